//! A framework: its scale, its norms, and every report's verdict on each.

use super::super::tekst::Writer;
use super::super::view::{LinkView, OordeelView, object_naam};
use super::super::{Html, figuur};
use super::{Adres, Ground, Page};
use crate::corpus::{Kader, Nr, Rapport, TredeNr};
use serde::Serialize;

/// As many reports are compared in a picture and listed; the list of all reports has the others.
const VERGELEKEN: usize = 50;

/// As many verdicts stand at a norm; the page of the norm has the others.
const BIJ_EEN_NORM: usize = 20;

#[derive(Serialize)]
struct Inhoud {
    versie: Option<String>,
    schaal: Vec<OordeelView>,
    themas: Vec<ThemaDeel>,
    rapporten: Vec<LinkView>,
    /// How many reports there are, and where all of them stand.
    aantal: usize,
    alle: LinkView,
    figuren: Vec<Html>,
}

#[derive(Serialize)]
struct ThemaDeel {
    id: Option<String>,
    titel: String,
    anker: String,
    beoordeeld: bool,
    kijkt_naar: Html,
    normen: Vec<NormDeel>,
}

#[derive(Serialize)]
struct NormDeel {
    id: String,
    anker: String,
    url: String,
    onderdeel: String,
    tekst: String,
    kijkt_naar: Html,
    oordelen: Vec<Verdict>,
    /// How many verdicts there are.
    aantal: usize,
}

#[derive(Serialize)]
struct Verdict {
    object: String,
    rapport: String,
    url: String,
    oordeel: OordeelView,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    ground.corpus.alle_kaders().map(|(nr, kader)| page(ground, nr, kader)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Kader>, kader: &'a Kader) -> Page<'a> {
    let adres = Adres::kader(ground.corpus, nr);
    Page::new(adres.clone(), "kader.html", kader.titel.clone())
        .describe(format!("De normen van het {} en de oordelen erover", kader.titel))
        .under(vec![("Toetsingskaders".to_owned(), Adres::new("kaders/"))])
        .view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Kader>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let kader = &corpus[nr];
    let reports: Vec<Nr<Rapport>> = corpus.rapporten_volgens(nr).to_vec();
    // What was replaced is shown, but does not count.
    let current: Vec<Nr<Rapport>> = reports.iter().copied().filter(|nr| corpus.vervangen_door(*nr).is_none()).collect();
    let mut writer = Writer::new(corpus, page);
    let mut themas = Vec::new();
    for (at, thema) in kader.themas.iter().enumerate() {
        let anker = thema.id.as_ref().map_or_else(|| "normen".to_owned(), |id| format!("thema-{id}"));
        writer.reserve(&anker);
        let mut normen = Vec::new();
        for (position, norm) in thema.normen.iter().enumerate() {
            let anker = super::super::adres::norm_id(&norm.id);
            writer.reserve(&anker);
            normen.push(NormDeel {
                id: norm.id.clone(),
                url: Adres::kader_norm(corpus, nr, &norm.id).from_page(page),
                onderdeel: norm.onderdeel.clone(),
                tekst: norm.tekst.clone(),
                kijkt_naar: writer.write(&norm.kijkt_naar, 2, &format!("{anker}-")).html,
                oordelen: reports
                    .iter()
                    .filter_map(|report| verdict(ground, *report, at, position, page))
                    .take(BIJ_EEN_NORM)
                    .collect(),
                aantal: reports.iter().filter(|report| is_judged(ground, **report, at, position)).count(),
                anker,
            });
        }
        themas.push(ThemaDeel {
            id: thema.id.clone(),
            titel: thema.titel.clone(),
            beoordeeld: thema.beoordeeld,
            kijkt_naar: writer.write(&thema.kijkt_naar, 1, &format!("{anker}-")).html,
            normen,
            anker,
        });
    }
    Inhoud {
        versie: kader.versie.clone(),
        schaal: (0..kader.schaal.len()).map(|at| OordeelView::norm(kader, TredeNr(at))).collect(),
        themas,
        figuren: figuur::vergelijking(corpus, nr, &current, VERGELEKEN, page),
        aantal: reports.len(),
        alle: LinkView::new("Alle rapporten", &Adres::new("rapporten/"), page),
        rapporten: reports
            .iter()
            .take(VERGELEKEN)
            .map(|at| LinkView::new(&corpus[*at].titel, &Adres::rapport(&corpus[*at]), page))
            .collect(),
    }
}

fn verdict(ground: &Ground, report: Nr<Rapport>, thema: usize, norm: usize, page: &Adres) -> Option<Verdict> {
    let rapport = &ground.corpus[report];
    let kader = &ground.corpus[rapport.kader];
    let judged = rapport.themas[thema].normen.iter().find(|judged| judged.norm == norm)?;
    let year = rapport.dag().map(|day| format!(" ({})", day.year())).unwrap_or_default();
    Some(Verdict {
        object: format!("{}{year}", object_naam(ground.corpus, rapport.object)),
        rapport: rapport.titel.clone(),
        url: Adres::norm(rapport, kader, thema, norm).from_page(page),
        oordeel: OordeelView::norm(kader, judged.oordeel.value),
    })
}

fn is_judged(ground: &Ground, report: Nr<Rapport>, thema: usize, norm: usize) -> bool {
    ground.corpus[report].themas[thema].normen.iter().any(|judged| judged.norm == norm)
}

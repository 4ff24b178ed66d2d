//! A norm of a framework through all reports: every verdict, with its shortcomings.

use super::super::Html;
use super::super::tekst::Writer;
use super::super::view::vervolg::VervolgView;
use super::super::view::{LinkView, OordeelView, RapportKort};
use super::{Adres, Ground, Page};
use crate::corpus::{Kader, Nr, Rapport, TekortkomingNr, TredeNr};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    id: String,
    onderdeel: String,
    tekst: String,
    kijkt_naar: Html,
    kader: LinkView,
    thema: Option<String>,
    telling: Vec<(usize, OordeelView)>,
    oordelen: Vec<Oordeel>,
}

#[derive(Serialize)]
struct Oordeel {
    rapport: RapportKort,
    url: String,
    oordeel: OordeelView,
    tekortkomingen: Vec<Tekort>,
}

#[derive(Serialize)]
struct Tekort {
    nummer: String,
    url: String,
    html: Html,
    verantwoordelijk: Option<String>,
    vervolg: VervolgView,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let of_kader = |(nr, kader): (Nr<Kader>, &'a Kader)| {
        kader.normen().map(|(thema, norm, _)| page(ground, nr, thema, norm)).collect::<Vec<_>>()
    };
    corpus.alle_kaders().flat_map(of_kader).collect()
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Kader>, thema: usize, norm: usize) -> Page<'a> {
    let corpus = ground.corpus;
    let kader = &corpus[nr];
    let link = |of: &crate::corpus::KaderNorm| {
        (format!("Norm {}: {}", of.id, of.onderdeel), Adres::kader_norm(corpus, nr, &of.id))
    };
    let all: Vec<_> = kader.normen().collect();
    let at = all.iter().position(|(t, n, _)| (*t, *n) == (thema, norm));
    let of = &kader.themas[thema].normen[norm];
    let (titel, adres) = link(of);
    let mut page = Page::new(adres.clone(), "kadernorm.html", titel)
        .describe(format!("{} Hoe elk rapport deze norm beoordeelt.", of.tekst))
        .under(vec![
            ("Toetsingskaders".to_owned(), Adres::new("kaders/")),
            (kader.titel.clone(), Adres::kader(corpus, nr)),
        ]);
    let other = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|(.., of)| link(of));
    page.vorige = other(at.and_then(|at| at.checked_sub(1)));
    page.volgende = other(at.map(|at| at + 1));
    page.view(move || inhoud(ground, nr, (thema, norm), &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Kader>, (thema, norm): (usize, usize), page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let kader = &corpus[nr];
    let of = &kader.themas[thema].normen[norm];
    let mut writer = Writer::new(corpus, page);
    let kijkt_naar = writer.write(&of.kijkt_naar, 1, "norm-").html;
    let mut given: Vec<TredeNr> = Vec::new();
    let mut oordelen = Vec::new();
    for &report in corpus.rapporten_volgens(nr) {
        let rapport: &Rapport = &corpus[report];
        let Some(judged) = rapport.themas[thema].normen.iter().find(|judged| judged.norm == norm) else { continue };
        given.push(judged.oordeel.value);
        let mut tekortkomingen = Vec::new();
        for (at, item) in judged.tekortkomingen.iter().enumerate() {
            let place = TekortkomingNr { thema, norm, nr: at };
            let nummer = kader.tekortkoming_nummer(place);
            tekortkomingen.push(Tekort {
                url: Adres::tekortkoming(rapport, kader, thema, norm, at).from_page(page),
                html: writer.write(&item.tekst, 2, &format!("{}-{nummer}-", rapport.id)).html,
                verantwoordelijk: item.verantwoordelijk.clone(),
                vervolg: VervolgView::new(corpus, rapport, place, page),
                nummer,
            });
        }
        oordelen.push(Oordeel {
            rapport: RapportKort::new(ground, report, page),
            url: Adres::norm(rapport, kader, thema, norm).from_page(page),
            oordeel: OordeelView::norm(kader, judged.oordeel.value),
            tekortkomingen,
        });
    }
    let count = |nr: TredeNr| given.iter().filter(|found| **found == nr).count();
    Inhoud {
        id: of.id.clone(),
        onderdeel: of.onderdeel.clone(),
        tekst: of.tekst.clone(),
        kijkt_naar,
        kader: LinkView::new(&kader.titel, &Adres::kader(corpus, nr), page),
        thema: kader.themas[thema].id.as_ref().map(|id| format!("Thema {id}: {}", kader.themas[thema].titel)),
        telling: (0..kader.schaal.len())
            .map(TredeNr)
            .filter(|nr| count(*nr) > 0)
            .map(|nr| (count(nr), OordeelView::norm(kader, nr)))
            .collect(),
        oordelen,
    }
}

//! The register of shortcomings of a report.

use super::super::tekst::Writer;
use super::super::view::toezegging::antwoorden;
use super::super::view::vervolg::{VervolgOverzicht, VervolgView};
use super::super::view::{LinkView, MerkView, OordeelView};
use super::super::{Html, figuur};
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport, TekortkomingNr, tekortkoming_nummer};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    aantal: usize,
    figuur: Option<Html>,
    aantal_normen: usize,
    themas: Vec<ThemaDeel>,
    vervolg_op: Option<VervolgOverzicht>,
    reactie: Option<LinkView>,
    csv: String,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

#[derive(Serialize)]
struct ThemaDeel {
    titel: String,
    normen: Vec<NormDeel>,
}

#[derive(Serialize)]
struct NormDeel {
    titel: String,
    url: String,
    oordeel: OordeelView,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    nummer: String,
    url: String,
    html: Html,
    verantwoordelijk: Option<String>,
    merk: Option<MerkView>,
    vervolg: VervolgView,
    /// The places in the reaction that name it.
    antwoorden: Vec<LinkView>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>) -> Vec<Page<'a>> {
    vec![page(ground, nr, &ground.corpus[nr])]
}

fn page<'a>(ground: &'a Ground<'a>, nr: Nr<Rapport>, rapport: &'a Rapport) -> Page<'a> {
    let adres = Adres::rapport(rapport).page("tekortkomingen");
    let page = Page::new(adres.clone(), "tekortkomingen.html", "Alle tekortkomingen")
        .describe(format!("Alle tekortkomingen in: {}", rapport.titel));
    in_rapport(page, ground, nr).view(move || inhoud(ground, nr, &adres))
}

fn inhoud(ground: &Ground, nr: Nr<Rapport>, page: &Adres) -> Inhoud {
    let corpus = ground.corpus;
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let mut writer = Writer::new(corpus, page);
    let mut themas = Vec::new();
    for (at, thema) in rapport.themas.iter().enumerate() {
        let of = &kader.themas[at];
        let normen: Vec<NormDeel> = thema
            .normen
            .iter()
            .filter(|norm| !norm.tekortkomingen.is_empty())
            .map(|norm| {
                let found = &of.normen[norm.norm];
                let items = norm.tekortkomingen.iter().enumerate().map(|(nr, item)| Item {
                    nummer: tekortkoming_nummer(&found.id, nr),
                    url: Adres::tekortkoming(rapport, kader, at, norm.norm, nr).from_page(page),
                    html: writer.write(&item.tekst, 2, &format!("{}-", tekortkoming_nummer(&found.id, nr))).html,
                    verantwoordelijk: item.verantwoordelijk.clone(),
                    merk: MerkView::at(corpus, item.span, page),
                    vervolg: VervolgView::new(corpus, rapport, TekortkomingNr { thema: at, norm: norm.norm, nr }, page),
                    antwoorden: antwoorden(rapport, (at, norm.norm, nr), page),
                });
                NormDeel {
                    items: items.collect(),
                    titel: format!("Norm {}: {}", found.id, found.onderdeel),
                    url: Adres::norm(rapport, kader, at, norm.norm).from_page(page),
                    oordeel: OordeelView::norm(kader, norm.oordeel.value),
                }
            })
            .collect();
        if !normen.is_empty() {
            let titel = match &of.id {
                Some(id) => format!("Thema {id}: {}", of.titel),
                None => "De normen".to_owned(),
            };
            themas.push(ThemaDeel { titel, normen });
        }
    }
    let front = Adres::rapport(rapport);
    Inhoud {
        figuur: figuur::tekortkomingen_per_thema(corpus, rapport, page),
        aantal: rapport.normen().map(|(_, norm)| norm.tekortkomingen.len()).sum(),
        aantal_normen: rapport.normen().filter(|(_, norm)| !norm.tekortkomingen.is_empty()).count(),
        themas,
        vervolg_op: VervolgOverzicht::new(corpus, nr, page, &mut writer),
        reactie: rapport
            .reactie
            .as_ref()
            .map(|_| LinkView::new("De instelling aan het woord", &front.page("reactie"), page)),
        csv: Adres::new("data/tekortkomingen.csv").from_page(page),
        origineel: rapport.origineel.clone(),
        inhoudsopgave: inhoudsopgave(ground, nr, page),
    }
}

//! What templates see of one institution or region through all its reports: shortcomings, reactions, next steps.

use super::stap::{StandView, stand};
use super::vervolg::VervolgView;
use super::{LinkView, rapport_link};
use crate::corpus::{Corpus, Nr, Rapport, Vervolg};
use crate::site::html::Html;
use crate::site::tekst::Writer;
use crate::site::{Adres, datum};
use jiff::civil::Date;
use serde::Serialize;

/// The shortcomings of one report.
#[derive(Debug, Clone, Serialize)]
pub struct TekortkomingenVan {
    /// The report.
    rapport: LinkView,
    /// Its register of shortcomings.
    register: LinkView,
    aantal: usize,
    /// All of them, for the newest report; of others only the number.
    items: Vec<Regel>,
}

#[derive(Debug, Clone, Serialize)]
struct Regel {
    nummer: String,
    url: String,
    html: Html,
    verantwoordelijk: Option<String>,
    vervolg: VervolgView,
}

/// A reaction to a report.
#[derive(Debug, Clone, Serialize)]
pub struct ReactieKort {
    link: LinkView,
    van: String,
    datum: Option<String>,
}

/// A step that follows a report.
#[derive(Debug, Clone, Serialize)]
pub struct StapView {
    rapport: LinkView,
    wat: String,
    wie: Option<String>,
    wanneer: Option<String>,
    stand: Option<StandView>,
}

/// The shortcomings of reports, newest first.
pub fn tekortkomingen(
    corpus: &Corpus,
    reports: &[Nr<Rapport>],
    page: &Adres,
    writer: &mut Writer,
) -> Vec<TekortkomingenVan> {
    let mut out = Vec::new();
    for (at, nr) in reports.iter().enumerate() {
        let rapport = &corpus[*nr];
        let kader = &corpus[rapport.kader];
        let register = Adres::rapport(rapport).page("tekortkomingen");
        let mut items = Vec::new();
        for (place, item) in rapport.tekortkomingen().filter(|_| at == 0) {
            let nummer = kader.tekortkoming_nummer(place);
            items.push(Regel {
                url: Adres::tekortkoming(rapport, kader, place.thema, place.norm, place.nr).from_page(page),
                html: writer.write(&item.tekst, 2, &format!("{}-{nummer}-", rapport.id)).html,
                verantwoordelijk: item.verantwoordelijk.clone(),
                vervolg: VervolgView::new(corpus, rapport, place, page),
                nummer,
            });
        }
        out.push(TekortkomingenVan {
            rapport: rapport_link(corpus, *nr, page),
            register: LinkView::new("Alle tekortkomingen", &register, page),
            aantal: rapport.tekortkomingen().count(),
            items,
        });
    }
    out
}

/// The reactions to reports, newest first.
pub fn reacties(corpus: &Corpus, reports: &[Nr<Rapport>], page: &Adres) -> Vec<ReactieKort> {
    let one = |nr: &Nr<Rapport>| {
        let rapport = &corpus[*nr];
        let reactie = rapport.reactie.as_ref()?;
        Some(ReactieKort {
            link: LinkView::new(&rapport.titel, &Adres::rapport(rapport).page("reactie"), page),
            van: match &reactie.namens {
                Some(namens) => format!("{}, namens {namens}", reactie.van),
                None => reactie.van.clone(),
            },
            datum: reactie.datum.map(datum::voluit),
        })
    };
    reports.iter().filter_map(one).collect()
}

/// The steps that follow reports, newest report first.
pub fn stappen(corpus: &Corpus, reports: &[Nr<Rapport>], dag: Date, page: &Adres) -> Vec<StapView> {
    let one = |nr: &Nr<Rapport>| {
        let rapport = rapport_link(corpus, *nr, page);
        corpus[*nr].vervolg.iter().map(move |step| StapView {
            rapport: rapport.clone(),
            wat: step.wat.clone(),
            wie: step.wie.clone(),
            wanneer: wanneer(step),
            stand: stand(step, dag),
        })
    };
    reports.iter().flat_map(one).collect()
}

/// The last day, or the term in words.
pub fn wanneer(step: &Vervolg) -> Option<String> {
    let last = step.uiterlijk.map(|day| format!("uiterlijk {}", datum::voluit(day.value)));
    last.or_else(|| step.termijn.clone())
}

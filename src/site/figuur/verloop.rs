//! The figures of several reports, and of a course of supervision.

use super::{Onderschrift, drawn, oordeel};
use crate::chart;
use crate::corpus::{Corpus, Kader, Moment, Nr, Object, Rapport, Traject};
use crate::site::html::Html;
use crate::site::{Adres, view};

/// From so many reports on it is also shown how often each verdict fell.
const VEEL: usize = 8;

/// The reports on a framework, norm by norm, the newest first and no more than `most`; nothing for a single report. How
/// often each verdict fell counts all of them.
pub fn vergelijking(corpus: &Corpus, nr: Nr<Kader>, reports: &[Nr<Rapport>], most: usize, page: &Adres) -> Vec<Html> {
    let kader = &corpus[nr];
    if reports.len() < 2 {
        return Vec::new();
    }
    let mut matrix = chart::Matrix {
        themas: kader
            .themas
            .iter()
            .filter(|thema| !thema.normen.is_empty())
            .map(|thema| chart::KaderThema {
                naam: thema.id.as_ref().map_or_else(String::new, |id| format!("Thema {id}: {}", thema.titel)),
                normen: thema.normen.iter().map(|norm| (norm.id.clone(), norm.onderdeel.clone())).collect(),
            })
            .collect(),
        rijen: reports
            .iter()
            .map(|at| {
                let rapport = &corpus[*at];
                let naam = view::object_naam(corpus, rapport.object);
                let year = rapport.dag().map(|day| format!(" ({})", day.year())).unwrap_or_default();
                chart::MatrixRij { naam: format!("{naam}{year}"), oordelen: alle_oordelen(rapport, kader) }
            })
            .collect(),
    };
    let under = |which: String| Onderschrift::van(which, "data/oordelen.csv", page);
    let all = under("de rapporten volgens dit kader op deze site".to_owned());
    // Of a few reports the comparison shows it all.
    let spread = (reports.len() >= VEEL).then(|| drawn("figuur-verdeling", &all, |id| chart::verdeling(id, &matrix)));
    let newest = if reports.len() > most {
        matrix.rijen.truncate(most);
        under(format!("de {most} nieuwste rapporten volgens dit kader op deze site"))
    } else {
        all
    };
    let compared = drawn("figuur-vergelijking", &newest, |id| chart::matrix(id, &matrix));
    std::iter::once(compared).chain(spread).collect()
}

/// Per norm of the framework the verdict of a report, in the order of the framework.
fn alle_oordelen(rapport: &Rapport, kader: &Kader) -> Vec<Option<chart::Oordeel>> {
    kader
        .normen()
        .map(|(thema, at, _)| {
            let found = rapport.themas[thema].normen.iter().find(|norm| norm.norm == at)?;
            Some(oordeel(kader, found.oordeel.value))
        })
        .collect()
}

/// Successive reports about one institution or region on one framework, one figure per framework.
pub fn geschiedenis(corpus: &Corpus, object: Object, page: &Adres) -> Vec<Html> {
    let mut out = Vec::new();
    for (nr, kader) in corpus.alle_kaders() {
        let mut reports: Vec<(jiff::civil::Date, &Rapport)> = corpus
            .rapporten_over(object)
            .iter()
            .filter(|at| corpus[**at].kader == nr && corpus.vervangen_door(**at).is_none())
            .filter_map(|at| Some((corpus[*at].dag()?, &corpus[*at])))
            .collect();
        reports.sort_by_key(|(day, rapport)| (*day, rapport.id.clone()));
        if reports.len() < 2 {
            continue;
        }
        let columns: Vec<Vec<Option<chart::Oordeel>>> =
            reports.iter().map(|(_, rapport)| alle_oordelen(rapport, kader)).collect();
        let mut at = 0;
        let mut themas = Vec::new();
        for thema in kader.themas.iter().filter(|thema| !thema.normen.is_empty()) {
            let normen = thema
                .normen
                .iter()
                .map(|norm| {
                    let oordelen = columns.iter().map(|column| column[at].clone()).collect();
                    at += 1;
                    chart::Verloop { naam: format!("{} {}", norm.id, norm.onderdeel), oordelen }
                })
                .collect();
            let naam = thema.id.as_ref().map_or_else(String::new, |id| format!("Thema {id}: {}", thema.titel));
            themas.push(chart::VerloopThema { naam, normen });
        }
        let input = chart::Geschiedenis { rapporten: reports.iter().map(|(day, _)| *day).collect(), themas };
        let id = format!("figuur-geschiedenis-{}", kader.id);
        let bron = format!("de rapporten op deze site volgens het {}", kader.titel);
        let under = Onderschrift::van(bron, "data/oordelen.csv", page);
        out.push(drawn(&id, &under, |id| chart::geschiedenis(id, &input)));
    }
    out
}

/// A course of supervision through the years. Not for one that lasted shorter: the page lists every event, and a
/// picture shows no more than that.
pub fn tijdlijn(corpus: &Corpus, traject: &Traject, page: &Adres) -> Option<Html> {
    let events: Vec<chart::Gebeurtenis> = traject
        .gebeurtenissen
        .iter()
        .map(|event| chart::Gebeurtenis {
            datum: event.datum.value.eerste(),
            is_maand: matches!(event.datum.value, Moment::Maand(_)),
            wat: event.wat.clone(),
            stuk: event
                .rapport
                .map(|nr| corpus[nr].titel.clone())
                .or_else(|| event.publicatie.map(|nr| corpus[nr].titel.clone())),
        })
        .collect();
    let years = || events.iter().map(|event| event.datum.year());
    let is_long = years().max().zip(years().min()).is_some_and(|(last, first)| last > first + 1);
    let under = Onderschrift::van("de gebeurtenissen op deze pagina".to_owned(), "data/gebeurtenissen.csv", page);
    (events.len() > 5 && is_long).then(|| drawn("figuur-tijdlijn", &under, |id| chart::tijdlijn(id, &events)))
}

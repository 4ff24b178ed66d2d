//! One thing has one date: the visits in the text and in `bezocht`, the publication of a report and the event about it.

use super::View;
use super::taal::dag::{Dagen, in_woorden, maand_en_jaar};
use super::taal::document::{Document, Wat};
use super::taal::passage::Passage;
use crate::corpus::{Corpus, Moment, Rapport, Traject};
use crate::diagnostic::{Diagnostic, Sink, codes, listed};
use crate::source::Spanned;
use jiff::civil::Date;

/// Words for a visit, in the sentence that lists its days.
const BEZOEK: [&str; 6] = ["bezoek", "bezocht", "bezochten", "toezicht", "inspectiebezoek", "inspectiebezoeken"];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        for passage in &document.passages {
            passage.dagen.iter().for_each(|found| visits(rapport, passage, found, sink));
        }
    }
    if let Wat::Traject(traject) = document.wat {
        publications(traject, view.corpus, sink);
    }
}

/// A list of days in a sentence about visits that holds some of `bezocht`, but not the same.
fn visits(rapport: &Rapport, passage: &Passage, found: &Dagen, sink: &mut Sink) {
    let days: Vec<Date> = found.dagen.iter().filter_map(|dag| found.datum(dag)).collect();
    if days.len() < 2 || passage.is_quoted || !about_visit(&passage.text, found) {
        return;
    }
    let visited: Vec<Date> = rapport.bezocht.iter().map(|day| day.value).collect();
    // Only the days in the month that the list is about.
    let expected: Vec<Date> =
        visited.iter().copied().filter(|day| (day.year(), day.month()) == (found.jaar, found.maand)).collect();
    let extra: Vec<Date> = days.iter().copied().filter(|day| !visited.contains(day)).collect();
    let missing: Vec<Date> = expected.iter().copied().filter(|day| !days.contains(day)).collect();
    let shared = days.len() - extra.len();
    if shared == 0 || (extra.is_empty() && missing.is_empty()) {
        return;
    }
    let named = |days: &[Date]| listed(&days.iter().map(|day| in_woorden(*day)).collect::<Vec<_>>());
    let stands = |days: &[Date]| if days.len() == 1 { "staat" } else { "staan" };
    let mut parts = Vec::new();
    if !extra.is_empty() {
        parts.push(format!("{} {} niet in `bezocht`", named(&extra), stands(&extra)));
    }
    if !missing.is_empty() {
        parts.push(format!("{} {} wel in `bezocht` en niet hier", named(&missing), stands(&missing)));
    }
    let message = parts.join("; ");
    let mut message = Diagnostic::new(codes::DATUM_VERSCHILT, passage.place(found.range.clone()), message)
        .why("het rapport en zijn gegevens noemen dan andere dagen")
        .help("maak de tekst en `bezocht` gelijk");
    if let Some(first) = rapport.bezocht.first() {
        message = message.related(first.span, "`bezocht` staat hier");
    }
    sink.report(message);
}

fn about_visit(text: &str, found: &Dagen) -> bool {
    let start = text[..found.range.start].rfind(". ").map_or(0, |at| at + 2);
    let before = text[start..found.range.start].to_lowercase();
    before.split(|c: char| !c.is_alphanumeric()).any(|word| BEZOEK.contains(&word))
}

/// An event that says that a report is published has the day on which it is.
fn publications(traject: &Traject, corpus: &Corpus, sink: &mut Sink) {
    for event in &traject.gebeurtenissen {
        let wat = event.wat.to_lowercase();
        let is_publication = ["publiceer", "publicatie", "gepubliceerd", "verschijnt", "openbaar"];
        let Some(rapport) = event.rapport.filter(|_| is_publication.iter().any(|word| wat.contains(word))) else {
            continue;
        };
        let when = event.datum.value;
        let is_other = |day: &Spanned<Date>| day.value < when.eerste() || day.value > when.laatste();
        let Some(day) = corpus[rapport].gepubliceerd.filter(is_other) else { continue };
        let said = match when {
            Moment::Dag(day) => format!("op {}", in_woorden(day)),
            Moment::Maand(first) => format!("in {}", maand_en_jaar(first.month(), first.year())),
        };
        let message = format!(
            "volgens het traject verscheen het rapport {said}, volgens het rapport op {}",
            in_woorden(day.value)
        );
        sink.report(
            Diagnostic::new(codes::DATUM_VERSCHILT, event.datum.span, message)
                .related(day.span, "`gepubliceerd` staat hier")
                .why("een lezer ziet twee dagen voor één gebeurtenis")
                .help("maak de datums gelijk; gaat de gebeurtenis over iets anders, zeg dat dan in `wat`"),
        );
    }
}

//! One thing has one date: the visits in the text and in `bezocht`, the publication of a report and the event about it.

use super::View;
use super::taal::bron::stam;
use super::taal::dag::{Dagen, in_woorden, maand, maand_en_jaar};
use super::taal::document::{Document, Wat};
use super::taal::passage::Passage;
use super::taal::woord::woorden;
use crate::corpus::{Corpus, Doel, Gebeurtenis, Moment, Rapport, Traject};
use crate::diagnostic::{Diagnostic, Sink, codes, listed};
use crate::source::Spanned;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// With fewer words in common two sentences need not be about one event.
const WOORDEN: usize = 3;

/// Words for a visit, in the sentence that lists its days.
const BEZOEK: [&str; 6] = ["bezoek", "bezocht", "bezochten", "toezicht", "inspectiebezoek", "inspectiebezoeken"];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        let events = rapport.traject.map(|traject| view.corpus[traject].gebeurtenissen.as_slice()).unwrap_or_default();
        let events: Vec<Event> = events.iter().map(|event| (event, content_words([event.wat.as_str()]))).collect();
        for passage in &document.passages {
            for found in &passage.dagen {
                visits(rapport, passage, found, sink);
                event(&events, passage, found, sink);
            }
        }
    }
    document.passages.iter().for_each(|passage| linked(view.corpus, passage, sink));
    if let Wat::Traject(traject) = document.wat {
        publications(traject, view.corpus, sink);
    }
}

/// `[de brief](publicatie:brief) van 12 mei 2025`, when the letter has another date.
fn linked(corpus: &Corpus, passage: &Passage, sink: &mut Sink) {
    for link in &passage.links {
        let (what, known): (&str, Vec<Date>) = match link.doel {
            Doel::Publicatie(nr) => {
                let work = &corpus[*nr];
                (&work.titel, work.datum.into_iter().chain(work.gepubliceerd.map(|day| day.value)).collect())
            }
            Doel::Rapport(nr) => {
                let work = &corpus[*nr];
                let days = [work.gepubliceerd, work.besluit];
                (&work.titel, days.into_iter().flatten().map(|day| day.value).collect())
            }
            _ => continue,
        };
        let near = passage.dagen.iter().find(|found| {
            let between = passage.text.get(link.range.end..found.range.start);
            between.is_some_and(|between| matches!(between.trim(), "van" | "d.d." | ", van"))
        });
        let Some((first, last)) = near.and_then(Dagen::grenzen) else { continue };
        if let (Some(found), false, Some(day)) =
            (near, known.iter().any(|day| (first..=last).contains(day)), known.first())
        {
            let written = &passage.text[found.range.clone()];
            let message = format!("hier staat {written}, maar `{what}` is van {}", in_woorden(*day));
            let diagnostic = Diagnostic::new(codes::DATUM_VERSCHILT, passage.place(found.range.clone()), message)
                .why("een lezer ziet twee dagen voor één stuk")
                .help("maak de datums gelijk");
            sink.report(passage.soften(diagnostic));
        }
    }
}

/// An event with the words that say what it is.
type Event<'a> = (&'a Gebeurtenis, BTreeSet<String>);

/// A sentence about an event of the course of supervision, with another day in the same year.
fn event(events: &[Event], passage: &Passage, found: &Dagen, sink: &mut Sink) {
    let Some((first, last)) = found.grenzen().filter(|_| !passage.is_quoted && !events.is_empty()) else { return };
    let Some(zin) = passage.zinnen.iter().find(|zin| zin.range.contains(&found.range.start)) else { return };
    if passage.dagen.iter().filter(|other| zin.range.contains(&other.range.start)).count() != 1 {
        return;
    }
    let said = content_words(passage.van_zin(zin).iter().map(|word| word.text()));
    let is_about = |(_, words): &&Event| {
        let shared = words.iter().filter(|word| said.contains(*word)).count();
        shared >= WOORDEN && shared + 1 >= words.len()
    };
    let about: Vec<&Event> = events.iter().filter(is_about).collect();
    let [(event, _)] = about.as_slice() else { return };
    let when = event.datum.value;
    if (when.eerste() <= last && first <= when.laatste()) || when.eerste().year() != found.jaar {
        return;
    }
    let known = match when {
        Moment::Dag(day) => in_woorden(day),
        Moment::Maand(first) => maand_en_jaar(first.month(), first.year()),
    };
    let written = &passage.text[found.range.clone()];
    let message = format!("hier staat {written}, in het traject {known} voor dezelfde gebeurtenis");
    sink.report(
        Diagnostic::new(codes::DATUM_VERSCHILT, passage.place(found.range.clone()), message)
            .related(event.datum.span, "in het traject staat het zo")
            .why("een lezer ziet twee dagen voor één gebeurtenis")
            .help("maak de datums gelijk; gaat het om iets anders, zeg dat dan"),
    );
}

/// The longer words of texts, without their endings.
fn content_words<'t>(texts: impl IntoIterator<Item = &'t str>) -> BTreeSet<String> {
    let words = texts.into_iter().flat_map(|text| woorden(text).into_iter().map(|word| &text[word]));
    let long = words.filter(|word| word.chars().count() > 5 && maand(&word.to_lowercase()).is_none());
    long.map(stam).collect()
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

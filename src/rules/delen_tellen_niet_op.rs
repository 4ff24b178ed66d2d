//! In running text, the parts of a whole and what is left add up to it.

use super::taal::aandeel::{Aandeel, na};
use super::taal::bron::stam;
use super::taal::document::Document;
use super::taal::passage::{Passage, Plek};
use super::taal::telwoord::{Getal, telling};
use super::taal::woord::Woord;
use super::{View, tellingen};
use crate::corpus::Rapport;
use crate::diagnostic::{Diagnostic, Sink, codes};

/// Verbs that can follow a number without a noun: `de overige zeven vinden`.
const WERKWOORDEN: [&str; 16] = [
    "bleken",
    "doen",
    "geven",
    "gingen",
    "hadden",
    "hebben",
    "kregen",
    "krijgen",
    "vertellen",
    "vertelden",
    "vinden",
    "vonden",
    "waren",
    "werden",
    "zeggen",
    "zijn",
];
/// Words of which one stands in a sentence that splits a whole in kinds.
const SOORTEN: [&str; 6] = ["deels", "gedeeltelijk", "geen", "overige", "andere", "resterende"];

/// How many counts make a split.
const LEDEN: usize = 3;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        check_one(rapport, &document.passages, sink);
    }
}

fn check_one(rapport: &Rapport, passages: &[Passage], sink: &mut Sink) {
    let mut whole: Option<(Getal, String, usize)> = None;
    for (at, passage) in passages.iter().enumerate() {
        if at > 0 && passages[at - 1].plek != passage.plek {
            whole = None;
        }
        let shares = &passage.aandelen;
        check_rest(passage, sink);
        let split = if whole.is_some() || !shares.is_empty() { split(passage) } else { None };
        for found in shares {
            if let Some(noun) = found.na.first() {
                whole = Some((found.deel.clone(), stam(noun), at));
            }
        }
        if let (Some(all_parts), Some((geheel, noun, from))) = (split, &whole) {
            let parts = unfinished(all_parts, geheel.value);
            let all = &passages[*from].aandelen;
            let outer = all.iter().find(|found| found.deel == *geheel).map_or(0, |found| found.geheel.value);
            let sum = total(parts.iter().map(|part| part.0.value));
            let is_same = parts.iter().all(|part| noun.ends_with(&part.1) || part.1.ends_with(noun.as_str()));
            if parts.len() >= LEDEN
                && is_same
                && sum != geheel.value
                && sum != outer
                && !is_declared(rapport, passage.plek, &parts)
            {
                report_split(passage, &parts, sum, geheel, &passages[*from], sink);
            }
        }
    }
}

/// `Acht van de vijftien ouders … De andere zeven …`
fn check_rest(passage: &Passage, sink: &mut Sink) {
    let shares = &passage.aandelen;
    if shares.is_empty() {
        return;
    }
    for (nr, zin) in passage.zinnen.iter().enumerate() {
        let words = passage.van_zin(zin);
        for at in 1..words.len() {
            let is_rest = words[at - 1].is_een_van(&["andere", "overige", "resterende"])
                && at > 1
                && words[at - 2].is_een_van(&["de", "het"]);
            let Some(rest) = telling(words, at).filter(|_| is_rest) else { continue };
            let before = shares.iter().rev().find(|share| share.range.end <= rest.range.start);
            let Some(share) = before.filter(|share| fits(share, words, at)) else { continue };
            let distance = nr.saturating_sub(share.zin);
            let between = share.range.end..rest.range.start;
            let others: Vec<u32> = in_between(passage, &between);
            let (deel, geheel) = (share.deel.value, share.geheel.value);
            let sum = deel.saturating_add(rest.value);
            let is_right = sum == geheel || total(others.into_iter().chain([sum])) == geheel;
            if !is_right && distance <= 2 && deel <= geheel {
                let message = format!("{deel} en de overige {} zijn samen {sum}; het geheel is {geheel}", rest.value);
                let message = Diagnostic::new(codes::DELEN_TELLEN_NIET_OP, passage.place(rest.range), message)
                    .related(passage.place(share.range.clone()), "het geheel staat hier")
                    .why("een lezer telt na")
                    .help("controleer de getallen in de aantekeningen van het bezoek");
                sink.report(passage.soften(message));
            }
        }
    }
}

/// Whether the rest can be of this share: no noun after it, or the noun of the share.
fn fits(share: &Aandeel, words: &[Woord], at: usize) -> bool {
    let Some(next) = words.get(at + 1).filter(|word| !word.is_teken()) else { return true };
    let is_noun = next.text().ends_with("en") || next.text().ends_with('s');
    let noun = stam(next.text());
    !is_noun || next.is_een_van(&WERKWOORDEN) || share.na.iter().any(|word| stam(word).ends_with(&noun))
}

fn in_between(passage: &Passage, part: &std::ops::Range<usize>) -> Vec<u32> {
    let words = passage.woorden_in(part);
    (0..words.len()).filter_map(|at| telling(words, at)).map(|number| number.value).collect()
}

/// Three or more counts of one noun in one paragraph, each opened with a preposition: `In vier dossiers …`.
fn split(passage: &Passage) -> Option<Vec<(Getal, String)>> {
    let words = &passage.woorden;
    if !words.iter().any(|word| word.is_een_van(&SOORTEN)) {
        return None;
    }
    let mut parts: Vec<(Getal, String)> = Vec::new();
    for at in 1..words.len() {
        let is_opened = words[at - 1].is_een_van(&["in", "bij", "van", "uit", "op"]);
        let Some(number) = telling(words, at).filter(|_| is_opened) else { continue };
        let is_share = passage.aandelen.iter().any(|share| share.range.contains(&number.range.start));
        if let (Some(noun), false) = (na(words, at).next(), is_share) {
            parts.push((number, stam(noun.text())));
        }
    }
    let noun = parts.first()?.1.clone();
    let is_split = parts.len() >= LEDEN && parts.iter().all(|(_, other)| *other == noun) && noun.len() > 3;
    is_split.then_some(parts)
}

/// The sum; numbers that nobody counts to are as good as each other.
fn total(numbers: impl IntoIterator<Item = u32>) -> u32 {
    numbers.into_iter().fold(0, u32::saturating_add)
}

/// The parts after those that already make up the whole.
fn unfinished(parts: Vec<(Getal, String)>, geheel: u32) -> Vec<(Getal, String)> {
    let mut out = Vec::new();
    for part in parts {
        out.push(part);
        if total(out.iter().map(|part: &(Getal, String)| part.0.value)) == geheel {
            out.clear();
        }
    }
    out
}

/// Whether the front matter of the page lists the same parts: then it says what the others are.
fn is_declared(rapport: &Rapport, plek: Plek, parts: &[(Getal, String)]) -> bool {
    let cijfers = tellingen(rapport).into_iter().filter(|(at, _)| *at == plek).flat_map(|(_, cijfers)| cijfers);
    let mut values: Vec<u32> = parts.iter().map(|part| part.0.value).collect();
    values.sort_unstable();
    cijfers.into_iter().any(|cijfer| {
        let mut delen: Vec<u32> = cijfer.delen.iter().map(|deel| deel.aantal.value).collect();
        delen.sort_unstable();
        delen == values
    })
}

fn report_split(passage: &Passage, parts: &[(Getal, String)], sum: u32, geheel: &Getal, at: &Passage, sink: &mut Sink) {
    let numbers: Vec<String> = parts.iter().map(|part| part.0.value.to_string()).collect();
    let range = parts[0].0.range.start..parts[parts.len() - 1].0.range.end;
    let message = format!("{} zijn samen {sum}; het geheel is {}", numbers.join(" + "), geheel.value);
    let message = Diagnostic::new(codes::DELEN_TELLEN_NIET_OP, passage.place(range), message)
        .related(at.place(geheel.range.clone()), "het geheel staat hier")
        .why("een lezer telt na")
        .help("verbeter een getal, of zeg erbij wat de overige zijn; zet de delen met `rest: …` in `cijfers`, dan weet de controle het ook");
    sink.report(passage.soften(message));
}

//! A whole in running text is as large as its source, or says what it leaves out.

use super::View;
use super::taal::aandeel::{Aandeel, na};
use super::taal::bron;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::telwoord::telling;
use crate::corpus::{Bron, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        check_one(rapport, &document.passages, sink);
    }
}

fn check_one(rapport: &Rapport, passages: &[Passage], sink: &mut Sink) {
    if rapport.bronnen.is_empty() {
        return;
    }
    let mut wholes: BTreeMap<(usize, u32), Vec<Span>> = BTreeMap::new();
    let mut right: BTreeMap<usize, Span> = BTreeMap::new();
    for (nr, passage) in passages.iter().enumerate() {
        for found in &passage.aandelen {
            let Some(at) = bron::van_aandeel(passage, found, &rapport.bronnen) else { continue };
            let (value, aantal) = (found.geheel.value, rapport.bronnen[at].aantal.value);
            let span = passage.place(found.range.clone());
            let is_open = || {
                let is_odd = value < aantal && !found.is_terug && !passage.is_quoted;
                is_odd && !is_other_source(value, at, &rapport.bronnen) && !is_known(&passages[..=nr], found)
            };
            if value == aantal {
                right.entry(at).or_insert(span);
            } else if is_open() {
                wholes.entry((at, value)).or_default().push(span);
            }
        }
    }
    for ((at, value), spans) in wholes {
        report(&rapport.bronnen[at], value, &spans, right.get(&at).copied(), sink);
    }
}

/// Whether the page singled out the whole before: `twaalf van de negentien ouders`, `veertien dossiers`.
fn is_known(before: &[Passage], share: &Aandeel) -> bool {
    let Some((own, earlier)) = before.split_last() else { return false };
    let is_before = |found: &Aandeel| found.range.end <= share.range.start;
    let same_page = earlier.iter().filter(|passage| passage.plek == own.plek);
    let value = share.geheel.value;
    let singles_out = |passage: &Passage, part: std::ops::Range<usize>, shares: &[Aandeel]| {
        shares.iter().any(|found| found.deel.value == value) || counts(passage, part, shares).contains(&value)
    };
    let own_shares: Vec<Aandeel> = own.aandelen.iter().filter(|found| is_before(found)).cloned().collect();
    singles_out(own, 0..share.range.start, &own_shares)
        || same_page.into_iter().any(|passage| singles_out(passage, 0..passage.text.len(), &passage.aandelen))
}

/// Counts with a noun, outside shares.
fn counts(passage: &Passage, part: std::ops::Range<usize>, shares: &[Aandeel]) -> Vec<u32> {
    let words = passage.woorden_in(&part);
    let counts = (0..words.len()).filter_map(|at| Some((at, telling(words, at)?)));
    counts
        .filter(|(at, _)| na(words, *at).next().is_some())
        .map(|(_, number)| number)
        .filter(|number| !shares.iter().any(|share| share.range.contains(&number.range.start)))
        .map(|number| number.value)
        .collect()
}

/// Whether another source with that number is about the same: `gesprekken over dossiers`.
fn is_other_source(value: u32, own: usize, bronnen: &[Bron]) -> bool {
    let name = bron::stam(&bronnen[own].wat.value);
    let names_it = |other: &Bron| {
        let words = other.wat.value.split_whitespace().map(bron::stam);
        words.filter(|word| word.len() > 4).any(|word| name.ends_with(&word))
    };
    bronnen.iter().enumerate().any(|(at, other)| at != own && other.aantal.value == value && names_it(other))
}

fn report(bron: &Bron, value: u32, spans: &[Span], right: Option<Span>, sink: &mut Sink) {
    let Some((first, others)) = spans.split_first() else { return };
    let (wat, aantal) = (&bron.wat.value, bron.aantal.value);
    let message = format!("het geheel is hier {value} {wat}, maar de bronnen noemen er {aantal}");
    let mut found = Diagnostic::new(codes::GEHEEL_WIJKT_AF_VAN_BRON, *first, message)
        .related(bron.aantal.span, "de bron staat hier")
        .why(match aantal - value {
            1 => "een lezer vraagt zich af waar de andere gebleven is".to_owned(),
            left => format!("een lezer vraagt zich af waar de andere {left} gebleven zijn"),
        })
        .help(format!(
            "verbeter het getal, of zeg met wie u over dit onderwerp sprak: `met {value} van de {aantal} {wat} …`"
        ));
    for other in others {
        found = found.related(*other, format!("ook hier zijn het er {value}"));
    }
    if let Some(right) = right {
        found = found.related(right, format!("hier zijn het er {aantal}"));
    }
    sink.report(found);
}

//! A whole in running text is as large as its source, or says what it leaves out.

use super::View;
use super::taal::aandeel::{Aandeel, aandelen, na};
use super::taal::bron;
use super::taal::stuk::{Plek, Stuk, van_rapport};
use super::taal::telwoord::telling;
use super::taal::woord::woorden;
use crate::corpus::{Bron, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::Span;
use std::collections::BTreeMap;

pub(super) fn check(view: &View, sink: &mut Sink) {
    view.corpus.rapporten.iter().for_each(|rapport| check_one(rapport, sink));
}

fn check_one(rapport: &Rapport, sink: &mut Sink) {
    if rapport.bronnen.is_empty() {
        return;
    }
    let stukken = van_rapport(rapport);
    let mut wholes: BTreeMap<(usize, u32), Vec<Span>> = BTreeMap::new();
    let mut right: BTreeMap<usize, Span> = BTreeMap::new();
    // What the same page singled out before: `twaalf van de negentien ouders`, `veertien dossiers`.
    let mut known: Vec<u32> = Vec::new();
    let mut page: Option<Plek> = None;
    for stuk in &stukken {
        if page != Some(stuk.plek) {
            page = Some(stuk.plek);
            known.clear();
        }
        let shares = aandelen(&stuk.text);
        for found in &shares {
            let counted = counted_before(stuk, found);
            if let Some(at) = bron::van_aandeel(&stuk.text, found, &rapport.bronnen) {
                let (value, aantal) = (found.geheel.value, rapport.bronnen[at].aantal.value);
                let span = stuk.span(&found.range);
                let is_explained = found.is_terug
                    || stuk.in_citaat
                    || known.contains(&value)
                    || counted.contains(&value)
                    || is_other_source(value, at, &rapport.bronnen);
                if value == aantal {
                    right.entry(at).or_insert(span);
                } else if value < aantal && !is_explained {
                    wholes.entry((at, value)).or_default().push(span);
                }
            }
            known.push(found.deel.value);
        }
        known.extend(counts(stuk, 0..stuk.text.len(), &shares));
    }
    for ((at, value), spans) in wholes {
        report(&rapport.bronnen[at], value, &spans, right.get(&at).copied(), sink);
    }
}

/// Counts of anything in the same piece before a share.
fn counted_before(stuk: &Stuk, share: &Aandeel) -> Vec<u32> {
    counts(stuk, 0..share.range.start, &[])
}

/// Counts with a noun, outside shares.
fn counts(stuk: &Stuk, part: std::ops::Range<usize>, shares: &[Aandeel]) -> Vec<u32> {
    let words = woorden(&stuk.text, &part);
    let counts = (0..words.len()).filter_map(|at| Some((at, telling(&words, at)?)));
    counts
        .filter(|(at, _)| !na(&words, *at).is_empty())
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

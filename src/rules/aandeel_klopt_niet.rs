//! A percentage or fraction next to its numbers is the right one.

use super::View;
use super::taal::aandeel::Aandeel;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::Woord;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::cmp::Ordering;
use std::ops::Range;

/// Words that make a share less than exact.
const ONGEVEER: [&str; 9] = ["ongeveer", "circa", "ca", "ruim", "bijna", "krap", "zo'n", "rond", "iets"];
/// How many words may stand between the numbers and the percentage.
const AFSTAND: usize = 4;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for passage in &document.passages {
        let shares = &passage.aandelen;
        for (at, share) in shares.iter().enumerate() {
            let is_alone = shares.iter().enumerate().all(|(nr, other)| nr == at || other.zin != share.zin);
            if is_alone && share.geheel.value > 0 && share.deel.value <= share.geheel.value {
                percentage(passage, share, sink);
                half(passage, share, sink);
            }
        }
    }
}

fn percentage(passage: &Passage, share: &Aandeel, sink: &mut Sink) {
    let words = passage.van_zin(&passage.zinnen[share.zin]);
    let percentages: Vec<usize> = (1..words.len()).filter(|at| words[*at].is_een_van(&["%", "procent"])).collect();
    let [sign] = percentages.as_slice() else { return };
    let written = &words[sign - 1];
    let Ok(value) = written.text().replace(',', ".").parse::<f64>() else { return };
    let between = if written.range.start > share.range.end {
        share.range.end..written.range.start
    } else {
        words[*sign].range.end..share.range.start.max(words[*sign].range.end)
    };
    let is_bound = passage.text[between.clone()].contains('(') || passage.text[between.clone()].contains("dus");
    if !is_bound || passage.woorden_in(&between).len() > AFSTAND + 1 {
        return;
    }
    let real = 100.0 * f64::from(share.deel.value) / f64::from(share.geheel.value);
    let decimals = written.text().split_once(',').map_or(0, |(_, rest)| rest.len() as i32);
    let is_rough = *sign > 1 && words[sign - 2].is_een_van(&ONGEVEER);
    let tolerance = if is_rough { 5.0 } else { 10f64.powi(-decimals) };
    if (value - real).abs() > tolerance {
        let exact = format!("{real:.1}").replace('.', ",");
        let message = format!("{} van {} is {exact}%, niet {}%", share.deel.value, share.geheel.value, written.text());
        report(passage, written.range.start..words[*sign].range.end, share, message, sink);
    }
}

/// `de helft`, `meer dan de helft`, `minder dan de helft`.
fn half(passage: &Passage, share: &Aandeel, sink: &mut Sink) {
    let words = passage.van_zin(&passage.zinnen[share.zin]);
    let Some(at) = words.iter().position(|word| word.is("helft")) else { return };
    let is_bound = is_near(words, at, &share.range);
    let before = &words[at.saturating_sub(4)..at];
    let says = |word: &str| before.iter().any(|other| other.is(word));
    let (twice, whole) = (u64::from(share.deel.value) * 2, u64::from(share.geheel.value));
    let is_right = match () {
        () if says("meer") || says("ruim") => twice > whole,
        () if says("minder") || says("krap") || says("bijna") => twice < whole,
        () if before.iter().any(|word| word.is_een_van(&ONGEVEER)) => true,
        () if before.last().is_some_and(|word| word.is("de")) => twice.abs_diff(whole) <= 1,
        () => true,
    };
    if is_bound && !is_right {
        let real = match twice.cmp(&whole) {
            Ordering::Less => "minder dan de helft",
            Ordering::Equal => "precies de helft",
            Ordering::Greater => "meer dan de helft",
        };
        let message = format!("{} van {} is {real}", share.deel.value, share.geheel.value);
        report(passage, words[at].range.clone(), share, message, sink);
    }
}

/// Whether only a bracket, a comma, `dus` or `namelijk` binds the words to the numbers.
fn is_near(words: &[Woord], at: usize, share: &Range<usize>) -> bool {
    let (from, to) = if words[at].range.start > share.end {
        (share.end, words[at].range.start)
    } else {
        (words[at].range.end, share.start)
    };
    let between: Vec<&Woord> = words.iter().filter(|word| word.range.start >= from && word.range.end <= to).collect();
    between.len() <= AFSTAND + 4 && between.iter().any(|word| word.is_een_van(&["(", "dus", "namelijk"]))
}

fn report(passage: &Passage, range: Range<usize>, share: &Aandeel, message: String, sink: &mut Sink) {
    let message = Diagnostic::new(codes::AANDEEL_KLOPT_NIET, passage.place(range), message)
        .related(passage.place(share.range.clone()), "de getallen staan hier")
        .why("een lezer rekent na")
        .help("verbeter de getallen of het aandeel; laat het aandeel weg als de getallen voor zich spreken");
    sink.report(passage.soften(message));
}

//! A paragraph that stands twice in a report with small differences: one was copied, and one was changed since.

use super::View;
use super::taal::differences::{Difference, differences};
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use super::taal::woord::Woord;
use crate::diagnostic::{Diagnostic, Sink, codes};
use foldhash::fast::FixedState;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Shorter paragraphs look alike by nature.
const LEAST_WORDS: usize = 14;
/// Words in a row by which look-alikes are found.
const RUN: usize = 4;
/// The share of the words (in percent) that both have in common.
const ALIKE: usize = 80;
/// With more differences a text was written anew, not copied.
const MOST_DIFFERENCES: usize = 4;
/// The most differences that are shown.
const SHOWN: usize = 3;
/// A run of words that stands in more paragraphs than this says nothing.
const COMMON: u32 = 40;
/// The look-alikes of one paragraph that are compared word by word.
const COMPARED: usize = 3;
/// The most words that are compared, after what both begin and end with.
const MOST_WORDS: usize = 400;

/// A paragraph and its words.
struct Paragraph<'a> {
    passage: &'a Passage<'a>,
    /// Which list it is an item of: items of one list are alike on purpose.
    list: Option<usize>,
    woorden: Vec<&'a Woord>,
    /// Its runs of words, each as one number.
    runs: Vec<u64>,
}

/// The runs of words, each as one number.
fn runs(woorden: &[&Woord]) -> Vec<u64> {
    let numbers: Vec<u64> = woorden.iter().map(|word| word.vorm.lower_nr as u64).collect();
    numbers.windows(RUN).map(|run| run.iter().fold(7, |so_far, number| mix(so_far, *number))).collect()
}

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let mut lists = 0;
    let passages = document.passages.iter().map(|passage| {
        let is_item = passage.kind == Kind::Item;
        lists += usize::from(!is_item);
        (passage, is_item.then_some(lists))
    });
    let paragraphs: Vec<Paragraph> = passages
        .filter(|(passage, _)| passage.kind != Kind::Cell && passage.kind != Kind::Heading)
        .filter(|(passage, _)| passage.woorden.len() >= LEAST_WORDS)
        .map(|(passage, list)| (passage, list, passage.zonder_tekens().collect::<Vec<_>>()))
        .filter(|(_, _, woorden)| woorden.len() >= LEAST_WORDS)
        .map(|(passage, list, woorden)| Paragraph { passage, list, runs: runs(&woorden), woorden })
        .collect();
    let mut runs_of = Runs::new(&paragraphs);
    for (nr, paragraph) in paragraphs.iter().enumerate() {
        let found = runs_of.look_alikes(paragraph, nr).into_iter().find_map(|other| {
            let other = &paragraphs[other];
            let is_same_list = paragraph.list.is_some() && paragraph.list == other.list;
            Some((other, compare(other, paragraph).filter(|_| !is_same_list)?))
        });
        if let Some((other, found)) = found {
            report(other, paragraph, &found, sink);
        }
    }
}

/// Which runs of words may stand in a document more than once: nearly all stand there once, and are not kept.
#[derive(Default)]
struct Repeated {
    /// A bit for each run that was met, and for each that was met again; by the last bits of its number.
    met: Vec<u64>,
    again: Vec<u64>,
}

impl Repeated {
    fn among(paragraphs: &[Paragraph]) -> Self {
        let runs: usize = paragraphs.iter().map(|paragraph| paragraph.runs.len()).sum();
        // With 16 bits for each run, one in sixteen is taken for another at most.
        let size = (runs / 4).next_power_of_two();
        let mut out = Repeated { met: vec![0; size], again: vec![0; size] };
        for run in paragraphs.iter().flat_map(|paragraph| &paragraph.runs) {
            let (at, bit) = out.place(*run);
            out.again[at] |= out.met[at] & bit;
            out.met[at] |= bit;
        }
        out
    }

    fn holds(&self, run: u64) -> bool {
        let (at, bit) = self.place(run);
        self.again[at] & bit != 0
    }

    fn place(&self, run: u64) -> (usize, u64) {
        (usize::try_from(run >> 6).unwrap_or(usize::MAX) & (self.met.len() - 1), 1 << (run & 63))
    }
}

/// The runs of words of the paragraphs so far.
struct Runs {
    repeated: Repeated,
    /// The last of the places of each run that is repeated.
    last: HashMap<u64, u32, FixedState>,
    places: Vec<Place>,
}

/// A paragraph that holds a run, with the place before it of the same run.
struct Place {
    paragraph: u32,
    before: Option<u32>,
    /// How many places the run has up to here.
    count: u32,
}

impl Runs {
    fn new(paragraphs: &[Paragraph]) -> Self {
        let repeated = Repeated::among(paragraphs);
        let count: u32 = repeated.again.iter().map(|bits| bits.count_ones()).sum();
        let last = HashMap::with_capacity_and_hasher(count as usize, FixedState::default());
        Runs { repeated, last, places: Vec::new() }
    }

    /// Adds a paragraph; the earlier ones that share enough runs with it, the best first.
    fn look_alikes(&mut self, paragraph: &Paragraph, nr: usize) -> Vec<usize> {
        let nr = u32::try_from(nr).unwrap_or(u32::MAX);
        let mut shared: BTreeMap<u32, usize> = BTreeMap::new();
        let mut count_of_runs = 0;
        for run in paragraph.runs.iter().copied() {
            if !self.repeated.holds(run) {
                count_of_runs += 1;
                continue;
            }
            let here = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
            let (before, count) = match self.last.entry(run) {
                Entry::Vacant(entry) => {
                    entry.insert(here);
                    (None, 0)
                }
                Entry::Occupied(mut entry) => {
                    let before = &self.places[*entry.get() as usize];
                    if before.paragraph == nr {
                        continue;
                    }
                    if before.count == COMMON {
                        count_of_runs += 1;
                        continue;
                    }
                    (Some(entry.insert(here)), before.count)
                }
            };
            count_of_runs += 1;
            self.places.push(Place { paragraph: nr, before, count: count + 1 });
            let mut at = before;
            while let Some(place) = at.map(|at| &self.places[at as usize]) {
                *shared.entry(place.paragraph).or_default() += 1;
                at = place.before;
            }
        }
        let likely = shared.into_iter().filter(|(_, count)| count * 3 >= count_of_runs);
        let mut likely: Vec<(usize, u32)> = likely.map(|(other, count)| (count, other)).collect();
        likely.sort_unstable_by(|a, b| b.cmp(a));
        likely.into_iter().take(COMPARED).map(|(_, other)| other as usize).collect()
    }
}

/// One step of FNV-1a: look-alikes that are found by chance are compared word by word all the same.
fn mix(so_far: u64, next: u64) -> u64 {
    (so_far ^ next).wrapping_mul(0x0100_0000_01b3).rotate_left(5)
}

/// The differences between two paragraphs that are nearly the same; nothing when they are not, or are the same.
fn compare(first: &Paragraph, second: &Paragraph) -> Option<Vec<Difference>> {
    let lower =
        |paragraph: &Paragraph| -> Vec<usize> { paragraph.woorden.iter().map(|word| word.vorm.lower_nr).collect() };
    let (a, b) = (lower(first), lower(second));
    let same = |pairs: &mut dyn Iterator<Item = (&usize, &usize)>| pairs.take_while(|(a, b)| a == b).count();
    let start = same(&mut a.iter().zip(&b));
    let end = same(&mut a[start..].iter().rev().zip(b[start..].iter().rev()));
    let (inner_a, inner_b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    if inner_a.len().max(inner_b.len()) > MOST_WORDS {
        return None;
    }
    let (found, common) = differences(inner_a, inner_b);
    let is_alike = (start + common + end) * 100 >= a.len().max(b.len()) * ALIKE;
    let shift = |range: Range<usize>| start + range.start..start + range.end;
    let found = found.into_iter().map(|found| Difference { first: shift(found.first), second: shift(found.second) });
    let found: Vec<Difference> = found.filter(|difference| matters(first, second, difference)).collect();
    (is_alike && (1..=MOST_DIFFERENCES).contains(&found.len())).then_some(found)
}

/// Not another hyphen (other rules look at those), nor the number in "thema 3" of two introductions.
fn matters(first: &Paragraph, second: &Paragraph, difference: &Difference) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (there, here) = (words_of(first, &difference.first), words_of(second, &difference.second));
    let before = difference.second.start.checked_sub(1).map_or("", |at| words_of(second, &(at..at + 1)));
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && text.len() <= 4;
    let is_label = ["bijlage", "figuur", "norm", "tabel", "thema"].contains(&before.to_lowercase().as_str());
    letters(there) != letters(here) && !(is_label && is_number(there) && is_number(here))
}

fn report(first: &Paragraph, second: &Paragraph, found: &[Difference], sink: &mut Sink) {
    let shown: Vec<String> = found
        .iter()
        .take(SHOWN)
        .map(|difference| {
            let (here, there) = (words_of(second, &difference.second), words_of(first, &difference.first));
            match (here.is_empty(), there.is_empty()) {
                (true, _) => format!("hier ontbreekt `{there}`"),
                (_, true) => format!("daar ontbreekt `{here}`"),
                _ => format!("hier `{here}`, daar `{there}`"),
            }
        })
        .collect();
    let more = match found.len().saturating_sub(SHOWN) {
        0 => String::new(),
        1 => "; en nog één verschil".to_owned(),
        more => format!("; en nog {more} verschillen"),
    };
    let diagnostic = Diagnostic::new(
        codes::ALINEA_DUBBEL,
        second.passage.span,
        format!("deze tekst staat bijna hetzelfde ook elders: {}{more}", shown.join("; ")),
    )
    .related(first.passage.span, "de andere staat hier")
    .why("is een van de twee verbeterd en de andere niet, dan spreekt het rapport zichzelf tegen")
    .help("maak beide gelijk, of laat er één staan en verwijs daarnaar");
    sink.report(second.passage.soften(diagnostic));
}

fn words_of<'a>(paragraph: &Paragraph<'a>, range: &Range<usize>) -> &'a str {
    match paragraph.woorden.get(range.clone()) {
        Some([first, .., last]) => &paragraph.passage.text[first.range.start..last.range.end],
        Some([only]) => only.text(),
        _ => "",
    }
}

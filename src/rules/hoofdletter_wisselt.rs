//! A word that stands with a capital here and without one there, inside a sentence: a name, or not a name?

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use super::taal::woord::Woord;
use super::taal::zin::begins_sentence;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::collections::BTreeMap;
use std::ops::Range;

/// Shorter words are names and ordinary words by chance (`Zorg`, `Rijk`).
const SHORTEST: usize = 8;
/// A word is a name when it stands with a capital at least this often, and as many times as often as without one.
const LEAST: usize = 3;

/// Where a word stands.
type Hit<'a> = (&'a Passage<'a>, Range<usize>);

/// The places of one word: as a name, as an ordinary word, and in other capitals (`pdca-cyclus`, `PDCA-cyclus`).
#[derive(Default)]
struct Forms<'a> {
    capital: Vec<Hit<'a>>,
    small: Vec<Hit<'a>>,
    inner: BTreeMap<&'a str, Vec<Hit<'a>>>,
}

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let vormen = &document.woordenschat;
    // A word that always stands there in the same way is not looked at further.
    let mut doubtful = vec![false; vormen.vormen().count()];
    for vorm in vormen.vormen().filter(|vorm| vorm.has_capital() && vorm.text.chars().count() >= SHORTEST) {
        doubtful[vorm.lower_nr] = !view.namen.is_eerste(vorm.lower());
    }
    let may_matter = |passage: &&Passage| passage.woorden.iter().any(|woord| doubtful[woord.vorm.lower_nr]);
    let is_text = |passage: &&Passage| !matches!(passage.kind, Kind::Heading | Kind::Cell);
    let mut found: BTreeMap<usize, Forms> = BTreeMap::new();
    for passage in document.passages.iter().filter(is_text).filter(may_matter) {
        gather(passage, &doubtful, &mut found);
    }
    found.values().for_each(|forms| report(forms, sink));
}

fn gather<'a>(passage: &'a Passage, doubtful: &[bool], found: &mut BTreeMap<usize, Forms<'a>>) {
    let text = &passage.text;
    let words: Vec<&Woord> = passage.zonder_tekens().collect();
    let ranges: Vec<Range<usize>> = words.iter().map(|word| word.range.clone()).collect();
    for (nr, range) in ranges.iter().enumerate().filter(|(nr, _)| doubtful[words[*nr].vorm.lower_nr]) {
        let word = &text[range.clone()];
        if begins_sentence(text, range.start) || word.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let first = word.chars().next().is_some_and(char::is_uppercase);
        let has_inner = word.chars().skip(1).any(char::is_uppercase);
        let hit = (passage, range.clone());
        let follows_label = nr > 0 && words[nr - 1].text().bytes().any(|byte| byte.is_ascii_digit());
        if is_in_title(text, range) || follows_label || is_in_address(text, range) {
            continue;
        }
        let forms = found.entry(words[nr].vorm.lower_nr).or_default();
        if !has_inner && !first {
            forms.small.push(hit.clone());
            if word.contains('-') {
                forms.inner.entry(word).or_default().push(hit);
            }
        } else if has_inner && word.contains('-') {
            forms.inner.entry(word).or_default().push(hit);
        } else if first && !has_inner && !is_part_of_name(text, &ranges, nr) {
            forms.capital.push(hit);
        }
    }
}

/// Whether the word before or after it has a capital as well, or quotation marks make it a title.
fn is_part_of_name(text: &str, ranges: &[Range<usize>], nr: usize) -> bool {
    let is_capital = |range: &Range<usize>| text[range.clone()].starts_with(|c: char| c.is_uppercase());
    let joined = |gap: &str| gap.chars().all(|c| matches!(c, ' ' | '-' | '/' | '&' | '’' | '\''));
    // `Stichting Samen en Verder`, `het Besluit van de Raad`: small words inside a name.
    let near = |other: usize, step: usize| {
        let range = &ranges[other];
        let word = &text[range.clone()];
        step == 1 && is_capital(range) || step == 2 && is_capital(range) && word.chars().count() > 1
    };
    let before = (1..=2).any(|step| {
        nr >= step
            && joined(&text[ranges[nr - step].end..ranges[nr].start].replace(char::is_alphabetic, ""))
            && near(nr - step, step)
            && !begins_sentence(text, ranges[nr - step].start)
    });
    let after = (1..=2).any(|step| {
        nr + step < ranges.len()
            && joined(&text[ranges[nr].end..ranges[nr + step].start].replace(char::is_alphabetic, ""))
            && near(nr + step, step)
    });
    before || after
}

/// Whether a word is part of an e-mail or web address.
fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let after = &text[range.end..];
    let goes_on = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    goes_on || after.starts_with(['@', '/', '_']) || text[..range.start].ends_with(['@', '/', '_', '.'])
}

/// Whether a quotation mark stands right before or after a word: it may be part of a title.
fn is_in_title(text: &str, range: &Range<usize>) -> bool {
    const MARKS: [char; 7] = ['‘', '’', '“', '”', '"', '\'', '„'];
    text[..range.start].ends_with(MARKS) || text[range.end..].starts_with(MARKS)
}

fn report(forms: &Forms, sink: &mut Sink) {
    if forms.inner.len() > 1 {
        let Some((most, hits)) = forms.inner.iter().max_by_key(|(word, hits)| (hits.len(), capitals(word))) else {
            return;
        };
        // A capital at the front may come with the place in the sentence.
        let rest = |word: &str| word.chars().skip(1).collect::<String>();
        for (written, others) in forms.inner.iter().filter(|(written, _)| rest(written) != rest(most)) {
            message(written, others, most, hits, sink);
        }
        return;
    }
    let (capital, small) = (&forms.capital, &forms.small);
    let is_name = capital.len() >= LEAST && capital.len() >= LEAST * small.len();
    let written = |hits: &[Hit]| hits.first().map(|(passage, range)| passage.text[range.clone()].to_owned());
    if let (Some(name), Some(word), true) = (written(capital), written(small), is_name) {
        message(&word, small, &name, capital, sink);
    }
}

fn capitals(word: &str) -> usize {
    word.chars().filter(|c| c.is_uppercase()).count()
}

fn message(written: &str, hits: &[Hit], most: &str, others: &[Hit], sink: &mut Sink) {
    let own = hits.iter().find(|(passage, _)| !passage.is_quoted);
    let Some((passage, range)) = own.or(hits.first()) else { return };
    let (other, there) = &others[0];
    let message = format!(
        "hier staat `{written}`, elders in dit stuk `{most}` ({} keer tegen {} keer)",
        hits.len(),
        others.len()
    );
    let mut diagnostic = Diagnostic::new(codes::HOOFDLETTER_WISSELT, passage.place(range.clone()), message)
        .related(other.place(there.clone()), format!("`{most}` staat bijvoorbeeld hier"))
        .why("met een hoofdletter lijkt het een naam, en dan is het iets anders")
        .help(format!("kies één schrijfwijze: `{most}` of `{written}`"));
    for (passage, range) in hits.iter().filter(|hit| !std::ptr::eq(hit.0, *passage)).take(5) {
        diagnostic = diagnostic.related(passage.place(range.clone()), format!("ook hier staat `{written}`"));
    }
    sink.report(if own.is_none() { diagnostic.with_level(Level::Hint) } else { diagnostic });
}

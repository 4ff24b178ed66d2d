//! The name of an organisation, region or cluster written in more than one way: another hyphen, space, slash or
//! capital. Names come from the content, and from what the report itself writes with capitals.

use super::View;
use super::taal::document::Document;
use super::taal::naam::{Namen, add_letters, letters};
use super::taal::passage::{Kind, Passage};
use super::taal::woord::Woord;
use super::taal::zin::begins_sentence;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where a name stands.
type Hit<'a> = (&'a Passage<'a>, Range<usize>);
/// The ways in which a name is written, each with its places.
type Forms<'a> = BTreeMap<String, Vec<Hit<'a>>>;

/// The most words in a name that is compared.
const MOST_WORDS: usize = 8;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let reported = declared(document, &view.namen, sink);
    undeclared(document, &view.namen, reported, sink);
}

/// Known names; answers where they are not written well.
fn declared<'a>(document: &'a Document, known: &Namen, sink: &mut Sink) -> Vec<Hit<'a>> {
    let mut key = String::new();
    let begins = document.woordenschat.per_vorm(|vorm| {
        key.clear();
        add_letters(&vorm.text, &mut key);
        !vorm.is_teken && known.begins(&key)
    });
    let mut found: BTreeMap<(&str, String), Vec<Hit>> = BTreeMap::new();
    for passage in &document.passages {
        let mut from = 0;
        while let Some(at) = passage.woorden[from..].iter().position(|woord| begins[woord.vorm.nr]) {
            let words = &passage.woorden[from + at..];
            let (name, length) = longest(passage, words, known).unwrap_or((None, 1));
            if let Some((key, range)) = name {
                found.entry((key, passage.text[range.clone()].to_owned())).or_default().push((passage, range));
            }
            from += at + length;
        }
    }
    let mut reported = Vec::new();
    for ((key, written), hits) in found {
        let Some(name) = known.written(key).and_then(|(_, forms)| forms.first()) else { continue };
        let message = format!("hier staat `{written}`, maar de naam is `{name}`");
        // "de stichting De Kade" keeps its small letter.
        let mut rest = name.chars();
        let first = rest.next().filter(|_| written.starts_with(char::is_lowercase) && name.contains(' '));
        let help = match first {
            Some(first) => format!("schrijf `{}{}`", first.to_lowercase(), rest.as_str()),
            None => format!("schrijf `{name}`"),
        };
        report(message, help, &hits, None, sink);
        reported.extend(hits);
    }
    reported
}

/// A known name, when it is not written as it should be, and the number of its words and marks.
type Found<'k> = (Option<(&'k str, Range<usize>)>, usize);

/// The longest name that begins at the first of these words.
fn longest<'k>(passage: &Passage, words: &[Woord], known: &'k Namen) -> Option<Found<'k>> {
    let text = &passage.text;
    let first = words.first()?;
    let mut so_far = String::new();
    let mut found = None;
    for (nr, word) in words.iter().enumerate().filter(|(_, word)| !word.is_teken()).take(MOST_WORDS) {
        add_letters(word.text(), &mut so_far);
        if !known.begins(&so_far) {
            break;
        }
        let range = first.range.start..word.range.end;
        let is_one_run = text[range.clone()].chars().all(|c| c.is_alphanumeric() || " -/&'’.".contains(c));
        if let (Some((key, forms)), true) = (known.written(&so_far), is_one_run) {
            let is_well = forms.iter().any(|form| is_well_written(passage, &range, form));
            found = Some(((!is_well).then_some((key, range)), nr + 1));
        }
    }
    found
}

/// Whether a name stands in the text as it should; the case of a first article or kind of organisation is free.
fn is_well_written(passage: &Passage, range: &Range<usize>, form: &str) -> bool {
    let written = &passage.text[range.clone()];
    let is_one_word = !form.contains([' ', '-', '/', '&']);
    // `noord` and `de kade` are words as well as names.
    let is_common_word = is_one_word && written.to_lowercase() == written;
    let article = |text: &str| ["de ", "het ", "een "].iter().any(|word| text.to_lowercase().starts_with(word));
    let rest = |text: &str| text.split_once(' ').map_or(String::new(), |(_, rest)| rest.to_owned());
    let is_common_phrase = article(form) && written.to_lowercase() == written;
    let is_capitals = passage.kind == Kind::Heading && written.to_uppercase() == written;
    let differs_in_first = (!is_one_word || begins_sentence(&passage.text, range.start))
        && written.chars().skip(1).eq(form.chars().skip(1));
    written == form
        || is_common_word
        || is_common_phrase
        || is_capitals
        || differs_in_first
        || (article(form) && article(written) && rest(written) == rest(form))
}

/// Names that are not in the content: pairs of words with capitals, joined in more than one way.
fn undeclared<'a>(document: &'a Document, known: &Namen, mut reported: Vec<Hit<'a>>, sink: &mut Sink) {
    let mut by_key: BTreeMap<String, Forms> = BTreeMap::new();
    for passage in &document.passages {
        for range in capitalised_pairs(passage) {
            let written = &passage.text[range.clone()];
            let key = letters(written);
            if known.written(&key).is_none() {
                by_key.entry(key).or_default().entry(written.to_owned()).or_default().push((passage, range));
            }
        }
    }
    for forms in by_key.into_values().filter(|forms| forms.len() > 1) {
        let Some((most, first)) = forms.iter().max_by_key(|(_, hits)| hits.len()) else { continue };
        for (written, hits) in forms.iter().filter(|(written, _)| *written != most) {
            // `Follow The` and `The Money` are one name.
            let overlaps = |(passage, range): &Hit| {
                std::ptr::eq(*passage, hits[0].0) && range.start < hits[0].1.end && hits[0].1.start < range.end
            };
            if reported.iter().any(overlaps) {
                continue;
            }
            reported.push(hits[0].clone());
            let message = format!("hier staat `{written}`, elders in dit stuk `{most}`");
            let help = format!("kies één schrijfwijze, bijvoorbeeld `{most}`");
            report(message, help, hits, Some(&first[0]), sink);
        }
    }
}

/// `Rotterdam Rijnmond`, `Rotterdam-Rijnmond`, `Utrecht/Flevoland`: two words with a capital and what joins them.
fn capitalised_pairs(passage: &Passage) -> Vec<Range<usize>> {
    if !may_hold_pair(passage) {
        return Vec::new();
    }
    let words: Vec<&Woord> = passage.zonder_tekens().collect();
    let runs = words.chunk_by(|a, b| a.vorm.has_capital() == b.vorm.has_capital());
    runs.filter(|run| run[0].vorm.has_capital()).flat_map(|run| pairs_in(&passage.text, run)).collect()
}

/// Whether two words with a capital follow each other; most sentences have one capital, at their start.
fn may_hold_pair(passage: &Passage) -> bool {
    let mut was_capital = false;
    for woord in passage.zonder_tekens() {
        let is_capital = woord.vorm.has_capital();
        if is_capital && (was_capital || woord.text().contains('-')) {
            return true;
        }
        was_capital = is_capital;
    }
    false
}

/// The pairs in words that all have a capital and follow each other.
fn pairs_in(text: &str, run: &[&Woord]) -> Vec<Range<usize>> {
    if run.len() == 1 && !run[0].text().contains('-') {
        return Vec::new();
    }
    let mut single: Vec<Range<usize>> = Vec::new();
    for word in run {
        let mut start = word.range.start;
        for part in word.text().split('-') {
            single.push(start..start + part.len());
            start += part.len() + 1;
        }
    }
    let is_name = |word: &Range<usize>| {
        let written = &text[word.clone()];
        written.starts_with(char::is_uppercase) && written.chars().filter(|c| c.is_lowercase()).count() >= 2
    };
    single
        .windows(2)
        .filter(|pair| {
            let joint = &text[pair[0].end..pair[1].start];
            let opens = joint == " " && begins_sentence(text, pair[0].start);
            is_name(&pair[0]) && is_name(&pair[1]) && matches!(joint, " " | "-" | "/" | " - " | " / " | "–") && !opens
        })
        .map(|pair| pair[0].start..pair[1].end)
        .collect()
}

fn report(message: String, help: String, hits: &[Hit], other: Option<&Hit>, sink: &mut Sink) {
    let (passage, range) = &hits[0];
    let mut diagnostic = Diagnostic::new(codes::NAAM_ANDERS_GESCHREVEN, passage.place(range.clone()), message)
        .why("zoeken en tellen op naam werkt alleen als de naam overal gelijk is")
        .help(help);
    if let Some((other, range)) = other {
        diagnostic = diagnostic.related(other.place(range.clone()), "de andere schrijfwijze staat bijvoorbeeld hier");
    }
    for (passage, range) in hits.iter().skip(1).take(5) {
        diagnostic = diagnostic.related(passage.place(range.clone()), "zo staat het ook hier");
    }
    let is_mild = hits.iter().all(|(passage, _)| passage.is_quoted);
    sink.report(if is_mild { diagnostic.with_level(Level::Hint) } else { diagnostic });
}

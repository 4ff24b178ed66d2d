//! A spelling that the glossary of the site says not to use (`begrippen`, `niet`).

use super::View;
use super::text::words::{plain, words};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::collections::BTreeMap;
use std::ops::Range;

/// Endings that a forbidden word may have as well.
const ENDINGS: [&str; 6] = ["", "s", "'s", "en", "n", "e"];

/// A forbidden spelling: its words, as written, and the word to use.
struct Forbidden<'a> {
    words: Vec<String>,
    written: &'a str,
    term: &'a str,
}

pub(super) fn check(view: &View, sink: &mut Sink) {
    let mut by_first: BTreeMap<String, Vec<Forbidden>> = BTreeMap::new();
    for begrip in &view.corpus.site.begrippen {
        for written in &begrip.niet {
            let words = plain_words(written);
            if let Some(first) = words.first() {
                let entry = Forbidden { words: words.clone(), written, term: &begrip.term };
                by_first.entry(first.clone()).or_default().push(entry);
            }
        }
    }
    if by_first.is_empty() {
        return;
    }
    for passage in view.passages() {
        for (range, forbidden) in found(&passage.text, &by_first) {
            let written = &passage.text[range.clone()];
            let ending = written.to_lowercase().strip_prefix(&forbidden.written.to_lowercase()).map(str::to_owned);
            let help = match ending.as_deref() {
                Some("") => format!("schrijf `{}`", forbidden.term),
                _ => format!("gebruik het woord `{}`", forbidden.term),
            };
            let message = format!("`{written}` is niet de afgesproken schrijfwijze");
            let diagnostic = Diagnostic::new(codes::VERBODEN_SCHRIJFWIJZE, passage.place(range), message)
                .why("in `site.yaml` staat onder `begrippen` welke woorden deze site gebruikt")
                .help(help);
            sink.report(passage.soften(diagnostic));
        }
    }
}

fn plain_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| accented(&text[word])).collect()
}

/// Case does not matter; accents do, since a spelling may be forbidden for its accent.
fn accented(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

fn found<'a>(text: &str, by_first: &'a BTreeMap<String, Vec<Forbidden<'a>>>) -> Vec<(Range<usize>, &'a Forbidden<'a>)> {
    let ranges = words(text);
    let lower: Vec<String> = ranges.iter().map(|word| accented(&text[word.clone()])).collect();
    let mut out = Vec::new();
    for at in 0..lower.len() {
        let stems = ENDINGS.iter().filter_map(|ending| lower[at].strip_suffix(ending));
        let candidates = stems.filter_map(|stem| by_first.get(stem)).flatten();
        for forbidden in candidates {
            let last = at + forbidden.words.len() - 1;
            let Some(window) = lower.get(at..=last) else { continue };
            let is_same = |(nr, (word, wanted)): (usize, (&String, &String))| {
                let is_last = nr + 1 == forbidden.words.len();
                word == wanted
                    || (is_last && word.strip_prefix(wanted.as_str()).is_some_and(|end| ENDINGS.contains(&end)))
            };
            let range = ranges[at].start..ranges[last].end;
            if window.iter().zip(&forbidden.words).enumerate().all(is_same) && !is_in_term(text, &range, forbidden.term)
            {
                out.push((range, forbidden));
                break;
            }
        }
    }
    out
}

/// Whether the words are part of the very term that should be used.
fn is_in_term(text: &str, range: &Range<usize>, term: &str) -> bool {
    let (lower, term) = (text.to_lowercase(), term.to_lowercase());
    if lower.len() != text.len() || plain(&term).is_empty() {
        return false;
    }
    lower.match_indices(&term).any(|(at, found)| at <= range.start && range.end <= at + found.len() + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(written: &str, term: &str, text: &str) -> usize {
        let entry = Forbidden { words: plain_words(written), written, term };
        let by_first = BTreeMap::from([(entry.words[0].clone(), vec![entry])]);
        found(text, &by_first).len()
    }

    #[test]
    fn whole_words_with_their_endings() {
        assert_eq!(hits("client", "cliënt", "De Client en twee clienten; het clientdossier."), 2);
        assert_eq!(hits("hulp verlener", "hulpverlener", "de hulp\u{20}verleners"), 1);
        assert_eq!(hits("client", "cliënt", "De cliënt."), 0);
        assert_eq!(hits("doorstroomteam", "in- en doorstroomteam", "Het in- en doorstroomteam."), 0);
        assert_eq!(hits("doorstroomteam", "in- en doorstroomteam", "Het doorstroomteam."), 1);
    }
}

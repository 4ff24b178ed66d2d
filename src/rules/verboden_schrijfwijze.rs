//! A spelling that the glossary of the site says not to use (`begrippen`, `niet`).

use super::View;
use super::taal::begrip::{Begrippen, Verboden, accented};
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::{Woord, plain};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// Endings that a forbidden word may have as well.
const ENDINGS: [&str; 6] = ["", "s", "'s", "en", "n", "e"];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let begrippen = &view.begrippen;
    if begrippen.verboden.is_empty() {
        return;
    }
    let begins = document.woordenschat.per_vorm(|vorm| candidates(begrippen, &accented(vorm.lower())).next().is_some());
    let may_hold = |passage: &&Passage| passage.woorden.iter().any(|woord| begins[woord.vorm.nr]);
    for passage in document.passages.iter().filter(may_hold) {
        for (range, forbidden) in found(passage, begrippen) {
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

/// The spellings that may begin with a word.
fn candidates<'b>(begrippen: &'b Begrippen, word: &str) -> impl Iterator<Item = &'b Verboden<'b>> {
    ENDINGS.iter().filter_map(move |ending| begrippen.verboden.get(word.strip_suffix(ending)?)).flatten()
}

fn found<'b>(passage: &Passage, begrippen: &'b Begrippen) -> Vec<(Range<usize>, &'b Verboden<'b>)> {
    let woorden: Vec<&Woord> = passage.zonder_tekens().collect();
    let lower: Vec<String> = woorden.iter().map(|woord| accented(woord.lower())).collect();
    let mut out = Vec::new();
    for at in 0..lower.len() {
        for forbidden in candidates(begrippen, &lower[at]) {
            let last = at + forbidden.woorden.len() - 1;
            let Some(window) = lower.get(at..=last) else { continue };
            let is_same = |(nr, (word, wanted)): (usize, (&String, &String))| {
                let is_last = nr + 1 == forbidden.woorden.len();
                word == wanted
                    || (is_last && word.strip_prefix(wanted.as_str()).is_some_and(|end| ENDINGS.contains(&end)))
            };
            let range = woorden[at].range.start..woorden[last].range.end;
            if window.iter().zip(&forbidden.woorden).enumerate().all(is_same)
                && !is_in_term(&passage.text, &range, forbidden.term)
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
    use super::super::taal::read::passage;
    use super::*;
    use crate::corpus::{Begrip, Site};

    fn hits(written: &str, term: &str, text: &str) -> usize {
        let niet = vec![written.to_owned()];
        let begrip = Begrip { term: term.to_owned(), afkorting: None, uitleg: String::new(), niet };
        let site = Site { begrippen: vec![begrip], ..Site::default() };
        found(&passage(text), &Begrippen::new(&site)).len()
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

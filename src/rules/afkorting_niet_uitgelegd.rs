//! An abbreviation of the glossary that a page uses before it has written it out.
//!
//! Each page counts on its own: readers come in by a link, and a reaction page is read without the report.

use super::View;
use super::text::page::{Page, PageKind};
use super::text::passage::{Kind, Passage};
use super::text::words::{plain, words};
use crate::corpus::Begrip;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::collections::BTreeSet;
use std::ops::Range;

/// How many words before the brackets may be what an abbreviation stands for.
const WORDS_BEFORE: usize = 7;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let begrippen: Vec<(&Begrip, &str, Vec<String>)> = view
        .corpus
        .site
        .begrippen
        .iter()
        .filter_map(|begrip| Some((begrip, begrip.afkorting.as_deref()?, stems(&begrip.term))))
        .collect();
    for page in &view.pages {
        for (begrip, short, term) in &begrippen {
            check_one(page, begrip, short, term, sink);
        }
    }
    let known = known(view);
    view.werken().for_each(|pages| own(pages, &known, sink));
}

/// Abbreviations that need no explanation: from the content, or from everyday life.
fn known(view: &View) -> BTreeSet<String> {
    let site = &view.corpus.site;
    let mut out: BTreeSet<String> = site.begrippen.iter().filter_map(|begrip| begrip.afkorting.clone()).collect();
    out.extend(site.inspecties.iter().filter_map(|inspectie| inspectie.afkorting.clone()));
    out.extend(view.corpus.instellingen.iter().filter_map(|instelling| instelling.afkorting.clone()));
    out.extend(view.corpus.regios.iter().filter_map(|regio| regio.afkorting.clone()));
    out
}

/// Abbreviations that the work itself explains, but only after it used them.
fn own(pages: &[Page], known: &BTreeSet<String>, sink: &mut Sink) {
    let is_text = |passage: &&Passage| !matches!(passage.kind, Kind::Heading | Kind::Cell);
    // A reaction is read on its own.
    let is_own = |page: &&Page| page.kind != PageKind::Reactie;
    let passages: Vec<&Passage> = pages.iter().filter(is_own).flat_map(|page| &page.passages).filter(is_text).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (nr, passage) in passages.iter().enumerate() {
        for range in explained(&passage.text) {
            let short = &passage.text[range.clone()];
            if known.contains(short) || !seen.insert(short) {
                continue;
            }
            let before = passages[..nr].iter().find_map(|earlier| Some((*earlier, find_short(&earlier.text, short)?)));
            let here = find_short(&passage.text, short).filter(|at| *at < range.start).map(|at| (*passage, at));
            let Some((earlier, at)) = before.or(here) else { continue };
            let message = format!("`{short}` wordt hier gebruikt, en pas later uitgelegd");
            let diagnostic =
                Diagnostic::new(codes::AFKORTING_NIET_UITGELEGD, earlier.place(at..at + short.len()), message)
                    .related(passage.place(range), "de uitleg staat pas hier")
                    .why("een lezer leest van boven naar beneden")
                    .help("schrijf de afkorting hier voluit, met de afkorting tussen haakjes erachter");
            sink.report(earlier.soften(diagnostic));
        }
    }
}

/// Abbreviations in brackets behind what they stand for: `multidisciplinair overleg (MDO)`.
fn explained(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('(') {
        let Some(length) = text[at..].find(')') else { break };
        let mut start = at + 1;
        for lead in ["hierna", ":", " ", "de ", "het "] {
            start += if text[start..].starts_with(lead) { lead.len() } else { 0 };
        }
        let start = start + (text[start..].len() - text[start..].trim_start().len());
        let Some(short) = text.get(start..at + length).map(str::trim_end) else { continue };
        let upper = short.chars().filter(|c| c.is_uppercase()).count();
        let is_short = (2..=8).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_alphabetic());
        let phrase = text[..at].rsplit([',', '(', ')', ':', ';', '.']).next().unwrap_or("");
        let mut before: Vec<&str> = phrase.split_whitespace().rev().take(WORDS_BEFORE).collect();
        before.reverse();
        if is_short && upper >= 2 && upper * 2 > short.len() && stands_for(short, &before) {
            out.push(start..start + short.len());
        }
    }
    out
}

/// Whether the last words begin where the abbreviation does, and hold its letters in order.
fn stands_for(short: &str, before: &[&str]) -> bool {
    let Some(first) = short.chars().next().map(|c| c.to_ascii_lowercase()) else { return false };
    (0..before.len()).any(|from| {
        let phrase = before[from..].join(" ").to_lowercase();
        let mut letters = phrase.chars();
        phrase.starts_with(first) && short.to_lowercase().chars().all(|c| letters.any(|other| other == c))
    })
}

fn check_one(page: &Page, begrip: &Begrip, short: &str, term: &[String], sink: &mut Sink) {
    for passage in &page.passages {
        let text = &passage.text;
        let use_of_short = find_short(text, short);
        let written_out = if may_hold(text, term) { find_term(text, term) } else { None };
        match (use_of_short, written_out) {
            (Some(at), Some(full)) if full <= at || text[at..full].len() <= short.len() + 4 => return,
            (None, Some(_)) => return,
            (Some(at), _) => {
                let message = format!("`{short}` wordt op deze pagina gebruikt voordat er staat wat het is");
                let diagnostic =
                    Diagnostic::new(codes::AFKORTING_NIET_UITGELEGD, passage.place(at..at + short.len()), message)
                        .why("wie op deze pagina begint, kent de afkorting misschien niet")
                        .help(format!("schrijf de eerste keer `{} ({short})`", begrip.term));
                sink.report(passage.soften(diagnostic));
                return;
            }
            (None, None) => {}
        }
    }
}

/// The abbreviation as a word, also in a compound or plural (`GI's`, `MDO-overleg`).
fn find_short(text: &str, short: &str) -> Option<usize> {
    text.match_indices(short).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + short.len()..].chars().next();
        // A `V-OTS` is something else than an `OTS`.
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '&' | '-'))
            && after.is_none_or(|c| !c.is_alphanumeric() && c != '&')
    })
}

/// The words of a term, shortened so that plurals are found too.
fn stems(term: &str) -> Vec<String> {
    words(term).into_iter().map(|word| plain(&term[word])).map(|word| word.trim_end_matches("en").to_owned()).collect()
}

/// A quick look before words are cut.
fn may_hold(text: &str, term: &[String]) -> bool {
    let Some(word) = term.iter().max_by_key(|word| word.len()) else { return false };
    let Some(tail) = word.get(1..) else { return true };
    text.contains(tail)
        || !text.is_ascii()
        || text.chars().any(char::is_uppercase) && text.to_lowercase().contains(tail)
}

fn find_term(text: &str, term: &[String]) -> Option<usize> {
    let ranges = words(text);
    let lower: Vec<String> = ranges.iter().map(|word| plain(&text[word.clone()])).collect();
    let at = lower.windows(term.len().max(1)).position(|window| {
        window.iter().zip(term).all(|(word, stem)| word.starts_with(stem.as_str()) && word.len() <= stem.len() + 3)
    })?;
    Some(ranges[at].start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_a_word_of_its_own() {
        assert_eq!(find_short("De GI's", "GI"), Some(3));
        assert_eq!(find_short("een MDO-overleg", "MDO"), Some(4));
        assert_eq!(find_short("GIS, IGI en V-GI", "GI"), None);
    }

    #[test]
    fn a_plural_writes_a_term_out_too() {
        assert_eq!(find_term("De gecertificeerde instellingen", &stems("gecertificeerde instelling")), Some(3));
        assert_eq!(find_term("een instelling", &stems("gecertificeerde instelling")), None);
    }

    #[test]
    fn an_abbreviation_in_brackets_is_explained_by_the_words_before_it() {
        let of = |text: &str| explained(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(of("een multidisciplinair overleg (MDO) en de raad (hierna: RvT)"), ["MDO"]);
        assert_eq!(of("de raad van toezicht (hierna: RvT)"), ["RvT"]);
        assert_eq!(of("in Utrecht (NL) en de wijk (PO)"), Vec::<String>::new());
        assert_eq!(of("Rob Post (XyZ), Vera Jansen (RvIG)"), Vec::<String>::new());
    }
}

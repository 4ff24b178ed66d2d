//! An abbreviation of the glossary that a page uses before it has written it out.
//!
//! Each page counts on its own: readers come in by a link, and a reaction page is read without the report.

use super::View;
use super::text::page::Page;
use super::text::words::{plain, words};
use crate::corpus::Begrip;
use crate::diagnostic::{Diagnostic, Sink, codes};

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
}

//! A quotation mark that opens and does not close within its paragraph, or the other way round.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// A quotation may go on over this many paragraphs.
const REACH: usize = 3;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let marks = document.woordenschat.per_vorm(|vorm| matches!(&*vorm.text, "\"" | "“" | "”" | "„"));
    let has_mark = |passage: &Passage| passage.woorden.iter().any(|woord| marks[woord.vorm.nr]);
    for page in document.paginas() {
        let found: Vec<(usize, Lonely)> = page
            .iter()
            .enumerate()
            .filter(|(_, passage)| passage.kind != Kind::Cell && has_mark(passage))
            .filter_map(|(nr, passage)| Some((nr, lonely(&passage.text)?)))
            .collect();
        let mut at = 0;
        while let Some((nr, half)) = found.get(at) {
            let other = found.get(at + 1).filter(|(next, other)| next - nr <= REACH && half.goes_with(other));
            if other.is_none() {
                report(&page[*nr], half, sink);
            }
            at += if other.is_some() { 2 } else { 1 };
        }
    }
}

fn report(passage: &Passage, half: &Lonely, sink: &mut Sink) {
    let written = &passage.text[half.mark.clone()];
    let message = match half.opens {
        Some(true) => format!("`{written}` gaat open en wordt niet gesloten"),
        Some(false) => format!("`{written}` sluit iets dat niet is geopend"),
        None => format!("in deze alinea staat een oneven aantal keer `{written}`"),
    };
    let diagnostic = Diagnostic::new(codes::AANHALINGSTEKEN_OPEN, passage.place(half.mark.clone()), message)
        .why("de lezer weet niet waar de woorden van een ander ophouden")
        .help("zet het andere aanhalingsteken erbij, of haal dit weg");
    sink.report(passage.soften(diagnostic));
}

/// A mark without its other half in the same paragraph.
#[derive(Debug, PartialEq, Eq)]
struct Lonely {
    mark: Range<usize>,
    /// Whether it opens; a straight mark does not say.
    opens: Option<bool>,
}

impl Lonely {
    /// Whether a mark further on closes this one: a quotation of more than one paragraph.
    fn goes_with(&self, next: &Lonely) -> bool {
        matches!((self.opens, next.opens), (Some(true), Some(false)) | (None, None))
    }
}

fn lonely(text: &str) -> Option<Lonely> {
    let half = |mark, opens| Some(Lonely { mark, opens });
    // Curly marks may stand inside each other.
    let mut open: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices() {
        let here = at..at + c.len_utf8();
        match c {
            // „Zo schrijft men ook“: the second mark closes the low one.
            '“' if open.last().is_some_and(|open| text[open.clone()] == *"„") => drop(open.pop()),
            '“' | '„' => open.push(here),
            '”' if open.pop().is_none() => return half(here, Some(false)),
            _ => {}
        }
    }
    if let Some(open) = open.into_iter().next() {
        return half(open, Some(true));
    }
    let straight: Vec<usize> = text.match_indices('"').map(|(at, _)| at).filter(|&at| !is_inch(text, at)).collect();
    if straight.len().is_multiple_of(2) {
        return None;
    }
    let mut open: Option<usize> = None;
    for at in straight {
        match (open, side(text, at)) {
            (Some(earlier), Some(true)) => return half(earlier..earlier + 1, Some(true)),
            (None, Some(false)) => return half(at..at + 1, Some(false)),
            (Some(_), _) => open = None,
            (None, _) => open = Some(at),
        }
    }
    open.and_then(|at| half(at..at + 1, side(text, at).filter(|opens| *opens)))
}

/// Whether a straight mark opens, by what stands around it; nothing when that does not say.
fn side(text: &str, at: usize) -> Option<bool> {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '–' | '—' | '-' | '/'));
    let after = text[at + 1..].chars().next();
    match (is_edge(text[..at].chars().next_back()), after.is_some_and(char::is_alphanumeric)) {
        (true, true) => Some(true),
        (false, false) => Some(false),
        _ => None,
    }
}

/// `15"` is a size.
fn is_inch(text: &str, at: usize) -> bool {
    let opened = text[..at].matches('"').count() % 2 == 1;
    !opened && text[..at].ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::lonely;

    #[test]
    fn pairs_and_halves() {
        for half in ["Zij zei \"ja.", "Zij zei “ja.", "Zij zei ja”.", "“Een “twee”", "„Zo"] {
            assert!(lonely(half).is_some(), "{half}");
        }
        for whole in [
            "Zij zei \"ja\".",
            "“ja”",
            "“Een “ruime” start.”",
            "„zo” en „zo“",
            "een scherm van 15\"",
            "'s avonds, KPI’s",
        ] {
            assert_eq!(lonely(whole), None, "{whole}");
        }
    }
}

//! A quotation mark that opens and does not close within its paragraph, or the other way round.

use super::View;
use super::passage::Kind;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for passage in view.passages().filter(|passage| passage.kind != Kind::Cell) {
        if let Some((mark, is_open)) = lonely(&passage.text) {
            let written = &passage.text[mark.clone()];
            let message = match is_open {
                Some(true) => format!("`{written}` gaat open en wordt in deze alinea niet gesloten"),
                Some(false) => format!("`{written}` sluit iets dat in deze alinea niet is geopend"),
                None => format!("in deze alinea staat een oneven aantal keer `{written}`"),
            };
            let diagnostic = Diagnostic::new(codes::AANHALINGSTEKEN_OPEN, passage.place(mark), message)
                .why("de lezer weet niet waar de woorden van een ander ophouden")
                .help("zet het andere aanhalingsteken erbij, of haal dit weg");
            sink.report(passage.soften(diagnostic));
        }
    }
}

/// The mark without its other half, and whether it opens; a straight mark does not say.
fn lonely(text: &str) -> Option<(Range<usize>, Option<bool>)> {
    let mut open: Option<Range<usize>> = None;
    for (at, c) in text.char_indices() {
        let here = at..at + c.len_utf8();
        match c {
            '“' | '„' if open.is_none() => open = Some(here),
            // „Zo schrijft men ook“: the second mark closes the low one.
            '“' if open.as_ref().is_some_and(|open| text[open.clone()] == *"„") => open = None,
            '“' | '„' => return Some((here, Some(true))),
            '”' => match open {
                Some(_) => open = None,
                None => return Some((here, Some(false))),
            },
            _ => {}
        }
    }
    if let Some(open) = open {
        return Some((open, Some(true)));
    }
    let straight: Vec<usize> = text.match_indices('"').map(|(at, _)| at).filter(|&at| !is_inch(text, at)).collect();
    (straight.len() % 2 == 1).then(|| {
        let at = straight[straight.len() - 1];
        (at..at + 1, None)
    })
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
        for whole in ["Zij zei \"ja\".", "“ja”", "„zo” en „zo“", "een scherm van 15\"", "'s avonds, KPI’s"]
        {
            assert_eq!(lonely(whole), None, "{whole}");
        }
    }
}

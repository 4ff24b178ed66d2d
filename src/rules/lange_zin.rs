//! A sentence that is too long for a page that everybody should be able to read.

use super::View;
use super::text::page::PageKind;
use super::text::words::{sentences, words};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// The most words that a sentence on such a page has.
const MOST: usize = 40;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for page in view.pages.iter().filter(|page| page.kind != PageKind::Overig) {
        for passage in page.passages.iter().filter(|passage| !passage.is_quoted) {
            for sentence in sentences(&passage.text) {
                let count = words(&passage.text[sentence.clone()]).len();
                if count > MOST {
                    sink.report(
                        Diagnostic::new(
                            codes::LANGE_ZIN,
                            passage.place(sentence),
                            format!("deze zin telt {count} woorden; meer dan {MOST} is hier te lang"),
                        )
                        .why("deze pagina is voor iedereen, ook voor wie moeilijk leest")
                        .help("maak er twee of drie zinnen van, of een lijst"),
                    );
                }
            }
        }
    }
}

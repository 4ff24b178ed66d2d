//! A sentence that is too long for a page that everybody should be able to read.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Passage, Plek};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// The most words that a sentence on such a page has.
const MOST: usize = 40;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let is_for_all = |passage: &&Passage| matches!(passage.plek, Plek::Voorpagina | Plek::Reactie);
    if document.rapport().is_none() {
        return;
    }
    for passage in document.passages.iter().filter(is_for_all).filter(|passage| !passage.is_quoted) {
        for zin in &passage.zinnen {
            let count = passage.van_zin(zin).iter().filter(|woord| !woord.is_teken()).count();
            if count > MOST {
                sink.report(
                    Diagnostic::new(
                        codes::LANGE_ZIN,
                        passage.place(zin.range.clone()),
                        format!("deze zin telt {count} woorden; meer dan {MOST} is hier te lang"),
                    )
                    .why("deze pagina is voor iedereen, ook voor wie moeilijk leest")
                    .help("maak er twee of drie zinnen van, of een lijst"),
                );
            }
        }
    }
}

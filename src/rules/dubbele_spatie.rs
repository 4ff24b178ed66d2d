//! More than one space between two words of a line.

use super::View;
use super::text::passage::Kind;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for passage in view.passages().filter(|passage| passage.kind != Kind::Cell) {
        for gap in gaps(&passage.text) {
            let fix = passage.fix(view.sources, gap.clone(), " ");
            // Spaces around a line break belong to the notation.
            if fix.is_some() {
                let message = format!("hier staan {} spaties achter elkaar", gap.len());
                let place = passage.place(gap);
                sink.report(
                    Diagnostic::new(codes::DUBBELE_SPATIE, place, message).help("één spatie is genoeg").fix(fix),
                );
            }
        }
    }
}

fn gaps(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find("  ") {
        let start = at + found;
        let rest = text[start..].trim_start_matches(' ');
        at = text.len() - rest.len();
        if start > 0 && !rest.is_empty() {
            out.push(start..at);
        }
    }
    out
}

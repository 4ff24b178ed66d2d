//! More than one space between two words of a line.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    for passage in document.passages.iter().filter(|passage| passage.kind != Kind::Cell) {
        for gap in gaps(passage) {
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

fn gaps(passage: &Passage) -> Vec<Range<usize>> {
    let between = passage.woorden.windows(2).map(|pair| pair[0].range.end..pair[1].range.start);
    between.filter(|gap| gap.len() > 1 && passage.text[gap.clone()].bytes().all(|byte| byte == b' ')).collect()
}

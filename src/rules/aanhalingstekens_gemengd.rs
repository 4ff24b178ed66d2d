//! Straight and curly quotation marks through each other in one report: the form that is used least is pointed out.

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use crate::diagnostic::{Diagnostic, Edit, Fix, Sink, codes};
use crate::source::FileId;
use std::collections::BTreeMap;
use std::ops::Range;

/// A way to write a pair of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    Straight,
    Curly,
}

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let styles = document.woordenschat.per_vorm(|vorm| style(&vorm.text));
    if styles.iter().all(Option::is_none) {
        return;
    }
    let mut found: Vec<(&Passage, Range<usize>, Style)> = Vec::new();
    for passage in &document.passages {
        found.extend(marks(passage, &styles).into_iter().map(|(mark, style)| (passage, mark, style)));
    }
    let count = |style| found.iter().filter(|(.., other)| *other == style).count();
    let (straight, curly) = (count(Style::Straight), count(Style::Curly));
    if straight == 0 || curly == 0 {
        return;
    }
    let minority = if straight < curly { Style::Straight } else { Style::Curly };
    let Some((majority, at, _)) = found.iter().find(|(.., style)| *style != minority) else { return };
    let mut files: BTreeMap<FileId, Vec<(&Passage, Range<usize>)>> = BTreeMap::new();
    for (passage, mark, _) in found.iter().filter(|(.., style)| *style == minority) {
        files.entry(passage.span.file()).or_default().push((passage, mark.clone()));
    }
    for marks in files.into_values() {
        let (first, place) = (marks[0].0, marks[0].1.clone());
        let edits: Option<Vec<Edit>> = marks
            .iter()
            .map(|(passage, mark)| passage.edit(view.sources, mark.clone(), replacement(minority, passage, mark)))
            .collect();
        let (these, those) = match minority {
            Style::Straight => ("rechte aanhalingstekens (\"…\")", "gekrulde (“…”)"),
            Style::Curly => ("gekrulde aanhalingstekens (“…”)", "rechte (\"…\")"),
        };
        let help = match marks.len() {
            1 | 2 => format!("gebruik ook hier {those}"),
            count => format!("gebruik ook hier {those}; het gaat in dit bestand om {count} tekens"),
        };
        let message = format!("hier staan {these}, terwijl de rest vooral {those} gebruikt");
        sink.report(
            Diagnostic::new(codes::AANHALINGSTEKENS_GEMENGD, first.place(place), message)
                .related(majority.place(at.clone()), "zo staat het elders")
                .help(help)
                .fix(edits.map(|edits| Fix { edits })),
        );
    }
}

fn replacement(minority: Style, passage: &Passage, mark: &Range<usize>) -> &'static str {
    match minority {
        Style::Curly => "\"",
        Style::Straight if passage.text[..mark.start].matches('"').count().is_multiple_of(2) => "“",
        Style::Straight => "”",
    }
}

fn style(mark: &str) -> Option<Style> {
    match mark {
        "\"" => Some(Style::Straight),
        "“" | "”" | "„" => Some(Style::Curly),
        _ => None,
    }
}

/// The marks of a passage; those of one in which they do not pair are left to `aanhalingsteken-open`.
fn marks(passage: &Passage, styles: &[Option<Style>]) -> Vec<(Range<usize>, Style)> {
    let marks = passage.woorden.iter().filter_map(|mark| Some((mark.range.clone(), styles[mark.vorm.nr]?)));
    let marks: Vec<(Range<usize>, Style)> = marks.collect();
    let straight = marks.iter().filter(|(_, style)| *style == Style::Straight).count();
    if straight % 2 == 1 || (marks.len() - straight) % 2 == 1 { Vec::new() } else { marks }
}

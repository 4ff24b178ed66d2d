//! Permissions in YAML: `# sta-toe: code, omdat …` behind a key, or on the line above it.
//!
//! It is about that key with all that stands below it.

use super::super::permit::{self, Notation, Permit};
use crate::diagnostic::Sink;
use crate::source::{FileId, Span};
use std::ops::Range;

/// A line of the piece that is read, with its place in the file.
struct Line<'a> {
    text: &'a str,
    start: usize,
}

impl Line<'_> {
    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it holds a remark and nothing else.
    fn is_remark(&self) -> bool {
        self.text.trim_start().starts_with('#')
    }

    fn is_item(&self) -> bool {
        self.text.trim_start().starts_with("- ")
    }
}

/// Reads the permissions in a piece of YAML.
pub(super) fn read_permits(file: FileId, text: &str, range: Range<usize>, sink: &mut Sink) {
    if !text[range.clone()].contains("sta") {
        return;
    }
    let mut start = range.start;
    let lines: Vec<Line> = text[range]
        .split_inclusive('\n')
        .map(|whole| {
            let line = Line { text: whole.trim_end_matches(['\n', '\r']), start };
            start += whole.len();
            line
        })
        .collect();
    for (nr, line) in lines.iter().enumerate() {
        let Some(at) = remark(line.text) else { continue };
        let span = Span::new(file, line.start + at, line.start + line.text.trim_end().len());
        let inside = line.text[at..].trim_start_matches(['#', ' ']).trim_end();
        let Some(permit) = permit::read(inside, span, Notation::Yaml, sink) else { continue };
        bind(permit, span, &lines, nr, file, sink);
    }
}

/// Where a permission begins in a line.
fn remark(line: &str) -> Option<usize> {
    let starts = line.match_indices('#').map(|(at, _)| at);
    let is_remark = |at: &usize| line[..*at].is_empty() || line[..*at].ends_with(' ');
    starts.filter(is_remark).find(|at| permit::is_permit(line[*at..].trim_start_matches(['#', ' '])))
}

fn bind(permit: Permit, span: Span, lines: &[Line], nr: usize, file: FileId, sink: &mut Sink) {
    let first = if lines[nr].is_remark() {
        (nr + 1..lines.len()).find(|at| !lines[*at].is_remark() && !lines[*at].is_empty())
    } else {
        Some(nr)
    };
    let covers = first.map_or(span, |first| {
        let last = last_of_block(lines, first);
        Span::new(file, lines[first].start, lines[last].start + lines[last].text.len())
    });
    sink.allow(permit.covering(covers));
}

/// The last line that belongs to a key or item.
fn last_of_block(lines: &[Line], first: usize) -> usize {
    let head = &lines[first];
    // A list may stand as far to the left as its key.
    let belongs = |line: &Line| {
        line.indent() > head.indent() || line.indent() == head.indent() && line.is_item() && !head.is_item()
    };
    let rest = (first + 1..lines.len()).take_while(|at| lines[*at].is_empty() || belongs(&lines[*at]));
    rest.filter(|at| !lines[*at].is_empty()).last().unwrap_or(first)
}

//! The way from a byte of some text to the byte of the file that it came from.

use crate::source::{FileId, Span};
use std::ops::Range;

/// Where the bytes of a text stand in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offsets {
    /// All bytes follow each other; the text begins at this byte of the file.
    From(usize),
    /// Line by line (a block scalar): where a line begins in the text and in the file.
    Lines(Vec<(usize, usize)>),
    /// The notation changed the bytes (escapes, folding): every place is shown as the whole value.
    Whole(Range<usize>),
}

impl Offsets {
    /// Finds out how the value of a YAML scalar stands in the file; `span` is the whole scalar.
    pub fn of_scalar(file_text: &str, span: Span, value: &str) -> Offsets {
        let written = file_text.get(span.start()..span.end()).unwrap_or("");
        let quotes = usize::from(written.starts_with(['"', '\'']));
        if written.len() == value.len() + 2 * quotes && written[quotes..].starts_with(value) {
            return Offsets::From(span.start() + quotes);
        }
        if written.starts_with('|')
            && let Some(lines) = block_lines(written, value)
        {
            return Offsets::Lines(lines.into_iter().map(|(text, file)| (text, span.start() + file)).collect());
        }
        Offsets::Whole(span.start()..span.end())
    }

    /// The span in the file of a range of the text.
    pub fn span(&self, file: FileId, range: &Range<usize>) -> Span {
        match self {
            Offsets::From(base) => Span::new(file, base + range.start, base + range.end),
            Offsets::Whole(whole) => Span::new(file, whole.start, whole.end),
            Offsets::Lines(lines) => {
                let place = |at: usize| {
                    let line = lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
                    lines.get(line).map_or(at, |(start, in_file)| in_file + at - start)
                };
                let last = range.end.saturating_sub(1).max(range.start);
                Span::new(file, place(range.start), place(last) + 1)
            }
        }
    }

    /// The range of the file for a range of the text, when the bytes follow each other.
    pub fn range(&self, range: Range<usize>) -> Option<Range<usize>> {
        match self {
            Offsets::From(base) => Some(base + range.start..base + range.end),
            _ => None,
        }
    }
}

/// Pairs each line of the value with its line in the file, behind the indentation.
fn block_lines(written: &str, value: &str) -> Option<Vec<(usize, usize)>> {
    let mut in_file = written.find('\n')? + 1;
    let mut in_value = 0;
    let mut lines = Vec::new();
    for line in value.split_inclusive('\n') {
        let text = line.trim_end_matches('\n');
        let rest = &written[in_file.min(written.len())..];
        let here = rest.split('\n').next().unwrap_or("");
        let indentation = here.trim_end_matches('\r').strip_suffix(text)?.len();
        lines.push((in_value, in_file + indentation));
        in_value += line.len();
        in_file += here.len() + 1;
    }
    Some(lines)
}

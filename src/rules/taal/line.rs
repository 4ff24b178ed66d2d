//! The lines of a file, as written.

use crate::source::{FileId, Source, Span};
use std::ops::Range;

/// A line of a file.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Line<'a> {
    /// The characters, without the line end.
    pub(in crate::rules) text: &'a str,
    /// Whether it stands between YAML keys, where `#` begins a comment.
    pub(in crate::rules) is_yaml: bool,
    /// Whether it belongs to a quotation or box.
    pub(in crate::rules) is_quoted: bool,
    /// Whether there are digits in it.
    pub(in crate::rules) has_digit: bool,
    file: FileId,
    start: usize,
}

impl Line<'_> {
    /// The place of a range of the line.
    pub(in crate::rules) fn place(&self, range: Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start, self.start + range.end)
    }
}

/// Every line of a text file, but for the one that closes its YAML.
pub(super) fn lines(file: FileId, source: &Source) -> Vec<Line<'_>> {
    let text = source.text().unwrap_or_default();
    let is_markdown = source.path.ends_with(".md");
    let mut is_yaml = source.path.ends_with(".yaml") || text.starts_with("---");
    let mut start = 0;
    let mut out = Vec::new();
    for (nr, whole) in text.split_inclusive('\n').enumerate() {
        let line = whole.trim_end_matches(['\n', '\r']);
        if is_markdown && is_yaml && nr > 0 && line.trim_end() == "---" {
            is_yaml = false;
        } else {
            let is_quoted = !is_yaml && line.trim_start().starts_with('>');
            // Without an early way out this is done for many characters at a time.
            let has_digit = line.bytes().fold(false, |found, byte| found | byte.is_ascii_digit());
            out.push(Line { text: line, is_yaml, is_quoted, has_digit, file, start });
        }
        start += whole.len();
    }
    out
}

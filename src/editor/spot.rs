//! What stands at a place in a text, read from the text alone: it may be half-typed.

use super::markdown::markdown_spot;
use super::yaml::{YamlSpot, yaml_spot};
use std::ops::Range;

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// A key or value.
    Yaml(YamlSpot),
    /// A link or image.
    Reference {
        /// All of it in its line.
        whole: Range<usize>,
        /// The destination.
        to: Range<usize>,
        /// Whether it is an image.
        is_image: bool,
    },
    /// The speaker under a quotation.
    Speaker {
        /// The name, without detail.
        name: Range<usize>,
    },
    /// `> [!name]`.
    Box {
        /// The name.
        name: Range<usize>,
        /// Whether the bracket behind it is there.
        is_closed: bool,
    },
    /// `<!-- sta-toe: code, reason -->`.
    Permit {
        /// The code.
        code: Range<usize>,
    },
    /// The name behind a fence.
    Fence {
        /// The name.
        name: Range<usize>,
    },
    /// A heading.
    Heading {
        /// The line.
        line: Range<usize>,
    },
}

/// Tells what stands at `offset`, which lies between two characters, in the text of a file.
pub(super) fn spot(path: &str, text: &str, offset: usize) -> Option<Spot> {
    if path.ends_with(".yaml") {
        let line = line_at(text, offset);
        return super::markdown::reference(text, line, offset)
            .or_else(|| yaml_spot(text, 0..text.len(), offset, None).map(Spot::Yaml));
    }
    if !path.ends_with(".md") {
        return None;
    }
    match front(text) {
        Some(front) if offset < front.start => None,
        Some(front) if offset <= front.end => yaml_spot(text, front, offset, None).map(Spot::Yaml),
        front => markdown_spot(text, front.map_or(0, |front| front.end), offset),
    }
}

/// The YAML at the top of a Markdown file; up to the end of the text when it is not closed yet.
pub(super) fn front(text: &str) -> Option<Range<usize>> {
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let mut at = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some(first.len()..at);
        }
        at += line.len();
    }
    Some(first.len()..text.len())
}

/// The line around a place, without its end.
pub(super) fn line_at(text: &str, offset: usize) -> Range<usize> {
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    let end = if text[start..end].ends_with('\r') { end - 1 } else { end };
    start..end.max(start)
}

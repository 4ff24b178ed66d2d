//! Parts of a line: which events they are.

use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Whether an event is part of a line of text.
pub(super) fn is_inline(event: &Event) -> bool {
    match event {
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::FootnoteReference(_) => true,
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        _ => false,
    }
}

/// The characters that an event is, when it is no more than that.
pub(super) fn plain<'e>(event: &'e Event) -> Option<&'e str> {
    match event {
        Event::Text(text) => Some(text),
        Event::SoftBreak => Some("\n"),
        _ => None,
    }
}

/// A range without the white space at its end.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let length = text.get(range.clone()).map_or(range.len(), |part| part.trim_end().len());
    range.start..range.start + length.max(1)
}

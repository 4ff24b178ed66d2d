//! Parts of a line: which events they are, and how pieces of text join.

use super::Inlines;
use crate::prose::Inline;
use crate::source::{Span, Spanned};
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

/// Adds text, joined to the text before it when both are just as they stand in the file.
pub(super) fn push_text(out: &mut Inlines, text: &str, span: Span, is_verbatim: bool) {
    if let Some(Inline::Text(last)) = out.last_mut() {
        let last_verbatim = last.span.end() - last.span.start() == last.value.len();
        if is_verbatim && last_verbatim && last.span.end() == span.start() {
            last.value.push_str(text);
            last.span = last.span.to(span);
            return;
        }
    }
    out.push(Inline::Text(Spanned::new(text.to_owned(), span)));
}

/// A range without the white space at its end.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let length = text.get(range.clone()).map_or(range.len(), |part| part.trim_end().len());
    range.start..range.start + length.max(1)
}

//! Parts of a line: which events they are, and what becomes of them.

use super::super::RawLink;
use super::super::diags;
use super::sta_toe::Spot;
use super::{Builder, Inlines, MAX_DEPTH, leftover};
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

/// The characters that an event is, when it is no more than that.
fn plain<'e>(event: &'e Event) -> Option<&'e str> {
    match event {
        Event::Text(text) => Some(text),
        Event::SoftBreak => Some("\n"),
        _ => None,
    }
}

impl<'a> Builder<'a, '_> {
    pub(super) fn inlines(&mut self) -> Inlines {
        // Most lines of text are no more than text.
        let mut out = Inlines::with_capacity(1);
        while let Some((event, _)) = self.events.get(self.at) {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(&mut out);
        }
        out
    }

    /// The text from here on, over the ends of lines, as far as it stands in the file byte for byte.
    fn as_written(&mut self) -> Option<(&'a str, Span)> {
        let mut found: Option<(Range<usize>, Span)> = None;
        let first = self.at;
        let mut is_suspect = false;
        while let Some((event, range)) = self.events.get(self.at) {
            let span = (self.span)(range);
            let goes_on = match &found {
                Some((whole, before)) => whole.end == range.start && before.end() == span.start(),
                None => true,
            };
            let text = plain(event).filter(|text| goes_on && self.text.get(range.clone()) == Some(text));
            let Some(text) = text else { break };
            is_suspect |= leftover::is_suspect(text);
            found = Some(match found {
                Some((whole, before)) => (whole.start..range.end, before.to(span)),
                None => (range.clone(), span),
            });
            self.at += 1;
        }
        let (range, span) = found?;
        if is_suspect {
            self.leftovers(first..self.at, &range, span);
        }
        Some((self.text.get(range)?, span))
    }

    pub(super) fn inline(&mut self, out: &mut Inlines) {
        if let Some((text, span)) = self.as_written() {
            out.push(Inline::Text(Spanned::new(text.to_owned(), span)));
            return;
        }
        let (event, range) = &self.events[self.at];
        let span = (self.span)(range);
        self.at += 1;
        match event {
            Event::Text(text) => out.push(Inline::Text(Spanned::new(text.to_string(), span))),
            Event::Code(text) => out.push(Inline::Code(Spanned::new(text.to_string(), span))),
            Event::SoftBreak => out.push(Inline::Text(Spanned::new("\n".to_owned(), span))),
            Event::HardBreak => out.push(Inline::HardBreak),
            Event::FootnoteReference(name) => {
                let known = self.marks.iter().position(|mark| **mark == **name);
                let nr = known.unwrap_or_else(|| {
                    self.marks.push(name.to_string());
                    self.marks.len() - 1
                });
                out.push(Inline::Note { nr, span });
            }
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    self.sink.report(diags::too_deep_text(span, MAX_DEPTH));
                    self.at -= 1;
                    self.skip();
                    self.depth -= 1;
                    return;
                }
                let inner = self.inlines();
                self.close();
                self.depth -= 1;
                match tag {
                    Tag::Link { title, .. } | Tag::Image { title, .. } if !title.is_empty() => {
                        self.sink.report(diags::link_title(span, matches!(tag, Tag::Image { .. })));
                    }
                    Tag::Strikethrough if !self.text[range.clone()].starts_with("~~") => {
                        self.sink.report(diags::single_tilde(span));
                    }
                    _ => {}
                }
                match tag {
                    Tag::Emphasis => out.push(Inline::Emphasis(inner)),
                    Tag::Strong => out.push(Inline::Strong(inner)),
                    Tag::Strikethrough => out.push(Inline::Strike(inner)),
                    Tag::Link { link_type, dest_url, .. } => {
                        let is_bare =
                            matches!(link_type, pulldown_cmark::LinkType::Autolink) && !dest_url.starts_with("http");
                        let to = Spanned::new(dest_url.to_string(), self.destination(range, dest_url));
                        let inlines = if is_bare { Vec::new() } else { inner };
                        out.push(Inline::Link { target: Box::new(RawLink { to, is_image: false }), inlines, span });
                    }
                    Tag::Image { dest_url, .. } => {
                        let to = Spanned::new(dest_url.to_string(), self.destination(range, dest_url));
                        let alt = crate::prose::plain_text(&inner);
                        out.push(Inline::Image { target: Box::new(RawLink { to, is_image: true }), alt, span });
                    }
                    _ => out.extend(inner),
                }
            }
            Event::InlineHtml(_) | Event::Html(_) if self.take_permit(range, Spot::Inside) => {}
            Event::InlineHtml(html) | Event::Html(html) => self.html(span, html),
            _ => {}
        }
    }

    /// Reports HTML in a line; the end of an element that was reported is the same mistake.
    fn html(&mut self, span: Span, html: &str) {
        if !self.html.is_end(html) {
            self.sink.report(diags::html(span, html));
        }
    }

    /// Where the destination of a link stands; the whole link when it stands elsewhere or was changed.
    fn destination(&self, range: &Range<usize>, destination: &str) -> Span {
        let written = self.text.get(range.clone()).unwrap_or("");
        match written.rfind(destination).filter(|_| !destination.is_empty()) {
            Some(at) => (self.span)(&(range.start + at..range.start + at + destination.len())),
            None => (self.span)(range),
        }
    }
}

/// A range without the white space at its end.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let length = text.get(range.clone()).map_or(range.len(), |part| part.trim_end().len());
    range.start..range.start + length.max(1)
}

//! What a blockquote is, told from its first and last paragraph.

use super::super::{Fence, RawLink};
use super::{Blocks, Inlines};
use crate::prose::{Attribution, Block, Inline};
use crate::source::{Span, Spanned};

/// A blockquote is a box, a quotation with a speaker, or a plain quotation.
pub(super) fn quote(mut blocks: Blocks, span: Span) -> Block<RawLink, Fence> {
    if let Some(Block::Paragraph { inlines, span: first }) = blocks.first_mut()
        && let Some(name) = callout_name(inlines)
    {
        let rest = inlines.iter().position(|inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak));
        let body = rest.map_or_else(Vec::new, |at| inlines.split_off(at + 1));
        if rest.is_some() {
            inlines.pop();
        }
        let title = strip_start(std::mem::take(inlines), name.value.len() + 3);
        let title = (!title.is_empty()).then_some(title);
        if body.is_empty() {
            blocks.remove(0);
        } else {
            let first = *first;
            blocks[0] = Block::Paragraph { inlines: body, span: first };
        }
        return Block::Callout { name, title, blocks, span };
    }
    let by = match blocks.last() {
        Some(Block::Paragraph { inlines, span }) if blocks.len() > 1 => attribution(inlines, *span),
        _ => None,
    };
    if by.is_some() {
        blocks.pop();
    }
    Block::Quote { blocks, by, span }
}

/// `[!name]` at the start of a paragraph.
fn callout_name(inlines: &Inlines) -> Option<Spanned<String>> {
    let Some(Inline::Text(text)) = inlines.first() else { return None };
    let name = text.value.strip_prefix("[!")?.split_once(']')?.0;
    Some(Spanned::new(name.to_owned(), text.span.part(2, 2 + name.len())))
}

/// The inlines without the first `count` bytes of text and without white space after them.
fn strip_start(mut inlines: Inlines, count: usize) -> Inlines {
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        let rest = text.value[count.min(text.value.len())..].trim_start();
        let skipped = text.value.len() - rest.len();
        let is_empty = rest.is_empty();
        let span = text.span;
        *text = Spanned::new(rest.to_owned(), span.part(skipped, (span.end() - span.start()).max(skipped)));
        if is_empty {
            inlines.remove(0);
        }
    }
    inlines
}

/// `— Name` as a paragraph of its own; `–` and `--` are taken too.
fn attribution(inlines: &Inlines, span: Span) -> Option<Attribution> {
    let text = crate::prose::plain_text(inlines);
    let name = ["— ", "– ", "-- "].iter().find_map(|dash| text.strip_prefix(dash))?;
    let dash = text.len() - name.len();
    let start = (span.start() + dash).min(span.end() - 1);
    Some(Attribution { text: name.trim().to_owned(), span: Span::new(span.file(), start, span.end()) })
}

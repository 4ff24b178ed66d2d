//! What a blockquote is, told from its first and last paragraph.

use super::super::diags;
use super::super::{Fence, RawLink};
use super::{Blocks, Inlines};
use crate::diagnostic::Sink;
use crate::prose::{Attribution, Block, Inline};
use crate::source::{Span, Spanned};

/// Who is quoted stands behind one of these.
const DASHES: [&str; 3] = ["— ", "– ", "-- "];

/// A blockquote is a box, a quotation with a speaker, or a plain quotation.
pub(super) fn quote(mut blocks: Blocks, span: Span, sink: &mut Sink) -> Block<RawLink, Fence> {
    if let Some(Block::Paragraph { inlines, span: first }) = blocks.first_mut()
        && let Some(name) = callout_name(inlines)
    {
        let body = after_first_line(inlines);
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
    } else if let Some(Block::Paragraph { inlines, .. }) = blocks.last()
        && let Some(name) = speaker_inside(inlines)
    {
        sink.report(diags::speaker_in_quotation(name.span, &name.value));
    }
    Block::Quote { blocks, by, span }
}

/// What stands behind a dash on the last line of a paragraph of more lines.
fn speaker_inside(inlines: &Inlines) -> Option<Spanned<String>> {
    let (Inline::Text(last), before) = inlines.split_last()? else { return None };
    let (start, line) = match last.value.rsplit_once('\n') {
        Some((before, line)) => (before.len() + 1, line),
        None => {
            let ends_line = match before.last()? {
                Inline::Text(text) => text.value.ends_with('\n'),
                other => matches!(other, Inline::HardBreak),
            };
            (0, ends_line.then_some(last.value.as_str())?)
        }
    };
    let name = DASHES.iter().find_map(|dash| line.strip_prefix(dash))?.trim();
    let is_whole = last.span.end() - last.span.start() == last.value.len();
    let span = if is_whole { last.span.part(start, start + line.len()) } else { last.span };
    (!name.is_empty()).then(|| Spanned::new(name.to_owned(), span))
}

/// `[!name]` at the start of a paragraph.
fn callout_name(inlines: &Inlines) -> Option<Spanned<String>> {
    let Some(Inline::Text(text)) = inlines.first() else { return None };
    let line = text.value.split('\n').next()?;
    let name = line.strip_prefix("[!")?.split_once(']')?.0;
    Some(Spanned::new(name.to_owned(), text.span.part(2, 2 + name.len())))
}

/// Takes out what stands after the first line.
fn after_first_line(inlines: &mut Inlines) -> Inlines {
    let ends = |inline: &Inline<RawLink>| match inline {
        Inline::Text(text) => text.value.contains('\n'),
        other => matches!(other, Inline::HardBreak),
    };
    let Some(at) = inlines.iter().position(ends) else { return Inlines::new() };
    let mut rest = inlines.split_off(at);
    if let Inline::Text(text) = rest.remove(0)
        && let Some((line, more)) = text.value.split_once('\n')
    {
        let length = text.span.end() - text.span.start();
        let part =
            |from: usize, to: usize| if length == text.value.len() { text.span.part(from, to) } else { text.span };
        if !line.is_empty() {
            inlines.push(Inline::Text(Spanned::new(line.to_owned(), part(0, line.len()))));
        }
        if !more.is_empty() {
            rest.insert(0, Inline::Text(Spanned::new(more.to_owned(), part(line.len() + 1, length))));
        }
    }
    rest
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
    let name = DASHES.iter().find_map(|dash| text.strip_prefix(dash))?;
    let dash = text.len() - name.len();
    let start = (span.start() + dash).min(span.end() - 1);
    Some(Attribution { text: name.trim().to_owned(), span: Span::new(span.file(), start, span.end()) })
}

//! From the answers of [`crate::editor`] to the words of the protocol.

use crate::editor::{Encoding, Heading, Kind, LinePosition, Lines, Proposal};
use gen_lsp_types as lsp;
use std::ops::Range;

pub fn line_position(position: lsp::Position) -> LinePosition {
    LinePosition { line: position.line, column: position.character }
}

pub fn position(position: LinePosition) -> lsp::Position {
    lsp::Position { line: position.line, character: position.column }
}

/// Bytes of a text as lines and columns.
pub fn range(lines: &Lines, bytes: &Range<usize>) -> lsp::Range {
    let (start, end) = lines.range(bytes);
    lsp::Range { start: position(start), end: position(end) }
}

/// Lines and columns as bytes of a text.
pub fn bytes(text: &str, range: lsp::Range, encoding: Encoding) -> Range<usize> {
    let lines = Lines::new(text, encoding);
    let start = lines.offset(line_position(range.start));
    start..lines.offset(line_position(range.end)).max(start)
}

pub fn markdown(text: String) -> lsp::MarkupContent {
    lsp::MarkupContent { kind: lsp::MarkupKind::Markdown, value: text }
}

/// A proposal; `nr` keeps the order in which it was given.
pub fn proposal(proposal: Proposal, nr: usize, text: &str, lines: &Lines) -> lsp::CompletionItem {
    let is_quoted = text[proposal.range.clone()].starts_with(['"', '\'']);
    // Found by what stands there already, by its name, and by the words about it.
    let found_by = if is_quoted { &proposal.insert } else { &proposal.label };
    let filter = format!("{found_by} {}", proposal.detail).trim_end().to_owned();
    let edit = lsp::TextEdit { range: range(lines, &proposal.range), new_text: proposal.insert };
    lsp::CompletionItem {
        kind: Some(match proposal.kind {
            Kind::Key => lsp::CompletionItemKind::Property,
            Kind::Value => lsp::CompletionItemKind::EnumMember,
            Kind::Reference => lsp::CompletionItemKind::Reference,
            Kind::File => lsp::CompletionItemKind::File,
        }),
        detail: Some(proposal.detail).filter(|text| !text.is_empty()),
        documentation: Some(proposal.documentation)
            .filter(|text| !text.is_empty())
            .map(|text| lsp::Documentation::MarkupContent(markdown(text))),
        sort_text: Some(format!("{nr:05}")),
        filter_text: Some(filter),
        text_edit: Some(lsp::CompletionItemTextEdit::TextEdit(edit)),
        label: proposal.label,
        ..lsp::CompletionItem::default()
    }
}

pub fn symbol(heading: Heading, lines: &Lines) -> lsp::DocumentSymbol {
    let parts: Vec<_> = heading.parts.into_iter().map(|part| symbol(part, lines)).collect();
    #[allow(deprecated, reason = "the field has to be named")]
    lsp::DocumentSymbol {
        name: heading.title,
        detail: None,
        kind: lsp::SymbolKind::String,
        tags: None,
        deprecated: None,
        range: range(lines, &heading.section),
        selection_range: range(lines, &heading.line),
        children: Some(parts).filter(|parts| !parts.is_empty()),
    }
}

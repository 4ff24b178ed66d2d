//! What a reader reads as one run of characters: a heading, a paragraph or a cell, with the way back to the file.

use crate::corpus::Tekst;
use crate::diagnostic::{Diagnostic, Edit, Fix, Level};
use crate::prose::{Block, Inline};
use crate::source::{Sources, Span};
use std::ops::Range;

/// Stands in a passage for what is not text: code, a picture, a link that writes its own words.
pub(in crate::rules) const OBJECT: char = '\u{fffc}';

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Kind {
    Heading,
    Paragraph,
    Item,
    Cell,
}

/// A heading, a paragraph or a cell.
#[derive(Debug)]
pub(in crate::rules) struct Passage {
    /// The characters, without marks; a line break in the file is a space.
    pub(in crate::rules) text: String,
    /// What kind of block it is.
    pub(in crate::rules) kind: Kind,
    /// Whether somebody is quoted: people speak as they speak.
    pub(in crate::rules) is_quoted: bool,
    /// Whether it stands in a case description.
    pub(in crate::rules) is_casus: bool,
    /// The whole block.
    pub(in crate::rules) span: Span,
    pieces: Vec<Piece>,
}

/// A stretch of the text with its place; `is_verbatim` when each byte is a byte of the file.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    span: Option<Span>,
    is_verbatim: bool,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
struct Setting {
    kind: Kind,
    is_quoted: bool,
    is_casus: bool,
}

impl Passage {
    /// The place in the file of a range of the text.
    pub(in crate::rules) fn place(&self, range: Range<usize>) -> Span {
        let first = self.pieces.partition_point(|piece| piece.start <= range.start).saturating_sub(1);
        let last = self.pieces.partition_point(|piece| piece.start < range.end.max(range.start + 1)).saturating_sub(1);
        let end_of = |at: usize, offset: usize| -> Option<Span> {
            let piece = self.pieces.get(at)?;
            let span = piece.span?;
            if !piece.is_verbatim {
                return Some(span);
            }
            let length = span.end() - span.start();
            let from = range.start.saturating_sub(piece.start).min(length);
            Some(span.part(from, (offset - piece.start).min(length).max(from)))
        };
        let spans: Vec<Span> = (first..=last).filter_map(|at| end_of(at, range.end)).collect();
        match (spans.first(), spans.last()) {
            (Some(first), Some(last)) => first.to(*last),
            _ => self.span,
        }
    }

    /// A replacement of a range of the text; nothing where the file does not hold those very characters in its Markdown.
    pub(in crate::rules) fn edit(&self, sources: &Sources, range: Range<usize>, replacement: &str) -> Option<Edit> {
        let span = self.place(range.clone());
        let is_markdown = sources.get(span.file()).path.ends_with(".md");
        (is_markdown && sources.slice(span) == &self.text[range])
            .then(|| Edit { span, replacement: replacement.to_owned() })
    }

    /// The same for one replacement.
    pub(in crate::rules) fn fix(&self, sources: &Sources, range: Range<usize>, replacement: &str) -> Option<Fix> {
        Some(Fix { edits: vec![self.edit(sources, range, replacement)?] })
    }

    /// Makes a message milder where somebody is quoted.
    pub(in crate::rules) fn soften(&self, diagnostic: Diagnostic) -> Diagnostic {
        if self.is_quoted { diagnostic.with_level(Level::Hint) } else { diagnostic }
    }

    fn new(inlines: &[Inline<crate::corpus::Doel>], span: Span, setting: Setting) -> Passage {
        let Setting { kind, is_quoted, is_casus } = setting;
        let mut passage = Passage { text: String::new(), kind, is_quoted, is_casus, span, pieces: Vec::new() };
        passage.add(inlines);
        passage
    }

    fn add(&mut self, inlines: &[Inline<crate::corpus::Doel>]) {
        let mut last: Option<Span> = None;
        for inline in inlines {
            let before = last.take();
            match inline {
                Inline::Text(text) => {
                    // A reference that leads nowhere is gone; an escaped character leaves a gap of one byte.
                    if before.is_some_and(|before| text.span.start() > before.end() + 1) {
                        self.push_object(None);
                    }
                    last = Some(text.span);
                    let is_verbatim = text.span.end() - text.span.start() == text.value.len();
                    self.push(&text.value, Some(text.span), is_verbatim);
                }
                Inline::Code(text) => self.push_object(Some(text.span)),
                Inline::Image { span, .. } => self.push_object(Some(*span)),
                Inline::Link { inlines, span, .. } if inlines.is_empty() => self.push_object(Some(*span)),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => self.add(inner),
                Inline::Link { inlines, .. } => self.add(inlines),
                Inline::Note { .. } => {}
                Inline::SoftBreak | Inline::HardBreak => self.push(" ", None, false),
            }
        }
    }

    fn push(&mut self, text: &str, span: Option<Span>, is_verbatim: bool) {
        self.pieces.push(Piece { start: self.text.len(), span, is_verbatim });
        self.text.push_str(text);
    }

    fn push_object(&mut self, span: Option<Span>) {
        self.push(OBJECT.encode_utf8(&mut [0; 4]), span, false);
    }
}

/// The passages of a text, from top to bottom, notes last.
pub(in crate::rules) fn passages(tekst: &Tekst, out: &mut Vec<Passage>) {
    let setting = Setting { kind: Kind::Paragraph, is_quoted: false, is_casus: false };
    collect(&tekst.blocks, setting, out);
    tekst.notes.iter().for_each(|note| collect(note, setting, out));
}

fn collect(blocks: &[Block<crate::corpus::Doel, crate::corpus::Figuur>], setting: Setting, out: &mut Vec<Passage>) {
    for block in blocks {
        match block {
            Block::Heading { inlines, span, .. } => {
                out.push(Passage::new(inlines, *span, Setting { kind: Kind::Heading, ..setting }));
            }
            Block::Paragraph { inlines, span } => out.push(Passage::new(inlines, *span, setting)),
            Block::List { items, .. } => {
                let setting = Setting { kind: Kind::Item, ..setting };
                items.iter().for_each(|item| collect(&item.blocks, setting, out));
            }
            Block::Quote { blocks, .. } => collect(blocks, Setting { is_quoted: true, ..setting }, out),
            Block::Callout { name, title, blocks, span } => {
                let setting = Setting { is_casus: name.value == "casus", ..setting };
                if let Some(title) = title {
                    out.push(Passage::new(title, *span, Setting { kind: Kind::Heading, ..setting }));
                }
                collect(blocks, setting, out);
            }
            Block::Table(table) => {
                let setting = Setting { kind: Kind::Cell, ..setting };
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                out.extend(cells.map(|cell| Passage::new(cell, table.span, setting)));
            }
            Block::Code { .. } | Block::Figure { .. } | Block::Rule { .. } => {}
        }
    }
}

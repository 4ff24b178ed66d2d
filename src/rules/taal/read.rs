//! Makes passages of running text.

use super::aandeel::aandelen;
use super::dag::dagen;
use super::passage::{Kind, Link, OBJECT, Passage, Piece, Plek};
use super::verwijzing::in_tekst;
use super::woordenschat::Woordenschat;
use super::zin::zinnen;
use crate::corpus::{Doel, Figuur, Tekst};
use crate::prose::{Block, Inline, on_one_line};
use crate::source::Span;

/// Reads texts one after the other; the words of all are known once.
#[derive(Default)]
pub(super) struct Reader<'a> {
    pub(super) passages: Vec<Passage<'a>>,
    pub(super) woordenschat: Woordenschat,
}

/// Where a block stands.
#[derive(Clone, Copy)]
struct Setting {
    plek: Plek,
    kind: Kind,
    is_quoted: bool,
    is_casus: bool,
}

impl<'a> Reader<'a> {
    /// Reads a text from top to bottom, notes last.
    pub(super) fn read(&mut self, tekst: &'a Tekst, plek: Plek) {
        let setting = Setting { plek, kind: Kind::Paragraph, is_quoted: false, is_casus: false };
        self.blocks(&tekst.blocks, setting);
        tekst.notes.iter().for_each(|note| self.blocks(note, setting));
    }

    fn blocks(&mut self, blocks: &'a [Block<Doel, Figuur>], setting: Setting) {
        for block in blocks {
            match block {
                Block::Heading { inlines, span, .. } => {
                    self.passage(inlines, *span, Setting { kind: Kind::Heading, ..setting });
                }
                Block::Paragraph { inlines, span } => self.passage(inlines, *span, setting),
                Block::List { items, .. } => {
                    let setting = Setting { kind: Kind::Item, ..setting };
                    items.iter().for_each(|item| self.blocks(&item.blocks, setting));
                }
                Block::Quote { blocks, .. } => self.blocks(blocks, Setting { is_quoted: true, ..setting }),
                Block::Callout { name, title, blocks, span } => {
                    let setting = Setting { is_casus: name.value == "casus", ..setting };
                    if let Some(title) = title {
                        self.passage(title, *span, Setting { kind: Kind::Heading, ..setting });
                    }
                    self.blocks(blocks, setting);
                }
                Block::Table(table) => {
                    let setting = Setting { kind: Kind::Cell, ..setting };
                    let cells = table.head.iter().chain(table.rows.iter().flatten());
                    cells.for_each(|cell| self.passage(cell, table.span, setting));
                }
                Block::Code { .. } | Block::Figure { .. } | Block::Rule { .. } => {}
            }
        }
    }

    fn passage(&mut self, inlines: &'a [Inline<Doel>], span: Span, setting: Setting) {
        let Setting { plek, kind, is_quoted, is_casus } = setting;
        // The span of a cell is that of its table.
        let room = if kind == Kind::Cell { 0 } else { span.end() - span.start() };
        let text = String::with_capacity(room);
        let mut passage = Passage {
            text,
            kind,
            is_quoted,
            is_casus,
            plek,
            span,
            woorden: Vec::new(),
            zinnen: Vec::new(),
            links: Vec::new(),
            aandelen: Vec::new(),
            dagen: Vec::new(),
            genoemd: Vec::new(),
            pieces: Vec::new(),
        };
        characters(inlines, &mut passage);
        passage.woorden = self.woordenschat.read(&passage.text);
        passage.zinnen = zinnen(&passage.woorden);
        passage.dagen = dagen(&passage.woorden);
        passage.aandelen = aandelen(&passage);
        passage.genoemd = in_tekst(&passage);
        self.passages.push(passage);
    }
}

fn characters<'a>(inlines: &'a [Inline<Doel>], passage: &mut Passage<'a>) {
    let mut last: Option<Span> = None;
    for inline in inlines {
        let before = last.take();
        match inline {
            Inline::Text(text) => {
                // A reference that leads nowhere is gone; an escaped character leaves a gap of one byte.
                let is_on_line = !text.value.starts_with('\n');
                if is_on_line && before.is_some_and(|before| text.span.start() > before.end() + 1) {
                    push_object(passage, None);
                }
                // Before the next line there may be marks of what it is in.
                last = Some(text.span).filter(|_| !text.value.ends_with('\n'));
                let is_verbatim = text.span.end() - text.span.start() == text.value.len();
                passage.pieces.push(Piece { start: passage.text.len(), span: Some(text.span), is_verbatim });
                on_one_line(&text.value, &mut passage.text);
            }
            Inline::Code(text) => push_object(passage, Some(text.span)),
            Inline::Image { span, .. } => push_object(passage, Some(*span)),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => characters(inner, passage),
            Inline::Link { target, inlines, span } => {
                let start = passage.text.len();
                characters(inlines, passage);
                if inlines.is_empty() {
                    push_object(passage, Some(*span));
                }
                passage.links.push(Link { range: start..passage.text.len(), doel: target });
            }
            Inline::Note { .. } => {}
            Inline::HardBreak => push(passage, " ", None, false),
        }
    }
}

fn push(passage: &mut Passage, text: &str, span: Option<Span>, is_verbatim: bool) {
    passage.pieces.push(Piece { start: passage.text.len(), span, is_verbatim });
    passage.text.push_str(text);
}

fn push_object(passage: &mut Passage, span: Option<Span>) {
    push(passage, OBJECT.encode_utf8(&mut [0; 4]), span, false);
}

/// A paragraph with this text, for tests.
#[cfg(test)]
pub(in crate::rules) fn passage(text: &str) -> Passage<'static> {
    use crate::prose::Body;
    use crate::source::{FileId, Spanned};
    let span = Span::new(FileId::from_index(0), 0, text.len());
    let inlines = vec![Inline::Text(Spanned::new(text.to_owned(), span))];
    let tekst = Box::leak(Box::new(Body { blocks: vec![Block::Paragraph { inlines, span }], notes: Vec::new() }));
    let mut reader = Reader::default();
    reader.read(tekst, Plek::Voorpagina);
    reader.passages.remove(0)
}

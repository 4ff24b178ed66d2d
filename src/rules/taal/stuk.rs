//! Running text in pieces (a paragraph, a heading, a cell), each read as one line that still knows its places.

use super::aandeel::{Aandeel, aandelen};
use super::verwijzing::{Genoemd, in_tekst};
use crate::corpus::{Doel, Figuur, Publicatie, Rapport, Tekst};
use crate::diagnostic::{Diagnostic, Level};
use crate::prose::{Block, Inline};
use crate::source::{Sources, Span};
use std::ops::Range;

/// Stands in a piece where something without words stands: a picture, a reference that writes its own text.
pub(in crate::rules) const ZONDER_WOORDEN: char = '\u{FFFC}';

/// A piece of text.
pub(in crate::rules) struct Stuk<'a> {
    /// The characters; a line break in the source is a space.
    pub(in crate::rules) text: String,
    pub(in crate::rules) soort: Soort,
    /// Whether somebody is quoted.
    pub(in crate::rules) in_citaat: bool,
    pub(in crate::rules) plek: Plek,
    pub(in crate::rules) links: Vec<Link<'a>>,
    pub(in crate::rules) aandelen: Vec<Aandeel>,
    /// References that are no link.
    pub(in crate::rules) genoemd: Vec<Genoemd>,
    parts: Vec<Part>,
    whole: Span,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Soort {
    Kop,
    Alinea,
    /// A paragraph in a list.
    Punt,
    Cel,
}

/// The page that a piece is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Plek {
    Voorpagina,
    Hoofdstuk(usize),
    Thema(usize),
    /// The positions of the theme and of the norm in the framework.
    Norm(usize, usize),
    Bijlage(usize),
    Reactie,
}

/// A link in a piece.
pub(in crate::rules) struct Link<'a> {
    /// Its words, or one [`ZONDER_WOORDEN`].
    pub(in crate::rules) range: Range<usize>,
    pub(in crate::rules) doel: &'a Doel,
}

/// Some characters with their place in the file.
struct Part {
    range: Range<usize>,
    span: Span,
}

impl Stuk<'_> {
    /// Where some of the characters stand.
    pub(in crate::rules) fn span(&self, range: &Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        match (self.place(range.start), self.place(last)) {
            (Some(from), Some(to)) => from.to(to),
            _ => self.whole,
        }
    }

    fn place(&self, at: usize) -> Option<Span> {
        let part = self.parts.iter().find(|part| at < part.range.end)?;
        let is_verbatim = part.range.len() == part.span.end() - part.span.start();
        let inside = at.saturating_sub(part.range.start);
        Some(if is_verbatim { part.span.part(inside, inside + 1) } else { part.span })
    }

    /// Whether some of the characters are the words of a link that led nowhere, about which there is a message.
    pub(in crate::rules) fn was_link(&self, range: &Range<usize>, sources: &Sources) -> bool {
        let span = self.span(range);
        let rest = sources.text(span.file()).get(span.end()..).unwrap_or_default();
        let line_end = rest.find('\n').unwrap_or(rest.len());
        rest[..line_end].find(['[', ']']).is_some_and(|at| rest[at..].starts_with("]("))
    }

    /// Whether any of the characters are part of a link.
    pub(in crate::rules) fn is_linked(&self, range: &Range<usize>) -> bool {
        self.links.iter().any(|link| link.range.start < range.end && range.start < link.range.end)
    }

    /// The message, no more than a hint where somebody is quoted: people speak as they speak.
    pub(in crate::rules) fn mild(&self, message: Diagnostic) -> Diagnostic {
        if self.in_citaat { message.with_level(Level::Hint) } else { message }
    }
}

/// All text of a report, in reading order.
pub(in crate::rules) fn van_rapport(rapport: &Rapport) -> Vec<Stuk<'_>> {
    let mut out = Vec::new();
    add(&rapport.tekst, Plek::Voorpagina, &mut out);
    for (at, chapter) in rapport.hoofdstukken.iter().enumerate() {
        add(&chapter.tekst, Plek::Hoofdstuk(at), &mut out);
    }
    for (at, thema) in rapport.themas.iter().enumerate() {
        add(&thema.inleiding, Plek::Thema(at), &mut out);
        add(&thema.onderbouwing, Plek::Thema(at), &mut out);
        for norm in &thema.normen {
            let plek = Plek::Norm(at, norm.norm);
            add(&norm.bevindingen, plek, &mut out);
            norm.tekortkomingen.iter().for_each(|item| add(&item.tekst, plek, &mut out));
        }
    }
    for (at, appendix) in rapport.bijlagen.iter().enumerate() {
        add(&appendix.tekst, Plek::Bijlage(at), &mut out);
    }
    for (_, tekst) in rapport.reactie.iter().flat_map(|reactie| &reactie.secties) {
        add(tekst, Plek::Reactie, &mut out);
    }
    out
}

/// All text of a publication, in reading order.
pub(in crate::rules) fn van_publicatie(publicatie: &Publicatie) -> Vec<Stuk<'_>> {
    let mut out = Vec::new();
    add(&publicatie.tekst, Plek::Voorpagina, &mut out);
    for (at, chapter) in publicatie.hoofdstukken.iter().enumerate() {
        add(&chapter.tekst, Plek::Hoofdstuk(at), &mut out);
    }
    for (at, appendix) in publicatie.bijlagen.iter().enumerate() {
        add(&appendix.tekst, Plek::Bijlage(at), &mut out);
    }
    out
}

/// One text, on a page that does not matter.
pub(in crate::rules) fn van_tekst(tekst: &Tekst) -> Vec<Stuk<'_>> {
    let mut out = Vec::new();
    add(tekst, Plek::Voorpagina, &mut out);
    out
}

fn add<'a>(tekst: &'a Tekst, plek: Plek, out: &mut Vec<Stuk<'a>>) {
    let mut walk = Walk { plek, in_citaat: false, in_lijst: false, out };
    walk.blocks(&tekst.blocks);
    tekst.notes.iter().for_each(|note| walk.blocks(note));
}

struct Walk<'a, 'o> {
    plek: Plek,
    in_citaat: bool,
    in_lijst: bool,
    out: &'o mut Vec<Stuk<'a>>,
}

impl<'a> Walk<'a, '_> {
    fn blocks(&mut self, blocks: &'a [Block<Doel, Figuur>]) {
        let (in_citaat, in_lijst) = (self.in_citaat, self.in_lijst);
        for block in blocks {
            match block {
                Block::Heading { inlines, span, .. } => self.piece(inlines, *span, Soort::Kop),
                Block::Paragraph { inlines, span } => {
                    self.piece(inlines, *span, if in_lijst { Soort::Punt } else { Soort::Alinea });
                }
                Block::List { items, .. } => {
                    self.in_lijst = true;
                    items.iter().for_each(|item| self.blocks(&item.blocks));
                }
                Block::Quote { blocks, .. } => {
                    self.in_citaat = true;
                    self.blocks(blocks);
                }
                Block::Callout { title, blocks, span, .. } => {
                    title.iter().for_each(|title| self.piece(title, *span, Soort::Kop));
                    self.blocks(blocks);
                }
                Block::Table(table) => {
                    for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                        self.piece(cell, table.span, Soort::Cel);
                    }
                }
                Block::Code { .. } | Block::Figure { .. } | Block::Rule { .. } => {}
            }
            (self.in_citaat, self.in_lijst) = (in_citaat, in_lijst);
        }
    }

    fn piece(&mut self, inlines: &'a [Inline<Doel>], whole: Span, soort: Soort) {
        let mut stuk = Stuk {
            text: String::new(),
            soort,
            in_citaat: self.in_citaat,
            plek: self.plek,
            links: Vec::new(),
            aandelen: Vec::new(),
            genoemd: Vec::new(),
            parts: Vec::new(),
            whole,
        };
        read(inlines, &mut stuk);
        stuk.aandelen = aandelen(&stuk.text);
        let named = in_tekst(&stuk.text);
        stuk.genoemd = named.into_iter().filter(|found| !stuk.is_linked(&found.range)).collect();
        self.out.push(stuk);
    }
}

fn read<'a>(inlines: &'a [Inline<Doel>], stuk: &mut Stuk<'a>) {
    for inline in inlines {
        let start = stuk.text.len();
        match inline {
            Inline::Text(text) | Inline::Code(text) => {
                stuk.text.push_str(&text.value);
                stuk.parts.push(Part { range: start..stuk.text.len(), span: text.span });
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => read(inner, stuk),
            Inline::Link { target, inlines, span } => {
                read(inlines, stuk);
                if stuk.text.len() == start {
                    stuk.text.push(ZONDER_WOORDEN);
                    stuk.parts.push(Part { range: start..stuk.text.len(), span: *span });
                }
                stuk.links.push(Link { range: start..stuk.text.len(), doel: target });
            }
            Inline::Image { span, .. } => {
                stuk.text.push(ZONDER_WOORDEN);
                stuk.parts.push(Part { range: start..stuk.text.len(), span: *span });
            }
            Inline::SoftBreak | Inline::HardBreak => stuk.text.push(' '),
            Inline::Note { .. } => {}
        }
    }
}

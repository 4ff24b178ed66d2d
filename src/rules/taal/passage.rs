//! What a reader reads as one run of characters: a heading, a paragraph or a cell, with the way back to the file.

use super::aandeel::Aandeel;
use super::dag::Dagen;
use super::verwijzing::Genoemd;
use super::woord::Woord;
use super::zin::Zin;
use crate::corpus::Doel;
use crate::diagnostic::{Diagnostic, Edit, Fix, Level};
use crate::source::{Sources, Span};
use std::ops::Range;

/// Stands in a passage for what is not text: code, a picture, a link that writes its own words.
pub(in crate::rules) const OBJECT: char = '\u{fffc}';

/// A heading, a paragraph or a cell.
#[derive(Debug)]
pub(in crate::rules) struct Passage<'a> {
    /// The characters, without marks; a line break in the file is a space.
    pub(in crate::rules) text: String,
    /// What kind of block it is.
    pub(in crate::rules) kind: Kind,
    /// Whether somebody is quoted: people speak as they speak.
    pub(in crate::rules) is_quoted: bool,
    /// Whether it stands in a case description.
    pub(in crate::rules) is_casus: bool,
    /// The part of the document that it is in.
    pub(in crate::rules) plek: Plek,
    /// The whole block.
    pub(in crate::rules) span: Span,
    /// Its words and marks.
    pub(in crate::rules) woorden: Vec<Woord>,
    pub(in crate::rules) zinnen: Vec<Zin>,
    pub(in crate::rules) links: Vec<Link<'a>>,
    pub(in crate::rules) aandelen: Vec<Aandeel>,
    pub(in crate::rules) dagen: Vec<Dagen>,
    /// References that are no link.
    pub(in crate::rules) genoemd: Vec<Genoemd>,
    pub(super) pieces: Vec<Piece>,
}

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Kind {
    Heading,
    Paragraph,
    /// A paragraph in a list.
    Item,
    Cell,
}

/// A part of a document.
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

impl Plek {
    /// The page that it is on: a theme and its norms are one.
    pub(in crate::rules) fn pagina(self) -> Plek {
        if let Plek::Norm(thema, _) = self { Plek::Thema(thema) } else { self }
    }
}

/// A link in a passage.
#[derive(Debug)]
pub(in crate::rules) struct Link<'a> {
    /// Its words, or one [`OBJECT`].
    pub(in crate::rules) range: Range<usize>,
    pub(in crate::rules) doel: &'a Doel,
}

/// A stretch of the text with its place; `is_verbatim` when each byte is a byte of the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) span: Option<Span>,
    pub(super) is_verbatim: bool,
}

impl Passage<'_> {
    /// The place in the file of a range of the text.
    pub(in crate::rules) fn place(&self, range: Range<usize>) -> Span {
        let first = self.pieces.partition_point(|piece| piece.start <= range.start).saturating_sub(1);
        let last = self.pieces.partition_point(|piece| piece.start < range.end.max(range.start + 1));
        let inside = self.pieces.get(first..last).unwrap_or_default();
        let place = |piece: &Piece| {
            let span = piece.span?;
            if !piece.is_verbatim {
                return Some(span);
            }
            let length = span.end() - span.start();
            let from = range.start.saturating_sub(piece.start).min(length);
            Some(span.part(from, (range.end - piece.start).min(length).max(from)))
        };
        match (inside.iter().find_map(place), inside.iter().rev().find_map(place)) {
            (Some(first), Some(last)) => first.to(last),
            _ => self.span,
        }
    }

    /// The words without the marks.
    pub(in crate::rules) fn zonder_tekens(&self) -> impl Iterator<Item = &Woord> {
        self.woorden.iter().filter(|woord| !woord.is_teken())
    }

    /// The words and marks of a sentence.
    pub(in crate::rules) fn van_zin(&self, zin: &Zin) -> &[Woord] {
        &self.woorden[zin.woorden.clone()]
    }

    /// The words and marks that begin in a range of the text.
    pub(in crate::rules) fn woorden_in(&self, range: &Range<usize>) -> &[Woord] {
        let before = |at: usize| self.woorden.partition_point(|woord| woord.range.start < at);
        &self.woorden[before(range.start)..before(range.end.max(range.start))]
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

    /// Whether any of the characters are part of a link.
    pub(in crate::rules) fn is_linked(&self, range: &Range<usize>) -> bool {
        self.links.iter().any(|link| link.range.start < range.end && range.start < link.range.end)
    }

    /// Whether some of the characters are the words of a link that led nowhere, about which there is a message.
    pub(in crate::rules) fn was_link(&self, range: &Range<usize>, sources: &Sources) -> bool {
        let span = self.place(range.clone());
        let rest = sources.text(span.file()).get(span.end()..).unwrap_or_default();
        let line_end = rest.find('\n').unwrap_or(rest.len());
        rest[..line_end].find(['[', ']']).is_some_and(|at| rest[at..].starts_with("]("))
    }
}

//! Running text as a tree of blocks and inlines, each with its span.
//!
//! The tree is the same at every stage; what a reference (`R`) and a figure (`F`) are differs: names as
//! written in a draft, targets that exist in the corpus. How text is written (Markdown) and shown (HTML)
//! is left to `syntax` and `site`.

mod alinea;
mod notes;
mod walk;

pub use alinea::{alinea, alineas};
pub use walk::{Section, each_in, on_one_line, plain_blocks, plain_text};

use crate::source::{Span, Spanned};

/// A run of blocks with the notes that they refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body<R, F> {
    /// The blocks, in order.
    pub blocks: Vec<Block<R, F>>,
    /// The notes, in the order in which the text first refers to them.
    pub notes: Vec<Vec<Block<R, F>>>,
}

impl<R, F> Default for Body<R, F> {
    fn default() -> Self {
        Body { blocks: Vec::new(), notes: Vec::new() }
    }
}

/// One block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<R, F> {
    /// A heading of level 2 to 6.
    Heading {
        /// Level as written.
        level: u8,
        /// `{#id}` as written.
        id: Option<String>,
        /// The text.
        inlines: Vec<Inline<R>>,
        /// The whole line.
        span: Span,
    },
    /// A paragraph.
    Paragraph {
        /// The text.
        inlines: Vec<Inline<R>>,
        /// The whole paragraph.
        span: Span,
    },
    /// A list.
    List {
        /// The first number; nothing for bullets.
        start: Option<u64>,
        /// Whether items stand without white lines between them.
        tight: bool,
        /// The items.
        items: Vec<Item<R, F>>,
        /// The whole list.
        span: Span,
    },
    /// A blockquote, with the speaker when its last paragraph is `— Name`.
    Quote {
        /// What was said.
        blocks: Vec<Block<R, F>>,
        /// Who said it.
        by: Option<Attribution>,
        /// The whole quotation.
        span: Span,
    },
    /// A blockquote that begins with `[!name] title`.
    Callout {
        /// The name between the brackets.
        name: Spanned<String>,
        /// The rest of that line.
        title: Option<Vec<Inline<R>>>,
        /// The text in the box.
        blocks: Vec<Block<R, F>>,
        /// The whole box.
        span: Span,
    },
    /// Preformatted text.
    Code {
        /// The text.
        text: String,
        /// The whole block.
        span: Span,
    },
    /// A table.
    Table(Table<R>),
    /// A figure or table made from data.
    Figure {
        /// What is to be drawn.
        figure: F,
        /// The whole block.
        span: Span,
    },
    /// A line across.
    Rule {
        /// The line.
        span: Span,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item<R, F> {
    /// What it holds.
    pub blocks: Vec<Block<R, F>>,
    /// The whole item.
    pub span: Span,
}

/// A table written in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<R> {
    /// Per column whether it is right-aligned (numbers).
    pub right: Vec<bool>,
    /// The header row.
    pub head: Vec<Vec<Inline<R>>>,
    /// The other rows.
    pub rows: Vec<Vec<Vec<Inline<R>>>>,
    /// The whole table.
    pub span: Span,
}

/// Who is quoted, as written after the dash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The text after the dash.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A part of a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline<R> {
    /// Plain characters; the end of a line in the source, which means no more than a space, is `\n`.
    Text(Spanned<String>),
    /// Emphasis.
    Emphasis(Vec<Inline<R>>),
    /// Strong emphasis.
    Strong(Vec<Inline<R>>),
    /// Text that is crossed out.
    Strike(Vec<Inline<R>>),
    /// Text shown to the letter.
    Code(Spanned<String>),
    /// A link; without inlines the target writes its own text.
    Link {
        /// Where it leads; apart, since most inlines are no links and all are as large as the largest.
        target: Box<R>,
        /// Its text.
        inlines: Vec<Inline<R>>,
        /// The whole link.
        span: Span,
    },
    /// A picture.
    Image {
        /// The picture's file.
        target: Box<R>,
        /// What is to be seen on it.
        alt: String,
        /// The whole image.
        span: Span,
    },
    /// A reference to a note, by its place in [`Body::notes`].
    Note {
        /// Index of the note.
        nr: usize,
        /// The mark.
        span: Span,
    },
    /// A line break that is meant.
    HardBreak,
}

impl<R, F> Block<R, F> {
    /// Where the block stands.
    pub fn span(&self) -> Span {
        match self {
            Block::Heading { span, .. }
            | Block::Paragraph { span, .. }
            | Block::List { span, .. }
            | Block::Quote { span, .. }
            | Block::Callout { span, .. }
            | Block::Code { span, .. }
            | Block::Figure { span, .. }
            | Block::Rule { span } => *span,
            Block::Table(table) => table.span,
        }
    }
}

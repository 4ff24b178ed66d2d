//! Going through a tree of text: changing its references, reading its characters, cutting it in sections.

use super::{Block, Body, Inline, Item, Table};

impl<R, F> Body<R, F> {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// How many bytes its blocks take in the file in which they are written.
    pub fn written(&self) -> usize {
        let (Some(first), Some(last)) = (self.blocks.first(), self.blocks.last()) else { return 0 };
        last.span().end().saturating_sub(first.span().start())
    }

    /// The same text with other references and figures.
    ///
    /// A reference that yields nothing leaves its words; a figure that yields nothing is left out.
    pub fn map<R2, F2>(
        self,
        reference: &mut dyn FnMut(R) -> Option<R2>,
        figure: &mut dyn FnMut(F) -> Option<F2>,
    ) -> Body<R2, F2> {
        let mut change = Change { reference, figure };
        Body {
            blocks: change.blocks(self.blocks),
            notes: self.notes.into_iter().map(|note| change.blocks(note)).collect(),
        }
    }

    /// Every block, also inside quotations, boxes, lists and notes, from top to bottom.
    pub fn each_block<'a>(&'a self, visit: &mut dyn FnMut(&'a Block<R, F>)) {
        each(&self.blocks, visit);
        for note in &self.notes {
            each(note, visit);
        }
    }

    /// Every inline, from top to bottom.
    pub fn each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline<R>)) {
        self.each_block(&mut |block| {
            own_inlines(block, &mut |inlines| each_of(inlines, visit));
        });
    }

    /// How many words there are, notes included.
    pub fn words(&self) -> usize {
        let mut count = 0;
        self.each_block(&mut |block| {
            own_inlines(block, &mut |inlines| count += plain_text(inlines).split_whitespace().count());
        });
        count
    }
}

impl<R: Clone, F: Clone> Body<R, F> {
    /// Takes out the section under the level-2 heading with one of these titles (case does not matter).
    ///
    /// Returns the heading and what stands under it; each side keeps its own notes.
    pub fn take_section(&mut self, titles: &[&str]) -> Option<Section<R, F>> {
        let at = self.blocks.iter().position(|block| match block {
            Block::Heading { level: 2, inlines, .. } => {
                let text = plain_text(inlines).to_lowercase();
                titles.iter().any(|title| title.to_lowercase() == text.trim())
            }
            _ => false,
        })?;
        let end = self.blocks[at + 1..]
            .iter()
            .position(|block| matches!(block, Block::Heading { level: 0..=2, .. }))
            .map_or(self.blocks.len(), |more| at + 1 + more);
        let is_last = end == self.blocks.len();
        let mut blocks: Vec<_> = self.blocks.drain(at..end).collect();
        let heading = blocks.remove(0);
        let body = Body::part(blocks, &self.notes);
        self.keep_own_notes();
        Some(Section { heading, body, is_last })
    }
}

/// A section taken out of a text.
pub struct Section<R, F> {
    /// Its heading.
    pub heading: Block<R, F>,
    /// What stands under it, with its own notes.
    pub body: Body<R, F>,
    /// Whether it was the last section.
    pub is_last: bool,
}

/// The characters of inlines, without marks.
pub fn plain_text<R>(inlines: &[Inline<R>]) -> String {
    let mut out = String::new();
    each_of(inlines, &mut |inline| match inline {
        Inline::Text(text) => on_one_line(&text.value, &mut out),
        Inline::Code(text) => out.push_str(&text.value),
        Inline::Image { alt, .. } => out.push_str(alt),
        Inline::HardBreak => out.push(' '),
        _ => {}
    });
    out
}

/// Adds plain characters, with a space where a line of the source ends.
pub fn on_one_line(text: &str, out: &mut String) {
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()) {
        out.push_str(&text[start..end]);
        out.push(' ');
        start = end + 1;
    }
    out.push_str(&text[start..]);
}

/// The characters of blocks on one line; `words` are those of a link that writes its own text.
pub fn plain_blocks<R, F>(blocks: &[Block<R, F>], words: &dyn Fn(&R) -> String) -> String {
    let mut out = String::new();
    each(blocks, &mut |block| {
        own_inlines(block, &mut |inlines| {
            out.push(' ');
            each_of(inlines, &mut |inline| match inline {
                Inline::Link { target, inlines, .. } if inlines.is_empty() => out.push_str(&words(target)),
                Inline::Text(text) | Inline::Code(text) => out.push_str(&text.value),
                Inline::Image { alt, .. } => out.push_str(alt),
                Inline::HardBreak => out.push(' '),
                _ => {}
            });
        });
        if let Block::Code { text, .. } = block {
            out.push(' ');
            out.push_str(text);
        }
    });
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every inline of blocks, from top to bottom, also inside quotations, boxes and lists.
pub fn each_in<'a, R, F>(blocks: &'a [Block<R, F>], visit: &mut dyn FnMut(&'a Inline<R>)) {
    each(blocks, &mut |block| {
        own_inlines(block, &mut |inlines| each_of(inlines, visit));
    });
}

fn each<'a, R, F>(blocks: &'a [Block<R, F>], visit: &mut dyn FnMut(&'a Block<R, F>)) {
    for block in blocks {
        visit(block);
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| each(&item.blocks, visit)),
            Block::Quote { blocks, .. } | Block::Callout { blocks, .. } => each(blocks, visit),
            _ => {}
        }
    }
}

/// The runs of inlines of a block itself.
fn own_inlines<'a, R, F>(block: &'a Block<R, F>, visit: &mut dyn FnMut(&'a [Inline<R>])) {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines, .. } => visit(inlines),
        Block::Callout { title: Some(title), .. } => visit(title),
        Block::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| visit(cell)),
        _ => {}
    }
}

fn each_of<'a, R>(inlines: &'a [Inline<R>], visit: &mut dyn FnMut(&'a Inline<R>)) {
    for inline in inlines {
        visit(inline);
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => each_of(inner, visit),
            Inline::Link { inlines, .. } => each_of(inlines, visit),
            _ => {}
        }
    }
}

struct Change<'a, R, R2, F, F2> {
    reference: &'a mut dyn FnMut(R) -> Option<R2>,
    figure: &'a mut dyn FnMut(F) -> Option<F2>,
}

impl<R, R2, F, F2> Change<'_, R, R2, F, F2> {
    fn blocks(&mut self, blocks: Vec<Block<R, F>>) -> Vec<Block<R2, F2>> {
        blocks.into_iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: Block<R, F>) -> Option<Block<R2, F2>> {
        Some(match block {
            Block::Heading { level, id, inlines, span } => {
                Block::Heading { level, id, inlines: self.inlines(inlines), span }
            }
            Block::Paragraph { inlines, span } => Block::Paragraph { inlines: self.inlines(inlines), span },
            Block::List { start, tight, items, span } => {
                let items =
                    items.into_iter().map(|item| Item { blocks: self.blocks(item.blocks), span: item.span }).collect();
                Block::List { start, tight, items, span }
            }
            Block::Quote { blocks, by, span } => Block::Quote { blocks: self.blocks(blocks), by, span },
            Block::Callout { name, title, blocks, span } => Block::Callout {
                name,
                title: title.map(|title| self.inlines(title)),
                blocks: self.blocks(blocks),
                span,
            },
            Block::Code { text, span } => Block::Code { text, span },
            Block::Table(table) => Block::Table(Table {
                right: table.right,
                head: table.head.into_iter().map(|cell| self.inlines(cell)).collect(),
                rows: table
                    .rows
                    .into_iter()
                    .map(|row| row.into_iter().map(|cell| self.inlines(cell)).collect())
                    .collect(),
                span: table.span,
            }),
            Block::Figure { figure, span } => Block::Figure { figure: (self.figure)(figure)?, span },
            Block::Rule { span } => Block::Rule { span },
        })
    }

    fn inlines(&mut self, inlines: Vec<Inline<R>>) -> Vec<Inline<R2>> {
        let mut kept = 0;
        // The words of links that lead nowhere, each with the number of inlines that come before them.
        let mut lost: Vec<(usize, Vec<Inline<R2>>)> = Vec::new();
        let change = |inline| {
            let changed = match inline {
                Inline::Text(text) => Inline::Text(text),
                Inline::Code(text) => Inline::Code(text),
                Inline::Emphasis(inner) => Inline::Emphasis(self.inlines(inner)),
                Inline::Strong(inner) => Inline::Strong(self.inlines(inner)),
                Inline::Strike(inner) => Inline::Strike(self.inlines(inner)),
                Inline::Link { target, inlines, span } => {
                    let inlines = self.inlines(inlines);
                    match (self.reference)(*target).map(Box::new) {
                        Some(target) => Inline::Link { target, inlines, span },
                        None => {
                            lost.push((kept, inlines));
                            return None;
                        }
                    }
                }
                Inline::Image { target, alt, span } => {
                    let target = Box::new((self.reference)(*target)?);
                    Inline::Image { target, alt, span }
                }
                Inline::Note { nr, span } => Inline::Note { nr, span },
                Inline::HardBreak => Inline::HardBreak,
            };
            kept += 1;
            Some(changed)
        };
        // Written like this, the memory of the old inlines is that of the new ones.
        let mut out: Vec<Inline<R2>> = inlines.into_iter().filter_map(change).collect();
        for (at, words) in lost.into_iter().rev() {
            out.splice(at..at, words);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span, Spanned};

    #[test]
    fn links_that_lead_nowhere_leave_their_words_where_they_stood() {
        let span = Span::new(FileId::from_index(0), 0, 1);
        let text = |text: &str| Inline::Text(Spanned::new(text.to_owned(), span));
        let link = |to: u8, words: &str| Inline::Link { target: Box::new(to), inlines: vec![text(words)], span };
        let image = Inline::Image { target: Box::new(0), alt: "weg".to_owned(), span };
        let inlines = vec![link(0, "een"), text(" "), link(1, "twee"), link(0, " drie"), image, text(" vier")];
        let body: Body<u8, ()> = Body { blocks: vec![Block::Paragraph { inlines, span }], notes: Vec::new() };
        let body: Body<u8, ()> = body.map(&mut |to| (to > 0).then_some(to), &mut Some);
        let Block::Paragraph { inlines, .. } = &body.blocks[0] else { panic!("a paragraph stays one") };
        assert_eq!(inlines, &[text("een"), text(" "), link(1, "twee"), text(" drie"), text(" vier")]);
    }
}

//! Notes of a part of a text: only those that it refers to, numbered anew.

use super::{Block, Body, Inline};

impl<R: Clone, F: Clone> Body<R, F> {
    /// Blocks that were cut out of a text, with the notes of that text that they refer to.
    pub fn part(blocks: Vec<Block<R, F>>, notes: &[Vec<Block<R, F>>]) -> Self {
        let mut part = Body { blocks, notes: notes.to_vec() };
        part.keep_own_notes();
        part
    }

    /// Leaves out the notes that nothing refers to any more, and numbers the others in the order of their marks.
    pub fn keep_own_notes(&mut self) {
        let mut order: Vec<usize> = Vec::new();
        renumber(&mut self.blocks, &mut order);
        let mut kept: Vec<Vec<Block<R, F>>> = Vec::new();
        // A note can refer to another note, which then follows.
        while let Some(note) = order.get(kept.len()).and_then(|old| self.notes.get(*old)) {
            let mut note = note.clone();
            renumber(&mut note, &mut order);
            kept.push(note);
        }
        self.notes = kept;
    }
}

/// Gives each mark the place of its note in `order`, which grows with every new one.
fn renumber<R, F>(blocks: &mut [Block<R, F>], order: &mut Vec<usize>) {
    for block in blocks {
        match block {
            Block::Heading { inlines, .. } | Block::Paragraph { inlines, .. } => marks(inlines, order),
            Block::List { items, .. } => items.iter_mut().for_each(|item| renumber(&mut item.blocks, order)),
            Block::Quote { blocks, .. } => renumber(blocks, order),
            Block::Callout { title, blocks, .. } => {
                title.iter_mut().for_each(|title| marks(title, order));
                renumber(blocks, order);
            }
            Block::Table(table) => {
                table.head.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(|cell| marks(cell, order));
            }
            Block::Code { .. } | Block::Figure { .. } | Block::Rule { .. } => {}
        }
    }
}

fn marks<R>(inlines: &mut [Inline<R>], order: &mut Vec<usize>) {
    for inline in inlines {
        match inline {
            Inline::Note { nr, .. } => {
                let place = order.iter().position(|old| old == nr).unwrap_or_else(|| {
                    order.push(*nr);
                    order.len() - 1
                });
                *nr = place;
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => marks(inner, order),
            Inline::Link { inlines, .. } => marks(inlines, order),
            _ => {}
        }
    }
}

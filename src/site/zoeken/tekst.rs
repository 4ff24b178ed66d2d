//! Running text as plain words, cut at its headings.

use super::super::tekst::Writer;
use crate::corpus::{Corpus, Doel, Figuur, Tekst};
use crate::prose::{Block, Inline, on_one_line, plain_text};

/// A heading with the words under it; what stands before the first heading has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sectie {
    /// The id of the heading on its page, and its text.
    pub kop: Option<(String, String)>,
    /// The words.
    pub woorden: String,
}

/// The sections of a text. Ids are those that the page gives to the same text with the same prefix.
///
/// Notes stand at the end, as they do on the page.
pub fn sections(corpus: &Corpus, writer: &mut Writer, tekst: &Tekst, prefix: &str) -> Vec<Sectie> {
    let mut run = Run { corpus, ids: Some((writer, prefix)), out: vec![Sectie::default()] };
    run.all(tekst);
    run.out.retain(|section| section.kop.is_some() || !section.woorden.is_empty());
    run.out
}

/// All words of a text.
pub fn words(corpus: &Corpus, tekst: &Tekst) -> String {
    let woorden = String::with_capacity(tekst.written());
    let mut run = Run { corpus, ids: None, out: vec![Sectie { kop: None, woorden }] };
    run.all(tekst);
    run.out.swap_remove(0).woorden
}

/// Texts with a space between them.
pub fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().collect();
    let mut out = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
    for part in parts {
        push(&mut out, part);
    }
    out
}

fn push(out: &mut String, text: &str) {
    if !text.is_empty() && !out.is_empty() {
        out.push(' ');
    }
    out.push_str(text);
}

struct Run<'r, 'w> {
    corpus: &'r Corpus,
    /// Where ids come from, with their prefix; without it the text is not cut.
    ids: Option<(&'r mut Writer<'w>, &'r str)>,
    out: Vec<Sectie>,
}

impl Run<'_, '_> {
    fn all(&mut self, tekst: &Tekst) {
        for block in &tekst.blocks {
            match block {
                Block::Heading { id, inlines, .. } if self.ids.is_some() => {
                    let titel = plain_text(inlines);
                    let kop = self.anchor(id.as_deref(), &titel).map(|anker| (anker, titel));
                    self.out.push(Sectie { kop, woorden: String::new() });
                }
                other => self.block(other),
            }
        }
        tekst.notes.iter().for_each(|note| self.blocks(note));
    }

    fn anchor(&mut self, id: Option<&str>, titel: &str) -> Option<String> {
        let (writer, prefix) = self.ids.as_mut()?;
        Some(writer.anchor(prefix, id, titel))
    }

    fn say(&mut self, text: &str) {
        if let Some(last) = self.out.last_mut() {
            push(&mut last.woorden, text);
        }
    }

    fn blocks(&mut self, blocks: &[Block<Doel, Figuur>]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block<Doel, Figuur>) {
        match block {
            Block::Heading { id, inlines, .. } => {
                self.anchor(id.as_deref(), &plain_text(inlines));
                self.line(inlines);
            }
            Block::Paragraph { inlines, .. } => self.line(inlines),
            Block::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            Block::Quote { blocks, by, .. } => {
                self.blocks(blocks);
                if let Some(by) = by {
                    self.say(&by.text);
                }
            }
            Block::Callout { title, blocks, .. } => {
                title.iter().for_each(|title| self.line(title));
                self.blocks(blocks);
            }
            Block::Code { text, .. } => self.say(text.trim()),
            Block::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.line(cell));
            }
            Block::Figure { figure, .. } => self.figure(figure),
            Block::Rule { .. } => {}
        }
    }

    fn figure(&mut self, figure: &Figuur) {
        match figure {
            Figuur::Grafiek(found) => {
                self.say(&found.titel);
                found.toelichting.iter().for_each(|text| self.say(text));
            }
            Figuur::Tabel(found) => {
                self.say(&found.titel);
                found.kop.iter().chain(found.rijen.iter().flatten()).for_each(|cell| self.say(cell));
            }
        }
    }

    fn line(&mut self, inlines: &[Inline<Doel>]) {
        let Some(Sectie { woorden, .. }) = self.out.last_mut() else { return };
        let before = woorden.len();
        if before > 0 {
            woorden.push(' ');
        }
        let start = woorden.len();
        inline(self.corpus, inlines, woorden);
        woorden.truncate(woorden.trim_end().len().max(start));
        let space = woorden.len() - woorden[start..].trim_start().len();
        woorden.drain(start..space);
        if woorden.len() == start {
            woorden.truncate(before);
        }
    }
}

fn inline(corpus: &Corpus, inlines: &[Inline<Doel>], out: &mut String) {
    for part in inlines {
        match part {
            Inline::Link { target, inlines, .. } if inlines.is_empty() => out.push_str(&target.woorden(corpus)),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strike(inner) => inline(corpus, inner, out),
            Inline::Link { inlines, .. } => inline(corpus, inlines, out),
            Inline::Text(text) => on_one_line(&text.value, out),
            other => out.push_str(&plain_text(std::slice::from_ref(other))),
        }
    }
}

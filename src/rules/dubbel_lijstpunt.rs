//! The same item twice in one list.

use super::View;
use super::taal::document::Document;
use super::taal::woord::{plain, woorden};
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use crate::prose::{Block, Item, plain_text};
use std::collections::BTreeMap;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for (_, tekst) in &document.teksten {
        look(&tekst.blocks, Level::Waarschuwing, sink);
    }
    if let Some((_, rapport)) = document.rapport() {
        for (_, norm) in rapport.normen() {
            let blocks = norm.tekortkomingen.iter().map(|item| (item.tekst.blocks.as_slice(), item.span));
            report(blocks.map(|(blocks, span)| (key(blocks), span)), Level::Waarschuwing, sink);
        }
    }
}

fn look(blocks: &[Block<Doel, Figuur>], level: Level, sink: &mut Sink) {
    for block in blocks {
        match block {
            Block::List { items, .. } => {
                report(items.iter().map(|item: &Item<_, _>| (key(&item.blocks), item.span)), level, sink);
                items.iter().for_each(|item| look(&item.blocks, level, sink));
            }
            Block::Quote { blocks, .. } => look(blocks, Level::Hint, sink),
            Block::Callout { blocks, .. } => look(blocks, level, sink),
            _ => {}
        }
    }
}

fn report(items: impl Iterator<Item = (String, crate::source::Span)>, level: Level, sink: &mut Sink) {
    let mut seen = BTreeMap::new();
    for (key, span) in items.filter(|(key, _)| !key.is_empty()) {
        match seen.get(&key) {
            Some(earlier) => {
                let diagnostic = Diagnostic::new(codes::DUBBEL_LIJSTPUNT, span, "dit punt staat twee keer in de lijst")
                    .related(*earlier, "de eerste keer staat het hier")
                    .help("haal een van de twee weg; is er iets anders bedoeld, schrijf dat dan op")
                    .with_level(level);
                sink.report(diagnostic);
            }
            None => drop(seen.insert(key, span)),
        }
    }
}

/// The words of an item; items with other things than text in them are not compared.
fn key(blocks: &[Block<Doel, Figuur>]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines, .. } => {
                let text = plain_text(inlines);
                for word in woorden(&text) {
                    out.push_str(&plain(&text[word]));
                    out.push(' ');
                }
            }
            Block::List { items, .. } => items.iter().for_each(|item| out.push_str(&key(&item.blocks))),
            _ => return String::new(),
        }
    }
    out
}

//! Figures that the text is silent about: a reader does not know what to see in them.
//!
//! A table is text itself. Figures have no number on the site, so the text may speak of them in any words: `de grafiek hieronder`, or a word of the title.

use super::View;
use super::taal::bron::stam;
use super::taal::document::Document;
use super::taal::passage::Plek;
use super::taal::woord::woorden;
use crate::corpus::{Doel, Figuur, Tekst};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, Inline, plain_text};
use crate::source::Span;

/// Words that point at a figure near by.
const WIJZERS: [&str; 22] = [
    "afbeelding",
    "bovenstaand",
    "bovenstaande",
    "cijfers",
    "diagram",
    "figuur",
    "foto",
    "getallen",
    "grafiek",
    "hierboven",
    "hiernaast",
    "hieronder",
    "illustratie",
    "kaart",
    "onderstaand",
    "onderstaande",
    "overzicht",
    "plattegrond",
    "schema",
    "tabel",
    "volgende",
    "vorige",
];
/// Shorter words of a title say too little.
const MINSTENS: usize = 6;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    // An appendix is referred to as a whole.
    let is_appendix = |plek: &Plek| matches!(plek, Plek::Bijlage(_));
    document.teksten.iter().filter(|(plek, _)| !is_appendix(plek)).for_each(|(_, tekst)| look(tekst, sink));
}

fn look(tekst: &Tekst, sink: &mut Sink) {
    let is_heading = |block: &Block<Doel, Figuur>| matches!(block, Block::Heading { .. });
    for section in tekst.blocks.split_inclusive(is_heading).collect::<Vec<_>>() {
        let figures: Vec<(&str, &str, Span)> = section.iter().filter_map(figure).collect();
        if figures.is_empty() {
            continue;
        }
        let mut said = Vec::new();
        section.iter().for_each(|block| add_words(block, &mut said));
        for (kind, title, span) in figures {
            let points = said.iter().any(|word| WIJZERS.contains(&word.as_str()));
            let words = woorden(title).into_iter().map(|word| &title[word]);
            let mut content = words.filter(|word| word.chars().count() >= MINSTENS);
            if !points && !content.any(|word| said.iter().any(|other| stam(other) == stam(word))) {
                report(kind, title, span, sink);
            }
        }
    }
}

/// What a block shows, with its title.
fn figure(block: &Block<Doel, Figuur>) -> Option<(&'static str, &str, Span)> {
    match block {
        Block::Figure { figure: Figuur::Grafiek(grafiek), span } => Some(("grafiek", &grafiek.titel, *span)),
        Block::Paragraph { inlines, .. } => match inlines.as_slice() {
            [Inline::Image { alt, span, .. }] if !alt.trim().is_empty() => Some(("afbeelding", alt, *span)),
            _ => None,
        },
        _ => None,
    }
}

/// The words of running text, in lower case.
fn add_words(block: &Block<Doel, Figuur>, out: &mut Vec<String>) {
    match block {
        Block::Paragraph { inlines, .. } => {
            let text = plain_text(inlines);
            out.extend(woorden(&text).into_iter().map(|word| text[word].to_lowercase()));
        }
        Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(|block| add_words(block, out)),
        Block::Quote { blocks, .. } | Block::Callout { blocks, .. } => {
            blocks.iter().for_each(|block| add_words(block, out));
        }
        _ => {}
    }
}

fn report(kind: &str, title: &str, span: Span, sink: &mut Sink) {
    let message = format!("de tekst zegt niets over deze {kind}: `{title}`");
    sink.report(
        Diagnostic::new(codes::FIGUUR_NIET_GENOEMD, span, message)
            .why("een lezer weet dan niet wat er te zien is, en wie niet goed ziet mist het helemaal")
            .help(format!("zeg het in de tekst erboven of eronder: `De {kind} laat zien dat …`")),
    );
}

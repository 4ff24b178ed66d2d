//! A list that has more or fewer items than the sentence before it says: `vijf thema's:`.

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::telwoord::{Getal, getal, telling};
use super::taal::woord::{Woord, woorden};
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, Item, plain_text};
use crate::source::Span;

/// Nobody counts longer lists aloud, and one is no list.
const GRENZEN: std::ops::RangeInclusive<u32> = 2..=12;
/// How many words may stand between the number and the colon.
const AFSTAND: usize = 6;
/// Words that make the list an example, or a part.
const VOORBEELDEN: [&str; 12] = [
    "waaronder",
    "bijvoorbeeld",
    "zoals",
    "onder",
    "o.a",
    "minimaal",
    "minstens",
    "ongeveer",
    "ruim",
    "circa",
    "of",
    "tot",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let announcing: Vec<&Passage> =
        document.passages.iter().filter(|passage| passage.text.trim_end().ends_with(':')).collect();
    if announcing.is_empty() {
        return;
    }
    for (_, tekst) in &document.teksten {
        look(&tekst.blocks, &announcing, sink);
        tekst.each_block(&mut |block| match block {
            Block::Callout { blocks, .. } => look(blocks, &announcing, sink),
            Block::List { items, .. } => items.iter().for_each(|item| look(&item.blocks, &announcing, sink)),
            _ => {}
        });
    }
}

fn look(blocks: &[Block<Doel, Figuur>], announcing: &[&Passage], sink: &mut Sink) {
    for at in 1..blocks.len() {
        let (Block::Paragraph { span, .. }, Block::List { items, span: list, .. }) = (&blocks[at - 1], &blocks[at])
        else {
            continue;
        };
        let passage = announcing.iter().find(|passage| passage.span == *span);
        let Some((number, place)) = passage.and_then(|passage| announced(passage)) else { continue };
        let count = items.len();
        let is_other = usize::try_from(number) != Ok(count) && count > 1;
        if is_other && !goes_on(&blocks[at + 1..]) && !items.iter().any(counts) {
            let message = format!("volgens de zin zijn het er {number}, maar de lijst heeft {count} punten");
            sink.report(
                Diagnostic::new(codes::OPSOMMING_TELT_ANDERS, place, message)
                    .related(*list, "de lijst begint hier")
                    .why("een lezer telt na, en denkt dat er iets is weggevallen")
                    .help("verbeter het getal of de lijst; laat het getal weg als het niets toevoegt"),
            );
        }
    }
}

/// Whether an item counts itself: `drie met ouders` is a part of what was announced.
fn counts(item: &Item<Doel, Figuur>) -> bool {
    let Some(Block::Paragraph { inlines, .. }) = item.blocks.first() else { return false };
    let text = plain_text(inlines);
    let first = woorden(&text).first().map(|range| text[range.clone()].to_lowercase());
    first.is_some_and(|word| word == "een" || getal(&word).is_some())
}

/// Whether the list may go on below the next paragraph.
fn goes_on(rest: &[Block<Doel, Figuur>]) -> bool {
    match rest {
        [Block::List { .. }, ..] => true,
        [Block::Paragraph { inlines, .. }, Block::List { .. }, ..] => !plain_text(inlines).trim_end().ends_with(':'),
        _ => false,
    }
}

/// The number that the last sentence of a paragraph announces: `deze drie punten:`.
fn announced(passage: &Passage) -> Option<(u32, Span)> {
    let number = number(passage.van_zin(passage.zinnen.last()?))?;
    Some((number.value, passage.place(number.range)))
}

/// The only number of a sentence, when it stands before a noun that the colon is about.
fn number(words: &[Woord]) -> Option<Getal> {
    let numbers: Vec<usize> = (0..words.len()).filter(|at| telling(words, *at).is_some()).collect();
    let [at] = numbers.as_slice() else { return None };
    let found = telling(words, *at)?;
    let after = &words[at + 1..words.len().checked_sub(1)?];
    let before = at.checked_sub(1).map(|before| &words[before]);
    let is_label =
        before.is_some_and(|word| word.is_een_van(&["norm", "thema", "bijlage", "stap", "artikel", "van", "alle"]));
    let is_open = words.iter().any(|word| word.is_een_van(&VOORBEELDEN)) || after.iter().any(Woord::is_teken);
    let is_plural = after.first()?.text().ends_with(['n', 's', 'a']);
    let is_near = after.len() <= AFSTAND;
    (GRENZEN.contains(&found.value) && is_plural && is_near && !is_open && !is_label).then_some(found)
}

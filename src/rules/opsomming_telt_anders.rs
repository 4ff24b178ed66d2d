//! A list that has more or fewer items than the sentence before it says: `vijf thema's:`.

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::telwoord::{Getal, telling};
use super::taal::woord::Woord;
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, Item};

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
    for (_, tekst) in &document.teksten {
        look(&tekst.blocks, document, sink);
        tekst.each_block(&mut |block| match block {
            Block::Callout { blocks, .. } => look(blocks, document, sink),
            Block::List { items, .. } => items.iter().for_each(|item| look(&item.blocks, document, sink)),
            _ => {}
        });
    }
}

fn look(blocks: &[Block<Doel, Figuur>], document: &Document, sink: &mut Sink) {
    for (at, pair) in blocks.windows(2).enumerate() {
        let [Block::Paragraph { span, .. }, Block::List { items, span: list, .. }] = pair else { continue };
        let Some(passage) = document.passage(*span) else { continue };
        let Some(number) = announced(passage) else { continue };
        let count = items.len();
        let is_other = usize::try_from(number.value) != Ok(count) && count > 1;
        if is_other && !goes_on(&blocks[at + 2..], document) && !items.iter().any(|item| counts(item, document)) {
            let message = format!("volgens de zin zijn het er {}, maar de lijst heeft {count} punten", number.value);
            sink.report(
                Diagnostic::new(codes::OPSOMMING_TELT_ANDERS, passage.place(number.range), message)
                    .related(*list, "de lijst begint hier")
                    .why("een lezer telt na, en denkt dat er iets is weggevallen")
                    .help("verbeter het getal of de lijst; laat het getal weg als het niets toevoegt"),
            );
        }
    }
}

/// Whether an item counts itself: `drie met ouders` is a part of what was announced.
fn counts(item: &Item<Doel, Figuur>, document: &Document) -> bool {
    let Some(passage) = item.blocks.first().and_then(|block| document.passage(block.span())) else { return false };
    telling(&passage.woorden, 0).is_some() || passage.woorden.first().is_some_and(|word| word.is("een"))
}

/// Whether the list may go on below the next paragraph.
fn goes_on(rest: &[Block<Doel, Figuur>], document: &Document) -> bool {
    match rest {
        [Block::List { .. }, ..] => true,
        [Block::Paragraph { span, .. }, Block::List { .. }, ..] => {
            !document.passage(*span).is_some_and(|passage| passage.text.trim_end().ends_with(':'))
        }
        _ => false,
    }
}

/// The number that the last sentence of a paragraph announces: `deze drie punten:`.
fn announced(passage: &Passage) -> Option<Getal> {
    let zin = passage.zinnen.last().filter(|_| passage.text.trim_end().ends_with(':'))?;
    number(passage.van_zin(zin))
}

/// The only number of a sentence, when it stands before a noun that the colon is about.
fn number(words: &[Woord]) -> Option<Getal> {
    let numbers: Vec<(usize, Getal)> = (0..words.len()).filter_map(|at| Some((at, telling(words, at)?))).collect();
    let [(at, number)] = numbers.as_slice() else { return None };
    let after = &words[at + 1..words.len().checked_sub(1)?];
    let before = at.checked_sub(1).map(|before| &words[before]);
    let is_label =
        before.is_some_and(|word| word.is_een_van(&["norm", "thema", "bijlage", "stap", "artikel", "van", "alle"]));
    let is_open = words.iter().any(|word| word.is_een_van(&VOORBEELDEN)) || after.iter().any(Woord::is_teken);
    let is_plural = after.first()?.text().ends_with(['n', 's', 'a']);
    let is_near = after.len() <= AFSTAND;
    let is_meant = GRENZEN.contains(&number.value) && is_plural && is_near && !is_open && !is_label;
    is_meant.then(|| number.clone())
}

//! An appendix has something in it.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::passage::{Passage, Plek};
use crate::corpus::{Bijlage, Tekst};
use crate::diagnostic::{Diagnostic, Place, Sink, codes};
use crate::prose::{Block, Inline};

/// With fewer words than this an appendix is empty.
const MINSTENS: usize = 3;
/// With fewer words than this it is empty when it points elsewhere without a link.
const KORT: usize = 12;
const ELDERS: [&str; 7] = ["zie", "apart", "aparte", "bijgevoegd", "bijgesloten", "meegestuurd", "volgt"];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let bijlagen: &[Bijlage] = match document.wat {
        Wat::Rapport(_, rapport) => &rapport.bijlagen,
        Wat::Publicatie(_, publicatie) => &publicatie.bijlagen,
        Wat::Traject(_) | Wat::Overig(_) => &[],
    };
    for (at, bijlage) in bijlagen.iter().enumerate() {
        let mut own = document.passages.iter().filter(|passage| passage.plek == Plek::Bijlage(at));
        report(bijlage, own.any(points_elsewhere), sink);
    }
}

fn report(bijlage: &Bijlage, points_elsewhere: bool, sink: &mut Sink) {
    let count = bijlage.tekst.words();
    let is_enough = count >= KORT || count >= MINSTENS && !points_elsewhere;
    if is_enough || sink.has_error_in(bijlage.file) || shows_something(&bijlage.tekst) {
        return;
    }
    let (place, message): (Place, String) = match bijlage.tekst.blocks.first() {
        Some(block) => (block.span().into(), format!("in bijlage `{}` staat bijna niets", bijlage.titel)),
        None => (bijlage.file.into(), format!("bijlage `{}` is leeg", bijlage.titel)),
    };
    let message = Diagnostic::new(codes::LEGE_BIJLAGE, place, message)
        .why("een lezer die de bijlage opent, vindt niet wat de titel belooft")
        .help("schrijf de tekst, of verwijs naar de plaats waar het wel staat: `[toetsingskader](kader:…)`, `[document](bestand.pdf)`");
    sink.report(message);
}

/// `Zie aparte bijlage.`
fn points_elsewhere(passage: &Passage) -> bool {
    passage.woorden.iter().any(|word| word.is_een_van(&ELDERS))
}

fn shows_something(tekst: &Tekst) -> bool {
    let mut found = false;
    tekst.each_block(&mut |block| found |= matches!(block, Block::Table(_) | Block::Figure { .. }));
    tekst.each_inline(&mut |inline| found |= matches!(inline, Inline::Link { .. } | Inline::Image { .. }));
    found
}

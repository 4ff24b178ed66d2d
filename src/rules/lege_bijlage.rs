//! An appendix has something in it.

use super::View;
use crate::corpus::{Bijlage, Tekst};
use crate::diagnostic::{Diagnostic, Place, Sink, codes};
use crate::prose::{Block, Inline};

/// With fewer words than this an appendix is empty, unless it shows or links to something.
const MINSTENS: usize = 10;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let reports = view.corpus.rapporten.iter().map(|rapport| &rapport.bijlagen);
    for bijlage in reports.chain(view.corpus.publicaties.iter().map(|work| &work.bijlagen)).flatten() {
        report(bijlage, sink);
    }
}

fn report(bijlage: &Bijlage, sink: &mut Sink) {
    if bijlage.tekst.words() >= MINSTENS || shows_something(&bijlage.tekst) {
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

fn shows_something(tekst: &Tekst) -> bool {
    let mut found = false;
    tekst.each_block(&mut |block| found |= matches!(block, Block::Table(_) | Block::Figure { .. }));
    tekst.each_inline(&mut |inline| found |= matches!(inline, Inline::Link { .. } | Inline::Image { .. }));
    found
}

//! No heading without text under it.

use super::View;
use super::each_tekst;
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, plain_text};
use crate::source::Span;

pub(super) fn check(view: &View, sink: &mut Sink) {
    each_tekst(view.corpus, &mut |tekst| report(&tekst.blocks, sink));
    let works = view.corpus.rapporten.iter().map(|rapport| &rapport.hoofdstukken);
    for chapter in works.chain(view.corpus.publicaties.iter().map(|work| &work.hoofdstukken)).flatten() {
        if chapter.tekst.is_empty() && !sink.has_error_in(chapter.file) {
            let message = format!("hoofdstuk `{}` heeft geen tekst", chapter.titel);
            sink.report(
                Diagnostic::new(codes::LEGE_SECTIE, chapter.file, message)
                    .why("een lezer die erop klikt, vindt een lege pagina")
                    .help("schrijf de tekst, of haal het bestand weg"),
            );
        }
    }
}

fn report(blocks: &[Block<Doel, Figuur>], sink: &mut Sink) {
    for (at, block) in blocks.iter().enumerate() {
        let Block::Heading { level, inlines, span, .. } = block else { continue };
        let (is_empty, end) = match blocks.get(at + 1) {
            Some(Block::Heading { level: next, span: end, .. }) => (next <= level, end.start()),
            Some(_) => (false, 0),
            None => (true, usize::MAX / 2),
        };
        // A figure that could not be made left a message in its place.
        let under = Span::new(span.file(), span.start(), end);
        if is_empty && !sink.has_error_within(under) {
            let message = format!("onder de kop `{}` staat niets", plain_text(inlines).trim());
            sink.report(
                Diagnostic::new(codes::LEGE_SECTIE, *span, message)
                    .why("een lezer denkt dat er tekst is weggevallen")
                    .help("schrijf de tekst onder de kop, of haal de kop weg"),
            );
        }
    }
}

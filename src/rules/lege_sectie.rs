//! No heading without text under it.

use super::View;
use super::taal::document::{Document, Wat};
use crate::corpus::{Doel, Figuur, Hoofdstuk};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::{Block, plain_text};
use crate::source::{Sources, Span};

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    document.teksten.iter().for_each(|(_, tekst)| report(&tekst.blocks, view.sources, sink));
    let chapters: &[Hoofdstuk] = match document.wat {
        Wat::Rapport(_, rapport) => &rapport.hoofdstukken,
        Wat::Publicatie(_, publicatie) => &publicatie.hoofdstukken,
        Wat::Traject(_) | Wat::Overig(_) => &[],
    };
    for chapter in chapters {
        let written = view.sources.text(chapter.file).splitn(3, "---").nth(2).unwrap_or_default();
        if chapter.tekst.is_empty() && written.trim().is_empty() {
            let message = format!("hoofdstuk `{}` heeft geen tekst", chapter.titel);
            sink.report(
                Diagnostic::new(codes::LEGE_SECTIE, chapter.file, message)
                    .why("een lezer die erop klikt, vindt een lege pagina")
                    .help("schrijf de tekst, of haal het bestand weg"),
            );
        }
    }
}

fn report(blocks: &[Block<Doel, Figuur>], sources: &Sources, sink: &mut Sink) {
    for (at, block) in blocks.iter().enumerate() {
        let Block::Heading { level, inlines, span, .. } = block else { continue };
        let is_empty = match blocks.get(at + 1) {
            Some(Block::Heading { level: next, .. }) => next <= level,
            Some(_) => false,
            None => true,
        };
        if is_empty && !has_text_under(*span, sources) {
            let message = format!("onder de kop `{}` staat niets", plain_text(inlines).trim());
            sink.report(
                Diagnostic::new(codes::LEGE_SECTIE, *span, message)
                    .why("een lezer denkt dat er tekst is weggevallen")
                    .help("schrijf de tekst onder de kop, of haal de kop weg"),
            );
        }
    }
}

/// Whether something was written before the next heading: a figure that could not be made is not in the corpus.
fn has_text_under(heading: Span, sources: &Sources) -> bool {
    let rest = sources.text(heading.file()).get(heading.end()..).unwrap_or_default();
    rest.lines().take_while(|line| !line.starts_with('#')).any(|line| !line.trim().is_empty())
}

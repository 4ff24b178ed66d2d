//! A history runs in one direction: a list whose items begin with a day, and the events of a course of supervision.

use super::View;
use super::taal::document::{Document, Wat};
use crate::corpus::{Doel, Figuur};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::Block;
use crate::source::Span;
use jiff::civil::Date;

/// A history has at least this many items.
const MINSTENS: usize = 3;

/// When something happened: the first and the last day that can be meant, and its place.
struct Moment {
    first: Date,
    last: Date,
    span: Span,
}

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for (_, tekst) in &document.teksten {
        tekst.each_block(&mut |block| {
            if let Block::List { items, start: None, .. } = block {
                let moments: Vec<Moment> = items.iter().filter_map(|item| moment(&item.blocks, document)).collect();
                if moments.len() == items.len() && moments.len() >= MINSTENS {
                    report(&moments, sink);
                }
            }
        });
    }
    if let Wat::Traject(traject) = document.wat {
        let moments: Vec<Moment> = traject
            .gebeurtenissen
            .iter()
            .map(|event| Moment {
                first: event.datum.value.eerste(),
                last: event.datum.value.laatste(),
                span: event.datum.span,
            })
            .collect();
        report(&moments, sink);
    }
}

/// The day that an item of a list begins with.
fn moment(blocks: &[Block<Doel, Figuur>], document: &Document) -> Option<Moment> {
    let passage = document.passage(blocks.first()?.span())?;
    let found = passage.dagen.first()?;
    let before = passage.text[..found.range.start].trim().to_lowercase();
    let is_start = before.is_empty() || matches!(before.as_str(), "in" | "op" | "begin" | "eind" | "medio");
    let (first, last) = found.grenzen().filter(|_| is_start)?;
    Some(Moment { first, last, span: passage.place(found.range.clone()) })
}

/// Reports each moment that lies on the wrong side of the one before it.
fn report(moments: &[Moment], sink: &mut Sink) {
    let pairs = || moments.iter().zip(moments.iter().skip(1));
    let backward: Vec<_> = pairs().filter(|(a, b)| b.last < a.first).collect();
    let forward: Vec<_> = pairs().filter(|(a, b)| b.first > a.last).collect();
    let (wrong, which) = if backward.len() <= forward.len() { (backward, "eerder") } else { (forward, "later") };
    for (before, here) in wrong {
        sink.report(
            Diagnostic::new(
                codes::GEBEURTENIS_NIET_OP_VOLGORDE,
                here.span,
                format!("deze gebeurtenis was {which} dan die erboven, tegen de volgorde van de lijst in"),
            )
            .related(before.span, "die erboven")
            .why("een lezer leest een geschiedenis als een tijdlijn")
            .help("controleer de datum, of zet de gebeurtenis op haar plaats"),
        );
    }
}

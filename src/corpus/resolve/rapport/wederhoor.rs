//! Resolves the points that the institution made on the draft.

use super::super::super::{Besluit, Punt, PuntSoort, diags};
use super::super::names::puntnummer;
use super::super::tekst::{Context, Here};
use crate::diagnostic::Sink;
use crate::draft::{self, Entry, TextBody, WederhoorDraft};
use crate::prose::{Block, Inline, plain_text};
use crate::source::Span;

/// The sections of a point, in their order.
pub(in crate::corpus) const KOPPEN: [&str; 3] = ["Opmerking", "Onderbouwing", "Reactie van de inspecties"];

/// All points that can be read, by number.
pub(super) fn resolve(
    entries: Vec<Entry<WederhoorDraft>>,
    context: &Context,
    here: Here,
    sink: &mut Sink,
) -> Vec<Punt> {
    let mut out = Vec::new();
    for entry in entries {
        let Some(nr) = puntnummer(&entry.id) else {
            sink.report(diags::point_name(entry.file, &entry.id));
            continue;
        };
        let Some(draft) = entry.draft else { continue };
        out.push(punt(nr, draft, context, here, sink));
    }
    out.sort_by_key(|punt| punt.nr);
    out
}

fn punt(nr: u32, draft: WederhoorDraft, context: &Context, here: Here, sink: &mut Sink) -> Punt {
    let mut body = draft.body;
    report_sections(&body, draft.front, sink);
    let mut section = |title: &str| body.take_section(&[title]).map(|section| section.body).unwrap_or_default();
    let [opmerking, onderbouwing, reactie] = KOPPEN.map(&mut section);
    [&opmerking, &onderbouwing].into_iter().for_each(|words| report_markup(words, sink));
    let yaml = draft.yaml;
    Punt {
        nr,
        bij: yaml.bij.map(|bij| bij.map(|text| text.0)),
        soort: yaml.soort.map(soort),
        datum: yaml.datum.map(|day| day.0),
        besluit: yaml.besluit.map(|besluit| besluit.map(decision)),
        passage: yaml.passage.map(|text| text.map(|text| text.0)),
        antwoord: yaml.antwoord.map(|text| text.0),
        opmerking: context.tekst(opmerking, here, sink),
        onderbouwing: context.tekst(onderbouwing, here, sink),
        reactie: context.tekst(reactie, here, sink),
        front: draft.front,
        file: draft.file,
    }
}

fn soort(written: draft::PuntSoort) -> PuntSoort {
    match written {
        draft::PuntSoort::Onjuistheid => PuntSoort::Onjuistheid,
        draft::PuntSoort::OnderOordeel => PuntSoort::OnderOordeel,
        draft::PuntSoort::Ontbreekt => PuntSoort::Ontbreekt,
    }
}

fn decision(written: draft::Besluit) -> Besluit {
    match written {
        draft::Besluit::Overgenomen => Besluit::Overgenomen,
        draft::Besluit::Deels => Besluit::Deels,
        draft::Besluit::Niet => Besluit::Niet,
    }
}

/// The sections are the known ones, each once, in their order; the remark says something.
fn report_sections(body: &TextBody, front: Span, sink: &mut Sink) {
    let known = |title: &str| KOPPEN.iter().position(|kop| kop.eq_ignore_ascii_case(title.trim()));
    let mut last: Option<(usize, Span)> = None;
    let mut has_remark = false;
    for (at, block) in body.blocks.iter().enumerate() {
        let Block::Heading { level: 2, inlines, span, .. } = block else {
            if last.is_none() {
                sink.report(diags::point_text_outside(block.span()));
                return;
            }
            continue;
        };
        let title = plain_text(inlines);
        match (known(&title), last) {
            (None, _) => drop(sink.report(diags::point_section_unknown(*span, &title))),
            (Some(nr), Some((before, other))) if nr == before => {
                sink.report(diags::point_section_twice(*span, KOPPEN[nr], other));
            }
            (Some(nr), Some((before, other))) if nr < before => {
                sink.report(diags::point_section_order(*span, KOPPEN[nr], other));
            }
            (Some(0), _) => {
                has_remark = true;
                if body.blocks.get(at + 1).is_none_or(|next| matches!(next, Block::Heading { .. })) {
                    sink.report(diags::point_without_remark(*span));
                }
            }
            _ => {}
        }
        last = known(&title).or(last.map(|(nr, _)| nr)).map(|nr| (nr, *span)).or(Some((0, *span)));
    }
    let is_named = body.blocks.iter().any(|block| match block {
        Block::Heading { level: 2, inlines, .. } => known(&plain_text(inlines)) == Some(0),
        _ => false,
    });
    if !has_remark && !is_named {
        sink.report(diags::point_without_remark(front));
    }
}

/// The words of the institution are plain text: paragraphs and line breaks, nothing that leads or shows anything else.
fn report_markup(body: &TextBody, sink: &mut Sink) {
    let strange = body.blocks.iter().find_map(|block| match block {
        Block::Paragraph { inlines, span } => inlines.iter().any(|inline| !is_plain(inline)).then_some(*span),
        other => Some(other.span()),
    });
    if let Some(span) = strange {
        sink.report(diags::point_markup(span));
    }
}

fn is_plain<R>(inline: &Inline<R>) -> bool {
    matches!(inline, Inline::Text(_) | Inline::HardBreak)
}

/// Nothing of a point but its decision: for readers who see only the numbers.
pub(in crate::corpus) fn only_decision(point: &mut WederhoorDraft) {
    let yaml = &mut point.yaml;
    (yaml.bij, yaml.soort, yaml.van, yaml.datum) = (None, None, None, None);
    (yaml.passage, yaml.antwoord) = (None, None);
    point.body = TextBody::default();
}

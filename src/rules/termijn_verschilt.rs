//! A term is `vijf dagen` or `vijf werkdagen`, but not both for one thing.

use super::View;
use super::taal::bron::stam;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::Span;
use std::collections::BTreeSet;

/// Words that stand near any term.
const ALGEMEEN: [&str; 16] = [
    "termijn",
    "maatregel",
    "begin",
    "start",
    "aanvang",
    "jeugdige",
    "ouder",
    "gezin",
    "inspectie",
    "instelling",
    "dossier",
    "jeugdzorgwerker",
    "medewerker",
    "volgen",
    "wettelijk",
    "werkdag",
];

/// A term in the text.
struct Termijn {
    aantal: u32,
    is_werkdagen: bool,
    about: BTreeSet<String>,
    span: Span,
    written: String,
}

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    if document.rapport().is_some() {
        check_one(document, sink);
    }
}

fn check_one(document: &Document, sink: &mut Sink) {
    if !document.woordenschat.vormen().any(|vorm| vorm.lower() == "werkdagen") {
        return;
    }
    let terms: Vec<Termijn> = document.passages.iter().filter(|passage| !passage.is_quoted).flat_map(read).collect();
    let mut numbers: Vec<u32> = terms.iter().map(|term| term.aantal).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for aantal in numbers {
        let (work, calendar): (Vec<&Termijn>, Vec<&Termijn>) =
            terms.iter().filter(|term| term.aantal == aantal).partition(|term| term.is_werkdagen);
        let pair = work.iter().find_map(|a| {
            let shared = |b: &&&Termijn| a.about.intersection(&b.about).next().is_some();
            calendar.iter().find(shared).map(|b| (a, b))
        });
        let Some((work, calendar)) = pair else { continue };
        let message = format!("hier staat `{}`, elders `{}` voor hetzelfde", work.written, calendar.written);
        sink.report(
            Diagnostic::new(codes::TERMIJN_VERSCHILT, work.span, message)
                .related(calendar.span, "elders")
                .why("met een weekend ertussen is dat niet dezelfde termijn, en een lezer rekent erop")
                .help("zoek op wat er in de wet of de afspraak staat, en schrijf dat overal"),
        );
    }
}

/// Terms in days: `binnen vijf werkdagen`.
fn read(passage: &Passage) -> Vec<Termijn> {
    let mut out = Vec::new();
    let is_cell = passage.kind == Kind::Cell;
    let sentences = passage.zinnen.iter().filter(|zin| passage.text[zin.range.clone()].contains("dagen"));
    for zin in sentences.filter(|_| !is_cell) {
        let words = passage.van_zin(zin);
        let about: BTreeSet<String> = words
            .iter()
            .map(|word| stam(word.text()))
            .filter(|word| word.chars().count() > 6 && !ALGEMEEN.iter().any(|other| stam(other) == *word))
            .collect();
        for at in 2..words.len() {
            let is_werkdagen = words[at].is("werkdagen");
            if !is_werkdagen && !words[at].is("dagen") || !words[at - 2].is("binnen") {
                continue;
            }
            let Some(aantal) = words[at - 1].vorm.getal else { continue };
            let range = words[at - 2].range.start..words[at].range.end;
            let written = passage.text[range.clone()].to_owned();
            out.push(Termijn { aantal, is_werkdagen, about: about.clone(), span: passage.place(range), written });
        }
    }
    out
}

//! A term is `vijf dagen` or `vijf werkdagen`, but not both for one thing.

use super::View;
use super::taal::bron::stam;
use super::taal::stuk::{Soort, Stuk};
use super::taal::telwoord::getal;
use super::taal::woord::woorden;
use super::taal::zin::zinnen;
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

pub(super) fn check(view: &View, sink: &mut Sink) {
    view.rapporten().for_each(|(.., stukken)| check_one(stukken, sink));
}

fn check_one(stukken: &[Stuk], sink: &mut Sink) {
    let terms: Vec<Termijn> = stukken.iter().filter(|stuk| !stuk.in_citaat).flat_map(read).collect();
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
fn read(stuk: &Stuk) -> Vec<Termijn> {
    if stuk.soort == Soort::Cel || !stuk.text.contains("dagen") {
        return Vec::new();
    }
    let mut out = Vec::new();
    let sentences = zinnen(&stuk.text);
    for zin in sentences.into_iter().filter(|zin| stuk.text[zin.clone()].contains("dagen")) {
        let words = woorden(&stuk.text, &zin);
        let about: BTreeSet<String> = words
            .iter()
            .map(|word| stam(word.text))
            .filter(|word| word.chars().count() > 6 && !ALGEMEEN.iter().any(|other| stam(other) == *word))
            .collect();
        for at in 2..words.len() {
            let is_werkdagen = words[at].is("werkdagen");
            if !is_werkdagen && !words[at].is("dagen") || !words[at - 2].is("binnen") {
                continue;
            }
            let Some(aantal) = getal(words[at - 1].lower()) else { continue };
            let range = words[at - 2].range.start..words[at].range.end;
            let written = stuk.text[range.clone()].to_owned();
            out.push(Termijn { aantal, is_werkdagen, about: about.clone(), span: stuk.span(&range), written });
        }
    }
    out
}

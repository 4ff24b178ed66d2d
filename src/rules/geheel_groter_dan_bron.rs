//! In running text, nobody counts more than the report's sources hold.

use super::View;
use super::taal::aandeel::na;
use super::taal::bron;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::telwoord::{Getal, telling};
use super::taal::woordenschat::Woordenschat;
use crate::corpus::{Bron, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// Words for what inspectors do with their sources.
const ONDERZOEK: [&str; 8] =
    ["spraken", "gesproken", "interviewden", "geïnterviewd", "bekeken", "onderzochten", "screenden", "lazen"];
/// Who does so.
const ONDERZOEKERS: [&str; 5] = ["inspecties", "inspectie", "inspecteurs", "wij", "we"];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        check_one(rapport, &document.passages, &document.woordenschat, sink);
    }
}

fn check_one(rapport: &Rapport, passages: &[Passage], woordenschat: &Woordenschat, sink: &mut Sink) {
    if rapport.bronnen.is_empty() {
        return;
    }
    let is_verb = woordenschat.per_vorm(|vorm| ONDERZOEK.contains(&vorm.lower()));
    for passage in passages {
        let mut shares = Vec::new();
        for found in &passage.aandelen {
            shares.push(found.range.clone());
            if let Some(at) = bron::van_aandeel(passage, found, &rapport.bronnen) {
                report(passage, &found.geheel, &rapport.bronnen[at], sink);
            }
        }
        for (number, at) in bekeken(passage, &is_verb, &rapport.bronnen) {
            if !shares.iter().any(|range| range.contains(&number.range.start)) {
                report(passage, &number, &rapport.bronnen[at], sink);
            }
        }
    }
}

fn report(passage: &Passage, geheel: &Getal, bron: &Bron, sink: &mut Sink) {
    if geheel.value <= bron.aantal.value {
        return;
    }
    let (wat, aantal) = (&bron.wat.value, bron.aantal.value);
    let message = format!("hier zijn het er {}, maar de bronnen noemen {aantal} {wat}", geheel.value);
    let message = Diagnostic::new(codes::GEHEEL_GROTER_DAN_BRON, passage.place(geheel.range.clone()), message)
        .related(bron.aantal.span, "de bron staat hier")
        .why("het rapport kan niet over meer gaan dan er is bekeken")
        .help("verbeter dit getal of dat van de bron; gaat het om anderen, zeg dan om wie");
    sink.report(passage.soften(message));
}

/// Numbers of sources in sentences in which the inspectors count what they looked at.
fn bekeken(passage: &Passage, is_verb: &[bool], bronnen: &[Bron]) -> Vec<(Getal, usize)> {
    let mut out = Vec::new();
    for zin in &passage.zinnen {
        let words = passage.van_zin(zin);
        let is_own =
            words.iter().any(|word| is_verb[word.vorm.nr]) && words.iter().any(|word| word.is_een_van(&ONDERZOEKERS));
        for at in (0..words.len()).filter(|_| is_own) {
            let Some(number) = telling(words, at) else { continue };
            let next: Vec<String> = na(words, at).take(1).map(|word| word.text().to_owned()).collect();
            out.extend(bron::van_woorden(&next, bronnen).map(|bron| (number, bron)));
        }
    }
    out
}

//! In running text, nobody counts more than the report's sources hold.

use super::View;
use super::taal::aandeel::na;
use super::taal::bron;
use super::taal::stuk::Stuk;
use super::taal::telwoord::{Getal, telling};
use super::taal::woord::woorden;
use super::taal::zin::zinnen;
use crate::corpus::{Bron, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// Words for what inspectors do with their sources.
const ONDERZOEK: [&str; 8] =
    ["spraken", "gesproken", "interviewden", "geïnterviewd", "bekeken", "onderzochten", "screenden", "lazen"];
/// Who does so.
const ONDERZOEKERS: [&str; 5] = ["inspecties", "inspectie", "inspecteurs", "wij", "we"];

pub(super) fn check(view: &View, sink: &mut Sink) {
    view.rapporten().for_each(|(_, rapport, stukken)| check_one(rapport, stukken, sink));
}

fn check_one(rapport: &Rapport, stukken: &[Stuk], sink: &mut Sink) {
    if rapport.bronnen.is_empty() {
        return;
    }
    for stuk in stukken {
        let mut shares = Vec::new();
        for found in &stuk.aandelen {
            shares.push(found.range.clone());
            if let Some(at) = bron::van_aandeel(&stuk.text, found, &rapport.bronnen) {
                report(stuk, &found.geheel, &rapport.bronnen[at], sink);
            }
        }
        for (number, at) in bekeken(&stuk.text, &rapport.bronnen) {
            if !shares.iter().any(|range| range.contains(&number.range.start)) {
                report(stuk, &number, &rapport.bronnen[at], sink);
            }
        }
    }
}

fn report(stuk: &Stuk, geheel: &Getal, bron: &Bron, sink: &mut Sink) {
    if geheel.value <= bron.aantal.value {
        return;
    }
    let (wat, aantal) = (&bron.wat.value, bron.aantal.value);
    let message = format!("hier zijn het er {}, maar de bronnen noemen {aantal} {wat}", geheel.value);
    let message = Diagnostic::new(codes::GEHEEL_GROTER_DAN_BRON, stuk.span(&geheel.range), message)
        .related(bron.aantal.span, "de bron staat hier")
        .why("het rapport kan niet over meer gaan dan er is bekeken")
        .help("verbeter dit getal of dat van de bron; gaat het om anderen, zeg dan om wie");
    sink.report(stuk.mild(message));
}

/// Numbers of sources in sentences in which the inspectors count what they looked at.
fn bekeken(text: &str, bronnen: &[Bron]) -> Vec<(Getal, usize)> {
    let mut out = Vec::new();
    if !ONDERZOEK.iter().any(|word| text.contains(word)) {
        return out;
    }
    for zin in zinnen(text) {
        let words = woorden(text, &zin);
        let is_own = words.iter().any(|word| word.is_een_van(&ONDERZOEK))
            && words.iter().any(|word| word.is_een_van(&ONDERZOEKERS));
        for at in (0..words.len()).filter(|_| is_own) {
            let Some(number) = telling(&words, at) else { continue };
            let next = na(&words, at);
            out.extend(bron::van_woorden(&next[..next.len().min(1)], bronnen).map(|bron| (number, bron)));
        }
    }
    out
}

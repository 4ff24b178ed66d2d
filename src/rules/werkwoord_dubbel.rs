//! The same auxiliary twice in one clause ("de dossiers worden door ons worden bekeken").

use super::View;
use super::text::words::{sentences, words};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

const AUXILIARIES: [&str; 16] = [
    "had", "hadden", "hebben", "heeft", "kan", "kunnen", "moet", "moeten", "waren", "was", "werd", "werden", "worden",
    "wordt", "zal", "zullen",
];

/// Words that begin another clause, or join two: with one of these the second auxiliary may be right.
const JOINS: [&str; 45] = [
    "aangezien",
    "als",
    "alsof",
    "behalve",
    "dan",
    "dat",
    "die",
    "doordat",
    "dus",
    "en",
    "hoe",
    "hoewel",
    "indien",
    "maar",
    "mits",
    "nadat",
    "noch",
    "nu",
    "of",
    "omdat",
    "om",
    "ondanks",
    "opdat",
    "sinds",
    "tenzij",
    "terwijl",
    "te",
    "toen",
    "tot",
    "totdat",
    "voordat",
    "waar",
    "waaraan",
    "waarbij",
    "waardoor",
    "waarin",
    "waarmee",
    "waarom",
    "waarop",
    "waarvan",
    "wanneer",
    "want",
    "wat",
    "welke",
    "wie",
];

pub(super) fn check(view: &View, sink: &mut Sink) {
    for passage in view.passages() {
        for (first, second) in doubles(&passage.text) {
            let word = &passage.text[second.clone()];
            let diagnostic = Diagnostic::new(
                codes::WERKWOORD_DUBBEL,
                passage.place(second),
                format!("`{word}` staat twee keer in dezelfde zin"),
            )
            .related(passage.place(first), "de eerste keer staat hier")
            .help("haal een van de twee weg, of maak er twee zinnen van");
            sink.report(passage.soften(diagnostic));
        }
    }
}

fn doubles(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut out = Vec::new();
    for sentence in sentences(text) {
        let mut seen: Vec<(String, Range<usize>)> = Vec::new();
        let mut last_end = sentence.start;
        let mut is_joined = false;
        for word in words(&text[sentence.clone()]) {
            let word = sentence.start + word.start..sentence.start + word.end;
            let gap = &text[last_end..word.start];
            if last_end > sentence.start && gap.chars().any(|c| c != ' ') {
                seen.clear();
                is_joined = false;
            }
            last_end = word.end;
            let lower = text[word.clone()].to_lowercase();
            if JOINS.contains(&lower.as_str()) {
                is_joined = true;
            } else if AUXILIARIES.contains(&lower.as_str()) && !is_joined {
                match seen.iter().find(|(other, _)| *other == lower) {
                    // Right after each other is the business of `dubbel-woord`.
                    Some((_, first)) if !text[first.end..word.start].trim().is_empty() => {
                        out.push((first.clone(), word.clone()));
                    }
                    _ => seen.push((lower, word)),
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::doubles;

    #[test]
    fn one_clause_holds_an_auxiliary_once() {
        assert_eq!(doubles("De dossiers worden door de inspecties worden bekeken.").len(), 1);
        for fine in [
            "Jeugdigen worden gezien en worden gehoord.",
            "Afspraken die gemaakt worden moeten bewaard worden.",
            "Zij worden gebeld, daarna worden zij gezien.",
            "Dat kan. Ook kan het anders.",
            "Kinderen van wie de ouders gehoord worden worden gezien.",
        ] {
            assert!(doubles(fine).is_empty(), "{fine}");
        }
    }
}

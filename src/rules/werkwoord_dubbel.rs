//! The same auxiliary twice in one clause ("de dossiers worden door ons worden bekeken").

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::Woord;
use super::taal::woordenschat::Vorm;
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

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let roles = document.woordenschat.per_vorm(role);
    for passage in &document.passages {
        for (first, second) in doubles(passage, &roles) {
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

/// What a word does in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Auxiliary,
    Joins,
    /// A mark begins another clause.
    Ends,
    Nothing,
}

fn role(vorm: &Vorm) -> Role {
    match vorm.lower() {
        _ if vorm.is_teken => Role::Ends,
        word if JOINS.contains(&word) => Role::Joins,
        word if AUXILIARIES.contains(&word) => Role::Auxiliary,
        _ => Role::Nothing,
    }
}

fn doubles(passage: &Passage, roles: &[Role]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut out = Vec::new();
    let mut seen: Vec<&Woord> = Vec::new();
    for zin in &passage.zinnen {
        seen.clear();
        let mut is_joined = false;
        for word in passage.van_zin(zin) {
            match roles[word.vorm.nr] {
                Role::Ends => {
                    seen.clear();
                    is_joined = false;
                }
                Role::Joins => is_joined = true,
                Role::Auxiliary if !is_joined => {
                    match seen.iter().find(|other| other.vorm.lower_nr == word.vorm.lower_nr) {
                        // Right after each other is the business of `dubbel-woord`.
                        Some(first) if !passage.text[first.range.end..word.range.start].trim().is_empty() => {
                            out.push((first.range.clone(), word.range.clone()));
                        }
                        _ => seen.push(word),
                    }
                }
                Role::Auxiliary | Role::Nothing => {}
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::super::taal::woordenschat::Woordenschat;

    fn doubles(text: &str) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
        let mut known = Woordenschat::default();
        known.read(text);
        super::doubles(&passage(text), &known.per_vorm(super::role))
    }

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

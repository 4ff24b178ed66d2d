//! References that are written as plain text: `norm 1a.2`, `bijlage 4`, `(zie 2.1)`.

use super::passage::Passage;
use super::telwoord::is_maat;
use super::woord::Woord;
use std::ops::Range;

/// What a reference is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Waarheen {
    Norm,
    Thema,
    Bijlage,
    Hoofdstuk,
}

impl Waarheen {
    /// The word before the number.
    pub(in crate::rules) fn woord(self) -> &'static str {
        match self {
            Waarheen::Norm => "norm",
            Waarheen::Thema => "thema",
            Waarheen::Bijlage => "bijlage",
            Waarheen::Hoofdstuk => "hoofdstuk",
        }
    }

    /// What a number after a word, in lower case, refers to.
    pub(super) fn na(word: &str) -> Option<Waarheen> {
        WOORDEN.iter().find(|(known, _)| *known == word).map(|(_, waarheen)| *waarheen)
    }
}

/// A reference as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Genoemd {
    pub(in crate::rules) waarheen: Waarheen,
    /// The number or name.
    pub(in crate::rules) id: String,
    /// With the word before it, where there is one: `norm 1a.2`.
    pub(in crate::rules) range: Range<usize>,
}

const WOORDEN: [(&str, Waarheen); 8] = [
    ("norm", Waarheen::Norm),
    ("normen", Waarheen::Norm),
    ("thema", Waarheen::Thema),
    ("thema's", Waarheen::Thema),
    ("bijlage", Waarheen::Bijlage),
    ("bijlagen", Waarheen::Bijlage),
    ("hoofdstuk", Waarheen::Hoofdstuk),
    ("hoofdstukken", Waarheen::Hoofdstuk),
];

/// Words that bring another document into the sentence; `…wet` and `…-kader` do so too.
const ANDERE_STUKKEN: [&str; 20] = [
    "aanbiedingsbrief",
    "artikel",
    "besluit",
    "brief",
    "handboek",
    "jaarverslag",
    "kamerbrief",
    "keurmerk",
    "kwaliteitskader",
    "meegestuurd",
    "meegezonden",
    "normenkader",
    "protocol",
    "regeling",
    "richtlijn",
    "richtlijnen",
    "verdrag",
    "verordening",
    "wet",
    "werkinstructie",
];

/// References in text that is known to be about the same work, such as the words of a link.
pub(in crate::rules) fn in_woorden(words: &[Woord]) -> Vec<Genoemd> {
    let mut out = Vec::new();
    (0..words.len()).for_each(|at| read(words, at, &mut out));
    out
}

/// References that can only mean the work that the passage stands in, and are no link.
pub(super) fn in_tekst(passage: &Passage) -> Vec<Genoemd> {
    let mut out = Vec::new();
    for zin in &passage.zinnen {
        let words = passage.van_zin(zin);
        let found = in_woorden(words);
        if !found.is_empty() && !words.iter().any(names_other) {
            out.extend(found.into_iter().filter(|found| !passage.is_linked(&found.range)));
        }
    }
    out
}

fn names_other(word: &Woord) -> bool {
    let lower = word.lower();
    ANDERE_STUKKEN.contains(&lower) || lower.ends_with("wet") || lower.ends_with("-kader")
}

fn read(words: &[Woord], at: usize, out: &mut Vec<Genoemd>) {
    let waarheen = words[at].vorm.waarheen;
    let is_bare = waarheen.is_none() && at > 0 && words[at].is("zie") && words[at - 1].text() == "(";
    if is_bare && is_id(words, at + 1, Waarheen::Norm) && words[at + 1].text().contains('.') {
        let id = &words[at + 1];
        out.push(Genoemd { waarheen: Waarheen::Norm, id: id.text().to_owned(), range: id.range.clone() });
        return;
    }
    let Some(waarheen) = waarheen else { return };
    let mut next = at + 1;
    let mut start = words[at].range.start;
    let first = out.len();
    while is_id(words, next, waarheen) {
        let id = &words[next];
        out.push(Genoemd { waarheen, id: id.text().to_owned(), range: start..id.range.end });
        let joined = words.get(next + 1).is_some_and(|word| word.is_een_van(&["en", "of", ","]));
        if !joined || !is_id(words, next + 2, waarheen) {
            next += 1;
            break;
        }
        next += 2;
        start = words[next].range.start;
    }
    if is_of_other(&words[next.min(words.len())..]) {
        out.truncate(first);
    }
}

/// A number such as `4`, `1a` or `3.10`; `2014`, `1:10` and `2e` are none.
fn is_id(words: &[Woord], at: usize, waarheen: Waarheen) -> bool {
    let Some(word) = words.get(at) else { return false };
    let parts: Vec<&str> = word.text().split('.').collect();
    let is_part = |part: &&str| {
        let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let letters = part.len() - digits.len();
        (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && letters <= 1
    };
    let is_ordinal = word.text().ends_with('e') && parts.len() == 1;
    let may_have_parts = matches!(waarheen, Waarheen::Norm);
    let is_measure = words.get(at + 1).is_some_and(is_maat);
    parts.len() <= if may_have_parts { 3 } else { 1 } && parts.iter().all(is_part) && !is_ordinal && !is_measure
}

/// Whether `uit het JIJ-kader` or `van de brief` follows; `van dit rapport` means this one.
fn is_of_other(rest: &[Woord]) -> bool {
    let [first, second, ..] = rest else { return false };
    // `Norm 1 Tijdig een vaste …` and `Bijlage 1: …` are headings that lost their mark.
    let is_heading = first.text().starts_with(char::is_uppercase) || matches!(first.text(), "–" | "-" | ":");
    is_heading || first.is_een_van(&["uit", "van", "bij", "in"]) && !second.is_een_van(&["dit", "deze", "ons"])
}

#[cfg(test)]
mod tests {
    use super::super::read::passage;

    fn ids(text: &str) -> Vec<String> {
        passage(text).genoemd.into_iter().map(|found| found.id).collect()
    }

    #[test]
    fn finds_what_can_only_be_this_report() {
        assert_eq!(ids("Meer hierover (zie norm 1A.2). Zie ook bijlage 4."), ["1A.2", "4"]);
        assert_eq!(ids("De hulp ontbreekt (zie 2.1) bij normen 3.1 en 3.2."), ["2.1", "3.1", "3.2"]);
        assert_eq!(ids("Dat staat in hoofdstuk 3 van dit rapport."), ["3"]);
    }

    #[test]
    fn leaves_other_documents_and_other_numbers_alone() {
        let texts = [
            "Zij voldeed niet aan norm 3.2 uit het JIJ-kader.",
            "Volgens het JIJ-kader (norm 3.2) moet dat.",
            "Artikel 3.1 en hoofdstuk 2 van de Jeugdwet.",
            "Zie bijlage 2 van de brief.",
            "Bijlage 1 – Reactie van de instelling",
            "De norm 1:10 en de norm 2014.",
            "Bij het thema 18 jaar en ouder zijn.",
            "Zie 2. Daarna volgt meer (zie 3).",
        ];
        for text in texts {
            assert_eq!(ids(text), Vec::<String>::new(), "{text}");
        }
    }
}

//! Shares in running text: `zeventien van de negentien ouders`, `Van de zes jeugdigen zijn er vier …`.

use super::passage::Passage;
use super::telwoord::{Getal, telling};
use super::woord::Woord;
use std::ops::Range;

/// Words between `van` and the whole.
const BEPALERS: [&str; 12] =
    ["de", "het", "die", "deze", "dezelfde", "alle", "onze", "hun", "in", "totaal", "gesproken", "bekeken"];
/// Words after which a number is a label.
const ETIKETTEN: [&str; 17] = [
    "artikel",
    "lid",
    "norm",
    "normen",
    "bijlage",
    "stap",
    "week",
    "pagina",
    "punt",
    "thema",
    "versie",
    "hoofdstuk",
    "fase",
    "paragraaf",
    "figuur",
    "tabel",
    "nummer",
];
/// How many words after the whole are looked at for its noun.
const REIKWIJDTE: usize = 3;

/// A part of a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Aandeel {
    pub(in crate::rules) deel: Getal,
    pub(in crate::rules) geheel: Getal,
    /// Whether the whole points back at what was counted before: `van die vijftien`.
    pub(in crate::rules) is_terug: bool,
    /// The words after the whole, up to the first mark.
    pub(in crate::rules) na: Vec<String>,
    /// The position of the sentence that it stands in.
    pub(in crate::rules) zin: usize,
    /// From the first number up to and including the last one.
    pub(in crate::rules) range: Range<usize>,
}

/// Every share in a passage of which the sentences are known.
pub(super) fn aandelen(passage: &Passage) -> Vec<Aandeel> {
    let mut out = Vec::new();
    for (nr, zin) in passage.zinnen.iter().enumerate() {
        let words = passage.van_zin(zin);
        let before = out.len();
        out.extend((0..words.len()).filter_map(|at| deel_van_geheel(words, at, nr)));
        if out.len() == before {
            out.extend(van_geheel_deel(words, nr));
        }
    }
    out
}

/// `N van (de) M …`
fn deel_van_geheel(words: &[Woord], at: usize, zin: usize) -> Option<Aandeel> {
    words[at].vorm.getal?;
    if !words.get(at + 1)?.is("van") || at > 0 && words[at - 1].is_een_van(&ETIKETTEN) {
        return None;
    }
    let deel = telling(words, at)?;
    let (geheel, is_terug, na) = geheel(words, at + 2)?;
    let range = deel.range.start..geheel.range.end;
    Some(Aandeel { deel, geheel, is_terug, na, zin, range })
}

/// `Van de M … er N …`
fn van_geheel_deel(words: &[Woord], zin: usize) -> Option<Aandeel> {
    if !words.first()?.is("van") {
        return None;
    }
    let (geheel, is_terug, na) = geheel(words, 1)?;
    let er = words.iter().position(|word| word.range.start > geheel.range.end && word.is("er"))?;
    let deel = telling(words, er + 1)?;
    let range = geheel.range.start..deel.range.end;
    Some(Aandeel { deel, geheel, is_terug, na, zin, range })
}

/// The number after determiners, whether one of them points back, and the words after it.
fn geheel(words: &[Woord], from: usize) -> Option<(Getal, bool, Vec<String>)> {
    let skipped = words[from.min(words.len())..].iter().take_while(|word| word.is_een_van(&BEPALERS)).count();
    let at = from + skipped;
    let geheel = telling(words, at)?;
    let is_terug = words[from..at].iter().any(|word| word.is_een_van(&["die", "deze", "dezelfde"]));
    Some((geheel, is_terug, na(words, at).map(|word| word.text().to_owned()).collect()))
}

/// The words after a position, up to the first mark.
pub(in crate::rules) fn na(words: &[Woord], at: usize) -> impl Iterator<Item = &Woord> {
    words[at + 1..].iter().take_while(|word| !word.is_teken()).take(REIKWIJDTE)
}

#[cfg(test)]
mod tests {
    use super::super::read::passage;

    fn pairs(text: &str) -> Vec<(u32, u32)> {
        passage(text).aandelen.iter().map(|found| (found.deel.value, found.geheel.value)).collect()
    }

    #[test]
    fn reads_digits_words_and_both_orders() {
        assert_eq!(pairs("Zeventien van de negentien ouders."), [(17, 19)]);
        assert_eq!(pairs("Bij 24 van de in totaal 31 cliëntdossiers."), [(24, 31)]);
        assert_eq!(pairs("Van de zeventien ouders, merken er twaalf dat."), [(12, 17)]);
        assert_eq!(pairs("Van die vijftien vinden er acht de hulp passend."), [(8, 15)]);
    }

    #[test]
    fn leaves_other_numbers_alone() {
        let texts = [
            "binnen tien (in plaats van vijf) werkdagen",
            "Een daling van 235 in 2020 naar 100.",
            "artikel 3 van 12 regels",
            "De brief van 20 november.",
            "In 2024 van de 31 dossiers.",
            "De norm van 1:10 geldt.",
            "een periode van zes maanden",
            "Van de vijf teams kwam niemand.",
            "drie van de vijf weken",
        ];
        for text in texts {
            assert_eq!(pairs(text), [], "{text}");
        }
    }
}

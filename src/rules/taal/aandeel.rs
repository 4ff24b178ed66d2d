//! Shares in running text: `zeventien van de negentien ouders`, `Van de zes jeugdigen zijn er vier …`.

use super::telwoord::{Getal, telling};
use super::woord::{Woord, woorden};
use super::zin::zinnen;
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
    /// The sentence that it stands in.
    pub(in crate::rules) zin: Range<usize>,
    /// From the first number up to and including the last one.
    pub(in crate::rules) range: Range<usize>,
}

/// Every share in a text.
pub(in crate::rules) fn aandelen(text: &str) -> Vec<Aandeel> {
    let mut out = Vec::new();
    for zin in zinnen(text).into_iter().filter(|zin| has_van(&text[zin.clone()])) {
        let words = woorden(text, &zin);
        let before = out.len();
        for at in 0..words.len() {
            out.extend(deel_van_geheel(&words, at, &zin));
        }
        if out.len() == before {
            out.extend(van_geheel_deel(&words, &zin));
        }
    }
    out
}

/// Without the word there is no share; looking for it first makes reading fast.
fn has_van(sentence: &str) -> bool {
    sentence.contains(" van ") || sentence.starts_with("Van ")
}

/// `N van (de) M …`
fn deel_van_geheel(words: &[Woord], at: usize, zin: &Range<usize>) -> Option<Aandeel> {
    if !words.get(at + 1)?.is("van") || at > 0 && words[at - 1].is_een_van(&ETIKETTEN) {
        return None;
    }
    let deel = telling(words, at)?;
    let (geheel, is_terug, na) = geheel(words, at + 2)?;
    let range = deel.range.start..geheel.range.end;
    Some(Aandeel { deel, geheel, is_terug, na, zin: zin.clone(), range })
}

/// `Van de M … er N …`
fn van_geheel_deel(words: &[Woord], zin: &Range<usize>) -> Option<Aandeel> {
    if !words.first()?.is("van") {
        return None;
    }
    let (geheel, is_terug, na) = geheel(words, 1)?;
    let er = words.iter().position(|word| word.range.start > geheel.range.end && word.is("er"))?;
    let deel = telling(words, er + 1)?;
    let range = geheel.range.start..deel.range.end;
    Some(Aandeel { deel, geheel, is_terug, na, zin: zin.clone(), range })
}

/// The number after determiners, whether one of them points back, and the words after it.
fn geheel(words: &[Woord], from: usize) -> Option<(Getal, bool, Vec<String>)> {
    let skipped = words[from.min(words.len())..].iter().take_while(|word| word.is_een_van(&BEPALERS)).count();
    let at = from + skipped;
    let geheel = telling(words, at)?;
    let is_terug = words[from..at].iter().any(|word| word.is_een_van(&["die", "deze", "dezelfde"]));
    Some((geheel, is_terug, na(words, at)))
}

/// The words after a position, up to the first mark.
pub(in crate::rules) fn na(words: &[Woord], at: usize) -> Vec<String> {
    words[at + 1..]
        .iter()
        .take_while(|word| !word.is_teken())
        .take(REIKWIJDTE)
        .map(|word| word.text.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::aandelen;

    fn pairs(text: &str) -> Vec<(u32, u32)> {
        aandelen(text).iter().map(|found| (found.deel.value, found.geheel.value)).collect()
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

//! Numbers in digits or in Dutch words up to 99.

use super::woord::Woord;
use std::ops::Range;

const TIENTALLEN: [(&str, u32); 8] = [
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
];

/// Words after a number that make it a measure and not a count; so do the months.
const MATEN: [&str; 25] = [
    "%",
    "procent",
    "jaar",
    "jaren",
    "week",
    "weken",
    "dag",
    "dagen",
    "werkdag",
    "werkdagen",
    "maand",
    "maanden",
    "uur",
    "uren",
    "minuten",
    "keer",
    "maal",
    "euro",
    "fte",
    "kilometer",
    "kwartaal",
    "kwartalen",
    "miljoen",
    "miljard",
    "°",
];

/// A number with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Getal {
    pub(in crate::rules) value: u32,
    pub(in crate::rules) range: Range<usize>,
}

/// The whole number that a word in lower case is; a bare `een` is none.
pub(in crate::rules) fn getal(word: &str) -> Option<u32> {
    if word.starts_with(|first: char| first.is_ascii_digit()) { cijfers(word) } else { letters(word) }
}

/// The number at a position among words, when it counts something: no measure, no part of a list of labels.
pub(in crate::rules) fn telling(words: &[Woord], at: usize) -> Option<Getal> {
    let word = words.get(at)?;
    let value = word.vorm.getal?;
    let is_measure = words.get(at + 1).is_some_and(is_maat);
    let is_money = at > 0 && words[at - 1].is("€");
    let is_year = word.text().len() == 4 && (1900..2100).contains(&value);
    (!is_measure && !is_money && !is_year).then(|| Getal { value, range: word.range.clone() })
}

/// Whether a word after a number makes it a measure.
pub(in crate::rules) fn is_maat(word: &Woord) -> bool {
    word.vorm.maand.is_some() || word.is_een_van(&MATEN)
}

/// `8`, `1.500`.
fn cijfers(word: &str) -> Option<u32> {
    let mut groups = word.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = first.len() <= 3 && first != "0" && rest.iter().all(|group| group.len() == 3);
    if !rest.is_empty() && !is_grouped {
        return None;
    }
    let digits: String = std::iter::once(first).chain(rest).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// `zeven`, `tweeëntwintig`.
fn letters(word: &str) -> Option<u32> {
    if !word.ends_with("tig") {
        return klein(word);
    }
    let (tens_name, tens) = TIENTALLEN.iter().find(|(name, _)| word.ends_with(name))?;
    let before = &word[..word.len() - tens_name.len()];
    if before.is_empty() {
        return Some(*tens);
    }
    let unit = before.strip_suffix("en").or_else(|| before.strip_suffix("ën"))?;
    let unit = if matches!(unit, "een" | "één") { 1 } else { klein(unit)? };
    (1..10).contains(&unit).then_some(tens + unit)
}

/// Up to nineteen.
fn klein(word: &str) -> Option<u32> {
    Some(match word {
        "nul" => 0,
        "één" => 1,
        "twee" => 2,
        "drie" => 3,
        "vier" => 4,
        "vijf" => 5,
        "zes" => 6,
        "zeven" => 7,
        "acht" => 8,
        "negen" => 9,
        "tien" => 10,
        "elf" => 11,
        "twaalf" => 12,
        "dertien" => 13,
        "veertien" => 14,
        "vijftien" => 15,
        "zestien" => 16,
        "zeventien" => 17,
        "achttien" => 18,
        "negentien" => 19,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::getal;

    #[test]
    fn digits_and_words() {
        let known = [
            ("27", 27),
            ("1.500", 1500),
            ("vijf", 5),
            ("negentien", 19),
            ("één", 1),
            ("tweeëntwintig", 22),
            ("eenendertig", 31),
            ("zevenenzestig", 67),
            ("tachtig", 80),
        ];
        for (word, value) in known {
            assert_eq!(getal(word), Some(value), "{word}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for word in ["een", "1a", "3.1", "1:12", "6,3", "achtste", "tweede", "zevental", "elfenentwintig"] {
            assert_eq!(getal(word), None, "{word}");
        }
    }
}

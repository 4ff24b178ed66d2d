//! Compounds: `zorg` finds `kwaliteitszorg`.
//!
//! The search engine knows no Dutch compounds, but takes a word with a mark in it apart. A word is marked where both
//! sides are words that the site itself uses, with or without a linking letter (`s`, `en`, `e`) after the first.

use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// The mark between the parts. It is in no text otherwise; `zoeken.js` takes it out again.
pub const MARK: char = '|';

/// Parts shorter than this say little.
const SHORTEST: usize = 4;

/// Words that stand before many others without saying what they are about.
const NO_HEAD: [&str; 12] =
    ["achter", "boven", "buiten", "binnen", "door", "onder", "over", "rond", "samen", "tegen", "tussen", "voor"];

/// The words of a site with where to mark them.
pub struct Samenstellingen {
    marked: HashMap<String, Vec<usize>, FixedState>,
}

impl Samenstellingen {
    /// Learns from all texts of the site, or from all their words.
    pub fn learn<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let of_letters = texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
        let words: HashSet<&str, FixedState> = of_letters.filter(|word| word.chars().count() >= SHORTEST).collect();
        let known: HashSet<String, FixedState> = words.iter().map(|word| word.to_lowercase()).collect();
        let marked = words.into_iter().filter_map(|word| {
            let cuts = cuts(&word.to_lowercase(), &known);
            // Lower case may be longer than upper case; such a word is left whole.
            let fits = cuts.iter().all(|at| word.is_char_boundary(*at));
            (!cuts.is_empty() && fits).then(|| (word.to_owned(), cuts))
        });
        Samenstellingen { marked: marked.collect() }
    }

    /// A text with marks in its compounds.
    pub fn mark(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + text.len() / 16);
        let text = text.replace(MARK, " ");
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            match self.marked.get(word) {
                Some(cuts) => {
                    let mut from = 0;
                    for cut in cuts {
                        out.push_str(&word[from..*cut]);
                        out.push(MARK);
                        from = *cut;
                    }
                    out.push_str(&word[from..]);
                }
                None => out.push_str(word),
            }
            let next = after.find(char::is_alphabetic).unwrap_or(after.len());
            out.push_str(&after[..next]);
            rest = &after[next..];
        }
        out
    }
}

/// Where a word in lower case falls apart in known words, the last part as long as possible.
fn cuts(word: &str, known: &HashSet<String, FixedState>) -> Vec<usize> {
    for (at, _) in word.char_indices() {
        let (head, tail) = word.split_at(at);
        if tail.chars().count() < SHORTEST {
            break;
        }
        if !known.contains(tail) || NO_HEAD.contains(&head) {
            continue;
        }
        let stems = ["", "s", "en", "e"].into_iter().filter_map(|link| head.strip_suffix(link));
        for stem in stems.filter(|stem| stem.chars().count() >= SHORTEST) {
            let mut first = cuts(stem, known);
            if known.contains(stem) || !first.is_empty() {
                first.push(at);
                first.extend(cuts(tail, known).into_iter().map(|cut| at + cut));
                return first;
            }
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::Samenstellingen;

    fn marked(text: &str) -> String {
        let site = "Zorg. De kwaliteit van de jeugd en bescherming in een gezin; vastgelegd. Voor de waarden, boeren.";
        Samenstellingen::learn([site, text]).mark(text)
    }

    #[test]
    fn compounds_of_known_words_are_marked() {
        assert_eq!(marked("Kwaliteitszorg, ook"), "Kwaliteits|zorg, ook");
        assert_eq!(marked("de jeugdbescherming"), "de jeugd|bescherming");
        assert_eq!(marked("(gezinszorg)"), "(gezins|zorg)");
        assert_eq!(marked("jeugdzorgkwaliteit"), "jeugd|zorg|kwaliteit");
    }

    #[test]
    fn other_words_stay_whole() {
        assert_eq!(marked("voorwaarden"), "voorwaarden");
        assert_eq!(marked("verzorgd zorgt één"), "verzorgd zorgt één");
        assert_eq!(marked("a|b 12,5% – İSTANBUL"), "a b 12,5% – İSTANBUL");
    }
}

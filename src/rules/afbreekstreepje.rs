//! A hyphen left from the end of a line in another document ("jeugd- bescherming").

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::{Woord, plain};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// What may well follow a word that ends in a hyphen ("in- en doorstroom").
const GOES_ON: [&str; 15] = [
    "als",
    "alsmede",
    "c.q",
    "cq",
    "dan",
    "danwel",
    "e.d",
    "en",
    "evenals",
    "maar",
    "met",
    "noch",
    "of",
    "respectievelijk",
    "tot",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for passage in &document.passages {
        for range in breaks(passage) {
            let written = &passage.text[range.clone()];
            let joined = written.replace("- ", if keeps_hyphen(written) { "-" } else { "" });
            let diagnostic = Diagnostic::new(
                codes::AFBREEKSTREEPJE,
                passage.place(range.clone()),
                format!("`{written}` is waarschijnlijk één woord, met een streepje van een oude regelovergang"),
            )
            .help(format!("schrijf `{joined}`"));
            sink.report(diagnostic);
        }
    }
}

/// Whether the word has a hyphen of its own: `kind-alleen-gesprek`, `niet-gemeld`, `risico-inschatting`.
fn keeps_hyphen(written: &str) -> bool {
    let (first, second) = written.split_once('-').unwrap_or((written, ""));
    let is_vowel = |c: char| "aeiouëïéè".contains(c);
    let vowels_meet = first.ends_with(is_vowel) && second.trim_start().starts_with(is_vowel);
    second.contains('-') || vowels_meet || ["ex", "niet", "non", "oud"].contains(&plain(first).as_str())
}

fn breaks(passage: &Passage) -> Vec<Range<usize>> {
    let text = &passage.text;
    let is_break = |three: &[Woord]| {
        let [first, hyphen, second] = three else { return false };
        if !hyphen.is_teken()
            || hyphen.text() != "-"
            || first.range.end != hyphen.range.start
            || hyphen.range.end == second.range.start
        {
            return false;
        }
        let (first_end, end) = (first.range.end, second.range.end);
        let gap = &text[hyphen.range.end..second.range.start];
        let (first, second, start) = (first.text(), second.text(), first.range.start);
        let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
        gap.bytes().all(|byte| byte == b' ')
            && letters(first) >= 2
            && letters(second) >= 3
            && first.ends_with(char::is_lowercase)
            && second.chars().all(|c| c.is_lowercase() || c == '-' || c == '\'')
            && !is_in_path(text, start)
            && !closes_dash(&text[..first_end])
            && !text[end..].starts_with('@')
            && !(text[end..].starts_with('.') && text[end + 1..].starts_with(char::is_alphabetic))
            && !GOES_ON.contains(&plain(second).as_str())
            // "school-, thuis- en vrije tijd": the next word hangs on a hyphen too.
            && !text[end..].starts_with("-,")
            && !text[end..].starts_with("- ")
    };
    let found = passage.woorden.windows(3).filter(|three| is_break(three));
    found.map(|three| three[0].range.start..three[2].range.end).collect()
}

/// `-ook na enige tijd- ziet men`: the hyphen ends what another one began, in the same sentence.
fn closes_dash(before: &str) -> bool {
    let sentence = before.rsplit(". ").next().unwrap_or(before);
    sentence.match_indices(" -").any(|(at, _)| sentence[at + 2..].starts_with(char::is_alphabetic))
}

/// Addresses on the web are cut at the end of a line as well.
fn is_in_path(text: &str, start: usize) -> bool {
    let token = &text[text[..start].rfind(' ').map_or(0, |at| at + 1)..start];
    token.contains("://") || token.contains("www.") || token.matches('/').count() > 1
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;

    fn breaks(text: &str) -> Vec<std::ops::Range<usize>> {
        super::breaks(&passage(text))
    }

    #[test]
    fn a_word_in_two_pieces() {
        assert_eq!(breaks("de jeugd- bescherming en de kinder- rechter").len(), 2);
        for fine in [
            "in- en doorstroom",
            "jeugd- of gezinshulp",
            "dat is zo - denken wij",
            "WSS- teams",
            "voor-, na- en nazorg",
            "dat ziet men -ook na enige tijd- nog steeds",
            "Adviseur- iana.jansen@voorbeeld.nl",
        ] {
            assert!(breaks(fine).is_empty(), "{fine}");
        }
    }
}

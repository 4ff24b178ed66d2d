//! Cuts text into sentences.

use std::ops::Range;

/// Words after which a full stop does not end a sentence.
const AFKORTINGEN: [&str; 22] = [
    "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "enz", "evt", "incl", "ing", "ir", "jl", "max", "mevr",
    "min", "mr", "nr", "prof", "resp", "vgl",
];

/// The sentences, without the white space between them.
pub(in crate::rules) fn zinnen(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '.' | '!' | '?' | '…') || at < start {
            continue;
        }
        let after = &text[at + mark.len_utf8()..];
        let closed = after.trim_start_matches(['"', '\'', '”', '’', ')', ']']);
        let rest = closed.trim_start();
        let goes_on = rest.len() == closed.len() || rest.chars().next().is_some_and(char::is_lowercase);
        if !rest.is_empty() && (goes_on || mark == '.' && is_abbreviation(&text[start..at])) {
            continue;
        }
        push(text, start..text.len() - closed.len(), &mut out);
        start = text.len() - rest.len();
    }
    push(text, start..text.len(), &mut out);
    out
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    if !text[range.clone()].trim().is_empty() {
        out.push(range);
    }
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit([' ', '(', '.']).next().unwrap_or_default().to_lowercase();
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_letter || AFKORTINGEN.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::zinnen;

    fn cut(text: &str) -> Vec<&str> {
        zinnen(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn cuts_after_a_mark_and_a_space() {
        assert_eq!(cut("Een. Twee? “Drie.” Vier"), ["Een.", "Twee?", "“Drie.”", "Vier"]);
    }

    #[test]
    fn an_abbreviation_or_a_number_goes_on() {
        assert_eq!(cut("Zie o.a. Norm 3.1 en art. 4."), ["Zie o.a. Norm 3.1 en art. 4."]);
    }
}

//! Cuts text into words and marks.

use std::borrow::Cow;
use std::ops::Range;

/// A word, or one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Woord<'t> {
    pub(in crate::rules) text: &'t str,
    pub(in crate::rules) range: Range<usize>,
    lower: Cow<'t, str>,
}

impl Woord<'_> {
    /// Whether this is a mark.
    pub(in crate::rules) fn is_teken(&self) -> bool {
        !self.text.starts_with(char::is_alphanumeric)
    }

    /// The word in lower case.
    pub(in crate::rules) fn lower(&self) -> &str {
        &self.lower
    }

    /// Whether it is this word, in any case.
    pub(in crate::rules) fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    /// Whether it is one of these words, in any case.
    pub(in crate::rules) fn is_een_van(&self, words: &[&str]) -> bool {
        words.contains(&self.lower())
    }
}

/// The words and marks of a part of a text; `1a.2`, `6,3`, `1:12` and `één-op-één` are one word.
pub(in crate::rules) fn woorden<'t>(text: &'t str, part: &Range<usize>) -> Vec<Woord<'t>> {
    let mut out = Vec::new();
    let inside = &text[part.clone()];
    let mut chars = inside.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut last = first;
        while let Some(&(at, here)) = chars.peek().filter(|_| first.is_alphanumeric()) {
            if !belongs(last, here, &inside[at + here.len_utf8()..]) {
                break;
            }
            last = here;
            chars.next();
        }
        let end = chars.peek().map_or(inside.len(), |(at, _)| *at);
        let word = &inside[start..end];
        let lower = if word.chars().any(char::is_uppercase) { word.to_lowercase().into() } else { word.into() };
        out.push(Woord { text: word, range: part.start + start..part.start + end, lower });
    }
    out
}

/// Whether a character goes on with the word before it.
fn belongs(before: char, here: char, rest: &str) -> bool {
    let after = || rest.chars().next().unwrap_or(' ');
    match here {
        '-' | '\'' | '’' | '&' => before.is_alphanumeric() && after().is_alphanumeric(),
        '.' => before.is_alphanumeric() && after().is_ascii_digit(),
        ',' | ':' => before.is_ascii_digit() && after().is_ascii_digit(),
        _ => here.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::woorden;

    #[test]
    fn numbers_and_compounds_stay_whole() {
        let text = "Zie 1a.2, 6,3% (1:12) en één-op-één.";
        let found: Vec<&str> = woorden(text, &(0..text.len())).iter().map(|word| word.text).collect();
        assert_eq!(found, ["Zie", "1a.2", ",", "6,3", "%", "(", "1:12", ")", "en", "één-op-één", "."]);
    }
}

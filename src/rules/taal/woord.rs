//! Words and marks: where they begin and end in a text, and how they compare.

use super::woordenschat::Vorm;
use std::ops::Range;
use std::rc::Rc;

/// A word, or one mark, at its place in a passage.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Woord {
    pub(in crate::rules) range: Range<usize>,
    /// What is known about the word, wherever it stands.
    pub(in crate::rules) vorm: Rc<Vorm>,
}

impl Woord {
    /// As written.
    pub(in crate::rules) fn text(&self) -> &str {
        &self.vorm.text
    }

    /// In lower case.
    pub(in crate::rules) fn lower(&self) -> &str {
        self.vorm.lower()
    }

    /// Whether this is a mark.
    pub(in crate::rules) fn is_teken(&self) -> bool {
        self.vorm.is_teken
    }

    /// Whether it is this word, in any case.
    pub(in crate::rules) fn is(&self, word: &str) -> bool {
        self.lower() == word
    }

    /// Whether it is one of these words, in any case.
    pub(in crate::rules) fn is_een_van(&self, words: &[&str]) -> bool {
        words.contains(&self.lower())
    }
}

/// The first word or mark at or after a position; `1a.2`, `6,3`, `1:12`, `R&D` and `één-op-één` are one word.
pub(in crate::rules) fn next(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut start = from;
    // Nearly all of a text is plain letters and spaces.
    while bytes.get(start) == Some(&b' ') {
        start += 1;
    }
    if !bytes.get(start)?.is_ascii_graphic() {
        start = text.len() - text[start..].trim_start().len();
    }
    let first = bytes.get(start)?;
    if first.is_ascii_alphanumeric() {
        return Some(start..end_of_word(text, start));
    }
    let first = if first.is_ascii() { char::from(*first) } else { text[start..].chars().next()? };
    let end = if first.is_alphanumeric() { end_of_word(text, start) } else { start + first.len_utf8() };
    Some(start..end)
}

/// Every word of a text, without the marks.
pub(in crate::rules) fn woorden(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(range) = next(text, at) {
        at = range.end;
        if text[range.clone()].starts_with(char::is_alphanumeric) {
            out.push(range);
        }
    }
    out
}

/// The letters and digits of ASCII.
const IS_PLAIN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

fn end_of_word(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while bytes.get(at).is_some_and(|byte| IS_PLAIN[usize::from(*byte)]) {
            at += 1;
        }
        let here = match bytes.get(at) {
            None | Some(b' ') => return at,
            Some(byte) if byte.is_ascii() => char::from(*byte),
            Some(_) => text[at..].chars().next().unwrap_or(' '),
        };
        let next = at + here.len_utf8();
        let goes_on = match here {
            '-' | '\'' | '’' | '&' | '\u{ad}' => text[next..].starts_with(char::is_alphanumeric),
            '.' => bytes.get(next).is_some_and(u8::is_ascii_digit),
            ',' | ':' => bytes[at - 1].is_ascii_digit() && bytes.get(next).is_some_and(u8::is_ascii_digit),
            // A combining accent belongs to the letter before it.
            _ => here.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&here),
        };
        if !goes_on {
            return at;
        }
        at = next;
    }
}

/// The word with lower case letters, and without the accents that only give stress (`één`, `álle`).
pub(in crate::rules) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| *c != '\u{301}' && *c != '\u{ad}')
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' => 'u',
            '’' => '\'',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(range) = next(text, at) {
            at = range.end;
            out.push(&text[range]);
        }
        out
    }

    #[test]
    fn numbers_and_compounds_stay_whole() {
        let expected = ["Zie", "1a.2", ",", "6,3", "%", "(", "1:12", ")", "en", "één-op-één", "."];
        assert_eq!(cut("Zie 1a.2, 6,3% (1:12) en één-op-één."), expected);
        assert_eq!(cut("R&D-team te\u{301}e"), ["R&D-team", "te\u{301}e"]);
    }

    #[test]
    fn a_word_keeps_its_inner_hyphens() {
        let text = "De in- en doorstroom, kind-alleen-contact: KPI's";
        let found: Vec<&str> = woorden(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["De", "in", "en", "doorstroom", "kind-alleen-contact", "KPI's"]);
    }
}

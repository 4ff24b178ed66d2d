//! Words and sentences of a passage, as ranges of its text.

use std::ops::Range;

/// The words: letters and digits, joined by single hyphens or apostrophes inside.
pub(in crate::rules) fn words(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let next = text[at + c.len_utf8()..].chars().next();
            let joins = matches!(c, '-' | '\'' | '’' | '\u{ad}') && next.is_some_and(char::is_alphanumeric);
            if !c.is_alphanumeric() && !is_mark(c) && !joins {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        out.push(start..end);
    }
    out
}

/// A combining accent belongs to the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The sentences, without the white space between them.
pub(in crate::rules) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if !matches!(c, '.' | '?' | '!') || at < start {
            continue;
        }
        let after = at + 1;
        let closing = text[after..].chars().take_while(|c| matches!(c, '"' | '”' | '’' | '\'' | ')')).count();
        let end = text[after..].char_indices().nth(closing).map_or(text.len(), |(more, _)| after + more);
        let rest = text[end..].trim_start();
        let is_break = rest.len() < text.len() - end && !rest.starts_with(char::is_lowercase);
        if is_break && !(c == '.' && is_abbreviation(&text[start..at])) {
            out.push(start..end);
            start = text.len() - rest.len();
        }
    }
    if start < text.len() {
        out.push(start..text.len());
    }
    out
}

/// Whether the full stop after this text does not end a sentence.
fn is_abbreviation(before: &str) -> bool {
    const KNOWN: [&str; 16] =
        ["art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "enz", "evt", "incl", "jl", "mevr", "mr", "nr", "resp"];
    let word = before.rsplit([' ', '(']).next().unwrap_or("");
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_letter || word.contains('.') || KNOWN.contains(&word.to_lowercase().as_str())
}

/// Whether a word that begins here is the first of its sentence.
pub(in crate::rules) fn begins_sentence(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '"', '“', '„', '‘', '\'', '(']);
    before.is_empty() || before.ends_with(['.', '?', '!', ':', '–', '—', '…'])
}

/// The text with lower case letters, and without the accents that only give a word stress (`één`, `álle`).
pub(in crate::rules) fn plain(word: &str) -> String {
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

    fn of<'a>(text: &'a str, ranges: &[Range<usize>]) -> Vec<&'a str> {
        ranges.iter().map(|range| &text[range.clone()]).collect()
    }

    #[test]
    fn a_word_keeps_its_inner_hyphens() {
        let text = "De in- en doorstroom, kind-alleen-contact: KPI's 1a.2";
        let expected = ["De", "in", "en", "doorstroom", "kind-alleen-contact", "KPI's", "1a", "2"];
        assert_eq!(of(text, &words(text)), expected);
    }

    #[test]
    fn an_abbreviation_does_not_end_a_sentence() {
        let text = "Hulp, bijv. Veilig Thuis, komt (o.a. In Almere). \"Goed.\" Zij wacht. en dan";
        let expected = ["Hulp, bijv. Veilig Thuis, komt (o.a. In Almere).", "\"Goed.\"", "Zij wacht. en dan"];
        assert_eq!(of(text, &sentences(text)), expected);
    }
}

//! Runs of digits and marks in a line of a file, for rules that look for numbers of people and things.

use std::ops::Range;

/// Each stretch of digits in which single spaces, dots or hyphens may stand, with the digits themselves.
pub(in crate::rules) fn digit_runs(line: &str) -> Vec<(Range<usize>, String)> {
    let bytes = line.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at;
        let mut digits = String::new();
        while at < bytes.len() {
            if bytes[at].is_ascii_digit() {
                digits.push(char::from(bytes[at]));
                end = at + 1;
            } else if !continues(bytes, at) {
                break;
            }
            at += if bytes[at..].starts_with(b") ") || bytes[at..].starts_with(b" (") { 2 } else { 1 };
        }
        out.push((start..end, digits));
        at = at.max(end);
    }
    out
}

/// The first `count` digits of a run, when a group ends there: `06-12345678 10 uur` begins with ten.
pub(in crate::rules) fn first_digits(line: &str, run: &Range<usize>, count: usize) -> Option<(Range<usize>, String)> {
    let digits = line[run.clone()].char_indices().filter(|(_, c)| c.is_ascii_digit());
    let first: Vec<(usize, char)> = digits.take(count).collect();
    let end = run.start + first.last().filter(|_| first.len() == count)?.0 + 1;
    let ends_group = !line[end..].starts_with(|c: char| c.is_ascii_digit());
    ends_group.then(|| (run.start..end, first.into_iter().map(|(_, c)| c).collect()))
}

/// Whether digits go on after the mark here: `06-12`, `(020) 123`, `+31 (0)6`.
fn continues(bytes: &[u8], at: usize) -> bool {
    let group = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let in_brackets = at.checked_sub(group + 1).is_some_and(|before| bytes[before] == b'(');
    match &bytes[at..] {
        [b' ' | b'.' | b'-', next, ..] if next.is_ascii_digit() => true,
        [b')', next, ..] if next.is_ascii_digit() => in_brackets,
        [b')', b' ', next, ..] => in_brackets && next.is_ascii_digit(),
        [b' ', b'(', next, b')', ..] => next.is_ascii_digit(),
        _ => false,
    }
}

/// Whether nothing that belongs to a longer word stands right before or after.
pub(in crate::rules) fn stands_alone(line: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '=' | '#');
    !line[..range.start].ends_with(joins) && !line[range.end..].starts_with(joins)
}

/// Whether the range is part of an address on the web or of a file name.
pub(in crate::rules) fn is_in_address(line: &str, range: &Range<usize>) -> bool {
    let breaks = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '[' | ']');
    let start = line[..range.start].rfind(breaks).map_or(0, |at| at + 1);
    let end = line[range.end..].find(breaks).map_or(line.len(), |at| range.end + at);
    // A break may be longer than one byte: step on to the next character.
    let start = (start..=range.start).find(|at| line.is_char_boundary(*at)).unwrap_or(range.start);
    let token = &line[start..end];
    ["://", "www.", "doi:", "urn:", "isbn"].iter().any(|mark| token.to_lowercase().contains(mark))
}

/// Whether one of these words stands shortly before the range.
pub(in crate::rules) fn has_before(line: &str, start: usize, words: &[&str]) -> bool {
    const REACH: usize = 40;
    let mut from = start.saturating_sub(REACH);
    while !line.is_char_boundary(from) {
        from -= 1;
    }
    let before = line[from..start].to_lowercase();
    words.iter().any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_with_single_separators_are_one_run() {
        let line = "bel 06-12 34 56 78, of 1234.  5";
        let found: Vec<(&str, String)> =
            digit_runs(line).into_iter().map(|(range, digits)| (&line[range], digits)).collect();
        let expected = [("06-12 34 56 78", "0612345678"), ("1234", "1234"), ("5", "5")].map(|(a, b)| (a, b.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_in_an_address_are_not_looked_at() {
        let line = "[plan](https://a.nl/123456782) 123456782";
        let runs = digit_runs(line);
        assert!(is_in_address(line, &runs[0].0));
        assert!(!is_in_address(line, &runs[1].0));
    }
}

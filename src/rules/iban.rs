//! A bank account number (IBAN, ISO 13616: the remainder by 97 is 1).

use super::View;
use super::taal::digits::{is_in_address, stands_alone};
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for line in document.lines.iter().filter(|line| line.has_digit) {
        for range in ibans(line.text) {
            sink.report(
                Diagnostic::new(codes::IBAN, line.place(range), "hier staat een rekeningnummer (IBAN)")
                    .secret()
                    .why("een rekeningnummer hoort niet in een rapport en kan van een persoon zijn")
                    .help("haal het weg"),
            );
        }
    }
}

fn ibans(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let mut out: Vec<Range<usize>> = Vec::new();
    for start in 0..bytes.len().saturating_sub(14) {
        let begins = bytes[start..start + 2].iter().all(u8::is_ascii_uppercase);
        if !begins || !bytes[start + 2].is_ascii_digit() || !bytes[start + 3].is_ascii_digit() {
            continue;
        }
        let Some(end) = end_of(line, start) else { continue };
        if stands_alone(line, &(start..end)) && !is_in_address(line, &(start..end)) {
            out.push(start..end);
        }
    }
    out
}

/// Where the number ends that begins here, spaces between its groups allowed.
fn end_of(line: &str, start: usize) -> Option<usize> {
    let mut characters = String::new();
    let mut found = None;
    for (at, c) in line[start..].char_indices() {
        match c {
            ' ' => continue,
            c if c.is_ascii_uppercase() || c.is_ascii_digit() => characters.push(c),
            _ => break,
        }
        let end = start + at + 1;
        let is_dutch = characters.starts_with("NL");
        let has_length = if is_dutch { characters.len() == 18 } else { (15..=34).contains(&characters.len()) };
        let is_end = !line[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if has_length && is_end && remainder(&characters) == 1 {
            found = Some(end);
        }
    }
    found
}

fn remainder(iban: &str) -> u32 {
    let (start, rest) = iban.split_at(4);
    let digits = rest.chars().chain(start.chars()).filter_map(|c| c.to_digit(36));
    digits.fold(0, |so_far, value| (so_far * if value > 9 { 100 } else { 10 } + value) % 97)
}

#[cfg(test)]
mod tests {
    use super::ibans;

    #[test]
    fn the_remainder_decides() {
        assert_eq!(ibans("op NL91 ABNA 0417 1643 00 ten name van").first(), Some(&(3..25)));
        assert_eq!(ibans("NL91ABNA0417164300").len(), 1);
        for fine in ["NL91 ABNA 0417 1643 01", "kort NL91", "é NL91ABNA04171643009"] {
            assert!(ibans(fine).is_empty(), "{fine}");
        }
    }
}

//! A Dutch licence plate, in one of the fourteen forms of the RDW, with its hyphens.

use super::View;
use super::taal::digits::{has_before, is_in_address, stands_alone};
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// The forms: `A` is a letter, `9` a digit.
const FORMS: [&str; 14] = [
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99", "AA-999-A",
    "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
];
/// Letters on plates: no vowels since 1978, and none that look like digits.
const LETTERS: &str = "BDFGHJKLMNPRSTVWXZ";

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for line in document.lines.iter().filter(|line| line.has_digit) {
        for range in plates(line.text) {
            sink.report(
                Diagnostic::new(codes::KENTEKEN, line.place(range), "dit lijkt een kenteken")
                    .secret()
                    .why("met een kenteken is een persoon te vinden")
                    .help("haal het weg"),
            );
        }
    }
}

fn plates(line: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = line[at..].find(is_part) {
        let start = at + found;
        let end = line[start..].find(|c| !is_part(c)).map_or(line.len(), |more| start + more);
        at = end;
        let token = &line[start..end];
        let shape: String = token
            .chars()
            .map(|c| match c {
                '-' => '-',
                c if c.is_ascii_digit() => '9',
                _ => 'A',
            })
            .collect();
        let is_named = has_before(line, start, &["kenteken"]);
        let letters_fit = token.chars().filter(char::is_ascii_uppercase).all(|c| LETTERS.contains(c));
        let range = start..end;
        let is_plate = FORMS.contains(&shape.as_str()) && (is_named || letters_fit);
        if is_plate && stands_alone(line, &range) && !is_in_address(line, &range) {
            out.push(range);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plates;

    #[test]
    fn forms_of_plates() {
        for plate in ["de auto (12-GHJ-3)", "GV-123-X", "kenteken AA-12-34"] {
            assert_eq!(plates(plate).len(), 1, "{plate}");
        }
        for fine in ["GI-20-25", "2025-03-04", "12-MEI-2", "x12-GHJ-3", "JB-JR", "1a.1-T2", "zaak 12-GHJ-34"] {
            assert!(plates(fine).is_empty(), "{fine}");
        }
    }
}

//! A postcode with a house number: the address of a person, or of a small location.

use super::View;
use super::taal::digits::stands_alone;
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// What the name of a street ends in.
const STREETS: [&str; 20] = [
    "baan",
    "dijk",
    "dreef",
    "gracht",
    "hof",
    "kade",
    "laan",
    "markt",
    "pad",
    "park",
    "plantsoen",
    "plein",
    "ring",
    "singel",
    "steeg",
    "straat",
    "straatweg",
    "wal",
    "weg",
    "werf",
];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let own = view.corpus.site.contact.as_deref().unwrap_or("");
    for line in document.lines.iter().filter(|line| line.has_digit) {
        for range in addresses(line.text) {
            if !own.contains(&line.text[range.clone()]) {
                sink.report(
                    Diagnostic::new(codes::WOONADRES, line.place(range), "hier staat een postcode met huisnummer")
                        .secret()
                        .why("met postcode en huisnummer is een woning te vinden")
                        .help("haal het adres weg; noem hooguit de plaats"),
                );
            }
        }
    }
}

fn addresses(line: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for postcode in postcodes(line) {
        let before = line[..postcode.start].trim_end_matches([',', ' ']);
        let after = line[postcode.end..].trim_start_matches([',', ' ']);
        let is_year = matches!(&line[postcode.start..postcode.start + 2], "19" | "20");
        if let Some(start) = street_before(before, is_year) {
            out.push(start..postcode.end);
        } else if let Some(length) = number_after(after).filter(|_| !is_year) {
            out.push(postcode.start..line.len() - after.len() + length);
        }
    }
    out
}

/// `1234 AB`, not `2025 GI's`; SA, SD and SS are not given out.
fn postcodes(line: &str) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let mut out = Vec::new();
    for start in 0..bytes.len().saturating_sub(5) {
        let has_digits = bytes[start] != b'0' && bytes[start..start + 4].iter().all(u8::is_ascii_digit);
        if !has_digits {
            continue;
        }
        let letters = start + 4 + usize::from(bytes[start + 4] == b' ');
        let Some(pair) = bytes.get(letters..letters + 2) else { continue };
        let range = start..letters + 2;
        let is_given_out = pair.iter().all(u8::is_ascii_uppercase) && !matches!(pair, b"SA" | b"SD" | b"SS");
        if is_given_out && stands_alone(line, &range) && !line[range.end..].starts_with(['\'', '’', '-', '&']) {
            out.push(range);
        }
    }
    out
}

/// Where the street begins in `… Kerkstraat 12`; in a year-like postcode the name has to end as streets do.
fn street_before(before: &str, is_year: bool) -> Option<usize> {
    let (rest, number) = before.rsplit_once(' ')?;
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let addition = &number[digits..];
    let is_number = (1..=4).contains(&digits) && addition.len() <= 3;
    let start = rest.rfind(' ').map_or(0, |at| at + 1);
    let street = &rest[start..];
    let lower = street.to_lowercase();
    let is_street = STREETS.iter().any(|end| lower.ends_with(end) && lower.len() > end.len());
    let is_name = street.starts_with(char::is_uppercase) && street.chars().all(|c| c.is_alphabetic() || c == '-');
    (is_number && is_name && lower != "postbus" && (is_street || !is_year)).then_some(start)
}

/// The length of a house number at the start of a text.
fn number_after(after: &str) -> Option<usize> {
    let skipped =
        ["huisnummer ", "nr. ", "nummer "].iter().find(|word| after.starts_with(**word)).map_or(0, |word| word.len());
    let digits = after[skipped..].chars().take_while(char::is_ascii_digit).count();
    let ends = after[skipped + digits..].chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '.' && c != '%');
    ((1..=4).contains(&digits) && ends).then_some(skipped + digits)
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn a_postcode_with_a_number() {
        for address in [
            "Kerkstraat 12, 1234 AB Ons Dorp",
            "Laan 4b 5678CD",
            "1234 AB, 12",
            "1234 AB huisnummer 5",
            "Kerklaan 3, 2011 AB Haarlem",
        ] {
            assert_eq!(addresses(address).len(), 1, "{address}");
        }
        for fine in [
            "Postbus 2518, 6401 DA Heerlen",
            "in 2025 GI 12",
            "1234 AB Ons Dorp",
            "Op 13 maart, 2025 GI's",
            "4500 KM 12.5",
            "artikel 4 1234 SS",
        ] {
            assert!(addresses(fine).is_empty(), "{fine}");
        }
    }
}

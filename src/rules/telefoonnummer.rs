//! A Dutch telephone number, unless it is a service number or the site's own.

use super::View;
use super::numbers::{digit_runs, has_before, is_in_address, stands_alone};
use super::published::each_line;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// Numbers of organisations: they are meant to be public.
const SERVICE: [&str; 6] = ["0800", "0900", "0906", "085", "088", "14"];

/// Area codes of three digits; all others that are in use have four.
const SHORT_AREAS: [&str; 26] = [
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046",
    "050", "053", "055", "058", "070", "071", "072", "073", "074", "075",
];

pub(super) fn check(view: &View, sink: &mut Sink) {
    let own: String = view.corpus.site.contact.as_deref().unwrap_or("").chars().filter(char::is_ascii_digit).collect();
    each_line(view, &mut |line| {
        for (range, digits) in numbers(line.text) {
            if !own.contains(digits.trim_start_matches('0')) {
                sink.report(
                    Diagnostic::new(codes::TELEFOONNUMMER, line.place(range), "hier staat een telefoonnummer")
                        .why("met een telefoonnummer is een persoon te vinden")
                        .help("haal het weg, of verwijs naar de site van de organisatie"),
                );
            }
        }
    });
}

/// Telephone numbers with their digits, from the 0 on.
fn numbers(line: &str) -> Vec<(Range<usize>, String)> {
    let mut out = Vec::new();
    // `(020) 123 45 67`: the closing bracket does not end a number.
    let flat = line.replace([')', '('], " ").replace('/', "|");
    let flat = flat.replace("  ", " -");
    for (range, digits) in digit_runs(&flat) {
        let before = line[..range.start].trim_end_matches(['(', ' ']);
        let (start, national) =
            match digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31").filter(|_| before.ends_with('+'))) {
                Some(rest) => (before.rfind('+').unwrap_or(range.start), format!("0{}", rest.trim_start_matches('0'))),
                None => (range.start, digits.clone()),
            };
        let whole = start..range.end;
        let is_service = SERVICE.iter().any(|prefix| national.starts_with(prefix));
        let is_other = has_before(line, start, &["kvk", "rsin", "zaaknummer", "kenmerk", "isbn"]);
        let alone = stands_alone(line, &(range.start..range.end));
        if is_number(&flat[range.clone()], &national)
            && !is_service
            && !is_other
            && alone
            && !is_in_address(line, &whole)
        {
            out.push((whole, national));
        }
    }
    out
}

/// Ten digits from 0 on, cut as people cut telephone numbers.
fn is_number(written: &str, national: &str) -> bool {
    let is_mobile = national.starts_with("06");
    let is_area = national.starts_with('0') && !national.starts_with("00");
    let groups: Vec<&str> = written.split([' ', '-', '.']).filter(|group| !group.is_empty()).collect();
    let known_area = SHORT_AREAS.iter().any(|area| national.starts_with(area));
    let first = groups.first().copied().unwrap_or("");
    let is_cut_well = groups.len() == 1
        || first.len() >= 4 && !known_area
        || known_area && (first.len() == 3 || first == "31" || first == "0031")
        || is_mobile && (first == "06" || first == "31" || first == "0031")
        || first == "31"
        || first == "0031";
    national.len() == 10 && (is_mobile || is_area) && is_cut_well && groups.len() <= 6 && !has_date_form(&groups)
}

/// `01-02-2025 10` and the like are dates.
fn has_date_form(groups: &[&str]) -> bool {
    matches!(groups, [day, month, year, ..] if day.len() <= 2 && month.len() <= 2 && year.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_of_people_and_other_digits() {
        for number in
            ["bel 06-12345678", "06 12 34 56 78", "+31 6 12345678", "(020) 123 45 67", "0571-123456", "0201234567"]
        {
            assert_eq!(numbers(number).len(), 1, "{number}");
        }
        for fine in [
            "0800-1234567",
            "088 123 45 67",
            "01-02-2025",
            "KvK 0612345678",
            "in 2025-2026",
            "8.000 maatregelen",
            "https://a.nl/0612345678",
        ] {
            assert_eq!(numbers(fine), [], "{fine}");
        }
    }
}

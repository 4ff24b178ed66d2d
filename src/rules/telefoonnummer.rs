//! A Dutch telephone number, unless it is a service number or the site's own.

use super::View;
use super::taal::digits::{digit_runs, first_digits, has_before, is_in_address, stands_alone};
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// Numbers of organisations: they are meant to be public.
const SERVICE: [&str; 6] = ["0800", "0900", "0906", "085", "088", "14"];

/// Area codes of three digits; all others that are in use have four.
const SHORT_AREAS: [&str; 26] = [
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046",
    "050", "053", "055", "058", "070", "071", "072", "073", "074", "075",
];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let own: String = view.corpus.site.contact.as_deref().unwrap_or("").chars().filter(char::is_ascii_digit).collect();
    for line in document.lines.iter().filter(|line| line.has_digit) {
        for (range, digits) in numbers(line.text) {
            if !own.contains(digits.trim_start_matches('0')) {
                sink.report(
                    Diagnostic::new(codes::TELEFOONNUMMER, line.place(range), "hier staat een telefoonnummer")
                        .secret()
                        .why("met een telefoonnummer is een persoon te vinden")
                        .help("haal het weg, of verwijs naar de site van de organisatie"),
                );
            }
        }
    }
}

/// Telephone numbers with their digits, from the 0 on.
fn numbers(line: &str) -> Vec<(Range<usize>, String)> {
    let mut out = Vec::new();
    for (run, all) in digit_runs(line) {
        let before = line[..run.start].trim_end_matches(['(', ' ']);
        let country = match all.as_str() {
            all if all.starts_with("0031") => 4,
            all if all.starts_with("31") && before.ends_with('+') => 2,
            _ => 0,
        };
        let start = if country == 2 { before.len() - 1 } else { run.start };
        // `+31 (0)6` has a digit more than `+31 6`.
        let extra = usize::from(country > 0 && all[country..].starts_with('0'));
        let count = if country > 0 { country + extra + 9 } else { 10 };
        let Some((range, digits)) = first_digits(line, &run, count) else { continue };
        let national = if country > 0 { format!("0{}", &digits[country + extra..]) } else { digits };
        let whole = start..range.end;
        let is_service = SERVICE.iter().any(|prefix| national.starts_with(prefix));
        let is_other =
            follows_bank(before) || has_before(line, start, &["kvk", "rsin", "zaaknummer", "kenmerk", "isbn"]);
        let alone = stands_alone(line, &(range.start..range.end));
        if is_number(&line[range.clone()], &national)
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

/// `NL91 ABNA` before it: the rest of a bank account.
fn follows_bank(before: &str) -> bool {
    let token = before.rsplit(' ').next().unwrap_or("");
    token.len() == 4 && token.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Ten digits from 0 on, cut as people cut telephone numbers.
fn is_number(written: &str, national: &str) -> bool {
    let is_mobile = national.starts_with("06");
    let is_area = national.starts_with('0') && !national.starts_with("00");
    let groups: Vec<&str> = written.split([' ', '-', '.', '(', ')']).filter(|group| !group.is_empty()).collect();
    let known_area = SHORT_AREAS.iter().any(|area| national.starts_with(area));
    let first = groups.first().copied().unwrap_or("");
    let is_abroad = matches!(first, "31" | "0031");
    let is_cut_well = groups.len() == 1
        || is_abroad
        || (is_mobile && first == "06")
        || (known_area && first.len() == 3)
        || (!known_area && first.len() >= 4);
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
        for number in [
            "bel 06-12345678",
            "06 12 34 56 78",
            "+31 6 12345678",
            "(020) 123 45 67",
            "0571-123456",
            "0201234567",
            "06-12345678 10 uur",
            "+31 (0)20 1234567",
        ] {
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
            assert!(numbers(fine).is_empty(), "{fine}");
        }
    }
}

//! A citizen service number: nine digits that pass the 11-test (weights 9 to 2, then −1).

use super::View;
use super::taal::digits::{digit_runs, first_digits, has_before, is_in_address, stands_alone};
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for line in document.lines.iter().filter(|line| line.has_digit) {
        for (run, _) in digit_runs(line.text) {
            let Some((range, digits)) = first_digits(line.text, &run, 9) else { continue };
            let is_named = has_before(line.text, range.start, &["bsn", "burgerservice", "sofi"]);
            let is_one = is_bsn(&digits)
                && (is_named || is_written_as_one(&line.text[range.clone()]))
                && stands_alone(line.text, &range);
            let is_other =
                has_before(line.text, range.start, &["rsin", "kvk", "kamer van koophandel", "btw", "ordernummer"])
                    || is_in_address(line.text, &range)
                    || follows_decimal(line.text, range.start);
            if is_one && !is_other {
                sink.report(
                    Diagnostic::new(codes::BSN, line.place(range), "dit kan een burgerservicenummer (BSN) zijn")
                        .secret()
                        .why("een BSN publiceren is een datalek; dit getal voldoet aan de elfproef")
                        .help(
                            "haal het weg; is het een ander nummer, zet er dan voor wat het is (bijvoorbeeld `RSIN`)",
                        ),
                );
            }
        }
    }
}

fn follows_decimal(line: &str, start: usize) -> bool {
    line[..start].ends_with([',', '+', '-', '−', '€', '/'])
}

/// `123456782`, `1234.56.782` or `123 456 782`; a date with a number behind it, or an amount, has another form.
fn is_written_as_one(written: &str) -> bool {
    let groups: Vec<usize> = written.split([' ', '.', '-']).map(str::len).collect();
    matches!(groups.as_slice(), [9] | [4, 2, 3]) || (groups == [3, 3, 3] && !written.contains('.'))
}

/// The 11-test; nine equal digits are a stopgap, not a number.
fn is_bsn(digits: &str) -> bool {
    let values: Vec<i32> = digits.bytes().map(|byte| i32::from(byte - b'0')).collect();
    let [rest @ .., last] = values.as_slice() else { return false };
    let sum: i32 = rest.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum::<i32>() - last;
    values.len() == 9 && sum % 11 == 0 && values.iter().any(|digit| digit != last)
}

#[cfg(test)]
mod tests {
    use super::{is_bsn, is_written_as_one};

    #[test]
    fn the_eleven_test() {
        assert!(is_bsn("123456782"));
        assert!(!is_bsn("123456789"));
        assert!(!is_bsn("000000000"));
        assert!(!is_bsn("12345678"));
    }

    #[test]
    fn an_amount_or_a_date_is_not_written_as_one() {
        assert!(is_written_as_one("1234.56.782"));
        assert!(!is_written_as_one("123.456.782"));
        assert!(!is_written_as_one("12-03-2025 1"));
    }
}

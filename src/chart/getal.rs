//! Numbers and dates as the Dutch write them.

use jiff::civil::Date;

const MAANDEN: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const MAANDEN_KORT: [&str; 12] =
    ["jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];

/// A number with at most two decimals: `1.234,5`.
pub fn getal(value: f64) -> String {
    met_decimalen(value, 2)
}

/// A whole number: `1.234`.
pub fn aantal(value: usize) -> String {
    grouped(&value.to_string())
}

/// A number with at most `decimals` decimals, without zeros at its end.
pub fn met_decimalen(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    // Halves go up, as at school; only beyond what a float can tell apart they do not matter.
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let rounded = if value.abs() < 1e12 { (value.abs() * scale).round() / scale } else { value.abs() };
    let plain = format!("{rounded:.decimals$}");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let part = part.trim_end_matches('0');
    let is_zero = part.is_empty() && whole.bytes().all(|byte| byte == b'0');
    let sign = if value < 0.0 && !is_zero { "−" } else { "" };
    let comma = if part.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{part}", grouped(whole))
}

/// A number for a narrow place: `1,2 mln`, `3 mld`.
pub fn kort(value: f64) -> String {
    const STAPPEN: [(f64, &str); 4] = [(1e15, "bld"), (1e12, "bln"), (1e9, "mld"), (1e6, "mln")];
    if value.abs() >= 1e18 {
        let exponent = value.abs().log10().floor();
        let mantissa = met_decimalen(value / 10f64.powf(exponent), 1);
        return format!("{mantissa}e{exponent}");
    }
    match STAPPEN.iter().find(|(step, _)| value.abs() >= *step) {
        Some((step, name)) => format!("{} {name}", met_decimalen(value / step, 1)),
        None if value != 0.0 && value.abs() < 0.01 => met_decimalen(value, 6),
        None => getal(value),
    }
}

/// A share in whole percents, but never 0 or 100 for what is not nothing or all.
pub fn procent(part: f64, whole: f64) -> String {
    let share = part / whole * 100.0;
    match share.round() {
        _ if !share.is_finite() => "–".to_owned(),
        0.0 if share > 0.0 => "minder dan 1%".to_owned(),
        100.0 if share < 100.0 => "meer dan 99%".to_owned(),
        round => format!("{round}%"),
    }
}

/// A day: `6 januari 2021`.
pub fn datum(day: Date) -> String {
    format!("{} {} {}", day.day(), MAANDEN[month(day)], day.year())
}

/// A month: `januari 2021`.
pub fn maand(day: Date) -> String {
    format!("{} {}", MAANDEN[month(day)], day.year())
}

/// A day where there is little room: `6 jan. 2021`.
pub fn datum_kort(day: Date) -> String {
    format!("{} {} {}", day.day(), MAANDEN_KORT[month(day)], day.year())
}

/// A month: `jan. 2021`.
pub fn maand_kort(day: Date) -> String {
    format!("{} {}", MAANDEN_KORT[month(day)], day.year())
}

fn month(day: Date) -> usize {
    usize::try_from(day.month() - 1).expect("a month counts from 1")
}

/// Digits with a point between thousands.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_points_and_a_comma() {
        assert_eq!(getal(1234.5), "1.234,5");
        assert_eq!(getal(-1234567.891), "−1.234.567,89");
        assert_eq!(getal(-0.001), "0");
        assert_eq!(getal(999.999), "1.000");
        assert_eq!(getal(f64::NAN), "–");
        assert_eq!(aantal(1000), "1.000");
        assert_eq!(kort(1_250_000.0), "1,3 mln");
        assert_eq!(kort(-3e9), "−3 mld");
        assert_eq!(kort(1e21), "1e21");
        assert_eq!(kort(0.0005), "0,0005");
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_all() {
        assert_eq!(procent(1.0, 3.0), "33%");
        assert_eq!(procent(1.0, 1000.0), "minder dan 1%");
        assert_eq!(procent(999.0, 1000.0), "meer dan 99%");
        assert_eq!(procent(0.0, 3.0), "0%");
    }

    #[test]
    fn days_are_written_out() {
        let day: Date = "2021-01-06".parse().unwrap();
        assert_eq!(datum(day), "6 januari 2021");
        assert_eq!(datum_kort(day), "6 jan. 2021");
    }
}

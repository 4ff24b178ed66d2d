//! Figures and tables in the text, with their data read.

use crate::source::Span;

/// A figure or table.
#[derive(Debug, Clone, PartialEq)]
pub enum Figuur {
    /// A figure.
    Grafiek(Box<Grafiek>),
    /// A table.
    Tabel(Box<Tabel>),
}

/// A figure with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Grafiek {
    /// What kind.
    pub soort: GrafiekSoort,
    /// The title.
    pub titel: String,
    /// The name of the horizontal column.
    pub x_naam: String,
    /// The values along the horizontal axis, as written.
    pub x: Vec<String>,
    /// One or more rows of numbers, each as long as `x`.
    pub reeksen: Vec<Reeks>,
    /// The unit of the numbers.
    pub eenheid: Option<String>,
    /// Where the numbers come from.
    pub bron: Option<String>,
    /// A note under the figure.
    pub toelichting: Option<String>,
    /// The data file, by its path in the content.
    pub data: String,
}

/// The kinds of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrafiekSoort {
    /// Lines.
    Lijn,
    /// Bars side by side.
    Staaf,
    /// Bars on top of each other.
    Gestapeld,
    /// Points.
    Punt,
}

/// Numbers that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Reeks {
    /// The name of the column.
    pub naam: String,
    /// The numbers; an empty cell has none.
    pub waarden: Vec<Option<f64>>,
}

/// A table with its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Tabel {
    /// The title.
    pub titel: String,
    /// The names of the columns.
    pub kop: Vec<String>,
    /// Per column whether it holds numbers.
    pub getallen: Vec<bool>,
    /// The rows.
    pub rijen: Vec<Vec<String>>,
    /// Which row is the sum of the others.
    pub totaal: Totaal,
    /// Where the numbers come from.
    pub bron: Option<String>,
    /// The data file, by its path in the content.
    pub data: String,
    /// The whole block.
    pub span: Span,
}

/// Whether a table has a row of sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Totaal {
    /// Nothing is said about it.
    Onbekend,
    /// This row.
    Rij(usize),
    /// The numbers cannot be added up, with the reason.
    Geen(String),
}

/// A number in Dutch notation (`1.234,5`) or plain (`1234.5`).
pub(crate) fn getal(text: &str) -> Option<f64> {
    let text = bare(text);
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let plain = match digits.split_once(',') {
        Some((whole, fraction)) if whole.contains('.') && !is_grouped(whole) || fraction.contains('.') => return None,
        Some((whole, fraction)) => format!("{}.{fraction}", whole.replace('.', "")),
        None if is_grouped(digits) => digits.replace('.', ""),
        None => digits.to_owned(),
    };
    let is_number = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: f64 = plain.parse().ok().filter(|_| is_number)?;
    Some(if text.starts_with('-') { -number } else { number })
}

/// What the point in a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Punt {
    /// `1.234`: it parts the thousands.
    Duizend,
    /// `6.7`: the rest is less than one.
    Deel,
}

/// What the point is for in a number that has one and no comma; those in one column cannot differ.
pub(crate) fn punt(text: &str) -> Option<Punt> {
    getal(text)?;
    let text = bare(text);
    let digits = text.trim_start_matches('-');
    let has_only_points = digits.contains('.') && !digits.contains(',');
    has_only_points.then(|| if is_grouped(digits) { Punt::Duizend } else { Punt::Deel })
}

/// Without a sign of percents, and with one sign for less than nothing.
fn bare(text: &str) -> String {
    text.trim().trim_end_matches('%').trim().replace('−', "-")
}

/// Whether points part it in thousands: `1.234.567`, and not `0.512`.
fn is_grouped(whole: &str) -> bool {
    let groups: Vec<&str> = whole.split('.').collect();
    let is_first = (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0');
    groups.len() > 1 && is_first && groups[1..].iter().all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::{Punt, getal, punt};

    #[test]
    fn dutch_and_plain_numbers() {
        assert_eq!(getal("1.234,5"), Some(1234.5));
        assert_eq!(getal("1.234"), Some(1234.0));
        assert_eq!(getal("6.7"), Some(6.7));
        assert_eq!(getal("0.512"), Some(0.512));
        assert_eq!(getal("0,512"), Some(0.512));
        assert_eq!(getal("6,7%"), Some(6.7));
        assert_eq!(getal("-12"), Some(-12.0));
        assert_eq!(getal("twaalf"), None);
        assert_eq!(getal(""), None);
        assert_eq!(getal("1.2.3"), None);
    }

    #[test]
    fn a_point_parts_thousands_or_a_fraction() {
        assert_eq!(["1.234", "12.345.678"].map(punt), [Some(Punt::Duizend); 2]);
        assert_eq!(["6.7", "-0.512", "1.2345"].map(punt), [Some(Punt::Deel); 3]);
        assert_eq!(["1.234,5", "12", "6,7", "1.2.3", "a.b"].map(punt), [None; 5]);
    }
}

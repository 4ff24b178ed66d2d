//! Dates as a Dutch reader writes them.

use crate::corpus::Moment;
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

/// `6 januari 2021`.
pub fn voluit(day: Date) -> String {
    format!("{} {} {}", day.day(), maand(day), day.year())
}

/// `januari 2021`.
pub fn maand_jaar(day: Date) -> String {
    format!("{} {}", maand(day), day.year())
}

/// `6 januari 2021`, or `januari 2021` where the day is not known.
pub fn moment(when: Moment) -> String {
    match when {
        Moment::Dag(day) => voluit(day),
        Moment::Maand(first) => maand_jaar(first),
    }
}

/// The same for machines: `2021-01-06` or `2021-01`.
pub fn iso(when: Moment) -> String {
    match when {
        Moment::Dag(day) => day.to_string(),
        Moment::Maand(first) => format!("{:04}-{:02}", first.year(), first.month()),
    }
}

/// Several days, with what they share named once: `4, 5 en 10 maart 2025`.
pub fn reeks(days: &[Date]) -> String {
    let mut days = days.to_vec();
    days.sort();
    days.dedup();
    let mut groups: Vec<(Date, Vec<String>)> = Vec::new();
    for day in days {
        match groups.last_mut() {
            Some((first, numbers)) if (first.year(), first.month()) == (day.year(), day.month()) => {
                numbers.push(day.day().to_string());
            }
            _ => groups.push((day, vec![day.day().to_string()])),
        }
    }
    let last_year = groups.last().map(|(day, _)| day.year());
    let parts: Vec<String> = groups
        .iter()
        .enumerate()
        .map(|(at, (day, numbers))| {
            let shows_year = at + 1 == groups.len() || Some(day.year()) != last_year;
            let year = if shows_year { format!(" {}", day.year()) } else { String::new() };
            format!("{} {}{year}", opsomming(numbers), maand(*day))
        })
        .collect();
    opsomming(&parts)
}

/// `a, b en c`.
pub fn opsomming(parts: &[String]) -> String {
    crate::diagnostic::listed(parts)
}

fn maand(day: Date) -> &'static str {
    MAANDEN[usize::from(day.month().unsigned_abs()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_one_month_share_it() {
        assert_eq!(voluit(date(2021, 1, 6)), "6 januari 2021");
        assert_eq!(reeks(&[date(2025, 3, 5), date(2025, 3, 4), date(2025, 3, 10)]), "4, 5 en 10 maart 2025");
        assert_eq!(reeks(&[date(2025, 3, 31), date(2025, 4, 1)]), "31 maart en 1 april 2025");
        assert_eq!(reeks(&[date(2024, 12, 31), date(2025, 1, 2)]), "31 december 2024 en 2 januari 2025");
    }
}

//! Days in running text: `4, 5 en 10 maart 2025`, `maandag 4 maart 2025`, `mei 2024`.

use super::woord::Woord;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// The months of a year, in order.
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
const WEEKDAGEN: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The days or the month that stand before one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Dagen {
    /// The days in the order of the text; none when only a month is named.
    pub(in crate::rules) dagen: Vec<Dag>,
    pub(in crate::rules) maand: i8,
    pub(in crate::rules) jaar: i16,
    /// From the first word up to and including the year.
    pub(in crate::rules) range: Range<usize>,
}

/// A day of the month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Dag {
    pub(in crate::rules) nummer: i8,
    /// The day of the week that stands before it, with its place.
    pub(in crate::rules) weekdag: Option<(Weekday, Range<usize>)>,
    pub(in crate::rules) range: Range<usize>,
}

impl Dagen {
    /// A day as a date; nothing when the month has no such day.
    pub(in crate::rules) fn datum(&self, dag: &Dag) -> Option<Date> {
        Date::new(self.jaar, self.maand, dag.nummer).ok()
    }

    /// The first and the last day that can be meant; nothing when a day does not exist.
    pub(in crate::rules) fn grenzen(&self) -> Option<(Date, Date)> {
        let month = Date::new(self.jaar, self.maand, 1).ok()?;
        if self.dagen.is_empty() {
            return Some((month, month.last_of_month()));
        }
        let days: Vec<Date> = self.dagen.iter().map(|dag| self.datum(dag)).collect::<Option<_>>()?;
        Some((*days.iter().min()?, *days.iter().max()?))
    }
}

/// Every day and month with a year in a text.
pub(super) fn dagen(words: &[Woord]) -> Vec<Dagen> {
    let mut out = Vec::new();
    for at in 1..words.len() {
        let Some(maand) = words[at - 1].vorm.maand else { continue };
        let Some(jaar) = jaar(&words[at]) else { continue };
        let dagen = days_before(words, at - 1);
        let start = dagen.first().map_or(words[at - 1].range.start, |dag| {
            dag.weekdag.as_ref().map_or(dag.range.start, |(_, range)| range.start)
        });
        out.push(Dagen { dagen, maand, jaar, range: start..words[at].range.end });
    }
    out
}

/// The month with this name in lower case, from 1.
pub(in crate::rules) fn maand(name: &str) -> Option<i8> {
    MAANDEN.iter().position(|known| *known == name).map(|at| at as i8 + 1)
}

/// A date as people write it: `4 maart 2025`.
pub(in crate::rules) fn in_woorden(date: Date) -> String {
    format!("{} {} {}", date.day(), MAANDEN[date.month() as usize - 1], date.year())
}

/// A month as people write it: `maart 2025`.
pub(in crate::rules) fn maand_en_jaar(maand: i8, jaar: i16) -> String {
    format!("{} {jaar}", MAANDEN[maand as usize - 1])
}

/// The Dutch name of a day of the week.
pub(in crate::rules) fn weekdag_naam(day: Weekday) -> &'static str {
    WEEKDAGEN[day.to_monday_zero_offset() as usize]
}

fn jaar(word: &Woord) -> Option<i16> {
    word.text().parse().ok().filter(|year| (1900..2100).contains(year) && word.text().len() == 4)
}

fn days_before(words: &[Woord], month: usize) -> Vec<Dag> {
    let mut out = Vec::new();
    let mut at = month;
    while at > 0 {
        let Some(nummer) = words[at - 1].text().parse::<i8>().ok().filter(|day| (1..=31).contains(day)) else { break };
        let range = words[at - 1].range.clone();
        at -= 1;
        let name = at.checked_sub(1).and_then(|before| WEEKDAGEN.iter().position(|name| words[before].is(name)));
        let weekdag = name.map(|offset| {
            at -= 1;
            (Weekday::from_monday_zero_offset(offset as i8).expect("seven names"), words[at].range.clone())
        });
        out.push(Dag { nummer, weekdag, range });
        let joined = words[..at].iter().rev().take_while(|word| word.is_een_van(&[",", "en", "&"])).count();
        if joined == 0 {
            break;
        }
        at -= joined;
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::super::read::passage;

    fn numbers(text: &str) -> Vec<(Vec<i8>, i8, i16)> {
        passage(text)
            .dagen
            .iter()
            .map(|found| (found.dagen.iter().map(|dag| dag.nummer).collect(), found.maand, found.jaar))
            .collect()
    }

    #[test]
    fn reads_lists_of_days_and_months() {
        assert_eq!(numbers("op 4, 5, 10 en 11 maart 2025"), [(vec![4, 5, 10, 11], 3, 2025)]);
        assert_eq!(numbers("Mei 2023, november 2023"), [(vec![], 5, 2023), (vec![], 11, 2023)]);
        assert_eq!(numbers("In 2024, 5 maart 2025"), [(vec![5], 3, 2025)]);
        assert_eq!(numbers("tussen 4 maart en mei"), []);
    }

    #[test]
    fn reads_the_day_of_the_week() {
        let found = passage("dinsdag 4 en woensdag 5 maart 2025").dagen;
        let names: Vec<_> = found[0].dagen.iter().filter_map(|dag| dag.weekdag.as_ref().map(|day| day.0)).collect();
        assert_eq!(names.len(), 2);
    }
}

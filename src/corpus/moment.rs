//! A day, or a month of which the day is not known.

use jiff::civil::Date;

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// On a day.
    Dag(Date),
    /// In a month; the date is its first day.
    Maand(Date),
}

impl Moment {
    /// The first day that it can have been.
    pub fn eerste(self) -> Date {
        match self {
            Moment::Dag(day) | Moment::Maand(day) => day,
        }
    }

    /// The last day that it can have been.
    pub fn laatste(self) -> Date {
        match self {
            Moment::Dag(day) => day,
            Moment::Maand(first) => first.last_of_month(),
        }
    }
}

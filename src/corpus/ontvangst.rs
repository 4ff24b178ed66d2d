//! Whether what was promised or asked for came in, and in time. How that stands depends on the day.

use super::{Rapport, Vervolg};
use jiff::civil::Date;

/// When something came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ontvangst {
    /// It is waited for.
    NogNiet,
    /// It came in on this day.
    Op(Date),
}

/// How a step stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voortgang {
    /// It is waited for, and there is time left.
    Open,
    /// It is waited for, and should have been there.
    TeLaat,
    /// It came in on this day.
    Ontvangen {
        /// The day.
        op: Date,
        /// Whether that was in time; nothing where no last day was given.
        op_tijd: Option<bool>,
    },
}

impl Vervolg {
    /// How the step stands; nothing when the author does not keep account of it.
    pub fn voortgang(&self, dag: Date) -> Option<Voortgang> {
        let last = self.uiterlijk.as_ref().map(|last| last.value);
        Some(match self.ontvangen? {
            Ontvangst::NogNiet if last.is_some_and(|last| dag > last) => Voortgang::TeLaat,
            Ontvangst::NogNiet => Voortgang::Open,
            Ontvangst::Op(op) => Voortgang::Ontvangen { op, op_tijd: last.map(|last| op <= last) },
        })
    }
}

/// How the reaction of who was inspected stands on a day, where the report says until when it was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReactieStand {
    /// There is none, and there is time left until this day.
    Mogelijk(Date),
    /// There is none, and this day has passed.
    Uitgebleven(Date),
    /// It came after this day.
    TeLaat(Date),
}

impl Rapport {
    /// How the reaction stands; nothing when it came in time, or no day was given.
    pub fn reactie_stand(&self, dag: Date) -> Option<ReactieStand> {
        let last = self.reactie_voor.as_ref()?.value;
        match &self.reactie {
            None if dag > last => Some(ReactieStand::Uitgebleven(last)),
            None => Some(ReactieStand::Mogelijk(last)),
            Some(reactie) => reactie.datum.filter(|day| *day > last).map(|_| ReactieStand::TeLaat(last)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ontvangst, Voortgang};
    use crate::corpus::Vervolg;

    #[test]
    fn a_step_is_late_only_after_its_last_day_and_only_where_account_is_kept() {
        let day = |text: &str| text.parse().expect("a date");
        let step = |ontvangen| Vervolg { wat: String::new(), wie: None, uiterlijk: None, termijn: None, ontvangen };
        assert_eq!(step(None).voortgang(day("2026-01-01")), None);
        assert_eq!(step(Some(Ontvangst::NogNiet)).voortgang(day("2026-01-01")), Some(Voortgang::Open));
        let op = day("2026-01-01");
        let found = step(Some(Ontvangst::Op(op))).voortgang(op);
        assert_eq!(found, Some(Voortgang::Ontvangen { op, op_tijd: None }));
    }
}

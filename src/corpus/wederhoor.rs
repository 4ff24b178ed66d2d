//! Points that the institution made on the draft of a report, and what the inspectorates decided.
//!
//! Who made a point is not here: no page can show it.

mod passage;

pub(crate) use passage::{ENOUGH, likeness};
pub use passage::{PassageNu, bedoeld};

use super::{Rapport, Tekst};
use crate::source::{FileId, Span, Spanned};
use jiff::civil::Date;

/// One point.
#[derive(Debug, Clone)]
pub struct Punt {
    /// Its number, which is the name of its file.
    pub nr: u32,
    /// What it is about, as written; absent where only its decision may be known.
    pub bij: Option<Spanned<String>>,
    /// What kind of remark it is.
    pub soort: Option<PuntSoort>,
    /// When it was made.
    pub datum: Option<Date>,
    /// What was decided; absent while it is open.
    pub besluit: Option<Spanned<Besluit>>,
    /// The passage as it stood in the draft. It is never published.
    pub passage: Option<Spanned<String>>,
    /// By what a response file that was read before is recognized.
    pub antwoord: Option<String>,
    /// What the institution says.
    pub opmerking: Tekst,
    /// On what evidence.
    pub onderbouwing: Tekst,
    /// What the inspectorates answer.
    pub reactie: Tekst,
    /// Its front matter.
    pub front: Span,
    /// Its file.
    pub file: FileId,
}

/// What kind of remark a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PuntSoort {
    /// Something in the draft is wrong.
    Onjuistheid,
    /// Something that a verdict rests on is wrong.
    OnderOordeel,
    /// Something lacks.
    Ontbreekt,
}

impl PuntSoort {
    /// All kinds.
    pub const ALL: [PuntSoort; 3] = [PuntSoort::Onjuistheid, PuntSoort::OnderOordeel, PuntSoort::Ontbreekt];

    /// The words of authors and readers.
    pub fn woord(self) -> &'static str {
        match self {
            PuntSoort::Onjuistheid => "feitelijke onjuistheid",
            PuntSoort::OnderOordeel => "onjuist feit onder een oordeel",
            PuntSoort::Ontbreekt => "ontbrekende informatie",
        }
    }
}

/// What the inspectorates did with a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Besluit {
    /// Adopted.
    Overgenomen,
    /// Adopted in part.
    Deels,
    /// Not adopted.
    Niet,
}

impl Besluit {
    /// What authors write after `besluit:`.
    pub fn woord(self) -> &'static str {
        match self {
            Besluit::Overgenomen => "overgenomen",
            Besluit::Deels => "deels",
            Besluit::Niet => "niet",
        }
    }

    /// What readers read.
    pub fn zin(self) -> &'static str {
        match self {
            Besluit::Overgenomen => "overgenomen",
            Besluit::Deels => "deels overgenomen",
            Besluit::Niet => "niet overgenomen",
        }
    }
}

/// What readers see of the points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Inzage {
    /// Nothing.
    #[default]
    Niet,
    /// How many there were, and how many were adopted.
    Aantallen,
    /// All of them, with decision and reasons.
    Alles,
}

/// How many points there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Telling {
    /// All.
    pub punten: usize,
    /// Adopted.
    pub overgenomen: usize,
    /// Adopted in part.
    pub deels: usize,
    /// Not adopted.
    pub niet: usize,
    /// Not decided.
    pub open: usize,
}

impl Rapport {
    /// Counts the points of the institution.
    pub fn telling_wederhoor(&self) -> Telling {
        let count = |besluit: Option<Besluit>| {
            self.punten.iter().filter(|punt| punt.besluit.map(|found| found.value) == besluit).count()
        };
        Telling {
            punten: self.punten.len(),
            overgenomen: count(Some(Besluit::Overgenomen)),
            deels: count(Some(Besluit::Deels)),
            niet: count(Some(Besluit::Niet)),
            open: count(None),
        }
    }
}

//! What became of the shortcomings of an earlier report.

use super::{Nr, Rapport};
use crate::source::{Span, Spanned};

/// That a report follows up an earlier one.
#[derive(Debug, Clone)]
pub struct VervolgOp {
    /// The earlier report.
    pub rapport: Spanned<Nr<Rapport>>,
    /// What became of its shortcomings, as written.
    pub standen: Vec<StandVan>,
}

/// What became of one earlier shortcoming, as one place in the later report says.
#[derive(Debug, Clone, Copy)]
pub struct StandVan {
    /// The earlier shortcoming.
    pub eerder: TekortkomingNr,
    /// What became of it.
    pub stand: Stand,
    /// The shortcoming of the later report that goes on it.
    pub nu: Option<TekortkomingNr>,
    /// Where that is said.
    pub span: Span,
}

/// A shortcoming of a report: the positions of its theme and norm in the framework, and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TekortkomingNr {
    /// The theme.
    pub thema: usize,
    /// The norm in its theme.
    pub norm: usize,
    /// Its place under the norm.
    pub nr: usize,
}

/// What became of an earlier shortcoming, from good to bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// It is solved.
    Opgelost,
    /// It is still there.
    Open,
    /// It has become worse.
    Erger,
}

impl Stand {
    /// As a reader reads it.
    pub fn woord(self) -> &'static str {
        match self {
            Stand::Opgelost => "opgelost",
            Stand::Open => "staat nog open",
            Stand::Erger => "erger geworden",
        }
    }
}

impl VervolgOp {
    /// What became of an earlier shortcoming: the worst that is said of it, and all that goes on it.
    pub fn van(&self, eerder: TekortkomingNr) -> Option<(Stand, Vec<TekortkomingNr>)> {
        let said = self.standen.iter().filter(|found| found.eerder == eerder);
        let stand = said.clone().map(|found| found.stand).max()?;
        Some((stand, said.filter_map(|found| found.nu).collect()))
    }

    /// The earlier shortcomings that one of the later report goes on, and whether it is worse.
    pub fn voor(&self, nu: TekortkomingNr) -> impl Iterator<Item = (TekortkomingNr, Stand)> {
        self.standen.iter().filter(move |found| found.nu == Some(nu)).map(|found| (found.eerder, found.stand))
    }
}

impl Rapport {
    /// All shortcomings, in the order of the framework.
    pub fn tekortkomingen(&self) -> impl Iterator<Item = (TekortkomingNr, &super::Tekortkoming)> {
        self.normen().flat_map(|(thema, norm)| {
            let place = move |nr| TekortkomingNr { thema, norm: norm.norm, nr };
            norm.tekortkomingen.iter().enumerate().map(move |(nr, item)| (place(nr), item))
        })
    }

    /// One shortcoming.
    pub fn tekortkoming(&self, place: TekortkomingNr) -> Option<&super::Tekortkoming> {
        self.tekortkomingen().find(|(found, _)| *found == place).map(|(_, item)| item)
    }
}

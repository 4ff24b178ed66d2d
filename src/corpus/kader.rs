//! An assessment framework: its scale, themes and norms.

use super::{TekortkomingNr, Tekst};

/// A framework.
#[derive(Debug, Clone)]
pub struct Kader {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// Its version.
    pub versie: Option<String>,
    /// Its scale, best first.
    pub schaal: Vec<Trede>,
    /// Its themes; exactly one without an id when it has norms only.
    pub themas: Vec<KaderThema>,
}

/// The position of a verdict on the scale of a framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TredeNr(pub usize);

/// A verdict on a scale.
#[derive(Debug, Clone)]
pub struct Trede {
    /// What authors write.
    pub score: String,
    /// What readers read at a norm.
    pub label: String,
    /// What readers read at a theme.
    pub verkort: String,
    /// What it means.
    pub toelichting: Option<String>,
    /// Whether it counts as a point on the scale.
    pub telt_mee: bool,
    /// Whether shortcomings belong to it.
    pub tekortkomingen: Tekortkomingen,
}

/// Whether shortcomings belong to a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tekortkomingen {
    /// There are none.
    Geen,
    /// There may be some.
    Mag,
    /// There is at least one.
    Moet,
}

/// A theme of a framework.
#[derive(Debug, Clone)]
pub struct KaderThema {
    /// Its number; absent in a framework with norms only.
    pub id: Option<String>,
    /// Its title; empty in a framework with norms only.
    pub titel: String,
    /// What the inspectorates look at.
    pub kijkt_naar: Tekst,
    /// Whether it gets a verdict.
    pub beoordeeld: bool,
    /// Its norms.
    pub normen: Vec<KaderNorm>,
}

/// A norm of a framework.
#[derive(Debug, Clone)]
pub struct KaderNorm {
    /// Its number.
    pub id: String,
    /// Its short name.
    pub onderdeel: String,
    /// The norm itself.
    pub tekst: String,
    /// What the inspectorates look at.
    pub kijkt_naar: Tekst,
}

impl Kader {
    /// A verdict of the scale.
    pub fn trede(&self, nr: TredeNr) -> &Trede {
        &self.schaal[nr.0]
    }

    /// The number of a shortcoming: `1a.2-T1`.
    pub fn tekortkoming_nummer(&self, place: TekortkomingNr) -> String {
        tekortkoming_nummer(&self.themas[place.thema].normen[place.norm].id, place.nr)
    }

    /// Whether the framework has norms only.
    pub fn is_themaloos(&self) -> bool {
        self.themas.iter().all(|thema| thema.id.is_none())
    }

    /// All norms with the position of their theme and their own position in it.
    pub fn normen(&self) -> impl Iterator<Item = (usize, usize, &KaderNorm)> {
        self.themas
            .iter()
            .enumerate()
            .flat_map(|(thema, of)| of.normen.iter().enumerate().map(move |(norm, found)| (thema, norm, found)))
    }

    /// Where a verdict stands between best (0.0) and worst (1.0); nothing when it does not count.
    pub fn plaats(&self, nr: TredeNr) -> Option<f64> {
        let counting: Vec<usize> =
            self.schaal.iter().enumerate().filter(|(_, trede)| trede.telt_mee).map(|(at, _)| at).collect();
        let at = counting.iter().position(|at| *at == nr.0)?;
        Some(if counting.len() < 2 { 0.0 } else { at as f64 / (counting.len() - 1) as f64 })
    }
}

/// The number of a shortcoming by the id of its norm and its position: `1a.2-T1`.
pub fn tekortkoming_nummer(norm: &str, nr: usize) -> String {
    format!("{norm}-T{}", nr + 1)
}

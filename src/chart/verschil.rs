//! How a verdict changed.

use super::oordeel::Oordeel;

/// What became of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verschil {
    /// Better than before.
    Beter,
    /// The same.
    Gelijk,
    /// Worse than before.
    Slechter,
}

/// Compares two verdicts; nothing when one of them says nothing about how good it is.
pub(crate) fn verschil(eerder: &Oordeel, later: &Oordeel) -> Option<Verschil> {
    use super::kleur::Toon::Geen;
    match (eerder.toon, later.toon) {
        (Geen, _) | (_, Geen) => None,
        (before, after) if after < before => Some(Verschil::Beter),
        (before, after) if after > before => Some(Verschil::Slechter),
        _ if eerder.woord == later.woord => Some(Verschil::Gelijk),
        _ => None,
    }
}

impl Verschil {
    /// The word, with an arrow that says the same.
    pub(crate) fn woord(self) -> &'static str {
        match self {
            Verschil::Beter => "beter",
            Verschil::Gelijk => "gelijk",
            Verschil::Slechter => "slechter",
        }
    }
}

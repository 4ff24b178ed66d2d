//! Figures: numbers and verdicts in, accessible SVG out. Knows nothing of findings or pages.
//!
//! Every figure tells the same three times: in pictures, in a [`Table`] and in words. Colours are classes (see
//! [`CSS`]) with attributes for where no style sheet applies; there is no `style` attribute.

mod backend;
mod badge;
mod bronnen;
mod cijfer;
mod figuur;
mod geschiedenis;
pub mod getal;
mod kleur;
mod matrix;
mod meten;
mod oordeel;
mod oordelen;
mod oordelen_per_thema;
mod reeks;
mod rooster;
mod stapel;
mod svg;
mod tekortkomingen_per_thema;
mod tijdlijn;
mod verschil;

pub use badge::{Badge, badge};
pub use bronnen::{Bron, bronnen};
pub use cijfer::{Cijfer, Telling, cijfer};
pub use figuur::{Figure, Table};
pub use geschiedenis::{Geschiedenis, Verloop, VerloopThema, geschiedenis};
pub use kleur::{TONEN, Toon};
pub use matrix::{KaderThema, Matrix, MatrixRij, matrix, verdeling};
pub use oordeel::Oordeel;
pub use oordelen::{Norm, Thema, oordelen};
pub use oordelen_per_thema::oordelen_per_thema;
pub use reeks::{Grafiek, Reeks, Soort, reeks};
pub use tekortkomingen_per_thema::{ThemaTekort, tekortkomingen_per_thema};
pub use tijdlijn::{Gebeurtenis, tijdlijn};

/// The style sheet that figures in a page need.
pub const CSS: &str = include_str!("chart/stijl.css");

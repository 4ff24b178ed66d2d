//! Figures: numbers and verdicts in, accessible SVG out, or a PNG to share. Knows nothing of findings or pages.
//!
//! Every figure tells the same three times: in pictures, in a [`Table`] and in words. Colours are classes (see
//! [`CSS`]) with attributes for where no style sheet applies; there is no `style` attribute.

mod backend;
mod beeld;
mod figuur;
pub mod getal;
mod kleur;
mod lagen;
mod meten;
mod oordeel;
mod pad;
mod rooster;
mod stapel;
mod svg;
mod verschil;
mod zin;

pub use beeld::{BREED as BEELD_BREED, Beeld, HOOG as BEELD_HOOG, Letters, beeld};
pub use figuur::*;
pub use kleur::{TONEN, Toon};
pub use oordeel::Oordeel;

/// The width of a line of text, as figures reckon with it: no usual sans-serif needs more.
pub fn tekstbreedte(text: &str, maat: f64, is_vet: bool) -> f64 {
    let letter = svg::GEWOON.maat(maat);
    meten::breedte(text, if is_vet { letter.vet() } else { letter })
}

/// The style sheet that figures in a page need.
pub const CSS: &str = include_str!("chart/stijl.css");

//! Shapes gathered by colour, so that a picture with hundreds of them stays small.

use super::kleur::Verf;
use super::oordeel::{DIK, teken_pad};
use super::pad::Pad;
use super::svg::{Svg, Vak};

/// Surfaces below, lines and signs on top; text is drawn after them.
#[derive(Default)]
pub(crate) struct Lagen {
    vlakken: Vec<(Verf, Pad)>,
    tekens: Vec<(Verf, Pad)>,
    lijnen: Pad,
}

impl Lagen {
    /// A surface; its border, if it has one, lies inside it.
    pub(crate) fn vlak(&mut self, place: Vak, verf: Verf) {
        let edge = if verf.rand().is_some() { 0.5 } else { 0.0 };
        let (wide, high) = ((place.b - 2.0 * edge).max(0.0), (place.h - 2.0 * edge).max(0.0));
        of(&mut self.vlakken, verf).vlak(place.x + edge, place.y + edge, wide, high);
    }

    /// A sign around a middle on a surface of this colour; says no when it is one that must be written.
    pub(crate) fn teken(&mut self, middle: (f64, f64), hoog: f64, teken: &str, op: Verf) -> bool {
        teken_pad(of(&mut self.tekens, op.op()), middle, hoog, teken)
    }

    /// A line between two rows.
    pub(crate) fn lijn(&mut self, x: f64, y: f64, long: f64) {
        self.lijnen.horizontaal(x, y.round() + 0.5, long);
    }

    /// Draws everything.
    pub(crate) fn draw(self, svg: &mut Svg) {
        if !self.lijnen.is_empty() {
            svg.path(&self.lijnen, Verf::Raster, 1.0, "");
        }
        for (verf, pad) in self.vlakken.iter().filter(|(_, pad)| !pad.is_empty()) {
            svg.shape(pad, *verf);
        }
        for (verf, pad) in self.tekens.iter().filter(|(_, pad)| !pad.is_empty()) {
            svg.path(pad, *verf, DIK, "");
        }
    }
}

/// The path of one colour, in the order in which colours first came.
fn of(all: &mut Vec<(Verf, Pad)>, verf: Verf) -> &mut Pad {
    let at = all.iter().position(|(other, _)| *other == verf).unwrap_or_else(|| {
        all.push((verf, Pad::default()));
        all.len() - 1
    });
    &mut all[at].1
}

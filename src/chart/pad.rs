//! The way that a line or the edge of a shape goes.

use super::svg::kort;
use std::fmt::Write as _;

/// The `d` of a path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pad {
    d: String,
}

impl Pad {
    /// Starts somewhere else.
    pub(crate) fn naar(mut self, x: f64, y: f64) -> Pad {
        self.step('M', x, y);
        self
    }

    /// Draws a straight line.
    pub(crate) fn lijn(mut self, x: f64, y: f64) -> Pad {
        self.step('L', x, y);
        self
    }

    /// Draws back to where this part started.
    pub(crate) fn sluit(mut self) -> Pad {
        self.d.push('Z');
        self
    }

    /// Whether nothing was drawn.
    pub(crate) fn is_empty(&self) -> bool {
        self.d.is_empty()
    }

    /// A rectangle by its left top corner.
    pub(crate) fn vlak(&mut self, x: f64, y: f64, breed: f64, hoog: f64) {
        self.step('M', x, y);
        let (breed, hoog) = (kort(breed), kort(hoog));
        write!(self.d, "h{breed}v{hoog}h-{breed}z").expect("writing to a string cannot fail");
    }

    /// A line to the right.
    pub(crate) fn horizontaal(&mut self, x: f64, y: f64, long: f64) {
        self.step('M', x, y);
        write!(self.d, "h{}", kort(long)).expect("writing to a string cannot fail");
    }

    /// A line downwards.
    pub(crate) fn verticaal(&mut self, x: f64, y: f64, long: f64) {
        self.step('M', x, y);
        write!(self.d, "v{}", kort(long)).expect("writing to a string cannot fail");
    }

    /// A slanting line.
    pub(crate) fn schuin(&mut self, x: f64, y: f64, dx: f64, dy: f64) {
        self.step('M', x, y);
        self.step('l', dx, dy);
    }

    /// The attribute.
    pub(super) fn d(&self) -> &str {
        &self.d
    }

    fn step(&mut self, letter: char, x: f64, y: f64) {
        write!(self.d, "{letter}{} {}", kort(x), kort(y)).expect("writing to a string cannot fail");
    }
}

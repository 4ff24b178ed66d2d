//! Shapes that look alike and follow each other: how they look is written once.

use super::super::kleur::Verf;
use super::super::pad::Pad;
use super::{Vak, attribute, fixed, number};

/// The shapes, and how they look.
#[derive(Debug, Clone, Default)]
pub(super) struct Alike {
    look: String,
    shapes: String,
    count: usize,
}

impl Alike {
    /// None yet of shapes that look like this.
    pub(super) fn new(look: String) -> Self {
        Alike { look, ..Alike::default() }
    }

    /// Whether they look like this.
    pub(super) fn looks(&self, look: &str) -> bool {
        self.look == look
    }

    /// Adds them to a picture.
    pub(super) fn write(&self, out: &mut String) {
        let Alike { look, shapes, count } = self;
        let parts = match count {
            0 => return,
            1 => ["", shapes.strip_suffix("/>").unwrap_or(shapes), look, "/>", ""],
            _ => ["<g", look, ">", shapes, "</g>"],
        };
        parts.into_iter().for_each(|part| out.push_str(part));
    }

    /// A rectangle.
    pub(super) fn rect(&mut self, vak: Vak, r: f64) {
        self.shapes.push_str("<rect");
        // Nought is what is meant without.
        for (name, value) in [("x", vak.x), ("y", vak.y)].into_iter().filter(|(_, value)| *value != 0.0) {
            number(name, value, &mut self.shapes);
        }
        number("width", vak.b.max(0.0), &mut self.shapes);
        number("height", vak.h.max(0.0), &mut self.shapes);
        if r > 0.0 {
            number("rx", r, &mut self.shapes);
        }
        self.close();
    }

    /// A circle.
    pub(super) fn circle(&mut self, x: f64, y: f64, r: f64) {
        self.shapes.push_str("<circle");
        [("cx", x), ("cy", y), ("r", r)].into_iter().for_each(|(name, value)| number(name, value, &mut self.shapes));
        self.close();
    }

    /// A path.
    pub(super) fn path(&mut self, pad: &Pad) {
        self.shapes.push_str("<path");
        attribute("d", pad.d(), &mut self.shapes);
        self.close();
    }

    fn close(&mut self) {
        self.shapes.push_str("/>");
        self.count += 1;
    }
}

/// How a filled shape looks.
pub(super) fn fill(verf: Verf, out: &mut String) {
    let (class, fallback) = verf.class_and_fallback();
    fixed(&[" class=\"", class, "\" fill=\"", fallback, "\""], out);
    if let Some(rand) = verf.rand() {
        fixed(&[" stroke=\"", rand, "\""], out);
    }
}

/// How a line looks.
pub(super) fn stroke(verf: Verf, dik: f64, streep: &str, out: &mut String) {
    let (class, fallback) = verf.class_and_fallback();
    fixed(&[" class=\"s ", class, "\" fill=\"none\" stroke=\"", fallback, "\""], out);
    if dik != 1.0 {
        number("stroke-width", dik, out);
    }
    if !streep.is_empty() {
        attribute("stroke-dasharray", streep, out);
    }
}

//! The colours of figures, by what they mean. A reader's page may give them other values: see `stijl.css`.

/// How good a verdict is, whatever words a framework has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Toon {
    /// The best.
    Goed,
    /// Good enough.
    Redelijk,
    /// Not good enough.
    Matig,
    /// The worst.
    Slecht,
    /// Not judged.
    Geen,
}

/// All tones, best first.
pub const TONEN: [Toon; 5] = [Toon::Goed, Toon::Redelijk, Toon::Matig, Toon::Slecht, Toon::Geen];

/// How many series have a colour of their own.
pub const REEKSEN: usize = 6;

/// What a shape is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verf {
    /// A verdict.
    Toon(Toon),
    /// A series, counted from 0; after the last one they start again.
    Reeks(usize),
    /// Text.
    Inkt,
    /// Text of less weight.
    Zacht,
    /// An axis, a border.
    Lijn,
    /// A line that only leads the eye.
    Raster,
    /// A quiet surface behind text.
    Vlak,
    /// The page itself.
    Grond,
    /// Text and signs on a verdict or series.
    Op,
}

impl Verf {
    /// The class, and the colour where no style sheet applies.
    pub(crate) fn class_and_fallback(self) -> (&'static str, &'static str) {
        match self {
            Verf::Toon(Toon::Goed) => ("toon-goed", "#00655a"),
            Verf::Toon(Toon::Redelijk) => ("toon-redelijk", "#4a7410"),
            Verf::Toon(Toon::Matig) => ("toon-matig", "#b04a00"),
            Verf::Toon(Toon::Slecht) => ("toon-slecht", "#a3132f"),
            Verf::Toon(Toon::Geen) => ("toon-geen", "#5b6673"),
            Verf::Reeks(index) => match index % REEKSEN {
                0 => ("reeks-1", "#0b5cad"),
                1 => ("reeks-2", "#b04a00"),
                2 => ("reeks-3", "#00655a"),
                3 => ("reeks-4", "#8a2a86"),
                4 => ("reeks-5", "#6b5300"),
                _ => ("reeks-6", "#4d5b6b"),
            },
            Verf::Inkt => ("inkt", "#16202b"),
            Verf::Zacht => ("inkt-zacht", "#4a5663"),
            Verf::Lijn => ("lijn", "#7a8795"),
            Verf::Raster => ("raster", "#dfe4e9"),
            Verf::Vlak => ("vlak", "#f1f4f7"),
            Verf::Grond => ("grond", "#ffffff"),
            Verf::Op => ("op-toon", "#ffffff"),
        }
    }
}

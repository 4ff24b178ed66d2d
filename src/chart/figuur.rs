//! All figures, and what every figure gives: pictures, and the same in a table and in words.

mod badge;
mod bronnen;
mod cijfer;
mod geschiedenis;
mod matrix;
mod oordelen;
mod oordelen_per_thema;
mod reeks;
mod tekortkomingen_per_thema;
mod tijdlijn;
mod verdeling;

pub use badge::{Badge, badge};
pub use bronnen::{Bron, bronnen};
pub use cijfer::{Cijfer, Telling, cijfer};
pub use geschiedenis::{Geschiedenis, Verloop, VerloopThema, geschiedenis};
pub use matrix::{KaderThema, Matrix, MatrixRij, matrix};
pub use oordelen::{Norm, Thema, oordelen, oordelen_bestand};
pub use oordelen_per_thema::oordelen_per_thema;
pub use reeks::{Grafiek, Reeks, Soort, reeks};
pub use tekortkomingen_per_thema::{ThemaTekort, tekortkomingen_per_thema};
pub use tijdlijn::{Gebeurtenis, tijdlijn};
pub use verdeling::verdeling;

use super::svg::{Raam, Svg};

/// A kind of figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figuursoort {
    /// The name: that of its file and its function.
    pub name: &'static str,
    /// What it shows, in Dutch.
    pub toont: &'static str,
}

/// Every kind of figure, sorted by name.
pub const REGISTRY: &[Figuursoort] = &[
    Figuursoort { name: "badge", toont: "het oordeel als plaatje dat een instelling kan tonen" },
    Figuursoort { name: "bronnen", toont: "met wie is gesproken en wat is gelezen" },
    Figuursoort { name: "cijfer", toont: "een aantal op een totaal, of een totaal in delen" },
    Figuursoort { name: "geschiedenis", toont: "de oordelen over één instelling in opeenvolgende rapporten" },
    Figuursoort { name: "matrix", toont: "de oordelen van alle rapporten op één kader" },
    Figuursoort { name: "oordelen", toont: "alle oordelen van één rapport" },
    Figuursoort { name: "oordelen_per_thema", toont: "hoeveel normen van elk thema welk oordeel kregen" },
    Figuursoort { name: "reeks", toont: "getallen uit een tabel als lijnen, staven of punten" },
    Figuursoort { name: "tekortkomingen_per_thema", toont: "hoeveel tekortkomingen elk thema telt, en wie aan zet is" },
    Figuursoort { name: "tijdlijn", toont: "wat er in een traject gebeurde" },
    Figuursoort { name: "verdeling", toont: "hoe vaak elk oordeel op een norm werd gegeven" },
];

/// A figure: title, pictures, table and description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What the figure says, in one line.
    pub title: String,
    /// One or more `svg` elements for a phone, to be laid out side by side.
    pub svg: Vec<String>,
    /// The same for a column of text on a larger screen or on paper; empty where the small ones do there as well.
    pub breed: Vec<String>,
    /// The same data.
    pub table: Table,
    /// The same in running text.
    pub description: String,
}

/// The data of a figure, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table holds.
    pub caption: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
    /// Per column whether it holds numbers.
    pub numeric: Vec<bool>,
}

impl Table {
    /// An empty table; a column whose name starts with `#` holds numbers.
    pub(crate) fn new(caption: &str, head: &[&str]) -> Table {
        Table {
            caption: caption.to_owned(),
            head: head.iter().map(|name| name.trim_start_matches('#').to_owned()).collect(),
            rows: Vec::new(),
            numeric: head.iter().map(|name| name.starts_with('#')).collect(),
        }
    }

    /// Adds a row.
    pub(crate) fn row<const N: usize>(&mut self, cells: [String; N]) {
        debug_assert_eq!(N, self.head.len(), "a row is as long as the head");
        self.rows.push(cells.into());
    }
}

/// What a picture is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vel {
    /// A phone.
    Smal,
    /// A column of text.
    Breed,
}

impl Vel {
    /// The width of a picture.
    pub(crate) const fn breedte(self) -> f64 {
        match self {
            Vel::Smal => 328.0,
            Vel::Breed => 600.0,
        }
    }

    /// Whether names can stand beside what they name.
    pub(crate) fn is_breed(self) -> bool {
        self == Vel::Breed
    }

    /// The id of picture `number` of a figure, counted from 1.
    pub(crate) fn id(self, id: &str, number: usize) -> String {
        let letter = if self.is_breed() { "b" } else { "" };
        format!("{id}-{letter}{number}")
    }

    /// Finishes one picture.
    pub(crate) fn plaat(self, svg: Svg, id: &str, hoog: f64, title: &str, desc: &str) -> String {
        svg.finish(&Raam { id, breed: self.breedte(), hoog: hoog.ceil().max(1.0), title, desc })
    }
}

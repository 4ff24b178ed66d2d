//! What every figure gives: pictures, and the same in a table and in words.

use super::svg::{Raam, Svg};

/// A figure: title, pictures, table and description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What the figure says, in one line.
    pub title: String,
    /// One or more `svg` elements, to be laid out side by side.
    pub svg: Vec<String>,
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

/// The width that figures are drawn for: a phone.
pub(crate) const BREED: f64 = 340.0;

/// Finishes one picture of the usual width.
pub(crate) fn plaat(svg: Svg, id: &str, hoog: f64, title: &str, desc: &str) -> String {
    svg.finish(&Raam { id, breed: BREED, hoog: hoog.ceil().max(1.0), title, desc })
}

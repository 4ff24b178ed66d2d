//! One framework and every report on it: how often each verdict fell on each norm.

use super::matrix::{Matrix, titel};
use super::oordelen_per_thema::{delen, verdeeld};
use crate::chart::figuur::Figure;
use crate::chart::oordeel::{Oordeel, tellen};
use crate::chart::stapel::Deel;

/// Draws how often each verdict fell on each norm. `id` is unique in the page.
pub fn verdeling(id: &str, matrix: &Matrix) -> Figure {
    let scale = tellen(matrix.gegeven());
    let words: Vec<&Oordeel> = scale.iter().map(|(oordeel, _)| *oordeel).collect();
    let rows: Vec<(String, Vec<Deel>)> = matrix
        .normen()
        .enumerate()
        .map(|(index, (nummer, naam))| {
            let column = matrix.rijen.iter().filter_map(|rij| rij.oordelen.get(index).and_then(Option::as_ref));
            (format!("{nummer} {naam}"), delen(&words, column))
        })
        .collect();
    verdeeld(id, &titel(matrix), ("Verdeling van de oordelen per norm", "Norm"), &words, &rows)
}

//! One framework and every report on it: how often each verdict fell on each norm.

use super::matrix::Matrix;
use super::oordelen_per_thema::{delen, verdeeld};
use crate::chart::figuur::Figure;
use crate::chart::kleur::Toon;
use crate::chart::oordeel::{Oordeel, tellen};
use crate::chart::stapel::Deel;
use crate::chart::zin::opsomming;

/// Draws how often each verdict fell on each norm. `id` is unique in the page.
pub fn verdeling(id: &str, matrix: &Matrix) -> Figure {
    let scale = tellen(matrix.gegeven());
    let words: Vec<&Oordeel> = scale.iter().map(|(oordeel, _)| *oordeel).collect();
    let rows: Vec<(String, Vec<Deel>)> = matrix
        .normen()
        .enumerate()
        .map(|(index, (nummer, naam))| (format!("{nummer} {naam}"), delen(&words, kolom(matrix, index))))
        .collect();
    verdeeld(id, &titel(matrix), ("Verdeling van de oordelen per norm", "Norm"), &words, &rows)
}

/// The verdicts on one norm.
fn kolom(matrix: &Matrix, index: usize) -> impl Iterator<Item = &Oordeel> {
    matrix.rijen.iter().filter_map(move |rij| rij.oordelen.get(index).and_then(Option::as_ref))
}

/// Which norm has most negative verdicts.
fn titel(matrix: &Matrix) -> String {
    let is_negative = |oordeel: &&Oordeel| matches!(oordeel.toon, Toon::Matig | Toon::Slecht);
    let counts: Vec<(String, usize)> = matrix
        .normen()
        .enumerate()
        .map(|(index, (nummer, _))| (nummer.clone(), kolom(matrix, index).filter(is_negative).count()))
        .collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let worst: Vec<String> =
        counts.iter().filter(|(_, count)| *count == most).map(|(nummer, _)| nummer.clone()).collect();
    let times = match matrix.rijen.len() {
        1 => "in het enige rapport".to_owned(),
        2 if most == 2 => "in beide rapporten".to_owned(),
        all if all == most => format!("in alle {all} rapporten"),
        all => format!("in {most} van de {all} rapporten"),
    };
    match (most, worst.as_slice()) {
        _ if matrix.gegeven().next().is_none() => "Nog geen oordelen".to_owned(),
        (0, _) => "Geen enkele norm kreeg een negatief oordeel".to_owned(),
        (_, [only]) => format!("Norm {only} kreeg het vaakst een negatief oordeel: {times}"),
        (_, few) if few.len() <= 3 => {
            format!("De normen {} kregen het vaakst een negatief oordeel: {times}", opsomming(few))
        }
        (_, many) if many.len() == counts.len() => {
            format!("Alle {} normen kregen even vaak een negatief oordeel: {times}", many.len())
        }
        (_, many) => format!("{} normen kregen het vaakst een negatief oordeel: {times}", many.len()),
    }
}

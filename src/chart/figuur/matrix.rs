//! One framework and every report on it: how each was judged on each norm.

use super::verdeling::verdeling;
use crate::chart::figuur::{Figure, Table, plaat};
use crate::chart::oordeel::{Oordeel, tellen};
use crate::chart::rooster::{Rij, kolommen, rooster, sleutel};
use crate::chart::stapel::opschrift;
use crate::chart::svg::{GEWOON, Svg};
use crate::chart::verschil::Kolommen;

/// A framework with the verdicts of all reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The themes with their norms.
    pub themas: Vec<KaderThema>,
    /// The reports.
    pub rijen: Vec<MatrixRij>,
}

/// A theme of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KaderThema {
    /// Number and title; empty for a framework without themes.
    pub naam: String,
    /// The norms: number and short name.
    pub normen: Vec<(String, String)>,
}

/// A report in a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRij {
    /// Who was inspected; with the date if it occurs twice.
    pub naam: String,
    /// A verdict per norm, through all themes; nothing where there is none.
    pub oordelen: Vec<Option<Oordeel>>,
}

impl Matrix {
    /// All norms, through the themes.
    pub(super) fn normen(&self) -> impl Iterator<Item = &(String, String)> {
        self.themas.iter().flat_map(|thema| &thema.normen)
    }

    /// All verdicts.
    pub(super) fn gegeven(&self) -> impl Iterator<Item = &Oordeel> {
        self.rijen.iter().flat_map(|rij| rij.oordelen.iter().flatten())
    }
}

/// Draws who was judged how; a picture per theme. `id` is unique in the page.
pub fn matrix(id: &str, matrix: &Matrix) -> Figure {
    let mut table = Table {
        caption: "Oordelen per rapport en norm".to_owned(),
        head: std::iter::once("Rapport".to_owned()).chain(matrix.normen().map(|norm| norm.0.clone())).collect(),
        rows: Vec::new(),
        numeric: vec![false; matrix.normen().count() + 1],
    };
    for rij in &matrix.rijen {
        let cells = (0..matrix.normen().count())
            .map(|index| rij.oordelen.get(index).and_then(Option::as_ref).map_or(String::new(), |o| o.woord.clone()));
        table.rows.push(std::iter::once(rij.naam.clone()).chain(cells).collect());
    }
    let mut pictures = Vec::new();
    let mut first = 0;
    for thema in &matrix.themas {
        let most = kolommen(thema.normen.iter().map(|norm| norm.0.as_str()));
        // Six norms are three and three, not five and one.
        let each = thema.normen.len().div_ceil(thema.normen.len().div_ceil(most).max(1)).max(1);
        for (part, normen) in thema.normen.chunks(each).enumerate() {
            let start = first + part * each;
            let svg = deelplaat(&format!("{id}-{}", pictures.len() + 1), matrix, thema, Kolommen { start, normen });
            pictures.push(svg);
        }
        first += thema.normen.len();
    }
    let title = titel(matrix);
    let description = verdeling(id, matrix).description;
    Figure { title, svg: pictures, table, description }
}

fn deelplaat(id: &str, matrix: &Matrix, thema: &KaderThema, kolommen: Kolommen) -> String {
    let mut svg = Svg::default();
    let mut y = 0.0;
    if !thema.naam.is_empty() {
        y += opschrift(&mut svg, y, &thema.naam, GEWOON.maat(17.0).vet()) + 4.0;
    }
    for (nummer, naam) in kolommen.normen {
        y += opschrift(&mut svg, y, &format!("{nummer} {naam}"), GEWOON);
    }
    y += 8.0;
    let rijen: Vec<Rij> = matrix
        .rijen
        .iter()
        .map(|rij| Rij {
            naam: rij.naam.clone(),
            onder: String::new(),
            oordelen: (0..kolommen.normen.len())
                .map(|index| rij.oordelen.get(kolommen.start + index).and_then(Option::as_ref))
                .collect(),
        })
        .collect();
    let koppen: Vec<Vec<String>> = kolommen.normen.iter().map(|(nummer, _)| vec![nummer.clone()]).collect();
    y += rooster(&mut svg, y, &koppen, &rijen) + 14.0;
    let present: Vec<&Oordeel> = rijen.iter().flat_map(|rij| rij.oordelen.iter().flatten()).copied().collect();
    y += sleutel(&mut svg, y, &rijen);
    let title = if thema.naam.is_empty() { "Oordelen per rapport en norm" } else { &thema.naam };
    let counts = tellen(present.iter().copied());
    let said: Vec<String> = counts.iter().map(|(oordeel, count)| format!("{count} keer {}", oordeel.woord)).collect();
    let desc = format!("{} rapporten en {} normen: {}.", rijen.len(), kolommen.normen.len(), said.join(", "));
    plaat(svg, id, y, title, &desc)
}

/// What verdict fell most.
pub(super) fn titel(matrix: &Matrix) -> String {
    let total = matrix.gegeven().count();
    match (tellen(matrix.gegeven()).iter().max_by_key(|(_, count)| *count), matrix.rijen.len()) {
        (None, _) => "Nog geen oordelen".to_owned(),
        (Some((most, count)), 1) => {
            format!("In 1 rapport luidt het oordeel {count} van de {total} keer: {}", most.woord)
        }
        (Some((most, count)), reports) => {
            format!("In {reports} rapporten luidt het oordeel {count} van de {total} keer: {}", most.woord)
        }
    }
}

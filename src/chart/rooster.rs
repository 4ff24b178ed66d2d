//! A grid of verdict tiles: rows with a name, narrow columns with a short heading.

use super::figuur::BREED;
use super::kleur::{TONEN, Verf};
use super::meten::{breedte, regels};
use super::oordeel::{Oordeel, kort_teken, teken_pad, tellen};
use super::stapel::{Deel, legenda};
use super::svg::{Anker, GEWOON, Letter, Pad, Svg};

/// A row of the grid.
pub(crate) struct Rij<'a> {
    /// Its name.
    pub naam: String,
    /// A word under the name, or nothing.
    pub onder: String,
    /// A verdict per column.
    pub oordelen: Vec<Option<&'a Oordeel>>,
}

/// The width of a column, unless its heading needs more.
const KOLOM: f64 = 38.0;
/// The least that names get.
const NAMEN: f64 = 130.0;
/// The most columns in one picture.
pub(crate) const KOLOMMEN: usize = 5;
const TEGEL: f64 = 34.0;
const NAAM: Letter = GEWOON.maat(13.0);

/// How many columns with these headings fit in one picture.
pub(crate) fn kolommen<'a>(koppen: impl Iterator<Item = &'a str>) -> usize {
    let widest = koppen.map(|kop| breedte(kop, NAAM.vet())).fold(0.0, f64::max);
    (((BREED - NAMEN) / (widest + 4.0).max(KOLOM)) as usize).clamp(1, KOLOMMEN)
}

/// Draws headings and rows. Returns the height.
///
/// All tiles of one tone are one path, and so are all signs: a grid of forty by twenty must stay small.
pub(crate) fn rooster(svg: &mut Svg, top: f64, koppen: &[Vec<String>], rijen: &[Rij]) -> f64 {
    let koppen: Vec<Vec<String>> = koppen
        .iter()
        .map(|kop| kop.iter().flat_map(|line| regels(line, BREED - NAMEN - 4.0, NAAM.vet())).collect())
        .collect();
    let widest = koppen.iter().flatten().map(|line| breedte(line, NAAM.vet())).fold(0.0, f64::max);
    let column_wide = (widest + 4.0).max(KOLOM);
    let left = BREED - column_wide * koppen.len() as f64;
    let middle = |column: usize| left + column_wide * (column as f64 + 0.5);
    let mut y = top;
    let lines = koppen.iter().map(Vec::len).max().unwrap_or(0);
    for (column, kop) in koppen.iter().enumerate() {
        for (index, line) in kop.iter().enumerate() {
            let base = y + 13.0 + 16.0 * (index + lines - kop.len()) as f64;
            let letter = if index == 0 { NAAM.vet() } else { NAAM };
            svg.text(middle(column), base, line, letter.anker(Anker::Midden));
        }
    }
    y += 16.0 * lines as f64 + 4.0;
    let mut tiles: Vec<Pad> = TONEN.iter().map(|_| Pad::default()).collect();
    let (mut signs, mut bands) = (Pad::default(), Pad::default());
    let mut texts = Svg::default();
    let mut written: Vec<(f64, f64, String)> = Vec::new();
    for rij in rijen {
        let names = regels(&rij.naam, left - 14.0, NAAM);
        let under = regels(&rij.onder, left - 14.0, NAAM);
        let high = (16.0 * (names.len() + under.len()) as f64 + 8.0).max(TEGEL);
        bands.vlak(0.0, y, BREED, high);
        let mut base = y + (high - 16.0 * (names.len() + under.len()) as f64) / 2.0 - 4.0;
        for (line, letter) in names.iter().map(|line| (line, NAAM)).chain(under.iter().map(|line| (line, ONDER))) {
            base += 16.0;
            texts.text(8.0, base, line, letter);
        }
        for (column, oordeel) in rij.oordelen.iter().enumerate() {
            let center = (middle(column), y + high / 2.0);
            let Some(oordeel) = oordeel else {
                texts.circle(center.0, center.1, 2.0, Verf::Lijn);
                continue;
            };
            let tone = TONEN.iter().position(|tone| *tone == oordeel.toon).unwrap_or(0);
            tiles[tone].vlak(center.0 - TEGEL / 2.0, center.1 - TEGEL / 2.0, TEGEL, TEGEL);
            if !teken_pad(&mut signs, center, 30.0, &oordeel.teken) {
                written.push((center.0, center.1 + 4.7, kort_teken(&oordeel.teken)));
            }
        }
        y += high + 4.0;
    }
    if !bands.is_empty() {
        svg.shape(&bands, Verf::Vlak);
    }
    svg.append(texts);
    for (tone, pad) in TONEN.iter().zip(&tiles).filter(|(_, pad)| !pad.is_empty()) {
        svg.shape(pad, Verf::Toon(*tone));
    }
    if !signs.is_empty() {
        svg.path(&signs, Verf::Op, 2.5, "");
    }
    let letter = NAAM.vet().verf(Verf::Op).anker(Anker::Midden);
    for (x, base, text) in &written {
        svg.text(*x, *base, text, letter);
    }
    y - 4.0 - top
}

/// What the tiles mean. Returns the height.
pub(crate) fn sleutel(svg: &mut Svg, y: f64, rijen: &[Rij]) -> f64 {
    let scale = tellen(rijen.iter().flat_map(|rij| rij.oordelen.iter().flatten()).copied());
    let delen: Vec<Deel> = scale
        .iter()
        .map(|(oordeel, _)| Deel {
            aantal: 0,
            woord: oordeel.woord.clone(),
            teken: oordeel.teken.clone(),
            verf: Verf::Toon(oordeel.toon),
        })
        .collect();
    let high = legenda(svg, y, BREED, &delen);
    if rijen.iter().all(|rij| rij.oordelen.iter().all(Option::is_some)) {
        return high;
    }
    svg.circle(8.0, y + high + 10.0, 2.0, Verf::Lijn);
    svg.text(23.0, y + high + 15.0, "geen oordeel", GEWOON);
    high + 24.0
}

const ONDER: Letter = NAAM.verf(Verf::Zacht);

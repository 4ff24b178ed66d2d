//! A grid of verdict tiles: rows with a name, narrow columns with a short heading.

use super::figuur::Vel;
use super::kleur::Verf;
use super::lagen::Lagen;
use super::meten::{breedte, regels};
use super::oordeel::{Oordeel, kort_teken, tellen};
use super::stapel::{Deel, legenda, opschrift};
use super::svg::{Anker, GEWOON, Letter, Svg, vak};

/// A column of the grid.
pub(crate) struct Kolom {
    /// The lines over it.
    pub kop: Vec<String>,
    /// What stands over this column and those after it, up to the next that has one.
    pub groep: Option<String>,
}

/// A row of the grid.
pub(crate) struct Rij<'a> {
    /// Its name.
    pub naam: String,
    /// A word on the whole row: under the name, or behind the tiles where there is room.
    pub slot: String,
    /// A verdict per column; none at all for a heading.
    pub oordelen: Vec<Option<&'a Oordeel>>,
}

/// Where everything stands.
struct Maten {
    /// The middles of the columns.
    middens: Vec<f64>,
    /// Where the names end.
    namen: f64,
    /// Width and height of a tile.
    tegel: (f64, f64),
    /// What the words on rows get behind the tiles.
    slot: f64,
}

const NAAM: Letter = GEWOON.maat(13.0);
const SLOT: Letter = NAAM.verf(Verf::Zacht);
/// Between two groups of columns.
pub(crate) const GROEP: f64 = 8.0;

/// The least that names get.
fn namen(vel: Vel) -> f64 {
    if vel.is_breed() { 136.0 } else { 130.0 }
}

/// The width of a column with this heading over the widest.
pub(crate) fn kolom_breed<'a>(vel: Vel, koppen: impl Iterator<Item = &'a str>) -> f64 {
    let widest = koppen.map(|kop| breedte(kop, NAAM.vet())).fold(0.0, f64::max);
    (widest + 4.0).max(if vel.is_breed() { 20.0 } else { 36.0 })
}

/// The room for columns in one picture.
pub(crate) fn ruimte(vel: Vel) -> f64 {
    vel.breedte() - namen(vel)
}

/// How many columns with these headings fit in one picture, beside `over` units of something else.
pub(crate) fn kolommen<'a>(vel: Vel, over: f64, koppen: impl Iterator<Item = &'a str>) -> usize {
    (((ruimte(vel) - over) / kolom_breed(vel, koppen)) as usize).max(1)
}

/// What the words behind the tiles need.
pub(crate) fn slot_breed<'a>(vel: Vel, sloten: impl Iterator<Item = &'a str>) -> f64 {
    let widest = sloten.map(|slot| breedte(slot, SLOT)).fold(0.0, f64::max);
    if vel.is_breed() && widest > 0.0 { widest + 12.0 } else { 0.0 }
}

fn maten(vel: Vel, kolommen: &[Kolom], rijen: &[Rij]) -> Maten {
    let wide = kolom_breed(vel, kolommen.iter().flat_map(|kolom| &kolom.kop).map(String::as_str));
    let slot = slot_breed(vel, rijen.iter().map(|rij| rij.slot.as_str()));
    let groups = kolommen.iter().skip(1).filter(|kolom| kolom.groep.is_some()).count();
    let left = vel.breedte() - slot - wide * kolommen.len() as f64 - GROEP * groups as f64;
    let mut x = left;
    let mut middens = Vec::new();
    for (index, kolom) in kolommen.iter().enumerate() {
        x += if index > 0 && kolom.groep.is_some() { GROEP } else { 0.0 };
        middens.push(x + wide / 2.0);
        x += wide;
    }
    let tegel = if vel.is_breed() { ((wide - 1.5).min(40.0), 22.0) } else { (32.0, 30.0) };
    Maten { middens, namen: left, tegel, slot }
}

/// Draws headings and rows. Returns the height.
pub(crate) fn rooster(svg: &mut Svg, vel: Vel, top: f64, kolommen: &[Kolom], rijen: &[Rij]) -> f64 {
    let kolommen: Vec<Kolom> = kolommen
        .iter()
        .map(|kolom| Kolom {
            kop: kolom.kop.iter().flat_map(|line| regels(line, ruimte(vel) - 4.0, NAAM.vet())).collect(),
            groep: kolom.groep.clone(),
        })
        .collect();
    let maten = maten(vel, &kolommen, rijen);
    let mut y = top + koppen(svg, top, &kolommen, &maten);
    let (tile_wide, tile_high) = maten.tegel;
    let mut lagen = Lagen::default();
    let mut texts = Svg::default();
    for rij in rijen {
        if rij.oordelen.is_empty() {
            y += 10.0;
            y += opschrift(&mut texts, y, &rij.naam, NAAM.vet(), vel.breedte()) + 3.0;
            continue;
        }
        let names = regels(&rij.naam, maten.namen - 8.0, NAAM);
        let under = if maten.slot > 0.0 { Vec::new() } else { regels(&rij.slot, maten.namen - 8.0, SLOT) };
        let high = (16.0 * (names.len() + under.len()) as f64 + 6.0).max(tile_high + 5.0);
        lagen.lijn(0.0, y, vel.breedte());
        let middle = y + high / 2.0 + 0.5;
        let mut base = middle - 8.0 * (names.len() + under.len()) as f64 - 4.0;
        for (line, letter) in names.iter().map(|line| (line, NAAM)).chain(under.iter().map(|line| (line, SLOT))) {
            base += 16.0;
            texts.text(0.0, base, line, letter);
        }
        if maten.slot > 0.0 {
            texts.text(vel.breedte() - maten.slot + 12.0, middle + 4.6, &rij.slot, SLOT);
        }
        for (x, oordeel) in maten.middens.iter().zip(&rij.oordelen) {
            let Some(oordeel) = oordeel else {
                texts.circle(*x, middle, 2.0, Verf::Lijn);
                continue;
            };
            let (verf, corner) = (Verf::Toon(oordeel.toon), (x - tile_wide / 2.0, middle - tile_high / 2.0));
            lagen.vlak(vak(corner.0, corner.1, tile_wide, tile_high), verf);
            if !lagen.teken((*x, middle), tile_high.min(tile_wide), &oordeel.teken, verf) {
                let letter = NAAM.vet().verf(Verf::OpToon(oordeel.toon)).anker(Anker::Midden);
                written(&mut texts, (*x, middle + 4.7), &oordeel.teken, tile_wide, letter);
            }
        }
        y += high;
    }
    lagen.draw(svg);
    svg.append(texts);
    y - top
}

/// A sign that is no drawing: whole where it fits, else its first letter.
fn written(svg: &mut Svg, (x, base): (f64, f64), teken: &str, wide: f64, letter: Letter) {
    let text = kort_teken(teken);
    let fits = breedte(&text, letter) <= wide - 2.0;
    let text = if fits { text } else { text.chars().take(1).collect() };
    svg.text(x, base, &text, letter);
}

/// The headings of columns and of groups of columns. Returns the height.
fn koppen(svg: &mut Svg, top: f64, kolommen: &[Kolom], maten: &Maten) -> f64 {
    let mut y = top;
    if kolommen.iter().any(|kolom| kolom.groep.as_ref().is_some_and(|groep| !groep.is_empty())) {
        let starts: Vec<usize> = (0..kolommen.len()).filter(|at| kolommen[*at].groep.is_some()).collect();
        for (at, start) in starts.iter().enumerate() {
            let end = starts.get(at + 1).copied().unwrap_or(kolommen.len());
            let middle = (maten.middens[*start] + maten.middens[end - 1]) / 2.0;
            let text = kolommen[*start].groep.as_deref().unwrap_or_default();
            svg.text(middle, y + 13.0, text, NAAM.vet().anker(Anker::Midden));
        }
        y += 18.0;
    }
    let lines = kolommen.iter().map(|kolom| kolom.kop.len()).max().unwrap_or(0);
    for (x, kolom) in maten.middens.iter().zip(kolommen) {
        for (index, line) in kolom.kop.iter().enumerate() {
            let base = y + 13.0 + 16.0 * (index + lines - kolom.kop.len()) as f64;
            svg.text(*x, base, line, SLOT.anker(Anker::Midden));
        }
    }
    y + 16.0 * lines as f64 + 5.0 - top
}

/// What the tiles of these verdicts mean. Returns the height.
pub(crate) fn sleutel<'a>(
    svg: &mut Svg,
    vel: Vel,
    y: f64,
    all: impl Iterator<Item = &'a Option<Oordeel>> + Clone,
) -> f64 {
    let scale = tellen(all.clone().flatten());
    let mut delen: Vec<Deel> = scale
        .iter()
        .map(|(oordeel, _)| Deel {
            aantal: 0,
            woord: oordeel.woord.clone(),
            teken: oordeel.teken.clone(),
            verf: Verf::Toon(oordeel.toon),
        })
        .collect();
    if all.clone().any(Option::is_none) {
        delen.push(Deel { aantal: 0, woord: "geen oordeel".to_owned(), teken: String::new(), verf: Verf::Lijn });
    }
    legenda(svg, y, vel.breedte(), &delen)
}

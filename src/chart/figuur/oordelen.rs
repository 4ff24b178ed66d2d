//! Every verdict of one report: per theme a block with its norms.

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::kleur::{Toon, Verf};
use crate::chart::lagen::Lagen;
use crate::chart::meten::{breedte, regels};
use crate::chart::oordeel::{HOEK, Oordeel, teken, tellen, telzin};
use crate::chart::stapel::opschrift;
use crate::chart::svg::{GEWOON, Letter, Raam, Svg, vak};

/// A theme with its norms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thema {
    /// Its number, such as `1a`; empty for a framework without themes.
    pub nummer: String,
    /// Its title; empty for a framework without themes.
    pub titel: String,
    /// The verdict on the theme as a whole.
    pub oordeel: Option<Oordeel>,
    /// Its norms.
    pub normen: Vec<Norm>,
}

/// A norm with its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Norm {
    /// Its number, such as `1a.2`.
    pub nummer: String,
    /// Its short name.
    pub naam: String,
    /// The verdict.
    pub oordeel: Oordeel,
}

impl Thema {
    /// Number and title.
    pub(crate) fn naam(&self) -> String {
        match (self.nummer.as_str(), self.titel.as_str()) {
            ("", titel) => titel.to_owned(),
            (nummer, "") => format!("Thema {nummer}"),
            (nummer, titel) => format!("Thema {nummer}: {titel}"),
        }
    }
}

/// Where a block stands.
#[derive(Clone, Copy)]
struct Plek {
    x: f64,
    y: f64,
    breed: f64,
}

const KOP: Letter = GEWOON.maat(16.0).vet();
const WOORD: Letter = GEWOON.verf(Verf::Zacht);
/// Between two columns of blocks, and between two blocks.
const TUSSEN: f64 = 40.0;

/// Draws the figure; `id` is unique in the page.
pub fn oordelen(id: &str, themas: &[Thema]) -> Figure {
    let (title, description) = in_words(themas);
    let mut table = Table::new("Oordelen per norm", &["Thema", "Norm", "Onderdeel", "Oordeel"]);
    for (thema, norm) in themas.iter().flat_map(|thema| thema.normen.iter().map(move |norm| (thema, norm))) {
        table.row([thema.nummer.clone(), norm.nummer.clone(), norm.naam.clone(), norm.oordeel.woord.clone()]);
    }
    if themas.iter().all(|thema| thema.nummer.is_empty()) {
        table.head.remove(0);
        table.numeric.remove(0);
        table.rows.iter_mut().for_each(|row| drop(row.remove(0)));
    }
    let svg = themas
        .iter()
        .enumerate()
        .map(|(index, thema)| {
            let vel = Vel::Smal;
            let (mut lagen, mut texts) = (Lagen::default(), Svg::default());
            let high = blok(&mut texts, &mut lagen, Plek { x: 0.0, y: 0.0, breed: vel.breedte() }, thema);
            let (title, desc) = match thema.naam() {
                name if name.is_empty() => (title.clone(), normen_zin(thema)),
                name => (name, telling(thema)),
            };
            let mut svg = Svg::default();
            lagen.draw(&mut svg);
            svg.append(texts);
            vel.plaat(svg, &vel.id(id, index + 1), high, &title, desc.trim())
        })
        .collect();
    let (all, high) = kolommen(themas, 0.0);
    let vel = Vel::Breed;
    let breed = vec![vel.plaat(all, &vel.id(id, 1), high, &title, &description)];
    Figure { title, svg, breed, table, description }
}

/// What the figure says: in one sentence, and theme by theme.
fn in_words(themas: &[Thema]) -> (String, String) {
    let all = themas.iter().flat_map(|thema| &thema.normen).map(|norm| &norm.oordeel);
    (telzin(&tellen(all)), themas.iter().map(telling).collect::<Vec<_>>().join(" "))
}

/// Draws all verdicts as a complete file, under a heading.
pub fn oordelen_bestand(kop: &str, themas: &[Thema]) -> String {
    const RAND: f64 = 24.0;
    let (title, description) = in_words(themas);
    let wide = Vel::Breed.breedte();
    let mut text = Svg::default();
    let mut y = opschrift(&mut text, 0.0, kop, KOP.maat(20.0), wide) + 2.0;
    y += opschrift(&mut text, y, &title, WOORD, wide) + 24.0;
    let (blocks, high) = kolommen(themas, y);
    text.append(blocks);
    let (breed, hoog) = (wide + 2.0 * RAND, (high + 2.0 * RAND).ceil());
    let mut svg = Svg::default();
    svg.rect(vak(0.0, 0.0, breed, hoog), 0.0, Verf::Grond);
    svg.append(text.shifted(RAND, RAND));
    svg.finish(&Raam { id: "oordelen", breed, hoog, title: kop, desc: &description })
}

/// The themes in two columns of about the same height, from `top`; one theme has all the room. Returns the height.
fn kolommen(themas: &[Thema], top: f64) -> (Svg, f64) {
    let room = Vel::Breed.breedte();
    let breed = if themas.len() > 1 { (room - TUSSEN) / 2.0 } else { room };
    let at = |y: f64, right: bool| Plek { x: if right { breed + TUSSEN } else { 0.0 }, y, breed };
    let highs: Vec<f64> =
        themas.iter().map(|thema| blok(&mut Svg::default(), &mut Lagen::default(), at(0.0, false), thema)).collect();
    let half = (highs.iter().sum::<f64>() + TUSSEN * highs.len() as f64) / 2.0;
    let (mut lagen, mut texts) = (Lagen::default(), Svg::default());
    let (mut y, mut most, mut is_right) = (0.0_f64, 0.0_f64, false);
    for (thema, high) in themas.iter().zip(highs) {
        if !is_right && y > 0.0 && y + high / 2.0 > half {
            (y, is_right) = (0.0, true);
        }
        blok(&mut texts, &mut lagen, at(top + y, is_right), thema);
        most = most.max(y + high);
        y += high + TUSSEN;
    }
    let mut svg = Svg::default();
    lagen.draw(&mut svg);
    svg.append(texts);
    (svg, top + most)
}

/// A theme in words.
fn telling(thema: &Thema) -> String {
    let name = if thema.naam().is_empty() { "Oordelen".to_owned() } else { thema.naam() };
    let oordeel = match &thema.oordeel {
        Some(oordeel) => format!(": {}", oordeel.woord),
        None if thema.nummer.is_empty() => String::new(),
        None => ": geen oordeel".to_owned(),
    };
    format!("{name}{oordeel}.{}", normen_zin(thema))
}

fn normen_zin(thema: &Thema) -> String {
    let norms: Vec<String> =
        thema.normen.iter().map(|norm| format!("{} {}: {}", norm.nummer, norm.naam, norm.oordeel.woord)).collect();
    if norms.is_empty() { String::new() } else { format!(" {}.", norms.join("; ")) }
}

/// One theme. Returns its height.
fn blok(svg: &mut Svg, lagen: &mut Lagen, plek: Plek, thema: &Thema) -> f64 {
    let mut y = plek.y + kop(svg, plek, thema);
    let start = y;
    for norm in &thema.normen {
        if y > start || start > plek.y {
            lagen.lijn(plek.x, y, plek.breed);
        }
        y += rij(svg, lagen, Plek { y, ..plek }, norm);
    }
    y - plek.y
}

/// Number, title and verdict of the theme. Returns its height.
fn kop(svg: &mut Svg, plek: Plek, thema: &Thema) -> f64 {
    let mut y = plek.y;
    if !thema.nummer.is_empty() {
        y += 14.0;
        svg.text(plek.x, y, &format!("Thema {}", thema.nummer), GEWOON.maat(13.0).verf(Verf::Zacht));
        y += 2.0;
    }
    for line in regels(&thema.titel, plek.breed, KOP) {
        y += 20.0;
        svg.text(plek.x, y, &line, KOP);
    }
    let geen = Oordeel { teken: String::new(), woord: "geen oordeel".to_owned(), toon: Toon::Geen };
    let oordeel = match &thema.oordeel {
        None if y == plek.y => return 0.0,
        None => &geen,
        Some(oordeel) => oordeel,
    };
    y += if y > plek.y { 11.0 } else { 0.0 };
    let letter = GEWOON.vet().verf(Verf::OpToon(oordeel.toon));
    let lines = regels(&oordeel.woord, plek.breed - 20.0, letter);
    let wide = lines.iter().map(|line| breedte(line, letter)).fold(0.0, f64::max);
    let high = 8.0 + 18.0 * lines.len() as f64;
    svg.rect(vak(plek.x, y, wide + 20.0, high), HOEK, Verf::Toon(oordeel.toon));
    for (index, line) in lines.iter().enumerate() {
        svg.text(plek.x + 10.0, y + 17.5 + 18.0 * index as f64, line, letter);
    }
    y + high + 10.0 - plek.y
}

/// One norm: its sign in a tile, its name and the verdict in words. Returns its height.
fn rij(svg: &mut Svg, lagen: &mut Lagen, plek: Plek, norm: &Norm) -> f64 {
    const TEGEL: f64 = 40.0;
    let x = plek.x + TEGEL + 12.0;
    let room = plek.breed - TEGEL - 12.0;
    let name = format!("{} {}", norm.nummer, norm.naam);
    let names = regels(&name, room, GEWOON.vet());
    let words = regels(&norm.oordeel.woord, room, WOORD);
    let high = 14.0 + 18.0 * (names.len() + words.len()) as f64;
    let (verf, tile) = (Verf::Toon(norm.oordeel.toon), vak(plek.x, plek.y + 7.0, TEGEL, high - 13.0));
    lagen.vlak(tile, verf);
    let middle = (tile.x + tile.b / 2.0, tile.y + tile.h / 2.0);
    if !lagen.teken(middle, tile.h.min(TEGEL), &norm.oordeel.teken, verf) {
        teken(svg, middle, tile.h.min(TEGEL), &norm.oordeel.teken, verf.op());
    }
    let mut base = plek.y + 2.0;
    for (line, letter) in names.iter().map(|line| (line, GEWOON.vet())).chain(words.iter().map(|line| (line, WOORD))) {
        base += 18.0;
        svg.text(x, base, line, letter);
    }
    high
}

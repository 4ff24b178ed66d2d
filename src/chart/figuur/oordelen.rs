//! Every verdict of one report: per theme a picture with its norms.

use crate::chart::figuur::{BREED, Figure, Table, plaat};
use crate::chart::kleur::{Toon, Verf};
use crate::chart::meten::{breedte, regels};
use crate::chart::oordeel::{Oordeel, teken, teken_pad, tellen, telzin};
use crate::chart::svg::{GEWOON, Letter, Pad, Svg, vak};

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

/// The height of a tile around a sign.
const TEGEL: f64 = 36.0;
const KOP: Letter = GEWOON.maat(17.0).vet();
const NAAM: Letter = GEWOON.maat(15.0).vet();
const WOORD: Letter = GEWOON.verf(Verf::Zacht);

/// Draws the figure; `id` is unique in the page.
pub fn oordelen(id: &str, themas: &[Thema]) -> Figure {
    let all = || themas.iter().flat_map(|thema| &thema.normen).map(|norm| &norm.oordeel);
    let title = telzin(&tellen(all()));
    let mut table = Table::new("Oordelen per norm", &["Thema", "Norm", "Onderdeel", "Oordeel"]);
    for (thema, norm) in themas.iter().flat_map(|thema| thema.normen.iter().map(move |norm| (thema, norm))) {
        table.row([thema.nummer.clone(), norm.nummer.clone(), norm.naam.clone(), norm.oordeel.woord.clone()]);
    }
    if themas.iter().all(|thema| thema.nummer.is_empty()) {
        table.head.remove(0);
        table.numeric.remove(0);
        table.rows.iter_mut().for_each(|row| drop(row.remove(0)));
    }
    let description = themas.iter().map(telling).collect::<Vec<_>>().join(" ");
    let svg =
        themas.iter().enumerate().map(|(index, thema)| plaat_van(&format!("{id}-{}", index + 1), thema)).collect();
    Figure { title, svg, table, description }
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

fn plaat_van(id: &str, thema: &Thema) -> String {
    let mut svg = Svg::default();
    let mut y = kop(&mut svg, thema);
    // All signs are one path: twenty norms stay small.
    let mut signs = Pad::default();
    for norm in &thema.normen {
        y += rij(&mut svg, &mut signs, y, norm) + 6.0;
    }
    if !signs.is_empty() {
        svg.path(&signs, Verf::Op, 2.5, "");
    }
    let (title, desc) = match thema.naam() {
        name if name.is_empty() => (telzin(&tellen(thema.normen.iter().map(|norm| &norm.oordeel))), normen_zin(thema)),
        name => (name, telling(thema)),
    };
    plaat(svg, id, y, &title, desc.trim())
}

/// Number, title and verdict of the theme. Returns where the norms begin.
fn kop(svg: &mut Svg, thema: &Thema) -> f64 {
    let mut y = 0.0;
    if !thema.nummer.is_empty() {
        y += 15.0;
        svg.text(0.0, y, &format!("Thema {}", thema.nummer), GEWOON.verf(Verf::Zacht));
    }
    for line in regels(&thema.titel, BREED, KOP) {
        y += 22.0;
        svg.text(0.0, y, &line, KOP);
    }
    let geen = Oordeel { teken: String::new(), woord: "geen oordeel".to_owned(), toon: Toon::Geen };
    let oordeel = match &thema.oordeel {
        None if y == 0.0 => return 0.0,
        None => &geen,
        Some(oordeel) => oordeel,
    };
    y += if y > 0.0 { 12.0 } else { 0.0 };
    let letter = GEWOON.vet();
    let lines = regels(&oordeel.woord, BREED - 26.0, letter);
    let wide = lines.iter().map(|line| breedte(line, letter)).fold(0.0, f64::max);
    let high = 9.0 + 18.0 * lines.len() as f64;
    let place = vak(0.0, y, wide + 26.0, high);
    match thema.oordeel {
        Some(_) => svg.rect(place, 13.5, Verf::Toon(oordeel.toon)),
        None => svg.frame(place, 13.5, Verf::Toon(Toon::Geen)),
    }
    let ink = if thema.oordeel.is_some() { Verf::Op } else { Verf::Inkt };
    for (index, line) in lines.iter().enumerate() {
        svg.text(13.0, y + 18.5 + 18.0 * index as f64, line, letter.verf(ink));
    }
    y + high + 14.0
}

/// One norm. Returns its height.
fn rij(svg: &mut Svg, signs: &mut Pad, y: f64, norm: &Norm) -> f64 {
    let tile = 46.0;
    let x = tile + 16.0;
    let room = BREED - x - 10.0;
    let names = regels(&format!("{} {}", norm.nummer, norm.naam), room, NAAM);
    let words = regels(&norm.oordeel.woord, room, WOORD);
    let high = 14.0 + 19.0 * names.len() as f64 + 18.0 * words.len() as f64;
    svg.rect(vak(0.0, y, BREED, high), 10.0, Verf::Vlak);
    svg.rect(vak(4.0, y + 4.0, tile, high - 8.0), 8.0, Verf::Toon(norm.oordeel.toon));
    let center = (4.0 + tile / 2.0, y + high / 2.0);
    if !teken_pad(signs, center, TEGEL, &norm.oordeel.teken) {
        teken(svg, center, TEGEL, &norm.oordeel.teken);
    }
    let mut base = y + 4.0;
    for line in &names {
        base += 19.0;
        svg.text(x, base, line, NAAM);
    }
    for line in &words {
        base += 18.0;
        svg.text(x, base, line, WOORD);
    }
    high
}

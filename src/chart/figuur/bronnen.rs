//! Who was spoken to and what was read for an inspection.

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::getal::aantal;
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{GEWOON, Letter, Svg, vak};
use crate::chart::zin::{hoofdletter, opsomming};

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bron {
    /// Who or what.
    pub wat: String,
    /// How many.
    pub aantal: u32,
    /// In what way.
    pub wijze: Option<String>,
}

/// So many stand in one picture.
const PER_PLAAT: usize = 7;

/// Draws the figure; `id` is unique in the page.
pub fn bronnen(id: &str, bronnen: &[Bron]) -> Figure {
    let mut ranked: Vec<&Bron> = bronnen.iter().collect();
    ranked.sort_by_key(|bron| std::cmp::Reverse(bron.aantal));
    let named: Vec<String> =
        ranked.iter().take(3).map(|bron| format!("{} {}", aantal(bron.aantal as usize), bron.wat)).collect();
    let title = match named.as_slice() {
        [] => "Geen bronnen".to_owned(),
        [only] => format!("Bron van het onderzoek: {only}"),
        [first, last] => format!("Bronnen van het onderzoek: {first} en {last}"),
        _ if bronnen.len() > 3 => format!("Bronnen van het onderzoek: onder meer {}", opsomming(&named)),
        _ => format!("Bronnen van het onderzoek: {}", opsomming(&named)),
    };
    let mut table = Table::new("Bronnen van het onderzoek", &["Bron", "#Aantal", "Wijze"]);
    for bron in bronnen {
        table.row([bron.wat.clone(), aantal(bron.aantal as usize), bron.wijze.clone().unwrap_or_default()]);
    }
    let most = f64::from(bronnen.iter().map(|bron| bron.aantal).max().unwrap_or(0).max(1));
    let draw = |vel: Vel| {
        let pictures = bronnen.len().div_ceil(if vel.is_breed() { 12 } else { PER_PLAAT }).max(1);
        let chunks = bronnen.chunks(bronnen.len().div_ceil(pictures).max(1)).enumerate();
        let one = |(index, chunk): (usize, &[Bron])| {
            let heading =
                if pictures == 1 { title.clone() } else { format!("Bronnen, deel {} van {pictures}", index + 1) };
            let mut svg = Svg::default();
            let y = chunk.iter().fold(0.0, |y, bron| y + rij(&mut svg, vel, y, bron, most));
            vel.plaat(svg, &vel.id(id, index + 1), y - 6.0, &heading, &telling(chunk))
        };
        chunks.map(one).collect::<Vec<String>>()
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title, svg, breed, description: telling(bronnen), table }
}

fn telling(bronnen: &[Bron]) -> String {
    let one = |bron: &Bron| {
        let wijze = bron.wijze.as_ref().map(|wijze| format!(" ({wijze})")).unwrap_or_default();
        format!("{} {}{wijze}", aantal(bron.aantal as usize), bron.wat)
    };
    format!("{}.", bronnen.iter().map(one).collect::<Vec<_>>().join("; "))
}

const TELLING: Letter = GEWOON.vet();
const WIJZE: Letter = GEWOON.maat(13.0).verf(Verf::Zacht);
/// What names get where they stand beside the bars.
const NAMEN: f64 = 300.0;

/// One source: its name and how, and a bar with the count at its end, beside it where there is room. Returns its height.
fn rij(svg: &mut Svg, vel: Vel, top: f64, bron: &Bron, most: f64) -> f64 {
    let room = if vel.is_breed() { NAMEN } else { vel.breedte() };
    let left = if vel.is_breed() { NAMEN + 20.0 } else { 0.0 };
    let mut y = top;
    for line in regels(&hoofdletter(&bron.wat), room, GEWOON) {
        y += 18.0;
        svg.text(0.0, y - 3.0, &line, GEWOON);
    }
    let bar = if vel.is_breed() { top + 3.0 } else { y + 3.0 };
    let count = aantal(bron.aantal as usize);
    let wide = (vel.breedte() - left - breedte(&aantal(most as usize), TELLING) - 8.0) * f64::from(bron.aantal) / most;
    if bron.aantal > 0 {
        svg.rect(vak(left, bar, wide.max(3.0), 14.0), 0.0, Verf::Vol);
    }
    svg.text(left + if bron.aantal > 0 { wide.max(3.0) + 7.0 } else { 0.0 }, bar + 12.0, &count, TELLING);
    y = (bar + 15.0).max(y + 1.0);
    for line in regels(bron.wijze.as_deref().unwrap_or_default(), room, WIJZE) {
        y += 17.0;
        svg.text(0.0, y - 3.0, &line, WIJZE);
    }
    y + 10.0 - top
}

//! Who was spoken to and what was read for an inspection.

use crate::chart::figuur::{BREED, Figure, Table, plaat};
use crate::chart::getal::aantal;
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{GEWOON, Svg, vak};
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
    let most = bronnen.iter().map(|bron| bron.aantal).max().unwrap_or(0).max(1);
    let pictures = bronnen.len().div_ceil(PER_PLAAT).max(1);
    let each = bronnen.len().div_ceil(pictures).max(1);
    let svg = bronnen
        .chunks(each)
        .enumerate()
        .map(|(index, chunk)| {
            let heading =
                if pictures == 1 { title.clone() } else { format!("Bronnen, deel {} van {pictures}", index + 1) };
            let mut svg = Svg::default();
            let y = chunk.iter().fold(0.0, |y, bron| y + rij(&mut svg, y, bron, f64::from(most)));
            plaat(svg, &format!("{id}-{}", index + 1), y - 8.0, &heading, &telling(chunk))
        })
        .collect();
    Figure { title, svg, description: telling(bronnen), table }
}

fn telling(bronnen: &[Bron]) -> String {
    let one = |bron: &Bron| {
        let wijze = bron.wijze.as_ref().map(|wijze| format!(" ({wijze})")).unwrap_or_default();
        format!("{} {}{wijze}", aantal(bron.aantal as usize), bron.wat)
    };
    format!("{}.", bronnen.iter().map(one).collect::<Vec<_>>().join("; "))
}

/// One source: its name, a bar with the count at its end, and how. Returns its height.
fn rij(svg: &mut Svg, top: f64, bron: &Bron, most: f64) -> f64 {
    let count = aantal(bron.aantal as usize);
    let number = GEWOON.maat(15.0).vet();
    let room = BREED - breedte(&aantal(most as usize), number) - 8.0;
    let mut y = top;
    for line in regels(&hoofdletter(&bron.wat), BREED, GEWOON) {
        y += 18.0;
        svg.text(0.0, y - 3.0, &line, GEWOON);
    }
    let wide = room * f64::from(bron.aantal) / most;
    if bron.aantal > 0 {
        svg.rect(vak(0.0, y + 3.0, wide.max(3.0), 16.0), 4.0_f64.min(wide / 2.0), Verf::Vol);
    }
    svg.text(if bron.aantal > 0 { wide.max(3.0) + 7.0 } else { 0.0 }, y + 16.5, &count, number);
    y += 22.0;
    let soft = GEWOON.maat(13.0).verf(Verf::Zacht);
    for line in regels(bron.wijze.as_deref().unwrap_or_default(), BREED, soft) {
        y += 17.0;
        svg.text(0.0, y - 3.0, &line, soft);
    }
    y + 12.0 - top
}

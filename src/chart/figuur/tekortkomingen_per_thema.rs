//! How many shortcomings each theme has, by who has to act.

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::kleur::Verf;
use crate::chart::lagen::Lagen;
use crate::chart::stapel::{Balken, Deel, legenda};
use crate::chart::svg::Svg;
use crate::chart::zin::opsomming;

/// A theme and its shortcomings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemaTekort {
    /// Number and title.
    pub naam: String,
    /// Per party how many it has to solve; in the same order for every theme.
    pub aantallen: Vec<u32>,
}

/// Draws the figure; `partijen` are who has to act, `id` is unique in the page.
pub fn tekortkomingen_per_thema(id: &str, partijen: &[String], themas: &[ThemaTekort]) -> Figure {
    let counts = |thema: &ThemaTekort| -> Vec<Deel> {
        let parts = partijen.iter().zip(&thema.aantallen).enumerate();
        parts
            .map(|(index, (naam, aantal))| Deel {
                aantal: *aantal,
                woord: naam.clone(),
                teken: String::new(),
                verf: Verf::Reeks(index),
            })
            .collect()
    };
    let per_party: Vec<u32> =
        (0..partijen.len()).map(|index| themas.iter().filter_map(|thema| thema.aantallen.get(index)).sum()).collect();
    let title = titel(partijen, &per_party);
    let mut table = Table {
        caption: "Tekortkomingen per thema".to_owned(),
        head: std::iter::once("Thema".to_owned()).chain(partijen.iter().cloned()).collect(),
        rows: Vec::new(),
        numeric: std::iter::once(false).chain(partijen.iter().map(|_| true)).collect(),
    };
    let rows: Vec<(String, Vec<Deel>)> = themas.iter().map(|thema| (thema.naam.clone(), counts(thema))).collect();
    let mut telling: Vec<String> = Vec::new();
    for (thema, (naam, delen)) in themas.iter().zip(&rows) {
        let cells = thema.aantallen.iter().map(u32::to_string);
        table.rows.push(std::iter::once(naam.clone()).chain(cells).collect());
        let present = delen.iter().filter(|deel| deel.aantal > 0);
        let said: Vec<String> = present.map(|deel| format!("{} {}", deel.aantal, deel.woord)).collect();
        telling.push(format!("{naam}: {}.", if said.is_empty() { "geen".to_owned() } else { said.join(", ") }));
    }
    let description = telling.join(" ");
    let draw = |vel: Vel| {
        let leeg = "geen tekortkomingen";
        let clear = Balken { vel, rijen: &rows, leeg, heeft_sleutel: false };
        let heeft_sleutel = partijen.len() > 1 && !clear.is_clear();
        let balken = Balken { heeft_sleutel, ..clear };
        let mut svg = Svg::default();
        let mut y = 0.0;
        if let Some((_, key)) = rows.first().filter(|_| heeft_sleutel) {
            y += legenda(&mut svg, y, vel.breedte(), key) + 12.0;
        }
        let (mut lagen, mut texts) = (Lagen::default(), Svg::default());
        for (naam, delen) in &rows {
            y += balken.rij(&mut texts, &mut lagen, y, naam, delen);
        }
        lagen.draw(&mut svg);
        svg.append(texts);
        vec![vel.plaat(svg, &vel.id(id, 1), y - 6.0, &title, &description)]
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title, svg, breed, table, description }
}

fn titel(partijen: &[String], per_party: &[u32]) -> String {
    let total: u32 = per_party.iter().sum();
    let present: Vec<(&String, u32)> =
        partijen.iter().zip(per_party.iter().copied()).filter(|(_, count)| *count > 0).collect();
    match (total, present.as_slice()) {
        (0, _) => "Geen tekortkomingen".to_owned(),
        (1, [(wie, _), ..]) => format!("1 tekortkoming, op te lossen door {wie}"),
        (_, [(wie, _)]) => format!("{total} tekortkomingen, alle op te lossen door {wie}"),
        _ => {
            let said: Vec<String> = present.iter().map(|(wie, count)| format!("{count} door {wie}")).collect();
            format!("{total} tekortkomingen, op te lossen: {}", opsomming(&said))
        }
    }
}

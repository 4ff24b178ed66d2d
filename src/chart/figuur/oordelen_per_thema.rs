//! How many norms of each theme got which verdict.

use super::oordelen::Thema;
use crate::chart::figuur::{BREED, Figure, Table, plaat};
use crate::chart::kleur::Verf;
use crate::chart::oordeel::{Oordeel, tellen, telzin};
use crate::chart::stapel::{Deel, balk, legenda, opschrift};
use crate::chart::svg::{GEWOON, Svg};

/// Draws the figure; `id` is unique in the page.
pub fn oordelen_per_thema(id: &str, themas: &[Thema]) -> Figure {
    let scale = tellen(themas.iter().flat_map(|thema| &thema.normen).map(|norm| &norm.oordeel));
    let words: Vec<&Oordeel> = scale.iter().map(|(oordeel, _)| *oordeel).collect();
    let rows: Vec<(String, Vec<Deel>)> = themas
        .iter()
        .map(|thema| (naam(thema), delen(&words, thema.normen.iter().map(|norm| &norm.oordeel))))
        .collect();
    verdeeld(id, &telzin(&scale), ("Oordelen per thema", "Thema"), &words, &rows)
}

/// The name of a theme, also of the only one in a framework without themes.
fn naam(thema: &Thema) -> String {
    Some(thema.naam()).filter(|naam| !naam.is_empty()).unwrap_or_else(|| "Alle normen".to_owned())
}

/// The verdicts of `all`, counted in the order of `words`; what does not occur counts 0.
pub(crate) fn delen<'a>(words: &[&Oordeel], all: impl Iterator<Item = &'a Oordeel>) -> Vec<Deel> {
    let all: Vec<&Oordeel> = all.collect();
    let count = |oordeel: &Oordeel| all.iter().filter(|other| other.woord == oordeel.woord).count();
    words
        .iter()
        .map(|oordeel| Deel {
            aantal: u32::try_from(count(oordeel)).unwrap_or(u32::MAX),
            woord: oordeel.woord.clone(),
            teken: oordeel.teken.clone(),
            verf: Verf::Toon(oordeel.toon),
        })
        .collect()
}

/// So many bars stand in one picture.
const PER_PLAAT: usize = 6;

/// A figure of one bar per row, each divided over the same verdicts.
pub(crate) fn verdeeld(
    id: &str,
    title: &str,
    (caption, first): (&str, &str),
    words: &[&Oordeel],
    rows: &[(String, Vec<Deel>)],
) -> Figure {
    let total = |delen: &[Deel]| delen.iter().map(|deel| deel.aantal).sum::<u32>();
    let most = rows.iter().map(|(_, delen)| total(delen)).max().unwrap_or(0).max(1);
    let key: Vec<Deel> = delen(words, words.iter().copied());
    let pictures = rows.len().div_ceil(PER_PLAAT).max(1);
    let svg = rows
        .chunks(rows.len().div_ceil(pictures).max(1))
        .enumerate()
        .map(|(index, chunk)| {
            let heading =
                if pictures == 1 { title.to_owned() } else { format!("{caption}, deel {} van {pictures}", index + 1) };
            let mut svg = Svg::default();
            let mut y = legenda(&mut svg, 0.0, BREED, &key) + 12.0;
            for (name, delen) in chunk {
                y += opschrift(&mut svg, y, name, GEWOON.vet()) + 2.0;
                y += balk(&mut svg, y, delen, BREED / f64::from(most), "geen oordelen") + 14.0;
            }
            plaat(svg, &format!("{id}-{}", index + 1), y - 12.0, &heading, &telling(chunk))
        })
        .collect();
    let cells = |(name, delen): &(String, Vec<Deel>)| {
        std::iter::once(name.clone()).chain(delen.iter().map(|deel| deel.aantal.to_string())).collect()
    };
    let table = Table {
        caption: caption.to_owned(),
        head: std::iter::once(first.to_owned()).chain(words.iter().map(|oordeel| oordeel.woord.clone())).collect(),
        rows: rows.iter().map(cells).collect(),
        numeric: std::iter::once(false).chain(words.iter().map(|_| true)).collect(),
    };
    Figure { title: title.to_owned(), svg, table, description: telling(rows) }
}

fn telling(rows: &[(String, Vec<Deel>)]) -> String {
    let one = |(name, delen): &(String, Vec<Deel>)| {
        let present = delen.iter().filter(|deel| deel.aantal > 0);
        let said: Vec<String> = present.map(|deel| format!("{} {}", deel.aantal, deel.woord)).collect();
        format!("{name}: {}.", if said.is_empty() { "geen oordelen".to_owned() } else { said.join(", ") })
    };
    rows.iter().map(one).collect::<Vec<_>>().join(" ")
}

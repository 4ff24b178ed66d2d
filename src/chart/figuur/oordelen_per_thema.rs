//! How many norms of each theme got which verdict.

use super::oordelen::{Norm, Thema};
use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::kleur::{Toon, Verf};
use crate::chart::lagen::Lagen;
use crate::chart::oordeel::{Oordeel, tellen, telzin};
use crate::chart::stapel::{Balken, Deel, legenda};
use crate::chart::svg::Svg;

/// Draws the figure; `id` is unique in the page.
pub fn oordelen_per_thema(id: &str, themas: &[Thema]) -> Figure {
    let scale = tellen(themas.iter().flat_map(|thema| &thema.normen).map(|norm| &norm.oordeel));
    let words: Vec<&Oordeel> = scale.iter().map(|(oordeel, _)| *oordeel).collect();
    let rows: Vec<(String, Vec<Deel>)> = themas
        .iter()
        .map(|thema| (naam(thema), delen(&words, thema.normen.iter().map(|norm| &norm.oordeel))))
        .collect();
    verdeeld(id, &titel(themas).unwrap_or_else(|| telzin(&scale)), ("Oordelen per thema", "Thema"), &words, &rows)
}

/// In which themes the negative verdicts have it; nothing for a single theme, or where they all hold the balance.
fn titel(themas: &[Thema]) -> Option<String> {
    let balance = |thema: &Thema| -> i64 {
        let weight = |norm: &Norm| match norm.oordeel.toon {
            Toon::Goed | Toon::Redelijk => 1,
            Toon::Matig | Toon::Slecht => -1,
            Toon::Geen => 0,
        };
        thema.normen.iter().map(weight).sum()
    };
    let judged: Vec<(&Thema, i64)> =
        themas.iter().filter(|thema| !thema.normen.is_empty()).map(|thema| (thema, balance(thema))).collect();
    let of = |sign: i64| judged.iter().filter(|(_, balance)| balance.signum() == sign).collect::<Vec<_>>();
    let (good, bad, all) = (of(1), of(-1), judged.len());
    let (where_, more, less) = match (good.as_slice(), bad.as_slice()) {
        _ if all < 2 => return None,
        ([], []) => return None,
        ([], bad) if bad.len() == all => (alle(all), "negatieve", "positieve"),
        (good, []) if good.len() == all => (alle(all), "positieve", "negatieve"),
        (_, [(only, _)]) if !only.nummer.is_empty() => (alleen(only), "negatieve", "positieve"),
        ([(only, _)], _) if !only.nummer.is_empty() => (alleen(only), "positieve", "negatieve"),
        (good, []) => (enkele(good.len(), all), "positieve", "negatieve"),
        (_, bad) => (enkele(bad.len(), all), "negatieve", "positieve"),
    };
    Some(format!("{where_} zijn er meer {more} dan {less} oordelen"))
}

fn alle(count: usize) -> String {
    if count == 2 { "In beide thema’s".to_owned() } else { format!("In alle {count} thema’s") }
}

fn alleen(thema: &Thema) -> String {
    format!("Alleen in thema {}", thema.nummer)
}

fn enkele(count: usize, all: usize) -> String {
    format!("In {count} van de {all} thema’s")
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

/// A figure of one bar per row, each divided over the same verdicts.
pub(crate) fn verdeeld(
    id: &str,
    title: &str,
    (caption, first): (&str, &str),
    words: &[&Oordeel],
    rows: &[(String, Vec<Deel>)],
) -> Figure {
    let key: Vec<Deel> = delen(words, words.iter().copied());
    let draw = |vel: Vel| {
        let pictures = rows.len().div_ceil(per_plaat(vel)).max(1);
        let chunks = rows.chunks(rows.len().div_ceil(pictures).max(1)).enumerate();
        let one = |(index, chunk): (usize, &[(String, Vec<Deel>)])| {
            let heading =
                if pictures == 1 { title.to_owned() } else { format!("{caption}, deel {} van {pictures}", index + 1) };
            let balken = Balken { vel, rijen: rows, leeg: "geen oordelen", heeft_sleutel: true };
            let mut svg = Svg::default();
            let mut y = 0.0;
            if index == 0 || !vel.is_breed() {
                y += legenda(&mut svg, y, vel.breedte(), &key) + 12.0;
            }
            let (mut lagen, mut texts) = (Lagen::default(), Svg::default());
            for (name, delen) in chunk {
                y += balken.rij(&mut texts, &mut lagen, y, name, delen);
            }
            lagen.draw(&mut svg);
            svg.append(texts);
            vel.plaat(svg, &vel.id(id, index + 1), y - 6.0, &heading, &telling(chunk))
        };
        chunks.map(one).collect::<Vec<String>>()
    };
    let cells = |(name, delen): &(String, Vec<Deel>)| {
        std::iter::once(name.clone()).chain(delen.iter().map(|deel| deel.aantal.to_string())).collect()
    };
    let table = Table {
        caption: caption.to_owned(),
        head: std::iter::once(first.to_owned()).chain(words.iter().map(|oordeel| oordeel.woord.clone())).collect(),
        rows: rows.iter().map(cells).collect(),
        numeric: std::iter::once(false).chain(words.iter().map(|_| true)).collect(),
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title: title.to_owned(), svg, breed, table, description: telling(rows) }
}

/// So many bars stand in one picture.
fn per_plaat(vel: Vel) -> usize {
    if vel.is_breed() { 20 } else { 6 }
}

/// Each row in words; of many rows the sum, since the table has them all.
fn telling(rows: &[(String, Vec<Deel>)]) -> String {
    if rows.len() > 12 {
        let sum = |at: usize| rows.iter().filter_map(|(_, delen)| delen.get(at)).map(|deel| deel.aantal).sum::<u32>();
        let key = rows.first().map_or(&[][..], |(_, delen)| delen);
        let said: Vec<String> =
            key.iter().enumerate().map(|(at, deel)| format!("{} {}", sum(at), deel.woord)).collect();
        return format!("{} balken, samen: {}.", rows.len(), said.join(", "));
    }
    let one = |(name, delen): &(String, Vec<Deel>)| {
        let present = delen.iter().filter(|deel| deel.aantal > 0);
        let said: Vec<String> = present.map(|deel| format!("{} {}", deel.aantal, deel.woord)).collect();
        format!("{name}: {}.", if said.is_empty() { "geen oordelen".to_owned() } else { said.join(", ") })
    };
    rows.iter().map(one).collect::<Vec<_>>().join(" ")
}

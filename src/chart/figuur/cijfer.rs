//! A count out of a whole, small enough to stand beside a paragraph.

use crate::chart::figuur::{Figure, Table};
use crate::chart::getal::{aantal, procent};
use crate::chart::kleur::{Toon, Verf};
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{Anker, GEWOON, Raam, Svg, vak};
use crate::chart::zin::hoofdletter;

/// A count, or a whole in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cijfer {
    /// What was counted.
    pub wat: String,
    /// Of how many.
    pub van: u32,
    /// How many, or the parts.
    pub telling: Telling,
}

/// What is counted in a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// So many.
    Aantal(u32),
    /// Parts with their names; `rest` says what is left.
    Delen {
        /// Name and count.
        delen: Vec<(String, u32)>,
        /// What the others are.
        rest: Option<String>,
    },
}

const BREED: f64 = 240.0;
/// So many dots fit in a row.
const RIJ: u32 = 12;
/// The radius of a dot, and from one dot to the next.
const STIP: f64 = 7.0;
const STAP: f64 = 19.0;
/// Up to so many are drawn one by one.
const STIPPEN: u32 = 40;

/// Draws the figure; `id` is unique in the page.
pub fn cijfer(id: &str, cijfer: &Cijfer) -> Figure {
    match &cijfer.telling {
        Telling::Aantal(count) => deel(id, &cijfer.wat, *count, cijfer.van),
        Telling::Delen { delen, rest } => gesplitst(id, &cijfer.wat, cijfer.van, parts(delen, rest, cijfer.van)),
    }
}

fn deel(id: &str, wat: &str, count: u32, whole: u32) -> Figure {
    let said = format!("{} van {}", aantal(count as usize), aantal(whole as usize));
    let title = format!("{}: {said}", hoofdletter(wat));
    let mut svg = Svg::default();
    let big = GEWOON.maat(20.0).vet();
    let is_dotted = (1..=STIPPEN).contains(&whole) && count <= whole;
    let share = if is_dotted { String::new() } else { procent(f64::from(count), f64::from(whole)) };
    let mut y = 5.0;
    for line in regels(&said, BREED - breedte(&share, GEWOON) - 10.0, big) {
        y += 26.0;
        svg.text(0.0, y - 10.0, &line, big);
    }
    if is_dotted {
        // Rows of about the same length: 25 is 9, 9 and 7.
        let row = whole.div_ceil(whole.div_ceil(RIJ));
        for index in 0..whole {
            let place = (f64::from(index % row) * STAP + STIP, y + f64::from(index / row) * STAP + STIP);
            match index < count {
                true => svg.circle(place.0, place.1, STIP, Verf::Vol),
                false => svg.ring(place.0, place.1, STIP, Verf::Lijn),
            }
        }
        y += f64::from(whole.div_ceil(row)) * STAP + 1.0;
    } else {
        svg.text(BREED, y - 10.0, &share, GEWOON.anker(Anker::Eind));
        svg.frame(vak(0.0, y, BREED, 16.0), 0.0, Verf::Lijn);
        let filled = (f64::from(count) / f64::from(whole.max(1))).min(1.0) * BREED;
        if count > 0 {
            svg.rect(vak(0.0, y, filled.max(3.0), 16.0), 0.0, Verf::Vol);
        }
        y += 21.0;
    }
    for line in regels(wat, BREED, GEWOON) {
        y += 18.0;
        svg.text(0.0, y - 3.0, &line, GEWOON);
    }
    let mut table = Table::new(&hoofdletter(wat), &["Wat", "#Aantal", "#Van"]);
    table.row([wat.to_owned(), aantal(count as usize), aantal(whole as usize)]);
    let svg = svg.finish(&Raam { id, breed: BREED, hoog: y.ceil() + 3.0, title: &title, desc: &title });
    Figure { description: format!("{title}."), title, svg: vec![svg], breed: Vec::new(), table }
}

fn parts(delen: &[(String, u32)], rest: &Option<String>, van: u32) -> Vec<(String, u32, Verf)> {
    let mut all: Vec<(String, u32, Verf)> =
        delen.iter().enumerate().map(|(index, (name, count))| (name.clone(), *count, Verf::Reeks(index))).collect();
    let left = delen.iter().fold(van, |left, (_, count)| left.saturating_sub(*count));
    if left > 0 {
        all.push((rest.clone().unwrap_or_else(|| "overige".to_owned()), left, Verf::Toon(Toon::Geen)));
    }
    all
}

fn gesplitst(id: &str, wat: &str, van: u32, all: Vec<(String, u32, Verf)>) -> Figure {
    let said: Vec<String> = all.iter().map(|(name, count, _)| format!("{} {name}", aantal(*count as usize))).collect();
    let title = format!("{} {wat}: {}", aantal(van as usize), said.join(", "));
    let total = all.iter().map(|(_, count, _)| f64::from(*count)).sum::<f64>().max(1.0);
    let mut svg = Svg::default();
    let mut y = 0.0;
    for line in regels(&format!("{} {wat}", aantal(van as usize)), BREED, GEWOON.vet()) {
        y += 18.0;
        svg.text(0.0, y - 4.0, &line, GEWOON.vet());
    }
    y += 4.0;
    let mut x = 0.0;
    let present = all.iter().filter(|(_, count, _)| *count > 0).count();
    // Even one in a thousand is seen.
    const MINST: f64 = 2.0;
    let room = BREED - 2.0 * (present.max(1) - 1) as f64 - MINST * present as f64;
    for (_, count, verf) in all.iter().filter(|(_, count, _)| *count > 0) {
        let wide = MINST + room * f64::from(*count) / total;
        svg.rect(vak(x, y, wide, 16.0), 0.0, *verf);
        x += wide + 2.0;
    }
    y += 22.0;
    let numbers = all.iter().map(|(_, count, _)| breedte(&aantal(*count as usize), GEWOON.vet())).fold(0.0, f64::max);
    let at = 20.0 + numbers + 7.0;
    for (name, count, verf) in &all {
        svg.rect(vak(0.0, y + 3.0, 13.0, 13.0), 3.0, *verf);
        svg.text(20.0 + numbers, y + 15.0, &aantal(*count as usize), GEWOON.vet().anker(Anker::Eind));
        let lines = regels(name, BREED - at, GEWOON);
        for (index, line) in lines.iter().enumerate() {
            svg.text(at, y + 15.0 + 18.0 * index as f64, line, GEWOON);
        }
        y += 18.0 * lines.len().max(1) as f64 + 3.0;
    }
    let mut table = Table::new(&hoofdletter(wat), &["Deel", "#Aantal"]);
    for (name, count, _) in &all {
        table.row([name.clone(), aantal(*count as usize)]);
    }
    table.row(["totaal".to_owned(), aantal(van as usize)]);
    let svg = svg.finish(&Raam { id, breed: BREED, hoog: y.ceil() + 2.0, title: &title, desc: &title });
    Figure { description: format!("{title}."), title, svg: vec![svg], breed: Vec::new(), table }
}

//! What happened in a course of supervision, oldest first.

use crate::chart::figuur::{BREED, Figure, Table, plaat};
use crate::chart::getal::{datum, maand};
use crate::chart::kleur::Verf;
use crate::chart::meten::regels;
use crate::chart::svg::{GEWOON, Svg};
use jiff::civil::Date;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurtenis {
    /// When.
    pub datum: Date,
    /// Whether only the month is known; the date is then its first day.
    pub is_maand: bool,
    /// What.
    pub wat: String,
    /// What was published on it, such as `rapport` or `brief`.
    pub stuk: Option<String>,
}

impl Gebeurtenis {
    fn wanneer(&self) -> String {
        if self.is_maand { maand(self.datum) } else { datum(self.datum) }
    }

    fn voorzetsel(&self) -> &'static str {
        if self.is_maand { "in" } else { "op" }
    }
}

const PER_PLAAT: usize = 8;
const STIP: f64 = 9.0;
const TEKST: f64 = 32.0;

/// Draws the figure; `id` is unique in the page.
pub fn tijdlijn(id: &str, gebeurtenissen: &[Gebeurtenis]) -> Figure {
    let mut all: Vec<&Gebeurtenis> = gebeurtenissen.iter().collect();
    all.sort_by_key(|gebeurtenis| gebeurtenis.datum);
    let title = match all.as_slice() {
        [] => "Nog geen gebeurtenissen".to_owned(),
        [only] => format!("1 gebeurtenis, {} {}", only.voorzetsel(), only.wanneer()),
        [first, .., last] if first.wanneer() == last.wanneer() => {
            format!("{} gebeurtenissen {} {}", all.len(), first.voorzetsel(), first.wanneer())
        }
        [first, .., last] => {
            format!("{} gebeurtenissen, van {} tot en met {}", all.len(), first.wanneer(), last.wanneer())
        }
    };
    let mut table = Table::new("Gebeurtenissen", &["Datum", "Gebeurtenis", "Stuk"]);
    for gebeurtenis in &all {
        table.row([gebeurtenis.wanneer(), gebeurtenis.wat.clone(), gebeurtenis.stuk.clone().unwrap_or_default()]);
    }
    let pictures = all.len().div_ceil(PER_PLAAT).max(1);
    let each = all.len().div_ceil(pictures).max(1);
    let svg = (0..all.len())
        .step_by(each)
        .enumerate()
        .map(|(index, start)| {
            let end = (start + each).min(all.len());
            let heading = if pictures == 1 {
                title.clone()
            } else {
                format!("Gebeurtenissen, deel {} van {pictures}", index + 1)
            };
            deelplaat(&format!("{id}-{}", index + 1), &heading, &all, start..end)
        })
        .collect();
    Figure { title, svg, description: telling(&all), table }
}

fn telling(all: &[&Gebeurtenis]) -> String {
    all.iter().map(|one| format!("{}: {}", one.wanneer(), one.wat.trim_end_matches('.'))).collect::<Vec<_>>().join(". ")
}

fn deelplaat(id: &str, title: &str, all: &[&Gebeurtenis], range: std::ops::Range<usize>) -> String {
    let mut texts = Svg::default();
    let mut dots: Vec<(f64, bool)> = Vec::new();
    let mut y = 0.0;
    for index in range.clone() {
        let gebeurtenis = all[index];
        if let Some(pause) = index.checked_sub(1).and_then(|before| pauze(all[before].datum, gebeurtenis.datum)) {
            texts.text(TEKST, y + 10.0, &pause, GEWOON.maat(13.0).verf(Verf::Zacht));
            y += 30.0;
        }
        dots.push((y + 9.0, gebeurtenis.stuk.is_some()));
        texts.text(TEKST, y + 14.0, &gebeurtenis.wanneer(), GEWOON.maat(15.0).vet());
        y += 18.0;
        for line in regels(&gebeurtenis.wat, BREED - TEKST, GEWOON) {
            y += 18.0;
            texts.text(TEKST, y - 3.0, &line, GEWOON);
        }
        if let Some(stuk) = &gebeurtenis.stuk {
            for line in regels(&format!("Gepubliceerd: {stuk}"), BREED - TEKST, GEWOON.maat(13.0)) {
                y += 17.0;
                texts.text(TEKST, y - 3.0, &line, GEWOON.maat(13.0).verf(Verf::Zacht));
            }
        }
        y += 16.0;
    }
    let mut svg = Svg::default();
    if let (Some((first, _)), Some((last, _))) = (dots.first(), dots.last()) {
        let top = if range.start == 0 { *first } else { 0.0 };
        let bottom = if range.end == all.len() { *last } else { y };
        if bottom > top {
            svg.line((STIP, top), (STIP, bottom), Verf::Lijn, 2.0);
        }
    }
    for (y, is_published) in dots {
        match is_published {
            true => svg.circle(STIP, y, 8.0, Verf::Vol),
            false => {
                svg.circle(STIP, y, 8.0, Verf::Vol);
                svg.circle(STIP, y, 5.0, Verf::Grond);
            }
        }
    }
    svg.append(texts);
    plaat(svg, id, y - 12.0, title, &telling(&all[range]))
}

/// How long nothing happened, when that is long.
fn pauze(before: Date, after: Date) -> Option<String> {
    let months = i32::from(after.year() - before.year()) * 12 + i32::from(after.month() - before.month())
        - i32::from(after.day() < before.day());
    match months {
        24.. if months % 12 == 0 => Some(format!("{} jaar later", months / 12)),
        12 => Some("een jaar later".to_owned()),
        2.. => Some(format!("{months} maanden later")),
        _ => None,
    }
}

//! Time series and bars from columns of a table, drawn by plotters.

mod assen;
mod horizontaal;
mod kolommen;
mod lijnen;
mod merk;

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::getal::met_decimalen;
use crate::chart::kleur::Verf;
use crate::chart::oordeel::HOEK;
use crate::chart::svg::{Anker, GEWOON, Svg, vak};
use assen::{Horizontaal, Verticaal};

/// How the numbers are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soort {
    /// Lines.
    Lijn,
    /// Bars side by side.
    Staaf,
    /// Bars on top of each other.
    Gestapeld,
    /// Points.
    Punt,
}

/// Columns to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Grafiek {
    /// How.
    pub soort: Soort,
    /// What the figure says, as the author wrote it.
    pub titel: String,
    /// The name of the first column.
    pub x_naam: String,
    /// The first column: days (2021-01-06), numbers or names.
    pub x: Vec<String>,
    /// The other columns, each as long as `x`.
    pub reeksen: Vec<Reeks>,
    /// What the numbers count.
    pub eenheid: Option<String>,
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Reeks {
    /// Its name.
    pub naam: String,
    /// The numbers; an empty cell has none.
    pub waarden: Vec<Option<f64>>,
}

impl Reeks {
    /// The number in a row; what cannot be drawn counts as missing.
    fn op(&self, index: usize) -> Option<f64> {
        self.waarden.get(index).copied().flatten().filter(|value| value.abs() < 1e300)
    }
}

impl Grafiek {
    fn waarden(&self) -> impl Iterator<Item = f64> {
        self.reeksen.iter().flat_map(|reeks| (0..self.x.len()).filter_map(|index| reeks.op(index)))
    }
}

/// Draws the figure; `id` is unique in the page.
pub fn reeks(id: &str, grafiek: &Grafiek) -> Figure {
    let x = Horizontaal::new(&grafiek.x);
    let desc = telling(grafiek, &x);
    let is_bars = matches!(grafiek.soort, Soort::Staaf | Soort::Gestapeld);
    let draw = |vel: Vel| {
        let id = vel.id(id, 1);
        vec![if grafiek.waarden().next().is_none() {
            leeg(vel, &id, grafiek, &desc)
        } else if is_bars && !kolommen::fits(vel, grafiek, &x) {
            horizontaal::draw(vel, &id, grafiek, &x, &desc)
        } else if is_bars {
            kolommen::draw(vel, &id, grafiek, &x, &desc)
        } else {
            lijnen::draw(vel, &id, grafiek, &x, &desc)
        }]
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title: grafiek.titel.clone(), svg, breed, table: tabel(grafiek, &x), description: desc }
}

/// A picture of no numbers at all.
fn leeg(vel: Vel, id: &str, grafiek: &Grafiek, desc: &str) -> String {
    let mut svg = Svg::default();
    svg.rect(vak(0.0, 0.0, vel.breedte(), 60.0), HOEK, Verf::Vlak);
    svg.text(vel.breedte() / 2.0, 35.0, "Geen gegevens", GEWOON.verf(Verf::Zacht).anker(Anker::Midden));
    vel.plaat(svg, id, 60.0, &grafiek.titel, desc)
}

fn tabel(grafiek: &Grafiek, x: &Horizontaal) -> Table {
    let names = grafiek.reeksen.iter().map(|reeks| reeks.naam.clone());
    let cell = |value: Option<f64>| value.map_or(String::new(), |value| met_decimalen(value, 6));
    Table {
        caption: grafiek.titel.clone(),
        head: std::iter::once(grafiek.x_naam.clone()).chain(names).collect(),
        rows: (0..grafiek.x.len())
            .map(|row| {
                let cells = grafiek.reeksen.iter().map(|reeks| cell(reeks.waarden.get(row).copied().flatten()));
                std::iter::once(x.voluit(row)).chain(cells).collect()
            })
            .collect(),
        numeric: std::iter::once(false).chain(grafiek.reeksen.iter().map(|_| true)).collect(),
    }
}

/// What a sighted reader sees at a glance: where each series begins and ends, its highest and its lowest.
fn telling(grafiek: &Grafiek, x: &Horizontaal) -> String {
    let soort = match grafiek.soort {
        Soort::Lijn => "Lijngrafiek",
        Soort::Staaf => "Staafgrafiek",
        Soort::Gestapeld => "Gestapelde staafgrafiek",
        Soort::Punt => "Puntgrafiek",
    };
    let unit = grafiek.eenheid.as_ref().map(|unit| format!(" ({unit})")).unwrap_or_default();
    let mut said = vec![format!("{soort}{unit} van {} rijen en {} reeksen", grafiek.x.len(), grafiek.reeksen.len())];
    if let ([_], [reeks]) = (grafiek.x.as_slice(), grafiek.reeksen.as_slice()) {
        let value = reeks.op(0).map_or("geen gegevens".to_owned(), |value| met_decimalen(value, 6));
        return format!("{soort}{unit}. {}, {}: {value}.", reeks.naam, x.voluit(0));
    }
    for reeks in &grafiek.reeksen {
        let known: Vec<(usize, f64)> =
            (0..grafiek.x.len()).filter_map(|index| reeks.op(index).map(|value| (index, value))).collect();
        let at = |(index, value): &(usize, f64)| format!("{} ({})", met_decimalen(*value, 6), x.voluit(*index));
        let low = known.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        let high = known.iter().max_by(|a, b| a.1.total_cmp(&b.1));
        said.push(match (known.as_slice(), low, high) {
            ([], ..) => format!("{}: geen gegevens", reeks.naam),
            ([only], ..) => format!("{}: {}", reeks.naam, at(only)),
            ([first, .., last], ..) if x.is_volgorde() && known.len() == 2 => {
                format!("{}: van {} naar {}", reeks.naam, at(first), at(last))
            }
            (_, Some(low), Some(high)) if low.1 == high.1 => {
                format!("{}: steeds {}", reeks.naam, met_decimalen(low.1, 6))
            }
            (_, Some(low), Some(high)) => format!("{}: laagste {}, hoogste {}", reeks.naam, at(low), at(high)),
            _ => String::new(),
        });
    }
    format!("{}.", said.join(". "))
}

/// A number where there is little room.
fn bondig(value: f64) -> String {
    let full = met_decimalen(value, if value.abs() < 0.01 { 6 } else { 2 });
    if full.chars().count() > 9 { crate::chart::getal::kort(value) } else { full }
}

/// The vertical axis of lines and columns.
fn verticaal(grafiek: &Grafiek, extremes: (f64, f64)) -> Verticaal {
    let is_whole = grafiek.waarden().all(|value| value.fract() == 0.0);
    Verticaal::new(extremes.0, extremes.1, is_whole)
}

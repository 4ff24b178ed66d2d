//! Lines and points, with the name of each series at its end where that fits.

use super::assen::{Horizontaal, KLEIN, onderschriften};
use super::merk::{merk, merken};
use super::{Grafiek, Soort, bondig, verticaal};
use crate::chart::backend::{Backend, fijn, grof, inkt};
use crate::chart::figuur::{BREED, plaat};
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{Anker, Svg};
use plotters::prelude::{ChartBuilder, IntoDrawingArea, PathElement};
use plotters::style::Color;

/// The height of the field.
const VELD: f64 = 190.0;
const NIET_MIS: &str = "writing to a string cannot fail";

/// Draws the picture.
pub(super) fn draw(id: &str, grafiek: &Grafiek, x: &Horizontaal, desc: &str) -> String {
    let low = grafiek.waarden().fold(f64::INFINITY, f64::min);
    let high = grafiek.waarden().fold(f64::NEG_INFINITY, f64::max);
    let axis = verticaal(grafiek, uiteinden(low, high));
    let ends = eindlabels(grafiek, (axis.laag, axis.hoog));
    let mut svg = Svg::default();
    let names: Vec<&str> = grafiek.reeksen.iter().map(|reeks| reeks.naam.as_str()).collect();
    let mut top = if ends.is_none() { merken(&mut svg, &names, BREED) + 8.0 } else { 0.0 };
    for line in regels(grafiek.eenheid.as_deref().unwrap_or_default(), BREED, KLEIN) {
        svg.text(0.0, top + 12.0, &line, KLEIN.verf(Verf::Zacht));
        top += 17.0;
    }
    top += 10.0;
    let left = axis.breed() + 10.0;
    let right = BREED - 8.0 - ends.as_ref().map_or(0.0, |ends| ends.breed + 22.0);
    let spots: Vec<f64> = x.plaatsen().iter().map(|place| left + 6.0 + place * (right - left - 12.0)).collect();
    let scale = axis.laag.abs().max(axis.hoog.abs());
    let points = lijnen(&mut svg, grafiek, (left, top, right), &spots, &axis, scale);
    let middle = |value: f64| top + VELD * (axis.hoog / scale - value / scale) / ((axis.hoog - axis.laag) / scale);
    for (value, text) in &axis.streepjes {
        svg.text(left - 8.0, middle(*value) + 4.6, text, KLEIN.verf(Verf::Zacht).anker(Anker::Eind));
    }
    if let Some(ends) = &ends {
        for (label, y) in ends.labels.iter().zip(&ends.plaatsen) {
            let Some((px, py)) = points[label.reeks].last() else { continue };
            svg.line((*px, *py), (right + 6.0, top + y), Verf::Reeks(label.reeks), 1.0);
        }
    }
    let is_sparse = x.len() <= 24 || grafiek.soort == Soort::Punt;
    for (index, series) in points.iter().enumerate() {
        let shown = if is_sparse { series.as_slice() } else { &series[series.len().saturating_sub(1)..] };
        shown.iter().for_each(|point| merk(&mut svg, *point, index));
    }
    if let Some(ends) = &ends {
        for (label, y) in ends.labels.iter().zip(&ends.plaatsen) {
            for (row, line) in label.regels.iter().enumerate() {
                let letter = if row == 0 { KLEIN.vet() } else { KLEIN };
                svg.text(right + 12.0, top + y + 4.6 + 16.0 * row as f64, line, letter);
            }
        }
    }
    let under = onderschriften(x, &spots, BREED);
    let lines = under.iter().map(|label| label.regels.len()).max().unwrap_or(0);
    for label in &under {
        for (row, line) in label.regels.iter().enumerate() {
            let base = top + VELD + 18.0 + 16.0 * row as f64;
            svg.text(label.midden, base, line, KLEIN.verf(Verf::Zacht).anker(Anker::Midden));
        }
    }
    let hoog = (top + VELD + 10.0 + 16.0 * lines as f64).max(ends.map_or(0.0, |ends| top + ends.onder));
    plaat(svg, id, hoog + 4.0, &grafiek.titel, desc)
}

/// An axis of counts begins at nothing, unless all values lie close together far from it.
fn uiteinden(low: f64, high: f64) -> (f64, f64) {
    match () {
        () if !low.is_finite() => (0.0, 1.0),
        () if low >= 0.0 && low < high * 0.8 => (0.0, high),
        () if high <= 0.0 && high > low * 0.8 => (low, 0.0),
        () => (low, high),
    }
}

/// Grid and lines by plotters. Returns where the values of each series stand.
fn lijnen(
    svg: &mut Svg,
    grafiek: &Grafiek,
    (left, top, right): (f64, f64, f64),
    spots: &[f64],
    axis: &super::Verticaal,
    scale: f64,
) -> Vec<Vec<(f64, f64)>> {
    let area = Backend::new(svg, BREED, top + VELD).into_drawing_area();
    let field = area.margin(fijn(top), 0, fijn(left), fijn(BREED - right));
    let mut chart =
        ChartBuilder::on(&field).build_cartesian_2d(left..right, axis.laag / scale..axis.hoog / scale).expect(NIET_MIS);
    for (value, _) in &axis.streepjes {
        let verf = if *value == 0.0 || *value == axis.laag { Verf::Lijn } else { Verf::Raster };
        let line = vec![(left, value / scale), (right, value / scale)];
        chart.draw_series([PathElement::new(line, inkt(verf, 0).stroke_width(10))]).expect(NIET_MIS);
    }
    let mut drawn = Vec::new();
    for (index, reeks) in grafiek.reeksen.iter().enumerate() {
        let values: Vec<Option<(f64, f64)>> =
            spots.iter().enumerate().map(|(row, x)| reeks.op(row).map(|value| (*x, value / scale))).collect();
        if grafiek.soort == Soort::Lijn {
            let style = inkt(Verf::Reeks(index), index).stroke_width(25);
            for run in values.split(Option::is_none).filter(|run| run.len() > 1) {
                let line: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
                chart.draw_series([PathElement::new(line, style)]).expect(NIET_MIS);
            }
        }
        let place = |point: (f64, f64)| {
            let (x, y) = chart.plotting_area().map_coordinate(&point);
            (grof(x), grof(y))
        };
        drawn.push(values.into_iter().flatten().map(place).collect());
    }
    drawn
}

struct Eindlabel {
    reeks: usize,
    regels: Vec<String>,
}

struct Eindlabels {
    labels: Vec<Eindlabel>,
    /// Baseline middle of each first line, below the top of the field.
    plaatsen: Vec<f64>,
    breed: f64,
    onder: f64,
}

/// The labels at the ends of the lines, if all of them fit.
fn eindlabels(grafiek: &Grafiek, (laag, hoog): (f64, f64)) -> Option<Eindlabels> {
    const RUIMTE: f64 = 92.0;
    let last = grafiek.x.len().checked_sub(1)?;
    let mut wanted: Vec<(f64, Eindlabel)> = Vec::new();
    for (index, reeks) in grafiek.reeksen.iter().enumerate() {
        let value = reeks.op(last)?;
        let mut lines = vec![bondig(value)];
        lines.extend(regels(&reeks.naam, RUIMTE, KLEIN));
        let y = VELD * ((hoog - value) / (hoog - laag));
        wanted.push((y, Eindlabel { reeks: index, regels: lines }));
    }
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let high = |label: &Eindlabel| 16.0 * label.regels.len() as f64 + 4.0;
    let total: f64 = wanted.iter().map(|(_, label)| high(label)).sum();
    if total > VELD + 20.0 {
        return None;
    }
    let mut plaatsen: Vec<f64> = Vec::new();
    let mut free = 4.0;
    for (y, label) in &wanted {
        let place = y.max(free);
        free = place + high(label);
        plaatsen.push(place);
    }
    // Push back up what sank below the field.
    let mut limit = VELD + 16.0;
    for ((_, label), place) in wanted.iter().zip(&mut plaatsen).rev() {
        *place = place.min(limit - high(label) + 10.0);
        limit = *place - 10.0;
    }
    let labels: Vec<Eindlabel> = wanted.into_iter().map(|(_, label)| label).collect();
    let widths = labels.iter().flat_map(|label| {
        label.regels.iter().enumerate().map(|(row, line)| breedte(line, if row == 0 { KLEIN.vet() } else { KLEIN }))
    });
    let breed = widths.fold(0.0, f64::max);
    let onder = labels.iter().zip(&plaatsen).map(|(label, place)| place + high(label)).fold(0.0, f64::max);
    (breed <= 130.0).then_some(Eindlabels { labels, plaatsen, breed, onder })
}

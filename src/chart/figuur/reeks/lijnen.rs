//! Lines and points, with the name of each series at its end where that fits.

use super::assen::{Horizontaal, KLEIN, onderschriften};
use super::merk::{merk, merken};
use super::{Grafiek, Soort, bondig, verticaal};
use crate::chart::backend::{Backend, fijn, grof, inkt};
use crate::chart::figuur::Vel;
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{Anker, Svg};
use plotters::prelude::{ChartBuilder, IntoDrawingArea, PathElement};
use plotters::style::Color;

/// The height of the field.
fn veld(vel: Vel) -> f64 {
    if vel.is_breed() { 240.0 } else { 190.0 }
}

const NIET_MIS: &str = "writing to a string cannot fail";

/// Draws the picture.
pub(super) fn draw(vel: Vel, id: &str, grafiek: &Grafiek, x: &Horizontaal, desc: &str) -> String {
    let low = grafiek.waarden().fold(f64::INFINITY, f64::min);
    let high = grafiek.waarden().fold(f64::NEG_INFINITY, f64::max);
    let axis = verticaal(grafiek, uiteinden(low, high));
    let ends = eindlabels(vel, grafiek, (axis.laag, axis.hoog));
    let mut svg = Svg::default();
    let names: Vec<&str> = grafiek.reeksen.iter().map(|reeks| reeks.naam.as_str()).collect();
    let has_key = ends.is_none() && (names.len() > 1 || grafiek.eenheid.is_none());
    let mut top = if has_key { merken(&mut svg, &names, vel.breedte()) + 8.0 } else { 0.0 };
    for line in regels(grafiek.eenheid.as_deref().unwrap_or_default(), vel.breedte(), KLEIN) {
        svg.text(0.0, top + 12.0, &line, KLEIN.verf(Verf::Zacht));
        top += 17.0;
    }
    top += 14.0;
    let left = axis.breed() + 10.0;
    let right = vel.breedte() - 8.0 - ends.as_ref().map_or(0.0, |ends| ends.breed + 22.0);
    let spots: Vec<f64> = x.plaatsen().iter().map(|place| left + 6.0 + place * (right - left - 12.0)).collect();
    let scale = axis.laag.abs().max(axis.hoog.abs());
    let place = Veld { vel, left, top, right, scale, axis: &axis };
    let points = lijnen(&mut svg, grafiek, &place, &spots);
    let middle = |value: f64| top + veld(vel) * (axis.hoog / scale - value / scale) / ((axis.hoog - axis.laag) / scale);
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
            let (at, base) = (right + 12.0, top + y + 4.6);
            svg.text(at, base, &label.getal, KLEIN.vet());
            for (row, line) in label.regels.iter().enumerate() {
                let (x, below) =
                    if label.is_naast() { (breedte(&label.getal, KLEIN.vet()) + TUSSEN, 0.0) } else { (0.0, 16.0) };
                svg.text(at + x, base + below + 16.0 * row as f64, line, KLEIN);
            }
        }
    }
    if ends.is_some() && x.len() == 2 && grafiek.soort == Soort::Lijn {
        beginlabels(&mut svg, grafiek, &points, (top, top + veld(vel)));
    }
    let under = onderschriften(x, &spots, vel.breedte());
    let lines = under.iter().map(|label| label.regels.len()).max().unwrap_or(0);
    for label in &under {
        for (row, line) in label.regels.iter().enumerate() {
            let base = top + veld(vel) + 18.0 + 16.0 * row as f64;
            svg.text(label.midden, base, line, KLEIN.verf(Verf::Zacht).anker(Anker::Midden));
        }
    }
    let mut hoog = (top + veld(vel) + 10.0 + 16.0 * lines as f64).max(ends.map_or(0.0, |ends| top + ends.onder));
    if grafiek.soort == Soort::Punt {
        for line in regels(&grafiek.x_naam, vel.breedte(), KLEIN) {
            hoog += 17.0;
            svg.text(vel.breedte(), hoog, &line, KLEIN.verf(Verf::Zacht).anker(Anker::Eind));
        }
    }
    vel.plaat(svg, id, hoog + 4.0, &grafiek.titel, desc)
}

/// The values where the lines begin, each on the side that its line leaves free, as far as they fit and do not touch.
fn beginlabels(svg: &mut Svg, grafiek: &Grafiek, points: &[Vec<(f64, f64)>], (top, bottom): (f64, f64)) {
    let mut taken: Vec<f64> = Vec::new();
    for (reeks, points) in grafiek.reeksen.iter().zip(points) {
        let ([(x, y), (right, end)], Some(value)) = (points.as_slice(), reeks.op(0)) else { continue };
        let base = if end < y { y + 18.0 } else { y - 8.0 };
        let fits = x < right && base - KLEIN.maat >= top - 14.0 && base + 4.0 <= bottom;
        if fits && taken.iter().all(|other| (other - base).abs() >= 17.0) {
            svg.text(x + 6.0, base, &bondig(value), KLEIN.vet());
            taken.push(base);
        }
    }
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

/// Where values are drawn.
struct Veld<'a> {
    vel: Vel,
    left: f64,
    top: f64,
    right: f64,
    /// What values are divided by, so that none is too large to reckon with.
    scale: f64,
    axis: &'a super::Verticaal,
}

/// Grid and lines by plotters. Returns where the values of each series stand.
fn lijnen(svg: &mut Svg, grafiek: &Grafiek, place: &Veld, spots: &[f64]) -> Vec<Vec<(f64, f64)>> {
    let Veld { vel, left, top, right, scale, axis } = *place;
    let area = Backend::new(svg, vel.breedte(), top + veld(vel)).into_drawing_area();
    let field = area.margin(fijn(top), 0, fijn(left), fijn(vel.breedte() - right));
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
    ruimte: f64,
    getal: String,
    regels: Vec<String>,
}

/// Between a number and the name beside it.
const TUSSEN: f64 = 5.0;
/// What the names at the ends of lines get.
fn ruimte(vel: Vel) -> f64 {
    if vel.is_breed() { 170.0 } else { 92.0 }
}

impl Eindlabel {
    /// Whether the name stands beside the number.
    fn is_naast(&self) -> bool {
        self.regels.len() == 1 && self.naast() <= self.ruimte
    }

    fn naast(&self) -> f64 {
        breedte(&self.getal, KLEIN.vet()) + TUSSEN + self.regels.first().map_or(0.0, |line| breedte(line, KLEIN))
    }

    fn breed(&self) -> f64 {
        let widest = self.regels.iter().map(|line| breedte(line, KLEIN)).fold(0.0, f64::max);
        if self.is_naast() { self.naast() } else { widest.max(breedte(&self.getal, KLEIN.vet())) }
    }

    fn hoog(&self) -> f64 {
        if self.is_naast() { 20.0 } else { 16.0 * (self.regels.len() + 1) as f64 + 4.0 }
    }
}

struct Eindlabels {
    labels: Vec<Eindlabel>,
    /// Baseline middle of each first line, below the top of the field.
    plaatsen: Vec<f64>,
    breed: f64,
    onder: f64,
}

/// The labels at the ends of the lines, if all of them fit.
fn eindlabels(vel: Vel, grafiek: &Grafiek, (laag, hoog): (f64, f64)) -> Option<Eindlabels> {
    if grafiek.soort == Soort::Punt {
        return None;
    }
    let last = grafiek.x.len().checked_sub(1)?;
    let mut wanted: Vec<(f64, Eindlabel)> = Vec::new();
    for (index, reeks) in grafiek.reeksen.iter().enumerate() {
        let value = reeks.op(last)?;
        let lines = regels(&reeks.naam, ruimte(vel), KLEIN);
        let y = veld(vel) * ((hoog - value) / (hoog - laag));
        wanted.push((y, Eindlabel { reeks: index, ruimte: ruimte(vel), getal: bondig(value), regels: lines }));
    }
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = wanted.iter().map(|(_, label)| label.hoog()).sum();
    if total > veld(vel) + 20.0 {
        return None;
    }
    let mut plaatsen: Vec<f64> = Vec::new();
    let mut free = 4.0;
    for (y, label) in &wanted {
        let place = y.max(free);
        free = place + label.hoog();
        plaatsen.push(place);
    }
    // Push back up what sank below the field.
    let mut limit = veld(vel) + 9.0;
    for ((_, label), place) in wanted.iter().zip(&mut plaatsen).rev() {
        *place = place.min(limit - label.hoog() + 10.0);
        limit = *place - 10.0;
    }
    let labels: Vec<Eindlabel> = wanted.into_iter().map(|(_, label)| label).collect();
    let breed = labels.iter().map(Eindlabel::breed).fold(0.0, f64::max);
    let onder = labels.iter().zip(&plaatsen).map(|(label, place)| place + label.hoog()).fold(0.0, f64::max);
    (breed <= ruimte(vel) + 34.0).then_some(Eindlabels { labels, plaatsen, breed, onder })
}

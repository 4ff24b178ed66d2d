//! Bars upwards, for rows that follow one another in time or size.

use super::assen::{Horizontaal, KLEIN, onderschriften};
use super::{Grafiek, Soort, bondig, verticaal};
use crate::chart::backend::{Backend, fijn, inkt};
use crate::chart::figuur::Vel;
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::stapel::{Deel, legenda};
use crate::chart::svg::{Anker, Svg};
use plotters::prelude::{ChartBuilder, IntoDrawingArea, PathElement, Rectangle};
use plotters::style::Color;

/// The height of the field.
fn veld(vel: Vel) -> f64 {
    if vel.is_breed() { 220.0 } else { 180.0 }
}

const NIET_MIS: &str = "writing to a string cannot fail";

/// Whether the bars can stand upright: rows in an order, and none too thin.
pub(super) fn fits(vel: Vel, grafiek: &Grafiek, x: &Horizontaal) -> bool {
    let per_row = if grafiek.soort == Soort::Gestapeld { 1 } else { grafiek.reeksen.len().max(1) };
    x.is_volgorde() && x.len() * per_row <= if vel.is_breed() { 60 } else { 30 }
}

/// The key of several series; nothing for one.
pub(super) fn sleutel(svg: &mut Svg, vel: Vel, grafiek: &Grafiek) -> f64 {
    let delen: Vec<Deel> = grafiek
        .reeksen
        .iter()
        .enumerate()
        .map(|(index, reeks)| Deel {
            aantal: 0,
            woord: reeks.naam.clone(),
            teken: String::new(),
            verf: Verf::Reeks(index),
        })
        .collect();
    if delen.len() > 1 { legenda(svg, 0.0, vel.breedte(), &delen) + 6.0 } else { 0.0 }
}

/// A bar, or a piece of one.
#[derive(Clone, Copy)]
pub(super) struct Stuk {
    /// Its series.
    pub reeks: usize,
    /// The value where it begins.
    pub van: f64,
    /// The value where it ends.
    pub tot: f64,
}

impl Stuk {
    /// Whether there is anything to draw.
    pub(super) fn is_zichtbaar(&self) -> bool {
        self.van != self.tot
    }
}

/// The pieces of one row.
pub(super) fn stukken(grafiek: &Grafiek, row: usize) -> Vec<Stuk> {
    let (mut up, mut down) = (0.0, 0.0);
    let values = grafiek.reeksen.iter().enumerate().filter_map(|(index, reeks)| Some((index, reeks.op(row)?)));
    values
        .map(|(index, value)| {
            let base = match (grafiek.soort, value < 0.0) {
                (Soort::Gestapeld, false) => &mut up,
                (Soort::Gestapeld, true) => &mut down,
                _ => return Stuk { reeks: index, van: 0.0, tot: value },
            };
            let van = *base;
            *base += value;
            Stuk { reeks: index, van, tot: *base }
        })
        .collect()
}

/// The lowest and the highest end of any bar, with nothing between them.
pub(super) fn uiteinden(grafiek: &Grafiek) -> (f64, f64) {
    let ends = (0..grafiek.x.len()).flat_map(|row| stukken(grafiek, row)).map(|stuk| stuk.tot);
    ends.fold((0.0, 0.0), |(low, high), end| (f64::min(low, end), f64::max(high, end)))
}

/// Draws the picture.
pub(super) fn draw(vel: Vel, id: &str, grafiek: &Grafiek, x: &Horizontaal, desc: &str) -> String {
    let axis = verticaal(grafiek, uiteinden(grafiek));
    let mut svg = Svg::default();
    let mut top = sleutel(&mut svg, vel, grafiek);
    for line in regels(grafiek.eenheid.as_deref().unwrap_or_default(), vel.breedte(), KLEIN) {
        svg.text(0.0, top + 12.0, &line, KLEIN.verf(Verf::Zacht));
        top += 17.0;
    }
    top += 20.0;
    let left = axis.breed() + 10.0;
    let slot = (vel.breedte() - left) / x.len().max(1) as f64;
    let scale = axis.laag.abs().max(axis.hoog.abs());
    let y = |value: f64| top + veld(vel) * (axis.hoog / scale - value / scale) / ((axis.hoog - axis.laag) / scale);
    let mut inside: Vec<(f64, f64, f64, f64, String)> = Vec::new();
    {
        let area = Backend::new(&mut svg, vel.breedte(), top + veld(vel)).into_drawing_area();
        let field = area.margin(fijn(top), 0, fijn(left), 0);
        let mut chart = ChartBuilder::on(&field)
            .build_cartesian_2d(left..vel.breedte(), axis.laag / scale..axis.hoog / scale)
            .expect(NIET_MIS);
        for (value, _) in &axis.streepjes {
            let verf = if *value == 0.0 { Verf::Lijn } else { Verf::Raster };
            let line = vec![(left, value / scale), (vel.breedte(), value / scale)];
            chart.draw_series([PathElement::new(line, inkt(verf, 0).stroke_width(10))]).expect(NIET_MIS);
        }
        for row in 0..x.len() {
            for Stuk { reeks: index, van: from, tot: to } in
                stukken(grafiek, row).into_iter().filter(Stuk::is_zichtbaar)
            {
                let (start, wide) = baan(grafiek, left + slot * row as f64, slot, index);
                // The axis has room between bars to both sides.
                let apart = if from != 0.0 {
                    2.0
                } else if axis.laag < 0.0 {
                    1.0
                } else {
                    0.0
                };
                let gap = f64::min(apart, (y(from) - y(to)).abs() / 2.0);
                let gap = if to < from { gap } else { -gap };
                let corners = [(fijn(start), fijn(y(from) + gap)), (fijn(start + wide), fijn(y(to)))];
                area.draw(&Rectangle::new(corners, inkt(Verf::Reeks(index), 0).filled())).expect(NIET_MIS);
                if grafiek.soort == Soort::Gestapeld {
                    inside.push((start, wide, (y(from) + y(to)) / 2.0, (y(from) - y(to)).abs(), bondig(to - from)));
                }
            }
        }
    }
    let letter = KLEIN.verf(Verf::OpReeks).anker(Anker::Midden);
    for (start, wide, middle, high, text) in &inside {
        if *high >= 20.0 && breedte(text, letter) + 4.0 <= *wide {
            svg.text(start + wide / 2.0, middle + 4.7, text, letter);
        }
    }
    for (value, text) in &axis.streepjes {
        svg.text(left - 8.0, y(*value) + 4.6, text, KLEIN.verf(Verf::Zacht).anker(Anker::Eind));
    }
    opschriften(&mut svg, grafiek, (left, slot, vel.breedte()), &y);
    let spots: Vec<f64> = (0..x.len()).map(|row| left + slot * (row as f64 + 0.5)).collect();
    let under = onderschriften(x, &spots, vel.breedte());
    let lines = under.iter().map(|label| label.regels.len()).max().unwrap_or(0);
    let low = if uiteinden(grafiek).0 < 0.0 { 14.0 } else { 0.0 };
    for label in &under {
        for (row, line) in label.regels.iter().enumerate() {
            let base = top + veld(vel) + low + 18.0 + 16.0 * row as f64;
            svg.text(label.midden, base, line, KLEIN.verf(Verf::Zacht).anker(Anker::Midden));
        }
    }
    vel.plaat(svg, id, top + veld(vel) + low + 12.0 + 16.0 * lines as f64, &grafiek.titel, desc)
}

/// Left side and width of a bar.
fn baan(grafiek: &Grafiek, left: f64, slot: f64, index: usize) -> (f64, f64) {
    let gap = (slot * 0.2).clamp(2.0, 16.0);
    let lanes = if grafiek.soort == Soort::Gestapeld { 1.0 } else { grafiek.reeksen.len().max(1) as f64 };
    let lane = if grafiek.soort == Soort::Gestapeld { 0.0 } else { index as f64 };
    let pitch = ((slot - gap) / lanes).min(60.0);
    let wide = (pitch - if lanes > 1.0 { 2.0 } else { 0.0 }).max(1.0);
    (left + (slot - pitch * lanes) / 2.0 + pitch * lane, wide)
}

/// The values over the bars, if every one fits.
fn opschriften(svg: &mut Svg, grafiek: &Grafiek, (left, slot, right): (f64, f64, f64), y: &dyn Fn(f64) -> f64) {
    let letter = KLEIN.vet().anker(Anker::Midden);
    let mut labels: Vec<(f64, f64, String)> = Vec::new();
    // Left, right, top and bottom of each bar.
    let mut bars: Vec<[f64; 4]> = Vec::new();
    for row in 0..grafiek.x.len() {
        let pieces = stukken(grafiek, row);
        for stuk in &pieces {
            let (start, wide) = baan(grafiek, left + slot * row as f64, slot, stuk.reeks);
            let (a, b) = (y(stuk.van), y(stuk.tot));
            bars.push([start, start + wide, a.min(b), a.max(b)]);
        }
        if grafiek.soort == Soort::Gestapeld {
            let high = pieces.iter().map(|stuk| stuk.tot).fold(0.0, f64::max);
            let sum: f64 = pieces.iter().map(|stuk| stuk.tot - stuk.van).sum();
            if !pieces.is_empty() && pieces.iter().all(|stuk| stuk.tot >= stuk.van) {
                labels.push((left + slot * (row as f64 + 0.5), y(high) - 5.0, bondig(sum)));
            }
            continue;
        }
        for Stuk { reeks: index, tot: to, .. } in pieces {
            let (start, wide) = baan(grafiek, left + slot * row as f64, slot, index);
            labels.push((start + wide / 2.0, if to < 0.0 { y(to) + 14.0 } else { y(to) - 5.0 }, bondig(to)));
        }
    }
    let wide = |text: &str| breedte(text, letter);
    let is_clear = labels.iter().all(|(x, _, text)| x + wide(text) / 2.0 <= right && x - wide(text) / 2.0 >= left)
        && labels.windows(2).all(|pair| pair[1].0 - pair[0].0 >= (wide(&pair[0].2) + wide(&pair[1].2)) / 2.0 + 4.0);
    let lies_on = |(x, base, text): &(f64, f64, String), [from, to, top, bottom]: &[f64; 4]| {
        let half = wide(text) / 2.0;
        x + half > *from && x - half < *to && *base > top - 2.0 && base - KLEIN.maat < *bottom
    };
    if is_clear && !labels.iter().any(|label| bars.iter().any(|bar| lies_on(label, bar))) {
        labels.iter().for_each(|(x, base, text)| svg.text(*x, *base, text, letter));
    }
}

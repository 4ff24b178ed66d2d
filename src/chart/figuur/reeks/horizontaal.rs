//! Bars sideways, for rows with names: every name in full, every value at the end of its bar.

use super::assen::{Horizontaal, KLEIN};
use super::kolommen::{Stuk, sleutel, stukken, uiteinden};
use super::{Grafiek, Soort, bondig};
use crate::chart::backend::{Backend, fijn, grof, inkt};
use crate::chart::figuur::Vel;
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::stapel::opschrift;
use crate::chart::svg::{Anker, GEWOON, Svg};
use plotters::prelude::{ChartBuilder, IntoDrawingArea, Rectangle};
use plotters::style::Color;

const GEEN: &str = "geen gegevens";
const NIET_MIS: &str = "writing to a string cannot fail";

/// Draws the picture.
pub(super) fn draw(vel: Vel, id: &str, grafiek: &Grafiek, x: &Horizontaal, desc: &str) -> String {
    let mut svg = Svg::default();
    let mut y = sleutel(&mut svg, vel, grafiek);
    for line in regels(grafiek.eenheid.as_deref().unwrap_or_default(), vel.breedte(), KLEIN) {
        svg.text(0.0, y + 12.0, &line, KLEIN.verf(Verf::Zacht));
        y += 17.0;
    }
    y += if y > 0.0 { 8.0 } else { 0.0 };
    let (low, high) = uiteinden(grafiek);
    let letter = KLEIN.vet();
    // Parts hold their own number.
    let staaf = if grafiek.soort == Soort::Gestapeld { 22.0 } else { 16.0 };
    let mut inside: Vec<(f64, f64, f64, String)> = Vec::new();
    let widest = (0..x.len())
        .flat_map(|row| opschriften(grafiek, row))
        .map(|(_, _, text)| breedte(&text, letter))
        .fold(0.0, f64::max);
    let left = names(vel) + if low < 0.0 { widest + 6.0 } else { 0.0 };
    let right = if high > 0.0 || low == 0.0 { vel.breedte() - widest - 6.0 } else { vel.breedte() };
    let mut bars: Vec<(f64, Vec<Stuk>)> = Vec::new();
    let mut labels: Vec<(f64, f64, String)> = Vec::new();
    for row in 0..x.len() {
        let below = y + naam(&mut svg, vel, y, &x.voluit(row));
        y = if vel.is_breed() { y } else { below };
        let pieces = stukken(grafiek, row);
        let lanes = if grafiek.soort == Soort::Gestapeld { 1 } else { grafiek.reeksen.len() };
        for lane in 0..lanes {
            let of_lane = |stuk: &&Stuk| grafiek.soort == Soort::Gestapeld || stuk.reeks == lane;
            bars.push((y, pieces.iter().filter(of_lane).copied().collect()));
            let text = opschriften(grafiek, row).into_iter().find(|(of, _, _)| *of == lane);
            labels.extend(text.map(|(_, value, text)| (y + staaf / 2.0 + 4.8, value, text)));
            y += staaf + 2.0;
        }
        y = y.max(below) + 8.0;
    }
    let top = bars.first().map_or(y, |(y, _)| *y);
    let scale = low.abs().max(high.abs()).max(f64::MIN_POSITIVE);
    let (from, to) = if low < high { (low / scale, high / scale) } else { (0.0, 1.0) };
    let mut ends: Vec<f64> = Vec::new();
    let zero = {
        let area = Backend::new(&mut svg, vel.breedte(), y).into_drawing_area();
        let field = area.margin(0, 0, fijn(left), fijn(vel.breedte() - right));
        let chart = ChartBuilder::on(&field).build_cartesian_2d(from..to, 0.0..1.0).expect(NIET_MIS);
        let place = |value: f64| grof(chart.plotting_area().map_coordinate(&(value / scale, 0.0)).0);
        for (y, pieces) in &bars {
            for Stuk { reeks: index, van: from, tot: to } in pieces.iter().filter(|stuk| stuk.is_zichtbaar()) {
                let (a, b) = (place(*from), place(*to));
                // The axis has room between bars to both sides.
                let apart = if *from != 0.0 {
                    2.0
                } else if low < 0.0 {
                    1.5
                } else {
                    0.0
                };
                let gap = f64::min(apart, (b - a).abs() / 2.0);
                let start = if b < a { a - gap } else { a + gap };
                let end = if (b - start).abs() < 1.0 { start + (to - from).signum() } else { b };
                let corners = [(fijn(start), fijn(*y)), (fijn(end), fijn(y + staaf))];
                area.draw(&Rectangle::new(corners, inkt(Verf::Reeks(*index), 0).filled())).expect(NIET_MIS);
                if grafiek.soort == Soort::Gestapeld {
                    inside.push(((start + end) / 2.0, y + staaf / 2.0 + 4.7, (end - start).abs(), bondig(to - from)));
                }
            }
        }
        ends.extend(labels.iter().map(|(_, value, _)| place(*value)));
        place(0.0)
    };
    let number = KLEIN.verf(Verf::OpReeks).anker(Anker::Midden);
    for (middle, base, _, text) in inside.iter().filter(|(_, _, wide, text)| breedte(text, number) + 4.0 <= *wide) {
        svg.text(*middle, *base, text, number);
    }
    if low < 0.0 {
        svg.line((zero, (top - 2.0).max(0.0)), (zero, y - 8.0), Verf::Lijn, 1.0);
    }
    for ((base, value, text), end) in labels.iter().zip(ends) {
        let letter = if text == GEEN { KLEIN.verf(Verf::Zacht) } else { letter };
        // Where all bars go left, so does what has no bar.
        match *value < 0.0 || high <= 0.0 && low < 0.0 {
            true => svg.text(end - 6.0, *base, text, letter.anker(Anker::Eind)),
            false => svg.text(end + 6.0, *base, text, letter),
        }
    }
    vel.plaat(svg, id, y - 4.0, &grafiek.titel, desc)
}

/// What names get where they stand beside the bars.
fn names(vel: Vel) -> f64 {
    if vel.is_breed() { 200.0 } else { 0.0 }
}

/// The name of a row: beside its bars where there is room, else above them. Returns its height.
fn naam(svg: &mut Svg, vel: Vel, y: f64, text: &str) -> f64 {
    let room = if vel.is_breed() { names(vel) - 16.0 } else { vel.breedte() };
    opschrift(svg, y, text, GEWOON, room) + if vel.is_breed() { 0.0 } else { 1.0 }
}

/// What stands at the ends of the bars of a row: lane, value and text.
fn opschriften(grafiek: &Grafiek, row: usize) -> Vec<(usize, f64, String)> {
    if grafiek.soort == Soort::Gestapeld {
        let pieces = stukken(grafiek, row);
        let high = pieces.iter().map(|stuk| stuk.tot).fold(0.0, f64::max);
        let low = pieces.iter().map(|stuk| stuk.tot).fold(0.0, f64::min);
        let end = if high > 0.0 { high } else { low };
        let sum: f64 = pieces.iter().map(|stuk| stuk.tot - stuk.van).sum();
        return vec![(0, end, if pieces.is_empty() { GEEN.to_owned() } else { bondig(sum) })];
    }
    let text = |value: Option<f64>| value.map_or(GEEN.to_owned(), bondig);
    grafiek
        .reeksen
        .iter()
        .enumerate()
        .map(|(lane, reeks)| (lane, reeks.op(row).unwrap_or(0.0), text(reeks.op(row))))
        .collect()
}

//! The mark of a series: a shape of its own, so that colour is not needed.

use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::pad::Pad;
use crate::chart::svg::{GEWOON, Svg, vak};

/// Draws the mark of series `index` around a point, with an edge of the page around it: where marks meet, both show.
pub(super) fn merk(svg: &mut Svg, (x, y): (f64, f64), index: usize) {
    const RAND: f64 = 1.4;
    vorm(svg, (x, y), index, RAND, Verf::Grond);
    vorm(svg, (x, y), index, 0.0, Verf::Reeks(index));
}

/// The shape of series `index`, larger by `rand` on all sides.
fn vorm(svg: &mut Svg, (x, y): (f64, f64), index: usize, rand: f64, verf: Verf) {
    let (half, tip, foot) = (4.0 + rand, 5.5 + 1.5 * rand, 5.2 + 1.5 * rand);
    let base = 4.0 + rand;
    let pad = match index % 5 {
        0 => return svg.circle(x, y, 4.5 + rand, verf),
        1 => return svg.rect(vak(x - half, y - half, 2.0 * half, 2.0 * half), 0.0, verf),
        2 => Pad::default().naar(x, y - tip).lijn(x + tip, y).lijn(x, y + tip).lijn(x - tip, y),
        3 => Pad::default().naar(x, y - tip).lijn(x + foot, y + base).lijn(x - foot, y + base),
        _ => Pad::default().naar(x, y + tip).lijn(x + foot, y - base).lijn(x - foot, y - base),
    };
    svg.shape(&pad.sluit(), verf);
}

/// The marks with their names, in as few rows as fit. Returns the height.
pub(super) fn merken(svg: &mut Svg, names: &[&str], breed: f64) -> f64 {
    const STAP: f64 = 20.0;
    let (mut x, mut y) = (0.0, 0.0);
    for (index, name) in names.iter().enumerate() {
        let lines = regels(name, breed - 17.0, GEWOON);
        let wide = 17.0 + lines.iter().map(|line| breedte(line, GEWOON)).fold(0.0, f64::max);
        if x > 0.0 && x + wide > breed {
            (x, y) = (0.0, y + STAP);
        }
        vorm(svg, (x + 6.0, y + 9.0), index, 0.0, Verf::Reeks(index));
        for (row, line) in lines.iter().enumerate() {
            svg.text(x + 17.0, y + 14.0 + STAP * row as f64, line, GEWOON);
        }
        if lines.len() > 1 {
            (x, y) = (0.0, y + STAP * lines.len() as f64);
        } else {
            x += wide + 16.0;
        }
    }
    if x > 0.0 { y + STAP } else { y }
}

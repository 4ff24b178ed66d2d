//! The mark of a series: a shape of its own, so that colour is not needed.

use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{GEWOON, Pad, Svg, vak};

/// Draws the mark of series `index` around a point.
pub(super) fn merk(svg: &mut Svg, (x, y): (f64, f64), index: usize) {
    let verf = Verf::Reeks(index);
    match index % 5 {
        0 => svg.circle(x, y, 4.5, verf),
        1 => svg.rect(vak(x - 4.0, y - 4.0, 8.0, 8.0), 0.0, verf),
        2 => {
            svg.shape(&Pad::default().naar(x, y - 5.5).lijn(x + 5.5, y).lijn(x, y + 5.5).lijn(x - 5.5, y).sluit(), verf)
        }
        3 => svg.shape(&Pad::default().naar(x, y - 5.5).lijn(x + 5.2, y + 4.0).lijn(x - 5.2, y + 4.0).sluit(), verf),
        _ => svg.shape(&Pad::default().naar(x, y + 5.5).lijn(x + 5.2, y - 4.0).lijn(x - 5.2, y - 4.0).sluit(), verf),
    }
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
        merk(svg, (x + 6.0, y + 9.0), index);
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

//! Lets plotters draw with our own SVG writer: shapes get classes, coordinates have a decimal.

use super::kleur::Verf;
use super::pad::Pad;
use super::svg::{Svg, vak};
use plotters::style::RGBColor;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// Units of plotters in one unit of the picture.
pub(crate) const FIJN: f64 = 10.0;

/// What plotters draws on.
pub(crate) struct Backend<'a> {
    svg: &'a mut Svg,
    size: (u32, u32),
}

impl<'a> Backend<'a> {
    /// A surface of `breed` by `hoog` units.
    pub(crate) fn new(svg: &'a mut Svg, breed: f64, hoog: f64) -> Backend<'a> {
        Backend { svg, size: (fijn(breed) as u32, fijn(hoog) as u32) }
    }
}

/// Units of the picture in those of plotters.
pub(crate) fn fijn(units: f64) -> i32 {
    (units * FIJN).round() as i32
}

/// Units of plotters in those of the picture.
pub(crate) fn grof(fine: i32) -> f64 {
    f64::from(fine) / FIJN
}

/// The colour by which plotters passes on what a shape is and how its line is dashed.
pub(crate) fn inkt(verf: Verf, streep: usize) -> RGBColor {
    let code = match verf {
        Verf::Lijn => 1,
        Verf::Raster => 2,
        Verf::Reeks(index) => 10 + (index % super::kleur::REEKSEN) as u8,
        _ => 0,
    };
    RGBColor(0, (streep % STREPEN.len()) as u8, code)
}

/// Dash patterns.
const STREPEN: [&str; 4] = ["", "7 4", "2 4", "9 4 2 4"];

fn verf(color: BackendColor) -> (Verf, &'static str) {
    let (_, streep, code) = color.rgb;
    let verf = match code {
        1 => Verf::Lijn,
        2 => Verf::Raster,
        10.. => Verf::Reeks(usize::from(code - 10)),
        _ => Verf::Inkt,
    };
    (verf, STREPEN[usize::from(streep) % STREPEN.len()])
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Figures have no pixels.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, _: bool) -> Drawn {
        let (x, y) = (grof(a.0.min(b.0)), grof(a.1.min(b.1)));
        let (wide, high) = (grof((a.0 - b.0).abs()), grof((a.1 - b.1).abs()));
        self.svg.rect(vak(x, y, wide, high), 0.0, verf(style.color()).0);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut pad = Pad::default();
        for (x, y) in path {
            pad = if pad.is_empty() { pad.naar(grof(x), grof(y)) } else { pad.lijn(grof(x), grof(y)) };
        }
        let (verf, streep) = verf(style.color());
        self.svg.path(&pad, verf, f64::from(style.stroke_width()) / FIJN, streep);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        self.svg.circle(grof(center.0), grof(center.1), f64::from(radius) / FIJN, verf(style.color()).0);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let mut pad = Pad::default();
        for (x, y) in path {
            pad = if pad.is_empty() { pad.naar(grof(x), grof(y)) } else { pad.lijn(grof(x), grof(y)) };
        }
        self.svg.shape(&pad.sluit(), verf(style.color()).0);
        Ok(())
    }
}

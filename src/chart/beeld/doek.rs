//! The canvas: pixels with a small set of colours, and the PNG that is made of them.

use super::letter::{Letters, Maat};
use super::{BREED, HOOG};
use crate::chart::kleur::{TONEN, Toon, Verf};

/// How many steps there are between a ground and what is written on it.
pub(super) const STAPPEN: u8 = 8;

/// What is painted: pixels, each the number of a colour.
pub(super) struct Doek<'a> {
    pub letters: &'a Letters,
    pixels: Vec<u8>,
    colours: Vec<[u8; 3]>,
    /// Grounds with what stands on them, and the number of the first of the colours between the two.
    paren: Vec<(Verf, Verf, usize)>,
}

impl<'a> Doek<'a> {
    pub fn new(letters: &'a Letters) -> Self {
        let mut doek =
            Doek { letters, pixels: vec![0; (BREED * HOOG) as usize], colours: Vec::new(), paren: Vec::new() };
        for verf in [Verf::Inkt, Verf::Zacht, Verf::Lijn, Verf::Raster] {
            doek.pair(Verf::Grond, verf);
        }
        for toon in TONEN {
            doek.pair(Verf::Toon(toon), Verf::OpToon(toon));
        }
        doek.colours.extend(TONEN.map(|toon| rgb(Verf::Toon(toon).rand().unwrap_or("#000000"))));
        doek
    }

    fn pair(&mut self, ground: Verf, on: Verf) {
        self.paren.push((ground, on, self.colours.len()));
        let (from, to) = (rgb(ground.class_and_fallback().1), rgb(on.class_and_fallback().1));
        let all = usize::from(STAPPEN);
        for step in 0..=all {
            let mix = |at: usize| {
                let (from, to) = (usize::from(from[at]), usize::from(to[at]));
                u8::try_from((from * (all - step) + to * step + all / 2) / all).unwrap_or(u8::MAX)
            };
            self.colours.push([mix(0), mix(1), mix(2)]);
        }
    }

    fn first(&self, ground: Verf, on: Verf) -> usize {
        self.paren.iter().find(|pair| (pair.0, pair.1) == (ground, on)).map_or(0, |pair| pair.2)
    }

    fn fill(&mut self, x: f32, y: f32, b: f32, h: f32, colour: usize) {
        let colour = u8::try_from(colour).unwrap_or(0);
        let side = |at: f32, end: u32| (at.round().max(0.0) as usize).min(end as usize);
        for row in side(y, HOOG)..side(y + h, HOOG) {
            let start = row * BREED as usize;
            self.pixels[start + side(x, BREED)..start + side(x + b, BREED)].fill(colour);
        }
    }

    /// A rectangle on the ground.
    pub fn vlak(&mut self, x: f32, y: f32, b: f32, h: f32, verf: Verf) {
        let colour = self.first(Verf::Grond, verf) + usize::from(STAPPEN);
        self.fill(x, y, b, h, colour);
    }

    /// A square in the colour of a tone, with its border.
    pub fn tegelvlak(&mut self, x: f32, y: f32, size: f32, toon: Toon) {
        let border = self.colours.len() - TONEN.len() + TONEN.iter().position(|known| *known == toon).unwrap_or(0);
        let inside = self.first(Verf::Toon(toon), Verf::OpToon(toon));
        self.fill(x, y, size, size, border);
        self.fill(x + 2.0, y + 2.0, size - 4.0, size - 4.0, inside);
    }

    /// A line of text on the ground; `y` is where the letters stand on.
    pub fn regel(&mut self, x: f32, y: f32, text: &str, maat: Maat, verf: Verf) {
        self.schrijf((x, y), text, maat, self.first(Verf::Grond, verf));
    }

    /// A text on a tone.
    pub fn op_toon(&mut self, x: f32, y: f32, text: &str, maat: Maat, toon: Toon) {
        self.schrijf((x, y), text, maat, self.first(Verf::Toon(toon), Verf::OpToon(toon)));
    }

    fn schrijf(&mut self, place: (f32, f32), text: &str, maat: Maat, first: usize) {
        let pixels = &mut self.pixels;
        let first = u8::try_from(first).unwrap_or(0);
        self.letters.draw(place, text, maat, |x, y, steps| {
            if (0..BREED as i32).contains(&x) && (0..HOOG as i32).contains(&y) {
                pixels[y as usize * BREED as usize + x as usize] = first + steps;
            }
        });
    }

    /// A text cut off where it no longer fits.
    pub fn passend(&self, text: &str, maat: Maat, room: f32) -> String {
        if self.letters.breedte(text, maat) <= room {
            return text.to_owned();
        }
        let mut short = text.to_owned();
        while !short.is_empty() && self.letters.breedte(&format!("{}…", short.trim_end()), maat) > room {
            short.pop();
        }
        format!("{}…", short.trim_end())
    }

    /// A text in lines, at most so many; the last one is cut off where it no longer fits.
    pub fn regels(&self, text: &str, maat: Maat, room: f32, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = vec![String::new()];
        for word in text.split_whitespace() {
            let last = lines.len() - 1;
            let longer = if lines[last].is_empty() { word.to_owned() } else { format!("{} {word}", lines[last]) };
            if lines[last].is_empty() || lines.len() == most || self.letters.breedte(&longer, maat) <= room {
                lines[last] = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        lines.iter().map(|line| self.passend(line, maat, room)).collect()
    }

    /// The bytes of the picture.
    pub fn png(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(32 * 1024);
        let mut encoder = png::Encoder::new(&mut out, BREED, HOOG);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(self.colours.concat());
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::Up);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.pixels));
        written.expect("writing to memory does not fail, and the picture has the size that it says");
        out
    }
}

fn rgb(hex: &str) -> [u8; 3] {
    let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0);
    [part(1), part(3), part(5)]
}

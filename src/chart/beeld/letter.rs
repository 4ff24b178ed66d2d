//! Letters in pixels, from a typeface that is inside the program: no machine has to have it.

use super::doek::STAPPEN;
use ab_glyph::{Font, FontRef, GlyphId, PxScale, ScaleFont, point};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The typeface, ready to use. It keeps the letters that it has drawn: the same ones serve for many pictures.
pub struct Letters {
    gewoon: FontRef<'static>,
    vet: FontRef<'static>,
    drawn: RefCell<HashMap<Letter, Rc<Prent>>>,
}

/// A letter in a size: its number in the typeface, the bits of its height, and whether it is heavy.
type Letter = (GlyphId, u32, bool);

/// A letter in pixels.
#[derive(Default)]
struct Prent {
    /// The pixels that it covers, counted from where it stands, with how much of each in steps of [`STAPPEN`].
    dots: Vec<(i32, i32, u8)>,
}

/// A size of letters, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Maat {
    pub hoog: f32,
    is_vet: bool,
}

impl Maat {
    pub fn gewoon(hoog: f32) -> Self {
        Maat { hoog, is_vet: false }
    }

    pub fn vet(hoog: f32) -> Self {
        Maat { hoog, is_vet: true }
    }
}

impl Default for Letters {
    fn default() -> Self {
        let read = |bytes| FontRef::try_from_slice(bytes).expect("the typeface in the program is whole");
        let (gewoon, vet) = (read(dejavu::sans::regular()), read(dejavu::sans::bold()));
        Letters { gewoon, vet, drawn: RefCell::default() }
    }
}

impl Letters {
    fn of(&self, maat: Maat) -> (&FontRef<'static>, PxScale) {
        let font = if maat.is_vet { &self.vet } else { &self.gewoon };
        // A size counts the square that a letter is drawn in; the library counts from the top of an Å to a tail.
        let per_em = font.units_per_em().unwrap_or(2048.0);
        (font, PxScale::from(maat.hoog * font.height_unscaled() / per_em))
    }

    /// How wide a text is.
    pub(super) fn breedte(&self, text: &str, maat: Maat) -> f32 {
        let mut end = 0.0;
        self.places(text, maat, |_, x, advance| end = x + advance);
        end
    }

    /// Calls `place` for each letter with its left side and its width.
    fn places(&self, text: &str, maat: Maat, mut place: impl FnMut(GlyphId, f32, f32)) {
        let (font, scale) = self.of(maat);
        let scaled = font.as_scaled(scale);
        let mut x = 0.0;
        for sign in text.chars() {
            let id = scaled.glyph_id(sign);
            let advance = scaled.h_advance(id);
            place(id, x, advance);
            x += advance;
        }
    }

    /// Calls `dot` for each pixel that a text covers, with how much of it, from 1 to [`STAPPEN`].
    pub(super) fn draw(&self, (x, y): (f32, f32), text: &str, maat: Maat, mut dot: impl FnMut(i32, i32, u8)) {
        self.places(text, maat, |id, at, _| {
            let (left, top) = ((x + at).round() as i32, y.round() as i32);
            self.prent(id, maat).dots.iter().for_each(|(x, y, steps)| dot(left + x, top + y, *steps));
        });
    }

    /// A letter in pixels; nothing for a space.
    fn prent(&self, id: GlyphId, maat: Maat) -> Rc<Prent> {
        let letter = (id, maat.hoog.to_bits(), maat.is_vet);
        if let Some(known) = self.drawn.borrow().get(&letter) {
            return Rc::clone(known);
        }
        let (font, scale) = self.of(maat);
        let mut prent = Prent::default();
        if let Some(outline) = font.outline_glyph(id.with_scale_and_position(scale, point(0.0, 0.0))) {
            let corner = outline.px_bounds().min;
            outline.draw(|x, y, cover| {
                let steps = (cover.clamp(0.0, 1.0) * f32::from(STAPPEN)).round() as u8;
                if steps > 0 {
                    prent.dots.push((corner.x as i32 + x as i32, corner.y as i32 + y as i32, steps));
                }
            });
        }
        let prent = Rc::new(prent);
        self.drawn.borrow_mut().insert(letter, Rc::clone(&prent));
        prent
    }
}

//! Letters in pixels, from a typeface that is inside the program: no machine has to have it.

use ab_glyph::{Font, FontRef, GlyphId, PxScale, ScaleFont, point};

/// The typeface, ready to use. Making it once serves all pictures.
pub struct Letters {
    gewoon: FontRef<'static>,
    vet: FontRef<'static>,
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
        Letters { gewoon: read(dejavu::sans::regular()), vet: read(dejavu::sans::bold()) }
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

    /// Calls `dot` for each pixel of a text with how much of it is covered, from 0 to 1.
    pub(super) fn draw(&self, (x, y): (f32, f32), text: &str, maat: Maat, mut dot: impl FnMut(i32, i32, f32)) {
        let (font, scale) = self.of(maat);
        self.places(text, maat, |id, at, _| {
            let glyph = id.with_scale_and_position(scale, point((x + at).round(), y.round()));
            let Some(outline) = font.outline_glyph(glyph) else { return };
            let corner = outline.px_bounds().min;
            outline.draw(|dx, dy, cover| dot(corner.x as i32 + dx as i32, corner.y as i32 + dy as i32, cover));
        });
    }
}

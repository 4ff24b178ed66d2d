//! A picture to share: the verdicts of a report on one card, as PNG. What a message or a search result shows of a page.
//!
//! Verdicts are told by sign and number, never by colour only. The same input gives the same bytes on any machine.

mod doek;
mod letter;

pub use letter::Letters;

use super::kleur::Verf;
use super::oordeel::{Oordeel, kort_teken, tellen};
use super::zin::hoofdletter;
use doek::Doek;
use letter::Maat;

/// The width of a picture, in pixels.
pub const BREED: u32 = 1200;
/// The height of a picture, in pixels.
pub const HOOG: u32 = 630;

/// What a picture tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beeld {
    /// A short line on top, such as `Inspectierapport van de IGJ`.
    pub boven: String,
    /// The large words: who was inspected.
    pub titel: String,
    /// The verdict on the whole.
    pub oordeel: Option<Oordeel>,
    /// The verdict on each norm, in their order.
    pub normen: Vec<Oordeel>,
    /// The line below: the site and the day.
    pub onder: String,
}

const KANT: f32 = 64.0;
const RUIMTE: f32 = BREED as f32 - 2.0 * KANT;

/// Draws a picture.
pub fn beeld(letters: &Letters, beeld: &Beeld) -> Vec<u8> {
    let mut doek = Doek::new(letters);
    doek.vlak(0.0, 0.0, BREED as f32, 14.0, Verf::Inkt);
    let mut y = 84.0;
    let boven = doek.passend(&beeld.boven, Maat::gewoon(28.0), RUIMTE);
    doek.regel(KANT, y, &boven, Maat::gewoon(28.0), Verf::Zacht);
    let titel = if letters.breedte(&beeld.titel, Maat::vet(60.0)) > 1.6 * RUIMTE { 46.0 } else { 60.0 };
    y += 20.0;
    for line in doek.regels(&beeld.titel, Maat::vet(titel), RUIMTE, 2) {
        y += titel * 1.18;
        doek.regel(KANT, y, &line, Maat::vet(titel), Verf::Inkt);
    }
    if let Some(oordeel) = &beeld.oordeel {
        y += 34.0;
        doek.tegel(KANT, y, 60.0, oordeel);
        let woord = doek.passend(&hoofdletter(&oordeel.woord), Maat::vet(36.0), RUIMTE - 82.0);
        doek.regel(KANT + 82.0, y + 43.0, &woord, Maat::vet(36.0), Verf::Inkt);
        y += 60.0;
    }
    y += 34.0;
    if !beeld.normen.is_empty() {
        y = normen(&mut doek, &beeld.normen, y);
        telling(&mut doek, &beeld.normen, y + 22.0);
    }
    doek.vlak(KANT, 564.0, RUIMTE, 2.0, Verf::Raster);
    let onder = doek.passend(&beeld.onder, Maat::gewoon(25.0), RUIMTE);
    doek.regel(KANT, 604.0, &onder, Maat::gewoon(25.0), Verf::Zacht);
    doek.png()
}

/// A tile for each norm, in as many rows as there is room for; where they do not fit the counts have to do.
fn normen(doek: &mut Doek, normen: &[Oordeel], y: f32) -> f32 {
    const ROOM: f32 = 450.0;
    let fits = |size: &f32| {
        let per_row = (RUIMTE + 6.0) / (size + 6.0);
        let rows = (normen.len() as f32 / per_row.floor()).ceil();
        y + rows * (size + 6.0) <= ROOM
    };
    let Some(size) = [56.0, 48.0, 40.0, 34.0].into_iter().find(fits) else { return y };
    let per_row = ((RUIMTE + 6.0) / (size + 6.0)) as usize;
    for (at, oordeel) in normen.iter().enumerate() {
        let (column, row) = (at % per_row, at / per_row);
        doek.tegel(KANT + column as f32 * (size + 6.0), y + row as f32 * (size + 6.0), size, oordeel);
    }
    y + normen.len().div_ceil(per_row) as f32 * (size + 6.0)
}

/// How many norms got which verdict, in words.
fn telling(doek: &mut Doek, normen: &[Oordeel], top: f32) {
    let (mut x, mut y) = (KANT, top);
    for (oordeel, count) in tellen(normen.iter()) {
        let text = doek.passend(&format!("{count} × {}", oordeel.woord), Maat::gewoon(26.0), RUIMTE - 46.0);
        let width = 46.0 + doek.letters.breedte(&text, Maat::gewoon(26.0)) + 34.0;
        if x > KANT && x + width - 34.0 > KANT + RUIMTE {
            (x, y) = (KANT, y + 44.0);
        }
        if y + 34.0 > 556.0 {
            return;
        }
        doek.tegel(x, y, 34.0, oordeel);
        doek.regel(x + 46.0, y + 26.0, &text, Maat::gewoon(26.0), Verf::Inkt);
        x += width;
    }
}

impl Doek<'_> {
    /// A tile with the sign of a verdict.
    fn tegel(&mut self, x: f32, y: f32, size: f32, oordeel: &Oordeel) {
        self.tegelvlak(x, y, size, oordeel.toon);
        let sign = kort_teken(&oordeel.teken).replace('-', "−").replace(['x', 'X'], "×");
        let maat = Maat::vet(if sign.chars().count() > 2 { size * 0.36 } else { size * 0.5 });
        let width = self.letters.breedte(&sign, maat);
        self.op_toon(x + (size - width) / 2.0, y + size / 2.0 + maat.hoog * 0.36, &sign, maat, oordeel.toon);
    }
}

//! Bars of parts with their counts, and the key that tells what the parts are.

use super::figuur::BREED;
use super::getal::aantal;
use super::kleur::Verf;
use super::meten::{breedte, regels};
use super::oordeel::{kort_teken, teken};
use super::svg::{Anker, GEWOON, Letter, Svg, vak};

/// A part of a bar.
#[derive(Debug, Clone)]
pub(crate) struct Deel {
    /// How many.
    pub aantal: u32,
    /// What it is called.
    pub woord: String,
    /// Its sign, or nothing.
    pub teken: String,
    /// Its colour.
    pub verf: Verf,
}

/// Width between two parts.
const KIER: f64 = 2.0;
const HOOG: f64 = 28.0;
const TELLING: Letter = GEWOON.maat(15.0).vet().verf(Verf::Op);

/// A bar of parts, `per_stuk` units for each that was counted (`leeg` says that there are none); under it the words, if a part is too narrow to tell.
/// Returns its height.
pub(crate) fn balk(svg: &mut Svg, y: f64, delen: &[Deel], per_stuk: f64, leeg: &str) -> f64 {
    let present: Vec<&Deel> = delen.iter().filter(|deel| deel.aantal > 0).collect();
    let mut x = 0.0;
    let mut is_clear = true;
    for (index, deel) in present.iter().enumerate() {
        let full = f64::from(deel.aantal) * per_stuk;
        let wide = (full - if index + 1 < present.len() { KIER } else { 0.0 }).max(1.0);
        svg.rect(vak(x, y, wide, HOOG), 4.0_f64.min(wide / 2.0), deel.verf);
        is_clear &= inschrift(svg, (x, y, wide), deel);
        x += full.max(1.0 + KIER);
    }
    match (present.is_empty(), is_clear) {
        (true, _) => {
            svg.text(0.0, y + 15.0, leeg, GEWOON.verf(Verf::Zacht));
            20.0
        }
        (_, true) => HOOG,
        (_, false) => {
            let letter = GEWOON.maat(13.0).verf(Verf::Zacht);
            let word = |deel: &&Deel| {
                let text = [&aantal(deel.aantal as usize), " ", &deel.woord].concat();
                if breedte(&text, letter) < BREED - 10.0 { text.replace(' ', "\u{a0}") } else { text }
            };
            let words: Vec<String> = present.iter().map(word).collect();
            let lines = regels(&words.join(", "), BREED, letter);
            for (index, line) in lines.iter().enumerate() {
                svg.text(0.0, y + HOOG + 16.0 + 17.0 * index as f64, line, letter);
            }
            HOOG + 4.0 + 17.0 * lines.len() as f64
        }
    }
}

/// Writes count and sign or word in a part; says whether what the part is can be told from that.
fn inschrift(svg: &mut Svg, (x, y, wide): (f64, f64, f64), deel: &Deel) -> bool {
    let count = aantal(deel.aantal as usize);
    let (count_wide, middle) = (breedte(&count, TELLING), x + wide / 2.0);
    let base = y + HOOG / 2.0 + 5.4;
    let sign_wide = 15.0 * kort_teken(&deel.teken).chars().count() as f64;
    let named = [count.as_str(), " ", &deel.woord].concat();
    if !deel.teken.is_empty() && count_wide + sign_wide + 14.0 <= wide {
        svg.text(middle - (count_wide + sign_wide + 6.0) / 2.0, base, &count, TELLING);
        teken(svg, (middle + (count_wide + 6.0) / 2.0, y + HOOG / 2.0), HOOG, &deel.teken);
        return true;
    }
    if deel.teken.is_empty() && breedte(&named, TELLING) + 12.0 <= wide {
        svg.text(middle, base, &named, TELLING.anker(Anker::Midden));
        return true;
    }
    if count_wide + 4.0 <= wide {
        svg.text(middle, base, &count, TELLING.anker(Anker::Midden));
    }
    false
}

/// What the colours mean, in as few rows as fit. Returns its height.
pub(crate) fn legenda(svg: &mut Svg, top: f64, breed: f64, delen: &[Deel]) -> f64 {
    const RIJ: f64 = 24.0;
    let (mut x, mut y) = (0.0, top);
    for deel in delen {
        let tile = if deel.teken.is_empty() {
            16.0
        } else {
            16.0 + 12.0 * (kort_teken(&deel.teken).chars().count() as f64 - 1.0).max(0.0)
        };
        let lines = regels(&deel.woord, breed - tile - 7.0, GEWOON);
        let wide = tile + 7.0 + lines.iter().map(|line| breedte(line, GEWOON)).fold(0.0, f64::max);
        if x > 0.0 && x + wide > breed {
            (x, y) = (0.0, y + RIJ);
        }
        svg.rect(vak(x, y + 2.0, tile, 16.0), 4.0, deel.verf);
        teken(svg, (x + tile / 2.0, y + 10.0), 16.0, &deel.teken);
        for (index, line) in lines.iter().enumerate() {
            svg.text(x + tile + 7.0, y + 15.0 + 18.0 * index as f64, line, GEWOON);
        }
        x += wide + 16.0;
        if lines.len() > 1 {
            (x, y) = (0.0, y + RIJ + 18.0 * (lines.len() - 1) as f64);
        }
    }
    if x > 0.0 { y + RIJ - top } else { y - top }
}

/// A heading over a bar. Returns its height.
pub(crate) fn opschrift(svg: &mut Svg, y: f64, text: &str, letter: Letter) -> f64 {
    let lines = regels(text, BREED, letter);
    let step = letter.maat + 4.0;
    for (index, line) in lines.iter().enumerate() {
        svg.text(0.0, y + letter.maat + step * index as f64, line, letter);
    }
    step * lines.len() as f64 + 2.0
}

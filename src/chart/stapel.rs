//! Bars of parts with their counts, and the key that tells what the parts are.

use super::figuur::Vel;
use super::getal::aantal;
use super::kleur::Verf;
use super::lagen::Lagen;
use super::meten::{breedte, regels};
use super::oordeel::{HOEK, kort_teken, teken};
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

/// Bars that can be compared: all on one scale, each with its name.
pub(crate) struct Balken<'a> {
    /// What they are drawn for.
    pub vel: Vel,
    /// All bars of the figure.
    pub rijen: &'a [(String, Vec<Deel>)],
    /// What stands in the place of a bar without parts.
    pub leeg: &'a str,
    /// Whether a key tells what the parts are, so that a count in them is enough.
    pub heeft_sleutel: bool,
}

/// Width between two parts.
const KIER: f64 = 2.0;
/// Even one of a thousand is seen.
const MINST: f64 = 2.0;
const HOOG: f64 = 24.0;
const TELLING: Letter = GEWOON.vet();
const WOORDEN: Letter = GEWOON.maat(13.0).verf(Verf::Zacht);
/// What names get where they stand beside the bars.
const NAMEN: f64 = 216.0;

impl Balken<'_> {
    /// The left end of the bars and the room they have.
    fn baan(&self) -> (f64, f64) {
        let left = if self.vel.is_breed() { NAMEN + 20.0 } else { 0.0 };
        (left, self.vel.breedte() - left)
    }

    /// The widths of the parts of a bar, with what lies between them: bars of the same sum are equally long.
    fn breedtes(&self, delen: &[Deel]) -> Vec<f64> {
        let total = |delen: &[Deel]| delen.iter().map(|deel| f64::from(deel.aantal)).sum::<f64>();
        let most = self.rijen.iter().map(|(_, delen)| total(delen)).fold(1.0, f64::max);
        let scale = (self.baan().1 + KIER) / most;
        let least = |deel: &Deel| if deel.aantal > 0 { MINST + KIER } else { 0.0 };
        let mut all: Vec<f64> = delen.iter().map(|deel| (f64::from(deel.aantal) * scale).max(least(deel))).collect();
        // What small parts need more, the largest has less.
        let over = all.iter().sum::<f64>()
            - (total(delen) * scale).max(all.iter().filter(|wide| **wide > 0.0).count() as f64 * (MINST + KIER));
        if let Some(largest) = all.iter_mut().max_by(|a, b| a.total_cmp(b)).filter(|_| over > 0.0) {
            *largest -= over;
        }
        all
    }

    /// Whether every part tells by itself what it is, so that nothing needs a key.
    pub(crate) fn is_clear(&self) -> bool {
        let clear =
            |(deel, wide): (&Deel, f64)| deel.aantal == 0 || breedte(&benoemd(deel), TELLING) + 12.0 <= wide - KIER;
        self.rijen.iter().all(|(_, delen)| delen.iter().zip(self.breedtes(delen)).all(clear))
    }

    /// Draws one bar with its name, beside it where there is room, else above it: shapes into `lagen`, text into `svg`.
    /// Returns the height.
    pub(crate) fn rij(&self, svg: &mut Svg, lagen: &mut Lagen, top: f64, naam: &str, delen: &[Deel]) -> f64 {
        if !self.vel.is_breed() {
            let name = opschrift(svg, top, naam, GEWOON, self.vel.breedte()) + 2.0;
            return name + self.balk(svg, lagen, top + name, delen) + 12.0;
        }
        let lines = regels(naam, NAMEN, GEWOON);
        for (index, line) in lines.iter().enumerate() {
            svg.text(0.0, top + 17.0 + 18.0 * index as f64, line, GEWOON);
        }
        let names = 18.0 * lines.len() as f64 + 6.0;
        self.balk(svg, lagen, top, delen).max(names) + 8.0
    }

    /// A bar of parts; under it the words, if a part is too narrow to tell. Returns its height.
    fn balk(&self, svg: &mut Svg, lagen: &mut Lagen, y: f64, delen: &[Deel]) -> f64 {
        let (left, room) = self.baan();
        let present: Vec<&Deel> = delen.iter().filter(|deel| deel.aantal > 0).collect();
        if present.is_empty() {
            svg.text(left, y + 17.0, self.leeg, GEWOON.verf(Verf::Zacht));
            return HOOG;
        }
        let mut x = left;
        let mut is_clear = true;
        for (deel, wide) in delen.iter().zip(self.breedtes(delen)).filter(|(deel, _)| deel.aantal > 0) {
            let wide = wide - KIER;
            lagen.vlak(vak(x, y, wide, HOOG), deel.verf);
            is_clear &= self.inschrift(svg, lagen, (x, y, wide), deel);
            x += wide + KIER;
        }
        if is_clear {
            return HOOG;
        }
        let word = |deel: &&Deel| {
            let text = benoemd(deel);
            if breedte(&text, WOORDEN) < room - 10.0 { text.replace(' ', "\u{a0}") } else { text }
        };
        let words: Vec<String> = present.iter().map(word).collect();
        let lines = regels(&words.join(", "), room, WOORDEN);
        for (index, line) in lines.iter().enumerate() {
            svg.text(left, y + HOOG + 16.0 + 17.0 * index as f64, line, WOORDEN);
        }
        HOOG + 4.0 + 17.0 * lines.len() as f64
    }

    /// Writes the count in a part, with its sign or name; says whether that tells enough.
    fn inschrift(&self, svg: &mut Svg, lagen: &mut Lagen, (x, y, wide): (f64, f64, f64), deel: &Deel) -> bool {
        let letter = TELLING.verf(deel.verf.op());
        let count = aantal(deel.aantal as usize);
        let count_wide = breedte(&count, letter);
        let (middle, base) = (x + wide / 2.0, y + HOOG / 2.0 + 5.0);
        let sign_wide = if kort_teken(&deel.teken).chars().count() > 1 { 24.0 } else { 13.0 };
        if !deel.teken.is_empty() && count_wide + sign_wide + 12.0 <= wide {
            svg.text(middle - (count_wide + sign_wide + 6.0) / 2.0, base, &count, letter);
            let at = (middle + (count_wide + 6.0) / 2.0, y + HOOG / 2.0);
            if !lagen.teken(at, HOOG, &deel.teken, deel.verf) {
                teken(svg, at, HOOG, &deel.teken, deel.verf.op());
            }
            return true;
        }
        let named = benoemd(deel);
        if !self.heeft_sleutel && breedte(&named, letter) + 12.0 <= wide {
            svg.text(x + 6.0, base, &named, letter);
            return true;
        }
        let fits = count_wide + 4.0 <= wide;
        if fits {
            svg.text(middle, base, &count, letter.anker(Anker::Midden));
        }
        fits && self.heeft_sleutel
    }
}

fn benoemd(deel: &Deel) -> String {
    [&aantal(deel.aantal as usize), " ", &deel.woord].concat()
}

/// What the colours mean, in as few rows as fit; the colour of lines is that of a dot. Returns its height.
pub(crate) fn legenda(svg: &mut Svg, top: f64, breed: f64, delen: &[Deel]) -> f64 {
    const RIJ: f64 = 24.0;
    let (mut x, mut y) = (0.0, top);
    for deel in delen {
        let tile = match kort_teken(&deel.teken).chars().count() {
            0 => 14.0,
            signs => 18.0 + 8.0 * (signs as f64 - 1.0),
        };
        let lines = regels(&deel.woord, breed - tile - 7.0, GEWOON);
        let wide = tile + 7.0 + lines.iter().map(|line| breedte(line, GEWOON)).fold(0.0, f64::max);
        if x > 0.0 && x + wide > breed {
            (x, y) = (0.0, y + RIJ);
        }
        let side = if deel.teken.is_empty() { 14.0 } else { 18.0 };
        match deel.verf {
            Verf::Lijn => svg.circle(x + tile / 2.0, y + 10.0, 2.0, deel.verf),
            verf => svg.rect(vak(x, y + 10.0 - side / 2.0, tile, side), HOEK, verf),
        }
        teken(svg, (x + tile / 2.0, y + 10.0), 18.0, &deel.teken, deel.verf.op());
        for (index, line) in lines.iter().enumerate() {
            svg.text(x + tile + 7.0, y + 15.0 + 18.0 * index as f64, line, GEWOON);
        }
        x += wide + 18.0;
        if lines.len() > 1 {
            (x, y) = (0.0, y + RIJ + 18.0 * (lines.len() - 1) as f64);
        }
    }
    if x > 0.0 { y + RIJ - top } else { y - top }
}

/// A heading over what belongs to it. Returns its height.
pub(crate) fn opschrift(svg: &mut Svg, y: f64, text: &str, letter: Letter, breed: f64) -> f64 {
    let lines = regels(text, breed, letter);
    let step = letter.maat + 4.0;
    for (index, line) in lines.iter().enumerate() {
        svg.text(0.0, y + letter.maat + step * index as f64, line, letter);
    }
    step * lines.len() as f64 + 2.0
}

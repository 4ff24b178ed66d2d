//! A verdict and its sign, as several figures draw it.

use super::kleur::{Toon, Verf};
use super::meten::breedte;
use super::pad::Pad;
use super::svg::{Anker, GEWOON, Svg, Vak};

/// A verdict: sign, word and tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oordeel {
    /// The sign, such as `++` or `-`.
    pub teken: String,
    /// The word, such as `voldoet grotendeels`.
    pub woord: String,
    /// How good it is.
    pub toon: Toon,
}

/// A tile with the sign of a verdict in the middle. A sign of plusses, minuses or a cross is drawn; any other is
/// written.
pub(crate) fn tegel(svg: &mut Svg, place: Vak, oordeel: &Oordeel) {
    svg.rect(place, HOEK, Verf::Toon(oordeel.toon));
    let middle = (place.x + place.b / 2.0, place.y + place.h / 2.0);
    teken(svg, middle, place.h, &oordeel.teken, Verf::OpToon(oordeel.toon));
}

/// The corners of tiles and bars.
pub(crate) const HOEK: f64 = 3.0;

/// A sign around a middle, fit for a tile `hoog` high.
pub(crate) fn teken(svg: &mut Svg, middle: (f64, f64), hoog: f64, teken: &str, verf: Verf) {
    let mut pad = Pad::default();
    if !teken_pad(&mut pad, middle, hoog, teken) {
        let letter = GEWOON.maat((hoog * 0.5).clamp(13.0, 16.0)).vet().verf(verf).anker(Anker::Midden);
        svg.text(middle.0, middle.1 + letter.maat * 0.36, &kort_teken(teken), letter);
    } else if !pad.is_empty() {
        svg.path(&pad, verf, DIK, "");
    }
}

/// The width of the strokes of a sign.
pub(crate) const DIK: f64 = 2.2;

/// Adds a sign to a path; says no when it is one that must be written.
pub(crate) fn teken_pad(pad: &mut Pad, (middle, y): (f64, f64), hoog: f64, teken: &str) -> bool {
    let signs: Vec<char> = teken.chars().filter(|sign| !sign.is_whitespace()).collect();
    // Three signs are as wide together as two.
    let arm = (hoog * if signs.len() > 2 { 0.09 } else { 0.15 }).clamp(2.0, 6.5);
    let step = arm * 2.0 + (arm * 0.4 + 2.4);
    let is_drawn = |sign: &char| matches!(sign, '+' | '-' | '−' | '–' | 'x' | 'X' | '×');
    if signs.len() > 3 || !signs.iter().all(is_drawn) {
        return false;
    }
    for (index, sign) in signs.iter().enumerate() {
        let x = middle + (index as f64 - (signs.len() - 1) as f64 / 2.0) * step;
        let skew = arm * 0.8;
        match sign {
            '+' => {
                pad.horizontaal(x - arm, y, arm * 2.0);
                pad.verticaal(x, y - arm, arm * 2.0);
            }
            'x' | 'X' | '×' => {
                pad.schuin(x - skew, y - skew, skew * 2.0, skew * 2.0);
                pad.schuin(x - skew, y + skew, skew * 2.0, -skew * 2.0);
            }
            _ => pad.horizontaal(x - arm, y, arm * 2.0),
        }
    }
    true
}

/// A sign as it is written in a tile: whole if it is short, else its first letter.
pub(crate) fn kort_teken(teken: &str) -> String {
    let whole: String = teken.split_whitespace().collect();
    if breedte(&whole, GEWOON.maat(16.0).vet()) <= 30.0 {
        return whole;
    }
    whole.chars().find(|sign| sign.is_alphanumeric()).map_or_else(String::new, |first| first.to_uppercase().collect())
}

/// Verdicts counted by word, best first; words of one tone in the order in which they came.
pub(crate) fn tellen<'a>(all: impl Iterator<Item = &'a Oordeel>) -> Vec<(&'a Oordeel, usize)> {
    let mut counted: Vec<(&Oordeel, usize)> = Vec::new();
    for oordeel in all {
        match counted.iter_mut().find(|(known, _)| known.woord == oordeel.woord && known.toon == oordeel.toon) {
            Some((_, count)) => *count += 1,
            None => counted.push((oordeel, 1)),
        }
    }
    counted.sort_by_key(|(oordeel, _)| oordeel.toon);
    counted
}

/// Counted verdicts as a sentence: `2 van de 20 normen: voldoet; 13: voldoet grotendeels niet`.
pub(crate) fn telzin(counted: &[(&Oordeel, usize)]) -> String {
    let total: usize = counted.iter().map(|(_, count)| count).sum();
    match counted {
        [] => "Geen normen beoordeeld".to_owned(),
        [(only, 1)] => format!("De enige norm: {}", only.woord),
        [(only, 2)] => format!("Beide normen: {}", only.woord),
        [(only, count)] => format!("Alle {count} normen: {}", only.woord),
        [(first, count), rest @ ..] => {
            let rest: String = rest.iter().map(|(oordeel, count)| format!("; {count}: {}", oordeel.woord)).collect();
            format!("{count} van de {total} normen: {}{rest}", first.woord)
        }
    }
}

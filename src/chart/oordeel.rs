//! A verdict and its sign, as several figures draw it.

use super::kleur::{Toon, Verf};
use super::meten::breedte;
use super::svg::{Anker, GEWOON, Pad, Svg, Vak};

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

/// A coloured tile with the sign of a verdict in the middle. A sign of plusses, minuses or a cross is drawn; any
/// other is written.
pub(crate) fn tegel(svg: &mut Svg, place: Vak, oordeel: &Oordeel) {
    svg.rect(place, (place.h / 4.0).min(8.0), Verf::Toon(oordeel.toon));
    teken(svg, (place.x + place.b / 2.0, place.y + place.h / 2.0), place.h, &oordeel.teken);
}

/// A sign around a middle, in the colour that stands out on a verdict, fit for a tile `hoog` high.
pub(crate) fn teken(svg: &mut Svg, middle: (f64, f64), hoog: f64, teken: &str) {
    let arm = (hoog * 0.16).clamp(3.0, 6.0);
    let step = arm * 2.0 + 4.0;
    let signs: Vec<char> = teken.chars().filter(|sign| !sign.is_whitespace()).collect();
    let is_drawn = |sign: &char| matches!(sign, '+' | '-' | '−' | '–' | 'x' | 'X' | '×');
    if signs.is_empty() {
        return;
    }
    if signs.len() > 3 || !signs.iter().all(is_drawn) {
        let letter = GEWOON.maat((hoog * 0.5).clamp(13.0, 16.0)).vet().verf(Verf::Op).anker(Anker::Midden);
        return svg.text(middle.0, middle.1 + letter.maat * 0.36, teken, letter);
    }
    let mut pad = Pad::default();
    for (index, sign) in signs.iter().enumerate() {
        let x = middle.0 + (index as f64 - (signs.len() - 1) as f64 / 2.0) * step;
        let y = middle.1;
        let skew = arm * 0.8;
        pad = match sign {
            '+' => pad.naar(x - arm, y).lijn(x + arm, y).naar(x, y - arm).lijn(x, y + arm),
            'x' | 'X' | '×' => {
                pad.naar(x - skew, y - skew).lijn(x + skew, y + skew).naar(x - skew, y + skew).lijn(x + skew, y - skew)
            }
            _ => pad.naar(x - arm, y).lijn(x + arm, y),
        };
    }
    svg.path(&pad, Verf::Op, 2.5, "");
}

/// How wide the tile of a sign must be.
pub(crate) fn tegel_breedte(teken: &str, hoog: f64) -> f64 {
    let letter = GEWOON.maat((hoog * 0.5).clamp(13.0, 16.0)).vet();
    (breedte(teken, letter) + 14.0).max(hoog)
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

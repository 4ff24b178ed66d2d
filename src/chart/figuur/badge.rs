//! The verdict as a picture that an institution may show: a file of its own, with its own colours.

use crate::chart::getal::datum;
use crate::chart::kleur::{Toon, Verf};
use crate::chart::meten::regels;
use crate::chart::oordeel::{Oordeel, tegel};
use crate::chart::svg::{GEWOON, Letter, Raam, Svg, vak};
use crate::chart::zin::hoofdletter;
use jiff::civil::Date;

/// What a badge tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// The short name of who was inspected.
    pub instelling: String,
    /// The verdict on the whole.
    pub oordeel: Option<Oordeel>,
    /// The day of publication.
    pub datum: Option<Date>,
    /// Who judged, such as `IGJ en IJenV`; may be empty.
    pub inspecties: String,
    /// Whether a newer report has taken its place.
    pub is_vervangen: bool,
}

const BREED: f64 = 360.0;
const RAND: f64 = 16.0;
const TEGEL: f64 = 52.0;

/// Draws the badge as a complete file.
pub fn badge(badge: &Badge) -> String {
    let geen = Oordeel { teken: "x".to_owned(), woord: "geen oordeel".to_owned(), toon: Toon::Geen };
    let shown = match (&badge.oordeel, badge.is_vervangen) {
        // A verdict that no longer holds must not shine.
        (Some(oordeel), true) => Oordeel { toon: Toon::Geen, ..oordeel.clone() },
        (Some(oordeel), false) => oordeel.clone(),
        (None, _) => geen,
    };
    let mut svg = Svg::default();
    let mut lines: Vec<(String, Letter, f64)> = Vec::new();
    let x = RAND + TEGEL + 14.0;
    let room = BREED - x - RAND;
    let mut add = |text: &str, letter: Letter, step: f64| {
        lines.extend(regels(text, room, letter).into_iter().map(|line| (line, letter, step)));
    };
    add(&badge.instelling, GEWOON.verf(Verf::Zacht), 18.0);
    add(&hoofdletter(&shown.woord), GEWOON.maat(18.0).vet(), 23.0);
    add(&onderschrift(badge), GEWOON.maat(13.0).verf(Verf::Zacht), 18.0);
    if badge.is_vervangen {
        add("Vervangen door een nieuwer rapport", GEWOON.maat(13.0).vet(), 20.0);
    }
    let text_high: f64 = lines.iter().map(|(_, _, step)| step).sum();
    let high = (text_high + 2.0 * RAND - 4.0).max(TEGEL + 2.0 * RAND);
    svg.rect(vak(0.0, 0.0, BREED, high), 8.0, Verf::Lijn);
    svg.rect(vak(1.5, 1.5, BREED - 3.0, high - 3.0), 6.5, Verf::Grond);
    tegel(&mut svg, vak(RAND, (high - TEGEL) / 2.0, TEGEL, TEGEL), &shown);
    let mut y = (high - text_high) / 2.0 - 4.5;
    for (line, letter, step) in &lines {
        y += step;
        svg.text(x, y, line, *letter);
    }
    let title = format!("{}: {}", badge.instelling, shown.woord);
    svg.finish(&Raam { id: "badge", breed: BREED, hoog: high.ceil(), title: &title, desc: &uitleg(badge, &shown) })
}

fn onderschrift(badge: &Badge) -> String {
    match (badge.inspecties.as_str(), badge.datum) {
        ("", Some(day)) => format!("Inspectierapport van {}", datum(day)),
        (who, Some(day)) => format!("{who}, {}", datum(day)),
        ("", None) => "Inspectierapport".to_owned(),
        (who, None) => who.to_owned(),
    }
}

fn uitleg(badge: &Badge, shown: &Oordeel) -> String {
    let who = if badge.inspecties.is_empty() { "de inspectie" } else { &badge.inspecties };
    let day = badge.datum.map(|day| format!(" van {}", datum(day))).unwrap_or_default();
    let later = if badge.is_vervangen { " Dit rapport is vervangen door een nieuwer rapport." } else { "" };
    format!("Oordeel van {who} over {} in het rapport{day}: {}.{later}", badge.instelling, shown.woord)
}

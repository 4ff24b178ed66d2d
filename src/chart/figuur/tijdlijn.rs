//! What happened in a course of supervision: a row for each year, a dot for each event.

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::getal::{datum, maand, maanden_kort};
use crate::chart::kleur::Verf;
use crate::chart::meten::{breedte, regels};
use crate::chart::svg::{Anker, GEWOON, Letter, Svg};
use jiff::civil::Date;

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gebeurtenis {
    /// When.
    pub datum: Date,
    /// Whether only the month is known; the date is then its first day.
    pub is_maand: bool,
    /// What.
    pub wat: String,
    /// What the site has to read on it, such as `rapport` or `brief`.
    pub stuk: Option<String>,
}

impl Gebeurtenis {
    fn wanneer(&self) -> String {
        if self.is_maand { maand(self.datum) } else { datum(self.datum) }
    }

    fn voorzetsel(&self) -> &'static str {
        if self.is_maand { "in" } else { "op" }
    }
}

const STIP: f64 = 5.5;
const KLEIN: Letter = GEWOON.maat(13.0);
/// What years get, and what counts get.
const JAAR: f64 = 46.0;
const AANTAL: f64 = 50.0;
/// So many years stand in one picture.
const JAREN: usize = 20;

/// Draws the figure; `id` is unique in the page.
pub fn tijdlijn(id: &str, gebeurtenissen: &[Gebeurtenis]) -> Figure {
    let mut all: Vec<&Gebeurtenis> = gebeurtenissen.iter().collect();
    all.sort_by_key(|gebeurtenis| gebeurtenis.datum);
    let mut table = Table::new("Gebeurtenissen", &["Datum", "Gebeurtenis", "Stuk"]);
    for gebeurtenis in &all {
        table.row([gebeurtenis.wanneer(), gebeurtenis.wat.clone(), gebeurtenis.stuk.clone().unwrap_or_default()]);
    }
    let title = titel(&all);
    let description = telling(&all);
    let draw = |vel: Vel| {
        let years = jaren(&all);
        let pictures = years.len().div_ceil(JAREN);
        let chunks = years.chunks(years.len().div_ceil(pictures.max(1)).max(1)).enumerate();
        let one = |(index, years): (usize, &[Jaar])| {
            let heading = if pictures == 1 {
                title.clone()
            } else {
                format!("Gebeurtenissen, deel {} van {pictures}", index + 1)
            };
            deelplaat(vel, &vel.id(id, index + 1), &heading, years)
        };
        chunks.map(one).collect::<Vec<String>>()
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title, svg, breed, description, table }
}

/// A year and what happened in it.
struct Jaar<'a> {
    jaar: i16,
    gebeurtenissen: Vec<&'a Gebeurtenis>,
}

/// Every year from the first event to the last, also those in which nothing happened.
fn jaren<'a>(all: &[&'a Gebeurtenis]) -> Vec<Jaar<'a>> {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return Vec::new() };
    let of = |jaar: i16| all.iter().filter(move |one| one.datum.year() == jaar).copied().collect();
    (first.datum.year()..=last.datum.year()).map(|jaar| Jaar { jaar, gebeurtenissen: of(jaar) }).collect()
}

fn titel(all: &[&Gebeurtenis]) -> String {
    let [first, .., last] = all else {
        return match all {
            [only] => format!("1 gebeurtenis, {} {}", only.voorzetsel(), only.wanneer()),
            _ => "Nog geen gebeurtenissen".to_owned(),
        };
    };
    let count = all.len();
    if first.wanneer() == last.wanneer() {
        return format!("{count} gebeurtenissen {} {}", first.voorzetsel(), first.wanneer());
    }
    let years = jaren(all);
    let most = years.iter().map(|year| year.gebeurtenissen.len()).max().unwrap_or(0);
    let busiest: Vec<&Jaar> = years.iter().filter(|year| year.gebeurtenissen.len() == most).collect();
    let span = format!("{count} gebeurtenissen, van {} tot en met {}", first.wanneer(), last.wanneer());
    match busiest.as_slice() {
        [only] if years.len() > 2 => format!("{span}; de meeste, {most}, in {}", only.jaar),
        _ => span,
    }
}

fn telling(all: &[&Gebeurtenis]) -> String {
    let said: Vec<String> =
        all.iter().map(|one| format!("{}: {}.", one.wanneer(), one.wat.trim_end_matches('.'))).collect();
    if said.is_empty() { "Nog geen gebeurtenissen.".to_owned() } else { said.join(" ") }
}

fn deelplaat(vel: Vel, id: &str, title: &str, years: &[Jaar]) -> String {
    let wide = vel.breedte();
    let at = |day: Date| {
        let share = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year());
        JAAR + STIP + share * (wide - JAAR - AANTAL - 2.0 * STIP)
    };
    let mut svg = Svg::default();
    let soft = KLEIN.verf(Verf::Zacht);
    let every = if vel.is_breed() { 1 } else { 3 };
    let first = years.first().map_or(2000, |year| year.jaar);
    let mut quarters = Vec::new();
    for (index, month) in maanden_kort().iter().enumerate() {
        let Ok(day) = Date::new(first, i8::try_from(index + 1).unwrap_or(1), 1) else { continue };
        if index % every == 0 {
            svg.text(at(day) - STIP, 13.0, month, soft);
        }
        quarters.extend((index % 3 == 0).then(|| (at(day) - STIP).round() + 0.5));
    }
    svg.text(wide, 13.0, "aantal", soft.anker(Anker::Eind));
    let mut dots = Svg::default();
    let mut texts = Svg::default();
    let mut y = 22.0;
    let top = y;
    for year in years {
        let places = lanen(year, &at);
        let lanes = places.iter().map(|(_, lane)| lane + 1).max().unwrap_or(1);
        let high = (lanes as f64 * 2.0 * (STIP + 1.0) + 12.0).max(26.0);
        svg.line((0.0, y + 0.5), (wide, y + 0.5), Verf::Raster, 1.0);
        let middle = y + high / 2.0 + 0.5;
        let count = year.gebeurtenissen.len();
        let letter = if count == 0 { soft } else { KLEIN };
        texts.text(0.0, middle + 4.6, &year.jaar.to_string(), letter);
        texts.text(wide, middle + 4.6, &count.to_string(), letter.anker(Anker::Eind));
        for ((x, lane), gebeurtenis) in places.iter().zip(&year.gebeurtenissen) {
            let shift = (*lane as f64 - (lanes - 1) as f64 / 2.0) * 2.0 * (STIP + 1.0);
            stip(&mut dots, (*x, middle + shift), gebeurtenis.stuk.is_some());
        }
        y += high;
    }
    for x in quarters {
        svg.line((x, top), (x, y), Verf::Raster, 1.0);
    }
    svg.append(texts);
    svg.append(dots);
    let shown: Vec<&Gebeurtenis> = years.iter().flat_map(|year| year.gebeurtenissen.iter().copied()).collect();
    let with = shown.iter().filter(|one| one.stuk.is_some()).count();
    if (1..shown.len()).contains(&with) {
        y += 14.0;
        y += sleutel(&mut svg, vel, y);
    }
    vel.plaat(svg, id, y + 2.0, title, &telling(&shown))
}

/// Where each event of a year stands: from left to right, in a lane of its own where dots would touch.
fn lanen(year: &Jaar, at: &impl Fn(Date) -> f64) -> Vec<(f64, usize)> {
    let mut ends: Vec<f64> = Vec::new();
    let mut places = Vec::new();
    for gebeurtenis in &year.gebeurtenissen {
        let x = at(gebeurtenis.datum);
        let lane = ends.iter().position(|end| *end + 1.0 <= x - STIP).unwrap_or(ends.len());
        ends.resize(ends.len().max(lane + 1), 0.0);
        ends[lane] = x + STIP;
        places.push((x, lane));
    }
    places
}

fn stip(svg: &mut Svg, (x, y): (f64, f64), is_published: bool) {
    svg.circle(x, y, STIP, Verf::Vol);
    if !is_published {
        svg.circle(x, y, STIP - 2.0, Verf::Grond);
    }
}

/// What the dots mean. Returns the height.
fn sleutel(svg: &mut Svg, vel: Vel, top: f64) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for (text, is_published) in [("te lezen op deze site", true), ("niet op deze site", false)] {
        let wide =
            17.0 + regels(text, vel.breedte(), KLEIN).iter().map(|line| breedte(line, KLEIN)).fold(0.0, f64::max);
        if x > 0.0 && x + wide > vel.breedte() {
            (x, y) = (0.0, y + 20.0);
        }
        stip(svg, (x + STIP, y + 8.0), is_published);
        svg.text(x + 17.0, y + 12.6, text, KLEIN);
        x += wide + 18.0;
    }
    y + 18.0 - top
}

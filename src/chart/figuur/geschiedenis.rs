//! The verdicts on one institution in successive reports on the same framework.

use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::getal::{datum, maand_kort};
use crate::chart::oordeel::Oordeel;
use crate::chart::rooster::{Kolom, Rij, kolommen, rooster, sleutel, slot_breed};
use crate::chart::stapel::opschrift;
use crate::chart::svg::{GEWOON, Svg};
use crate::chart::verschil::{Verschil, verschil};
use crate::chart::zin::opsomming;
use jiff::civil::Date;

/// Successive reports on one institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Geschiedenis {
    /// The day of each report, oldest first.
    pub rapporten: Vec<Date>,
    /// The themes with their norms.
    pub themas: Vec<VerloopThema>,
}

/// A theme through time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerloopThema {
    /// Number and title; empty for a framework without themes.
    pub naam: String,
    /// Its norms.
    pub normen: Vec<Verloop>,
}

/// A norm through time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verloop {
    /// Number and short name.
    pub naam: String,
    /// The verdict in each report; nothing where there is none.
    pub oordelen: Vec<Option<Oordeel>>,
}

impl Verloop {
    /// What became of the last verdict but one.
    fn verschil(&self) -> Option<Verschil> {
        let [.., Some(eerder), Some(later)] = self.oordelen.as_slice() else { return None };
        verschil(eerder, later)
    }
}

/// Draws the figure, on a phone a picture per theme. `id` is unique in the page.
pub fn geschiedenis(id: &str, geschiedenis: &Geschiedenis) -> Figure {
    let dates = &geschiedenis.rapporten;
    let mut table = Table {
        caption: "Oordelen in opeenvolgende rapporten".to_owned(),
        head: std::iter::once("Norm".to_owned()).chain(dates.iter().map(|day| datum(*day))).collect(),
        rows: Vec::new(),
        numeric: vec![false; dates.len() + 1],
    };
    for norm in geschiedenis.themas.iter().flat_map(|thema| &thema.normen) {
        let words = norm.oordelen.iter().map(|oordeel| oordeel.as_ref().map_or(String::new(), |o| o.woord.clone()));
        table.rows.push(std::iter::once(norm.naam.clone()).chain(words).collect());
    }
    let title = titel(geschiedenis);
    let description = geschiedenis.themas.iter().map(telling).collect::<Vec<_>>().join(" ");
    let themas: Vec<&VerloopThema> = geschiedenis.themas.iter().filter(|thema| !thema.normen.is_empty()).collect();
    let each = themas.iter().enumerate();
    let svg = each
        .map(|(index, thema)| {
            let title = if thema.naam.is_empty() { &title } else { &thema.naam };
            let desc = telling(thema);
            deelplaat(Vel::Smal, &Vel::Smal.id(id, index + 1), &[thema], dates, (title, &desc))
        })
        .collect();
    let breed = vec![deelplaat(Vel::Breed, &Vel::Breed.id(id, 1), &themas, dates, (&title, &description))];
    Figure { title, svg, breed, table, description: description.trim().to_owned() }
}

fn kop(day: &Date) -> Vec<String> {
    maand_kort(*day).split(' ').map(str::to_owned).collect()
}

/// The themes in one picture; of many reports the last few.
fn deelplaat(vel: Vel, id: &str, themas: &[&VerloopThema], dates: &[Date], (title, desc): (&str, &str)) -> String {
    let koppen: Vec<Vec<String>> = dates.iter().map(kop).collect();
    let slot = |norm: &Verloop| norm.verschil().map_or("", Verschil::woord);
    let over = slot_breed(vel, themas.iter().flat_map(|thema| &thema.normen).map(slot));
    let most = kolommen(vel, over, koppen.iter().flatten().map(String::as_str)).min(if vel.is_breed() { 8 } else { 5 });
    let skip = dates.len().saturating_sub(most);
    let heads: Vec<Kolom> = koppen[skip..].iter().map(|kop| Kolom { kop: kop.clone(), groep: None }).collect();
    let mut rijen: Vec<Rij> = Vec::new();
    for thema in themas {
        if !thema.naam.is_empty() && vel.is_breed() {
            rijen.push(Rij { naam: thema.naam.clone(), slot: String::new(), oordelen: Vec::new() });
        }
        rijen.extend(thema.normen.iter().map(|norm| Rij {
            naam: norm.naam.clone(),
            slot: slot(norm).to_owned(),
            oordelen: (0..heads.len()).map(|i| norm.oordelen.get(skip + i).and_then(Option::as_ref)).collect(),
        }));
    }
    let mut svg = Svg::default();
    let mut y = 0.0;
    if !vel.is_breed() {
        for thema in themas.iter().filter(|thema| !thema.naam.is_empty()) {
            y += opschrift(&mut svg, y, &thema.naam, GEWOON.vet(), vel.breedte()) + 6.0;
        }
    }
    y += rooster(&mut svg, vel, y, &heads, &rijen) + 14.0;
    let shown = |norm: &'_ Verloop| skip.min(norm.oordelen.len())..norm.oordelen.len();
    let all = themas.iter().flat_map(|thema| &thema.normen).flat_map(|norm| &norm.oordelen[shown(norm)]);
    y += sleutel(&mut svg, vel, y, all);
    vel.plaat(svg, id, y, title, desc.trim())
}

/// What became of the norms of a theme; the table has every verdict.
fn telling(thema: &VerloopThema) -> String {
    let name = if thema.naam.is_empty() { "Alle normen" } else { &thema.naam };
    let changes: Vec<Verschil> = thema.normen.iter().filter_map(Verloop::verschil).collect();
    let rest = thema.normen.len() - changes.len();
    let mut said = gezegd(&changes);
    if rest > 0 {
        said.push(format!("{rest} niet te vergelijken"));
    }
    format!("{name}: {}.", if said.is_empty() { "geen normen".to_owned() } else { opsomming(&said) })
}

/// `3 beter`, `1 slechter`, `16 gelijk`: what occurs.
fn gezegd(changes: &[Verschil]) -> Vec<String> {
    let count = |kind: Verschil| changes.iter().filter(|change| **change == kind).count();
    [Verschil::Beter, Verschil::Slechter, Verschil::Gelijk]
        .into_iter()
        .filter(|kind| count(*kind) > 0)
        .map(|kind| format!("{} {}", count(kind), kind.woord()))
        .collect()
}

fn titel(geschiedenis: &Geschiedenis) -> String {
    let [.., before, _] = geschiedenis.rapporten.as_slice() else {
        return "Er is nog geen eerder rapport om mee te vergelijken".to_owned();
    };
    let changes: Vec<Verschil> =
        geschiedenis.themas.iter().flat_map(|thema| &thema.normen).filter_map(Verloop::verschil).collect();
    let said = gezegd(&changes);
    let day = datum(*before);
    if said.is_empty() {
        return format!("Geen norm is te vergelijken met het rapport van {day}");
    }
    format!("{}, vergeleken met het rapport van {day}", normen(&said))
}

/// `3 normen beter, 1 slechter en 16 gelijk`.
fn normen(said: &[String]) -> String {
    let text = opsomming(said);
    let (first, rest) = text.split_once(' ').unwrap_or((&text, ""));
    let noun = if first == "1" { "norm" } else { "normen" };
    format!("{first} {noun} {rest}")
}

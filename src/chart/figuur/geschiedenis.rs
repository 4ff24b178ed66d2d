//! The verdicts on one institution in successive reports on the same framework.

use crate::chart::figuur::{Figure, Table, plaat};
use crate::chart::getal::{datum, maand_kort};
use crate::chart::oordeel::Oordeel;
use crate::chart::rooster::{KOLOMMEN, Rij, rooster, sleutel};
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

/// Draws the figure, a picture per theme; of many reports the last few. `id` is unique in the page.
pub fn geschiedenis(id: &str, geschiedenis: &Geschiedenis) -> Figure {
    let dates = &geschiedenis.rapporten;
    let skip = dates.len().saturating_sub(KOLOMMEN);
    let heads: Vec<Vec<String>> = dates[skip..].iter().map(kop).collect();
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
    let svg = geschiedenis
        .themas
        .iter()
        .filter(|thema| !thema.normen.is_empty())
        .enumerate()
        .map(|(index, thema)| deelplaat(&format!("{id}-{}", index + 1), thema, &heads, skip))
        .collect();
    let description = geschiedenis.themas.iter().map(telling).collect::<Vec<_>>().join(" ");
    Figure { title: titel(geschiedenis), svg, table, description: description.trim().to_owned() }
}

fn kop(day: &Date) -> Vec<String> {
    maand_kort(*day).split(' ').map(str::to_owned).collect()
}

fn deelplaat(id: &str, thema: &VerloopThema, heads: &[Vec<String>], skip: usize) -> String {
    let mut svg = Svg::default();
    let mut y = 0.0;
    if !thema.naam.is_empty() {
        y += opschrift(&mut svg, y, &thema.naam, GEWOON.maat(17.0).vet()) + 6.0;
    }
    let rijen: Vec<Rij> = thema
        .normen
        .iter()
        .map(|norm| Rij {
            naam: norm.naam.clone(),
            onder: norm.verschil().map_or(String::new(), |change| change.woord().to_owned()),
            oordelen: (0..heads.len()).map(|i| norm.oordelen.get(skip + i).and_then(Option::as_ref)).collect(),
        })
        .collect();
    y += rooster(&mut svg, y, heads, &rijen) + 14.0;
    y += sleutel(&mut svg, y, &rijen);
    let title = if thema.naam.is_empty() { "Oordelen in opeenvolgende rapporten" } else { &thema.naam };
    plaat(svg, id, y, title, &telling(thema))
}

fn telling(thema: &VerloopThema) -> String {
    let one = |norm: &Verloop| {
        let words: Vec<&str> =
            norm.oordelen.iter().map(|o| o.as_ref().map_or("geen oordeel", |o| o.woord.as_str())).collect();
        format!("{}: {}", norm.naam, words.join(", daarna "))
    };
    let norms: Vec<String> = thema.normen.iter().map(one).collect();
    let name = if thema.naam.is_empty() { String::new() } else { format!("{}. ", thema.naam) };
    if norms.is_empty() { name } else { format!("{name}{}.", norms.join("; ")) }
}

fn titel(geschiedenis: &Geschiedenis) -> String {
    let [.., before, _] = geschiedenis.rapporten.as_slice() else {
        return "Er is nog geen eerder rapport om mee te vergelijken".to_owned();
    };
    let changes: Vec<Verschil> =
        geschiedenis.themas.iter().flat_map(|thema| &thema.normen).filter_map(Verloop::verschil).collect();
    let count = |kind: Verschil| changes.iter().filter(|change| **change == kind).count();
    let said: Vec<String> = [Verschil::Beter, Verschil::Slechter, Verschil::Gelijk]
        .into_iter()
        .filter(|kind| count(*kind) > 0)
        .map(|kind| format!("{} {}", count(kind), kind.woord()))
        .collect();
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

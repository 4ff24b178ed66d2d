//! One framework and every report on it: how each was judged on each norm.

use super::verdeling::verdeling;
use crate::chart::figuur::{Figure, Table, Vel};
use crate::chart::meten::{breedte, regels};
use crate::chart::oordeel::{Oordeel, tellen};
use crate::chart::rooster::{GROEP, Kolom, Rij, kolom_breed, kolommen, rooster, ruimte, sleutel};
use crate::chart::stapel::opschrift;
use crate::chart::svg::{GEWOON, Svg};
use crate::chart::zin::opsomming;
use std::ops::Range;

/// A framework with the verdicts of all reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The themes with their norms.
    pub themas: Vec<KaderThema>,
    /// The reports.
    pub rijen: Vec<MatrixRij>,
}

/// A theme of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KaderThema {
    /// Number and title; empty for a framework without themes.
    pub naam: String,
    /// The norms: number and short name.
    pub normen: Vec<(String, String)>,
}

/// A report in a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRij {
    /// Who was inspected; with the date if it occurs twice.
    pub naam: String,
    /// A verdict per norm, through all themes; nothing where there is none.
    pub oordelen: Vec<Option<Oordeel>>,
}

impl Matrix {
    /// All norms, through the themes.
    pub(super) fn normen(&self) -> impl Iterator<Item = &(String, String)> {
        self.themas.iter().flat_map(|thema| &thema.normen)
    }

    /// All verdicts.
    pub(super) fn gegeven(&self) -> impl Iterator<Item = &Oordeel> {
        self.rijen.iter().flat_map(|rij| rij.oordelen.iter().flatten())
    }
}

/// Draws who was judged how; a picture per theme. `id` is unique in the page.
pub fn matrix(id: &str, matrix: &Matrix) -> Figure {
    let table = tabel(matrix);
    let title = titel(matrix);
    let description = verdeling(id, matrix).description;
    let draw = |vel: Vel| {
        let pieces = if vel.is_breed() { naast_elkaar(matrix) } else { per_thema(matrix) };
        let chunks = rijen(vel, matrix.rijen.len());
        let all: Vec<Deelplaat> = pieces
            .iter()
            .flat_map(|piece| {
                chunks.iter().map(|rijen| Deelplaat { vel, matrix, stukken: piece, rijen: rijen.clone() })
            })
            .collect();
        let title = if all.len() == 1 { &title } else { "" };
        all.iter().enumerate().map(|(at, plaat)| plaat.draw(&vel.id(id, at + 1), title)).collect::<Vec<String>>()
    };
    let (svg, breed) = (draw(Vel::Smal), draw(Vel::Breed));
    Figure { title, svg, breed, table, description }
}

/// A row for each norm, or for each report, so that the table is not too wide.
fn tabel(matrix: &Matrix) -> Table {
    let woord = |rij: &MatrixRij, at: usize| {
        rij.oordelen.get(at).and_then(Option::as_ref).map_or_else(String::new, |oordeel| oordeel.woord.clone())
    };
    let norms: Vec<String> = matrix.normen().map(|(nummer, naam)| format!("{nummer} {naam}")).collect();
    let reports: Vec<String> = matrix.rijen.iter().map(|rij| rij.naam.clone()).collect();
    let is_by_norm = reports.len() <= norms.len();
    let (first, columns) = if is_by_norm { ("Norm", &reports) } else { ("Rapport", &norms) };
    let rows = if is_by_norm {
        let cells = |at: usize| matrix.rijen.iter().map(move |rij| woord(rij, at));
        norms.iter().enumerate().map(|(at, norm)| std::iter::once(norm.clone()).chain(cells(at)).collect()).collect()
    } else {
        let cells = |rij| (0..norms.len()).map(move |at| woord(rij, at));
        matrix.rijen.iter().map(|rij| std::iter::once(rij.naam.clone()).chain(cells(rij)).collect()).collect()
    };
    Table {
        caption: "Oordelen per rapport en norm".to_owned(),
        head: std::iter::once(first.to_owned()).chain(columns.iter().cloned()).collect(),
        rows,
        numeric: vec![false; columns.len() + 1],
    }
}

/// Which rows stand in one picture: so many that it fits on a sheet of paper.
fn rijen(vel: Vel, count: usize) -> Vec<Range<usize>> {
    let most = if vel.is_breed() { 24 } else { 40 };
    let each = count.div_ceil(count.div_ceil(most).max(1)).max(1);
    (0..count.max(1)).step_by(each).map(|start| start..(start + each).min(count)).collect()
}

/// One picture: some norms, some rows.
struct Deelplaat<'a> {
    vel: Vel,
    matrix: &'a Matrix,
    stukken: &'a [Stuk<'a>],
    rijen: Range<usize>,
}

/// Norms of one theme that stand in one picture.
struct Stuk<'a> {
    thema: &'a KaderThema,
    /// Which of its norms.
    eigen: Range<usize>,
    /// Their places among all norms.
    plaats: Range<usize>,
    /// What their numbers begin with, if that can stand over them.
    kop: Option<&'a str>,
}

impl<'a> Stuk<'a> {
    fn normen(&self) -> &'a [(String, String)] {
        &self.thema.normen[self.eigen.clone()]
    }

    /// What stands over each column.
    fn koppen(&self) -> impl Iterator<Item = &'a str> {
        let skip = self.kop.map_or(0, |kop| kop.len() + 1);
        self.normen().iter().map(move |(nummer, _)| &nummer[skip..])
    }
}

/// The pieces of all themes, each of at most `most` norms and as even as can be: six are three and three, not five
/// and one.
fn stukken<'a>(matrix: &'a Matrix, most: impl Fn(&'a KaderThema) -> usize) -> Vec<Stuk<'a>> {
    let mut all = Vec::new();
    let mut first = 0;
    for thema in &matrix.themas {
        let count = thema.normen.len();
        let each = count.div_ceil(count.div_ceil(most(thema)).max(1)).max(1);
        for start in (0..count).step_by(each) {
            let eigen = start..(start + each).min(count);
            let plaats = first + eigen.start..first + eigen.end;
            all.push(Stuk { thema, eigen, plaats, kop: None });
        }
        first += count;
    }
    all
}

/// On a phone: a picture for each piece of a theme.
fn per_thema(matrix: &Matrix) -> Vec<Vec<Stuk<'_>>> {
    let most = |thema: &KaderThema| kolommen(Vel::Smal, 0.0, thema.normen.iter().map(|norm| norm.0.as_str())).min(5);
    stukken(matrix, most).into_iter().map(|stuk| vec![stuk]).collect()
}

/// On a larger screen: as many themes beside each other as fit.
fn naast_elkaar(matrix: &Matrix) -> Vec<Vec<Stuk<'_>>> {
    let most = |thema: &KaderThema| kolommen(Vel::Breed, 0.0, thema.normen.iter().map(|norm| norm.0.as_str()));
    let mut out: Vec<Vec<Stuk>> = Vec::new();
    for mut stuk in stukken(matrix, most) {
        stuk.kop = gedeeld(stuk.normen());
        let wide = |all: &[Stuk]| {
            let column = kolom_breed(Vel::Breed, all.iter().flat_map(Stuk::koppen));
            let norms: usize = all.iter().map(|stuk| stuk.eigen.len()).sum();
            column * norms as f64 + GROEP * all.len() as f64
        };
        match out.last_mut() {
            Some(last) => {
                last.push(stuk);
                if wide(last) > ruimte(Vel::Breed) + GROEP
                    && last.len() > 1
                    && let Some(stuk) = last.pop()
                {
                    out.push(vec![stuk]);
                }
            }
            None => out.push(vec![stuk]),
        }
    }
    out
}

/// What all numbers have before their last point, if that is short: `1a` of `1a.1` and `1a.2`.
fn gedeeld(normen: &[(String, String)]) -> Option<&str> {
    let (kop, _) = normen.first()?.0.rsplit_once('.')?;
    let has_it = |(nummer, _): &(String, String)| nummer.rsplit_once('.').is_some_and(|(own, _)| own == kop);
    (kop.chars().count() <= 3 && normen.iter().all(has_it)).then_some(kop)
}

impl Deelplaat<'_> {
    fn draw(&self, id: &str, title: &str) -> String {
        let Deelplaat { vel, matrix, stukken, .. } = *self;
        let is_last = self.rijen.end == matrix.rijen.len();
        let mut svg = Svg::default();
        let mut y = 0.0;
        let is_first = self.rijen.start == 0 && stukken.first().is_some_and(|stuk| stuk.plaats.start == 0);
        if !vel.is_breed() {
            if is_first {
                y += sleutel(&mut svg, vel, y, matrix.rijen.iter().flat_map(|rij| &rij.oordelen)) + 8.0;
            }
            y += namen(&mut svg, vel, y, stukken) + 8.0;
        }
        let rijen: Vec<Rij> = matrix.rijen[self.rijen.clone()]
            .iter()
            .map(|rij| Rij {
                naam: rij.naam.clone(),
                slot: String::new(),
                oordelen: stukken
                    .iter()
                    .flat_map(|stuk| stuk.plaats.clone())
                    .map(|at| rij.oordelen.get(at).and_then(Option::as_ref))
                    .collect(),
            })
            .collect();
        let kolom = |stuk: &Stuk| -> Vec<Kolom> {
            let groep = |at: usize| (at == 0 && vel.is_breed()).then(|| stuk.kop.unwrap_or_default().to_owned());
            stuk.koppen().enumerate().map(|(at, kop)| Kolom { kop: vec![kop.to_owned()], groep: groep(at) }).collect()
        };
        let kolommen: Vec<Kolom> = stukken.iter().flat_map(kolom).collect();
        y += rooster(&mut svg, vel, y, &kolommen, &rijen);
        if is_last && vel.is_breed() {
            y += 14.0;
            y += sleutel(&mut svg, vel, y, matrix.rijen.iter().flat_map(|rij| &rij.oordelen));
            y += 8.0;
            y += namen(&mut svg, vel, y, stukken);
        }
        let named = stukken.first().map_or("", |stuk| stuk.thema.naam.as_str());
        let title = [title, named, "Oordelen per rapport en norm"].into_iter().find(|title| !title.is_empty());
        let counts = tellen(rijen.iter().flat_map(|rij| rij.oordelen.iter().flatten()).copied());
        let said: Vec<String> =
            counts.iter().map(|(oordeel, count)| format!("{count} keer {}", oordeel.woord)).collect();
        let said = if said.is_empty() { "geen oordelen".to_owned() } else { said.join(", ") };
        let rapporten = hoeveel(rijen.len(), "rapport", "rapporten");
        let normen = hoeveel(kolommen.len(), "norm", "normen");
        vel.plaat(svg, id, y + 1.0, title.unwrap_or_default(), &format!("{rapporten} en {normen}: {said}."))
    }
}

/// What the columns stand for: the short names of the norms, by theme. Returns the height.
fn namen(svg: &mut Svg, vel: Vel, top: f64, stukken: &[Stuk]) -> f64 {
    let letter = GEWOON.maat(13.0);
    let mut y = top;
    for stuk in stukken {
        if !stuk.thema.naam.is_empty() {
            y += opschrift(svg, y, &stuk.thema.naam, letter.vet(), vel.breedte()) - 2.0;
        }
        let (mut x, gap) = (0.0, 14.0);
        for (nummer, naam) in stuk.normen() {
            let lines = regels(&format!("{nummer} {naam}"), vel.breedte(), letter);
            let wide = lines.iter().map(|line| breedte(line, letter)).fold(0.0, f64::max);
            if x > 0.0 && (x + wide > vel.breedte() || lines.len() > 1) {
                (x, y) = (0.0, y + 17.0);
            }
            for (index, line) in lines.iter().enumerate() {
                svg.text(x, y + 13.0 + 17.0 * index as f64, line, letter);
            }
            y += 17.0 * (lines.len().max(1) - 1) as f64;
            x += wide + gap;
        }
        y += 23.0;
    }
    y - top
}

fn hoeveel(count: usize, een: &str, meer: &str) -> String {
    format!("{count} {}", if count == 1 { een } else { meer })
}

/// What verdict fell most.
fn titel(matrix: &Matrix) -> String {
    let total = matrix.gegeven().count();
    let counted = tellen(matrix.gegeven());
    let most = counted.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let often: Vec<String> =
        counted.iter().filter(|(_, count)| *count == most).map(|(oordeel, _)| format!("‘{}’", oordeel.woord)).collect();
    let reports = hoeveel(matrix.rijen.len(), "rapport", "rapporten");
    match often.as_slice() {
        [] => "Nog geen oordelen".to_owned(),
        [only] if most == total => format!("In {reports} is elk oordeel hetzelfde: {only}"),
        [only] => format!("In {reports} is {only} het vaakst gegeven oordeel: {most} van de {total} keer"),
        _ => format!("In {reports} zijn {} even vaak gegeven: elk {most} van de {total} keer", opsomming(&often)),
    }
}

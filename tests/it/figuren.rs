//! Golden figures: what does the reader see, and can every reader see it?
//!
//! `tests/cases/chart/<figure>-<case>.svg` holds the picture (`.2.svg` and so on what stands beside it, `.breed.svg`
//! that for a wide place), `.txt` the title, the description and the table. Set `UPDATE=1` to write what was found, and look at it.

#[path = "../figuren/gevallen.rs"]
mod gevallen;
mod kleuren;
mod plaat;

use super::output::files;
use super::program::rapporteur;
use gevallen::{GEVALLEN, Uitkomst};
use plaat::{faults, flets, parse};
use proptest::prelude::*;
use rapporteur::chart::{Figure, Grafiek, REGISTRY, Reeks, Soort, reeks};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn pictures(uitkomst: &Uitkomst) -> Vec<&str> {
    match uitkomst {
        Uitkomst::Figuur(figure) => figure.svg.iter().chain(&figure.breed).map(String::as_str).collect(),
        Uitkomst::Bestand(svg) => vec![svg],
    }
}

fn in_words(figure: &Figure) -> String {
    let table = &figure.table;
    let rows = std::iter::once(&table.head).chain(&table.rows).map(|row| row.join(" | "));
    let lines = [figure.title.clone(), String::new(), figure.description.clone(), String::new(), table.caption.clone()];
    lines.into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn every_figure_is_what_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/chart");
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut expected: BTreeMap<PathBuf, String> = BTreeMap::new();
    for geval in GEVALLEN {
        let uitkomst = (geval.teken)("figuur");
        let mut add = |suffix: &str, pictures: &[String]| {
            for (index, svg) in pictures.iter().enumerate() {
                let number = if index == 0 { String::new() } else { format!(".{}", index + 1) };
                expected.insert(folder.join(format!("{}{suffix}{number}.svg", geval.naam)), format!("{svg}\n"));
            }
        };
        match &uitkomst {
            Uitkomst::Figuur(figure) => {
                add("", &figure.svg);
                add(".breed", &figure.breed);
            }
            Uitkomst::Bestand(svg) => add("", std::slice::from_ref(svg)),
        }
        if let Uitkomst::Figuur(figure) = &uitkomst {
            expected.insert(folder.join(format!("{}.txt", geval.naam)), in_words(figure));
        }
    }
    if is_update {
        fs::create_dir_all(&folder).expect("the folder can be made");
        expected.iter().for_each(|(path, text)| fs::write(path, text).expect("the file can be written"));
    }
    let wrong: Vec<_> =
        expected.iter().filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text)).collect();
    assert!(wrong.is_empty(), "differ: {:#?}", wrong.iter().map(|(path, _)| path).collect::<Vec<_>>());
    let present = fs::read_dir(&folder).expect("the folder is there").map(|entry| entry.expect("readable").path());
    let stray: Vec<PathBuf> = present.filter(|path| !expected.contains_key(path)).collect();
    assert!(stray.is_empty(), "no case draws {stray:#?}");
}

#[test]
fn every_picture_can_be_read_by_everybody() {
    let mut wrong = Vec::new();
    for geval in GEVALLEN {
        let uitkomst = (geval.teken)("figuur");
        let mut ids = BTreeSet::new();
        for svg in pictures(&uitkomst) {
            wrong.extend(faults(svg).into_iter().map(|fault| format!("{}: {fault}", geval.naam)));
            for id in parse(svg).ids {
                if !ids.insert(id.clone()) {
                    wrong.push(format!("{}: id `{id}` occurs twice", geval.naam));
                }
            }
        }
        let bytes: usize = pictures(&uitkomst).iter().map(|svg| svg.len()).sum();
        if geval.naam.ends_with("-gewoon") && bytes > 8_000 * pictures(&uitkomst).len() {
            wrong.push(format!("{}: {bytes} bytes", geval.naam));
        }
        if let Uitkomst::Figuur(Figure { title, table, description, .. }) = &uitkomst {
            let is_square = table.rows.iter().all(|row| row.len() == table.head.len());
            if title.is_empty() || description.is_empty() || !is_square || table.numeric.len() != table.head.len() {
                wrong.push(format!("{}: title, description or table is not whole", geval.naam));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn everything_stands_out_in_light_and_dark() {
    let palettes = kleuren::paletten();
    let mut wrong = BTreeSet::new();
    for geval in GEVALLEN {
        let uitkomst = (geval.teken)("figuur");
        for (svg, palet) in pictures(&uitkomst).iter().flat_map(|svg| palettes.iter().map(move |palet| (svg, palet))) {
            wrong.extend(flets(svg, palet).into_iter().map(|fault| format!("{}: {fault}", geval.naam)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

/// The pieces of a page from `start` to `end`.
fn pieces<'a>(page: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let starts = page.match_indices(start).map(|(at, _)| &page[at..]);
    starts.map(|rest| &rest[..rest.find(end).expect("it ends") + end.len()]).collect()
}

#[test]
fn figures_on_the_shipped_site_are_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::TempDir::new().expect("a folder for the test");
    let output = folder.path().join("site");
    rapporteur(root, &["build", "--date=2026-11-22", "--output", output.to_str().expect("UTF-8")]).assert().code(0);
    let palettes = kleuren::paletten();
    let (mut wrong, mut drawn) = (BTreeSet::new(), 0);
    for (path, bytes) in files(&output) {
        let page = String::from_utf8_lossy(&bytes).into_owned();
        let is_picture = path.ends_with("badge.svg") || path.ends_with("oordelen.svg");
        if !is_picture && !path.ends_with(".html") {
            continue;
        }
        let mut add = |fault: String| wrong.insert(format!("{path}: {fault}"));
        for svg in pieces(&page, "<svg xmlns", "</svg>") {
            drawn += 1;
            faults(svg).into_iter().chain(palettes.iter().flat_map(|palet| flets(svg, palet))).for_each(|fault| {
                add(fault);
            });
        }
        let mut ids = BTreeSet::new();
        for id in page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if !ids.insert(id) {
                add(format!("id `{id}` occurs twice"));
            }
        }
        for figure in pieces(&page, "<figure class=\"figuur\"", "</figure>") {
            for part in ["<figcaption", "<table>", "<caption", "class=\"figuur-bron\"", ">Bron: |Bron: ", ".csv\""] {
                if !part.split('|').any(|part| figure.contains(part)) {
                    add(format!("a figure without {part}"));
                }
            }
        }
    }
    assert!(drawn > 40, "only {drawn} pictures");
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_kind_of_figure_has_cases() {
    let names: Vec<&str> = REGISTRY.iter().map(|kind| kind.name).collect();
    assert!(names.is_sorted());
    assert!(GEVALLEN.is_sorted_by_key(|geval| geval.naam));
    let drawn: BTreeSet<&str> = GEVALLEN.iter().filter_map(|geval| geval.naam.split('-').next()).collect();
    assert_eq!(drawn.into_iter().collect::<Vec<_>>(), names);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/chart/figuur");
    let paths = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").path());
    let files: BTreeSet<String> = paths.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    assert!(files.iter().map(String::as_str).eq(names), "{files:?}");
}

fn soort() -> impl Strategy<Value = Soort> {
    prop_oneof![Just(Soort::Lijn), Just(Soort::Staaf), Just(Soort::Gestapeld), Just(Soort::Punt)]
}

fn waarde() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![Just(None), any::<f64>().prop_map(Some), (-50..5000_i32).prop_map(|whole| Some(f64::from(whole)))]
}

fn x() -> impl Strategy<Value = Vec<String>> {
    let days = (1990..2030_i32, 1..13_i32).prop_map(|(year, month)| format!("{year}-{month:02}-06"));
    prop_oneof![
        prop::collection::vec(days, 0..12),
        prop::collection::vec((0..3000_i32).prop_map(|number| number.to_string()), 0..12),
        prop::collection::vec("\\PC{0,40}", 0..6),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_numbers_make_a_readable_figure(
        soort in soort(), x in x(), eenheid in "\\PC{0,60}",
        reeksen in prop::collection::vec(("[a-zë ]{1,40}", prop::collection::vec(waarde(), 0..12)), 0..8),
    ) {
        let reeksen = reeksen.into_iter().map(|(naam, waarden)| Reeks { naam, waarden }).collect();
        let titel = "Titel".to_owned();
        let grafiek = Grafiek { soort, titel, x_naam: "x".to_owned(), x, reeksen, eenheid: Some(eenheid) };
        let figure = reeks("figuur", &grafiek);
        for svg in figure.svg.into_iter().chain(figure.breed) {
            prop_assert_eq!(faults(&svg), Vec::<String>::new(), "{:?}", grafiek);
            prop_assert_eq!(flets(&svg, &kleuren::paletten()[0]), Vec::<String>::new(), "{:?}", grafiek);
        }
    }

    #[test]
    fn any_words_make_readable_figures(
        naam in "\\PC{0,200}", woord in "\\PC{0,80}", teken in "\\PC{0,6}", nummer in "[a-z0-9.-]{1,30}",
        aantal in any::<u32>(), van in any::<u32>(),
    ) {
        for svg in gevallen::met_woorden(&naam, &woord, &teken, &nummer, (aantal, van)) {
            prop_assert_eq!(faults(&svg), Vec::<String>::new());
            prop_assert_eq!(flets(&svg, &kleuren::paletten()[0]), Vec::<String>::new());
        }
    }
}

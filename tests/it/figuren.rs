//! Golden figures: what does the reader see, and can every reader see it?
//!
//! `tests/cases/chart/<figure>-<case>.svg` holds the picture (`.2.svg` and so on what stands beside it), `.txt` the
//! title, the description and the table. Set `UPDATE=1` to write what was found, and look at it.

#[path = "../figuren/gevallen.rs"]
mod gevallen;

use gevallen::{GEVALLEN, Uitkomst};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rapporteur::chart::{Figure, Grafiek, REGISTRY, Reeks, Soort, reeks, tekstbreedte};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A text with its box: left, top, right, bottom.
struct Tekst {
    text: String,
    vak: [f64; 4],
}

/// What a picture holds.
#[derive(Default)]
struct Plaat {
    root: BTreeMap<String, String>,
    ids: Vec<String>,
    children: Vec<String>,
    teksten: Vec<Tekst>,
}

fn attributes(tag: &BytesStart) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute| {
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    };
    tag.attributes().map(|attribute| pair(attribute.expect("well-formed attributes, each once"))).collect()
}

fn parse(svg: &str) -> Plaat {
    let mut reader = Reader::from_str(svg);
    let mut plaat = Plaat::default();
    let mut open: Option<BTreeMap<String, String>> = None;
    let mut text = String::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let found = attributes(&tag);
                plaat.ids.extend(found.get("id").cloned());
                match name.as_str() {
                    "svg" => plaat.root = found,
                    "text" => (open, text) = (Some(found), String::new()),
                    _ => {}
                }
                plaat.children.push(name);
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(name) => text.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                _ => "\"",
            }),
            Event::End(tag) if tag.name().as_ref() == "text" => {
                let found = open.take().expect("a text was opened");
                plaat.teksten.push(gemeten(&found, std::mem::take(&mut text)));
            }
            Event::Eof => return plaat,
            _ => {}
        }
    }
}

fn gemeten(found: &BTreeMap<String, String>, text: String) -> Tekst {
    let number = |name: &str, other: f64| found.get(name).map_or(other, |value| value.parse().expect("a number"));
    let (x, y, size) = (number("x", 0.0), number("y", 0.0), number("font-size", 14.0));
    assert!(size >= 13.0, "`{text}` is too small to read");
    let wide = tekstbreedte(&text, size, found.contains_key("font-weight"));
    let left = match found.get("text-anchor").map(String::as_str) {
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        _ => x,
    };
    Tekst { text, vak: [left, y - size * 0.78, left + wide, y + size * 0.22] }
}

/// Says what is wrong with a picture.
fn faults(svg: &str) -> Vec<String> {
    const SPELING: f64 = 0.6;
    let plaat = parse(svg);
    let mut found = Vec::new();
    let number = |name: &str| plaat.root[name].parse::<f64>().expect("a number");
    let (wide, high) = (number("width"), number("height"));
    if plaat.root["viewBox"] != format!("0 0 {wide} {high}") {
        found.push(format!("viewBox {} is not its size", plaat.root["viewBox"]));
    }
    if plaat.root["role"] != "img" || plaat.root["aria-labelledby"] != plaat.ids.join(" ") || plaat.ids.len() != 2 {
        found.push("has no role, title and description".to_owned());
    }
    if plaat.children.get(1..3) != Some(&["title".to_owned(), "desc".to_owned()]) || svg.contains("></title>") {
        found.push("does not begin with a title and a description".to_owned());
    }
    if svg.contains(" style=\"") {
        found.push("has a style attribute".to_owned());
    }
    // What is left of a number that was none.
    if svg.contains("922337203685477580") {
        found.push("has a coordinate without end".to_owned());
    }
    for (index, Tekst { text, vak }) in plaat.teksten.iter().enumerate() {
        if vak[0] < -SPELING || vak[1] < -SPELING || vak[2] > wide + SPELING || vak[3] > high + SPELING {
            found.push(format!("`{text}` at {vak:?} is outside {wide} by {high}"));
        }
        for other in &plaat.teksten[..index] {
            let apart = |low: usize, high: usize| {
                vak[high] <= other.vak[low] + SPELING || other.vak[high] <= vak[low] + SPELING
            };
            if !apart(0, 2) && !apart(1, 3) {
                found.push(format!("`{text}` lies on `{}`", other.text));
            }
        }
    }
    found
}

fn pictures(uitkomst: &Uitkomst) -> Vec<&str> {
    match uitkomst {
        Uitkomst::Figuur(figure) => figure.svg.iter().map(String::as_str).collect(),
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
        for (index, svg) in pictures(&uitkomst).into_iter().enumerate() {
            let number = if index == 0 { String::new() } else { format!(".{}", index + 1) };
            expected.insert(folder.join(format!("{}{number}.svg", geval.naam)), format!("{svg}\n"));
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
        for svg in reeks("figuur", &grafiek).svg {
            prop_assert_eq!(faults(&svg), Vec::<String>::new(), "{:?}", grafiek);
        }
    }

    #[test]
    fn any_words_make_readable_figures(
        naam in "\\PC{0,200}", woord in "\\PC{0,80}", teken in "\\PC{0,6}", nummer in "[a-z0-9.-]{1,30}",
        aantal in any::<u32>(), van in any::<u32>(),
    ) {
        for svg in gevallen::met_woorden(&naam, &woord, &teken, &nummer, (aantal, van)) {
            prop_assert_eq!(faults(&svg), Vec::<String>::new());
        }
    }
}

//! Reads a picture back, as a browser would lay it out, and says what is wrong with it.

use super::kleuren::{Palet, contrast};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rapporteur::chart::tekstbreedte;
use std::collections::BTreeMap;

/// Left, top, right, bottom.
type Vak = [f64; 4];
type Attributes = BTreeMap<String, String>;

/// A shape as it is painted.
struct Vorm {
    class: String,
    is_line: bool,
    /// The boxes of its parts: a path may hold many.
    vakken: Vec<Vak>,
}

/// A text with its box.
struct Tekst {
    text: String,
    class: String,
    vak: Vak,
    /// How many shapes were painted before it.
    na: usize,
}

/// What a picture holds.
#[derive(Default)]
pub struct Plaat {
    root: Attributes,
    /// All ids.
    pub ids: Vec<String>,
    children: Vec<String>,
    vormen: Vec<Vorm>,
    teksten: Vec<Tekst>,
    words: BTreeMap<String, String>,
}

fn attributes(tag: &BytesStart) -> Attributes {
    let pair = |attribute: quick_xml::events::attributes::Attribute| {
        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
    };
    tag.attributes().map(|attribute| pair(attribute.expect("well-formed attributes, each once"))).collect()
}

/// Reads one `svg` element.
pub fn parse(svg: &str) -> Plaat {
    let mut reader = Reader::from_str(svg);
    let mut plaat = Plaat::default();
    let mut open: Vec<(String, Attributes)> = Vec::new();
    let mut shift = (0.0, 0.0);
    let mut text = String::new();
    loop {
        let event = reader.read_event().expect("well-formed XML");
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                let mut found = attributes(tag);
                plaat.ids.extend(found.get("id").cloned());
                if let Some(by) = found.get("transform") {
                    let by = by.trim_start_matches("translate(").trim_end_matches(')');
                    let (x, y) = by.split_once(' ').expect("a shift to the right and down");
                    shift = (x.parse().expect("a number"), y.parse().expect("a number"));
                }
                // Looks are inherited.
                if let Some((_, outer)) = open.last().filter(|(name, _)| name == "g") {
                    for (key, value) in outer.iter().filter(|(key, _)| *key != "transform") {
                        found.entry(key.clone()).or_insert_with(|| value.clone());
                    }
                }
                if name == "svg" {
                    plaat.root = found.clone();
                } else if let Some(vakken) = vakken(&name, &found) {
                    let vakken = vakken.into_iter().map(|vak| moved(vak, shift)).collect();
                    plaat.vormen.push(vorm(&found, vakken));
                }
                plaat.children.push(name.clone());
                text.clear();
                if matches!(event, Event::Start(_)) {
                    open.push((name, found));
                }
            }
            Event::Text(part) => text.push_str(part),
            Event::GeneralRef(name) => text.push_str(match &**name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                _ => "\"",
            }),
            Event::End(_) => {
                let (name, found) = open.pop().expect("it was opened");
                match name.as_str() {
                    "text" => {
                        let tekst = gemeten(&found, std::mem::take(&mut text), plaat.vormen.len());
                        plaat.teksten.push(Tekst { vak: moved(tekst.vak, shift), ..tekst });
                    }
                    "title" | "desc" => drop(plaat.words.insert(name, std::mem::take(&mut text))),
                    _ => {}
                }
            }
            Event::Eof => return plaat,
            _ => {}
        }
    }
}

fn moved([left, top, right, bottom]: Vak, (x, y): (f64, f64)) -> Vak {
    [left + x, top + y, right + x, bottom + y]
}

fn vorm(found: &Attributes, vakken: Vec<Vak>) -> Vorm {
    let classes: Vec<&str> = found.get("class").map(|all| all.split(' ').collect()).unwrap_or_default();
    let class = classes.iter().find(|class| !matches!(**class, "s" | "vol")).copied().unwrap_or("inkt");
    Vorm { class: class.to_owned(), is_line: classes.contains(&"s"), vakken }
}

fn number(found: &Attributes, name: &str, other: f64) -> f64 {
    found.get(name).map_or(other, |value| value.parse().expect("a number"))
}

/// The boxes of a shape; nothing for what is none.
fn vakken(name: &str, found: &Attributes) -> Option<Vec<Vak>> {
    let at = |name: &str| number(found, name, 0.0);
    match name {
        "rect" => Some(vec![[at("x"), at("y"), at("x") + at("width"), at("y") + at("height")]]),
        "circle" => Some(vec![[at("cx") - at("r"), at("cy") - at("r"), at("cx") + at("r"), at("cy") + at("r")]]),
        "path" => Some(parts(&found["d"])),
        _ => None,
    }
}

/// The boxes of the parts of a path.
fn parts(d: &str) -> Vec<Vak> {
    let mut all: Vec<Vak> = Vec::new();
    let mut point = (0.0, 0.0);
    let spaced: String =
        d.chars().map(|sign| if sign.is_ascii_alphabetic() { format!(" {sign} ") } else { sign.to_string() }).collect();
    let mut words = spaced.split_whitespace();
    let mut command = "M";
    while let Some(word) = words.next() {
        if word.chars().all(|sign| sign.is_ascii_alphabetic()) {
            command = word;
            continue;
        }
        let value: f64 = word.parse().expect("a number");
        let mut second = || words.next().expect("a second number").parse::<f64>().expect("a number");
        point = match command {
            "M" | "L" => (value, second()),
            "l" => (point.0 + value, point.1 + second()),
            "h" => (point.0 + value, point.1),
            "v" => (point.0, point.1 + value),
            other => panic!("`{other}` is not a command that figures use"),
        };
        match (command, all.last_mut()) {
            ("M", _) | (_, None) => all.push([point.0, point.1, point.0, point.1]),
            (_, Some(vak)) => {
                *vak = [vak[0].min(point.0), vak[1].min(point.1), vak[2].max(point.0), vak[3].max(point.1)];
            }
        }
    }
    all
}

fn gemeten(found: &Attributes, text: String, na: usize) -> Tekst {
    let (x, y, size) = (number(found, "x", 0.0), number(found, "y", 0.0), number(found, "font-size", 14.0));
    assert!(size >= 13.0, "`{text}` is too small to read");
    let wide = tekstbreedte(&text, size, found.contains_key("font-weight"));
    let left = match found.get("text-anchor").map(String::as_str) {
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        _ => x,
    };
    let class = found.get("class").cloned().unwrap_or_else(|| "inkt".to_owned());
    Tekst { text, class, vak: [left, y - size * 0.78, left + wide, y + size * 0.22], na }
}

/// Says what is wrong with a picture, but for its colours.
pub fn faults(svg: &str) -> Vec<String> {
    const SPELING: f64 = 0.6;
    let plaat = parse(svg);
    let mut found = Vec::new();
    let size = |name: &str| plaat.root[name].parse::<f64>().expect("a number");
    let (wide, high) = (size("width"), size("height"));
    if plaat.root["viewBox"] != format!("0 0 {wide} {high}") {
        found.push(format!("viewBox {} is not its size", plaat.root["viewBox"]));
    }
    if plaat.root["role"] != "img" || plaat.root["aria-labelledby"] != plaat.ids.join(" ") || plaat.ids.len() != 2 {
        found.push("has no role, title and description".to_owned());
    }
    let has_words = |name: &str| plaat.words.get(name).is_some_and(|text| !text.trim().is_empty());
    if plaat.children.get(1..3) != Some(&["title".to_owned(), "desc".to_owned()]) || !has_words("title") {
        found.push("does not begin with a title and a description".to_owned());
    }
    if svg.contains(" style=\"") {
        found.push("has a style attribute".to_owned());
    }
    // What is left of a number that was none.
    if svg.contains("922337203685477580") {
        found.push("has a coordinate without end".to_owned());
    }
    let outside =
        |vak: &Vak| vak[0] < -SPELING || vak[1] < -SPELING || vak[2] > wide + SPELING || vak[3] > high + SPELING;
    for vorm in &plaat.vormen {
        if let Some(vak) = vorm.vakken.iter().find(|vak| outside(vak)) {
            found.push(format!("a shape of {} at {vak:?} is outside {wide} by {high}", vorm.class));
        }
    }
    for (index, Tekst { text, vak, .. }) in plaat.teksten.iter().enumerate() {
        if outside(vak) {
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

impl Plaat {
    /// The class of what lies under a point, of the first `count` shapes.
    fn under(&self, (x, y): (f64, f64), count: usize) -> &str {
        // A sliver is not what something lies on.
        let is_wide = |vak: &Vak| vak[2] - vak[0] > 2.5 && vak[3] - vak[1] > 2.5;
        let holds = |vak: &Vak| is_wide(vak) && vak[0] <= x && x <= vak[2] && vak[1] <= y && y <= vak[3];
        let below = self.vormen[..count].iter().rev().filter(|vorm| !vorm.is_line);
        below.into_iter().find(|vorm| vorm.vakken.iter().any(holds)).map_or("grond", |vorm| vorm.class.as_str())
    }
}

/// Says which text and which shapes do not stand out against what they lie on.
pub fn flets(svg: &str, palet: &Palet) -> Vec<String> {
    let plaat = parse(svg);
    let middle = |vak: &Vak| ((vak[0] + vak[2]) / 2.0, (vak[1] + vak[3]) / 2.0);
    let mut found = Vec::new();
    for tekst in &plaat.teksten {
        let (x, y) = middle(&tekst.vak);
        // Also at its ends: a text may run over an edge.
        for x in [tekst.vak[0] + 1.0, x, tekst.vak[2] - 1.0] {
            let below = plaat.under((x, y), tekst.na);
            let stands_out = contrast(&palet.vulling(&tekst.class), &palet.vulling(below));
            if stands_out < 4.5 {
                found.push(format!("{}: `{}` on {below}: {stands_out:.2}", palet.naam, tekst.text));
            }
        }
    }
    for (at, vorm) in plaat.vormen.iter().enumerate() {
        // Lines that only lead the eye, quiet surfaces, and the page itself.
        if matches!(vorm.class.as_str(), "raster" | "vlak" | "grond") {
            continue;
        }
        // What is thinner than a hair is seen by nobody.
        let is_seen = |vak: &&Vak| vorm.is_line || vak[2] - vak[0] > 0.3 && vak[3] - vak[1] > 0.3;
        for vak in vorm.vakken.iter().filter(is_seen) {
            let below = palet.vulling(plaat.under(middle(vak), at));
            let fill = contrast(&palet.vulling(&vorm.class), &below);
            let edge = palet.rand(&vorm.class).map_or(0.0, |rand| contrast(&rand, &below));
            if fill.max(edge) < 3.0 {
                found.push(format!("{}: a shape of {} on {below}: {:.2}", palet.naam, vorm.class, fill.max(edge)));
            }
        }
    }
    found.extend(touching(&plaat));
    found
}

/// Which bars and tiles of different colours lie against each other without anything between them.
fn touching(plaat: &Plaat) -> Vec<String> {
    let is_data = |vorm: &&Vorm| !vorm.is_line && (vorm.class.starts_with("toon-") || vorm.class.starts_with("reeks-"));
    let bars: Vec<(&str, &Vak)> = plaat
        .vormen
        .iter()
        .filter(is_data)
        .flat_map(|vorm| vorm.vakken.iter().map(|vak| (vorm.class.as_str(), vak)))
        // Marks on lines may meet.
        .filter(|(_, vak)| vak[2] - vak[0] > 12.0 && vak[3] - vak[1] > 8.5)
        .collect();
    let mut found = Vec::new();
    for (index, (class, vak)) in bars.iter().enumerate() {
        for (other, seen) in bars[..index].iter().filter(|(other, _)| other != class) {
            let gap = |low: usize, high: usize| (vak[low] - seen[high]).max(seen[low] - vak[high]);
            if gap(0, 2).max(gap(1, 3)) < 0.9 {
                found.push(format!("{class} touches {other} at {vak:?}"));
            }
        }
    }
    found
}

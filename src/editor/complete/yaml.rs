//! Keys and values of YAML: keys and lists of values from the schema, names from the index.

use super::super::Cursor;
use super::super::index::Named;
use super::super::schema::Part as SchemaPart;
use super::super::yaml::{Part, YamlSpot};
use super::{Kind, Proposal};
use crate::diagnostic::ALL_CODES;
use crate::draft::{InRapport, Place, classify};
use std::ops::Range;

pub(super) fn complete(cursor: &Cursor, spot: &YamlSpot) -> Vec<Proposal> {
    let schema = match &spot.block {
        Some(name) => cursor.schemas.of_block(name),
        None => cursor.schemas.of_file(&classify(cursor.path)),
    };
    let Some(part) = schema.and_then(|schema| SchemaPart::of(schema).at(&spot.path)) else { return Vec::new() };
    if spot.part == Part::Key || (spot.part == Part::Word && part.is_map()) {
        return keys(cursor, spot, part);
    }
    let range = spot.written.start.min(cursor.offset)..spot.written.end.max(cursor.offset);
    let is_closed = |quote: char| range.len() > 1 && cursor.text[range.clone()].ends_with(quote);
    let quote = cursor.text[range.clone()].chars().next().filter(|c| matches!(c, '"' | '\''));
    if cursor.offset == range.end && quote.is_some_and(is_closed) {
        return Vec::new();
    }
    let mut out = names(cursor, spot, &range);
    if out.is_empty() {
        let listed = part.values().into_iter();
        out = listed.map(|(value, means)| Proposal::new(Kind::Value, &range, &value, means)).collect();
    }
    let gap = if cursor.text[..range.start].ends_with(':') { " " } else { "" };
    for proposal in &mut out {
        proposal.insert = format!("{gap}{}", quoted(&proposal.insert, quote));
    }
    out
}

/// The keys that are not there yet.
fn keys(cursor: &Cursor, spot: &YamlSpot, part: SchemaPart) -> Vec<Proposal> {
    let range = &spot.written;
    let written = &cursor.text[range.clone()];
    let is_free = |name: &str| name == written || !spot.siblings.iter().any(|other| other == name);
    if spot.keys() == ["controles"] {
        let rules = ALL_CODES.iter().filter(|code| !code.is_hard() && is_free(code.name()));
        return rules.map(|code| key(spot, Proposal::new(Kind::Key, range, code.name(), ""), false)).collect();
    }
    let free = part.keys().into_iter().filter(|info| is_free(info.name));
    free.map(|info| {
        let detail = if info.is_required { "verplicht" } else { "" };
        let proposal = Proposal::new(Kind::Key, range, info.name, detail);
        let is_long = info.value.is_list() || info.value.is_map();
        key(spot, Proposal { documentation: info.description.to_owned(), ..proposal }, is_long)
    })
    .collect()
}

/// A key with its colon, unless that is there already; what is long begins on the next line.
fn key(spot: &YamlSpot, proposal: Proposal, is_long: bool) -> Proposal {
    let end = match (spot.part, is_long) {
        (Part::Key, _) => "",
        (_, true) => ":",
        (_, false) => ": ",
    };
    Proposal { insert: format!("{}{end}", proposal.label), ..proposal }
}

/// Names that the value can be.
fn names(cursor: &Cursor, spot: &YamlSpot, range: &Range<usize>) -> Vec<Proposal> {
    let index = cursor.index;
    let new = |id: &str, titel: &str| Proposal::new(Kind::Reference, range, id, titel);
    let named = |found: &Named| new(&found.id, &found.titel);
    let keys = spot.keys();
    let werk = index.werk(cursor.path);
    if spot.block.is_some() {
        let data = werk.into_iter().flat_map(|werk| &werk.data);
        return match keys.as_slice() {
            ["data"] => data.map(|file| new(&file.name, &file.columns.join(", "))).collect(),
            ["x" | "y" | "kolommen"] => {
                data.flat_map(|file| file.columns.iter().map(|column| new(column, &file.name))).collect()
            }
            _ => Vec::new(),
        };
    }
    match keys.as_slice() {
        ["kader"] => index.kaders.values().map(|kader| new(&kader.id, &kader.titel)).collect(),
        ["instelling"] | ["onderdeel_van"] => index.instellingen.values().map(named).collect(),
        ["regio"] => index.regios.values().map(named).collect(),
        ["traject"] => index.trajecten.values().map(named).collect(),
        ["opgelost" | "nog_open"] => {
            let earlier = werk.and_then(|werk| index.vervolg_op(werk));
            earlier.into_iter().flat_map(|earlier| earlier.tekortkomingen()).map(named).collect()
        }
        ["vervangt" | "vervolg_op"] | ["gebeurtenissen", "rapport"] => {
            let others = index.rapporten.values().filter(|other| other.named.at.path != cursor.path);
            others.map(|other| named(&other.named)).collect()
        }
        ["gebeurtenissen", "publicatie"] => index.publicaties.values().map(|other| named(&other.named)).collect(),
        ["inspecties"] if werk.is_some() => index.inspecties.iter().map(named).collect(),
        ["hoofdstukken"] => werk.into_iter().flat_map(|werk| &werk.hoofdstukken).map(named).collect(),
        ["cijfers", "bron"] => {
            let bronnen = werk.into_iter().flat_map(|werk| &werk.bronnen);
            bronnen.map(|bron| new(&bron.id, &format!("aantal: {}", bron.titel))).collect()
        }
        ["oordeel"] => oordelen(cursor, range),
        _ => Vec::new(),
    }
}

/// The scores of the scale, each with the words that a reader gets.
fn oordelen(cursor: &Cursor, range: &Range<usize>) -> Vec<Proposal> {
    let is_norm = matches!(classify(cursor.path), Place::Rapport(_, InRapport::Norm { .. }));
    let schaal = cursor.index.kader(cursor.path).into_iter().flat_map(|kader| &kader.schaal);
    schaal
        .map(|trede| {
            let words = if is_norm { &trede.label } else { &trede.verkort };
            let proposal = Proposal::new(Kind::Value, range, &trede.score, words);
            Proposal { documentation: trede.uitleg.clone(), ..proposal }
        })
        .collect()
}

/// A value as YAML: with quotation marks where the author has one already, or where YAML needs them.
fn quoted(value: &str, quote: Option<char>) -> String {
    let is_plain = value.starts_with(|c: char| c.is_alphanumeric())
        && !value.ends_with(':')
        && !value.contains([',', '[', ']', '{', '}', '"', '\''])
        && !value.contains(": ")
        && !value.contains(" #");
    match quote {
        Some('\'') => format!("'{}'", value.replace('\'', "''")),
        None if is_plain => value.to_owned(),
        _ => format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

//! What can be typed at a place.

mod reference;
mod yaml;

use super::Cursor;
use super::spot::{Spot, spot};
use crate::corpus::BOXES;
use crate::diagnostic::ALL_CODES;
use std::ops::Range;

/// Something that can be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What the author reads.
    pub label: String,
    /// A few words about it.
    pub detail: String,
    /// More about it, as Markdown.
    pub documentation: String,
    /// What is replaced; the cursor stands in it.
    pub range: Range<usize>,
    /// What comes instead.
    pub insert: String,
    /// What kind of thing it is.
    pub kind: Kind,
}

/// What kind of thing can be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A key of YAML.
    Key,
    /// A value from a list.
    Value,
    /// Something to refer to.
    Reference,
    /// A file.
    File,
}

impl Proposal {
    fn new(kind: Kind, range: &Range<usize>, label: &str, detail: &str) -> Proposal {
        Proposal {
            label: label.to_owned(),
            detail: detail.to_owned(),
            documentation: String::new(),
            range: range.clone(),
            insert: label.to_owned(),
            kind,
        }
    }
}

/// What can be typed at a cursor, best first.
pub fn complete(cursor: &Cursor) -> Vec<Proposal> {
    let cursor = &cursor.inside();
    let mut found = at_cursor(cursor);
    // An editor takes only what is put in where the cursor is.
    found.retain(|proposal| (proposal.range.start..=proposal.range.end).contains(&cursor.offset));
    found
}

fn at_cursor(cursor: &Cursor) -> Vec<Proposal> {
    match spot(cursor.path, cursor.text, cursor.offset) {
        Some(Spot::Yaml(spot)) => yaml::complete(cursor, &spot),
        Some(Spot::Reference { to, is_image, .. }) if (to.start..=to.end).contains(&cursor.offset) => {
            reference::complete(cursor, to, is_image)
        }
        Some(Spot::Speaker { name }) => {
            let known = cursor.index.sprekers.iter();
            known.map(|spreker| Proposal::new(Kind::Value, &name, &spreker.id, "")).collect()
        }
        Some(Spot::Box { name, is_closed }) => {
            let boxes = BOXES.iter().map(|word| Proposal::new(Kind::Value, &name, word, what_box(word)));
            let end = if is_closed { "" } else { "] " };
            boxes.map(|proposal| Proposal { insert: format!("{}{end}", proposal.label), ..proposal }).collect()
        }
        Some(Spot::Permit { code }) => {
            let rules = ALL_CODES.iter().filter(|found| !found.is_hard());
            rules.map(|found| Proposal::new(Kind::Value, &code, found.name(), "")).collect()
        }
        Some(Spot::Fence { name }) => {
            [("grafiek", "een figuur uit een gegevensbestand"), ("tabel", "een tabel uit een gegevensbestand")]
                .map(|(word, detail)| Proposal::new(Kind::Value, &name, word, detail))
                .to_vec()
        }
        Some(Spot::Heading { .. } | Spot::Reference { .. }) | None => Vec::new(),
    }
}

fn what_box(word: &str) -> &'static str {
    match word {
        "casus" => "een voorbeeld uit de praktijk",
        _ => "uitleg in een kader",
    }
}

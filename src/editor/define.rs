//! Where something was written.

use super::spot::{Spot, spot};
use super::target::{of_reference, of_value, subject};
use super::yaml::Part;
use super::{Cursor, Location};
use crate::corpus::Spreker;

/// The place that the name at a cursor leads to.
pub fn define(cursor: &Cursor) -> Option<Location> {
    let cursor = &cursor.inside();
    let target = match spot(cursor.path, cursor.text, cursor.offset)? {
        Spot::Reference { to, .. } => of_reference(cursor, &cursor.text[to]),
        Spot::Yaml(yaml) if yaml.part == Part::Key => {
            (&cursor.text[yaml.written] == "oordeel").then(|| subject(cursor)).flatten()
        }
        Spot::Yaml(yaml) => of_value(cursor, &yaml),
        Spot::Heading { .. } => subject(cursor),
        Spot::Speaker { name } => {
            let naam = Spreker::parse(&cursor.text[name]).naam;
            return cursor.index.sprekers.iter().find(|known| known.id == naam).map(|known| known.at.clone());
        }
        Spot::Box { .. } | Spot::Permit { .. } | Spot::Fence { .. } => None,
    };
    target.map(|target| target.at)
}

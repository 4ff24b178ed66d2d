//! Lists and maps between brackets, on one line.

use super::{Part, Step};
use std::ops::Range;

/// Where a place is with respect to the brackets of a value.
pub(super) enum Flow {
    /// Between brackets.
    Inside {
        /// The way from the value.
        steps: Vec<Step>,
        /// What stands there.
        part: Part,
        /// Its bytes.
        written: Range<usize>,
        /// The keys that stand before it in its map.
        siblings: Vec<String>,
    },
    /// Not between brackets.
    Outside,
}

/// A bracket that is open.
struct Open {
    is_map: bool,
    key: Option<String>,
    /// Where the key, value or item begins.
    from: usize,
    keys: Vec<String>,
}

/// Reads a value up to a place.
pub(super) fn flow(text: &str, value: Range<usize>, offset: usize) -> Flow {
    if !text[value.clone()].starts_with(['{', '[']) {
        return Flow::Outside;
    }
    let mut open: Vec<Open> = Vec::new();
    let mut quote = None;
    for (at, c) in text[value.start..offset.clamp(value.start, value.end)].char_indices() {
        let at = value.start + at;
        match (c, quote, open.last_mut()) {
            (c, Some(end), _) if c == end => quote = None,
            (_, Some(_), _) => {}
            ('"' | '\'', None, Some(last)) if text[last.from..at].trim().is_empty() => quote = Some(c),
            ('{' | '[', None, _) => {
                open.push(Open { is_map: c == '{', key: None, from: at + 1, keys: Vec::new() });
            }
            ('}' | ']', None, _) => drop(open.pop()),
            (',', None, Some(last)) => (last.key, last.from) = (None, at + 1),
            (':', None, Some(last)) if last.is_map && last.key.is_none() => {
                let key = text[last.from..at].trim().trim_matches(['"', '\'']).to_owned();
                last.keys.push(key.clone());
                (last.key, last.from) = (Some(key), at + 1);
            }
            _ => {}
        }
    }
    let Some(last) = open.last() else { return Flow::Outside };
    let part = if last.is_map && last.key.is_none() { Part::Key } else { Part::Value };
    let steps = open.iter().filter_map(|open| match (&open.key, open.is_map) {
        (Some(key), _) => Some(Step::Key(key.clone())),
        (None, true) => None,
        (None, false) => Some(Step::Item),
    });
    let written = written(text, last.from, offset, value.end, part);
    let siblings = if part == Part::Key { last.keys.clone() } else { Vec::new() };
    Flow::Inside { steps: steps.collect(), part, written, siblings }
}

/// The key, value or item that begins at `from` and that `offset` stands in.
fn written(text: &str, from: usize, offset: usize, end: usize, part: Part) -> Range<usize> {
    let end = end.max(offset);
    let start = (end - text[from..end].trim_start().len()).min(offset);
    let rest = &text[start..end];
    let length = match rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => rest[1..].find(quote).map_or(rest.trim_end().len(), |at| at + 2),
        None => {
            let ends = |c: char| matches!(c, ',' | '}' | ']') || (c == ':' && part == Part::Key);
            rest[..rest.find(ends).unwrap_or(rest.len())].trim_end().len()
        }
    };
    start..(start + length).max(offset)
}

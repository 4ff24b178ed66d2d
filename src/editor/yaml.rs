//! Where in a piece of YAML a place is, told from indentation: the piece may be half-typed.

mod flow;
mod line;

use flow::{Flow, flow};
use line::{Line, Token};
use std::ops::Range;

/// One step from the top of the YAML to a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a key.
    Key(String),
    /// Into an item of a list.
    Item,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A key.
    Key,
    /// A value.
    Value,
    /// A word without a colon behind it: a value, or a key that is not finished.
    Word,
}

/// A place in YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YamlSpot {
    /// The name of the fenced block; nothing for the YAML of the file itself.
    pub(super) block: Option<String>,
    /// The way to what holds the key, or to the value.
    pub(super) path: Vec<Step>,
    /// What stands there.
    pub(super) part: Part,
    /// Its bytes, quotation marks included.
    pub(super) written: Range<usize>,
    /// The other keys beside a key.
    pub(super) siblings: Vec<String>,
}

impl YamlSpot {
    /// The keys on the way, without the items of lists.
    pub(super) fn keys(&self) -> Vec<&str> {
        let keys = self.path.iter().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item => None,
        });
        keys.collect()
    }
}

/// Tells where `offset` is in the YAML in `area`.
pub(super) fn yaml_spot(text: &str, area: Range<usize>, offset: usize, block: Option<&str>) -> Option<YamlSpot> {
    let lines = lines(text, &area);
    let at = lines.iter().rposition(|line| line.start <= offset)?;
    let line = &lines[at];
    if line.remark().is_some_and(|remark| remark < offset) {
        return None;
    }
    let spot = |path, part, written, siblings| {
        Some(YamlSpot { block: block.map(str::to_owned), path, part, written, siblings })
    };
    let column = line.tokens.first().map_or_else(|| line.indent(offset), Token::column);
    let is_item = matches!(line.tokens.first(), Some(Token::Item { .. }));
    let mut path = parents(&lines[..at], column, is_item)?;
    path.extend(line.tokens.iter().filter(|token| matches!(token, Token::Item { .. })).map(|_| Step::Item));
    if let Some(Token::Key { name, range, column }) = line.tokens.last() {
        if offset <= range.end {
            let siblings = siblings(&lines, at, *column);
            return spot(path, Part::Key, range.clone(), siblings);
        }
        path.push(Step::Key(name.clone()));
    }
    match flow(text, line.value.clone(), offset) {
        Flow::Inside { steps, part, written, siblings } => {
            path.extend(steps);
            spot(path, part, written, siblings)
        }
        Flow::Outside if matches!(line.tokens.last(), Some(Token::Key { .. })) => {
            let is_text = text[line.value.clone()].starts_with(['|', '>']);
            (!is_text).then(|| spot(path, Part::Value, line.value.clone(), Vec::new()))?
        }
        Flow::Outside => {
            let written = if line.value.is_empty() { offset..offset } else { line.value.clone() };
            let siblings = siblings(&lines, at, written.start - line.start);
            spot(path, Part::Word, written, siblings)
        }
    }
}

fn lines<'t>(text: &'t str, area: &Range<usize>) -> Vec<Line<'t>> {
    let mut start = area.start;
    let mut out = Vec::new();
    for line in text[area.clone()].split_inclusive('\n') {
        out.push(Line::read(start, line.trim_end_matches(['\n', '\r'])));
        start += line.len();
    }
    if text[area.clone()].is_empty() || text[area.clone()].ends_with('\n') {
        out.push(Line::read(start, ""));
    }
    out
}

/// The way to a line whose first word stands at `column`; nothing inside a block of text.
fn parents(above: &[Line], column: usize, is_item: bool) -> Option<Vec<Step>> {
    let mut path = Vec::new();
    let (mut limit, mut is_item) = (column, is_item);
    for line in above.iter().rev().filter(|line| !line.is_blank()) {
        for token in line.tokens.iter().rev() {
            let is_parent = match token {
                Token::Key { column, .. } => *column < limit || (*column == limit && is_item),
                Token::Item { column } => *column < limit,
            };
            if !is_parent {
                continue;
            }
            match token {
                Token::Key { name, column, .. } => {
                    if line.opens_text() {
                        return None;
                    }
                    path.push(Step::Key(name.clone()));
                    (limit, is_item) = (*column, false);
                }
                Token::Item { column } => {
                    path.push(Step::Item);
                    (limit, is_item) = (*column, true);
                }
            }
        }
        if limit == 0 && !is_item {
            break;
        }
    }
    path.reverse();
    Some(path)
}

/// The keys that stand in the same map as what begins at `column` of line `at`.
fn siblings(lines: &[Line], at: usize, column: usize) -> Vec<String> {
    let own = |line: &Line| {
        line.tokens.iter().find_map(|token| match token {
            Token::Key { name, column: other, .. } if *other == column => Some(name.clone()),
            _ => None,
        })
    };
    let mut out = Vec::new();
    let starts_here = lines[at].tokens.first().is_some_and(|token| token.column() < column);
    if !starts_here {
        for line in lines[..at].iter().rev().filter(|line| !line.is_blank()) {
            out.extend(own(line));
            if line.column() < column {
                break;
            }
        }
    }
    for line in lines[at + 1..].iter().filter(|line| !line.is_blank()) {
        if line.column() < column
            || matches!(line.tokens.first(), Some(Token::Item { column: other }) if *other == column)
        {
            break;
        }
        out.extend(own(line));
    }
    out
}

#[cfg(test)]
mod tests;

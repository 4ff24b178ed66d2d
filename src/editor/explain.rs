//! What something means: the text of a norm, the title of a reference, the description of a key, a message.

use super::schema::Part as SchemaPart;
use super::spot::{Spot, spot};
use super::target::{Target, of_oordeel, of_reference, of_value, subject};
use super::yaml::{Part, Step, YamlSpot};
use super::{Cursor, Snapshot};
use crate::diagnostic::Code;
use crate::draft::classify;
use std::ops::Range;

/// What something means.
pub struct Explanation {
    /// The words, as Markdown.
    pub markdown: String,
    /// What is explained.
    pub range: Range<usize>,
}

/// Explains what stands at a cursor, with the messages of `snapshot` about it.
pub fn explain(cursor: &Cursor, snapshot: &Snapshot) -> Option<Explanation> {
    let cursor = &cursor.inside();
    let found = at_cursor(cursor);
    let codes = codes_at(cursor, snapshot);
    let mut parts: Vec<String> = found.iter().map(|found| found.markdown.clone()).collect();
    parts.extend(codes.iter().map(|(code, _)| code.explanation().trim_end().to_owned()));
    let range = found.map(|found| found.range).or_else(|| codes.first().map(|(_, range)| range.clone()))?;
    Some(Explanation { markdown: parts.join("\n\n---\n\n"), range })
}

fn at_cursor(cursor: &Cursor) -> Option<Explanation> {
    let show = |target: Target, range| Explanation { markdown: shown(&target), range };
    match spot(cursor.path, cursor.text, cursor.offset)? {
        Spot::Reference { to, whole, .. } => of_reference(cursor, &cursor.text[to]).map(|target| show(target, whole)),
        Spot::Heading { line } => subject(cursor).map(|target| show(target, line)),
        Spot::Permit { code } => Code::find(&cursor.text[code.clone()])
            .map(|found| Explanation { markdown: found.explanation().to_owned(), range: code }),
        Spot::Yaml(yaml) => of_yaml(cursor, &yaml),
        Spot::Speaker { .. } | Spot::Box { .. } | Spot::Fence { .. } => None,
    }
}

fn shown(target: &Target) -> String {
    format!("**{}**\n\n{}", target.title, target.body).trim_end().to_owned()
}

fn of_yaml(cursor: &Cursor, yaml: &YamlSpot) -> Option<Explanation> {
    let written = cursor.text.get(yaml.written.clone()).filter(|written| !written.is_empty())?;
    let range = yaml.written.clone();
    let schema = match &yaml.block {
        Some(name) => cursor.schemas.of_block(name),
        None => cursor.schemas.of_file(&classify(cursor.path)),
    };
    let top = SchemaPart::of(schema?);
    if yaml.part == Part::Key {
        if let (["controles"], Some(code)) = (yaml.keys().as_slice(), Code::find(written)) {
            return Some(Explanation { markdown: code.explanation().to_owned(), range });
        }
        let subject = if written == "oordeel" { of_oordeel(cursor, "") } else { None };
        let mut path = yaml.path.clone();
        path.push(Step::Key(written.to_owned()));
        let description = top.at(&path)?.description();
        let markdown = match subject {
            Some(subject) => format!("{description}\n\n{}", shown(&subject)),
            None => description.to_owned(),
        };
        return Some(Explanation { markdown, range }).filter(|found| !found.markdown.is_empty());
    }
    if let Some(target) = of_value(cursor, yaml) {
        return Some(Explanation { markdown: shown(&target), range });
    }
    let part = top.at(&yaml.path)?;
    let value = part.values().into_iter().find(|(value, _)| value == written.trim_matches(['"', '\'']));
    let markdown = value.map(|(_, means)| means).filter(|means| !means.is_empty()).unwrap_or(part.description());
    (!markdown.is_empty()).then(|| Explanation { markdown: markdown.to_owned(), range })
}

/// The codes of the messages about a place; none when the text is not what was compiled.
fn codes_at(cursor: &Cursor, snapshot: &Snapshot) -> Vec<(Code, Range<usize>)> {
    let mut out: Vec<(Code, Range<usize>)> = Vec::new();
    if snapshot.text(cursor.path) != Some(cursor.text) {
        return out;
    }
    for (_, diagnostic) in &snapshot.report.entries {
        let Some(at) = snapshot.location(&diagnostic.place) else { continue };
        let is_here = at.path == cursor.path && at.range.contains(&cursor.offset);
        if is_here && !out.iter().any(|(code, _)| *code == diagnostic.code) {
            out.push((diagnostic.code, at.range));
        }
    }
    out
}

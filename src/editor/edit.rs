//! Changes that put a message right, offered where the message stands.

use super::{Location, Snapshot};
use crate::diagnostic::{Code, Fix};
use std::ops::Range;

/// A change that puts one message right.
pub struct Repair<'a> {
    /// The code of the message.
    pub code: Code,
    /// What the change does, in words.
    pub title: String,
    /// What has to be replaced, all of it.
    pub edits: Vec<(Location, &'a str)>,
    /// The place of its message among the messages of the report.
    pub nr: usize,
}

/// The repairs for messages that touch `range` of a file.
///
/// `text` is the file as it is now: when it is not what was compiled, places may have moved and there is no repair.
pub fn repairs<'a>(snapshot: &'a Snapshot, path: &str, text: &str, range: &Range<usize>) -> Vec<Repair<'a>> {
    if snapshot.text(path) != Some(text) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (nr, (_, diagnostic)) in snapshot.report.entries.iter().enumerate() {
        let Some(at) = snapshot.location(&diagnostic.place) else { continue };
        let touches = at.path == path && at.range.start <= range.end && range.start <= at.range.end;
        let Some(fix) = diagnostic.fix.as_ref().filter(|_| touches) else { continue };
        if let Some(edits) = edits(snapshot, fix) {
            out.push(Repair { code: diagnostic.code, title: title(text, &edits, path), edits, nr });
        }
    }
    out
}

/// The edits of a fix that lie within their files.
fn edits<'a>(snapshot: &'a Snapshot, fix: &'a Fix) -> Option<Vec<(Location, &'a str)>> {
    let edits = fix.edits.iter().map(|edit| {
        let file = snapshot.sources.get(edit.span.file());
        let range = edit.span.start()..edit.span.end();
        file.text()?.get(range.clone())?;
        Some((Location { path: file.path.clone(), range }, edit.replacement.as_str()))
    });
    edits.collect::<Option<Vec<_>>>().filter(|edits| !edits.is_empty())
}

/// What a change does, with spaces made visible.
fn title(text: &str, edits: &[(Location, &str)], path: &str) -> String {
    let shown = |text: &str| text.replace(' ', "␣");
    match edits {
        [(at, new)] if at.path == path => {
            let old = &text[at.range.clone()];
            if new.is_empty() {
                format!("Haal `{}` weg", shown(old))
            } else if old.trim() == new.trim() || old.trim().is_empty() || new.trim().is_empty() {
                format!("Vervang `{}` door `{}`", shown(old), shown(new))
            } else {
                format!("Vervang `{old}` door `{new}`")
            }
        }
        edits => format!("Verbeter op {} plaatsen", edits.len()),
    }
}

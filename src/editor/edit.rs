//! Changes that put a message right, offered where the message stands.

use super::{Location, Snapshot};
use crate::diagnostic::{Diagnostic, Fix};
use std::ops::Range;

/// A change that puts one message right.
pub struct Repair<'a> {
    /// The message.
    pub diagnostic: &'a Diagnostic,
    /// What the change does, in words.
    pub title: String,
    /// What has to be replaced, all of it.
    pub edits: Vec<(Location, &'a str)>,
}

/// The repairs for messages that touch `range` of a file.
///
/// `text` is the file as it is now: when it is not what was compiled, places may have moved and there is no repair.
pub fn repairs<'a>(snapshot: &'a Snapshot, path: &str, text: &str, range: &Range<usize>) -> Vec<Repair<'a>> {
    if snapshot.text(path) != Some(text) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (_, diagnostic) in &snapshot.report.entries {
        let Some(at) = snapshot.location(&diagnostic.place) else { continue };
        let touches = at.path == path && at.range.start <= range.end && range.start <= at.range.end;
        let Some(fix) = diagnostic.fix.as_ref().filter(|_| touches) else { continue };
        if let Some(edits) = edits(snapshot, fix) {
            out.push(Repair { diagnostic, title: title(text, &edits, path), edits });
        }
    }
    out
}

/// The repairs in a file that can be made together: of two that overlap the first.
pub fn all_repairs<'a>(snapshot: &'a Snapshot, path: &str, text: &str) -> Vec<Repair<'a>> {
    let mut out: Vec<Repair> = Vec::new();
    for repair in repairs(snapshot, path, text, &(0..text.len())) {
        let clashes = |at: &Location| {
            let taken = out.iter().flat_map(|repair| &repair.edits);
            taken.map(|(taken, _)| taken).any(|taken| {
                taken.path == at.path && at.range.start < taken.range.end && taken.range.start < at.range.end
            })
        };
        if !repair.edits.iter().any(|(at, _)| clashes(at)) {
            out.push(repair);
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

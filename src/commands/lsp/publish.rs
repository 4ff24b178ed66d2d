//! Tells the editor what is wrong.

use super::client::Client;
use super::convert::{position, range};
use super::{folder::Folder, uri};
use crate::diagnostic::Level;
use crate::editor::{LinePosition, Lines, Message, Snapshot};
use gen_lsp_types as lsp;
use std::collections::BTreeMap;
use std::path::Path;

/// A text that is open: its address, its text and its number.
pub type Open<'a> = BTreeMap<&'a str, (&'a lsp::Uri, &'a str, i32)>;

/// Tells what is wrong in a folder, as far as that is new.
///
/// Of a file that has changed since it was looked at nothing is told: its places may have moved, and it will be looked
/// at again.
pub fn publish(client: &Client, root: &Path, folder: &mut Folder, open: &Open) {
    let snapshot = folder.snapshot.clone();
    let mut messages = snapshot.messages();
    for path in folder.told.keys() {
        messages.entry(path).or_default();
    }
    let mut told = BTreeMap::new();
    for (path, found) in messages {
        let before = folder.told.get(path);
        let here = open.get(path);
        if here.is_some_and(|(_, text, _)| snapshot.text(path).is_some_and(|looked_at| looked_at != *text)) {
            told.extend(before.map(|before| (path.to_owned(), before.clone())));
            continue;
        }
        let address = here.map_or_else(|| uri::from_path(&root.join(path)).into(), |(uri, ..)| (*uri).clone());
        let text = snapshot.text(path).unwrap_or("");
        let lines = Lines::new(text, client.encoding);
        let found: Vec<_> = found.iter().map(|found| diagnostic(found, &lines, client, root, &snapshot)).collect();
        let now = (address, found);
        if before != Some(&now) && !(before.is_none() && now.1.is_empty()) {
            let version = here.map(|(.., version)| *version);
            let (uri, diagnostics) = now.clone();
            let params = lsp::PublishDiagnosticsParams { uri, version, diagnostics };
            client.tell("textDocument/publishDiagnostics", params);
        }
        if !now.1.is_empty() {
            told.insert(path.to_owned(), now);
        }
    }
    folder.told = told;
}

/// A message in the words of the protocol.
pub fn diagnostic(
    message: &Message,
    lines: &Lines,
    client: &Client,
    root: &Path,
    snapshot: &Snapshot,
) -> lsp::Diagnostic {
    let found = message.diagnostic;
    let place = message.at.as_ref().map_or_else(|| point(message), |at| range(lines, &at.range));
    let mut words = found.message.clone();
    let mut related = Vec::new();
    for other in &found.related {
        let position = other.place.position(&snapshot.sources);
        match snapshot.location(&other.place).filter(|_| client.shows_related) {
            Some(at) => {
                let text = snapshot.text(&at.path).unwrap_or("");
                let range = range(&Lines::new(text, client.encoding), &at.range);
                let location = lsp::Location { uri: uri::from_path(&root.join(&at.path)).into(), range };
                related.push(lsp::DiagnosticRelatedInformation { location, message: other.message.clone() });
            }
            None => words += &format!("\nZie ook: {} ({}:{})", other.message, position.path, position.line),
        }
    }
    words.extend(found.why.iter().map(|why| format!("\nWaarom: {why}")));
    words.extend(found.help.iter().map(|help| format!("\nTip: {help}")));
    lsp::Diagnostic {
        range: place,
        severity: Some(match found.level {
            Level::Fout => lsp::DiagnosticSeverity::Error,
            Level::Waarschuwing => lsp::DiagnosticSeverity::Warning,
            Level::Hint => lsp::DiagnosticSeverity::Information,
        }),
        code: Some(lsp::Code::String(found.code.name().to_owned())),
        source: Some("rapporteur".to_owned()),
        message: lsp::Message::String(words),
        related_information: Some(related).filter(|related| !related.is_empty()),
        ..lsp::Diagnostic::default()
    }
}

/// The place of a message about a whole file, or about a file without text.
fn point(message: &Message) -> lsp::Range {
    let from_zero = |number: usize| u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX);
    let at = LinePosition { line: from_zero(message.position.line), column: from_zero(message.position.column) };
    lsp::Range { start: position(at), end: position(at) }
}

//! Answers what an editor asks.

use super::convert::{bytes, line_position, markdown, proposal, range, symbol};
use super::publish::diagnostic;
use super::server::Server;
use super::uri;
use crate::editor::{
    Cursor, Encoding, Lines, Location, Repair, Snapshot, all_repairs, complete, define, explain, outline, repairs,
};
use gen_lsp_types as lsp;
use lsp_server::ErrorCode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

type Refusal = (ErrorCode, String);

/// After these characters an editor asks for proposals on its own.
const TRIGGERS: [&str; 10] = [":", "/", "(", "!", " ", "\"", "'", "[", "{", ","];

/// What this server can do.
pub fn capabilities(encoding: Encoding) -> Value {
    let encoding = match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16 => "utf-16",
        Encoding::Utf32 => "utf-32",
    };
    json!({
        "capabilities": {
            "positionEncoding": encoding,
            "textDocumentSync": { "openClose": true, "change": lsp::TextDocumentSyncKind::Incremental, "save": true },
            "completionProvider": { "triggerCharacters": TRIGGERS },
            "hoverProvider": true,
            "definitionProvider": true,
            "documentSymbolProvider": true,
            "codeActionProvider": {
                "codeActionKinds": [lsp::CodeActionKind::QuickFix, lsp::CodeActionKind::SourceFixAll],
            },
        },
        "serverInfo": { "name": "rapporteur", "version": env!("CARGO_PKG_VERSION") },
    })
}

/// Answers one question.
pub fn answer(server: &Server, method: &str, params: Value) -> Result<Value, Refusal> {
    let found = match method {
        "textDocument/completion" => {
            let asked: lsp::CompletionParams = read(params)?;
            json(at(server, &asked.text_document_position_params, completion))
        }
        "textDocument/hover" => {
            let asked: lsp::HoverParams = read(params)?;
            json(at(server, &asked.text_document_position_params, hover))
        }
        "textDocument/definition" => {
            let asked: lsp::DefinitionParams = read(params)?;
            json(at(server, &asked.text_document_position_params, definition))
        }
        "textDocument/documentSymbol" => {
            let asked: lsp::DocumentSymbolParams = read(params)?;
            let start = lsp::Position::default();
            let place = lsp::TextDocumentPositionParams { text_document: asked.text_document, position: start };
            json(at(server, &place, symbols))
        }
        "textDocument/codeAction" => {
            let asked: lsp::CodeActionParams = read(params)?;
            let place = lsp::TextDocumentPositionParams {
                text_document: asked.text_document.clone(),
                position: asked.range.start,
            };
            json(at(server, &place, |here| actions(here, &asked)))
        }
        method => return Err((ErrorCode::MethodNotFound, format!("`{method}` kent deze server niet"))),
    };
    Ok(found)
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Refusal> {
    serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))
}

fn json(found: Option<impl serde::Serialize>) -> Value {
    serde_json::to_value(found).unwrap_or(Value::Null)
}

/// Where a question is about.
struct Here<'a> {
    server: &'a Server,
    root: &'a Path,
    snapshot: &'a Snapshot,
    cursor: Cursor<'a>,
    lines: Lines<'a>,
}

/// Answers about a place in an open text; there is no answer about a text that is not content.
fn at<T>(
    server: &Server,
    place: &lsp::TextDocumentPositionParams,
    answer: impl FnOnce(&Here) -> Option<T>,
) -> Option<T> {
    let document = server.documents.get(&uri::to_path(&place.text_document.uri.0)?)?;
    let (root, path) = document.place.as_ref()?;
    let snapshot = &server.folders.get(root)?.snapshot;
    let lines = Lines::new(&document.text, server.client.encoding);
    let offset = lines.offset(line_position(place.position));
    let cursor = Cursor { index: &snapshot.index, schemas: &server.schemas, path, text: &document.text, offset };
    answer(&Here { server, root, snapshot, cursor, lines })
}

fn completion(here: &Here) -> Option<Vec<lsp::CompletionItem>> {
    let found = complete(&here.cursor).into_iter().enumerate();
    Some(found.map(|(nr, found)| proposal(found, nr, here.cursor.text, &here.lines)).collect())
}

fn hover(here: &Here) -> Option<lsp::Hover> {
    let found = explain(&here.cursor, here.snapshot)?;
    let contents = lsp::Contents::MarkupContent(markdown(found.markdown));
    Some(lsp::Hover { contents, range: Some(range(&here.lines, &found.range)) })
}

fn definition(here: &Here) -> Option<lsp::Location> {
    let at = define(&here.cursor)?;
    Some(here.location(&at))
}

fn symbols(here: &Here) -> Option<Vec<lsp::DocumentSymbol>> {
    Some(outline(&here.cursor).into_iter().map(|heading| symbol(heading, &here.lines)).collect())
}

impl Here<'_> {
    /// The address of a file of the same content, and its text as it is now.
    fn file(&self, path: &str) -> (lsp::Uri, &str) {
        let full: PathBuf = self.root.join(path);
        match self.server.documents.get(&full) {
            Some(document) => (document.uri.clone(), document.text.as_str()),
            None => (uri::from_path(&full).into(), self.snapshot.text(path).unwrap_or("")),
        }
    }

    fn location(&self, at: &Location) -> lsp::Location {
        let (uri, text) = self.file(&at.path);
        lsp::Location { uri, range: range(&Lines::new(text, self.server.client.encoding), &at.range) }
    }

    fn edit<'r>(&self, repairs: impl Iterator<Item = &'r Repair<'r>>) -> lsp::WorkspaceEdit {
        let mut changes: HashMap<lsp::Uri, Vec<lsp::TextEdit>> = HashMap::new();
        for (at, new) in repairs.flat_map(|repair| &repair.edits) {
            let location = self.location(at);
            let edit = lsp::TextEdit { range: location.range, new_text: (*new).to_owned() };
            changes.entry(location.uri).or_default().push(edit);
        }
        lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() }
    }
}

/// The repairs at a place, and all of the file at once.
fn actions(here: &Here, asked: &lsp::CodeActionParams) -> Option<Vec<lsp::CodeAction>> {
    let (snapshot, path, text) = (here.snapshot, here.cursor.path, here.cursor.text);
    let wanted = |kind: lsp::CodeActionKind| {
        let kind = json!(kind);
        let is_part = |only: &lsp::CodeActionKind| {
            let (kind, only) = (kind.as_str().unwrap_or_default(), json!(only));
            only.as_str().is_some_and(|only| kind == only || only.is_empty() || kind.starts_with(&format!("{only}.")))
        };
        asked.context.only.as_ref().is_none_or(|only| only.iter().any(is_part))
    };
    let mut out = Vec::new();
    if wanted(lsp::CodeActionKind::QuickFix) {
        let messages = snapshot.messages();
        let messages = messages.get(path).map(Vec::as_slice).unwrap_or_default();
        for repair in repairs(snapshot, path, text, &bytes(text, asked.range, here.server.client.encoding)) {
            let about = messages.iter().filter(|message| std::ptr::eq(message.diagnostic, repair.diagnostic));
            let told = about.map(|message| diagnostic(message, &here.lines, &here.server.client, here.root, snapshot));
            out.push(lsp::CodeAction {
                title: repair.title.clone(),
                kind: Some(lsp::CodeActionKind::QuickFix),
                diagnostics: Some(told.collect()),
                is_preferred: Some(true),
                edit: Some(here.edit(std::iter::once(&repair))),
                ..lsp::CodeAction::default()
            });
        }
    }
    let all = all_repairs(snapshot, path, text);
    if wanted(lsp::CodeActionKind::SourceFixAll) && !all.is_empty() {
        out.push(lsp::CodeAction {
            title: format!("Verbeter alles wat de betekenis niet verandert ({} keer)", all.len()),
            kind: Some(lsp::CodeActionKind::SourceFixAll),
            edit: Some(here.edit(all.iter())),
            ..lsp::CodeAction::default()
        });
    }
    Some(out)
}

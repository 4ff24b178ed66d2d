//! Messages as one JSON document (`--format json`), see the interface in README.md.

use super::{Report, Summary};
use crate::source::Sources;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    diagnostics: Vec<Entry<'a>>,
    summary: Totals,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    level: &'a str,
    message: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    related: Vec<Other>,
}

#[derive(Serialize)]
struct Other {
    message: String,
    path: String,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Totals {
    fouten: usize,
    waarschuwingen: usize,
    hints: usize,
    bestanden: usize,
}

/// All messages and the totals.
pub fn render_json(report: &Report, sources: &Sources) -> String {
    let diagnostics = report
        .entries
        .iter()
        .map(|(position, diagnostic)| Entry {
            code: diagnostic.code.name(),
            level: diagnostic.level.word(),
            message: &diagnostic.message,
            path: &position.path,
            line: position.line,
            column: position.column,
            end_line: position.end_line,
            end_column: position.end_column,
            why: diagnostic.why.as_deref(),
            help: diagnostic.help.as_deref(),
            related: diagnostic
                .related
                .iter()
                .map(|related| {
                    let place = related.place.position(sources);
                    Other { message: related.message.clone(), path: place.path, line: place.line, column: place.column }
                })
                .collect(),
        })
        .collect();
    let Summary { fouten, waarschuwingen, hints } = report.summary();
    let summary = Totals { fouten, waarschuwingen, hints, bestanden: sources.len() };
    let mut text =
        serde_json::to_string_pretty(&Document { diagnostics, summary }).expect("strings and numbers always serialise");
    text.push('\n');
    text
}

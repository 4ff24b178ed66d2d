//! Messages as SARIF 2.1.0 (`--format sarif`), for code-scanning tools.

use super::{ALL_CODES, Level, Position, Report};
use crate::source::Sources;
use serde_json::{Value, json};

/// One run with all messages; `version` is that of this program.
pub fn render_sarif(report: &Report, sources: &Sources, version: &str) -> String {
    let results: Vec<Value> = report
        .entries
        .iter()
        .map(|(position, diagnostic)| {
            let mut text = diagnostic.message.clone();
            for extra in [&diagnostic.why, &diagnostic.help].into_iter().flatten() {
                text.push('\n');
                text.push_str(extra);
            }
            let related: Vec<Value> = diagnostic
                .related
                .iter()
                .map(|related| {
                    let mut place = location(&related.place.position(sources));
                    place["message"] = json!({ "text": related.message });
                    place
                })
                .collect();
            json!({
                "ruleId": diagnostic.code.name(),
                "ruleIndex": ALL_CODES.iter().position(|code| *code == diagnostic.code),
                "level": level(diagnostic.level),
                "message": { "text": text },
                "locations": [location(position)],
                "relatedLocations": related,
            })
        })
        .collect();
    let rules: Vec<Value> = ALL_CODES
        .iter()
        .map(|code| {
            json!({
                "id": code.name(),
                "help": { "text": code.explanation(), "markdown": code.explanation() },
                "defaultConfiguration": { "level": level(code.level()) },
            })
        })
        .collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "rapporteur", "version": version, "language": "nl", "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = serde_json::to_string_pretty(&document).expect("a JSON value always serialises");
    text.push('\n');
    text
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Fout => "error",
        Level::Waarschuwing => "warning",
        Level::Hint => "note",
    }
}

fn location(position: &Position) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": address(&position.path), "uriBaseId": "CONTENT" },
        "region": {
            "startLine": position.line,
            "startColumn": position.column,
            "endLine": position.end_line,
            "endColumn": position.end_column,
        },
    }})
}

/// A path as a relative URI (RFC 3986): everything outside the unreserved set is percent-encoded.
fn address(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

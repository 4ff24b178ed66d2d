//! What to do where the parser stops: go on behind a mistake that leaves no doubt, or say what is wrong.

use super::super::diags;
use super::Piece;
use crate::diagnostic::{Diagnostic, Sink};
use serde_saphyr::granit_parser::{ErrorKind, ScanError};

/// The byte to change so that the parser can go on; reports the mistake.
pub(super) fn repair(source: &Piece, patched: &str, error: &ScanError, at: usize, sink: &mut Sink) -> Option<usize> {
    let bytes = patched.as_bytes();
    let kind = error.kind();
    let line = patched[..at].rfind('\n').map_or(0, |newline| newline + 1);
    if let Some(start) = value_start(patched, line).filter(|start| matches!(bytes[*start], b'*' | b'&')) {
        let end = patched[start..].find('\n').map_or(patched.len(), |more| start + more);
        sink.report(diags::anchor(source.span(start, start + patched[start..end].trim_end().len())));
        return Some(start);
    }
    match kind {
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::PlainScalarStartsWithDashFlowIndicator
            if bytes.get(at) == Some(&b'-') =>
        {
            let end = patched[at..].find([',', ']', '}', '\n', '#']).map_or(patched.len(), |more| at + more);
            let written = patched[at..end].trim_end();
            if written.chars().all(|c| c == '-' || c == ' ') {
                sink.report(diags::bare_dash(source.span(at, at + written.len()), written));
                return Some(at);
            }
            None
        }
        ErrorKind::MappingValueNotAllowed => {
            let colon = at.min(patched.len().saturating_sub(1));
            let value = patched[line..colon].find(": ").map(|first| line + first + 2)?;
            if bytes.get(colon) != Some(&b':') {
                return None;
            }
            let end = patched[value..].find('\n').map_or(patched.len(), |more| value + more);
            sink.report(diags::colon_in_value(source.span(colon, colon + 1), source.written(&(value..end)).trim()));
            Some(colon)
        }
        ErrorKind::UnexpectedCharacter { character }
            if character.is_ascii() && bytes.get(at) == Some(&(*character as u8)) =>
        {
            sink.report(diags::special_character(source.span(at, at + 1), *character));
            Some(at)
        }
        _ => None,
    }
}

/// Every tab before the first character of a line.
pub(super) fn indentation_tabs(patched: &str) -> Vec<usize> {
    let mut tabs = Vec::new();
    let mut at = 0;
    for line in patched.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
        tabs.extend(line[..indentation].match_indices('\t').map(|(tab, _)| at + tab));
        at += line.len();
    }
    tabs
}

/// The words for a mistake after which the parser cannot go on.
///
/// A quotation mark or bracket that stays open is noticed lines later; it is shown where it was opened.
pub(super) fn explain(source: &Piece, patched: &str, error: &ScanError, at: usize) -> Diagnostic {
    let line = patched[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let rest = patched[line..].lines().next().unwrap_or("");
    if let Some((column, hidden)) = rest.char_indices().find(|(_, c)| c.is_control() && *c != '\t') {
        return diags::special_character(source.span(line + column, line + column + 1), hidden);
    }
    let is_too_deep = matches!(error.kind(), ErrorKind::RecursionLimitExceeded);
    if let Some((start, opened)) = left_open(patched, at).filter(|_| !is_too_deep) {
        let span = source.span(start, start + 1);
        return if matches!(opened, '[' | '{') { diags::open_bracket(span, opened) } else { diags::open_quote(span) };
    }
    let at = place_of(patched, at);
    let line = patched[..at].rfind('\n').map_or(0, |newline| newline + 1);
    diags::yaml_error(source.span(at, at + 1), error.kind(), patched[line..at].trim().is_empty())
}

/// The nearest value at or before `at` that begins with a quotation mark or bracket and is not closed before `at`.
fn left_open(patched: &str, at: usize) -> Option<(usize, char)> {
    let mut end = at;
    loop {
        let line = patched[..end].rfind('\n').map_or(0, |newline| newline + 1);
        if let Some(start) = value_start(patched, line).filter(|start| *start < at) {
            let mut inside = patched[start..at].chars();
            let first = inside.next()?;
            match first {
                '"' if inside.as_str().replace("\\\"", "").contains('"') => return None,
                '\'' if inside.as_str().replace("''", "").contains('\'') => return None,
                '"' | '\'' => return Some((start, first)),
                '[' | '{' => {
                    let depth = inside.fold(1i32, |depth, c| match c {
                        '[' | '{' => depth + 1,
                        ']' | '}' => depth - 1,
                        _ => depth,
                    });
                    return (depth > 0).then_some((start, first));
                }
                _ => {}
            }
        }
        end = line.checked_sub(1)?;
    }
}

/// Where the value in the line that begins at `line` starts: behind `sleutel: ` or `- `.
fn value_start(patched: &str, line: usize) -> Option<usize> {
    let text = patched[line..].lines().next()?;
    let from = match text.find(": ") {
        Some(colon) => colon + 2,
        None => text.len() - text.trim_start().strip_prefix("- ")?.len(),
    };
    let value = text[from..].trim_start();
    (!value.is_empty()).then(|| line + text.len() - value.len())
}

/// A mistake found at the end of the piece is shown at the last thing that was written.
fn place_of(patched: &str, at: usize) -> usize {
    if at < patched.len() && !patched[at..].trim().is_empty() {
        return at;
    }
    patched.trim_end().char_indices().last().map_or(0, |(last, _)| last)
}

//! Custom properties in CSS, with their places.

use super::{Scheme, Token, Tokens, diags};
use crate::diagnostic::Sink;
use crate::source::{FileId, Span};

/// Reads the custom properties of a style sheet.
///
/// With a file, it holds tokens and nothing else: what is not a token is reported. Without, the rest is passed over.
pub(super) fn read(file: Option<FileId>, text: &str, sink: &mut Sink) -> Tokens {
    let mut out = Tokens::default();
    // What each open brace belongs to.
    let mut open: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'/' if text[at..].starts_with("/*") => {
                let end = text[at + 2..].find("*/").map_or(text.len(), |end| at + 2 + end + 2);
                if text[start..at].trim().is_empty() {
                    start = end;
                }
                at = end;
                continue;
            }
            quote @ (b'"' | b'\'') => {
                at += 1;
                while at < bytes.len() && bytes[at] != quote {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'{' => {
                open.push(text[start..at].trim());
                start = at + 1;
            }
            b';' | b'}' => {
                declaration(file, text, start, at, &open, &mut out, sink);
                if bytes[at] == b'}' {
                    open.pop();
                }
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    let rest = text.get(start..).unwrap_or("").trim();
    if let (Some(file), true) = (file, !open.is_empty() || !rest.is_empty()) {
        let end = text.trim_end().len();
        let last = text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        sink.report(diags::unclosed(Span::new(file, last, end.max(last + 1))));
    }
    out
}

fn declaration(
    file: Option<FileId>,
    text: &str,
    start: usize,
    end: usize,
    open: &[&str],
    out: &mut Tokens,
    sink: &mut Sink,
) {
    let written = &text[start..end];
    if written.trim().is_empty() {
        return;
    }
    let from = start + written.len() - written.trim_start().len();
    let span = |from: usize, to: usize| file.map(|file| Span::new(file, from, to));
    let token = written.split_once(':').filter(|(name, _)| name.trim().starts_with("--"));
    let Some((name, value)) = token else {
        if let Some(span) = span(from, from + written.trim().len()) {
            sink.report(diags::not_a_token(span, written.trim()));
        }
        return;
    };
    let value_at = end - value.trim_start().len();
    let token = Token {
        name: name.trim().to_owned(),
        value: value.trim().to_owned(),
        span: span(value_at, value_at + value.trim().len()),
    };
    if let Some(span) = token.span
        && !diags::may_be_published(&token.value)
    {
        sink.report(diags::fetches(span, &token.name));
        return;
    }
    match (where_it_counts(open, file.is_none()), token.span) {
        (Some(Scheme::Light), _) => out.light.push(token),
        (Some(Scheme::Dark), _) => out.dark.push(token),
        (None, Some(span)) => {
            sink.report(diags::only_sometimes(span, &token.name));
        }
        (None, None) => {}
    }
}

/// In which scheme the braces that are open let a token count; of the theme only what counts for the whole page.
fn where_it_counts(open: &[&str], is_theme: bool) -> Option<Scheme> {
    let conditions = open.iter().filter(|of| of.starts_with('@'));
    let mut scheme = Scheme::Light;
    for condition in conditions {
        let condition = condition.replace(' ', "");
        if condition.contains("prefers-color-scheme:dark") {
            scheme = Scheme::Dark;
        } else if !condition.contains("prefers-color-scheme:light") {
            return None;
        }
    }
    let is_whole = open.last().is_some_and(|selector| selector.contains(":root"));
    (is_whole || !is_theme).then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_found_in_light_and_dark() {
        let css = "/* a: b; */ :root { --a: #fff; /* ; */ --b: \"x;y\" }\n.x { color: red; --a: red }\n\
                   @media print { :root { --a: #ccc } }\n\
                   @media screen and (prefers-color-scheme: dark) { :root { --a: #000 } }";
        let found = read(None, css, &mut Sink::new());
        let names = |tokens: &[Token]| tokens.iter().map(|t| format!("{}={}", t.name, t.value)).collect::<Vec<_>>();
        assert_eq!(names(&found.light), ["--a=#fff", "--b=\"x;y\""]);
        assert_eq!(names(&found.dark), ["--a=#000"]);
    }
}

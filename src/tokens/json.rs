//! Design tokens in JSON, in the form of the Design Tokens Community Group (`$value`) or Style Dictionary (`value`).

use super::{Colour, Token, diags};
use crate::diagnostic::Sink;
use crate::source::FileId;
use crate::syntax::{Kind, Node, read_yaml};

/// Reads the tokens of a file. Kinds of tokens that have no form in CSS are passed over.
pub(super) fn read(file: FileId, text: &str, sink: &mut Sink) -> Vec<Token> {
    // JSON is YAML, but for tabs between its parts.
    let text = text.replace('\t', " ");
    let Ok(tree) = read_yaml(file, &text, 0..text.len(), sink) else { return Vec::new() };
    let mut out = Vec::new();
    if !matches!(tree.root.kind, Kind::Map(_)) {
        sink.report(diags::no_tokens(file));
    }
    group(&tree.root, "-", &mut out, sink);
    out
}

/// A group of tokens: its name goes before theirs.
fn group(node: &Node, name: &str, out: &mut Vec<Token>, sink: &mut Sink) {
    let Kind::Map(entries) = &node.kind else { return };
    let value = entries.iter().find(|(key, _)| key.text == "$value" || (key.text == "value" && is_leaf(node)));
    if let Some((_, value)) = value {
        let Some(css) = css(value) else { return };
        if !diags::may_be_published(&css) {
            sink.report(diags::fetches(value.span, name));
            return;
        }
        out.push(Token { name: name.to_owned(), value: css, span: Some(value.span) });
        return;
    }
    for (key, node) in entries.iter().filter(|(key, _)| !key.text.starts_with('$')) {
        group(node, &format!("{name}-{}", key.text.replace([' ', '.'], "-")), out, sink);
    }
}

/// Whether `value` is the value of a token, and not a token that has that name.
fn is_leaf(node: &Node) -> bool {
    let Kind::Map(entries) = &node.kind else { return false };
    entries.iter().any(|(key, value)| key.text == "value" && !has(value, "value") && !has(value, "$value"))
}

fn has(node: &Node, name: &str) -> bool {
    get(node, name).is_some()
}

fn get<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.kind {
        Kind::Map(entries) => entries.iter().find(|(key, _)| key.text == name).map(|(_, node)| node),
        _ => None,
    }
}

fn text(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

/// A value as CSS; `{a.b}` refers to another token.
fn css(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Scalar { text, .. } => Some(with_references(text)),
        // A list of typefaces.
        Kind::List(items) => {
            let names: Option<Vec<String>> = items.iter().map(|item| Some(typeface(text(item)?))).collect();
            Some(names?.join(", "))
        }
        Kind::Map(_) => {
            if let (Some(value), Some(unit)) = (get(node, "value"), get(node, "unit")) {
                return Some(format!("{}{}", text(value)?, text(unit)?));
            }
            colour(node)
        }
        Kind::Null => None,
    }
}

/// A colour object; only sRGB has a form that every browser knows.
fn colour(node: &Node) -> Option<String> {
    if let Some(hex) = get(node, "hex") {
        return Some(text(hex)?.to_owned());
    }
    let space = text(get(node, "colorSpace")?)?;
    let Kind::List(parts) = &get(node, "components")?.kind else { return None };
    let parts: Option<Vec<f64>> = parts.iter().map(|part| text(part)?.parse().ok()).collect();
    let parts: [f64; 3] = parts?.try_into().ok()?;
    (space == "srgb").then(|| Colour::of_parts(parts).to_string())
}

fn typeface(name: &str) -> String {
    if name.contains(' ') { format!("\"{}\"", name.replace('"', "")) } else { name.to_owned() }
}

fn with_references(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&format!("var(--{})", name.trim().trim_end_matches(".value").replace(['.', ' '], "-")));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, Source, Sources};

    fn tokens(text: &str) -> Vec<String> {
        let source = Source { path: "themes/a.json".into(), content: Content::Text(text.into()) };
        let sources = Sources::new(vec![source]);
        let file = sources.find("themes/a.json").expect("the file");
        let mut sink = Sink::new();
        let found = read(file, text, &mut sink);
        assert!(!sink.has_errors(), "{text}");
        found.iter().map(|token| format!("{}: {}", token.name, token.value)).collect()
    }

    #[test]
    fn both_forms_of_design_tokens_are_read() {
        let text = "{\n\t\"a\": {\"b\": {\"$type\": \"color\", \"$value\": \"{c.d}\"}},\n\
                    \"c\": {\"d\": {\"value\": \"#fff\", \"comment\": \"x\"},\n\
                    \"e\": {\"$value\": {\"colorSpace\": \"srgb\", \"components\": [1, 0.5, 0]}},\n\
                    \"f\": {\"$value\": {\"value\": 2, \"unit\": \"rem\"}}, \"g\": {\"$value\": [\"Noto Serif\", \"serif\"]}}}";
        assert_eq!(
            tokens(text),
            ["--a-b: var(--c-d)", "--c-d: #fff", "--c-e: #ff8000", "--c-f: 2rem", "--c-g: \"Noto Serif\", serif"]
        );
    }
}

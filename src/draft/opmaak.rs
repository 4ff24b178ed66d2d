//! Marks of Markdown in data: a title or a label is not Markdown, and shows them as they stand.

use super::diags;
use crate::diagnostic::Sink;
use crate::syntax::{Kind, Node};

/// The keys whose value is Markdown.
const MARKDOWN: [&str; 2] = ["beschrijving", "kijkt_naar"];

/// Reports values with marks in them.
pub(super) fn report_marks(node: &Node, sink: &mut Sink) {
    match &node.kind {
        Kind::Null => {}
        // YAML has its own meaning for a star at the start, and says so.
        Kind::Scalar { text, plain: true } if text.starts_with('*') => {}
        Kind::Scalar { text, .. } => {
            if let Some(mark) = mark(text) {
                sink.report(diags::mark_in_data(node.span, mark));
            }
        }
        Kind::List(items) => items.iter().for_each(|item| report_marks(item, sink)),
        Kind::Map(entries) => {
            let others = entries.iter().filter(|(key, _)| !MARKDOWN.contains(&key.text.as_str()));
            others.for_each(|(_, value)| report_marks(value, sink));
        }
    }
}

/// A mark that can only have been meant as one.
fn mark(text: &str) -> Option<&'static str> {
    let is_suspect = |byte: u8| matches!(byte, b'*' | b'_' | b'[' | b'<' | b'`');
    if !text.bytes().any(is_suspect) || text.starts_with("http") {
        return None;
    }
    let found = ["**", "`", "*", "_"].into_iter().find(|mark| is_around_words(text, mark));
    let tag = || text.split('>').rev().skip(1).any(|part| part.rfind('<').is_some_and(|at| is_tag(&part[at + 1..])));
    let others = || ["](", "[^"].into_iter().find(|mark| text.contains(mark));
    found.or_else(others).or_else(|| tag().then_some("<"))
}

/// Whether a mark stands right before one word and right behind the same or another.
fn is_around_words(text: &str, mark: &str) -> bool {
    let opens = |at: usize| {
        let (before, after) = (&text[..at], &text[at + mark.len()..]);
        !before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    let closes = |at: usize| {
        let (before, after) = (&text[..at], &text[at + mark.len()..]);
        before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')'))
            && !after.starts_with(char::is_alphanumeric)
    };
    let start = text.match_indices(mark).map(|(at, _)| at).find(|at| opens(*at));
    start.is_some_and(|start| text.match_indices(mark).any(|(at, _)| at > start && closes(at)))
}

/// What stands between `<` and `>`: `br`, `/b`, `a href="…"`.
fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let after = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && (after.is_empty() || after.starts_with([' ', '/']))
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn marks_are_told_from_signs() {
        for (text, found) in [
            ("De **Kade**", "**"),
            ("zie *norm 1.1* en verder", "*"),
            ("een _woord_", "_"),
            ("de `code`", "`"),
            ("zie [de norm](norm:1.1)", "]("),
            ("regel een<br>regel twee", "<"),
            ("een noot[^1]", "[^"),
        ] {
            assert_eq!(mark(text), Some(found), "{text}");
        }
        for fine in [
            "++",
            "12* van de 20*",
            "*) voorlopig",
            "a_b_c",
            "[naam]",
            "1 < 2 en 3 > 2",
            "https://voorbeeld.nl/_a_/",
            "<ouder@voorbeeld.nl>",
            "De Kade",
        ] {
            assert_eq!(mark(fine), None, "{fine}");
        }
    }
}

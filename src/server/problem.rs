//! A problem as a page shows it: the words of the terminal, and the place on the site.

use crate::diagnostic::{Diagnostic, Level, Place, Position};
use crate::site::{Adres, getoond};
use crate::source::{Sources, Span};
use serde::Serialize;

/// The most of a passage that is used to find it on a page, in bytes.
const PASSAGE: usize = 600;

/// One message, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// `fout`, `waarschuwing` or `hint`.
    pub level: &'static str,
    /// The name of the problem; empty for what is not about content.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Path, line and column, for a person to go to.
    pub place: String,
    /// What stands at the place itself, in a few words.
    pub label: Option<String>,
    /// Why it matters.
    pub why: Option<String>,
    /// How to put it right.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<String>,
    /// The words around the place, by which it is found on a page. Empty for what may not be shown.
    pub words: String,
    /// The pages that show the place, the first of them the one that it is for.
    #[serde(skip)]
    pub shown_on: Vec<Adres>,
}

impl Problem {
    /// A message about content.
    pub fn new(position: &Position, diagnostic: &Diagnostic, sources: &Sources) -> Problem {
        let at = |position: &Position| format!("{}:{}:{}", position.path, position.line, position.column);
        let related = diagnostic.related.iter();
        let shown = getoond(&position.path);
        Problem {
            level: diagnostic.level.word(),
            code: diagnostic.code.name(),
            message: diagnostic.message.clone(),
            place: at(position),
            label: diagnostic.label.clone(),
            why: diagnostic.why.clone(),
            help: diagnostic.help.clone(),
            related: related.map(|it| format!("{}: {}", it.message, at(&it.place.position(sources)))).collect(),
            words: match &diagnostic.place {
                Place::Span(span) if !diagnostic.is_secret => passage(sources.text(span.file()), *span).to_owned(),
                _ => String::new(),
            },
            shown_on: shown.into_iter().flat_map(|it| [Some(it.pagina), it.volledig]).flatten().collect(),
        }
    }

    /// Something that keeps the content from being read at all.
    pub fn failure(message: String) -> Problem {
        Problem {
            level: Level::Fout.word(),
            code: "",
            message,
            place: String::new(),
            label: None,
            why: None,
            help: None,
            related: Vec::new(),
            words: String::new(),
            shown_on: Vec::new(),
        }
    }
}

/// The paragraph, list item or row around a place; nothing in front matter, which stands on the page in other words.
fn passage(text: &str, span: Span) -> &str {
    let start = span.start().min(text.len());
    let front_matter = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---")).map_or(0, |end| end + 8);
    if start < front_matter || !text.is_char_boundary(start) {
        return "";
    }
    let mut from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    while from > front_matter && !begins(&text[from..]) {
        let before = text[..from - 1].rfind('\n').map_or(0, |at| at + 1);
        if text[before..from].trim().is_empty() {
            break;
        }
        from = before;
    }
    let mut to = text[start..].find('\n').map_or(text.len(), |at| start + at);
    while let Some(next) = text.get(to + 1..).filter(|next| !begins(next) && !next.starts_with(['\n', '\r'])) {
        to = next.find('\n').map_or(text.len(), |at| to + 1 + at);
    }
    let to = (from..=to.min(from + PASSAGE)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
    &text[from..to]
}

/// Whether something of its own begins on this line: a heading, an item, a row.
fn begins(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '>']);
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    line.starts_with(['#', '|', ':']) || line.starts_with("- ") || line.starts_with("* ") || {
        after_number.len() < line.len() && after_number.starts_with(". ")
    }
}

#[cfg(test)]
mod tests {
    use super::passage;
    use crate::source::{Content, Source, Sources, Span};

    fn around(text: &str, word: &str) -> String {
        let source = Source { path: "a.md".into(), content: Content::Text(text.into()) };
        let file = Sources::new(vec![source]).find("a.md").unwrap();
        let at = text.find(word).unwrap();
        passage(text, Span::new(file, at, at + word.len())).to_owned()
    }

    #[test]
    fn a_place_is_found_by_its_paragraph() {
        let text =
            "---\noordeel: goed\n---\n\n## Kop\n\nEén zin\nen nog een.\n\n- punt\n  gaat door\n- ander\n\nDe laatste.";
        assert_eq!(around(text, "nog"), "Eén zin\nen nog een.");
        assert_eq!(around(text, "door"), "- punt\n  gaat door");
        assert_eq!(around(text, "ander"), "- ander");
        assert_eq!(around(text, "laatste"), "De laatste.");
        assert_eq!(around(text, "goed"), "");
    }

    #[test]
    fn a_long_passage_is_cut_between_characters() {
        let text = "é".repeat(2000);
        assert_eq!(around(&text, "é").len(), 600);
    }
}

//! Cuts a Markdown file in its front matter and its body.

use super::diags;
use crate::diagnostic::{Reported, Sink};
use crate::source::{FileId, Span};
use std::ops::Range;

/// The two parts of a Markdown file, as ranges of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the two lines `---`, without those lines; absent when there is none.
    pub front: Option<Range<usize>>,
    /// Everything after it.
    pub body: Range<usize>,
}

/// Finds front matter at the top of `text`.
///
/// Of a file with front matter that is opened and never closed nothing more can be said; the report is returned.
pub fn split(file: FileId, text: &str, sink: &mut Sink) -> Result<Parts, Reported> {
    let blank = text.len() - text.trim_start_matches(['\n', '\r', ' ']).len();
    let first = &text[blank..];
    let opening = first.lines().next().unwrap_or("");
    if opening.trim_end() != "---" {
        return Ok(Parts { front: None, body: 0..text.len() });
    }
    if blank > 0 {
        sink.report(diags::late_front_matter(Span::new(file, blank, blank + 3)));
    }
    let start = blank + line_length(first);
    let mut at = start;
    while at < text.len() {
        let length = line_length(&text[at..]);
        let line = text[at..at + length].trim_end();
        if line == "---" || line == "..." {
            return Ok(Parts { front: Some(start..at), body: at + length..text.len() });
        }
        at += length;
    }
    Err(sink.report(diags::unclosed_front_matter(Span::new(file, blank, blank + 3))))
}

/// Bytes up to and including the end of the first line.
fn line_length(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Content, Source, Sources};

    fn parts(text: &str) -> (Option<String>, String) {
        let sources = Sources::new(vec![Source { path: "a.md".into(), content: Content::Text(text.into()) }]);
        let parts = split(sources.find("a.md").unwrap(), text, &mut Sink::new()).expect("closed");
        (parts.front.map(|range| text[range].to_owned()), text[parts.body].to_owned())
    }

    #[test]
    fn takes_both_line_ends() {
        assert_eq!(parts("---\na: 1\n---\nx"), (Some("a: 1\n".into()), "x".into()));
        assert_eq!(parts("---\r\na: 1\r\n---\r\nx"), (Some("a: 1\r\n".into()), "x".into()));
    }

    #[test]
    fn a_file_without_front_matter_is_all_body() {
        assert_eq!(parts("a\n---\nb"), (None, "a\n---\nb".into()));
    }

    #[test]
    fn an_empty_file_has_nothing() {
        assert_eq!(parts(""), (None, String::new()));
    }
}

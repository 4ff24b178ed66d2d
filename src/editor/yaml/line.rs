//! One line of YAML: the dashes and the key that it begins with, and its value.

use std::ops::Range;

/// What a line begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// The dash of an item of a list.
    Item {
        /// Bytes from the start of the line.
        column: usize,
    },
    /// A key with its colon.
    Key {
        /// The key.
        name: String,
        /// Its bytes in the text.
        range: Range<usize>,
        /// Bytes from the start of the line.
        column: usize,
    },
}

impl Token {
    pub(super) fn column(&self) -> usize {
        match self {
            Token::Item { column } | Token::Key { column, .. } => *column,
        }
    }
}

/// A line.
pub(super) struct Line<'t> {
    text: &'t str,
    /// Its first byte in the text.
    pub(super) start: usize,
    /// What it begins with, from left to right.
    pub(super) tokens: Vec<Token>,
    /// What follows, without white space and remark around it.
    pub(super) value: Range<usize>,
}

impl<'t> Line<'t> {
    /// Reads a line that begins at `start`.
    pub(super) fn read(start: usize, text: &'t str) -> Line<'t> {
        let mut tokens = Vec::new();
        let mut at = text.len() - text.trim_start().len();
        while text[at..].starts_with("- ") || &text[at..] == "-" {
            tokens.push(Token::Item { column: at });
            at += 1;
            at += text[at..].len() - text[at..].trim_start().len();
        }
        if let Some((name, length)) = key(&text[at..]) {
            tokens.push(Token::Key { name, range: start + at..start + at + length, column: at });
            at += length + 1;
            at += text[at..].len() - text[at..].trim_start().len();
        }
        let end = at + value_length(&text[at..]);
        Line { text, start, tokens, value: start + at..start + end }
    }

    pub(super) fn is_blank(&self) -> bool {
        let text = self.text.trim();
        text.is_empty() || text.starts_with('#')
    }

    /// Where its first word stands.
    pub(super) fn column(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Where a word stands, or would stand, that is typed at `offset`.
    pub(super) fn indent(&self, offset: usize) -> usize {
        if self.text.trim().is_empty() { offset.saturating_sub(self.start).min(self.text.len()) } else { self.column() }
    }

    /// Whether its value is a block of text on the lines below.
    pub(super) fn opens_text(&self) -> bool {
        let value = &self.text[self.value.start - self.start..];
        value.starts_with(['|', '>'])
    }

    /// Where a remark begins.
    pub(super) fn remark(&self) -> Option<usize> {
        let rest = &self.text[self.value.end - self.start..];
        rest.trim_start().starts_with('#').then(|| self.start + self.text.len() - rest.trim_start().len())
    }
}

/// A key at the start of a text, and its length in bytes, quotation marks included.
fn key(text: &str) -> Option<(String, usize)> {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = 1 + text[1..].find(quote)?;
        return ends_key(&text[end + 1..]).then(|| (text[1..end].to_owned(), end + 1));
    }
    if text.starts_with(['{', '[', '#', '|', '>', '&', '*', '!']) {
        return None;
    }
    let colon = text.match_indices(':').map(|(at, _)| at).find(|at| ends_key(&text[*at..]))?;
    (colon > 0 && !text[..colon].contains(" #")).then(|| (text[..colon].trim_end().to_owned(), colon))
}

fn ends_key(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// How long a value is, without the white space and the remark behind it.
fn value_length(text: &str) -> usize {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        return text[1..].find(quote).map_or(text.trim_end().len(), |at| at + 2);
    }
    let remark = if text.starts_with('#') { Some(0) } else { text.find(" #") };
    text[..remark.unwrap_or(text.len())].trim_end().len()
}

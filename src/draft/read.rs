//! Reads one file: its YAML against the schema, its Markdown as text.

use super::body::{TextBody, file_body};
use super::diags;
use super::opmaak::report_marks;
use super::schema::{Schema, Schemas};
use crate::diagnostic::Sink;
use crate::source::{FileId, Span};
use crate::syntax::{Kind, Node, read_yaml, report_hidden, split};
use serde::de::DeserializeOwned;

/// What the readers of the kinds of files have in common.
pub(super) struct Reader<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) schemas: &'a Schemas,
    pub(super) sink: &'a mut Sink,
    /// Whether every key could be read; see [`super::Entry::is_whole`].
    pub(super) is_whole: bool,
    /// Whether the words are those of an institution, which stay as they are.
    pub(super) is_verbatim: bool,
}

impl Reader<'_> {
    /// A file that is YAML from top to bottom.
    pub(super) fn yaml_file<T: DeserializeOwned>(&mut self, schema: &Schema) -> Option<T> {
        report_hidden(self.file, self.text, self.text.len(), self.sink);
        let root = read_yaml(self.file, self.text, 0..self.text.len(), self.sink).ok()?.root;
        report_marks(&root, self.sink);
        let read = schema.read(&root, self.sink)?;
        self.is_whole = read.is_whole;
        Some(read.value)
    }

    /// A Markdown file with front matter. The body is read also when the front matter has mistakes.
    pub(super) fn markdown_file<T: DeserializeOwned>(&mut self, schema: &Schema) -> Option<(T, Span, TextBody)> {
        let parts = split(self.file, self.text, self.sink);
        let body = parts.as_ref().map_or(0, |parts| parts.body.start);
        report_hidden(self.file, self.text, body, self.sink);
        let parts = parts.ok()?;
        let body = file_body(self, parts.body);
        let root = match parts.front {
            Some(range) => read_yaml(self.file, self.text, range, self.sink).ok()?.root,
            None if schema.needs_keys() => {
                self.sink.report(diags::no_front_matter(self.file, schema));
                return None;
            }
            None => Node { span: Span::new(self.file, 0, 1), kind: Kind::Map(Vec::new()) },
        };
        let root = match root.kind {
            Kind::Null => Node { span: root.span, kind: Kind::Map(Vec::new()) },
            _ => root,
        };
        if !self.is_verbatim {
            report_marks(&root, self.sink);
        }
        let front = root.span;
        let read = schema.read(&root, self.sink)?;
        self.is_whole = read.is_whole;
        Some((read.value, front, body))
    }
}

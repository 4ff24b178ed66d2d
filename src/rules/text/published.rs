//! The lines of every file that is published, as written: for rules that look at keys, data and text alike.

use crate::corpus::Corpus;
use crate::rules::View;
use crate::source::{FileId, Span};
use std::collections::BTreeSet;

/// A line of a file.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Line<'a> {
    /// The characters, without the line end.
    pub(in crate::rules) text: &'a str,
    /// Whether it stands between YAML keys, where `#` begins a comment.
    pub(in crate::rules) is_yaml: bool,
    /// Whether it belongs to a quotation or box.
    pub(in crate::rules) is_quoted: bool,
    file: FileId,
    start: usize,
}

impl Line<'_> {
    /// The place of a range of the line.
    pub(in crate::rules) fn place(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start, self.start + range.end)
    }
}

/// Shows each line of each published text file.
pub(in crate::rules) fn each_line<'a>(view: &View<'a>, look: &mut dyn FnMut(&Line<'a>)) {
    let published = Published::new(view.corpus);
    for (file, source) in view.sources.files() {
        let Some(text) = source.text().filter(|_| published.holds(&source.path)) else { continue };
        let is_markdown = source.path.ends_with(".md");
        let mut is_yaml = source.path.ends_with(".yaml") || text.starts_with("---");
        let mut start = 0;
        for (nr, whole) in text.split_inclusive('\n').enumerate() {
            let line = whole.trim_end_matches(['\n', '\r']);
            if is_markdown && is_yaml && nr > 0 && line.trim_end() == "---" {
                is_yaml = false;
            } else {
                let is_quoted = !is_yaml && line.trim_start().starts_with('>');
                look(&Line { text: line, is_yaml, is_quoted, file, start });
            }
            start += whole.len();
        }
    }
}

/// The folders and files of everything that the corpus holds.
struct Published<'a> {
    rapporten: BTreeSet<&'a str>,
    publicaties: BTreeSet<&'a str>,
    objecten: BTreeSet<&'a str>,
}

impl<'a> Published<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let instellingen = corpus.instellingen.iter().map(|instelling| instelling.id.as_str());
        Published {
            rapporten: corpus.rapporten.iter().map(|rapport| rapport.id.as_str()).collect(),
            publicaties: corpus.publicaties.iter().map(|publicatie| publicatie.id.as_str()).collect(),
            objecten: instellingen.chain(corpus.regios.iter().map(|regio| regio.id.as_str())).collect(),
        }
    }

    fn holds(&self, path: &str) -> bool {
        let is_content = [".md", ".yaml", ".csv"].iter().any(|end| path.ends_with(end));
        let Some((folder, rest)) = path.split_once('/').filter(|_| is_content) else { return path == "site.yaml" };
        let name = rest.split('/').next().unwrap_or("");
        match folder {
            "rapporten" => self.rapporten.contains(name) && !rest[name.len()..].starts_with("/wederhoor/"),
            "publicaties" => self.publicaties.contains(name),
            "instellingen" | "regios" => self.objecten.contains(name.trim_end_matches(".yaml")),
            _ => matches!(folder, "kaders" | "trajecten"),
        }
    }
}

//! What was compiled last: the messages, and the names for everything else.

use super::{Index, Location};
use crate::compile::{BuildInfo, examine};
use crate::diagnostic::{Diagnostic, Place, Position, Report, Sink};
use crate::draft::{Schemas, read_all};
use crate::source::Sources;
use std::collections::BTreeMap;

/// The outcome of looking at all files once.
pub struct Snapshot {
    /// The files, with what is not saved yet.
    pub sources: Sources,
    /// What can be referred to.
    pub index: Index,
    /// Every message.
    pub report: Report,
}

/// A message with its place as an editor needs it.
pub struct Message<'a> {
    /// The message.
    pub diagnostic: &'a Diagnostic,
    /// Line and column as `check` prints them.
    pub position: &'a Position,
    /// The bytes; nothing where it is about a whole file, or about a file without text.
    pub at: Option<Location>,
}

impl Snapshot {
    /// A snapshot of nothing.
    pub fn empty() -> Snapshot {
        Snapshot { sources: Sources::default(), index: Index::default(), report: Report::default() }
    }

    /// Looks at all files; `earlier` helps out where a file cannot be read now.
    pub fn new(sources: Sources, info: &BuildInfo, schemas: &Schemas, earlier: &Index) -> Snapshot {
        let mut sink = Sink::new();
        let draft = read_all(&sources, schemas, &mut sink);
        let index = Index::new(&draft, &sources, earlier);
        let examined = examine(draft, &sources, info, &mut sink);
        let report = sink.finish(&sources, &examined.corpus.site.controles);
        Snapshot { sources, index, report }
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.sources.get(self.sources.find(path)?).text()
    }

    /// Every message, by file.
    pub fn messages(&self) -> BTreeMap<&str, Vec<Message<'_>>> {
        let mut out: BTreeMap<&str, Vec<Message>> = BTreeMap::new();
        for (position, diagnostic) in &self.report.entries {
            let message = Message { diagnostic, position, at: self.location(&diagnostic.place) };
            out.entry(&position.path).or_default().push(message);
        }
        out
    }

    /// The bytes that a place covers.
    pub fn location(&self, place: &Place) -> Option<Location> {
        let Place::Span(span) = place else { return None };
        Some(Location { path: self.sources.get(span.file()).path.clone(), range: span.start()..span.end() })
    }
}

//! Collects messages while stages run, and puts them in order at the end.

use super::allowance::{self, Allowance, Silenced};
use super::{Code, Diagnostic, Level, Place, Position};
use crate::source::{FileId, Sources};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Proof that a problem was reported; only [`Sink::report`] can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported(());

/// Where stages put their messages.
#[derive(Debug, Clone, Default)]
pub struct Sink {
    /// Files with an error that was reported elsewhere.
    broken: Arc<BTreeSet<FileId>>,
    diagnostics: Vec<Diagnostic>,
    allowances: Vec<Allowance>,
    /// Rules that could not look, so that nothing can be said about what they would have found.
    skipped: BTreeSet<Code>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty sink that remembers in which files errors were reported before.
    pub fn aware_of(broken: &Arc<BTreeSet<FileId>>) -> Self {
        Sink { broken: Arc::clone(broken), ..Sink::default() }
    }

    /// The files in which an error was reported.
    pub fn broken_files(&self) -> BTreeSet<FileId> {
        let of = |place: &Place| match place {
            Place::Span(span) => Some(span.file()),
            Place::File(file) | Place::At { file, .. } => Some(*file),
            Place::Missing(_) => None,
        };
        let errors = self.diagnostics.iter().filter(|diagnostic| diagnostic.level == Level::Fout);
        errors.filter_map(|diagnostic| of(&diagnostic.place)).collect()
    }

    /// Takes one message.
    pub fn report(&mut self, diagnostic: Diagnostic) -> Reported {
        self.diagnostics.push(diagnostic);
        Reported(())
    }

    /// Takes the author's permission to leave a message out.
    pub fn allow(&mut self, allowance: Allowance) {
        self.allowances.push(allowance);
    }

    /// The permissions so far.
    pub fn allowances(&self) -> &[Allowance] {
        &self.allowances
    }

    /// Takes all messages and permissions of another sink.
    pub fn append(&mut self, other: Sink) {
        self.diagnostics.extend(other.diagnostics);
        self.allowances.extend(other.allowances);
        self.skipped.extend(other.skipped);
    }

    /// Says that a rule did not look at all.
    pub fn skip(&mut self, code: Code) {
        self.skipped.insert(code);
    }

    /// Whether there is no message.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Whether any of the messages is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Fout)
    }

    /// Whether any of the messages is an error that nobody can allow.
    pub fn has_hard_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Fout && diagnostic.code.is_hard())
    }

    /// Whether an error was reported in a file before this sink began: what seems to be missing there may have been
    /// left out because of it.
    pub fn has_error_in(&self, file: FileId) -> bool {
        self.broken.contains(&file)
    }

    /// Keeps only the messages that `keep` accepts.
    pub fn retain(&mut self, keep: impl Fn(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// Keeps only the permissions in files that `keep` accepts: for files that no rule will look at.
    pub fn retain_allowances(&mut self, keep: impl Fn(FileId) -> bool) {
        self.allowances.retain(|allowance| keep(allowance.span.file()));
    }

    /// Leaves out what authors allowed, applies the levels that the site asks for (`None` turns a rule off), sorts and removes doubles.
    ///
    /// The level of a hard error cannot be changed.
    pub fn finish(mut self, sources: &Sources, levels: &[(Code, Option<Level>)]) -> Report {
        self.allowances.retain(|allowance| !self.skipped.contains(&allowance.code));
        let silenced = allowance::apply(&self.allowances, &mut self.diagnostics, sources);
        let entries: Vec<(Position, Diagnostic)> = self
            .diagnostics
            .into_iter()
            .filter_map(|mut diagnostic| {
                let asked = levels.iter().find(|(code, _)| *code == diagnostic.code);
                if let (Some((_, level)), false) = (asked, diagnostic.code.is_hard()) {
                    diagnostic.level = (*level)?;
                }
                Some((diagnostic.place.position(sources), diagnostic))
            })
            .collect();
        let mut report = Report { entries: Vec::new(), silenced };
        report.put(entries);
        report
    }
}

/// All messages of a run, in order, each with its place looked up.
#[derive(Debug, Default)]
pub struct Report {
    /// Sorted by path, line, column, code.
    pub entries: Vec<(Position, Diagnostic)>,
    /// What was left out because an author allowed it, in the same order.
    pub silenced: Vec<Silenced>,
}

/// How many messages of each kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Errors.
    pub fouten: usize,
    /// Warnings.
    pub waarschuwingen: usize,
    /// Hints.
    pub hints: usize,
}

impl Report {
    /// Takes the messages of another report.
    pub fn add(&mut self, other: Report) {
        self.silenced.extend(other.silenced);
        self.put(other.entries);
    }

    /// Puts messages in their places, each once.
    fn put(&mut self, entries: Vec<(Position, Diagnostic)>) {
        self.entries.extend(entries);
        self.entries.sort_by(|(a, x), (b, y)| {
            let key = |p: &Position| (p.line, p.column);
            a.path.cmp(&b.path).then(key(a).cmp(&key(b))).then(x.code.cmp(&y.code)).then(x.message.cmp(&y.message))
        });
        self.entries.dedup_by(|(a, x), (b, y)| a == b && x.code == y.code && x.message == y.message);
    }

    /// Counts the messages.
    pub fn summary(&self) -> Summary {
        let count = |level| self.entries.iter().filter(|(_, d)| d.level == level).count();
        Summary { fouten: count(Level::Fout), waarschuwingen: count(Level::Waarschuwing), hints: count(Level::Hint) }
    }

    /// Whether any message is an error.
    pub fn has_errors(&self) -> bool {
        self.summary().fouten > 0
    }

    /// Turns every warning into an error (`--deny-warnings`).
    pub fn deny_warnings(&mut self) {
        for (_, diagnostic) in &mut self.entries {
            if diagnostic.level == Level::Waarschuwing {
                diagnostic.level = Level::Fout;
            }
        }
    }
}

//! The whole way from input files to a site and a list of messages: one pure function.

use crate::corpus::{self, Corpus, Openbaarheid};
use crate::diagnostic::{Code, Level, Report, Sink, codes};
use crate::draft::{self, Schemas};
use crate::rules::{self, View};
use crate::source::Sources;
use jiff::civil::Date;

/// What a build depends on besides its input files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildInfo {
    /// What counts as today.
    pub dag: Date,
    /// Whether reports that are not public are shown too, marked as drafts.
    pub concept: bool,
    /// The version of this program.
    pub version: &'static str,
}

/// The outcome of a run.
pub struct Compiled {
    /// Every message, in order.
    pub report: Report,
    /// All that was written, for `status`; absent when `site.yaml` cannot be used.
    pub corpus: Option<Corpus>,
}

/// Reads, resolves and checks everything.
pub fn compile(sources: &Sources, info: &BuildInfo) -> Compiled {
    let mut sink = Sink::new();
    let schemas = Schemas::default();
    let draft = draft::read_all(sources, &schemas, &mut sink);
    let corpus = corpus::resolve(draft, sources, &Openbaarheid::default(), &mut sink);
    if let Some(corpus) = &corpus {
        rules::check_all(&View { corpus, sources }, &mut sink);
    }
    let _ = (info, codes::NIET_OPENBAAR);
    let levels: Vec<(Code, Option<Level>)> = corpus.as_ref().map(|c| c.site.controles.clone()).unwrap_or_default();
    Compiled { report: sink.finish(sources, &levels), corpus }
}

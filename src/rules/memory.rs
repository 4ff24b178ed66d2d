//! What rules found before, for a program that checks the same content again and again.

use super::View;
use super::taal::document::Found;
use crate::corpus::{Corpus, Onderwerp, Werk};
use crate::diagnostic::Sink;
use crate::source::{FileId, Source};
use jiff::civil::Date;
use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came of each document, with what it was made of.
#[derive(Debug, Default)]
pub struct Memory {
    ground: Option<Ground>,
    documents: BTreeMap<FileId, Remembered>,
}

/// What every document is looked at with.
#[derive(Debug, PartialEq, Eq)]
struct Ground {
    personen: Vec<String>,
    dag: Date,
    broken: Arc<BTreeSet<FileId>>,
    files: Vec<SameFile>,
}

/// A file of which only the path counts, or also what is in it: names, titles and days stand in files that tell of a
/// whole, and rules may look at those of others.
#[derive(Debug, Clone)]
struct SameFile(Arc<Source>);

impl PartialEq for SameFile {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.path == other.0.path && is_part(&self.0.path)
    }
}

impl Eq for SameFile {}

/// Whether a file holds a part of a report or publication.
fn is_part(path: &str) -> bool {
    let mut parts = path.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("rapporten" | "publicaties"), Some(_), Some(name)) => !matches!(name, "rapport.md" | "publicatie.md"),
        _ => false,
    }
}

#[derive(Debug)]
struct Remembered {
    files: Vec<Arc<Source>>,
    /// The report or publication itself, and those that it refers to.
    works: Vec<AnyWork>,
    found: Sink,
}

/// A report or a publication, held so that another one cannot be taken for it.
type AnyWork = Arc<dyn Any + Send + Sync>;

impl Memory {
    /// Forgets everything when documents are looked at with something else than last time.
    pub(super) fn prepare(&mut self, view: &View, broken: &Arc<BTreeSet<FileId>>) {
        let ground = Ground {
            personen: view.personen.to_vec(),
            dag: view.dag,
            broken: Arc::clone(broken),
            files: view.sources.shared().map(|(_, file)| SameFile(Arc::clone(file))).collect(),
        };
        if self.ground.as_ref() != Some(&ground) {
            self.documents.clear();
        }
        self.ground = Some(ground);
    }

    /// What was found in a report or publication that is the same as last time, and refers to the same. Others are
    /// small: they are always looked at.
    pub(super) fn find(&self, found: &Found, view: &View) -> Option<Sink> {
        found.werk()?;
        let known = self.documents.get(found.files.first()?)?;
        let mut files = found.files.iter().map(|file| view.sources.shared_file(*file));
        let works = works(found, view.corpus);
        let is_same = known.files.len() == found.files.len()
            && known.files.iter().all(|old| files.next().is_some_and(|new| Arc::ptr_eq(old, new)))
            && known.works.len() == works.len()
            && known.works.iter().zip(&works).all(|(old, new)| Arc::ptr_eq(old, new));
        is_same.then(|| known.found.clone())
    }

    /// Keeps what was found now, and nothing else.
    pub(super) fn keep<'a>(&mut self, view: &View, all: impl Iterator<Item = (&'a Found<'a>, &'a Sink)>) {
        let one = |(document, found): (&Found, &Sink)| {
            let files = document.files.iter().map(|file| Arc::clone(view.sources.shared_file(*file))).collect();
            let works = works(document, view.corpus);
            Some((*document.files.first()?, Remembered { files, works, found: found.clone() }))
        };
        self.documents = all.filter_map(one).collect();
    }
}

/// The report or publication of a document, and those that it refers to.
fn works(document: &Found, corpus: &Corpus) -> Vec<AnyWork> {
    let Some(werk) = document.werk() else { return Vec::new() };
    let any = |subject: Onderwerp| -> Option<AnyWork> {
        match subject {
            Onderwerp::Rapport(nr) => Some(Arc::clone(&corpus.rapporten[nr.index()]) as AnyWork),
            Onderwerp::Publicatie(nr) => Some(Arc::clone(&corpus.publicaties[nr.index()]) as AnyWork),
            Onderwerp::Instelling(_) | Onderwerp::Regio(_) => None,
        }
    };
    let own = match werk {
        Werk::Rapport(nr) => &corpus[nr].vermeldingen,
        Werk::Publicatie(nr) => &corpus[nr].vermeldingen,
    };
    std::iter::once(werk.into()).chain(own.iter().map(|found| found.naar)).filter_map(any).collect()
}

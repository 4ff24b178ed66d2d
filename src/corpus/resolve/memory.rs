//! What was resolved before, for a program that resolves the same content again and again.

use super::super::{Openbaarheid, Publicatie, Rapport};
use super::names::Names;
use crate::diagnostic::Sink;
use crate::draft::{PublicatieMap, RapportMap};
use crate::source::{Source, Sources};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reports and publications as they were resolved, with the drafts that they were made of.
#[derive(Debug, Default)]
pub struct Memory {
    ground: Option<Ground>,
    rapporten: BTreeMap<String, Made<RapportMap, Rapport>>,
    publicaties: BTreeMap<String, Made<PublicatieMap, Publicatie>>,
}

/// What a report or publication is resolved against.
#[derive(Debug)]
struct Ground {
    names: Names,
    hidden: Openbaarheid,
    /// Every file: a reference may lead to one, and a place in it is told by its number.
    files: Vec<Arc<Source>>,
}

/// A draft, and what came of it.
#[derive(Debug)]
pub(super) struct Made<D, T> {
    draft: Arc<D>,
    done: Done<T>,
}

/// What came of a draft, with the messages about it.
pub(super) type Done<T> = (Option<Arc<T>>, Sink);

impl Memory {
    /// Forgets everything unless it was resolved against the same.
    pub(super) fn prepare(&mut self, names: &Names, hidden: &Openbaarheid, sources: &Sources) {
        let is_same = self.ground.as_ref().is_some_and(|ground| {
            ground.hidden == *hidden
                && ground.files.len() == sources.len()
                && ground.files.iter().zip(sources.shared()).all(|(old, (_, new))| is_same(old, new))
                && ground.names.is_same(names)
        });
        if !is_same {
            *self = Memory::default();
        }
    }

    /// What came of this report the last time.
    pub(super) fn rapport(&self, draft: &Arc<RapportMap>) -> Option<Done<Rapport>> {
        self.rapporten.get(&draft.id).filter(|made| Arc::ptr_eq(&made.draft, draft)).map(|made| made.done.clone())
    }

    /// What came of this publication the last time.
    pub(super) fn publicatie(&self, draft: &Arc<PublicatieMap>) -> Option<Done<Publicatie>> {
        self.publicaties.get(&draft.id).filter(|made| Arc::ptr_eq(&made.draft, draft)).map(|made| made.done.clone())
    }

    /// Keeps all that was made now, and nothing else.
    pub(super) fn keep(
        &mut self,
        (names, hidden, sources): (Names, &Openbaarheid, &Sources),
        rapporten: impl Iterator<Item = (Arc<RapportMap>, Done<Rapport>)>,
        publicaties: impl Iterator<Item = (Arc<PublicatieMap>, Done<Publicatie>)>,
    ) {
        let files = sources.shared().map(|(_, file)| Arc::clone(file)).collect();
        self.ground = Some(Ground { names, hidden: hidden.clone(), files });
        self.rapporten = rapporten.map(|(draft, done)| (draft.id.clone(), Made { draft, done })).collect();
        self.publicaties = publicaties.map(|(draft, done)| (draft.id.clone(), Made { draft, done })).collect();
    }
}

/// Whether a file is what it was for what is resolved against it: the site and the frameworks as they are, others by name.
fn is_same(old: &Arc<Source>, new: &Arc<Source>) -> bool {
    Arc::ptr_eq(old, new) || old.path == new.path && new.path != "site.yaml" && !new.path.starts_with("kaders/")
}

//! What publishing will do, from what was built and what is there.

use super::kind::{Phase, phase};
use super::{Built, More, NOTE, PublishError, Target};
use crate::output::{MANIFEST, Manifest};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Files of version control that may stand at a place and stay there.
const KEPT: [&str; 3] = [".gitkeep", ".gitignore", ".gitattributes"];

/// How many files go before the next ones wait for them.
const BATCH: usize = 500;

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verschil {
    /// It was not there.
    Nieuw,
    /// It differs, or may.
    Anders,
    /// It goes away.
    Weg,
}

/// What will be sent and removed.
pub struct Plan {
    /// What goes, in order, each a batch that may go in any order.
    send: Vec<Vec<String>>,
    /// What becomes of every file, by path.
    pub verschillen: BTreeMap<String, Verschil>,
    /// What is removed.
    pub remove: Vec<String>,
    /// How many files stay as they are.
    pub same: usize,
    /// Whether an earlier run was cut off.
    pub was_cut_off: bool,
    /// Whether the manifest at the place differs from what was built.
    manifest_differs: bool,
    /// What the note of the earlier run named.
    begun: BTreeSet<String>,
}

/// What stands in the note: every file that may be half-way between two sites.
#[derive(Serialize, Deserialize, Default)]
struct Note {
    bestanden: BTreeSet<String>,
}

impl Plan {
    /// Compares what was built with what is at the target.
    ///
    /// With `merge` files of others may be there, and one with the name of ours is replaced. With `all` everything is
    /// sent, also what did not change.
    pub fn new(built: &Built, target: &dyn Target, name: &str, merge: bool, all: bool) -> Result<Self, PublishError> {
        let there = target.list()?;
        let read = |path: &str| if there.contains_key(path) { target.read(path) } else { Ok(None) };
        let (text, note) = (read(MANIFEST)?, read(NOTE)?);
        let old = text.as_deref().and_then(Manifest::read).map(|manifest| manifest.bestanden).unwrap_or_default();
        let begun = note.as_deref().map(read_note).unwrap_or_default();
        let is_ours = |path: &str| old.contains_key(path) || begun.contains(path) || [MANIFEST, NOTE].contains(&path);
        let others: Vec<&String> = there.keys().filter(|path| !is_ours(path) && !is_kept(path)).collect();
        if let (Some(first), false) = (others.first(), merge) {
            let (target, example) = (name.to_owned(), first.to_string());
            return Err(PublishError::OthersFiles { target, example, more: More(others.len() - 1) });
        }
        let new = &built.manifest.bestanden;
        let mut verschillen = BTreeMap::new();
        for (path, hash) in new {
            let is_same = !all
                && !begun.contains(path)
                && old.get(path) == Some(hash)
                && there.get(path).is_some_and(|size| *size == built.size(path));
            if !is_same {
                let verschil = if there.contains_key(path) { Verschil::Anders } else { Verschil::Nieuw };
                verschillen.insert(path.clone(), verschil);
            }
        }
        let send = in_order(verschillen.keys());
        let same = new.len() - verschillen.len();
        let gone =
            there.keys().filter(|path| (old.contains_key(*path) || begun.contains(*path)) && !new.contains_key(*path));
        let mut remove: Vec<String> = gone.cloned().collect();
        remove.sort_by_key(|path| Reverse(phase(path)));
        verschillen.extend(remove.iter().map(|path| (path.clone(), Verschil::Weg)));
        let manifest_differs = text.as_deref() != Some(built.manifest_bytes().as_slice());
        Ok(Plan { send, verschillen, remove, same, was_cut_off: note.is_some(), manifest_differs, begun })
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.verschillen.is_empty() && !self.was_cut_off && !self.manifest_differs
    }

    /// How many files become something else.
    pub fn count(&self, verschil: Verschil) -> usize {
        self.verschillen.values().filter(|found| **found == verschil).count()
    }

    /// How many bytes are sent.
    pub fn bytes(&self, built: &Built) -> u64 {
        self.send.iter().flatten().map(|path| built.size(path)).sum()
    }

    /// What is sent, in order. The files of one batch may go at once.
    pub fn batches(&self) -> &[Vec<String>] {
        &self.send
    }

    /// What to leave at the place before anything changes there.
    pub(super) fn note(&self) -> Vec<u8> {
        let bestanden = self.verschillen.keys().chain(&self.begun).cloned().collect();
        serde_json::to_vec(&Note { bestanden }).expect("strings always serialise")
    }
}

/// The order of sending: what a page needs, data, pages; pages deep in the site before the lists that lead to them.
fn in_order<'a>(paths: impl Iterator<Item = &'a String>) -> Vec<Vec<String>> {
    let mut groups: BTreeMap<(Phase, Reverse<usize>), Vec<String>> = BTreeMap::new();
    for path in paths {
        let phase = phase(path);
        let depth = if phase == Phase::Page { path.matches('/').count() } else { 0 };
        groups.entry((phase, Reverse(depth))).or_default().push(path.clone());
    }
    groups.into_values().flat_map(|group| group.chunks(BATCH).map(<[String]>::to_vec).collect::<Vec<_>>()).collect()
}

/// A note that cannot be read names nothing: files that it may have named count as those of others.
fn read_note(bytes: &[u8]) -> BTreeSet<String> {
    serde_json::from_slice::<Note>(bytes).unwrap_or_default().bestanden
}

fn is_kept(path: &str) -> bool {
    path.starts_with(".git/") || KEPT.contains(&path)
}

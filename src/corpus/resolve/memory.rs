//! What was resolved before, for a program that resolves the same content again and again.

use super::super::{Inzage, Openbaarheid, Publicatie, Rapport, Versie};
use super::asked::{Answers, Questions};
use super::names::Names;
use super::tekst::Surroundings;
use crate::diagnostic::Sink;
use crate::draft::{PublicatieMap, RapportMap};
use crate::source::{Source, Sources};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reports and publications as they were resolved, with the drafts that they were made of.
#[derive(Debug, Default)]
pub struct Memory {
    ground: Option<Ground>,
    /// Whether every framework is as it is in `ground`.
    has_same_kaders: bool,
    rapporten: BTreeMap<String, Made<RapportMap, Rapport>>,
    publicaties: BTreeMap<String, Made<PublicatieMap, Publicatie>>,
}

/// What reports and publications were resolved against.
#[derive(Debug)]
struct Ground {
    names: Names,
    sources: Sources,
    hidden: Openbaarheid,
    site: SiteGround,
}

/// What a report asks of the site. Nothing stands for what cannot be read: then no speaker or inspectorate is unknown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SiteGround {
    pub(super) sprekers: Option<Vec<String>>,
    pub(super) inspecties: Option<Vec<String>>,
    pub(super) koppen: Vec<String>,
    pub(super) inzage: Inzage,
}

/// A draft, and what came of it.
#[derive(Debug)]
struct Made<D, T> {
    draft: Arc<D>,
    done: Done<T>,
}

/// What came of a draft.
#[derive(Debug)]
pub(super) struct Done<T> {
    /// The report or publication, where there is one.
    pub(super) made: Option<Arc<T>>,
    /// The messages about it.
    pub(super) found: Sink,
    /// What it asked for.
    pub(super) questions: Arc<Questions>,
}

/// What is known of a draft.
pub(super) enum Known<T> {
    /// What comes of it.
    Done(Done<T>),
    /// It says what it said, but has to be resolved again, for something moved in the corpus.
    Moved(Versie),
    /// Nothing.
    Nothing,
}

impl<T> Clone for Done<T> {
    fn clone(&self) -> Self {
        Done { made: self.made.clone(), found: self.found.clone(), questions: Arc::clone(&self.questions) }
    }
}

impl Memory {
    /// Forgets everything when it was resolved for another site, or when other things are elsewhere or gone.
    pub(super) fn prepare(&mut self, around: &Surroundings, site: &SiteGround) {
        let is_same = self.ground.as_ref().is_some_and(|ground| {
            let (now, before) = (around.hidden, &ground.hidden);
            ground.site == *site && now.elders == before.elders && now.verlopen == before.verlopen
        });
        if !is_same {
            *self = Memory::default();
        }
        self.has_same_kaders =
            self.ground.as_ref().is_some_and(|ground| kaders(around.sources).eq(kaders(&ground.sources)));
    }

    /// What is known of this report.
    pub(super) fn rapport(&self, draft: &Arc<RapportMap>, around: &Surroundings) -> Known<Rapport> {
        self.known(self.rapporten.get(&draft.id), draft, around, |rapport| &rapport.versie)
    }

    /// What is known of this publication.
    pub(super) fn publicatie(&self, draft: &Arc<PublicatieMap>, around: &Surroundings) -> Known<Publicatie> {
        self.known(self.publicaties.get(&draft.id), draft, around, |publicatie| &publicatie.versie)
    }

    fn known<D, T>(
        &self,
        before: Option<&Made<D, T>>,
        draft: &Arc<D>,
        around: &Surroundings,
        versie: impl Fn(&T) -> &Versie,
    ) -> Known<T> {
        let (Some(ground), Some(known)) = (&self.ground, before.filter(|known| Arc::ptr_eq(&known.draft, draft)))
        else {
            return Known::Nothing;
        };
        // A message may hold any words of a framework.
        if !known.done.found.is_empty() && !self.has_same_kaders {
            return Known::Nothing;
        }
        let (now, before) = ((around.names, around.sources), (&ground.names, &ground.sources));
        match (known.done.questions.again(now, before), &known.done.made) {
            (Answers::Same, _) => Known::Done(known.done.clone()),
            (Answers::Moved, Some(made)) => Known::Moved(versie(made).clone()),
            (Answers::Moved, None) | (Answers::Other, _) => Known::Nothing,
        }
    }

    /// Keeps all that was made now, and nothing else.
    pub(super) fn keep(
        &mut self,
        (names, hidden, sources): (Names, &Openbaarheid, &Sources),
        site: SiteGround,
        rapporten: impl Iterator<Item = (Arc<RapportMap>, Done<Rapport>)>,
        publicaties: impl Iterator<Item = (Arc<PublicatieMap>, Done<Publicatie>)>,
    ) {
        self.ground = Some(Ground { names, sources: sources.clone(), hidden: hidden.clone(), site });
        self.rapporten = rapporten.map(|(draft, done)| (draft.id.clone(), Made { draft, done })).collect();
        self.publicaties = publicaties.map(|(draft, done)| (draft.id.clone(), Made { draft, done })).collect();
    }
}

/// The files of frameworks.
fn kaders(sources: &Sources) -> impl Iterator<Item = &Arc<Source>> {
    sources.shared().map(|(_, file)| file).filter(|file| file.path.starts_with("kaders/"))
}

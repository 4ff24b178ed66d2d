//! Makes the corpus of a draft: looks up every name, and reports each one that leads nowhere.

mod asked;
mod cijfer;
mod kader;
mod memory;
mod names;
mod oordeel;
mod publicatie;
mod rapport;
mod site;
mod tekst;

pub use memory::Memory;
pub(super) use rapport::{PUNT_KOPPEN, only_decision};
pub(super) use site::inzage;
pub use tekst::BOXES;

use super::overzicht::Overzicht;
use super::{Corpus, Inzage, Openbaarheid, Publicatie, Rapport, Versie, diags};
use crate::diagnostic::Sink;
use crate::draft::Draft;
use crate::source::{Sources, Span};
use memory::{Done, Known, SiteGround};
use names::Names;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tekst::{Context, Surroundings};

/// Resolves a draft. When `site.yaml` cannot be used the site is not known, but everything else is checked all the same.
///
/// `hidden` names what was left out because it is not public: a reference to it is a mistake of its own.
pub fn resolve(draft: Draft, sources: &Sources, hidden: &Openbaarheid, sink: &mut Sink) -> Corpus {
    resolve_with(draft, sources, hidden, None, sink)
}

impl Memory {
    /// Gives what [`resolve`] gives, and resolves only reports and publications that are not the same as last time, or
    /// that would now be told something else of what they name.
    pub fn resolve(&mut self, draft: Draft, sources: &Sources, hidden: &Openbaarheid, sink: &mut Sink) -> Corpus {
        resolve_with(draft, sources, hidden, Some(self), sink)
    }
}

fn resolve_with(
    draft: Draft,
    sources: &Sources,
    hidden: &Openbaarheid,
    mut memory: Option<&mut Memory>,
    sink: &mut Sink,
) -> Corpus {
    let site = site::resolve(draft.site.as_ref(), sink);
    let names = Names::new(&draft);
    // Of a site.yaml with gaps it is not known who may speak and which inspectorates there are.
    let whole = site.as_ref().filter(|_| draft.site.as_ref().is_some_and(|draft| draft.is_whole));
    let koppen = site.as_ref().map(|site| site.reactie_koppen.clone()).unwrap_or_else(site::default_koppen);
    let inspecties = whole.map(|site| site.inspecties.iter().map(|i| i.id.clone()).collect::<Vec<_>>());
    let inzage = site.as_ref().map_or(Inzage::Niet, |site| site.wederhoor);
    let asked = SiteGround { sprekers: whole.map(|site| site.sprekers.clone()), inspecties, koppen, inzage };
    let around = Surroundings { names: &names, hidden, sprekers: asked.sprekers.as_deref(), sources, inzage };
    if let Some(memory) = memory.as_deref_mut() {
        memory.prepare(&around, &asked);
    }
    let context = Context::new(around);

    let kaders = draft.kaders.into_iter().filter_map(|entry| Some((entry.id, entry.draft?)));
    let kaders: Vec<_> = kaders.map(|(id, draft)| kader::resolve(id, draft, &context, sink)).collect();
    let instellingen = site::instellingen(draft.instellingen, &context, sink);
    let regios = site::regios(draft.regios, &context, sink);

    let known = memory.as_deref();
    let rapporten = each(draft.rapporten, (known, around), Memory::rapport, |map, versie, context, sink| {
        let ground = rapport::Ground { context, kaders: &kaders, asked: &asked };
        rapport::resolve(map, versie, &ground, sink)
    });
    let publicaties = each(draft.publicaties, (known, around), Memory::publicatie, publicatie::resolve);
    rapporten.iter().for_each(|(_, done)| sink.append(done.found.clone()));
    publicaties.iter().for_each(|(_, done)| sink.append(done.found.clone()));
    let alle_rapporten: Vec<_> = rapporten.iter().filter_map(|(_, done)| done.made.clone()).collect();
    let alle_publicaties: Vec<_> = publicaties.iter().filter_map(|(_, done)| done.made.clone()).collect();
    former_names(&alle_rapporten, &alle_publicaties, sink);
    let trajecten = publicatie::trajecten(draft.trajecten, &context, sink);
    let bestanden = draft
        .assets
        .iter()
        .map(|file| (sources.get(*file).path.clone(), *file))
        .chain(names.data_files().map(|(path, file)| (path.to_owned(), file)))
        .filter(|(path, _)| names.is_public_path(path))
        .collect();
    let mut corpus = Corpus {
        site: site.unwrap_or_default(),
        kaders,
        instellingen,
        regios,
        trajecten,
        rapporten: alle_rapporten,
        publicaties: alle_publicaties,
        merken: BTreeMap::new(),
        verlopen: hidden.verlopen.clone(),
        bestanden,
        overzicht: Overzicht::default(),
    };
    corpus.overzicht = Overzicht::new(&corpus);
    if let Some(memory) = memory {
        let rapporten = rapporten.into_iter().filter_map(|(draft, done)| Some((draft?, done)));
        let publicaties = publicaties.into_iter().filter_map(|(draft, done)| Some((draft?, done)));
        memory.keep((names, hidden, sources), asked, rapporten, publicaties);
    }
    corpus
}

/// Resolves drafts in parallel, but for those of which it is known what comes of them. With a memory the draft comes
/// back as well; without one it is used up.
#[allow(clippy::type_complexity, reason = "a draft with what came of it")]
fn each<D: Clone + Send + Sync, T: Send + Sync>(
    drafts: Vec<Arc<D>>,
    (memory, around): (Option<&Memory>, Surroundings),
    find: impl Fn(&Memory, &Arc<D>, &Surroundings) -> Known<T> + Sync,
    resolve: impl Fn(D, Versie, &Context, &mut Sink) -> Option<T> + Sync,
) -> Vec<(Option<Arc<D>>, Done<T>)> {
    let one = |draft: Arc<D>| {
        let versie = match memory.map_or(Known::Nothing, |memory| find(memory, &draft, &around)) {
            Known::Done(done) => return (Some(draft), done),
            Known::Moved(versie) => versie,
            Known::Nothing => Versie::default(),
        };
        let kept = memory.map(|_| Arc::clone(&draft));
        let (context, mut found) = (Context::new(around), Sink::new());
        let made = resolve(Arc::unwrap_or_clone(draft), versie, &context, &mut found).map(Arc::new);
        (kept, Done { made, found, questions: Arc::new(context.questions()) })
    };
    drafts.into_par_iter().map(one).collect()
}

/// An old address leads to one place: it is nobody's present name, and nobody else's old one.
fn former_names(rapporten: &[Arc<Rapport>], publicaties: &[Arc<Publicatie>], sink: &mut Sink) {
    let rapporten = rapporten.iter().map(|found| (found.id.as_str(), found.voorheen.as_slice()));
    let publicaties = publicaties.iter().map(|found| (found.id.as_str(), found.voorheen.as_slice()));
    for works in [rapporten.collect::<Vec<_>>(), publicaties.collect()] {
        let present: BTreeSet<&str> = works.iter().map(|(id, _)| *id).collect();
        let mut earlier: BTreeMap<&str, Span> = BTreeMap::new();
        for naam in works.iter().flat_map(|(_, former)| former.iter()) {
            if present.contains(naam.value.as_str()) {
                sink.report(diags::former_is_present(naam));
            } else if let Some(first) = earlier.insert(&naam.value, naam.span) {
                sink.report(diags::former_twice(naam, first));
            }
        }
    }
}

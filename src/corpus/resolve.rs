//! Makes the corpus of a draft: looks up every name, and reports each one that leads nowhere.

mod cijfer;
mod kader;
mod names;
mod oordeel;
mod publicatie;
mod rapport;
mod site;
mod tekst;

pub(super) use rapport::{PUNT_KOPPEN, only_decision};
pub(super) use site::inzage;
pub use tekst::BOXES;

use super::overzicht::Overzicht;
use super::{Corpus, Inzage, Openbaarheid, Publicatie, Rapport, diags};
use crate::diagnostic::Sink;
use crate::draft::Draft;
use crate::source::{Sources, Span};
use names::Names;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tekst::Context;

/// Resolves a draft. When `site.yaml` cannot be used the site is not known, but everything else is checked all the same.
///
/// `hidden` names what was left out because it is not public: a reference to it is a mistake of its own.
pub fn resolve(draft: Draft, sources: &Sources, hidden: &Openbaarheid, sink: &mut Sink) -> Corpus {
    let site = site::resolve(draft.site.as_ref(), sink);
    let names = Names::new(&draft);
    // Of a site.yaml with gaps it is not known who may speak and which inspectorates there are.
    let whole = site.as_ref().filter(|_| draft.site.as_ref().is_some_and(|draft| draft.is_whole));
    let sprekers = whole.map(|site| site.sprekers.as_slice());
    let koppen = site.as_ref().map(|site| site.reactie_koppen.clone()).unwrap_or_else(site::default_koppen);
    let inspecties = whole.map(|site| site.inspecties.iter().map(|i| i.id.clone()).collect::<Vec<_>>());
    let inzage = site.as_ref().map_or(Inzage::Niet, |site| site.wederhoor);
    let context = Context { names: &names, hidden, sprekers, sources, inzage };

    let kaders = draft.kaders.into_iter().filter_map(|entry| Some((entry.id, entry.draft?)));
    let kaders: Vec<_> = kaders.map(|(id, draft)| kader::resolve(id, draft, &context, sink)).collect();
    let instellingen = site::instellingen(draft.instellingen, &context, sink);
    let regios = site::regios(draft.regios, &context, sink);

    let ground =
        rapport::Ground { context: &context, kaders: &kaders, koppen: &koppen, inspecties: inspecties.as_deref() };
    let rapporten: Vec<_> = draft
        .rapporten
        .into_par_iter()
        .map(|map| {
            let mut sink = Sink::new();
            (rapport::resolve(Arc::unwrap_or_clone(map), &ground, &mut sink), sink)
        })
        .collect();
    let mut done = Vec::new();
    for (rapport, found) in rapporten {
        sink.append(found);
        done.extend(rapport.map(Arc::new));
    }
    let publicaties: Vec<_> = draft
        .publicaties
        .into_iter()
        .filter_map(|map| publicatie::resolve(Arc::unwrap_or_clone(map), &context, sink))
        .map(Arc::new)
        .collect();
    former_names(&done, &publicaties, sink);
    let trajecten = publicatie::trajecten(draft.trajecten, &context, sink);
    let bestanden = draft
        .assets
        .iter()
        .map(|file| (sources.get(*file).path.clone(), *file))
        .chain(names.data_files().map(|(path, file)| (path.to_owned(), file)))
        .filter(|(path, _)| names.is_public_path(path))
        .collect();
    let site = site.unwrap_or_default();
    let verlopen = hidden.verlopen.clone();
    let mut corpus = Corpus {
        site,
        kaders,
        instellingen,
        regios,
        trajecten,
        rapporten: done,
        publicaties,
        merken: BTreeMap::new(),
        verlopen,
        bestanden,
        overzicht: Overzicht::default(),
    };
    corpus.overzicht = Overzicht::new(&corpus);
    corpus
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

//! Makes the corpus of a draft: looks up every name, and reports each one that leads nowhere.

mod kader;
mod names;
mod oordeel;
mod publicatie;
mod rapport;
mod site;
mod tekst;

pub use tekst::BOXES;

use super::{Corpus, Openbaarheid};
use crate::diagnostic::Sink;
use crate::draft::Draft;
use crate::source::Sources;
use names::Names;
use rayon::prelude::*;
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
    let context = Context { names: &names, hidden, sprekers, sources };

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
            (rapport::resolve(map, &ground, &mut sink), sink)
        })
        .collect();
    let mut done = Vec::new();
    for (rapport, found) in rapporten {
        sink.append(found);
        done.extend(rapport);
    }
    let publicaties =
        draft.publicaties.into_iter().filter_map(|map| publicatie::resolve(map, &context, sink)).collect();
    let trajecten = publicatie::trajecten(draft.trajecten, &context, sink);
    let bestanden = draft
        .assets
        .iter()
        .map(|file| (sources.get(*file).path.clone(), *file))
        .chain(names.data_files().map(|(path, file)| (path.to_owned(), file)))
        .filter(|(path, _)| names.is_public_path(path))
        .collect();
    let site = site.unwrap_or_default();
    Corpus { site, kaders, instellingen, regios, trajecten, rapporten: done, publicaties, bestanden }
}

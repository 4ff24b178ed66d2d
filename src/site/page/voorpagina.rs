//! The front page.

use super::super::view::{LinkView, RapportKort};
use super::{Adres, Ground, Page};
use serde::Serialize;
use std::collections::BTreeSet;

/// As many reports stand on the front page; the others stand in the list.
const SHOWN: usize = 6;

/// No more institutions and regions than this stand on the front page.
const MOST_OBJECTS: usize = 60;

#[derive(Serialize)]
struct Inhoud {
    rapporten: Vec<RapportKort>,
    alle_rapporten: LinkView,
    meer: bool,
    objecten: Vec<LinkView>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let adres = Adres::voorpagina();
    let about = format!("{}, uitgegeven door {}", corpus.site.titel, corpus.site.uitgever);
    let page = Page::new(adres.clone(), "voorpagina.html", corpus.site.titel.clone()).describe(about);
    vec![page.view(move || Inhoud {
        rapporten: corpus.nieuwste().iter().take(SHOWN).map(|nr| RapportKort::new(ground, *nr, &adres)).collect(),
        alle_rapporten: LinkView::new("Alle rapporten", &Adres::new("rapporten/"), &adres),
        meer: corpus.rapporten.len() > SHOWN,
        objecten: {
            let seen: BTreeSet<_> = corpus.rapporten.iter().map(|rapport| rapport.object).collect();
            // Very many have a page of their own, which the menu leads to.
            let shown = if seen.len() > MOST_OBJECTS { BTreeSet::new() } else { seen };
            shown.into_iter().map(|object| super::super::view::object_link(corpus, object, &adres)).collect()
        },
    })]
}

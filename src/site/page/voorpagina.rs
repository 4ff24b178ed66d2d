//! The front page.

use super::super::view::{LinkView, RapportKort};
use super::{Adres, Ground, Page};
use serde::Serialize;

/// As many reports stand on the front page; the others stand in the list.
const SHOWN: usize = 6;

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
            let mut seen: Vec<_> = corpus.rapporten.iter().map(|rapport| rapport.object).collect();
            seen.dedup();
            seen.into_iter().map(|object| super::super::view::object_link(corpus, object, &adres)).collect()
        },
    })]
}

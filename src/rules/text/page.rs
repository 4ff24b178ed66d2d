//! The pages that a reader can open on their own, each with its passages; gathered once for all rules.

use super::passage::{Passage, passages};
use crate::corpus::{Corpus, Rapport, Tekst, Werk};
use rayon::prelude::*;

/// What a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum PageKind {
    /// The front page of a report: its summary.
    Voorpagina,
    /// The reaction of who was inspected.
    Reactie,
    /// Any other page.
    Overig,
}

/// A page.
pub(in crate::rules) struct Page<'a> {
    /// The report or publication that it is part of.
    pub(in crate::rules) werk: Option<Werk>,
    /// What it is.
    pub(in crate::rules) kind: PageKind,
    /// Its texts, in order.
    pub(in crate::rules) teksten: Vec<&'a Tekst>,
    /// The passages of all its texts, in order.
    pub(in crate::rules) passages: Vec<Passage>,
}

impl<'a> Page<'a> {
    fn new(werk: Option<Werk>, kind: PageKind, teksten: Vec<&'a Tekst>) -> Self {
        Page { werk, kind, teksten, passages: Vec::new() }
    }
}

/// All pages; those of one report or publication follow each other.
pub(in crate::rules) fn pages(corpus: &Corpus) -> Vec<Page<'_>> {
    let mut out = Vec::new();
    for (nr, rapport) in corpus.alle_rapporten() {
        report_pages(rapport, Werk::Rapport(nr), &mut out);
    }
    for (nr, publicatie) in corpus.alle_publicaties() {
        let werk = Some(Werk::Publicatie(nr));
        let chapters = publicatie.hoofdstukken.iter().map(|chapter| &chapter.tekst);
        let appendices = publicatie.bijlagen.iter().map(|appendix| &appendix.tekst);
        let texts = std::iter::once(&publicatie.tekst).chain(chapters).chain(appendices);
        out.extend(texts.map(|tekst| Page::new(werk, PageKind::Overig, vec![tekst])));
    }
    let trajecten = corpus.trajecten.iter().map(|traject| &traject.tekst);
    let instellingen = corpus.instellingen.iter().map(|instelling| &instelling.beschrijving);
    let regios = corpus.regios.iter().map(|regio| &regio.beschrijving);
    let others = trajecten.chain(instellingen).chain(regios);
    out.extend(others.map(|tekst| Page::new(None, PageKind::Overig, vec![tekst])));
    out.par_iter_mut().for_each(|page| {
        for tekst in &page.teksten {
            passages(tekst, &mut page.passages);
        }
    });
    out
}

/// A theme and its norms are one page.
fn report_pages<'a>(rapport: &'a Rapport, werk: Werk, out: &mut Vec<Page<'a>>) {
    let werk = Some(werk);
    out.push(Page::new(werk, PageKind::Voorpagina, vec![&rapport.tekst]));
    if let Some(reactie) = &rapport.reactie {
        let texts = reactie.secties.iter().map(|(_, tekst)| tekst).collect();
        out.push(Page::new(werk, PageKind::Reactie, texts));
    }
    out.extend(rapport.hoofdstukken.iter().map(|chapter| Page::new(werk, PageKind::Overig, vec![&chapter.tekst])));
    for thema in &rapport.themas {
        let mut texts = vec![&thema.inleiding, &thema.onderbouwing];
        for norm in &thema.normen {
            texts.push(&norm.bevindingen);
            texts.extend(norm.tekortkomingen.iter().map(|item| &item.tekst));
        }
        out.push(Page::new(werk, PageKind::Overig, texts));
    }
    out.extend(rapport.bijlagen.iter().map(|appendix| Page::new(werk, PageKind::Overig, vec![&appendix.tekst])));
}

//! Search: what can be found, and the index that a browser searches in.
//!
//! What can be found is gathered from the corpus that is shown, so that nothing hidden can be in it. The index is
//! made of it beside the pages, and only when it is asked for: it takes time, and no message depends on it.

mod index;
mod overig;
mod rapport;
mod samenstelling;
mod synoniem;
mod tekst;

pub(super) use index::files;
#[cfg(test)]
pub(crate) use index::same_as_engine;

use super::{Adres, Ground};
use crate::corpus::{Corpus, Kader, Object, Rapport, TredeNr};

/// A place on a page that can be found: a section, a norm, a shortcoming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vindplaats {
    /// Where it is.
    pub adres: Adres,
    /// What it is called.
    pub titel: String,
    /// What it is a part of.
    pub deel: String,
    /// What kind of text it is.
    pub soort: Soort,
    /// The text that is searched.
    pub tekst: String,
    /// Other words by which it can be found.
    pub ook: String,
    /// Who it is about.
    pub instelling: Option<String>,
    /// The theme.
    pub thema: Option<String>,
    /// The verdict.
    pub oordeel: Option<String>,
    /// The year.
    pub jaar: Option<i16>,
}

/// The kinds of text, in the order in which readers can choose from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soort {
    /// The front page of a report.
    Rapport,
    /// A chapter, or a section of one.
    Hoofdstuk,
    /// A theme of a report.
    Thema,
    /// A norm of a report.
    Norm,
    /// A shortcoming.
    Tekortkoming,
    /// The reaction of who was inspected.
    Reactie,
    /// An appendix, or a section of one.
    Bijlage,
    /// A publication that is not a report, or a section of one.
    Publicatie,
    /// An institution.
    Instelling,
    /// A region.
    Regio,
    /// A framework or one of its norms.
    Toetsingskader,
    /// A course of supervision.
    Traject,
    /// A word that is explained.
    Begrip,
}

impl Soort {
    /// The word for readers.
    pub fn name(self) -> &'static str {
        match self {
            Soort::Rapport => "Rapport",
            Soort::Hoofdstuk => "Hoofdstuk",
            Soort::Thema => "Thema",
            Soort::Norm => "Norm",
            Soort::Tekortkoming => "Tekortkoming",
            Soort::Reactie => "Reactie",
            Soort::Bijlage => "Bijlage",
            Soort::Publicatie => "Publicatie",
            Soort::Instelling => "Instelling",
            Soort::Regio => "Regio",
            Soort::Toetsingskader => "Toetsingskader",
            Soort::Traject => "Traject",
            Soort::Begrip => "Begrip",
        }
    }
}

impl Vindplaats {
    /// A place of which no more is known than its words.
    fn new(soort: Soort, adres: Adres, titel: impl Into<String>, tekst: impl Into<String>) -> Self {
        Vindplaats {
            adres,
            titel: titel.into(),
            deel: String::new(),
            soort,
            tekst: tekst.into(),
            ook: String::new(),
            instelling: None,
            thema: None,
            oordeel: None,
            jaar: None,
        }
    }
}

/// The page with the search box.
pub(super) fn adres() -> Adres {
    Adres::new("zoeken/")
}

/// Whether the site can be searched. A site with drafts is for those who write them, and holds no index.
pub(super) fn is_on(ground: &Ground) -> bool {
    !ground.concept
}

/// Everything that can be found, in a fixed order.
pub(super) fn gather(ground: &Ground) -> Vec<Vindplaats> {
    if !is_on(ground) {
        return Vec::new();
    }
    let mut found = rapport::all(ground.corpus);
    found.extend(overig::all(ground.corpus));
    // The engine drops a place without text.
    for place in found.iter_mut().filter(|place| place.tekst.is_empty()) {
        place.tekst.clone_from(&place.titel);
    }
    synoniem::add(&mut found, &ground.corpus.site.begrippen);
    found
}

/// The kinds of text that there are.
pub(super) fn kinds(corpus: &Corpus) -> Vec<Soort> {
    let reports = &corpus.rapporten;
    let others = &corpus.publicaties;
    let norms = || reports.iter().flat_map(|rapport| rapport.normen());
    let all = [
        (!reports.is_empty(), Soort::Rapport),
        (reports.iter().any(|found| !found.hoofdstukken.is_empty()), Soort::Hoofdstuk),
        (corpus.kaders.iter().any(|kader| !kader.is_themaloos()), Soort::Thema),
        (norms().next().is_some(), Soort::Norm),
        (norms().any(|(_, norm)| !norm.tekortkomingen.is_empty()), Soort::Tekortkoming),
        (reports.iter().any(|found| found.reactie.is_some()), Soort::Reactie),
        (
            reports.iter().any(|found| !found.bijlagen.is_empty())
                || others.iter().any(|found| !found.bijlagen.is_empty()),
            Soort::Bijlage,
        ),
        (!others.is_empty(), Soort::Publicatie),
        (!corpus.instellingen.is_empty(), Soort::Instelling),
        (!corpus.regios.is_empty(), Soort::Regio),
        (!corpus.kaders.is_empty(), Soort::Toetsingskader),
        (!corpus.trajecten.is_empty(), Soort::Traject),
        (!corpus.site.begrippen.is_empty(), Soort::Begrip),
    ];
    all.into_iter().filter(|(is_there, _)| *is_there).map(|(_, kind)| kind).collect()
}

/// The verdict in the words by which readers choose: those of a theme, also for a norm.
pub(super) fn oordeel(kader: &Kader, nr: TredeNr) -> String {
    kader.trede(nr).verkort.clone()
}

/// The name by which readers choose who a text is about.
pub(super) fn object(corpus: &Corpus, object: Object) -> String {
    super::view::object_naam(corpus, object)
}

/// The year of a report.
pub(super) fn jaar(rapport: &Rapport) -> Option<i16> {
    rapport.dag().map(|day| day.year())
}

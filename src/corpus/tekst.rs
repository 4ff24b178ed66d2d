//! Running text in which every reference leads somewhere.

use super::{Figuur, Instelling, Kader, Nr, Publicatie, Rapport, Regio, Traject};
use crate::prose::Body;

/// Text of the corpus.
pub type Tekst = Body<Doel, Figuur>;

/// Where a reference leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doel {
    /// An address on the web.
    Web(String),
    /// A theme in a report, by its position in the framework.
    Thema(Nr<Rapport>, usize),
    /// A norm in a report, by the positions of its theme and itself in the framework.
    Norm(Nr<Rapport>, usize, usize),
    /// A shortcoming: as a norm, then its position.
    Tekortkoming(Nr<Rapport>, usize, usize, usize),
    /// A chapter, by its position.
    Hoofdstuk(Werk, usize),
    /// An appendix, by its position.
    Bijlage(Werk, usize),
    /// A report.
    Rapport(Nr<Rapport>),
    /// Another publication.
    Publicatie(Nr<Publicatie>),
    /// An institution.
    Instelling(Nr<Instelling>),
    /// A region.
    Regio(Nr<Regio>),
    /// A course of supervision.
    Traject(Nr<Traject>),
    /// A framework.
    Kader(Nr<Kader>),
    /// A point of the institution on the draft of a report, by its position.
    Wederhoor(Nr<Rapport>, usize),
    /// What stood here until its last day, by its position in [`super::Corpus::verlopen`].
    Verlopen(usize),
    /// A file that is copied along, by its path in the content.
    Bestand(String),
    /// Something that is not in this site.
    Elders(Elders),
}

/// Something that is not in this site: on the public one, or nowhere that a reader may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elders {
    /// Its address on the web.
    pub url: Option<String>,
    /// The words for it.
    pub woorden: String,
}

/// What chapters and appendices are part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Werk {
    /// A report.
    Rapport(Nr<Rapport>),
    /// Another publication.
    Publicatie(Nr<Publicatie>),
}

//! Publications that are not reports, and the courses of supervision that tie all together.

use super::{Bijlage, Cijfer, Herziening, Hoofdstuk, Moment, Nr, Rapport, Status, Tekst, Vermelding, Versie};
use crate::source::{FileId, Spanned};
use jiff::civil::Date;

/// A publication.
#[derive(Debug, Clone)]
pub struct Publicatie {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// What kind it is, in words.
    pub soort: String,
    /// From whom.
    pub van: Option<String>,
    /// To whom.
    pub aan: Option<String>,
    /// Its date.
    pub datum: Option<Date>,
    /// Its reference number.
    pub kenmerk: Option<String>,
    /// How far it is.
    pub status: Status,
    /// The first day that it may be seen.
    pub gepubliceerd: Option<Spanned<Date>>,
    /// The last day online.
    pub tot: Option<Spanned<Date>>,
    /// The course of supervision that it belongs to.
    pub traject: Option<Nr<Traject>>,
    /// Corrections after publication.
    pub herzien: Vec<Herziening>,
    /// Earlier names in addresses, which still lead here.
    pub voorheen: Vec<Spanned<String>>,
    /// One sentence for lists.
    pub samenvatting: Option<String>,
    /// The official publication, when this is a rendition.
    pub origineel: Option<String>,
    /// Counts in the text.
    pub cijfers: Vec<Cijfer>,
    /// Its text.
    pub tekst: Tekst,
    /// What its pages refer to outside of it.
    pub vermeldingen: Vec<Vermelding>,
    /// Chapters, in order.
    pub hoofdstukken: Vec<Hoofdstuk>,
    /// Appendices, in order.
    pub bijlagen: Vec<Bijlage>,
    /// `publicatie.md`.
    pub file: FileId,
    /// What it says, apart from where others stand in the corpus.
    pub versie: Versie,
}

/// A course of supervision.
#[derive(Debug, Clone)]
pub struct Traject {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// Its first day.
    pub start: Option<Moment>,
    /// The text above the timeline.
    pub tekst: Tekst,
    /// What happened, as written.
    pub gebeurtenissen: Vec<Gebeurtenis>,
}

/// An event in a course of supervision.
#[derive(Debug, Clone)]
pub struct Gebeurtenis {
    /// When.
    pub datum: Spanned<Moment>,
    /// What.
    pub wat: String,
    /// The report that it is about.
    pub rapport: Option<Nr<Rapport>>,
    /// The publication that it is about.
    pub publicatie: Option<Nr<Publicatie>>,
    /// An address elsewhere.
    pub url: Option<String>,
}

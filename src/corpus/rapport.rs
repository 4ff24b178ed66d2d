//! An inspection report.

use super::{
    Inspectie, Instelling, Kader, Nr, Ontvangst, Punt, Regio, Tekst, Traject, TredeNr, Vermelding, Versie, VervolgOp,
};
use crate::source::{FileId, Span, Spanned};
use jiff::civil::Date;

/// A report.
#[derive(Debug, Clone)]
pub struct Rapport {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// The framework.
    pub kader: Nr<Kader>,
    /// Who was inspected.
    pub object: Object,
    /// The course of supervision that it belongs to.
    pub traject: Option<Nr<Traject>>,
    /// The inspectorates.
    pub inspecties: Vec<Nr<Inspectie>>,
    /// The days of the visits, as written.
    pub bezocht: Vec<Spanned<Date>>,
    /// How far it is.
    pub status: Status,
    /// The day of the decision to publish.
    pub besluit: Option<Spanned<Date>>,
    /// Until when the institution may respond to the draft.
    pub termijn: Option<Termijn>,
    /// The first day that it may be seen.
    pub gepubliceerd: Option<Spanned<Date>>,
    /// The last day online.
    pub tot: Option<Spanned<Date>>,
    /// The verdict on the whole.
    pub oordeel: Option<Spanned<TredeNr>>,
    /// Chapters, in order.
    pub hoofdstukken: Vec<Hoofdstuk>,
    /// One per theme of the framework, in its order.
    pub themas: Vec<RapportThema>,
    /// Appendices, in order.
    pub bijlagen: Vec<Bijlage>,
    /// The reaction of who was inspected.
    pub reactie: Option<Reactie>,
    /// The last day on which a reaction was expected.
    pub reactie_voor: Option<Spanned<Date>>,
    /// Points of the institution on the draft, by number.
    pub punten: Vec<Punt>,
    /// Sources of the inspection.
    pub bronnen: Vec<Bron>,
    /// What happens next.
    pub vervolg: Vec<Vervolg>,
    /// Corrections.
    pub herzien: Vec<Herziening>,
    /// The earlier report that it replaces.
    pub vervangt: Option<Nr<Rapport>>,
    /// Earlier names in addresses, which still lead here.
    pub voorheen: Vec<Spanned<String>>,
    /// The earlier report that it follows up, with what became of the shortcomings.
    pub vervolg_op: Option<VervolgOp>,
    /// One sentence for lists.
    pub samenvatting: Option<String>,
    /// The official publication, when this is a rendition.
    pub origineel: Option<String>,
    /// The summary.
    pub tekst: Tekst,
    /// What its pages refer to outside of it.
    pub vermeldingen: Vec<Vermelding>,
    /// `rapport.md`.
    pub file: FileId,
    /// What it says, apart from where others stand in the corpus.
    pub versie: Versie,
}

/// Who was inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    /// An institution.
    Instelling(Nr<Instelling>),
    /// A region.
    Regio(Nr<Regio>),
}

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Being written.
    Concept,
    /// With the institution for its remarks.
    Wederhoor,
    /// Decided; public from its day.
    Gepubliceerd,
}

/// Until when the institution may respond to the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termijn {
    /// The last day.
    pub tot: Spanned<Date>,
    /// Where the response goes, for example an e-mail address.
    pub naar: Option<String>,
}

/// A chapter.
#[derive(Debug, Clone)]
pub struct Hoofdstuk {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// Counts in the text.
    pub cijfers: Vec<Cijfer>,
    /// Its text.
    pub tekst: Tekst,
    /// Its file.
    pub file: FileId,
}

/// An appendix; its printed number is its position plus one.
#[derive(Debug, Clone)]
pub struct Bijlage {
    /// Its name in addresses, without its number.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// Counts in the text.
    pub cijfers: Vec<Cijfer>,
    /// Its text.
    pub tekst: Tekst,
    /// Its file.
    pub file: FileId,
}

/// A theme as judged in a report; stands at the position of its theme in the framework.
#[derive(Debug, Clone)]
pub struct RapportThema {
    /// The verdict.
    pub oordeel: Option<Spanned<TredeNr>>,
    /// Counts in the text.
    pub cijfers: Vec<Cijfer>,
    /// What stands before the reasons.
    pub inleiding: Tekst,
    /// The reasons.
    pub onderbouwing: Tekst,
    /// The norms that were judged, in the order of the framework.
    pub normen: Vec<RapportNorm>,
    /// `thema.md`, when there is one.
    pub file: Option<FileId>,
}

/// A norm as judged in a report.
#[derive(Debug, Clone)]
pub struct RapportNorm {
    /// Its position in the theme of the framework.
    pub norm: usize,
    /// The verdict.
    pub oordeel: Spanned<TredeNr>,
    /// Counts in the text.
    pub cijfers: Vec<Cijfer>,
    /// The findings.
    pub bevindingen: Tekst,
    /// The shortcomings, in order.
    pub tekortkomingen: Vec<Tekortkoming>,
    /// The heading above them.
    pub sectie: Option<Span>,
    /// Its file.
    pub file: FileId,
}

/// A shortcoming; its number is its position plus one.
#[derive(Debug, Clone)]
pub struct Tekortkoming {
    /// The text.
    pub tekst: Tekst,
    /// Who has to act, when that is not who was inspected.
    pub verantwoordelijk: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A count in the text.
#[derive(Debug, Clone)]
pub struct Cijfer {
    /// What was counted.
    pub wat: Spanned<String>,
    /// How many.
    pub aantal: Option<Spanned<u32>>,
    /// Of how many.
    pub van: Spanned<u32>,
    /// Parts that make up the whole.
    pub delen: Vec<Deel>,
    /// What the others are, when the parts are less than the whole.
    pub rest: Option<String>,
    /// Position of the source among [`Rapport::bronnen`].
    pub bron: Option<usize>,
}

/// A part of a whole.
#[derive(Debug, Clone)]
pub struct Deel {
    /// What it is.
    pub wat: String,
    /// How many.
    pub aantal: Spanned<u32>,
}

/// The reaction page.
#[derive(Debug, Clone)]
pub struct Reactie {
    /// Who speaks.
    pub van: String,
    /// On behalf of whom.
    pub namens: Option<String>,
    /// When.
    pub datum: Option<Date>,
    /// The sections: heading and text.
    pub secties: Vec<(String, Tekst)>,
    /// Its file.
    pub file: FileId,
}

/// A source of the inspection.
#[derive(Debug, Clone)]
pub struct Bron {
    /// Who or what.
    pub wat: Spanned<String>,
    /// How many.
    pub aantal: Spanned<u32>,
    /// In what way.
    pub wijze: Option<String>,
}

/// A step that follows.
#[derive(Debug, Clone)]
pub struct Vervolg {
    /// What happens.
    pub wat: String,
    /// Who does it.
    pub wie: Option<String>,
    /// The last day.
    pub uiterlijk: Option<Spanned<Date>>,
    /// The term in words.
    pub termijn: Option<String>,
    /// Whether it came in; absent where nothing is waited for.
    pub ontvangen: Option<Ontvangst>,
}

/// A correction after publication.
#[derive(Debug, Clone)]
pub struct Herziening {
    /// When.
    pub datum: Spanned<Date>,
    /// What changed.
    pub wat: String,
    /// Why, when the law has a word for it.
    pub reden: Option<Reden>,
}

/// Why something was corrected, in the terms of the Woo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reden {
    /// It touched somebody's privacy.
    Privacy,
    /// There was a mistake in the procedure.
    Procedure,
}

impl Rapport {
    /// All judged norms with the position of their theme.
    pub fn normen(&self) -> impl Iterator<Item = (usize, &RapportNorm)> {
        self.themas.iter().enumerate().flat_map(|(thema, of)| of.normen.iter().map(move |norm| (thema, norm)))
    }

    /// The day that orders reports: of publication, else of the last visit.
    pub fn dag(&self) -> Option<Date> {
        let visit = self.bezocht.iter().map(|day| day.value).max();
        self.gepubliceerd.as_ref().map(|day| day.value).or(visit)
    }
}

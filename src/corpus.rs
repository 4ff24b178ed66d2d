//! What it all means: reports, frameworks and institutions, with every reference resolved.
//!
//! Nothing here knows how content is written or shown. A corpus is made by [`resolve`] and never changes.

mod diags;
mod figuur;
mod kader;
mod merk;
mod moment;
mod nr;
mod ontvangst;
mod openbaar;
mod overzicht;
mod publicatie;
mod rapport;
mod resolve;
mod site;
mod spreker;
mod tekst;
mod vermelding;
mod versie;
mod vervolg_op;
mod vingerafdruk;
mod voor;
mod wederhoor;
mod woo;
mod woorden;

pub(crate) use figuur::getal;
pub use figuur::{Figuur, Grafiek, GrafiekSoort, Reeks, Tabel, Totaal};
pub use kader::{Kader, KaderNorm, KaderThema, Tekortkomingen, Trede, TredeNr, tekortkoming_nummer};
pub use merk::{Merk, PassageSoort};
pub use moment::Moment;
pub use nr::Nr;
pub use ontvangst::{Ontvangst, ReactieStand, Voortgang};
pub use openbaar::{Openbaarheid, Verlopen, verborgen};
pub use publicatie::{Gebeurtenis, Publicatie, Traject};
pub use rapport::{
    Bijlage, Bron, Cijfer, Deel, Herziening, Hoofdstuk, Object, Rapport, RapportNorm, RapportThema, Reactie, Reden,
    Status, Tekortkoming, Termijn, Vervolg,
};
pub use resolve::{BOXES, Memory, resolve};
pub use site::{Begrip, Inspectie, Instelling, OpenData, Regio, Site};
pub use spreker::Spreker;
pub use tekst::{Doel, Elders, Tekst, Werk};
pub use vermelding::{Onderwerp, Vermelding};
pub use versie::Versie;
pub use vervolg_op::{Stand, StandVan, TekortkomingNr, VervolgOp};
pub use vingerafdruk::vingerafdruk;
pub use voor::{NietsTeZien, Publiek, voor};
pub use wederhoor::{Besluit, Inzage, PassageNu, Punt, PuntSoort, Telling, bedoeld};
pub(crate) use wederhoor::{ENOUGH, likeness};
pub use woo::{Lijst, TOOI, Waarde, Woo};

use crate::source::{FileId, Span};
use overzicht::Overzicht;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that is published, with all references resolved.
#[derive(Debug, Clone)]
pub struct Corpus {
    /// The site itself.
    pub site: Site,
    /// Frameworks, by name.
    pub kaders: Vec<Kader>,
    /// Institutions, by name.
    pub instellingen: Vec<Instelling>,
    /// Regions, by name.
    pub regios: Vec<Regio>,
    /// Courses of supervision, by name.
    pub trajecten: Vec<Traject>,
    /// Reports, by name.
    pub rapporten: Vec<Arc<Rapport>>,
    /// Other publications, by name.
    pub publicaties: Vec<Arc<Publicatie>>,
    /// Passages that are shown with their marks, by where they are written; none in what is public.
    pub merken: BTreeMap<Span, (Nr<Rapport>, Merk)>,
    /// What stood here until its last day.
    pub verlopen: Vec<Verlopen>,
    /// Files that are copied along, with their path.
    pub bestanden: Vec<(String, FileId)>,
    overzicht: Overzicht,
}

//! `publicaties/<id>/publicatie.md`: any publication that is not a report.

use super::body::TextBody;
use super::field::{Datum, Naam, Tekst, Webadres};
use super::norm::CijferYaml;
use super::rapport::{HerzienYaml, Status};
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een publicatie.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicatieYaml {
    /// De titel.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// Wat voor publicatie het is.
    #[schemars(required)]
    pub soort: Option<PublicatieSoort>,
    /// Van wie de publicatie is.
    pub van: Option<Tekst>,
    /// Aan wie zij gericht is.
    pub aan: Option<Tekst>,
    /// De datum van de publicatie.
    pub datum: Option<Spanned<Datum>>,
    /// Het kenmerk.
    pub kenmerk: Option<Tekst>,
    /// Hoe ver de publicatie is.
    #[schemars(required)]
    pub status: Option<Spanned<Status>>,
    /// De eerste dag waarop de publicatie openbaar mag zijn; standaard de datum.
    pub gepubliceerd: Option<Spanned<Datum>>,
    /// De laatste dag waarop de publicatie online staat.
    pub tot: Option<Spanned<Datum>>,
    /// Het traject waar de publicatie bij hoort.
    pub traject: Option<Spanned<Naam>>,
    /// De volgorde van de hoofdstukken.
    #[serde(default)]
    pub hoofdstukken: Vec<Spanned<Naam>>,
    /// Cijfers uit de tekst.
    #[serde(default)]
    pub cijfers: Vec<CijferYaml>,
    /// Correcties na publicatie.
    #[serde(default)]
    pub herzien: Vec<HerzienYaml>,
    /// Eerdere namen van de map: de oude adressen leiden dan naar deze publicatie.
    #[serde(default)]
    pub voorheen: Vec<Spanned<Naam>>,
    /// Een zin voor lijsten.
    pub samenvatting: Option<Tekst>,
    /// Het adres van de officiële publicatie, als dit een weergave daarvan is.
    pub origineel: Option<Webadres>,
}

/// Wat voor publicatie het is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PublicatieSoort {
    /// Een brief.
    Brief,
    /// Een voortgangsrapportage.
    Voortgangsrapportage,
    /// Een plan.
    Plan,
    /// Een memo.
    Memo,
    /// Een reactie.
    Reactie,
    /// Een signalement.
    Signalement,
    /// Iets anders.
    Overig,
}

/// A publication as read.
#[derive(Debug, Clone)]
pub struct PublicatieDraft {
    /// The file.
    pub file: FileId,
    /// The keys.
    pub yaml: PublicatieYaml,
    /// The text.
    pub body: TextBody,
}

/// Reads one `publicatie.md`.
pub(super) fn read(reader: &mut Reader) -> Option<PublicatieDraft> {
    let schema = &reader.schemas.publicatie;
    let (yaml, _, body) = reader.markdown_file(schema)?;
    Some(PublicatieDraft { file: reader.file, yaml, body })
}

//! `wederhoor/<nr>.md`: a point of the institution on the draft, and what the inspectorates decided.

use super::body::TextBody;
use super::field::{Datum, Tekst};
use super::read::Reader;
use crate::source::{FileId, Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een punt van wederhoor.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WederhoorYaml {
    /// Het merkteken van de passage in het concept, bijvoorbeeld 2.2 ¶4.
    #[schemars(required)]
    pub bij: Option<Spanned<Tekst>>,
    /// Wat voor opmerking het is.
    #[schemars(required)]
    pub soort: Option<PuntSoort>,
    /// Van wie de opmerking is; komt nooit op de site.
    pub van: Option<Tekst>,
    /// De datum van de opmerking.
    pub datum: Option<Datum>,
    /// Wat de inspecties besloten; ontbreekt zolang het punt open is.
    pub besluit: Option<Spanned<Besluit>>,
    /// De tekst van de passage zoals die in het concept stond; komt nooit op de site.
    pub passage: Option<Spanned<Tekst>>,
    /// Waaraan `rapporteur wederhoor lees` ziet dat dit punt al gelezen is; verander dit niet.
    pub antwoord: Option<Tekst>,
}

/// Wat voor opmerking een punt is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum PuntSoort {
    /// Iets in het concept klopt niet.
    #[serde(rename = "feitelijke onjuistheid")]
    Onjuistheid,
    /// Iets waar een oordeel op rust klopt niet.
    #[serde(rename = "onjuist feit onder een oordeel")]
    OnderOordeel,
    /// Er ontbreekt iets in het concept.
    #[serde(rename = "ontbrekende informatie")]
    Ontbreekt,
}

/// Wat de inspecties met een opmerking deden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Besluit {
    /// Helemaal overgenomen.
    Overgenomen,
    /// Voor een deel overgenomen.
    Deels,
    /// Niet overgenomen.
    Niet,
}

/// A point as read.
#[derive(Debug, Clone)]
pub struct WederhoorDraft {
    /// The file.
    pub file: FileId,
    /// The keys.
    pub yaml: WederhoorYaml,
    /// The whole front matter.
    pub front: Span,
    /// Remark, evidence and answer.
    pub body: TextBody,
}

/// Reads one point.
pub(super) fn read(reader: &mut Reader) -> Option<WederhoorDraft> {
    let schema = &reader.schemas.wederhoor;
    let (yaml, front, body) = reader.markdown_file(schema)?;
    Some(WederhoorDraft { file: reader.file, yaml, front, body })
}

//! `trajecten/<id>.md`: a course of supervision as a timeline.

use super::body::TextBody;
use super::field::{Moment, Naam, Tekst, Webadres};
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een traject.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrajectYaml {
    /// De naam van het traject.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// De eerste dag, of de maand als de dag niet bekend is.
    pub start: Option<Moment>,
    /// Wat er gebeurde.
    #[serde(default)]
    pub gebeurtenissen: Vec<GebeurtenisYaml>,
}

/// Een gebeurtenis in een traject.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GebeurtenisYaml {
    /// De dag, of de maand als de dag niet bekend is: `2025-03`.
    pub datum: Spanned<Moment>,
    /// Wat er gebeurde.
    pub wat: Tekst,
    /// Het rapport waar het om gaat.
    pub rapport: Option<Spanned<Naam>>,
    /// De publicatie waar het om gaat.
    pub publicatie: Option<Spanned<Naam>>,
    /// Het adres, voor een gebeurtenis elders.
    pub url: Option<Webadres>,
}

/// A course of supervision as read.
#[derive(Debug, Clone)]
pub struct TrajectDraft {
    /// The file.
    pub file: FileId,
    /// The keys.
    pub yaml: TrajectYaml,
    /// The text above the timeline.
    pub body: TextBody,
}

/// Reads one course of supervision.
pub(super) fn read(reader: &mut Reader) -> Option<TrajectDraft> {
    let schema = &reader.schemas.traject;
    let (yaml, _, body) = reader.markdown_file(schema)?;
    Some(TrajectDraft { file: reader.file, yaml, body })
}

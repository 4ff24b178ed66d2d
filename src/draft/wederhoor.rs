//! `wederhoor/<nr>.md`: a point of the institution on the draft, and what the inspectorates decided.

use super::body::TextBody;
use super::field::{Datum, Tekst};
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een punt van wederhoor.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WederhoorYaml {
    /// Het kenmerk of adres van de passage.
    pub bij: Spanned<Tekst>,
    /// Wat voor opmerking het is.
    pub soort: Option<Tekst>,
    /// Van wie de opmerking is.
    pub van: Option<Tekst>,
    /// De datum van de opmerking.
    pub datum: Option<Datum>,
    /// Wat de inspecties besloten; ontbreekt zolang het punt open is.
    pub besluit: Option<Besluit>,
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
    /// Remark, evidence and answer.
    pub body: TextBody,
}

/// Reads one point.
pub(super) fn read(reader: &mut Reader) -> Option<WederhoorDraft> {
    let schema = &reader.schemas.wederhoor;
    let (yaml, _, body) = reader.markdown_file(schema)?;
    Some(WederhoorDraft { file: reader.file, yaml, body })
}

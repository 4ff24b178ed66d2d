//! `bijlagen/<n>-<id>.md`: an appendix.

use super::body::TextBody;
use super::field::Tekst;
use super::norm::CijferYaml;
use super::read::Reader;
use crate::source::FileId;
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een bijlage.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BijlageYaml {
    /// De titel van de bijlage, zonder nummer.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// Cijfers uit de tekst.
    #[serde(default)]
    pub cijfers: Vec<CijferYaml>,
}

/// An appendix as read.
#[derive(Debug, Clone)]
pub struct BijlageDraft {
    /// The file.
    pub file: FileId,
    /// The title, without its number.
    pub titel: String,
    /// Counts in the text.
    pub cijfers: Vec<CijferYaml>,
    /// The text.
    pub body: TextBody,
}

/// Reads one appendix.
pub(super) fn read(reader: &mut Reader) -> Option<BijlageDraft> {
    let schema = &reader.schemas.bijlage;
    let (yaml, _, body): (BijlageYaml, _, _) = reader.markdown_file(schema)?;
    let titel = yaml.titel.map(|titel| titel.0).unwrap_or_default();
    Some(BijlageDraft { file: reader.file, titel, cijfers: yaml.cijfers, body })
}

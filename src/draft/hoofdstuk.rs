//! A chapter: any other Markdown file beside `rapport.md` or `publicatie.md`.

use super::body::TextBody;
use super::field::Tekst;
use super::norm::CijferYaml;
use super::read::Reader;
use crate::source::FileId;
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een hoofdstuk.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HoofdstukYaml {
    /// De titel van het hoofdstuk.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// Cijfers uit de tekst.
    #[serde(default)]
    pub cijfers: Vec<CijferYaml>,
}

/// A chapter as read.
#[derive(Debug, Clone)]
pub struct HoofdstukDraft {
    /// The file.
    pub file: FileId,
    /// The title.
    pub titel: String,
    /// Counts in the text.
    pub cijfers: Vec<CijferYaml>,
    /// The text.
    pub body: TextBody,
}

/// Reads one chapter.
pub(super) fn read(reader: &mut Reader) -> Option<HoofdstukDraft> {
    let schema = &reader.schemas.hoofdstuk;
    let (yaml, _, body): (HoofdstukYaml, _, _) = reader.markdown_file(schema)?;
    let titel = yaml.titel.map(|titel| titel.0).unwrap_or_default();
    Some(HoofdstukDraft { file: reader.file, titel, cijfers: yaml.cijfers, body })
}

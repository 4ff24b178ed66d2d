//! `thema-<id>/thema.md`: the verdict on a theme, its introduction and the reasons.

use super::body::TextBody;
use super::field::Tekst;
use super::norm::CijferYaml;
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een thema in een rapport.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemaYaml {
    /// Het oordeel over het thema.
    pub oordeel: Option<Spanned<Tekst>>,
    /// Cijfers uit de tekst.
    #[serde(default)]
    pub cijfers: Vec<CijferYaml>,
}

/// `thema.md` as read.
#[derive(Debug, Clone)]
pub struct ThemaDraft {
    /// The file.
    pub file: FileId,
    /// The verdict.
    pub oordeel: Option<Spanned<Tekst>>,
    /// Counts in the text.
    pub cijfers: Vec<CijferYaml>,
    /// What stands before the reasons.
    pub inleiding: TextBody,
    /// The section `## Oordeel`: the reasons.
    pub onderbouwing: TextBody,
}

/// Reads one `thema.md`.
pub(super) fn read(reader: &mut Reader) -> Option<ThemaDraft> {
    let schema = &reader.schemas.thema;
    let (yaml, _, mut inleiding): (ThemaYaml, _, _) = reader.markdown_file(schema)?;
    let onderbouwing = inleiding.take_section(&["Oordeel"]).map(|section| section.body).unwrap_or_default();
    Some(ThemaDraft { file: reader.file, oordeel: yaml.oordeel, cijfers: yaml.cijfers, inleiding, onderbouwing })
}

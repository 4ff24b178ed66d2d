//! `regios/<id>.yaml`: a region under inspection.

use super::body::{TextBody, scalar_body};
use super::field::{Tekst, Webadres};
use super::read::Reader;
use crate::source::Spanned;
use schemars::JsonSchema;
use serde::Deserialize;

/// Een regio waar toezicht op is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegioYaml {
    /// De volledige naam.
    pub naam: Tekst,
    /// De afkorting.
    pub afkorting: Option<Tekst>,
    /// De gemeenten in de regio.
    #[serde(default)]
    pub gemeenten: Vec<Tekst>,
    /// De website.
    pub website: Option<Webadres>,
    /// Een korte beschrijving (Markdown).
    pub beschrijving: Option<Spanned<Tekst>>,
}

/// A region as read.
#[derive(Debug, Clone)]
pub struct RegioDraft {
    /// The keys.
    pub yaml: RegioYaml,
    /// The description.
    pub beschrijving: TextBody,
}

/// Reads one region.
pub(super) fn read(reader: &mut Reader) -> Option<RegioDraft> {
    let schema = &reader.schemas.regio;
    let yaml: RegioYaml = reader.yaml_file(schema)?;
    let beschrijving = scalar_body(reader, yaml.beschrijving.as_ref());
    Some(RegioDraft { yaml, beschrijving })
}

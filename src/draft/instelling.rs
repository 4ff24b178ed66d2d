//! `instellingen/<id>.yaml`: an institution under inspection.

use super::body::{TextBody, scalar_body};
use super::field::{Naam, Tekst, Webadres};
use super::read::Reader;
use crate::source::Spanned;
use schemars::JsonSchema;
use serde::Deserialize;

/// Een instelling waar toezicht op is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstellingYaml {
    /// De volledige naam.
    pub naam: Tekst,
    /// De afkorting.
    pub afkorting: Option<Tekst>,
    /// Wat voor instelling het is, bijvoorbeeld gecertificeerde instelling.
    pub soort: Option<Tekst>,
    /// Het nummer bij de Kamer van Koophandel: acht cijfers.
    #[schemars(regex(pattern = r"^\d{8}$"))]
    pub kvk: Option<Tekst>,
    /// De instelling waar deze onder valt.
    pub onderdeel_van: Option<Spanned<Naam>>,
    /// De website.
    pub website: Option<Webadres>,
    /// Een korte beschrijving (Markdown).
    pub beschrijving: Option<Spanned<Tekst>>,
}

/// An institution as read.
#[derive(Debug, Clone)]
pub struct InstellingDraft {
    /// The keys.
    pub yaml: InstellingYaml,
    /// The description.
    pub beschrijving: TextBody,
}

/// Reads one institution.
pub(super) fn read(reader: &mut Reader) -> Option<InstellingDraft> {
    let schema = &reader.schemas.instelling;
    let yaml: InstellingYaml = reader.yaml_file(schema)?;
    let beschrijving = scalar_body(reader, yaml.beschrijving.as_ref());
    Some(InstellingDraft { yaml, beschrijving })
}

//! `rapporten/<id>/rapport.md`: what an inspection report is about, and its summary.

use super::body::TextBody;
use super::field::{Datum, Naam, Ontvangst, Tekst, Webadres};
use super::read::Reader;
use crate::source::{FileId, Span, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// De gegevens van een rapport.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RapportYaml {
    /// De titel van het rapport.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// Het toetsingskader.
    #[schemars(required)]
    pub kader: Option<Spanned<Naam>>,
    /// De instelling waar het rapport over gaat.
    pub instelling: Option<Spanned<Naam>>,
    /// De regio waar het rapport over gaat.
    pub regio: Option<Spanned<Naam>>,
    /// Het traject waar het rapport bij hoort.
    pub traject: Option<Spanned<Naam>>,
    /// De inspecties die het rapport uitbrengen.
    #[serde(default)]
    pub inspecties: Vec<Spanned<Naam>>,
    /// De dagen waarop de inspecties op bezoek waren.
    #[serde(default)]
    pub bezocht: Vec<Spanned<Datum>>,
    /// Hoe ver het rapport is.
    #[schemars(required)]
    pub status: Option<Spanned<Status>>,
    /// De dag van het besluit om openbaar te maken.
    pub besluit: Option<Spanned<Datum>>,
    /// Tot wanneer de instelling kan reageren op het concept, en waarheen.
    pub wederhoor: Option<TermijnYaml>,
    /// De eerste dag waarop het rapport openbaar mag zijn: minstens twee weken na het besluit.
    pub gepubliceerd: Option<Spanned<Datum>>,
    /// De laatste dag waarop het rapport online staat; de wet vraagt vijf jaar.
    pub tot: Option<Spanned<Datum>>,
    /// Het oordeel over het geheel.
    pub oordeel: Option<Spanned<Tekst>>,
    /// De volgorde van de hoofdstukken.
    #[serde(default)]
    pub hoofdstukken: Vec<Spanned<Naam>>,
    /// Met wie de inspecties spraken en wat zij lazen.
    #[serde(default)]
    pub bronnen: Vec<BronYaml>,
    /// Wat er na het rapport gebeurt.
    #[serde(default)]
    pub vervolg: Vec<VervolgYaml>,
    /// De laatste dag waarop de instelling kon reageren; is er dan geen reactie, dan zegt de site dat.
    pub reactie_voor: Option<Spanned<Datum>>,
    /// Correcties na publicatie.
    #[serde(default)]
    pub herzien: Vec<HerzienYaml>,
    /// Het eerdere rapport dat dit rapport vervangt.
    pub vervangt: Option<Spanned<Naam>>,
    /// Eerdere namen van de map: de oude adressen leiden dan naar dit rapport.
    #[serde(default)]
    pub voorheen: Vec<Spanned<Naam>>,
    /// Het eerdere rapport waarvan dit rapport nagaat wat er van de tekortkomingen geworden is.
    pub vervolg_op: Option<Spanned<Naam>>,
    /// De nummers van de tekortkomingen uit dat rapport die opgelost zijn.
    #[serde(default)]
    pub opgelost: Vec<Spanned<Tekst>>,
    /// De nummers van de tekortkomingen uit dat rapport die nog open staan en die dit rapport niet opnieuw noemt.
    #[serde(default)]
    pub nog_open: Vec<Spanned<Tekst>>,
    /// Een zin voor lijsten.
    pub samenvatting: Option<Tekst>,
    /// Het adres van de officiële publicatie, als dit een weergave daarvan is.
    pub origineel: Option<Webadres>,
}

/// Hoe ver een rapport is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Er wordt nog aan geschreven.
    Concept,
    /// De instelling kan reageren op het concept.
    Wederhoor,
    /// Het rapport is vastgesteld en mag op zijn dag openbaar worden.
    Gepubliceerd,
}

/// Tot wanneer de instelling kan reageren op het concept.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TermijnYaml {
    /// De laatste dag waarop de instelling kan reageren.
    pub tot: Spanned<Datum>,
    /// Waar de instelling haar reactie naartoe stuurt, bijvoorbeeld een mailadres.
    pub naar: Option<Tekst>,
}

/// Een bron van het toezicht.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BronYaml {
    /// Wie of wat, bijvoorbeeld ouders.
    pub wat: Spanned<Tekst>,
    /// Hoeveel.
    pub aantal: Spanned<u32>,
    /// Op welke manier, bijvoorbeeld telefonische gesprekken.
    pub wijze: Option<Tekst>,
}

/// Een vervolgstap.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VervolgYaml {
    /// Wat er gebeurt.
    pub wat: Tekst,
    /// Wie het doet.
    pub wie: Option<Tekst>,
    /// De laatste dag.
    pub uiterlijk: Option<Spanned<Datum>>,
    /// De termijn in woorden, bijvoorbeeld binnen acht weken.
    pub termijn: Option<Tekst>,
    /// De dag waarop het binnenkwam, of `nog niet`; zonder deze regel toont de site geen stand.
    pub ontvangen: Option<Spanned<Ontvangst>>,
}

/// Een correctie na publicatie.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HerzienYaml {
    /// De dag van de correctie.
    pub datum: Spanned<Datum>,
    /// Wat er veranderd is.
    pub wat: Tekst,
    /// Waarom, als de Woo daar een woord voor heeft: privacy of procedure.
    pub reden: Option<HerzienReden>,
}

/// Waarom iets gecorrigeerd is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HerzienReden {
    /// Er stonden gegevens in die de privacy van iemand raken.
    Privacy,
    /// Er zat een fout in de procedure.
    Procedure,
}

/// `rapport.md` as read.
#[derive(Debug, Clone)]
pub struct RapportDraft {
    /// The file.
    pub file: FileId,
    /// The keys.
    pub yaml: RapportYaml,
    /// The whole front matter.
    pub front: Span,
    /// The summary on the front page.
    pub body: TextBody,
}

/// Reads one `rapport.md`.
pub(super) fn read(reader: &mut Reader) -> Option<RapportDraft> {
    let schema = &reader.schemas.rapport;
    let (yaml, front, body) = reader.markdown_file(schema)?;
    Some(RapportDraft { file: reader.file, yaml, front, body })
}

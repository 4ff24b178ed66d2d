//! `kaders/<id>.yaml`: an assessment framework.

use super::body::{TextBody, scalar_body};
use super::diags;
use super::field::{JaNee, Naam, Tekst};
use super::read::Reader;
use crate::source::{FileId, Spanned};
use schemars::JsonSchema;
use serde::Deserialize;

/// Een toetsingskader.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KaderYaml {
    /// De naam van het kader.
    #[schemars(required)]
    pub titel: Option<Tekst>,
    /// De versie, bijvoorbeeld een jaartal.
    pub versie: Option<Tekst>,
    /// De oordelen die het kader kent, het beste eerst.
    #[schemars(length(min = 2))]
    pub schaal: Vec<TredeYaml>,
    /// De thema's met hun normen.
    pub themas: Option<Vec<KaderThemaYaml>>,
    /// De normen, voor een kader zonder thema's.
    pub normen: Option<Vec<KaderNormYaml>>,
}

/// Een oordeel op de schaal.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TredeYaml {
    /// Wat de inspecteur achter oordeel: schrijft.
    pub score: Spanned<Tekst>,
    /// Wat de lezer bij een norm leest.
    pub label: Spanned<Tekst>,
    /// Wat de lezer bij een thema leest; standaard het label.
    pub verkort: Option<Tekst>,
    /// Wat het oordeel betekent.
    pub toelichting: Option<Tekst>,
    /// Of het oordeel meetelt op de schaal; standaard ja.
    pub telt_mee: Option<JaNee>,
    /// Of er bij dit oordeel tekortkomingen zijn: geen, mag of moet; standaard mag.
    pub tekortkomingen: Option<TekortkomingenEis>,
}

/// Of er bij een oordeel tekortkomingen horen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TekortkomingenEis {
    /// Er zijn geen tekortkomingen.
    Geen,
    /// Er kunnen tekortkomingen zijn.
    Mag,
    /// Er is minstens een tekortkoming.
    Moet,
}

/// Een thema van een kader.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KaderThemaYaml {
    /// Het nummer van het thema, bijvoorbeeld 1a.
    pub id: Spanned<Naam>,
    /// De titel.
    pub titel: Tekst,
    /// Waar de inspecties naar kijken (Markdown), voor een thema zonder normen.
    pub kijkt_naar: Option<Spanned<Tekst>>,
    /// Of het thema een oordeel krijgt; standaard ja.
    pub beoordeeld: Option<JaNee>,
    /// De normen van het thema.
    #[serde(default)]
    pub normen: Vec<KaderNormYaml>,
}

/// Een norm van een kader.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KaderNormYaml {
    /// Het nummer van de norm, bijvoorbeeld 1a.1.
    pub id: Spanned<Naam>,
    /// De korte naam, voor figuren.
    pub onderdeel: Spanned<Tekst>,
    /// De norm zelf.
    pub tekst: Tekst,
    /// Waar de inspecties naar kijken (Markdown).
    pub kijkt_naar: Option<Spanned<Tekst>>,
}

/// A framework as read.
#[derive(Debug, Clone)]
pub struct KaderDraft {
    /// The file.
    pub file: FileId,
    /// The name of the framework.
    pub titel: String,
    /// Its version.
    pub versie: Option<String>,
    /// Its scale, best first.
    pub schaal: Vec<TredeYaml>,
    /// Its themes; one without an id when the framework has norms only.
    pub themas: Vec<KaderThemaDraft>,
}

/// A theme of a framework as read.
#[derive(Debug, Clone)]
pub struct KaderThemaDraft {
    /// Absent in a framework with norms only.
    pub id: Option<Spanned<Naam>>,
    /// The title; empty in a framework with norms only.
    pub titel: String,
    /// What the inspectorates look at.
    pub kijkt_naar: TextBody,
    /// Whether the theme gets a verdict.
    pub beoordeeld: bool,
    /// Its norms.
    pub normen: Vec<KaderNormDraft>,
}

/// A norm of a framework as read.
#[derive(Debug, Clone)]
pub struct KaderNormDraft {
    /// The number.
    pub id: Spanned<Naam>,
    /// The short name.
    pub onderdeel: Spanned<Tekst>,
    /// The norm itself.
    pub tekst: String,
    /// What the inspectorates look at.
    pub kijkt_naar: TextBody,
}

impl KaderDraft {
    /// Every text of the framework.
    pub fn each_body(&self, look: &mut dyn FnMut(&TextBody)) {
        for thema in &self.themas {
            look(&thema.kijkt_naar);
            thema.normen.iter().for_each(|norm| look(&norm.kijkt_naar));
        }
    }
}

/// Reads one framework.
pub(super) fn read(reader: &mut Reader) -> Option<KaderDraft> {
    let schema = &reader.schemas.kader;
    let yaml: KaderYaml = reader.yaml_file(schema)?;
    let themas = match (yaml.themas, yaml.normen) {
        (Some(themas), None) => themas.into_iter().map(|thema| read_thema(reader, thema)).collect(),
        (None, Some(normen)) => vec![KaderThemaDraft {
            id: None,
            titel: String::new(),
            kijkt_naar: TextBody::default(),
            beoordeeld: false,
            normen: normen.into_iter().map(|norm| read_norm(reader, norm)).collect(),
        }],
        (Some(_), Some(_)) => {
            reader.sink.report(diags::themas_and_normen(reader.file));
            return None;
        }
        (None, None) => {
            reader.sink.report(diags::no_normen(reader.file));
            return None;
        }
    };
    Some(KaderDraft {
        file: reader.file,
        titel: yaml.titel.map(|titel| titel.0).unwrap_or_default(),
        versie: yaml.versie.map(|versie| versie.0),
        schaal: yaml.schaal,
        themas,
    })
}

fn read_thema(reader: &mut Reader, yaml: KaderThemaYaml) -> KaderThemaDraft {
    KaderThemaDraft {
        id: Some(yaml.id),
        titel: yaml.titel.0,
        kijkt_naar: scalar_body(reader, yaml.kijkt_naar.as_ref()),
        beoordeeld: yaml.beoordeeld.is_none_or(|ja| ja.0),
        normen: yaml.normen.into_iter().map(|norm| read_norm(reader, norm)).collect(),
    }
}

fn read_norm(reader: &mut Reader, yaml: KaderNormYaml) -> KaderNormDraft {
    KaderNormDraft {
        kijkt_naar: scalar_body(reader, yaml.kijkt_naar.as_ref()),
        id: yaml.id,
        onderdeel: yaml.onderdeel,
        tekst: yaml.tekst.0.trim().to_owned(),
    }
}

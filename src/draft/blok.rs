//! The fenced blocks `grafiek` and `tabel`: a figure or table made from a data file.

use super::diags;
use super::field::{EenOfMeer, Tekst};
use super::schema::Schemas;
use crate::diagnostic::Sink;
use crate::source::{FileId, Spanned};
use crate::syntax::{Fence, read_yaml};
use schemars::JsonSchema;
use serde::Deserialize;

/// Een grafiek uit een gegevensbestand.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrafiekYaml {
    /// Wat voor grafiek het is.
    pub soort: GrafiekSoort,
    /// De titel: wat er te zien is, in een zin.
    pub titel: Tekst,
    /// Het gegevensbestand in de map data/.
    pub data: Spanned<Tekst>,
    /// De kolom voor de horizontale as.
    pub x: Spanned<Tekst>,
    /// De kolom of kolommen met getallen.
    pub y: Spanned<EenOfMeer>,
    /// De rij met totalen, die niet getekend wordt.
    pub totaal: Option<Spanned<Tekst>>,
    /// De eenheid van de getallen.
    pub eenheid: Option<Tekst>,
    /// Waar de gegevens vandaan komen.
    pub bron: Option<Tekst>,
    /// Een toelichting onder de grafiek.
    pub toelichting: Option<Tekst>,
}

/// Wat voor grafiek het is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GrafiekSoort {
    /// Lijnen over de tijd.
    Lijn,
    /// Staven naast elkaar.
    Staaf,
    /// Staven op elkaar.
    Gestapeld,
    /// Punten.
    Punt,
}

/// Een tabel uit een gegevensbestand.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TabelYaml {
    /// De titel van de tabel.
    pub titel: Tekst,
    /// Het gegevensbestand in de map data/.
    pub data: Spanned<Tekst>,
    /// De kolommen die getoond worden; standaard alle.
    #[serde(default)]
    pub kolommen: Vec<Spanned<Tekst>>,
    /// De rij die de som van de andere rijen is, of geen met de reden.
    pub totaal: Option<Spanned<Tekst>>,
    /// Waar de gegevens vandaan komen.
    pub bron: Option<Tekst>,
}

/// A block in the text as read.
#[derive(Debug, Clone)]
pub enum Blok {
    /// A figure.
    Grafiek(Box<GrafiekYaml>),
    /// A table.
    Tabel(Box<TabelYaml>),
}

/// Reads a fenced block; an unknown name or a wrong block is reported.
pub(super) fn read_block(file: FileId, text: &str, fence: Fence, schemas: &Schemas, sink: &mut Sink) -> Option<Blok> {
    let is_known = matches!(fence.name.value.as_str(), "grafiek" | "tabel");
    if !is_known {
        sink.report(diags::unknown_block(&fence.name));
        return None;
    }
    let Some(range) = fence.range else {
        sink.report(diags::block_inside(fence.name.span));
        return None;
    };
    let root = read_yaml(file, text, range, sink).ok()?.root;
    match fence.name.value.as_str() {
        "grafiek" => schemas.grafiek.read(&root, sink).map(|yaml| Blok::Grafiek(Box::new(yaml.value))),
        _ => schemas.tabel.read(&root, sink).map(|yaml| Blok::Tabel(Box::new(yaml.value))),
    }
}

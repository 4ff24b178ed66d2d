//! A framework in the index: its scale and its norms, with their texts.

use super::{Location, Places};
use crate::draft::{KaderDraft, KaderNormDraft, TekortkomingenEis, TextBody};
use crate::prose::{Block, plain_text};
use std::fmt::Write;

/// A framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KaderEntry {
    /// Its name.
    pub id: String,
    /// Its title, with its version.
    pub titel: String,
    /// Its scale, best first.
    pub schaal: Vec<Trede>,
    /// Its themes; one without an id when it has norms only.
    pub themas: Vec<ThemaEntry>,
    /// The top of its file.
    pub at: Location,
}

/// A verdict on the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trede {
    /// What authors write.
    pub score: String,
    /// What readers read at a norm.
    pub label: String,
    /// What readers read at a theme.
    pub verkort: String,
    /// What it means, and whether shortcomings belong to it.
    pub uitleg: String,
    /// Where it was written.
    pub at: Location,
}

/// A theme of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemaEntry {
    /// Its number.
    pub id: Option<String>,
    /// Its title.
    pub titel: String,
    /// What the inspectorates look at.
    pub kijkt_naar: String,
    /// Its norms.
    pub normen: Vec<NormEntry>,
    /// Where it was written.
    pub at: Option<Location>,
}

/// A norm of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormEntry {
    /// Its number.
    pub id: String,
    /// Its short name.
    pub onderdeel: String,
    /// The norm itself.
    pub tekst: String,
    /// What the inspectorates look at.
    pub kijkt_naar: String,
    /// Where it was written.
    pub at: Location,
}

impl KaderEntry {
    /// The norm with this number.
    pub fn norm(&self, id: &str) -> Option<&NormEntry> {
        self.normen().find(|norm| norm.id == id)
    }

    /// The theme with this number.
    pub fn thema(&self, id: &str) -> Option<&ThemaEntry> {
        self.themas.iter().find(|thema| thema.id.as_deref() == Some(id))
    }

    /// All norms.
    pub fn normen(&self) -> impl Iterator<Item = &NormEntry> {
        self.themas.iter().flat_map(|thema| &thema.normen)
    }

    /// The verdict with this score or label.
    pub fn trede(&self, written: &str) -> Option<&Trede> {
        let is_it = |trede: &&Trede| [&trede.score, &trede.label, &trede.verkort].iter().any(|name| *name == written);
        self.schaal.iter().find(is_it)
    }
}

pub(super) fn entry(id: &str, draft: &KaderDraft, place: &Places) -> KaderEntry {
    let schaal = draft.schaal.iter().map(|yaml| {
        let label = yaml.label.value.0.clone();
        Trede {
            score: yaml.score.value.0.clone(),
            verkort: yaml.verkort.as_ref().map_or_else(|| label.clone(), |text| text.0.clone()),
            label,
            uitleg: uitleg(yaml.toelichting.as_ref().map(|text| text.0.as_str()), yaml.tekortkomingen),
            at: place.at(yaml.score.span),
        }
    });
    let themas = draft.themas.iter().map(|thema| ThemaEntry {
        id: thema.id.as_ref().map(|id| id.value.0.clone()),
        titel: thema.titel.clone(),
        kijkt_naar: lines(&thema.kijkt_naar),
        normen: thema.normen.iter().map(|norm| norm_entry(norm, place)).collect(),
        at: thema.id.as_ref().map(|id| place.at(id.span)),
    });
    let titel = match &draft.versie {
        Some(versie) => format!("{}, versie {versie}", draft.titel),
        None => draft.titel.clone(),
    };
    let at = Location { path: place.path(draft.file), range: 0..0 };
    KaderEntry { id: id.to_owned(), titel, schaal: schaal.collect(), themas: themas.collect(), at }
}

fn norm_entry(norm: &KaderNormDraft, place: &Places) -> NormEntry {
    NormEntry {
        id: norm.id.value.0.clone(),
        onderdeel: norm.onderdeel.value.0.clone(),
        tekst: norm.tekst.clone(),
        kijkt_naar: lines(&norm.kijkt_naar),
        at: place.at(norm.id.span),
    }
}

fn uitleg(toelichting: Option<&str>, eis: Option<TekortkomingenEis>) -> String {
    let eis = match eis {
        Some(TekortkomingenEis::Geen) => "Er zijn geen tekortkomingen.",
        Some(TekortkomingenEis::Moet) => "Er is minstens één tekortkoming.",
        Some(TekortkomingenEis::Mag) | None => "Er kunnen tekortkomingen zijn.",
    };
    [toelichting.unwrap_or(""), eis].join(" ").trim().to_owned()
}

/// The words of a text as Markdown: paragraphs and lists.
fn lines(body: &TextBody) -> String {
    let mut out = String::new();
    for block in &body.blocks {
        let _ = match block {
            Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => {
                write!(out, "{}\n\n", plain_text(inlines))
            }
            Block::List { items, .. } => {
                for inlines in items.iter().flat_map(|item| &item.blocks).filter_map(|block| match block {
                    Block::Paragraph { inlines, .. } => Some(inlines),
                    _ => None,
                }) {
                    let _ = writeln!(out, "- {}", plain_text(inlines));
                }
                writeln!(out)
            }
            _ => Ok(()),
        };
    }
    out.trim_end().to_owned()
}

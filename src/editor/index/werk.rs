//! A report or publication in the index: its parts, and what they hold that can be referred to.

use super::{Location, Named, Places};
use crate::draft::{BijlageDraft, Entry, HoofdstukDraft, NormEntry, PublicatieMap, RapportMap};
use crate::prose::{Block, plain_text};
use crate::syntax::Csv;
use std::sync::Arc;

/// A report or another publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Werk {
    /// Its name and title, at the top of its first file.
    pub named: Named,
    /// The framework of a report.
    pub kader: Option<String>,
    /// The earlier report whose shortcomings a report follows.
    pub vervolg_op: Option<String>,
    /// The sources of a report, with how many there are as title.
    pub bronnen: Vec<Named>,
    /// Chapters.
    pub hoofdstukken: Vec<Named>,
    /// Appendices, in order; without their number.
    pub bijlagen: Vec<Named>,
    /// Files about a theme.
    pub themas: Vec<Named>,
    /// Files about a norm.
    pub normen: Vec<NormFile>,
    /// Data files.
    pub data: Vec<Gegevens>,
}

/// A file about a norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormFile {
    /// The number of the norm.
    pub id: String,
    /// The verdict as written.
    pub oordeel: Option<String>,
    /// The shortcomings, numbered `<norm>-T1` and up.
    pub tekortkomingen: Vec<Named>,
    /// The top of the file.
    pub at: Location,
}

/// A data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gegevens {
    /// Its name in the folder `data`, with `.csv`.
    pub name: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The top of the file.
    pub at: Location,
}

impl Werk {
    /// All shortcomings, in the order of the files.
    pub fn tekortkomingen(&self) -> impl Iterator<Item = &Named> {
        self.normen.iter().flat_map(|norm| &norm.tekortkomingen)
    }

    /// The file about a norm.
    pub fn norm(&self, id: &str) -> Option<&NormFile> {
        self.normen.iter().find(|norm| norm.id == id)
    }
}

pub(super) fn rapport(map: &RapportMap, place: &Places, earlier: Option<&Werk>) -> Werk {
    let first = map.rapport.as_ref();
    let yaml = first.and_then(|entry| entry.draft.as_ref()).map(|draft| &draft.yaml);
    let kader = yaml.and_then(|yaml| Some(yaml.kader.as_ref()?.value.0.clone()));
    let vervolg_op = yaml.and_then(|yaml| Some(yaml.vervolg_op.as_ref()?.value.0.clone()));
    let bronnen = yaml.map(|yaml| {
        let bron = |bron: &crate::draft::BronYaml| {
            place.named(&bron.wat.value.0, bron.aantal.value.to_string(), bron.wat.span)
        };
        yaml.bronnen.iter().map(bron).collect()
    });
    let titel = yaml.and_then(|yaml| yaml.titel.as_ref()).map(|titel| titel.0.clone());
    Werk {
        named: named("rapporten", "rapport.md", &map.id, titel, earlier),
        kader: kader.or_else(|| earlier?.kader.clone()),
        vervolg_op: vervolg_op.or_else(|| earlier?.vervolg_op.clone()),
        bronnen: bronnen.or_else(|| Some(earlier?.bronnen.clone())).unwrap_or_default(),
        hoofdstukken: hoofdstukken(&map.hoofdstukken, place),
        bijlagen: bijlagen(&map.bijlagen, place),
        themas: map.themas.iter().map(|entry| place.top(&entry.id, None, entry.file)).collect(),
        normen: map.normen.iter().map(|norm| norm_file(norm, place, earlier)).collect(),
        data: gegevens(&map.data, place),
    }
}

pub(super) fn publicatie(map: &PublicatieMap, place: &Places, earlier: Option<&Werk>) -> Werk {
    let draft = map.publicatie.as_ref().and_then(|entry| entry.draft.as_ref());
    let titel = draft.and_then(|draft| draft.yaml.titel.as_ref()).map(|titel| titel.0.clone());
    Werk {
        named: named("publicaties", "publicatie.md", &map.id, titel, earlier),
        kader: None,
        vervolg_op: None,
        bronnen: Vec::new(),
        hoofdstukken: hoofdstukken(&map.hoofdstukken, place),
        bijlagen: bijlagen(&map.bijlagen, place),
        themas: Vec::new(),
        normen: Vec::new(),
        data: gegevens(&map.data, place),
    }
}

fn named(folder: &str, first: &str, id: &str, titel: Option<String>, earlier: Option<&Werk>) -> Named {
    let titel = titel.or_else(|| Some(earlier?.named.titel.clone())).unwrap_or_else(|| id.to_owned());
    Named { id: id.to_owned(), titel, at: Location { path: format!("{folder}/{id}/{first}"), range: 0..0 } }
}

fn hoofdstukken(entries: &[Entry<HoofdstukDraft>], place: &Places) -> Vec<Named> {
    let titel = |entry: &Entry<HoofdstukDraft>| entry.draft.as_ref().map(|draft| draft.titel.clone());
    entries.iter().map(|entry| place.top(&entry.id, titel(entry), entry.file)).collect()
}

/// In the order of the number in the file name.
fn bijlagen(entries: &[Entry<BijlageDraft>], place: &Places) -> Vec<Named> {
    let mut found: Vec<(u32, Named)> = entries
        .iter()
        .map(|entry| {
            let titel = entry.draft.as_ref().map(|draft| draft.titel.clone());
            let numbered = entry.id.split_once('-').and_then(|(nr, id)| Some((nr.parse().ok()?, id)));
            let (nr, id) = numbered.unwrap_or((u32::MAX, entry.id.as_str()));
            (nr, place.top(id, titel, entry.file))
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    found.into_iter().map(|(_, named)| named).collect()
}

fn norm_file(norm: &NormEntry, place: &Places, earlier: Option<&Werk>) -> NormFile {
    let entry = &norm.entry;
    let Some(draft) = &entry.draft else {
        let at = place.top(&entry.id, None, entry.file).at;
        let empty = NormFile { id: entry.id.clone(), oordeel: None, tekortkomingen: Vec::new(), at };
        return earlier.and_then(|werk| werk.norm(&entry.id)).cloned().unwrap_or(empty);
    };
    let tekortkomingen = draft.tekortkomingen.iter().enumerate().map(|(nr, found)| {
        let words = found.body.blocks.iter().find_map(|block| match block {
            Block::Paragraph { inlines, .. } => Some(plain_text(inlines)),
            _ => None,
        });
        place.named(&format!("{}-T{}", entry.id, nr + 1), words.unwrap_or_default(), found.span)
    });
    NormFile {
        id: entry.id.clone(),
        oordeel: draft.oordeel.as_ref().map(|text| text.value.0.clone()),
        tekortkomingen: tekortkomingen.collect(),
        at: place.top(&entry.id, None, entry.file).at,
    }
}

fn gegevens(entries: &[Entry<Arc<Csv>>], place: &Places) -> Vec<Gegevens> {
    let columns = |csv: &Csv| csv.header.iter().map(|cell| cell.text.clone()).collect();
    entries
        .iter()
        .map(|entry| Gegevens {
            name: format!("{}.csv", entry.id),
            columns: entry.draft.as_deref().map(columns).unwrap_or_default(),
            at: place.top(&entry.id, None, entry.file).at,
        })
        .collect()
}

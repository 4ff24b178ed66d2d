//! What can be referred to, by name: the input of completion, hover and definitions.
//!
//! Made of the draft, so that a file with a mistake still counts. What cannot be read at all for a moment, because
//! somebody is typing in it, keeps what it had.

mod kader;
mod werk;

pub use kader::{KaderEntry, NormEntry, ThemaEntry};
pub use werk::Werk;

use crate::draft::{Draft, InRapport, Place, classify};
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file, relative to the content folder.
    pub path: String,
    /// The bytes.
    pub range: Range<usize>,
}

/// A name with its title and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What an author writes.
    pub id: String,
    /// What a reader reads.
    pub titel: String,
    /// Where it was written.
    pub at: Location,
}

/// Everything that can be referred to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// Who may be quoted.
    pub sprekers: Vec<Named>,
    /// The inspectorates.
    pub inspecties: Vec<Named>,
    /// Frameworks, by name.
    pub kaders: BTreeMap<String, KaderEntry>,
    /// Institutions, by name.
    pub instellingen: BTreeMap<String, Named>,
    /// Regions, by name.
    pub regios: BTreeMap<String, Named>,
    /// Courses of supervision, by name.
    pub trajecten: BTreeMap<String, Named>,
    /// Reports, by name.
    pub rapporten: BTreeMap<String, Werk>,
    /// Other publications, by name.
    pub publicaties: BTreeMap<String, Werk>,
    /// Files that are copied along.
    pub bestanden: Vec<String>,
}

impl Index {
    /// Gathers the names of a draft; `earlier` helps out where a file cannot be read now.
    pub fn new(draft: &Draft, sources: &Sources, earlier: &Index) -> Index {
        let place = Places { sources };
        let mut index =
            Index { bestanden: draft.assets.iter().map(|file| place.path(*file)).collect(), ..Index::default() };
        match &draft.site {
            Some(site) => {
                let spoken = site.yaml.sprekers.iter();
                index.sprekers =
                    spoken.map(|text| place.named(&text.value.0, text.value.0.clone(), text.span)).collect();
                let known = site.yaml.inspecties.0.iter();
                index.inspecties =
                    known.map(|(id, yaml)| place.named(&id.value, yaml.naam.0.clone(), id.span)).collect();
            }
            None if draft.has_site => {
                index.sprekers.clone_from(&earlier.sprekers);
                index.inspecties.clone_from(&earlier.inspecties);
            }
            None => {}
        }
        for entry in &draft.kaders {
            let now = entry.draft.as_ref().map(|draft| kader::entry(&entry.id, draft, &place));
            index
                .kaders
                .extend(now.or_else(|| earlier.kaders.get(&entry.id).cloned()).map(|now| (entry.id.clone(), now)));
        }
        /// The entries of a folder with a title each.
        macro_rules! named {
            ($folder:ident, $yaml:ident => $titel:expr) => {
                for entry in &draft.$folder {
                    let now = entry.draft.as_ref().map(|draft| {
                        let $yaml = &draft.yaml;
                        place.top(&entry.id, $titel, entry.file)
                    });
                    let before = || earlier.$folder.get(&entry.id).cloned();
                    let now = now.or_else(before).unwrap_or_else(|| place.top(&entry.id, None, entry.file));
                    index.$folder.insert(entry.id.clone(), now);
                }
            };
        }
        named!(instellingen, yaml => Some(yaml.naam.0.clone()));
        named!(regios, yaml => Some(yaml.naam.0.clone()));
        named!(trajecten, yaml => yaml.titel.as_ref().map(|titel| titel.0.clone()));
        for map in &draft.rapporten {
            let now = werk::rapport(map, &place, earlier.rapporten.get(&map.id));
            index.rapporten.insert(map.id.clone(), now);
        }
        for map in &draft.publicaties {
            let now = werk::publicatie(map, &place, earlier.publicaties.get(&map.id));
            index.publicaties.insert(map.id.clone(), now);
        }
        index
    }

    /// The report or publication that a file is part of.
    pub fn werk(&self, path: &str) -> Option<&Werk> {
        match classify(path) {
            Place::Rapport(id, _) => self.rapporten.get(id),
            Place::Publicatie(id, _) => self.publicaties.get(id),
            _ => None,
        }
    }

    /// The framework that a report follows.
    pub fn kader_of(&self, werk: &Werk) -> Option<&KaderEntry> {
        self.kaders.get(werk.kader.as_deref()?)
    }

    /// The earlier report whose shortcomings a report follows.
    pub fn vervolg_op(&self, werk: &Werk) -> Option<&Werk> {
        self.rapporten.get(werk.vervolg_op.as_deref()?)
    }

    /// What a file is judged by: the framework of its report.
    pub fn kader(&self, path: &str) -> Option<&KaderEntry> {
        self.kader_of(self.werk(path)?)
    }

    /// The norm that a file is about.
    pub fn norm(&self, path: &str) -> Option<&NormEntry> {
        let Place::Rapport(_, InRapport::Norm { norm, .. }) = classify(path) else { return None };
        self.kader(path)?.norm(norm)
    }

    /// The theme that a file is about.
    pub fn thema(&self, path: &str) -> Option<&ThemaEntry> {
        let Place::Rapport(_, InRapport::Thema(thema)) = classify(path) else { return None };
        self.kader(path)?.thema(thema)
    }

    /// The folder of the report or publication of a file, ending in `/`.
    pub fn folder(path: &str) -> Option<String> {
        match classify(path) {
            Place::Rapport(id, _) => Some(format!("rapporten/{id}/")),
            Place::Publicatie(id, _) => Some(format!("publicaties/{id}/")),
            _ => None,
        }
    }
}

/// Makes locations of spans.
struct Places<'a> {
    sources: &'a Sources,
}

impl Places<'_> {
    fn path(&self, file: FileId) -> String {
        self.sources.get(file).path.clone()
    }

    fn at(&self, span: Span) -> Location {
        Location { path: self.path(span.file()), range: span.start()..span.end() }
    }

    fn named(&self, id: &str, titel: String, span: Span) -> Named {
        Named { id: id.to_owned(), titel, at: self.at(span) }
    }

    /// The top of a file.
    fn top(&self, id: &str, titel: Option<String>, file: FileId) -> Named {
        let at = Location { path: self.path(file), range: 0..0 };
        Named { id: id.to_owned(), titel: titel.unwrap_or_else(|| id.to_owned()), at }
    }
}

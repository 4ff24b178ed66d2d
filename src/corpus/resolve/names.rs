//! Every name that can be referred to, with the position that it will have in the corpus, and what a reference to a part of
//! it, or a verdict, is measured by.
//!
//! A name whose file could not be read is known too, without a position: a reference to it is no new mistake.

use super::super::{Instelling, Kader, Nr, Publicatie, Rapport, Regio, Traject};
use crate::draft::{BijlageDraft, Draft, Entry, HoofdstukDraft, KaderDraft, PublicatieMap, RapportMap, WederhoorDraft};
use crate::source::{FileId, Spanned};
use crate::syntax::Csv;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) type Named<T> = BTreeMap<String, Option<T>>;

/// All names.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) kaders: Named<KaderNames>,
    pub(super) instellingen: Named<Nr<Instelling>>,
    pub(super) regios: Named<Nr<Regio>>,
    pub(super) trajecten: Named<Nr<Traject>>,
    pub(super) rapporten: Named<RapportNames>,
    pub(super) publicaties: Named<PublicatieNames>,
    /// Data files by path.
    data: BTreeMap<String, (FileId, Option<Arc<Csv>>)>,
    /// Folders of reports and publications that are left.
    folders: BTreeSet<String>,
}

/// What can be referred to in a framework.
#[derive(Debug)]
pub(super) struct KaderNames {
    pub(super) nr: Nr<Kader>,
    /// Whether nothing was left out of the framework for being wrong, and no number stands in it twice.
    pub(super) is_whole: bool,
    /// Per theme its id and the ids of its norms.
    pub(super) themas: Vec<(Option<String>, Vec<String>)>,
    /// Per theme whether it gets a verdict.
    pub(super) beoordeeld: Vec<bool>,
    /// The words of the scale, best first.
    pub(super) schaal: Vec<[String; 3]>,
}

/// What can be referred to in a report.
#[derive(Debug)]
pub(super) struct RapportNames {
    pub(super) nr: Nr<Rapport>,
    pub(super) kader: String,
    pub(super) hoofdstukken: Vec<String>,
    pub(super) bijlagen: Vec<String>,
    /// Points of the institution, in order.
    pub(super) punten: Vec<String>,
    /// Per judged norm how many shortcomings it has; nothing when its file cannot be read.
    pub(super) normen: BTreeMap<String, Option<usize>>,
}

/// What can be referred to in a publication.
#[derive(Debug)]
pub(super) struct PublicatieNames {
    pub(super) nr: Nr<Publicatie>,
    pub(super) hoofdstukken: Vec<String>,
    pub(super) bijlagen: Vec<String>,
}

impl KaderNames {
    /// The positions of a theme.
    pub(super) fn thema(&self, id: &str) -> Option<usize> {
        self.themas.iter().position(|(thema, _)| thema.as_deref() == Some(id))
    }

    /// The positions of a norm: its theme and itself.
    pub(super) fn norm(&self, id: &str) -> Option<(usize, usize)> {
        self.themas
            .iter()
            .enumerate()
            .find_map(|(thema, (_, normen))| Some((thema, normen.iter().position(|norm| norm == id)?)))
    }

    /// The ids of all norms.
    pub(super) fn norm_ids(&self) -> impl Iterator<Item = &str> {
        self.themas.iter().flat_map(|(_, normen)| normen.iter().map(String::as_str))
    }
}

impl Names {
    pub(super) fn new(draft: &Draft) -> Self {
        let mut names = Names {
            kaders: numbered(&draft.kaders, kader_names),
            instellingen: numbered(&draft.instellingen, |nr, _, _| nr),
            regios: numbered(&draft.regios, |nr, _, _| nr),
            trajecten: numbered(&draft.trajecten, |nr, _, _| nr),
            rapporten: BTreeMap::new(),
            publicaties: BTreeMap::new(),
            data: BTreeMap::new(),
            folders: BTreeSet::new(),
        };
        let mut next = 0;
        for map in &draft.rapporten {
            let found = names.rapport(map, next);
            next += usize::from(found.is_some());
            names.rapporten.insert(map.id.clone(), found);
            names.add_folder("rapporten", &map.id, &map.data);
        }
        let mut next = 0;
        for map in &draft.publicaties {
            let found = publicatie_names(map, next);
            next += usize::from(found.is_some());
            names.publicaties.insert(map.id.clone(), found);
            names.add_folder("publicaties", &map.id, &map.data);
        }
        names
    }

    /// A report counts when what it stands on can be read; [`super::rapport`] uses the same test.
    fn rapport(&self, map: &RapportMap, next: usize) -> Option<RapportNames> {
        let draft = map.rapport.as_ref()?.draft.as_ref()?;
        let kader = draft.yaml.kader.as_ref()?.value.0.clone();
        self.kaders.get(&kader)?.as_ref()?;
        self.object_is_known(&draft.yaml)?;
        let normen = map
            .normen
            .iter()
            .map(|norm| {
                let count = norm.entry.draft.as_ref().map(|draft| draft.tekortkomingen.len());
                (norm.entry.id.clone(), count)
            })
            .collect();
        Some(RapportNames {
            nr: Nr::new(next),
            kader,
            hoofdstukken: order(&map.hoofdstukken, &draft.yaml.hoofdstukken),
            bijlagen: bijlage_order(&map.bijlagen).into_iter().map(|(id, _)| id).collect(),
            punten: punten_order(&map.wederhoor),
            normen,
        })
    }

    /// Whether exactly one institution or region is named, and it can be read.
    pub(super) fn object_is_known(&self, yaml: &crate::draft::RapportYaml) -> Option<()> {
        match (&yaml.instelling, &yaml.regio) {
            (Some(id), None) => self.instellingen.get(&id.value.0)?.map(|_| ()),
            (None, Some(id)) => self.regios.get(&id.value.0)?.map(|_| ()),
            _ => None,
        }
    }

    fn add_folder(&mut self, kind: &str, id: &str, data: &[Entry<Arc<Csv>>]) {
        let folder = format!("{kind}/{id}/");
        for entry in data {
            self.data.insert(format!("{folder}data/{}.csv", entry.id), (entry.file, entry.draft.clone()));
        }
        self.folders.insert(folder);
    }

    /// Data files with their paths.
    pub(super) fn data_files(&self) -> impl Iterator<Item = (&str, FileId)> {
        self.data.iter().map(|(path, (file, _))| (path.as_str(), *file))
    }

    /// The data file at this path; the inner value is absent when it could not be read.
    pub(super) fn data(&self, path: &str) -> Option<&(FileId, Option<Arc<Csv>>)> {
        self.data.get(path)
    }

    /// The names of the data files in a folder.
    pub(super) fn data_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.data.keys().filter_map(move |path| path.strip_prefix(folder))
    }

    /// Whether a file belongs to nothing, or to something that is left.
    pub(super) fn is_public_path(&self, path: &str) -> bool {
        let mut parts = path.splitn(3, '/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(kind @ ("rapporten" | "publicaties")), Some(id), Some(_)) => {
                self.folders.contains(&format!("{kind}/{id}/"))
            }
            _ => true,
        }
    }
}

fn numbered<D, T, N>(entries: &[Entry<D>], make: impl Fn(Nr<T>, &D, bool) -> N) -> Named<N> {
    let mut next = 0;
    entries
        .iter()
        .map(|entry| {
            let found = entry.draft.as_ref().map(|draft| make(Nr::new(next), draft, entry.is_whole));
            next += usize::from(found.is_some());
            (entry.id.clone(), found)
        })
        .collect()
}

fn kader_names(nr: Nr<Kader>, draft: &KaderDraft, is_whole: bool) -> KaderNames {
    let themas: Vec<(Option<String>, Vec<String>)> = draft
        .themas
        .iter()
        .map(|thema| {
            let normen = thema.normen.iter().map(|norm| norm.id.value.0.clone()).collect();
            (thema.id.as_ref().map(|id| id.value.0.clone()), normen)
        })
        .collect();
    let has_doubles = |ids: &[&str]| ids.iter().enumerate().any(|(at, id)| ids[..at].contains(id));
    let thema_ids: Vec<&str> = themas.iter().filter_map(|(id, _)| id.as_deref()).collect();
    let norm_ids: Vec<&str> = themas.iter().flat_map(|(_, normen)| normen.iter().map(String::as_str)).collect();
    let is_whole = is_whole && !has_doubles(&thema_ids) && !has_doubles(&norm_ids);
    let beoordeeld = draft.themas.iter().map(|thema| thema.beoordeeld).collect();
    let schaal = draft.schaal.iter().map(|trede| {
        let verkort = trede.verkort.as_ref().unwrap_or(&trede.label.value);
        [&trede.score.value, &trede.label.value, verkort].map(|text| text.0.clone())
    });
    KaderNames { nr, is_whole, themas, beoordeeld, schaal: schaal.collect() }
}

fn publicatie_names(map: &PublicatieMap, next: usize) -> Option<PublicatieNames> {
    let draft = map.publicatie.as_ref()?.draft.as_ref()?;
    Some(PublicatieNames {
        nr: Nr::new(next),
        hoofdstukken: order(&map.hoofdstukken, &draft.yaml.hoofdstukken),
        bijlagen: bijlage_order(&map.bijlagen).into_iter().map(|(id, _)| id).collect(),
    })
}

/// Chapters that can be read: those listed first, in that order, then the others by name.
pub(super) fn order(chapters: &[Entry<HoofdstukDraft>], listed: &[Spanned<crate::draft::Naam>]) -> Vec<String> {
    let readable: Vec<&str> =
        chapters.iter().filter(|entry| entry.draft.is_some()).map(|entry| entry.id.as_str()).collect();
    let mut out: Vec<String> = Vec::new();
    let wanted = listed.iter().map(|name| name.value.0.as_str()).filter(|name| readable.contains(name));
    for name in wanted.chain(readable.iter().copied()) {
        if !out.iter().any(|done| done == name) {
            out.push(name.to_owned());
        }
    }
    out
}

/// Appendices that can be read in the order of the number in their file name: name and place in the folder.
pub(super) fn bijlage_order(bijlagen: &[Entry<BijlageDraft>]) -> Vec<(String, usize)> {
    let mut found: Vec<(u32, String, usize)> = bijlagen
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.draft.is_some())
        .filter_map(|(at, entry)| {
            let (number, id) = split_number(&entry.id)?;
            Some((number, id.to_owned(), at))
        })
        .collect();
    found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    found.into_iter().map(|(_, id, at)| (id, at)).collect()
}

/// `3-screening` as 3 and `screening`.
pub(super) fn split_number(name: &str) -> Option<(u32, &str)> {
    let (number, id) = name.split_once('-')?;
    Some((number.parse().ok()?, id)).filter(|(_, id)| !id.is_empty())
}

/// Points that can be read, in the order of their numbers.
fn punten_order(punten: &[Entry<WederhoorDraft>]) -> Vec<String> {
    let readable = punten.iter().filter(|entry| entry.draft.is_some());
    let mut found: Vec<u32> = readable.filter_map(|entry| puntnummer(&entry.id)).collect();
    found.sort_unstable();
    found.into_iter().map(|nr| nr.to_string()).collect()
}

/// The name of a point as its number; `01` is none, or two files could have the same.
pub(super) fn puntnummer(name: &str) -> Option<u32> {
    name.parse().ok().filter(|nr: &u32| *nr > 0 && nr.to_string() == name)
}

//! What is published on its own: a report, a publication, or anything else with a file or folder of its own.

use super::line::{Line, lines};
use super::passage::{Passage, Plek};
use super::read::Reader;
use super::woordenschat::Woordenschat;
use crate::corpus::{Corpus, Inzage, Nr, Publicatie, Rapport, Tekst, Traject, Werk};
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// A document, read once for all rules.
pub(in crate::rules) struct Document<'a> {
    pub(in crate::rules) wat: Wat<'a>,
    /// Its texts in reading order, each with its part of the document.
    pub(in crate::rules) teksten: Vec<(Plek, &'a Tekst)>,
    /// The passages of its texts, in reading order.
    pub(in crate::rules) passages: Vec<Passage<'a>>,
    /// Every word of its passages.
    pub(in crate::rules) woordenschat: Woordenschat,
    /// The lines of its files, as written: for rules that look at keys, data and text alike.
    pub(in crate::rules) lines: Vec<Line<'a>>,
    /// Its files.
    pub(in crate::rules) files: Vec<FileId>,
}

/// What a document is.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) enum Wat<'a> {
    Rapport(Nr<Rapport>, &'a Rapport),
    Publicatie(Nr<Publicatie>, &'a Publicatie),
    Traject(&'a Traject),
    /// An institution, a region, a framework or the site, with its text.
    Overig(Option<&'a Tekst>),
}

impl<'a> Document<'a> {
    /// Reads a document.
    pub(in crate::rules) fn read(found: &Found<'a>, sources: &'a Sources) -> Document<'a> {
        let teksten = teksten(found.wat);
        let mut reader = Reader::default();
        teksten.iter().for_each(|(plek, tekst)| reader.read(tekst, *plek));
        let lines = found.files.iter().flat_map(|file| lines(*file, sources.get(*file)));
        // The keys of a point are never published.
        let lines = lines.filter(|line| !(found.is_punt && line.is_yaml)).collect();
        let Reader { passages, woordenschat } = reader;
        Document { wat: found.wat, teksten, passages, woordenschat, lines, files: found.files.clone() }
    }

    /// The report, when this is one.
    pub(in crate::rules) fn rapport(&self) -> Option<(Nr<Rapport>, &'a Rapport)> {
        if let Wat::Rapport(nr, rapport) = self.wat { Some((nr, rapport)) } else { None }
    }

    /// The passage that is this block.
    pub(in crate::rules) fn passage(&self, span: Span) -> Option<&Passage<'a>> {
        self.passages.iter().find(|passage| passage.span == span)
    }

    /// The passages of each page: what a reader can open on its own.
    pub(in crate::rules) fn paginas(&self) -> impl Iterator<Item = &[Passage<'a>]> {
        self.passages.chunk_by(|a, b| a.plek.pagina() == b.plek.pagina())
    }
}

/// The texts of a document in reading order.
fn teksten(wat: Wat<'_>) -> Vec<(Plek, &Tekst)> {
    let (tekst, hoofdstukken, bijlagen) = match wat {
        Wat::Rapport(_, rapport) => (&rapport.tekst, &rapport.hoofdstukken, &rapport.bijlagen),
        Wat::Publicatie(_, publicatie) => (&publicatie.tekst, &publicatie.hoofdstukken, &publicatie.bijlagen),
        Wat::Traject(traject) => return vec![(Plek::Voorpagina, &traject.tekst)],
        Wat::Overig(tekst) => return tekst.iter().map(|tekst| (Plek::Voorpagina, *tekst)).collect(),
    };
    let mut out = vec![(Plek::Voorpagina, tekst)];
    out.extend(hoofdstukken.iter().enumerate().map(|(at, chapter)| (Plek::Hoofdstuk(at), &chapter.tekst)));
    if let Wat::Rapport(_, rapport) = wat {
        for (at, thema) in rapport.themas.iter().enumerate() {
            out.extend([(Plek::Thema(at), &thema.inleiding), (Plek::Thema(at), &thema.onderbouwing)]);
            for norm in &thema.normen {
                let plek = Plek::Norm(at, norm.norm);
                out.push((plek, &norm.bevindingen));
                out.extend(norm.tekortkomingen.iter().map(|item| (plek, &item.tekst)));
            }
        }
    }
    out.extend(bijlagen.iter().enumerate().map(|(at, appendix)| (Plek::Bijlage(at), &appendix.tekst)));
    if let Wat::Rapport(_, Rapport { reactie: Some(reactie), .. }) = wat {
        out.extend(reactie.secties.iter().map(|(_, tekst)| (Plek::Reactie, tekst)));
    }
    out
}

/// Every text of a corpus.
pub(in crate::rules) fn alle_teksten(corpus: &Corpus) -> impl Iterator<Item = &Tekst> {
    let rapporten = corpus.alle_rapporten().map(|(nr, rapport)| Wat::Rapport(nr, rapport));
    let publicaties = corpus.alle_publicaties().map(|(nr, publicatie)| Wat::Publicatie(nr, publicatie));
    let trajecten = corpus.trajecten.iter().map(Wat::Traject);
    let instellingen = corpus.instellingen.iter().map(|instelling| &instelling.beschrijving);
    let regios = corpus.regios.iter().map(|regio| &regio.beschrijving);
    let others = instellingen.chain(regios).map(|tekst| Wat::Overig(Some(tekst)));
    rapporten.chain(publicaties).chain(trajecten).chain(others).flat_map(teksten).map(|(_, tekst)| tekst)
}

/// A document with its files, not yet read.
pub(in crate::rules) struct Found<'a> {
    wat: Wat<'a>,
    pub(in crate::rules) files: Vec<FileId>,
    /// Whether it is a point that an institution made on a draft: only its lines are looked at.
    is_punt: bool,
}

impl Found<'_> {
    /// About how many different words it has, at most.
    pub(in crate::rules) fn words(&self, sources: &Sources) -> usize {
        self.files.iter().map(|file| sources.text(*file).len()).sum::<usize>() / 32
    }

    /// The report or publication that it is.
    pub(in crate::rules) fn werk(&self) -> Option<Werk> {
        match self.wat {
            Wat::Rapport(nr, _) => Some(Werk::Rapport(nr)),
            Wat::Publicatie(nr, _) => Some(Werk::Publicatie(nr)),
            Wat::Traject(_) | Wat::Overig(_) => None,
        }
    }
}

/// Every document, by its path.
pub(in crate::rules) fn documents<'a>(corpus: &'a Corpus, sources: &'a Sources) -> Vec<Found<'a>> {
    let rapporten: BTreeMap<&str, _> = corpus.alle_rapporten().map(|(nr, it)| (it.id.as_str(), (nr, it))).collect();
    let publicaties: BTreeMap<&str, _> = corpus.alle_publicaties().map(|(nr, it)| (it.id.as_str(), (nr, it))).collect();
    let instellingen = corpus.instellingen.iter().map(|it| (("instellingen", it.id.as_str()), &it.beschrijving));
    let regios = corpus.regios.iter().map(|it| (("regios", it.id.as_str()), &it.beschrijving));
    let others: BTreeMap<(&str, &str), &Tekst> = instellingen.chain(regios).collect();
    let trajecten: BTreeMap<&str, &Traject> = corpus.trajecten.iter().map(|it| (it.id.as_str(), it)).collect();
    let wat = |folder: &'a str, name: &'a str| {
        let text = others.get(&(folder, name)).copied();
        Some(match folder {
            "rapporten" => rapporten.get(name).map(|(nr, rapport)| Wat::Rapport(*nr, rapport))?,
            "publicaties" => publicaties.get(name).map(|(nr, publicatie)| Wat::Publicatie(*nr, publicatie))?,
            "instellingen" | "regios" => Wat::Overig(Some(text?)),
            "trajecten" => trajecten.get(name).map_or(Wat::Overig(None), |traject| Wat::Traject(traject)),
            "kaders" | "" => Wat::Overig(None),
            _ => return None,
        })
    };
    let mut out: BTreeMap<(&str, &str), Found> = BTreeMap::new();
    for (file, source) in sources.files() {
        let Some((folder, name)) = document_of(&source.path) else { continue };
        if let Some(known) = out.get_mut(&(folder, name)) {
            known.files.push(file);
        } else if let Some(wat) = wat(folder, name) {
            out.insert((folder, name), Found { wat, files: vec![file], is_punt: false });
        }
    }
    let shows_points = corpus.site.wederhoor == Inzage::Alles;
    let points = corpus.rapporten.iter().filter(|_| shows_points).flat_map(|rapport| &rapport.punten);
    let points = points.map(|punt| Found { wat: Wat::Overig(None), files: vec![punt.file], is_punt: true });
    out.into_values().chain(points).collect()
}

/// The folder and the name of the document that a file is part of; a point of an institution is one of its own.
fn document_of(path: &str) -> Option<(&str, &str)> {
    let Some((folder, rest)) = path.split_once('/') else { return (path == "site.yaml").then_some(("", path)) };
    let is_content = [".md", ".yaml", ".csv"].iter().any(|end| path.ends_with(end));
    let (name, inside) = rest.split_once('/').unwrap_or((rest, ""));
    let is_answer = folder == "rapporten" && inside.starts_with("wederhoor/");
    let name = name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".md")).unwrap_or(name);
    (is_content && !is_answer).then_some((folder, name))
}

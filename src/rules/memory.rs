//! What rules found before, for a program that checks the same content again and again.

mod asked;

pub(super) use asked::{Asked, Vraag, number};

use super::spelling::Woordenboek;
use super::taal::document::Found;
use super::taal::naam::Namen;
use super::{View, WOORDENBOEK};
use crate::corpus::{Corpus, Kader, Onderwerp, Versie, Werk};
use crate::diagnostic::Sink;
use crate::source::{FileId, Source};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came of each document, with what it was made of.
#[derive(Default)]
pub struct Memory {
    ground: Option<Ground>,
    documents: BTreeMap<FileId, Remembered>,
}

/// What every document is looked at with.
struct Ground {
    fixed: Fixed,
    namen: Namen,
    titels: Vec<String>,
    woordenboek: Option<Woordenboek>,
}

/// What changes seldom: all is looked at again then.
#[derive(PartialEq, Eq)]
struct Fixed {
    personen: Vec<String>,
    dag: Date,
    /// The words of the site, of frameworks and of courses of supervision that a rule may hold a document against.
    words: Vec<String>,
    dictionary: Vec<Arc<Source>>,
}

struct Remembered {
    files: Vec<Arc<Source>>,
    /// For each file whether an error had been reported in it.
    broken: Vec<bool>,
    /// The report or publication itself, and those that it refers to.
    works: Vec<Versie>,
    outcome: Outcome,
}

/// What came of one document.
#[derive(Clone)]
pub(super) struct Outcome {
    /// The messages.
    pub(super) found: Sink,
    /// What was asked to find them; absent when nothing has to be remembered.
    pub(super) asked: Option<Arc<Asked>>,
}

/// What is known from last time, beside what is so now.
pub(super) struct Known<'m, 'v> {
    documents: &'m BTreeMap<FileId, Remembered>,
    view: &'v View<'v>,
    broken: &'v BTreeSet<FileId>,
    /// The questions about words that have another answer now.
    words: Vec<u64>,
    /// Whether there are other titles now.
    has_new_titles: bool,
}

impl Memory {
    /// What is known; everything is forgotten when documents are looked at with other things than last time.
    pub(super) fn known<'v>(&mut self, view: &'v View, broken: &'v BTreeSet<FileId>) -> Known<'_, 'v> {
        let before = self.ground.as_ref().filter(|ground| ground.fixed == Fixed::of(view));
        let spelling = before.map(|before| match (&view.woordenboek, &before.woordenboek) {
            (Some(now), Some(before)) => now.changed(before),
            _ => Vec::new(),
        });
        let (words, has_new_titles) = match (before, spelling) {
            (Some(before), Some(spelling)) => {
                let has_new_titles = !before.titels.iter().map(String::as_str).eq(view.titels.all().iter().copied());
                ([view.namen.changed(&before.namen), spelling].concat(), has_new_titles)
            }
            _ => {
                self.documents.clear();
                (Vec::new(), false)
            }
        };
        Known { documents: &self.documents, view, broken, words, has_new_titles }
    }

    /// Keeps what was found now, and nothing else.
    pub(super) fn keep<'a>(
        &mut self,
        view: &View,
        broken: &BTreeSet<FileId>,
        all: impl Iterator<Item = (&'a Found<'a>, &'a Outcome)>,
    ) {
        let one = |(document, outcome): (&Found, &Outcome)| {
            document.werk()?;
            let files = document.files.iter().map(|file| Arc::clone(view.sources.shared_file(*file))).collect();
            let broken = document.files.iter().map(|file| broken.contains(file)).collect();
            let works = works(document, view.corpus);
            Some((*document.files.first()?, Remembered { files, broken, works, outcome: outcome.clone() }))
        };
        self.documents = all.filter_map(one).collect();
        self.ground = Some(Ground {
            fixed: Fixed::of(view),
            namen: view.namen.clone(),
            titels: view.titels.all().iter().map(|titel| (*titel).to_owned()).collect(),
            woordenboek: view.woordenboek.clone(),
        });
    }
}

impl Known<'_, '_> {
    /// What comes of a report or publication that says the same as last time, refers to the same, and would get the same
    /// answers. Others are small: they are always looked at.
    pub(super) fn find(&self, found: &Found) -> Option<Outcome> {
        found.werk()?;
        let known = self.documents.get(found.files.first()?)?;
        let asked = known.outcome.asked.as_ref()?;
        let files = found.files.iter().map(|file| self.view.sources.shared_file(*file));
        let is_same = known.files.len() == found.files.len()
            && known.files.iter().zip(files).all(|(old, new)| Arc::ptr_eq(old, new))
            && known.broken.iter().zip(&found.files).all(|(was, file)| *was == self.broken.contains(file))
            && known.works == works(found, self.view.corpus)
            && !asked.has_any(&self.words)
            && (!self.has_new_titles || asked.holds(|phrase| self.view.titels.nearest(phrase).map(str::to_owned)));
        is_same.then(|| known.outcome.clone())
    }
}

impl Fixed {
    fn of(view: &View) -> Fixed {
        let (corpus, site) = (view.corpus, &view.corpus.site);
        let mut words = vec![format!("{:?} {:?}", site.contact, site.begrippen)];
        words.extend(corpus.kaders.iter().map(skeleton));
        words.extend(corpus.trajecten.iter().map(|traject| {
            let events = traject.gebeurtenissen.iter().map(|event| (&event.wat, event.datum));
            format!("{} {:?}", traject.titel, events.collect::<Vec<_>>())
        }));
        let dictionary = WOORDENBOEK.iter().filter_map(|path| view.sources.find(path));
        let dictionary = dictionary.map(|file| Arc::clone(view.sources.shared_file(file))).collect();
        Fixed { personen: view.personen.to_vec(), dag: view.dag, words, dictionary }
    }
}

/// All of a framework but its running text: no document is held against that.
fn skeleton(kader: &Kader) -> String {
    let Kader { id, titel, versie, schaal, themas } = kader;
    let themas = themas.iter().map(|thema| {
        let normen = thema.normen.iter().map(|norm| (&norm.id, &norm.onderdeel));
        (&thema.id, &thema.titel, thema.beoordeeld, normen.collect::<Vec<_>>())
    });
    format!("{id} {titel} {versie:?} {schaal:?} {:?}", themas.collect::<Vec<_>>())
}

/// The report or publication of a document, and those that it refers to.
fn works(document: &Found, corpus: &Corpus) -> Vec<Versie> {
    let Some(werk) = document.werk() else { return Vec::new() };
    let versie = |subject: Onderwerp| -> Option<Versie> {
        match subject {
            Onderwerp::Rapport(nr) => Some(corpus[nr].versie.clone()),
            Onderwerp::Publicatie(nr) => Some(corpus[nr].versie.clone()),
            Onderwerp::Instelling(_) | Onderwerp::Regio(_) => None,
        }
    };
    let own = match werk {
        Werk::Rapport(nr) => &corpus[nr].vermeldingen,
        Werk::Publicatie(nr) => &corpus[nr].vermeldingen,
    };
    std::iter::once(werk.into()).chain(own.iter().map(|found| found.naar)).filter_map(versie).collect()
}

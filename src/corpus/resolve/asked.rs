//! The names as one report or publication asks for them. What it asked is kept: as long as it would be told the same,
//! what came of it stays good.

use super::super::{Instelling, Nr, Regio, Traject};
use super::names::{KaderNames, Named, Names, PublicatieNames, RapportNames};
use crate::draft::Doelsoort;
use crate::source::Sources;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The names, and what was asked of them so far.
pub(super) struct Asked<'a> {
    names: &'a Names,
    sources: &'a Sources,
    questions: RefCell<Questions>,
}

/// What was asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Questions {
    names: BTreeSet<(&'static str, String)>,
    /// Files by their paths.
    files: BTreeSet<String>,
    /// Whether something was not found: then all that there is matters, for what may have been meant.
    is_lost: bool,
}

/// How the answers of now are to those of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answers {
    /// The same.
    Same,
    /// The same, but for the position of something in the corpus.
    Moved,
    /// Others.
    Other,
}

/// What can be asked for by name.
pub(super) trait Asking: Sized {
    /// The kind that it is.
    const SOORT: Doelsoort;

    /// All of them.
    fn all(names: &Names) -> &Named<Self>;

    /// Its position in the corpus.
    fn position(&self) -> usize;

    /// Whether all but the position is the same.
    fn is_same(&self, before: &Self) -> bool;
}

impl<'a> Asked<'a> {
    pub(super) fn new(names: &'a Names, sources: &'a Sources) -> Self {
        Asked { names, sources, questions: RefCell::default() }
    }

    /// What has this name; the inner value is absent when it cannot be read.
    pub(super) fn get<T: Asking + 'a>(&self, naam: &str) -> Option<&'a Option<T>> {
        self.questions.borrow_mut().names.insert((T::SOORT.word(), naam.to_owned()));
        T::all(self.names).get(naam)
    }

    /// Every name of this kind, for what may have been meant.
    pub(super) fn all<T: Asking + 'a>(&self) -> impl Iterator<Item = &'a str> + use<'a, T> {
        self.questions.borrow_mut().is_lost = true;
        T::all(self.names).keys().map(String::as_str)
    }

    /// Whether there is a file at this path that belongs to nothing, or to something that is left.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.questions.borrow_mut().files.insert(path.to_owned());
        has_file(self.names, self.sources, path)
    }

    /// The paths of all files, for what may have been meant.
    pub(super) fn files(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.questions.borrow_mut().is_lost = true;
        self.sources.files().map(|(_, source)| source.path.as_str())
    }

    /// The names of which nothing was kept: of data files, which only their own folder uses.
    pub(super) fn own_data(&self) -> &'a Names {
        self.names
    }

    /// What was asked.
    pub(super) fn questions(self) -> Questions {
        self.questions.into_inner()
    }
}

impl Questions {
    /// How the answers would be now.
    pub(super) fn again(&self, now: (&Names, &Sources), before: (&Names, &Sources)) -> Answers {
        let has_moved_files =
            || self.files.iter().any(|path| has_file(now.0, now.1, path) != has_file(before.0, before.1, path));
        if self.is_lost || has_moved_files() {
            return Answers::Other;
        }
        let one = |(soort, naam): &(&str, String)| answers(soort, naam, now.0, before.0);
        self.names.iter().map(one).max().unwrap_or(Answers::Same)
    }
}

fn has_file(names: &Names, sources: &Sources, path: &str) -> bool {
    sources.find(path).is_some() && names.is_public_path(path)
}

fn answers(soort: &str, naam: &str, now: &Names, before: &Names) -> Answers {
    fn of<T: Asking>(naam: &str, now: &Names, before: &Names) -> Answers {
        match (T::all(now).get(naam), T::all(before).get(naam)) {
            (Some(Some(now)), Some(Some(before))) if !now.is_same(before) => Answers::Other,
            (Some(Some(now)), Some(Some(before))) if now.position() != before.position() => Answers::Moved,
            (Some(Some(_)), Some(Some(_))) | (None, None) | (Some(None), Some(None)) => Answers::Same,
            _ => Answers::Other,
        }
    }
    let all = [
        (KaderNames::SOORT, of::<KaderNames> as fn(&str, &Names, &Names) -> Answers),
        (<Nr<Instelling>>::SOORT, of::<Nr<Instelling>>),
        (<Nr<Regio>>::SOORT, of::<Nr<Regio>>),
        (<Nr<Traject>>::SOORT, of::<Nr<Traject>>),
        (RapportNames::SOORT, of::<RapportNames>),
        (PublicatieNames::SOORT, of::<PublicatieNames>),
    ];
    let known = all.iter().find(|(known, _)| known.word() == soort);
    known.map_or(Answers::Other, |(_, of)| of(naam, now, before))
}

macro_rules! asking {
    ($type:ty, $soort:ident, $table:ident, $found:ident => $position:expr, $rest:expr) => {
        impl Asking for $type {
            const SOORT: Doelsoort = Doelsoort::$soort;

            fn all(names: &Names) -> &Named<Self> {
                &names.$table
            }

            fn position(&self) -> usize {
                let $found = self;
                $position.index()
            }

            fn is_same(&self, before: &Self) -> bool {
                fn rest($found: &$type) -> impl PartialEq {
                    $rest
                }
                rest(self) == rest(before)
            }
        }
    };
}

asking!(Nr<Instelling>, Instelling, instellingen, found => found, { let _ = found; });
asking!(Nr<Regio>, Regio, regios, found => found, { let _ = found; });
asking!(Nr<Traject>, Traject, trajecten, found => found, { let _ = found; });
asking!(KaderNames, Kader, kaders, it => it.nr, (it.is_whole, &it.themas, &it.beoordeeld, &it.schaal));
asking!(RapportNames, Rapport, rapporten, it => it.nr, (&it.kader, &it.hoofdstukken, &it.bijlagen, &it.punten, &it.normen));
asking!(PublicatieNames, Publicatie, publicaties, it => it.nr, (&it.hoofdstukken, &it.bijlagen));

//! Positions in the lists of a corpus, each of its own kind.

use super::{Corpus, Inspectie, Instelling, Kader, Publicatie, Rapport, Regio, Traject};
use std::fmt;
use std::marker::PhantomData;
use std::ops::Index;

/// The position of a `T` in the corpus that made it.
pub struct Nr<T>(usize, PhantomData<fn() -> T>);

impl<T> Nr<T> {
    /// The `T` at this position.
    pub(crate) fn new(at: usize) -> Self {
        Nr(at, PhantomData)
    }

    /// The position itself.
    pub fn index(self) -> usize {
        self.0
    }
}

impl<T> Clone for Nr<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Nr<T> {}

impl<T> PartialEq for Nr<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Nr<T> {}

impl<T> PartialOrd for Nr<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Nr<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> fmt::Debug for Nr<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Nr({})", self.0)
    }
}

macro_rules! index {
    ($type:ty, $corpus:ident => $list:expr) => {
        impl Index<Nr<$type>> for Corpus {
            type Output = $type;

            fn index(&self, nr: Nr<$type>) -> &$type {
                let $corpus = self;
                &$list[nr.0]
            }
        }
    };
}

index!(Kader, corpus => corpus.kaders);
index!(Instelling, corpus => corpus.instellingen);
index!(Regio, corpus => corpus.regios);
index!(Traject, corpus => corpus.trajecten);
index!(Rapport, corpus => corpus.rapporten);
index!(Publicatie, corpus => corpus.publicaties);
index!(Inspectie, corpus => corpus.site.inspecties);

impl Corpus {
    /// All reports with their positions, by name.
    pub fn alle_rapporten(&self) -> impl DoubleEndedIterator<Item = (Nr<Rapport>, &Rapport)> {
        self.rapporten.iter().enumerate().map(|(at, rapport)| (Nr::new(at), &**rapport))
    }

    /// All frameworks with their positions, by name.
    pub fn alle_kaders(&self) -> impl Iterator<Item = (Nr<Kader>, &Kader)> {
        self.kaders.iter().enumerate().map(|(at, kader)| (Nr::new(at), kader))
    }

    /// All institutions with their positions, by name.
    pub fn alle_instellingen(&self) -> impl Iterator<Item = (Nr<Instelling>, &Instelling)> {
        self.instellingen.iter().enumerate().map(|(at, instelling)| (Nr::new(at), instelling))
    }

    /// All regions with their positions, by name.
    pub fn alle_regios(&self) -> impl Iterator<Item = (Nr<Regio>, &Regio)> {
        self.regios.iter().enumerate().map(|(at, regio)| (Nr::new(at), regio))
    }

    /// All courses of supervision with their positions, by name.
    pub fn alle_trajecten(&self) -> impl Iterator<Item = (Nr<Traject>, &Traject)> {
        self.trajecten.iter().enumerate().map(|(at, traject)| (Nr::new(at), traject))
    }

    /// All other publications with their positions, by name.
    pub fn alle_publicaties(&self) -> impl Iterator<Item = (Nr<Publicatie>, &Publicatie)> {
        self.publicaties.iter().enumerate().map(|(at, publicatie)| (Nr::new(at), &**publicatie))
    }
}

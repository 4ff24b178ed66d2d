//! The words of the index of a whole site, in order, and which of them each token stands for.

use super::super::samenstelling::Samenstellingen;
use super::taal::stemmer;
use super::tokens::{Teksten, TokenNr};
use super::woord::{IsDeel, Woord, tails, words};
use foldhash::fast::FixedState;
use pagefind_stem::Stemmer;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// A boundary between words in some languages, of which the engine knows nothing.
const NO_SPACE: char = '\u{200B}';

/// How much a whole word counts for.
const WHOLE: u8 = 24;

/// The place of a word in the order of all words.
pub type WoordNr = u32;

/// What a token stands for.
pub struct Token {
    /// How it is shown, when that differs from how it was written. Empty: not at all.
    pub getoond: Option<Box<str>>,
    tekst: Range<usize>,
    meta: Range<usize>,
}

/// The words of a site.
pub struct Woordenlijst {
    /// All words, in order: those with the same stem stand together, the one without accents first.
    pub woorden: Vec<Woord>,
    marked: Vec<Token>,
    plain: Vec<Token>,
    /// What the tokens point at: a word, and how much it counts for.
    found: Vec<(WoordNr, u8)>,
}

impl Woordenlijst {
    /// Works out each token once.
    pub fn make(texts: &Teksten, compounds: &Samenstellingen, language: &str) -> Self {
        let mark = |token: &&str| read(&compounds.mark(token), token, language);
        let marked: Vec<Uitgewerkt> = texts.marked.all().par_iter().map(mark).collect();
        let plain = |token: &&str| read(token, token, language);
        let plain: Vec<Uitgewerkt> = texts.plain.all().par_iter().map(plain).collect();
        let mut making = Making::default();
        let marked = marked.into_iter().map(|token| making.token(token)).collect();
        let plain = plain.into_iter().map(|token| making.token(token)).collect();
        let mut order: Vec<(Woord, WoordNr)> = making.numbers.into_iter().collect();
        order.par_sort_unstable();
        let mut rank = vec![0; order.len()];
        for (at, (_, number)) in order.iter().enumerate() {
            rank[*number as usize] = at as WoordNr;
        }
        let mut found = making.found;
        found.iter_mut().for_each(|(number, _)| *number = rank[*number as usize]);
        Woordenlijst { woorden: order.into_iter().map(|(word, _)| word).collect(), marked, plain, found }
    }

    /// A token of a text or a title.
    pub fn marked(&self, nr: TokenNr) -> &Token {
        &self.marked[nr as usize]
    }

    /// A token of what else a place is found by.
    pub fn plain(&self, nr: TokenNr) -> &Token {
        &self.plain[nr as usize]
    }

    /// The words of a token in a text, with what they count for.
    pub fn in_text(&self, token: &Token) -> &[(WoordNr, u8)] {
        &self.found[token.tekst.clone()]
    }

    /// The words of a token in the title or beside it.
    pub fn in_meta(&self, token: &Token) -> &[(WoordNr, u8)] {
        &self.found[token.meta.clone()]
    }
}

/// A token with its words.
struct Uitgewerkt {
    getoond: Option<Box<str>>,
    tekst: Vec<(Woord, IsDeel)>,
    /// In the title words are not looked for behind a dot: there are only so many of the words of the text.
    meta: Result<usize, Vec<(Woord, IsDeel)>>,
}

fn read(marked: &str, written: &str, language: &str) -> Uitgewerkt {
    let stemmer = stemmer(language);
    let stemmer: Option<&Stemmer> = stemmer.as_ref();
    let shown = marked.replace(NO_SPACE, "");
    let mut text = words(&shown, stemmer);
    let meta = if shown == marked { Ok(text.len()) } else { Err(words(marked, stemmer)) };
    let behind_dots = tails(&shown, stemmer, &text);
    text.extend(behind_dots);
    Uitgewerkt { getoond: (shown != written).then(|| shown.into()), tekst: text, meta }
}

#[derive(Default)]
struct Making {
    numbers: HashMap<Woord, WoordNr, FixedState>,
    found: Vec<(WoordNr, u8)>,
}

impl Making {
    fn token(&mut self, token: Uitgewerkt) -> Token {
        let tekst = self.add(token.tekst);
        let meta = match token.meta {
            Ok(number) => tekst.start..tekst.start + number,
            Err(words) => self.add(words),
        };
        Token { getoond: token.getoond, tekst, meta }
    }

    fn add(&mut self, words: Vec<(Woord, IsDeel)>) -> Range<usize> {
        let start = self.found.len();
        let parts = words.iter().filter(|(_, is_part)| *is_part).count();
        let part = (WHOLE / u8::try_from(parts).unwrap_or(u8::MAX).max(1)).max(1);
        for (word, is_part) in words {
            let next = self.numbers.len() as WoordNr;
            let number = *self.numbers.entry(word).or_insert(next);
            self.found.push((number, if is_part { part } else { WHOLE }));
        }
        start..self.found.len()
    }
}

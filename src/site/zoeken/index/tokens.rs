//! All that stands between two spaces, anywhere in the site: each once, with a number.
//!
//! A site says the same few words over and over. So a text is a list of numbers, and a word is worked out once.

use super::super::Vindplaats;
use super::super::samenstelling::MARK;
use foldhash::fast::FixedState;
use std::collections::HashMap;

/// The number of a token.
pub type TokenNr = u32;

/// The tokens of texts of one kind, in the order in which they were met.
#[derive(Default)]
pub struct Tokens<'t> {
    numbers: HashMap<&'t str, TokenNr, FixedState>,
    all: Vec<&'t str>,
}

impl<'t> Tokens<'t> {
    /// All of them; their number is their place.
    pub fn all(&self) -> &[&'t str] {
        &self.all
    }

    /// The numbers of the tokens of a text of so many bytes.
    fn read(&mut self, tokens: impl Iterator<Item = &'t str>, size: usize) -> Box<[TokenNr]> {
        let mut out = Vec::with_capacity(size / 5);
        out.extend(tokens.map(|token| self.number(token)));
        out.into()
    }

    fn number(&mut self, token: &'t str) -> TokenNr {
        if let Some(known) = self.numbers.get(token) {
            return *known;
        }
        // A site of four billion different words does not fit in memory.
        let number = self.all.len() as TokenNr;
        self.all.push(token);
        self.numbers.insert(token, number);
        number
    }
}

/// The texts of a place.
pub struct Gelezen {
    pub tekst: Box<[TokenNr]>,
    pub titel: Box<[TokenNr]>,
    pub deel: Box<[TokenNr]>,
    pub ook: Box<[TokenNr]>,
}

/// The texts of a site.
#[derive(Default)]
pub struct Teksten<'t> {
    /// Of texts and titles, in which compounds are marked.
    pub marked: Tokens<'t>,
    /// Of what else a place is found by.
    pub plain: Tokens<'t>,
    /// Of each place.
    pub places: Vec<Gelezen>,
}

impl<'t> Teksten<'t> {
    /// Reads the texts of all places.
    pub fn read(places: &'t [Vindplaats]) -> Self {
        let mut out = Teksten::default();
        for place in places {
            let found = Gelezen {
                tekst: out.marked.read(unmarked(&place.tekst), place.tekst.len()),
                titel: out.marked.read(unmarked(&place.titel), place.titel.len()),
                deel: out.plain.read(place.deel.split_whitespace(), place.deel.len()),
                ook: out.plain.read(place.ook.split_whitespace(), place.ook.len()),
            };
            out.places.push(found);
        }
        out
    }
}

/// The tokens of a text in which a mark that stands there already is a space.
fn unmarked(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == MARK || c.is_whitespace()).filter(|token| !token.is_empty())
}

//! The words of the glossary (`begrippen`), ready to be found in a text.

use super::woord::{next, plain, woorden};
use super::woordenschat::Vorm;
use crate::corpus::{Begrip, Site};
use foldhash::fast::FixedState;
use std::collections::{BTreeMap, HashMap};

/// The abbreviations and the forbidden spellings of a site.
#[derive(Debug, Default)]
pub(in crate::rules) struct Begrippen<'a> {
    pub(in crate::rules) afkortingen: Vec<Afkorting<'a>>,
    /// By their first word.
    pub(in crate::rules) verboden: BTreeMap<String, Vec<Verboden<'a>>>,
    /// The abbreviations that begin with a word or mark.
    by_kort: HashMap<&'a str, Vec<usize>, FixedState>,
    /// The abbreviations whose term begins with a stem.
    by_stam: HashMap<String, Vec<usize>, FixedState>,
}

/// What may begin at a word, by the position of the abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Begin {
    Kort(usize),
    Term(usize),
}

/// An abbreviation and what it stands for.
#[derive(Debug)]
pub(in crate::rules) struct Afkorting<'a> {
    pub(in crate::rules) kort: &'a str,
    pub(in crate::rules) begrip: &'a Begrip,
    /// The words of the term, shortened so that plurals are found too.
    pub(in crate::rules) stammen: Vec<String>,
}

/// A forbidden spelling: its words, as written, and the word to use.
#[derive(Debug)]
pub(in crate::rules) struct Verboden<'a> {
    pub(in crate::rules) woorden: Vec<String>,
    pub(in crate::rules) written: &'a str,
    pub(in crate::rules) term: &'a str,
}

impl<'a> Begrippen<'a> {
    /// The most letters that a word may have more than its stem.
    pub(in crate::rules) const ENDING: usize = 3;

    /// The glossary of a site.
    pub(in crate::rules) fn new(site: &'a Site) -> Self {
        let mut out = Begrippen::default();
        for begrip in &site.begrippen {
            if let Some(kort) = begrip.afkorting.as_deref() {
                let (nr, stammen) = (out.afkortingen.len(), stammen(&begrip.term));
                next(kort, 0).iter().for_each(|first| out.by_kort.entry(&kort[first.clone()]).or_default().push(nr));
                stammen.first().iter().for_each(|first| out.by_stam.entry((*first).clone()).or_default().push(nr));
                out.afkortingen.push(Afkorting { kort, begrip, stammen });
            }
            for written in &begrip.niet {
                let entry = Verboden::new(written, &begrip.term);
                if let Some(first) = entry.woorden.first() {
                    out.verboden.entry(first.clone()).or_default().push(entry);
                }
            }
        }
        out
    }

    /// The abbreviations and terms that may begin with a word.
    pub(in crate::rules) fn begins(&self, vorm: &Vorm) -> Vec<Begin> {
        if self.afkortingen.is_empty() {
            return Vec::new();
        }
        // `GI` begins `GI's`.
        let ends = vorm.text.char_indices().filter(|(_, c)| !c.is_alphanumeric()).map(|(at, _)| at);
        let starts = ends.chain([vorm.text.len()]).map(|end| &vorm.text[..end]);
        let short = starts.filter_map(|start| self.by_kort.get(start)).flatten().map(|nr| Begin::Kort(*nr));
        let plain = if vorm.is_teken { String::new() } else { plain(&vorm.text) };
        let ends = (0..=Self::ENDING).filter_map(|ending| plain.get(..plain.len().checked_sub(ending)?));
        let term = ends.filter_map(|stem| self.by_stam.get(stem)).flatten().map(|nr| Begin::Term(*nr));
        short.chain(term).collect()
    }
}

impl<'a> Verboden<'a> {
    /// A spelling and the word to use.
    pub(in crate::rules) fn new(written: &'a str, term: &'a str) -> Self {
        let woorden = woorden(written).into_iter().map(|word| accented(&written[word])).collect();
        Verboden { woorden, written, term }
    }
}

/// Case does not matter; accents do, since a spelling may be forbidden for its accent.
pub(in crate::rules) fn accented(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The words of a term without their endings.
fn stammen(term: &str) -> Vec<String> {
    let words = woorden(term).into_iter().map(|word| plain(&term[word]));
    words.map(|word| word.trim_end_matches("en").to_owned()).collect()
}

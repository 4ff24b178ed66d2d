//! Where each word stands in the pages of one index.

use super::lijst::{WoordNr, Woordenlijst};
use super::pagina::{Pagina, Veld};

/// One time that a word stands somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plek {
    /// The number of the page.
    pub page: u32,
    /// In which of its texts.
    pub waar: Waar,
    /// The how manieth token of that text.
    pub position: u32,
}

/// One of the texts of a page, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waar {
    /// The text itself, with how much the word counts for.
    Tekst(u8),
    /// A field beside it, by its place in the list of fields.
    Meta(u8),
}

/// The places of all words, one word after the other.
pub struct Plekken {
    all: Vec<Plek>,
    /// Where the places of a word start; those of the next are behind them.
    starts: Vec<u32>,
}

impl Plekken {
    /// Finds the places, in two rounds: how many a word has, and then which.
    pub fn find(pages: &[Pagina], fields: &[Veld], list: &Woordenlijst) -> Self {
        let mut starts = vec![0_u32; list.woorden.len() + 1];
        each(pages, fields, list, |word, _| starts[word as usize + 1] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut all = vec![Plek { page: 0, waar: Waar::Tekst(0), position: 0 }; sum as usize];
        each(pages, fields, list, |word, plek| {
            let at = &mut next[word as usize];
            all[*at as usize] = plek;
            *at += 1;
        });
        for ends in starts.windows(2) {
            all[ends[0] as usize..ends[1] as usize].sort_unstable();
        }
        Plekken { all, starts }
    }

    /// Where a word stands: the pages in order, of each page the places as they are written.
    pub fn of(&self, word: usize) -> &[Plek] {
        &self.all[self.starts[word] as usize..self.starts[word + 1] as usize]
    }
}

/// Goes by all words of all pages.
fn each(pages: &[Pagina], fields: &[Veld], list: &Woordenlijst, mut take: impl FnMut(WoordNr, Plek)) {
    for (page, nr) in pages.iter().zip(0..) {
        for ((_, token), position) in page.text(list).zip(0..) {
            for (word, weight) in list.in_text(token) {
                take(*word, Plek { page: nr, waar: Waar::Tekst(*weight), position });
            }
        }
        for (field, number) in fields.iter().zip(0..) {
            for (token, position) in page.field(*field, list).zip(0..) {
                for (word, _) in list.in_meta(token) {
                    take(*word, Plek { page: nr, waar: Waar::Meta(number), position });
                }
            }
        }
    }
}

//! The words with their places, in pieces of which a browser loads those that it needs.

use super::cbor::Cbor;
use super::lijst::Woordenlijst;
use super::plek::{Plek, Plekken, Waar};

/// A piece is full when it holds so many places, pages and forms.
const FULL: usize = 20_000;

/// What a place counts for when a list does not begin with how much. No place of ours does.
const UNSAID: u8 = 25;

/// The words from one to another.
pub struct Stuk<'w> {
    pub first: &'w str,
    pub last: &'w str,
    pub bytes: Vec<u8>,
}

/// All words that stand somewhere, in order.
pub fn pieces<'w>(list: &'w Woordenlijst, plekken: &Plekken) -> Vec<Stuk<'w>> {
    let mut out = Vec::new();
    let mut piece = Piece::default();
    let mut ends = ("", "");
    let mut next = 0;
    for same in list.woorden.chunk_by(|one, two| one.stam == two.stam) {
        let stem = same[0].stam.as_str();
        let mut main: &[Plek] = &[];
        let mut others = Vec::new();
        for (word, number) in same.iter().zip(next..) {
            match (&word.vorm, plekken.of(number)) {
                (None, found) => main = found,
                (Some(_), []) => {}
                (Some(form), found) => others.push((form.as_str(), found)),
            }
        }
        next += same.len();
        if main.is_empty() && others.is_empty() {
            continue;
        }
        // A form stands where it was first met: by page, in the text before beside it.
        others.sort_by_key(|(_, found)| (found[0].page, matches!(found[0].waar, Waar::Meta(_))));
        ends = (if piece.words == 0 { stem } else { ends.0 }, stem);
        piece.word(stem, main, &others);
        if piece.size >= FULL {
            out.push(Stuk { first: ends.0, last: ends.1, bytes: std::mem::take(&mut piece).close() });
        }
    }
    if piece.words > 0 {
        out.push(Stuk { first: ends.0, last: ends.1, bytes: piece.close() });
    }
    out
}

/// A piece that is being written.
#[derive(Default)]
struct Piece {
    body: Cbor,
    words: usize,
    size: usize,
    /// The numbers of one page, here so that their memory is used again.
    numbers: Vec<i64>,
}

impl Piece {
    fn word(&mut self, stem: &str, main: &[Plek], others: &[(&str, &[Plek])]) {
        self.body.list(3);
        self.body.text(stem);
        self.pages(main);
        self.body.list(others.len());
        for (form, found) in others {
            self.body.list(2);
            self.body.text(form);
            self.pages(found);
        }
        self.words += 1;
        self.size += others.len();
    }

    fn pages(&mut self, found: &[Plek]) {
        let pages = || found.chunk_by(|one, two| one.page == two.page);
        let mut last = 0;
        self.body.list(pages().count());
        for page in pages() {
            self.body.list(3);
            self.body.number(i64::from(page[0].page - last));
            last = page[0].page;
            let (text, meta) = page.split_at(page.partition_point(|plek| matches!(plek.waar, Waar::Tekst(_))));
            self.size += 1;
            self.numbers(text, Some(Waar::Tekst(UNSAID)));
            self.numbers(meta, None);
        }
    }

    /// The places in a text: a number below zero says in which field or for how much, the others how far they are from
    /// the one before.
    fn numbers(&mut self, found: &[Plek], mut now: Option<Waar>) {
        let mut last = 0;
        self.numbers.clear();
        for plek in found {
            if now != Some(plek.waar) {
                let (Waar::Tekst(what) | Waar::Meta(what)) = plek.waar;
                self.numbers.push(-i64::from(what) - 1);
                (now, last) = (Some(plek.waar), 0);
            }
            self.numbers.push(i64::from(plek.position - last));
            last = plek.position;
        }
        self.size += self.numbers.len();
        self.body.list(self.numbers.len());
        self.numbers.iter().for_each(|number| self.body.number(*number));
    }

    fn close(self) -> Vec<u8> {
        let mut out = Cbor::default();
        out.list(1);
        out.list(self.words);
        out.0.extend(self.body.0);
        out.0
    }
}

//! Every word of a document, each looked at once: most words of a text stand in it many times.

use super::dag;
use super::telwoord::getal;
use super::verwijzing::Waarheen;
use super::woord::{Woord, next};
use super::zin::is_afkorting;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::rc::Rc;

/// What is known about a word, wherever it stands.
#[derive(Debug)]
pub(in crate::rules) struct Vorm {
    /// Its position in the [`Woordenschat`].
    pub(in crate::rules) nr: usize,
    /// As written.
    pub(in crate::rules) text: String,
    /// Whether it is a mark.
    pub(in crate::rules) is_teken: bool,
    /// The whole number that it is; a bare `een` is none.
    pub(in crate::rules) getal: Option<u32>,
    /// The month that it is, from 1.
    pub(in crate::rules) maand: Option<i8>,
    /// What a number after it refers to.
    pub(in crate::rules) waarheen: Option<Waarheen>,
    /// Whether a full stop after it does not end a sentence.
    pub(in crate::rules) is_afkorting: bool,
    /// The same word in lower case, when this is not.
    lower: Option<Rc<Vorm>>,
}

impl Vorm {
    /// In lower case.
    pub(in crate::rules) fn lower(&self) -> &str {
        self.lower.as_ref().map_or(&self.text, |lower| &lower.text)
    }

    /// The position of the word in lower case: the same for all ways to write it with capitals.
    pub(in crate::rules) fn lower_nr(&self) -> usize {
        self.lower.as_ref().map_or(self.nr, |lower| lower.nr)
    }

    /// Whether there is a capital in it.
    pub(in crate::rules) fn has_capital(&self) -> bool {
        self.lower.is_some()
    }
}

/// The words and marks of a document, each once, in the order in which they first stand there.
#[derive(Debug, Default)]
pub(in crate::rules) struct Woordenschat {
    vormen: Vec<Rc<Vorm>>,
    by_text: HashMap<String, Rc<Vorm>, BuildHasherDefault<Fast>>,
}

impl Woordenschat {
    /// The words and marks of a text.
    pub(in crate::rules) fn read(&mut self, text: &str) -> Vec<Woord> {
        let mut out = Vec::with_capacity(text.len() / 6);
        let mut at = 0;
        while let Some(range) = next(text, at) {
            at = range.end;
            let vorm = self.vorm(&text[range.clone()]);
            out.push(Woord { range, vorm });
        }
        out
    }

    /// Every word and mark, by its number.
    pub(in crate::rules) fn vormen(&self) -> impl Iterator<Item = &Vorm> {
        self.vormen.iter().map(Rc::as_ref)
    }

    /// Something about every word, to be looked up by its number.
    pub(in crate::rules) fn per_vorm<T>(&self, look: impl FnMut(&Vorm) -> T) -> Vec<T> {
        self.vormen().map(look).collect()
    }

    fn vorm(&mut self, text: &str) -> Rc<Vorm> {
        if let Some(known) = self.by_text.get(text) {
            return Rc::clone(known);
        }
        let is_teken = !text.starts_with(char::is_alphanumeric);
        let has_capital = !is_teken && text.chars().any(char::is_uppercase);
        let lower = has_capital.then(|| text.to_lowercase()).filter(|lower| lower != text);
        let lower = lower.map(|lower| self.vorm(&lower));
        let plain = lower.as_ref().map_or(text, |lower| &lower.text);
        let vorm = Rc::new(Vorm {
            nr: self.vormen.len(),
            text: text.to_owned(),
            is_teken,
            getal: getal(plain),
            maand: dag::maand(plain),
            waarheen: Waarheen::na(plain),
            is_afkorting: is_afkorting(plain),
            lower,
        });
        self.vormen.push(Rc::clone(&vorm));
        self.by_text.insert(text.to_owned(), Rc::clone(&vorm));
        vorm
    }
}

/// A hash for words of which nobody means harm; a map of them is never walked in its own order.
#[derive(Default)]
pub(in crate::rules) struct Fast(u64);

impl Fast {
    fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Fast {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|eight| self.add(u64::from_le_bytes(*eight)));
        self.add(rest.iter().fold(0, |so_far, byte| so_far << 8 | u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }

    fn write_u8(&mut self, _: u8) {
        // The end of a text, which its length says as well.
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_once_in_each_case() {
        let mut known = Woordenschat::default();
        let words = known.read("De maart de De, Tien");
        assert_eq!(words[0].vorm.nr, words[3].vorm.nr);
        assert_eq!(words[0].vorm.lower_nr(), words[2].vorm.lower_nr());
        assert_ne!(words[0].vorm.nr, words[2].vorm.nr);
        assert_eq!((words[1].vorm.maand, words[5].vorm.getal), (Some(3), Some(10)));
    }
}

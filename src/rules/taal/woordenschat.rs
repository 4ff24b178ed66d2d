//! Every word of a document, each looked at once: most words of a text stand in it many times.

use super::dag;
use super::telwoord::getal;
use super::verwijzing::Waarheen;
use super::woord::{Woord, next};
use super::zin::is_afkorting;
use foldhash::fast::FixedState;
use std::borrow::Borrow;
use std::collections::HashSet;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// What is known about a word, wherever it stands.
#[derive(Debug)]
pub(in crate::rules) struct Vorm {
    /// Its position in the [`Woordenschat`].
    pub(in crate::rules) nr: usize,
    /// As written.
    pub(in crate::rules) text: Box<str>,
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
    /// The position of the word in lower case: the same for all ways to write it with capitals.
    pub(in crate::rules) lower_nr: usize,
    /// The same word in lower case, when this is not.
    lower: Option<Rc<Vorm>>,
}

impl Vorm {
    /// In lower case.
    pub(in crate::rules) fn lower(&self) -> &str {
        self.lower.as_ref().map_or(&self.text, |lower| &lower.text)
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
    by_text: HashSet<ByText, FixedState>,
}

/// A word that is found by how it is written.
#[derive(Debug)]
struct ByText(Rc<Vorm>);

impl Borrow<str> for ByText {
    fn borrow(&self) -> &str {
        &self.0.text
    }
}

impl Hash for ByText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl PartialEq for ByText {
    fn eq(&self, other: &Self) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for ByText {}

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
        if let Some(ByText(known)) = self.by_text.get(text) {
            return Rc::clone(known);
        }
        let is_teken = !text.starts_with(char::is_alphanumeric);
        let has_capital = !is_teken && text.chars().any(char::is_uppercase);
        let lower = has_capital.then(|| text.to_lowercase()).filter(|lower| lower != text);
        let lower = lower.map(|lower| self.vorm(&lower));
        let plain = lower.as_ref().map_or(text, |lower| &lower.text);
        let nr = self.vormen.len();
        let vorm = Rc::new(Vorm {
            nr,
            lower_nr: lower.as_ref().map_or(nr, |lower| lower.nr),
            text: text.into(),
            is_teken,
            getal: getal(plain),
            maand: dag::maand(plain),
            waarheen: Waarheen::na(plain),
            is_afkorting: is_afkorting(plain),
            lower,
        });
        self.vormen.push(Rc::clone(&vorm));
        self.by_text.insert(ByText(Rc::clone(&vorm)));
        vorm
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
        assert_eq!(words[0].vorm.lower_nr, words[2].vorm.lower_nr);
        assert_ne!(words[0].vorm.nr, words[2].vorm.nr);
        assert_eq!((words[1].vorm.maand, words[5].vorm.getal), (Some(3), Some(10)));
    }
}

//! What rules ask of the names and titles of everything while they look at one document: it has to be looked at again
//! when an answer becomes another one, and for no other name.

use foldhash::fast::FixedState;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// What is asked of a word.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) enum Vraag {
    /// Whether a name begins with these letters.
    Begin,
    /// How the name with these letters is written.
    Naam,
    /// Whether it is the name of a place or organisation.
    Plaats,
    /// Whether it is the first word of a name.
    Eerste,
    /// Whether it is an abbreviation that needs no explanation.
    Afkorting,
    /// Whether it is a word that the dictionary need not know.
    Eigen,
}

/// What was asked about one document. Of words only a trace is kept, in which a word may be found that was not asked for;
/// never the other way round.
#[derive(Debug, Default)]
pub(in crate::rules) struct Asked {
    trace: Vec<AtomicU64>,
    /// Phrases of which was asked what title they look like, with the answers.
    phrases: Mutex<BTreeMap<String, Option<String>>>,
}

impl Asked {
    /// Room for what is asked about a document with this many different words.
    pub(in crate::rules) fn new(words: usize) -> Asked {
        let blocks = (words / 2).next_power_of_two().max(16);
        Asked { trace: (0..blocks).map(|_| AtomicU64::new(0)).collect(), phrases: Mutex::default() }
    }

    /// Keeps a question about a word.
    pub(in crate::rules) fn word(&self, vraag: Vraag, word: &str) {
        for (block, bit) in self.bits(number(vraag, word)) {
            self.trace[block].fetch_or(bit, Ordering::Relaxed);
        }
    }

    /// Keeps a question about a phrase.
    pub(in crate::rules) fn phrase(&self, phrase: &str, answer: Option<&str>) {
        let mut phrases = self.phrases.lock().unwrap_or_else(PoisonError::into_inner);
        phrases.insert(phrase.to_owned(), answer.map(str::to_owned));
    }

    /// Whether one of these may have been asked for.
    pub(in crate::rules) fn has_any(&self, numbers: &[u64]) -> bool {
        let is_set = |(block, bit): (usize, u64)| self.trace[block].load(Ordering::Relaxed) & bit != 0;
        numbers.iter().any(|number| self.bits(*number).into_iter().all(is_set))
    }

    /// Whether every phrase still has the same answer.
    pub(in crate::rules) fn holds(&self, nearest: impl Fn(&str) -> Option<String>) -> bool {
        let phrases = self.phrases.lock().unwrap_or_else(PoisonError::into_inner);
        phrases.iter().all(|(phrase, answer)| nearest(phrase) == *answer)
    }

    /// The places of a question: a block, and a bit in it.
    fn bits(&self, number: u64) -> [(usize, u64); 3] {
        let last = self.trace.len() as u64 * 64 - 1;
        [0, 21, 42].map(|shift| {
            let at = number.rotate_right(shift) & last;
            (usize::try_from(at / 64).unwrap_or_default(), 1 << (at % 64))
        })
    }
}

/// A question as a number.
pub(in crate::rules) fn number(vraag: Vraag, word: &str) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(word.as_bytes());
    hasher.write_u64(vraag as u64);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_is_found_again() {
        let asked = Asked::new(100);
        let words: Vec<String> = (0..200).map(|nr| format!("woord{nr}")).collect();
        words.iter().for_each(|word| asked.word(Vraag::Naam, word));
        assert!(words.iter().all(|word| asked.has_any(&[number(Vraag::Naam, word)])));
        let others = words.iter().filter(|word| asked.has_any(&[number(Vraag::Plaats, word)])).count();
        assert!(others < 40, "{others} of 200 questions that were not asked");
    }

    #[test]
    fn a_phrase_holds_as_long_as_its_answer_does() {
        let asked = Asked::new(0);
        asked.phrase("een titel", None);
        assert!(asked.holds(|_| None));
        assert!(!asked.holds(|_| Some("Een titel".to_owned())));
    }
}

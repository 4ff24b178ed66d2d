//! The titles of reports, publications and frameworks, and which of them a phrase looks like.

use super::super::memory::Asked;
use super::gelijkenis::{Letters, gelijkenis_van, kaal, lengte_past};
use crate::corpus::Corpus;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// Three letters in a row.
type Drietal = [char; 3];

/// From here on two texts are one title, written in two ways.
pub(in crate::rules) const EEN_TITEL: f64 = 0.75;

/// The most titles that a phrase is compared with: those that share its rarest letters.
const VERGELEKEN: usize = 200;

/// All titles. What is asked about one document is kept with it.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Titels<'a> {
    alle: Arc<Alle<'a>>,
    asked: Option<Arc<Asked>>,
}

/// By what stands in them.
#[derive(Debug, Default)]
struct Alle<'a> {
    titels: Vec<&'a str>,
    /// For each of them its letters, in order and counted.
    kaal: Vec<(Vec<char>, Letters)>,
    bekend: HashSet<Vec<char>>,
    by_drietal: BTreeMap<Drietal, Vec<usize>>,
}

impl<'a> Titels<'a> {
    /// The titles in a corpus.
    pub(in crate::rules) fn new(corpus: &'a Corpus) -> Self {
        let rapporten = corpus.rapporten.iter().map(|rapport| rapport.titel.as_str());
        let publicaties = corpus.publicaties.iter().map(|publicatie| publicatie.titel.as_str());
        let kaders = corpus.kaders.iter().map(|kader| kader.titel.as_str());
        let mut out = Alle { titels: rapporten.chain(publicaties).chain(kaders).collect(), ..Alle::default() };
        for (nr, titel) in out.titels.iter().enumerate() {
            let kaal = kaal(titel);
            for drietal in drietallen(&kaal) {
                out.by_drietal.entry(drietal).or_default().push(nr);
            }
            out.kaal.push((kaal.clone(), Letters::of(&kaal)));
            out.bekend.insert(kaal);
        }
        Titels { alle: Arc::new(out), asked: None }
    }

    /// The same titles, asked about one document.
    pub(in crate::rules) fn about(&self, asked: &Arc<Asked>) -> Titels<'a> {
        Titels { alle: Arc::clone(&self.alle), asked: Some(Arc::clone(asked)) }
    }

    /// All of them.
    pub(in crate::rules) fn all(&self) -> &[&'a str] {
        &self.alle.titels
    }

    /// The title that a phrase looks most like; nothing when it is a title, or looks like none.
    pub(in crate::rules) fn nearest(&self, phrase: &str) -> Option<&'a str> {
        let found = self.alle.nearest(phrase);
        self.asked.iter().for_each(|asked| asked.phrase(phrase, found));
        found
    }
}

impl<'a> Alle<'a> {
    fn nearest(&self, phrase: &str) -> Option<&'a str> {
        let phrase_kaal = kaal(phrase);
        if self.bekend.contains(&phrase_kaal) {
            return None;
        }
        let mut found: Vec<&Vec<usize>> =
            drietallen(&phrase_kaal).iter().filter_map(|drietal| self.by_drietal.get(drietal)).collect();
        found.sort_by_key(|titels| titels.len());
        let mut is_likely = vec![false; self.titels.len()];
        let mut likely = Vec::new();
        for titel in found.into_iter().flatten() {
            if likely.len() == VERGELEKEN {
                break;
            }
            if !std::mem::replace(&mut is_likely[*titel], true) {
                likely.push(*titel);
            }
        }
        likely.sort_unstable();
        let letters = Letters::of(&phrase_kaal);
        let compared = likely.into_iter().filter_map(|nr| {
            let (titel, (kaal, of_titel)) = (self.titels[nr], &self.kaal[nr]);
            // Most titles have too many other letters to look like the phrase, in whatever order.
            let may_be = lengte_past(phrase, titel) && letters.gelijkenis(of_titel) >= EEN_TITEL;
            may_be.then(|| (gelijkenis_van(&phrase_kaal, kaal), titel))
        });
        let near = compared.filter(|(likeness, _)| *likeness >= EEN_TITEL);
        near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, titel)| titel)
    }
}

fn drietallen(text: &[char]) -> BTreeSet<Drietal> {
    text.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

//! The names of organisations, regions and municipalities in the content, read once for all rules.

use super::super::memory::{Asked, Vraag, number};
use super::woord::plain;
use crate::corpus::Corpus;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

/// Every name. What is asked about one document is kept with it.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Namen {
    alle: Arc<Alle>,
    asked: Option<Arc<Asked>>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Alle {
    /// By their letters only and in lower case: the ways in which these are rightly written.
    by_letters: BTreeMap<String, Vec<String>>,
    /// Names of places and organisations, in lower case.
    plaatsen: BTreeSet<String>,
    /// First words of names, in lower case.
    eerste: BTreeSet<String>,
    /// Abbreviations that need no explanation.
    afkortingen: BTreeSet<String>,
}

impl Namen {
    /// The names in a corpus.
    pub(in crate::rules) fn new(corpus: &Corpus) -> Namen {
        let mut out = Alle::default();
        for instelling in &corpus.instellingen {
            out.add(&instelling.naam, true);
            instelling.afkorting.iter().for_each(|name| out.add(name, true));
        }
        for regio in &corpus.regios {
            out.add(&regio.naam, true);
            regio.afkorting.iter().for_each(|name| out.add(name, false));
            regio.gemeenten.iter().for_each(|name| out.add(name, true));
        }
        corpus.site.inspecties.iter().for_each(|inspectie| out.add(&inspectie.naam, false));
        let inspecties = corpus.site.inspecties.iter().map(|inspectie| (&inspectie.naam, &inspectie.afkorting));
        let instellingen = corpus.instellingen.iter().map(|instelling| (&instelling.naam, &instelling.afkorting));
        let regios = corpus.regios.iter().map(|regio| (&regio.naam, &regio.afkorting));
        for (naam, afkorting) in inspecties.chain(instellingen).chain(regios) {
            out.eerste.extend(naam.split(' ').next().map(str::to_lowercase));
            out.afkortingen.extend(afkorting.clone());
        }
        out.afkortingen.extend(corpus.site.begrippen.iter().filter_map(|begrip| begrip.afkorting.clone()));
        Namen { alle: Arc::new(out), asked: None }
    }

    /// The same names, asked about one document.
    pub(in crate::rules) fn about(&self, asked: &Arc<Asked>) -> Namen {
        Namen { alle: Arc::clone(&self.alle), asked: Some(Arc::clone(asked)) }
    }

    /// Whether a name begins with these letters.
    pub(in crate::rules) fn begins(&self, letters: &str) -> bool {
        self.ask(Vraag::Begin, letters).begins(letters)
    }

    /// The name with these letters and digits, with the ways in which it is rightly written.
    pub(in crate::rules) fn written(&self, letters: &str) -> Option<(&str, &[String])> {
        let (key, forms) = self.ask(Vraag::Naam, letters).by_letters.get_key_value(letters)?;
        Some((key, forms))
    }

    /// Whether a text in lower case is the name of a place or organisation.
    pub(in crate::rules) fn is_plaats(&self, lower: &str) -> bool {
        self.ask(Vraag::Plaats, lower).plaatsen.contains(lower)
    }

    /// Whether a word in lower case is the first of a name: `de Inspectie` is one of them, `de inspectie` may be another.
    pub(in crate::rules) fn is_eerste(&self, lower: &str) -> bool {
        self.ask(Vraag::Eerste, lower).eerste.contains(lower)
    }

    /// Whether an abbreviation needs no explanation.
    pub(in crate::rules) fn is_afkorting(&self, text: &str) -> bool {
        self.ask(Vraag::Afkorting, text).afkortingen.contains(text)
    }

    fn ask(&self, vraag: Vraag, word: &str) -> &Alle {
        self.asked.iter().for_each(|asked| asked.word(vraag, word));
        &self.alle
    }

    /// The questions that have another answer than before.
    pub(in crate::rules) fn changed(&self, before: &Namen) -> Vec<u64> {
        let (now, before) = (&*self.alle, &*before.alle);
        if now == before {
            return Vec::new();
        }
        let mut out = Vec::new();
        let keys: BTreeSet<&String> = now.by_letters.keys().chain(before.by_letters.keys()).collect();
        for key in keys.into_iter().filter(|key| now.by_letters.get(*key) != before.by_letters.get(*key)) {
            out.push(number(Vraag::Naam, key));
            let begins = (0..=key.len()).filter_map(|end| key.get(..end));
            let begins = begins.filter(|begin| now.begins(begin) != before.begins(begin));
            out.extend(begins.map(|begin| number(Vraag::Begin, begin)));
        }
        let sets = [
            (Vraag::Plaats, &now.plaatsen, &before.plaatsen),
            (Vraag::Eerste, &now.eerste, &before.eerste),
            (Vraag::Afkorting, &now.afkortingen, &before.afkortingen),
        ];
        for (vraag, now, before) in sets {
            out.extend(now.symmetric_difference(before).map(|word| number(vraag, word)));
        }
        out
    }
}

impl Alle {
    fn begins(&self, letters: &str) -> bool {
        let next = self.by_letters.range::<str, _>((Bound::Included(letters), Bound::Unbounded)).next();
        next.is_some_and(|(key, _)| key.starts_with(letters))
    }

    fn add(&mut self, name: &str, is_place: bool) {
        let forms = self.by_letters.entry(letters(name)).or_default();
        if !forms.iter().any(|form| form == name) {
            forms.push(name.to_owned());
        }
        if is_place {
            self.plaatsen.insert(name.to_lowercase());
        }
    }
}

/// Letters and digits only, in lower case.
pub(in crate::rules) fn letters(text: &str) -> String {
    let mut out = String::new();
    add_letters(text, &mut out);
    out
}

/// Adds the letters and digits of a text in lower case.
pub(in crate::rules) fn add_letters(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    } else {
        out.extend(plain(text).chars().filter(|c| c.is_alphanumeric()));
    }
}

//! The names of organisations, regions and municipalities in the content, read once for all rules.

use super::woord::plain;
use crate::corpus::Corpus;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// Every name, by its letters only and in lower case.
#[derive(Debug, Default)]
pub(in crate::rules) struct Namen {
    /// The ways in which names with these letters and digits are rightly written.
    pub(in crate::rules) by_letters: BTreeMap<String, Vec<String>>,
    /// Names of places and organisations, in lower case.
    pub(in crate::rules) lower: BTreeSet<String>,
    /// First words of names, in lower case: `de Inspectie` is one of them, `de inspectie` may be another.
    pub(in crate::rules) eerste: BTreeSet<String>,
    /// Abbreviations that need no explanation.
    pub(in crate::rules) afkortingen: BTreeSet<String>,
}

impl Namen {
    /// The names in a corpus.
    pub(in crate::rules) fn new(corpus: &Corpus) -> Namen {
        let mut out = Namen::default();
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
        out
    }

    /// The shortest name that begins with these letters, with the ways to write it.
    pub(in crate::rules) fn from(&self, letters: &str) -> Option<(&str, &[String])> {
        let (key, forms) = self.by_letters.range::<str, _>((Bound::Included(letters), Bound::Unbounded)).next()?;
        key.starts_with(letters).then_some((key, forms))
    }

    fn add(&mut self, name: &str, is_place: bool) {
        let forms = self.by_letters.entry(letters(name)).or_default();
        if !forms.iter().any(|form| form == name) {
            forms.push(name.to_owned());
        }
        if is_place {
            self.lower.insert(name.to_lowercase());
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

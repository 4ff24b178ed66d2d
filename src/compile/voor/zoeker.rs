//! Looks for many texts at once, word by word.

use std::collections::{BTreeSet, HashMap};

/// One text that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gezocht {
    /// Its words in lower case.
    woorden: Vec<String>,
    /// Whether capitals count: a name of one word can be an ordinary word too.
    precies: Option<String>,
    /// What it is, in words for a message.
    pub(super) wat: &'static str,
    /// The text.
    pub(super) tekst: String,
}

impl Gezocht {
    /// A name or number.
    pub(super) fn name(wat: &'static str, tekst: &str) -> Self {
        let own = words(tekst);
        let precies = (own.len() == 1).then(|| own[0].0.to_owned());
        Gezocht { woorden: own.into_iter().map(|(_, word)| word).collect(), precies, wat, tekst: tekst.to_owned() }
    }

    /// A name in addresses. One that is a single word without digits counts only in an address.
    pub(super) fn id(folder: &str, id: &str) -> Self {
        let is_plain = id.chars().all(char::is_alphabetic);
        let tekst = if is_plain { format!("{folder}/{id}") } else { id.to_owned() };
        Gezocht { precies: None, ..Gezocht::name("een naam in adressen", &tekst) }
    }

    /// Words that stand next to each other in a text of others.
    pub(super) fn sentence(own: Vec<&str>) -> Self {
        Gezocht { precies: None, ..Gezocht::name("tekst van een ander stuk", &own.join(" ")) }
    }

    /// Whether it is long enough to be looked for.
    pub(super) fn is_long(&self, least: usize) -> bool {
        !self.woorden.is_empty() && self.tekst.chars().count() >= least
    }
}

/// Finds texts.
pub(super) struct Zoeker<'a> {
    gezocht: &'a [Gezocht],
    /// By the first word and the second, which is empty for a text of one word. Only looked up in, never gone through.
    begin: HashMap<(&'a str, &'a str), Vec<usize>>,
}

impl<'a> Zoeker<'a> {
    pub(super) fn new(gezocht: &'a [Gezocht]) -> Self {
        let mut begin: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (at, one) in gezocht.iter().enumerate() {
            let second = one.woorden.get(1).map_or("", String::as_str);
            begin.entry((&one.woorden[0], second)).or_default().push(at);
        }
        Zoeker { gezocht, begin }
    }

    /// The positions of the texts that stand in a text.
    pub(super) fn hits(&self, text: &str) -> BTreeSet<usize> {
        let all = words(text);
        let mut found = BTreeSet::new();
        for at in 0..all.len() {
            let second = all.get(at + 1).map(|(_, word)| word.as_str());
            for second in [Some(""), second].into_iter().flatten() {
                for nr in self.begin.get(&(all[at].1.as_str(), second)).into_iter().flatten() {
                    let one = &self.gezocht[*nr];
                    let is_here = all[at..].iter().map(|(_, word)| word).take(one.woorden.len()).eq(&one.woorden);
                    if is_here && one.precies.as_ref().is_none_or(|precies| precies == all[at].0) {
                        found.insert(*nr);
                    }
                }
            }
        }
        found
    }
}

/// The words of a text: as written and in lower case.
pub(super) fn words(text: &str) -> Vec<(&str, String)> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(|word| (word, word.to_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words() {
        let gezocht = [
            Gezocht::name("x", "Stichting De Vaart"),
            Gezocht::name("x", "WIJ"),
            Gezocht::id("instellingen", "vaart"),
            Gezocht::id("rapporten", "vaart-2026"),
        ];
        let zoeker = Zoeker::new(&gezocht);
        let hits = |text: &str| zoeker.hits(text).into_iter().collect::<Vec<_>>();
        assert_eq!(hits("bij stichting <em>De</em> vaart"), [] as [usize; 0]);
        assert_eq!(hits("bij Stichting de\nvaart."), [0]);
        assert_eq!(hits("wij varen; WIJ niet"), [1]);
        assert_eq!(hits("vaart ../instellingen/vaart/"), [2]);
        assert_eq!(hits("rapporten/vaart-2026/"), [3]);
        assert_eq!(hits("vaart-20261"), [] as [usize; 0]);
    }
}

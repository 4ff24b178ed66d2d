//! Words that the Dutch dictionary does not know and that lie one slip away from a word that it does know.
//!
//! Names, jargon and long compounds are unknown as well. So a word is only reported when exactly that slip explains it,
//! and when it is rare: who writes a word three times means it. Without a dictionary nothing is said.

use super::View;
use super::memory::{Asked, Vraag, number};
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use super::taal::woord::{Woord, plain, woorden};
use super::taal::zin::begins_sentence;
use crate::corpus::Corpus;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::{Content, Sources};
use spellbook::Dictionary;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// Where the dictionary stands among the sources.
pub(super) const WOORDENBOEK: [&str; 2] = ["woordenboek/nl.aff", "woordenboek/nl.dic"];
/// Words that the authors know to be right, one on each line.
const WOORDENLIJST: &str = "woordenlijst.txt";
/// Shorter words are one slip away from too many others.
const SHORTEST: usize = 6;
/// A word that stands this often in one work is meant.
const MEANT: usize = 3;
/// What can be typed by mistake.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzéëïö";
/// Letters with the accent that is forgotten on them.
const ACCENTS: [(char, char); 4] = [('e', 'ë'), ('e', 'é'), ('i', 'ï'), ('o', 'ö')];

/// Where a word stands.
type Hit<'a> = (&'a Passage<'a>, Range<usize>);

/// The dictionary, and the words that need none.
#[derive(Clone)]
pub(super) struct Woordenboek {
    dictionary: Arc<Dictionary>,
    /// Words of the word list, the glossary and every name.
    own: Arc<BTreeSet<String>>,
    asked: Option<Arc<Asked>>,
}

impl Woordenboek {
    /// The dictionary among the sources, when there is one.
    pub(super) fn new(corpus: &Corpus, sources: &Sources) -> Option<Woordenboek> {
        let text = |path: &str| match &sources.get(sources.find(path)?).content {
            Content::Text(text) => Some(text.as_str()),
            Content::Bytes(bytes) => std::str::from_utf8(bytes).ok(),
            Content::Rejected(_) => None,
        };
        let dictionary = Dictionary::new(text(WOORDENBOEK[0])?, text(WOORDENBOEK[1])?).ok()?;
        let list = sources.find(WOORDENLIJST).map_or("", |file| sources.text(file));
        let terms = corpus.site.begrippen.iter().map(|begrip| begrip.term.as_str());
        let names = corpus.instellingen.iter().map(|instelling| instelling.naam.as_str());
        let names = names.chain(corpus.regios.iter().map(|regio| regio.naam.as_str()));
        let towns = corpus.regios.iter().flat_map(|regio| regio.gemeenten.iter().map(String::as_str));
        let texts = list.lines().chain(terms).chain(names).chain(towns);
        let own = texts.flat_map(|text| woorden(text).into_iter().map(|word| plain(&text[word]))).collect();
        Some(Woordenboek { dictionary: Arc::new(dictionary), own: Arc::new(own), asked: None })
    }

    /// The same dictionary, asked about one document.
    pub(super) fn about(&self, asked: &Arc<Asked>) -> Woordenboek {
        Woordenboek { asked: Some(Arc::clone(asked)), ..self.clone() }
    }

    /// The words that need no dictionary now and did before, or the other way round.
    pub(super) fn changed(&self, before: &Woordenboek) -> Vec<u64> {
        self.own.symmetric_difference(&before.own).map(|word| number(Vraag::Eigen, word)).collect()
    }

    fn is_own(&self, word: &str) -> bool {
        self.asked.iter().for_each(|asked| asked.word(Vraag::Eigen, word));
        self.own.contains(word)
    }
}

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let Some(woordenboek) = &view.woordenboek else {
        sink.skip(codes::SPELLING);
        return;
    };
    let dictionary = &*woordenboek.dictionary;
    let mut found: BTreeMap<String, Vec<Hit>> = BTreeMap::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for passage in &document.passages {
        for woord in passage.zonder_tekens() {
            match kind(passage, &woord.range) {
                Word::Plain(word) => found.entry(word).or_default().push((passage, woord.range.clone())),
                Word::Name(word) => drop(names.insert(word)),
                Word::Other => {}
            }
        }
    }
    let counts: BTreeMap<&str, usize> = found.iter().map(|(word, hits)| (word.as_str(), hits.len())).collect();
    for (word, hits) in &found {
        let is_own = woordenboek.is_own(word) || names.contains(word) || hits.len() >= MEANT;
        if !is_own
            && !is_known(word, dictionary)
            && !is_foreign(&hits[0], dictionary)
            && let Some(meant) = meant(word, dictionary, &counts)
        {
            report(hits, &meant, sink);
        }
    }
}

/// What a word may be.
enum Word {
    /// A word in lower case.
    Plain(String),
    /// A word with a capital inside a sentence.
    Name(String),
    /// A number, an abbreviation, part of an address.
    Other,
}

fn kind(passage: &Passage, range: &Range<usize>) -> Word {
    let text = &passage.text;
    let word = &text[range.clone()];
    let is_letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    let is_cut =
        text[range.end..].starts_with(['-', '@', '/', '_']) || text[..range.start].ends_with(['-', '@', '/', '_', '.']);
    let goes_on = text[range.end..].strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let inner_capital = word.chars().skip(1).any(char::is_uppercase);
    if !is_letters || is_cut || goes_on || inner_capital || word.chars().count() < SHORTEST {
        return Word::Other;
    }
    let is_first = begins_sentence(text, range.start) || passage.kind == Kind::Heading;
    match word.starts_with(char::is_uppercase) && !is_first {
        true => Word::Name(plain(word)),
        false => Word::Plain(word.to_lowercase().replace('’', "'")),
    }
}

fn is_known(word: &str, dictionary: &Dictionary) -> bool {
    let capital = || {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    let is_one = |word: &str| dictionary.check(word) || dictionary.check(&plain(word));
    let parts = || word.split('-').all(|part| part.chars().count() < SHORTEST || is_one(part));
    is_one(word)
        || capital().is_some_and(|word| dictionary.check(&word))
        || word.contains('-') && parts()
        || is_compound(word, dictionary)
}

/// Two words that are known, written as one, with or without an `s` between them.
fn is_compound(word: &str, dictionary: &Dictionary) -> bool {
    word.char_indices().map(|(at, _)| at).filter(|at| *at >= 4 && word.len() - at >= 3).any(|at| {
        let (first, second) = word.split_at(at);
        let is_first = || dictionary.check(first) || first.strip_suffix('s').is_some_and(|word| dictionary.check(word));
        dictionary.check(second) && is_first()
    })
}

/// Whether a word stands beside another word that is not Dutch: `best practices`, `follow the money`.
fn is_foreign((passage, range): &Hit, dictionary: &Dictionary) -> bool {
    const ENGLISH: [&str; 10] = ["and", "best", "by", "for", "of", "on", "open", "the", "to", "with"];
    let words: Vec<&Woord> = passage.zonder_tekens().collect();
    let Some(at) = words.iter().position(|other| other.range == *range) else { return false };
    let is_other = |at: usize| {
        let Some(word) = words.get(at).map(|word| word.text()) else { return false };
        ENGLISH.contains(&word.to_lowercase().as_str())
            || word.chars().count() > 2
                && word.chars().all(char::is_alphabetic)
                && !dictionary.check(word)
                && !is_known(&word.to_lowercase(), dictionary)
    };
    is_other(at + 1) || at.checked_sub(1).is_some_and(is_other)
}

/// The one word that was meant: one that the work uses, else the only one that is a single slip away.
fn meant(word: &str, dictionary: &Dictionary, counts: &BTreeMap<&str, usize>) -> Option<String> {
    let near = slips(word);
    let used = near.iter().filter_map(|other| Some((counts.get(other.as_str())?, other)));
    let used = used.filter(|(_, other)| dictionary.check(other)).max_by_key(|(count, other)| (**count, other.len()));
    if let Some((_, other)) = used {
        return Some(other.clone());
    }
    let known: BTreeSet<&String> = near.iter().filter(|other| dictionary.check(other)).collect();
    match known.len() {
        1 => known.into_iter().next().cloned(),
        _ => None,
    }
}

/// Every word that is one slip away: two letters swapped, one too many or too few, an accent forgotten.
///
/// The first letter is seldom wrong; the last one is an ending; an `s` or `n` inside joins two words. Another letter in its
/// place makes too many other words.
fn slips(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let last = letters.len() - 1;
    let joins = |letter: char| matches!(letter, 's' | 'n');
    let mut out = BTreeSet::new();
    let mut add = |letters: Vec<char>| {
        out.insert(letters.into_iter().collect::<String>());
    };
    for at in 1..=last {
        let here = letters[at];
        if at < last {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            add(swapped);
            if !joins(here) || here == letters[at - 1] {
                let mut without = letters.clone();
                without.remove(at);
                add(without);
            }
            for accent in ACCENTS.iter().filter(|(plain, _)| *plain == here).map(|(_, accent)| *accent) {
                let mut other = letters.clone();
                other[at] = accent;
                add(other);
            }
        }
        for letter in LETTERS.chars().filter(|letter| !joins(*letter) || *letter == here) {
            let mut more = letters.clone();
            more.insert(at, letter);
            add(more);
        }
    }
    out.remove(word);
    out
}

fn report(hits: &[Hit], meant: &str, sink: &mut Sink) {
    let (passage, range) = &hits[0];
    let written = &passage.text[range.clone()];
    let message = format!("`{written}` staat niet in het woordenboek");
    let mut diagnostic = Diagnostic::new(codes::SPELLING, passage.place(range.clone()), message)
        .help(format!("bedoelde u `{meant}`? is het woord goed, zet het dan in `{WOORDENLIJST}` in de map met inhoud"));
    for (passage, range) in hits.iter().skip(1) {
        diagnostic = diagnostic.related(passage.place(range.clone()), "ook hier");
    }
    sink.report(passage.soften(diagnostic));
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn one_slip_away() {
        for (slip, word) in [
            ("servicorganisatie", "serviceorganisatie"),
            ("vanuti", "vanuit"),
            ("pretttig", "prettig"),
            ("geinformeerd", "geïnformeerd"),
            ("teruggekopeld", "teruggekoppeld"),
        ] {
            assert!(slips(slip).contains(word), "{slip}");
        }
        for (word, other) in [("cluster", "clusters"), ("raadsbrief", "raadbrief"), ("owner", "downer"), ("pad", "pak")]
        {
            assert!(!slips(word).contains(other), "{word}");
        }
    }
}

//! One word spelled in more than one way within a report: with and without a hyphen, a space or a trema, or with
//! another letter between its parts (`cliëntdossier`, `cliëntendossier`).

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::{Woord, plain};
use super::taal::woordenschat::Vorm;
use super::taal::zin::begins_sentence;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use foldhash::fast::FixedState;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// Where a word stands.
type Hit<'a> = (&'a Passage<'a>, Range<usize>);
/// The spellings of one word, each with its places.
type Forms<'a> = BTreeMap<String, Vec<Hit<'a>>>;

/// Shorter words are left alone: too many of them are two words by chance.
const SHORTEST: usize = 5;
/// Each part of a word that is also written as two.
const SHORTEST_PART: usize = 4;

/// First parts that Dutch writes both ways, as the sense asks ("samen werken", "daar onder andere").
const SEPARABLE: [&str; 43] = [
    "achter", "af", "alleen", "anders", "beter", "binnen", "boven", "buiten", "daar", "deel", "door", "eens", "gelijk",
    "goed", "hier", "hoog", "klaar", "laag", "lang", "langer", "langs", "meer", "mede", "niet", "onder", "open",
    "over", "plaats", "samen", "staat", "tegen", "terug", "thuis", "tussen", "vast", "verder", "voor", "voort", "vrij",
    "waar", "weer", "zeer", "zelf",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let is_plain = document.woordenschat.per_vorm(is_plain);
    let own: Vec<(&Passage, Vec<Word>)> =
        document.passages.iter().map(|passage| (passage, own_words(passage, &is_plain))).collect();
    let mut is_used = vec![false; is_plain.len()];
    own.iter().flat_map(|(_, words)| words).for_each(|word| is_used[word.woord.vorm.nr] = true);
    // Each word is compared once, however often it stands in the document.
    let spellings = Spellings::new(document.woordenschat.vormen().filter(|vorm| is_used[vorm.nr]));
    if spellings.is_empty() {
        return;
    }
    let mut begins_pair = vec![false; is_plain.len()];
    spellings.of_pair.keys().for_each(|(first, _)| begins_pair[*first] = true);
    let of = document.woordenschat.per_vorm(|vorm| spellings.of.get(&vorm.nr));
    let mut by_key: BTreeMap<&str, Forms> = BTreeMap::new();
    for (passage, words) in &own {
        for word in words {
            if let Some((key, form)) = of[word.woord.vorm.nr] {
                let hits = by_key.entry(key).or_default().entry(form.clone()).or_default();
                hits.push((passage, word.woord.range.clone()));
            }
        }
        for pair in words.windows(2).filter(|pair| pair[1].follows && begins_pair[pair[0].woord.vorm.nr]) {
            if let Some(key) = spellings.of_pair.get(&(pair[0].woord.vorm.nr, pair[1].woord.vorm.nr)) {
                let range = pair[0].woord.range.start..pair[1].woord.range.end;
                let form = passage.text[range.clone()].to_lowercase();
                by_key.entry(key).or_default().entry(form).or_default().push((passage, range));
            }
        }
    }
    by_key.into_values().filter(|forms| forms.len() > 1).for_each(|forms| report(&forms, sink));
}

/// A word that is compared, and whether the word before it stands right before it.
struct Word<'a> {
    woord: &'a Woord,
    follows: bool,
}

/// Whether a word is no number and has no capital but its first letter.
fn is_plain(vorm: &Vorm) -> bool {
    let has_inner_capital = || vorm.has_capital() && vorm.text.chars().skip(1).any(char::is_uppercase);
    !vorm.is_teken && !vorm.text.bytes().any(|byte| byte.is_ascii_digit()) && !has_inner_capital()
}

/// The words of a text that are no names, numbers or parts of a compound with a hyphen left open.
fn own_words<'a>(passage: &'a Passage, is_plain: &[bool]) -> Vec<Word<'a>> {
    let text = &passage.text;
    let mut out: Vec<Word> = Vec::with_capacity(passage.woorden.len());
    let mut last_end = None;
    for woord in passage.zonder_tekens() {
        let Range { start, end } = woord.range;
        let is_name = || woord.vorm.has_capital() && !begins_sentence(text, start);
        let before = start.checked_sub(1).map_or(b' ', |at| text.as_bytes()[at]);
        let after = text.as_bytes().get(end).copied().unwrap_or(b' ');
        let hangs = matches!(after, b'-' | b'/' | b'@' | b'_') || matches!(before, b'-' | b'/' | b'@' | b'_' | b'.');
        if !is_plain[woord.vorm.nr] || hangs || is_name() {
            last_end = None;
            continue;
        }
        let follows = last_end.is_some_and(|end: usize| text[end..start].bytes().all(|byte| byte == b' '));
        last_end = Some(end);
        out.push(Word { woord, follows });
    }
    out
}

/// The words of a document that are, or may be, spelled in more than one way.
#[derive(Default)]
struct Spellings {
    /// What the spellings of a word have in common, and this one; by the number of the word.
    of: BTreeMap<usize, (String, String)>,
    /// What two words have in common with one; by the numbers of the words.
    of_pair: BTreeMap<(usize, usize), String>,
}

/// Words with the same key, each with its spelling.
type ByKey<'a> = HashMap<&'a str, Vec<(&'a Vorm, &'a str)>, FixedState>;

impl Spellings {
    fn new<'a>(used: impl Iterator<Item = &'a Vorm>) -> Spellings {
        let forms: Vec<(&Vorm, Cow<str>)> = used.map(|vorm| (vorm, without_stress(vorm.lower()))).collect();
        let keys: Vec<Cow<str>> = forms.iter().map(|(_, form)| key(form)).collect();
        let mut by_key = ByKey::default();
        let mut starts = Starts::default();
        for ((vorm, form), key) in forms.iter().zip(&keys) {
            by_key.entry(key).or_default().push((vorm, form));
            starts.add(key);
        }
        let mut out = Spellings::default();
        let mut doubtful: BTreeMap<&str, &str> = BTreeMap::new();
        for key in &keys {
            let words = &by_key[key.as_ref()];
            let is_long = key.chars().count() >= SHORTEST;
            let is_split = is_long && out.add_pairs(key, &by_key, &starts);
            if is_split || is_long && words.iter().any(|(_, form)| *form != words[0].1) {
                doubtful.insert(key, key);
            }
        }
        let mut gone: BTreeSet<&str> = BTreeSet::new();
        for long in &keys {
            if let Some(short) = without_link(long, &by_key)
                && !gone.contains(short)
            {
                gone.insert(long);
                doubtful.insert(short, short);
                doubtful.insert(long, short);
            }
        }
        for (key, common) in &doubtful {
            let words = by_key[key].iter();
            out.of.extend(words.map(|(vorm, form)| (vorm.nr, ((*common).to_owned(), (*form).to_owned()))));
        }
        for key in out.of_pair.values_mut() {
            *key = doubtful[key.as_str()].to_owned();
        }
        out
    }

    fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// Two words are a spelling of a word where that word is used as well.
    fn add_pairs(&mut self, key: &str, by_key: &ByKey, starts: &Starts) -> bool {
        let before = self.of_pair.len();
        let is_part = |length: usize| length + 1 >= SHORTEST_PART;
        let cuts = key.char_indices().filter(|(at, _)| is_part(*at) && is_part(key.len() - at));
        for (at, _) in cuts.filter(|(at, _)| starts.may_hold(&key[*at..])) {
            let (Some(first), Some(second)) = (by_key.get(&key[..at]), by_key.get(&key[at..])) else { continue };
            for (a, b) in first.iter().flat_map(|a| second.iter().map(move |b| (a.0, b.0))) {
                if is_pair(&a.text, &b.text) {
                    self.of_pair.insert((a.nr, b.nr), key.to_owned());
                }
            }
        }
        self.of_pair.len() > before
    }
}

/// A bit for how a word begins and how long it is: most ends of words are no words themselves, and are not looked up.
struct Starts([u64; 128]);

impl Default for Starts {
    fn default() -> Self {
        Starts([0; 128])
    }
}

impl Starts {
    fn add(&mut self, word: &str) {
        let (at, bit) = Starts::place(word);
        self.0[at] |= bit;
    }

    /// Whether the word may have been added; never wrong about one that was.
    fn may_hold(&self, word: &str) -> bool {
        let (at, bit) = Starts::place(word);
        self.0[at] & bit != 0
    }

    fn place(word: &str) -> (usize, u64) {
        let start = word.bytes().take(2).fold(word.len(), |so_far, byte| so_far * 37 + usize::from(byte));
        (start / 64 % 128, 1 << (start % 64))
    }
}

/// `cliëntdossier` for `cliëntendossier`, where that is a word: without the `en` or `s` between its parts.
fn without_link<'k>(key: &str, by_key: &ByKey<'k>) -> Option<&'k str> {
    const PART: usize = 5;
    let mut short = String::with_capacity(key.len());
    let mut known = |at: usize, link: &str| {
        short.clear();
        short.push_str(&key[..at]);
        short.push_str(&key[at + link.len()..]);
        by_key.get_key_value(short.as_str()).map(|(short, _)| *short)
    };
    ["en", "s"].into_iter().find_map(|link| {
        let places = PART..(key.len() + 1).saturating_sub(PART + link.len());
        let mut places = places.filter(|at| key.as_bytes()[*at..].starts_with(link.as_bytes()));
        places.find_map(|at| known(at, link))
    })
}

/// Lower case, accents that only give stress taken away, other accents kept.
fn without_stress(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'\'') {
        return Cow::Borrowed(word);
    }
    let plain = plain(word);
    Cow::Owned(if plain.contains('\'') { plain.replace('\'', "") } else { plain })
}

/// What all spellings of a word have in common.
fn key(form: &str) -> Cow<'_, str> {
    if form.bytes().all(|byte| byte.is_ascii() && !matches!(byte, b'-' | b'\'')) {
        return Cow::Borrowed(form);
    }
    let letters = form
        .chars()
        .filter_map(|c| match c {
            '-' | '\'' => None,
            'ë' | 'è' | 'ê' => Some('e'),
            'ï' | 'î' => Some('i'),
            'ö' | 'ô' => Some('o'),
            'ü' | 'û' => Some('u'),
            'ä' | 'à' | 'â' => Some('a'),
            'ç' => Some('c'),
            other => Some(other),
        })
        .collect();
    Cow::Owned(letters)
}

/// Whether two words may be one word that was cut: not a verb with its first part.
fn is_pair(first: &str, second: &str) -> bool {
    first.len() >= SHORTEST_PART
        && second.len() >= SHORTEST_PART
        && !second.ends_with("en")
        && !SEPARABLE.iter().any(|word| word.eq_ignore_ascii_case(first))
}

fn report(forms: &Forms, sink: &mut Sink) {
    let own = |hits: &[Hit]| hits.iter().filter(|(passage, _)| !passage.is_quoted).count();
    let Some((key, first)) = forms.iter().max_by_key(|(_, hits)| (own(hits), hits.len())) else { return };
    // A form is compared without its apostrophes; the author has to see what stands there.
    let shown = |hits: &[Hit]| hits[0].0.text[hits[0].1.clone()].to_lowercase();
    let most = shown(first);
    for (_, hits) in forms.iter().filter(|(form, _)| *form != key) {
        let form = shown(hits);
        let (passage, at) = hits.iter().find(|(passage, _)| !passage.is_quoted).unwrap_or(&hits[0]);
        let written = &passage.text[at.clone()];
        let message = format!(
            "hier staat `{written}`, elders in dit stuk `{most}` ({} keer tegen {} keer)",
            hits.len(),
            first.len()
        );
        let mut diagnostic = Diagnostic::new(codes::SPELLING_WISSELT, passage.place(at.clone()), message)
            .related(first[0].0.place(first[0].1.clone()), format!("`{most}` staat bijvoorbeeld hier"))
            .why("een lezer vraagt zich af of er iets anders mee bedoeld is")
            .help(format!("kies één schrijfwijze: `{most}` of `{form}`"));
        for (other, range) in
            hits.iter().filter(|(other, range)| !std::ptr::eq(*other, *passage) || range != at).take(5)
        {
            diagnostic = diagnostic.related(other.place(range.clone()), format!("ook hier staat `{form}`"));
        }
        let is_mild = own(hits) == 0 || own(first) == 0;
        sink.report(if is_mild { diagnostic.with_level(Level::Hint) } else { diagnostic });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_have_one_key() {
        assert_eq!(key("re-integratie"), key("reïntegratie"));
        assert_eq!(key(&without_stress("álle")), key("alle"));
        assert_eq!(without_stress("álle"), "alle");
    }

    #[test]
    fn a_verb_with_its_first_part_is_no_pair() {
        assert!(is_pair("dossier", "onderzoek"));
        assert!(!is_pair("samen", "gewerkt"));
        assert!(!is_pair("hulp", "verlenen"));
    }
}

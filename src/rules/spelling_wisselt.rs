//! One word spelled in more than one way within a report: with and without a hyphen, a space or a trema, or with
//! another letter between its parts (`cliëntdossier`, `cliëntendossier`).

use super::View;
use super::text::page::Page;
use super::text::passage::Passage;
use super::text::words::{begins_sentence, plain, words};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Where a word stands.
type Hit<'a> = (&'a Passage, Range<usize>);
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

pub(super) fn check(view: &View, sink: &mut Sink) {
    view.werken().for_each(|pages| check_one(pages, sink));
}

fn check_one(pages: &[Page], sink: &mut Sink) {
    let passages: Vec<(&Passage, Vec<Word>)> =
        pages.iter().flat_map(|page| &page.passages).map(|passage| (passage, own_words(&passage.text))).collect();
    let mut written: BTreeMap<&str, Vec<Hit>> = BTreeMap::new();
    for (passage, words) in &passages {
        for word in words {
            written.entry(&passage.text[word.range.clone()]).or_default().push((passage, word.range.clone()));
        }
    }
    let mut by_key: BTreeMap<String, Forms> = BTreeMap::new();
    for (word, hits) in written {
        let form = without_stress(word);
        let key = key(&form);
        if key.chars().count() >= SHORTEST {
            by_key.entry(key).or_default().entry(form).or_default().extend(hits);
        }
    }
    by_key
        .values_mut()
        .flat_map(BTreeMap::values_mut)
        .for_each(|hits| hits.sort_by_key(|(passage, range)| place(passage, range)));
    add_pairs(&passages, &mut by_key);
    join_linked(&mut by_key);
    by_key.into_values().filter(|forms| forms.len() > 1).for_each(|forms| report(&forms, sink));
}

fn place(passage: &Passage, range: &Range<usize>) -> (crate::source::FileId, usize, usize) {
    (passage.span.file(), passage.span.start(), range.start)
}

/// A word that is compared, and whether the word before it stands right before it.
struct Word {
    range: Range<usize>,
    follows: bool,
}

/// The words of a text that are no names, numbers or parts of a compound with a hyphen left open.
fn own_words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut last_end = None;
    for word in words(text) {
        let written = &text[word.clone()];
        let is_name = written.starts_with(char::is_uppercase) && !begins_sentence(text, word.start);
        let has_inner_capital = written.chars().skip(1).any(char::is_uppercase);
        let hangs = text[word.end..].starts_with('-') || text[..word.start].ends_with('-');
        let is_part =
            text[word.end..].starts_with(['/', '@', '_']) || text[..word.start].ends_with(['/', '@', '_', '.']);
        if is_name || has_inner_capital || hangs || is_part || written.bytes().any(|byte| byte.is_ascii_digit()) {
            last_end = None;
            continue;
        }
        let follows = last_end.is_some_and(|end: usize| text[end..word.start].bytes().all(|byte| byte == b' '));
        last_end = Some(word.end);
        out.push(Word { range: word, follows });
    }
    out
}

/// Two words are a spelling of a word where that word is used as well.
fn add_pairs<'a>(passages: &[(&'a Passage, Vec<Word>)], by_key: &mut BTreeMap<String, Forms<'a>>) {
    for (passage, words) in passages {
        for pair in words.windows(2).filter(|pair| pair[1].follows) {
            let (first, second) = (&passage.text[pair[0].range.clone()], &passage.text[pair[1].range.clone()]);
            if !is_pair(first, second) {
                continue;
            }
            if let Some(forms) = by_key.get_mut(&key_of_two(first, second)) {
                let range = pair[0].range.start..pair[1].range.end;
                let form = passage.text[range.clone()].to_lowercase();
                forms.entry(form).or_default().push((passage, range));
            }
        }
    }
}

/// Lower case, accents that only give stress taken away, other accents kept.
fn without_stress(word: &str) -> String {
    plain(word).replace('\'', "")
}

/// What all spellings of a word have in common.
fn key(form: &str) -> String {
    form.chars()
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
        .collect()
}

fn key_of_two(first: &str, second: &str) -> String {
    key(&without_stress(&format!("{first}{second}")))
}

/// Whether two words may be one word that was cut: not a verb with its first part.
fn is_pair(first: &str, second: &str) -> bool {
    first.len() >= SHORTEST_PART
        && second.len() >= SHORTEST_PART
        && !second.ends_with("en")
        && !SEPARABLE.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// Puts `cliëntendossier` with `cliëntdossier`: the same word with `en` or `s` between its parts.
fn join_linked(by_key: &mut BTreeMap<String, Forms>) {
    const PART: usize = 5;
    let keys: BTreeSet<String> = by_key.keys().filter(|key| key.len() >= 2 * PART).cloned().collect();
    for key in &keys {
        let Some(shorter) = ["en", "s"].iter().find_map(|link| {
            key.match_indices(link)
                .filter(|(at, link)| *at >= PART && key.len() - at - link.len() >= PART)
                .map(|(at, link)| format!("{}{}", &key[..at], &key[at + link.len()..]))
                .find(|shorter| keys.contains(shorter))
        }) else {
            continue;
        };
        if let (Some(long), true) = (by_key.get(key).cloned(), by_key.contains_key(&shorter)) {
            by_key.remove(key);
            by_key.entry(shorter).or_default().extend(long);
        }
    }
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

//! What stands between two spaces, as the words under which it is found.
//!
//! These are the rules of the engine, which does the same to what a reader types. One is left out: it also finds a
//! word in katakana by each of its endings.

use convert_case::{Case, Casing};
use pagefind_stem::Stemmer;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Signs that are a part of words: the connectors of Unicode.
pub const SIGNS: [char; 10] = ['_', '‿', '⁀', '⁔', '︳', '︴', '﹍', '﹎', '﹏', '＿'];

/// No more of what follows a dot is looked at.
const LONGEST_TAIL: usize = 64;

/// The voiced sound marks of kana make another letter, not a variant of one.
const KANA: [char; 2] = ['\u{3099}', '\u{309A}'];

/// A word of the index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Woord {
    /// The stem, without accents: what is searched for.
    pub stam: String,
    /// How it was written, when that differs by an accent.
    pub vorm: Option<String>,
}

/// Whether a word is all of what was written, or only a part of it, which counts for less.
pub type IsDeel = bool;

/// The words of a token, its compound parts and the pictures in it.
pub fn words(token: &str, stemmer: Option<&Stemmer>) -> Vec<(Woord, IsDeel)> {
    let mut out = Vec::new();
    let whole = letters(token);
    if !whole.is_empty() {
        out.push((word(&whole, stemmer), false));
    }
    if !may_have_parts(token) {
        return out;
    }
    let spaced = token.replace(|c: char| c.is_ascii_punctuation(), " ").to_case(Case::Lower);
    let parts: Vec<&str> = spaced.split_whitespace().collect();
    let is_other = parts.len() > 1 || !whole.starts_with(parts.first().copied().unwrap_or_default());
    if !whole.is_empty() && is_other {
        out.extend(parts.iter().filter(|part| part.len() > 1).map(|part| (word(part, stemmer), true)));
    }
    if !token.is_ascii() {
        let pictures = token.graphemes(true).filter(|sign| emojis::get(sign).is_some());
        out.extend(pictures.map(|sign| (Woord { stam: sign.to_owned(), vorm: None }, false)));
    }
    out
}

/// The words that begin after each dot of a token, as far as they are not among its words.
pub fn tails(token: &str, stemmer: Option<&Stemmer>, words: &[(Woord, IsDeel)]) -> Vec<(Woord, IsDeel)> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut out = Vec::new();
    for (at, _) in token.match_indices('.') {
        let rest = &token[at + 1..];
        let tail = rest.char_indices().nth(LONGEST_TAIL).map_or(rest, |(end, _)| &rest[..end]);
        // A plain tail is the last of the parts.
        if !may_have_parts(tail) {
            continue;
        }
        let whole = letters(tail);
        if whole.chars().count() < 2 {
            continue;
        }
        let found = word(&whole, stemmer);
        if words.iter().all(|(known, _)| known.stam != found.stam) && seen.insert(found.stam.clone()) {
            out.push((found, true));
        }
    }
    out
}

fn may_have_parts(token: &str) -> bool {
    token.chars().any(|c| !c.is_alphanumeric()) || token.chars().skip(1).any(char::is_uppercase)
}

/// The letters and digits of a token, in lower case.
fn letters(token: &str) -> String {
    let mut out = String::with_capacity(token.len());
    for c in token.chars().filter(|c| c.is_alphanumeric() || SIGNS.contains(c)) {
        match c {
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c if c.is_uppercase() => out.extend(c.to_lowercase()),
            c => out.push(c),
        }
    }
    out
}

fn word(written: &str, stemmer: Option<&Stemmer>) -> Woord {
    let plain = without_accents(written);
    let sought = plain.as_deref().unwrap_or(written);
    let stam = stemmer.map_or_else(|| sought.to_owned(), |stemmer| stemmer.stem(sought).into_owned());
    Woord { stam, vorm: plain.is_some().then(|| written.to_owned()) }
}

/// A word without its accents; nothing when it has none.
fn without_accents(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let mut plain: String = word.nfd().filter(|c| !is_combining_mark(*c) || KANA.contains(c)).collect();
    if plain.contains(KANA) {
        plain = plain.nfc().collect();
    }
    (plain != word).then_some(plain)
}

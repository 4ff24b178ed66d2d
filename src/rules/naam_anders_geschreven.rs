//! The name of an organisation, region or cluster written in more than one way: another hyphen, space, slash or
//! capital. Names come from the content, and from what the report itself writes with capitals.

use super::View;
use super::text::page::Page;
use super::text::passage::{Kind, Passage};
use super::text::words::{begins_sentence, plain, words};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::collections::BTreeMap;
use std::ops::Range;

/// Where a name stands.
type Hit<'a> = (&'a Passage, Range<usize>);
/// The ways in which a name is written, each with its places.
type Forms<'a> = BTreeMap<String, Vec<Hit<'a>>>;

/// The most words in a name that is compared.
const MOST_WORDS: usize = 8;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let known = known_names(view);
    for pages in view.werken() {
        let reported = declared(pages, &known, sink);
        undeclared(pages, &known, reported, sink);
    }
}

/// Every name in the content, by its letters only.
fn known_names(view: &View) -> BTreeMap<String, Vec<String>> {
    let corpus = view.corpus;
    let mut names: Vec<&str> = Vec::new();
    for instelling in &corpus.instellingen {
        names.push(&instelling.naam);
        names.extend(instelling.afkorting.as_deref());
    }
    for regio in &corpus.regios {
        names.push(&regio.naam);
        names.extend(regio.afkorting.as_deref());
        names.extend(regio.gemeenten.iter().map(String::as_str));
    }
    names.extend(corpus.site.inspecties.iter().map(|inspectie| inspectie.naam.as_str()));
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in names {
        let forms = out.entry(letters(name)).or_default();
        if !forms.iter().any(|form| form == name) {
            forms.push(name.to_owned());
        }
    }
    out
}

/// Letters and digits only, in lower case.
fn letters(text: &str) -> String {
    let mut out = String::new();
    add_letters(text, &mut out);
    out
}

fn add_letters(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.extend(text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    } else {
        out.extend(plain(text).chars().filter(|c| c.is_alphanumeric()));
    }
}

/// Known names; answers where they are not written well.
fn declared<'a>(pages: &'a [Page], known: &BTreeMap<String, Vec<String>>, sink: &mut Sink) -> Vec<Hit<'a>> {
    let mut found: BTreeMap<(&str, String), Vec<Hit>> = BTreeMap::new();
    for passage in pages.iter().flat_map(|page| &page.passages) {
        let text = &passage.text;
        let words = words(text);
        let mut at = 0;
        while at < words.len() {
            let (name, length) = longest(passage, &words[at..], known).unwrap_or((None, 1));
            if let Some((key, range)) = name {
                found.entry((key, text[range.clone()].to_owned())).or_default().push((passage, range));
            }
            at += length;
        }
    }
    let mut reported = Vec::new();
    for ((key, written), hits) in found {
        let name = &known[key][0];
        let message = format!("hier staat `{written}`, maar de naam is `{name}`");
        // "de stichting De Kade" keeps its small letter.
        let mut rest = name.chars();
        let first = rest.next().filter(|_| written.starts_with(char::is_lowercase) && name.contains(' '));
        let help = match first {
            Some(first) => format!("schrijf `{}{}`", first.to_lowercase(), rest.as_str()),
            None => format!("schrijf `{name}`"),
        };
        report(message, help, &hits, None, sink);
        reported.extend(hits);
    }
    reported
}

/// A known name, when it is not written as it should be, and the number of its words.
type Found<'k> = (Option<(&'k str, Range<usize>)>, usize);

/// The longest name that begins at the first of these words.
fn longest<'k>(
    passage: &Passage,
    words: &[Range<usize>],
    known: &'k BTreeMap<String, Vec<String>>,
) -> Option<Found<'k>> {
    let text = &passage.text;
    let first = words.first()?;
    let mut so_far = String::new();
    let mut found = None;
    for (nr, word) in words.iter().take(MOST_WORDS).enumerate() {
        add_letters(&text[word.clone()], &mut so_far);
        let mut longer = known.range::<String, _>(&so_far..);
        let Some((key, forms)) = longer.next().filter(|(key, _)| key.starts_with(&so_far)) else { break };
        let range = first.start..word.end;
        let is_one_run = text[range.clone()].chars().all(|c| c.is_alphanumeric() || " -/&'’.".contains(c));
        if *key == so_far && is_one_run {
            let is_well = forms.iter().any(|form| is_well_written(passage, &range, form));
            found = Some(((!is_well).then_some((key.as_str(), range)), nr + 1));
        }
    }
    found
}

/// Whether a name stands in the text as it should; the case of a first article or kind of organisation is free.
fn is_well_written(passage: &Passage, range: &Range<usize>, form: &str) -> bool {
    let written = &passage.text[range.clone()];
    let is_one_word = !form.contains([' ', '-', '/', '&']);
    // `noord` and `de kade` are words as well as names.
    let is_common_word = is_one_word && written.to_lowercase() == written;
    let article = |text: &str| ["de ", "het ", "een "].iter().any(|word| text.to_lowercase().starts_with(word));
    let rest = |text: &str| text.split_once(' ').map_or(String::new(), |(_, rest)| rest.to_owned());
    let is_common_phrase = article(form) && written.to_lowercase() == written;
    let is_capitals = passage.kind == Kind::Heading && written.to_uppercase() == written;
    let differs_in_first = (!is_one_word || begins_sentence(&passage.text, range.start))
        && written.chars().skip(1).eq(form.chars().skip(1));
    written == form
        || is_common_word
        || is_common_phrase
        || is_capitals
        || differs_in_first
        || (article(form) && article(written) && rest(written) == rest(form))
}

/// Names that are not in the content: pairs of words with capitals, joined in more than one way.
fn undeclared<'a>(
    pages: &'a [Page],
    known: &BTreeMap<String, Vec<String>>,
    mut reported: Vec<Hit<'a>>,
    sink: &mut Sink,
) {
    let mut by_key: BTreeMap<String, Forms> = BTreeMap::new();
    for passage in pages.iter().flat_map(|page| &page.passages) {
        for range in capitalised_pairs(&passage.text) {
            let written = &passage.text[range.clone()];
            let key = letters(written);
            if !known.contains_key(&key) {
                by_key.entry(key).or_default().entry(written.to_owned()).or_default().push((passage, range));
            }
        }
    }
    for forms in by_key.into_values().filter(|forms| forms.len() > 1) {
        let Some((most, first)) = forms.iter().max_by_key(|(_, hits)| hits.len()) else { continue };
        for (written, hits) in forms.iter().filter(|(written, _)| *written != most) {
            // `Follow The` and `The Money` are one name.
            let overlaps = |(passage, range): &Hit| {
                std::ptr::eq(*passage, hits[0].0) && range.start < hits[0].1.end && hits[0].1.start < range.end
            };
            if reported.iter().any(overlaps) {
                continue;
            }
            reported.push(hits[0].clone());
            let message = format!("hier staat `{written}`, elders in dit stuk `{most}`");
            let help = format!("kies één schrijfwijze, bijvoorbeeld `{most}`");
            report(message, help, hits, Some(&first[0]), sink);
        }
    }
}

/// `Rotterdam Rijnmond`, `Rotterdam-Rijnmond`, `Utrecht/Flevoland`: two words with a capital and what joins them.
fn capitalised_pairs(text: &str) -> Vec<Range<usize>> {
    if text.chars().filter(|c| c.is_uppercase()).nth(1).is_none() {
        return Vec::new();
    }
    let mut single: Vec<Range<usize>> = Vec::new();
    for word in words(text) {
        let mut start = word.start;
        for part in text[word.clone()].split('-') {
            single.push(start..start + part.len());
            start += part.len() + 1;
        }
    }
    let is_name = |word: &Range<usize>| {
        let written = &text[word.clone()];
        written.starts_with(char::is_uppercase) && written.chars().filter(|c| c.is_lowercase()).count() >= 2
    };
    single
        .windows(2)
        .filter(|pair| {
            let joint = &text[pair[0].end..pair[1].start];
            let opens = joint == " " && begins_sentence(text, pair[0].start);
            is_name(&pair[0]) && is_name(&pair[1]) && matches!(joint, " " | "-" | "/" | " - " | " / " | "–") && !opens
        })
        .map(|pair| pair[0].start..pair[1].end)
        .collect()
}

fn report(message: String, help: String, hits: &[Hit], other: Option<&Hit>, sink: &mut Sink) {
    let (passage, range) = &hits[0];
    let mut diagnostic = Diagnostic::new(codes::NAAM_ANDERS_GESCHREVEN, passage.place(range.clone()), message)
        .why("zoeken en tellen op naam werkt alleen als de naam overal gelijk is")
        .help(help);
    if let Some((other, range)) = other {
        diagnostic = diagnostic.related(other.place(range.clone()), "de andere schrijfwijze staat bijvoorbeeld hier");
    }
    for (passage, range) in hits.iter().skip(1).take(5) {
        diagnostic = diagnostic.related(passage.place(range.clone()), "zo staat het ook hier");
    }
    let is_mild = hits.iter().all(|(passage, _)| passage.is_quoted);
    sink.report(if is_mild { diagnostic.with_level(Level::Hint) } else { diagnostic });
}

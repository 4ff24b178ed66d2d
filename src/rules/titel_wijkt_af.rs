//! A title in running text is the title that the page has.

use super::View;
use super::taal::gelijkenis::{gelijkenis, kaal};
use super::taal::stuk::{Soort, Stuk, ZONDER_WOORDEN};
use crate::corpus::{Corpus, Doel, Kader, Rapport, Werk};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// From here on two texts are one title, written in two ways.
const EEN_TITEL: f64 = 0.75;
/// Shorter titles are ordinary words.
const MINSTENS: usize = 12;
/// The same for a title that nothing points at.
const LANG: usize = 24;
const AANHALINGSTEKENS: [(char, char); 4] = [('\'', '\''), ('‘', '’'), ('“', '”'), ('"', '"')];

pub(super) fn check(view: &View, sink: &mut Sink) {
    let corpus = view.corpus;
    let titles: Vec<&str> = corpus
        .rapporten
        .iter()
        .map(|rapport| rapport.titel.as_str())
        .chain(corpus.publicaties.iter().map(|publicatie| publicatie.titel.as_str()))
        .chain(corpus.kaders.iter().map(|kader| kader.titel.as_str()))
        .collect();
    for (_, rapport, stukken) in view.rapporten() {
        let parts = parts(rapport, &corpus[rapport.kader]);
        for stuk in stukken {
            report(stuk, corpus, &titles, sink);
            item(stuk, &parts, sink);
        }
    }
    for (.., stukken) in view.publicaties() {
        stukken.iter().for_each(|stuk| report(stuk, corpus, &titles, sink));
    }
}

fn report(stuk: &Stuk, corpus: &Corpus, titles: &[&str], sink: &mut Sink) {
    if matches!(stuk.soort, Soort::Kop) || stuk.in_citaat {
        return;
    }
    for link in &stuk.links {
        let Some(title) = title(link.doel, corpus) else { continue };
        if !stuk.text[link.range.clone()].contains(ZONDER_WOORDEN) {
            compare(stuk, &link.range, title, sink);
        }
    }
    // An item of a list of contents: a title with one reference behind it.
    if let (Soort::Punt, [link]) = (stuk.soort, stuk.links.as_slice()) {
        let before = stuk.text[..link.range.start].trim_end_matches([' ', '(', ':', '–', '-']);
        let after = stuk.text[link.range.end..].trim_matches([' ', ')', '.', ';', ',']);
        if let (Some(title), true) = (title(link.doel, corpus), after.is_empty()) {
            compare(stuk, &(0..before.len()), title, sink);
        }
    }
    for range in quoted(&stuk.text) {
        let text = &stuk.text[range.clone()];
        if stuk.is_linked(&range) || !text.starts_with(char::is_uppercase) {
            continue;
        }
        let near = titles.iter().map(|title| (gelijkenis(text, title), *title)).max_by(|a, b| a.0.total_cmp(&b.0));
        near.iter().for_each(|(_, title)| compare(stuk, &range, title, sink));
    }
}

/// The titles of the parts of a report.
fn parts<'c>(rapport: &'c Rapport, kader: &'c Kader) -> Vec<&'c str> {
    let themas = kader.themas.iter().map(|thema| thema.titel.as_str());
    let chapters = rapport.hoofdstukken.iter().map(|chapter| chapter.titel.as_str());
    let appendices = rapport.bijlagen.iter().map(|appendix| appendix.titel.as_str());
    themas.chain(chapters).chain(appendices).filter(|title| kaal(title).len() >= LANG).collect()
}

/// An item of a list of contents without references: nothing but a title, or nearly one.
fn item(stuk: &Stuk, parts: &[&str], sink: &mut Sink) {
    if stuk.soort != Soort::Punt || stuk.in_citaat || !stuk.links.is_empty() {
        return;
    }
    let text = stuk.text.trim_end_matches([';', ',', ' ']);
    // A sentence that begins or ends as one may well speak of the same thing in its own words.
    if !text.starts_with(char::is_uppercase) || text.ends_with('.') {
        return;
    }
    let near = parts.iter().map(|title| (gelijkenis(text, title), *title)).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, title)) = near.filter(|(likeness, _)| (EEN_TITEL..1.0).contains(likeness)) {
        compare(stuk, &(0..text.len()), title, sink);
    }
}

fn compare(stuk: &Stuk, range: &Range<usize>, title: &str, sink: &mut Sink) {
    let written = &stuk.text[range.clone()];
    let (plain, real) = (kaal(written), kaal(title));
    if plain == real || real.len() < MINSTENS || gelijkenis(written, title) < EEN_TITEL {
        return;
    }
    sink.report(
        Diagnostic::new(codes::TITEL_WIJKT_AF, stuk.span(range), format!("de titel is `{title}`"))
            .label("hier staat het anders")
            .why("een lezer die op de titel zoekt, vindt niets")
            .help(format!("schrijf `{title}`, of laat de verwijzing haar eigen tekst schrijven")),
    );
}

fn title<'c>(doel: &Doel, corpus: &'c Corpus) -> Option<&'c str> {
    Some(match doel {
        Doel::Thema(rapport, thema) => &corpus[corpus[*rapport].kader].themas[*thema].titel,
        Doel::Hoofdstuk(Werk::Rapport(work), at) => &corpus[*work].hoofdstukken[*at].titel,
        Doel::Hoofdstuk(Werk::Publicatie(work), at) => &corpus[*work].hoofdstukken[*at].titel,
        Doel::Bijlage(Werk::Rapport(work), at) => &corpus[*work].bijlagen[*at].titel,
        Doel::Bijlage(Werk::Publicatie(work), at) => &corpus[*work].bijlagen[*at].titel,
        Doel::Rapport(work) => &corpus[*work].titel,
        Doel::Publicatie(work) => &corpus[*work].titel,
        Doel::Kader(kader) => &corpus[*kader].titel,
        Doel::Traject(traject) => &corpus[*traject].titel,
        _ => return None,
    })
}

/// What stands between quotation marks.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    if !text.contains(AANHALINGSTEKENS.map(|(open, _)| open)) {
        return out;
    }
    let mut from = 0;
    while let Some((at, open)) = text[from..].char_indices().find(|(_, c)| is_open(*c)).map(|(at, c)| (from + at, c)) {
        let start = at + open.len_utf8();
        let opens_word = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let close = AANHALINGSTEKENS.iter().find(|(first, _)| *first == open).map_or('"', |(_, last)| *last);
        match text[start..].find(close).filter(|_| opens_word) {
            Some(length) => {
                out.push(start..start + length);
                from = start + length + close.len_utf8();
            }
            None => from = start,
        }
    }
    out
}

fn is_open(c: char) -> bool {
    AANHALINGSTEKENS.iter().any(|(open, _)| *open == c)
}

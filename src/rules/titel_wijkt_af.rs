//! A title in running text is the title that the page has.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::gelijkenis::{gelijkenis, kaal};
use super::taal::passage::{Kind, OBJECT, Passage};
use super::taal::titel::{EEN_TITEL, Titels};
use crate::corpus::{Corpus, Doel, Kader, Rapport, Werk};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// Shorter titles are ordinary words.
const MINSTENS: usize = 12;
/// The same for a title that nothing points at.
const LANG: usize = 24;
const AANHALINGSTEKENS: [(char, char); 4] = [('\'', '\''), ('‘', '’'), ('“', '”'), ('"', '"')];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    if let Wat::Rapport(..) | Wat::Publicatie(..) = document.wat {
        let parts = document.rapport().map(|(_, rapport)| parts(rapport, &view.corpus[rapport.kader]));
        let parts = parts.unwrap_or_default();
        let opens = document.woordenschat.per_vorm(|vorm| vorm.text.starts_with(is_open));
        for passage in &document.passages {
            let is_quoting = passage.woorden.iter().any(|woord| opens[woord.vorm.nr]);
            if is_quoting || !passage.links.is_empty() {
                report(passage, view.corpus, &view.titels, sink);
            }
            item(passage, &parts, sink);
        }
    }
}

fn report(passage: &Passage, corpus: &Corpus, titles: &Titels, sink: &mut Sink) {
    if passage.kind == Kind::Heading || passage.is_quoted {
        return;
    }
    for link in &passage.links {
        let Some(title) = title(link.doel, corpus) else { continue };
        compare(passage, &link.range, title, sink);
    }
    // An item of a list of contents: a title with one reference behind it.
    if let (Kind::Item, [link]) = (passage.kind, passage.links.as_slice()) {
        let before = passage.text[..link.range.start].trim_end_matches([' ', '(', ':', '–', '-']);
        let after = passage.text[link.range.end..].trim_matches([' ', ')', '.', ';', ',']);
        if let (Some(title), true) = (title(link.doel, corpus), after.is_empty()) {
            compare(passage, &(0..before.len()), title, sink);
        }
    }
    for range in quoted(&passage.text) {
        let text = &passage.text[range.clone()];
        if passage.is_linked(&range) || !text.starts_with(char::is_uppercase) {
            continue;
        }
        titles.nearest(text).iter().for_each(|title| compare(passage, &range, title, sink));
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
fn item(passage: &Passage, parts: &[&str], sink: &mut Sink) {
    if passage.kind != Kind::Item || passage.is_quoted || !passage.links.is_empty() {
        return;
    }
    let text = passage.text.trim_end_matches([';', ',', ' ']);
    // A sentence that begins or ends as one may well speak of the same thing in its own words.
    if !text.starts_with(char::is_uppercase) || text.ends_with('.') {
        return;
    }
    let near = parts.iter().map(|title| (gelijkenis(text, title), *title)).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, title)) = near.filter(|(likeness, _)| (EEN_TITEL..1.0).contains(likeness)) {
        compare(passage, &(0..text.len()), title, sink);
    }
}

fn compare(passage: &Passage, range: &Range<usize>, title: &str, sink: &mut Sink) {
    let written = &passage.text[range.clone()];
    let (plain, real) = (kaal(written), kaal(title));
    let is_whole = !written.contains(OBJECT);
    if !is_whole || plain == real || real.len() < MINSTENS || gelijkenis(written, title) < EEN_TITEL {
        return;
    }
    sink.report(
        Diagnostic::new(codes::TITEL_WIJKT_AF, passage.place(range.clone()), format!("de titel is `{title}`"))
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

//! The headings of a file, for the list of its parts in an editor.

use super::{Cursor, Index};
use crate::draft::{Place, classify};
use std::ops::Range;

/// A heading with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub title: String,
    /// Its line.
    pub line: Range<usize>,
    /// The line with all that stands under it.
    pub section: Range<usize>,
    /// The headings under it.
    pub parts: Vec<Heading>,
}

/// The headings of the file of a cursor; of a framework its themes and norms.
pub fn outline(cursor: &Cursor) -> Vec<Heading> {
    match classify(cursor.path) {
        Place::Kader(id) => kader(cursor.index, id, cursor.text),
        _ if cursor.path.ends_with(".md") => {
            nest(&mut headings(cursor.text).into_iter().peekable(), 0, cursor.text.len())
        }
        _ => Vec::new(),
    }
}

/// Level, words and line of every heading.
fn headings(text: &str) -> Vec<(usize, String, Range<usize>)> {
    let mut at = super::spot::front(text).map_or(0, |front| front.end);
    let mut is_code = false;
    let mut out = Vec::new();
    for line in text[at..].split_inclusive('\n') {
        let words = line.trim_end();
        let level = words.len() - words.trim_start_matches('#').len();
        is_code ^= words.trim_start().starts_with("```");
        let title = words[level..].trim();
        if (1..=6).contains(&level) && words[level..].starts_with(' ') && !title.is_empty() && !is_code {
            out.push((level, title.to_owned(), at..at + words.len()));
        }
        at += line.len();
    }
    out
}

type Rest = std::iter::Peekable<std::vec::IntoIter<(usize, String, Range<usize>)>>;

/// The headings deeper than `above`, up to the first that is not.
fn nest(rest: &mut Rest, above: usize, end: usize) -> Vec<Heading> {
    let mut out: Vec<Heading> = Vec::new();
    while let Some((level, title, line)) = rest.next_if(|(level, ..)| *level > above) {
        let parts = nest(rest, level, end);
        let next = rest.peek().map_or(end, |(.., line)| line.start);
        out.push(Heading { title, section: line.start..next, line, parts });
    }
    out
}

/// The themes and norms of a framework, where the text still has them at their place.
fn kader(index: &Index, id: &str, text: &str) -> Vec<Heading> {
    let Some(kader) = index.kaders.get(id) else { return Vec::new() };
    let part = |id: &str, title: &str, at: &Range<usize>, parts| {
        let is_there = text.get(at.clone()).is_some_and(|written| written.contains(id));
        is_there.then(|| Heading { title: format!("{id} {title}"), line: at.clone(), section: at.clone(), parts })
    };
    let mut out = Vec::new();
    for thema in &kader.themas {
        let norm = |norm: &super::index::NormEntry| part(&norm.id, &norm.onderdeel, &norm.at.range, Vec::new());
        let normen: Vec<Heading> = thema.normen.iter().filter_map(norm).collect();
        match (&thema.id, &thema.at) {
            (Some(id), Some(at)) => {
                let end = normen.last().map_or(at.range.end, |last| last.section.end).max(at.range.end);
                let found = part(id, &thema.titel, &at.range, normen);
                out.extend(found.map(|found| Heading { section: at.range.start..end, ..found }));
            }
            _ => out.extend(normen),
        }
    }
    out
}

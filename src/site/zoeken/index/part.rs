//! One index: the files that tell what can be found in some of the places.

use super::super::super::ZoekFout;
use super::super::Vindplaats;
use super::super::samenstelling::Samenstellingen;
use super::Files;
use super::cbor::Cbor;
use super::fragment::{Verwijzing, fragments};
use super::gzip::Gzip;
use super::lijst::Woordenlijst;
use super::naam::{Namen, hash, of_meta};
use super::pagina::{Pagina, Veld};
use super::plek::Plekken;
use super::stuk::{Stuk, pieces};
use super::tokens::{Gelezen, Tokens};
use std::collections::BTreeMap;

/// About so many texts share a file. A reader loads one for each result.
const PER_FILE: usize = 8;

/// What all parts of an index are made with.
pub struct Ground<'g> {
    pub language: &'g str,
    pub version: &'g str,
    pub compounds: &'g Samenstellingen,
    pub tokens: &'g Tokens<'g>,
    pub list: &'g Woordenlijst,
}

/// The files of one index, all but the one that names it.
pub struct Part {
    pub files: Files,
    /// The hash that it has in its entry, and how many pages it has; nothing when no place has a word.
    pub named: Option<(String, usize)>,
}

/// Makes the index of these places.
pub fn make(places: &[Vindplaats], tokens: &[Gelezen], ground: &Ground) -> Result<Part, ZoekFout> {
    let Ground { language, list, .. } = *ground;
    let mut files = Files::new();
    let pages = Pagina::all(places, tokens, ground.compounds, list);
    if pages.is_empty() {
        return Ok(Part { files, named: None });
    }
    let mut gzip = Gzip::new();
    let mut write = |kind: &str, name: &str, bytes: &[u8]| {
        files.insert(format!("{kind}/{name}.pf_{kind}"), gzip.pack(bytes)?);
        Ok(())
    };
    let most = places.len().div_ceil(PER_FILE);
    let fragments = fragments(&pages, ground.tokens, list, language, most, |name, text| write("fragment", name, text))?;
    let mut names = Namen::by_two(format!("{language}_"));
    let mut filters = Vec::new();
    for (filter, bytes) in choices(&pages) {
        let name = names.give(&hash(&bytes));
        write("filter", &name, &bytes)?;
        filters.push((filter, name));
    }
    let fields = Veld::ALL.into_iter().filter(|field| pages.iter().any(|page| page.meta.contains_key(field.name())));
    let fields: Vec<Veld> = fields.collect();
    let mut names = Namen::by_two(format!("{language}_"));
    let mut chunks = Vec::new();
    for piece in pieces(list, &Plekken::find(&pages, &fields, list)) {
        let name = names.give(&hash(&piece.bytes));
        write("index", &name, &piece.bytes)?;
        chunks.push((Stuk { bytes: Vec::new(), ..piece }, name));
    }
    let meta = meta(ground.version, &fragments, &chunks, &filters, &fields);
    let name = of_meta(language, &meta);
    files.insert(format!("pagefind.{name}.pf_meta"), gzip.pack(&meta)?);
    Ok(Part { files, named: Some((name, pages.len())) })
}

/// What readers can choose from: for each choice the pages of each value.
fn choices(pages: &[Pagina]) -> Vec<(&'static str, Vec<u8>)> {
    let mut all: BTreeMap<&str, BTreeMap<&str, Vec<i64>>> = BTreeMap::new();
    for (page, nr) in pages.iter().zip(0..) {
        for (name, [value]) in &page.filters {
            all.entry(name).or_default().entry(value).or_default().push(nr);
        }
    }
    let bytes = |name, values: BTreeMap<&str, Vec<i64>>| {
        let mut out = Cbor::default();
        out.list(2);
        out.text(name);
        out.list(values.len());
        for (value, pages) in values {
            out.list(2);
            out.text(value);
            out.list(pages.len());
            pages.into_iter().for_each(|page| out.number(page));
        }
        out.0
    };
    all.into_iter().map(|(name, values)| (name, bytes(name, values))).collect()
}

/// The file that is read first: which pages there are, and in which files words and choices are.
fn meta(
    version: &str,
    pages: &[Verwijzing],
    chunks: &[(Stuk, String)],
    filters: &[(&str, String)],
    fields: &[Veld],
) -> Vec<u8> {
    let mut out = Cbor::default();
    out.list(6);
    out.text(version);
    out.list(pages.len());
    for page in pages {
        out.list(3);
        out.text(&page.hash);
        out.number(i64::from(page.words));
        out.text(&page.group);
    }
    out.list(chunks.len());
    for ((_, name), (from, to)) in chunks.iter().zip(ends(chunks)) {
        out.list(3);
        out.text(from);
        out.text(to);
        out.text(name);
    }
    out.list(filters.len());
    for (filter, name) in filters {
        out.list(2);
        out.text(filter);
        out.text(name);
    }
    // There are no orders to choose from.
    out.list(0);
    out.list(fields.len());
    fields.iter().for_each(|field| out.text(field.name()));
    out.0
}

/// From where to where a piece goes, in as few letters as tell it from the pieces beside it.
fn ends<'c>(chunks: &'c [(Stuk, String)]) -> Vec<(&'c str, &'c str)> {
    let mut out: Vec<(&str, &str)> = chunks.iter().map(|(piece, _)| (piece.first, piece.last)).collect();
    for at in 1..out.len() {
        let (before, after) = (out[at - 1].1, out[at].0);
        let same = before.chars().zip(after.chars()).take_while(|(one, two)| one == two).count();
        let short = |word: &'c str| word.char_indices().nth(same + 1).map_or(word, |(end, _)| &word[..end]);
        if short(before) >= out[at - 1].0 {
            out[at - 1].1 = short(before);
        }
        out[at].0 = short(after);
    }
    out
}

//! The site of one audience: the draft of a report for the institution that it is about, and nothing else.

mod links;
mod sjabloon;

pub use sjabloon::{SOORTEN, begin, eerste_woorden, sjabloon};

use super::page::{self, Page};
use super::theme::asset;
use super::{Adres, Content, Ground, Site, Theme, datum, feed, link};
use crate::corpus::{Corpus, Doel, Merk, Nr, Rapport};
use crate::diagnostic::Sink;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// For whom the pages are.
pub struct Voor {
    /// The name in the content of the institution or region.
    pub id: String,
    /// Its full name.
    pub naam: String,
    /// The reports, each with the fingerprint of its text.
    pub concepten: Vec<(Nr<Rapport>, String)>,
    /// Paths of the pages of the public site.
    pub openbaar: BTreeSet<String>,
}

/// The address of a target on the public site.
pub fn op_de_site(corpus: &Corpus, doel: &Doel) -> Option<String> {
    Some(link::adres(corpus, doel)?.absolute(&corpus.site.adres))
}

/// The texts of the built-in theme: what stands in them stands on everybody's pages.
pub fn ingebouwde_teksten() -> impl Iterator<Item = &'static str> {
    super::theme::ingebouwd()
}

/// The paths of all pages of a site.
pub fn paginas(ground: &Ground) -> BTreeSet<String> {
    page::all(ground, page::REGISTRY).into_iter().map(|page| page.adres.path()).collect()
}

/// Makes the pages for one audience. No data, feeds or lists: those are about everything.
pub fn render(ground: &Ground, theme: &Theme, sink: &mut Sink) -> Site {
    let pages: Vec<Page> = page::all(ground, page::VOOR_EEN).into_iter().map(Page::confidential).collect();
    let rendered: Vec<_> = pages.par_iter().map(|page| (&page.adres, theme.render(page, ground))).collect();
    let mut files: BTreeMap<String, Vec<u8>> = theme.assets().filter(|(path, _)| !path.contains("/zoeken.")).collect();
    for (path, file) in &ground.corpus.bestanden {
        match &ground.sources.get(*file).content {
            Content::Text(text) => drop(files.insert(path.clone(), text.clone().into_bytes())),
            Content::Bytes(bytes) => drop(files.insert(path.clone(), bytes.to_vec())),
            Content::Rejected(_) => {}
        }
    }
    files.extend(feed::gesloten());
    files.extend(ground.voor.map(|voor| (asset(DRUK).path(), druk(ground, voor).into_bytes())));
    for (nr, concept) in ground.voor.iter().flat_map(|voor| &voor.concepten) {
        let rapport = &ground.corpus[*nr];
        let merken = ground.merken(*nr);
        let text = sjabloon(ground, rapport, concept, &merken);
        files.insert(Adres::rapport(rapport).page("reageren").file(SJABLOON).path(), text.into_bytes());
    }
    let mut done: Vec<(&Adres, String)> = Vec::new();
    for (adres, outcome) in rendered {
        match outcome {
            Ok(bytes) => {
                files.insert(adres.path(), Vec::new());
                done.push((adres, String::from_utf8(bytes).expect("a template makes text")));
            }
            Err(fault) => drop(sink.report(*fault)),
        }
    }
    let public = ground.voor.map(|voor| &voor.openbaar);
    for (adres, html) in done {
        let is_here = |path: &str| files.contains_key(path);
        let is_public = |path: &str| public.is_some_and(|public| public.contains(path)) || path.starts_with("data/");
        let html = links::redirect(&html, adres, &ground.corpus.site.adres, &is_here, &is_public);
        files.insert(adres.path(), html.into_bytes());
    }
    Site::of(files)
}

/// The folder of a theme with what only a site of one audience needs.
const MAP: &str = "thema/voor/";
/// The style sheet that says on every printed page who it is for.
const DRUK: &str = "voor/druk.css";

/// Whether a file of a theme is only for a site of one audience.
pub(super) fn is_for_one(path: &str) -> bool {
    path.starts_with(MAP)
}

/// What stands at the top of every printed page.
fn druk(ground: &Ground, voor: &Voor) -> String {
    let mut words = format!("Vertrouwelijk concept voor {}, niet openbaar", voor.naam);
    if let [(nr, concept)] = voor.concepten.as_slice() {
        let term = ground.corpus[*nr].termijn.as_ref();
        words.push_str(
            &term.map_or_else(String::new, |term| format!("; reageren tot en met {}", datum::voluit(term.tot.value))),
        );
        words.push_str(&format!(" ({concept})"));
    }
    // In a string of CSS every character may be written as its number.
    let is_plain = |c: char| c.is_alphanumeric() || " ,;()".contains(c);
    let escaped: String =
        words.chars().map(|c| if is_plain(c) { c.to_string() } else { format!("\\{:x} ", c as u32) }).collect();
    format!("@page{{@top-center{{content:\"{escaped}\";font-size:9pt}}}}\n")
}

/// The name of the plain-text template.
pub const SJABLOON: &str = "reactie-sjabloon.txt";

impl Ground<'_> {
    /// The passages of a report that are shown with their marks, in the order of its pages.
    pub fn merken(&self, nr: Nr<Rapport>) -> Vec<Merk> {
        if self.corpus.merken.is_empty() { Vec::new() } else { self.corpus.merken(nr) }
    }
}

//! From a corpus to the files of a site: pages from templates, and data files.
//!
//! Nothing here touches disk, clock or environment.

mod adres;
mod datum;
mod feed;
mod figuur;
mod gegevens;
mod html;
mod link;
mod page;
mod tekst;
mod theme;
mod view;
mod xml;

pub use adres::Adres;
pub use html::Html;
pub use theme::Theme;

use crate::corpus::{Corpus, Openbaarheid};
use crate::diagnostic::Sink;
use crate::source::{Content, Sources};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A finished site: the bytes of every file by its path, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

/// What pages and feeds are made of.
pub struct Ground<'a> {
    /// What is shown. It holds nothing that may not be seen.
    pub corpus: &'a Corpus,
    /// The text of the input, for files that are copied along.
    pub sources: &'a Sources,
    /// What counts as today.
    pub dag: Date,
    /// Whether drafts are shown, marked on every page.
    pub concept: bool,
    /// What was left out.
    pub hidden: &'a Openbaarheid,
    /// The version of this program.
    pub version: &'static str,
}

impl Site {
    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file at all.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// Who wants to know how far the work is; called from any thread.
pub trait Progress: Sync {
    /// The number of pages that will be made.
    fn start(&self, pages: usize);
    /// Another page is done.
    fn step(&self);
}

/// Nobody wants to know.
impl Progress for () {
    fn start(&self, _: usize) {}
    fn step(&self) {}
}

/// Makes the site. A mistake in a template is reported, and its page is left out.
pub fn render(ground: &Ground, theme: &Theme, sink: &mut Sink, progress: &dyn Progress) -> Site {
    let pages: Vec<page::Page> = page::REGISTRY.iter().flat_map(|pages| pages(ground)).collect();
    progress.start(pages.len());
    let rendered: Vec<_> = pages
        .par_iter()
        .map(|page| {
            let done = theme.render(page, ground);
            progress.step();
            (page.adres.path(), done)
        })
        .collect();
    let mut files = BTreeMap::new();
    for (path, done) in rendered {
        match done {
            Ok(bytes) => drop(files.insert(path, bytes)),
            Err(fault) => drop(sink.report(*fault)),
        }
    }
    for feed in feed::REGISTRY {
        files.extend(feed(ground, &pages));
    }
    for (path, file) in &ground.corpus.bestanden {
        let bytes = match &ground.sources.get(*file).content {
            Content::Text(text) => text.clone().into_bytes(),
            Content::Bytes(bytes) => bytes.to_vec(),
            Content::Rejected(_) => continue,
        };
        files.insert(path.clone(), bytes);
    }
    files.extend(theme.assets());
    Site { files }
}

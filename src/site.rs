//! From a corpus to the files of a site: pages from templates, and data files.
//!
//! Nothing here touches disk, clock or environment.

mod adres;
mod datum;
mod feed;
pub mod figuur;
mod gegevens;
mod html;
mod link;
mod page;
mod tekst;
mod theme;
mod view;
pub mod voor;
mod xml;
#[cfg(feature = "zoeken")]
mod zoeken;

pub use adres::Adres;
pub use html::Html;
pub use theme::Theme;
#[cfg(feature = "zoeken")]
pub use zoeken::{Soort, Vindplaats, ZoekFout};

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
    /// What can be found; the index is made of it.
    #[cfg(feature = "zoeken")]
    vindplaatsen: Vec<Vindplaats>,
    /// The language that it is in.
    #[cfg(feature = "zoeken")]
    taal: String,
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
    /// The one audience that the pages are for; absent for the public site.
    pub voor: Option<&'a voor::Voor>,
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

    /// Adds files.
    pub fn with_files(mut self, files: BTreeMap<String, Vec<u8>>) -> Site {
        self.files.extend(files);
        self
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

#[cfg(feature = "zoeken")]
impl Site {
    /// What can be found in the site.
    pub fn vindplaatsen(&self) -> &[Vindplaats] {
        &self.vindplaatsen
    }

    /// Adds the search index. `build` does so, `check` need not: it takes time, and no message depends on it.
    pub fn with_index(mut self) -> Result<Site, ZoekFout> {
        if !self.vindplaatsen.is_empty() {
            self.files.extend(zoeken::files(std::mem::take(&mut self.vindplaatsen), &self.taal)?);
        }
        Ok(self)
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
    files.extend(theme.assets().filter(|(path, _)| !voor::is_for_one(path)));
    Site {
        files,
        #[cfg(feature = "zoeken")]
        vindplaatsen: zoeken::gather(ground),
        #[cfg(feature = "zoeken")]
        taal: ground.corpus.site.taal.clone(),
    }
}

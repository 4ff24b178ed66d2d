//! From a corpus to the files of a site: pages from templates, and data files.
//!
//! Nothing here touches disk, clock or environment.

mod adres;
mod datum;
mod feed;
pub mod figuur;
mod gegevens;
#[cfg(feature = "serve")]
mod getoond;
mod html;
mod link;
pub(crate) mod page;
mod tekst;
mod theme;
mod view;
pub mod voor;
mod xml;
#[cfg(feature = "zoeken")]
mod zoeken;

pub use adres::{Adres, base_path};
#[cfg(feature = "serve")]
pub use getoond::{Getoond, getoond};
pub use html::Html;
pub use theme::Theme;
#[cfg(all(test, feature = "zoeken"))]
pub(crate) use zoeken::same_as_engine;
#[cfg(feature = "zoeken")]
pub use zoeken::{Soort, Vindplaats};

use crate::corpus::{Corpus, Openbaarheid};
use crate::diagnostic::Sink;
use crate::source::{Content, FileId, Sources};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A finished site: the bytes of every file by its path, in order.
///
/// Or, when the bytes were handed over as they were made, what came back for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site<T = Vec<u8>> {
    files: BTreeMap<String, T>,
    #[cfg(feature = "zoeken")]
    vindplaatsen: Vec<Vindplaats>,
    /// Why there is no search index, though one was asked for.
    index: Result<(), ZoekFout>,
}

/// How a site is made.
pub struct Making<'a, T> {
    /// Who wants to know how far the work is.
    pub progress: &'a dyn Progress,
    /// Takes each file as soon as it is made; called from any thread, once for a path.
    pub take: &'a (dyn Fn(&str, Vec<u8>) -> T + Sync),
    /// How much is made.
    pub extent: Extent,
}

/// How much of a site is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What can give messages: its pages, when the theme has templates of its own. Those of this program are right.
    Messages,
    /// Its pages.
    Pages,
    /// All files but the search index, and what can be found.
    Files,
    /// All files.
    Whole,
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

impl<T> Site<T> {
    /// What came back for every file, in the order of their paths.
    pub fn into_files(self) -> BTreeMap<String, T> {
        self.files
    }

    /// Whether the search index could be made, when it was asked for.
    pub fn index_made(&self) -> Result<(), ZoekFout> {
        self.index.clone()
    }

    /// What can be found in the site, when that was asked for.
    #[cfg(feature = "zoeken")]
    pub fn vindplaatsen(&self) -> &[Vindplaats] {
        &self.vindplaatsen
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

impl Site {
    /// A site of these files, in which nothing can be searched.
    fn of(files: BTreeMap<String, Vec<u8>>) -> Site {
        Site {
            files,
            #[cfg(feature = "zoeken")]
            vindplaatsen: Vec::new(),
            index: Ok(()),
        }
    }

    /// Adds a file.
    pub fn with_file(mut self, path: &str, bytes: Vec<u8>) -> Site {
        self.files.insert(path.to_owned(), bytes);
        self
    }

    /// The bytes of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// All files, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
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

/// Makes the site; nothing when a template has a mistake, which is reported for every page.
pub fn render<T: Send>(ground: &Ground, theme: &Theme, sink: &mut Sink, making: &Making<T>) -> Option<Site<T>> {
    let extent = making.extent;
    let take = |(path, bytes): (String, Vec<u8>)| {
        let kept = (making.take)(&path, bytes);
        (path, kept)
    };
    let is_asked = extent != Extent::Messages || theme.has_own_templates();
    let pages = if is_asked { page::all(ground, page::REGISTRY) } else { Vec::new() };
    making.progress.start(pages.len());
    let render_page = |page: &page::Page| {
        let done = theme.render(page, ground).map(|bytes| take((page.adres.path(), bytes)));
        making.progress.step();
        done
    };
    let render_pages = || pages.par_iter().map(render_page).collect::<Vec<_>>();
    let others = || match extent {
        Extent::Messages | Extent::Pages => Vec::new(),
        Extent::Files | Extent::Whole => other_files(ground, theme, &pages, &take),
    };
    let index = || match extent {
        Extent::Whole => Ok(zoekindex(ground)?.into_par_iter().map(take).collect()),
        _ => Ok(Vec::new()),
    };
    // The index and some of the others are long work for one thread, which pages fill the time of: it begins with them.
    let (index, (others, rendered)) = rayon::join(index, || rayon::join(others, render_pages));
    let mut files: BTreeMap<String, T> = others.into_iter().collect();
    for done in rendered {
        match done {
            Ok((path, kept)) => drop(files.insert(path, kept)),
            Err(fault) => drop(sink.report(*fault)),
        }
    }
    let index = index.map(|found: Vec<_>| files.extend(found));
    let site = Site {
        files,
        #[cfg(feature = "zoeken")]
        vindplaatsen: if extent == Extent::Files { zoeken::gather(ground) } else { Vec::new() },
        index,
    };
    (!sink.has_errors()).then_some(site)
}

/// All files but pages and the search index.
fn other_files<T: Send>(
    ground: &Ground,
    theme: &Theme,
    pages: &[page::Page],
    take: &(impl Fn((String, Vec<u8>)) -> (String, T) + Sync),
) -> Vec<(String, T)> {
    let reports: Vec<_> = ground.corpus.alle_rapporten().map(|(nr, _)| nr).collect();
    let mut files: Vec<_> = feed::of_site(ground, pages).into_par_iter().map(take).collect();
    files.par_extend(reports.par_iter().flat_map_iter(|nr| feed::of_rapport(ground, *nr)).map(take));
    let copies = ground.corpus.bestanden.par_iter();
    let copies = copies.filter_map(|(path, file)| Some((path.clone(), copied(ground.sources, *file)?)));
    files.par_extend(copies.map(take));
    files.extend(assets(theme).map(take));
    files
}

/// The files of the theme for the public site.
pub(crate) fn assets(theme: &Theme) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
    theme.assets().filter(|(path, _)| !voor::is_for_one(path))
}

/// The bytes of a file that is copied along.
pub(crate) fn copied(sources: &Sources, file: FileId) -> Option<Vec<u8>> {
    match &sources.get(file).content {
        Content::Text(text) => Some(text.clone().into_bytes()),
        Content::Bytes(bytes) => Some(bytes.to_vec()),
        Content::Rejected(_) => None,
    }
}

/// The files of the site for programs, by their paths.
pub(crate) fn feeds(ground: &Ground) -> BTreeMap<String, Vec<u8>> {
    feed::of_site(ground, &page::all(ground, page::REGISTRY)).into_iter().collect()
}

/// The file of a report for programs, at this path.
pub(crate) fn picture(ground: &Ground, path: &str) -> Option<Vec<u8>> {
    let id = path.strip_prefix("rapporten/")?.split('/').next()?;
    let files = feed::of_rapport(ground, ground.corpus.rapport_met_naam(id)?);
    files.into_iter().find(|(known, _)| known == path).map(|(_, bytes)| bytes)
}

/// The folder of the search index.
pub(crate) const INDEX: &str = "pagefind/";

/// The files of the search index.
#[cfg(feature = "zoeken")]
pub(crate) fn zoekindex(ground: &Ground) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    match zoeken::gather(ground) {
        places if places.is_empty() => Ok(Vec::new()),
        places => zoeken::files(places, &ground.corpus.site.taal),
    }
}

/// Without the engine there is no index.
#[cfg(not(feature = "zoeken"))]
pub(crate) fn zoekindex(_: &Ground) -> Result<Vec<(String, Vec<u8>)>, ZoekFout> {
    Ok(Vec::new())
}

/// Why there is no index.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("de zoekindex kan niet gemaakt worden: {0}")]
pub struct ZoekFout(String);

impl ZoekFout {
    #[cfg(feature = "zoeken")]
    fn new(error: impl std::fmt::Display) -> Self {
        ZoekFout(format!("{error:#}"))
    }
}

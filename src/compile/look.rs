//! The content at one moment: read and resolved, and shown page by page, each made when it is asked for.

use super::{BuildInfo, Examined};
use crate::corpus::Openbaarheid;
use crate::diagnostic::Sink;
use crate::site::{self, Ground, Theme, ZoekFout};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// One look at the content.
pub struct Look {
    sources: Sources,
    pub(super) info: BuildInfo,
    pub(super) examined: Examined,
    pub(super) theme: Option<Arc<Theme>>,
    /// What reading and resolving say of all that was written.
    pub(super) found: Sink,
    /// What is said of the part that may be seen, and of the theme.
    pub(super) others: Sink,
    feeds: OnceLock<Files>,
    index: OnceLock<Result<Files, ZoekFout>>,
    /// Pages that were asked for: who hears that a page is another one now asks for it next.
    pages: Mutex<Files>,
}

/// The most pages that are kept.
const MOST: usize = 32;

type Files = BTreeMap<String, Vec<u8>>;

impl Look {
    pub(super) fn new(
        sources: Sources,
        info: BuildInfo,
        examined: Examined,
        theme: Option<Arc<Theme>>,
        (found, others): (Sink, Sink),
    ) -> Self {
        let (feeds, index, pages) = (OnceLock::new(), OnceLock::new(), Mutex::default());
        Look { sources, info, examined, theme, found, others, feeds, index, pages }
    }

    /// Whether it can be shown: everything could be read, and every reference leads somewhere.
    pub fn is_whole(&self) -> bool {
        self.theme.is_some() && !self.found.has_hard_errors() && !self.others.has_hard_errors()
    }

    /// The input.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What was left out.
    pub fn hidden(&self) -> &Openbaarheid {
        &self.examined.hidden
    }

    /// The path of the site on its host: `/` or `/inspectie/`.
    pub fn root(&self) -> &str {
        site::base_path(&self.examined.shown().site.adres)
    }

    /// Whether there is a file at a path of the site.
    pub fn has(&self, path: &str) -> bool {
        site::page::at(&self.ground(), path).is_some() || self.get(path).is_some()
    }

    /// The bytes of a file of the site, such as `rapporten/x/index.html`, made now.
    pub fn get(&self, path: &str) -> Option<Vec<u8>> {
        let ground = self.ground();
        let theme = self.theme.as_ref()?;
        let pages = || self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = pages().get(path) {
            return Some(bytes.clone());
        }
        if let Some(page) = site::page::at(&ground, path) {
            let bytes = theme.render(&page, &ground).ok()?;
            let mut pages = pages();
            if pages.len() >= MOST {
                pages.clear();
            }
            pages.insert(path.to_owned(), bytes.clone());
            return Some(bytes);
        }
        if let Some((_, file)) = ground.corpus.bestanden.iter().find(|(known, _)| known == path) {
            return site::copied(&self.sources, *file);
        }
        if let Some((_, bytes)) = site::assets(theme).find(|(known, _)| known == path) {
            return Some(bytes);
        }
        if path.starts_with(site::INDEX) {
            return self.index().ok()?.get(path).cloned();
        }
        if let Some(bytes) = site::picture(&ground, path) {
            return Some(bytes);
        }
        // Browsers and readers ask for pages and icons that are not there; these cost nothing.
        if [".html", ".ico"].iter().any(|end| path.ends_with(end)) {
            return None;
        }
        self.feeds.get_or_init(|| site::feeds(&ground)).get(path).cloned()
    }

    /// The files of the search index, made when they are first asked for.
    pub fn index(&self) -> Result<&BTreeMap<String, Vec<u8>>, ZoekFout> {
        let made = self.index.get_or_init(|| Ok(site::zoekindex(&self.ground())?.into_iter().collect()));
        made.as_ref().map_err(Clone::clone)
    }

    pub(super) fn ground(&self) -> Ground<'_> {
        Ground {
            corpus: self.examined.shown(),
            sources: &self.sources,
            dag: self.info.dag,
            concept: self.info.concept,
            hidden: &self.examined.hidden,
            voor: None,
            version: self.info.version,
        }
    }
}

//! The search index of a site, made when somebody searches.

use crate::server::Pages;
use crate::site::Site;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The folder of the index.
const FOLDER: &str = "pagefind/";

type Index = Arc<BTreeMap<String, Vec<u8>>>;

/// A site with its index.
pub struct Searchable {
    site: Site,
    index: OnceLock<Index>,
}

impl Searchable {
    /// The site with the index of the one before it, when there is the same to be found.
    pub fn new(site: Site, before: Option<&Searchable>) -> Searchable {
        let known = before.and_then(|before| {
            let index = before.index.get()?;
            (before.site.vindplaatsen() == site.vindplaatsen()).then(|| Arc::clone(index))
        });
        let index = known.map_or_else(OnceLock::new, OnceLock::from);
        Searchable { site, index }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let files = self.site.index().unwrap_or_else(|error| {
                anstream::eprintln!("rapporteur: {error}");
                Vec::new()
            });
            Arc::new(files.into_iter().collect())
        })
    }
}

impl Pages for Searchable {
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        match self.site.get(path) {
            None if path.starts_with(FOLDER) => self.index().get(path).cloned(),
            found => found.map(<[u8]>::to_vec),
        }
    }

    fn has(&self, path: &str) -> bool {
        self.site.get(path).is_some()
    }
}

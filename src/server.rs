//! Looking along while one writes: pages over HTTP that follow the content, with its problems at their places.
//!
//! What is shown comes in as [`Shown`], again after each change. How pages are made, and when, is left to [`Pages`].

mod answer;
mod host;
mod http;
mod live;
mod policy;
mod problem;

pub use host::Hosts;
pub use http::{Ended, run};
pub use problem::Problem;

use std::sync::Arc;

/// Files of a site by their paths, made when they are asked for or before.
pub trait Pages: Send + Sync {
    /// The bytes of a file such as `rapporten/x/index.html`; nothing when there is no such file.
    ///
    /// The same path gives the same bytes for as long as these pages live. Called from any thread.
    fn get(&self, path: &str) -> Option<Vec<u8>>;

    /// The path of the site on its host, by which the page for an address that does not exist names the others.
    fn root(&self) -> &str {
        "/"
    }

    /// Whether there is such a file; cheaper than making it where that can be.
    fn has(&self, path: &str) -> bool {
        self.get(path).is_some()
    }
}

/// What there is to see at one moment.
pub struct Shown {
    /// The pages; those of before while the content has errors, and nothing when there never was a good site.
    pub pages: Option<Arc<dyn Pages>>,
    /// Whether the pages are made of the content as it is now.
    pub is_current: bool,
    /// How many problems there are, in words; empty when there are none.
    pub total: String,
    /// What is wrong with the content, in order.
    pub problems: Vec<Problem>,
}

impl Shown {
    /// What there is to see before anything is made.
    pub fn nothing() -> Shown {
        Shown { pages: None, is_current: false, total: String::new(), problems: Vec::new() }
    }
}

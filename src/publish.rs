//! Publishing: a built site goes to the place that readers see, and only what changed.
//!
//! The place is whole at every moment: pages go after what they show, the manifest goes last, and only then is removed
//! what is no more. Before anything changes, a note of what will change is left there. Whoever cuts the work off finds
//! that note at the next run: all that it names is sent again.

mod built;
mod folder;
mod kind;
mod plan;
#[cfg(feature = "publiceren")]
mod s3;

pub use built::Built;
pub use folder::Folder;
pub use plan::{Plan, Verschil};
#[cfg(feature = "publiceren")]
pub use s3::{Access, Bucket};

use crate::output::MANIFEST;
use std::collections::BTreeMap;
use std::fmt;

/// The note of work that was begun and not finished.
const NOTE: &str = ".rapporteur-bezig.json";

/// A place that a site is published to.
pub trait Target {
    /// Every file that is there, with its size.
    fn list(&self) -> Result<BTreeMap<String, u64>, PublishError>;
    /// The bytes of a small file; `None` when it is not there.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, PublishError>;
    /// Puts files there in any order, each whole or not at all.
    fn put(&self, paths: &[String], bytes: &Bytes) -> Result<(), PublishError>;
    /// Removes files, in any order; one that is already gone is no error.
    fn remove(&self, paths: &[String]) -> Result<(), PublishError>;
    /// Removes what work that was cut off left half-written.
    fn tidy(&self) -> Result<(), PublishError> {
        Ok(())
    }
}

/// Gives the bytes of a file of the site.
pub type Bytes<'a> = dyn Fn(&str) -> Result<Vec<u8>, PublishError> + Sync + 'a;

/// What is wrong with a site that was to be published, or with its place.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// There is no site, or it changed since it was built, or it is not for everybody.
    #[error("{0}")]
    Site(String),
    /// Files that are not ours.
    #[error(
        "in `{target}` staat `{example}`, en dat is niet van deze site{more}; kies een lege plaats. Mogen die bestanden \
         er blijven? Geef dan `--merge`: alleen wat dezelfde naam heeft als een bestand van de site wordt vervangen"
    )]
    OthersFiles {
        /// The place.
        target: String,
        /// One of the files.
        example: String,
        /// How many there are besides.
        more: More,
    },
    /// The disk or the network refused.
    #[error("`{place}` {what}: {error}. Herhaal de opdracht; wat al klaar was, blijft goed")]
    Place {
        /// The file or address.
        place: String,
        /// What could not be done.
        what: &'static str,
        /// What the system says.
        error: String,
    },
}

/// How many other files there are, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct More(pub usize);

impl fmt::Display for More {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            1 => out.write_str(" (en nog 1 bestand)"),
            more => write!(out, " (en nog {more} bestanden)"),
        }
    }
}

/// Does what the plan says. `step` hears how many files are done.
pub fn execute(plan: &Plan, built: &Built, target: &dyn Target, step: &dyn Fn(usize)) -> Result<(), PublishError> {
    if plan.is_done() {
        return Ok(());
    }
    target.put(&[NOTE.to_owned()], &|_| Ok(plan.note()))?;
    let mut done = 0;
    for batch in plan.batches() {
        target.put(batch, &|path| built.bytes(path))?;
        done += batch.len();
        step(done);
    }
    target.put(&[MANIFEST.to_owned()], &|_| Ok(built.manifest_bytes()))?;
    target.remove(&plan.remove)?;
    target.tidy()?;
    target.remove(&[NOTE.to_owned()])
}

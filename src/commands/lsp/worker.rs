//! The thread that reads the disk and looks at the content.

use super::Event;
use crate::compile::BuildInfo;
use crate::draft::Schemas;
use crate::editor::Snapshot;
use crate::source::{LoadError, Sources, from_bytes, load};
use jiff::Zoned;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// What a check depends on besides the files.
pub struct Ground {
    /// What counts as today; nothing for the day that it is.
    pub date: Option<Date>,
    /// Whether reports that are not public may be referred to.
    pub concept: bool,
    /// Names that may not be published.
    pub names: Vec<String>,
}

impl Ground {
    /// The same for one check, on the day that it is now.
    pub fn now(&self) -> BuildInfo {
        BuildInfo {
            concept: self.concept,
            namen: self.names.clone(),
            ..BuildInfo::on(self.date.unwrap_or_else(|| Zoned::now().date()), env!("CARGO_PKG_VERSION"))
        }
    }
}

/// A folder to look at.
pub struct Job {
    /// The content folder.
    pub root: PathBuf,
    /// Whether files on the disk may have changed.
    pub reload: bool,
    /// Path and text of what is open in the editor.
    pub open: Vec<(String, String)>,
    /// The rest.
    pub info: BuildInfo,
}

/// What came of it.
pub struct Outcome {
    /// The content folder.
    pub root: PathBuf,
    /// What was found, or why nothing could be.
    pub found: Result<Arc<Snapshot>, String>,
}

/// Starts the thread; what it finds comes back as events.
pub fn start(events: Sender<Event>) -> Sender<Job> {
    let (send, jobs) = channel();
    std::thread::spawn(move || work(&jobs, &events));
    send
}

fn work(jobs: &Receiver<Job>, events: &Sender<Event>) {
    let schemas = Schemas::default();
    let mut disks: BTreeMap<PathBuf, Sources> = BTreeMap::new();
    let mut last: BTreeMap<PathBuf, Arc<Snapshot>> = BTreeMap::new();
    while let Ok(job) = jobs.recv() {
        let earlier = last.get(&job.root).map(|snapshot| &snapshot.index);
        let disk = disks.entry(job.root.clone()).or_default();
        let look = || -> Result<Snapshot, LoadError> {
            if job.reload || disk.is_empty() {
                *disk = match load(&job.root, "") {
                    Err(LoadError::Missing(_)) => Sources::default(),
                    loaded => loaded?,
                };
            }
            let open = job.open.iter().filter_map(|(path, text)| from_bytes(path, text.clone().into_bytes()));
            let sources = open.fold(disk.clone(), Sources::with);
            Ok(Snapshot::new(sources, &job.info, &schemas, earlier.unwrap_or(&Snapshot::empty().index)))
        };
        // A mistake in this program may cost one check, not the help in the editor.
        let found = match catch_unwind(AssertUnwindSafe(look)) {
            Ok(Ok(snapshot)) => Ok(Arc::new(snapshot)),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err("de controle is onverwacht gestopt; dit is een fout in rapporteur zelf".to_owned()),
        };
        if let Ok(snapshot) = &found {
            last.insert(job.root.clone(), Arc::clone(snapshot));
        }
        if events.send(Event::Looked(Outcome { root: job.root, found })).is_err() {
            return;
        }
    }
}

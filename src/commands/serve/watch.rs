//! Says which files changed.
//!
//! A burst of changes is told as one. A folder that is taken away, put back or replaced is noticed by looking at it.

use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A burst is over after this much quiet.
const QUIET: Duration = Duration::from_millis(30);
/// A burst that goes on is told in parts this long.
const LONGEST: Duration = Duration::from_millis(500);
/// How often is looked where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// The folders that are watched.
pub struct Watch {
    watcher: Option<Box<dyn Watcher + Send>>,
    folders: Vec<Folder>,
    send: Sender<notify::Result<Event>>,
    events: Receiver<notify::Result<Event>>,
    news: Arc<AtomicBool>,
    is_slow: bool,
}

struct Folder {
    /// As the program knows it.
    path: PathBuf,
    /// As the system tells of it; nothing when it is not there.
    real: Option<PathBuf>,
    /// Which folder stood there when watching began.
    identity: Option<Identity>,
}

impl Watch {
    /// Watches folders and all below them. They need not be there yet.
    pub fn new(folders: [PathBuf; 2]) -> Watch {
        let (send, events) = channel();
        let folders = folders.into_iter().map(|path| Folder { path, real: None, identity: None }).collect();
        let news = Arc::new(AtomicBool::new(false));
        let mut watch = Watch { watcher: None, folders, send, events, news, is_slow: false };
        watch.begin();
        watch
    }

    /// Whether changes are found by looking, because the system does not tell of them.
    pub fn is_slow(&self) -> bool {
        self.is_slow
    }

    /// Tells, from any thread, whether something changed that [`Watch::wait`] has not told of.
    pub fn news(&self) -> impl Fn() -> bool + Sync + use<> {
        let news = Arc::clone(&self.news);
        move || news.load(Ordering::Relaxed)
    }

    /// Waits for changes, and until a burst of them is over; nothing when none came within `patience`.
    ///
    /// The path of a folder itself stands for all below it.
    pub fn wait(&mut self, patience: Duration) -> Vec<PathBuf> {
        let mut changed = BTreeSet::new();
        let mut end = Instant::now() + patience;
        let mut latest = None;
        while let Ok(event) = self.events.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.take(event, &mut changed);
            if !changed.is_empty() {
                let now = Instant::now();
                end = (now + QUIET).min(*latest.get_or_insert(now + LONGEST));
            }
        }
        self.news.store(false, Ordering::Relaxed);
        while let Ok(event) = self.events.try_recv() {
            self.take(event, &mut changed);
        }
        let replaced: Vec<PathBuf> =
            self.folders.iter().filter(|it| identity(&it.path) != it.identity).map(|it| it.path.clone()).collect();
        if !replaced.is_empty() {
            self.begin();
            changed.extend(replaced);
        }
        changed.into_iter().collect()
    }

    /// Starts to watch what is there now.
    fn begin(&mut self) {
        for folder in &mut self.folders {
            folder.identity = identity(&folder.path);
            folder.real = folder.path.canonicalize().ok();
        }
        let paths: Vec<&Path> = self.folders.iter().filter_map(|folder| folder.real.as_deref()).collect();
        let config = Config::default().with_follow_symlinks(false).with_poll_interval(POLL);
        let told = RecommendedWatcher::new(self.listener(), config).ok().and_then(|it| over(Box::new(it), &paths));
        self.is_slow = told.is_none();
        self.watcher = told.or_else(|| over(Box::new(PollWatcher::new(self.listener(), config).ok()?), &paths));
    }

    /// Passes on what the system tells, but not that somebody reads: this program does so too.
    fn listener(&self) -> impl FnMut(notify::Result<Event>) + Send + use<> {
        let (send, news) = (self.send.clone(), Arc::clone(&self.news));
        move |event| {
            // When nobody waits for it any more the program ends.
            if !matches!(event, Ok(Event { kind: EventKind::Access(_), .. })) && send.send(event).is_ok() {
                news.store(true, Ordering::Relaxed);
            }
        }
    }

    fn take(&self, event: notify::Result<Event>, changed: &mut BTreeSet<PathBuf>) {
        let all = || self.folders.iter().map(|folder| folder.path.clone());
        match event {
            // The system lost count, or cannot tell any more.
            Err(_) => changed.extend(all()),
            Ok(event) if event.need_rescan() => changed.extend(all()),
            Ok(event) => changed.extend(event.paths.iter().filter_map(|path| self.known(path))),
        }
    }

    /// The path as the program knows it.
    fn known(&self, path: &Path) -> Option<PathBuf> {
        self.folders.iter().find_map(|folder| {
            let below = path.strip_prefix(folder.real.as_ref()?).ok()?;
            Some(if below.as_os_str().is_empty() { folder.path.clone() } else { folder.path.join(below) })
        })
    }
}

/// The watcher, when it can watch all of these folders.
fn over(mut watcher: Box<dyn Watcher + Send>, folders: &[&Path]) -> Option<Box<dyn Watcher + Send>> {
    let mut watches = |path: &Path| watcher.watch(path, RecursiveMode::Recursive).is_ok() || !path.exists();
    folders.iter().all(|path| watches(path)).then_some(watcher)
}

/// Which folder this is: another one at the same path is not the same.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    let made = fs::metadata(path).ok()?.created().ok()?;
    let since = made.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((since.as_secs(), u64::from(since.subsec_nanos())))
}

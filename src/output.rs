//! Writes a site to a folder: all of it or nothing.
//!
//! The files are written beside the old site and swapped in at the end. A manifest in the folder lists them; a
//! folder with files that it does not list is refused, so that nobody's files are ever removed.

mod manifest;

pub use manifest::{MANIFEST, Manifest, Zicht, hash};

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// Files of version control that may stand in the folder and stay there.
const KEPT: [&str; 2] = [".gitkeep", ".gitignore"];

/// Why a site could not be written. The old site is whole in every case.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The path is a file.
    #[error("`{0}` is geen map; kies met `--output` een andere plaats")]
    NotAFolder(PathBuf),
    /// Files that are not ours.
    #[error(
        "in `{folder}` staan bestanden die niet van rapporteur zijn, zoals `{example}`; \
         zet ze ergens anders of kies met `--output` een lege map"
    )]
    OthersFiles {
        /// The folder.
        folder: PathBuf,
        /// One of the files.
        example: String,
    },
    /// The operating system refused.
    #[error("kan `{path}` niet schrijven: {error}; de oude site is niet veranderd")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system says.
        error: io::Error,
    },
}

/// A site that is being written beside the old one. Unless it is finished, nothing of it stays.
pub struct Writing {
    folder: PathBuf,
    beside: Beside,
    earlier: Earlier,
    found: Found,
}

/// What an earlier build wrote.
#[derive(Default)]
struct Earlier {
    bestanden: BTreeMap<String, String>,
    /// When its manifest was written: what changed later was changed by somebody else.
    when: Option<SystemTime>,
}

/// What stands in the output folder.
#[derive(Default)]
struct Found {
    /// Files of version control.
    kept: Vec<String>,
    /// How many files are ours and were not changed since.
    untouched: usize,
}

impl Writing {
    /// Looks whether a site can be written to `folder`, and makes room for it.
    pub fn begin(folder: &Path) -> Result<Writing, OutputError> {
        let folder = absolute(folder)?;
        let beside = Beside::of(&folder);
        beside.recover(&folder)?;
        let earlier = Earlier::of(&folder);
        let found = inspect(&folder, &earlier)?;
        remove(&beside.new)?;
        Ok(Writing { folder, beside, earlier, found })
    }

    /// Whether the site that is there was made of this, by this very program, and is whole.
    pub fn is_current(&self, invoer: &str) -> bool {
        let program = std::env::current_exe().and_then(fs::metadata).and_then(|meta| meta.modified()).ok();
        fs::read_to_string(&self.beside.invoer).is_ok_and(|known| known == invoer)
            && self.found.untouched == self.earlier.bestanden.len()
            && program.is_some_and(|program| self.earlier.when.is_some_and(|when| program < when))
    }

    /// Writes one file, and returns its hash. A file that is the same as before is not written again.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<String, OutputError> {
        let hash = hash(bytes);
        let new = self.beside.new.join(path);
        let old = self.folder.join(path);
        if self.earlier.is_untouched(path, &hash, &old, bytes.len())
            && in_folder(&new, || fs::hard_link(&old, &new)).is_ok()
        {
            return Ok(hash);
        }
        in_folder(&new, || fs::write(&new, bytes)).map_err(|error| io_error(&new, error))?;
        Ok(hash)
    }

    /// Puts the new site, which this manifest tells of, in the place of the old one. When the same input gives the same
    /// site again, with nothing to say of it, `invoer` is its hash.
    pub fn finish(self, manifest: &Manifest, invoer: Option<&str>) -> Result<(), OutputError> {
        let new = &self.beside.new;
        for name in &self.found.kept {
            let bytes = fs::read(self.folder.join(name)).map_err(|error| io_error(&self.folder.join(name), error))?;
            let path = new.join(name);
            in_folder(&path, || fs::write(&path, &bytes)).map_err(|error| io_error(&path, error))?;
        }
        let text = manifest.bytes();
        let path = new.join(MANIFEST);
        in_folder(&path, || fs::write(&path, &text)).map_err(|error| io_error(&path, error))?;
        // It stands beside the site, not in it: it changes with drafts too.
        let _ = fs::remove_file(&self.beside.invoer);
        swap(&self.folder, &self.beside)?;
        if let Some(invoer) = invoer {
            // Best effort: without it the next build makes the site again.
            let _ = fs::write(&self.beside.invoer, invoer);
        }
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // Best effort: the folder is ours, and the next build removes it as well.
        let _ = fs::remove_dir_all(&self.beside.new);
    }
}

impl Earlier {
    /// What the manifest says; nothing when it is missing or unreadable.
    fn of(folder: &Path) -> Self {
        let path = folder.join(MANIFEST);
        let manifest = fs::read(&path).ok().and_then(|text| Manifest::read(&text));
        let when = fs::metadata(&path).and_then(|meta| meta.modified()).ok();
        manifest.map(|manifest| Earlier { bestanden: manifest.bestanden, when }).unwrap_or_default()
    }

    /// Whether a file holds these bytes still.
    fn is_untouched(&self, path: &str, hash: &str, file: &Path, len: usize) -> bool {
        self.bestanden.get(path).is_some_and(|known| known == hash)
            && fs::symlink_metadata(file)
                .is_ok_and(|meta| meta.is_file() && meta.len() == len as u64 && meta.modified().ok() <= self.when)
    }
}

/// Does something with a file, whose folder is made when it is not there.
fn in_folder(path: &Path, act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match act() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            act()
        }
        done => done,
    }
}

fn absolute(folder: &Path) -> Result<PathBuf, OutputError> {
    let path = std::path::absolute(folder).map_err(|error| io_error(folder, error))?;
    Ok(path.canonicalize().unwrap_or(path))
}

/// The folders next to the output folder that a build uses.
struct Beside {
    new: PathBuf,
    old: PathBuf,
    /// What the site was made of, as one hash.
    invoer: PathBuf,
}

impl Beside {
    fn of(folder: &Path) -> Self {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Beside {
            new: folder.with_file_name(format!(".{name}.rapporteur-nieuw")),
            old: folder.with_file_name(format!(".{name}.rapporteur-oud")),
            invoer: folder.with_file_name(format!(".{name}.rapporteur-invoer")),
        }
    }

    /// Finishes a swap that was cut off between its two steps.
    fn recover(&self, folder: &Path) -> Result<(), OutputError> {
        if self.old.exists() {
            if folder.exists() {
                remove(&self.old)?;
            } else {
                fs::rename(&self.old, folder).map_err(|error| io_error(folder, error))?;
            }
        }
        Ok(())
    }
}

/// Refuses a folder with files of others; says what is in it.
fn inspect(folder: &Path, ours: &Earlier) -> Result<Found, OutputError> {
    let mut found = Found::default();
    match fs::metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        Err(error) => return Err(io_error(folder, error)),
        Ok(meta) if !meta.is_dir() => return Err(OutputError::NotAFolder(folder.to_owned())),
        Ok(_) => {}
    }
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            OutputError::Io { path, error: error.into() }
        })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        if KEPT.contains(&path.as_str()) {
            found.kept.push(path);
        } else if ours.bestanden.contains_key(&path) {
            let when = entry.metadata().ok().and_then(|meta| meta.modified().ok());
            found.untouched += usize::from(when.is_some() && when <= ours.when);
        } else if path != MANIFEST {
            return Err(OutputError::OthersFiles { folder: folder.to_owned(), example: path });
        }
    }
    Ok(found)
}

/// Puts the new folder in the place of the old one, in one step where the system can do that.
fn swap(folder: &Path, beside: &Beside) -> Result<(), OutputError> {
    let failed = |error| io_error(folder, error);
    if !folder.exists() {
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        return fs::rename(&beside.new, folder).map_err(failed);
    }
    if exchange(&beside.new, folder) {
        return remove(&beside.new);
    }
    fs::rename(folder, &beside.old).map_err(failed)?;
    if let Err(error) = fs::rename(&beside.new, folder) {
        fs::rename(&beside.old, folder).map_err(failed)?;
        return Err(io_error(folder, error));
    }
    remove(&beside.old)
}

/// Lets two folders trade places at once; `false` where the file system cannot.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

/// Lets two folders trade places at once; `false` where the file system cannot.
#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

fn remove(folder: &Path) -> Result<(), OutputError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(io_error(folder, error)),
        _ => Ok(()),
    }
}

fn io_error(path: &Path, error: io::Error) -> OutputError {
    OutputError::Io { path: path.to_owned(), error }
}

//! Writes a site to a folder: all of it or nothing.
//!
//! The files are written beside the old site and swapped in at the end. A manifest in the folder lists them; a
//! folder with files that it does not list is refused, so that nobody's files are ever removed.

mod manifest;

pub use manifest::{MANIFEST, Manifest, Zicht, hash};

use crate::site::Site;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Files of version control that may stand in the folder and stay there.
const KEPT: [&str; 2] = [".gitkeep", ".gitignore"];
/// Marks a folder that is being written.
const MARK: &str = ".rapporteur-bezig";

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

/// Writes the site to `folder`, in place of the site that is there.
pub fn write(site: &Site, folder: &Path, zicht: Zicht, dag: Date) -> Result<(), OutputError> {
    let folder = &absolute(folder)?;
    let beside = Beside::of(folder);
    beside.recover(folder)?;
    let kept = inspect(folder)?;
    let new = &beside.new;
    remove(new)?;
    let done = fill(site, folder, new, &kept)
        .and_then(|files| put(&new.join(MANIFEST), &Manifest::new(zicht, dag, files).bytes()))
        .and_then(|()| unmark(new))
        .and_then(|()| swap(folder, &beside));
    if done.is_err() {
        // Best effort: the folder is ours, and the next build removes it as well.
        let _ = fs::remove_dir_all(new);
    }
    done
}

fn absolute(folder: &Path) -> Result<PathBuf, OutputError> {
    let path = std::path::absolute(folder).map_err(|error| io_error(folder, error))?;
    Ok(path.canonicalize().unwrap_or(path))
}

/// The folders next to the output folder that a build uses.
struct Beside {
    new: PathBuf,
    old: PathBuf,
}

impl Beside {
    fn of(folder: &Path) -> Self {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Beside {
            new: folder.with_file_name(format!(".{name}.rapporteur-nieuw")),
            old: folder.with_file_name(format!(".{name}.rapporteur-oud")),
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

/// Refuses a folder with files of others; returns the files of version control in it.
fn inspect(folder: &Path) -> Result<Vec<String>, OutputError> {
    let mut kept = Vec::new();
    match fs::metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(kept),
        Err(error) => return Err(io_error(folder, error)),
        Ok(meta) if !meta.is_dir() => return Err(OutputError::NotAFolder(folder.to_owned())),
        Ok(_) => {}
    }
    let ours = manifest(folder);
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
            kept.push(path);
        } else if path != MANIFEST && !ours.contains(&path) {
            return Err(OutputError::OthersFiles { folder: folder.to_owned(), example: path });
        }
    }
    Ok(kept)
}

/// The files that an earlier build wrote; none when the manifest is missing or unreadable.
fn manifest(folder: &Path) -> BTreeSet<String> {
    let text = fs::read(folder.join(MANIFEST)).unwrap_or_default();
    Manifest::read(&text).map(|manifest| manifest.bestanden.into_keys().collect()).unwrap_or_default()
}

/// Writes every file; returns the hash of each.
fn fill(site: &Site, folder: &Path, new: &Path, kept: &[String]) -> Result<BTreeMap<String, String>, OutputError> {
    let files: Vec<(&str, &[u8])> = site.files().collect();
    let mut folders: BTreeSet<PathBuf> = BTreeSet::from([new.to_owned()]);
    folders.extend(files.iter().filter_map(|(path, _)| new.join(path).parent().map(Path::to_owned)));
    for path in &folders {
        fs::create_dir_all(path).map_err(|error| io_error(path, error))?;
    }
    put(&new.join(MARK), b"")?;
    let hashes: Result<Vec<(String, String)>, OutputError> = files
        .par_iter()
        .map(|(path, bytes)| {
            put(&new.join(path), bytes)?;
            Ok(((*path).to_owned(), hash(bytes)))
        })
        .collect();
    for name in kept {
        let bytes = fs::read(folder.join(name)).map_err(|error| io_error(&folder.join(name), error))?;
        put(&new.join(name), &bytes)?;
    }
    Ok(hashes?.into_iter().collect())
}

/// Takes away the sign that a folder is being written.
fn unmark(new: &Path) -> Result<(), OutputError> {
    let mark = new.join(MARK);
    fs::remove_file(&mark).map_err(|error| io_error(&mark, error))
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

fn put(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    fs::write(path, bytes).map_err(|error| io_error(path, error))
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

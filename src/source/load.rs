//! Reads the content folder and the theme folder from disk.
//!
//! Ignores hidden files, files and folders that begin with `_`, and what editors leave behind.

use super::{Content, Rejection, Source, Sources};
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The most that is read of one text file, in bytes.
const TEXT_LIMIT: u64 = 4 * 1024 * 1024;
/// The most that is read of one asset, in bytes.
const ASSET_LIMIT: u64 = 64 * 1024 * 1024;
/// Folders deeper than this are not part of the format.
const MAX_DEPTH: usize = 12;

/// Why a folder could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder is not there.
    #[error("de map `{0}` bestaat niet")]
    Missing(PathBuf),
    /// The path is a file.
    #[error("`{0}` is geen map")]
    NotAFolder(PathBuf),
    /// The operating system refused.
    #[error("kan `{path}` niet lezen: {error}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system says.
        error: std::io::Error,
    },
}

/// Reads every file below `folder`; paths get `prefix` before them (`""` for the content folder itself).
pub fn load(folder: &Path, prefix: &str) -> Result<Sources, LoadError> {
    is_folder(folder)?;
    // Most files are in a folder of a folder: these are walked through and read side by side.
    let tops = walk(folder, WalkDir::new(folder).follow_root_links(true).min_depth(1).max_depth(2))?;
    let below = |top: DirEntry| {
        let entries = match (top.file_type().is_dir(), top.depth()) {
            (true, 1) => Vec::new(),
            (true, _) => list(folder, top.path())?,
            (false, _) => vec![top],
        };
        entries.iter().map(|entry| read(folder, prefix, entry)).collect::<Result<Vec<_>, _>>()
    };
    let files: Result<Vec<_>, LoadError> = tops.into_par_iter().map(below).collect();
    Ok(Sources::new(files?.into_iter().flatten().flatten().collect()))
}

/// Says why a folder cannot be read.
pub(super) fn is_folder(folder: &Path) -> Result<(), LoadError> {
    let meta = fs::metadata(folder).map_err(|error| match error.kind() {
        ErrorKind::NotFound => LoadError::Missing(folder.to_owned()),
        _ => LoadError::Io { path: folder.to_owned(), error },
    })?;
    if meta.is_dir() { Ok(()) } else { Err(LoadError::NotAFolder(folder.to_owned())) }
}

/// The files at or below `start`, a place in `folder`. What is gone by now is not among them.
pub(super) fn list(folder: &Path, start: &Path) -> Result<Vec<DirEntry>, LoadError> {
    let depth = start.strip_prefix(folder).map_or(0, |path| path.components().count());
    let below = WalkDir::new(start).follow_root_links(depth == 0).max_depth(MAX_DEPTH.saturating_sub(depth));
    let mut entries = walk(folder, below)?;
    entries.retain(|entry| !entry.file_type().is_dir());
    Ok(entries)
}

/// The files and folders of a walk that are not ignored.
fn walk(folder: &Path, walk: WalkDir) -> Result<Vec<DirEntry>, LoadError> {
    let mut entries = Vec::new();
    for entry in walk.sort_by_file_name().into_iter().filter_entry(|entry| entry.depth() == 0 || !is_ignored(entry)) {
        match entry {
            Ok(entry) => entries.push(entry),
            Err(error) if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let error = error.into_io_error().unwrap_or_else(|| std::io::Error::other("kringverwijzing"));
                return Err(LoadError::Io { path, error });
            }
        }
    }
    Ok(entries)
}

/// Whether [`load`] looks at a file at this path below its folder.
pub fn is_read(path: &str) -> bool {
    let is_odd = |c: char| c == '\\' || c.is_control();
    path.split('/').count() <= MAX_DEPTH && !path.split('/').any(is_ignored_name) && !path.contains(is_odd)
}

/// A file that was read somewhere else, taken in as [`load`] does; nothing when [`load`] would not look at it.
pub fn from_bytes(path: &str, bytes: Vec<u8>) -> Option<Source> {
    let (size, limit) = (bytes.len() as u64, limit(path));
    if size > limit {
        let content = Content::Rejected(Rejection::TooLarge { size, limit });
        return is_read(path).then(|| Source { path: path.to_owned(), content });
    }
    is_read(path).then(|| taken_in(path.to_owned(), bytes))
}

fn is_ignored(entry: &DirEntry) -> bool {
    is_ignored_name(&entry.file_name().to_string_lossy())
}

pub(super) fn is_ignored_name(name: &str) -> bool {
    name.starts_with(['.', '_', '#'])
        || name.ends_with('~')
        || [".bak", ".swp", ".swo", ".tmp", ".orig"].iter().any(|end| name.ends_with(end))
}

/// The path of a file as messages name it.
pub(super) fn name(prefix: &str, relative: &Path) -> String {
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    format!("{prefix}{}", parts.join("/"))
}

/// Reads one file; nothing when it is gone by now.
pub(super) fn read(folder: &Path, prefix: &str, entry: &DirEntry) -> Result<Option<Source>, LoadError> {
    let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let path = name(prefix, relative);
    let rejected = |why| Ok(Some(Source { path: path.clone(), content: Content::Rejected(why) }));
    if relative.to_str().is_none() || relative.to_string_lossy().contains(|c: char| c == '\\' || c.is_control()) {
        return rejected(Rejection::Name);
    }
    if entry.path_is_symlink() && !stays_inside(folder, entry.path()) {
        return rejected(Rejection::Link);
    }
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Ok(None),
        _ => Err(LoadError::Io { path: entry.path().to_owned(), error }),
    };
    // Opening what is no file may wait for ever; of a plain file the folder says that it is one.
    let is_file = entry.file_type().is_file() || fs::metadata(entry.path()).is_ok_and(|meta| meta.is_file());
    if !is_file && entry.path().exists() {
        return rejected(Rejection::Link);
    }
    let limit = limit(&path);
    match read_up_to(entry.path(), limit) {
        Ok(Ok(bytes)) => Ok(Some(taken_in(path, bytes))),
        Ok(Err(size)) => rejected(Rejection::TooLarge { size, limit }),
        Err(error) => failed(error),
    }
}

/// The bytes of a file, or its size when that is over the limit.
fn read_up_to(path: &Path, limit: u64) -> std::io::Result<Result<Vec<u8>, u64>> {
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    if size > limit {
        return Ok(Err(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // It may grow while it is read.
    file.by_ref().take(limit + 1).read_to_end(&mut bytes)?;
    let read = bytes.len() as u64;
    Ok(if read > limit { Err(read) } else { Ok(bytes) })
}

fn taken_in(path: String, bytes: Vec<u8>) -> Source {
    let content = if is_text_name(&path) { to_text(bytes) } else { Content::Bytes(bytes.into()) };
    Source { path, content }
}

/// The most that is read of a file.
fn limit(path: &str) -> u64 {
    if is_text_name(path) { TEXT_LIMIT } else { ASSET_LIMIT }
}

fn is_text_name(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or("");
    ["md", "yaml", "yml", "csv", "html", "xml", "css", "js", "json", "svg", "txt"]
        .contains(&end.to_lowercase().as_str())
}

fn stays_inside(folder: &Path, link: &Path) -> bool {
    match (folder.canonicalize(), link.canonicalize()) {
        (Ok(folder), Ok(target)) => target.starts_with(folder),
        _ => false,
    }
}

/// A byte order mark is dropped; positions count from after it.
fn to_text(bytes: Vec<u8>) -> Content {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Content::Text(text)
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            Content::Rejected(Rejection::NotUtf8 {
                line: before.matches('\n').count() + 1,
                column: before[line_start..].chars().count() + 1,
            })
        }
    }
}

//! Reads the content folder and the theme folder from disk.
//!
//! Ignores hidden files, files and folders that begin with `_`, and what editors leave behind.

use super::{Content, Rejection, Source, Sources};
use rayon::prelude::*;
use std::fs;
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
    let meta = fs::metadata(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => LoadError::Missing(folder.to_owned()),
        _ => LoadError::Io { path: folder.to_owned(), error },
    })?;
    if !meta.is_dir() {
        return Err(LoadError::NotAFolder(folder.to_owned()));
    }
    let mut entries = Vec::new();
    let walk = WalkDir::new(folder).max_depth(MAX_DEPTH).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_ignored(entry)) {
        let entry = entry.map_err(|error| LoadError::Io {
            path: error.path().unwrap_or(folder).to_owned(),
            error: error.into_io_error().unwrap_or_else(|| std::io::Error::other("kringverwijzing")),
        })?;
        if !entry.file_type().is_dir() {
            entries.push(entry);
        }
    }
    let files: Result<Vec<Source>, LoadError> = entries.par_iter().map(|entry| read(folder, prefix, entry)).collect();
    Ok(Sources::new(files?))
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

fn is_ignored_name(name: &str) -> bool {
    name.starts_with(['.', '_', '#'])
        || name.ends_with('~')
        || [".bak", ".swp", ".swo", ".tmp", ".orig"].iter().any(|end| name.ends_with(end))
}

fn read(folder: &Path, prefix: &str, entry: &DirEntry) -> Result<Source, LoadError> {
    let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    let path = format!("{prefix}{}", parts.join("/"));
    let rejected = |why| Ok(Source { path: path.clone(), content: Content::Rejected(why) });
    if relative.to_str().is_none() || relative.to_string_lossy().contains(|c: char| c == '\\' || c.is_control()) {
        return rejected(Rejection::Name);
    }
    if entry.path_is_symlink() && !stays_inside(folder, entry.path()) {
        return rejected(Rejection::Link);
    }
    let io = |error| LoadError::Io { path: entry.path().to_owned(), error };
    let meta = fs::metadata(entry.path()).map_err(io)?;
    if !meta.is_file() {
        return rejected(Rejection::Link);
    }
    let limit = limit(&path);
    if meta.len() > limit {
        return rejected(Rejection::TooLarge { size: meta.len(), limit });
    }
    Ok(taken_in(path, fs::read(entry.path()).map_err(io)?))
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

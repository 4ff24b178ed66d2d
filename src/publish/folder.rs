//! A folder as the place of a site: the document root of a web server, or a folder that is synchronised from there on.

use super::{Bytes, PublishError, Target};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The end of the name of a file that is being written.
const PART: &str = ".rapporteur-deel";

/// A folder that a site is published to.
pub struct Folder(pub PathBuf);

impl Target for Folder {
    fn list(&self) -> Result<BTreeMap<String, u64>, PublishError> {
        let mut found = BTreeMap::new();
        match fs::metadata(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
            Err(error) => return Err(failed(&self.0, "is niet te lezen", error)),
            Ok(meta) if !meta.is_dir() => {
                return Err(PublishError::Site(format!("`{}` is geen map; kies een map", self.0.display())));
            }
            Ok(_) => {}
        }
        for entry in WalkDir::new(&self.0) {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(&self.0).to_owned();
                failed(&path, "is niet te lezen", error.into())
            })?;
            if entry.file_type().is_dir() || is_part(entry.path()) {
                continue;
            }
            let path = entry.path().strip_prefix(&self.0).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
            let size = entry.metadata().map(|meta| meta.len()).unwrap_or_default();
            found.insert(path, size);
        }
        Ok(found)
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, PublishError> {
        let path = self.0.join(path);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed(&path, "is niet te lezen", error)),
        }
    }

    fn put(&self, paths: &[String], bytes: &Bytes) -> Result<(), PublishError> {
        paths.par_iter().try_for_each(|path| {
            let whole = self.0.join(path);
            let bytes = bytes(path)?;
            replace(&whole, &bytes).map_err(|error| failed(&whole, "is niet te schrijven", error))
        })
    }

    fn remove(&self, paths: &[String]) -> Result<(), PublishError> {
        for path in paths {
            let whole = self.0.join(path);
            match fs::remove_file(&whole) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(failed(&whole, "is niet te verwijderen", error));
                }
                _ => {}
            }
            // Folders that are empty now go too; one that is not stays.
            let mut above = Path::new(path).parent();
            while let Some(folder) = above.filter(|folder| !folder.as_os_str().is_empty()) {
                if fs::remove_dir(self.0.join(folder)).is_err() {
                    break;
                }
                above = folder.parent();
            }
        }
        Ok(())
    }

    fn tidy(&self) -> Result<(), PublishError> {
        let entries = WalkDir::new(&self.0).into_iter().filter_map(Result::ok);
        for part in entries.filter(|entry| entry.file_type().is_file() && is_part(entry.path())) {
            fs::remove_file(part.path()).map_err(|error| failed(part.path(), "is niet te verwijderen", error))?;
        }
        Ok(())
    }
}

fn is_part(path: &Path) -> bool {
    path.to_string_lossy().ends_with(PART)
}

/// Writes a file beside the old one and puts it in its place, so that a reader never gets half a file.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let part = path.with_file_name(format!(".{name}{PART}"));
    fs::write(&part, bytes)?;
    fs::rename(&part, path)
}

fn failed(path: &Path, what: &'static str, error: io::Error) -> PublishError {
    PublishError::Place { place: path.display().to_string(), what, error: error.to_string() }
}

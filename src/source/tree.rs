//! A folder that is kept up with: only what changed is read again.

use super::load::{LoadError, is_folder, is_ignored_name, list, name, read};
use super::{Source, Sources};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files of one folder, as [`super::load`] would read them now.
pub struct Tree {
    folder: PathBuf,
    prefix: String,
    sources: Sources,
    /// Symbolic links, below the folder: what they lead to changes without a word about the link.
    links: BTreeSet<PathBuf>,
    /// What changed and could not be read yet, below the folder.
    pending: BTreeSet<PathBuf>,
}

impl Tree {
    /// Reads the whole folder.
    pub fn open(folder: &Path, prefix: &str) -> Result<Tree, LoadError> {
        let mut tree = Tree {
            folder: folder.to_owned(),
            prefix: prefix.to_owned(),
            sources: Sources::default(),
            links: BTreeSet::new(),
            pending: BTreeSet::new(),
        };
        tree.refresh(&[folder.to_owned()])?;
        Ok(tree)
    }

    /// What was read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Reads again what is at or below the paths that may have changed; says whether anything did.
    ///
    /// After an error everything is as it was, and the next call tries these paths again.
    pub fn refresh(&mut self, changed: &[PathBuf]) -> Result<bool, LoadError> {
        let below = changed.iter().filter_map(|path| path.strip_prefix(&self.folder).ok());
        let is_seen = |path: &&Path| !path.iter().any(|part| is_ignored_name(&part.to_string_lossy()));
        self.pending.extend(below.filter(is_seen).map(Path::to_owned));
        if self.pending.is_empty() {
            return Ok(false);
        }
        is_folder(&self.folder)?;
        let starts = self.starts();
        let names: BTreeSet<String> = starts.iter().map(|start| name(&self.prefix, start)).collect();
        let is_kept = |file: &Source| !names.contains(&self.prefix) && !is_at_or_below(&names, &file.path);
        let mut links: BTreeSet<PathBuf> =
            self.links.iter().filter(|link| !starts.iter().any(|start| link.starts_with(start))).cloned().collect();
        let listed: Result<Vec<_>, LoadError> =
            starts.par_iter().map(|start| list(&self.folder, &self.folder.join(start))).collect();
        let entries: Vec<_> = listed?.into_iter().flatten().collect();
        let found: Result<Vec<Option<Source>>, LoadError> =
            entries.par_iter().map(|entry| read(&self.folder, &self.prefix, entry)).collect();
        let found = found?.into_iter().flatten().map(|source| self.known(source)).collect();
        let is_link = entries.iter().filter(|entry| entry.path_is_symlink());
        links.extend(is_link.filter_map(|entry| Some(entry.path().strip_prefix(&self.folder).ok()?.to_owned())));
        let sources = self.sources.clone().filter(is_kept).join(Sources::of(found));
        let has_changed = sources != self.sources;
        self.sources = sources;
        self.links = links;
        self.pending.clear();
        Ok(has_changed)
    }

    /// Where to read again: what changed and all links, without what lies below another of them.
    fn starts(&self) -> Vec<PathBuf> {
        let mut starts: Vec<PathBuf> = Vec::new();
        // In this order whatever lies in a folder follows that folder.
        for start in self.pending.union(&self.links) {
            if !starts.last().is_some_and(|last| start.starts_with(last)) {
                starts.push(start.clone());
            }
        }
        starts
    }

    /// The same file as before when it holds the same.
    fn known(&self, source: Source) -> Arc<Source> {
        match self.sources.find(&source.path) {
            Some(file) if *self.sources.get(file) == source => Arc::clone(self.sources.shared_file(file)),
            _ => Arc::new(source),
        }
    }
}

/// Whether a path, or a folder that it lies in, is among these.
fn is_at_or_below(names: &BTreeSet<String>, path: &str) -> bool {
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders.chain([path]).any(|name| names.contains(name))
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;
    use std::fs;

    /// After every step the tree holds what a fresh reading finds.
    fn check(tree: &mut Tree, folder: &Path, changed: &[&str]) {
        let changed: Vec<PathBuf> = changed.iter().map(|path| folder.join(path)).collect();
        tree.refresh(&changed).unwrap();
        assert!(*tree.sources() == load(folder, "p/").unwrap(), "{changed:?}: {:#?}", tree.sources());
    }

    fn put(folder: &Path, path: &str, text: &str) {
        fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
        fs::write(folder.join(path), text).unwrap();
    }

    #[test]
    fn what_changed_is_read_again_as_a_fresh_reading_would() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path();
        for path in ["a/x.md", "a/y.md", "a-b/x.md", "b.yaml", "c/d/e.csv"] {
            put(folder, path, path);
        }
        let mut tree = Tree::open(folder, "p/").unwrap();
        check(&mut tree, folder, &[]);
        put(folder, "a/x.md", "new");
        check(&mut tree, folder, &["a/x.md"]);
        put(folder, "a/new/z.md", "z");
        check(&mut tree, folder, &["a/new"]);
        fs::rename(folder.join("a"), folder.join("aa")).unwrap();
        check(&mut tree, folder, &["a", "aa", "a/x.md"]);
        fs::remove_file(folder.join("b.yaml")).unwrap();
        check(&mut tree, folder, &["b.yaml"]);
        fs::remove_dir_all(folder.join("c")).unwrap();
        check(&mut tree, folder, &["c/d/e.csv", "c/d", "c"]);
        put(folder, "c", "a file in the place of a folder");
        check(&mut tree, folder, &["c"]);
        put(folder, "a-b/.x.md.swp", "an editor at work");
        put(folder, "_notities/x.md", "private");
        check(&mut tree, folder, &["a-b/.x.md.swp", "a-b/4913", "_notities"]);
    }

    #[test]
    fn what_holds_the_same_is_no_change() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path();
        put(folder, "a.md", "same");
        let mut tree = Tree::open(folder, "").unwrap();
        let before = Arc::clone(&tree.sources.files[0].1);
        put(folder, "a.md", "same");
        assert!(!tree.refresh(&[folder.join("a.md"), folder.join("gone.md")]).unwrap());
        assert!(!tree.refresh(&[folder.to_owned()]).unwrap());
        assert!(Arc::ptr_eq(&before, &tree.sources.files[0].1));
    }

    #[test]
    fn a_folder_that_is_gone_is_read_when_it_is_back() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path().join("content");
        put(&folder, "a.md", "a");
        let mut tree = Tree::open(&folder, "p/").unwrap();
        fs::rename(&folder, temporary.path().join("away")).unwrap();
        assert!(matches!(tree.refresh(&[folder.join("a.md")]), Err(LoadError::Missing(_))));
        assert_eq!(tree.sources().len(), 1);
        put(&folder, "a.md", "b");
        check(&mut tree, &folder, &[]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_shows_what_it_leads_to_now() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path();
        put(folder, "a.md", "a");
        std::os::unix::fs::symlink("a.md", folder.join("link.md")).unwrap();
        let mut tree = Tree::open(folder, "p/").unwrap();
        put(folder, "a.md", "changed");
        check(&mut tree, folder, &["a.md"]);
        fs::remove_file(folder.join("link.md")).unwrap();
        check(&mut tree, folder, &["link.md"]);
    }
}

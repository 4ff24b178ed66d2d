//! The demonstration: a small invented site that shows what the program can do.

use super::stubs::Stub;
use include_dir::{Dir, DirEntry, include_dir};

static DEMO: Dir = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// All files of the demonstration, sorted by path.
pub fn files() -> Vec<Stub> {
    let mut files = Vec::new();
    collect(&DEMO, &mut files);
    files.sort();
    files
}

fn collect(folder: &Dir, files: &mut Vec<Stub>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, files),
            DirEntry::File(file) => {
                let text = file.contents_utf8().expect("`what_new_makes_passes_check` writes and reads every file");
                files.push((file.path().to_string_lossy().replace('\\', "/"), text.to_owned()));
            }
        }
    }
}

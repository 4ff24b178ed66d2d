//! The texts that are open in the editor, which may be ahead of the disk.

use super::convert::line_position;
use crate::editor::{Encoding, changed};
use crate::source::is_read;
use gen_lsp_types::{TextDocumentContentChangeEvent, Uri};
use std::path::{Path, PathBuf};

/// A text that is open.
pub struct Document {
    /// Its address, as the editor writes it.
    pub uri: Uri,
    /// Its text now.
    pub text: String,
    /// The number that the editor gave this text.
    pub version: i32,
    /// The content folder that it lies in and its path in there; nothing for a text that is not content.
    pub place: Option<(PathBuf, String)>,
}

impl Document {
    /// Makes the changes that the editor made.
    pub fn change(&mut self, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        for change in changes {
            self.text = match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                    let (from, to) = (line_position(part.range.start), line_position(part.range.end));
                    changed(&self.text, from, to, encoding, &part.text)
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => whole.text,
            };
        }
    }
}

/// The content folder of a file, and the path of the file in there: the nearest folder above it with a `site.yaml`,
/// on the disk or open, else the folder of `--content` when the file lies in it.
pub fn place(path: &Path, content: &Path, is_open: impl Fn(&Path) -> bool) -> Option<(PathBuf, String)> {
    let is_root = |folder: &&Path| {
        let site = folder.join("site.yaml");
        site.is_file() || is_open(&site)
    };
    let root = path.ancestors().skip(1).find(is_root);
    let root = root.or_else(|| path.starts_with(content).then_some(content))?;
    let parts: Option<Vec<&str>> = path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    let inside = parts?.join("/");
    (is_read(&inside) && !inside.is_empty()).then(|| (root.to_owned(), inside))
}

//! A content folder: what was found in it last, and what the editor was told of that.

use crate::editor::Snapshot;
use gen_lsp_types::{Diagnostic, Uri};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

/// A content folder in which something is open, or was.
pub struct Folder {
    /// What was found last.
    pub snapshot: Arc<Snapshot>,
    /// What the editor was told, by path.
    pub told: BTreeMap<String, (Uri, Vec<Diagnostic>)>,
    /// When to look again.
    pub due: Option<Instant>,
    /// Whether files on the disk may have changed since.
    pub is_stale: bool,
    /// Whether it is being looked at now.
    pub is_busy: bool,
}

impl Default for Folder {
    fn default() -> Self {
        let snapshot = Arc::new(Snapshot::empty());
        Folder { snapshot, told: BTreeMap::new(), due: None, is_stale: true, is_busy: false }
    }
}

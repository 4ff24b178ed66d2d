//! The fingerprint of a report: which text somebody had before them.

use crate::source::{Content, Sources};

/// Twelve characters that follow from the input files of a report. Its reaction and the points that were made on it are
/// left out: those come after the text was read.
pub fn vingerafdruk(sources: &Sources, rapport: &str) -> String {
    let folder = format!("rapporten/{rapport}/");
    let mut files: Vec<(&str, &[u8])> = sources
        .files()
        .filter_map(|(_, source)| {
            let name = source.path.strip_prefix(&folder)?;
            let is_answer = name == "reactie.md" || name.starts_with("wederhoor/");
            let bytes = match &source.content {
                Content::Text(text) => text.as_bytes(),
                Content::Bytes(bytes) => bytes,
                Content::Rejected(_) => return None,
            };
            (!is_answer).then_some((name, bytes))
        })
        .collect();
    files.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for (name, bytes) in files {
        hasher.update(blake3::hash(name.as_bytes()).as_bytes());
        hasher.update(blake3::hash(bytes).as_bytes());
    }
    hasher.finalize().to_hex()[..12].to_owned()
}

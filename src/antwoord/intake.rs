//! Takes the bytes of a response in: not too many, and text.

use crate::source::{Content, Rejection, Source, Sources};

/// The most bytes of a file.
pub const MAX_BYTES: u64 = 1_000_000;

/// A file as the only source, under the name that its reader knows. Reading one byte more than [`MAX_BYTES`] is enough.
pub fn source(name: &str, bytes: Vec<u8>) -> Sources {
    let size = bytes.len() as u64;
    let content = if size > MAX_BYTES {
        Content::Rejected(Rejection::TooLarge { size, limit: MAX_BYTES })
    } else {
        match String::from_utf8(bytes) {
            Ok(text) => Content::Text(text),
            Err(error) => Content::Rejected(not_utf8(error.as_bytes(), error.utf8_error().valid_up_to())),
        }
    };
    Sources::new(vec![Source { path: name.to_owned(), content }])
}

fn not_utf8(bytes: &[u8], at: usize) -> Rejection {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let last = before.rsplit('\n').next().unwrap_or("");
    Rejection::NotUtf8 { line: before.matches('\n').count() + 1, column: last.chars().count() + 1 }
}

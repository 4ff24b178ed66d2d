//! Addresses of files as editors write them: `file:///map/bestand%20een.md`.

use std::path::{Path, PathBuf};

/// The file at an address; nothing for what is not a file on this machine.
pub fn to_path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = decoded(path)?;
    if !path.starts_with('/') {
        return None;
    }
    let is_drive = path.len() > 2 && path.as_bytes()[1].is_ascii_alphabetic() && path.as_bytes()[2] == b':';
    Some(PathBuf::from(if cfg!(windows) && is_drive { &path[1..] } else { path.as_str() }))
}

/// The address of a file.
pub fn from_path(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() };
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// The text with every `%41` read; nothing when that gives no text.
fn decoded(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?].map(|digit| char::from(digit).to_digit(16));
        let [Some(high), Some(low)] = digits else { return None };
        out.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(out).ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn paths_come_back_from_their_address() {
        for path in ["/a/b c/é.md", "/a/100%/#1?.md", "/c:/x"] {
            let uri = from_path(Path::new(path));
            assert!(uri.is_ascii(), "{uri}");
            assert_eq!(to_path(&uri).as_deref(), Some(Path::new(path)));
        }
        assert_eq!(to_path("file:///c%3A/x").as_deref(), Some(Path::new("/c:/x")));
    }

    #[test]
    fn what_is_no_file_here_has_no_path() {
        for uri in ["untitled:Untitled-1", "http://x/y", "file://server/share/x", "file:///a%2", "file:///%ff"] {
            assert_eq!(to_path(uri), None, "{uri}");
        }
    }
}

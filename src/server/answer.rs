//! The answer to one request, apart from how it travels.

use super::live::{self, SCRIPT, STYLE};
use super::{Hosts, Pages, Shown};

/// An answer.
pub(super) struct Answer {
    pub status: u16,
    /// The kind of the body.
    pub kind: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    pub body: Vec<u8>,
}

/// What there is at an address.
pub(super) enum Found {
    /// A file.
    File {
        /// Its path in the site.
        path: String,
        /// What is in it.
        bytes: Vec<u8>,
    },
    /// A folder with a page, whose address misses its last `/`.
    Folder,
    /// Nothing; with the page of the site that says so.
    Nothing {
        /// The page.
        page: Option<Vec<u8>>,
    },
}

/// What is asked.
pub(super) struct Question<'a> {
    pub method: &'a str,
    pub host: Option<&'a str>,
    /// The address as sent, without what stands behind `?`.
    pub path: &'a str,
    /// What stands behind `?`, with it.
    pub query: &'a str,
}

/// Answers what needs no page; nothing when it takes one.
pub(super) fn refusal(question: &Question, hosts: &Hosts) -> Option<Answer> {
    if !question.host.is_some_and(|host| hosts.allow(host)) {
        let text = "Onder deze naam is de site hier niet te zien. Open het adres dat `rapporteur serve` noemt, of start \
                    het met `--host` en de naam.\n";
        return Some(Answer::text(403, text));
    }
    if !["GET", "HEAD"].contains(&question.method) {
        return Some(Answer::text(405, "Hier kan alleen gelezen worden.\n"));
    }
    None
}

/// Answers from what is shown.
pub(super) fn answer(question: &Question, shown: &Shown) -> Answer {
    for ((path, text), kind) in [(SCRIPT, "text/javascript; charset=utf-8"), (STYLE, "text/css; charset=utf-8")] {
        if question.path.strip_prefix('/') == Some(path) {
            return Answer { status: 200, kind, location: None, body: text.into() };
        }
    }
    let Some(pages) = shown.pages.as_deref() else { return Answer::no_site_yet() };
    let found = find(pages, question.path);
    let version = live::version(pages, &found);
    let (status, path, bytes) = match found {
        Found::File { path, bytes } => (200, path, bytes),
        Found::Folder => {
            let location = Some(format!("{}/{}", question.path, question.query));
            return Answer { status: 307, kind: "text/plain; charset=utf-8", location, body: Vec::new() };
        }
        Found::Nothing { page: Some(page) } => (404, "404.html".to_owned(), page),
        Found::Nothing { page: None } => return Answer::text(404, "Deze pagina bestaat niet.\n"),
    };
    let kind = kind(&path);
    let body = match String::from_utf8(bytes) {
        Ok(html) if path.ends_with(".html") => live::with_script(&html, &version).into_bytes(),
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    Answer { status, kind, location: None, body }
}

/// Looks an address up. The path is a name in a list, never one on the disk.
pub(super) fn find(pages: &dyn Pages, address: &str) -> Found {
    let nothing = || Found::Nothing { page: pages.get("404.html").map(|page| live::at_root(page, pages.root())) };
    let Some(path) = address.strip_prefix('/').and_then(decoded) else { return nothing() };
    let is_odd = |part: &str| part.is_empty() || part == "." || part == ".." || part.contains(['\\', '\0']);
    let folder = path.strip_suffix('/').unwrap_or(&path);
    if !folder.is_empty() && folder.split('/').any(is_odd) {
        return nothing();
    }
    if path.is_empty() || path.ends_with('/') {
        let path = format!("{path}index.html");
        return pages.get(&path).map_or_else(nothing, |bytes| Found::File { path, bytes });
    }
    match pages.get(&path) {
        Some(bytes) => Found::File { path, bytes },
        None if pages.has(&format!("{path}/index.html")) => Found::Folder,
        None => nothing(),
    }
}

/// The characters behind `%`; nothing for an address that is none.
fn decoded(address: &str) -> Option<String> {
    let mut out = Vec::with_capacity(address.len());
    let mut bytes = address.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?].map(|digit| char::from(digit).to_digit(16));
            out.push(u8::try_from(digits[0]? * 16 + digits[1]?).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

/// The kind of a file, after its name.
fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "jsonld" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "_redirects" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "ttl" => "text/turtle; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

impl Answer {
    /// A few words.
    pub fn text(status: u16, text: &str) -> Answer {
        Answer { status, kind: "text/plain; charset=utf-8", location: None, body: text.into() }
    }

    /// The page while there is no site; the script puts the messages on it.
    fn no_site_yet() -> Answer {
        let html = include_str!("no_site_yet.html");
        let body = live::with_script(html, "").into_bytes();
        Answer { status: 503, kind: "text/html; charset=utf-8", location: None, body }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One;

    impl Pages for One {
        fn get(&self, path: &str) -> Option<Vec<u8>> {
            ["index.html", "x/é/index.html", "x/a.pf"].contains(&path).then(|| b"<head></head>".to_vec())
        }
    }

    fn is_file(address: &str) -> bool {
        matches!(find(&One, address), Found::File { .. })
    }

    #[test]
    fn addresses_are_names_of_files() {
        for address in ["/", "/index.html", "/x/%C3%A9/", "/x/%c3%a9/index.html", "/x/a.pf"] {
            assert!(is_file(address), "{address}");
        }
        assert!(matches!(find(&One, "/x/%C3%A9"), Found::Folder));
        for address in
            ["/../index.html", "/x/%2e%2e/index.html", "//index.html", "/x//a.pf", "/%", "/%zz", "/%ff", "x", ""]
        {
            assert!(!is_file(address), "{address}");
        }
    }

    #[test]
    fn only_reading_under_a_known_name() {
        let ask = |method, host| {
            let question = Question { method, host, path: "/", query: "" };
            refusal(&question, &Hosts::default()).map(|answer| answer.status)
        };
        assert_eq!(ask("GET", Some("localhost:1111")), None);
        assert_eq!(ask("HEAD", Some("127.0.0.1")), None);
        assert_eq!(ask("GET", Some("evil.example")), Some(403));
        assert_eq!(ask("GET", None), Some(403));
        assert_eq!(ask("POST", Some("localhost")), Some(405));
    }
}

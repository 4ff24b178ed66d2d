//! Kinds of files: in what order they go, what a browser is told about them, how long it may keep them.

/// When a file goes. What a page needs goes before the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Style, script, pictures, documents, the search index.
    Asset,
    /// Data and feeds.
    Data,
    /// Pages.
    Page,
}

/// The phase of a file.
pub fn phase(path: &str) -> Phase {
    match extension(path) {
        "html" => Phase::Page,
        "csv" | "json" | "xml" | "txt" | "jsonld" | "ttl" if !path.starts_with("pagefind/") => Phase::Data,
        _ if path == "_redirects" => Phase::Page,
        _ => Phase::Asset,
    }
}

/// The `Content-Type` of a file.
#[cfg(feature = "publiceren")]
pub fn content_type(path: &str) -> &'static str {
    match extension(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" if path.ends_with("feed.xml") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        _ if path == "_redirects" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The `Cache-Control` of a file. Pieces of the search index carry the hash of what is in them in their name.
#[cfg(feature = "publiceren")]
pub fn cache_control(path: &str) -> &'static str {
    match phase(path) {
        Phase::Asset if extension(path).starts_with("pf_") => "public, max-age=31536000, immutable",
        Phase::Asset if !path.starts_with("pagefind/") => "public, max-age=3600",
        _ => "public, max-age=300",
    }
}

fn extension(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

//! What a page is told while it is looked at, and the script that listens.

use super::answer::{Found, find};
use super::policy;
use super::{Pages, Problem, Shown};
use crate::site::Adres;
use serde::Serialize;

/// The script; its address cannot be one of the site: names with a dot in front are never read.
pub(super) const SCRIPT: (&str, &str) = (".rapporteur/live.js", include_str!("live.js"));
/// Its style sheet.
pub(super) const STYLE: (&str, &str) = (".rapporteur/live.css", include_str!("live.css"));
/// The stream of what changes.
pub(super) const EVENTS: &str = "/.rapporteur/events";
/// The most problems that one page is told of; the terminal has all of them.
const MOST: usize = 200;

/// What a page is told.
#[derive(Serialize)]
struct State<'a> {
    /// What the page looks like now; a page that looks different loads again.
    version: String,
    /// Whether the pages are made of the content as it is now.
    current: bool,
    /// How many problems there are, in words.
    total: &'a str,
    /// The problems, those of this page first.
    problems: Vec<Told<'a>>,
    /// How many more there are.
    more: usize,
}

/// A problem, as one page is told of it.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    problem: &'a Problem,
    /// Whether this page shows the place.
    here: bool,
    /// The id of the part of this page that it is in.
    anchor: Option<&'a str>,
    /// The way to the page that shows it.
    href: Option<String>,
}

/// What the page at an address is told, as one line of JSON.
pub(super) fn state(shown: &Shown, path: &str) -> String {
    let pages = shown.pages.as_deref();
    let found = pages.map(|pages| find(pages, path));
    let file = match &found {
        Some(Found::File { path, .. }) => path.as_str(),
        _ => "",
    };
    let mut problems: Vec<Told> = shown.problems.iter().map(|problem| told(problem, file)).collect();
    problems.sort_by_key(|told| !told.here);
    let more = problems.len().saturating_sub(MOST);
    problems.truncate(MOST);
    for told in &mut problems {
        let adres = told.problem.shown_on.first();
        told.href = adres.filter(|it| pages.is_some_and(|pages| pages.has(&it.path()))).map(|it| format!("/{it}"));
    }
    let version = pages.zip(found.as_ref()).map_or_else(String::new, |(pages, found)| version(pages, found));
    let state = State { version, current: shown.is_current, total: &shown.total, problems, more };
    serde_json::to_string(&state).expect("strings and numbers always serialise")
}

fn told<'a>(problem: &'a Problem, file: &str) -> Told<'a> {
    let on = problem.shown_on.iter().find(|adres| adres.path() == file);
    Told { problem, here: on.is_some(), anchor: on.and_then(Adres::anchor), href: None }
}

/// What a page looks like, as a number: its text, its style sheets and its pictures.
pub(super) fn version(pages: &dyn Pages, found: &Found) -> String {
    let mut hasher = blake3::Hasher::new();
    let (path, bytes) = match found {
        Found::File { path, bytes } => (path.as_str(), bytes.as_slice()),
        Found::Folder => return "folder".to_owned(),
        Found::Nothing { page } => ("404.html", page.as_deref().unwrap_or_default()),
    };
    hasher.update(bytes);
    for part in parts(&String::from_utf8_lossy(bytes)) {
        if let Some(bytes) = beside(path, part).and_then(|path| pages.get(&path)) {
            hasher.update(&bytes);
        }
    }
    hasher.finalize().to_hex()[..16].to_owned()
}

/// The addresses of the files that a page is put together from.
fn parts(html: &str) -> impl Iterator<Item = &str> {
    let of = |key: &'static str| {
        html.match_indices(key).filter_map(move |(at, _)| html[at + key.len()..].split(['"', '#', '?']).next())
    };
    let is_part = |url: &&str| [".css", ".js", ".svg"].iter().any(|end| url.ends_with(end));
    of(" src=\"").chain(of(" href=\"").filter(is_part))
}

/// The path of a file that a page names by the way to it.
fn beside(page: &str, url: &str) -> Option<String> {
    if url.contains(':') {
        return None;
    }
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    let way = url.strip_prefix('/').unwrap_or(url);
    if way.len() < url.len() {
        folders.clear();
    }
    for part in way.split('/') {
        match part {
            ".." => drop(folders.pop()?),
            "." => {}
            part => folders.push(part),
        }
    }
    Some(folders.join("/"))
}

/// A page that names others by their whole path on the host of the site, as it is here: the site stands at the root.
pub(super) fn at_root(page: Vec<u8>, root: &str) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(html) if root != "/" => {
            let html = html.replace(&format!("=\"{root}"), "=\"/").replace(&format!("='{root}"), "='/");
            html.into_bytes()
        }
        Ok(html) => html.into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// The page with the script in it.
pub(super) fn with_script(html: &str, version: &str) -> String {
    let mut html = policy::widen(html);
    let (script, style) = (SCRIPT.0, STYLE.0);
    let tag = format!("<script src=\"/{script}\" data-version=\"{version}\" data-style=\"/{style}\" defer></script>\n");
    let at = html.find("</head>").unwrap_or(0);
    html.insert_str(at, &tag);
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    struct Files(BTreeMap<&'static str, &'static str>);

    impl Pages for Files {
        fn get(&self, path: &str) -> Option<Vec<u8>> {
            self.0.get(path).map(|text| text.as_bytes().to_vec())
        }
    }

    #[test]
    fn a_page_looks_different_when_a_picture_does() {
        let page = "<link href=\"../a.css\"><img src=\"b.png\"><a href=\"../c.html\">";
        let look = |css, png, link| {
            let files =
                Files(BTreeMap::from([("x/index.html", page), ("a.css", css), ("x/b.png", png), ("c.html", link)]));
            version(&files, &find(&files, "/x/"))
        };
        assert_eq!(look("1", "1", "1"), look("1", "1", "2"), "a page that it leads to");
        assert_ne!(look("1", "1", "1"), look("2", "1", "1"));
        assert_ne!(look("1", "1", "1"), look("1", "2", "1"));
    }

    #[test]
    fn the_page_for_an_address_that_does_not_exist_leads_to_the_site_that_is_here() {
        let page = "<link href=\"/inspectie/a.css\"><a href=\"/inspectie/index.html\">/inspectie/</a><a href=\"/x/\">";
        let here = at_root(page.as_bytes().to_vec(), "/inspectie/");
        assert_eq!(String::from_utf8_lossy(&here), page.replace("\"/inspectie/", "\"/"));
        assert_eq!(at_root(page.as_bytes().to_vec(), "/"), page.as_bytes());
        assert_eq!(beside("404.html", "/thema/a.css").as_deref(), Some("thema/a.css"));
    }

    #[test]
    fn problems_of_the_page_come_first() {
        let mut here = Problem::failure("hier".into());
        here.shown_on = vec![Adres::new("x/").at("norm-1")];
        let problems = vec![Problem::failure("elders".into()), here];
        let pages = Files(BTreeMap::from([("x/index.html", "")]));
        let shown = Shown { pages: Some(std::sync::Arc::new(pages)), is_current: true, total: "2".into(), problems };
        let told: serde_json::Value = serde_json::from_str(&state(&shown, "/x/")).unwrap();
        assert_eq!(told["problems"][0]["anchor"], "norm-1");
        assert_eq!(told["problems"][0]["href"], "/x/#norm-1");
        assert_eq!(
            (&told["problems"][1]["here"], &told["problems"][1]["href"]),
            (&false.into(), &serde_json::Value::Null)
        );
    }
}

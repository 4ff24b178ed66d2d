//! Addresses in the site. This is the only code that makes one.

use super::html::slug;
use crate::corpus::{Begrip, Corpus, Kader, Nr, Object, Publicatie, Rapport, Verlopen, Werk, tekortkoming_nummer};
use std::fmt;

/// The address of a page, a place on a page, or a file; counted from the root of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Adres {
    /// `rapporten/x/` for a page, `data/x.csv` for a file; empty for the front page.
    path: String,
    /// The id of a place on the page.
    anchor: Option<String>,
    /// The path of the site on its host, for a page that is shown at addresses that are not its own.
    base: Option<String>,
}

impl Adres {
    /// A page: a folder with an `index.html`, or a file.
    pub fn new(path: impl Into<String>) -> Self {
        Adres { path: path.into(), anchor: None, base: None }
    }

    /// A page that a server shows at any address of the site, such as the one for an address that does not exist.
    pub fn anywhere(path: impl Into<String>, root: &str) -> Self {
        Adres { base: Some(base_path(root).to_owned()), ..Adres::new(path) }
    }

    /// The front page.
    pub fn voorpagina() -> Self {
        Adres::new("")
    }

    /// A report's front page.
    pub fn rapport(rapport: &Rapport) -> Self {
        Adres::new(["rapporten/", &rapport.id, "/"].concat())
    }

    /// A page below this one.
    pub fn page(&self, name: &str) -> Self {
        Adres::new([&self.path, name, "/"].concat())
    }

    /// A file below this page.
    pub fn file(&self, name: &str) -> Self {
        Adres::new([&self.path, name].concat())
    }

    /// A theme of a report; the page of all norms in a framework without themes.
    pub fn thema(rapport: &Rapport, kader: &Kader, thema: usize) -> Self {
        match &kader.themas[thema].id {
            Some(id) => Adres::new(["rapporten/", &rapport.id, "/thema-", id, "/"].concat()),
            None => Adres::new(["rapporten/", &rapport.id, "/normen/"].concat()),
        }
    }

    /// A norm of a report.
    pub fn norm(rapport: &Rapport, kader: &Kader, thema: usize, norm: usize) -> Self {
        Adres::thema(rapport, kader, thema).at(norm_id(&kader.themas[thema].normen[norm].id))
    }

    /// A shortcoming, by its position.
    pub fn tekortkoming(rapport: &Rapport, kader: &Kader, thema: usize, norm: usize, nr: usize) -> Self {
        let number = tekortkoming_nummer(&kader.themas[thema].normen[norm].id, nr);
        Adres::thema(rapport, kader, thema).at(["tekortkoming-", &number].concat())
    }

    /// The page of the points that the institution made on the draft.
    pub fn wederhoor(rapport: &Rapport) -> Self {
        Adres::rapport(rapport).page("wederhoor")
    }

    /// One of those points.
    pub fn punt(rapport: &Rapport, nr: u32) -> Self {
        Adres::wederhoor(rapport).at(format!("punt-{nr}"))
    }

    /// An institution or region.
    pub fn object(corpus: &Corpus, object: Object) -> Self {
        match object {
            Object::Instelling(nr) => Adres::new(format!("instellingen/{}/", corpus[nr].id)),
            Object::Regio(nr) => Adres::new(format!("regios/{}/", corpus[nr].id)),
        }
    }

    /// A framework.
    pub fn kader(corpus: &Corpus, nr: Nr<Kader>) -> Self {
        Adres::new(format!("kaders/{}/", corpus[nr].id))
    }

    /// A norm of a framework, through all reports.
    pub fn kader_norm(corpus: &Corpus, nr: Nr<Kader>, norm: &str) -> Self {
        Adres::kader(corpus, nr).page(norm)
    }

    /// A publication that is not a report.
    pub fn publicatie(corpus: &Corpus, nr: Nr<Publicatie>) -> Self {
        Adres::new(format!("publicaties/{}/", corpus[nr].id))
    }

    /// A word that is explained.
    pub fn begrip(begrip: &Begrip) -> Self {
        Adres::new("over/").at(format!("begrip-{}", slug(&begrip.term)))
    }

    /// A report or publication whose last day has passed.
    pub fn verlopen(gone: &Verlopen) -> Self {
        Adres::new(format!("{}/{}/", if gone.is_rapport { "rapporten" } else { "publicaties" }, gone.id))
    }

    /// A report or publication.
    pub fn werk(corpus: &Corpus, werk: Werk) -> Self {
        match werk {
            Werk::Rapport(nr) => Adres::rapport(&corpus[nr]),
            Werk::Publicatie(nr) => Adres::publicatie(corpus, nr),
        }
    }

    /// A place on this page.
    pub fn at(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// The id of the place on the page.
    pub fn anchor(&self) -> Option<&str> {
        self.anchor.as_deref()
    }

    /// The path of the file in the output folder.
    pub fn path(&self) -> String {
        if self.path.is_empty() || self.path.ends_with('/') {
            [&self.path, "index.html"].concat()
        } else {
            self.path.clone()
        }
    }

    /// The address on the web, without `index.html`.
    pub fn absolute(&self, root: &str) -> String {
        format!("{root}{self}")
    }

    /// The way from a page to this address. It names `index.html`, so that it works from disk too.
    pub fn from_page(&self, page: &Adres) -> String {
        let anchor = self.anchor.as_deref();
        if let (Some(anchor), None, None, true) = (anchor, &page.anchor, &page.base, page.path == self.path) {
            return ["#", anchor].concat();
        }
        let index = if self.path.is_empty() || self.path.ends_with('/') { "index.html" } else { "" };
        let (hash, anchor) = anchor.map_or(("", ""), |anchor| ("#", anchor));
        if let Some(base) = &page.base {
            return [base, self.path.as_str(), index, hash, anchor].concat();
        }
        let here = folder(&page.path);
        let pairs = here.bytes().zip(folder(&self.path).bytes()).take_while(|(here, there)| here == there);
        let shared = pairs.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
        let up = here[shared..].bytes().filter(|byte| *byte == b'/').count();
        let mut out = String::with_capacity(3 * up + self.path.len() - shared + index.len() + 1 + anchor.len());
        (0..up).for_each(|_| out.push_str("../"));
        [&self.path[shared..], index, hash, anchor].into_iter().for_each(|part| out.push_str(part));
        out
    }
}

impl fmt::Display for Adres {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.path)?;
        match &self.anchor {
            Some(anchor) => write!(out, "#{anchor}"),
            None => Ok(()),
        }
    }
}

/// The folder that a page or file is in, with the slash at its end.
fn folder(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |at| at + 1)]
}

/// The path of the site on its host: `/` or `/inspectie/`.
pub fn base_path(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    address[host..].find('/').map_or("/", |at| &address[host + at..])
}

/// The id of a norm on its page.
pub fn norm_id(norm: &str) -> String {
    ["norm-", norm].concat()
}

#[cfg(test)]
mod tests {
    use super::{Adres, base_path};

    #[test]
    fn the_path_of_a_site_is_what_follows_its_host() {
        assert_eq!(base_path("https://voorbeeld.nl/"), "/");
        assert_eq!(base_path("https://voorbeeld.nl/inspectie/"), "/inspectie/");
    }

    #[test]
    fn a_page_shown_at_any_address_links_from_the_root_of_the_site() {
        let page = Adres::anywhere("404.html", "https://voorbeeld.nl/inspectie/");
        assert_eq!(Adres::voorpagina().from_page(&page), "/inspectie/index.html");
        assert_eq!(Adres::new("over/").at("begrip-x").from_page(&page), "/inspectie/over/index.html#begrip-x");
        assert_eq!(page.path(), "404.html");
    }

    #[test]
    fn links_are_relative_and_work_from_disk() {
        let page = Adres::new("rapporten/x/thema-1/");
        assert_eq!(Adres::new("rapporten/x/").from_page(&page), "../index.html");
        assert_eq!(
            Adres::new("rapporten/x/thema-2/").at("norm-2.1").from_page(&page),
            "../thema-2/index.html#norm-2.1"
        );
        assert_eq!(page.clone().at("norm-1.1").from_page(&page), "#norm-1.1");
        assert_eq!(Adres::voorpagina().from_page(&page), "../../../index.html");
        assert_eq!(Adres::new("data/x.csv").from_page(&Adres::voorpagina()), "data/x.csv");
        assert_eq!(page.from_page(&Adres::voorpagina()), "rapporten/x/thema-1/index.html");
    }
}

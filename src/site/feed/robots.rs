//! `robots.txt`.

use super::super::Ground;
use super::super::page::Page;

/// Nobody may look.
const GESLOTEN: &str = "User-agent: *\nDisallow: /\n";

/// The file for a site that no search engine may look at.
pub fn gesloten() -> [(String, Vec<u8>); 1] {
    [("robots.txt".to_owned(), GESLOTEN.as_bytes().to_vec())]
}

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let text = if ground.concept {
        GESLOTEN.to_owned()
    } else {
        let root = &ground.corpus.site.adres;
        let woo = super::diwoo::index(ground).map(|index| format!("Sitemap: {}\n", index.absolute(root)));
        format!("User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n{}", woo.unwrap_or_default())
    };
    vec![("robots.txt".to_owned(), text.into_bytes())]
}

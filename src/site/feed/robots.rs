//! `robots.txt`.

use super::super::Ground;
use super::super::page::Page;

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let text = if ground.concept {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        let root = &ground.corpus.site.adres;
        let woo = super::diwoo::index(ground).map(|index| format!("Sitemap: {}\n", index.absolute(root)));
        format!("User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n{}", woo.unwrap_or_default())
    };
    vec![("robots.txt".to_owned(), text.into_bytes())]
}

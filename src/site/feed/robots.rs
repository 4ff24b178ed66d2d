//! `robots.txt`.

use super::super::Ground;
use super::super::page::Page;

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let text = if ground.concept {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", ground.corpus.site.adres)
    };
    vec![("robots.txt".to_owned(), text.into_bytes())]
}

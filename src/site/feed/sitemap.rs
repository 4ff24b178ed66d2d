//! `sitemap.xml` (sitemaps.org 0.9).

use super::super::Ground;
use super::super::page::Page;
use super::super::xml::Xml;

/// The namespace of sitemaps.
pub(super) const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub(super) fn files(ground: &Ground, pages: &[Page]) -> Vec<(String, Vec<u8>)> {
    let mut pages: Vec<&Page> = pages.iter().filter(|page| page.in_sitemap).collect();
    pages.sort_by(|a, b| a.adres.cmp(&b.adres));
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", SITEMAP)]);
    for page in pages {
        xml.within("url", &[], |xml| {
            xml.text("loc", &[], &page.adres.absolute(&ground.corpus.site.adres));
            if let Some(day) = page.gewijzigd {
                xml.text("lastmod", &[], &day.to_string());
            }
        });
    }
    vec![("sitemap.xml".to_owned(), xml.bytes())]
}

//! Sitemaps for the Woo harvester: DiWoo 0.9.8, an extension of sitemaps.org.
//!
//! The harvester reads `robots.txt`, then only index files named `sitemapindex-diwoo-infocatNNN.xml`, then the sitemaps
//! that they name (<https://standaarden.overheid.nl/diwoo/metadata>). An address in them is the document itself: of a
//! report that is the page with the whole report. What has no date has no document, because DiWoo asks for one.

mod document;

use super::super::page::Page;
use super::super::xml::Xml;
use super::super::{Adres, Ground};
use super::sitemap::SITEMAP;
use crate::corpus::Woo;
use document::{Document, documents};

/// The namespace of DiWoo.
const DIWOO: &str = "https://standaarden.overheid.nl/diwoo/metadata/";

/// What one file may hold.
struct Limits {
    entries: usize,
    bytes: usize,
}

/// The limits of sitemaps.org: 50,000 entries, 50 MB.
const LIMITS: Limits = Limits { entries: 50_000, bytes: 50_000_000 };

/// The address of the index, when there is one.
pub(in crate::site) fn index(ground: &Ground) -> Option<Adres> {
    let woo = ground.corpus.site.woo.as_ref().filter(|_| !ground.concept)?;
    Some(Adres::new(format!("sitemaps/sitemapindex-diwoo-{}.xml", category(woo))))
}

fn category(woo: &Woo) -> String {
    format!("infocat{:03}", woo.nummer())
}

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let (Some(index), Some(woo)) = (index(ground), &ground.corpus.site.woo) else { return Vec::new() };
    let documents = documents(ground, woo);
    let maps = sitemaps(&documents, &LIMITS);
    let mut xml = Xml::new();
    xml.open("sitemapindex", &[("xmlns", SITEMAP)]);
    let mut files = Vec::new();
    for (nr, (bytes, lastmod)) in maps.into_iter().enumerate() {
        let adres = Adres::new(format!("sitemaps/sitemap-diwoo-{}-{}.xml", category(woo), nr + 1));
        xml.within("sitemap", &[], |xml| {
            xml.text("loc", &[], &adres.absolute(&ground.corpus.site.adres));
            xml.text("lastmod", &[], &lastmod);
        });
        files.push((adres.path(), bytes));
    }
    files.push((index.path(), xml.bytes()));
    files
}

/// The sitemaps, each within the limits, with the day of the youngest document in it.
fn sitemaps(documents: &[Document], limits: &Limits) -> Vec<(Vec<u8>, String)> {
    let mut maps = Vec::new();
    let mut rest = documents;
    while !rest.is_empty() {
        let mut xml = Xml::new();
        xml.open("urlset", &[("xmlns", SITEMAP), ("xmlns:diwoo", DIWOO)]);
        let mut used = 0;
        while used < rest.len() && used < limits.entries && (used == 0 || xml.len() < limits.bytes - DOCUMENT) {
            rest[used].write(&mut xml);
            used += 1;
        }
        let lastmod = rest[..used].iter().map(|document| document.lastmod).max();
        maps.push((xml.bytes(), lastmod.expect("a sitemap has a document").to_string()));
        rest = &rest[used..];
    }
    maps
}

/// More bytes than one document takes.
const DOCUMENT: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::{Limits, document::Document, sitemaps};

    #[test]
    fn a_full_sitemap_is_followed_by_another() {
        let documents: Vec<Document> = (0..5).map(Document::example).collect();
        let maps = sitemaps(&documents, &Limits { entries: 2, bytes: 50_000_000 });
        let counts = maps.iter().map(|(bytes, _)| String::from_utf8_lossy(bytes).matches("<loc>").count());
        assert_eq!(counts.collect::<Vec<_>>(), [2, 2, 1]);
        assert_eq!(maps[2].1, "2026-03-05");
        let by_size = sitemaps(&documents, &Limits { entries: 50, bytes: super::DOCUMENT });
        assert_eq!(by_size.len(), 5, "a document that is too large on its own still stands somewhere");
    }
}

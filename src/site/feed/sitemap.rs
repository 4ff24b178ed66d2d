//! `sitemap.xml` (sitemaps.org 0.9). On a large site it is an index of sitemaps.

use super::super::page::Page;
use super::super::xml::Xml;
use super::super::{Adres, Ground};
use jiff::civil::Date;

/// The namespace of sitemaps.
pub(super) const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The limit of sitemaps.org on the entries of one sitemap; so many stay far below its 50 MB.
const MOST: usize = 50_000;

/// The address of a page, and when it changed last.
type Entry = (String, Option<Date>);

pub(super) fn files(ground: &Ground, pages: &[Page]) -> Vec<(String, Vec<u8>)> {
    let root = &ground.corpus.site.adres;
    let mut pages: Vec<&Page> = pages.iter().filter(|page| page.in_sitemap).collect();
    pages.sort_by(|a, b| a.adres.cmp(&b.adres));
    let entries: Vec<Entry> = pages.iter().map(|page| (page.adres.absolute(root), page.gewijzigd)).collect();
    sitemaps(&entries, root, MOST)
}

fn sitemaps(entries: &[Entry], root: &str, most: usize) -> Vec<(String, Vec<u8>)> {
    let first = Adres::new("sitemap.xml");
    if entries.len() <= most {
        return vec![(first.path(), list(("urlset", "url"), entries))];
    }
    let parts = entries
        .chunks(most)
        .enumerate()
        .map(|(nr, part)| (Adres::new(format!("sitemaps/sitemap-{}.xml", nr + 1)), part));
    let index: Vec<Entry> = parts
        .clone()
        .map(|(adres, part)| (adres.absolute(root), part.iter().filter_map(|(_, changed)| *changed).max()))
        .collect();
    let mut files: Vec<_> = parts.map(|(adres, part)| (adres.path(), list(("urlset", "url"), part))).collect();
    files.push((first.path(), list(("sitemapindex", "sitemap"), &index)));
    files
}

/// A sitemap, or an index of them: the names of the whole and of an entry.
fn list((whole, one): (&'static str, &'static str), entries: &[Entry]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(whole, &[("xmlns", SITEMAP)]);
    for (address, changed) in entries {
        xml.within(one, &[], |xml| {
            xml.text("loc", &[], address);
            if let Some(day) = changed {
                xml.text("lastmod", &[], &day.to_string());
            }
        });
    }
    xml.bytes()
}

#[cfg(test)]
mod tests {
    use super::sitemaps;

    #[test]
    fn a_large_site_has_an_index_of_sitemaps() {
        let entry = |nr: i8| (format!("https://a.example/{nr}/"), Some(jiff::civil::date(2026, 3, nr)));
        let entries: Vec<_> = (1..=5).map(entry).collect();
        let one = sitemaps(&entries, "https://a.example/", 5);
        assert_eq!(one.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["sitemap.xml"]);
        let more = sitemaps(&entries, "https://a.example/", 2);
        let paths: Vec<&str> = more.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(
            paths,
            ["sitemaps/sitemap-1.xml", "sitemaps/sitemap-2.xml", "sitemaps/sitemap-3.xml", "sitemap.xml"]
        );
        let text = |nr: usize| String::from_utf8_lossy(&more[nr].1).into_owned();
        let counts: Vec<usize> = (0..4).map(|nr| text(nr).matches("<loc>").count()).collect();
        assert_eq!(counts, [2, 2, 1, 3]);
        assert!(text(3).contains("<sitemapindex") && text(3).contains("https://a.example/sitemaps/sitemap-2.xml"));
        assert!(text(3).contains("<lastmod>2026-03-04</lastmod>"), "{}", text(3));
    }
}

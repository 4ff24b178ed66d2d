//! `sitemap.xml` (sitemaps.org 0.9).

use super::super::Ground;
use super::super::page::Page;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

pub(super) fn files(ground: &Ground, pages: &[Page]) -> Vec<(String, Vec<u8>)> {
    let mut pages: Vec<&Page> = pages.iter().filter(|page| page.in_sitemap).collect();
    pages.sort_by(|a, b| a.adres.cmp(&b.adres));
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let mut add = |event: Event| writer.write_event(event).expect("writing to memory never fails");
    add(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let root = BytesStart::new("urlset").with_attributes([("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]);
    add(Event::Start(root));
    for page in pages {
        add(Event::Start(BytesStart::new("url")));
        let address = page.adres.absolute(&ground.corpus.site.adres);
        let day = page.gewijzigd.map(|day| day.to_string());
        for (name, value) in [("loc", Some(address)), ("lastmod", day)] {
            let Some(value) = value else { continue };
            add(Event::Start(BytesStart::new(name)));
            add(Event::Text(BytesText::new(&value)));
            add(Event::End(BytesEnd::new(name)));
        }
        add(Event::End(BytesEnd::new("url")));
    }
    add(Event::End(BytesEnd::new("urlset")));
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    vec![("sitemap.xml".to_owned(), bytes)]
}

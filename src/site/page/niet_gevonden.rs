//! The page for an address that does not exist.

use super::{Adres, Ground, Page};

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let adres = Adres::anywhere("404.html", &ground.corpus.site.adres);
    let mut page = Page::new(adres, "niet-gevonden.html", "Pagina niet gevonden").describe("Deze pagina bestaat niet");
    page.in_sitemap = false;
    vec![page]
}

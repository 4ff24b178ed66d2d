//! The page for an address that does not exist.

use super::{Adres, Ground, Page};

pub(super) fn pages<'a>(_: &'a Ground<'a>) -> Vec<Page<'a>> {
    let mut page = Page::new(Adres::new("404.html"), "niet-gevonden.html", "Pagina niet gevonden")
        .describe("Deze pagina bestaat niet");
    page.in_sitemap = false;
    vec![page]
}

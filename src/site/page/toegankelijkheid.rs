//! The accessibility statement.

use super::super::datum;
use super::{Adres, Ground, Page};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    verklaring: Option<String>,
    status: Option<String>,
    datum: Option<String>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let statement = ground.corpus.site.toegankelijkheid.clone();
    let page = Page::new(Adres::new("toegankelijkheid/"), "toegankelijkheid.html", "Toegankelijkheid")
        .describe("Hoe toegankelijk deze site is");
    vec![page.view(move || {
        let (verklaring, status, day) = statement.clone().unwrap_or_default();
        Inhoud { verklaring, status, datum: day.map(datum::voluit) }
    })]
}

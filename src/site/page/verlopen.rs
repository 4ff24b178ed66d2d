//! What is left of a report or publication after its last day: what stood there, and until when.

use super::super::datum;
use super::{Adres, Ground, Page};
use crate::corpus::Verlopen;
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    is_rapport: bool,
    van: Option<String>,
    tot: String,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    ground.corpus.verlopen.iter().map(|gone| page(ground, gone)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, gone: &'a Verlopen) -> Page<'a> {
    let (what, list) = if gone.is_rapport { ("dit rapport", "Rapporten") } else { ("deze publicatie", "Publicaties") };
    let has_list = gone.is_rapport || !ground.corpus.publicaties.is_empty();
    let way = has_list.then(|| (list.to_owned(), Adres::new(format!("{}/", list.to_lowercase()))));
    let page = Page::new(Adres::verlopen(gone), "verlopen.html", gone.titel.clone())
        .describe(format!("Tot en met {} stond hier {what}", datum::voluit(gone.tot)))
        .under(way.into_iter().collect())
        .view(move || Inhoud {
            is_rapport: gone.is_rapport,
            van: gone.van.map(datum::voluit),
            tot: datum::voluit(gone.tot),
        });
    Page { in_sitemap: false, ..page }
}

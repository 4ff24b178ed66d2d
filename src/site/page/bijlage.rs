//! An appendix of a report or of another publication.

use super::hoofdstuk::text_page;
use super::{Adres, Ground, Page};
use crate::corpus::{Bijlage, Werk};

pub(super) fn pages<'a>(ground: &'a Ground<'a>, werk: Werk) -> Vec<Page<'a>> {
    let bijlagen = match werk {
        Werk::Rapport(nr) => &ground.corpus[nr].bijlagen,
        Werk::Publicatie(nr) => &ground.corpus[nr].bijlagen,
    };
    bijlagen.iter().enumerate().map(|(at, found)| page(ground, werk, at, found)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, werk: Werk, at: usize, appendix: &'a Bijlage) -> Page<'a> {
    let adres = Adres::werk(ground.corpus, werk).page("bijlagen").page(&appendix.id);
    let titel = format!("Bijlage {}: {}", at + 1, appendix.titel);
    text_page(Page::new(adres, "hoofdstuk.html", titel), ground, werk, (&appendix.tekst, &appendix.cijfers))
}

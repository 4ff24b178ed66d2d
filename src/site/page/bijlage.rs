//! An appendix of a report or of another publication.

use super::hoofdstuk::text_page;
use super::{Adres, Ground, Page};
use crate::corpus::{Bijlage, Nr, Rapport, Werk};

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let corpus = ground.corpus;
    let of_reports = corpus.alle_rapporten().flat_map(|(nr, rapport): (Nr<Rapport>, &'a Rapport)| {
        rapport.bijlagen.iter().enumerate().map(move |(at, found)| page(ground, Werk::Rapport(nr), at, found))
    });
    let of_others = corpus.alle_publicaties().flat_map(|(nr, publicatie)| {
        publicatie.bijlagen.iter().enumerate().map(move |(at, found)| page(ground, Werk::Publicatie(nr), at, found))
    });
    of_reports.chain(of_others).collect()
}

fn page<'a>(ground: &'a Ground<'a>, werk: Werk, at: usize, appendix: &'a Bijlage) -> Page<'a> {
    let adres = Adres::werk(ground.corpus, werk).page("bijlagen").page(&appendix.id);
    let titel = format!("Bijlage {}: {}", at + 1, appendix.titel);
    text_page(Page::new(adres, "hoofdstuk.html", titel), ground, werk, (&appendix.tekst, &appendix.cijfers))
}

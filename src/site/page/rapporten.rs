//! The list of all reports.

use super::super::view::RapportKort;
use super::{Adres, Ground, Page};
use crate::corpus::{Nr, Rapport};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    rapporten: Vec<RapportKort>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let adres = Adres::new("rapporten/");
    let page = Page::new(adres.clone(), "rapporten.html", "Rapporten").describe("Alle inspectierapporten op deze site");
    vec![page.view(move || Inhoud {
        rapporten: newest(ground).into_iter().map(|nr| RapportKort::new(ground, nr, &adres)).collect(),
    })]
}

/// All reports, the newest first; reports of one day by name.
pub(super) fn newest(ground: &Ground) -> Vec<Nr<Rapport>> {
    let mut all: Vec<(Nr<Rapport>, &Rapport)> = ground.corpus.alle_rapporten().collect();
    all.sort_by(|(_, a), (_, b)| b.dag().cmp(&a.dag()).then_with(|| a.id.cmp(&b.id)));
    all.into_iter().map(|(nr, _)| nr).collect()
}

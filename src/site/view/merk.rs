//! What templates see of marks, and of the one audience that a site is for.

use crate::corpus::{Corpus, Merk, Nr, Rapport};
use crate::site::{Adres, Ground, datum};
use crate::source::Span;
use serde::Serialize;

/// The mark of a passage, which leads to the form.
#[derive(Debug, Clone, Serialize)]
pub struct MerkView {
    /// The id of the mark on every page that shows the passage.
    pub id: String,
    /// The mark: `2.2 ¶4`.
    pub merk: String,
    /// The form, with this passage chosen.
    pub url: String,
}

impl MerkView {
    /// The mark of what is written at a place, where marks are shown.
    pub fn at(corpus: &Corpus, span: Span, page: &Adres) -> Option<Self> {
        let (nr, merk) = corpus.merken.get(&span)?;
        Some(MerkView::new(&corpus[*nr], merk, page))
    }

    /// A mark on a page.
    pub fn new(rapport: &Rapport, merk: &Merk, page: &Adres) -> Self {
        let form = Adres::rapport(rapport).page("reageren");
        let id = merk.id();
        MerkView { url: form.at(format!("op-{id}")).from_page(page), merk: merk.merk.clone(), id }
    }
}

/// Who may see a page, and until when they may respond.
#[derive(Debug, Clone, Serialize)]
pub struct VoorView {
    /// The institution or region.
    naam: String,
    /// The last day to respond, of the report that the page is part of, or of the only one.
    tot: Option<String>,
    /// Where a response goes.
    naar: Option<String>,
    /// The form; absent on the form itself.
    reageren: Option<String>,
}

impl VoorView {
    /// Who may see a page.
    pub fn new(ground: &Ground, page: &Adres) -> Option<Self> {
        let voor = ground.voor?;
        let reports: Vec<Nr<Rapport>> = voor.concepten.iter().map(|(nr, _)| *nr).collect();
        let is_in = |nr: &Nr<Rapport>| page.path().starts_with(&Adres::rapport(&ground.corpus[*nr]).to_string());
        let only = reports.first().filter(|_| reports.len() == 1);
        let rapport = reports.iter().find(|nr| is_in(nr)).or(only).map(|nr| &ground.corpus[*nr]);
        let form = rapport.map(|rapport| Adres::rapport(rapport).page("reageren"));
        let termijn = rapport.and_then(|rapport| rapport.termijn.as_ref());
        Some(VoorView {
            naam: voor.naam.clone(),
            tot: termijn.map(|termijn| datum::voluit(termijn.tot.value)),
            naar: termijn.and_then(|termijn| termijn.naar.clone()),
            reageren: form.filter(|form| form != page).map(|form| form.from_page(page)),
        })
    }
}

//! The first page of the site of one audience: what this is, and which reports there are.

use super::super::datum;
use super::super::view::LinkView;
use super::{Adres, Ground, Page};
use serde::Serialize;

#[derive(Serialize)]
struct Inhoud {
    concepten: Vec<Concept>,
}

#[derive(Serialize)]
struct Concept {
    rapport: LinkView,
    volledig: LinkView,
    reageren: LinkView,
    tot: Option<String>,
    naar: Option<String>,
    versie: String,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let Some(voor) = ground.voor else { return Vec::new() };
    let adres = Adres::voorpagina();
    let titel = format!("Concept voor {}", voor.naam);
    let page = Page::new(adres.clone(), "voor-een.html", titel.clone()).describe(titel).view(move || {
        let one = |(nr, concept): &(_, String)| {
            let rapport = &ground.corpus[*nr];
            let front = Adres::rapport(rapport);
            let termijn = rapport.termijn.as_ref();
            Concept {
                rapport: LinkView::new(&rapport.titel, &front, &adres),
                volledig: LinkView::new("Het hele rapport op één pagina", &front.page("volledig"), &adres),
                reageren: LinkView::new("Reageren op dit concept", &front.page("reageren"), &adres),
                tot: termijn.map(|termijn| datum::voluit(termijn.tot.value)),
                naar: termijn.and_then(|termijn| termijn.naar.clone()),
                versie: concept.clone(),
            }
        };
        Inhoud { concepten: voor.concepten.iter().map(one).collect() }
    });
    vec![page]
}

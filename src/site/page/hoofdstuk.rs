//! A chapter of a report or of another publication.

use super::super::Html;
use super::super::tekst::{Kop, Writer};
use super::super::view::CijferView;
use super::weg::{Groep, in_rapport, inhoudsopgave};
use super::{Adres, Ground, Page, publicatie};
use crate::corpus::{Cijfer, Hoofdstuk, Tekst, Werk};
use serde::Serialize;

/// What a page with one running text shows.
#[derive(Serialize)]
pub(super) struct Inhoud {
    tekst: Html,
    koppen: Vec<Kop>,
    cijfers: Vec<CijferView>,
    van_rapport: bool,
    origineel: Option<String>,
    inhoudsopgave: Vec<Groep>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>, werk: Werk) -> Vec<Page<'a>> {
    let chapters = match werk {
        Werk::Rapport(nr) => &ground.corpus[nr].hoofdstukken,
        Werk::Publicatie(nr) => &ground.corpus[nr].hoofdstukken,
    };
    chapters.iter().map(|chapter| page(ground, werk, chapter)).collect()
}

fn page<'a>(ground: &'a Ground<'a>, werk: Werk, chapter: &'a Hoofdstuk) -> Page<'a> {
    let adres = Adres::werk(ground.corpus, werk).page(&chapter.id);
    let page = Page::new(adres.clone(), "hoofdstuk.html", chapter.titel.clone());
    text_page(page, ground, werk, (&chapter.tekst, &chapter.cijfers))
}

/// A page with one running text, in its place in a report or publication.
pub(super) fn text_page<'a>(
    page: Page<'a>,
    ground: &'a Ground<'a>,
    werk: Werk,
    (tekst, cijfers): (&'a Tekst, &'a [Cijfer]),
) -> Page<'a> {
    let corpus = ground.corpus;
    let adres = page.adres.clone();
    let (page, origineel) = match werk {
        Werk::Rapport(nr) => {
            let about = format!("{}. {}", page.titel, corpus[nr].titel);
            (in_rapport(page.describe(about), ground, nr), corpus[nr].origineel.clone())
        }
        Werk::Publicatie(nr) => {
            let about = format!("{}. {}", page.titel, corpus[nr].titel);
            (publicatie::in_publicatie(page.describe(about), ground, nr), corpus[nr].origineel.clone())
        }
    };
    page.view(move || {
        let mut writer = Writer::new(corpus, &adres);
        let written = writer.write(tekst, 0, "");
        Inhoud {
            tekst: written.html,
            koppen: written.koppen,
            cijfers: match werk {
                Werk::Rapport(nr) => CijferView::all(corpus, cijfers, &corpus[nr].bronnen, "_tekst", &adres),
                Werk::Publicatie(_) => CijferView::of_publicatie(cijfers, "_tekst"),
            },
            van_rapport: matches!(werk, Werk::Rapport(_)),
            origineel: origineel.clone(),
            inhoudsopgave: match werk {
                Werk::Rapport(nr) => inhoudsopgave(ground, nr, &adres),
                Werk::Publicatie(nr) => publicatie::inhoudsopgave(ground, nr, &adres),
            },
        }
    })
}

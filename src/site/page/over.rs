//! The pages about the site itself: what it is, and the data behind it.

use super::{Adres, Ground, Page};
use crate::site::feed;
use serde::Serialize;

#[derive(Serialize)]
struct Over {
    inspecties: Vec<(String, Option<String>)>,
    begrippen: Vec<(String, Option<String>, String)>,
    heeft_weergaven: bool,
}

#[derive(Serialize)]
struct OpenData {
    bestanden: Vec<(String, String, &'static str)>,
}

pub(super) fn pages<'a>(ground: &'a Ground<'a>) -> Vec<Page<'a>> {
    let site = &ground.corpus.site;
    let over = Page::new(Adres::new("over/"), "over.html", "Over deze site")
        .describe(format!("Over {}", site.titel))
        .view(move || Over {
            inspecties: site.inspecties.iter().map(|found| (found.naam.clone(), found.website.clone())).collect(),
            begrippen: site
                .begrippen
                .iter()
                .map(|begrip| (begrip.term.clone(), begrip.afkorting.clone(), begrip.uitleg.clone()))
                .collect(),
            heeft_weergaven: ground.corpus.rapporten.iter().any(|rapport| rapport.origineel.is_some()),
        });
    let adres = Adres::new("open-data/");
    let data = Page::new(adres.clone(), "open-data.html", "Open data")
        .describe("De gegevens achter de rapporten, om zelf mee te werken")
        .view(move || OpenData {
            bestanden: feed::DATA
                .iter()
                .map(|(path, about)| {
                    (path.rsplit('/').next().unwrap_or(path).to_owned(), Adres::new(*path).from_page(&adres), *about)
                })
                .collect(),
        });
    vec![over, data]
}

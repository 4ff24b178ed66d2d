//! The pages about the site itself: what it is, and the data behind it.

use super::{Adres, Ground, Page};
use crate::site::feed;
use serde::Serialize;

#[derive(Serialize)]
struct Over {
    inspecties: Vec<(String, Option<String>)>,
    begrippen: Vec<(String, Option<String>, String, String)>,
    heeft_weergaven: bool,
}

#[derive(Serialize)]
struct OpenData {
    /// The file with everything, and its JSON Schema.
    alles: String,
    schema: String,
    /// The description of all CSV files for programs.
    csvw: String,
    feed: String,
    dcat: Option<String>,
    sitemap: String,
    robots: String,
    /// The index of the sitemaps for the Woo.
    woo: Option<String>,
    tabellen: Vec<Tabel>,
}

/// A CSV file with its columns.
#[derive(Serialize)]
struct Tabel {
    bestand: String,
    url: String,
    uitleg: &'static str,
    kolommen: Vec<(&'static str, &'static str)>,
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
                .map(|begrip| {
                    let anker = Adres::begrip(begrip).anchor().unwrap_or_default().to_owned();
                    (begrip.term.clone(), begrip.afkorting.clone(), begrip.uitleg.clone(), anker)
                })
                .collect(),
            heeft_weergaven: ground.corpus.rapporten.iter().any(|rapport| rapport.origineel.is_some()),
        });
    let adres = Adres::new("open-data/");
    let data = Page::new(adres.clone(), "open-data.html", "Open data")
        .describe("De gegevens achter de rapporten, om zelf mee te werken")
        .view(move || {
            let link = |path: &str| Adres::new(path).from_page(&adres);
            OpenData {
                alles: link("data/rapporten.json"),
                schema: link(feed::SCHEMA),
                csvw: link("data/csv-metadata.json"),
                feed: link("feed.xml"),
                dcat: feed::dcat(ground).map(|path| link(&path)),
                sitemap: link("sitemap.xml"),
                robots: link("robots.txt"),
                woo: feed::diwoo(ground).map(|index| index.from_page(&adres)),
                tabellen: feed::TABLES
                    .iter()
                    .map(|table| Tabel {
                        bestand: format!("{}.csv", table.name),
                        url: table.adres().from_page(&adres),
                        uitleg: table.about,
                        kolommen: table.columns.iter().map(|column| (column.name, column.about)).collect(),
                    })
                    .collect(),
            }
        });
    vec![over, data]
}

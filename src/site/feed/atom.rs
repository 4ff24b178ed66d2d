//! `feed.xml`: what is new, for everything and for each institution or region (Atom, RFC 4287).
//!
//! An entry's `updated` is the day of publication, or that of the last correction. What has no day is in no feed.

use super::super::page::Page;
use super::super::xml::Xml;
use super::super::{Adres, Ground, datum};
use super::data::object_naam;
use crate::corpus::{Object, Publicatie, Rapport, Status};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One thing that is new.
#[derive(Clone)]
struct Entry {
    adres: Adres,
    titel: String,
    soort: String,
    published: Date,
    updated: Date,
    van: Option<String>,
    zinnen: Vec<String>,
}

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let corpus = ground.corpus;
    let instellingen = corpus.alle_instellingen().map(|(nr, _)| Object::Instelling(nr));
    let regios = corpus.alle_regios().map(|(nr, _)| Object::Regio(nr));
    let mut over: BTreeMap<Object, Vec<Entry>> = instellingen.chain(regios).map(|of| (of, Vec::new())).collect();
    let mut alles: Vec<Entry> = corpus
        .alle_publicaties()
        .filter_map(|(nr, found)| of_publicatie(ground, Adres::publicatie(corpus, nr), found))
        .collect();
    for rapport in &corpus.rapporten {
        let Some(entry) = of_rapport(ground, rapport) else { continue };
        over.entry(rapport.object).or_default().push(entry.clone());
        alles.push(entry);
    }
    let mut files = vec![feed(ground, &Adres::voorpagina(), &corpus.site.titel, alles)];
    for (object, entries) in over {
        let titel = format!("{} | {}", object_naam(corpus, object), corpus.site.titel);
        files.push(feed(ground, &Adres::object(corpus, object), &titel, entries));
    }
    files
}

/// The feed of a page, newest first.
fn feed(ground: &Ground, page: &Adres, titel: &str, mut entries: Vec<Entry>) -> (String, Vec<u8>) {
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.adres.cmp(&b.adres)));
    let site = &ground.corpus.site;
    let own = page.file("feed.xml");
    let mut xml = Xml::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &site.taal)]);
    xml.text("title", &[], titel);
    xml.text("id", &[], &page.absolute(&site.adres));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own.absolute(&site.adres))]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page.absolute(&site.adres))]);
    let updated = entries.first().map_or(Date::constant(1970, 1, 1), |entry| entry.updated);
    xml.text("updated", &[], &midnight(updated));
    xml.within("author", &[], |xml| xml.text("name", &[], &site.uitgever));
    for entry in &entries {
        let address = entry.adres.absolute(&site.adres);
        xml.within("entry", &[], |xml| {
            xml.text("title", &[], &entry.titel);
            xml.text("id", &[], &address);
            xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
            xml.text("published", &[], &midnight(entry.published));
            xml.text("updated", &[], &midnight(entry.updated));
            if let Some(van) = &entry.van {
                xml.within("author", &[], |xml| xml.text("name", &[], van));
            }
            xml.empty("category", &[("term", &entry.soort)]);
            if !entry.zinnen.is_empty() {
                xml.text("summary", &[("type", "text")], &entry.zinnen.join(" "));
            }
        });
    }
    (own.path(), xml.bytes())
}

/// Whether something is new on the day of the site; a draft is not.
fn is_out(ground: &Ground, status: Status, published: Date) -> bool {
    status == Status::Gepubliceerd && published <= ground.dag
}

fn of_rapport(ground: &Ground, rapport: &Rapport) -> Option<Entry> {
    let published = rapport.gepubliceerd.map(|day| day.value).filter(|day| is_out(ground, rapport.status, *day))?;
    let corrected = rapport.herzien.iter().map(|fix| fix.datum.value).max();
    let oordeel = rapport.oordeel.as_ref().map(|oordeel| {
        let verkort = &ground.corpus[rapport.kader].trede(oordeel.value).verkort;
        format!("Oordeel: {verkort}.")
    });
    let corrections =
        rapport.herzien.iter().map(|fix| format!("Herzien op {}: {}", datum::voluit(fix.datum.value), fix.wat));
    Some(Entry {
        adres: Adres::rapport(rapport),
        titel: rapport.titel.clone(),
        soort: "inspectierapport".to_owned(),
        published,
        updated: corrected.map_or(published, |day| day.max(published)),
        van: None,
        zinnen: oordeel.into_iter().chain(rapport.samenvatting.clone()).chain(corrections).collect(),
    })
}

fn of_publicatie(ground: &Ground, adres: Adres, publicatie: &Publicatie) -> Option<Entry> {
    let published = publicatie.gepubliceerd.map(|day| day.value).or(publicatie.datum);
    let published = published.filter(|day| is_out(ground, publicatie.status, *day))?;
    Some(Entry {
        adres,
        titel: publicatie.titel.clone(),
        soort: publicatie.soort.clone(),
        published,
        updated: published,
        van: publicatie.van.clone(),
        zinnen: publicatie.samenvatting.clone().into_iter().collect(),
    })
}

/// The beginning of a day (RFC 3339). Time zones would only blur which day is meant.
fn midnight(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

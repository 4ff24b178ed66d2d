//! `data/dcat.jsonld`: the data files as a data set, for data.overheid.nl (DCAT-AP-NL 3.0,
//! <https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/>). Only when the site says what licence the data has.

use super::super::page::Page;
use super::super::{Adres, Ground};
use super::csvw::{TABLES, pretty};
use serde_json::{Value, json};

/// The value lists of the European Union.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The file, when there is one.
pub(in crate::site) fn adres(ground: &Ground) -> Option<String> {
    (ground.corpus.site.open_data.is_some() && !ground.concept).then(|| "data/dcat.jsonld".to_owned())
}

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let site = &ground.corpus.site;
    let (Some(path), Some(open)) = (adres(ground), &site.open_data) else { return Vec::new() };
    let root = &site.adres;
    let at = |path: &str| Adres::new(path).absolute(root);
    let publisher = json!({ "@id": at("over/"), "@type": "foaf:Agent", "foaf:name": nl(&site.uitgever) });
    let contact = json!({
        "@type": "vcard:Organization", "vcard:fn": site.uitgever,
        (if open.contact.starts_with("mailto:") { "vcard:hasEmail" } else { "vcard:hasURL" }): { "@id": open.contact },
    });
    let distribution = |path: &str, about: &str, kind: &str, media: &str| {
        json!({
            "@id": at(path), "@type": "dcat:Distribution",
            "dct:title": nl(path.trim_start_matches("data/")), "dct:description": nl(about),
            "dcat:accessURL": { "@id": at("open-data/") }, "dcat:downloadURL": { "@id": at(path) },
            "dct:license": { "@id": open.licentie }, "dct:format": id(&format!("{AUTHORITY}/file-type/{kind}")),
            "dcat:mediaType": id(&format!("https://www.iana.org/assignments/media-types/{media}")),
        })
    };
    let tables =
        TABLES.iter().map(|table| distribution(&format!("data/{}.csv", table.name), table.about, "CSV", "text/csv"));
    let whole = distribution("data/rapporten.json", "alles in één bestand", "JSON", "application/json");
    let modified = ground.corpus.rapporten.iter().flat_map(|rapport| {
        rapport.herzien.iter().map(|fix| fix.datum.value).chain(rapport.gepubliceerd.map(|day| day.value))
    });
    let dataset = json!({
        "@id": at("open-data/"), "@type": "dcat:Dataset",
        "dct:title": nl(&format!("Gegevens van: {}", site.titel)),
        "dct:description": nl("Oordelen, tekortkomingen, cijfers en citaten uit inspectierapporten, met de toetsingskaders."),
        "dct:identifier": at("open-data/"),
        "dct:language": id(&format!("{AUTHORITY}/language/NLD")),
        "dct:accessRights": id(&format!("{AUTHORITY}/access-right/PUBLIC")),
        "dcat:theme": id(&format!("{AUTHORITY}/data-theme/{}", open.thema)),
        "dct:creator": publisher, "dct:publisher": publisher, "dcat:contactPoint": contact,
        "dct:modified": modified.max().map(|day| json!({ "@type": "xsd:date", "@value": day.to_string() })),
        "dcat:distribution": tables.chain([whole]).collect::<Vec<_>>(),
    });
    let catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": at(&path), "@type": "dcat:Catalog",
        "dct:title": nl(&site.titel), "dct:description": nl(&format!("De open gegevens van {}.", site.titel)),
        "dct:publisher": publisher, "dcat:contactPoint": contact, "dcat:dataset": [dataset],
    });
    vec![(path, pretty(&catalog))]
}

fn nl(text: &str) -> Value {
    json!({ "@language": "nl", "@value": text })
}

fn id(uri: &str) -> Value {
    json!({ "@id": uri })
}

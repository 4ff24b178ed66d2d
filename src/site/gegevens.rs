//! What a page is about, in the words of schema.org, for search engines (JSON-LD).
//!
//! A verdict is a `Review` by the inspectorates with a `Rating`; there is never an `aggregateRating`, which would put
//! stars in search results.

use super::Adres;
use crate::corpus::{Corpus, Inspectie, Kader, Nr, Object, Publicatie, Rapport, TredeNr};
use serde_json::{Map, Value, json};

/// A report: its publishers, what it is about, and its verdict.
pub fn rapport(corpus: &Corpus, nr: Nr<Rapport>) -> Value {
    let rapport = &corpus[nr];
    let kader = &corpus[rapport.kader];
    let root = &corpus.site.adres;
    let address = Adres::rapport(rapport).absolute(root);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let authors: Vec<Value> = rapport.inspecties.iter().map(|nr| inspectie(&corpus[*nr])).collect();
    let published = rapport.gepubliceerd.map(|day| day.value);
    let corrected = rapport.herzien.iter().map(|fix| fix.datum.value).max();
    let mut notes = [Vec::new(), Vec::new()];
    for (thema, norm) in rapport.normen() {
        let of = &kader.themas[thema].normen[norm.norm];
        let Some((rank, count)) = rank(kader, norm.oordeel.value) else { continue };
        let label = &kader.trede(norm.oordeel.value).label;
        let note = json!({ "@type": "ListItem", "name": format!("{} {}: {label}", of.id, of.onderdeel) });
        notes[usize::from(2 * rank <= count)].push(note);
    }
    let [good, bad] = notes;
    let list =
        |items: Vec<Value>| (!items.is_empty()).then(|| json!({ "@type": "ItemList", "itemListElement": items }));
    let review = rapport.oordeel.as_ref().and_then(|oordeel| {
        let (rank, count) = rank(kader, oordeel.value)?;
        let trede = kader.trede(oordeel.value);
        Some(filled(json!({
            "@type": "Review",
            "name": format!("Oordeel: {}", trede.verkort),
            "itemReviewed": object(corpus, rapport.object),
            "author": authors.clone(),
            "datePublished": day(published),
            "reviewRating": {
                "@type": "Rating", "ratingValue": rank, "bestRating": count, "worstRating": 1,
                "alternateName": trede.verkort, "ratingExplanation": trede.toelichting,
            },
            "positiveNotes": list(good),
            "negativeNotes": list(bad),
        })))
    });
    filled(json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": address,
        "url": address,
        "name": rapport.titel,
        "reportNumber": rapport.id,
        "abstract": rapport.samenvatting,
        "inLanguage": corpus.site.taal,
        "datePublished": day(published),
        "dateModified": day(corrected),
        "expires": day(rapport.tot.map(|day| day.value)),
        "publisher": { "@type": "Organization", "name": corpus.site.uitgever },
        "author": authors,
        "about": object(corpus, rapport.object),
        "isBasedOn": rapport.origineel,
        "review": review,
    }))
}

/// A publication that is not a report.
pub fn publicatie(corpus: &Corpus, nr: Nr<Publicatie>) -> Value {
    let publicatie = &corpus[nr];
    let address = Adres::publicatie(corpus, nr).absolute(&corpus.site.adres);
    let kind = if publicatie.soort == "voortgangsrapportage" { "Report" } else { "CreativeWork" };
    filled(json!({
        "@context": "https://schema.org",
        "@type": kind,
        "@id": address,
        "url": address,
        "name": publicatie.titel,
        "abstract": publicatie.samenvatting,
        "inLanguage": corpus.site.taal,
        "dateCreated": publicatie.datum.map(|day| day.to_string()),
        "datePublished": publicatie.gepubliceerd.map(|day| day.value).or(publicatie.datum).map(|day| day.to_string()),
        "publisher": { "@type": "Organization", "name": corpus.site.uitgever },
        "author": publicatie.van.as_ref().map(|van| json!({ "@type": "Organization", "name": van })),
        "isBasedOn": publicatie.origineel,
    }))
}

/// An institution or region.
pub fn object(corpus: &Corpus, object: Object) -> Value {
    let address = Adres::object(corpus, object).absolute(&corpus.site.adres);
    filled(match object {
        Object::Instelling(nr) => {
            let of = &corpus[nr];
            let kvk = of.kvk.as_ref();
            json!({
                "@type": "Organization", "@id": address, "name": of.naam, "alternateName": of.afkorting, "url": of.website,
                "identifier": kvk.map(|kvk| json!({ "@type": "PropertyValue", "propertyID": "KvK", "value": kvk })),
                "parentOrganization": of.onderdeel_van.map(|nr| json!({ "@type": "Organization", "name": corpus[nr].naam })),
            })
        }
        Object::Regio(nr) => {
            let of = &corpus[nr];
            json!({ "@type": "AdministrativeArea", "@id": address, "name": of.naam, "alternateName": of.afkorting })
        }
    })
}

/// The page of an institution or region.
pub fn object_page(corpus: &Corpus, of: Object) -> Value {
    let mut value = object(corpus, of);
    value["@context"] = "https://schema.org".into();
    value
}

fn inspectie(of: &Inspectie) -> Value {
    filled(json!({
        "@type": "GovernmentOrganization", "name": of.naam, "alternateName": of.afkorting, "url": of.website,
        "sameAs": of.tooi.map(|tooi| tooi.uri()),
    }))
}

/// The place of a level counted from the worst, from 1, and how many there are; `None` when it does not count.
fn rank(kader: &Kader, level: TredeNr) -> Option<(usize, usize)> {
    let counted: Vec<_> = kader.schaal.iter().filter(|trede| trede.telt_mee).collect();
    let score = &kader.trede(level).score;
    let at = counted.iter().position(|trede| trede.score == *score)?;
    Some((counted.len() - at, counted.len()))
}

/// Leaves out what is not known.
fn filled(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let known = map.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(known.map(|(key, value)| (key, filled(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}

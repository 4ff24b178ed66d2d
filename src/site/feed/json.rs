//! `data/rapporten.json`: everything structured in one document.

use super::super::page::Page;
use super::super::{Adres, Ground};
use super::csvw::pretty;
use super::data::{each_quote, object_id, words};
use crate::corpus::{
    Cijfer, Corpus, Inzage, Kader, Ontvangst, Punt, PuntSoort, Rapport, RapportNorm, tekortkoming_nummer,
};
use rayon::prelude::*;
use serde_json::{Value, json};

/// Where the description of the document is; its number is that of `versie`.
pub(in crate::site) const SCHEMA: &str = "data/rapporten-1.schema.json";

/// The JSON Schema of the document.
const DESCRIPTION: &str = include_str!("json/rapporten.schema.json");

pub(super) fn files(ground: &Ground, _: &[Page]) -> Vec<(String, Vec<u8>)> {
    let corpus = ground.corpus;
    let document = json!({
        "$schema": Adres::new(SCHEMA).absolute(&corpus.site.adres),
        "versie": 1,
        "site": { "titel": corpus.site.titel, "adres": corpus.site.adres, "uitgever": corpus.site.uitgever },
        "rapporten": [],
        "kaders": corpus.kaders.iter().map(kader).collect::<Vec<_>>(),
        "objecten": objecten(corpus),
    });
    let document = with_rapporten(pretty(&document), corpus);
    vec![("data/rapporten.json".to_owned(), document), (SCHEMA.to_owned(), DESCRIPTION.as_bytes().to_vec())]
}

/// The document with its reports, each of which is written by itself: as one value they would fill the memory.
fn with_rapporten(document: Vec<u8>, corpus: &Corpus) -> Vec<u8> {
    // No text holds this: quotation marks in a text are escaped.
    const NONE: &[u8] = b"\"rapporten\": []";
    // Each is written where it will stand, so that its lines have the right indent: in a list, in an object.
    const BEFORE: &[u8] = b"{\n  \"rapporten\": [";
    const AFTER: &[u8] = b"\n  ]\n}\n";
    let written = corpus.rapporten.par_iter().map(|found| pretty(&json!({ "rapporten": [rapport(corpus, found)] })));
    let written: Vec<Vec<u8>> = written.collect();
    let at = document.windows(NONE.len()).position(|part| part == NONE).filter(|_| !written.is_empty());
    let Some(at) = at.map(|at| at + NONE.len() - 1) else { return document };
    let mut out = Vec::with_capacity(document.len() + written.iter().map(Vec::len).sum::<usize>());
    out.extend_from_slice(&document[..at]);
    for (nr, one) in written.iter().enumerate() {
        out.extend_from_slice(if nr == 0 { b"" } else { b"," });
        out.extend_from_slice(&one[BEFORE.len()..one.len() - AFTER.len()]);
    }
    out.extend_from_slice(b"\n  ");
    out.extend_from_slice(&document[at..]);
    out
}

fn rapport(corpus: &Corpus, rapport: &Rapport) -> Value {
    let kader = &corpus[rapport.kader];
    let day = |day: &Option<crate::source::Spanned<jiff::civil::Date>>| day.map(|day| day.value.to_string());
    let mut quotes = Vec::new();
    each_quote(corpus, rapport, &mut |norm, by, tekst| {
        quotes.push(json!({
            "norm": (!norm.is_empty()).then_some(norm),
            "spreker": by.naam,
            "toelichting": by.toelichting,
            "letterlijk": by.letterlijk,
            "tekst": tekst,
        }));
    });
    let themas: Vec<Value> = rapport
        .themas
        .iter()
        .enumerate()
        .map(|(at, thema)| {
            let of = &kader.themas[at];
            json!({
                "id": of.id,
                "titel": of.titel,
                "oordeel": thema.oordeel.as_ref().map(|oordeel| &kader.trede(oordeel.value).verkort),
                "cijfers": thema.cijfers.iter().map(|found| cijfer(found, rapport)).collect::<Vec<_>>(),
                "normen": thema.normen.iter().map(|found| norm(corpus, rapport, kader, at, found)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "id": rapport.id,
        "titel": rapport.titel,
        "adres": Adres::rapport(rapport).absolute(&corpus.site.adres),
        "kader": kader.id,
        "object": object_id(corpus, rapport.object),
        "inspecties": rapport.inspecties.iter().map(|nr| &corpus[*nr].naam).collect::<Vec<_>>(),
        "bezocht": rapport.bezocht.iter().map(|day| day.value.to_string()).collect::<Vec<_>>(),
        "besluit": day(&rapport.besluit),
        "gepubliceerd": day(&rapport.gepubliceerd),
        "tot": day(&rapport.tot),
        "oordeel": rapport.oordeel.as_ref().map(|oordeel| &kader.trede(oordeel.value).verkort),
        "samenvatting": rapport.samenvatting,
        "origineel": rapport.origineel,
        "vervangt": rapport.vervangt.map(|nr| &corpus[nr].id),
        "bronnen": rapport.bronnen.iter().map(|bron| json!({
            "wat": bron.wat.value, "aantal": bron.aantal.value, "wijze": bron.wijze,
        })).collect::<Vec<_>>(),
        "vervolg": rapport.vervolg.iter().map(|step| json!({
            "wat": step.wat, "wie": step.wie, "uiterlijk": step.uiterlijk.map(|day| day.value.to_string()),
            "termijn": step.termijn,
            "ontvangen": step.ontvangen.map(|found| match found {
                Ontvangst::NogNiet => "nog niet".to_owned(),
                Ontvangst::Op(day) => day.to_string(),
            }),
        })).collect::<Vec<_>>(),
        "herzien": rapport.herzien.iter().map(|fix| json!({
            "datum": fix.datum.value.to_string(), "wat": fix.wat,
        })).collect::<Vec<_>>(),
        "wederhoor": wederhoor(corpus, rapport),
        "themas": themas,
        "citaten": quotes,
    })
}

/// What readers may see of the points of the institution.
fn wederhoor(corpus: &Corpus, rapport: &Rapport) -> Option<Value> {
    if corpus.site.wederhoor == Inzage::Niet || rapport.punten.is_empty() {
        return None;
    }
    let telling = rapport.telling_wederhoor();
    let items = (corpus.site.wederhoor == Inzage::Alles).then(|| {
        let one = |punt: &Punt| {
            json!({
                "nummer": punt.nr,
                "adres": Adres::punt(rapport, punt.nr).absolute(&corpus.site.adres),
                "soort": punt.soort.map(PuntSoort::woord),
                "datum": punt.datum.map(|day| day.to_string()),
                "besluit": punt.besluit.map(|besluit| besluit.value.woord()),
                "opmerking": words(corpus, &punt.opmerking.blocks),
                "onderbouwing": words(corpus, &punt.onderbouwing.blocks),
                "reactie": words(corpus, &punt.reactie.blocks),
            })
        };
        rapport.punten.iter().map(one).collect::<Vec<_>>()
    });
    Some(json!({
        "adres": Adres::wederhoor(rapport).absolute(&corpus.site.adres),
        "aantal": telling.punten,
        "overgenomen": telling.overgenomen,
        "deels": telling.deels,
        "niet": telling.niet,
        "punten": items,
    }))
}

fn norm(corpus: &Corpus, rapport: &Rapport, kader: &Kader, thema: usize, norm: &RapportNorm) -> Value {
    let of = &kader.themas[thema].normen[norm.norm];
    let trede = kader.trede(norm.oordeel.value);
    json!({
        "id": of.id,
        "onderdeel": of.onderdeel,
        "oordeel": trede.score,
        "label": trede.label,
        "adres": Adres::norm(rapport, kader, thema, norm.norm).absolute(&corpus.site.adres),
        "cijfers": norm.cijfers.iter().map(|found| cijfer(found, rapport)).collect::<Vec<_>>(),
        "tekortkomingen": norm.tekortkomingen.iter().enumerate().map(|(nr, item)| json!({
            "nummer": tekortkoming_nummer(&of.id, nr),
            "tekst": words(corpus, &item.tekst.blocks),
            "verantwoordelijk": item.verantwoordelijk,
            "adres": Adres::tekortkoming(rapport, kader, thema, norm.norm, nr).absolute(&corpus.site.adres),
        })).collect::<Vec<_>>(),
    })
}

fn cijfer(cijfer: &Cijfer, rapport: &Rapport) -> Value {
    json!({
        "wat": cijfer.wat.value,
        "aantal": cijfer.aantal.map(|aantal| aantal.value),
        "van": cijfer.van.value,
        "delen": cijfer.delen.iter().map(|deel| json!({ "wat": deel.wat, "aantal": deel.aantal.value })).collect::<Vec<_>>(),
        "rest": cijfer.rest,
        "bron": cijfer.bron.map(|at| &rapport.bronnen[at].wat.value),
    })
}

fn kader(kader: &Kader) -> Value {
    json!({
        "id": kader.id,
        "titel": kader.titel,
        "versie": kader.versie,
        "schaal": kader.schaal.iter().map(|trede| json!({
            "score": trede.score, "label": trede.label, "verkort": trede.verkort, "telt_mee": trede.telt_mee,
        })).collect::<Vec<_>>(),
        "normen": kader.normen().map(|(thema, _, norm)| json!({
            "thema": kader.themas[thema].id, "id": norm.id, "onderdeel": norm.onderdeel, "tekst": norm.tekst,
        })).collect::<Vec<_>>(),
    })
}

fn objecten(corpus: &Corpus) -> Vec<Value> {
    let institutions = corpus.instellingen.iter().map(|found| {
        json!({
            "id": found.id, "soort": found.soort, "naam": found.naam, "afkorting": found.afkorting,
            "kvk": found.kvk, "onderdeel_van": found.onderdeel_van.map(|nr| &corpus[nr].id),
        })
    });
    let regions = corpus.regios.iter().map(|found| {
        json!({ "id": found.id, "soort": "regio", "naam": found.naam, "afkorting": found.afkorting, "gemeenten": found.gemeenten })
    });
    institutions.chain(regions).collect()
}

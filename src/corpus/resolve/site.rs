//! Resolves `site.yaml`, institutions and regions.

use super::super::{Begrip, Inspectie, Instelling, Inzage, Lijst, OpenData, Regio, Site, Woo, diags};
use super::tekst::{Context, Here};
use crate::diagnostic::{Code, Level, Sink};
use crate::draft::{
    self, DataThema, Entry, InspectieYaml, InstellingDraft, Niveau, OpenDataYaml, RegioDraft, SiteDraft, Tekst, WooYaml,
};
use crate::source::Spanned;

/// The headings of a reaction page when the site says nothing else.
pub(super) fn default_koppen() -> Vec<String> {
    [
        "Op deze punten uit het rapport zijn we trots",
        "Met deze punten uit het rapport gaan we aan de slag",
        "Wat gaan jeugdigen en ouders hiervan merken?",
    ]
    .map(str::to_owned)
    .to_vec()
}

pub(super) fn resolve(draft: Option<&SiteDraft>, sink: &mut Sink) -> Option<Site> {
    let yaml = draft?.yaml.clone();
    let mut controles = Vec::new();
    for (name, niveau) in yaml.controles.0 {
        match Code::find(&name.value) {
            None => drop(sink.report(diags::unknown_check(&name))),
            Some(code) if code.is_hard() => drop(sink.report(diags::hard_check(&name))),
            Some(code) => controles.push((code, level(niveau))),
        }
    }
    let koppen: Vec<String> = yaml.reactie_koppen.into_iter().map(|kop| kop.value.0).collect();
    let woo = yaml.woo.map(|yaml| woo(yaml, sink));
    let inspecties = yaml.inspecties.0.into_iter().map(|(id, yaml)| inspectie(id.value, yaml, sink)).collect();
    let adres = yaml.adres?.value.0;
    Some(Site {
        titel: yaml.titel?.0,
        adres: if adres.ends_with('/') { adres } else { format!("{adres}/") },
        taal: yaml.taal.map_or_else(|| "nl".to_owned(), |taal| taal.0),
        uitgever: yaml.uitgever?.0,
        inspecties,
        sprekers: yaml.sprekers.into_iter().map(|spreker| spreker.value.0).collect(),
        vormgeving: yaml.vormgeving.map(|folder| folder.map(|text| text.0)),
        controles,
        reactie_koppen: if koppen.len() == 3 { koppen } else { default_koppen() },
        contact: yaml.contact.map(|text| text.0),
        vreemde_woorden: yaml
            .vreemde_woorden
            .0
            .into_iter()
            .flat_map(|(language, words)| words.into_iter().map(move |word| (word.0, language.value.clone())))
            .collect(),
        begrippen: yaml
            .begrippen
            .into_iter()
            .map(|begrip| Begrip {
                term: begrip.term.0,
                afkorting: begrip.afkorting.map(|text| text.0),
                uitleg: begrip.uitleg.0,
                niet: begrip.niet.into_iter().map(|text| text.0).collect(),
            })
            .collect(),
        wederhoor: yaml.wederhoor.map_or(Inzage::Niet, inzage),
        woo,
        open_data: yaml.open_data.map(open_data),
        toegankelijkheid: yaml
            .toegankelijkheid
            .map(|t| (t.verklaring.map(|a| a.0), t.status.map(|s| s.0), t.datum.map(|d| d.0))),
    })
}

fn inspectie(id: String, yaml: InspectieYaml, sink: &mut Sink) -> Inspectie {
    let naam = yaml.naam.0;
    let tooi = yaml.tooi.and_then(|address| {
        let found = Lijst::Organisatie.find(&address.value.0);
        if found.is_none() {
            sink.report(diags::unknown_organisation(address.span, &naam));
        }
        found
    });
    let afkorting = yaml.afkorting.map(|text| text.0);
    Inspectie { id, naam, afkorting, website: yaml.website.map(|address| address.0), tooi }
}

fn woo(yaml: WooYaml, sink: &mut Sink) -> Woo {
    let mut value = |lijst: Lijst, written: Spanned<Tekst>| {
        let written = written.map(|text| text.0);
        let found = lijst.find(&written.value);
        if found.is_none() {
            sink.report(diags::unknown_value(lijst, &written));
        }
        found
    };
    let categorie = yaml.informatiecategorie.and_then(|text| value(Lijst::Categorie, text));
    let documentsoort = yaml.documentsoort.and_then(|text| value(Lijst::Documentsoort, text));
    let themas = yaml.themas.into_iter().filter_map(|text| value(Lijst::Thema, text)).collect();
    let default = |lijst: Lijst, label: &str| lijst.find(label).expect("the default is in the list");
    Woo {
        categorie: categorie.unwrap_or_else(|| default(Lijst::Categorie, Woo::CATEGORIE)),
        documentsoort: documentsoort.unwrap_or_else(|| default(Lijst::Documentsoort, Woo::DOCUMENTSOORT)),
        themas,
    }
}

fn open_data(yaml: OpenDataYaml) -> OpenData {
    let thema = match yaml.thema.unwrap_or(DataThema::SOCI) {
        DataThema::EDUC => "EDUC",
        DataThema::GOVE => "GOVE",
        DataThema::HEAL => "HEAL",
        DataThema::JUST => "JUST",
        DataThema::SOCI => "SOCI",
    };
    OpenData { licentie: yaml.licentie.0, contact: yaml.contact.0, thema }
}

/// What readers see of the points of institutions.
pub(in crate::corpus) fn inzage(written: draft::Inzage) -> Inzage {
    match written {
        draft::Inzage::Niet => Inzage::Niet,
        draft::Inzage::Aantallen => Inzage::Aantallen,
        draft::Inzage::Alles => Inzage::Alles,
    }
}

fn level(niveau: Niveau) -> Option<Level> {
    match niveau {
        Niveau::Uit => None,
        Niveau::Hint => Some(Level::Hint),
        Niveau::Waarschuwing => Some(Level::Waarschuwing),
        Niveau::Fout => Some(Level::Fout),
    }
}

pub(super) fn instellingen(
    entries: Vec<Entry<InstellingDraft>>,
    context: &Context,
    sink: &mut Sink,
) -> Vec<Instelling> {
    let mut out = Vec::new();
    for entry in entries {
        let Some(draft) = entry.draft else { continue };
        let yaml = draft.yaml;
        let parent = yaml.onderdeel_van.as_ref().and_then(|naam| {
            if naam.value.0 == entry.id {
                sink.report(diags::part_of_itself(naam.span));
                return None;
            }
            context.instelling(naam.as_ref().map(|naam| naam.0.as_str()), sink)
        });
        out.push(Instelling {
            id: entry.id,
            naam: yaml.naam.0,
            afkorting: yaml.afkorting.map(|text| text.0),
            soort: yaml.soort.map(|text| text.0),
            kvk: yaml.kvk.map(|text| text.0),
            onderdeel_van: parent,
            website: yaml.website.map(|address| address.0),
            beschrijving: context.tekst(draft.beschrijving, Here::Elders, sink),
        });
    }
    out
}

pub(super) fn regios(entries: Vec<Entry<RegioDraft>>, context: &Context, sink: &mut Sink) -> Vec<Regio> {
    let readable = entries.into_iter().filter_map(|entry| Some((entry.id, entry.draft?)));
    readable
        .map(|(id, draft)| Regio {
            id,
            naam: draft.yaml.naam.0,
            afkorting: draft.yaml.afkorting.map(|text| text.0),
            gemeenten: draft.yaml.gemeenten.into_iter().map(|text| text.0).collect(),
            website: draft.yaml.website.map(|address| address.0),
            beschrijving: context.tekst(draft.beschrijving, Here::Elders, sink),
        })
        .collect()
}

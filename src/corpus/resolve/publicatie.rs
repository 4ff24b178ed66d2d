//! Resolves publications that are not reports, and courses of supervision.

use super::super::vermelding::van_publicatie;
use super::super::{Gebeurtenis, Moment, Publicatie, Status, Traject, Versie, diags};
use super::cijfer::Bronnen;
use super::names::{PublicatieNames, RapportNames};
use super::rapport::{Place, appendices, chapters, date, herziening, look, report_order};
use super::tekst::{Context, Here};
use crate::diagnostic::Sink;
use crate::draft::{self, Entry, PublicatieMap, PublicatieSoort, TrajectDraft};

pub(super) fn resolve(map: PublicatieMap, versie: Versie, context: &Context, sink: &mut Sink) -> Option<Publicatie> {
    let mut publicatie = resolve_all(map, versie, context, sink)?;
    if let Some(Some(own)) = context.names.get::<PublicatieNames>(&publicatie.id) {
        publicatie.vermeldingen = van_publicatie(own.nr, &publicatie);
    }
    Some(publicatie)
}

fn resolve_all(map: PublicatieMap, versie: Versie, context: &Context, sink: &mut Sink) -> Option<Publicatie> {
    let Some(entry) = map.publicatie else {
        sink.report(diags::no_publicatie(&format!("publicaties/{}", map.id)));
        return None;
    };
    let draft = entry.draft?;
    let here = Here::Publicatie(&map.id);
    let place = Place { context, here, bronnen: Bronnen { bronnen: None, is_whole: entry.is_whole } };
    let yaml = draft.yaml;
    report_order(&yaml.hoofdstukken, &map.hoofdstukken, sink);
    let status = match yaml.status.as_ref().map(|status| status.value) {
        Some(draft::Status::Gepubliceerd) => Status::Gepubliceerd,
        Some(draft::Status::Wederhoor) => Status::Wederhoor,
        Some(draft::Status::Concept) | None => Status::Concept,
    };
    Some(Publicatie {
        titel: yaml.titel.map_or_else(|| map.id.clone(), |titel| titel.0),
        soort: soort(yaml.soort.unwrap_or(PublicatieSoort::Overig)).to_owned(),
        van: yaml.van.map(|text| text.0),
        aan: yaml.aan.map(|text| text.0),
        datum: yaml.datum.map(|day| day.value.0),
        kenmerk: yaml.kenmerk.map(|text| text.0),
        status,
        gepubliceerd: yaml.gepubliceerd.map(date),
        tot: yaml.tot.map(date),
        traject: look(&yaml.traject, |naam| context.traject(naam, sink)),
        herzien: yaml.herzien.into_iter().map(herziening).collect(),
        voorheen: yaml.voorheen.into_iter().map(|naam| naam.map(|naam| naam.0)).collect(),
        samenvatting: yaml.samenvatting.map(|text| text.0),
        origineel: yaml.origineel.map(|address| address.0),
        tekst: context.tekst(draft.body, here, sink),
        vermeldingen: Vec::new(),
        cijfers: place.bronnen.cijfers(yaml.cijfers, entry.is_whole, sink),
        hoofdstukken: chapters(map.hoofdstukken, &yaml.hoofdstukken, place, sink),
        bijlagen: appendices(map.bijlagen, place, sink),
        file: draft.file,
        versie,
        id: map.id,
    })
}

fn soort(soort: PublicatieSoort) -> &'static str {
    match soort {
        PublicatieSoort::Brief => "brief",
        PublicatieSoort::Voortgangsrapportage => "voortgangsrapportage",
        PublicatieSoort::Plan => "plan",
        PublicatieSoort::Memo => "memo",
        PublicatieSoort::Reactie => "reactie",
        PublicatieSoort::Signalement => "signalement",
        PublicatieSoort::Overig => "publicatie",
    }
}

pub(super) fn trajecten(entries: Vec<Entry<TrajectDraft>>, context: &Context, sink: &mut Sink) -> Vec<Traject> {
    let mut out = Vec::new();
    for entry in entries {
        let Some(draft) = entry.draft else { continue };
        let gebeurtenissen = draft
            .yaml
            .gebeurtenissen
            .into_iter()
            .map(|event| Gebeurtenis {
                rapport: look(&event.rapport, |naam| context.look::<RapportNames>(naam, sink).map(|found| found.nr)),
                publicatie: look(&event.publicatie, |naam| {
                    context.look::<PublicatieNames>(naam, sink).map(|found| found.nr)
                }),
                datum: event.datum.map(moment),
                wat: event.wat.0,
                url: event.url.map(|address| address.0),
            })
            .collect();
        out.push(Traject {
            titel: draft.yaml.titel.map_or_else(|| entry.id.clone(), |titel| titel.0),
            start: draft.yaml.start.map(moment),
            tekst: context.tekst(draft.body, Here::Elders, sink),
            gebeurtenissen,
            id: entry.id,
        });
    }
    out
}

fn moment(written: draft::Moment) -> Moment {
    match written {
        draft::Moment::Dag(day) => Moment::Dag(day),
        draft::Moment::Maand(first) => Moment::Maand(first),
    }
}

//! Resolves a report: its verdicts against the framework, its parts in order.

mod judge;
mod vervolg_op;
mod wederhoor;

pub(in crate::corpus) use wederhoor::{KOPPEN as PUNT_KOPPEN, only_decision};

use super::super::vermelding::van_rapport;
use super::super::{
    Bijlage, Bron, Herziening, Hoofdstuk, Inspectie, Kader, Nr, Object, Ontvangst, Rapport, Reactie, Reden, Status,
    Termijn, Versie, Vervolg, diags,
};
use super::cijfer::Bronnen;
use super::memory::SiteGround;
use super::names::{KaderNames, RapportNames, bijlage_order, order, split_number};
use super::oordeel;
use super::tekst::{Context, Here};
use crate::diagnostic::{Code, Sink, codes};
use crate::draft::{
    self, BijlageDraft, Entry, HerzienReden, HerzienYaml, HoofdstukDraft, Naam, RapportDraft, RapportMap, ReactieDraft,
};
use crate::prose::Block;
use crate::source::Spanned;
use judge::Judge;

/// What every report is resolved against.
pub(super) struct Ground<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) kaders: &'a [Kader],
    pub(super) asked: &'a SiteGround,
}

/// Resolves one report; one that stands on something unreadable is left out.
///
/// What does not fit a framework with gaps is not reported: the gap was.
pub(super) fn resolve(map: RapportMap, versie: Versie, ground: &Ground, sink: &mut Sink) -> Option<Rapport> {
    let draft = map.rapport.as_ref().and_then(|entry| entry.draft.as_ref());
    let kader = draft.and_then(|draft| kader_names(draft, ground.context));
    let mut found = Sink::new();
    let mut rapport = resolve_all(map, versie, ground, &mut found);
    if let Some(rapport) = &mut rapport
        && let Some(Some(own)) = ground.context.names.get::<RapportNames>(&rapport.id)
    {
        rapport.vermeldingen = van_rapport(own.nr, rapport);
    }
    if kader.is_some_and(|kader| !kader.is_whole) {
        found.retain(|diagnostic| !ABOUT_KADER.contains(&diagnostic.code));
    }
    sink.append(found);
    rapport
}

/// What chapters and appendices are resolved against.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) here: Here<'a>,
    pub(super) bronnen: Bronnen<'a>,
}

/// What is said of a report that does not follow its framework.
const ABOUT_KADER: [Code; 7] = [
    codes::NORM_ZONDER_OORDEEL,
    codes::ONBEKEND_THEMA,
    codes::ONBEKENDE_NORM,
    codes::ONTBREKEND_BESTAND,
    codes::OORDEEL_BUITEN_SCHAAL,
    codes::OORDEEL_NIET_VERWACHT,
    codes::THEMA_ZONDER_OORDEEL,
];

fn resolve_all(map: RapportMap, versie: Versie, ground: &Ground, sink: &mut Sink) -> Option<Rapport> {
    let context = ground.context;
    let folder = format!("rapporten/{}", map.id);
    let Some(entry) = map.rapport else {
        sink.report(diags::no_rapport(&folder));
        return None;
    };
    let is_whole = entry.is_whole;
    let draft = entry.draft?;
    let here = Here::Rapport(&map.id);
    let kader = kader(&draft, ground, sink);
    let object = object(&draft, is_whole, context, sink);
    let inspecties = inspecties(&draft.yaml.inspecties, ground, sink);
    let traject = look(&draft.yaml.traject, |naam| context.traject(naam, sink));
    let vervangt = look(&draft.yaml.vervangt, |naam| context.look::<RapportNames>(naam, sink).map(|found| found.nr));
    report_order(&draft.yaml.hoofdstukken, &map.hoofdstukken, sink);
    let bronnen: Vec<Bron> = draft.yaml.bronnen.iter().cloned().map(bron).collect();
    let place = Place { context, here, bronnen: Bronnen { bronnen: Some(&bronnen), is_whole } };
    let hoofdstukken = chapters(map.hoofdstukken, &draft.yaml.hoofdstukken, place, sink);
    let bijlagen = appendices(map.bijlagen, place, sink);
    let punten = wederhoor::resolve(map.wederhoor, context, here, sink);
    let vervolg_op = kader_names(&draft, context)
        .and_then(|kader| vervolg_op::resolve(&draft.yaml, &map.normen, kader, context, sink));
    let kader_nr = kader?;
    let kader = &ground.kaders[kader_nr.index()];
    let yaml = draft.yaml;
    let status = yaml.status.as_ref().map_or(Status::Concept, |status| match status.value {
        draft::Status::Concept => Status::Concept,
        draft::Status::Wederhoor => Status::Wederhoor,
        draft::Status::Gepubliceerd => Status::Gepubliceerd,
    });
    let judge =
        Judge { kader, context, here, bronnen: place.bronnen, folder: &folder, is_draft: status == Status::Concept };
    let themas = judge.themas(map.themas, map.normen, sink);
    let reactie = map.reactie.and_then(|entry| reactie(entry, ground, here, sink));
    let oordeel = yaml.oordeel.as_ref().and_then(|written| oordeel::find(written, kader, sink));
    let tekst = context.tekst(draft.body, here, sink);
    Some(Rapport {
        titel: yaml.titel.map_or_else(|| map.id.clone(), |titel| titel.0),
        kader: kader_nr,
        object: object?,
        traject,
        inspecties,
        bezocht: yaml.bezocht.into_iter().map(date).collect(),
        status,
        besluit: yaml.besluit.map(date),
        termijn: yaml.wederhoor.map(|term| Termijn { tot: date(term.tot), naar: term.naar.map(|naar| naar.0) }),
        gepubliceerd: yaml.gepubliceerd.map(date),
        tot: yaml.tot.map(date),
        oordeel,
        hoofdstukken,
        themas,
        bijlagen,
        reactie,
        reactie_voor: yaml.reactie_voor.map(date),
        punten,
        bronnen,
        vervolg: yaml
            .vervolg
            .into_iter()
            .map(|step| Vervolg {
                wat: step.wat.0,
                wie: step.wie.map(|wie| wie.0),
                uiterlijk: step.uiterlijk.map(date),
                termijn: step.termijn.map(|text| text.0),
                ontvangen: step.ontvangen.map(|found| match found.value {
                    draft::Ontvangst::NogNiet => Ontvangst::NogNiet,
                    draft::Ontvangst::Op(day) => Ontvangst::Op(day),
                }),
            })
            .collect(),
        herzien: yaml.herzien.into_iter().map(herziening).collect(),
        vervangt,
        voorheen: yaml.voorheen.into_iter().map(|naam| naam.map(|naam| naam.0)).collect(),
        vervolg_op,
        samenvatting: yaml.samenvatting.map(|text| text.0),
        origineel: yaml.origineel.map(|address| address.0),
        tekst,
        vermeldingen: Vec::new(),
        file: draft.file,
        versie,
        id: map.id,
    })
}

pub(super) fn herziening(fix: HerzienYaml) -> Herziening {
    let reden = fix.reden.map(|reden| match reden {
        HerzienReden::Privacy => Reden::Privacy,
        HerzienReden::Procedure => Reden::Procedure,
    });
    Herziening { datum: date(fix.datum), wat: fix.wat.0, reden }
}

pub(super) fn date(day: Spanned<draft::Datum>) -> Spanned<jiff::civil::Date> {
    day.map(|day| day.0)
}

/// Looks up a name that may be absent.
pub(super) fn look<T>(naam: &Option<Spanned<Naam>>, find: impl FnOnce(Spanned<&str>) -> Option<T>) -> Option<T> {
    naam.as_ref().and_then(|naam| find(naam.as_ref().map(|naam| naam.0.as_str())))
}

fn kader(draft: &RapportDraft, ground: &Ground, sink: &mut Sink) -> Option<Nr<Kader>> {
    look(&draft.yaml.kader, |naam| ground.context.look::<KaderNames>(naam, sink).map(|kader| kader.nr))
}

/// What can be referred to in the framework of a report.
fn kader_names<'a>(draft: &RapportDraft, context: &'a Context) -> Option<&'a KaderNames> {
    context.names.get::<KaderNames>(&draft.yaml.kader.as_ref()?.value.0)?.as_ref()
}

fn object(draft: &RapportDraft, is_whole: bool, context: &Context, sink: &mut Sink) -> Option<Object> {
    match (&draft.yaml.instelling, &draft.yaml.regio) {
        (Some(_), None) => look(&draft.yaml.instelling, |naam| context.instelling(naam, sink)).map(Object::Instelling),
        (None, Some(_)) => look(&draft.yaml.regio, |naam| context.regio(naam, sink)).map(Object::Regio),
        (Some(instelling), Some(regio)) => {
            sink.report(diags::two_objects(regio.span, instelling.span));
            None
        }
        (None, None) if is_whole => {
            sink.report(diags::no_object(draft.front));
            None
        }
        (None, None) => None,
    }
}

fn inspecties(names: &[Spanned<Naam>], ground: &Ground, sink: &mut Sink) -> Vec<Nr<Inspectie>> {
    let Some(known) = &ground.asked.inspecties else { return Vec::new() };
    let mut out = Vec::new();
    for naam in names {
        match known.iter().position(|id| *id == naam.value.0) {
            Some(at) => out.push(Nr::new(at)),
            None => {
                let known = known.iter().map(String::as_str);
                sink.report(diags::unknown_reference(naam.span, "inspectie", &naam.value.0, known));
            }
        }
    }
    out
}

pub(super) fn report_order(listed: &[Spanned<Naam>], chapters: &[Entry<HoofdstukDraft>], sink: &mut Sink) {
    for naam in listed {
        if !chapters.iter().any(|entry| entry.id == naam.value.0) {
            let known = chapters.iter().map(|entry| entry.id.as_str());
            sink.report(diags::unknown_reference(naam.span, "hoofdstuk", &naam.value.0, known));
        }
    }
}

pub(super) fn chapters(
    entries: Vec<Entry<HoofdstukDraft>>,
    listed: &[Spanned<Naam>],
    place: Place,
    sink: &mut Sink,
) -> Vec<Hoofdstuk> {
    let order = order(&entries, listed);
    let mut out: Vec<Hoofdstuk> = entries
        .into_iter()
        .filter_map(|entry| Some((entry.id, entry.is_whole, entry.draft?)))
        .map(|(id, is_whole, draft)| Hoofdstuk {
            id,
            titel: draft.titel,
            cijfers: place.bronnen.cijfers(draft.cijfers, is_whole, sink),
            tekst: place.context.tekst(draft.body, place.here, sink),
            file: draft.file,
        })
        .collect();
    out.sort_by_key(|chapter| order.iter().position(|id| *id == chapter.id));
    out
}

pub(super) fn appendices(entries: Vec<Entry<BijlageDraft>>, place: Place, sink: &mut Sink) -> Vec<Bijlage> {
    let mut seen: Vec<(u32, &str, crate::source::FileId)> = Vec::new();
    for entry in &entries {
        let Some((number, id)) = split_number(&entry.id) else {
            sink.report(diags::appendix_name(entry.file, &entry.id));
            continue;
        };
        if let Some((.., earlier)) = seen.iter().find(|(other, ..)| *other == number) {
            sink.report(diags::double_appendix(entry.file, number, *earlier));
        } else if let Some((.., earlier)) = seen.iter().find(|(_, other, _)| *other == id) {
            sink.report(diags::same_appendix(entry.file, id, *earlier));
        }
        seen.push((number, id, entry.file));
    }
    let order = bijlage_order(&entries);
    let mut entries: Vec<Option<Entry<BijlageDraft>>> = entries.into_iter().map(Some).collect();
    let mut out = Vec::new();
    for (id, at) in order {
        let Some((is_whole, draft)) = entries[at].take().and_then(|entry| Some((entry.is_whole, entry.draft?))) else {
            continue;
        };
        let cijfers = place.bronnen.cijfers(draft.cijfers, is_whole, sink);
        let tekst = place.context.tekst(draft.body, place.here, sink);
        out.push(Bijlage { id, titel: draft.titel, cijfers, tekst, file: draft.file });
    }
    out
}

fn bron(yaml: draft::BronYaml) -> Bron {
    Bron { wat: yaml.wat.map(|text| text.0), aantal: yaml.aantal, wijze: yaml.wijze.map(|text| text.0) }
}

/// The three sections, under the site's headings.
fn reactie(entry: Entry<ReactieDraft>, ground: &Ground, here: Here, sink: &mut Sink) -> Option<Reactie> {
    let draft = entry.draft?;
    let mut body = draft.body;
    let found: Vec<(String, crate::source::Span)> = body
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, inlines, span, .. } => Some((crate::prose::plain_text(inlines), *span)),
            _ => None,
        })
        .collect();
    let titles: Vec<&str> = found.iter().map(|(title, _)| title.trim_end_matches([':', '?', ' '])).collect();
    let wanted: Vec<&str> = ground.asked.koppen.iter().map(|kop| kop.trim_end_matches([':', '?', ' '])).collect();
    if titles != wanted {
        let place =
            found.iter().zip(&wanted).find(|((title, _), kop)| title.trim_end_matches([':', '?', ' ']) != **kop);
        let place = place.map(|((_, span), _)| *span).or(found.get(wanted.len()).map(|(_, span)| *span));
        sink.report(diags::reaction_headings(draft.file, place, &ground.asked.koppen));
    }
    let mut secties = Vec::new();
    for (title, span) in &found {
        let Some(section) = body.take_section(&[title.trim()]) else { continue };
        if section.body.is_empty() {
            sink.report(diags::empty_reaction(*span));
        }
        let kop = ground
            .asked
            .koppen
            .iter()
            .find(|kop| kop.trim_end_matches([':', '?']) == title.trim_end_matches([':', '?']));
        let title = kop.cloned().unwrap_or_else(|| title.clone());
        secties.push((title, ground.context.tekst(section.body, here, sink)));
    }
    if let Some(block) = body.blocks.first().filter(|_| !found.is_empty()) {
        sink.report(diags::text_outside_reaction(block.span()));
    }
    Some(Reactie {
        van: draft.yaml.van?.0,
        namens: draft.yaml.namens.map(|text| text.0),
        datum: draft.yaml.datum.map(|day| day.0),
        secties,
        file: draft.file,
    })
}

//! What may be seen on a day. What may not is taken out before anything is resolved, so that no page, list,
//! total or file name can tell of it.

use crate::draft::{Doelsoort, Draft, PublicatieMap, RapportMap, Status, TextBody, Verwijzing};
use crate::prose::Inline;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What is public, and what was left out of a draft because it is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Openbaarheid {
    /// Names of reports that may not be seen yet.
    pub rapporten: BTreeSet<String>,
    /// Names of publications that may not be seen yet.
    pub publicaties: BTreeSet<String>,
    /// Names of institutions that only hidden reports are about.
    pub instellingen: BTreeSet<String>,
    /// Names of regions that only hidden reports are about.
    pub regios: BTreeSet<String>,
    /// Names of reports and publications whose last day has passed.
    pub verlopen: BTreeSet<String>,
}

impl Openbaarheid {
    /// Whether everything may be seen.
    pub fn is_alles(&self) -> bool {
        *self == Openbaarheid::default()
    }

    /// Takes out of a draft what may not be seen.
    pub fn filter(&mut self, draft: &mut Draft) {
        let all = objects(draft);
        draft.rapporten.retain(|map| !self.rapporten.contains(&map.id) && !self.verlopen.contains(&map.id));
        draft.publicaties.retain(|map| !self.publicaties.contains(&map.id) && !self.verlopen.contains(&map.id));
        let seen = mentioned(draft);
        self.instellingen = all.0.difference(&seen.0).cloned().collect();
        self.regios = all.1.difference(&seen.1).cloned().collect();
        draft.instellingen.retain(|entry| !self.instellingen.contains(&entry.id));
        draft.regios.retain(|entry| !self.regios.contains(&entry.id));
    }
}

/// Finds the reports and publications that may not be seen on `dag`.
///
/// With `concept` what is not published yet may be seen; what has passed its last day may not.
pub fn verborgen(draft: &Draft, dag: Date, concept: bool) -> Openbaarheid {
    let mut hidden = Openbaarheid::default();
    for map in &draft.rapporten {
        match rapport_zicht(map, dag, concept) {
            Zicht::Openbaar => {}
            Zicht::NogNiet => drop(hidden.rapporten.insert(map.id.clone())),
            Zicht::NietMeer => drop(hidden.verlopen.insert(map.id.clone())),
        }
    }
    for map in &draft.publicaties {
        match publicatie_zicht(map, dag, concept) {
            Zicht::Openbaar => {}
            Zicht::NogNiet => drop(hidden.publicaties.insert(map.id.clone())),
            Zicht::NietMeer => drop(hidden.verlopen.insert(map.id.clone())),
        }
    }
    hidden
}

enum Zicht {
    Openbaar,
    NogNiet,
    NietMeer,
}

/// A report without a readable `rapport.md` counts as not public.
fn rapport_zicht(map: &RapportMap, dag: Date, concept: bool) -> Zicht {
    let Some(draft) = map.rapport.as_ref().and_then(|entry| entry.draft.as_ref()) else { return Zicht::NogNiet };
    let yaml = &draft.yaml;
    let first = yaml.gepubliceerd.as_ref().map(|day| day.value.0);
    let last = yaml.tot.as_ref().map(|day| day.value.0);
    zicht(yaml.status.as_ref().map(|status| status.value), first, last, dag, concept)
}

fn publicatie_zicht(map: &PublicatieMap, dag: Date, concept: bool) -> Zicht {
    let Some(draft) = map.publicatie.as_ref().and_then(|entry| entry.draft.as_ref()) else { return Zicht::NogNiet };
    let yaml = &draft.yaml;
    let first = yaml.gepubliceerd.as_ref().or(yaml.datum.as_ref()).map(|day| day.value.0);
    let last = yaml.tot.as_ref().map(|day| day.value.0);
    zicht(yaml.status.as_ref().map(|status| status.value), first, last, dag, concept)
}

fn zicht(status: Option<Status>, first: Option<Date>, last: Option<Date>, dag: Date, concept: bool) -> Zicht {
    if last.is_some_and(|last| dag > last) {
        Zicht::NietMeer
    } else if concept || (status == Some(Status::Gepubliceerd) && first.is_none_or(|first| dag >= first)) {
        Zicht::Openbaar
    } else {
        Zicht::NogNiet
    }
}

/// The institutions and regions that reports of a draft are about.
fn objects(draft: &Draft) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut found = (BTreeSet::new(), BTreeSet::new());
    for yaml in draft.rapporten.iter().filter_map(|map| Some(&map.rapport.as_ref()?.draft.as_ref()?.yaml)) {
        found.0.extend(yaml.instelling.as_ref().map(|id| id.value.0.clone()));
        found.1.extend(yaml.regio.as_ref().map(|id| id.value.0.clone()));
    }
    found
}

/// The institutions and regions that what is left speaks of, with those they are a part of.
fn mentioned(draft: &Draft) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut found = objects(draft);
    let mut look = |body: &TextBody| {
        body.each_inline(&mut |inline| {
            if let Inline::Link { target: Verwijzing::Naar { soort, naam }, .. } = inline {
                match soort {
                    Doelsoort::Instelling => drop(found.0.insert(naam.value.clone())),
                    Doelsoort::Regio => drop(found.1.insert(naam.value.clone())),
                    _ => {}
                }
            }
        });
    };
    draft.each_body(&mut look);
    loop {
        let parents: Vec<String> = draft
            .instellingen
            .iter()
            .filter(|entry| found.0.contains(&entry.id))
            .filter_map(|entry| Some(entry.draft.as_ref()?.yaml.onderdeel_van.as_ref()?.value.0.clone()))
            .filter(|parent| !found.0.contains(parent))
            .collect();
        if parents.is_empty() {
            return found;
        }
        found.0.extend(parents);
    }
}

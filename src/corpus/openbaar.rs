//! What may be seen on a day. What may not is taken out before anything is resolved, so that no page, list,
//! total or file name can tell of it.

use super::{Elders, Inzage, resolve};
use crate::draft::{Doelsoort, Draft, RapportMap, Status, TextBody, Verwijzing};
use crate::prose::Inline;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is public, and what was left out of a draft because it is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Openbaarheid {
    /// Names of reports that may not be seen yet.
    pub rapporten: BTreeSet<String>,
    /// Names of reports and publications of which it cannot be read whether they may be seen: that is a mistake of its
    /// own, and a reference to them is not another.
    pub onleesbaar: BTreeSet<String>,
    /// Names of publications that may not be seen yet.
    pub publicaties: BTreeSet<String>,
    /// Names of institutions that only hidden reports are about.
    pub instellingen: BTreeSet<String>,
    /// Names of regions that only hidden reports are about.
    pub regios: BTreeSet<String>,
    /// Whether points of institutions, or all but their number, were left out.
    pub punten: bool,
    /// Reports and publications whose last day has passed, by name.
    pub verlopen: Vec<Verlopen>,
    /// What references lead to that is elsewhere, by kind and name: for one institution this is not the whole site.
    pub elders: BTreeMap<(&'static str, String), Elders>,
}

/// What is left of a report or publication after its last day: a page that says what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verlopen {
    /// Whether it is a report; else a publication.
    pub is_rapport: bool,
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub titel: String,
    /// Its first day, when that is known.
    pub van: Option<Date>,
    /// Its last day.
    pub tot: Date,
}

impl Openbaarheid {
    /// Whether everything may be seen.
    pub fn is_alles(&self) -> bool {
        *self == Openbaarheid::default()
    }

    /// The position of an expired report or publication among [`Openbaarheid::verlopen`].
    pub fn verlopen(&self, is_rapport: bool, id: &str) -> Option<usize> {
        self.verlopen.iter().position(|gone| gone.is_rapport == is_rapport && gone.id == id)
    }

    /// Takes out of a draft what may not be seen.
    pub fn filter(&mut self, draft: &mut Draft) {
        let all = objects(draft);
        draft.rapporten.retain(|map| !self.rapporten.contains(&map.id) && self.verlopen(true, &map.id).is_none());
        draft.publicaties.retain(|map| !self.publicaties.contains(&map.id) && self.verlopen(false, &map.id).is_none());
        if self.punten {
            let inzage = inzage_van(draft);
            draft
                .rapporten
                .iter_mut()
                .filter(|map| !map.wederhoor.is_empty())
                .for_each(|map| keep_points(Arc::make_mut(map), inzage));
        }
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
    let has_points = draft.rapporten.iter().any(|map| !map.wederhoor.is_empty());
    let punten = has_points && inzage_van(draft) != Inzage::Alles;
    let mut hidden = Openbaarheid { punten, ..Openbaarheid::default() };
    for map in &draft.rapporten {
        let Some(draft) = map.rapport.as_ref().and_then(|entry| entry.draft.as_ref()) else {
            // A report without a readable `rapport.md` counts as not public.
            hidden.rapporten.insert(map.id.clone());
            hidden.onleesbaar.insert(map.id.clone());
            continue;
        };
        let yaml = &draft.yaml;
        let term = Term {
            status: yaml.status.as_ref().map(|status| status.value),
            van: yaml.gepubliceerd.as_ref().map(|day| day.value.0),
            tot: yaml.tot.as_ref().map(|day| day.value.0),
        };
        match term.zicht(dag, concept) {
            Zicht::Openbaar => {}
            Zicht::NogNiet => {
                hidden.rapporten.insert(map.id.clone());
                let is_whole = map.rapport.as_ref().is_some_and(|entry| entry.is_whole);
                if yaml.status.is_none() && !is_whole {
                    hidden.onleesbaar.insert(map.id.clone());
                }
            }
            Zicht::NietMeer(tot) => {
                let titel = yaml.titel.as_ref().map_or_else(|| map.id.clone(), |titel| titel.0.clone());
                hidden.verlopen.push(Verlopen { is_rapport: true, id: map.id.clone(), titel, van: term.van, tot });
            }
        }
    }
    for map in &draft.publicaties {
        let Some(draft) = map.publicatie.as_ref().and_then(|entry| entry.draft.as_ref()) else {
            hidden.publicaties.insert(map.id.clone());
            hidden.onleesbaar.insert(map.id.clone());
            continue;
        };
        let yaml = &draft.yaml;
        let term = Term {
            status: yaml.status.as_ref().map(|status| status.value),
            van: yaml.gepubliceerd.as_ref().or(yaml.datum.as_ref()).map(|day| day.value.0),
            tot: yaml.tot.as_ref().map(|day| day.value.0),
        };
        match term.zicht(dag, concept) {
            Zicht::Openbaar => {}
            Zicht::NogNiet => {
                hidden.publicaties.insert(map.id.clone());
                let is_whole = map.publicatie.as_ref().is_some_and(|entry| entry.is_whole);
                if yaml.status.is_none() && !is_whole {
                    hidden.onleesbaar.insert(map.id.clone());
                }
            }
            Zicht::NietMeer(tot) => {
                let titel = yaml.titel.as_ref().map_or_else(|| map.id.clone(), |titel| titel.0.clone());
                hidden.verlopen.push(Verlopen { is_rapport: false, id: map.id.clone(), titel, van: term.van, tot });
            }
        }
    }
    hidden
}

/// What readers see of points. A site that does not say so, or cannot be read, shows nothing.
fn inzage_van(draft: &Draft) -> Inzage {
    let written = draft.site.as_ref().and_then(|site| site.yaml.wederhoor);
    written.map_or(Inzage::Niet, resolve::inzage)
}

/// Leaves of the points of a report what readers may see.
fn keep_points(map: &mut RapportMap, inzage: Inzage) {
    match inzage {
        Inzage::Niet => map.wederhoor.clear(),
        Inzage::Aantallen => {
            map.wederhoor.iter_mut().filter_map(|entry| entry.draft.as_mut()).for_each(resolve::only_decision);
        }
        Inzage::Alles => {}
    }
}

/// From when until when something is published.
struct Term {
    status: Option<Status>,
    van: Option<Date>,
    tot: Option<Date>,
}

enum Zicht {
    Openbaar,
    NogNiet,
    NietMeer(Date),
}

impl Term {
    /// What never was public has not expired either: it stays out of sight.
    fn zicht(&self, dag: Date, concept: bool) -> Zicht {
        let was_public = self.status == Some(Status::Gepubliceerd) && self.van.is_none_or(|first| dag >= first);
        match self.tot.filter(|last| dag > *last) {
            Some(last) if was_public => Zicht::NietMeer(last),
            Some(_) => Zicht::NogNiet,
            None if concept || was_public => Zicht::Openbaar,
            None => Zicht::NogNiet,
        }
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
            if let Inline::Link { target, .. } = inline
                && let Verwijzing::Naar { soort, naam } = target.as_ref()
            {
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

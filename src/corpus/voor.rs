//! What one institution or region may see before publication: the reports about it that it may respond to.
//!
//! All else is taken out of the draft, and the rest is resolved anew. A reference to something public becomes one to
//! the public site; a reference to anything else becomes plain words.

use super::{Corpus, Doel, Elders, Nr, Openbaarheid, Rapport, TekortkomingNr, Werk};
use crate::draft::{Doelsoort, Draft, RapportMap, Status, TextBody, Verwijzing};
use crate::prose::Inline;
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Why there is nothing to see for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NietsTeZien {
    /// No institution or region has this name; these are the names that there are.
    Onbekend(Vec<String>),
    /// No report about it can be responded to; these are about it, with their status.
    GeenWederhoor(Vec<(String, &'static str)>),
}

/// What is public: where a reference may lead.
pub struct Publiek<'a> {
    /// What may be seen by everybody.
    pub corpus: &'a Corpus,
    /// The address of a target on the public site.
    pub adres: &'a dyn Fn(&Doel) -> Option<String>,
}

/// Leaves of a draft what `naam` may see.
pub fn voor(draft: &mut Draft, naam: &str, publiek: &Publiek, sources: &Sources) -> Result<Openbaarheid, NietsTeZien> {
    let names = draft.instellingen.iter().map(|entry| &entry.id).chain(draft.regios.iter().map(|entry| &entry.id));
    let known: BTreeSet<String> = names.cloned().collect();
    if !known.contains(naam) {
        return Err(NietsTeZien::Onbekend(known.into_iter().collect()));
    }
    let about: Vec<(String, &'static str)> =
        draft.rapporten.iter().filter_map(|map| Some((map.id.clone(), status(map, naam)?))).collect();
    draft.rapporten.retain(|map| status(map, naam) == Some(WEDERHOOR));
    if draft.rapporten.is_empty() {
        return Err(NietsTeZien::GeenWederhoor(about));
    }
    draft.rapporten.iter_mut().for_each(|map| Arc::make_mut(map).wederhoor.clear());
    draft.publicaties.clear();
    draft.trajecten.clear();
    draft.instellingen.retain(|entry| entry.id == naam);
    draft.regios.retain(|entry| entry.id == naam);
    draft
        .instellingen
        .iter_mut()
        .filter_map(|entry| entry.draft.as_mut())
        .for_each(|own| own.yaml.onderdeel_van = None);
    let yamls = draft.rapporten.iter().filter_map(|map| Some(&map.rapport.as_ref()?.draft.as_ref()?.yaml));
    let kaders: BTreeSet<&String> = yamls.filter_map(|yaml| Some(&yaml.kader.as_ref()?.value.0)).collect();
    draft.kaders.retain(|entry| kaders.contains(&entry.id));
    let folders: Vec<String> = draft.rapporten.iter().map(|map| format!("rapporten/{}/", map.id)).collect();
    draft.assets.retain(|file| {
        let rest = folders.iter().find_map(|folder| sources.get(*file).path.strip_prefix(folder.as_str()));
        rest.is_some_and(|rest| !rest.starts_with("wederhoor/"))
    });
    Ok(Openbaarheid { elders: elders(draft, publiek), ..Openbaarheid::default() })
}

const WEDERHOOR: &str = "wederhoor";

/// The status of a report about `naam`.
fn status(map: &RapportMap, naam: &str) -> Option<&'static str> {
    let yaml = &map.rapport.as_ref()?.draft.as_ref()?.yaml;
    let object = yaml.instelling.as_ref().or(yaml.regio.as_ref())?;
    (object.value.0 == naam).then_some(match yaml.status.as_ref()?.value {
        Status::Concept => "concept",
        Status::Wederhoor => WEDERHOOR,
        Status::Gepubliceerd => "gepubliceerd",
    })
}

/// Every reference to something that is not in the draft, by kind and name.
fn elders(draft: &Draft, publiek: &Publiek) -> BTreeMap<(&'static str, String), Elders> {
    let own: BTreeSet<&str> = draft.rapporten.iter().map(|map| map.id.as_str()).collect();
    let mut found: BTreeMap<(&'static str, String), Elders> = BTreeMap::new();
    let mut look = |body: &TextBody| {
        body.each_inline(&mut |inline| {
            let Inline::Link { target, .. } = inline else { return };
            let Verwijzing::Naar { soort, naam } = target.as_ref() else { return };
            let work = match soort {
                Doelsoort::Rapport => Some(naam.value.as_str()),
                Doelsoort::Instelling | Doelsoort::Regio | Doelsoort::Traject | Doelsoort::Kader => None,
                Doelsoort::Publicatie | Doelsoort::Wederhoor => None,
                _ => naam.value.split_once('/').map_or(own.iter().next().copied(), |(work, _)| Some(work)),
            };
            if !work.is_some_and(|work| own.contains(work)) {
                let key = (soort.word(), naam.value.clone());
                found.entry(key).or_insert_with(|| buiten(draft, publiek, *soort, &naam.value));
            }
        });
    };
    draft.each_body(&mut look);
    for kader in draft.kaders.iter().filter_map(|entry| entry.draft.as_ref()) {
        kader.each_body(&mut look);
    }
    draft.instellingen.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|own| look(&own.beschrijving));
    draft.regios.iter().filter_map(|entry| entry.draft.as_ref()).for_each(|own| look(&own.beschrijving));
    found
}

fn buiten(draft: &Draft, publiek: &Publiek, soort: Doelsoort, naam: &str) -> Elders {
    if let Some(doel) = doel(publiek.corpus, soort, naam) {
        return Elders { url: (publiek.adres)(&doel), woorden: doel.woorden(publiek.corpus) };
    }
    // Its own name is the only one of something that is not public.
    let institution = draft.instellingen.iter().filter(|_| soort == Doelsoort::Instelling);
    let own = institution.filter(|entry| entry.id == naam).find_map(|entry| entry.draft.as_ref());
    let woorden = match (own, soort) {
        (Some(own), _) => own.yaml.naam.0.clone(),
        (None, Doelsoort::Instelling) => "een andere instelling".to_owned(),
        (None, Doelsoort::Regio) => "een regio".to_owned(),
        (None, Doelsoort::Wederhoor) => "een punt van het wederhoor".to_owned(),
        (None, _) => "een ander stuk".to_owned(),
    };
    Elders { url: None, woorden }
}

/// What a name with its kind means in a corpus.
fn doel(corpus: &Corpus, soort: Doelsoort, naam: &str) -> Option<Doel> {
    let rapport = |id: &str| corpus.alle_rapporten().find(|(_, rapport)| rapport.id == id);
    let publicatie = |id: &str| corpus.alle_publicaties().find(|(_, found)| found.id == id).map(|(nr, _)| nr);
    Some(match soort {
        Doelsoort::Rapport => Doel::Rapport(rapport(naam)?.0),
        Doelsoort::Publicatie => Doel::Publicatie(publicatie(naam)?),
        Doelsoort::Instelling => Doel::Instelling(corpus.alle_instellingen().find(|(_, found)| found.id == naam)?.0),
        Doelsoort::Regio => Doel::Regio(corpus.alle_regios().find(|(_, found)| found.id == naam)?.0),
        Doelsoort::Traject => Doel::Traject(corpus.alle_trajecten().find(|(_, found)| found.id == naam)?.0),
        Doelsoort::Kader => Doel::Kader(corpus.alle_kaders().find(|(_, found)| found.id == naam)?.0),
        Doelsoort::Hoofdstuk | Doelsoort::Bijlage => {
            let (work, id) = naam.split_once('/')?;
            let werk = publicatie(work).map(Werk::Publicatie).or(rapport(work).map(|(nr, _)| Werk::Rapport(nr)))?;
            if soort == Doelsoort::Hoofdstuk {
                Doel::Hoofdstuk(werk, corpus.hoofdstukken(werk).iter().position(|part| part.id == id)?)
            } else {
                Doel::Bijlage(werk, corpus.bijlagen(werk).iter().position(|part| part.id == id)?)
            }
        }
        Doelsoort::Thema | Doelsoort::Norm | Doelsoort::Tekortkoming => {
            let (work, id) = naam.split_once('/')?;
            let (nr, rapport) = rapport(work)?;
            judged(corpus, nr, rapport, soort, id)?
        }
        Doelsoort::Wederhoor => return None,
    })
}

fn judged(corpus: &Corpus, nr: Nr<Rapport>, rapport: &Rapport, soort: Doelsoort, id: &str) -> Option<Doel> {
    let kader = &corpus[rapport.kader];
    if soort == Doelsoort::Thema {
        return Some(Doel::Thema(nr, kader.themas.iter().position(|thema| thema.id.as_deref() == Some(id))?));
    }
    if soort == Doelsoort::Norm {
        let (thema, norm, _) = kader.normen().find(|(_, _, norm)| norm.id == id)?;
        return rapport
            .normen()
            .any(|(at, found)| (at, found.norm) == (thema, norm))
            .then_some(Doel::Norm(nr, thema, norm));
    }
    let (TekortkomingNr { thema, norm, nr: at }, _) =
        rapport.tekortkomingen().find(|(place, _)| kader.tekortkoming_nummer(*place) == id)?;
    Some(Doel::Tekortkoming(nr, thema, norm, at))
}

//! What may not stand in the site of one audience: names, titles and sentences of others.

use super::zoeker::{Gezocht, Zoeker, words};
use crate::corpus::{Corpus, Openbaarheid};
use crate::site::voor::ingebouwde_teksten;
use crate::source::Sources;
use std::collections::BTreeSet;

/// A line of others is looked for in parts of so many words, so that half a line is found too.
const PART: usize = 8;
/// A part of fewer words could stand anywhere by chance.
const SHORTEST_PART: usize = 5;
/// So could a name of fewer characters.
const SHORTEST_NAME: usize = 3;

/// What is looked for.
#[derive(Debug, Default)]
pub(super) struct Vreemd {
    /// Everything that belongs to others.
    pub gezocht: Vec<Gezocht>,
    /// How many more there are that are no secret, or too short to look for.
    pub overgeslagen: usize,
}

/// Gathers what belongs to others. What the audience reads in its own report, in the framework or in the theme is
/// not looked for: there it is no secret.
pub(super) fn gather(all: &Corpus, shown: &Corpus, elders: &Openbaarheid, sources: &Sources) -> Vreemd {
    let mut found: BTreeSet<Gezocht> = BTreeSet::new();
    let mut names: Vec<(&'static str, &str)> = Vec::new();
    let mut ids: Vec<(&'static str, &str)> = Vec::new();
    for other in all.instellingen.iter().filter(|other| shown.instellingen.iter().all(|own| own.id != other.id)) {
        ids.push(("instellingen", &other.id));
        names.push(("een instelling", &other.naam));
        names.extend(other.afkorting.iter().map(|name| ("een instelling", name.as_str())));
        names.extend(other.kvk.iter().map(|number| ("een KvK-nummer", number.as_str())));
    }
    for other in all.regios.iter().filter(|other| shown.regios.iter().all(|own| own.id != other.id)) {
        ids.push(("regios", &other.id));
        names.push(("een regio", &other.naam));
        names.extend(other.afkorting.iter().map(|name| ("een regio", name.as_str())));
    }
    for other in all.rapporten.iter().filter(|other| shown.rapporten.iter().all(|own| own.id != other.id)) {
        ids.push(("rapporten", &other.id));
        names.push(("een rapport", &other.titel));
    }
    for other in &all.publicaties {
        ids.push(("publicaties", &other.id));
        names.push(("een publicatie", &other.titel));
    }
    for other in &all.trajecten {
        ids.push(("trajecten", &other.id));
        names.push(("een traject", &other.titel));
    }
    found.extend(ids.iter().map(|(folder, id)| Gezocht::id(folder, id)));
    found.extend(names.iter().map(|(what, name)| Gezocht::name(what, name)));
    let mut own: Vec<&str> = Vec::new();
    for (_, source) in sources.files() {
        let Some(text) = source.text() else { continue };
        match owner(&source.path, shown) {
            Owner::Own => own.push(text),
            Owner::Others => text.lines().for_each(|line| found.extend(parts(line))),
        }
    }
    let total = found.len();
    let gezocht: Vec<Gezocht> = found.into_iter().filter(|one| one.is_long(SHORTEST_NAME)).collect();
    let zoeker = Zoeker::new(&gezocht);
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let mut pass = |text: &str| known.extend(zoeker.hits(text));
    own.into_iter().for_each(&mut pass);
    elders.elders.values().flat_map(|elders| elders.url.iter().chain([&elders.woorden])).for_each(|text| pass(text));
    ingebouwde_teksten().for_each(&mut pass);
    let gezocht: Vec<Gezocht> =
        gezocht.into_iter().enumerate().filter(|(at, _)| !known.contains(at)).map(|(_, one)| one).collect();
    Vreemd { overgeslagen: total - gezocht.len(), gezocht }
}

enum Owner {
    /// The audience may read it.
    Own,
    /// It may not, or need not.
    Others,
}

/// Whose a file is. Points on a draft, with what the inspectorates think of them, are for nobody.
fn owner(path: &str, shown: &Corpus) -> Owner {
    let is_of = |folder: &str, id: &str, end: &str| path == format!("{folder}/{id}{end}");
    let of_report = shown.rapporten.iter().any(|own| {
        path.strip_prefix(&format!("rapporten/{}/", own.id)).is_some_and(|rest| !rest.starts_with("wederhoor/"))
    });
    let is_own = of_report
        || shown.instellingen.iter().any(|own| is_of("instellingen", &own.id, ".yaml"))
        || shown.regios.iter().any(|own| is_of("regios", &own.id, ".yaml"))
        || shown.kaders.iter().any(|own| is_of("kaders", &own.id, ".yaml"))
        || path == "site.yaml"
        || path.starts_with("themes/");
    if is_own { Owner::Own } else { Owner::Others }
}

/// The parts of a line that are looked for, without the addresses of links.
fn parts(line: &str) -> Vec<Gezocht> {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    let all = words(&plain);
    let chunks = all.chunks(PART).filter(|part| part.len() >= SHORTEST_PART);
    chunks.map(|part| Gezocht::sentence(part.iter().map(|(word, _)| *word).collect())).collect()
}

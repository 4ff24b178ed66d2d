//! Compares content with what was published before: a published report changes only with a correction that says so, and
//! never disappears before its last day.
//!
//! The text of the files is compared, without what no reader sees: comments, line breaks, and the keys that tell how far
//! the work is.

mod tekst;
pub mod wederhoor;

use crate::corpus::{Corpus, Verlopen, verborgen};
use crate::diagnostic::{Diagnostic, Place, Sink, codes};
use crate::draft::{self, Draft, HerzienYaml, Schemas};
use crate::source::{Content, FileId, Source, Sources, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A report or publication, as it was or as it is.
struct Werk {
    /// `rapporten/x` or `publicaties/x`.
    folder: String,
    /// Its framework, when it is a report.
    kader: Option<String>,
    /// Earlier names of its folder, with the folder that holds it.
    voorheen: Vec<String>,
    herzien: Vec<(Date, String)>,
}

/// Reports every published work that changed without a correction, or is gone.
///
/// `dag` is what counts as today, for both; `corpus` is the new content.
pub fn check(old: &Sources, new: &Sources, corpus: &Corpus, dag: Date, sink: &mut Sink) {
    // What was wrong then was said then.
    let mut then = Sink::new();
    let schemas = Schemas::default();
    let mut draft = draft::read_all(old, &schemas, &mut then);
    verborgen(&draft, dag, false).filter(&mut draft);
    wederhoor::report(&wederhoor::eerder(old), corpus, sink);
    let now = present(corpus, dag);
    for before in published(&draft) {
        match now.get(&before.folder) {
            None => drop(sink.report(gone(&before.folder))),
            Some(State::Expired) => {}
            Some(State::Hidden(file)) => drop(sink.report(no_longer_public(*file, &before.folder))),
            Some(State::Public(werk)) => compare(&before, werk, old, new, sink),
        }
    }
}

/// What became of a work, by the name that it had.
enum State {
    Public(Werk),
    Hidden(FileId),
    Expired,
}

fn published(draft: &Draft) -> Vec<Werk> {
    let reports = draft.rapporten.iter().filter_map(|map| {
        let yaml = &map.rapport.as_ref()?.draft.as_ref()?.yaml;
        let kader = yaml.kader.as_ref().map(|kader| kader.value.0.clone());
        Some(Werk { kader, ..werk(format!("rapporten/{}", map.id), &yaml.herzien) })
    });
    let publications = draft.publicaties.iter().filter_map(|map| {
        let yaml = &map.publicatie.as_ref()?.draft.as_ref()?.yaml;
        Some(werk(format!("publicaties/{}", map.id), &yaml.herzien))
    });
    reports.chain(publications).collect()
}

fn werk(folder: String, herzien: &[HerzienYaml]) -> Werk {
    let herzien = herzien.iter().map(|fix| (fix.datum.value.0, fix.wat.0.clone())).collect();
    Werk { folder, kader: None, voorheen: Vec::new(), herzien }
}

/// Every work that there is now, under its present name and its earlier ones.
fn present(corpus: &Corpus, dag: Date) -> BTreeMap<String, State> {
    let mut out = BTreeMap::new();
    let mut add = |werk: Werk, file: FileId, is_public: bool, is_expired: bool| {
        let names: Vec<String> = werk.voorheen.iter().chain([&werk.folder]).cloned().collect();
        for name in names {
            let state = match (is_expired, is_public) {
                (true, _) => State::Expired,
                (_, false) => State::Hidden(file),
                (_, true) => State::Public(Werk {
                    folder: werk.folder.clone(),
                    kader: werk.kader.clone(),
                    voorheen: Vec::new(),
                    herzien: werk.herzien.clone(),
                }),
            };
            out.insert(name, state);
        }
    };
    for found in &corpus.rapporten {
        let first = found.gepubliceerd.map(|day| day.value);
        let is_expired = found.tot.is_some_and(|last| dag > last.value);
        let is_public = found.status == crate::corpus::Status::Gepubliceerd && first.is_none_or(|first| dag >= first);
        let werk = Werk {
            folder: format!("rapporten/{}", found.id),
            kader: Some(corpus[found.kader].id.clone()),
            voorheen: found.voorheen.iter().map(|naam| format!("rapporten/{}", naam.value)).collect(),
            herzien: found.herzien.iter().map(|fix| (fix.datum.value, fix.wat.clone())).collect(),
        };
        add(werk, found.file, is_public, is_expired);
    }
    for found in &corpus.publicaties {
        let first = found.gepubliceerd.map(|day| day.value).or(found.datum);
        let is_expired = found.tot.is_some_and(|last| dag > last.value);
        let is_public = found.status == crate::corpus::Status::Gepubliceerd && first.is_none_or(|first| dag >= first);
        let werk = Werk {
            folder: format!("publicaties/{}", found.id),
            kader: None,
            voorheen: found.voorheen.iter().map(|naam| format!("publicaties/{}", naam.value)).collect(),
            herzien: found.herzien.iter().map(|fix| (fix.datum.value, fix.wat.clone())).collect(),
        };
        add(werk, found.file, is_public, is_expired);
    }
    for Verlopen { is_rapport, id, .. } in &corpus.verlopen {
        out.insert(format!("{}/{id}", if *is_rapport { "rapporten" } else { "publicaties" }), State::Expired);
    }
    out
}

/// One message per work, at the first change; the other files are named with it.
fn compare(before: &Werk, now: &Werk, old: &Sources, new: &Sources, sink: &mut Sink) {
    if now.herzien.iter().any(|fix| !before.herzien.contains(fix)) {
        return;
    }
    let mut changes = changed_files(before, now, old, new);
    if let Some(kader) = now.kader.as_ref().filter(|kader| before.kader.as_ref() == Some(kader)) {
        let path = format!("kaders/{kader}.yaml");
        changes.extend(change(&path, old.find(&path).map(|file| old.get(file)), new.find(&path), new));
    }
    let mut changes = changes.into_iter();
    let Some(first) = changes.next() else { return };
    let front = new.find(&format!("{}/rapport.md", now.folder)).is_some();
    let (what, file) = if front { ("rapport", "rapport.md") } else { ("publicatie", "publicatie.md") };
    let name = now.folder.split('/').next_back().unwrap_or_default();
    let article = if front { "het" } else { "de" };
    let mut message = Diagnostic::new(
        codes::GEWIJZIGD_ZONDER_CORRECTIE,
        first,
        format!("{article} gepubliceerde {what} `{name}` is veranderd zonder correctie"),
    )
    .why("wie het eerder las of erover schreef, moet kunnen zien wat er anders is")
    .help(format!("zet in `{file}` onder `herzien` de datum en wat er veranderd is, of draai de verandering terug"));
    for place in changes {
        message = message.related(place, "ook veranderd");
    }
    sink.report(message);
}

/// Every file of a work that is not what it was, in order of path.
fn changed_files(before: &Werk, now: &Werk, old: &Sources, new: &Sources) -> Vec<Place> {
    let below = |sources: &Sources, folder: &str| -> BTreeMap<String, FileId> {
        let prefix = format!("{folder}/");
        let found = sources.files().filter_map(|(file, source)| {
            let rest = source.path.strip_prefix(&prefix)?;
            // Points of the institution are no part of what is published.
            (!rest.starts_with("wederhoor/")).then(|| (rest.to_owned(), file))
        });
        found.collect()
    };
    let was = below(old, &before.folder);
    let is = below(new, &now.folder);
    let mut paths: Vec<&String> = was.keys().chain(is.keys()).collect();
    paths.sort();
    paths.dedup();
    let changes = paths.into_iter().filter_map(|path| {
        let earlier = was.get(path).map(|file| old.get(*file));
        change(&format!("{}/{path}", now.folder), earlier, is.get(path).copied(), new)
    });
    changes.collect()
}

/// The first place where a file is not what it was.
fn change(path: &str, old: Option<&Source>, new: Option<FileId>, sources: &Sources) -> Option<Place> {
    let Some(file) = new else { return Some(Place::Missing(path.to_owned())) };
    let Some(old) = old else { return Some(Place::File(file)) };
    match (&old.content, &sources.get(file).content) {
        (Content::Text(was), Content::Text(is)) => {
            let at = tekst::first_change(was, is)?;
            Some(Place::Span(Span::new(file, at.start, at.end)))
        }
        (was, is) => (was != is).then_some(Place::File(file)),
    }
}

fn gone(folder: &str) -> Diagnostic {
    let (kind, name) = folder.split_once('/').unwrap_or(("", folder));
    let what = if kind == "rapporten" { "rapport" } else { "publicatie" };
    Diagnostic::new(
        codes::GEPUBLICEERD_VERDWENEN,
        Place::Missing(folder.to_owned()),
        format!("{} gepubliceerde {what} `{name}` is er niet meer", if what == "rapport" { "het" } else { "de" }),
    )
    .why("wie naar het adres verwees, komt nergens meer uit; de wet vraagt dat een rapport vijf jaar blijft staan")
    .help(format!(
        "zet de map terug; heet zij nu anders, zet dan in het nieuwe `{what}.md`: `voorheen: [{name}]`; mag zij weg, geef \
         haar dan een laatste dag met `tot:`"
    ))
}

fn no_longer_public(file: FileId, folder: &str) -> Diagnostic {
    let name = folder.split('/').next_back().unwrap_or_default();
    Diagnostic::new(
        codes::GEPUBLICEERD_VERDWENEN,
        file,
        format!("`{name}` was al gepubliceerd, en is dat nu niet meer"),
    )
    .why("wie naar het adres verwees, komt nergens meer uit")
    .help("zet `status` en `gepubliceerd` terug; moet het weg, geef dan een laatste dag met `tot:`")
}

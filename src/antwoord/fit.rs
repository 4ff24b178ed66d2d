//! Holds a response against the content: does it belong here, and is it new?

use super::{Antwoord, diags};
use crate::corpus::{Corpus, Merk, Nr, Object, Rapport, Status, bedoeld};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::FileId;
use std::collections::BTreeMap;

/// The report that a response is about, when everything in it fits.
///
/// `folders` are the names of all reports, also of those that could not be read.
pub fn fit(
    antwoord: &Antwoord,
    file: FileId,
    corpus: &Corpus,
    folders: &[String],
    sink: &mut Sink,
) -> Option<Nr<Rapport>> {
    let written = &antwoord.rapport;
    let Some((nr, rapport)) = corpus.alle_rapporten().find(|(_, found)| found.id == written.value) else {
        let fault = if folders.contains(&written.value) {
            diags::unreadable_report(written)
        } else {
            let known: Vec<&str> = corpus.rapporten.iter().map(|found| found.id.as_str()).collect();
            diags::unknown_report(written, &known)
        };
        sink.report(fault);
        return None;
    };
    let mut found = Sink::new();
    let object = match rapport.object {
        Object::Instelling(nr) => &corpus[nr].id,
        Object::Regio(nr) => &corpus[nr].id,
    };
    if antwoord.instelling.value != *object {
        // Whoever sends to the wrong report hears nothing more about it.
        sink.report(diags::other_object(&antwoord.instelling, &rapport.id, object));
        return None;
    }
    match rapport.status {
        Status::Wederhoor => {}
        Status::Concept => drop(found.report(diags::not_asked(written, "concept"))),
        Status::Gepubliceerd => drop(found.report(diags::not_asked(written, "gepubliceerd"))),
    }
    let merken = corpus.merken(nr);
    for punt in &antwoord.punten {
        if Merk::vind(&merken, &punt.bij.value).is_none() {
            let message = format!("het merkteken `{}` is er niet in dit rapport", punt.bij.value);
            found.report(
                Diagnostic::new(codes::ONBEKEND_MERKTEKEN, punt.bij.span, message)
                    .why("zo is niet te zien over welke passage het punt gaat")
                    .help(bedoeld(&merken, &punt.bij.value)),
            );
        }
    }
    report_known(antwoord, file, rapport, &mut found);
    let fits = !found.has_errors();
    sink.append(found);
    fits.then_some(nr)
}

/// Points that came in before, or twice.
fn report_known(antwoord: &Antwoord, file: FileId, rapport: &Rapport, sink: &mut Sink) {
    let known: BTreeMap<&str, u32> =
        rapport.punten.iter().filter_map(|punt| Some((punt.antwoord.as_deref()?, punt.nr))).collect();
    let prints: Vec<String> = antwoord.punten.iter().map(|punt| punt.vingerafdruk(&rapport.id)).collect();
    let path = |nr: u32| format!("rapporten/{}/wederhoor/{nr}.md", rapport.id);
    let earlier: Vec<Option<u32>> = prints.iter().map(|print| known.get(print.as_str()).copied()).collect();
    if earlier.iter().all(Option::is_some) {
        let paths: Vec<String> = earlier.into_iter().flatten().map(path).collect();
        sink.report(diags::file_known(file, &paths));
        return;
    }
    for (at, punt) in antwoord.punten.iter().enumerate() {
        if let Some(nr) = earlier[at] {
            sink.report(diags::point_known(punt.span, &path(nr)));
        } else if let Some(first) = prints[..at].iter().position(|print| *print == prints[at]) {
            sink.report(diags::point_twice(punt.span, antwoord.punten[first].span));
        }
    }
}

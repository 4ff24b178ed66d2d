//! A reference in plain text leads to something that exists.

use super::View;
use super::taal::document::{Document, Wat};
use super::taal::passage::{Kind, Passage};
use super::taal::verwijzing::{Genoemd, Waarheen};
use super::verwijzing_verwisseld::bedoelde_bijlage;
use super::verwijzing_zonder_koppeling::normal;
use crate::corpus::{Bijlage, Kader, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes, listed, nearest};

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    for passage in document.passages.iter().filter(|passage| passage.kind != Kind::Heading) {
        for found in &passage.genoemd {
            match document.wat {
                Wat::Rapport(_, rapport) => of_report(found, passage, rapport, view, sink),
                Wat::Publicatie(_, publicatie) => of_publication(found, passage, &publicatie.bijlagen, sink),
                Wat::Traject(_) | Wat::Overig(_) => {}
            }
        }
    }
}

fn of_report(found: &Genoemd, passage: &Passage, rapport: &Rapport, view: &View, sink: &mut Sink) {
    let is_other = bedoelde_bijlage(passage, found, &rapport.bijlagen).is_some();
    if is_other || passage.was_link(&found.range, view.sources) {
        return;
    }
    if let Some(help) = missing(found, rapport, &view.corpus[rapport.kader]) {
        report(found, help, passage, "dit rapport", sink);
    }
}

fn of_publication(found: &Genoemd, passage: &Passage, bijlagen: &[Bijlage], sink: &mut Sink) {
    let is_missing = !bijlagen.is_empty() && !within(&found.id, bijlagen.len());
    let is_meant = || bedoelde_bijlage(passage, found, bijlagen).is_some();
    if found.waarheen == Waarheen::Bijlage && is_missing && !is_meant() {
        report(found, counted("bijlage", "bijlagen", bijlagen.len()), passage, "deze publicatie", sink);
    }
}

fn report(found: &Genoemd, help: String, passage: &Passage, work: &str, sink: &mut Sink) {
    let message = format!("{} {} bestaat niet in {work}", found.waarheen.woord(), found.id);
    let message = Diagnostic::new(codes::VERWIJZING_BESTAAT_NIET, passage.place(found.range.clone()), message)
        .why("een lezer zoekt tevergeefs")
        .help(help);
    sink.report(passage.soften(message));
}

/// What to do about a reference that leads nowhere; nothing when it leads somewhere.
fn missing(found: &Genoemd, rapport: &Rapport, kader: &Kader) -> Option<String> {
    let id = normal(&found.id);
    let themas: Vec<&str> = kader.themas.iter().filter_map(|thema| thema.id.as_deref()).collect();
    let normen: Vec<&str> = kader.normen().map(|(_, _, norm)| norm.id.as_str()).collect();
    let has = |ids: &[&str]| ids.iter().any(|known| normal(known) == id);
    match found.waarheen {
        Waarheen::Bijlage if !within(&found.id, rapport.bijlagen.len()) => {
            Some(counted("bijlage", "bijlagen", rapport.bijlagen.len()))
        }
        Waarheen::Hoofdstuk if !within(&found.id, rapport.hoofdstukken.len()) => {
            Some(counted("hoofdstuk", "hoofdstukken", rapport.hoofdstukken.len()))
        }
        Waarheen::Norm if !has(&normen) && has(&themas) => {
            Some(format!("er is wel een thema met dat nummer: schrijf `[thema {id}](thema:{id})`, of noem de norm"))
        }
        Waarheen::Norm if !has(&normen) && has_form(&id, &normen) => Some(guess("norm", &id, &normen)),
        Waarheen::Thema if !has(&themas) && !has(&normen) && !themas.is_empty() => Some(guess("thema", &id, &themas)),
        _ => None,
    }
}

/// Whether the framework writes its norms with as many parts; `norm 1` is no norm of a framework with `1a.2`.
fn has_form(id: &str, known: &[&str]) -> bool {
    known.iter().any(|other| other.split('.').count() == id.split('.').count())
}

fn guess(what: &str, id: &str, known: &[&str]) -> String {
    // `1` for `1a` and `1b`, `1.3` where thema 1 ends at 1.2.
    let family = id.rsplit_once('.').map_or(id, |(thema, _)| thema);
    let inside: Vec<String> = known
        .iter()
        .filter(|other| other.strip_prefix(family).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit())))
        .map(|other| format!("{what} {other}"))
        .collect();
    match nearest(id, known.iter().copied()) {
        _ if !inside.is_empty() => format!("er is wel {}; verwijs met `[]({what}:nummer)`", listed(&inside)),
        Some(near) => format!("bedoelde u `[{what} {near}]({what}:{near})`?"),
        None => format!("controleer het nummer; hoort het bij een ander stuk, noem dat er dan bij: {what} {id} uit …"),
    }
}

fn within(id: &str, count: usize) -> bool {
    id.parse::<usize>().is_ok_and(|number| (1..=count).contains(&number))
}

fn counted(one: &str, many: &str, count: usize) -> String {
    let there = match count {
        0 => format!("er zijn geen {many}"),
        1 => format!("er is één {one}"),
        _ => format!("er zijn {count} {many}"),
    };
    format!("{there}; verwijs met `[]({one}:naam)`, dan klopt het nummer altijd, of noem het stuk waar het bij hoort")
}

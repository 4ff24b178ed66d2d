//! A status that says something else than the dates beside it.

use super::View;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::{FileId, Spanned};
use jiff::civil::Date;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        if is_misspelt(view, rapport.file) {
            continue;
        }
        check_one(rapport.status, &rapport.gepubliceerd, &rapport.besluit, &rapport.tot, view.dag, sink);
    }
    for publicatie in &view.corpus.publicaties {
        if is_misspelt(view, publicatie.file) {
            continue;
        }
        check_one(publicatie.status, &publicatie.gepubliceerd, &None, &publicatie.tot, view.dag, sink);
    }
}

/// A status that cannot be read counts as a draft, and was reported already.
fn is_misspelt(view: &View, file: FileId) -> bool {
    let written = view.sources.text(file).lines().find_map(|line| line.strip_prefix("status:"));
    written.is_some_and(|word| {
        let word = word.split('#').next().unwrap_or("").trim().trim_matches(['"', '\'']);
        !["concept", "wederhoor", "gepubliceerd"].contains(&word)
    })
}

fn check_one(
    status: Status,
    first: &Option<Spanned<Date>>,
    decided: &Option<Spanned<Date>>,
    last: &Option<Spanned<Date>>,
    today: Date,
    sink: &mut Sink,
) {
    let word = match status {
        Status::Concept => "concept",
        Status::Wederhoor => "wederhoor",
        Status::Gepubliceerd => return,
    };
    let past = |day: &Option<Spanned<Date>>| day.as_ref().filter(|day| day.value <= today).cloned();
    let (day, what) = match (past(last), past(first), past(decided)) {
        (Some(day), ..) => (day, "de laatste dag is voorbij"),
        (None, Some(day), _) => (day, "de dag van publicatie is er al"),
        (None, None, Some(day)) => (day, "het besluit is al genomen"),
        _ => return,
    };
    let message = format!("{what} ({}), maar de status is nog `{word}`", day.value);
    sink.report(
        Diagnostic::new(codes::STATUS_PAST_NIET, day.span, message)
            .why("met deze status komt het stuk niet op de site, wat de datum ook is")
            .help("maak er `status: gepubliceerd` van, of verander de datum"),
    );
}

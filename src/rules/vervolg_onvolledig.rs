//! A report that follows up an earlier one says of each shortcoming what became of it.

use super::View;
use crate::corpus::{Rapport, Status, VervolgOp};
use crate::diagnostic::{Diagnostic, Level, Sink, codes, listed};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport) in view.corpus.alle_rapporten() {
        let Some(vervolg) = &rapport.vervolg_op else { continue };
        let earlier = &view.corpus[vervolg.rapport.value];
        // A number that leads nowhere was reported, and may be the one that lacks.
        let mut files = rapport.normen().map(|(_, norm)| norm.file).chain([rapport.file]);
        if vervolg.rapport.value != nr && !files.any(|file| sink.has_error_in(file)) {
            report(view, rapport, earlier, vervolg, sink);
        }
    }
}

fn report(view: &View, rapport: &Rapport, earlier: &Rapport, vervolg: &VervolgOp, sink: &mut Sink) {
    let kader = &view.corpus[earlier.kader];
    let missing: Vec<_> = earlier.tekortkomingen().filter(|(place, _)| vervolg.van(*place).is_none()).collect();
    let Some((_, first)) = missing.first() else { return };
    let numbers: Vec<String> = missing.iter().map(|(place, _)| kader.tekortkoming_nummer(*place)).collect();
    let quoted: Vec<String> = numbers.iter().map(|number| format!("`{number}`")).collect();
    let message = match missing.len() {
        1 => format!("niet gezegd is wat er geworden is van tekortkoming {}", quoted[0]),
        count => format!("niet gezegd is wat er geworden is van {count} tekortkomingen: {}", listed(&quoted)),
    };
    let all = numbers.join(", ");
    let mut found = Diagnostic::new(codes::VERVOLG_ONVOLLEDIG, vervolg.rapport.span, message)
        .related(first.span, format!("tekortkoming {} staat hier", numbers[0]))
        .why("zonder antwoord blijft een tekortkoming voor de lezer in de lucht hangen")
        .help(format!(
            "is zij er nog, zet dan achter de tekortkoming in dit rapport `{{vervolg_op={}}}`; anders in `rapport.md`: \
             `opgelost: [{all}]` of `nog_open: [{all}]`",
            numbers[0]
        ));
    // What is not finished is no error as long as the report is being written.
    if rapport.status == Status::Concept {
        found = found.with_level(Level::Waarschuwing);
    }
    sink.report(found);
}

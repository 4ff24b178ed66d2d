//! A norm that was not judged says why.

use super::View;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};

/// Fewer words than this give no reason.
const MINSTENS: usize = 4;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        let kader = &view.corpus[rapport.kader];
        for (thema, norm) in rapport.normen() {
            let trede = kader.trede(norm.oordeel.value);
            if trede.telt_mee || norm.bevindingen.words() >= MINSTENS {
                continue;
            }
            let id = &kader.themas[thema].normen[norm.norm].id;
            let message = format!("norm {id} is `{}` ({}), maar er staat niet waarom", trede.score, trede.label);
            let mut found = Diagnostic::new(codes::NIET_BEOORDEELD_ZONDER_REDEN, norm.oordeel.span, message)
                .why("zonder reden lijkt het of de norm vergeten is")
                .help("schrijf onder de gegevens waarom, bijvoorbeeld: De inspecties konden deze norm niet beoordelen, omdat …");
            // What is not finished is no error as long as the report is being written.
            if rapport.status == Status::Concept {
                found = found.with_level(Level::Waarschuwing);
            }
            sink.report(found);
        }
    }
}

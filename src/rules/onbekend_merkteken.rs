//! A point of the institution is about a passage of the report.

use super::View;
use crate::corpus::{Merk, bedoeld};
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (nr, rapport) in view.corpus.alle_rapporten().filter(|(_, rapport)| !rapport.punten.is_empty()) {
        let merken = view.corpus.merken(nr);
        for punt in &rapport.punten {
            // A passage whose words were noted may be gone since; `rapporteur wederhoor` shows that.
            let Some(bij) = punt.bij.as_ref().filter(|_| punt.passage.is_none()) else { continue };
            if Merk::vind(&merken, &bij.value).is_some() {
                continue;
            }
            let message = format!("het merkteken `{}` is er niet in dit rapport", bij.value);
            sink.report(
                Diagnostic::new(codes::ONBEKEND_MERKTEKEN, bij.span, message)
                    .why("zo is niet te zien over welke passage het punt gaat, en of die veranderd is")
                    .help(format!(
                        "{}; stond de passage wel in het concept en is zij nu weg, zet haar tekst dan bij `passage:`",
                        bedoeld(&merken, &bij.value)
                    )),
            );
        }
    }
}

//! A draft that is with the institution, and does not say until when it may respond.

use super::View;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        // Once there is a decision the status lags behind, which another rule says.
        let is_decided = rapport.besluit.is_some() || rapport.gepubliceerd.is_some();
        let is_asked = rapport.status == Status::Wederhoor && rapport.termijn.is_none() && !is_decided;
        // A date that could not be read was reported there, and is not a missing one.
        if is_asked && !sink.has_error_in(rapport.file) {
            let message = "de status is `wederhoor`, maar er staat niet tot wanneer de instelling kan reageren";
            sink.report(
                Diagnostic::new(codes::WEDERHOOR_ZONDER_TERMIJN, rapport.file, message)
                    .why("op elke pagina van het concept voor de instelling staat die dag")
                    .help("voeg toe aan de gegevens bovenaan: `wederhoor: {tot: 2026-03-31, naar: wederhoor@inspectie.example}`"),
            );
        }
    }
}

//! A report is published only when every point of the institution has been decided on.

use super::View;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in view.corpus.rapporten.iter().filter(|rapport| rapport.status == Status::Gepubliceerd) {
        for punt in rapport.punten.iter().filter(|punt| punt.besluit.is_none()) {
            // A decision that is misspelt was reported, and is no open point.
            if sink.has_error_in(punt.file) {
                continue;
            }
            let message = format!("over punt {} van het wederhoor is nog niet besloten", punt.nr);
            sink.report(
                Diagnostic::new(codes::WEDERHOOR_OPEN, punt.front, message)
                    .label("hier ontbreekt `besluit`")
                    .related(rapport.file, "dit rapport heeft al `status: gepubliceerd`")
                    .why("een rapport komt niet op de site zolang een opmerking van de instelling geen antwoord heeft")
                    .help(
                        "zet hier `besluit: overgenomen`, `besluit: deels` of `besluit: niet`, en de reden onder \
                         `## Reactie van de inspecties`; of zet het rapport terug op `status: wederhoor`",
                    ),
            );
        }
    }
}

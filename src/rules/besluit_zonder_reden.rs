//! A decision on a point of the institution has a reason.

use super::View;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        for punt in rapport.punten.iter().filter(|punt| punt.reactie.is_empty()) {
            let Some(besluit) = punt.besluit else { continue };
            // The reason may stand under a heading that was reported.
            if sink.has_error_in(punt.file) {
                continue;
            }
            let message = format!("bij punt {} van het wederhoor staat een besluit, maar geen reden", punt.nr);
            let found = Diagnostic::new(codes::BESLUIT_ZONDER_REDEN, besluit.span, message)
                .why("de instelling moet kunnen lezen waarom haar opmerking wel of niet is overgenomen")
                .help("schrijf onder `## Reactie van de inspecties` in een of twee zinnen waarom");
            // While points are being decided on, the words may come later.
            let is_busy = rapport.status != Status::Gepubliceerd;
            sink.report(if is_busy { found.with_level(Level::Waarschuwing) } else { found });
        }
    }
}

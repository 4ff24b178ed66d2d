//! A step that follows has its last day after publication.

use super::View;
use super::taal::dag::in_woorden;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        let Some(gepubliceerd) = rapport.gepubliceerd else { continue };
        for step in &rapport.vervolg {
            let Some(last) = step.uiterlijk.filter(|day| day.value < gepubliceerd.value) else { continue };
            let message = format!(
                "de termijn van {} is al verstreken als het rapport op {} verschijnt",
                in_woorden(last.value),
                in_woorden(gepubliceerd.value)
            );
            sink.report(
                Diagnostic::new(codes::TERMIJN_AL_VERSTREKEN, last.span, message)
                    .related(gepubliceerd.span, "de publicatie staat hier")
                    .why("een lezer verwacht onder het vervolg wat nog moet gebeuren")
                    .help("controleer de datum; is de stap al gezet, zeg dat dan in de tekst"),
            );
        }
    }
}

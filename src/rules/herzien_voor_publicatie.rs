//! A correction comes after publication.

use super::View;
use super::taal::dag::in_woorden;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        let Some(gepubliceerd) = rapport.gepubliceerd else { continue };
        for fix in rapport.herzien.iter().filter(|fix| fix.datum.value < gepubliceerd.value) {
            let message = format!(
                "de correctie van {} ligt voor de publicatie op {}",
                in_woorden(fix.datum.value),
                in_woorden(gepubliceerd.value)
            );
            sink.report(
                Diagnostic::new(codes::HERZIEN_VOOR_PUBLICATIE, fix.datum.span, message)
                    .related(gepubliceerd.span, "de publicatie staat hier")
                    .why("boven het rapport zou staan dat het is verbeterd voordat iemand het kon lezen")
                    .help("controleer de datum; een verandering van voor de publicatie hoort niet in `herzien`"),
            );
        }
    }
}

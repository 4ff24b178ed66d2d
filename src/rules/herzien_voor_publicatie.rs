//! A correction comes after publication.

use super::View;
use super::taal::dag::in_woorden;
use crate::corpus::Herziening;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::Spanned;
use jiff::civil::Date;

pub(super) fn check(view: &View, sink: &mut Sink) {
    let rapporten = view.corpus.rapporten.iter().map(|found| (found.gepubliceerd, &found.herzien));
    let publicaties = view.corpus.publicaties.iter().map(|found| (found.gepubliceerd, &found.herzien));
    for (gepubliceerd, herzien) in rapporten.chain(publicaties) {
        let Some(gepubliceerd) = gepubliceerd else { continue };
        for fix in herzien.iter().filter(|fix| fix.datum.value < gepubliceerd.value) {
            report(fix, gepubliceerd, sink);
        }
    }
}

fn report(fix: &Herziening, gepubliceerd: Spanned<Date>, sink: &mut Sink) {
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

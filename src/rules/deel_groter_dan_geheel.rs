//! In running text, a part is never larger than its whole.

use super::View;
use super::each_tekst;
use super::taal::aandeel::aandelen;
use super::taal::stuk::van_tekst;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    each_tekst(view.corpus, &mut |tekst| {
        for stuk in van_tekst(tekst) {
            for found in aandelen(&stuk.text) {
                if found.deel.value <= found.geheel.value {
                    continue;
                }
                let message = format!("{} is meer dan het geheel van {}", found.deel.value, found.geheel.value);
                let message = Diagnostic::new(codes::DEEL_GROTER_DAN_GEHEEL, stuk.span(&found.range), message)
                    .why("een lezer ziet dat dit niet kan, en twijfelt dan ook aan de andere cijfers")
                    .help("controleer beide getallen in de aantekeningen van het bezoek; zijn ze omgewisseld?");
                sink.report(stuk.mild(message));
            }
        }
    });
}

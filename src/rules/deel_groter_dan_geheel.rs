//! In running text, a part is never larger than its whole.

use super::View;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for stuk in view.stukken() {
        for found in &stuk.aandelen {
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
}

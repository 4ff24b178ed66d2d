//! In running text, a part is never larger than its whole.

use super::View;
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for passage in &document.passages {
        for found in &passage.aandelen {
            if found.deel.value <= found.geheel.value {
                continue;
            }
            let message = format!("{} is meer dan het geheel van {}", found.deel.value, found.geheel.value);
            let message = Diagnostic::new(codes::DEEL_GROTER_DAN_GEHEEL, passage.place(found.range.clone()), message)
                .why("een lezer ziet dat dit niet kan, en twijfelt dan ook aan de andere cijfers")
                .help("controleer beide getallen in de aantekeningen van het bezoek; zijn ze omgewisseld?");
            sink.report(passage.soften(message));
        }
    }
}

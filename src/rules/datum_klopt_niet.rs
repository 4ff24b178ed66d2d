//! A day in running text exists, and falls on the day of the week that stands before it.

use super::View;
use super::taal::dag::{in_woorden, maand_en_jaar, weekdag_naam};
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for passage in &document.passages {
        for found in &passage.dagen {
            for dag in &found.dagen {
                let Some(date) = found.datum(dag) else {
                    let range = dag.range.start..found.range.end;
                    let message = format!("{} {} bestaat niet", dag.nummer, maand_en_jaar(found.maand, found.jaar));
                    let message = Diagnostic::new(codes::DATUM_KLOPT_NIET, passage.place(range), message)
                        .why("een datum die niet bestaat, kan niemand nagaan")
                        .help("zoek de goede dag op in de agenda van het bezoek");
                    sink.report(passage.soften(message));
                    continue;
                };
                let Some((written, range)) = dag.weekdag.as_ref().filter(|(day, _)| *day != date.weekday()) else {
                    continue;
                };
                let real = weekdag_naam(date.weekday());
                let message = format!("{} is een {real}, geen {}", in_woorden(date), weekdag_naam(*written));
                let range = range.start..dag.range.end;
                let message = Diagnostic::new(codes::DATUM_KLOPT_NIET, passage.place(range), message)
                    .why("een van beide is fout, en een lezer weet niet welke")
                    .help(format!("schrijf `{real} {}`, of verbeter de datum", dag.nummer));
                sink.report(passage.soften(message));
            }
        }
    }
}

//! Parts of a whole add up to it, or say what the others are.

use super::View;
use super::cijfers;
use crate::corpus::Deel;
use crate::diagnostic::{Diagnostic, Sink, codes};

pub(super) fn check(view: &View, sink: &mut Sink) {
    for (cijfer, _) in cijfers(view.corpus) {
        if cijfer.delen.is_empty() {
            continue;
        }
        let sum: u64 = cijfer.delen.iter().map(|deel: &Deel| u64::from(deel.aantal.value)).sum();
        let van = u64::from(cijfer.van.value);
        let problem = match (sum.cmp(&van), &cijfer.rest) {
            (std::cmp::Ordering::Greater, _) => "controleer de delen en het geheel",
            (std::cmp::Ordering::Less, None) => "verbeter een getal, of zeg met `rest: …` wat de overige zijn",
            (std::cmp::Ordering::Equal, Some(_)) => "de delen zijn samen al het geheel: haal `rest` weg",
            _ => continue,
        };
        let numbers: Vec<String> = cijfer.delen.iter().map(|deel| deel.aantal.value.to_string()).collect();
        let message = format!("de delen {} zijn samen {sum}; het geheel is {van}", numbers.join(" + "));
        sink.report(
            Diagnostic::new(codes::CIJFERS_TELLEN_NIET_OP, cijfer.van.span, message)
                .why("een lezer telt na")
                .help(problem),
        );
    }
}

//! The overall verdict is not better than every theme and not worse than every theme.

use super::View;
use crate::corpus::{Kader, Rapport, TredeNr};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::Spanned;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        check_one(rapport, &view.corpus[rapport.kader], sink);
    }
}

fn check_one(rapport: &Rapport, kader: &Kader, sink: &mut Sink) {
    let mut themas = rapport.themas.iter().filter_map(|thema| thema.file);
    if sink.has_error_in(rapport.file) || themas.any(|file| sink.has_error_in(file)) {
        return;
    }
    let is_counting = |found: &Spanned<TredeNr>| kader.trede(found.value).telt_mee;
    let Some(oordeel) = rapport.oordeel.filter(is_counting) else { return };
    let (what, parts) = if kader.is_themaloos() {
        ("norm", rapport.normen().map(|(_, norm)| norm.oordeel).filter(is_counting).collect::<Vec<_>>())
    } else {
        ("thema", rapport.themas.iter().filter_map(|thema| thema.oordeel).filter(is_counting).collect())
    };
    let (Some(best), Some(worst)) =
        (parts.iter().min_by_key(|part| part.value), parts.iter().max_by_key(|part| part.value))
    else {
        return;
    };
    let (than, which, part) = if oordeel.value < best.value {
        ("beter", "beste", best)
    } else if oordeel.value > worst.value {
        ("slechter", "slechtste", worst)
    } else {
        return;
    };
    let message = format!(
        "het rapport is `{}`, {than} dan elk van zijn {}",
        kader.trede(oordeel.value).verkort,
        if what == "norm" { "normen" } else { "thema's" }
    );
    sink.report(
        Diagnostic::new(codes::EINDOORDEEL_PAST_NIET_BIJ_THEMAS, oordeel.span, message)
            .related(part.span, format!("het {which} oordeel: `{}`", kader.trede(part.value).verkort))
            .why("het oordeel over het geheel volgt uit de oordelen over de delen")
            .help("controleer het oordeel van het rapport en die van de delen; klopt het, leg het dan uit in de conclusie"),
    );
}

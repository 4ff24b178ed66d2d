//! The verdict on a theme lies within what its norms allow.

use super::View;
use crate::corpus::{Kader, Rapport, TredeNr};
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use crate::source::Spanned;

pub(super) fn check(view: &View, sink: &mut Sink) {
    for rapport in &view.corpus.rapporten {
        check_one(rapport, &view.corpus[rapport.kader], sink);
    }
}

fn check_one(rapport: &Rapport, kader: &Kader, sink: &mut Sink) {
    for (at, thema) in rapport.themas.iter().enumerate() {
        let Some(oordeel) = thema.oordeel else { continue };
        let is_counting = |nr: &TredeNr| kader.trede(*nr).telt_mee;
        let normen: Vec<Spanned<TredeNr>> =
            thema.normen.iter().map(|norm| norm.oordeel).filter(|found| is_counting(&found.value)).collect();
        // A theme of which norms are left out cannot be weighed.
        let is_whole = thema.normen.len() == kader.themas[at].normen.len();
        let mut files = thema.file.into_iter().chain(thema.normen.iter().map(|norm| norm.file));
        if !is_counting(&oordeel.value) || !is_whole || files.any(|file| sink.has_error_in(file)) {
            continue;
        }
        let (Some(best), Some(worst)) =
            (normen.iter().min_by_key(|norm| norm.value), normen.iter().max_by_key(|norm| norm.value))
        else {
            continue;
        };
        let name = kader.themas[at].id.as_deref().unwrap_or_default();
        let words = |nr: TredeNr| format!("`{}` ({})", kader.trede(nr).score, kader.trede(nr).label);
        let verkort = &kader.trede(oordeel.value).verkort;
        let outside = if oordeel.value < best.value {
            Some(("beter", "beste", best))
        } else if oordeel.value > worst.value {
            Some(("slechter", "slechtste", worst))
        } else {
            None
        };
        if let Some((than, which, norm)) = outside {
            let message =
                format!("thema {name} is `{verkort}`, {than} dan de {which} norm van het thema: {}", words(norm.value));
            sink.report(
                Diagnostic::new(codes::OORDEEL_PAST_NIET_BIJ_NORMEN, oordeel.span, message)
                    .related(norm.span, format!("de {which} norm"))
                    .why("het oordeel over een thema volgt uit de normen die erbij horen")
                    .help("controleer het oordeel van het thema en dat van zijn normen"),
            );
            continue;
        }
        let sum: i32 = normen.iter().map(|norm| weight(kader, norm.value)).sum();
        let own = weight(kader, oordeel.value);
        if sum.signum() * own.signum() < 0 {
            let scores: Vec<String> =
                normen.iter().map(|norm| format!("`{}`", kader.trede(norm.value).score)).collect();
            let (lean, not) = if sum > 0 { ("positief", "negatief") } else { ("negatief", "positief") };
            let message = format!(
                "thema {name} is `{verkort}`, maar zijn normen zijn samen overwegend {lean}: {}",
                scores.join(" ")
            );
            sink.report(
                Diagnostic::new(codes::OORDEEL_PAST_NIET_BIJ_NORMEN, oordeel.span, message)
                    .with_level(Level::Waarschuwing)
                    .why("een lezer legt het oordeel over het thema naast dat over de normen")
                    .help(format!(
                        "controleer het oordeel; klopt het, leg dan onder `## Oordeel` uit waarom het {not} is"
                    )),
            );
        }
    }
}

/// Points for a verdict: 1, 2, … above the middle of the scale, as many below it, 0 on the middle itself.
fn weight(kader: &Kader, nr: TredeNr) -> i32 {
    let counting: Vec<usize> = (0..kader.schaal.len()).filter(|at| kader.schaal[*at].telt_mee).collect();
    let Some(at) = counting.iter().position(|at| *at == nr.0) else { return 0 };
    let (at, count) = (at as i32, counting.len() as i32);
    let distance = count - 1 - 2 * at;
    (distance.abs() + 1) / 2 * distance.signum()
}

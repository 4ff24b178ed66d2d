//! A verdict that the counts of its own norm, or those of another norm, speak against.
//!
//! Counts do not make a verdict, so this is a question and not a correction. Only counts of which it is clear that more is
//! better, or worse, are looked at.

use super::View;
use super::taal::document::Document;
use crate::corpus::{Cijfer, Kader, Rapport, RapportNorm};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// Parts of words for what should not be.
const SLECHT: [&str; 16] = [
    "geen ",
    "niet ",
    "zonder ",
    "ontbre",
    "te laat",
    "te lang",
    "te weinig",
    "te vaak",
    "onvoldoende",
    "onduidelijk",
    "ontevreden",
    "nooit",
    "klacht",
    "incident",
    "gemist",
    "onveilig",
];
/// Parts of words for what should be.
const GOED: [&str; 14] = [
    "positief",
    "tevreden",
    "tijdig",
    "op tijd",
    "voldoet",
    "voldoen",
    "passend",
    "in beeld",
    "goed",
    "aanwezig",
    "volledig",
    "duidelijk",
    "betrokken",
    "compleet",
];
/// A count of what was looked at says nothing about how it went.
const BEREIK: [&str; 6] = ["met wie", "is bekeken", "nagingen", "is gesproken", "spraken", "onderzocht"];
/// How much better (as a share) the figures of the worse verdict have to be.
const VERSCHIL: f64 = 0.4;

/// A judged norm with the lowest and the highest of its shares of what is good.
struct Gemeten<'a> {
    id: &'a str,
    norm: &'a RapportNorm,
    plaats: f64,
    laagste: f64,
    hoogste: f64,
    bron: Option<usize>,
}

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        check_one(rapport, &view.corpus[rapport.kader], sink);
    }
}

fn check_one(rapport: &Rapport, kader: &Kader, sink: &mut Sink) {
    let measured: Vec<Gemeten> = rapport.normen().filter_map(|(thema, norm)| measure(thema, norm, kader)).collect();
    for here in &measured {
        let label = &kader.trede(here.norm.oordeel.value).label;
        if here.plaats == 0.0 && here.hoogste < 0.5 {
            report(
                here,
                format!("norm {} kreeg `{label}`, maar de cijfers zijn alle onder de helft", here.id),
                None,
                sink,
            );
        } else if here.plaats == 1.0 && here.laagste > 0.75 {
            let message = format!("norm {} kreeg `{label}`, maar de cijfers zijn alle boven de driekwart", here.id);
            report(here, message, None, sink);
        } else if let Some(other) = measured.iter().find(|other| contradicts(here, other)) {
            let message = format!(
                "norm {} kreeg een beter oordeel dan norm {}, maar heeft veel slechtere cijfers",
                here.id, other.id
            );
            report(here, message, Some(other), sink);
        }
    }
}

/// Whether a norm was judged clearly better than another one with clearly better figures from the same source.
fn contradicts(better: &Gemeten, worse: &Gemeten) -> bool {
    better.bron.is_some()
        && better.bron == worse.bron
        && better.plaats < 0.5
        && worse.plaats > 0.5
        && better.hoogste + VERSCHIL <= worse.laagste
}

fn measure<'a>(thema: usize, norm: &'a RapportNorm, kader: &'a Kader) -> Option<Gemeten<'a>> {
    let shares: Vec<(f64, &Cijfer)> = norm.cijfers.iter().filter_map(|cijfer| Some((good(cijfer)?, cijfer))).collect();
    let bron = shares.first()?.1.bron.filter(|bron| shares.iter().all(|(_, cijfer)| cijfer.bron == Some(*bron)));
    Some(Gemeten {
        id: &kader.themas[thema].normen[norm.norm].id,
        norm,
        plaats: kader.plaats(norm.oordeel.value)?,
        laagste: shares.iter().map(|share| share.0).fold(1.0, f64::min),
        hoogste: shares.iter().map(|share| share.0).fold(0.0, f64::max),
        bron,
    })
}

/// The share in which it went well; nothing when that is not clear.
fn good(cijfer: &Cijfer) -> Option<f64> {
    let aantal = cijfer.aantal.as_ref()?.value;
    let wat = format!("{} ", cijfer.wat.value.to_lowercase());
    let has = |parts: &[&str]| parts.iter().any(|part| wat.contains(part));
    if has(&BEREIK) || cijfer.van.value == 0 || aantal > cijfer.van.value {
        return None;
    }
    let share = f64::from(aantal) / f64::from(cijfer.van.value);
    match (has(&SLECHT), has(&GOED)) {
        (true, _) => Some(1.0 - share),
        (false, true) => Some(share),
        (false, false) => None,
    }
}

fn report(here: &Gemeten, message: String, other: Option<&Gemeten>, sink: &mut Sink) {
    let mut diagnostic = Diagnostic::new(codes::OORDEEL_TEGEN_CIJFERS, here.norm.oordeel.span, message)
        .why("een lezer vergelijkt de oordelen met de cijfers, en de instelling doet dat ook")
        .help("controleer het oordeel en de cijfers; wegen andere bevindingen zwaarder, zeg dat dan in de tekst");
    if let Some(cijfer) = here.norm.cijfers.first() {
        diagnostic = diagnostic.related(cijfer.wat.span, "de cijfers staan hier");
    }
    if let Some(other) = other {
        diagnostic = diagnostic.related(other.norm.oordeel.span, format!("het oordeel over norm {}", other.id));
    }
    sink.report(diagnostic);
}

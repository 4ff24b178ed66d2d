//! A share of the report's own sources comes with the numbers behind it.

use super::View;
use super::taal::bron::stam;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage, Plek};
use super::taal::telwoord::telling;
use super::taal::woord::Woord;
use super::taal::woordenschat::Vorm;
use crate::corpus::{Bron, Rapport};
use crate::diagnostic::{Diagnostic, Sink, codes};

/// Words for a source that a share can only be counted in: `cliëntdossiers`, `vragenlijsten`.
const STUKKEN: [&str; 4] = ["dossiers", "vragenlijsten", "enquêtes", "casussen"];

/// What those words have in common, and the words of a share: a sentence without them is not looked at further.
const STAMMEN: [&str; 4] = ["dossier", "vragenlijst", "enquête", "casus"];
const AANDELEN: [&str; 4] = ["%", "procent", "helft", "kwart"];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    if let Some((_, rapport)) = document.rapport() {
        check_one(rapport, document, sink);
    }
}

fn check_one(rapport: &Rapport, document: &Document, sink: &mut Sink) {
    let is_counted = |bron: &&Bron| STUKKEN.iter().any(|end| bron.wat.value.ends_with(end));
    let bronnen: Vec<&Bron> = rapport.bronnen.iter().filter(is_counted).collect();
    if bronnen.is_empty() {
        return;
    }
    let may_matter = document.woordenschat.per_vorm(may_matter);
    // The source that the text was last about, on this page.
    let mut about: Option<(&Bron, Plek, usize)> = None;
    for (at, passage) in document.passages.iter().enumerate() {
        if passage.is_quoted || passage.kind == Kind::Heading {
            continue;
        }
        for (nr, zin) in passage.zinnen.iter().enumerate() {
            let words = passage.van_zin(zin);
            if !words.iter().any(|word| may_matter[word.vorm.nr]) {
                continue;
            }
            if let Some(bron) = named(words, &bronnen) {
                about = Some((bron, passage.plek, at));
            }
            let near = about.filter(|(_, plek, from)| *plek == passage.plek && at - from <= 1);
            // `In 12 van die 27 … Dat is minder dan de helft.`
            let has_numbers = || passage.aandelen.iter().any(|found| (nr.saturating_sub(1)..=nr).contains(&found.zin));
            let (Some((bron, ..)), Some(share)) = (near, share(words)) else { continue };
            if has_numbers() {
                continue;
            }
            report(passage, share, bron, sink);
            about = None;
        }
    }
}

fn may_matter(vorm: &Vorm) -> bool {
    let word = vorm.lower().as_bytes();
    STAMMEN.iter().chain(&AANDELEN).any(|part| word.windows(part.len()).any(|here| here == part.as_bytes()))
}

fn named<'b>(words: &[Woord], bronnen: &[&'b Bron]) -> Option<&'b Bron> {
    let is_it = |bron: &Bron| words.iter().any(|word| stam(word.text()) == stam(&bron.wat.value));
    bronnen.iter().find(|bron| is_it(bron)).copied()
}

/// A percentage, `de helft` or `een kwart` without a number of anything else in the sentence.
fn share(words: &[Woord]) -> Option<std::ops::Range<usize>> {
    let (at, start) = (1..words.len()).find_map(|at| {
        let is_percentage = words[at].is_een_van(&["%", "procent"]) && words[at - 1].vorm.getal.is_some();
        let is_fraction = words[at].is_een_van(&["helft", "kwart", "driekwart"]);
        (is_percentage || is_fraction).then_some((at, at - 1))
    })?;
    let is_alone = (0..words.len()).all(|other| telling(words, other).is_none());
    // `van 53% in 2023 naar 41% in 2024` is a series of somebody else.
    let is_series = words.iter().filter(|word| word.is_een_van(&["%", "procent"])).count() > 1
        || words.iter().any(|word| word.vorm.getal.is_some_and(|year| (1900..2100).contains(&year)));
    (is_alone && !is_series).then(|| words[start].range.start..words[at].range.end)
}

fn report(passage: &Passage, share: std::ops::Range<usize>, bron: &Bron, sink: &mut Sink) {
    let (wat, aantal) = (&bron.wat.value, bron.aantal.value);
    let message = format!("een aandeel van de {wat} zonder de getallen erbij");
    sink.report(
        Diagnostic::new(codes::AANDEEL_ZONDER_AANTAL, passage.place(share), message)
            .related(bron.aantal.span, "de bron staat hier")
            .why("bij kleine aantallen zegt een percentage weinig, en de instelling kan het niet nagaan")
            .help(format!("noem de getallen: `… van de {aantal} {wat}`, of van hoeveel u er bekeek")),
    );
}

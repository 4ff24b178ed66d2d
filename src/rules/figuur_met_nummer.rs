//! `figuur 3`, `tabel 2`: figures have no number on the site, so no reader can find it.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use super::taal::woord::Woord;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::FileId;
use std::collections::BTreeSet;

const SOORTEN: [&str; 6] = ["figuur", "figuren", "grafiek", "tabel", "tabellen", "afbeelding"];
/// What follows a number in another document: `tabel 2 van het CBS`.
const VAN_ANDEREN: [&str; 6] = ["uit", "van", "bij", "in", "op", "achter"];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let names_one = document.woordenschat.per_vorm(|vorm| SOORTEN.contains(&vorm.lower()));
    let is_text = |passage: &&Passage| !matches!(passage.kind, Kind::Heading | Kind::Cell);
    let has_one = |passage: &&Passage| passage.woorden.iter().any(|woord| names_one[woord.vorm.nr]);
    let passages: Vec<&Passage> = document.passages.iter().filter(is_text).filter(has_one).collect();
    let titled: BTreeSet<(FileId, &str)> =
        passages.iter().filter_map(|passage| Some((passage.span.file(), caption(passage)?))).collect();
    for passage in passages.into_iter().filter(|passage| caption(passage).is_none()) {
        for zin in &passage.zinnen {
            let words = passage.van_zin(zin);
            (1..words.len()).for_each(|at| look(passage, words, at, &titled, sink));
        }
    }
}

/// The number of a title that was written as text: `Figuur 3. De wachttijd`.
fn caption<'p>(passage: &'p Passage) -> Option<&'p str> {
    let [kind, number, mark, _, ..] = passage.woorden.as_slice() else { return None };
    let is_caption = kind.is_een_van(&SOORTEN) && matches!(mark.text(), ":" | "." | "–" | "-");
    is_caption.then(|| number.text())
}

fn look(passage: &Passage, words: &[Woord], at: usize, titled: &BTreeSet<(FileId, &str)>, sink: &mut Sink) {
    let (kind, number) = (&words[at - 1], &words[at]);
    let digits = number.text().trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !kind.is_een_van(&SOORTEN) || !is_number || number.text().len() > digits.len() + 1 {
        return;
    }
    let range = kind.range.start..number.range.end;
    let is_elsewhere = match words.get(at + 1) {
        Some(next) if next.is_een_van(&VAN_ANDEREN) => {
            !words.get(at + 2).is_some_and(|word| word.is_een_van(&["dit", "deze", "ons"]))
        }
        // `tabel 2 keer` counts.
        Some(next) => next.is("keer"),
        None => false,
    };
    let is_titled = titled.contains(&(passage.span.file(), number.text()));
    if is_elsewhere || is_titled || passage.is_linked(&range) || passage.is_quoted {
        return;
    }
    let kind = match kind.lower() {
        "figuren" => "figuur",
        "tabellen" => "tabel",
        other => other,
    };
    let message = format!("`{}`: op de site hebben figuren en tabellen geen nummer", &passage.text[range.clone()]);
    sink.report(
        Diagnostic::new(codes::FIGUUR_MET_NUMMER, passage.place(range), message)
            .why("een lezer zoekt een nummer dat nergens staat")
            .help(format!("schrijf `de {kind} hieronder`, of noem de titel; staat zij op een andere pagina, maak er dan een koppeling van")),
    );
}

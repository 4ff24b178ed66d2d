//! `figuur 3`, `tabel 2`: figures have no number on the site, so no reader can find it.

use super::View;
use super::taal::stuk::{Soort, Stuk};
use super::taal::woord::{Woord, woorden};
use super::taal::zin::zinnen;
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::source::FileId;
use std::collections::BTreeSet;

const SOORTEN: [&str; 6] = ["figuur", "figuren", "grafiek", "tabel", "tabellen", "afbeelding"];
/// What follows a number in another document: `tabel 2 van het CBS`.
const VAN_ANDEREN: [&str; 6] = ["uit", "van", "bij", "in", "op", "achter"];

pub(super) fn check(view: &View, sink: &mut Sink) {
    let stukken = view.stukken().filter(|stuk| stuk.soort != Soort::Kop && stuk.soort != Soort::Cel);
    let stukken: Vec<&Stuk> =
        stukken.filter(|stuk| SOORTEN.iter().any(|word| stuk.text.contains(&word[1..]))).collect();
    let titled: BTreeSet<(FileId, String)> =
        stukken.iter().filter_map(|stuk| Some((file(stuk), caption(stuk)?))).collect();
    for stuk in stukken.into_iter().filter(|stuk| caption(stuk).is_none()) {
        for zin in zinnen(&stuk.text) {
            let words = woorden(&stuk.text, &zin);
            (1..words.len()).for_each(|at| look(stuk, &words, at, &titled, sink));
        }
    }
}

fn file(stuk: &Stuk) -> FileId {
    stuk.span(&(0..0)).file()
}

/// The number of a title that was written as text: `Figuur 3. De wachttijd`.
fn caption(stuk: &Stuk) -> Option<String> {
    let words = woorden(&stuk.text, &(0..stuk.text.len()));
    let [kind, number, mark, ..] = words.as_slice() else { return None };
    let is_caption = kind.is_een_van(&SOORTEN) && matches!(mark.text, ":" | "." | "–" | "-") && words.len() > 3;
    is_caption.then(|| number.text.to_owned())
}

fn look(stuk: &Stuk, words: &[Woord], at: usize, titled: &BTreeSet<(FileId, String)>, sink: &mut Sink) {
    let (kind, number) = (&words[at - 1], &words[at]);
    let digits = number.text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !kind.is_een_van(&SOORTEN) || !is_number || number.text.len() > digits.len() + 1 {
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
    let is_titled = titled.contains(&(file(stuk), number.text.to_owned()));
    if is_elsewhere || is_titled || stuk.is_linked(&range) || stuk.in_citaat {
        return;
    }
    let kind = match kind.lower() {
        "figuren" => "figuur",
        "tabellen" => "tabel",
        other => other,
    };
    let message = format!("`{}`: op de site hebben figuren en tabellen geen nummer", &stuk.text[range.clone()]);
    sink.report(
        Diagnostic::new(codes::FIGUUR_MET_NUMMER, stuk.span(&range), message)
            .why("een lezer zoekt een nummer dat nergens staat")
            .help(format!("schrijf `de {kind} hieronder`, of noem de titel; staat zij op een andere pagina, maak er dan een koppeling van")),
    );
}

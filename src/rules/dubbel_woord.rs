//! The same word twice in a row (`de de`), also over a line break.

use super::View;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::woord::{Woord, plain};
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::ops::Range;

/// Words that Dutch can well have twice in a row ("degenen die die dag …", "als u u zorgen maakt").
const WELL_FORMED: [&str; 21] = [
    "bla", "dat", "die", "er", "haar", "had", "heel", "het", "hun", "is", "je", "ons", "u", "waren", "was", "we",
    "weer", "wij", "ze", "zich", "zijn",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    for passage in &document.passages {
        for (first, second) in doubles(passage) {
            let word = &passage.text[second.clone()];
            let diagnostic = Diagnostic::new(
                codes::DUBBEL_WOORD,
                passage.place(first.start..second.end),
                format!("`{word}` staat hier twee keer achter elkaar"),
            )
            .help("haal een van de twee weg");
            sink.report(passage.soften(diagnostic));
        }
        for range in double_pairs(passage) {
            let pair = &passage.text[range.start..range.start + range.len() / 2];
            let diagnostic = Diagnostic::new(
                codes::DUBBEL_WOORD,
                passage.place(range.clone()),
                format!("`{}` staat hier twee keer achter elkaar", pair.trim()),
            )
            .help("haal een van de twee weg");
            sink.report(passage.soften(diagnostic));
        }
    }
}

fn doubles(passage: &Passage) -> Vec<(Range<usize>, Range<usize>)> {
    let is_double = |pair: &[Woord]| {
        if pair[0].vorm.lower_nr != pair[1].vorm.lower_nr {
            return false;
        }
        let (first, second) = (pair[0].text(), pair[1].text());
        let is_word =
            |first: &str| first.chars().all(|c| c.is_alphabetic() || c == '-') && first.chars().any(char::is_lowercase);
        // An accent is put there on purpose (`één een`), and a capital makes it a name.
        passage.text[pair[0].range.end..pair[1].range.start].bytes().all(|byte| byte == b' ')
            && is_word(first)
            && !second.starts_with(char::is_uppercase)
            && !WELL_FORMED.contains(&plain(first).as_str())
    };
    let found = passage.woorden.windows(2).filter(|pair| is_double(pair));
    found.map(|pair| (pair[0].range.clone(), pair[1].range.clone())).collect()
}

/// `in de in de wijk`: a preposition and an article, twice; `de in de in de wet genoemde termijn` is well-formed.
fn double_pairs(passage: &Passage) -> Vec<Range<usize>> {
    const FIRST: [&str; 20] = [
        "aan", "bij", "binnen", "dat", "door", "in", "met", "na", "naar", "of", "om", "op", "over", "tot", "uit",
        "van", "vanuit", "volgens", "voor", "zonder",
    ];
    const SECOND: [&str; 6] = ["de", "deze", "die", "dit", "een", "het"];
    let words = &passage.woorden;
    let is_spaced =
        |pair: &[Woord]| passage.text[pair[0].range.end..pair[1].range.start].bytes().all(|byte| byte == b' ');
    let is_double = |four: &[Woord]| {
        four[0].vorm.lower_nr == four[2].vorm.lower_nr
            && four[1].vorm.nr == four[3].vorm.nr
            && four[0].is_een_van(&FIRST)
            && SECOND.contains(&four[1].text())
            && four.windows(2).all(is_spaced)
    };
    let is_participle = |word: &Woord| {
        let word = word.text();
        word.chars().count() > 4 && (word.ends_with('e') || word.ends_with("en"))
    };
    let found = words.windows(4).enumerate().filter(|(_, four)| is_double(four));
    found
        .filter(|(nr, _)| !words.iter().skip(nr + 5).take(3).any(is_participle))
        .map(|(_, four)| four[0].range.start..four[3].range.end)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::{double_pairs, doubles};

    #[test]
    fn slips_and_no_slips() {
        for slip in ["in de de wijk", "De de jeugdige", "zij was in in Almere", "het plan plan was"] {
            assert_eq!(doubles(&passage(slip)).len(), 1, "{slip}");
        }
        for fine in
            ["wie die die dag kwam", "als u u zorgen maakt", "in, in elk geval", "één een", "Baden Baden", "2 2"]
        {
            assert!(doubles(&passage(fine)).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_preposition_with_its_article() {
        assert_eq!(double_pairs(&passage("Zij woont in de in de wijk.")).len(), 1);
        for fine in
            ["binnen de in de wet genoemde termijn", "in de in de wet genoemde termijn", "in de wijk, in de stad"]
        {
            assert!(double_pairs(&passage(fine)).is_empty(), "{fine}");
        }
    }
}

//! A hyphen between spaces where a dash (–) is meant.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, Passage};
use super::taal::woord::Woord;
use crate::diagnostic::{Diagnostic, Edit, Fix, Sink, codes};
use std::ops::Range;

/// After these words a lone hyphen may be a score.
const SPEAKS_OF_A_SCORE: [&str; 13] =
    ["de", "een", "en", "het", "met", "of", "oordeel", "oordelen", "score", "scores", "teken", "voor", "waardering"];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    // Outside a sentence (`Naam - functie`) a hyphen divides.
    let is_sentence = |text: &str| text.trim_end().ends_with(['.', '?', '!', '"', '”', '’', ':', ';']);
    let passages = document.passages.iter().filter(|passage| !matches!(passage.kind, Kind::Cell | Kind::Heading));
    for passage in passages.filter(|passage| is_sentence(&passage.text)) {
        for hyphen in hanging(passage) {
            let word = passage.text[..hyphen.start].trim_end().rsplit([' ', '(']).next().unwrap_or("");
            let diagnostic = Diagnostic::new(
                codes::STREEPJE_IN_ZIN,
                passage.place(hyphen),
                format!("dit streepje staat los van `{word}`"),
            )
            .help(format!("schrijf `{word}-` zonder spatie, of `–` als hier een tussenzin begint"));
            sink.report(diagnostic);
        }
        let found = hyphens(passage);
        let Some(first) = found.first() else { continue };
        let edits: Option<Vec<Edit>> =
            found.iter().map(|hyphen| passage.edit(view.sources, hyphen.clone(), "–")).collect();
        let help = match found.len() {
            1 => "schrijf `–` in plaats van `-`".to_owned(),
            count => format!("schrijf `–` in plaats van `-`; in deze alinea {count} keer"),
        };
        sink.report(
            Diagnostic::new(
                codes::STREEPJE_IN_ZIN,
                passage.place(first.clone()),
                "hier staat een koppelteken waar een gedachtestreepje hoort",
            )
            .help(help)
            .fix(edits.map(|edits| Fix { edits })),
        );
    }
}

/// Hyphens with spaces on both sides that stand for a dash.
fn hyphens(passage: &Passage) -> Vec<Range<usize>> {
    lone(passage).filter(|hyphen| !hangs(&passage.text[hyphen.end..])).collect()
}

/// Hyphens that were cut off from their word.
fn hanging(passage: &Passage) -> Vec<Range<usize>> {
    lone(passage).filter(|hyphen| hangs(&passage.text[hyphen.end..])).collect()
}

fn lone(passage: &Passage) -> impl Iterator<Item = Range<usize>> {
    let text = &passage.text;
    let is_dash = move |three: &&[Woord]| {
        let [before, hyphen, after] = three else { return false };
        let at = hyphen.range.start;
        hyphen.is_teken()
            && hyphen.text() == "-"
            && text[..at].ends_with(' ')
            && text[at + 1..].starts_with(' ')
            && text[..before.range.end].ends_with(|c: char| c.is_alphabetic() || matches!(c, ')' | '"' | '”' | '’'))
            && after.text().starts_with(|c: char| c.is_alphabetic() || matches!(c, '(' | '"' | '“' | '‘'))
            && !(before.is_een_van(&SPEAKS_OF_A_SCORE) && stands_apart(&text[..before.range.start]))
    };
    passage.woorden.windows(3).filter(is_dash).map(|three| three[1].range.clone())
}

/// Whether a word after this text is a word of its own, unlike that in `en/of`.
fn stands_apart(before: &str) -> bool {
    before.is_empty() || before.ends_with(' ')
}

/// `psychiatrische - en andere problemen`: the hyphen belongs to the word before it.
fn hangs(after: &str) -> bool {
    let after = after.trim_start().split(". ").next().unwrap_or("");
    ["en ", "of ", "en/of "].iter().any(|word| after.starts_with(word)) && !after.contains(" - ")
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::{hanging, hyphens};

    #[test]
    fn a_score_or_a_range_is_no_dash() {
        assert_eq!(hyphens(&passage("Dat is - zo bleek - niet zo.")).len(), 2);
        for fine in ["een + of een - bij elke norm", "score - betekent", "3 - 5", "in- en doorstroom", "JB - 3"] {
            assert!(hyphens(&passage(fine)).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_hyphen_before_and_belongs_to_its_word() {
        assert_eq!(hanging(&passage("de psychische - en sociale problemen")).len(), 1);
        assert_eq!(hyphens(&passage("de psychische - en sociale problemen")).len(), 0);
        assert_eq!(hyphens(&passage("Dat is - en dat blijkt - niet zo.")).len(), 2);
    }
}

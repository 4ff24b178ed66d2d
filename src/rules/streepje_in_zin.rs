//! A hyphen between spaces where a dash (–) is meant.

use super::View;
use super::text::passage::Kind;
use crate::diagnostic::{Diagnostic, Edit, Fix, Sink, codes};
use std::ops::Range;

/// After these words a lone hyphen may be a score.
const SPEAKS_OF_A_SCORE: [&str; 13] =
    ["de", "een", "en", "het", "met", "of", "oordeel", "oordelen", "score", "scores", "teken", "voor", "waardering"];

pub(super) fn check(view: &View, sink: &mut Sink) {
    // Outside a sentence (`Naam - functie`) a hyphen divides.
    let is_sentence = |text: &str| text.trim_end().ends_with(['.', '?', '!', '"', '”', '’', ':', ';']);
    let passages = view.passages().filter(|passage| !matches!(passage.kind, Kind::Cell | Kind::Heading));
    for passage in passages.filter(|passage| is_sentence(&passage.text)) {
        for hyphen in hanging(&passage.text) {
            let word = passage.text[..hyphen.start].trim_end().rsplit([' ', '(']).next().unwrap_or("");
            let diagnostic = Diagnostic::new(
                codes::STREEPJE_IN_ZIN,
                passage.place(hyphen),
                format!("dit streepje staat los van `{word}`"),
            )
            .help(format!("schrijf `{word}-` zonder spatie, of `–` als hier een tussenzin begint"));
            sink.report(diagnostic);
        }
        let found = hyphens(&passage.text);
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
fn hyphens(text: &str) -> Vec<Range<usize>> {
    lone(text).filter(|at| !hangs(&text[at + 1..])).map(|at| at..at + 1).collect()
}

/// Hyphens that were cut off from their word.
fn hanging(text: &str) -> Vec<Range<usize>> {
    lone(text).filter(|at| hangs(&text[at + 1..])).map(|at| at..at + 1).collect()
}

fn lone(text: &str) -> impl Iterator<Item = usize> {
    let is_dash = move |&at: &usize| {
        let (before, after) = (text[..at].trim_end(), text[at + 1..].trim_start());
        let has_spaces = text[..at].ends_with(' ') && text[at + 1..].starts_with(' ');
        let word = before.rsplit(' ').next().unwrap_or("").to_lowercase();
        has_spaces
            && before.ends_with(|c: char| c.is_alphabetic() || matches!(c, ')' | '"' | '”' | '’'))
            && after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '(' | '"' | '“' | '‘'))
            && !SPEAKS_OF_A_SCORE.contains(&word.as_str())
    };
    text.match_indices('-').map(|(at, _)| at).filter(is_dash)
}

/// `psychiatrische - en andere problemen`: the hyphen belongs to the word before it.
fn hangs(after: &str) -> bool {
    let after = after.trim_start().split(". ").next().unwrap_or("");
    ["en ", "of ", "en/of "].iter().any(|word| after.starts_with(word)) && !after.contains(" - ")
}

#[cfg(test)]
mod tests {
    use super::{hanging, hyphens};

    #[test]
    fn a_score_or_a_range_is_no_dash() {
        assert_eq!(hyphens("Dat is - zo bleek - niet zo.").len(), 2);
        for fine in ["een + of een - bij elke norm", "score - betekent", "3 - 5", "in- en doorstroom", "JB - 3"] {
            assert!(hyphens(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_hyphen_before_and_belongs_to_its_word() {
        assert_eq!(hanging("de psychische - en sociale problemen").len(), 1);
        assert_eq!(hyphens("de psychische - en sociale problemen").len(), 0);
        assert_eq!(hyphens("Dat is - en dat blijkt - niet zo.").len(), 2);
    }
}

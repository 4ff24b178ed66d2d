//! A space too many before a punctuation mark, or one too few after it.

use super::View;
use super::taal::document::Document;
use super::taal::passage::{Kind, OBJECT, Passage};
use super::taal::woord::Woord;
use crate::diagnostic::{Diagnostic, Fix, Sink, codes};
use std::ops::Range;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    for passage in document.passages.iter().filter(|passage| passage.kind != Kind::Cell) {
        for space in too_many(passage).into_iter().filter(|space| is_typed(passage, view, space)) {
            let mark = passage.text[space.end..].chars().next().unwrap_or('.');
            let message = format!("er staat een spatie voor `{mark}`");
            let fix = without(passage, view, space.clone(), mark);
            report(passage, space.start..space.end + 1, message, "haal de spatie weg", fix, sink);
        }
        for space in beside_slash(passage) {
            let before = passage.text[..space.start].ends_with('/');
            let side = if before { "achter" } else { "voor" };
            let fixed = if before { space.start - 1..space.end } else { space.start..space.end + 1 };
            let fix = passage.fix(view.sources, fixed.clone(), "/");
            report(passage, fixed, format!("er staat een spatie {side} `/`"), "haal de spatie weg", fix, sink);
        }
        for mark in too_few(passage) {
            let written = passage.text[mark.clone()].to_owned();
            let message = format!("na `{written}` ontbreekt een spatie");
            let fix = passage.fix(view.sources, mark.clone(), &format!("{written} "));
            report(passage, mark, message, "zet er een spatie achter", fix, sink);
        }
    }
}

fn report(passage: &Passage, range: Range<usize>, message: String, help: &str, fix: Option<Fix>, sink: &mut Sink) {
    let diagnostic = Diagnostic::new(codes::SPATIE_BIJ_LEESTEKEN, passage.place(range), message).help(help).fix(fix);
    sink.report(diagnostic);
}

/// Whether the space stands before the mark in the file too; else a link that led nowhere stood between them.
fn is_typed(passage: &Passage, view: &View, space: &Range<usize>) -> bool {
    let mark = passage.place(space.end..space.end + 1);
    let before = view.sources.text(mark.file()).get(..mark.start()).unwrap_or_default();
    before.ends_with(char::is_whitespace)
}

/// Takes the space away by writing the mark in its place.
fn without(passage: &Passage, view: &View, space: Range<usize>, mark: char) -> Option<Fix> {
    passage.fix(view.sources, space.start..space.end + 1, mark.encode_utf8(&mut [0; 4]))
}

/// Spaces before a mark that ends a word.
fn too_many(passage: &Passage) -> Vec<Range<usize>> {
    let text = &passage.text;
    let is_one = |pair: &&[Woord]| {
        let (word, mark) = (&pair[0], &pair[1]);
        if !mark.is_teken()
            || word.range.end == mark.range.start
            || !matches!(mark.text(), "," | "." | ";" | ":" | "?" | "!")
        {
            return false;
        }
        let (before, after) = (&text[..word.range.end], text[mark.range.end..].chars().next());
        let ends_word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '"' | '”' | '’' | OBJECT));
        let is_ratio = mark.text() == ":" && before.ends_with(|c: char| c.is_ascii_digit());
        let are_spaces = text[word.range.end..mark.range.start].bytes().all(|byte| byte == b' ');
        are_spaces && ends_word && !is_ratio && after.is_none_or(|c| c == ' ' || c == '"' || c == ')')
    };
    let found = passage.woorden.windows(2).filter(is_one);
    found.map(|pair| pair[0].range.end..pair[1].range.start).collect()
}

/// The space in `en/ of` and `en /of`; a slash with spaces on both sides is left alone.
fn beside_slash(passage: &Passage) -> Vec<Range<usize>> {
    let text = &passage.text;
    let is_letter = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let mut out = Vec::new();
    for mark in passage.woorden.iter().filter(|mark| mark.is_teken() && mark.text() == "/") {
        let at = mark.range.start;
        let (before, after) = (&text[..at], &text[at + 1..]);
        let token = before.rsplit(' ').next().unwrap_or("");
        let is_address =
            token.contains(['/', '.', ':']) || after.split(' ').next().is_some_and(|end| end.contains('.'));
        let tight_before = is_letter(before.chars().next_back());
        // `/build` is a path, `/of` is not.
        let tight_after = ["of ", "en "].iter().any(|word| after.starts_with(word));
        let spaced_after = after.starts_with(' ') && is_letter(after.chars().nth(1));
        let spaced_before = before.ends_with(' ') && is_letter(before.trim_end_matches(' ').chars().next_back());
        if !is_address && tight_before && spaced_after {
            out.push(at + 1..at + 2);
        } else if !is_address && tight_after && spaced_before {
            out.push(at - 1..at);
        }
    }
    out
}

/// Marks at the end of a word that another word follows at once.
fn too_few(passage: &Passage) -> Vec<Range<usize>> {
    let is_one = |three: &&[Woord]| {
        let [before, mark, after] = three else { return false };
        let touches = before.range.end == mark.range.start && mark.range.end == after.range.start;
        mark.is_teken()
            && touches
            && matches!(mark.text(), "," | "." | ";" | "?" | "!")
            && misses_space(&passage.text, mark.range.start)
    };
    passage.woorden.windows(3).filter(is_one).map(|three| three[1].range.clone()).collect()
}

fn misses_space(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(' ').map_or(0, |space| space + 1);
    let end = text[at..].find(' ').map_or(text.len(), |space| at + space);
    let token = &text[start..end];
    let (before, after) = (&text[start..at], &text[at + 1..end]);
    let is_address = token.contains(['/', '@', '_', '\\']) || token.to_lowercase().contains("www.");
    let lower_before =
        before.chars().rev().take_while(|c| c.is_lowercase()).count() + usize::from(before.ends_with(')')) * 2;
    let mut next = after.chars();
    let follows = match (text.as_bytes()[at], next.next()) {
        (b'.' | b'?' | b'!', Some(c)) => c.is_uppercase() && next.next().is_none_or(|c| c.is_lowercase() || c == ' '),
        (_, Some(c)) => c.is_alphabetic(),
        (_, None) => false,
    };
    follows && lower_before >= 2 && !is_address && !before.contains('.')
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::{beside_slash, too_few, too_many};

    #[test]
    fn a_space_before_a_mark() {
        assert_eq!(too_many(&passage("Ja , dat klopt .")).len(), 2);
        assert_eq!(too_many(&passage("Een (GI) : zo")).len(), 1);
        for fine in ["1 : 3", "en ... dan", "zo'n .NET", "ja.", " , los"] {
            assert!(too_many(&passage(fine)).is_empty(), "{fine}");
        }
    }

    #[test]
    fn no_space_after_a_mark() {
        assert_eq!(too_few(&passage("Dat klopt.De rest,ook. Zo (niet).Maar")).len(), 3);
        for fine in [
            "o.a. en d.w.z. zo",
            "www.Voorbeeld.nl",
            "norm 1a.2",
            "1,5",
            "J.Jansen",
            "Word.docx",
            "zie https://a.nl/b.Csv",
            "ge.ZZP",
            "1a,2b",
        ] {
            assert!(too_few(&passage(fine)).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_space_on_one_side_of_a_slash() {
        assert_eq!(beside_slash(&passage("ouders en/ of jeugdigen, hulp /of zorg")).len(), 2);
        for fine in [
            "en/of",
            "Utrecht / Flevoland",
            "https://a.nl/ en verder",
            "24/7",
            "per kind/ 12",
            "jeugd-/ gezinshulp",
            "in de /build map",
        ] {
            assert!(beside_slash(&passage(fine)).is_empty(), "{fine}");
        }
    }
}

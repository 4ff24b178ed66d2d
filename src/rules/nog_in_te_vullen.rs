//! Text that was to be replaced: a placeholder, or a sentence left from `rapporteur new`.

use super::View;
use super::taal::digits::is_in_address;
use super::taal::document::{Document, Wat};
use super::taal::line::Line;
use super::taal::passage::Kind;
use crate::corpus::Status;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::ops::Range;

/// Begins every line that `rapporteur new` leaves for the author.
const STUB: &str = "INVULLEN:";
/// Words that only stand for other words, in capitals.
const CAPITALS: [&str; 5] = ["INVULLEN", "TBD", "TODO", "XXX", "XXXX"];
/// What stands between brackets until it is known.
const BRACKETS: [&str; 20] = [
    "aantal",
    "aanvullen",
    "adres",
    "datum",
    "functie",
    "getal",
    "instelling",
    "invullen",
    "jaartal",
    "locatie",
    "naam",
    "naam instelling",
    "nader in te vullen",
    "nummer",
    "plaats",
    "pm",
    "titel",
    "todo",
    "volgt",
    "x",
];
/// Phrases that nobody publishes.
const PHRASES: [&str; 8] = [
    "hier invullen",
    "lorem ipsum",
    "nader aan te vullen",
    "nader in te vullen",
    "nog aan te vullen",
    "nog in te vullen",
    "nog invullen",
    "vul hier in",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    // What is published has to be complete, a draft has time.
    let level = match document.wat {
        Wat::Rapport(_, rapport) => level(rapport.status),
        Wat::Publicatie(_, publicatie) => level(publicatie.status),
        Wat::Traject(_) | Wat::Overig(_) => Level::Waarschuwing,
    };
    for line in &document.lines {
        for range in placeholders(line) {
            let place = line.place(range.clone());
            let written = &line.text[range];
            let (message, help) = if written.starts_with(STUB) {
                (
                    "deze regel van `rapporteur new` is nog niet ingevuld".to_owned(),
                    "schrijf hier uw eigen tekst, of haal de regel weg",
                )
            } else {
                (format!("`{written}` moet nog worden ingevuld"), "vul het in, of haal het weg")
            };
            let level = if line.is_quoted { Level::Hint } else { level };
            sink.report(Diagnostic::new(codes::NOG_IN_TE_VULLEN, place, message).help(help).with_level(level));
        }
    }
    for passage in document.passages.iter().filter(|passage| passage.kind == Kind::Paragraph && !passage.is_quoted) {
        if matches!(passage.text.trim(), "…" | "..." | "PM" | "n.n.b.") {
            let message = format!("hier staat alleen `{}`", passage.text.trim());
            sink.report(
                Diagnostic::new(codes::NOG_IN_TE_VULLEN, passage.span, message)
                    .help("schrijf hier de tekst, of haal de alinea weg")
                    .with_level(level),
            );
        }
    }
}

fn level(status: Status) -> Level {
    match status {
        Status::Concept => Level::Hint,
        Status::Wederhoor => Level::Waarschuwing,
        Status::Gepubliceerd => Level::Fout,
    }
}

fn placeholders(line: &Line) -> Vec<Range<usize>> {
    let text = match line.text.find('#') {
        Some(at) if line.is_yaml && line.text[..at].trim().is_empty() => return Vec::new(),
        _ => line.text,
    };
    find(text)
}

/// At most one per line: a line is filled in as a whole.
fn find(text: &str) -> Vec<Range<usize>> {
    if !may_hold_one(text) {
        return Vec::new();
    }
    if let Some(at) = text.find(STUB) {
        return std::iter::once(at..text.trim_end().len()).collect();
    }
    let lower = text.to_lowercase();
    let phrases = PHRASES.iter().filter_map(|phrase| lower.find(phrase).map(|at| at..at + phrase.len()));
    let found = capitals(text).into_iter().chain(brackets(text));
    // Offsets into the lower case text are those of the text as long as both are equally long.
    let all = found.chain(phrases.filter(|_| lower.len() == text.len()));
    all.min_by_key(|range| range.start).into_iter().collect()
}

/// Whether two letters are in a line that each placeholder holds; most lines are not looked at further.
fn may_hold_one(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(1..).unwrap_or_default();
    // Without an early way out this is done for many characters at a time.
    bytes.iter().zip(next).fold(false, |found, (a, b)| {
        let is_pair = |first: u8, second: u8| (a | 0x20 == first) & (b | 0x20 == second);
        let are_capitals = a.is_ascii_uppercase() & b.is_ascii_uppercase();
        found | (*a == b'[') | is_pair(b'v', b'u') | is_pair(b'p', b's') | are_capitals
    })
}

fn capitals(text: &str) -> Vec<Range<usize>> {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '`');
    let mut out = Vec::new();
    for word in CAPITALS {
        for (at, _) in text.match_indices(word) {
            let range = at..at + word.len();
            let is_word = !text[..at].ends_with(joins) && !text[range.end..].starts_with(joins);
            if is_word && !is_in_address(text, &range) {
                out.push(range);
            }
        }
    }
    out
}

/// `[naam]`, but not `[naam](adres)`.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('[') {
        let Some(end) = text[at..].find(']').map(|end| at + end + 1) else { continue };
        let is_link = text[end..].starts_with(['(', '[', ':']) || text[..at].ends_with(['!', ']', '\\', '`']);
        if !is_link && BRACKETS.contains(&text[at + 1..end - 1].trim().to_lowercase().as_str()) {
            out.push(at..end);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn placeholders_and_real_text() {
        for left in [
            "INVULLEN: wat zagen de inspecties?",
            "Zie TODO hier",
            "De heer [naam] zei",
            "Lorem ipsum dolor",
            "XXX ouders",
        ] {
            assert_eq!(find(left).len(), 1, "{left}");
        }
        for fine in [
            "[naam](norm:1.1)",
            "een to-do-lijst",
            "[!casus] naam",
            "[…] en verder",
            "op https://a.nl/TODO",
            "XXXL",
            "de naam invullen",
        ] {
            assert!(find(fine).is_empty(), "{fine}");
        }
    }
}

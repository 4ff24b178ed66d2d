//! A birth date anywhere, and an exact age in a case description or behind the name of a speaker.

use super::View;
use super::taal::dag::maand;
use super::taal::document::Document;
use super::taal::passage::Passage;
use super::taal::telwoord::getal;
use super::taal::woord::{Woord, woorden};
use crate::diagnostic::{Diagnostic, Sink, codes};
use crate::prose::Block;
use crate::source::Span;
use std::ops::Range;

/// Who can have an age.
const PEOPLE: [&str; 34] = [
    "baby",
    "broer",
    "broertje",
    "cliënt",
    "dochter",
    "dreumes",
    "jeugdige",
    "jeugdigen",
    "jongen",
    "jongere",
    "jongeren",
    "kind",
    "kinderen",
    "kleuter",
    "kleinkind",
    "leerling",
    "man",
    "meisje",
    "moeder",
    "ouder",
    "peuter",
    "puber",
    "tiener",
    "tweeling",
    "vader",
    "vrouw",
    "zoon",
    "zoontje",
    "zus",
    "zusje",
    "dochtertje",
    "kindje",
    "pleegkind",
    "pupil",
];

pub(super) fn check(_: &View, document: &Document, sink: &mut Sink) {
    let born = document.woordenschat.per_vorm(|vorm| says_born(vorm.lower()));
    for passage in &document.passages {
        let may_hold = passage.woorden.iter().any(|woord| born[woord.vorm.nr]);
        for range in if may_hold { birth_dates(&passage.text) } else { Vec::new() } {
            let diagnostic = Diagnostic::new(codes::LEEFTIJD, passage.place(range), "hier staat een geboortedatum")
                .secret()
                .why("met een geboortedatum is een persoon te herkennen")
                .help("haal de datum weg");
            sink.report(diagnostic);
        }
        for range in if passage.is_casus { ages(passage) } else { Vec::new() } {
            report_age(passage.place(range), "in deze casus staat een precieze leeftijd", sink);
        }
    }
    for (_, tekst) in &document.teksten {
        tekst.each_block(&mut |block| {
            if let Block::Quote { by: Some(by), .. } = block
                && ages_of_speaker(&by.text)
            {
                report_age(by.span, "bij deze spreker staat een precieze leeftijd", sink);
            }
        });
    }
}

fn report_age(place: Span, message: &str, sink: &mut Sink) {
    sink.report(
        Diagnostic::new(codes::LEEFTIJD, place, message)
            .why("leeftijd, plaats en gebeurtenis samen maken iemand herkenbaar voor wie de zaak kent")
            .help("laat de leeftijd weg of maak haar ruimer: `een jong kind`, `een tiener`, `basisschoolleeftijd`"),
    );
}

/// `— Jeugdige (15 jaar)`, `— Jeugdige, 15`.
fn ages_of_speaker(text: &str) -> bool {
    let ranges = woorden(text);
    ranges.iter().enumerate().any(|(nr, word)| {
        let written = text[word.clone()].to_lowercase();
        let next = ranges.get(nr + 1).map_or("", |next| &text[next.clone()]);
        is_age(&written) && (next == "jaar" || ranges.len() == nr + 1) || is_compound(&written)
    })
}

/// A number of years that a person can have, in digits or words.
fn is_age(word: &str) -> bool {
    word == "een" || getal(word).is_some_and(|years| (1..=99).contains(&years))
}

/// `15-jarige`, `zesjarige`.
fn is_compound(word: &str) -> bool {
    let number = word.strip_suffix("jarige").or_else(|| word.strip_suffix("jarig"));
    number.is_some_and(|number| is_age(number.trim_end_matches('-')))
}

fn ages(passage: &Passage) -> Vec<Range<usize>> {
    let text = &passage.text;
    let words: Vec<&Woord> = passage.zonder_tekens().collect();
    let word = |nr: usize| words.get(nr).map_or("", |word| word.lower());
    let mut out = Vec::new();
    for (nr, here) in words.iter().enumerate() {
        if is_compound(here.lower()) {
            out.push(here.range.clone());
        }
        if word(nr + 1) != "jaar" || !is_age(here.lower()) {
            continue;
        }
        let before = |back: usize| nr.checked_sub(back).map_or("", word);
        let in_brackets = text[..here.range.start].ends_with('(');
        let of_person = before(1) == "van" && PEOPLE.contains(&before(2));
        let is_old = word(nr + 2) == "oud";
        let has_years = PEOPLE.contains(&before(2)) && matches!(before(1), "is" | "was" | "wordt");
        let right_after = PEOPLE.contains(&before(1)) && text[..here.range.start].ends_with([',', ' ']);
        let counts_time = matches!(word(nr + 2), "geleden" | "later" | "lang" | "eerder" | "na" | "durend");
        if (in_brackets || of_person || is_old || has_years || right_after) && !counts_time {
            out.push(here.range.start..words[nr + 1].range.end);
        }
    }
    out
}

fn says_born(word: &str) -> bool {
    matches!(word, "geb" | "geboren" | "geboortedatum") || word.starts_with("geb.")
}

/// A date right after a word that says that somebody was born.
fn birth_dates(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return out;
    }
    for mark in ["geboren op", "geboren", "geboortedatum", "geb."] {
        for (at, _) in lower.match_indices(mark) {
            let rest = &lower[at + mark.len()..];
            let skipped = rest.len() - rest.trim_start_matches([' ', ':', '(']).len();
            let start = at + mark.len() + skipped;
            out.extend(date_at(&lower[start..]).map(|length| start..start + length));
        }
    }
    out.sort_by_key(|range| range.start);
    out.dedup();
    out
}

/// The length of a date at the start of a text: `3 mei 2010`, `03-05-2010`, `2010-05-03`.
fn date_at(text: &str) -> Option<usize> {
    let token = text.split([' ', ',', ')', ';']).next().unwrap_or("").trim_end_matches('.');
    let parts: Vec<&str> = token.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.len() == 3 && parts.iter().all(is_number) {
        return Some(token.len());
    }
    let mut words = text.splitn(3, ' ');
    let (day, month) = (words.next()?, words.next()?);
    let month = month.trim_end_matches([',', '.', ')']);
    if !is_number(&day) || maand(month).is_none() {
        return None;
    }
    let year = words.next().map_or(0, |rest| rest.chars().take_while(char::is_ascii_digit).count());
    let length = day.len() + 1 + month.len();
    Some(if year == 4 { length + 1 + year } else { length })
}

#[cfg(test)]
mod tests {
    use super::super::taal::read::passage;
    use super::*;

    #[test]
    fn an_age_is_of_a_person() {
        for age in [
            "Een jeugdige van 6 jaar",
            "Zij is vijftien jaar oud",
            "De 15-jarige",
            "een meisje (12 jaar)",
            "Het kind is 4 jaar",
        ] {
            assert_eq!(ages(&passage(age)).len(), 1, "{age}");
        }
        for fine in [
            "binnen 15 jaar",
            "twee jaar later",
            "al 3 jaar uit huis",
            "een wachttijd van 2 jaar",
            "een kind was 2 jaar geleden",
        ] {
            assert!(ages(&passage(fine)).is_empty(), "{fine}");
        }
        assert!(ages_of_speaker("Jeugdige (15 jaar)"));
        assert!(!ages_of_speaker("Jeugdige, zakelijk weergegeven"));
    }

    #[test]
    fn a_birth_date_says_that_somebody_was_born() {
        for date in ["geboren op 3 mei 2010", "geboortedatum: 03-05-2010", "(geb. 3-5-2010)", "geboren 3 mei"] {
            assert_eq!(birth_dates(date).len(), 1, "{date}");
        }
        for fine in ["geboren in Almere", "op 3 mei 2025", "zijn broertje werd geboren. 3 keer"] {
            assert!(birth_dates(fine).is_empty(), "{fine}");
        }
    }
}

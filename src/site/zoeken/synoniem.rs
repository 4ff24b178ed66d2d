//! A term and its abbreviation find each other, after the glossary of the site.

use super::Vindplaats;
use crate::corpus::Begrip;

/// Adds the abbreviation where a text has only the term, and the term where it has only the abbreviation.
pub fn add(found: &mut [Vindplaats], begrippen: &[Begrip]) {
    let pairs: Vec<(String, &str, &str)> = begrippen
        .iter()
        .filter_map(|begrip| Some((begrip.term.to_lowercase(), begrip.term.as_str(), begrip.afkorting.as_deref()?)))
        .collect();
    if pairs.is_empty() {
        return;
    }
    for place in found {
        let whole = format!("{} {}", place.titel, place.tekst);
        let lower = whole.to_lowercase();
        for (sought, term, short) in &pairs {
            // An abbreviation is itself only in capitals, and in the plural: `GI`, `GI's`.
            let extra = match (lower.contains(sought.as_str()), has_word(&whole, short)) {
                (true, false) => short,
                (false, true) => term,
                _ => continue,
            };
            place.ook = format!("{} {extra}", place.ook).trim_start().to_owned();
        }
    }
}

/// Whether a text has this word, with no letter or digit beside it.
fn has_word(text: &str, word: &str) -> bool {
    let is_whole = |(at, _): (usize, &str)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    };
    word.chars().all(char::is_alphanumeric) && text.match_indices(word).any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::super::{Adres, Soort, Vindplaats};
    use crate::corpus::Begrip;

    fn ook(tekst: &str) -> String {
        let begrip = |term: &str, short: Option<&str>| Begrip {
            term: term.into(),
            afkorting: short.map(Into::into),
            uitleg: String::new(),
            niet: Vec::new(),
        };
        let mut found = [Vindplaats::new(Soort::Norm, Adres::voorpagina(), "", tekst)];
        super::add(&mut found, &[begrip("gecertificeerde instelling", Some("GI")), begrip("voogdij", None)]);
        found[0].ook.clone()
    }

    #[test]
    fn a_term_and_its_abbreviation_find_each_other() {
        assert_eq!(ook("De Gecertificeerde instellingen doen dit."), "GI");
        assert_eq!(ook("De GI's doen dit."), "gecertificeerde instelling");
        assert_eq!(ook("Een gecertificeerde instelling (GI) doet dit."), "");
        assert_eq!(ook("De regie ligt hier; voogdij ook."), "");
    }
}

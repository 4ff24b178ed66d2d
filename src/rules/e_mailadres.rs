//! An e-mail address, unless it is that of a desk or the site's own.

use super::View;
use super::taal::document::Document;
use crate::diagnostic::{Diagnostic, Level, Sink, codes};
use std::ops::Range;

/// Desks, not people.
const DESKS: [&str; 23] = [
    "bestuurssecretariaat",
    "communicatie",
    "contact",
    "fg",
    "info",
    "informatie",
    "klacht",
    "klachten",
    "klantenservice",
    "loket",
    "mail",
    "meldpunt",
    "melding",
    "meldingen",
    "pers",
    "post",
    "postbus",
    "privacy",
    "redactie",
    "secretariaat",
    "webmaster",
    "wederhoor",
    "woo",
];

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let own = view.corpus.site.contact.as_deref().unwrap_or("");
    for line in &document.lines {
        for range in addresses(line.text) {
            let address = &line.text[range.clone()];
            let desk = address.split('@').next().unwrap_or("").to_lowercase();
            let is_desk = DESKS.contains(&desk.split(['.', '-', '_', '+']).next().unwrap_or(""));
            if !is_desk && !own.contains(address) {
                // `j.jansen@` is a person, `wachtlijsten@` may well be a desk.
                let level = if desk.contains(['.', '-', '_']) { codes::E_MAILADRES.level() } else { Level::Hint };
                sink.report(
                    Diagnostic::new(codes::E_MAILADRES, line.place(range), "hier staat een e-mailadres")
                        .secret()
                        .why("een e-mailadres hoort meestal bij een persoon, en die hoort niet in een rapport")
                        .help("haal het weg, of noem het algemene adres (`info@…`)")
                        .with_level(level),
                );
            }
        }
    }
}

fn addresses(line: &str) -> Vec<Range<usize>> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, _) in line.match_indices('@') {
        let start = line[..at]
            .rfind(|c| !is_local(c))
            .map_or(0, |before| before + line[before..].chars().next().map_or(1, char::len_utf8));
        let host = &line[at + 1..];
        let host = &host[..host.find(|c| !is_host(c)).unwrap_or(host.len())];
        let host = host.trim_end_matches(['.', '-']);
        let has_end = host.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty() && end.len() >= 2 && end.chars().all(|c| c.is_ascii_alphabetic())
        });
        let range = start..at + 1 + host.len();
        // A link may hold the same address twice: `[a@b.nl](mailto:a@b.nl)` is one mistake.
        let is_same = out.last().is_some_and(|last| line[last.clone()] == line[range.clone()]);
        if start < at && has_end && !is_same {
            out.push(range);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn an_address_has_a_name_and_a_host() {
        assert_eq!(addresses("mail j.jansen@dekade.nl.").first(), Some(&(5..23)));
        assert_eq!(addresses("[a@b.nl](mailto:a@b.nl)").len(), 1);
        for fine in ["@kade", "a @ b.nl", "a@b", "jeugd@work"] {
            assert!(addresses(fine).is_empty(), "{fine}");
        }
    }
}

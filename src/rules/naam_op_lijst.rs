//! A name from the list of people that may not be published; the list is kept outside the content.

use super::View;
use super::taal::document::Document;
use super::taal::woord::woorden;
use crate::diagnostic::{Diagnostic, Sink, codes};
use std::collections::BTreeMap;

pub(super) fn check(view: &View, document: &Document, sink: &mut Sink) {
    let mut by_first: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for name in view.personen.iter().map(|name| name.trim()) {
        if let Some(first) = woorden(name).first() {
            by_first.entry(&name[first.clone()]).or_default().push(name);
        }
    }
    if by_first.is_empty() {
        return;
    }
    for line in &document.lines {
        for word in woorden(line.text) {
            let names = by_first.get(&line.text[word.clone()]).map(Vec::as_slice).unwrap_or_default();
            let rest = &line.text[word.start..];
            let found = names.iter().filter(|name| {
                rest.strip_prefix(**name).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            });
            if let Some(name) = found.max_by_key(|name| name.len()) {
                // Neither the message nor its excerpt repeats the name: they may end up in a log.
                let place = line.place(word.start..word.start + name.len());
                sink.report(
                    Diagnostic::new(
                        codes::NAAM_OP_LIJST,
                        place,
                        "hier staat een naam die niet gepubliceerd mag worden",
                    )
                    .secret()
                    .why("de naam staat op de lijst die bij dit onderzoek hoort")
                    .help("schrijf wie het is zonder naam, bijvoorbeeld `de jeugdige` of `een medewerker`"),
                );
            }
        }
    }
}

//! Makes point files of a response. What the institution wrote comes through as text and as nothing else.

use super::{Antwoord, AntwoordPunt};
use crate::corpus::{Corpus, Merk, Nr, Rapport};

/// The files of all points, by path in the content folder; the numbers begin with `first`.
///
/// The only part of a path that comes from a response is the id of a report that exists.
pub fn point_files(antwoord: &Antwoord, corpus: &Corpus, nr: Nr<Rapport>, first: u32) -> Vec<(String, String)> {
    let rapport = &corpus[nr];
    let merken = corpus.merken(nr);
    let one = |(number, punt): (u32, &AntwoordPunt)| {
        (format!("rapporten/{}/wederhoor/{number}.md", rapport.id), file(antwoord, punt, &rapport.id, &merken))
    };
    (first..).zip(&antwoord.punten).map(one).collect()
}

fn file(antwoord: &Antwoord, punt: &AntwoordPunt, rapport: &str, merken: &[Merk]) -> String {
    let (bij, passage) = place(punt, merken);
    let mut out = format!(
        "---\nbij: {}\nsoort: {}\nvan: {}\ndatum: {}\n# besluit:               # overgenomen, deels of niet\n",
        quoted(&bij),
        punt.soort.woord(),
        quoted(&antwoord.van.value),
        antwoord.datum.value,
    );
    out.push_str("# de passage zoals die in het concept stond; zo is te zien of zij veranderd is\n");
    out.push_str(&format!("passage: {}\n", quoted(&passage)));
    out.push_str("# hieraan is te zien dat dit punt al gelezen is\n");
    out.push_str(&format!("antwoord: {}\n---\n", quoted(&punt.vingerafdruk(rapport))));
    out.push_str(&format!("\n## Opmerking\n\n{}\n", plain(&punt.opmerking)));
    if !punt.onderbouwing.is_empty() {
        out.push_str(&format!("\n## Onderbouwing\n\n{}\n", plain(&punt.onderbouwing)));
    }
    out.push_str("\n## Reactie van de inspecties\n");
    out
}

/// The mark and the full text of the passage: that with the words that the institution saw, else that with the mark.
fn place(punt: &AntwoordPunt, merken: &[Merk]) -> (String, String) {
    let marked = Merk::vind(merken, &punt.bij.value);
    let seen = punt.passage.as_ref().map(|passage| passage.value.split_whitespace().collect::<Vec<_>>());
    let is_seen = |merk: &&Merk| {
        let words: Vec<&str> = merk.tekst.split_whitespace().collect();
        seen.as_ref().is_none_or(|seen| words.starts_with(seen))
    };
    let moved = || merken.iter().find(|merk| seen.as_ref().is_some_and(|seen| seen.len() >= 5) && is_seen(merk));
    match (marked.filter(is_seen).or_else(moved), marked) {
        (Some(merk), _) => (merk.merk.clone(), merk.tekst.clone()),
        (None, Some(merk)) => (merk.merk.clone(), seen.unwrap_or_default().join(" ")),
        (None, None) => (punt.bij.value.clone(), seen.unwrap_or_default().join(" ")),
    }
}

/// A text between quotation marks, in which no character of YAML means anything (a JSON string is one of YAML).
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text in which no character of Markdown means anything. Lines stay lines; several white lines become one.
fn plain(text: &str) -> String {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (false, Some(last)) => last.push(escaped(line)),
            (true, Some(last)) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    let filled = paragraphs.into_iter().filter(|lines| !lines.is_empty());
    filled.map(|lines| lines.join("\\\n")).collect::<Vec<_>>().join("\n\n")
}

/// One line, with a `\` before every character that could begin markup.
fn escaped(line: &str) -> String {
    let number = line.find(|char: char| !char.is_ascii_digit()).unwrap_or(line.len());
    let mut out = String::with_capacity(line.len() + 8);
    for (at, char) in line.char_indices() {
        let is_mark = matches!(
            char,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^'
        );
        let begins_line = at == 0 && matches!(char, '-' | '+' | '=' | ':');
        let ends_number = number > 0 && at == number && matches!(char, '.' | ')');
        if is_mark || begins_line || ends_number {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{plain, quoted};

    #[test]
    fn markup_becomes_text() {
        assert_eq!(plain("# Kop"), "\\# Kop");
        assert_eq!(plain("1. een"), "1\\. een");
        assert_eq!(plain("een\n---"), "een\\\n\\---");
        assert_eq!(plain("[x](http://y) <b>"), "\\[x\\](http://y) \\<b\\>");
        assert_eq!(plain("\n\na\n\n\n  b  \n"), "a\n\nb");
    }

    #[test]
    fn a_value_stays_between_its_quotation_marks() {
        assert_eq!(quoted("a\" # b: {c}\\"), "\"a\\\" # b: {c}\\\\\"");
    }
}

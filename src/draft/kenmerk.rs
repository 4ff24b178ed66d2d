//! What stands between braces at the end of a shortcoming: who has to act, and which earlier shortcoming it goes on.

use super::body::Verwijzing;
use super::diags;
use super::read::Reader;
use crate::prose::Inline;
use crate::source::{Span, Spanned};

/// The marks of a shortcoming.
#[derive(Debug, Clone, Default)]
pub(super) struct Kenmerken {
    pub(super) verantwoordelijk: Option<Spanned<String>>,
    pub(super) vervolg_op: Vec<Spanned<String>>,
    pub(super) is_erger: bool,
}

/// One `key=value`, with its place in the text between the braces.
struct Paar<'a> {
    key: &'a str,
    value: &'a str,
    start: usize,
    end: usize,
}

/// Takes `{key=value key=value}` from the end of a paragraph; the braces may hold a line break.
pub(super) fn take(reader: &mut Reader, inlines: &mut Vec<Inline<Verwijzing>>) -> Option<Kenmerken> {
    let open = inlines.iter().rposition(|inline| matches!(inline, Inline::Text(text) if text.value.contains('{')))?;
    let mut inside = String::new();
    let mut last = None;
    for (nr, inline) in inlines[open..].iter().enumerate() {
        match inline {
            Inline::Text(text) => {
                inside.push_str(&text.value);
                last = Some(text.span).filter(|_| nr > 0);
            }
            _ => return None,
        }
    }
    let Some(Inline::Text(first)) = inlines.get_mut(open) else { return None };
    let at = first.value.rfind('{')?;
    if at == 0 && is_escaped(reader, first.span) {
        return None;
    }
    let inside = inside[at..].trim_end().strip_prefix('{')?.strip_suffix('}')?.to_owned();
    let own = first.span.part(at, first.value.trim_end().len());
    let whole = last.map_or(own, |last| own.to(last));
    let rest = first.value[..at].trim_end().to_owned();
    let before = first.span.part(0, rest.len().max(1));
    *first = Spanned::new(rest, before);
    inlines.truncate(open + 1);
    while let Some(Inline::Text(text)) = inlines.last_mut() {
        let (left, length) = (text.value.trim_end().len(), text.span.end() - text.span.start());
        if left > 0 {
            if length == text.value.len() {
                text.span = text.span.part(0, left);
            }
            text.value.truncate(left);
            break;
        }
        inlines.pop();
    }
    read(reader, &inside, whole)
}

/// Reports braces that are left in the text: what they hold was not read.
pub(super) fn report_left(reader: &mut Reader, inlines: &[Inline<Verwijzing>]) {
    for inline in inlines {
        let Inline::Text(text) = inline else { continue };
        let is_written = text.span.end() - text.span.start() == text.value.len();
        let Some(at) = text.value.find(['{', '}']).filter(|_| is_written) else { continue };
        if at > 0 || !is_escaped(reader, text.span) {
            let end = text.value[at..].find('}').map_or(text.value.trim_end().len(), |end| at + end + 1);
            reader.sink.report(diags::attribute_left(text.span.part(at, end.max(at + 1))));
        }
    }
}

/// Whether a backslash says that the character itself is meant.
fn is_escaped(reader: &Reader, span: Span) -> bool {
    reader.text.get(..span.start()).is_some_and(|before| before.ends_with('\\'))
}

fn read(reader: &mut Reader, inside: &str, whole: Span) -> Option<Kenmerken> {
    let tidy = inside.split('=').map(str::trim).collect::<Vec<_>>().join("=");
    if tidy != inside.trim() {
        reader.sink.report(diags::spaces_in_attribute(whole, &tidy));
        return None;
    }
    let pairs = paren(inside);
    if pairs.is_empty() {
        reader.sink.report(diags::unknown_attribute(whole, inside));
        return None;
    }
    let mut found = Kenmerken::default();
    let mut stand = None;
    let count = pairs.len();
    for pair in pairs {
        // On one line each byte between the braces is a byte of the file.
        let is_part = count > 1 && !inside.contains('\n');
        let span = if is_part { whole.part(1 + pair.start, 1 + pair.end) } else { whole };
        match (pair.key, pair.value) {
            ("verantwoordelijk", who) if !who.is_empty() => {
                found.verantwoordelijk = Some(Spanned::new(who.to_owned(), span));
            }
            ("vervolg_op", numbers) if !numbers.is_empty() => {
                let numbers = numbers.split(',').map(|number| number.trim().to_owned());
                found.vervolg_op = numbers.filter(|number| !number.is_empty()).map(|n| Spanned::new(n, span)).collect();
            }
            ("stand", word @ ("open" | "erger")) => stand = Some(Spanned::new(word == "erger", span)),
            ("stand", word) => drop(reader.sink.report(diags::unknown_stand(span, word))),
            _ => drop(reader.sink.report(diags::unknown_attribute(span, inside[pair.start..pair.end].trim()))),
        }
    }
    if let Some(stand) = stand {
        found.is_erger = stand.value;
        if found.vervolg_op.is_empty() {
            reader.sink.report(diags::stand_of_nothing(stand.span));
        }
    }
    Some(found)
}

/// The pairs between braces; a value goes on until the next word with `=`.
fn paren(inside: &str) -> Vec<Paar<'_>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for word in inside.split_inclusive(char::is_whitespace) {
        if word.contains('=') || starts.is_empty() && !word.trim().is_empty() {
            starts.push(at);
        }
        at += word.len();
    }
    let ends = starts.iter().skip(1).copied().chain([inside.len()]);
    let pairs = starts.iter().zip(ends).map(|(start, end)| {
        let text = &inside[*start..end];
        let (key, value) = text.split_once('=').unwrap_or((text, ""));
        let end = start + text.trim_end().len();
        Paar { key: key.trim(), value: value.trim().trim_matches('"'), start: *start, end }
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::paren;

    #[test]
    fn a_value_may_have_spaces() {
        let found: Vec<(&str, &str)> = paren("verantwoordelijk=de gemeenten vervolg_op=2.1-T1, 2.1-T2 stand=erger")
            .iter()
            .map(|pair| (pair.key, pair.value))
            .collect();
        assert_eq!(found, [("verantwoordelijk", "de gemeenten"), ("vervolg_op", "2.1-T1, 2.1-T2"), ("stand", "erger")]);
        assert_eq!(paren("").len(), 0);
        assert_eq!(paren("wie dan ook").len(), 1);
    }
}

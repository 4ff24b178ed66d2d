//! The text of a file as its reader gets it, with the place of each word.

use std::ops::Range;

/// Keys of front matter that tell how far the work is; they may change without a correction.
const PROGRESS: &[&str] = &["herzien", "status", "voorheen", "tot", "vervangt", "traject", "besluit", "gepubliceerd"];

/// The first word of `new` that is not in the same place in `old`; nothing when both say the same.
pub(super) fn first_change(old: &str, new: &str) -> Option<Range<usize>> {
    let (was, is) = (words(old), words(new));
    let at = was.iter().zip(&is).position(|(a, b)| old[a.clone()] != new[b.clone()]);
    match at.or((was.len() != is.len()).then(|| was.len().min(is.len())))? {
        at if at < is.len() => Some(is[at].clone()),
        // Words at the end are gone: the last one that is left is where to look.
        _ => Some(is.last().cloned().unwrap_or(0..new.len().min(1))),
    }
}

/// The words that a reader gets.
fn words(text: &str) -> Vec<Range<usize>> {
    let text = &without_comments(text);
    let mut out = Vec::new();
    let mut at = 0;
    let mut front = Front::Before;
    for line in text.split_inclusive('\n') {
        if !front.skips(line, at) {
            split(line, at, &mut out);
        }
        at += line.len();
    }
    out
}

/// The text with spaces for every comment; its length stays the same.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("<!--") {
        let end = rest[open..].find("-->").map_or(rest.len(), |end| open + end + 3);
        out.push_str(&rest[..open]);
        out.extend(std::iter::repeat_n(' ', end - open));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

fn split(part: &str, offset: usize, out: &mut Vec<Range<usize>>) {
    let mut start = None;
    for (at, char) in part.char_indices() {
        match (char.is_whitespace(), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                out.push(offset + from..offset + at);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        out.push(offset + from..offset + part.len());
    }
}

/// Where in the front matter a line stands.
enum Front {
    Before,
    Kept,
    Skipped,
    After,
}

impl Front {
    /// Whether a line says nothing to a reader: a comment of YAML, or a key that tells how far the work is.
    fn skips(&mut self, line: &str, offset: usize) -> bool {
        let bare = line.trim_end();
        match self {
            Front::Before => {
                *self = if offset == 0 && bare == "---" { Front::Kept } else { Front::After };
                matches!(self, Front::Kept)
            }
            Front::After => false,
            _ if bare == "---" => {
                *self = Front::After;
                true
            }
            _ if bare.trim_start().starts_with('#') => true,
            _ => {
                let is_key = line.starts_with(|char: char| char.is_ascii_lowercase());
                if let (true, Some((key, _))) = (is_key, line.split_once(':')) {
                    *self = if PROGRESS.contains(&key) { Front::Skipped } else { Front::Kept };
                }
                matches!(self, Front::Skipped)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::first_change;

    fn changed<'n>(old: &str, new: &'n str) -> Option<&'n str> {
        first_change(old, new).map(|at| &new[at])
    }

    #[test]
    fn lines_comments_and_progress_are_no_change() {
        let old = "---\ntitel: A\nstatus: wederhoor\n---\n\nEen zin die\nverder gaat.\n";
        let new = "---\n# nu af\ntitel: A\nstatus: gepubliceerd\nherzien:\n  - {datum: 2025-01-01, wat: b}\n---\n\nEen zin \
                   die verder <!-- sta-toe: x, omdat y --> gaat.\n";
        assert_eq!(changed(old, new), None);
    }

    #[test]
    fn the_first_word_that_differs_is_the_place() {
        assert_eq!(changed("17 van de 19 ouders", "17 van de 18 ouders"), Some("18"));
        assert_eq!(changed("een twee drie", "een twee"), Some("twee"));
        assert_eq!(changed("een", "een twee"), Some("twee"));
        assert_eq!(changed("---\noordeel: \"+\"\n---\n", "---\noordeel: \"-\"\n---\n"), Some("\"-\""));
    }

    #[test]
    fn a_comment_may_go_over_lines() {
        assert_eq!(changed("a b", "a <!-- x\ny --> b"), None);
        assert_eq!(changed("a b", "a <!-- x --> c"), Some("c"));
    }
}

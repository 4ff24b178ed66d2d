//! Changes that cannot alter the meaning of a text: made on request, shown before they are made.
//!
//! Only the bytes that a fix names are touched; line ends and everything else stay as they are.

use super::Report;
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// Lines shown around a change.
const CONTEXT: usize = 2;

/// A change that puts one message right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fix {
    /// What has to be replaced; all of it, or nothing.
    pub edits: Vec<Edit>,
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes instead.
    pub replacement: String,
}

/// A file after its fixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The file.
    pub file: FileId,
    /// Its path relative to the content folder.
    pub path: String,
    /// Its new text, without a byte order mark.
    pub text: String,
    /// How many messages are put right in it.
    pub fixes: usize,
    /// The changes, as a unified diff.
    pub diff: String,
}

impl Fix {
    /// One replacement.
    pub fn replace(span: Span, replacement: impl Into<String>) -> Self {
        Fix { edits: vec![Edit { span, replacement: replacement.into() }] }
    }
}

/// The files that change when every fix of a report is made; a fix that overlaps an earlier one waits for a next run.
pub fn fixed_files(report: &Report, sources: &Sources) -> Vec<Fixed> {
    let mut chosen: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    let mut counts: BTreeMap<FileId, usize> = BTreeMap::new();
    for fix in report.entries.iter().filter_map(|(_, diagnostic)| diagnostic.fix.as_ref()) {
        let clashes = |edit: &Edit| {
            let accepted = chosen.get(&edit.span.file()).map(Vec::as_slice).unwrap_or_default();
            accepted.iter().any(|other| edit.span.start() < other.span.end() && other.span.start() < edit.span.end())
        };
        if fix.edits.is_empty() || fix.edits.iter().any(|edit| clashes(edit) || !is_sound(edit, sources)) {
            continue;
        }
        for edit in &fix.edits {
            chosen.entry(edit.span.file()).or_default().push(edit);
        }
        *counts.entry(fix.edits[0].span.file()).or_default() += 1;
    }
    chosen
        .into_iter()
        .map(|(file, edits)| {
            let old = sources.text(file);
            let text = edited(old, edits);
            let path = sources.get(file).path.clone();
            let diff = unified(&path, old, &text);
            Fixed { file, path, text, fixes: counts.get(&file).copied().unwrap_or(0), diff }
        })
        .collect()
}

impl Fixed {
    /// The bytes to write over those on disk; nothing when the file is no longer what was read.
    pub fn over(&self, on_disk: &[u8], sources: &Sources) -> Option<Vec<u8>> {
        const MARK: &[u8] = "\u{feff}".as_bytes();
        let (mark, rest) = match on_disk.strip_prefix(MARK) {
            Some(rest) => (MARK, rest),
            None => (&[][..], on_disk),
        };
        (rest == sources.text(self.file).as_bytes()).then(|| [mark, self.text.as_bytes()].concat())
    }
}

/// An edit lies within its text, on whole characters, and keeps the lines as they are.
fn is_sound(edit: &Edit, sources: &Sources) -> bool {
    let range = edit.span.start()..edit.span.end();
    let Some(old) = sources.text(edit.span.file()).get(range) else { return false };
    !old.contains('\n') && !edit.replacement.contains('\n')
}

fn edited(old: &str, mut edits: Vec<&Edit>) -> String {
    edits.sort_by_key(|edit| edit.span.start());
    let mut text = String::with_capacity(old.len());
    let mut at = 0;
    for edit in edits {
        text.push_str(&old[at..edit.span.start()]);
        text.push_str(&edit.replacement);
        at = edit.span.end();
    }
    text.push_str(&old[at..]);
    text
}

/// A unified diff of two texts with the same number of lines.
fn unified(path: &str, old: &str, new: &str) -> String {
    let old: Vec<&str> = old.lines().collect();
    let new: Vec<&str> = new.lines().collect();
    let changed: Vec<usize> = (0..old.len().min(new.len())).filter(|&line| old[line] != new[line]).collect();
    let mut out = format!("--- {path}\n+++ {path}\n");
    let mut rest = changed.as_slice();
    while let Some(&first) = rest.first() {
        let is_near = |pair: &[usize]| pair[1] - pair[0] <= 2 * CONTEXT + 1;
        let count = 1 + rest.windows(2).take_while(|pair| is_near(pair)).count();
        let (hunk, more) = rest.split_at(count);
        rest = more;
        let from = first.saturating_sub(CONTEXT);
        let to = (hunk[hunk.len() - 1] + CONTEXT + 1).min(old.len());
        out.push_str(&format!("@@ -{0},{1} +{0},{1} @@\n", from + 1, to - from));
        let mut line = from;
        while line < to {
            let end = (line..to).find(|line| !hunk.contains(line)).unwrap_or(to);
            old[line..end].iter().for_each(|text| out.push_str(&format!("-{text}\n")));
            new[line..end].iter().for_each(|text| out.push_str(&format!("+{text}\n")));
            if end < to {
                out.push_str(&format!(" {}\n", old[end]));
            }
            line = end + 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, Sink, codes};
    use crate::source::{Content, Source};

    fn run(text: &str, fixes: &[(usize, usize, &str)]) -> (Sources, Vec<Fixed>) {
        let sources = Sources::new(vec![Source { path: "a.md".into(), content: Content::Text(text.into()) }]);
        let file = sources.find("a.md").unwrap();
        let mut sink = Sink::new();
        for (start, end, new) in fixes {
            let span = Span::new(file, *start, *end);
            let message = format!("bij {start}");
            sink.report(Diagnostic::new(codes::DUBBELE_SPATIE, span, message).fix(Fix::replace(span, *new)));
        }
        let found = fixed_files(&sink.finish(&sources, &[]), &sources);
        (sources, found)
    }

    #[test]
    fn line_ends_and_the_byte_order_mark_stay() {
        let (sources, found) = run("een  twee\r\ndrie\r\n", &[(3, 5, " ")]);
        assert_eq!(found[0].text, "een twee\r\ndrie\r\n");
        let on_disk = "\u{feff}een  twee\r\ndrie\r\n".as_bytes();
        assert_eq!(found[0].over(on_disk, &sources).unwrap(), "\u{feff}een twee\r\ndrie\r\n".as_bytes());
        assert_eq!(found[0].over(b"anders", &sources), None);
    }

    #[test]
    fn of_two_fixes_that_overlap_the_first_is_made() {
        let (_, found) = run("abcdef", &[(1, 3, "X"), (2, 4, "Y")]);
        assert_eq!((found[0].text.as_str(), found[0].fixes), ("aXdef", 1));
    }

    #[test]
    fn a_fix_that_would_join_lines_is_refused() {
        assert_eq!(run("a\nb", &[(0, 3, "ab")]).1, []);
    }

    #[test]
    fn the_diff_shows_each_change_with_its_lines() {
        let text = "1\n2\n3  x\n4\n5\n6\n7\n8\n9\n10  y\n";
        let (_, found) = run(text, &[(5, 7, " "), (text.len() - 4, text.len() - 2, " ")]);
        let expected = "--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n 1\n 2\n-3  x\n+3 x\n 4\n 5\n\
                        @@ -8,3 +8,3 @@\n 8\n 9\n-10  y\n+10 y\n";
        assert_eq!(found[0].diff, expected);
    }
}

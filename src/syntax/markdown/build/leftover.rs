//! Marks that Markdown could not read as notation: it publishes them as they stand, and nobody meant that.
//!
//! A backslash before a mark says that the character itself is meant.

use super::super::diags;
use super::Builder;
use crate::source::Span;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Signs that people put before an item where Markdown asks for `-`.
const BULLETS: [char; 6] = ['•', '·', '▪', '◦', '‣', '●'];

/// After so many of one kind in one run of text there is no use in another message.
const MOST: usize = 20;

/// Whether a mark may begin with this byte. Markdown makes an event of its own of each mark that it tries.
pub(super) fn is_suspect(event: &str) -> bool {
    let first = event.as_bytes().first();
    first.is_some_and(|first| {
        matches!(first, b'*' | b'_' | b'~' | b'[' | b']' | b'#' | b'|' | b'-' | b'0'..=b'9' | 0xC2 | 0xE2)
    })
}

/// A run of text that stands in the file byte for byte.
#[derive(Clone, Copy)]
struct Run<'a> {
    text: &'a str,
    span: Span,
    /// The text of which it is a part, up to it.
    before: &'a str,
    /// Whether it is the start of a blockquote.
    begins_quote: bool,
    /// Whether the line before it goes on with it.
    follows_line: bool,
    /// Whether its last line goes on with the next.
    goes_on: bool,
}

impl Run<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        self.span.part(range.start, range.end)
    }

    fn is_in_quote(&self) -> bool {
        self.before.lines().next_back().is_some_and(|line| line.trim_start().starts_with('>'))
    }

    /// A backslash can only stand before a run: it ends the one before it.
    fn is_escaped(&self, at: usize) -> bool {
        at == 0 && self.before.ends_with('\\')
    }
}

impl Builder<'_, '_> {
    /// Reports what is left over in the events of this range, which together are the text of `range`.
    pub(super) fn leftovers(&mut self, events: Range<usize>, range: &Range<usize>, span: Span) {
        let event = |back: usize| events.start.checked_sub(back).map(|at| &self.events[at].0);
        let begins_line =
            matches!(event(1), Some(Event::Start(Tag::Paragraph | Tag::Item) | Event::SoftBreak | Event::HardBreak));
        let begins_quote = matches!(event(1), Some(Event::Start(Tag::Paragraph)))
            && matches!(event(2), Some(Event::Start(Tag::BlockQuote(_))));
        let (text, before) = (&self.text[range.clone()], &self.text[..range.start]);
        let follows_line = matches!(event(1), Some(Event::SoftBreak));
        let goes_on = matches!(self.events.get(events.end), Some((Event::SoftBreak, _)));
        let run = Run { text, span, before, begins_quote, follows_line, goes_on };
        for mark in ["**", "__", "~~"] {
            self.unpaired(run, mark);
        }
        self.lost_notes(run);
        self.unfinished_links(run);
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        for start in begins_line.then_some(0).into_iter().chain(starts) {
            if !run.is_escaped(start) {
                self.line(run, start);
            }
        }
    }

    /// Marks around words that did not become bold or struck through.
    fn unpaired(&mut self, run: Run, mark: &str) {
        let own = |c: char| mark.contains(c);
        let found = run.text.match_indices(mark).map(|(at, _)| at).filter(|&at| {
            let (before, after) = (&run.text[..at], &run.text[at + mark.len()..]);
            // A row of them is a line to fill in; one between two spaces is a sign by itself.
            let is_row = before.ends_with(own) || after.starts_with(own);
            let touches =
                before.ends_with(|c: char| !c.is_whitespace()) || after.starts_with(|c: char| !c.is_whitespace());
            let is_name =
                mark == "__" && before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
            !is_row && touches && !is_name && !run.is_escaped(at)
        });
        for pair in found.take(2 * MOST).collect::<Vec<_>>().chunks(2) {
            let spans: Vec<Span> = pair.iter().map(|&at| run.span(at..at + mark.len())).collect();
            self.sink.report(diags::unpaired_mark(mark, spans[0], spans.get(1).copied()));
        }
    }

    /// `[^x]` without its note is left as text by Markdown; here it is a mistake, and so is a mark that is not closed.
    fn lost_notes(&mut self, run: Run) {
        let starts: Vec<usize> = run.text.match_indices("[^").map(|(at, _)| at).collect();
        for at in starts.into_iter().filter(|&at| !run.is_escaped(at)).take(MOST) {
            let rest = &run.text[at + 2..];
            let line = rest.split(['\n', '[']).next().unwrap_or("");
            let closed = line.split_once(']').map(|(name, _)| name);
            let diagnostic = match closed.map(|name| (name, name.trim())) {
                Some((name, bare)) if !bare.contains(char::is_whitespace) && !bare.is_empty() => {
                    let span = run.span(at..at + 2 + name.len() + 1);
                    if name == bare {
                        diags::unknown_note(span, name)
                    } else {
                        self.lost_marks.push(bare.to_owned());
                        diags::note_with_space(span, bare)
                    }
                }
                _ => {
                    let name = line.trim_start().split(char::is_whitespace).next().unwrap_or("");
                    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
                    self.lost_marks.push(name.to_owned());
                    diags::open_note(run.span(at..at + 2), name)
                }
            };
            self.sink.report(diagnostic);
        }
    }

    /// `[text](address` without an end, or with a space in the address.
    fn unfinished_links(&mut self, run: Run) {
        let mut opened = None;
        let mut count = 0;
        for (at, bracket) in run.text.match_indices(['[', ']']) {
            if bracket == "[" {
                opened = Some(at);
                continue;
            }
            let is_meant = run.is_escaped(at) || opened.is_some_and(|start| run.is_escaped(start));
            if is_meant || !run.text[at..].starts_with("](") {
                continue;
            }
            count += 1;
            if count > MOST {
                break;
            }
            let start = opened.unwrap_or(at);
            let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '[' | ']');
            let address = run.text[at + 2..].split(ends).next().unwrap_or("");
            self.sink.report(diags::unfinished_link(run.span(start..at + 2 + address.len()), address));
        }
    }

    /// What a line begins with.
    fn line(&mut self, run: Run, start: usize) {
        let rest = &run.text[start..];
        let line = rest.split('\n').next().unwrap_or("");
        let first_word = start..start + line.split(' ').next().map_or(0, str::len);
        let after_hashes = line.trim_start_matches('#');
        let hashes = line.len() - after_hashes.len();
        let begins_with_letter = |text: &str| text.starts_with(char::is_alphabetic);
        let diagnostic = if line.starts_with("[!") && begins_with_letter(&line[2..]) {
            let name: &str = line[2..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let span = run.span(start..start + 2 + name.len());
            match (start == 0 && run.begins_quote, line.contains(']')) {
                (true, true) => return,
                (true, false) => diags::open_box(span, name),
                (false, _) => diags::box_outside_quote(span, name),
            }
        } else if (1..=6).contains(&hashes) && after_hashes.starts_with(char::is_alphanumeric) {
            diags::heading_without_space(run.span(start..start + hashes), hashes)
        } else if line.starts_with('|') {
            let written = &self.text[run.before.len() + start..];
            let Some(is_divided) = lost_table(run.before, &run.text[..start], written) else { return };
            diags::lost_table(run.span(start..start + 1), is_divided)
        } else if let Some(bullet) = line.chars().next().filter(|first| BULLETS.contains(first)) {
            // By itself, or with a line end that stays, it is where it was meant to be.
            if start == 0 && !run.follows_line && !rest.contains('\n') && !run.goes_on {
                return;
            }
            let spaces = line.len() - line[bullet.len_utf8()..].trim_start().len();
            let mark = run.span(start..start + bullet.len_utf8());
            diags::strange_bullet(mark, bullet, run.span(start..start + spaces))
        } else if line.strip_prefix('-').is_some_and(begins_with_letter) {
            // One line by itself in a quotation is who speaks.
            if run.is_in_quote() && line.len() == run.text.len() {
                return;
            }
            diags::bullet_without_space(run.span(first_word), "-")
        } else {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = line.len() - rest.len();
            if !(1..=3).contains(&digits) || !rest.strip_prefix(['.', ')']).is_some_and(begins_with_letter) {
                return;
            }
            let number = &line[..digits + 1];
            diags::bullet_without_space(run.span(start..start + number.len()), number)
        };
        self.sink.report(diagnostic);
    }
}

/// Whether a line is the first of a table that was not read as one; if so, whether a line of dashes follows it.
fn lost_table(before: &str, so_far: &str, written: &str) -> Option<bool> {
    let is_row = |line: &str| {
        let line = line.trim_start_matches(['>', ' ']).trim_end();
        line.len() > 1 && line.starts_with('|') && line.ends_with('|')
    };
    let mut lines = written.lines();
    let (first, second) = (lines.next()?, lines.next().unwrap_or(""));
    let earlier = match so_far.strip_suffix('\n') {
        Some(so_far) => so_far.rsplit('\n').next(),
        None => before.trim_end_matches(['>', ' ']).strip_suffix('\n').and_then(|before| before.rsplit('\n').next()),
    };
    if !is_row(first) || earlier.is_some_and(is_row) {
        return None;
    }
    Some(is_row(second) && second.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '>')))
}

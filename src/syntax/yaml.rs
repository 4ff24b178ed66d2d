//! YAML as a tree in which every key and value has its span.
//!
//! Built from the event parser of serde-saphyr, so that text stays text (`3.10`), nesting has a limit and a
//! mistake in one line does not hide the next one. Anchors, aliases and tags are not part of the format.

mod de;
mod json;
mod repair;
mod sta_toe;

pub use json::escape_pointer;

use super::diags;
use crate::diagnostic::{Reported, Sink};
use crate::source::{FileId, Span};
use repair::{explain, indentation_tabs, repair};
use serde_saphyr::granit_parser::{Event, Options, Parser, ScalarStyle, ScanError};
use std::ops::Range;

/// Deeper nesting than this is refused.
const MAX_DEPTH: usize = 32;
/// More mistakes of notation than this in one file are not looked for.
const MAX_REPAIRS: usize = 200;

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it was written; for an absent value, its key.
    pub span: Span,
    /// What was written.
    pub kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Nothing was written.
    Null,
    /// Text; `plain` when it stands without quotation marks.
    Scalar {
        /// The text, for a number or a date just as it was written.
        text: String,
        /// Whether it stands without quotation marks.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order of the file; each key once.
    Map(Vec<(Key, Node)>),
}

/// A key with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub text: String,
    /// Where it was written.
    pub span: Span,
}

/// The outcome of reading a piece of YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yaml {
    /// The tree; [`Kind::Null`] when nothing was written.
    pub root: Node,
}

/// Reads the YAML in `range` of a file's text; spans count from the start of the file.
///
/// Mistakes that leave no doubt about what was meant are reported and read as meant. After any other mistake
/// of notation nothing more can be said of this piece, and the report of it is returned.
pub fn read_yaml(file: FileId, text: &str, range: Range<usize>, sink: &mut Sink) -> Result<Yaml, Reported> {
    let mut patched = text[range.clone()].to_owned();
    let mut source = Piece { file, text, base: range.start, repairs: Vec::new() };
    let mut tabbed = None;
    loop {
        let mut found = Sink::new();
        match Reader::new(&source, &patched, &mut found).read() {
            Ok(root) => {
                sink.append(found);
                sta_toe::read_permits(file, text, range, sink);
                return Ok(Yaml { root });
            }
            Err(Problem::Reported(reported)) => {
                sink.append(found);
                return Err(reported);
            }
            Err(Problem::Scan(error)) => {
                let at = boundary(&patched, error.marker().byte_offset().unwrap_or(0));
                let tabs = indentation_tabs(&patched);
                if tabs.is_empty() {
                    let repaired = repair(&source, &patched, &error, at, sink);
                    let Some(at) =
                        repaired.filter(|at| source.repairs.len() < MAX_REPAIRS && !source.repairs.contains(at))
                    else {
                        // Where a tab stood the indentation is a guess: what does not fit it is no new mistake.
                        return Err(tabbed.unwrap_or_else(|| sink.report(explain(&source, &patched, &error, at))));
                    };
                    patched.replace_range(at..=at, "x");
                    source.repairs.push(at);
                }
                for tab in tabs {
                    tabbed = Some(sink.report(diags::tab(source.span(tab, tab + 1))));
                    patched.replace_range(tab..=tab, " ");
                }
            }
        }
    }
}

/// The offset, or the start of the character that it lies in.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The part of a file that is read, as it was written.
struct Piece<'a> {
    file: FileId,
    text: &'a str,
    base: usize,
    repairs: Vec<usize>,
}

impl Piece<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, self.base + start, self.base + end)
    }

    /// Whether a byte in this range was changed to make the parser go on.
    fn is_repaired(&self, range: &Range<usize>) -> bool {
        self.repairs.iter().any(|at| range.contains(at))
    }

    /// What a repaired value was meant to be: of dashes (`- -`) the spaces are left out.
    fn meant(&self, range: &Range<usize>) -> String {
        let written = self.written(range);
        if written.chars().all(|c| c == '-' || c == ' ') { written.replace(' ', "") } else { written.to_owned() }
    }

    fn written(&self, range: &Range<usize>) -> &str {
        self.text.get(self.base + range.start..self.base + range.end).unwrap_or("")
    }
}

/// Keys with values.
type Entries = Vec<(Key, Node)>;

enum Problem {
    Scan(ScanError),
    Reported(Reported),
}

impl From<Reported> for Problem {
    fn from(reported: Reported) -> Self {
        Problem::Reported(reported)
    }
}

struct Reader<'a, 'p> {
    source: &'a Piece<'a>,
    sink: &'a mut Sink,
    parser: Box<dyn Iterator<Item = Result<(Event<'p>, serde_saphyr::granit_parser::Span), ScanError>> + 'p>,
    depth: usize,
    patched_len: usize,
}

impl<'a, 'p> Reader<'a, 'p> {
    fn new(source: &'a Piece<'a>, patched: &'p str, sink: &'a mut Sink) -> Self {
        let mut options = Options::default();
        options.emit_unresolved_aliases = true;
        options.block_nesting_limit = MAX_DEPTH * 2;
        options.flow_nesting_limit = MAX_DEPTH * 2;
        let parser = Box::new(Parser::new_from_str_with_options(patched, options));
        Reader { source, sink, parser, depth: 0, patched_len: patched.len() }
    }

    fn next(&mut self) -> Result<(Event<'p>, Range<usize>), Problem> {
        match self.parser.next() {
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                Ok((event, range.start..range.end.max(range.start)))
            }
            Some(Err(error)) => Err(Problem::Scan(error)),
            None => Ok((Event::StreamEnd, self.patched_len..self.patched_len)),
        }
    }

    fn read(mut self) -> Result<Node, Problem> {
        let mut root = None;
        loop {
            let (event, range) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    let span = self.source.span(range.start, range.end);
                    return Err(self.sink.report(diags::second_document(span)).into());
                }
                Event::DocumentStart(..) => {}
                event => {
                    let whole = self.source.span(range.start, range.end);
                    root = Some(self.node(event, range, whole)?);
                }
            }
        }
        Ok(root.unwrap_or(Node { span: self.source.span(0, 1), kind: Kind::Null }))
    }

    /// Reads the node that begins with `event`; `key` is where an absent value is said to stand.
    fn node(&mut self, event: Event<'p>, range: Range<usize>, key: Span) -> Result<Node, Problem> {
        let span = self.source.span(range.start, range.end);
        if self.depth > MAX_DEPTH {
            return Err(self.sink.report(diags::too_deep(span, MAX_DEPTH)).into());
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.sink.report(diags::anchor(self.with_mark(&range)));
                }
                let plain = style == ScalarStyle::Plain;
                let repaired = self.source.is_repaired(&range);
                if plain && !repaired && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    let span = if range.is_empty() { key } else { span };
                    return Ok(Node { span, kind: Kind::Null });
                }
                if plain {
                    self.comment_check(&range);
                }
                let text = if plain && repaired { self.source.meant(&range) } else { text.into_owned() };
                Ok(Node { span, kind: Kind::Scalar { text, plain } })
            }
            Event::SequenceStart(_, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.sink.report(diags::anchor(span));
                }
                self.depth += 1;
                let mut items = Vec::new();
                let end = loop {
                    let (event, item) = self.next()?;
                    if event == Event::SequenceEnd {
                        break item;
                    }
                    let place = self.source.span(item.start.saturating_sub(usize::from(item.is_empty())), item.end);
                    items.push(self.node(event, item, place)?);
                };
                self.depth -= 1;
                let last = items.last().map_or(span, |item: &Node| item.span);
                let span = span.to(last).to(self.closing(&end, span));
                Ok(Node { span, kind: Kind::List(items) })
            }
            Event::MappingStart(_, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.sink.report(diags::anchor(span));
                }
                self.depth += 1;
                let (entries, end) = self.entries()?;
                self.depth -= 1;
                let first = entries.first().map_or(span, |(key, _)| key.span);
                let last = entries.last().map_or(span, |(_, value)| value.span);
                let start = if range.is_empty() { first } else { span };
                Ok(Node { span: start.to(last).to(self.closing(&end, start)), kind: Kind::Map(entries) })
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.sink.report(diags::anchor(span));
                Ok(Node { span, kind: Kind::Scalar { text: self.source.written(&range).to_owned(), plain: true } })
            }
            _ => Ok(Node { span: key, kind: Kind::Null }),
        }
    }

    /// The value together with the `&name` or `!tag` that stands before it in its line.
    fn with_mark(&self, range: &Range<usize>) -> Span {
        let before = self.source.text.get(self.source.base..self.source.base + range.start).unwrap_or("");
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        let mark = [" &", " !"].iter().filter_map(|mark| before[line..].find(mark)).min();
        self.source.span(mark.map_or(range.start, |at| line + at + 1), range.end)
    }

    /// The closing bracket of a list or map between brackets; elsewhere the start again.
    fn closing(&self, end: &Range<usize>, start: Span) -> Span {
        if self.source.written(end).starts_with([']', '}']) { self.source.span(end.start, end.end) } else { start }
    }

    fn entries(&mut self) -> Result<(Entries, Range<usize>), Problem> {
        let mut entries = Entries::new();
        loop {
            let (event, range) = self.next()?;
            if event == Event::MappingEnd {
                return Ok((entries, range));
            }
            let span = self.source.span(range.start, range.end);
            let Event::Scalar(text, style, ..) = event else {
                return Err(self.sink.report(diags::key_not_text(span)).into());
            };
            let text = if style == ScalarStyle::Plain && self.source.is_repaired(&range) {
                self.source.written(&range).to_owned()
            } else {
                text.into_owned()
            };
            let (event, value) = self.next()?;
            let node = self.node(event, value, span)?;
            if node.kind == Kind::Null {
                self.comment_check(&(range.end..range.end + 1));
            }
            if let Some((earlier, _)) = entries.iter().find(|(key, _)| key.text == text) {
                self.sink.report(diags::double_key(&text, span, earlier.span));
            } else {
                entries.push((Key { text, span }, node));
            }
        }
    }

    /// Reports text that YAML takes for a remark: ` #` right behind a value.
    ///
    /// A remark that is meant stands after at least two spaces, and has a space after its `#`.
    fn comment_check(&mut self, range: &Range<usize>) {
        let rest = &self.source.text[(self.source.base + range.end).min(self.source.text.len())..];
        let line = rest.lines().next().unwrap_or("");
        let gap = line.len() - line.trim_start().len();
        let remark = line.trim_start();
        let is_meant =
            gap >= 2 && remark.strip_prefix('#').is_some_and(|text| text.starts_with(' ') || text.is_empty());
        let is_permit = super::permit::is_permit(remark.trim_start_matches(['#', ' ']));
        if remark.starts_with('#') && gap > 0 && !is_meant && !is_permit {
            let start = range.end + gap;
            let span = self.source.span(start, start + remark.trim_end().len());
            self.sink.report(diags::text_after_hash(span, remark.trim_end()));
        }
    }
}

#[cfg(test)]
mod tests;

//! Turns the flat list of Markdown events into blocks and inlines.

mod html;
mod inline;
mod leftover;
mod quote;
mod sta_toe;
mod surprise;

use super::diags;
use super::{Fence, RawLink};
use crate::diagnostic::Sink;
use crate::prose::{Block, Inline, Item, Table};
use crate::source::{Span, Spanned};
use html::OpenHtml;
use inline::{is_inline, trimmed};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};
use quote::quote;
use sta_toe::{Permits, Spot};
use std::ops::Range;

/// Deeper nesting than this is refused: it is never meant, and it costs stack.
const MAX_DEPTH: usize = 24;

type Blocks = Vec<Block<RawLink, Fence>>;
type Inlines = Vec<Inline<RawLink>>;

/// The way from a range of the text to its place in the file.
pub(super) struct Places<'a> {
    pub(super) span: &'a dyn Fn(&Range<usize>) -> Span,
    /// The bytes of the file, when they follow each other as they do in the text.
    pub(super) in_file: &'a dyn Fn(Range<usize>) -> Option<Range<usize>>,
}

/// Walks through the events once.
pub(super) struct Builder<'a, 'e> {
    text: &'a str,
    events: &'a [(Event<'e>, Range<usize>)],
    at: usize,
    depth: usize,
    span: &'a dyn Fn(&Range<usize>) -> Span,
    in_file: &'a dyn Fn(Range<usize>) -> Option<Range<usize>>,
    sink: &'a mut Sink,
    html: OpenHtml,
    permits: Permits,
    /// Names of notes in the order of the first mark.
    marks: Vec<String>,
    /// Names in marks that could not be read: their notes are not unused.
    lost_marks: Vec<String>,
    /// Notes by name, with their place.
    found: Vec<(String, Span, Blocks)>,
}

impl<'a, 'e> Builder<'a, 'e> {
    pub(super) fn new(
        text: &'a str,
        events: &'a [(Event<'e>, Range<usize>)],
        places: Places<'a>,
        sink: &'a mut Sink,
    ) -> Self {
        let Places { span, in_file } = places;
        let (html, permits) = (OpenHtml::default(), Permits::default());
        let (marks, lost_marks, found) = (Vec::new(), Vec::new(), Vec::new());
        Builder { text, events, at: 0, depth: 0, span, in_file, sink, html, permits, marks, lost_marks, found }
    }

    /// The notes in the order of their marks; a note without a mark is reported.
    pub(super) fn notes(&mut self) -> Vec<Blocks> {
        let mut found = std::mem::take(&mut self.found);
        for (name, span, _) in &found {
            if !self.marks.contains(name) && !self.lost_marks.contains(name) {
                self.sink.report(diags::unused_note(*span, name));
            }
        }
        let take = |name: &String| {
            let at = found.iter().position(|(other, ..)| other == name);
            at.map(|at| found.remove(at).2).unwrap_or_default()
        };
        self.marks.iter().map(take).collect()
    }

    /// Blocks up to the end of the tag that was opened last, or to the end of the text.
    pub(super) fn blocks(&mut self) -> Blocks {
        let mut out = Blocks::new();
        let mut loose = Inlines::new();
        let mut loose_range: Option<Range<usize>> = None;
        let mut waiting = Vec::new();
        self.depth += 1;
        while let Some((event, range)) = self.events.get(self.at) {
            if matches!(event, Event::End(_)) {
                break;
            }
            if self.depth > MAX_DEPTH {
                self.sink.report(diags::too_deep_text((self.span)(range), MAX_DEPTH));
                self.skip();
                continue;
            }
            if is_inline(event) {
                let before = loose.len();
                self.inline(&mut loose);
                if loose.len() > before {
                    let start = loose_range.as_ref().map_or(range.start, |so_far| so_far.start);
                    loose_range = Some(start..range.end);
                }
                continue;
            }
            self.flush(&mut loose, &mut loose_range, &mut out);
            let before = out.len();
            self.block(&mut out);
            if let Some(block) = out.get(before) {
                self.allow(&mut waiting, block.span());
            }
            for (permit, ends_block) in std::mem::take(&mut self.permits.own_line) {
                waiting.push(permit);
                if let Some(block) = out.last().filter(|_| ends_block) {
                    self.allow(&mut waiting, block.span());
                }
            }
        }
        self.flush(&mut loose, &mut loose_range, &mut out);
        if let Some(block) = out.last() {
            self.allow(&mut waiting, block.span());
        }
        self.depth -= 1;
        out
    }

    /// Text straight in a list item (a tight list) is a paragraph too.
    fn flush(&mut self, loose: &mut Inlines, range: &mut Option<Range<usize>>, out: &mut Blocks) {
        if let Some(range) = range.take() {
            let inlines = std::mem::take(loose);
            let span = (self.span)(&trimmed(self.text, range));
            let mut inside = std::mem::take(&mut self.permits.inside);
            self.allow(&mut inside, span);
            out.push(Block::Paragraph { inlines, span });
        }
    }

    fn block(&mut self, out: &mut Blocks) {
        self.raw_block(out);
        let mut inside = std::mem::take(&mut self.permits.inside);
        if let Some(block) = out.last() {
            self.allow(&mut inside, block.span());
        }
    }

    fn raw_block(&mut self, out: &mut Blocks) {
        self.surprises();
        let (event, range) = &self.events[self.at];
        let span = (self.span)(&trimmed(self.text, range.clone()));
        self.at += 1;
        match event {
            Event::Start(Tag::Paragraph) => {
                let inlines = self.inlines();
                if !inlines.is_empty() {
                    out.push(Block::Paragraph { inlines, span });
                }
                self.close();
            }
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                if !classes.is_empty() || !attrs.is_empty() {
                    self.sink.report(diags::heading_attributes(span));
                }
                let inlines = self.inlines();
                self.close();
                out.push(match self.underline(range) {
                    Some(_) => Block::Paragraph { inlines, span },
                    None => {
                        let id = id.as_ref().map(|id| id.to_string());
                        Block::Heading { level: *level as u8, id, inlines, span }
                    }
                });
            }
            Event::Start(Tag::BlockQuote(_)) => {
                let blocks = self.blocks();
                self.close();
                out.push(quote(blocks, span, self.sink));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let (text, inner) = self.code();
                let block = match self.open_fence(kind, range) {
                    Some(mark) => {
                        self.sink
                            .report(diags::open_fence((self.span)(&(range.start..range.start + mark.len())), mark));
                        Block::Code { text, span }
                    }
                    None => self.fence(kind, text, inner, range, span),
                };
                out.push(block);
            }
            Event::Start(Tag::List(start)) => {
                let start = *start;
                let (items, tight) = self.items(start);
                self.close();
                out.push(Block::List { start, tight, items, span });
            }
            Event::Start(Tag::Table(alignment)) => {
                let right = alignment.iter().map(|side| *side == Alignment::Right).collect();
                let table = self.table(right, span);
                self.close();
                out.push(Block::Table(table));
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let blocks = self.blocks();
                self.close();
                if let Some((_, earlier, _)) = self.found.iter().find(|(other, ..)| **other == **name) {
                    self.sink.report(diags::double_note(span, name, *earlier));
                } else {
                    self.found.push((name.to_string(), span, blocks));
                }
            }
            Event::Start(Tag::HtmlBlock) => {
                while !matches!(self.events.get(self.at), None | Some((Event::End(TagEnd::HtmlBlock), _))) {
                    self.at += 1;
                }
                self.close();
                if !self.take_permit(range, Spot::OwnLine) {
                    self.sink.report(diags::html(span, self.text.get(range.clone()).unwrap_or("")));
                }
            }
            Event::Rule => out.push(Block::Rule { span }),
            Event::Html(_) if self.take_permit(range, Spot::OwnLine) => {}
            Event::Html(html) => drop(self.sink.report(diags::html(span, html))),
            Event::Start(_) => {
                out.extend(self.blocks());
                self.close();
            }
            _ => {}
        }
    }

    fn close(&mut self) {
        if matches!(self.events.get(self.at), Some((Event::End(_), _))) {
            self.at += 1;
        }
    }

    /// Passes over one event with everything inside it.
    fn skip(&mut self) {
        let mut open = 0usize;
        while let Some((event, _)) = self.events.get(self.at) {
            self.at += 1;
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    fn items(&mut self, start: Option<u64>) -> (Vec<Item<RawLink, Fence>>, bool) {
        let mut items = Vec::new();
        let mut ranges = Vec::new();
        let mut tight = true;
        while let Some((Event::Start(Tag::Item), range)) = self.events.get(self.at) {
            let span = (self.span)(&trimmed(self.text, range.clone()));
            ranges.push(range.clone());
            self.at += 1;
            tight &= !matches!(self.events.get(self.at), Some((Event::Start(Tag::Paragraph), _)));
            let blocks = self.blocks();
            self.close();
            items.push(Item { blocks, span });
        }
        self.item_surprises(start, &ranges);
        (items, tight)
    }

    fn table(&mut self, right: Vec<bool>, span: Span) -> Table<RawLink> {
        let mut table = Table { right, head: Vec::new(), rows: Vec::new(), span };
        while let Some((Event::Start(tag), range)) = self.events.get(self.at) {
            let is_head = matches!(tag, Tag::TableHead);
            self.row_surprise(range, table.right.len());
            self.at += 1;
            let mut row = Vec::new();
            while let Some((Event::Start(Tag::TableCell), _)) = self.events.get(self.at) {
                self.at += 1;
                row.push(self.inlines());
                self.close();
            }
            self.close();
            if is_head {
                table.head = row;
            } else {
                table.rows.push(row);
            }
        }
        table
    }

    fn code(&mut self) -> (String, Option<Range<usize>>) {
        let mut text = String::new();
        let mut inner: Option<Range<usize>> = None;
        while let Some((event, range)) = self.events.get(self.at) {
            self.at += 1;
            match event {
                Event::Text(part) => {
                    text.push_str(part);
                    inner = Some(inner.map_or(range.start, |so_far| so_far.start)..range.end);
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        (text, inner)
    }

    /// The marks that open a fenced block, when nothing closes it.
    fn open_fence(&self, kind: &CodeBlockKind, range: &Range<usize>) -> Option<&'a str> {
        let CodeBlockKind::Fenced(_) = kind else { return None };
        let written = self.text.get(range.clone())?;
        let sign = written.chars().next()?;
        let mark = &written[..written.len() - written.trim_start_matches(sign).len()];
        let last = written.trim_end().lines().skip(1).last().unwrap_or("").trim_start_matches(['>', ' ', '\t']);
        let is_closed = last.starts_with(mark) && last.chars().all(|c| c == sign);
        (!is_closed).then_some(mark)
    }

    fn fence(
        &mut self,
        kind: &CodeBlockKind,
        text: String,
        inner: Option<Range<usize>>,
        range: &Range<usize>,
        span: Span,
    ) -> Block<RawLink, Fence> {
        let name = match kind {
            CodeBlockKind::Fenced(name) if !name.trim().is_empty() => name.trim(),
            _ => return Block::Code { text, span },
        };
        let at = self.text[range.clone()].find(name).map_or(range.start, |at| range.start + at);
        let name = Spanned::new(name.to_owned(), (self.span)(&(at..at + name.len())));
        let inner = inner.unwrap_or(range.end..range.end);
        let is_whole =
            self.text.get(inner.clone()).is_some_and(|written| written.replace('\r', "") == text.replace('\r', ""));
        let range = if is_whole { (self.in_file)(inner) } else { None };
        Block::Figure { figure: Fence { name, range }, span }
    }
}

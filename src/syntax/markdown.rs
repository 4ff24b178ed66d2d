//! Markdown (CommonMark with tables, footnotes and heading ids) as a tree of text with spans.

mod build;
mod diags;
mod offsets;

pub use offsets::Offsets;

use crate::diagnostic::Sink;
use crate::prose::{Block, Body};
use crate::source::{FileId, Span, Spanned};
use build::{Builder, Places};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Text as read: references and fenced blocks are still as written.
pub type RawBody = Body<RawLink, Fence>;

/// The destination of a link or image, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawLink {
    /// The destination, with the place of the whole link.
    pub to: Spanned<String>,
    /// Whether it is an image.
    pub is_image: bool,
}

/// A fenced block with a name, for instance `grafiek`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fence {
    /// The name behind the fence.
    pub name: Spanned<String>,
    /// The bytes of the file between the fences; absent when the block stands inside a list or quotation.
    pub range: Option<Range<usize>>,
}

/// Reads Markdown. `offsets` leads from a byte of `text` to its byte in the file.
pub fn read_markdown(file: FileId, text: &str, offsets: &Offsets, sink: &mut Sink) -> RawBody {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let parser = Parser::new_ext(text, options);
    let definitions: Vec<(String, Range<usize>)> =
        parser.reference_definitions().iter().map(|(name, def)| (name.to_lowercase(), def.span.clone())).collect();
    let events: Vec<(Event, Range<usize>)> = parser.into_offset_iter().collect();
    let span = |range: &Range<usize>| offsets.span(file, range);

    report_double_links(text, &events, &definitions, &span, sink);
    report_unused_links(&events, definitions, &span, sink);
    let in_file = |range: Range<usize>| offsets.range(range);
    let mut builder = Builder::new(text, &events, Places { span: &span, in_file: &in_file }, sink);
    let blocks = builder.blocks();
    let notes = builder.notes();
    report_double_ids(&blocks, sink);
    Body { blocks, notes }
}

/// Of two definitions `[x]: address` the second would vanish in silence.
fn report_double_links(
    text: &str,
    events: &[(Event, Range<usize>)],
    definitions: &[(String, Range<usize>)],
    span: &dyn Fn(&Range<usize>) -> Span,
    sink: &mut Sink,
) {
    if definitions.is_empty() {
        return;
    }
    let first: BTreeMap<&str, &Range<usize>> = definitions.iter().map(|(name, range)| (name.as_str(), range)).collect();
    let shown: Vec<&Range<usize>> =
        events.iter().filter(|(event, _)| matches!(event, Event::Text(_))).map(|(_, range)| range).collect();
    let is_shown = |at: usize| {
        let next = shown.partition_point(|range| range.start <= at);
        shown[..next].last().is_some_and(|range| range.contains(&at))
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        let defined = written.trim_start_matches([' ', '>']).strip_prefix('[').and_then(|rest| rest.split_once("]:"));
        let found = defined.and_then(|(name, _)| first.get_key_value(name.to_lowercase().as_str()));
        if let Some((name, first)) = found.filter(|(_, first)| at > first.start && !is_shown(at)) {
            sink.report(diags::double_link(span(&(at..at + written.len())), name, span(first)));
        }
        at += line.len();
    }
}

/// A definition `[x]: address` that no link uses would vanish in silence.
fn report_unused_links(
    events: &[(Event, Range<usize>)],
    mut definitions: Vec<(String, Range<usize>)>,
    span: &dyn Fn(&Range<usize>) -> Span,
    sink: &mut Sink,
) {
    if definitions.is_empty() {
        return;
    }
    let used: BTreeSet<String> = events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                if !matches!(link_type, LinkType::Inline | LinkType::Autolink | LinkType::Email) =>
            {
                Some(id.to_lowercase())
            }
            _ => None,
        })
        .collect();
    definitions.sort_by_key(|(_, range)| range.start);
    for (name, range) in definitions {
        if !used.contains(&name) {
            sink.report(diags::unused_link(span(&range), &name));
        }
    }
}

/// The heading ids that an author wrote more than once are reported where they come back.
fn report_double_ids(blocks: &[Block<RawLink, Fence>], sink: &mut Sink) {
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for block in blocks {
        if let Block::Heading { id: Some(id), span, .. } = block {
            if let Some((_, earlier)) = seen.iter().find(|(other, _)| other == id) {
                sink.report(diags::double_heading_id(id, *span, *earlier));
            }
            seen.push((id, *span));
        }
    }
}

#[cfg(test)]
mod tests;

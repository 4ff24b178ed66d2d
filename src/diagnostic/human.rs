//! Messages for people: the source line, a caret, why and how.

use super::{Diagnostic, Level, Place, Position, Report};
use crate::source::Sources;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Look, Origin, Renderer, Snippet};

/// All messages, with colour codes in them when `colour` is set.
pub fn render_human(report: &Report, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(110);
    let mut out = String::new();
    for (position, diagnostic) in &report.entries {
        out.push_str(&renderer.render(&[group(position, diagnostic, sources)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(position: &'a Position, diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let look = match diagnostic.level {
        Level::Fout => Look::ERROR,
        Level::Waarschuwing => Look::WARNING,
        Level::Hint => Look::INFO,
    };
    let title =
        look.with_name(diagnostic.level.word()).primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    group = match &diagnostic.place {
        Place::Span(span) if !diagnostic.is_secret => {
            let window = Window::around(sources.text(span.file()), span.start(), span.end());
            let kind = AnnotationKind::Primary.span(window.range.clone()).label(diagnostic.label.as_deref());
            group.element(
                Snippet::source(window.text)
                    .path(position.path.as_str())
                    .line_start(window.first_line)
                    .fold(false)
                    .annotation(kind),
            )
        }
        _ => group.element(Origin::path(position.path.as_str()).line(position.line).char_column(position.column)),
    };
    for related in &diagnostic.related {
        let place = related.place.position(sources);
        let text = format!("{}: {}:{}:{}", related.message, place.path, place.line, place.column);
        group = group.element(Look::NOTE.with_name("zie ook").message(text));
    }
    if let Some(why) = &diagnostic.why {
        group = group.element(Look::NOTE.with_name("waarom").message(why.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Look::HELP.with_name("tip").message(help.as_str()));
    }
    group
}

/// The line of a place: rendering a whole file for every message would cost its length each time.
struct Window<'a> {
    text: &'a str,
    first_line: usize,
    range: std::ops::Range<usize>,
}

impl<'a> Window<'a> {
    fn around(text: &'a str, start: usize, end: usize) -> Self {
        let mut start = start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let mut last = end.clamp(start, to);
        while !text.is_char_boundary(last) {
            last += 1;
        }
        let first_line = text[..from].bytes().filter(|&byte| byte == b'\n').count() + 1;
        Window { text: text[from..to].trim_end_matches('\r'), first_line, range: start - from..last - from }.clamped()
    }

    fn clamped(mut self) -> Self {
        let len = self.text.len();
        self.range = self.range.start.min(len)..self.range.end.min(len);
        self
    }
}

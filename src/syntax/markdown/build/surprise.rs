//! Text that Markdown reads as notation where no author means it: a sign becomes a list and is gone, a row loses a cell.

use super::super::diags;
use super::Builder;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

impl Builder<'_, '_> {
    /// Looks at the block that comes next.
    pub(super) fn surprises(&mut self) {
        let (event, range) = &self.events[self.at];
        let found: Option<Surprise> = match event {
            Event::Start(Tag::Heading { .. }) => {
                let place = self.underline(range);
                place.map(|place| -> Surprise { (place, diags::underlined_heading) })
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let line = self.text[range.clone()].lines().next().unwrap_or("");
                Some((range.start..range.start + line.len(), diags::indented_code))
            }
            Event::Start(Tag::BlockQuote(_)) if self.goes_on(range.start) => {
                Some((range.start..range.start + 1, diags::sudden_quote))
            }
            Event::Start(Tag::List(_)) => self.list_surprise(range),
            _ => None,
        };
        if let Some((place, diagnostic)) = found {
            self.sink.report(diagnostic((self.span)(&place)));
        }
    }

    fn list_surprise(&self, range: &Range<usize>) -> Option<Surprise> {
        let start = range.start + self.indent_in(range.start);
        let mark = start..start + 1;
        let after_list = self.at > 0 && matches!(self.events[self.at - 1].0, Event::End(TagEnd::List(_)));
        let is_below = self.line_above(start).is_some();
        match self.text.as_bytes().get(start)? {
            b'+' => Some((mark, diags::plus_item)),
            _ if after_list && is_below && self.column(start) > 0 => Some((mark, diags::item_indent)),
            b'-' | b'*' if self.goes_on(start) && self.items_in_list() == 1 => Some((mark, diags::sudden_item)),
            _ => None,
        }
    }

    /// The items of a list: their numbers are those that a reader sees, and all begin in one column.
    pub(super) fn item_surprises(&mut self, start: Option<u64>, items: &[Range<usize>]) {
        let column = |item: &Range<usize>| self.column(item.start + self.indent_in(item.start));
        let first = items.first().map(column).unwrap_or_default();
        let deeper = items.iter().find(|item| column(item) > first).cloned();
        if let Some(item) = deeper {
            let at = item.start + self.indent_in(item.start);
            self.sink.report(diags::item_indent((self.span)(&(at..at + 1))));
        }
        let Some(start) = start else { return };
        let written: Vec<(Range<usize>, u64)> = items.iter().filter_map(|item| self.number(item.start)).collect();
        // `1.` before every item is a way to leave the counting to the program.
        if start <= 1 && written.iter().all(|(_, number)| *number == start) {
            return;
        }
        let wrong = written.iter().zip(start..).find(|((_, number), shown)| number != shown);
        if let Some(((place, number), shown)) = wrong {
            self.sink.report(diags::item_number((self.span)(place), *number, shown));
        }
    }

    /// A row with more cells than the table would lose them.
    pub(super) fn row_surprise(&mut self, range: &Range<usize>, columns: usize) {
        let row = &self.text[range.clone()];
        let found = cells(row);
        if found != columns {
            let place = range.start..range.start + row.trim_end().len().max(1);
            self.sink.report(diags::row_length((self.span)(&place), found, columns));
        }
    }

    /// The line of hyphens under a heading that is none by its own marks.
    pub(super) fn underline(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let written = self.text[range.clone()].trim_end();
        let start = range.start + written.rfind('\n')? + 1;
        let line = &self.text[start..range.start + written.len()];
        let marks = line.trim_start_matches(['>', ' ', '\t']);
        let is_underline = !marks.is_empty() && marks.chars().all(|c| c == '-');
        is_underline.then(|| start + line.len() - marks.len()..start + line.len())
    }

    /// Whether what begins here stands in the middle of a sentence of a paragraph.
    fn goes_on(&self, start: usize) -> bool {
        let after_paragraph = self.at > 0 && matches!(self.events[self.at - 1].0, Event::End(TagEnd::Paragraph));
        let above = self.line_above(start).and_then(|line| line.chars().next_back());
        after_paragraph && above.is_some_and(|last| last.is_alphanumeric() || last == ',')
    }

    /// The line above, when it is not empty.
    fn line_above(&self, start: usize) -> Option<&str> {
        let end = self.text[..start].rfind('\n')?;
        let line = self.text[..end].rsplit('\n').next()?.trim_start_matches(['>', ' ', '\t']).trim_end();
        (!line.is_empty()).then_some(line)
    }

    fn indent_in(&self, start: usize) -> usize {
        self.text[start..].len() - self.text[start..].trim_start_matches(' ').len()
    }

    /// How many spaces stand before this place on its line.
    fn column(&self, start: usize) -> usize {
        let line = self.text[..start].rsplit('\n').next().unwrap_or("");
        line.len() - line.trim_end_matches(' ').len()
    }

    fn number(&self, start: usize) -> Option<(Range<usize>, u64)> {
        let at = start + self.indent_in(start);
        let digits = self.text[at..].bytes().take_while(u8::is_ascii_digit).count();
        Some((at..at + digits + 1, self.text[at..at + digits].parse().ok()?))
    }

    /// How many items the list has that comes next.
    fn items_in_list(&self) -> usize {
        let mut open = 0usize;
        let mut items = 0;
        for (event, _) in &self.events[self.at..] {
            match event {
                Event::Start(tag) => {
                    items += usize::from(open == 1 && matches!(tag, Tag::Item));
                    open += 1;
                }
                Event::End(_) => open = open.saturating_sub(1),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        items
    }
}

/// A place, and what to say of it.
type Surprise = (Range<usize>, fn(crate::source::Span) -> crate::diagnostic::Diagnostic);

/// How many cells a row has as it was written.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut count = 1;
    let mut escaped = false;
    let mut ends_with_bar = false;
    for byte in row.bytes() {
        ends_with_bar = byte == b'|' && !escaped;
        count += usize::from(ends_with_bar);
        escaped = byte == b'\\' && !escaped;
    }
    count - usize::from(ends_with_bar)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn a_bar_at_either_end_makes_no_cell() {
        for (row, count) in [("| a | b |", 2), ("a | b", 2), ("| a |", 1), (r"| a \| b | c |", 2), ("| | |", 2)] {
            assert_eq!(cells(row), count, "{row}");
        }
    }
}

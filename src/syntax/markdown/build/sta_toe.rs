//! The one comment that is allowed: `<!-- sta-toe: code, omdat … -->`.

use super::super::super::permit::{self, Notation, Permit};
use super::{Builder, trimmed};
use crate::source::Span;
use std::ops::Range;

/// Permissions that wait for their block.
#[derive(Debug, Default)]
pub(super) struct Permits {
    /// Inside the paragraph that is being read.
    pub(super) inside: Vec<Permit>,
    /// On a line of their own, and whether they end the block before them.
    pub(super) own_line: Vec<(Permit, bool)>,
}

/// Where a permission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// At the end of a line of text.
    Inside,
    /// On a line of its own.
    OwnLine,
}

impl Builder<'_, '_> {
    /// Binds permissions to a block.
    pub(super) fn allow(&mut self, permits: &mut Vec<Permit>, covers: Span) {
        for permit in permits.drain(..) {
            self.sink.allow(permit.covering(covers));
        }
    }

    /// Whether this HTML is a permission; if so it is kept, or reported when it cannot be used.
    pub(super) fn take_permit(&mut self, range: &Range<usize>, spot: Spot) -> bool {
        let html = self.text.get(range.clone()).unwrap_or("");
        if !is_permit(html) {
            return false;
        }
        let span = (self.span)(&trimmed(self.text, range.clone()));
        let found = inside(html).and_then(|text| permit::read(text, span, Notation::Markdown, self.sink));
        if let Some(permit) = found {
            match spot {
                Spot::Inside => self.permits.inside.push(permit),
                Spot::OwnLine => self.permits.own_line.push((permit, self.ends_block(range))),
            }
        }
        true
    }

    /// Whether a comment stands right under a block, with nothing under itself.
    fn ends_block(&self, range: &Range<usize>) -> bool {
        let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim_matches(['>', ' ', '\r']).is_empty());
        let above = self.text[..range.start].trim_end_matches(['>', ' ']);
        let above = above.strip_suffix('\n').and_then(|text| text.rsplit('\n').next());
        let below = self.text[range.end..].trim_start_matches(' ');
        let below = if self.text[..range.end].ends_with('\n') { below } else { below.trim_start_matches('\n') };
        !is_blank(above) && is_blank(below.split('\n').next())
    }
}

/// Whether this HTML is a permission and nothing else.
fn is_permit(html: &str) -> bool {
    inside(html).is_some_and(permit::is_permit)
}

fn inside(html: &str) -> Option<&str> {
    let text = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    (!text.contains("-->")).then_some(text.trim())
}

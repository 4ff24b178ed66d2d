//! The one comment that is allowed: `<!-- sta-toe: code, omdat … -->`.

use super::super::super::diags;
use super::{Builder, trimmed};
use crate::diagnostic::{Allowance, Code, Sink, nearest};
use crate::source::Span;
use std::ops::Range;

/// A permission that is not yet bound to a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Permit {
    code: Code,
    reason: String,
    span: Span,
}

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

impl Permit {
    fn covering(self, covers: Span) -> Allowance {
        Allowance { code: self.code, reason: self.reason, covers, span: self.span }
    }
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
        if let Some(permit) = read(html, span, self.sink) {
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
    inside(html).is_some_and(|text| {
        let word = text.to_lowercase();
        word.starts_with("sta-toe") || word.starts_with("sta toe")
    })
}

fn inside(html: &str) -> Option<&str> {
    let text = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    (!text.contains("-->")).then_some(text.trim())
}

/// Reads a permission; one that cannot be used is reported.
fn read(html: &str, span: Span, sink: &mut Sink) -> Option<Permit> {
    let text = inside(html)?;
    let rest = text.get("sta-toe".len()..)?.trim_start_matches([':', ' ']);
    let end = rest.find(|c: char| c == ',' || c.is_whitespace()).unwrap_or(rest.len());
    let (name, reason) = rest.split_at(end);
    let reason: Vec<&str> = reason.trim_start_matches([',', ' ']).split_whitespace().collect();
    let reason = reason.join(" ");
    let known = || crate::diagnostic::ALL_CODES.iter().filter(|code| !code.is_hard()).map(|code| code.name());
    let found = Code::find(name);
    if found.is_none_or(Code::is_hard) {
        let guess = nearest(name, known());
        sink.report(diags::unknown_permit(span, name, found.is_some(), guess));
        // The message that was meant should not come back as a second one.
        let code = guess.and_then(Code::find)?;
        return Some(Permit { code, reason, span });
    }
    if reason.trim_start_matches("omdat").trim().is_empty() {
        sink.report(diags::permit_without_reason(span, name));
    }
    Some(Permit { code: found?, reason, span })
}

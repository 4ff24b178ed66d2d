//! A permission to leave a message out, in either notation: `sta-toe: code, omdat …`.

use super::diags;
use crate::diagnostic::{ALL_CODES, Allowance, Code, Sink, nearest};
use crate::source::Span;

/// What every permission begins with.
const WORD: &str = "sta-toe";

/// A permission that is not yet bound to what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Permit {
    code: Code,
    reason: String,
    span: Span,
}

/// Where a permission is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// `<!-- sta-toe: … -->`.
    Markdown,
    /// `# sta-toe: …`.
    Yaml,
}

impl Notation {
    /// A permission as an author has to write it.
    pub(super) fn example(self, name: &str) -> String {
        match self {
            Notation::Markdown => format!("<!-- sta-toe: {name}, omdat … -->"),
            Notation::Yaml => format!("# sta-toe: {name}, omdat …"),
        }
    }
}

impl Permit {
    pub(super) fn covering(self, covers: Span) -> Allowance {
        Allowance { code: self.code, reason: self.reason, covers, span: self.span }
    }
}

/// Whether the text of a remark is a permission.
pub(super) fn is_permit(text: &str) -> bool {
    let start: String = text.chars().take(WORD.len()).flat_map(char::to_lowercase).collect();
    start == WORD || start == "sta toe"
}

/// Reads the text of a permission; one that cannot be used is reported.
pub(super) fn read(text: &str, span: Span, notation: Notation, sink: &mut Sink) -> Option<Permit> {
    let rest = text.get(WORD.len()..)?.trim_start_matches([':', ' ']);
    let end = rest.find(|c: char| c == ',' || c.is_whitespace()).unwrap_or(rest.len());
    let (name, reason) = rest.split_at(end);
    let reason: Vec<&str> = reason.trim_start_matches([',', ' ']).split_whitespace().collect();
    let reason = reason.join(" ");
    let known = || ALL_CODES.iter().filter(|code| !code.is_hard()).map(|code| code.name());
    let found = Code::find(name);
    if found.is_none_or(Code::is_hard) {
        let guess = nearest(name, known());
        sink.report(diags::unknown_permit(span, name, found.is_some(), guess, notation));
        // The message that was meant should not come back as a second one.
        let code = guess.and_then(Code::find)?;
        return Some(Permit { code, reason, span });
    }
    if reason.trim_start_matches("omdat").trim().is_empty() {
        sink.report(diags::permit_without_reason(span, name, notation));
    }
    Some(Permit { code: found?, reason, span })
}

//! Permissions: a rule's message left out at one place, with the reason why.
//!
//! An author writes `<!-- sta-toe: code, omdat … -->`, or `# sta-toe: code, omdat …` in YAML; `syntax` reads it, this
//! file applies it.

use super::{Code, Diagnostic, Place, Position, codes};
use crate::source::{FileId, Sources, Span};
use std::collections::BTreeMap;

/// A permission as an author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The kind of problem that may stay.
    pub code: Code,
    /// Why it may stay.
    pub reason: String,
    /// The block, or the key with all below it, that it is about.
    pub covers: Span,
    /// The permission itself.
    pub span: Span,
}

/// A message that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silenced {
    /// Where the message would have pointed.
    pub position: Position,
    /// The kind of problem.
    pub code: Code,
    /// What the message would have said.
    pub message: String,
    /// Why it may stay.
    pub reason: String,
}

impl Allowance {
    /// Whether a message about a place in the same file, or about all of it, may be left out.
    fn is_for(&self, code: Code, place: Option<Span>) -> bool {
        let covers = self.covers.start()..self.covers.end();
        code == self.code && !code.is_hard() && place.is_none_or(|place| covers.contains(&place.start()))
    }
}

/// Takes out what is allowed; a permission without use becomes a message itself.
///
/// After a hard error rules may not have looked at all, so nothing is said about use then.
pub(super) fn apply(allowances: &[Allowance], diagnostics: &mut Vec<Diagnostic>, sources: &Sources) -> Vec<Silenced> {
    if allowances.is_empty() {
        return Vec::new();
    }
    let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for (at, allowance) in allowances.iter().enumerate() {
        by_file.entry(allowance.covers.file()).or_default().push(at);
    }
    let mut used = vec![false; allowances.len()];
    let mut silenced = Vec::new();
    diagnostics.retain(|diagnostic| {
        let (file, place) = match diagnostic.place {
            Place::Span(span) => (span.file(), Some(span)),
            // What is about a whole file may be allowed anywhere in it.
            Place::File(file) => (file, None),
            Place::At { .. } | Place::Missing(_) => return true,
        };
        let near = by_file.get(&file).into_iter().flatten().copied();
        let fitting: Vec<usize> = near.filter(|at| allowances[*at].is_for(diagnostic.code, place)).collect();
        let Some(first) = fitting.first() else { return true };
        fitting.iter().for_each(|at| used[*at] = true);
        silenced.push(Silenced {
            position: diagnostic.place.position(sources),
            code: diagnostic.code,
            message: diagnostic.message.clone(),
            reason: allowances[*first].reason.clone(),
        });
        false
    });
    silenced.sort_by(|a, b| (&a.position, a.code, &a.message).cmp(&(&b.position, b.code, &b.message)));
    silenced.dedup();
    if !diagnostics.iter().any(|diagnostic| diagnostic.code.is_hard()) {
        let idle = allowances.iter().zip(used).filter(|(_, used)| !used);
        diagnostics.extend(idle.map(|(allowance, _)| without_use(allowance)));
    }
    silenced
}

fn without_use(allowance: &Allowance) -> Diagnostic {
    let message = format!("hier is geen `{}` om toe te staan", allowance.code);
    Diagnostic::new(codes::STA_TOE_OVERBODIG, allowance.span, message)
        .why("een uitzondering die niets meer doet, verbergt later een echte fout")
        .help("haal deze opmerking weg, of zet haar vlak voor de alinea, kop, lijst of sleutel waar het om gaat")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Level, Sink};
    use crate::source::{Content, Source};

    #[test]
    fn what_is_left_out_is_listed_with_its_reason() {
        let sources = Sources::new(vec![Source { path: "a.md".into(), content: Content::Text("een twee".into()) }]);
        let file = sources.find("a.md").unwrap();
        let mut sink = Sink::new();
        let (covers, span) = (Span::new(file, 0, 3), Span::new(file, 4, 8));
        sink.allow(Allowance { code: codes::DUBBEL_WOORD, reason: "omdat het zo is".into(), covers, span });
        sink.report(Diagnostic::new(codes::DUBBEL_WOORD, Span::new(file, 0, 3), "hier"));
        sink.report(Diagnostic::new(codes::DUBBEL_WOORD, Span::new(file, 4, 8), "elders"));
        sink.report(Diagnostic::new(codes::LANGE_ZIN, Span::new(file, 0, 3), "iets anders"));
        let report = sink.finish(&sources, &[(codes::DUBBEL_WOORD, Some(Level::Fout))]);
        let left: Vec<&str> = report.entries.iter().map(|(_, diagnostic)| diagnostic.message.as_str()).collect();
        assert_eq!(left, ["iets anders", "elders"]);
        let silenced = &report.silenced[0];
        assert_eq!((report.silenced.len(), silenced.message.as_str(), silenced.position.line), (1, "hier", 1));
        assert_eq!(silenced.reason, "omdat het zo is");
    }
}

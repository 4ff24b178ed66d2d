//! Mistakes in templates as messages: what the template engine says, in Dutch and at its place.

use super::{PREFIX, Theme};
use crate::diagnostic::{Diagnostic, Place, codes, nearest};
use crate::source::Span;
use tera::{ErrorKind, ReportError};

impl Theme {
    /// What the engine says about all templates together; each mistake is one message.
    pub(super) fn faults(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let ErrorKind::Msg(text) = error.kind() else { return vec![self.fault(error, "")] };
        let mut out: Vec<Diagnostic> = Vec::new();
        for report in text.split("\n\n").filter_map(Report::parse) {
            let message = self.reported(&report);
            // One missing block of a frame is missed by many templates.
            if !out.iter().any(|known| known.place == message.place && known.message == message.message) {
                out.push(message);
            }
        }
        if out.is_empty() { vec![self.fault(error, "")] } else { out }
    }

    /// A mistake in one template.
    pub(super) fn fault(&self, error: &tera::Error, template: &str) -> Diagnostic {
        let report: Option<&ReportError> = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
            _ => None,
        };
        let name = report.map_or(template, |report| report.filename());
        let file = self.files.iter().find(|(known, _)| known == name).map(|(_, file)| *file);
        let place = match (file, report) {
            (Some(file), Some(report)) => {
                let range = report.span().range.clone();
                Place::Span(Span::new(file, range.start, range.end))
            }
            (Some(file), None) => Place::File(file),
            (None, _) => Place::Missing(format!("themes/{}", if name.is_empty() { PREFIX } else { name })),
        };
        let said = report.map_or_else(|| error.to_string(), |report| report.message().to_owned());
        message(place, &said)
    }

    fn reported(&self, report: &Report) -> Diagnostic {
        let file = |name: &str| self.files.iter().find(|(known, _)| known.ends_with(name)).map(|(_, file)| *file);
        if let Some(file) = file(report.file) {
            return message(Place::At { file, line: report.line, column: report.column }, report.message);
        }
        // A built-in template fills a block that the site's own frame does not have.
        let block = report.message.strip_prefix("Block ").and_then(|rest| rest.split('`').nth(1));
        let place = match file("/basis.html") {
            Some(frame) if block.is_some() => Place::File(frame),
            _ => Place::Missing(format!("themes/{}", report.file)),
        };
        message(place, report.message)
    }
}

/// One mistake as the engine prints it.
struct Report<'a> {
    message: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
}

impl<'a> Report<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let mut lines = text.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let place = lines.next()?.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.parse().ok()?;
        let line = parts.next()?.parse().ok()?;
        Some(Report { message, file: parts.next()?, line, column })
    }
}

fn message(place: Place, said: &str) -> Diagnostic {
    let (message, help) = in_dutch(said);
    Diagnostic::new(codes::SJABLOON_FOUT, place, message)
        .why("een pagina met een gat erin wordt niet gepubliceerd")
        .help(help)
}

/// The engine speaks English; the mistakes that are made most are said in Dutch.
fn in_dutch(said: &str) -> (String, String) {
    let name = said.split('`').nth(1).unwrap_or_default();
    let guide = "`themes/README.md`";
    if said.starts_with("Block ") {
        let help = format!("zet `{{% block {name} %}}{{% endblock %}}` in `basis.html`");
        return (format!("het blok `{name}` staat niet in `basis.html`, maar een pagina vult het wel"), help);
    }
    for (start, what) in [("filter", "het filter"), ("test", "de test"), ("function", "de functie")] {
        if said.starts_with(&format!("Unknown {start} ")) {
            let help = "kijk bij Tera (keats.github.io/tera) wat er is".to_owned();
            return (format!("het sjabloon gebruikt {what} `{name}`, maar die naam is er niet"), help);
        }
    }
    if said.starts_with("Unknown component ") {
        let help = format!(
            "welke onderdelen er zijn, staat in {guide}; een eigen onderdeel begint met `{{% component {name}() %}}`"
        );
        return (format!("het sjabloon gebruikt het onderdeel `{name}`, maar dat is er niet"), help);
    }
    if let Some((_, rest)) = said.split_once(" is not defined") {
        let known: Vec<&str> = rest
            .split_once("Available fields: ")
            .map(|(_, list)| list.trim().split(", ").collect())
            .unwrap_or_default();
        let help = match nearest(name, known.iter().copied()) {
            Some(guess) => format!("bedoelde u `{guess}`?"),
            None if known.is_empty() => format!("kijk in {guide} welke namen een sjabloon heeft"),
            None => format!("hier zijn bekend: {}", known.join(", ")),
        };
        return (format!("het sjabloon gebruikt `{name}`, maar die naam is er niet"), help);
    }
    (
        format!("het sjabloon kan niet gelezen worden ({said})"),
        format!("kijk in {guide} hoe een sjabloon in elkaar zit"),
    )
}

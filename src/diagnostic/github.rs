//! Messages as workflow commands (`--format github`): `::error file=…,line=…::…`.

use super::{Level, Report};
use std::fmt::Write;

/// One line per message; `root` is the content folder as seen from the repository.
pub fn render_github(report: &Report, root: &str) -> String {
    let mut out = String::new();
    for (position, diagnostic) in &report.entries {
        let kind = match diagnostic.level {
            Level::Fout => "error",
            Level::Waarschuwing => "warning",
            Level::Hint => "notice",
        };
        let mut message = diagnostic.message.clone();
        for extra in [&diagnostic.why, &diagnostic.help].into_iter().flatten() {
            message.push('\n');
            message.push_str(extra);
        }
        writeln!(
            out,
            "::{kind} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            property(&format!("{root}/{}", position.path)),
            position.line,
            position.end_line,
            position.column,
            position.end_column,
            property(diagnostic.code.name()),
            data(&message),
        )
        .expect("writing to a string never fails");
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

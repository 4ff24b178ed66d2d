//! Which HTML elements were opened: the end of one that was reported is the same mistake.

/// Names of elements that were reported and not closed yet.
#[derive(Default)]
pub(super) struct OpenHtml(Vec<String>);

impl OpenHtml {
    /// Whether this piece of HTML closes an element that was seen before; another piece is remembered.
    pub(super) fn is_end(&mut self, html: &str) -> bool {
        if let Some(closed) = element(html, "</") {
            let at = self.0.iter().rposition(|open| *open == closed);
            at.inspect(|at| self.0.truncate(*at)).is_some()
        } else {
            self.0.extend(element(html, "<"));
            false
        }
    }
}

fn element(html: &str, start: &str) -> Option<String> {
    let rest = html.strip_prefix(start)?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    Some(rest[..end].to_lowercase())
}

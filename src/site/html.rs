//! HTML as text: the one place that escapes.

/// HTML that is ready for a page; templates print it with `| safe`.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

impl Html {
    /// JSON that may stand in a `script` element: `<` cannot end it.
    pub fn json(value: &serde_json::Value) -> Html {
        Html(value.to_string().replace('<', "\\u003c"))
    }

    /// Nothing yet, with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Html {
        Html(String::with_capacity(bytes))
    }

    /// Adds a tag or other fixed markup.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds text.
    pub fn text(&mut self, text: &str) {
        escape_into(text, &mut self.0);
    }

    /// Adds a start tag with attributes; attributes without a value are left out.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            if value.is_empty() && *key != "alt" {
                continue;
            }
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            escape_into(value, &mut self.0);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Adds an end tag.
    pub fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn escape_into(text: &str, out: &mut String) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(entity);
        done = at + 1;
    }
    out.push_str(&text[done..]);
}

/// Words as an id: lower case, without accents, with dashes between them.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        let plain = match c {
            'à' | 'á' | 'â' | 'ä' | 'ã' => 'a',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            c => c,
        };
        if plain.is_ascii_alphanumeric() {
            out.push(plain);
        } else if matches!(c, '\'' | '’' | '‘' | '"' | '“' | '”') {
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    let out = out.trim_matches('-');
    if out.is_empty() { "sectie".to_owned() } else { out.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut html = Html::default();
        html.open("a", &[("href", "x\" onclick=\"y"), ("class", "")]);
        html.text("<script>&");
        assert_eq!(html.0, "<a href=\"x&quot; onclick=&quot;y\">&lt;script&gt;&amp;");
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Cliënten én 'vaste' hulp (2025)"), "clienten-en-vaste-hulp-2025");
        assert_eq!(slug("???"), "sectie");
    }
}

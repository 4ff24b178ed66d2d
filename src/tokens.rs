//! Design tokens: the colours and type that a site's `vormgeving` sets, and whether they can be read by everybody.
//!
//! Tokens come from CSS custom properties or from a design-token JSON file. What is published is made anew from them,
//! so that nothing but tokens gets in.

mod colour;
mod contrast;
mod css;
mod diags;
mod json;

pub use colour::Colour;

use crate::diagnostic::Sink;
use crate::source::{Content, FileId, Sources, Span};
use std::collections::BTreeMap;

/// The two ways in which a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

/// A token as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name, with the two dashes of CSS.
    pub name: String,
    /// Its value, as CSS.
    pub value: String,
    /// Where the value stands; nothing for a token of the built-in theme.
    pub span: Option<Span>,
}

/// Tokens for both schemes; what is not set for the dark is as in the light.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// For the light, and for the dark where nothing else is said.
    pub light: Vec<Token>,
    /// For the dark.
    pub dark: Vec<Token>,
}

impl Tokens {
    /// The tokens in a style sheet of a theme; everything else in it is passed over.
    pub fn of_theme(css: &str) -> Tokens {
        css::read(None, css, &mut Sink::new())
    }

    /// What the token files of a `vormgeving` hold; nothing when there are none.
    ///
    /// `base` is the path without its ending: `themes/huisstijl` for `themes/huisstijl.json`.
    pub fn load(sources: &Sources, base: &str, sink: &mut Sink) -> Option<Tokens> {
        let mut found = Tokens::default();
        let mut is_there = false;
        let mut each = |name: String, read: &mut dyn FnMut(FileId, &str)| {
            let Some(file) = sources.find(&name) else { return };
            if let Content::Text(text) = &sources.get(file).content {
                is_there = true;
                read(file, text);
            }
        };
        each(format!("{base}.json"), &mut |file, text| found.light.extend(json::read(file, text, sink)));
        each(format!("{base}-donker.json"), &mut |file, text| found.dark.extend(json::read(file, text, sink)));
        each(format!("{base}.css"), &mut |file, text| {
            let Tokens { light, dark } = css::read(Some(file), text, sink);
            found.light.extend(light);
            found.dark.extend(dark);
        });
        is_there.then_some(found)
    }

    /// Checks the tokens laid over those of the theme, and makes the style sheet of them.
    ///
    /// A site that says nothing of the dark is shown light always: half a palette cannot be read.
    pub fn publish(&self, theme: &Tokens, sink: &mut Sink) -> String {
        contrast::check(self, theme, sink);
        let mut out = String::from("\n/* The tokens of the site */\n:root {\n");
        let put = |out: &mut String, tokens: &BTreeMap<&str, &str>| {
            for (name, value) in tokens {
                out.push_str(&format!("  {name}: {value};\n"));
            }
        };
        put(&mut out, &by_name(&self.light));
        if self.dark.is_empty() {
            out.push_str("  color-scheme: light;\n}\n@media (prefers-color-scheme: dark) {\n:root {\n");
            let own = by_name(&self.light);
            let mut all = by_name(&theme.light);
            all.retain(|name, _| !own.contains_key(name));
            put(&mut out, &all);
        } else {
            out.push_str("}\n@media (prefers-color-scheme: dark) {\n:root {\n");
            put(&mut out, &by_name(&self.dark));
        }
        out.push_str("}\n}\n");
        out
    }
}

/// Each token once; the last one written counts.
fn by_name(tokens: &[Token]) -> BTreeMap<&str, &str> {
    tokens.iter().map(|token| (token.name.as_str(), token.value.as_str())).collect()
}

//! Templates: the built-in theme, and a theme of the site laid over it.

mod compact;
mod fault;

use super::page::Page;
use super::view::{PaginaView, SiteView};
use super::{Adres, Ground};
use crate::diagnostic::{Diagnostic, Place, Sink, codes, nearest};
use crate::source::{Content, FileId, Sources};
use crate::tokens::Tokens;
use include_dir::{Dir, File, include_dir};
use tera::{Context, Tera, Value};

/// The built-in theme.
static STANDAARD: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/standaard");

/// The style sheet of figures.
const FIGUREN: &str = "figuren.css";

/// The style sheet of pages; the tokens of a site come at its end.
const STIJL: &str = "stijl.css";

/// More bytes than most pages have.
const ROOM: usize = 48 * 1024;

/// The name under which the built-in templates are kept.
const PREFIX: &str = "standaard/";

/// Templates that are ready to render, and the files that pages need.
pub struct Theme {
    tera: Tera,
    /// Template names with the file that each came from.
    files: Vec<(String, FileId)>,
    assets: Vec<(String, Vec<u8>)>,
}

impl Theme {
    /// The built-in theme, with the templates below `themes/<name>/` of the input over it.
    ///
    /// A name that ends in `.css` or `.json` is a file of tokens, and the templates are the built-in ones. A template
    /// that cannot be read is reported, and no theme comes back.
    pub fn load(sources: &Sources, name: Option<&str>, sink: &mut Sink) -> Option<Theme> {
        let token_file = name.and_then(|name| name.strip_suffix(".json").or(name.strip_suffix(".css")));
        let own = name.map(|name| format!("themes/{name}/")).filter(|_| token_file.is_none());
        let is_missing = match (&own, name) {
            (Some(own), _) => !sources.files().any(|(_, source)| source.path.starts_with(own)),
            (None, Some(name)) => sources.find(&format!("themes/{name}")).is_none(),
            (None, None) => false,
        };
        if let (Some(name), true) = (name, is_missing) {
            sink.report(unknown_theme(name, sources));
            return None;
        }
        let mut tera = Tera::new();
        let prefixes = own.iter().cloned().chain([PREFIX.to_owned()]);
        tera.set_fallback_prefixes(prefixes.collect::<Vec<_>>()).expect("no template was added yet");
        let mut templates: Vec<(String, String)> = Vec::new();
        let mut assets: Vec<(String, Vec<u8>)> = Vec::new();
        for file in files_below(&STANDAARD) {
            let path = file.path().to_string_lossy().replace('\\', "/");
            match file.contents_utf8() {
                Some(text) if path.ends_with(".html") => templates.push((format!("{PREFIX}{path}"), text.to_owned())),
                _ => put(&mut assets, path, file.contents().to_vec()),
            }
        }
        let mut files = Vec::new();
        if let Some(own) = &own {
            for (id, source) in sources.files() {
                let Some(path) = source.path.strip_prefix(own.as_str()) else { continue };
                match &source.content {
                    Content::Text(text) if path.ends_with(".html") => {
                        templates.push((source.path.clone(), text.clone()));
                        files.push((source.path.clone(), id));
                    }
                    Content::Text(text) => put(&mut assets, path.to_owned(), text.clone().into_bytes()),
                    Content::Bytes(bytes) => put(&mut assets, path.to_owned(), bytes.to_vec()),
                    Content::Rejected(_) => {}
                }
            }
        }
        // A built-in template that is replaced is not there, unless an own one goes on from it by its full name.
        let is_used =
            |name: &str| files.is_empty() || templates.iter().any(|(_, text)| text.contains(&format!("\"{name}\"")));
        let is_replaced = |name: &str| {
            let own_name = name.strip_prefix(PREFIX).zip(own.as_ref()).map(|(path, own)| format!("{own}{path}"));
            own_name.is_some_and(|own_name| files.iter().any(|(known, _)| *known == own_name))
        };
        let gone: Vec<String> =
            templates.iter().map(|(name, _)| name.clone()).filter(|name| is_replaced(name) && !is_used(name)).collect();
        templates.retain(|(name, _)| !gone.contains(name));
        assets.retain(|(path, _)| !path.ends_with(".md"));
        // What a theme says about figures comes after what figures say of themselves.
        let own_figures = assets.iter().find(|(path, _)| path == FIGUREN).map(|(_, bytes)| bytes.clone());
        let figures = [crate::chart::CSS.as_bytes(), b"\n", &own_figures.unwrap_or_default()].concat();
        put(&mut assets, FIGUREN.to_owned(), figures);
        let tokens = match (&own, token_file) {
            (Some(own), _) => Some(format!("{own}tokens")),
            (None, Some(base)) => Some(format!("themes/{base}")),
            (None, None) => None,
        };
        if let Some(tokens) = tokens.and_then(|base| Tokens::load(sources, &base, sink)) {
            add_tokens(&tokens, &mut assets, sink);
        }
        for (path, bytes) in &mut assets {
            if path.ends_with(".css") {
                *bytes = compact::compact(&String::from_utf8_lossy(bytes)).into_bytes();
            }
        }
        assets.sort();
        let mut theme = Theme { tera, files, assets };
        match theme.tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str()))) {
            Ok(()) => Some(theme),
            Err(error) => {
                for fault in theme.faults(&error) {
                    sink.report(fault);
                }
                None
            }
        }
    }

    /// Whether it has templates that are not part of this program.
    pub(crate) fn has_own_templates(&self) -> bool {
        !self.files.is_empty()
    }

    /// The bytes of one page.
    pub(crate) fn render(&self, page: &Page, ground: &Ground) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("site", Value::from_serializable(&SiteView::new(ground, &page.adres)));
        context.insert_value("pagina", Value::from_serializable(&PaginaView::new(ground, page)));
        context.insert_value("inhoud", (page.view)());
        let mut out = Vec::with_capacity(ROOM);
        match self.tera.render_to(page.sjabloon, &context, &mut out) {
            Ok(()) => Ok(out),
            Err(error) => Err(Box::new(self.fault(&error, page.sjabloon))),
        }
    }

    /// Files of the theme that pages refer to, under `thema/`.
    pub(crate) fn assets(&self) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
        self.assets.iter().map(|(path, bytes)| (asset(path).path(), bytes.clone()))
    }
}

/// The texts of the built-in theme.
pub(super) fn ingebouwd() -> impl Iterator<Item = &'static str> {
    files_below(&STANDAARD).into_iter().filter_map(File::contents_utf8)
}

/// The address of a file of the theme.
pub(super) fn asset(path: &str) -> Adres {
    Adres::new(format!("thema/{path}"))
}

fn files_below(dir: &'static Dir<'static>) -> Vec<&'static File<'static>> {
    dir.files().chain(dir.dirs().flat_map(files_below)).collect()
}

fn put(assets: &mut Vec<(String, Vec<u8>)>, path: String, bytes: Vec<u8>) {
    match assets.iter_mut().find(|(known, _)| *known == path) {
        Some((_, old)) => *old = bytes,
        None => assets.push((path, bytes)),
    }
}

/// Puts the tokens of a site at the end of the style sheet, which they are checked against.
fn add_tokens(tokens: &Tokens, assets: &mut Vec<(String, Vec<u8>)>, sink: &mut Sink) {
    let text = |name: &str| {
        let found = assets.iter().find(|(path, _)| path == name);
        found.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    };
    let style = text(STIJL);
    let theme = Tokens::of_theme(&format!("{}{style}", text(FIGUREN)));
    let published = tokens.publish(&theme, sink);
    put(assets, STIJL.to_owned(), format!("{style}{published}").into_bytes());
    assets.retain(|(path, _)| !["tokens.css", "tokens.json", "tokens-donker.json"].contains(&path.as_str()));
}

fn unknown_theme(name: &str, sources: &Sources) -> Diagnostic {
    let place = sources.find("site.yaml").map_or_else(|| Place::Missing("site.yaml".into()), Place::File);
    let known = sources.files().filter_map(|(_, source)| source.path.strip_prefix("themes/")?.split('/').next());
    let help = match nearest(name, known) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None if name.contains('.') => format!("zet het bestand in `themes/{name}`, of haal `vormgeving` weg"),
        None => format!("zet de vormgeving in de map `themes/{name}`, of haal `vormgeving` weg"),
    };
    Diagnostic::new(codes::SJABLOON_FOUT, place, format!("de vormgeving `{name}` is er niet"))
        .why("de site zou er anders uitzien dan bedoeld")
        .help(help)
}

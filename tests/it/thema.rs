//! Themes: everything that pages know can be reached from a template, and is explained in `themes/README.md`.

use rapporteur::compile::{BuildInfo, compile, compile_voor};
use rapporteur::diagnostic::render_human;
use rapporteur::site::Site;
use rapporteur::source::{Content, Source, Sources, load};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A point on a draft, and a site that shows it: the shipped content has none.
const PUNT: &str = "---\nbij: rapport oordeel\nsoort: ontbrekende informatie\ndatum: 2025-03-10\nbesluit: niet\n---\n\n\
    ## Opmerking\n\nEr ontbreekt iets.\n\n## Onderbouwing\n\nOns verslag.\n\n## Reactie van de inspecties\n\nNee.\n";

fn info() -> BuildInfo {
    BuildInfo { theme: Some("proef".into()), ..BuildInfo::on("2026-11-22".parse().expect("a date"), "0.0.0") }
}

/// The shipped content and one point on a draft, with a theme.
fn built(theme: Sources) -> Site {
    let sources = load(&root().join("content"), "").expect("the shipped content").join(theme);
    let site = sources.text(sources.find("site.yaml").expect("a site")).to_owned() + "wederhoor: alles\n";
    let file = |path: &str, text: String| Source { path: path.to_owned(), content: Content::Text(text) };
    let sources =
        sources.with(file("site.yaml", site)).with(file("rapporten/wss-jbjr-2025/wederhoor/1.md", PUNT.to_owned()));
    let compiled = compile(&sources, &info(), &());
    compiled.site.unwrap_or_else(|| panic!("{}", render_human(&compiled.report, &sources, false)))
}

fn folder(path: &str) -> Sources {
    load(&root().join(path), "themes/proef/").expect("a theme")
}

/// The basis of the golden cases, whose report is with the institution, for that institution.
fn built_voor(theme: Sources) -> Site {
    let basis = load(&root().join("tests/cases/basis"), "").expect("the basis");
    let files = basis.files().map(|(_, source)| {
        let mut own = source.clone();
        if let Content::Text(text) = &mut own.content {
            let dates = "status: gepubliceerd\nbesluit: 2025-06-02\ngepubliceerd: 2025-06-16\n";
            *text = text.replace(dates, "status: wederhoor\nwederhoor: {tot: 2026-12-01, naar: info@pi.example}\n");
        }
        own
    });
    let sources = Sources::new(files.collect()).join(theme);
    let done = compile_voor(&sources, &info(), "de-kade");
    done.site.unwrap_or_else(|| panic!("{}", render_human(&done.report, &sources, false))).expect("nothing of others")
}

/// The templates of the second theme.
fn templates() -> BTreeMap<String, String> {
    let files = fs::read_dir(root().join("tests/thema")).expect("the second theme");
    let paths = files.map(|file| file.expect("readable").path());
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .map(|path| (name(&path), fs::read_to_string(&path).expect("readable")))
        .collect()
}

/// Every key that a template sees, by the name of the template.
fn keys() -> BTreeMap<String, BTreeSet<String>> {
    let source =
        |name: &str, text: String| Source { path: format!("themes/proef/{name}"), content: Content::Text(text) };
    let bare: Vec<Source> = templates()
        .keys()
        .filter(|name| !["basis.html", "onderdelen.html"].contains(&name.as_str()))
        .map(|name| {
            let own = if name == "niet-gevonden.html" { "" } else { "{{ inhoud | safe }}" };
            source(name, format!("{name}\n{own}{{{{ site | safe }}}}{{{{ pagina | safe }}}}"))
        })
        .collect();
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let sites = [built(Sources::new(bare.clone())), built_voor(Sources::new(bare))];
    for (path, bytes) in sites.iter().flat_map(Site::files).filter(|(path, _)| path.ends_with(".html")) {
        let text = std::str::from_utf8(bytes).expect("text");
        let (template, printed) = text.split_once('\n').unwrap_or_else(|| panic!("{path} says its template"));
        let all = out.entry(template.to_owned()).or_default();
        // A key stands before a colon; inside a text a quotation mark has a backslash before it.
        for (at, _) in printed.match_indices("\": ") {
            let key = printed[..at].rsplit('"').next().expect("a part");
            let before = printed[..at - key.len()].strip_suffix('"').unwrap_or("");
            let is_key = before.ends_with(['{']) || before.ends_with(", ");
            if is_key && key.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                all.insert(key.to_owned());
            }
        }
    }
    out
}

#[test]
fn a_second_theme_reaches_everything() {
    let templates = templates();
    let shared = [&templates["basis.html"], &templates["onderdelen.html"]];
    let mut wrong = Vec::new();
    let keys = keys();
    // All but the frame, the components, and the page of what was there once, which the shipped content does not have.
    let missing = 3 + usize::from(!cfg!(feature = "zoeken"));
    assert_eq!(keys.len(), templates.len() - missing, "every template makes a page of the shipped content");
    for (template, keys) in &keys {
        let own = &templates[template];
        for key in keys {
            let used = |text: &String| text.contains(&format!(".{key}"));
            if !used(own) && !shared.into_iter().any(used) {
                wrong.push(format!("tests/thema/{template} does not use `{key}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_second_theme_makes_the_same_pages() {
    let pages = |site: &Site| -> Vec<String> {
        site.files().map(|(path, _)| path.to_owned()).filter(|path| path.ends_with(".html")).collect()
    };
    let sober = built(folder("tests/thema"));
    assert_eq!(pages(&sober), pages(&built(folder("themes/standaard"))));
    let text = String::from_utf8_lossy(sober.get("index.html").expect("a front page")).into_owned();
    assert!(!text.contains("class=\"kop\""), "the second theme is not the built-in one");
}

#[test]
fn the_guide_for_themes_names_everything() {
    let guide = fs::read_to_string(root().join("themes/README.md")).expect("the guide");
    let missing: BTreeSet<String> =
        keys().into_values().flatten().filter(|key| !guide.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "themes/README.md does not explain: {missing:?}");
}

/// The style sheet of the shipped content with a file of tokens.
fn style(name: &str, text: &str) -> String {
    let file = Source { path: format!("themes/proef/{name}"), content: Content::Text(text.into()) };
    let site = built(Sources::new(vec![file]));
    assert!(site.get(&format!("thema/{name}")).is_none(), "what was read is not published as well");
    String::from_utf8_lossy(site.get("thema/stijl.css").expect("a style sheet")).into_owned()
}

#[test]
fn tokens_for_the_light_alone_keep_a_site_light() {
    let css = style("tokens.json", r##"{"basis": {"color": {"default": {"bg-document": {"$value": "#fffdf8"}}}}}"##);
    let own =
        css.rsplit_once(":root{--basis-color-default-bg-document: #fffdf8;color-scheme: light}").expect("the tokens").1;
    assert!(own.starts_with("@media (prefers-color-scheme: dark){:root{"));
    assert!(own.contains("--inkt: var(--basis-color-default-color-document,#1d2230)"), "{own}");
}

#[test]
fn tokens_for_the_dark_count_in_the_dark() {
    let css = style(
        "tokens.css",
        ":root { --basis-color-action-1-color-default: #0b4f8a; }\n\
         @media (prefers-color-scheme: dark) { :root { --basis-color-action-1-color-default: #9fd0ff; } }",
    );
    let end = ":root{--basis-color-action-1-color-default: #0b4f8a}@media (prefers-color-scheme: dark){:root{--basis-color-action-1-color-default: #9fd0ff}}\n";
    assert!(css.ends_with(end), "{}", &css[css.len() - 300..]);
}

//! Writes one page with every figure, in ordinary and extreme cases, in the built-in theme:
//! `cargo run --example galerij`. Say after `--` where it must come (`galerij.html`), and with what the names of the
//! cases must begin (anything).

#[path = "../tests/figuren/gevallen.rs"]
mod gevallen;

use gevallen::{GEVALLEN, Geval, Uitkomst};
use rapporteur::chart::{CSS, REGISTRY};
use rapporteur::site::figuur::{Onderschrift, html};
use std::process::ExitCode;

/// The theme, as a site has it.
const THEME: [&str; 2] =
    [include_str!("../themes/standaard/stijl.css"), include_str!("../themes/standaard/figuren.css")];

/// What is of the gallery alone.
const STYLE: &str = "
.galerij { width: 100%; max-width: 44rem; margin: 0 auto; padding: 1rem; }
.geval { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 1px solid var(--lijn); }
.geval-naam { margin: 0; font-size: 0.875rem; color: var(--inkt-zacht); }
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_else(|| "galerij.html".to_owned());
    let only = arguments.next().unwrap_or_default();
    let style = [CSS, THEME[1], THEME[0], STYLE].concat();
    let head = "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">";
    let mut page = format!(
        "<!doctype html><html lang=\"nl\"><head>{head}<title>Galerij</title><style>{style}</style></head><body>\
         <main class=\"galerij\"><h1>Alle figuren</h1>"
    );
    for kind in REGISTRY {
        let mut cases = GEVALLEN.iter().filter(|geval| geval.naam.split('-').next() == Some(kind.name)).peekable();
        if cases.peek().is_some_and(|geval| geval.naam.starts_with(&only)) || only.is_empty() {
            page.push_str(&format!("<h2>{}: {}</h2>", kind.name, kind.toont));
        }
        cases.filter(|geval| geval.naam.starts_with(&only)).for_each(|geval| page.push_str(&section(geval)));
    }
    page.push_str("</main></body></html>");
    match std::fs::write(&path, page) {
        Ok(()) => {
            println!("{path}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(2)
        }
    }
}

fn section(geval: &Geval) -> String {
    let under = Onderschrift { bron: Some("verzonnen gegevens".to_owned()), ..Onderschrift::default() };
    let body = match (geval.teken)(&format!("{}-plaat", geval.naam)) {
        Uitkomst::Figuur(figure) => html(geval.naam, &figure, &under).0,
        Uitkomst::Bestand(svg) => svg,
    };
    format!("<section class=\"geval\"><p class=\"geval-naam\">{}</p>{body}</section>", geval.naam)
}

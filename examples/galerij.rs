//! Writes one page with every figure, in ordinary and extreme cases: `cargo run --example galerij -- galerij.html`.

#[path = "../tests/figuren/gevallen.rs"]
mod gevallen;

use gevallen::{GEVALLEN, Uitkomst};
use rapporteur::chart::{CSS, Figure};
use std::process::ExitCode;

const STYLE: &str = "
:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; margin: 1rem; background: var(--rapporteur-grond); color: var(--rapporteur-inkt); }
section { margin: 0 0 3rem; }
h2 { font-size: 1rem; font-weight: 400; border-top: 1px solid; padding-top: .5rem; }
.platen { display: flex; flex-wrap: wrap; gap: 2rem 2.5rem; align-items: start; }
table { border-collapse: collapse; } th, td { border: 1px solid; padding: .2rem .5rem; text-align: left; }
td.n { text-align: right; }
";

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("geef het bestand op waarin de galerij moet komen");
        return ExitCode::from(2);
    };
    let only = std::env::args().nth(2).unwrap_or_default();
    let mut page = format!(
        "<!doctype html><html lang=nl><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Galerij</title><style>{STYLE}{CSS}</style>"
    );
    for geval in GEVALLEN.iter().filter(|geval| geval.naam.starts_with(&only)) {
        let body = match (geval.teken)(geval.naam) {
            Uitkomst::Figuur(figure) => figure_html(&figure),
            Uitkomst::Bestand(svg) => format!("<div class=platen>{svg}</div>"),
        };
        page.push_str(&format!("<section><h2>{}</h2>{body}</section>", geval.naam));
    }
    match std::fs::write(&path, page) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(2)
        }
    }
}

fn figure_html(figure: &Figure) -> String {
    let cells = |row: &[String]| -> String {
        let cell = |(text, numeric): (&String, &bool)| format!("<td{}>{text}", if *numeric { " class=n" } else { "" });
        row.iter().zip(&figure.table.numeric).map(cell).collect()
    };
    let rows: String = figure.table.rows.iter().map(|row| format!("<tr>{}", cells(row))).collect();
    let head: String = figure.table.head.iter().map(|name| format!("<th>{name}")).collect();
    format!(
        "<h3>{}</h3><div class=platen>{}</div><p>{}</p><details><summary>{}</summary><table><tr>{head}{rows}</table></details>",
        figure.title,
        figure.svg.concat(),
        figure.description,
        figure.table.caption
    )
}

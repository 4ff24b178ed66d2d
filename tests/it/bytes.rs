//! Whatever stands in the files: `compile` answers with messages, and never panics.

use proptest::prelude::*;
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::diagnostic::{Report, render_github, render_human, render_json, render_sarif};
use rapporteur::source::{Content, Source, Sources};

const SITE: &str = "titel: Proef\nadres: https://voorbeeld.nl/\nuitgever: PI\ninspecties:\n  pi: {naam: Proefinspectie}\n\
    sprekers: [Ouder]\ncontroles: {kopniveau: hint}\nbegrippen:\n  - {term: GI, uitleg: Een instelling.}\n";
const KADER: &str = "titel: Proefkader\nschaal:\n  - {score: \"+\", label: voldoet, tekortkomingen: geen}\n\
    \x20 - {score: \"-\", label: voldoet niet, tekortkomingen: moet}\nthemas:\n  - id: \"1\"\n    titel: Plan\n\
    \x20   normen:\n      - id: \"1.1\"\n        onderdeel: Tijd\n        tekst: |\n          Het plan is er.\n\
    \x20       kijkt_naar: \"De *datum* op het plan.\"\n";
const RAPPORT: &str = "---\ntitel: De Kade\nkader: k\ninstelling: i\ninspecties: [pi]\nstatus: gepubliceerd\n\
    besluit: 2025-06-02\ngepubliceerd: 2025-06-16\nbronnen:\n  - {wat: ouders, aantal: 8}\n---\n\nZie [](norm:1.1).[^1]\n\n\
    [^1]: Met [](tekortkoming:1.1-T1).\n\n```tabel\ntitel: Wachttijd\ndata: w.csv\ntotaal: Totaal\n```\n";
const NORM: &str = "---\noordeel: \"-\"\ncijfers:\n  - {wat: ouders, aantal: 5, van: 8, bron: ouders}\n\
    \x20 - wat: tijd\n    van: 8\n    delen: {kort: 3, lang: 5}\n---\n\n## Termijn {#t}\n\n> [!casus] Eén gezin\n> Het wacht.\n\n\
    > Te lang.\n>\n> — Ouder (8 jaar), zakelijk weergegeven\n\n## Tekortkoming\n\n- Te laat. {verantwoordelijk=gemeente}\n";
const CSV: &str = "maand,dagen\n\"januari, week 1\",\"1.234,5\"\nTotaal,\"1.234,5\"\n";
const REACTIE: &str = "---\nvan: De Kade\n---\n\n## Op deze punten uit het rapport zijn we trots\n\nOp het plan.\n";

/// The files that are made worse, with what they hold when all is well.
const FILES: [(&str, &str); 6] = [
    ("site.yaml", SITE),
    ("kaders/k.yaml", KADER),
    ("rapporten/r/rapport.md", RAPPORT),
    ("rapporten/r/thema-1/norm-1.1.md", NORM),
    ("rapporten/r/data/w.csv", CSV),
    ("rapporten/r/reactie.md", REACTIE),
];

/// Pieces that mean something somewhere in the format.
const PIECES: [&str; 32] = [
    "---\n",
    "\n\n",
    ": ",
    "- ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    " #",
    "*",
    "&a ",
    "!b ",
    "|\n",
    "> ",
    "`",
    "```grafiek\n",
    "|--|",
    "[^1]",
    "[](norm:",
    "![](",
    "<b>",
    "é",
    "\u{feff}",
    "\r\n",
    "\0",
    "— ",
    "{verantwoordelijk=}",
    "🙂",
];

fn report(sources: &Sources) -> Report {
    let dag = "2026-01-01".parse().expect("a date");
    compile(sources, &BuildInfo::on(dag, "0.0.0"), &()).report
}

fn check(changed: &[(usize, String)]) {
    let mut files: Vec<(&str, String)> = FILES.iter().map(|(path, text)| (*path, (*text).to_owned())).collect();
    files.push(("instellingen/i.yaml", "naam: De Kade\n".to_owned()));
    files.push(("rapporten/r/thema-1/thema.md", "---\noordeel: voldoet niet\n---\n".to_owned()));
    for (nr, text) in changed {
        files[*nr].1.clone_from(text);
    }
    let sources = files.into_iter().map(|(path, text)| Source { path: path.into(), content: Content::Text(text) });
    let sources = Sources::new(sources.collect());
    let report = report(&sources);
    render_human(&report, &sources, true);
    render_json(&report, &sources);
    render_github(&report, "");
    render_sarif(&report, &sources, "0.0.0");
}

/// Bytes as a text file would hold them; what is not UTF-8 is refused before `compile`.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat()),
    ]
}

/// A valid file with up to eight cuts and insertions.
fn mutated() -> impl Strategy<Value = (usize, String)> {
    let edit = (any::<prop::sample::Index>(), 0usize..20, proptest::sample::select(&PIECES[..]));
    (0..FILES.len(), proptest::collection::vec(edit, 1..8)).prop_map(|(nr, edits)| {
        let mut text: Vec<char> = FILES[nr].1.chars().collect();
        for (place, cut, piece) in edits {
            let at = place.index(text.len() + 1);
            let end = (at + cut / 2).min(text.len());
            text.splice(at..end, piece.chars());
        }
        (nr, text.into_iter().collect())
    })
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

#[test]
fn the_files_are_good_before_they_are_changed() {
    let sources =
        FILES.iter().map(|(path, text)| Source { path: (*path).into(), content: Content::Text((*text).into()) });
    let report = report(&Sources::new(sources.collect()));
    let about_notation = |code: &str| code.starts_with("yaml") || code.contains("sleutel") || code == "verkeerd-type";
    let found: Vec<&str> = report.entries.iter().map(|(_, found)| found.code.name()).collect();
    assert!(!found.iter().any(|code| about_notation(code)), "{found:?}");
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn any_text_in_any_file_is_no_panic(nr in 0..FILES.len(), text in text()) {
        check(&[(nr, text.clone())]);
        let with_keys = format!("---\ntitel: x\n---\n{text}");
        check(&[(nr, with_keys)]);
    }
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn a_damaged_file_is_no_panic(changed in proptest::collection::vec(mutated(), 1..3)) {
        check(&changed);
    }
}

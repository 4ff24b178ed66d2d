//! What was typed is what is published, or the build stops: every word of a text without errors is on its page, in its
//! place, and no mark of Markdown is left there.

use super::golden::{cases, laid_over};
use proptest::prelude::*;
use rapporteur::compile::{BuildInfo, Compiled, compile};
use rapporteur::diagnostic::Level;
use rapporteur::source::{Content, Source, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// What may stand between two words anywhere.
const PLAIN: &[&str] = &[" ", " ", "\n", "\n\n", ". ", ", ", " – ", "%, "];

/// Notation, well and badly written; a text has one kind of it, so that not everything is a mistake.
const KINDS: [&[&str]; 6] = [
    &[
        "\n- ", "\n\n- ", "\n+ ", "\n* ", "\n  - ", "\n 1. ", "\n1. ", "\n2. ", "\n\n1. ", "\n\n3. ", "\n   - ",
        "\n    ",
    ],
    &[
        "\n> ",
        "\n\n> ",
        "\n>\n> ",
        "\n>\n> — Ouder\n\n",
        "\n> — Ouder\n",
        "\n\n> [!casus] ",
        "\n\n> [!kader]\n> ",
        "\n> [!",
    ],
    &[
        "\n## ",
        "\n\n## ",
        "\n\n### ",
        "\n##",
        "\n---\n",
        "\n===\n",
        "\n\n---\n\n",
        "\n\n    ",
        "\n\n```\n",
        "\n```\n\n",
    ],
    &["\n\n| a | b |\n| --- | --- |\n| ", "\n\n| a |\n| --- |\n| ", " | ", " |\n| ", " |\n\n", " |\n", "\\| "],
    &["**", " **", "** ", "*", " _", "_ ", " ~~", "~~ ", " ~", "~ ", " `", "` ", "\\*", "  \n", "\\\n", " < ", " & "],
    &[
        " [",
        "](norm:1.1) ",
        "](x y) ",
        "](https://voorbeeld.nl) ",
        " [hier](https://voorbeeld.nl \"",
        "\") ",
        "[^1] ",
        "\n\n[^1]: ",
        "\n\n[x]: ",
        "\n[x]: ",
        "][x] ",
        " [x] ",
    ],
];

/// The texts with messages, and what each page says.
fn publish(texts: &BTreeMap<String, String>) -> (BTreeSet<String>, Compiled) {
    let basis = laid_over(&cases("basis"));
    let own = texts.iter().map(|(name, text)| Source {
        path: format!("rapporten/kade-2025/{name}.md"),
        content: Content::Text(format!("---\ntitel: {name}\n---\n\n{text}\n")),
    });
    let others = basis.files().map(|(_, source)| source.clone());
    let sources = Sources::new(others.chain(own).collect());
    let dag = "2026-01-01".parse().expect("a date");
    let compiled = compile(&sources, &BuildInfo::on(dag, "0.0.0"), &());
    let wrong = compiled.report.entries.iter().filter(|(_, found)| found.level == Level::Fout);
    let wrong = wrong.filter_map(|(at, _)| Some(at.path.rsplit('/').next()?.strip_suffix(".md")?.to_owned())).collect();
    (wrong, compiled)
}

/// The words of the text on a page.
fn shown(page: &str) -> String {
    let start = page.find("<div class=\"lopend\">").expect("the page has text");
    let text = &page[start..start + page[start..].find("<nav class=\"blader\"").expect("and ends")];
    words(text)
}

/// HTML without its elements, and its characters as a reader sees them.
pub fn words(html: &str) -> String {
    let mut out = String::new();
    let mut is_tag = false;
    for char in html.chars() {
        match char {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            char if !is_tag => out.push(char),
            _ => {}
        }
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(out, |text, (escaped, char)| text.replace(escaped, char))
}

fn text() -> impl Strategy<Value = Vec<&'static str>> {
    (0..KINDS.len()).prop_flat_map(|kind| {
        let sign = prop_oneof![proptest::sample::select(PLAIN), proptest::sample::select(KINDS[kind])];
        proptest::collection::vec(sign, 1..9)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_on_its_page(all in proptest::collection::vec(text(), 40)) {
        let word = |nr: usize| format!("woord{}", char::from(b'a' + nr as u8));
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        for (nr, between) in all.iter().enumerate() {
            let mut text = word(0);
            for (at, sign) in between.iter().enumerate() {
                text.push_str(sign);
                text.push_str(&word(at + 1));
            }
            texts.insert(format!("tekst-{nr:02}"), text);
        }
        let (wrong, _) = publish(&texts);
        texts.retain(|name, _| !wrong.contains(name));
        prop_assert!(texts.len() > 2, "too few texts without errors to say something");
        let (wrong, compiled) = publish(&texts);
        prop_assert!(wrong.is_empty(), "{wrong:?}");
        let site = compiled.site.expect("nothing is wrong");
        for (name, text) in &texts {
            let page = site.get(&format!("rapporten/kade-2025/{name}/index.html")).expect("every text has a page");
            let shown = shown(&String::from_utf8_lossy(page));
            // Notes come at the end of a page, wherever they were written.
            let mut from = 0;
            for nr in 0..=all[name[6..].parse::<usize>().expect("a number")].len() {
                let at = shown[from..].find(&word(nr)).map(|at| from + at);
                prop_assert!(at.is_some() || text.contains("[^1]:") && shown.contains(&word(nr)), "{text:?}: {shown:?}");
                from = at.unwrap_or(from);
            }
            let is_meant = text.contains('\\') || text.contains('`');
            for mark in ["**", "~~", "](", "[^", "[!", "\n#"].iter().filter(|_| !is_meant) {
                prop_assert!(!shown.contains(mark), "{text:?}: {shown:?}");
            }
        }
    }
}

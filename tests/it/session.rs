//! A session remembers, and gives what a program gives that remembers nothing.

use super::golden::{cases, laid_over};
use rapporteur::compile::{BuildInfo, Session, compile};
use rapporteur::diagnostic::render_human;
use rapporteur::source::{Content, Source, Sources, load};
use std::collections::BTreeMap;
use std::path::Path;

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % sides.max(1)
    }
}

/// What authors type, right and wrong.
const TYPED: [&str; 12] = [
    "Er is een nieuwe zin.",
    "[](norm:1.1)",
    "[](rapport:bestaat-niet)",
    "- De hulp komt te laat.",
    "## Tekortkomingen",
    "> Dat duurt lang.\n>\n> — Ouder, zakelijk weergegeven",
    "<b>vet</b>",
    "titel: Iets anders",
    "status: concept",
    "oordeel: \"--\"",
    "\u{fffd}\t[",
    "Van de 20 ouders wachten er 7 op hulp.",
];

/// Changes one file, or which files there are; files that stay are shared, as they are when a folder is looked at again.
fn edit(sources: &Sources, dice: &mut Dice) -> Sources {
    let mut files: Vec<Source> = sources.files().map(|(_, file)| file.clone()).collect();
    let at = dice.roll(files.len());
    let Content::Text(text) = &files[at].content else { return sources.clone() };
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line = dice.roll(lines.len() + 1);
    match dice.roll(10) {
        0 if lines.len() > 1 => drop(lines.remove(line.min(lines.len() - 1))),
        1 => lines.truncate(line),
        2 => {
            let copy = lines.get(line).cloned().unwrap_or_default();
            lines.insert(line, copy);
        }
        3 => {
            let other = files[dice.roll(files.len())].clone();
            let Content::Text(other) = other.content else { return sources.clone() };
            lines = other.lines().map(str::to_owned).collect();
        }
        4 => {
            let gone = files.remove(at);
            if dice.roll(2) == 0 {
                let (folder, _) = gone.path.rsplit_once('/').unwrap_or_default();
                let path = format!("{folder}{}nieuw-{}.md", if folder.is_empty() { "" } else { "/" }, dice.roll(3));
                files.retain(|file| file.path != path);
                files.push(Source { path, content: gone.content });
            }
            return Sources::new(files);
        }
        _ => lines.insert(line, TYPED[dice.roll(TYPED.len())].to_owned()),
    }
    let path = files[at].path.clone();
    sources.clone().with(Source { path, content: Content::Text(lines.join("\n") + "\n") })
}

fn same_after_edits(start: &Sources, edits: usize, seed: u64) {
    let mut dice = Dice(seed);
    let mut session = Session::default();
    let mut sources = start.clone();
    let mut seen = (0, 0);
    for nr in 0..edits {
        // A site with many mistakes shows little: now and then all is put right.
        sources = if dice.roll(6) == 0 { start.clone() } else { edit(&sources, &mut dice) };
        let info = BuildInfo {
            dag: if dice.roll(8) == 0 { "2020-01-01" } else { "2026-01-01" }.parse().expect("a date"),
            concept: dice.roll(8) == 0,
            theme: None,
            namen: Vec::new(),
            eerder: None,
            version: "0.0.0",
        };
        let fresh = compile(&sources, &info, &());
        let look = session.look(sources.clone(), info);
        let report = session.judge(&look);
        let (wanted, found) = (render_human(&fresh.report, &sources, false), render_human(&report, &sources, false));
        assert!(wanted == found, "seed {seed}, edit {nr}: messages\n{wanted}\n--- remembered\n{found}");
        if let Some(site) = &fresh.site {
            assert!(look.is_whole(), "seed {seed}, edit {nr}: there is a site");
            let made: BTreeMap<&str, Option<Vec<u8>>> = site.files().map(|(path, _)| (path, look.get(path))).collect();
            for (path, bytes) in site.files() {
                assert!(made[path].as_deref() == Some(bytes), "seed {seed}, edit {nr}: {path} is not the same");
                assert!(look.has(path), "seed {seed}, edit {nr}: {path} is there");
            }
            assert!(look.get("bestaat-niet/index.html").is_none());
            seen.0 += 1;
        } else {
            seen.1 += 1;
        }
    }
    assert!(seen.0 > edits / 10 && seen.1 > edits / 10, "both sites and mistakes were compared: {seen:?}");
}

#[test]
fn hundreds_of_edits_give_the_same_bytes_as_a_full_build() {
    let basis = laid_over(&cases("basis"));
    for seed in 0..3 {
        same_after_edits(&basis, 80, seed);
    }
}

#[test]
fn edits_of_a_whole_site_give_the_same_bytes_as_a_full_build() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    same_after_edits(&load(&content, "").expect("readable"), 20, 7);
}

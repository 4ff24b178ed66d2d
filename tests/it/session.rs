//! A session remembers, and gives what a program gives that remembers nothing.

mod namen;

use super::golden::{cases, laid_over};
use rapporteur::compile::{BuildInfo, Session, compile};
use rapporteur::diagnostic::{Report, render_human};
use rapporteur::source::{Content, Source, Sources, load};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    let files: Vec<&Source> = sources.files().map(|(_, file)| file).collect();
    let one = files[dice.roll(files.len())];
    let text = |text: String| sources.clone().with(Source { path: one.path.clone(), content: Content::Text(text) });
    let Content::Text(written) = &one.content else { return sources.clone().filter(|file| file.path != one.path) };
    let mut lines: Vec<String> = written.lines().map(str::to_owned).collect();
    let line = dice.roll(lines.len() + 1);
    match dice.roll(16) {
        0 if lines.len() > 1 => drop(lines.remove(line.min(lines.len() - 1))),
        1 => lines.truncate(line),
        2 => {
            let copy = lines.get(line).cloned().unwrap_or_default();
            lines.insert(line, copy);
        }
        3 => {
            let Content::Text(other) = &files[dice.roll(files.len())].content else { return sources.clone() };
            return text(other.clone());
        }
        4 | 5 => {
            let gone = sources.clone().filter(|file| file.path != one.path);
            if dice.roll(3) == 0 {
                return gone;
            }
            let (folder, name) = one.path.rsplit_once('/').unwrap_or(("", &one.path));
            let end = name.rsplit('.').next().unwrap_or("md");
            let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            let path = format!("{folder}{}-{}.{end}", ["nieuw", "2", "anders"][dice.roll(3)], dice.roll(3));
            let left = if dice.roll(2) == 0 { gone } else { sources.clone() };
            return left.with(Source { path, content: one.content.clone() });
        }
        6 | 7 => return move_folder(sources, &one.path, dice),
        8..=11 => return names(sources, dice),
        _ => lines.insert(line, TYPED[dice.roll(TYPED.len())].to_owned()),
    }
    text(lines.join("\n") + "\n")
}

/// Takes the report, publication or other folder of a file away, gives it another name, or puts a copy beside it.
fn move_folder(sources: &Sources, path: &str, dice: &mut Dice) -> Sources {
    let mut parts = path.splitn(3, '/');
    let (Some(kind), Some(name), Some(_)) = (parts.next(), parts.next(), parts.next()) else { return sources.clone() };
    let old = format!("{kind}/{name}/");
    let new = format!("{kind}/{}{name}/", ["a-", "z-", "m-"][dice.roll(3)]);
    let copy = sources.files().filter_map(|(_, file)| {
        let path = format!("{new}{}", file.path.strip_prefix(&old)?);
        Some(Source { path, content: file.content.clone() })
    });
    let copy = Sources::new(copy.collect());
    let left =
        if dice.roll(2) == 0 { sources.clone() } else { sources.clone().filter(|file| !file.path.starts_with(&old)) };
    match dice.roll(3) {
        0 => left,
        _ => left.filter(|file| !file.path.starts_with(&new)).join(copy),
    }
}

/// Gives something that many pages name other words: titles, names, the texts of a framework, the site.
fn names(sources: &Sources, dice: &mut Dice) -> Sources {
    let is_told = |path: &str| {
        ["kaders/", "instellingen/", "regios/", "trajecten/"].iter().any(|start| path.starts_with(start))
            || ["site.yaml", "rapport.md", "publicatie.md"].iter().any(|end| path.ends_with(end))
    };
    let told: Vec<&Source> = sources.files().map(|(_, file)| file).filter(|file| is_told(&file.path)).collect();
    let Some(one) = told.get(dice.roll(told.len())) else { return sources.clone() };
    let Content::Text(text) = &one.content else { return sources.clone() };
    let keys =
        ["titel", "naam", "tekst", "kijkt_naar", "afkorting", "label", "term", "contact", "uitgever", "onderdeel"];
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let told =
        |line: &String| keys.iter().any(|key| line.trim_start_matches([' ', '-', '{']).starts_with(&format!("{key}:")));
    let places: Vec<usize> = (0..lines.len()).filter(|nr| told(&lines[*nr])).collect();
    let Some(place) = places.get(dice.roll(places.len())) else { return sources.clone() };
    let line = &mut lines[*place];
    let at = line.find(|c: char| "\"',}".contains(c)).unwrap_or(line.len());
    let new = ["anders", "De Kade", "Utrecht", "van ouders", "2"][dice.roll(5)];
    match dice.roll(3) {
        0 => line.insert_str(at, &format!(" {new}")),
        1 => *line = line.replacen("e", "a", 1),
        _ => {
            line.truncate(line[..at].trim_end().len().max(line.find(':').map_or(0, |colon| colon + 2).min(line.len())))
        }
    }
    let content = Content::Text(lines.join("\n") + "\n");
    sources.clone().with(Source { path: one.path.clone(), content })
}

fn info() -> BuildInfo {
    BuildInfo::on("2026-01-01".parse().expect("a date"), "0.0.0")
}

/// Compares what a session makes of sources with a full build; gives the latter's messages and whether there is a site.
fn same(session: &mut Session, sources: &Sources, info: BuildInfo, when: &str) -> (Report, bool) {
    let fresh = compile(sources, &info, &());
    let look = session.look(sources.clone(), info);
    let report = session.judge(&look, &|| false).expect("nothing stops it");
    let (wanted, found) = (render_human(&fresh.report, sources, false), render_human(&report, look.sources(), false));
    assert!(wanted == found, "{when}: messages\n{wanted}\n--- remembered\n{found}");
    let Some(site) = &fresh.site else { return (fresh.report, false) };
    assert!(look.is_whole(), "{when}: there is a site");
    let made: BTreeMap<&str, Option<Vec<u8>>> = site.files().map(|(path, _)| (path, look.get(path))).collect();
    for (path, bytes) in site.files() {
        assert!(made[path].as_deref() == Some(bytes), "{when}: {path} is not the same");
        assert!(look.has(path), "{when}: {path} is there");
    }
    assert!(look.get("bestaat-niet/index.html").is_none());
    (fresh.report, true)
}

fn same_after_edits(start: &Sources, edits: usize, seed: u64) {
    let mut dice = Dice(seed);
    let mut session = Session::default();
    let mut sources = start.clone();
    let (mut sites, mut mistakes, mut stopped) = (0, 0, 0);
    for nr in 0..edits {
        // A site with many mistakes shows little: now and then all is put right.
        sources = if dice.roll(4) == 0 { start.clone() } else { edit(&sources, &mut dice) };
        let dag = if dice.roll(8) == 0 { "2020-01-01" } else { "2026-01-01" }.parse().expect("a date");
        let info = BuildInfo { dag, concept: dice.roll(8) == 0, ..info() };
        // Sometimes the next change comes before all is said of this one.
        if dice.roll(3) == 0 {
            let look = session.look(sources.clone(), info.clone());
            let left = AtomicUsize::new(dice.roll(6));
            let take = |left: usize| left.checked_sub(1);
            let stop = || left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_err();
            stopped += usize::from(session.judge(&look, &stop).is_none());
            if dice.roll(2) == 0 {
                continue;
            }
        }
        let (_, has_site) = same(&mut session, &sources, info, &format!("seed {seed}, edit {nr}"));
        sites += usize::from(has_site);
        mistakes += usize::from(!has_site);
    }
    let seen = (sites, mistakes, stopped);
    assert!(sites.min(mistakes) > edits / 10 && stopped > edits / 20, "all was met: {seen:?}");
}

#[test]
fn hundreds_of_edits_give_the_same_bytes_as_a_full_build() {
    let basis = laid_over(&cases("basis"));
    for seed in 0..3 {
        same_after_edits(&basis, 140, seed);
    }
}

#[test]
fn edits_of_a_whole_site_give_the_same_bytes_as_a_full_build() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    same_after_edits(&load(&content, "").expect("readable"), 24, 7);
}

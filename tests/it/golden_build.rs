//! Golden cases of `build`: what does the reader get?
//!
//! A case is a folder in `tests/cases/build/`. Its files are laid over `tests/cases/basis/` and built with the bare
//! theme in `tests/cases/thema/`, which prints what a template sees and little else. The files in `verwacht/` are
//! compared; the site may hold more. Set `UPDATE=1` to write them anew, and read the difference.

use super::golden::{DAG, cases, folders, laid_over};
use rapporteur::compile::{BuildInfo, compile, compile_voor};
use rapporteur::diagnostic::{Report, render_human};
use rapporteur::site::Site;
use rapporteur::source::{Sources, load};
use std::fs;

#[test]
fn every_build_case_gives_what_is_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let all = folders(&cases("build"));
    assert!(!all.is_empty());
    for case in all {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let theme = load(&cases("thema"), "themes/kaal/").expect("the bare theme");
        let sources = laid_over(&case).join(theme);
        let (report, site) = built(&name, &sources, Some("kaal"));
        let Some(site) = site else {
            wrong.push(format!("{name}: {}", render_human(&report, &sources, false)));
            continue;
        };
        let mut compared = 0;
        for entry in walkdir::WalkDir::new(case.join("verwacht")) {
            let entry = entry.expect("the case has a folder `verwacht`");
            if !entry.file_type().is_file() {
                continue;
            }
            compared += 1;
            let path =
                entry.path().strip_prefix(case.join("verwacht")).expect("below").to_string_lossy().replace('\\', "/");
            let found = String::from_utf8_lossy(site.get(&path).unwrap_or(b"(is er niet)\n")).into_owned();
            // One value on a line, so that a difference can be read.
            let found = if path.ends_with(".html") { found.replace(", \"", ",\n\"") } else { found };
            if update {
                fs::write(entry.path(), &found).expect("written");
            }
            let expected = fs::read_to_string(entry.path()).expect("readable");
            if found != expected {
                wrong.push(format!("{name}/{path}:\n--- verwacht\n{expected}\n--- gevonden\n{found}"));
            }
        }
        assert!(compared > 0, "{name} compares nothing");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `check` does not try the templates of the program, so these have to be right for whatever an author writes.
#[test]
fn every_build_case_is_whole_in_the_built_in_theme() {
    for case in folders(&cases("build")) {
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let sources = laid_over(&case);
        let (report, site) = built(&name, &sources, None);
        let pages = site.map_or(0, |site| site.files().filter(|(path, _)| path.ends_with(".html")).count());
        assert!(pages > 0, "{name}: {}", render_human(&report, &sources, false));
    }
}

/// A case, built in a theme or in that of the program.
fn built(name: &str, sources: &Sources, theme: Option<&str>) -> (Report, Option<Site>) {
    let info = BuildInfo {
        concept: name.starts_with("concept"),
        theme: theme.map(str::to_owned),
        ..BuildInfo::on(DAG.parse().expect("a date"), "0.0.0")
    };
    if name.starts_with("voor-een") {
        let done = compile_voor(sources, &info, "de-kade");
        return (done.report, done.site.and_then(Result::ok));
    }
    let done = compile(sources, &info, &());
    (done.report, done.site)
}

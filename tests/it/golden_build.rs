//! Golden cases of `build`: what does the reader get?
//!
//! A case is a folder in `tests/cases/build/`. Its files are laid over `tests/cases/basis/` and built with the bare
//! theme in `tests/cases/thema/`, which prints what a template sees and little else. The files in `verwacht/` are
//! compared; the site may hold more. Set `UPDATE=1` to write them anew, and read the difference.

use super::golden::{DAG, cases, folders, laid_over};
use rapporteur::compile::{BuildInfo, compile, compile_voor};
use rapporteur::diagnostic::render_human;
use rapporteur::source::load;
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
        let concept = name.starts_with("concept");
        let info = BuildInfo {
            dag: DAG.parse().expect("a date"),
            concept,
            theme: Some("kaal".into()),
            namen: Vec::new(),
            eerder: None,
            version: "0.0.0",
        };
        let (report, site) = if name.starts_with("voor-een") {
            let done = compile_voor(&sources, &info, "de-kade");
            (done.report, done.site.and_then(Result::ok))
        } else {
            let done = compile(&sources, &info, &());
            (done.report, done.site)
        };
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

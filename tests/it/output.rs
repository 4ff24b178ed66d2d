//! Writing the site: all or nothing, the same bytes every time, and nobody's files lost.

use super::program::{basis, rapporteur};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

const DAG: &str = "--date=2026-01-01";

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("readable");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
            found.insert(path, fs::read(entry.path()).expect("readable"));
        }
    }
    found
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG, "--output", "een"]).assert().code(0);
    let mut other = rapporteur(folder.path(), &["build", DAG, "--output", "twee"]);
    other.env("RAYON_NUM_THREADS", "1").env("TZ", "Pacific/Auckland").env("LC_ALL", "C").assert().code(0);
    let (one, two) = (files(&folder.path().join("een")), files(&folder.path().join("twee")));
    assert!(one.len() > 20, "a whole site: {} files", one.len());
    assert_eq!(one, two);
}

#[test]
fn files_of_others_are_refused_and_left_alone() {
    let folder = basis();
    let output = folder.path().join("output");
    fs::create_dir(&output).expect("a folder");
    fs::write(output.join("scriptie.docx"), "onvervangbaar").expect("written");
    let found = rapporteur(folder.path(), &["build", DAG]).output().expect("the program runs");
    assert_eq!(found.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&found.stderr).contains("scriptie.docx"));
    assert_eq!(files(&output), BTreeMap::from([("scriptie.docx".to_owned(), b"onvervangbaar".to_vec())]));
}

#[test]
fn files_of_version_control_stay() {
    let folder = basis();
    let output = folder.path().join("output");
    fs::create_dir(&output).expect("a folder");
    fs::write(output.join(".gitkeep"), "").expect("written");
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    assert!(output.join(".gitkeep").exists() && output.join("index.html").exists());
}

#[test]
fn a_page_that_is_no_more_goes_away() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    let page = folder.path().join("output/rapporten/kade-2025/inleiding/index.html");
    assert!(page.exists());
    fs::remove_file(folder.path().join("content/rapporten/kade-2025/inleiding.md")).expect("removed");
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    assert!(!page.exists());
}

#[test]
fn a_failed_build_leaves_the_old_site_whole() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    let before = files(&folder.path().join("output"));
    fs::write(folder.path().join("content/site.yaml"), "titel: [").expect("written");
    rapporteur(folder.path(), &["build", DAG]).assert().code(1);
    assert_eq!(files(&folder.path().join("output")), before);
}

/// Files can grow no further than a few kB: writing fails half-way, as it does on a full disk.
#[test]
#[cfg(unix)]
fn a_full_disk_leaves_the_old_site_whole() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    let before = files(&folder.path().join("output"));
    let big = "Nog een zin die de pagina langer maakt. ".repeat(4000);
    let chapter = folder.path().join("content/rapporten/kade-2025/inleiding.md");
    fs::write(&chapter, format!("---\ntitel: Inleiding\n---\n\n{big}\n")).expect("written");
    let program = assert_cmd::cargo::cargo_bin("rapporteur");
    let found = std::process::Command::new("sh")
        .current_dir(folder.path())
        .args(["-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" build --date=2026-01-01"])
        .arg(&program)
        .output()
        .expect("the shell runs");
    let text = String::from_utf8_lossy(&found.stderr).into_owned();
    assert_eq!(found.status.code(), Some(2), "{text}");
    assert!(text.contains("de oude site is niet veranderd"), "{text}");
    assert_eq!(files(&folder.path().join("output")), before);
    assert_eq!(leftovers(folder.path()), Vec::<String>::new());
}

/// A build that is killed at any moment leaves the old site or the new one, and the next build works.
#[test]
#[cfg(unix)]
fn a_killed_build_leaves_a_whole_site() {
    let folder = basis();
    let site = folder.path().join("output");
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    let old = files(&site);
    for nr in 0..60 {
        let chapter = format!("---\ntitel: Hoofdstuk {nr}\n---\n\n{}\n", "Een zin. ".repeat(2000));
        fs::write(folder.path().join(format!("content/rapporten/kade-2025/hoofdstuk-{nr}.md")), chapter)
            .expect("written");
    }
    rapporteur(folder.path(), &["build", DAG, "--output", "heel"]).assert().code(0);
    let new = files(&folder.path().join("heel"));
    let mut killed = 0;
    for wait in (0..400).step_by(20) {
        let program = assert_cmd::cargo::cargo_bin("rapporteur");
        let mut child = std::process::Command::new(program)
            .current_dir(folder.path())
            .args(["build", DAG])
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().expect("killed or done");
        killed += usize::from(!child.wait().expect("ended").success());
        let found = files(&site);
        assert!(found == old || found == new, "after {wait} ms the site is half-way: {} files", found.len());
    }
    assert!(killed > 0, "not one build was cut off");
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    assert_eq!(files(&site), new);
    assert_eq!(leftovers(folder.path()), Vec::<String>::new());
}

/// What a build left behind half-way. What a finished site was made of may stay: it is one hash, beside the site.
fn leftovers(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.contains("rapporteur-") && !name.ends_with(".rapporteur-invoer"))
        .collect()
}

#[test]
fn every_link_in_the_site_leads_somewhere() {
    let folder = basis();
    rapporteur(folder.path(), &["build", DAG]).assert().code(0);
    assert_eq!(broken_links(&folder.path().join("output")), Vec::<String>::new());
}

/// Links inside the site whose file or place on the page is not there.
pub fn broken_links(folder: &Path) -> Vec<String> {
    let site = files(folder);
    let text = |path: &str| site.get(path).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let mut broken = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for attribute in ["href=\"", "src=\""] {
            for (at, _) in page.match_indices(attribute) {
                let rest = &page[at + attribute.len()..];
                let url = &rest[..rest.find('"').expect("the attribute ends")];
                if url.contains("://") || url.starts_with("mailto:") || url.starts_with("tel:") {
                    continue;
                }
                let (file, anchor) = url.split_once('#').unwrap_or((url, ""));
                let target = if file.is_empty() { path.clone() } else { resolve(path, file) };
                match text(&target) {
                    None => broken.push(format!("{path}: {url}")),
                    Some(found) if !anchor.is_empty() && !found.contains(&format!("id=\"{anchor}\"")) => {
                        broken.push(format!("{path}: {url}"));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    broken.sort();
    broken.dedup();
    broken
}

fn resolve(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

//! The demonstration that `new demo` writes: no message, and a whole site.

use super::output::{broken_links, files};
use super::program::rapporteur;
use tempfile::TempDir;

const DAG: &str = "--date=2026-11-22";

#[test]
fn the_demo_has_no_mistakes_and_becomes_a_whole_site() {
    let folder = TempDir::new().expect("a folder for the test");
    let run = |arguments: &[&str]| rapporteur(folder.path(), arguments).assert();
    run(&["new", "demo", "--content", "demo"]).code(0);
    run(&["check", "--content", "demo", "--deny-warnings", DAG]).code(0);
    run(&["build", "--content", "demo", "--deny-warnings", DAG]).code(0);
    let output = folder.path().join("output");
    assert_eq!(broken_links(&output), Vec::<String>::new());
    let site = files(&output);
    for rapport in ["noorderkoepel-2026", "oevermond-2025", "oevermond-2026", "veenrade-2025"] {
        assert!(site.contains_key(&format!("rapporten/{rapport}/index.html")), "{rapport}");
    }
    for reactie in ["oevermond-2025", "oevermond-2026", "veenrade-2025"] {
        assert!(site.contains_key(&format!("rapporten/{reactie}/reactie/index.html")), "{reactie}");
    }
    let verdicts = String::from_utf8_lossy(&site["data/oordelen.csv"]).into_owned();
    assert_eq!(verdicts.lines().skip(1).count(), 4 * 20, "four reports on twenty norms");
}

#[test]
fn the_demo_never_writes_over_a_site() {
    let folder = TempDir::new().expect("a folder for the test");
    rapporteur(folder.path(), &["new", "site"]).assert().code(0);
    let before = files(folder.path());
    rapporteur(folder.path(), &["new", "demo"]).assert().code(2);
    assert_eq!(files(folder.path()), before);
}

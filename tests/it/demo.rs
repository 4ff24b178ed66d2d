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
    let page = |path: &str| String::from_utf8_lossy(&site[&format!("{path}/index.html")]).into_owned();
    // What became of the seventeen earlier shortcomings, on both reports and on the page of the institution.
    let said = "Van de 17 tekortkomingen uit het vorige rapport zijn er 11 opgelost. \
                5 staan nog open en 1 is erger geworden. Er is 1 nieuwe tekortkoming.";
    for place in ["rapporten/oevermond-2025", "rapporten/oevermond-2026", "instellingen/oevermond"] {
        assert!(page(place).contains(said), "{place}");
    }
    // Reports compared on the framework, the years on the institution, all reports on a norm.
    assert!(page("kaders/gi-2025").contains("id=\"figuur-vergelijking\""));
    assert!(page("instellingen/oevermond").contains("id=\"figuur-geschiedenis-gi-2025\""));
    assert_eq!(page("kaders/gi-2025/2.2").matches("class=\"registernorm").count(), 4);
    // Who is spoken of elsewhere.
    assert!(page("instellingen/oevermond").contains("Brief aan de gemeenten over De Noorderkoepel"));
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

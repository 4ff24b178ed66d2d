//! The shipped content: it has no mistakes, and the site made of it is whole.

use super::output::{broken_links, files};
use super::program::rapporteur;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn the_shipped_content_becomes_a_whole_site() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().expect("a folder for the test");
    let output = folder.path().join("site");
    let arguments = ["build", "--date=2026-11-22", "--deny-warnings", "--output", output.to_str().expect("UTF-8")];
    let found = rapporteur(root, &arguments).output().expect("the program runs");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    assert_eq!(broken_links(&output), Vec::<String>::new());
    let site = files(&output);
    let page = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    // The WSS report: 20 norms, 36 shortcomings, each with an address of its own.
    let csv = page("data/tekortkomingen.csv");
    assert_eq!(csv.lines().filter(|line| line.starts_with("wss-jbjr-2025,")).count(), 36);
    let verdicts = page("data/oordelen.csv");
    let of = |score: &str| {
        verdicts.lines().filter(|line| line.starts_with("wss-") && line.contains(&format!(",{score},"))).count()
    };
    assert_eq!([of("++"), of("+"), of("-"), of("--")], [2, 3, 13, 2]);
    let theme = page("rapporten/wss-jbjr-2025/thema-1a/index.html");
    for id in ["norm-1a.1", "norm-1a.2", "norm-1a.3", "tekortkoming-1a.1-T1", "tekortkoming-1a.3-T2"] {
        assert!(theme.contains(&format!("id=\"{id}\"")), "{id}");
    }
    let front = page("rapporten/wss-jbjr-2025/index.html");
    assert!(front.contains("grotendeels onvoldoende"), "the verdict in words");
    // Every page of a rendition says where the official text is.
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("rapporten/wss-") && path.ends_with(".html")) {
        assert!(String::from_utf8_lossy(bytes).contains("https://www.igj.nl/"), "{path} does not name the original");
    }
}

#[test]
fn pages_ask_nothing_of_anybody_else() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().expect("a folder for the test");
    let output = folder.path().join("site");
    rapporteur(root, &["build", "--date=2026-11-22", "--output", output.to_str().expect("UTF-8")]).assert().code(0);
    for (path, bytes) in files(&output).iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        assert!(page.contains("http-equiv=\"Content-Security-Policy\""), "{path} has no policy");
        let data_blocks = page.matches("<script type=\"application/ld+json\">").count();
        let own = page.matches("thema/rapporteur.js\" defer></script>").count();
        assert_eq!(own, 1, "{path} has the script of the theme, once");
        assert_eq!(page.matches("<script").count(), data_blocks + own, "{path} has another script");
        assert!(!page.contains(" style=\"") && !page.contains("<style"), "{path} has inline style");
        for attribute in ["src=\"http", "<link rel=\"stylesheet\" href=\"http", "@import"] {
            assert!(!page.contains(attribute), "{path} fetches from elsewhere");
        }
    }
}

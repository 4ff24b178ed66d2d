//! What programs read: the data files fit their own descriptions, the feeds are well-formed, and pages say what they are
//! about.

use super::golden::{DAG, cases, laid_over};
use super::output::files;
use super::program::rapporteur;
use quick_xml::Reader;
use quick_xml::events::Event;
use rapporteur::compile::{BuildInfo, compile};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

/// The site of the shipped content.
fn shipped() -> BTreeMap<String, Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = TempDir::new().expect("a folder for the test");
    let output = folder.path().join("site");
    rapporteur(root, &["build", "--date=2026-11-22", "--output", output.to_str().expect("UTF-8")]).assert().code(0);
    files(&output)
}

/// The site of a build case, with the built-in theme.
fn case(name: &str, concept: bool) -> BTreeMap<String, Vec<u8>> {
    let sources = laid_over(&cases("build").join(name));
    let dag = DAG.parse().expect("a date");
    let info = BuildInfo { concept, ..BuildInfo::on(dag, "0.0.0") };
    let site = compile(&sources, &info, &()).site.expect("the case has no mistakes");
    site.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

fn json(site: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    serde_json::from_slice(&site[path]).expect("valid JSON")
}

#[test]
fn the_document_with_everything_fits_its_schema() {
    for site in [shipped(), case("woo", false), case("zonder-themas", false)] {
        let schema = json(&site, "data/rapporten-1.schema.json");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let document = json(&site, "data/rapporten.json");
        let wrong: Vec<String> =
            validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(wrong, Vec::<String>::new());
        assert!(!document["rapporten"].as_array().expect("a list").is_empty());
    }
}

#[test]
fn every_csv_file_has_the_columns_of_its_description() {
    let site = shipped();
    let group = json(&site, "data/csv-metadata.json");
    let tables = group["tables"].as_array().expect("a list");
    let described: Vec<&str> = tables.iter().map(|table| table["url"].as_str().expect("text")).collect();
    let written: Vec<&str> =
        site.keys().filter_map(|path| path.strip_prefix("data/")).filter(|path| path.ends_with(".csv")).collect();
    assert_eq!(
        {
            let mut sorted = described.clone();
            sorted.sort();
            sorted
        },
        written
    );
    for table in tables {
        let url = table["url"].as_str().expect("text");
        let own = json(&site, &format!("data/{url}-metadata.json"));
        let columns = |table: &Value| -> Vec<String> {
            let columns = table["tableSchema"]["columns"].as_array().expect("a list");
            columns.iter().map(|column| column["titles"].as_str().expect("text").to_owned()).collect()
        };
        let text = String::from_utf8(site[&format!("data/{url}")].clone()).expect("UTF-8");
        let header = text.trim_start_matches('\u{feff}').lines().next().expect("a first row").to_owned();
        assert_eq!(columns(table).join(","), header);
        assert_eq!(columns(&own), columns(table));
        let key = table["tableSchema"]["primaryKey"].as_array().cloned().unwrap_or_default();
        assert!(key.iter().all(|name| columns(table).iter().any(|column| name == column)), "{url}");
    }
}

/// The names of the elements of an XML file in order; fails when it is not well-formed.
fn elements(bytes: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = true;
    let mut out = Vec::new();
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                out.push(tag.name().as_ref().to_owned());
            }
            Event::Eof => return out,
            _ => {}
        }
        buffer.clear();
    }
}

#[test]
fn feeds_and_sitemaps_are_well_formed_and_every_page_names_its_feed() {
    let site = shipped();
    let feed = elements(&site["feed.xml"]);
    let count = |name: &str| feed.iter().filter(|element| *element == name).count();
    assert!(count("entry") >= 2, "letters and progress reports have a day");
    assert_eq!(count("published"), count("entry"));
    assert_eq!(count("updated"), count("entry") + 1);
    assert!(!elements(&site["sitemap.xml"]).is_empty());
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let page = String::from_utf8_lossy(bytes);
        let at =
            page.split("application/atom+xml").nth(1).expect("a feed").split("href=\"").nth(1).expect("an address");
        let target = at.split('"').next().expect("an end");
        let folder = path.trim_end_matches("index.html");
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in target.split('/') {
            match part {
                ".." => assert!(parts.pop().is_some(), "{path}: {target}"),
                _ => parts.push(part),
            }
        }
        assert!(site.contains_key(&parts.join("/")), "{path}: {target}");
    }
}

#[test]
fn a_report_says_what_it_is_about_to_search_engines() {
    let site = case("woo", false);
    let page = String::from_utf8_lossy(&site["rapporten/kade-2025/index.html"]).into_owned();
    let block = page.split("<script type=\"application/ld+json\">").nth(1).expect("JSON-LD");
    let data: Value = serde_json::from_str(block.split("</script>").next().expect("an end")).expect("valid JSON");
    assert_eq!(data["@type"], "Report");
    assert_eq!(data["datePublished"], "2025-06-16");
    assert_eq!(data["dateModified"], "2025-07-01");
    assert_eq!(data["author"][0]["sameAs"], "https://identifier.overheid.nl/tooi/id/oorg/oorg12354");
    let rating = &data["review"]["reviewRating"];
    assert_eq!((&rating["ratingValue"], &rating["bestRating"]), (&3.into(), &4.into()));
    assert!(data.get("aggregateRating").is_none());
}

#[test]
fn the_data_set_has_what_its_profile_asks() {
    let site = case("woo", false);
    let catalog = json(&site, "data/dcat.jsonld");
    // DCAT-AP-NL 3.0: mandatory properties of a catalogue, a data set and a distribution.
    for name in ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"] {
        assert!(!catalog[name].is_null(), "{name}");
    }
    let dataset = &catalog["dcat:dataset"][0];
    let asked =
        ["dct:accessRights", "dct:creator", "dct:identifier", "dct:publisher", "dcat:contactPoint", "dcat:theme"];
    for name in asked.iter().chain(&["dct:title", "dct:description"]) {
        assert!(!dataset[*name].is_null(), "{name}");
    }
    let files = dataset["dcat:distribution"].as_array().expect("a list");
    assert_eq!(files.len(), 9);
    for file in files {
        assert!(!file["dct:license"].is_null() && !file["dcat:accessURL"].is_null());
        let url = file["dcat:downloadURL"]["@id"].as_str().expect("an address");
        assert!(site.contains_key(url.trim_start_matches("https://rapporten.voorbeeld.nl/")), "{url}");
    }
}

#[test]
fn a_site_with_drafts_is_for_no_harvester() {
    let site = case("woo", true);
    assert!(site.keys().all(|path| !path.starts_with("sitemaps/")), "no DiWoo");
    assert!(!site.contains_key("data/dcat.jsonld"));
    assert!(String::from_utf8_lossy(&site["robots.txt"]).contains("Disallow: /"));
}

/// A reader finds out on one page what every file is that is not a page.
#[test]
fn the_page_on_open_data_explains_every_file() {
    for site in [shipped(), case("woo", false)] {
        let page = String::from_utf8_lossy(&site["open-data/index.html"]).into_owned();
        let is_page = |path: &str| path.ends_with(".html") || path == ".rapporteur.json" || path == "_redirects";
        let rest = site.keys().filter(|path| !is_page(path) && !path.starts_with("thema/"));
        let unexplained: Vec<&String> = rest
            .filter(|path| !path.starts_with("pagefind/") && !path.contains("/sitemap-diwoo-"))
            .filter(|path| {
                let name = path.rsplit('/').next().expect("a name");
                let is_data = path.contains("/data/") && page.contains("<code>data/</code>");
                let is_named =
                    page.contains(name) || name.strip_suffix("-metadata.json").is_some_and(|of| page.contains(of));
                !is_named && !is_data
            })
            .collect();
        assert!(unexplained.is_empty(), "{unexplained:?}");
    }
}

/// Every page that is shared takes a picture along; a site with drafts has none.
#[test]
fn a_page_that_is_shared_has_a_picture() {
    let site = case("woo", false);
    let picture = &site["rapporten/kade-2025/beeld.png"];
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!((&picture[16..20], &picture[20..24]), (&1200u32.to_be_bytes()[..], &630u32.to_be_bytes()[..]));
    assert_ne!(picture, &site["beeld.png"], "a report has its own");
    let pages =
        site.iter().filter(|(path, bytes)| path.ends_with(".html") && !contains(bytes, "http-equiv=\"refresh\""));
    for (path, bytes) in pages {
        let page = String::from_utf8_lossy(bytes);
        let start =
            page.find("property=\"og:image\" content=\"").unwrap_or_else(|| panic!("{path} has no picture")) + 29;
        let url = &page[start..start + page[start..].find('"').expect("an end")];
        let file = url.strip_prefix("https://rapporten.voorbeeld.nl/").expect("a whole address");
        assert!(site.contains_key(file), "{path}: {url}");
        assert_eq!(file.starts_with("rapporten/"), path.starts_with("rapporten/kade-2025/"), "{path}: {url}");
    }
    assert!(contains(
        &site["rapporten/kade-2025/index.html"],
        "Normen: 1 keer voldoet en 1 keer voldoet grotendeels niet."
    ));
    let drafts = case("concept", true);
    assert!(!drafts.keys().any(|path| path.ends_with("beeld.png")));
    assert!(!contains(&drafts["index.html"], "og:image"));
}

fn contains(bytes: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(text)
}

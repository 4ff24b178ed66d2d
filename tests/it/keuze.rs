//! Choosing among many reports: every one can be found without a script, and no page grows too large.

use super::golden::{DAG, cases};
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::diagnostic::render_human;
use rapporteur::site::Site;
use rapporteur::source::{Source, Sources, load};

/// More than fit on two pages of a list.
const REPORTS: usize = 110;

/// The basis with its report many times over, in different years.
fn many() -> Site {
    let basis = load(&cases("basis"), "").expect("the basis");
    let mut files: Vec<Source> = Vec::new();
    for (_, source) in basis.files() {
        match source.path.strip_prefix("rapporten/kade-2025/") {
            None => files.push(source.clone()),
            Some(rest) => files.extend((0..REPORTS).map(|nr| {
                let mut copy = source.clone();
                copy.path = format!("rapporten/kade-{nr:03}/{rest}");
                if let (true, rapporteur::source::Content::Text(text)) = (rest == "rapport.md", &mut copy.content) {
                    let year = (2015 + nr % 10).to_string();
                    *text = text
                        .replace("titel: De Kade", &format!("titel: De Kade, bezoek {nr}"))
                        .replace("2025-", &format!("{year}-"));
                }
                copy
            })),
        }
    }
    let sources = Sources::new(files);
    let info = BuildInfo::on(DAG.parse().expect("a date"), "0.0.0");
    let compiled = compile(&sources, &info, &());
    compiled.site.unwrap_or_else(|| panic!("{}", render_human(&compiled.report, &sources, false)))
}

fn page<'a>(site: &'a Site, path: &str) -> &'a str {
    std::str::from_utf8(site.get(path).unwrap_or_else(|| panic!("{path} is there"))).expect("text")
}

#[test]
fn every_report_is_found_in_lists_of_a_modest_size() {
    let site = many();
    let lists =
        ["rapporten/index.html", "rapporten-per/bladzijde/2/index.html", "rapporten-per/bladzijde/3/index.html"];
    let whole: String = lists.iter().map(|path| page(&site, path)).collect();
    for nr in 0..REPORTS {
        assert!(
            whole.contains(&format!("rapporten/kade-{nr:03}/index.html"))
                || whole.contains(&format!("\"kade-{nr:03}/index.html"))
        );
    }
    assert!(site.get("rapporten-per/bladzijde/4/index.html").is_none());
    let year = page(&site, "rapporten-per/jaar/2019/index.html");
    assert_eq!(year.matches("data-sleutels=").count(), REPORTS / 10);
    assert!(year.contains("11 rapporten"));
    // One institution and one verdict: nothing to choose.
    assert!(site.files().all(|(path, _)| !path.starts_with("rapporten-per/object/")));
    let large: Vec<&str> = site
        .files()
        .filter(|(path, bytes)| path.starts_with("rapporten") && path.ends_with(".html") && bytes.len() > 100_000)
        .map(|(path, _)| path)
        .collect();
    assert!(large.is_empty(), "{large:?}");
}

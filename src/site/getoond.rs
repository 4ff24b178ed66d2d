//! Where on the site stands what is written in a file.
//!
//! The path alone tells it, so that it is also known of a file that cannot be read.

use super::Adres;
use super::adres::norm_id;

/// The places that show a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Getoond {
    /// The page that it is for, and the place on it.
    pub pagina: Adres,
    /// The same on the page that holds the whole report.
    pub volledig: Option<Adres>,
}

/// Where the file at this path is shown; nothing for a file that has no place of its own.
pub fn getoond(path: &str) -> Option<Getoond> {
    let parts: Vec<&str> = path.split('/').collect();
    let (last, folders) = parts.split_last()?;
    let name = last.rsplit_once('.').map_or(*last, |(name, _)| name);
    let page = |pagina| Some(Getoond { pagina, volledig: None });
    match folders {
        [] if path == "site.yaml" => page(Adres::voorpagina()),
        [folder @ ("kaders" | "instellingen" | "regios" | "trajecten")] => {
            page(Adres::new(format!("{folder}/{name}/")))
        }
        ["rapporten", rapport, rest @ ..] => Some(in_rapport(&Adres::new(format!("rapporten/{rapport}/")), rest, name)),
        ["publicaties", publicatie, rest @ ..] => {
            let front = Adres::new(format!("publicaties/{publicatie}/"));
            page(match (rest, *last) {
                ([], "publicatie.md") => front,
                ([], _) if last.ends_with(".md") => front.page(name),
                (["bijlagen"], _) => front.page("bijlagen").page(bijlage(name)),
                _ => front,
            })
        }
        _ => None,
    }
}

fn in_rapport(front: &Adres, folders: &[&str], name: &str) -> Getoond {
    let norm = name.strip_prefix("norm-").map(norm_id);
    let (pagina, anchor) = match (folders, name) {
        ([], "reactie") => (front.page("reactie"), Some("_reactie".to_owned())),
        ([], "rapport") => (front.clone(), None),
        ([], _) => match norm {
            Some(norm) => (front.page("normen").at(norm.clone()), Some(norm)),
            None => (front.page(name), Some(name.to_owned())),
        },
        (["bijlagen"], _) => (front.page("bijlagen").page(bijlage(name)), Some(format!("bijlage-{}", bijlage(name)))),
        ([thema], _) if thema.starts_with("thema-") => match norm {
            Some(norm) => (front.page(thema).at(norm.clone()), Some(norm)),
            None => (front.page(thema), Some((*thema).to_owned())),
        },
        _ => (front.clone(), None),
    };
    let volledig = front.page("volledig");
    Getoond { pagina, volledig: Some(anchor.map_or(volledig.clone(), |anchor| volledig.at(anchor))) }
}

/// The name of an appendix, without the number that gives its place.
fn bijlage(name: &str) -> &str {
    match name.split_once('-') {
        Some((number, name)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::getoond;

    #[test]
    fn a_path_tells_the_place() {
        for (path, page, whole) in [
            ("site.yaml", "", None),
            ("kaders/gi-2025.yaml", "kaders/gi-2025/", None),
            ("rapporten/x/rapport.md", "rapporten/x/", Some("rapporten/x/volledig/")),
            ("rapporten/x/inleiding.md", "rapporten/x/inleiding/", Some("rapporten/x/volledig/#inleiding")),
            (
                "rapporten/x/thema-1a/norm-1a.2.md",
                "rapporten/x/thema-1a/#norm-1a.2",
                Some("rapporten/x/volledig/#norm-1a.2"),
            ),
            ("rapporten/x/thema-1a/thema.md", "rapporten/x/thema-1a/", Some("rapporten/x/volledig/#thema-1a")),
            ("rapporten/x/norm-3.md", "rapporten/x/normen/#norm-3", Some("rapporten/x/volledig/#norm-3")),
            (
                "rapporten/x/bijlagen/2-historie.md",
                "rapporten/x/bijlagen/historie/",
                Some("rapporten/x/volledig/#bijlage-historie"),
            ),
            ("rapporten/x/reactie.md", "rapporten/x/reactie/", Some("rapporten/x/volledig/#_reactie")),
            ("rapporten/x/data/a.csv", "rapporten/x/", Some("rapporten/x/volledig/")),
            ("publicaties/y/aanpak.md", "publicaties/y/aanpak/", None),
        ] {
            let found = getoond(path).unwrap();
            assert_eq!(found.pagina.to_string(), page, "{path}");
            assert_eq!(found.volledig.map(|adres| adres.to_string()).as_deref(), whole, "{path}");
        }
        assert_eq!(getoond("themes/eigen/basis.html"), None);
        assert_eq!(getoond("woordenlijst.txt"), None);
    }
}

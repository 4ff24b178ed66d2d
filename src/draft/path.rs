//! What a file is, told from its path alone.

use super::field::is_naam;

/// The kinds of files, with the names that stand in the path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the domain's own word")]
pub enum Place<'a> {
    Site,
    Kader(&'a str),
    Instelling(&'a str),
    Regio(&'a str),
    Traject(&'a str),
    Rapport(&'a str, InRapport<'a>),
    Publicatie(&'a str, InPublicatie<'a>),
    Asset,
    /// Not part of the format, with what to do about it.
    Unknown(String),
    /// A name that cannot be an address.
    BadName(&'a str),
}

/// The files of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the domain's own word")]
pub enum InRapport<'a> {
    Rapport,
    Thema(&'a str),
    Norm { thema: Option<&'a str>, norm: &'a str },
    Reactie,
    Wederhoor(&'a str),
    Hoofdstuk(&'a str),
    Bijlage(&'a str),
    Data(&'a str),
}

/// The files of any other publication.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the domain's own word")]
pub enum InPublicatie<'a> {
    Publicatie,
    Hoofdstuk(&'a str),
    Bijlage(&'a str),
    Data(&'a str),
}

/// Names that a chapter cannot have: they are addresses of other pages.
const RESERVED: [&str; 8] =
    ["normen", "bijlagen", "tekortkomingen", "volledig", "reactie", "reageren", "badge", "wederhoor"];

/// Tells what a file is from its path.
pub fn classify(path: &str) -> Place<'_> {
    let parts: Vec<&str> = path.split('/').collect();
    let (name, end) = split_end(parts[parts.len() - 1]);
    match (parts.as_slice(), end) {
        (["site.yaml"], _) => Place::Site,
        (["kaders", _], "yaml") => named(name, Place::Kader),
        (["instellingen", _], "yaml") => named(name, Place::Instelling),
        (["regios", _], "yaml") => named(name, Place::Regio),
        (["trajecten", _], "md") => named(name, Place::Traject),
        (["rapporten" | "publicaties", folder, _, ..], _) if !is_naam(folder) => Place::BadName(folder),
        (["rapporten", rapport, rest @ ..], _) if !rest.is_empty() => in_rapport(rapport, rest, name, end),
        (["publicaties", publicatie, rest @ ..], _) if !rest.is_empty() => in_publicatie(publicatie, rest, name, end),
        _ => other(path, name, end),
    }
}

fn in_rapport<'a>(rapport: &'a str, rest: &[&'a str], name: &'a str, end: &str) -> Place<'a> {
    let thema = rest[0].strip_prefix("thema-");
    let norm = name.strip_prefix("norm-");
    let what = match (rest, end) {
        (["rapport.md"], _) => InRapport::Rapport,
        (["reactie.md"], _) => InRapport::Reactie,
        ([_, "thema.md"], _) if thema.is_some_and(is_naam) => InRapport::Thema(thema.unwrap_or_default()),
        ([_, _], "md") if thema.is_some_and(is_naam) && norm.is_some_and(is_naam) => {
            InRapport::Norm { thema, norm: norm.unwrap_or_default() }
        }
        ([_], "md") if norm.is_some_and(is_naam) => InRapport::Norm { thema: None, norm: norm.unwrap_or_default() },
        (["bijlagen" | "wederhoor", _], "md") | (["data", _], "csv") if !is_naam(name) => return Place::BadName(name),
        (["bijlagen", _], "md") => InRapport::Bijlage(name),
        (["wederhoor", _], "md") => InRapport::Wederhoor(name),
        (["wederhoor", ..], _) => {
            return Place::Unknown(
                "in `wederhoor` horen alleen de punten; een bestand van de instelling komt buiten de map met de \
                 teksten, of krijgt een `_` voor zijn naam: dan komt het nooit op de site"
                    .into(),
            );
        }
        (["data", _], "csv") => InRapport::Data(name),
        ([_], "md") if RESERVED.contains(&name) || name.starts_with("thema-") => {
            return Place::Unknown(format!(
                "geef het hoofdstuk een andere naam: het adres `{name}` is van een andere pagina"
            ));
        }
        ([_], "md") if is_naam(name) => InRapport::Hoofdstuk(name),
        ([_], "md") => return Place::BadName(name),
        ([folder, _], "md") if thema.is_some_and(|thema| !is_naam(thema)) => return Place::BadName(folder),
        ([_, _], "md") if thema.is_some() && norm.is_some() => return Place::BadName(name),
        ([folder, _], "md") if thema.is_some() => {
            return Place::Unknown(format!("in `{folder}` horen `thema.md` en `norm-<nummer>.md`"));
        }
        _ => return other("", name, end),
    };
    Place::Rapport(rapport, what)
}

fn in_publicatie<'a>(publicatie: &'a str, rest: &[&'a str], name: &'a str, end: &str) -> Place<'a> {
    let what = match (rest, end) {
        (["publicatie.md"], _) => InPublicatie::Publicatie,
        (["bijlagen", _], "md") | (["data", _], "csv") if !is_naam(name) => return Place::BadName(name),
        (["bijlagen", _], "md") => InPublicatie::Bijlage(name),
        (["data", _], "csv") => InPublicatie::Data(name),
        ([_], "md") if RESERVED.contains(&name) => {
            return Place::Unknown(format!(
                "geef het hoofdstuk een andere naam: het adres `{name}` is van een andere pagina"
            ));
        }
        ([_], "md") if is_naam(name) => InPublicatie::Hoofdstuk(name),
        ([_], "md") => return Place::BadName(name),
        _ => return other("", name, end),
    };
    Place::Publicatie(publicatie, what)
}

fn other<'a>(path: &str, name: &str, end: &str) -> Place<'a> {
    match end {
        "yml" => Place::Unknown(format!("noem het bestand `{name}.yaml`")),
        "markdown" => Place::Unknown(format!("noem het bestand `{name}.md`")),
        "yaml" if path == "Site.yaml" || path == "site.YAML" => Place::Unknown("noem het bestand `site.yaml`".into()),
        "yaml" => Place::Unknown(
            "gegevens in YAML horen in `site.yaml`, of in de map `kaders`, `instellingen` of `regios`".into(),
        ),
        "md" => Place::Unknown("tekst hoort in de map `rapporten/<naam>`, `publicaties/<naam>` of `trajecten`".into()),
        "csv" => Place::Unknown("gegevens in CSV horen in de map `data` van een rapport of publicatie".into()),
        "html" | "htm" | "js" | "css" | "xml" => {
            Place::Unknown("een rapport bevat geen webpagina's of programma's; haal het bestand weg".into())
        }
        _ => Place::Asset,
    }
}

fn named<'a>(name: &'a str, make: fn(&'a str) -> Place<'a>) -> Place<'a> {
    if is_naam(name) { make(name) } else { Place::BadName(name) }
}

fn split_end(file: &str) -> (&str, &str) {
    file.rsplit_once('.').unwrap_or((file, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norms_with_dots_are_norms() {
        assert_eq!(
            classify("rapporten/x/thema-1a/norm-1a.2.md"),
            Place::Rapport("x", InRapport::Norm { thema: Some("1a"), norm: "1a.2" })
        );
        assert_eq!(
            classify("rapporten/x/norm-3.10.md"),
            Place::Rapport("x", InRapport::Norm { thema: None, norm: "3.10" })
        );
    }

    #[test]
    fn other_files_are_assets_or_mistakes() {
        assert_eq!(classify("rapporten/x/foto.png"), Place::Asset);
        assert!(matches!(classify("kaders/a.yml"), Place::Unknown(_)));
        assert!(matches!(classify("rapporten/x/thema-1a/vreemd.md"), Place::Unknown(_)));
        assert!(matches!(classify("rapporten/X Y/rapport.md"), Place::BadName("X Y")));
    }
}

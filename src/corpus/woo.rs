//! The value lists of DiWoo, the metadata standard of the Wet open overheid (version 0.9.8, lists of 12 August 2025).
//!
//! Source: `diwoo-metadata-lijsten.xsd` at <https://standaarden.overheid.nl/diwoo/metadata/0.9.8/xsd/diwoo/>. An
//! address outside these lists makes a sitemap invalid, so only what stands in them is ever written.

/// Per line: the list, the end of the address, the label. Categories stand in the order of their number.
const WAARDEN: &str = include_str!("woo/waarden.tsv");

/// What every address of TOOI begins with.
pub const TOOI: &str = "https://identifier.overheid.nl/tooi/";

/// One of the value lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lijst {
    /// The categories of information of article 3.3, and that of article 3.1.
    Categorie,
    /// Kinds of documents.
    Documentsoort,
    /// Themes of the government.
    Thema,
    /// Organisations of the government.
    Organisatie,
}

impl Lijst {
    fn name(self) -> &'static str {
        match self {
            Lijst::Categorie => "categorie",
            Lijst::Documentsoort => "documentsoort",
            Lijst::Thema => "thema",
            Lijst::Organisatie => "organisatie",
        }
    }

    /// Everything in the list: the end of the address, and the label.
    fn rows(self) -> impl Iterator<Item = Waarde> {
        WAARDEN.lines().filter_map(move |line| {
            let mut cells = line.split('\t');
            let (list, code, label) = (cells.next()?, cells.next()?, cells.next()?);
            (list == self.name()).then_some(Waarde { code, label })
        })
    }

    /// All labels.
    pub fn labels(self) -> impl Iterator<Item = &'static str> {
        self.rows().map(|waarde| waarde.label)
    }

    /// The value with this label or address.
    pub fn find(self, written: &str) -> Option<Waarde> {
        let code = written.strip_prefix(TOOI);
        self.rows().find(|waarde| Some(waarde.code) == code || waarde.label.eq_ignore_ascii_case(written))
    }
}

/// A value of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waarde {
    code: &'static str,
    /// What people call it.
    pub label: &'static str,
}

impl Waarde {
    /// Its address.
    pub fn uri(self) -> String {
        format!("{TOOI}{}", self.code)
    }
}

/// What the site tells the Woo harvester about its reports.
#[derive(Debug, Clone)]
pub struct Woo {
    /// The category of information.
    pub categorie: Waarde,
    /// The kind of document of a report.
    pub documentsoort: Waarde,
    /// The themes of every document.
    pub themas: Vec<Waarde>,
}

impl Woo {
    /// A report about one institution is made in the task of the inspectorate itself: it falls under article 3.1, not
    /// under *onderzoeksrapporten* (definition in the value list).
    pub const CATEGORIE: &'static str = "inspanningsverplichting art 3.1 Woo";

    /// The kind of document of a report, when the site says nothing else.
    pub const DOCUMENTSOORT: &'static str = "inspectierapport";

    /// The number of the category in the name of the sitemap index, from 1.
    pub fn nummer(&self) -> usize {
        1 + Lijst::Categorie.rows().position(|waarde| waarde == self.categorie).expect("it came from the list")
    }
}

#[cfg(test)]
mod tests {
    use super::{Lijst, Woo};

    #[test]
    fn values_are_found_by_label_and_by_address() {
        let igj = "https://identifier.overheid.nl/tooi/id/oorg/oorg12354";
        let found = Lijst::Organisatie.find(igj).expect("it is in the list");
        assert_eq!(found.label, "Inspectie Gezondheidszorg en Jeugd");
        assert_eq!(found.uri(), igj);
        assert!(Lijst::Thema.find("Jeugdzorg").is_some());
        assert!(Lijst::Organisatie.find("https://identifier.overheid.nl/tooi/id/oorg/oorg99999").is_none());
    }

    #[test]
    fn the_defaults_are_in_the_lists() {
        assert!(Lijst::Categorie.find(Woo::CATEGORIE).is_some());
        assert!(Lijst::Documentsoort.find(Woo::DOCUMENTSOORT).is_some());
    }

    #[test]
    fn categories_keep_their_number() {
        let nummer = |label: &str| {
            let categorie = Lijst::Categorie.find(label).expect("it is in the list");
            let documentsoort = Lijst::Documentsoort.find(Woo::DOCUMENTSOORT).expect("it is in the list");
            Woo { categorie, documentsoort, themas: Vec::new() }.nummer()
        };
        assert_eq!(nummer("onderzoeksrapporten"), 15);
        assert_eq!(nummer(Woo::CATEGORIE), 18);
    }
}

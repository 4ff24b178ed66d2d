//! Figures of ordinary and extreme input: for the golden pictures, the gallery and the benchmark.

use rapporteur::chart::{Badge, Figure, Norm, Oordeel, Thema, Toon, badge, oordelen};

/// A figure to look at.
pub struct Geval {
    /// `<figure>-<case>`, also the name of the golden file.
    pub naam: &'static str,
    /// Draws it; the argument is the prefix of its ids.
    pub teken: fn(&str) -> Uitkomst,
}

/// What was drawn.
pub enum Uitkomst {
    /// A figure for in a page.
    Figuur(Figure),
    /// A file of its own.
    Bestand(String),
}

/// All cases, sorted by name.
pub const GEVALLEN: &[Geval] = &[
    Geval { naam: "badge-geen-oordeel", teken: |_| Uitkomst::Bestand(badge(&badge_van(None, "", false))) },
    Geval { naam: "badge-gewoon", teken: |_| Uitkomst::Bestand(badge(&badge_van(Some("-"), "IGJ en IJenV", false))) },
    Geval { naam: "badge-lang", teken: |_| Uitkomst::Bestand(badge(&lange_badge())) },
    Geval { naam: "badge-vervangen", teken: |_| Uitkomst::Bestand(badge(&badge_van(Some("+"), "IGJ en IJenV", true))) },
    Geval { naam: "oordelen-een", teken: |id| Uitkomst::Figuur(oordelen(id, &[zonder_nummer(&["++"])])) },
    Geval { naam: "oordelen-gewoon", teken: |id| Uitkomst::Figuur(oordelen(id, &twintig())) },
    Geval { naam: "oordelen-lang", teken: |id| Uitkomst::Figuur(oordelen(id, &[lang()])) },
    Geval {
        naam: "oordelen-zonder-themas",
        teken: |id| Uitkomst::Figuur(oordelen(id, &[zonder_nummer(&["+", "+", "x"])])),
    },
];

/// A verdict on a norm by its sign.
pub fn oordeel(teken: &str) -> Oordeel {
    let (woord, toon) = match teken {
        "++" => ("voldoet", Toon::Goed),
        "+" => ("voldoet grotendeels", Toon::Redelijk),
        "-" => ("voldoet grotendeels niet", Toon::Matig),
        "--" => ("voldoet niet", Toon::Slecht),
        _ => ("niet beoordeeld", Toon::Geen),
    };
    Oordeel { teken: teken.to_owned(), woord: woord.to_owned(), toon }
}

/// A verdict on a theme by its sign.
pub fn themaoordeel(teken: &str) -> Oordeel {
    let woord = match teken {
        "++" => "voldoende",
        "+" => "grotendeels voldoende",
        "-" => "grotendeels onvoldoende",
        _ => "onvoldoende",
    };
    Oordeel { woord: woord.to_owned(), ..oordeel(teken) }
}

/// Six themes with twenty norms.
pub fn twintig() -> Vec<Thema> {
    let thema = |nummer: &str, titel: &str, teken: &str, normen: &[(&str, &str)]| Thema {
        nummer: nummer.to_owned(),
        titel: titel.to_owned(),
        oordeel: (!teken.is_empty()).then(|| themaoordeel(teken)),
        normen: normen
            .iter()
            .enumerate()
            .map(|(index, (naam, teken))| Norm {
                nummer: format!("{nummer}.{}", index + 1),
                naam: (*naam).to_owned(),
                oordeel: oordeel(teken),
            })
            .collect(),
    };
    vec![
        thema(
            "1a",
            "Cliëntgerichte, integrale en tijdige analyse",
            "-",
            &[("Cliëntgericht", "-"), ("Integraal", "-"), ("Tijdig", "--")],
        ),
        thema(
            "1b",
            "Plan dat aansluit bij de analyse",
            "-",
            &[("Cliëntgericht", "-"), ("Sluit aan bij analyse", "-"), ("Tijdig", "-")],
        ),
        thema(
            "2",
            "Tijdige inzet van passende hulp",
            "-",
            &[("Passende hulp", "-"), ("Tijdig", "--"), ("Afgestemd", "-")],
        ),
        thema(
            "3",
            "Regie op voortgang van het beoogde resultaat",
            "-",
            &[
                ("Cliëntgericht", "-"),
                ("Samenwerking en regie", "-"),
                ("Systematisch handelen", "+"),
                ("Zicht op jeugdige", "-"),
                ("Inschatten veiligheid", "++"),
                ("Handelen bij onveiligheid", "-"),
            ],
        ),
        thema("4", "Gevolgen van wachttijden voor kinderen, gezinnen en ketenpartners", "", &[]),
        thema(
            "5",
            "Goed bestuur",
            "+",
            &[
                ("Jeugdige centraal", "+"),
                ("‘In control’", "-"),
                ("Randvoorwaarden", "+"),
                ("Personeel", "-"),
                ("In- en tegenspraak", "++"),
            ],
        ),
    ]
}

fn zonder_nummer(tekens: &[&str]) -> Thema {
    let normen = tekens
        .iter()
        .enumerate()
        .map(|(index, teken)| Norm {
            nummer: format!("{}", index + 1),
            naam: "Medicatieveiligheid".to_owned(),
            oordeel: oordeel(teken),
        })
        .collect();
    Thema { nummer: String::new(), titel: String::new(), oordeel: None, normen }
}

fn lang() -> Thema {
    let woord = "voldoet op een aantal ondergeschikte onderdelen na, waaronder de kwaliteitsregistratieverplichtingen";
    let naam = "Arbeidsongeschiktheidsverzekeringsmaatschappijvertegenwoordigersoverleg & <anderen>";
    let met = |teken: &str| Oordeel { teken: teken.to_owned(), woord: woord.to_owned(), toon: Toon::Matig };
    Thema {
        nummer: "10".to_owned(),
        titel: "Hottentottententententoonstellingsvoorbereidingswerkzaamheden en informatieveiligheid".to_owned(),
        oordeel: Some(met("-")),
        normen: ["±", "matig", "+++"]
            .iter()
            .map(|teken| Norm { nummer: "10.3.1".to_owned(), naam: naam.to_owned(), oordeel: met(teken) })
            .collect(),
    }
}

fn badge_van(teken: Option<&str>, inspecties: &str, is_vervangen: bool) -> Badge {
    Badge {
        instelling: "Jeugdhulp De Kade".to_owned(),
        oordeel: teken.map(themaoordeel),
        datum: "2025-06-12".parse().ok(),
        inspecties: inspecties.to_owned(),
        is_vervangen,
    }
}

fn lange_badge() -> Badge {
    Badge {
        instelling: "Stichting Samenwerkingsverband Jeugdbescherming en Jeugdreclassering Noordoost-Gelderland"
            .to_owned(),
        inspecties: "Inspectie Gezondheidszorg en Jeugd en Inspectie Justitie en Veiligheid".to_owned(),
        ..badge_van(Some("--"), "", true)
    }
}

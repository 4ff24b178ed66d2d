//! Figures of ordinary and extreme input: for the golden pictures, the gallery and the benchmark.
#![allow(dead_code)] // each of the three uses what it needs

use rapporteur::chart::*;

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
    Geval { naam: "bronnen-een", teken: |id| Uitkomst::Figuur(bronnen(id, &bronnenlijst()[..1])) },
    Geval { naam: "bronnen-gewoon", teken: |id| Uitkomst::Figuur(bronnen(id, &bronnenlijst())) },
    Geval {
        naam: "bronnen-lang",
        teken: |id| {
            Uitkomst::Figuur(bronnen(
                id,
                &[
                    Bron {
                        wat: "Hottentottententententoonstellingsvoorbereidingswerkzaamhedendossiers".to_owned(),
                        aantal: 4_000_000_000,
                        wijze: None,
                    },
                    Bron { wat: "ouders".to_owned(), aantal: 0, wijze: Some("niemand gesproken".to_owned()) },
                ],
            ))
        },
    },
    Geval {
        naam: "cijfer-alles",
        teken: |id| Uitkomst::Figuur(cijfer(id, &telling("jeugdigen die positief zijn over hun plan", 6, 6))),
    },
    Geval {
        naam: "cijfer-delen",
        teken: |id| {
            Uitkomst::Figuur(cijfer(
                id,
                &delen(26, &[("samen met ouders en jeugdigen", 19), ("is niet gelukt", 5)], None),
            ))
        },
    },
    Geval {
        naam: "cijfer-delen-rest",
        teken: |id| {
            Uitkomst::Figuur(cijfer(
                id,
                &delen(
                    1200,
                    &[
                        ("binnen vijf dagen", 1),
                        ("arbeidsongeschiktheidsverzekeringsmaatschappijoverleg", 0),
                        ("later", 900),
                    ],
                    Some("onbekend"),
                ),
            ))
        },
    },
    Geval {
        naam: "cijfer-gewoon",
        teken: |id| {
            Uitkomst::Figuur(cijfer(
                id,
                &telling("personeelsdossiers waarin de verklaring omtrent het gedrag aanwezig en op tijd is", 9, 24),
            ))
        },
    },
    Geval {
        naam: "cijfer-groot",
        teken: |id| Uitkomst::Figuur(cijfer(id, &telling("jeugdigen met een maatregel", 12_345, 1_234_567))),
    },
    Geval {
        naam: "cijfer-nul",
        teken: |id| Uitkomst::Figuur(cijfer(id, &telling("jeugdigen die positief zijn over hun plan", 0, 40))),
    },
    Geval { naam: "geschiedenis-een", teken: |id| Uitkomst::Figuur(geschiedenis(id, &verloop(&["2025-06-12"]))) },
    Geval {
        naam: "geschiedenis-gewoon",
        teken: |id| Uitkomst::Figuur(geschiedenis(id, &verloop(&["2019-03-01", "2021-06-12", "2025-06-12"]))),
    },
    Geval {
        naam: "geschiedenis-zeven",
        teken: |id| {
            Uitkomst::Figuur(geschiedenis(
                id,
                &verloop(&[
                    "2010-03-01",
                    "2012-03-01",
                    "2014-03-01",
                    "2016-03-01",
                    "2019-03-01",
                    "2021-06-12",
                    "2025-06-12",
                ]),
            ))
        },
    },
    Geval { naam: "matrix-gewoon", teken: |id| Uitkomst::Figuur(matrix(id, &matrix_van(5))) },
    Geval { naam: "matrix-leeg", teken: |id| Uitkomst::Figuur(matrix(id, &matrix_van(0))) },
    Geval { naam: "matrix-veertig", teken: |id| Uitkomst::Figuur(matrix(id, &matrix_van(40))) },
    Geval { naam: "oordelen-een", teken: |id| Uitkomst::Figuur(oordelen(id, &[zonder_nummer(&["++"])])) },
    Geval { naam: "oordelen-gewoon", teken: |id| Uitkomst::Figuur(oordelen(id, &twintig())) },
    Geval { naam: "oordelen-lang", teken: |id| Uitkomst::Figuur(oordelen(id, &[lang()])) },
    Geval {
        naam: "oordelen-zonder-themas",
        teken: |id| Uitkomst::Figuur(oordelen(id, &[zonder_nummer(&["+", "+", "x"])])),
    },
    Geval { naam: "oordelen_per_thema-gewoon", teken: |id| Uitkomst::Figuur(oordelen_per_thema(id, &twintig())) },
    Geval {
        naam: "oordelen_per_thema-lang",
        teken: |id| Uitkomst::Figuur(oordelen_per_thema(id, &[lang(), zonder_nummer(&["-"; 60])])),
    },
    Geval {
        naam: "reeks-gestapeld",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Gestapeld,
                    &["Noord", "Oost", "Zuid"],
                    &[
                        ("binnen vijf dagen", &[12.0, 8.0, 0.0]),
                        ("binnen drie maanden", &[4.0, N, 9.0]),
                        ("later", &[1.0, 2.0, 3.0]),
                    ],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-gestapeld-jaren",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Gestapeld,
                    &["2019", "2020", "2021", "2022"],
                    &[
                        ("voogdij", &[120.0, 130.0, 90.0, 100.0]),
                        ("ondertoezichtstelling", &[300.0, 310.0, 280.0, 240.0]),
                    ],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-lijn-datum",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Lijn,
                    &["2021-01-06", "2021-07-01"],
                    &[("Noord", &[34.0, 21.0]), ("Oost", &[12.0, 19.0]), ("Zuid-Holland", &[28.0, 20.0])],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-lijn-een",
        teken: |id| Uitkomst::Figuur(reeks(id, &grafiek(Soort::Lijn, &["2021-01-06"], &[("Noord", &[34.0])]))),
    },
    Geval {
        naam: "reeks-lijn-gelijk",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(Soort::Lijn, &["1", "2", "3"], &[("Noord", &[0.0, 0.0, 0.0]), ("Zuid", &[0.0, 0.0, 0.0])]),
            ))
        },
    },
    Geval {
        naam: "reeks-lijn-getal",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Lijn,
                    &["2018", "2019", "2020", "2021", "2022"],
                    &[
                        ("instroom", &[1200.0, 1350.0, 1100.5, N, 1502.0]),
                        ("uitstroom", &[900.0, N, 1000.0, N, 1480.0]),
                    ],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-lijn-leeg",
        teken: |id| Uitkomst::Figuur(reeks(id, &grafiek(Soort::Lijn, &["1", "2"], &[("onbekend", &[N, N])]))),
    },
    Geval { naam: "reeks-lijn-maanden", teken: |id| Uitkomst::Figuur(reeks(id, &maanden(Soort::Lijn, 36))) },
    Geval {
        naam: "reeks-lijn-negatief",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Lijn,
                    &["maandag", "dinsdag", "woensdag", "donderdag"],
                    &[("verschil", &[-12.5, 4.0, -3.25, 9.0])],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-lijn-reusachtig",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Lijn,
                    &["1", "2", "3"],
                    &[("heel veel", &[1e22, 3e22, 2.5e22]), ("niets", &[-1e22, 0.0, 1.0])],
                ),
            ))
        },
    },
    Geval { naam: "reeks-lijn-veel", teken: |id| Uitkomst::Figuur(reeks(id, &veel_reeksen())) },
    Geval {
        naam: "reeks-punt",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Punt,
                    &["1,5", "2", "2,25", "4", "9"],
                    &[("wachttijd in weken", &[3.0, 4.5, 4.0, 8.0, 2.0])],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-staaf-jaren",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Staaf,
                    &["2018", "2019", "2020", "2021", "2022"],
                    &[("meldingen", &[1200.0, 1350.0, 1100.0, N, 1502.0])],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-staaf-jaren-negatief",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(Soort::Staaf, &["2020", "2021"], &[("winst", &[-12.0, 8.0]), ("omzet", &[30.0, -4.0])]),
            ))
        },
    },
    Geval {
        naam: "reeks-staaf-namen",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(
                    Soort::Staaf,
                    &[
                        "Stichting Samenwerkingsverband Jeugdbescherming en Jeugdreclassering",
                        "Jeugdhulp De Kade",
                        "Arbeidsongeschiktheidsverzekeringsmaatschappijvertegenwoordigers",
                    ],
                    &[("2020", &[12.0, 0.0, 7.5]), ("2021", &[N, 3.0, 9.0])],
                ),
            ))
        },
    },
    Geval {
        naam: "reeks-staaf-negatief",
        teken: |id| {
            Uitkomst::Figuur(reeks(
                id,
                &grafiek(Soort::Staaf, &["Noord", "Oost", "Zuid"], &[("verschil", &[-12.0, 8.0, -1_234_567.0])]),
            ))
        },
    },
    Geval {
        naam: "tekortkomingen_per_thema-geen",
        teken: |id| Uitkomst::Figuur(tekortkomingen_per_thema(id, &namen(&["instelling"]), &tekorten(&[&[0], &[0]]))),
    },
    Geval {
        naam: "tekortkomingen_per_thema-gewoon",
        teken: |id| {
            Uitkomst::Figuur(tekortkomingen_per_thema(
                id,
                &namen(&["instelling", "gemeente", "rijk"]),
                &tekorten(&[&[6, 0, 0], &[5, 2, 1], &[3, 3, 0], &[9, 1, 1], &[0, 0, 0], &[6, 0, 0]]),
            ))
        },
    },
    Geval {
        naam: "tekortkomingen_per_thema-veel",
        teken: |id| {
            Uitkomst::Figuur(tekortkomingen_per_thema(
                id,
                &namen(&[
                    "instelling",
                    "gemeente",
                    "rijk",
                    "samenwerkingsverband jeugdbescherming",
                    "regio",
                    "provincie",
                    "zorgverzekeraar",
                ]),
                &tekorten(&[&[600, 1, 2, 1, 1, 1, 1], &[1, 0, 0, 0, 0, 0, 1]]),
            ))
        },
    },
    Geval { naam: "tijdlijn-een", teken: |id| Uitkomst::Figuur(tijdlijn(id, &gebeurtenissen(1))) },
    Geval { naam: "tijdlijn-gewoon", teken: |id| Uitkomst::Figuur(tijdlijn(id, &gebeurtenissen(6))) },
    Geval { naam: "tijdlijn-veel", teken: |id| Uitkomst::Figuur(tijdlijn(id, &gebeurtenissen(19))) },
    Geval { naam: "verdeling-gewoon", teken: |id| Uitkomst::Figuur(verdeling(id, &matrix_van(5))) },
    Geval { naam: "verdeling-veertig", teken: |id| Uitkomst::Figuur(verdeling(id, &matrix_van(40))) },
];

const N: f64 = f64::NAN;

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

/// A framework whose scores are words.
fn met_woordscores() -> Thema {
    let met = |teken: &str, toon: Toon| Oordeel { teken: teken.to_owned(), woord: teken.to_owned(), toon };
    let mut thema = zonder_nummer(&["+", "+", "+"]);
    thema.normen[0].oordeel = met("goed", Toon::Goed);
    thema.normen[1].oordeel = met("voldoende", Toon::Redelijk);
    thema.normen[2].oordeel = met("onvoldoende", Toon::Slecht);
    thema
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

fn namen(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn tekorten(counts: &[&[u32]]) -> Vec<ThemaTekort> {
    let themas = twintig();
    let one = |(index, counts): (usize, &&[u32])| {
        let thema: &Thema = &themas[index];
        ThemaTekort { naam: format!("Thema {}: {}", thema.nummer, thema.titel), aantallen: counts.to_vec() }
    };
    counts.iter().enumerate().map(one).collect()
}

fn telling(wat: &str, aantal: u32, van: u32) -> Cijfer {
    Cijfer { wat: wat.to_owned(), van, telling: Telling::Aantal(aantal) }
}

fn delen(van: u32, delen: &[(&str, u32)], rest: Option<&str>) -> Cijfer {
    let delen = delen.iter().map(|(naam, aantal)| ((*naam).to_owned(), *aantal)).collect();
    let telling = Telling::Delen { delen, rest: rest.map(str::to_owned) };
    Cijfer { wat: "cliëntdossiers".to_owned(), van, telling }
}

fn bronnenlijst() -> Vec<Bron> {
    let list: &[(&str, u32, &str)] = &[
        ("jeugdigen", 6, "gesproken per telefoon"),
        ("ouders", 19, "gesproken per telefoon"),
        ("jeugdzorgwerkers", 42, "tien groepsgesprekken"),
        ("gedragswetenschappers", 10, "tien gesprekken, samen met gebiedsmanagers en praktijkcoaches"),
        ("gebiedsmanagers", 9, ""),
        ("ketenpartners", 14, "per telefoon en in gesprek"),
        ("cliëntdossiers", 26, "gelezen"),
        ("personeelsdossiers", 9, "gelezen"),
        ("beleidsstukken", 31, "gelezen"),
    ];
    let one = |(wat, aantal, wijze): &(&str, u32, &str)| Bron {
        wat: (*wat).to_owned(),
        aantal: *aantal,
        wijze: (!wijze.is_empty()).then(|| (*wijze).to_owned()),
    };
    list.iter().map(one).collect()
}

/// Verdicts that look like chance and are always the same.
fn worp(row: usize, column: usize) -> Option<Oordeel> {
    match (row * 31 + column * 17 + row * column * 7) % 11 {
        0 | 1 => Some(oordeel("++")),
        2..5 => Some(oordeel("+")),
        5..8 => Some(oordeel("-")),
        8 => Some(oordeel("--")),
        9 => Some(oordeel("x")),
        _ => None,
    }
}

fn matrix_van(reports: usize) -> Matrix {
    let themas = twintig().into_iter().filter(|thema| !thema.normen.is_empty());
    let themas: Vec<KaderThema> = themas
        .map(|thema| KaderThema {
            naam: format!("Thema {}: {}", thema.nummer, thema.titel),
            normen: thema.normen.into_iter().map(|norm| (norm.nummer, norm.naam)).collect(),
        })
        .collect();
    let norms: usize = themas.iter().map(|thema| thema.normen.len()).sum();
    let name = |row: usize| match row % 4 {
        0 => "Jeugdhulp De Kade".to_owned(),
        1 => format!("Regio {row}"),
        2 => "Samenwerkingsverband Jeugdbescherming Noordoost".to_owned(),
        _ => format!("De Linde, vestiging {row}"),
    };
    let row = |row| MatrixRij { naam: name(row), oordelen: (0..norms).map(|column| worp(row, column)).collect() };
    Matrix { themas, rijen: (0..reports).map(row).collect() }
}

fn verloop(days: &[&str]) -> Geschiedenis {
    let one = |(index, norm): (usize, Norm)| Verloop {
        naam: format!("{} {}", norm.nummer, norm.naam),
        oordelen: (0..days.len()).map(|day| worp(index + 3, day)).collect(),
    };
    let themas = twintig().into_iter().map(|thema| VerloopThema {
        naam: format!("Thema {}: {}", thema.nummer, thema.titel),
        normen: thema.normen.into_iter().enumerate().map(one).collect(),
    });
    Geschiedenis { rapporten: days.iter().map(|day| day.parse().expect("a day")).collect(), themas: themas.collect() }
}

fn gebeurtenissen(count: usize) -> Vec<Gebeurtenis> {
    let list = [
        ("2023-11-02", "Aankondiging van het toezicht", Some("brief")),
        ("2024-02-12", "Bezoek aan de locaties en gesprekken met jeugdigen, ouders en medewerkers", None),
        ("2024-02-13", "Tweede dag van het bezoek", None),
        ("2024-06-12", "Rapport vastgesteld en openbaar gemaakt", Some("rapport Toezicht op Jeugdhulp De Kade")),
        ("2025-06-12", "Verbeterplan ontvangen", Some("plan")),
        ("2025-07-01", "Gesprek over de kwaliteitsregistratieverplichtingen van de samenwerkingsverbanden", None),
    ];
    let one = |index: usize| {
        let (day, wat, stuk) = list[index % list.len()];
        Gebeurtenis {
            datum: day.parse().expect("a day"),
            is_maand: false,
            wat: wat.to_owned(),
            stuk: stuk.map(str::to_owned),
        }
    };
    (0..count).map(one).collect()
}

fn grafiek(soort: Soort, x: &[&str], reeksen: &[(&str, &[f64])]) -> Grafiek {
    let one = |(naam, values): &(&str, &[f64])| Reeks {
        naam: (*naam).to_owned(),
        waarden: values.iter().map(|value| Some(*value).filter(|value| !value.is_nan())).collect(),
    };
    Grafiek {
        soort,
        titel: "Minder kinderen wachten op hulp, behalve in Oost".to_owned(),
        x_naam: "peildatum".to_owned(),
        x: namen(x),
        reeksen: reeksen.iter().map(one).collect(),
        eenheid: Some("aantal kinderen dat wacht op jeugdhulp".to_owned()),
    }
}

fn maanden(soort: Soort, count: usize) -> Grafiek {
    let day = |index: usize| format!("{}-{:02}-01", 2019 + index / 12, index % 12 + 1);
    let value = |index: usize, shift: usize| Some(((index * 7 + shift * 13) % 23 + index + shift * 10) as f64);
    let series = |naam: &str, shift: usize| Reeks {
        naam: naam.to_owned(),
        waarden: (0..count).map(|i| value(i, shift)).collect(),
    };
    Grafiek {
        x: (0..count).map(day).collect(),
        reeksen: vec![series("aangemeld", 0), series("in behandeling", 2)],
        ..grafiek(soort, &[], &[])
    }
}

fn veel_reeksen() -> Grafiek {
    let series = |index: usize| Reeks {
        naam: format!("Jeugdbeschermingsregio {}", index + 1),
        waarden: (0..4).map(|row| Some((index * 5 + row * (index % 3)) as f64)).collect(),
    };
    Grafiek { reeksen: (0..9).map(series).collect(), ..grafiek(Soort::Lijn, &["2019", "2020", "2021", "2022"], &[]) }
}

/// Every figure with words in it, filled with these.
pub fn met_woorden(naam: &str, woord: &str, teken: &str, nummer: &str, (aantal, van): (u32, u32)) -> Vec<String> {
    let oordeel = Oordeel { teken: teken.to_owned(), woord: woord.to_owned(), toon: Toon::Matig };
    let mut themas = twintig();
    themas.truncate(2);
    let first = &mut themas[0].normen[0];
    (first.naam, first.nummer, first.oordeel) = (naam.to_owned(), nummer.to_owned(), oordeel.clone());
    themas[1].titel = naam.to_owned();
    themas[1].oordeel = Some(oordeel.clone());
    let mut grid = matrix_van(2);
    grid.themas[0].normen[1] = (nummer.to_owned(), naam.to_owned());
    grid.rijen[0].naam = naam.to_owned();
    grid.rijen[1].oordelen[0] = Some(oordeel.clone());
    let mut history = verloop(&["2019-03-01", "2021-06-12"]);
    history.themas[0].naam = naam.to_owned();
    history.themas[0].normen[0].naam = naam.to_owned();
    let event = Gebeurtenis { stuk: Some(woord.to_owned()), wat: naam.to_owned(), ..gebeurtenissen(1).remove(0) };
    let bron = Bron { wat: naam.to_owned(), aantal, wijze: Some(woord.to_owned()) };
    let tekort = ThemaTekort { naam: naam.to_owned(), aantallen: vec![aantal % 1000, van % 1000] };
    let count = Telling::Aantal(aantal);
    let parts = Telling::Delen { delen: vec![(naam.to_owned(), aantal / 2), (woord.to_owned(), 1)], rest: None };
    let plaatje = Badge { instelling: naam.to_owned(), oordeel: Some(oordeel), ..badge_van(None, woord, true) };
    let figures = [
        oordelen("a", &themas),
        oordelen_per_thema("b", &themas),
        matrix("c", &grid),
        verdeling("d", &grid),
        geschiedenis("e", &history),
        tijdlijn("f", &[event]),
        bronnen("g", &[bron]),
        tekortkomingen_per_thema("h", &namen(&[naam, woord]), &[tekort]),
        cijfer("i", &Cijfer { wat: naam.to_owned(), van, telling: count }),
        cijfer("j", &Cijfer { wat: woord.to_owned(), van, telling: parts }),
    ];
    figures.into_iter().flat_map(|figure| figure.svg).chain([badge(&plaatje)]).collect()
}

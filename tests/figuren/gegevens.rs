//! What the cases draw: invented reports, counts and series.

use rapporteur::chart::*;

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

pub fn zonder_nummer(tekens: &[&str]) -> Thema {
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
pub fn met_woordscores() -> Thema {
    let met = |teken: &str, toon: Toon| Oordeel { teken: teken.to_owned(), woord: teken.to_owned(), toon };
    let mut thema = zonder_nummer(&["+", "+", "+"]);
    thema.normen[0].oordeel = met("goed", Toon::Goed);
    thema.normen[1].oordeel = met("voldoende", Toon::Redelijk);
    thema.normen[2].oordeel = met("onvoldoende", Toon::Slecht);
    thema
}

pub fn lang() -> Thema {
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

pub fn badge_van(teken: Option<&str>, inspecties: &str, is_vervangen: bool) -> Badge {
    Badge {
        instelling: "Jeugdhulp De Kade".to_owned(),
        oordeel: teken.map(themaoordeel),
        datum: "2025-06-12".parse().ok(),
        inspecties: inspecties.to_owned(),
        is_vervangen,
    }
}

pub fn lange_badge() -> Badge {
    Badge {
        instelling: "Stichting Samenwerkingsverband Jeugdbescherming en Jeugdreclassering Noordoost-Gelderland"
            .to_owned(),
        inspecties: "Inspectie Gezondheidszorg en Jeugd en Inspectie Justitie en Veiligheid".to_owned(),
        ..badge_van(Some("--"), "", true)
    }
}

pub fn namen(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

pub fn tekorten(counts: &[&[u32]]) -> Vec<ThemaTekort> {
    let themas = twintig();
    let one = |(index, counts): (usize, &&[u32])| {
        let thema: &Thema = &themas[index];
        ThemaTekort { naam: format!("Thema {}: {}", thema.nummer, thema.titel), aantallen: counts.to_vec() }
    };
    counts.iter().enumerate().map(one).collect()
}

pub fn telling(wat: &str, aantal: u32, van: u32) -> Cijfer {
    Cijfer { wat: wat.to_owned(), van, telling: Telling::Aantal(aantal) }
}

pub fn delen(van: u32, delen: &[(&str, u32)], rest: Option<&str>) -> Cijfer {
    let delen = delen.iter().map(|(naam, aantal)| ((*naam).to_owned(), *aantal)).collect();
    let telling = Telling::Delen { delen, rest: rest.map(str::to_owned) };
    Cijfer { wat: "cliëntdossiers".to_owned(), van, telling }
}

pub fn bronnenlijst() -> Vec<Bron> {
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
pub fn worp(row: usize, column: usize) -> Option<Oordeel> {
    match (row * 31 + column * 17 + row * column * 7) % 11 {
        0 | 1 => Some(oordeel("++")),
        2..5 => Some(oordeel("+")),
        5..8 => Some(oordeel("-")),
        8 => Some(oordeel("--")),
        9 => Some(oordeel("x")),
        _ => None,
    }
}

pub fn matrix_van(reports: usize) -> Matrix {
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

pub fn verloop(days: &[&str]) -> Geschiedenis {
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

pub fn gebeurtenissen(count: usize) -> Vec<Gebeurtenis> {
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
            is_maand: index % list.len() == 1,
            wat: wat.to_owned(),
            stuk: stuk.map(str::to_owned),
        }
    };
    (0..count).map(one).collect()
}

pub fn grafiek(soort: Soort, x: &[&str], reeksen: &[(&str, &[f64])]) -> Grafiek {
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

pub fn maanden(soort: Soort, count: usize) -> Grafiek {
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

pub fn veel_reeksen() -> Grafiek {
    let series = |index: usize| Reeks {
        naam: format!("Jeugdbeschermingsregio {}", index + 1),
        waarden: (0..4).map(|row| Some((index * 5 + row * (index % 3)) as f64)).collect(),
    };
    Grafiek { reeksen: (0..9).map(series).collect(), ..grafiek(Soort::Lijn, &["2019", "2020", "2021", "2022"], &[]) }
}

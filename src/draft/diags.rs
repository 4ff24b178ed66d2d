//! The words of every message about one file.

use super::body::Doelsoort;
use super::schema::Schema;
use crate::diagnostic::{Diagnostic, Place, codes, listed, nearest};
use crate::source::{FileId, Rejection, Span, Spanned};
use crate::syntax::{Kind, Node};

pub(super) fn rejected(file: FileId, why: &Rejection) -> Diagnostic {
    match why {
        Rejection::NotUtf8 { line, column } => {
            let place = Place::At { file, line: *line, column: *column };
            Diagnostic::new(codes::NIET_UTF8, place, "dit bestand is niet in UTF-8 opgeslagen")
                .why("dan is niet te zien welke letters met een accent bedoeld zijn")
                .help("sla het bestand opnieuw op en kies als codering `UTF-8` (in Kladblok onder `Opslaan als`)")
        }
        Rejection::TooLarge { size, limit } => {
            let (size, limit) = (size.div_ceil(1024 * 1024), limit / (1024 * 1024));
            Diagnostic::new(codes::TE_GROOT, file, format!("dit bestand is {size} MB; het mag hooguit {limit} MB zijn"))
                .why("een lezer met een telefoon moet de pagina ook kunnen openen")
                .help("maak het bestand kleiner of verdeel het over meer bestanden")
        }
        Rejection::Link => Diagnostic::new(
            codes::SYMBOLISCHE_KOPPELING,
            file,
            "dit is een snelkoppeling naar iets buiten de map, of naar niets",
        )
        .why("wat niet in de map staat, kan ongemerkt veranderen of ontbreken")
        .help("zet een kopie van het bestand in de map"),
        Rejection::Name => Diagnostic::new(
            codes::ONGELDIGE_NAAM,
            file,
            "de naam van dit bestand heeft tekens die niet in een adres passen",
        )
        .help("gebruik in de naam alleen kleine letters, cijfers, `.` en `-`"),
    }
}

pub(super) fn unknown_file(file: FileId, path: &str, advice: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKEND_BESTAND, file, format!("`{path}` hoort niet bij het formaat"))
        .why("wat erin staat zou niet gepubliceerd worden")
        .help(advice)
}

pub(super) fn bad_name(file: FileId, name: &str) -> Diagnostic {
    let better: String = name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '-' })
        .collect();
    let better = better.trim_matches(['-', '.']).to_owned();
    let help = if better.is_empty() {
        "gebruik kleine letters, cijfers, `.` en `-`".to_owned()
    } else {
        format!("noem het bijvoorbeeld `{better}`")
    };
    Diagnostic::new(codes::ONGELDIGE_NAAM, file, format!("`{name}` kan geen naam zijn"))
        .why("de naam wordt een deel van het adres van de pagina: kleine letters, cijfers, `.` en `-`")
        .help(help)
}

pub(super) fn no_site() -> Diagnostic {
    Diagnostic::new(codes::ONTBREKEND_BESTAND, Place::Missing("site.yaml".into()), "het bestand `site.yaml` ontbreekt")
        .why("daarin staan de naam en het adres van de site")
        .help("maak het met `rapporteur new site`")
}

pub(super) fn no_front_matter(file: FileId, schema: &Schema) -> Diagnostic {
    let keys: Vec<String> = schema.required().iter().map(|key| format!("`{key}`")).collect();
    Diagnostic::new(codes::FRONT_MATTER, file, "bovenaan dit bestand ontbreken de gegevens")
        .help(format!("begin het bestand met een regel `---`, dan {}, en weer een regel `---`", listed(&keys)))
}

pub(super) fn empty_value(span: Span, key: Option<&str>) -> Diagnostic {
    let message =
        key.map_or_else(|| "hier is niets ingevuld".to_owned(), |key| format!("bij `{key}` is niets ingevuld"));
    Diagnostic::new(codes::LEGE_WAARDE, span, message).help("vul een waarde in, of haal de regel weg")
}

pub(super) fn unknown_key(span: Span, key: &str, guess: Option<&str>, known: &[String]) -> Diagnostic {
    let known: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
    let help = match guess {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None if known.is_empty() => "haal de sleutel weg".to_owned(),
        None => format!("hier kunnen staan: {}", listed(&known)),
    };
    Diagnostic::new(codes::ONBEKENDE_SLEUTEL, span, format!("de sleutel `{key}` is onbekend"))
        .why("wat erachter staat zou niet gepubliceerd worden")
        .help(help)
}

pub(super) fn missing_key(span: Span, missing: &str, inside: Option<&str>) -> Diagnostic {
    let place = inside.map_or_else(String::new, |key| format!(" in `{key}`"));
    Diagnostic::new(codes::ONTBREKENDE_SLEUTEL, span, format!("de sleutel `{missing}` ontbreekt{place}"))
        .help(format!("voeg `{missing}: …` toe"))
}

pub(super) fn wrong_type(node: &Node, key: Option<&str>, expected: &[&str]) -> Diagnostic {
    let found = match &node.kind {
        Kind::Null => "niets".to_owned(),
        Kind::Scalar { text, .. } if text.chars().count() <= 30 && !text.contains('\n') => format!("`{text}`"),
        Kind::Scalar { .. } => "een stuk tekst".to_owned(),
        Kind::List(_) => "een lijst".to_owned(),
        Kind::Map(_) => "een blok met sleutels".to_owned(),
    };
    let at = key.map_or_else(|| "hier".to_owned(), |key| format!("bij `{key}`"));
    let wanted = expected.join(" of ");
    let help = match (expected.first().copied(), &node.kind) {
        (Some("tekst"), Kind::Map(_)) => {
            "begint de tekst met `{`, of staat er een dubbele punt in, zet haar dan tussen dubbele aanhalingstekens"
        }
        (Some("tekst"), _) => "zet de waarde achter de dubbele punt, zo nodig tussen dubbele aanhalingstekens",
        (Some("een lijst"), _) => "zet elke waarde op een eigen regel met `- ` ervoor, of schrijf `[een, twee]`",
        (Some("een geheel getal"), _) => "schrijf het getal in cijfers, zonder woorden, punten of komma's",
        (Some("een blok met sleutels"), _) if key.is_none() => "schrijf regels als `sleutel: waarde`",
        (Some("een blok met sleutels"), _) => "zet eronder, ingesprongen, regels als `sleutel: waarde`",
        _ => "kijk in de handleiding wat hier hoort",
    };
    Diagnostic::new(codes::VERKEERD_TYPE, node.span, format!("{at} hoort {wanted}, maar er staat {found}")).help(help)
}

pub(super) fn wrong_choice(span: Span, key: Option<&str>, written: &str, options: &[String]) -> Diagnostic {
    let quoted: Vec<String> = options.iter().map(|option| format!("`{option}`")).collect();
    let at = key.map_or_else(String::new, |key| format!(" bij `{key}`"));
    let found = Diagnostic::new(codes::ONGELDIGE_WAARDE, span, format!("`{written}` kan{at} niet"));
    match nearest(written, options.iter().map(String::as_str)) {
        Some(guess) => found.why(format!("mogelijk zijn {}", listed(&quoted))).help(format!("bedoelde u `{guess}`?")),
        None => found.help(format!("kies uit {}", listed(&quoted))),
    }
}

pub(super) fn wrong_date(span: Span, written: &str) -> Diagnostic {
    let meant = meant_date(written);
    let exists = meant.as_ref().is_some_and(|date| date.parse::<jiff::civil::Date>().is_ok());
    let (message, help) = match meant {
        Some(date) if exists => {
            (format!("`{written}` staat niet als jaar, maand en dag in cijfers"), format!("schrijf `{date}`"))
        }
        Some(_) => {
            (format!("de datum `{written}` bestaat niet"), "kijk op een kalender welke dag bedoeld is".to_owned())
        }
        None => (
            format!("`{written}` is geen datum"),
            "schrijf jaar, maand en dag in cijfers, bijvoorbeeld `2025-03-04`".to_owned(),
        ),
    };
    Diagnostic::new(codes::ONMOGELIJKE_DATUM, span, message).help(help)
}

pub(super) fn wrong_moment(span: Span, written: &str) -> Diagnostic {
    let parts: Vec<&str> = written.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return wrong_date(span, written) };
    let (month, year) = if first.len() == 4 { (second, first) } else { (first, second) };
    let meant = meant_date(&format!("1 {month} {year}")).filter(|date| date.parse::<jiff::civil::Date>().is_ok());
    let help = match &meant {
        Some(date) => format!("schrijf `{}`", &date[..7]),
        None => "schrijf jaar en maand in cijfers, bijvoorbeeld `2025-03`".to_owned(),
    };
    let message = match meant {
        Some(_) => format!("`{written}` staat niet als jaar en maand in cijfers"),
        None => format!("`{written}` is geen maand"),
    };
    Diagnostic::new(codes::ONMOGELIJKE_DATUM, span, message).help(help)
}

/// `4-3-2025`, `4 maart 2025` and `2025/3/4` as `2025-03-04`, also when there is no such day.
fn meant_date(written: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let parts: Vec<&str> = written.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let month = match MONTHS.iter().position(|name| month.to_lowercase().starts_with(name)) {
        Some(at) => at + 1,
        None => month.parse().ok()?,
    };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let (year, day): (u16, u16) = (year.parse().ok().filter(|_| year.len() == 4)?, day.parse().ok()?);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

pub(super) fn wrong_pattern(span: Span, key: Option<&str>, written: &str, pattern: &str) -> Diagnostic {
    let at = key.map_or_else(String::new, |key| format!(" bij `{key}`"));
    let full = format!("schrijf `https://{written}`");
    let (why, help) = if pattern.contains("https?") && !written.contains([':', ' ']) {
        ("een adres begint met `https://`", full.as_str())
    } else if pattern.contains("https?") {
        ("een adres begint met `https://` en heeft geen spaties", "schrijf het volledige adres")
    } else if pattern.contains("{8}") {
        ("een KvK-nummer heeft acht cijfers", "controleer het nummer en zet het tussen aanhalingstekens")
    } else {
        (
            "een naam bestaat uit kleine letters, cijfers, `.` en `-`",
            "gebruik de naam van het bestand of de map, zonder `.yaml` of `.md`",
        )
    };
    Diagnostic::new(codes::ONGELDIGE_WAARDE, span, format!("`{written}` kan{at} niet")).why(why).help(help)
}

pub(super) fn wrong_length(span: Span, key: Option<&str>, least: Option<u64>, most: Option<u64>) -> Diagnostic {
    let at = key.map_or_else(|| "hier".to_owned(), |key| format!("bij `{key}`"));
    let (message, help) = match (least, most) {
        (Some(least), _) => (format!("{at} zijn minstens {least} waarden nodig"), "voeg de ontbrekende waarden toe"),
        (_, Some(most)) => (format!("{at} kunnen hooguit {most} waarden staan"), "haal weg wat te veel is"),
        _ => (format!("{at} klopt het aantal waarden niet"), "controleer de lijst"),
    };
    Diagnostic::new(codes::ONGELDIGE_WAARDE, span, message).help(help)
}

pub(super) fn wrong_number(span: Span, key: Option<&str>, written: &str) -> Diagnostic {
    let at = key.map_or_else(String::new, |key| format!(" bij `{key}`"));
    Diagnostic::new(codes::ONGELDIGE_WAARDE, span, format!("het getal `{written}` kan{at} niet"))
        .help("schrijf een geheel getal van 0 of hoger")
}

pub(super) fn misfit(span: Span, text: &str) -> Diagnostic {
    Diagnostic::new(codes::VERKEERD_TYPE, span, format!("deze gegevens passen niet bij het formaat ({text})"))
        .help("vergelijk het met het voorbeeld in de handleiding")
}

pub(super) fn themas_and_normen(file: FileId) -> Diagnostic {
    Diagnostic::new(codes::VERKEERD_TYPE, file, "dit kader heeft `themas` en ook `normen`")
        .why("een kader heeft thema's met normen eronder, of alleen normen")
        .help("zet de losse normen onder een thema, of haal de thema's weg")
}

pub(super) fn no_normen(file: FileId) -> Diagnostic {
    Diagnostic::new(codes::ONTBREKENDE_SLEUTEL, file, "dit kader heeft geen `themas` en geen `normen`")
        .help("voeg `themas:` toe met de thema's en hun normen, of `normen:` voor een kader zonder thema's")
}

pub(super) fn unknown_block(name: &Spanned<String>) -> Diagnostic {
    let help = match nearest(&name.value, ["grafiek", "tabel"]) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None => format!(
            "bekend zijn `grafiek` en `tabel`; moet de tekst blijven staan zoals u hem typt, haal dan `{}` weg",
            name.value
        ),
    };
    Diagnostic::new(codes::ONBEKEND_BLOK, name.span, format!("een blok `{}` bestaat niet", name.value)).help(help)
}

pub(super) fn block_inside(span: Span) -> Diagnostic {
    Diagnostic::new(codes::ONBEKEND_BLOK, span, "een grafiek of tabel kan niet in een opsomming of citaat staan")
        .help("zet het blok op zichzelf, zonder inspringing")
}

pub(super) fn empty_heading(span: Span) -> Diagnostic {
    Diagnostic::new(codes::KOPNIVEAU, span, "deze kop is leeg")
        .help("schrijf de kop achter de hekjes, of haal de regel weg")
}

pub(super) fn heading_level(span: Span, level: u8, last: u8) -> Diagnostic {
    let (message, help) = if level == 1 {
        (
            "een kop met een enkel `#` kan hier niet".to_owned(),
            "begin met `##`: de titel van de pagina is al de eerste kop".to_owned(),
        )
    } else {
        (
            format!(
                "deze kop slaat een niveau over: `{}` na {}",
                "#".repeat(level.into()),
                if last == 1 { "de titel".into() } else { format!("`{}`", "#".repeat(last.into())) }
            ),
            format!("schrijf `{}`", "#".repeat(usize::from(last) + 1)),
        )
    };
    Diagnostic::new(codes::KOPNIVEAU, span, message)
        .why("wie de pagina laat voorlezen, springt van kop naar kop")
        .help(help)
}

pub(super) fn remote_image(span: Span) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, "een afbeelding van een andere site kan niet")
        .why("de lezer zou ongemerkt bij een ander aankloppen, en de afbeelding kan daar verdwijnen")
        .help("zet de afbeelding in de map van het rapport en schrijf alleen haar naam")
}

pub(super) fn reference_without_name(span: Span, word: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("achter `{word}:` ontbreekt de naam"))
        .help(format!("schrijf bijvoorbeeld `[]({word}:{})`", if word == "norm" { "3.1" } else { "naam" }))
}

pub(super) fn heading_inside(span: Span) -> Diagnostic {
    Diagnostic::new(codes::KOPNIVEAU, span, "een kop kan niet in een opsomming of citaat staan")
        .why("wie de pagina laat voorlezen, springt van kop naar kop")
        .help("zet de kop erboven, of maak er vette tekst van: `**kop**`")
}

pub(super) fn mark_in_data(span: Span, mark: &str) -> Diagnostic {
    let mark = if mark == "`" { "schuine accenten".to_owned() } else { format!("`{mark}`") };
    Diagnostic::new(codes::OPMAAK_IN_GEGEVENS, span, format!("in gegevens werkt opmaak zoals {mark} niet"))
        .why("de tekens zelf zouden op de pagina staan")
        .help("schrijf hier gewone tekst; opmaak en koppelingen horen in de tekst eronder")
}

pub(super) fn bare_reference(span: Span, word: &str, name: &str) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, format!("`{word}:{name}` staat hier als gewone tekst"))
        .why("een lezer kan er niet op klikken, en ziet een woord dat hij niet kent")
        .help(format!(
            "schrijf `[{word} {name}]({word}:{name})`, zonder spatie tussen de haakjes; bedoelt u gewone tekst, zet dan een spatie achter de dubbele punt"
        ))
}

pub(super) fn unknown_scheme(span: Span, word: &str) -> Diagnostic {
    let known = Doelsoort::ALL.map(Doelsoort::word);
    let help = match nearest(word, known) {
        Some(guess) => format!("bedoelde u `{guess}:`?"),
        None => "gebruik een webadres met `https://`, een bestand in de map van het rapport, of een verwijzing als \
            `norm:3.1` of `bijlage:naam`"
            .to_owned(),
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("een verwijzing kan niet met `{word}:` beginnen"))
        .help(help)
}

pub(super) fn bare_anchor(span: Span, address: &str) -> Diagnostic {
    let message = if address.is_empty() {
        "deze link leidt nergens heen".to_owned()
    } else {
        format!("`{address}` is geen verwijzing die gecontroleerd kan worden")
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, message)
        .help("gebruik bijvoorbeeld `[](norm:3.1)`, `[](hoofdstuk:conclusie)` of een volledig adres")
}

pub(super) fn shortcomings_not_last(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "na de tekortkomingen volgt nog een andere sectie")
        .why("een norm eindigt met zijn tekortkomingen; zo vindt elke lezer ze terug")
        .help("zet deze sectie onderaan het bestand")
}

pub(super) fn not_a_shortcoming(span: Span, is_list: bool) -> Diagnostic {
    let (message, help) = if is_list {
        (
            "hier begint een tweede lijst met tekortkomingen",
            "begin elk punt met hetzelfde teken als het eerste, en zet er geen tekst tussen",
        )
    } else {
        (
            "deze tekst hoort niet bij de lijst met tekortkomingen",
            "maak er een punt van met `- ` ervoor, of zet de tekst hoger, bij de bevindingen",
        )
    };
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, message)
        .why("elke tekortkoming is een punt in één lijst; zo krijgt zij een nummer en een vast adres")
        .help(help)
}

pub(super) fn no_shortcomings(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "onder deze kop staat geen tekortkoming")
        .help("schrijf elke tekortkoming op een regel met `- ` ervoor, of haal de kop weg")
}

pub(super) fn empty_shortcoming(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "deze tekortkoming is leeg")
        .help("schrijf de tekortkoming achter het streepje, of haal de regel weg")
}

pub(super) fn unknown_attribute(span: Span, written: &str) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, format!("`{{{written}}}` is hier onbekend"))
        .why("achter een tekortkoming kan staan wie er iets aan moet doen, en op welke eerdere tekortkoming zij volgt")
        .help("schrijf bijvoorbeeld `{verantwoordelijk=gemeente}` of `{vervolg_op=3.1-T2 stand=erger}`")
}

pub(super) fn spaces_in_attribute(span: Span, tidy: &str) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "om een `=` tussen accolades staan geen spaties")
        .help(format!("schrijf `{{{tidy}}}`"))
}

pub(super) fn attribute_left(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "wat hier tussen accolades hoort, wordt niet gelezen")
        .why("het zou als gewone tekst op de pagina staan")
        .help("zet `{verantwoordelijk=gemeente}` achter het laatste woord van de tekortkoming, met twee accolades en niets erachter; bedoelt u het teken zelf, schrijf dan `\\{`")
}

pub(super) fn unknown_stand(span: Span, written: &str) -> Diagnostic {
    let found = Diagnostic::new(codes::ONGELDIGE_WAARDE, span, format!("`{written}` kan bij `stand` niet"));
    match written {
        "opgelost" => found
            .why("wat opgelost is, is in dit rapport geen tekortkoming meer")
            .help("haal het punt uit de lijst en zet het nummer in `rapport.md` bij `opgelost`"),
        "nieuw" => found
            .why("een nieuwe tekortkoming volgt nergens op")
            .help("haal `vervolg_op` en `stand` hier weg; de site zet er zelf bij dat zij nieuw is"),
        _ => found.help("kies uit `open` en `erger`"),
    }
}

pub(super) fn stand_of_nothing(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEKORTKOMINGEN_VORM, span, "hier staat `stand`, maar niet van welke eerdere tekortkoming")
        .why("`stand` zegt wat er geworden is van een tekortkoming uit een eerder rapport")
        .help("zet het nummer ervoor, bijvoorbeeld `{vervolg_op=3.1-T2 stand=erger}`")
}

pub(super) fn answer_among_assets(file: FileId, path: &str) -> Diagnostic {
    Diagnostic::new(
        codes::ONBEKEND_BESTAND,
        file,
        format!("`{path}` is een antwoord van een instelling op een concept"),
    )
    .why("zo zou het op de site komen, met de naam van wie het schreef")
    .help("zet het bestand buiten de map met de teksten, en lees het met `rapporteur wederhoor lees BESTAND`")
}

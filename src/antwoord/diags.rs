//! The words of every refusal of a response. Its reader is an inspector, who may have to ask for another file.

use super::read::DIVIDERS;
use crate::diagnostic::{Diagnostic, Place, codes, listed, nearest};
use crate::source::{FileId, Rejection, Span, Spanned};

/// What to do when the file is not what it should be.
const AGAIN: &str = "vraag de instelling het bestand opnieuw te bewaren en te sturen";

fn form(place: impl Into<Place>, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(codes::ANTWOORD_VORM, place, message)
}

pub(super) fn rejected(file: FileId, why: &Rejection) -> Diagnostic {
    match why {
        Rejection::NotUtf8 { line, column } => Diagnostic::new(
            codes::NIET_UTF8,
            Place::At { file, line: *line, column: *column },
            "dit bestand is geen gewone tekst (UTF-8)",
        )
        .help(
            "is het een Word-bestand of een PDF, neem de tekst dan over in het sjabloon; anders: bewaar het opnieuw als \
             tekst, met codering UTF-8",
        ),
        Rejection::TooLarge { size, limit } => {
            Diagnostic::new(codes::TE_GROOT, file, format!("dit bestand is te groot: {} kB", size / 1000))
                .why(format!("een antwoord mag {} kB zijn; dat zijn honderden bladzijden", limit / 1000))
                .help("vraag de instelling de punten over meer bestanden te verdelen, en bijlagen apart te sturen")
        }
        Rejection::Link | Rejection::Name => form(file, "dit bestand kan niet gelezen worden").help(AGAIN),
    }
}

pub(super) fn strange(span: Span, char: char, what: &str) -> Diagnostic {
    let found = Diagnostic::new(codes::ANTWOORD_TEKENS, span, format!("hier staat {what} (U+{:04X})", u32::from(char)))
        .label("het teken zelf is niet te zien")
        .why("zulke tekens kunnen tekst verbergen of anders laten lijken dan zij is")
        .help("haal het teken weg, of typ deze regel opnieuw");
    // What cannot be seen may also upset the terminal that shows the line.
    found.secret()
}

pub(super) fn too_many_faults(place: Place, most: usize) -> Diagnostic {
    form(place, format!("er zijn meer dan {most} fouten; vanaf hier is niet verder gekeken"))
        .help("verbeter eerst de fouten hierboven; is dit wel het goede bestand?")
}

pub(super) fn first_line(span: Span, first: &str, is_other_version: bool) -> Diagnostic {
    if is_other_version {
        form(span, "dit antwoord heeft een vorm die deze versie van `rapporteur` niet kent")
            .why(format!("deze versie leest alleen `{first}`"))
            .help("gebruik de nieuwste `rapporteur`, of het formulier uit het concept dat de instelling kreeg")
    } else {
        form(span, "dit is geen antwoord op een concept")
            .why(format!("zo'n bestand begint met de regel `{first}`"))
            .help("controleer of u het goede bestand koos; komt het uit het sjabloon, zet die regel dan terug")
    }
}

pub(super) fn no_end(span: Span) -> Diagnostic {
    form(span, "het bestand houdt op zonder `== einde`")
        .why("misschien is het onderweg afgekapt, en ontbreken er punten")
        .help(format!("{AGAIN}; weet u zeker dat het volledig is, zet dan `== einde` onderaan"))
}

pub(super) fn after_end(span: Span) -> Diagnostic {
    form(span, "na `== einde` staat nog iets").help("zet het bij een punt hierboven, of haal het weg")
}

pub(super) fn no_points(span: Span) -> Diagnostic {
    form(span, "in dit antwoord staat geen enkel punt")
        .why("elk punt begint met de regel `== punt`")
        .help("heeft de instelling geen opmerkingen, dan hoeft u dit bestand niet te lezen")
}

pub(super) fn too_many_points(span: Span, most: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_GROOT, span, format!("er staan meer dan {most} punten in dit bestand"))
        .help("verdeel de punten over meer bestanden")
}

pub(super) fn out_of_place(span: Span, line: &str) -> Diagnostic {
    match nearest(line, DIVIDERS) {
        Some(known) if known != line => {
            form(span, format!("de regel `{}` is onbekend", short(line))).help(format!("bedoelde u `{known}`?"))
        }
        _ if line.starts_with("--") => form(span, format!("`{}` staat buiten een punt", short(line)))
            .help("zet er een regel `== punt` boven, met `bij:` en `soort:`"),
        _ => form(span, format!("de regel `{}` is onbekend", short(line)))
            .help("een punt begint met `== punt`, en het bestand eindigt met `== einde`"),
    }
}

pub(super) fn no_key(span: Span, known: &[(&str, bool)]) -> Diagnostic {
    form(span, "deze regel is geen `sleutel: waarde`")
        .why("vrije tekst staat alleen onder `-- opmerking` en `-- onderbouwing`")
        .help(format!("hier kunnen {} staan; zet vrije tekst lager", listed(&quoted(known))))
}

/// The message, and the key that was probably meant: its absence is the same mistake.
pub(super) fn unknown_key(
    span: Span,
    key: &str,
    known: &'static [(&'static str, bool)],
) -> (Diagnostic, Option<&'static str>) {
    let guess = nearest(key, known.iter().map(|(name, _)| *name));
    let help = match guess {
        Some(guess) => format!("bedoelde u `{guess}:`?"),
        None => format!("hier kunnen {} staan; haal deze regel weg", listed(&quoted(known))),
    };
    let message = format!("de sleutel `{}` is hier onbekend", short(key));
    (Diagnostic::new(codes::ONBEKENDE_SLEUTEL, span, message).help(help), guess)
}

pub(super) fn double_key(span: Span, key: &str, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_SLEUTEL, span, format!("`{key}` staat er twee keer"))
        .related(earlier, "eerder hier")
        .help("haal een van beide weg; hoort dit bij een volgend punt, zet er dan `== punt` boven")
}

pub(super) fn missing_keys(span: Span, missing: &[&str]) -> Diagnostic {
    let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let verb = if missing.len() == 1 { "ontbreekt" } else { "ontbreken" };
    let lines: Vec<String> = missing.iter().map(|name| format!("`{name}: {}`", example(name))).collect();
    Diagnostic::new(codes::ONTBREKENDE_SLEUTEL, span, format!("hierna {verb} {}", listed(&names)))
        .help(format!("zet eronder bijvoorbeeld {}", listed(&lines)))
}

fn example(key: &str) -> &'static str {
    match key {
        "rapport" => "naam-van-het-rapport",
        "instelling" => "naam-van-de-instelling",
        "van" => "J. Jansen, bestuurder",
        "datum" => "2025-03-10",
        "bij" => "2.2 ¶4",
        _ => "feitelijke onjuistheid",
    }
}

pub(super) fn empty_value(span: Span, key: &str) -> Diagnostic {
    Diagnostic::new(codes::LEGE_WAARDE, span, format!("achter `{key}:` staat niets"))
        .help(format!("schrijf bijvoorbeeld `{key}: {}`", example(key)))
}

pub(super) fn long_value(span: Span, key: &str, most: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_GROOT, span, format!("wat achter `{key}:` staat is te lang"))
        .why(format!("er passen {most} tekens"))
        .help("zet de uitleg onder `-- opmerking`")
        .secret()
}

pub(super) fn long_text(span: Span, most: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_GROOT, span, "de tekst onder deze regel is te lang")
        .why(format!("er passen {}.000 tekens; dat zijn ongeveer acht bladzijden", most / 1000))
        .help("verdeel de tekst over meer punten, of stuur het bewijs apart mee")
}

pub(super) fn no_remark(span: Span) -> Diagnostic {
    form(span, "dit punt heeft geen opmerking")
        .why("na `bij:`, `soort:` en `passage:` komt eerst de regel `-- opmerking`, dan pas `-- onderbouwing`")
        .help("zet een regel `-- opmerking` boven de tekst; is er geen, haal het punt dan weg")
}

pub(super) fn empty_remark(span: Span) -> Diagnostic {
    form(span, "de opmerking van dit punt is leeg")
        .help("schrijf onder `-- opmerking` wat er volgens de instelling niet klopt, of haal het punt weg")
}

pub(super) fn section_order(span: Span, line: &str) -> Diagnostic {
    form(span, format!("`{}` staat hier niet op zijn plaats", short(line)))
        .why("elk punt heeft één `-- opmerking`, en daarna hoogstens één `-- onderbouwing`")
        .help("zet de tekst bij de opmerking, of begin met `== punt` een nieuw punt")
}

pub(super) fn unescaped(span: Span, line: &str) -> Diagnostic {
    let found = form(span, format!("een regel in gewone tekst kan niet met `{}` beginnen", &line[..2]));
    match nearest(line, DIVIDERS) {
        Some(known) => found.help(format!("bedoelde u `{known}`? Is het gewone tekst, zet er dan een `\\` voor")),
        None => found.why("zo'n regel begint iets nieuws").help("zet een `\\` voor de regel"),
    }
}

pub(super) fn lone_backslash(span: Span) -> Diagnostic {
    form(span, "deze regel begint met één `\\`, en dat is niet eenduidig")
        .why("een `\\` vooraan zegt dat wat volgt gewone tekst is")
        .help("hoort de `\\` bij de tekst, zet er dan nog een voor: `\\\\`; anders haalt u hem weg")
}

pub(super) fn unknown_kind(written: &Spanned<String>) -> Diagnostic {
    let kinds = crate::corpus::PuntSoort::ALL.map(|soort| soort.woord());
    let quoted: Vec<String> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
    let found = Diagnostic::new(
        codes::ONGELDIGE_WAARDE,
        written.span,
        format!("`{}` kan bij `soort` niet", short(&written.value)),
    );
    match nearest(&written.value, kinds) {
        Some(guess) => found.help(format!("bedoelde u `{guess}`?")),
        None => found.help(format!("kies uit {}", listed(&quoted))),
    }
}

pub(super) fn wrong_date(written: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(codes::ONMOGELIJKE_DATUM, written.span, format!("`{}` is geen datum", short(&written.value)))
        .help("schrijf jaar, maand en dag in cijfers, bijvoorbeeld `2025-03-10`; controleer of de dag bestaat")
}

pub(super) fn wrong_fingerprint(written: &Spanned<String>) -> Diagnostic {
    let message = format!("`{}` kan bij `concept` niet", short(&written.value));
    Diagnostic::new(codes::ONGELDIGE_WAARDE, written.span, message)
        .why("daar staat aan welk concept de instelling begon: twaalf cijfers en letters van a tot en met f")
        .help("neem de regel over uit het concept, of haal hem weg")
}

pub(super) fn unknown_report(written: &Spanned<String>, known: &[&str]) -> Diagnostic {
    let found = Diagnostic::new(
        codes::ANTWOORD_ANDER_RAPPORT,
        written.span,
        format!("het rapport `{}` bestaat niet", short(&written.value)),
    );
    match nearest(&written.value, known.iter().copied()) {
        Some(guess) => found.help(format!("bedoelde u `{guess}`?")),
        None => {
            found.help("zet hier de naam van de map van het rapport; is dit wel een antwoord op een concept van u?")
        }
    }
}

pub(super) fn unreadable_report(written: &Spanned<String>) -> Diagnostic {
    let message = format!("het rapport `{}` heeft zelf nog fouten", short(&written.value));
    Diagnostic::new(codes::ANTWOORD_ANDER_RAPPORT, written.span, message)
        .why("zo is niet na te gaan bij welke passage een punt hoort")
        .help("verbeter eerst wat `rapporteur check` meldt")
}

pub(super) fn other_object(written: &Spanned<String>, rapport: &str, object: &str) -> Diagnostic {
    Diagnostic::new(
        codes::ANTWOORD_ANDER_RAPPORT,
        written.span,
        format!("het rapport `{rapport}` gaat niet over `{}`", short(&written.value)),
    )
    .why("zo kan een antwoord van de ene instelling nooit bij de andere terechtkomen")
    .help(format!("dat rapport gaat over `{object}`; controleer van wie dit bestand kwam"))
}

pub(super) fn not_asked(written: &Spanned<String>, status: &str) -> Diagnostic {
    let help = match status {
        "concept" => "zet het rapport op `status: wederhoor` als het concept bij de instelling ligt",
        _ => "het wederhoor is voorbij; mag dit punt nog mee, zet het rapport dan terug op `status: wederhoor`",
    };
    let message = format!("het rapport `{}` heeft de status `{status}`", written.value);
    Diagnostic::new(codes::ANTWOORD_ANDER_RAPPORT, written.span, message)
        .why("een antwoord kan alleen gelezen worden zolang het wederhoor loopt")
        .help(help)
}

pub(super) fn point_twice(span: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::ANTWOORD_AL_GELEZEN, span, "dit punt staat twee keer in het bestand")
        .related(earlier, "eerder hier")
        .help("haal een van beide weg")
}

pub(super) fn point_known(span: Span, path: &str) -> Diagnostic {
    Diagnostic::new(codes::ANTWOORD_AL_GELEZEN, span, format!("dit punt is al eerder gelezen: `{path}`"))
        .help("haal dit punt uit het bestand; de andere punten kunt u dan alsnog lezen")
}

pub(super) fn file_known(file: FileId, paths: &[String]) -> Diagnostic {
    let quoted: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    Diagnostic::new(codes::ANTWOORD_AL_GELEZEN, file, "dit antwoord is al gelezen")
        .why(format!("elk punt staat al in {}", listed(&quoted)))
        .help("u hoeft niets te doen")
}

fn quoted(known: &[(&str, bool)]) -> Vec<String> {
    known.iter().map(|(name, _)| format!("`{name}:`")).collect()
}

/// The beginning of what was written: enough to recognize it.
fn short(written: &str) -> String {
    const MOST: usize = 60;
    match written.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}

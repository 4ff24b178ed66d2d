//! The words of every message about notation.

use super::Cell;
use super::permit::Notation;
use crate::diagnostic::{Diagnostic, Place, codes};
use crate::source::{FileId, Span};
use serde_saphyr::granit_parser::ErrorKind;

const QUOTE_IT: &str = "zet de hele waarde tussen dubbele aanhalingstekens";
const AS_IT_STANDS: &str = "de tekens zelf zouden gepubliceerd worden";
const LESS_DEEP: &str = "haal niveaus weg: het formaat vraagt er nergens meer dan vijf";

pub(super) fn late_front_matter(span: Span) -> Diagnostic {
    Diagnostic::new(codes::FRONT_MATTER, span, "voor de eerste regel `---` staat nog een lege regel of spatie")
        .why("andere programma's herkennen de gegevens alleen als het bestand ermee begint")
        .help("haal weg wat er voor `---` staat")
}

pub(super) fn unclosed_front_matter(span: Span) -> Diagnostic {
    Diagnostic::new(codes::FRONT_MATTER, span, "de gegevens bovenaan worden nergens afgesloten")
        .label("hier begint het blok met gegevens")
        .why("zonder tweede regel `---` is niet te zien waar de tekst begint")
        .help("zet een regel met alleen `---` onder het laatste gegeven")
}

pub(super) fn open_quote(span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_FOUT, span, "dit aanhalingsteken wordt niet gesloten")
        .help("zet hetzelfde aanhalingsteken ook aan het eind van de waarde")
}

pub(super) fn open_bracket(span: Span, bracket: char) -> Diagnostic {
    let close = if bracket == '[' { ']' } else { '}' };
    Diagnostic::new(codes::YAML_FOUT, span, format!("dit haakje `{bracket}` wordt niet gesloten")).help(format!(
        "zet `{close}` aan het eind; is het geen lijst maar tekst, zet de hele waarde dan tussen dubbele aanhalingstekens"
    ))
}

pub(super) fn yaml_error(span: Span, kind: &ErrorKind, is_line_start: bool) -> Diagnostic {
    use ErrorKind as K;
    const MISPLACED: (&str, &str) = (
        "deze regel past niet bij de regels erboven",
        "laat sleutels die bij elkaar horen op dezelfde plaats beginnen, en schrijf na elke sleutel een dubbele punt en een spatie",
    );
    let (message, help) = match kind {
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => (
            "na het sluitende aanhalingsteken staat nog tekst",
            "zet de hele waarde binnen de aanhalingstekens; een aanhalingsteken in de tekst schrijft u als `\\\"`",
        ),
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::MismatchedFlowCollectionEnd { .. }
        | K::MisplacedFlowCollectionEnd
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator => (
            "een haakje `[` of `{` heeft geen passend sluithaakje, of er ontbreekt een komma",
            "sluit de lijst met `]` of `}`, of zet de tekst tussen dubbele aanhalingstekens als het geen lijst is",
        ),
        K::RecursionLimitExceeded => ("er staan te veel haakjes of inspringingen in elkaar", LESS_DEEP),
        K::UnknownQuotedScalarEscape => (
            "een backslash `\\` staat voor een teken waar dat niet kan",
            "gebruik enkele aanhalingstekens om de waarde, of schrijf `\\\\`",
        ),
        _ if is_line_start => MISPLACED,
        _ => ("hier staat iets wat in de gegevens niet kan", QUOTE_IT),
    };
    let code = if matches!(kind, K::RecursionLimitExceeded) { codes::TE_DIEP } else { codes::YAML_FOUT };
    Diagnostic::new(code, span, message).help(help)
}

pub(super) fn colon_in_value(span: Span, value: &str) -> Diagnostic {
    let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
    Diagnostic::new(codes::YAML_FOUT, span, "in deze waarde staat een dubbele punt met een spatie erna")
        .label("dit leest YAML als een nieuwe sleutel")
        .help(format!("zet de waarde tussen aanhalingstekens: `\"{quoted}\"`"))
}

pub(super) fn special_character(span: Span, character: char) -> Diagnostic {
    if character.is_control() {
        return Diagnostic::new(
            codes::YAML_FOUT,
            span,
            "hier staat een onzichtbaar teken, dat in de gegevens niet kan",
        )
        .help("haal het weg, of typ de regel opnieuw");
    }
    Diagnostic::new(codes::YAML_FOUT, span, format!("een waarde kan niet met `{character}` beginnen")).help(QUOTE_IT)
}

pub(super) fn bare_dash(span: Span, written: &str) -> Diagnostic {
    let score: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    Diagnostic::new(
        codes::KALE_STREEP,
        span,
        format!("`{written}` zonder aanhalingstekens is in YAML het begin van een opsomming"),
    )
    .label(format!("gelezen als het oordeel `{score}`"))
    .help(format!("schrijf `\"{score}\"`"))
}

pub(super) fn tab(span: Span) -> Diagnostic {
    Diagnostic::new(codes::TAB_IN_YAML, span, "deze regel springt in met een tab")
        .why("YAML kent alleen spaties als inspringing")
        .help("vervang de tab door twee spaties")
}

pub(super) fn second_document(span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_FOUT, span, "hier begint met `---` een tweede document")
        .why("alles daarna zou niet gelezen worden")
        .help("haal de regel `---` weg, of zet het tweede deel in een eigen bestand")
}

pub(super) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_DIEP, span, format!("de gegevens gaan hier meer dan {limit} niveaus diep"))
        .help(LESS_DEEP)
}

pub(super) fn too_deep_text(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_DIEP, span, format!("opsommingen en citaten gaan hier meer dan {limit} niveaus diep"))
        .help("maak er gewone alinea's van, of zet minder opsommingen en citaten in elkaar")
}

pub(super) fn anchor(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::YAML_ANKER,
        span,
        "een waarde die met `&`, `*` of `!` begint heeft in YAML een bijzondere betekenis",
    )
    .why("de tekens zelf zouden niet gepubliceerd worden")
    .help(QUOTE_IT)
}

pub(super) fn key_not_text(span: Span) -> Diagnostic {
    Diagnostic::new(codes::YAML_FOUT, span, "een sleutel moet een woord zijn, geen lijst of blok")
        .help("schrijf een woord, een dubbele punt, een spatie en de waarde")
}

pub(super) fn double_key(key: &str, span: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_SLEUTEL, span, format!("de sleutel `{key}` staat er twee keer"))
        .label("hier opnieuw")
        .related(earlier, "eerder hier")
        .why("dan is niet te zien welke van de twee waarden bedoeld is")
        .help("haal een van beide weg")
}

pub(super) fn text_after_hash(span: Span, text: &str) -> Diagnostic {
    Diagnostic::new(codes::TEKST_NA_HEKJE, span, format!("`{text}` zou niet gepubliceerd worden"))
        .label("YAML leest dit als een opmerking")
        .why("een `#` na een spatie begint in YAML een opmerking")
        .help("hoort het bij de waarde, zet dan de hele waarde tussen aanhalingstekens; is het een opmerking, zet er dan twee spaties voor en een na het `#`")
}

pub(super) fn html(span: Span, html: &str) -> Diagnostic {
    let start = html.trim_start().to_lowercase();
    let help = [
        ("<!--", "haal de opmerking weg; wat niet gepubliceerd wordt hoort niet in het bestand"),
        ("<b>", "schrijf vet als `**woord**`"),
        ("<strong", "schrijf vet als `**woord**`"),
        ("<i>", "schrijf cursief als `*woord*`"),
        ("<em", "schrijf cursief als `*woord*`"),
        ("<br", "begin een nieuwe alinea met een lege regel"),
        ("<a ", "schrijf een link als `[tekst](adres)`"),
        ("<img", "schrijf een afbeelding als `![beschrijving](bestand.png)`"),
        ("<table", "schrijf een tabel met `|` tussen de kolommen, of gebruik een blok `tabel`"),
        ("<h", "schrijf een kop als `## Kop`"),
        ("<sup", "schrijf een voetnoot als `[^1]`"),
        ("<blockquote", "schrijf een citaat met `>` aan het begin van elke regel"),
        ("<script", "haal dit weg; een rapport bevat geen programma's"),
    ];
    let help = help.iter().find(|(tag, _)| start.starts_with(tag)).map_or(
        "schrijf het in Markdown; is het gewone tekst, zet dan een backslash voor het `<`: `\\<`",
        |(_, help)| help,
    );
    Diagnostic::new(codes::HTML_IN_TEKST, span, "in de tekst staat HTML; dat hoort niet bij het formaat")
        .why("HTML kan een pagina onleesbaar of onveilig maken")
        .help(help)
}

pub(super) fn heading_attributes(span: Span) -> Diagnostic {
    Diagnostic::new(codes::HTML_IN_TEKST, span, "tussen de accolades achter een kop kan alleen een `#naam` staan")
        .help("schrijf bijvoorbeeld `## Kop {#naam}`")
}

pub(super) fn double_heading_id(id: &str, span: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, span, format!("twee koppen hebben de naam `#{id}`"))
        .related(earlier, "eerder hier")
        .help("geef elke kop een eigen naam")
}

pub(super) fn unknown_note(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VOETNOOT, span, format!("voetnoot `{name}` heeft geen tekst"))
        .help(format!("zet onderaan een regel `[^{name}]: de tekst van de voetnoot`"))
}

pub(super) fn note_with_space(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VOETNOOT, span, "in de naam van een voetnoot kan geen spatie staan")
        .why(AS_IT_STANDS)
        .help(format!("schrijf `[^{name}]`"))
}

pub(super) fn open_note(span: Span, name: &str) -> Diagnostic {
    let name = if name.is_empty() { "1" } else { name };
    Diagnostic::new(codes::ONBEKENDE_VOETNOOT, span, "deze verwijzing naar een voetnoot wordt niet gesloten")
        .why(AS_IT_STANDS)
        .help(format!("zet `]` direct achter de naam, op dezelfde regel: `[^{name}]`"))
}

pub(super) fn unpaired_mark(mark: &str, first: Span, second: Option<Span>) -> Diagnostic {
    let kind = if mark == "~~" { "doorgehaald" } else { "vet" };
    let literal: String = mark.chars().flat_map(|c| ['\\', c]).collect();
    let found = match second {
        None => Diagnostic::new(codes::OPMAAK_NIET_HERKEND, first, format!("bij deze `{mark}` ontbreekt de tweede"))
            .help(format!("zet `{mark}` voor en achter wat {kind} moet zijn; bedoelt u de tekens zelf, schrijf dan `{literal}`")),
        Some(second) => Diagnostic::new(codes::OPMAAK_NIET_HERKEND, first, format!("tussen deze `{mark}` wordt niets {kind}"))
            .related(second, "tot hier")
            .help(format!(
                "zet `{mark}` direct tegen het eerste en het laatste woord, met erbuiten een spatie of leesteken; bedoelt u de tekens zelf, schrijf dan `{literal}`"
            )),
    };
    found.why(AS_IT_STANDS)
}

pub(super) fn unfinished_link(span: Span, address: &str) -> Diagnostic {
    let example = if address.is_empty() { "adres" } else { address };
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, "deze koppeling is niet af")
        .why(AS_IT_STANDS)
        .help(format!(
            "schrijf `[tekst]({example})`, zonder spatie in het adres en met een haakje aan het eind; bedoelt u de tekens zelf, schrijf dan `\\[`"
        ))
}

pub(super) fn open_box(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKEND_BLOK, span, "de naam van dit blok wordt niet gesloten")
        .why(AS_IT_STANDS)
        .help(format!("zet `]` achter de naam, op dezelfde regel: `> [!{name}]`"))
}

pub(super) fn box_outside_quote(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKEND_BLOK, span, "hier begint geen blok")
        .why(AS_IT_STANDS)
        .help(format!("schrijf `> [!{name}]`, met een lege regel erboven en `>` voor elke regel van het blok"))
}

pub(super) fn heading_without_space(span: Span, hashes: usize) -> Diagnostic {
    let (written, meant) = ("#".repeat(hashes), "#".repeat(hashes.max(2)));
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, format!("na `{written}` staat geen spatie; dit wordt geen kop"))
        .why(AS_IT_STANDS)
        .help(format!("schrijf `{meant} ` met een spatie voor de kop; bedoelt u het teken zelf, schrijf dan `\\#`"))
}

pub(super) fn lost_table(span: Span, is_divided: bool) -> Diagnostic {
    let help = if is_divided {
        "zet een lege regel boven de tabel, en geef de eerste twee regels evenveel kolommen"
    } else {
        "zet onder de eerste regel een regel met streepjes, bijvoorbeeld `| --- | --- |` bij twee kolommen"
    };
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, "deze regels worden geen tabel").why(AS_IT_STANDS).help(help)
}

pub(super) fn strange_bullet(span: Span, bullet: char) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, format!("met `{bullet}` begint geen opsomming"))
        .why("de punten zouden achter elkaar in één alinea komen")
        .help("begin elk punt met `- `")
}

pub(super) fn bullet_without_space(span: Span, mark: &str) -> Diagnostic {
    let (sign, literal) = match mark.strip_suffix(['.', ')']) {
        Some(number) => (mark, format!("{number}\\{}", &mark[number.len()..])),
        None => ("-", "\\-".to_owned()),
    };
    Diagnostic::new(
        codes::OPMAAK_NIET_HERKEND,
        span,
        format!("na `{sign}` staat geen spatie; dit wordt geen opsomming"),
    )
    .why("de punten zouden achter elkaar in één alinea komen")
    .help(format!("schrijf `{sign} ` met een spatie; bedoelt u het teken zelf, schrijf dan `{literal}`"))
}

pub(super) fn open_fence(span: Span, mark: &str) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, "dit blok wordt niet gesloten")
        .label("hier begint het")
        .why("alles eronder zou bij het blok horen")
        .help(format!("zet onder het blok een regel met alleen {mark}"))
}

pub(super) fn speaker_in_quotation(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_SPREKER, span, format!("`{name}` staat hier in het citaat zelf"))
        .why("wie aan het woord is, staat in een eigen alinea; anders wordt het een deel van het citaat")
        .help("zet erboven een regel met alleen `>`")
}

pub(super) fn unused_note(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONGEBRUIKTE_DEFINITIE, span, format!("naar voetnoot `{name}` verwijst niets"))
        .why("de tekst van de voetnoot zou niet gepubliceerd worden")
        .help(format!("zet `[^{name}]` in de tekst waar de voetnoot hoort, of haal haar weg"))
}

pub(super) fn double_note(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, span, format!("voetnoot `{name}` heeft twee teksten"))
        .related(earlier, "eerder hier")
        .help("geef een van beide een eigen nummer")
}

pub(super) fn unused_link(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(
        codes::ONGEBRUIKTE_DEFINITIE,
        span,
        format!("deze regel legt de verwijzing `{name}` vast, maar niets gebruikt haar"),
    )
    .why("de regel zou niet gepubliceerd worden")
    .help("haal de regel weg, of zet een backslash voor het `[` als het gewone tekst is")
}

pub(super) fn csv_empty(file: FileId) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, Place::File(file), "het gegevensbestand is leeg")
        .help("zet op de eerste regel de namen van de kolommen, met komma's ertussen")
}

pub(super) fn csv_column_without_name(span: Span, nr: usize) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, span, format!("kolom {nr} heeft geen naam"))
        .help("geef elke kolom op de eerste regel een naam")
}

pub(super) fn csv_double_column(cell: &Cell, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, cell.span, format!("de kolom `{}` komt twee keer voor", cell.text))
        .related(earlier, "eerder hier")
        .help("geef elke kolom een eigen naam")
}

pub(super) fn csv_row_length(span: Span, found: usize, expected: usize) -> Diagnostic {
    Diagnostic::new(
        codes::CSV_FOUT,
        span,
        format!("deze regel heeft {found} kolommen; de eerste regel heeft er {expected}"),
    )
    .help("een waarde met een komma of puntkomma erin hoort tussen dubbele aanhalingstekens")
}

pub(super) fn csv_open_quote(span: Span) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, span, "dit aanhalingsteken wordt niet gesloten")
        .help("zet ook aan het eind van de waarde een aanhalingsteken")
}

pub(super) fn csv_after_quote(span: Span) -> Diagnostic {
    Diagnostic::new(codes::CSV_FOUT, span, "na een sluitend aanhalingsteken staat nog tekst")
        .help("een aanhalingsteken binnen een waarde schrijft u dubbel: `\"\"`")
}

pub(super) fn unknown_permit(
    span: Span,
    name: &str,
    is_hard: bool,
    guess: Option<&str>,
    notation: Notation,
) -> Diagnostic {
    let message = match (name, is_hard) {
        ("", _) => "hier staat niet wat u toestaat".to_owned(),
        (name, true) => format!("`{name}` kan niet worden toegestaan"),
        (name, false) => format!("`{name}` is geen controle van rapporteur"),
    };
    let help = match guess {
        Some(guess) if !is_hard => format!("bedoelde u `{}`?", notation.example(guess)),
        _ if is_hard => {
            "verbeter de fout zelf; alleen controles kunt u toestaan, geen fouten in het formaat".to_owned()
        }
        _ => format!(
            "schrijf `{}`; het woord staat bij elke melding tussen rechte haken",
            notation.example("dubbel-woord")
        ),
    };
    Diagnostic::new(codes::STA_TOE_ONBEKEND, span, message).help(help)
}

pub(super) fn permit_without_reason(span: Span, name: &str, notation: Notation) -> Diagnostic {
    Diagnostic::new(codes::STA_TOE_ZONDER_REDEN, span, format!("u staat `{name}` toe, maar er staat niet waarom"))
        .why("een collega moet later kunnen nagaan waarom deze uitzondering er staat")
        .help(format!("schrijf `{}` en vul de reden in", notation.example(name)))
}

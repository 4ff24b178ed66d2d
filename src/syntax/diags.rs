//! The words of every message about notation.

use super::Cell;
use super::permit::Notation;
use crate::diagnostic::{Diagnostic, Edit, Fix, Place, codes};
use crate::source::{FileId, Span};
use serde_saphyr::granit_parser::ErrorKind;

const QUOTE_IT: &str = "zet de hele waarde tussen dubbele aanhalingstekens";
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

pub(super) fn hidden(char: char, what: &str, spans: &[Span]) -> Diagnostic {
    let times = if spans.len() > 1 { format!(", in dit bestand {} keer", spans.len()) } else { String::new() };
    // These stood between words.
    let instead = if matches!(char, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') { " " } else { "" };
    let edits = spans.iter().map(|span| Edit { span: *span, replacement: instead.to_owned() }).collect();
    let message = format!("hier staat {what} (U+{:04X}){times}", u32::from(char));
    let found = Diagnostic::new(codes::VERBORGEN_TEKEN, spans[0], message)
        .label("het teken zelf is niet te zien")
        .why("woorden met zo'n teken zijn niet te vinden, en een tekst kan er anders uitzien dan zij is")
        .help("haal het weg, of typ het woord opnieuw; `rapporteur check --fix` doet dat voor u");
    // What cannot be seen may also upset the terminal that shows the line.
    found.fix(Fix { edits }).secret()
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

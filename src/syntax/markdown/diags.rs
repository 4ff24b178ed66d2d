//! The words of every message about Markdown.

use crate::diagnostic::{Diagnostic, Fix, codes};
use crate::source::Span;

const AS_IT_STANDS: &str = "de tekens zelf zouden gepubliceerd worden";

pub(super) fn too_deep_text(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(codes::TE_DIEP, span, format!("opsommingen en citaten gaan hier meer dan {limit} niveaus diep"))
        .help("maak er gewone alinea's van, of zet minder opsommingen en citaten in elkaar")
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
        .fix((hashes > 1).then(|| Fix::replace(span, format!("{meant} "))))
}

pub(super) fn lost_table(span: Span, is_divided: bool) -> Diagnostic {
    let help = if is_divided {
        "zet een lege regel boven de tabel, en geef de eerste twee regels evenveel kolommen"
    } else {
        "zet onder de eerste regel een regel met streepjes, bijvoorbeeld `| --- | --- |` bij twee kolommen"
    };
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, "deze regels worden geen tabel").why(AS_IT_STANDS).help(help)
}

pub(super) fn strange_bullet(span: Span, bullet: char, with_space: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_HERKEND, span, format!("met `{bullet}` begint geen opsomming"))
        .why("de punten zouden achter elkaar in één alinea komen")
        .help("begin elk punt met `- `; `rapporteur check --fix` doet dat voor u")
        .fix(Fix::replace(with_space, "- "))
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

pub(super) fn underlined_heading(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "door deze streepjes wordt de tekst erboven een kop")
        .help("zet een lege regel boven de streepjes; bedoelt u een kop, schrijf dan `## ` ervoor")
}

pub(super) fn indented_code(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "deze regel springt vier spaties in, en wordt programmatekst")
        .help("haal de spaties aan het begin weg; moet de tekst blijven zoals u hem typt, zet er dan een regel met drie accenten boven en onder")
}

pub(super) fn sudden_quote(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "dit `>` maakt van de regel een citaat, en verdwijnt")
        .help("bedoelt u het teken zelf, schrijf dan `\\>`; begint hier een citaat, zet er dan een lege regel boven")
}

pub(super) fn sudden_item(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "dit streepje maakt van de regel een opsomming, en verdwijnt")
        .help("bedoelt u het teken zelf, zet er dan een backslash voor; begint hier een opsomming, zet er dan een lege regel boven")
}

pub(super) fn plus_item(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "dit `+` maakt van de regel een opsomming, en verdwijnt")
        .help("begin een punt met `- `; bedoelt u het teken zelf, schrijf dan `\\+`")
}

pub(super) fn item_indent(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "dit punt springt te weinig in om bij het punt erboven te horen")
        .help("begin het onder de tekst van het punt erboven: na twee spaties onder `- `, na drie onder `1. `; hoort het er niet bij, begin dan vooraan")
}

pub(super) fn item_number(span: Span, written: u64, shown: u64) -> Diagnostic {
    Diagnostic::new(
        codes::OPMAAK_NIET_BEDOELD,
        span,
        format!("hier staat nummer {written}, maar de lezer ziet {shown}"),
    )
    .why("de nummers van een opsomming lopen vanzelf door")
    .help(format!("schrijf {shown}; begint hier een andere opsomming, zet er dan een regel tekst tussen"))
}

pub(super) fn row_length(span: Span, found: usize, columns: usize) -> Diagnostic {
    let kolommen = |count: usize| if count == 1 { "1 kolom".to_owned() } else { format!("{count} kolommen") };
    let message = format!("deze rij heeft {}; de tabel heeft er {columns}", kolommen(found));
    let found = if found > columns {
        Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, message)
            .why("wat er te veel is, zou niet gepubliceerd worden")
            .help("maak de eerste twee regels van de tabel breder, of haal een `|` weg; een streep in een cel schrijft u als `\\|`")
    } else {
        Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, message).help("schrijf ook een lege cel: `| |`")
    };
    found.label("zoveel als er strepen staan")
}

pub(super) fn link_title(span: Span, is_image: bool) -> Diagnostic {
    let help = if is_image {
        "haal ze weg, of zet ze als gewone tekst onder de afbeelding"
    } else {
        "haal ze weg, of zet ze in de tekst zelf"
    };
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "de woorden achter het adres zouden niet gepubliceerd worden")
        .help(help)
}

pub(super) fn single_tilde(span: Span) -> Diagnostic {
    Diagnostic::new(codes::OPMAAK_NIET_BEDOELD, span, "deze `~` halen de tekst ertussen door")
        .help("bedoelt u het teken zelf, schrijf dan `\\~`; moet de tekst doorgehaald zijn, schrijf dan `~~`")
}

pub(super) fn double_link(span: Span, name: &str, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, span, format!("de verwijzing `{name}` wordt twee keer vastgelegd"))
        .related(earlier, "eerder hier")
        .why("alleen de eerste telt")
        .help("haal een van beide weg, of geef haar een andere naam")
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

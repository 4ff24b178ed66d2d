//! The words of every message about how files hang together.

mod gegevens;
mod vervolg_op;
mod voorheen;
mod wederhoor;
mod woo;

pub(super) use gegevens::{
    mixed_points, no_numbers, not_a_day, not_a_number, total_drawn, unknown_column, unknown_data, unknown_row,
    unknown_total, wrong_total,
};
pub(super) use vervolg_op::{follows_nothing, number_form, said_twice};
pub(super) use voorheen::{former_is_present, former_twice};
pub(super) use wederhoor::{
    point_markup, point_name, point_section_order, point_section_twice, point_section_unknown, point_text_outside,
    point_without_remark, points_not_shown, unknown_point,
};
pub(super) use woo::{unknown_organisation, unknown_value};

use super::Kader;
use crate::diagnostic::{Diagnostic, Place, codes, listed, nearest};
use crate::source::{FileId, Span, Spanned};
use crate::syntax::{Cell, Csv};

pub(super) fn unknown_check(name: &Spanned<String>) -> Diagnostic {
    let rules = crate::diagnostic::ALL_CODES.iter().filter(|code| !code.is_hard()).map(|code| code.name());
    let help = match nearest(&name.value, rules) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None => "de naam van een controle staat tussen haken in haar melding: `waarschuwing[naam]`".to_owned(),
    };
    Diagnostic::new(codes::ONBEKENDE_SLEUTEL, name.span, format!("de controle `{}` bestaat niet", name.value))
        .help(help)
}

pub(super) fn hard_check(name: &Spanned<String>) -> Diagnostic {
    Diagnostic::new(
        codes::ONGELDIGE_WAARDE,
        name.span,
        format!("de controle `{}` kan niet anders ingesteld worden", name.value),
    )
    .why("zonder deze controle wordt er iets anders gepubliceerd dan er staat")
    .help("haal de regel weg")
}

pub(super) fn part_of_itself(span: Span) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, "een instelling kan niet onder zichzelf vallen")
        .help("noem de instelling waar deze onder valt, of haal de regel weg")
}

pub(super) fn double_in_kader(what: &str, name: &str, span: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, span, format!("{what} `{name}` komt twee keer voor"))
        .related(earlier, "eerder hier")
        .why("dan is niet te zien welke van de twee bedoeld is")
        .help("geef een van beide een andere naam")
}

pub(super) fn odd_score(span: Span, written: &str, score: &str) -> Diagnostic {
    Diagnostic::new(codes::SCHRIJFWIJZE_OORDEEL, span, format!("`{written}` is gelezen als `{score}`"))
        .help(format!("schrijf `\"{score}\"`"))
}

pub(super) fn outside_scale(span: Span, written: &str, kader: &Kader) -> Diagnostic {
    let words: Vec<String> = kader.schaal.iter().map(|trede| format!("`{}` ({})", trede.score, trede.label)).collect();
    let names = kader.schaal.iter().flat_map(|trede| [trede.score.as_str(), &trede.label, &trede.verkort]);
    let found = Diagnostic::new(
        codes::OORDEEL_BUITEN_SCHAAL,
        span,
        format!("`{written}` is geen oordeel van kader `{}`", kader.id),
    );
    let choice = listed(&words);
    match nearest(written, names.filter(|name| name.chars().count() > 2)) {
        Some(guess) if written.chars().count() > 2 => {
            found.why(format!("de schaal kent {choice}")).help(format!("bedoelde u `{guess}`?"))
        }
        _ if written == "–" => found
            .why("een tekstverwerker maakt van `-` en van `--` een lange streep; welke het was, is niet te zien")
            .help("schrijf `\"-\"` of `\"--\"`"),
        _ => found.help(format!("kies uit {choice}")),
    }
}

pub(super) fn unknown_speaker(span: Span, name: &str, known: &[String]) -> Diagnostic {
    let help = match nearest(name, known.iter().map(String::as_str)) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None if known.is_empty() => {
            "noem in `site.yaml` wie aan het woord kan zijn, bijvoorbeeld `sprekers: [Ouder, Jeugdige]`".to_owned()
        }
        None => format!(
            "kies uit {}; ontbreekt een rol, voeg haar dan toe aan `sprekers` in `site.yaml`",
            listed(&quoted(known.iter().map(String::as_str)))
        ),
    };
    Diagnostic::new(codes::ONBEKENDE_SPREKER, span, format!("`{name}` staat niet in de lijst van sprekers"))
        .why("zo komt er nooit per ongeluk een naam van een persoon onder een citaat")
        .help(help)
}

pub(super) fn speaker_without_dash(span: Span, written: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_SPREKER, span, format!("`{written}` staat hier in het citaat zelf"))
        .why("zonder gedachtestreepje is niet te zien dat dit is wie aan het woord is")
        .help(format!("schrijf `— {written}`"))
}

pub(super) fn box_without_marks(span: Span, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKEND_BLOK, span, "dit wordt een citaat, geen blok")
        .why("de tekens zelf zouden gepubliceerd worden")
        .help(format!("schrijf `> [!{name}]`"))
}

pub(super) fn unknown_box(name: &Spanned<String>, known: &[&str]) -> Diagnostic {
    let help = match nearest(&name.value, known.iter().copied()) {
        Some(guess) => format!("bedoelde u `[!{guess}]`?"),
        None => format!("kies uit {}", listed(&quoted(known.iter().copied()))),
    };
    Diagnostic::new(codes::ONBEKEND_BLOK, name.span, format!("een blok `[!{}]` bestaat niet", name.value)).help(help)
}

pub(super) fn unknown_asset(pad: &Spanned<String>, is_page: bool, is_beeld: bool, near: &[&str]) -> Diagnostic {
    let message = if is_page {
        format!("`{}` is een bronbestand; daar kan een lezer niet heen", pad.value)
    } else {
        format!("het bestand `{}` is er niet", pad.value)
    };
    let help = match nearest(&pad.value, near.iter().copied().filter(|path| !path.ends_with(".md"))) {
        Some(guess) if !is_page => format!("bedoelde u `{guess}`?"),
        _ if is_page => "verwijs met bijvoorbeeld `norm:3.1`, `bijlage:naam` of `hoofdstuk:naam`".to_owned(),
        _ if pad.value.starts_with("www.") => format!("schrijf `https://{}`", pad.value),
        _ if is_beeld => "zet de afbeelding in de map van het rapport".to_owned(),
        _ => "zet het bestand in de map van het rapport; een webadres begint met `https://`".to_owned(),
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, pad.span, message).help(help)
}

pub(super) fn unknown_reference<'a>(
    span: Span,
    what: &str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.collect();
    let code = match what {
        "norm" => codes::ONBEKENDE_NORM,
        "thema" => codes::ONBEKEND_THEMA,
        _ => codes::ONBEKENDE_VERWIJZING,
    };
    Diagnostic::new(code, span, format!("{what} `{name}` bestaat niet")).help(guess(name, what, &known))
}

pub(super) fn not_public(span: Span, what: &str, name: &str) -> Diagnostic {
    Diagnostic::new(codes::NIET_OPENBAAR, span, format!("{what} `{name}` is nog niet openbaar"))
        .why("een verwijzing erheen zou verraden wat nog niet gepubliceerd is")
        .help("haal de verwijzing weg tot de dag van publicatie; `--concept` toont alles, voor eigen gebruik")
}

pub(super) fn needs_report(span: Span, what: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        codes::ONBEKENDE_VERWIJZING,
        span,
        format!("buiten een rapport zegt `{what}:` niet welk rapport bedoeld is"),
    )
    .help(format!("schrijf de naam van de map van het rapport erbij: `{what}:naam-van-het-rapport/{name}`"))
}

pub(super) fn shortcoming_form(span: Span, id: &str) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("`{id}` is geen nummer van een tekortkoming"))
        .help("schrijf bijvoorbeeld `tekortkoming:3.1-T2`: de norm, dan `-T` en het volgnummer")
}

pub(super) fn unknown_shortcoming(span: Span, id: &str, norm: &str, count: usize) -> Diagnostic {
    let help = match count {
        0 => format!("norm {norm} heeft geen tekortkomingen"),
        1 => format!("norm {norm} heeft er één: `{norm}-T1`"),
        _ => format!("norm {norm} heeft er {count}: `{norm}-T1` tot en met `{norm}-T{count}`"),
    };
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, format!("tekortkoming `{id}` bestaat niet")).help(help)
}

pub(super) fn no_sources_here(span: Span) -> Diagnostic {
    Diagnostic::new(codes::ONBEKENDE_VERWIJZING, span, "alleen een rapport heeft bronnen")
        .why("`bron` verwijst naar de lijst `bronnen` in `rapport.md`")
        .help("haal `bron` hier weg, en zeg in de tekst waar het cijfer vandaan komt")
}

pub(super) fn no_rapport(folder: &str) -> Diagnostic {
    let path = format!("{folder}/rapport.md");
    Diagnostic::new(codes::ONTBREKEND_BESTAND, Place::Missing(path), "in deze map ontbreekt `rapport.md`")
        .why("daarin staat waar het rapport over gaat en volgens welk kader")
        .help("maak het met `rapporteur new rapport`, of verplaats de map als het geen rapport is")
}

pub(super) fn no_publicatie(folder: &str) -> Diagnostic {
    let path = format!("{folder}/publicatie.md");
    Diagnostic::new(codes::ONTBREKEND_BESTAND, Place::Missing(path), "in deze map ontbreekt `publicatie.md`")
        .why("daarin staat wat voor publicatie het is")
        .help("maak het met `rapporteur new publicatie`")
}

pub(super) fn two_objects(span: Span, earlier: Span) -> Diagnostic {
    Diagnostic::new(
        codes::ONGELDIGE_WAARDE,
        span,
        "een rapport gaat over een instelling of over een regio, niet over allebei",
    )
    .related(earlier, "de instelling staat hier")
    .help("haal een van beide weg")
}

pub(super) fn no_object(front: Span) -> Diagnostic {
    Diagnostic::new(codes::ONTBREKENDE_SLEUTEL, front, "er staat niet over wie het rapport gaat")
        .help("voeg een regel `instelling: …` of `regio: …` toe")
}

pub(super) fn appendix_name(file: FileId, name: &str) -> Diagnostic {
    Diagnostic::new(codes::ONGELDIGE_NAAM, file, format!("de bijlage `{name}` heeft geen nummer voor haar naam"))
        .why("het nummer bepaalt de volgorde")
        .help(format!("noem het bestand bijvoorbeeld `1-{name}.md`"))
}

pub(super) fn double_appendix(file: FileId, number: u32, earlier: FileId) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, file, format!("er zijn twee bijlagen met nummer {number}"))
        .related(earlier, "eerder hier")
        .help("geef een van beide een ander nummer")
}

pub(super) fn same_appendix(file: FileId, id: &str, earlier: FileId) -> Diagnostic {
    Diagnostic::new(codes::DUBBELE_NAAM, file, format!("er zijn twee bijlagen die `{id}` heten"))
        .related(earlier, "eerder hier")
        .why("het nummer telt niet mee in het adres: allebei de pagina's zouden hetzelfde adres krijgen")
        .help("geef een van beide een andere naam achter het nummer")
}

pub(super) fn reaction_headings(file: FileId, place: Option<Span>, wanted: &[String]) -> Diagnostic {
    let place = place.map_or(Place::File(file), Place::Span);
    let lines: Vec<String> = wanted.iter().map(|kop| format!("`## {kop}`")).collect();
    Diagnostic::new(codes::REACTIE_KOPPEN, place, "een reactiepagina heeft drie vaste koppen, in een vaste volgorde")
        .why("zo kan een lezer de reacties van instellingen naast elkaar leggen")
        .help(format!("gebruik {}", listed(&lines)))
}

pub(super) fn empty_reaction(span: Span) -> Diagnostic {
    Diagnostic::new(codes::REACTIE_KOPPEN, span, "onder deze kop van de reactie staat niets")
        .help("vul in wat de instelling schreef; heeft zij er niets bij geschreven, zeg dat dan")
}

pub(super) fn text_outside_reaction(span: Span) -> Diagnostic {
    Diagnostic::new(codes::REACTIE_KOPPEN, span, "deze tekst staat niet onder een van de drie koppen")
        .why("zij zou niet op de reactiepagina komen")
        .help("zet de tekst onder de kop waar zij bij hoort")
}

pub(super) fn no_thema(folder: &str, id: &str, judged: bool) -> Diagnostic {
    let path = format!("{folder}/thema-{id}/thema.md");
    let (code, message) = if judged {
        (codes::THEMA_ZONDER_OORDEEL, format!("thema {id} heeft geen oordeel: het bestand `thema.md` ontbreekt"))
    } else {
        (codes::ONTBREKEND_BESTAND, format!("thema {id} ontbreekt in het rapport"))
    };
    Diagnostic::new(code, Place::Missing(path.clone()), message)
        .why("het rapport volgt het kader: elk thema staat erin")
        .help(format!("maak `{path}`"))
}

pub(super) fn theme_without_verdict(file: FileId, id: &str, kader: &Kader) -> Diagnostic {
    let words: Vec<String> =
        kader.schaal.iter().filter(|trede| trede.telt_mee).map(|trede| format!("`{}`", trede.verkort)).collect();
    Diagnostic::new(codes::THEMA_ZONDER_OORDEEL, file, format!("thema {id} heeft geen oordeel"))
        .why("het kader zegt dat dit thema een oordeel krijgt")
        .help(format!("voeg bovenaan een regel `oordeel: …` toe en kies uit {}", listed(&words)))
}

pub(super) fn verdict_not_expected(span: Span, id: &str) -> Diagnostic {
    Diagnostic::new(codes::OORDEEL_NIET_VERWACHT, span, format!("thema {id} krijgt volgens het kader geen oordeel"))
        .help("haal de regel weg, of haal `beoordeeld: nee` weg uit het kader")
}

pub(super) fn norm_without_verdict(folder: &str, id: &str, name: &str) -> Diagnostic {
    let path = format!("{folder}/norm-{id}.md");
    Diagnostic::new(
        codes::NORM_ZONDER_OORDEEL,
        Place::Missing(path.clone()),
        format!("norm {id} ({name}) heeft geen oordeel"),
    )
    .why("het kader vraagt over elke norm een oordeel; een norm die niet beoordeeld is krijgt dat als oordeel")
    .help(format!("maak `{path}` met een regel `oordeel: …`"))
}

pub(super) fn norm_without_score(file: FileId, id: &str, kader: &Kader) -> Diagnostic {
    let scores: Vec<String> = kader.schaal.iter().map(|trede| format!("`\"{}\"`", trede.score)).collect();
    Diagnostic::new(codes::NORM_ZONDER_OORDEEL, file, format!("norm {id} heeft geen oordeel"))
        .why("het kader vraagt over elke norm een oordeel")
        .help(format!("voeg bovenaan een regel `oordeel: …` toe en kies uit {}", listed(&scores)))
}

pub(super) fn second_verdict(file: FileId, id: &str, other: FileId) -> Diagnostic {
    Diagnostic::new(codes::DUBBEL_OORDEEL, file, format!("norm {id} heeft twee oordelen"))
        .related(other, "het andere staat hier")
        .why("een norm heeft precies één oordeel, in de map van zijn thema")
        .help("haal een van beide bestanden weg")
}

pub(super) fn unknown_thema(file: FileId, id: &str, kader: &Kader) -> Diagnostic {
    let known: Vec<&str> = kader.themas.iter().filter_map(|thema| thema.id.as_deref()).collect();
    let help = if known.is_empty() {
        format!("kader `{}` heeft geen thema's: zet de normen in de map van het rapport zelf", kader.id)
    } else {
        guess(id, "thema", &known)
    };
    Diagnostic::new(codes::ONBEKEND_THEMA, file, format!("thema `{id}` staat niet in kader `{}`", kader.id))
        .why("de indeling volgt het toetsingskader")
        .help(help)
}

pub(super) fn unknown_norm(file: FileId, id: &str, folder: Option<&str>, kader: &Kader) -> Diagnostic {
    let thema = kader.themas.iter().find(|thema| thema.id.as_deref() == folder);
    let near: Vec<&str> =
        thema.map(|thema| thema.normen.iter().map(|norm| norm.id.as_str()).collect()).unwrap_or_default();
    let all: Vec<&str> = kader.normen().map(|(_, _, norm)| norm.id.as_str()).collect();
    let known = if near.is_empty() { &all } else { &near };
    let list = format!("kader `{}` kent {}", kader.id, listed(&quoted(known.iter().copied())));
    let help = match nearest(id, near.iter().chain(&all).copied()) {
        Some(guess) => format!("bedoelde u `{guess}`? ({list})"),
        None => list,
    };
    Diagnostic::new(codes::ONBEKENDE_NORM, file, format!("norm `{id}` staat niet in kader `{}`", kader.id))
        .why("elk oordeel hoort bij een norm uit het toetsingskader")
        .help(help)
}

pub(super) fn norm_in_wrong_folder(file: FileId, id: &str, thema: Option<&str>) -> Diagnostic {
    let (message, help) = match thema {
        Some(thema) => {
            (format!("norm {id} hoort bij thema {thema}"), format!("verplaats het bestand naar de map `thema-{thema}`"))
        }
        None => (
            format!("norm {id} hoort niet in een map van een thema"),
            "verplaats het bestand naar de map van het rapport zelf".to_owned(),
        ),
    };
    Diagnostic::new(codes::ONBEKENDE_NORM, file, message).why("de indeling volgt het toetsingskader").help(help)
}

pub(super) fn count_without_number(span: Span) -> Diagnostic {
    Diagnostic::new(codes::ONTBREKENDE_SLEUTEL, span, "bij dit cijfer ontbreekt het aantal")
        .help("voeg `aantal: …` toe, of `delen:` met de delen van het geheel")
}

fn guess(name: &str, what: &str, known: &[&str]) -> String {
    match nearest(name, known.iter().copied()) {
        Some(guess) => format!("bedoelde u `{guess}`?"),
        None if known.is_empty() => format!("er is nog geen {what} om naar te verwijzen"),
        None if known.len() > 12 => {
            format!("er zijn er {}: onder andere {}", known.len(), listed(&quoted(known.iter().copied().take(6))))
        }
        None => format!(
            "bekend {} {}",
            if known.len() == 1 { "is" } else { "zijn" },
            listed(&quoted(known.iter().copied()))
        ),
    }
}

fn quoted<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    words.map(|word| format!("`{word}`")).collect()
}

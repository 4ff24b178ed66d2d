use super::*;
use crate::prose::{Inline, plain_text};
use crate::source::{Content, Source, Sources};

fn read(text: &str) -> (RawBody, Vec<String>) {
    let sources = Sources::new(vec![Source { path: "a.md".into(), content: Content::Text(text.into()) }]);
    let mut sink = Sink::new();
    let body = read_markdown(sources.find("a.md").unwrap(), text, &Offsets::From(0), &mut sink);
    let report = sink.finish(&sources, &[]);
    (body, report.entries.iter().map(|(at, d)| format!("{}:{} {}", at.line, at.column, d.code)).collect())
}

fn text_of(block: &Block<RawLink, Fence>) -> String {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => plain_text(inlines),
        other => panic!("no text: {other:?}"),
    }
}

#[test]
fn a_quotation_has_a_speaker() {
    let (body, _) = read("> Ik voel me veilig.\n>\n> — Jeugdige (15 jaar)\n");
    let Block::Quote { blocks, by, .. } = &body.blocks[0] else { panic!("a quotation") };
    assert_eq!(text_of(&blocks[0]), "Ik voel me veilig.");
    assert_eq!(by.as_ref().unwrap().text, "Jeugdige (15 jaar)");
}

#[test]
fn a_quotation_without_a_speaker_keeps_all_its_words() {
    let (body, _) = read("> Een.\n> — geen spreker\n");
    let Block::Quote { blocks, by, .. } = &body.blocks[0] else { panic!("a quotation") };
    assert_eq!((blocks.len(), by.is_none()), (1, true));
}

#[test]
fn a_box_has_a_name_and_a_title() {
    let (body, _) = read("> [!casus] De *grote* stap\n> Eerste zin.\n>\n> Tweede.\n");
    let Block::Callout { name, title, blocks, .. } = &body.blocks[0] else { panic!("a box") };
    assert_eq!(name.value, "casus");
    assert_eq!(plain_text(title.as_ref().unwrap()), "De grote stap");
    assert_eq!(blocks.iter().map(text_of).collect::<Vec<_>>(), ["Eerste zin.", "Tweede."]);
}

#[test]
fn a_box_without_a_title() {
    let (body, _) = read("> [!kader]\n>\n> Tekst.\n");
    let Block::Callout { title, blocks, .. } = &body.blocks[0] else { panic!("a box") };
    assert!(title.is_none());
    assert_eq!(text_of(&blocks[0]), "Tekst.");
}

#[test]
fn scores_in_text_are_left_alone() {
    let (body, _) = read("het oordeel -- en \"zo\" 's ochtends...\n");
    assert_eq!(text_of(&body.blocks[0]), "het oordeel -- en \"zo\" 's ochtends...");
}

#[test]
fn html_is_reported_wherever_it_stands() {
    let (_, seen) = read("Een <b>vet</b> woord.\n\n<div>\nx\n</div>\n\n<!-- weg -->\n");
    assert_eq!(seen, ["1:5 html-in-tekst", "3:1 html-in-tekst", "7:1 html-in-tekst"]);
}

#[test]
fn notes_are_numbered_by_their_first_mark() {
    let (body, seen) = read("Een[^b] en twee[^a].\n\n[^a]: Aa.\n[^b]: Bee.\n");
    assert_eq!(seen, Vec::<String>::new());
    assert_eq!(body.notes.iter().map(|note| text_of(&note[0])).collect::<Vec<_>>(), ["Bee.", "Aa."]);
}

#[test]
fn lost_notes_and_links_are_reported() {
    let (_, seen) = read("Een[^x].\n\n[^y]: Niets.\n\n[z]: https://voorbeeld.nl\n");
    assert_eq!(seen, ["1:4 onbekende-voetnoot", "3:1 ongebruikte-definitie", "5:1 ongebruikte-definitie"]);
}

#[test]
fn references_keep_their_destination() {
    let (body, _) = read("Zie [](norm:3.1) en <norm:3.2>.\n");
    let Block::Paragraph { inlines, .. } = &body.blocks[0] else { panic!("a paragraph") };
    let links: Vec<_> = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Link { target, inlines, .. } => Some((target.to.value.as_str(), inlines.len())),
            _ => None,
        })
        .collect();
    assert_eq!(links, [("norm:3.1", 0), ("norm:3.2", 0)]);
}

#[test]
fn lists_nest_and_tables_align() {
    let (body, _) = read("- een\n  - twee\n\n| a | b |\n|---|--:|\n| x | 1 |\n");
    let Block::List { items, tight, .. } = &body.blocks[0] else { panic!("a list") };
    assert!(tight);
    assert!(matches!(items[0].blocks[1], Block::List { .. }));
    let Block::Table(table) = &body.blocks[1] else { panic!("a table") };
    assert_eq!((table.right.clone(), table.rows.len()), (vec![false, true], 1));
}

#[test]
fn deep_nesting_is_refused_once() {
    let (_, seen) = read(&format!("{}x\n", "> ".repeat(2000)));
    assert_eq!(seen.len(), 1, "{seen:?}");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[-#>*_!\\[\\]()`|:^ \nabé—<&{}]{0,80}") {
        let _ = read(&text);
    }
}

/// The text that each permission covers.
fn allowed(text: &str) -> (Vec<String>, Vec<String>) {
    let sources = Sources::new(vec![Source { path: "a.md".into(), content: Content::Text(text.into()) }]);
    let mut sink = Sink::new();
    read_markdown(sources.find("a.md").unwrap(), text, &Offsets::From(0), &mut sink);
    let covers = sink.allowances().iter().map(|allowance| sources.slice(allowance.covers).to_owned()).collect();
    let report = sink.finish(&sources, &[]);
    (covers, report.entries.iter().map(|(_, d)| d.code.to_string()).collect())
}

#[test]
fn a_permission_covers_the_block_that_it_stands_at() {
    let permit = "<!-- sta-toe: kopniveau, omdat het moet -->";
    for (text, covered) in [
        (format!("Eerst.\n\n{permit}\nTweede\nregel.\n\nDerde."), "Tweede\nregel."),
        (format!("Eerst.\n\n{permit}\n\nTweede.\n"), "Tweede."),
        (format!("Eerst.\n{permit}\n\nTweede.\n"), "Eerst."),
        (format!("Eerst.\r\n{permit}\r\n\r\nTweede.\r\n"), "Eerst."),
        (format!("{permit}\n- een\n- twee\n"), "- een\n- twee"),
        (format!("> Eerst.\n>\n> {permit}\n> Tweede.\n>\n> Derde.\n"), "Tweede."),
        (format!("Eerst.\n\n{permit}\n"), "Eerst."),
    ] {
        assert_eq!(allowed(&text).0, [covered], "{text}");
    }
}

#[test]
fn a_permission_at_the_end_of_a_line_covers_its_block() {
    let permit = "<!-- sta-toe: kopniveau, omdat het moet -->";
    let (covers, _) = allowed(&format!("## Kop {permit}\n\nTekst. {permit}\n\n- een {permit}\n- twee\n"));
    let starts: Vec<&str> = covers.iter().map(|text| text.split(" <").next().unwrap()).collect();
    assert_eq!(starts, ["## Kop", "Tekst.", "een"]);
}

#[test]
fn a_permission_that_cannot_be_used_is_reported() {
    let codes = |text: &str| allowed(text).1;
    assert_eq!(codes("<!-- sta-toe: kopnivo, omdat het moet -->\nTekst."), ["sta-toe-onbekend"]);
    assert_eq!(codes("<!-- sta-toe: yaml-fout, omdat het moet -->\nTekst."), ["sta-toe-onbekend"]);
    assert_eq!(codes("<!-- sta-toe: kopniveau -->\nTekst."), ["sta-toe-zonder-reden"]);
    assert_eq!(codes("<!-- sta-toe: kopniveau, omdat -->\nTekst."), ["sta-toe-zonder-reden"]);
    assert_eq!(codes("<!-- sta-toe: kopniveau, omdat het moet -->\nTekst."), ["sta-toe-overbodig"]);
    assert_eq!(codes("<!-- sta-toe: kopniveau, omdat het moet --> Tekst."), ["html-in-tekst"]);
    assert_eq!(codes("<!-- nog nakijken -->\nTekst."), ["html-in-tekst"]);
}

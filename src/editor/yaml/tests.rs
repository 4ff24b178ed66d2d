use super::*;

/// Where the mark `|` is, which is taken out of the text.
fn shown(marked: &str) -> String {
    let offset = marked.find('|').unwrap();
    let text = marked.replacen('|', "", 1);
    let Some(spot) = yaml_spot(&text, 0..text.len(), offset, None) else { return "nothing".to_owned() };
    let path: Vec<String> = spot
        .path
        .iter()
        .map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Item => "-".to_owned(),
        })
        .collect();
    let beside = if spot.siblings.is_empty() { String::new() } else { format!(" beside {}", spot.siblings.join(" ")) };
    format!("{:?} {} `{}`{beside}", spot.part, path.join("/"), &text[spot.written])
}

#[test]
fn keys_and_values_at_the_top() {
    assert_eq!(shown("oordeel: |"), "Value oordeel ``");
    assert_eq!(shown("oordeel:|"), "Value oordeel ``");
    assert_eq!(shown("oordeel: \"-|-\" # zo"), "Value oordeel `\"--\"`");
    assert_eq!(shown("titel: Een\nkad|\nstatus: concept\n"), "Word  `kad` beside titel status");
    assert_eq!(shown("titel: Een\n|"), "Word  `` beside titel");
    assert_eq!(shown("titel: Een # opm|erking"), "nothing");
    assert_eq!(shown("|"), "Word  ``");
    assert_eq!(shown("a: één, |ja"), "Value a `één, ja`");
}

#[test]
fn lists_of_maps() {
    let text = "bronnen:\n  - wat: ouders\n    aantal: 8\n  - wat: |\nstatus: concept\n";
    assert_eq!(shown(text), "Value bronnen/-/wat ``");
    let text = "bronnen:\n- wat: ouders\n  aan|\n- wat: x\n";
    assert_eq!(shown(text), "Word bronnen/- `aan` beside wat");
    assert_eq!(shown("bronnen:\n  - |\n"), "Word bronnen/- ``");
    assert_eq!(shown("hoofdstukken:\n  - inlei|"), "Word hoofdstukken/- `inlei`");
    assert_eq!(
        shown("themas:\n  - id: a\n    normen:\n      - id: b\n        onder|"),
        "Word themas/-/normen/- `onder` beside id"
    );
}

#[test]
fn brackets_on_one_line() {
    assert_eq!(shown("inspecties: [igj, ij|]"), "Value inspecties/- `ij`");
    assert_eq!(shown("inspecties: [|"), "Value inspecties/- ``");
    assert_eq!(shown("cijfers:\n  - {wat: ouders, bron: ou|, van: 8}"), "Value cijfers/-/bron `ou`");
    assert_eq!(shown("cijfers:\n  - {wat: ouders, br|}"), "Key cijfers/- `br` beside wat");
    assert_eq!(shown("x: {a: \"b, {c\", d: |}"), "Value x/d ``");
    assert_eq!(shown("x: {a: [b], |"), "Key x `` beside a");
}

#[test]
fn blocks_of_text_hold_no_keys() {
    assert_eq!(shown("tekst: >-\n  let op: |"), "nothing");
    assert_eq!(shown("a:\n  tekst: >-\n    Kijk: hier\n  b|"), "Word a `b` beside tekst");
}

#[test]
fn any_place_in_any_text_has_an_answer() {
    let text = "a: {b: [c, 'd\n- - é: \"\n\t- x:\n # y\n  z: |\n    é: {\n}]:\n-\n:\n";
    for offset in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
        if let Some(spot) = yaml_spot(text, 0..text.len(), offset, None) {
            assert!(text.get(spot.written.clone()).is_some(), "{offset}: {:?}", spot.written);
        }
    }
}

use super::*;
use crate::source::{Content, Source, Sources};
use std::collections::BTreeMap;

fn read(text: &str) -> (Result<Yaml, Reported>, Vec<String>) {
    let sources = Sources::new(vec![Source { path: "a.yaml".into(), content: Content::Text(text.into()) }]);
    let mut sink = Sink::new();
    let yaml = read_yaml(sources.find("a.yaml").unwrap(), text, 0..text.len(), &mut sink);
    let report = sink.finish(&sources, &[]);
    let seen = report.entries.iter().map(|(at, d)| format!("{}:{} {}", at.line, at.column, d.code)).collect();
    (yaml, seen)
}

fn json(text: &str) -> String {
    let (yaml, seen) = read(text);
    assert_eq!(seen, Vec::<String>::new(), "{text}");
    yaml.expect("good notation").root.to_json().to_string()
}

#[test]
fn text_stays_text() {
    let (yaml, _) = read("norm: 3.10\nversie: 010\n");
    let Kind::Map(entries) = yaml.unwrap().root.kind else { panic!("a map") };
    let texts: Vec<_> = entries.iter().map(|(_, value)| value.kind.clone()).collect();
    assert_eq!(texts[0], Kind::Scalar { text: "3.10".into(), plain: true });
    assert_eq!(texts[1], Kind::Scalar { text: "010".into(), plain: true });
}

#[test]
fn scores_are_understood() {
    assert_eq!(json("a: --\nb: +\nc: ++\nd: x\ne: '-'\n"), r#"{"a":"--","b":"+","c":"++","d":"x","e":"-"}"#);
}

#[test]
fn a_bare_dash_is_understood_and_reported() {
    let (yaml, seen) = read("oordeel: -\nb: [-, --]\nc: {d: -}\ne: - -\nf: -\n");
    assert_eq!(
        yaml.unwrap().root.to_json().to_string(),
        r#"{"oordeel":"-","b":["-","--"],"c":{"d":"-"},"e":"--","f":"-"}"#
    );
    assert_eq!(seen, ["1:10", "2:5", "3:8", "4:4", "5:4"].map(|at| format!("{at} kale-streep")));
}

#[test]
fn a_colon_in_a_sentence_is_reported_and_kept() {
    let (yaml, seen) = read("titel: Let op: dit telt\nb: 1\n");
    assert_eq!(yaml.unwrap().root.to_json().to_string(), r#"{"titel":"Let op: dit telt","b":1}"#);
    assert_eq!(seen, ["1:14 yaml-fout"]);
}

#[test]
fn every_tab_is_reported() {
    let (yaml, seen) = read("a:\n\tb: 1\n\tc: 2\n");
    assert!(yaml.is_ok());
    assert_eq!(seen, ["2:1 tab-in-yaml", "3:1 tab-in-yaml"]);
}

#[test]
fn a_double_key_keeps_the_first() {
    let (yaml, seen) = read("a: 1\na: 2\n");
    assert_eq!(yaml.unwrap().root.to_json().to_string(), r#"{"a":1}"#);
    assert_eq!(seen, ["2:1 dubbele-sleutel"]);
}

#[test]
fn text_after_a_hash_is_not_lost_in_silence() {
    let (_, seen) = read("a: Gebouw #2 en #3\nb: Gebouw # twee\nc: goed  # een opmerking\nd: #4\n");
    assert_eq!(seen, ["1:11 tekst-na-hekje", "2:11 tekst-na-hekje", "4:4 tekst-na-hekje"]);
}

#[test]
fn anchors_tags_and_documents_are_refused() {
    assert_eq!(read("a: &x 1\nb: *x\n").1, ["1:4 yaml-anker", "2:4 yaml-anker"]);
    assert_eq!(read("a: *nadruk*\n").1, ["1:4 yaml-anker"]);
    assert_eq!(read("a: 1\n---\nb: 2\n").1, ["2:1 yaml-fout"]);
}

#[test]
fn bombs_are_refused() {
    let (yaml, seen) = read(&"[".repeat(200_000));
    assert!(yaml.is_err() && seen.len() == 1, "{seen:?}");
    assert!(read(&"- ".repeat(50_000)).0.is_err());
    let nested: String = (0..3000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(read(&nested).0.is_err());
}

#[test]
fn spans_cover_what_was_written() {
    let text = "a:\n  - {n: 'één', z: 3.10}\nb: twee woorden\n";
    let (yaml, _) = read(text);
    let root = yaml.unwrap().root;
    let slice = |pointer: &str| {
        let span = root.at_pointer(pointer).unwrap().1.span;
        &text[span.start()..span.end()]
    };
    assert_eq!(slice("/a/0/n"), "'één'");
    assert_eq!(slice("/a/0"), "{n: 'één', z: 3.10}");
    assert_eq!(slice("/b"), "twee woorden");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[-a:#\\[\\]{}'\"|> \t\n&*!%@`é,0]{0,60}") {
        let _ = read(&text);
    }

    #[test]
    fn it_reads_what_serde_saphyr_reads(
        keys in proptest::collection::btree_map("[a-z]{1,5}", "[a-z]{1,8}( [a-z]{1,8}){0,3}", 1..6)
    ) {
        let text: String = keys.iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
        let theirs = serde_saphyr::from_str::<BTreeMap<String, String>>(&text);
        let ours = read(&text).0.unwrap().root.typed::<BTreeMap<String, String>>();
        if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
            proptest::prop_assert_eq!(ours, theirs);
        }
    }
}

/// The permissions in a piece of YAML: each with its code and the text that it is about.
fn permits(text: &str) -> Vec<(String, String)> {
    let sources = Sources::new(vec![Source { path: "a.yaml".into(), content: Content::Text(text.into()) }]);
    let file = sources.find("a.yaml").unwrap();
    let mut sink = Sink::new();
    read_yaml(file, text, 0..text.len(), &mut sink).unwrap();
    let seen = sink.allowances().iter();
    seen.map(|found| (found.code.to_string(), sources.slice(found.covers).to_owned())).collect()
}

#[test]
fn a_permission_is_about_its_key_with_all_below_it() {
    let text = "a: 1\n# sta-toe: bsn, omdat het een RSIN is\nb:\n  - c: 2\n    d: 3\n  - e\nf: 4 # sta-toe: iban, omdat het mag\n";
    let expected = [("bsn", "b:\n  - c: 2\n    d: 3\n  - e"), ("iban", "f: 4 # sta-toe: iban, omdat het mag")];
    assert_eq!(permits(text), expected.map(|(code, covers)| (code.to_owned(), covers.to_owned())));
    let text = "a:\n- b\n# sta-toe: bsn, omdat het mag\n- c: 1\n  d: 2\n- e\n";
    assert_eq!(permits(text), [("bsn".to_owned(), "- c: 1\n  d: 2".to_owned())]);
    let (_, seen) =
        read("f: 4 # sta-toe: iban, omdat het mag\ng: 4 # sta-toe: yaml-fout, omdat\nh: 5  # sta-toe: bsn\n");
    assert_eq!(seen, ["2:6 sta-toe-onbekend", "3:7 sta-toe-zonder-reden"]);
}

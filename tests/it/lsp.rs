//! The language server as an editor talks to it: the program itself, over stdin and stdout.

mod editor;

use crate::program::basis;
use editor::Editor;
use serde_json::{Value, json};
use std::fs;

const NORM: &str = "content/rapporten/kade-2025/thema-1/norm-1.1.md";
const WHOLE: &str = "---\noordeel: \"++\"\n---\n\n## Meepraten\n\nÉén ouder 😀 praat mee.\n";

#[test]
fn a_mistake_is_told_and_taken_back() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.open(NORM, &WHOLE.replace("++", "goed"));
    let told = editor.told(NORM);
    assert_eq!(told.len(), 1, "{told:#?}");
    let start = json!({ "line": 1, "character": 9 });
    assert_eq!(told[0]["range"], json!({ "start": start, "end": { "line": 1, "character": 15 } }));
    assert_eq!((&told[0]["severity"], &told[0]["code"]), (&json!(1), &json!("oordeel-buiten-schaal")));
    let words = told[0]["message"].as_str().expect("words");
    assert!(words.contains("`goed`") && words.contains("\nTip: "), "{words}");
    editor.replace(NORM, (1, 10), (1, 14), "++");
    assert_eq!(editor.told(NORM), Vec::<Value>::new());
    assert_eq!(editor.stop(), 0);
}

#[test]
fn columns_are_those_of_the_editor_and_of_check() {
    for (encoding, column) in [("utf-16", 14), ("utf-8", 18)] {
        let mut editor = Editor::start(basis(), &[encoding]);
        editor.open(NORM, &WHOLE.replace("praat mee", "praat  mee"));
        let told = editor.told(NORM);
        let double = told.iter().find(|found| found["code"] == "dubbele-spatie").expect("the double space");
        assert_eq!(double["range"]["start"], json!({ "line": 6, "character": column + 4 }), "{encoding}");
        editor.replace(NORM, (6, column + 4), (6, column + 6), " ");
        assert_eq!(editor.told(NORM), Vec::<Value>::new(), "{encoding}");
        assert_eq!(editor.stop(), 0);
    }
}

#[test]
fn proposals_explanations_and_definitions() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.open(NORM, &WHOLE.replace("\"++\"", "").replace("mee.", "mee. 😀 [](norm:1.2)"));
    editor.told(NORM);
    let found = editor.ask("textDocument/completion", NORM, (1, 9));
    let labels: Vec<&str> = found.as_array().expect("a list").iter().filter_map(|it| it["label"].as_str()).collect();
    assert_eq!(labels, ["++", "+", "-", "--", "x"]);
    assert_eq!(found[3]["textEdit"]["newText"], "\"--\"");
    assert_eq!(found[3]["detail"], "voldoet niet");
    let found = editor.ask("textDocument/hover", NORM, (6, 38));
    let words = found["contents"]["value"].as_str().expect("words");
    assert!(words.starts_with("**Norm 1.2: Op tijd**\n\nHet plan is op tijd klaar."), "{words}");
    assert_eq!(found["range"]["start"]["character"], 27, "{found}");
    let found = editor.ask("textDocument/definition", NORM, (6, 38));
    assert!(found["uri"].as_str().expect("an address").ends_with("/thema-1/norm-1.2.md"), "{found}");
    let found = editor.ask("textDocument/documentSymbol", NORM, (0, 0));
    assert_eq!(found[0]["name"], "Meepraten");
    assert_eq!(editor.ask("textDocument/hover", NORM, (999, 999)), Value::Null);
    assert_eq!(editor.stop(), 0);
}

#[test]
fn a_repair_gives_the_text_that_check_wants() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.open(NORM, &WHOLE.replace("praat mee", "praat  mee"));
    assert_eq!(editor.told(NORM).len(), 1);
    let found = editor.actions(NORM, (6, 18), (6, 18));
    let titles: Vec<&str> = found.iter().filter_map(|it| it["title"].as_str()).collect();
    assert_eq!(titles, ["Vervang `␣␣` door `␣`", "Verbeter alles wat de betekenis niet verandert (1 keer)"]);
    assert_eq!(found[0]["diagnostics"][0]["code"], "dubbele-spatie");
    let edit = &found[0]["edit"]["changes"][editor.uri(NORM)][0];
    let at = |end: &str| {
        let number = |key: &str| u32::try_from(edit["range"][end][key].as_u64().expect("a number")).expect("small");
        (number("line"), number("character"))
    };
    editor.replace(NORM, at("start"), at("end"), edit["newText"].as_str().expect("text"));
    assert_eq!(editor.told(NORM), Vec::<Value>::new());
    assert_eq!(editor.actions(NORM, (6, 18), (6, 18)), Vec::<Value>::new());
    assert_eq!(editor.stop(), 0);
}

#[test]
fn half_typed_deleted_renamed_and_foreign_files_do_no_harm() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    let path = editor.path(NORM);
    editor.open(NORM, "---\noordeel: \"+\nbron: [{\n---\n> —");
    assert_eq!(editor.told(NORM)[0]["severity"], 1);
    fs::remove_file(&path).expect("removed");
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": editor.uri(NORM) } }));
    let told = editor.told(NORM);
    assert_eq!((told.len(), &told[0]["code"]), (1, &json!("norm-zonder-oordeel")), "only that the file is gone");
    fs::write(&path, WHOLE).expect("written");
    let changes = json!({ "changes": [{ "uri": editor.uri(NORM), "type": 1 }] });
    editor.tell("workspace/didChangeWatchedFiles", changes);
    assert_eq!(editor.told(NORM), Vec::<Value>::new());
    for foreign in ["elders/notitie.md", "content/_kladblok.md", "content/.verborgen.yaml"] {
        editor.open(foreign, "---\nonzin: [\n");
        assert_eq!(editor.ask("textDocument/completion", foreign, (1, 7)), Value::Null, "{foreign}");
    }
    let site = editor.path("elders/site.yaml");
    fs::copy(editor.path("content/site.yaml"), site).expect("copied");
    editor.open("elders/kaders/nieuw.yaml", "titel: Nieuw\nsc\n");
    let found = editor.ask("textDocument/completion", "elders/kaders/nieuw.yaml", (1, 2));
    assert_eq!(found[1]["textEdit"]["newText"], "schaal:", "there is a site.yaml now: {found}");
    let huge = "content/rapporten/kade-2025/inleiding.md";
    editor.open(huge, &"Een regel.\n".repeat(500_000));
    assert_eq!(editor.told(huge)[0]["code"], "te-groot");
    assert_eq!(editor.stop(), 0);
}

#[test]
fn each_content_folder_is_its_own() {
    let folder = basis();
    crate::program::copy(&folder.path().join("content"), &folder.path().join("tweede/map"));
    let mut editor = Editor::start(folder, &["utf-16"]);
    let second = NORM.replace("content/", "tweede/map/");
    editor.open(NORM, &WHOLE.replace("++", "een"));
    editor.open(&second, &WHOLE.replace("++", "twee"));
    for (path, word) in [(NORM, "`een`"), (&second, "`twee`")] {
        let told = editor.told(path);
        assert!(told.len() == 1 && told[0]["message"].as_str().is_some_and(|words| words.contains(word)), "{told:#?}");
    }
    assert_eq!(editor.stop(), 0);
}

#[test]
fn what_is_no_message_does_not_end_the_conversation() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.send_raw("Content-Length: 9\r\n\r\n{\"a\": [1}");
    editor.send_raw("onzin\r\n");
    editor.send_raw("Content-Length: 13\r\n\r\n{\"id\": [1,2]}");
    assert_eq!(editor.refused("dit/bestaatNiet", json!({}))["code"], -32601);
    assert_eq!(editor.refused("textDocument/hover", json!({ "position": "hier" }))["code"], -32602);
    assert_eq!(editor.refused("initialize", json!({}))["code"], -32600);
    editor.tell("textDocument/didChange", json!({ "onzin": 1 }));
    editor.open(NORM, &WHOLE.replace("++", "goed"));
    assert_eq!(editor.told(NORM).len(), 1);
    assert_eq!(editor.stop(), 0);
}

#[test]
fn the_end_of_the_conversation_gives_the_exit_status() {
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.exit_status(), 1, "an exit without a shutdown");
    let mut editor = Editor::start(basis(), &["utf-16"]);
    editor.hang_up();
    assert_eq!(editor.exit_status(), 1, "an editor that has gone");
}

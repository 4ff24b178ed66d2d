//! `--format sarif` keeps to SARIF 2.1.0.
//!
//! The schema below is the part of the official one (OASIS, sarif-schema-2.1.0.json) that covers what is written; it also
//! refuses every other key.

use super::golden::{DAG, cases, laid_over};
use rapporteur::compile::{BuildInfo, compile};
use rapporteur::diagnostic::render_sarif;
use serde_json::{Value, json};

fn schema() -> Value {
    let object = |required: &[&str], properties: Value| json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties });
    let text = || json!({ "type": "string" });
    let level = || json!({ "enum": ["none", "note", "warning", "error"] });
    let count = |least: i32| json!({ "type": "integer", "minimum": least });
    let message = || object(&["text"], json!({ "text": text() }));
    let region = object(
        &["startLine", "startColumn", "endLine", "endColumn"],
        json!({ "startLine": count(1), "startColumn": count(1), "endLine": count(1), "endColumn": count(1) }),
    );
    let artifact =
        object(&["uri"], json!({ "uri": { "type": "string", "format": "uri-reference" }, "uriBaseId": text() }));
    let physical = object(&["artifactLocation"], json!({ "artifactLocation": artifact, "region": region }));
    let location = object(&[], json!({ "physicalLocation": physical, "message": message() }));
    let locations = || json!({ "type": "array", "items": location });
    let result = object(
        &["message"],
        json!({
            "ruleId": text(), "ruleIndex": count(-1), "level": level(), "message": message(),
            "locations": locations(), "relatedLocations": locations(),
        }),
    );
    let rule = object(
        &["id"],
        json!({
            "id": text(),
            "help": object(&["text"], json!({ "text": text(), "markdown": text() })),
            "defaultConfiguration": object(&[], json!({ "level": level() })),
        }),
    );
    let driver = object(
        &["name"],
        json!({
            "name": text(), "version": text(), "language": { "type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$" },
            "rules": { "type": "array", "uniqueItems": true, "items": rule },
        }),
    );
    let run = object(
        &["tool"],
        json!({
            "tool": object(&["driver"], json!({ "driver": driver })),
            "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
            "results": { "type": "array", "items": result },
        }),
    );
    object(
        &["version", "runs"],
        json!({ "$schema": text(), "version": { "enum": ["2.1.0"] }, "runs": { "type": "array", "items": run } }),
    )
}

#[test]
fn every_trap_fits_the_schema() {
    let sources = laid_over(&cases("vallen"));
    let dag = DAG.parse().expect("a date");
    let info = BuildInfo::on(dag, "0.0.0");
    let report = compile(&sources, &info, &()).report;
    let document: Value = serde_json::from_str(&render_sarif(&report, &sources, "0.0.0")).expect("JSON");
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let wrong: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let results = document["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), report.entries.len());
    let rules = document["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().expect("an index") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
}

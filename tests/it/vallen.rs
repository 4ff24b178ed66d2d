//! The trap suite: mistakes that tired authors make, all in one site, all found in one run at the right place.
//!
//! The table in README.md compares this with what other generators do. `verwacht.txt` holds a line for each message:
//! path, line, column, code.

use super::golden::{DAG, cases, laid_over};
use rapporteur::compile::{BuildInfo, compile};
use std::fs;

#[test]
fn every_trap_is_found_in_one_run_at_its_place() {
    let case = cases("vallen");
    let sources = laid_over(&case);
    let dag = DAG.parse().expect("a date");
    let info = BuildInfo::on(dag, "0.0.0");
    let compiled = compile(&sources, &info, &());
    assert!(compiled.site.is_none(), "a site with mistakes is not made");
    let lines: Vec<String> = compiled
        .report
        .entries
        .iter()
        .map(|(at, found)| format!("{}:{}:{} {}", at.path, at.line, at.column, found.code))
        .collect();
    let found = lines.join("\n") + "\n";
    let path = case.join("verwacht.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &found).expect("written");
    }
    assert_eq!(found, fs::read_to_string(&path).expect("readable"));
    assert!(lines.len() >= 60, "{} mistakes", lines.len());
}

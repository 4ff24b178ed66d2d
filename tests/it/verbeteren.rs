//! `check --fix`: only what it shows, and every line end as it was.

use super::program::{basis, rapporteur};
use std::fs;

#[test]
fn each_line_keeps_its_end() {
    let folder = basis();
    let path = folder.path().join("content/rapporten/kade-2025/inleiding.md");
    let before = "---\r\ntitel: Inleiding\r\n---\r\n\r\nWij  bezochten De Kade.\n\nOuders en/ of jeugdigen zien dit\r\n(zie norm 1.1) elke dag , zo is het.\r\nDat staat ook in norm\n1.2.\n\nGeen  einde";
    let after = "---\r\ntitel: Inleiding\r\n---\r\n\r\nWij bezochten De Kade.\n\nOuders en/of jeugdigen zien dit\r\n(zie [norm 1.1](norm:1.1)) elke dag, zo is het.\r\nDat staat ook in norm\n1.2.\n\nGeen einde";
    fs::write(&path, before).expect("written");
    let output =
        rapporteur(folder.path(), &["check", "--fix", "--date", "2026-01-01"]).output().expect("the program runs");
    assert_eq!(fs::read_to_string(&path).expect("readable"), after);
    let shown = String::from_utf8(output.stdout).expect("UTF-8");
    let changed = |mark: char| {
        shown.lines().filter(|line| line.starts_with(mark) && !line.starts_with(&mark.to_string().repeat(3))).count()
    };
    assert_eq!((changed('-'), changed('+')), (4, 4), "{shown}");
    let again =
        rapporteur(folder.path(), &["check", "--fix", "--date", "2026-01-01"]).output().expect("the program runs");
    assert!(again.stdout.is_empty(), "nothing is left to change");
    assert_eq!(fs::read_to_string(&path).expect("readable"), after);
}

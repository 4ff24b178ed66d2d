//! `rapporteur explain` has something to say about every code.

use rapporteur::diagnostic::ALL_CODES;

#[test]
fn every_code_is_explained_with_a_wrong_and_a_right_example() {
    for code in ALL_CODES {
        let text = code.explanation();
        assert!(text.starts_with(&format!("# {code}\n\n")), "{code}: the first line is the code");
        let (wrong, right) = (text.find("\nFout"), text.find("\nGoed"));
        assert!(wrong.is_some() && wrong < right, "{code}: `Fout`, then `Goed`");
        assert_eq!(text.matches("```").count() % 2, 0, "{code}: every block is closed");
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{code}: a line is too long");
    }
}

#[test]
fn a_rule_says_how_to_set_it_and_nothing_else_does() {
    for code in ALL_CODES {
        let says_how = code.explanation().contains(&format!("controles:\n  {code}: "));
        assert_eq!(says_how, !code.is_hard(), "{code}");
    }
}

//! The sentences in which two texts differ.

/// What stands only in the one, and what only in the other, by whole sentences; empty where one has nothing of its own.
pub fn verschil(voor: &str, na: &str) -> (String, String) {
    let (was, is) = (zinnen(voor), zinnen(na));
    let head = was.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let most = was.len().min(is.len()) - head;
    let tail = was.iter().rev().zip(is.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    (was[head..was.len() - tail].join(" "), is[head..is.len() - tail].join(" "))
}

/// The sentences of a text on one line; a sentence ends before a space that a capital follows.
fn zinnen(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let ends = text[start..at].trim_end_matches(['’', '”', ')', '"']).ends_with(['.', '!', '?']);
        if ends && text[at + 1..].starts_with(|next: char| next.is_uppercase() || matches!(next, '‘' | '“' | '’' | '"'))
        {
            out.push(&text[start..at]);
            start = at + 1;
        }
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::verschil;

    #[test]
    fn only_the_sentences_that_differ_are_given() {
        let both = |voor, na| verschil(voor, na);
        assert_eq!(both("Een. Twee. Drie.", "Een. Anders. Drie."), ("Twee.".into(), "Anders.".into()));
        assert_eq!(both("Een. Drie.", "Een. Twee. Drie."), (String::new(), "Twee.".into()));
        assert_eq!(both("Een.", "Een."), (String::new(), String::new()));
        assert_eq!(both("Zes van de 8.", "Vier van de 8."), ("Zes van de 8.".into(), "Vier van de 8.".into()));
        assert_eq!(both("A. A.", "A."), ("A.".into(), String::new()));
    }
}

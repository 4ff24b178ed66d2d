//! Cuts a text into sentences.

use super::woord::Woord;
use std::ops::Range;

/// Words after which a full stop does not end a sentence.
const AFKORTINGEN: [&str; 22] = [
    "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "enz", "evt", "incl", "ing", "ir", "jl", "max", "mevr",
    "min", "mr", "nr", "prof", "resp", "vgl",
];

/// A sentence, without the white space around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Zin {
    /// Its characters.
    pub(in crate::rules) range: Range<usize>,
    /// The positions of its words and marks.
    pub(in crate::rules) woorden: Range<usize>,
}

/// The sentences of a text, given its words and marks.
pub(in crate::rules) fn zinnen(woorden: &[Woord]) -> Vec<Zin> {
    let mut out = Vec::new();
    let mut first = 0;
    let mut push = |words: Range<usize>| {
        if let Some([start, ..]) = woorden.get(words.clone()) {
            out.push(Zin { range: start.range.start..woorden[words.end - 1].range.end, woorden: words });
        }
    };
    let mut at = 0;
    while at < woorden.len() {
        let mark = &woorden[at];
        at += 1;
        if !mark.is_teken() || !matches!(mark.text(), "." | "!" | "?" | "…") {
            continue;
        }
        let touches = |at: usize| woorden.get(at).is_some_and(|word| word.range.start == woorden[at - 1].range.end);
        let mut end = at;
        while touches(end) && matches!(woorden[end].text(), "\"" | "'" | "”" | "’" | ")" | "]") {
            end += 1;
        }
        let is_last = end == woorden.len();
        let goes_on = touches(end) || woorden.get(end).is_some_and(|next| next.text().starts_with(char::is_lowercase));
        let is_short =
            mark.text() == "." && at >= 2 && touches(at - 1) && at - 2 >= first && woorden[at - 2].vorm.is_afkorting;
        if is_last || !(goes_on || is_short) {
            push(first..end);
            (first, at) = (end, end);
        }
    }
    push(first..woorden.len());
    out
}

/// Whether a full stop after this word, in lower case, does not end a sentence.
pub(in crate::rules) fn is_afkorting(word: &str) -> bool {
    let mut letters = word.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    is_letter || AFKORTINGEN.contains(&word)
}

/// Whether a word that begins here is the first of its sentence.
pub(in crate::rules) fn begins_sentence(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '"', '“', '„', '‘', '\'', '(']);
    before.is_empty() || before.ends_with(['.', '?', '!', ':', '–', '—', '…'])
}

#[cfg(test)]
mod tests {
    use super::super::woordenschat::Woordenschat;
    use super::zinnen;

    fn cut(text: &str) -> Vec<&str> {
        let words = Woordenschat::default().read(text);
        zinnen(&words).into_iter().map(|zin| &text[zin.range]).collect()
    }

    #[test]
    fn cuts_after_a_mark_and_a_space() {
        assert_eq!(cut("Een. Twee? “Drie.” Vier"), ["Een.", "Twee?", "“Drie.”", "Vier"]);
        assert_eq!(cut("\"Goed.\" Zij wacht. en dan"), ["\"Goed.\"", "Zij wacht. en dan"]);
    }

    #[test]
    fn an_abbreviation_or_a_number_goes_on() {
        assert_eq!(cut("Zie o.a. Norm 3.1 en art. 4."), ["Zie o.a. Norm 3.1 en art. 4."]);
        assert_eq!(
            cut("Hulp, bijv. Veilig Thuis, komt (o.a. In Almere)."),
            ["Hulp, bijv. Veilig Thuis, komt (o.a. In Almere)."]
        );
    }
}

//! How much two titles or phrases look alike.

/// The most characters that are compared.
const GRENS: usize = 200;

/// From 0.0 (nothing in common) to 1.0 (the same letters, whatever their case).
///
/// Texts of which one is more than a third longer have nothing in common.
pub(in crate::rules) fn gelijkenis(a: &str, b: &str) -> f64 {
    if lengte_past(a, b) { gelijkenis_van(&kaal(a), &kaal(b)) } else { 0.0 }
}

/// Whether none of two texts is more than a third longer.
pub(super) fn lengte_past(a: &str, b: &str) -> bool {
    a.len() * 4 >= b.len() * 3 && b.len() * 4 >= a.len() * 3
}

/// The same as [`gelijkenis`], of texts that are bare already and do not differ too much in length.
pub(super) fn gelijkenis_van(a: &[char], b: &[char]) -> f64 {
    deel(afstand(a, b), a.len().max(b.len()))
}

fn deel(changes: usize, longest: usize) -> f64 {
    if longest == 0 { 1.0 } else { 1.0 - changes as f64 / longest as f64 }
}

/// How often each letter stands in a text; letters share a count with others.
#[derive(Debug)]
pub(super) struct Letters([u8; 32]);

impl Letters {
    /// Counts the letters of a bare text.
    pub(super) fn of(text: &[char]) -> Letters {
        let mut out = [0; 32];
        // A bare text has at most 200 characters: no count is too large.
        text.iter().for_each(|c| out[*c as usize % 32] += 1);
        Letters(out)
    }

    /// How much two texts look alike at most: an edit changes one letter.
    pub(super) fn gelijkenis(&self, other: &Letters) -> f64 {
        let length = |letters: &Letters| letters.0.iter().map(|count| usize::from(*count)).sum::<usize>();
        let shared: usize = self.0.iter().zip(&other.0).map(|(a, b)| usize::from(*a.min(b))).sum();
        let longest = length(self).max(length(other));
        deel(longest - shared, longest)
    }
}

/// The letters and digits in lower case, with one space between words.
pub(in crate::rules) fn kaal(text: &str) -> Vec<char> {
    let spaced: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.join(" ").to_lowercase().chars().take(GRENS).collect()
}

/// Edits (insert, delete, replace) between two texts.
fn afstand(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{Letters, gelijkenis, kaal};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_of_letters_never_say_less_than_the_texts(a in "[a-eé ]{0,20}", b in "[a-eé ]{0,20}") {
            let most = Letters::of(&kaal(&a)).gelijkenis(&Letters::of(&kaal(&b)));
            prop_assert!(most >= gelijkenis(&a, &b), "{most}");
        }
    }

    #[test]
    fn case_and_marks_do_not_count() {
        assert_eq!(gelijkenis("Goed bestuur!", "goed  bestuur"), 1.0);
        assert!(gelijkenis("Gevolgen van wachttijden voor kinderen", "Gevolgen van wachttijden voor jeugdigen") > 0.8);
        assert!(gelijkenis("Goed bestuur", "Passende hulp") < 0.5);
    }
}

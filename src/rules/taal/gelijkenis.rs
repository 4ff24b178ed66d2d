//! How much two titles or phrases look alike.

/// The most characters that are compared.
const GRENS: usize = 200;

/// From 0.0 (nothing in common) to 1.0 (the same letters, whatever their case).
///
/// Texts of which one is more than a third longer have nothing in common.
pub(in crate::rules) fn gelijkenis(a: &str, b: &str) -> f64 {
    if a.len() * 4 < b.len() * 3 || b.len() * 4 < a.len() * 3 {
        return 0.0;
    }
    let (a, b) = (kaal(a), kaal(b));
    let longest = a.len().max(b.len());
    if longest == 0 {
        return 1.0;
    }
    1.0 - afstand(&a, &b) as f64 / longest as f64
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
    use super::gelijkenis;

    #[test]
    fn case_and_marks_do_not_count() {
        assert_eq!(gelijkenis("Goed bestuur!", "goed  bestuur"), 1.0);
        assert!(gelijkenis("Gevolgen van wachttijden voor kinderen", "Gevolgen van wachttijden voor jeugdigen") > 0.8);
        assert!(gelijkenis("Goed bestuur", "Passende hulp") < 0.5);
    }
}

//! Names in messages: the nearest to what was written ("bedoelde u"), and several in a row.

/// The candidate that lies nearest to `written`, when it is near enough to be a slip of the pen.
///
/// Near enough: at most one edit in three characters, and at most three edits (Damerau-Levenshtein). Another number
/// is another thing, not a slip: the digits have to be the same.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let limit = (written.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .filter(|candidate| digits(candidate) == digits(&written))
        .map(|candidate| (distance(&written, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit && *distance < written.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// `a, b en c`.
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} en {last}", most.join(", ")),
    }
}

/// Edits (insert, delete, replace, swap of neighbours) between two words.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().take(64).collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + change);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_slip_of_the_pen() {
        assert_eq!(nearest("ordeel", ["oordeel", "cijfers"]), Some("oordeel"));
        assert_eq!(nearest("ciijfres", ["oordeel", "cijfers"]), Some("cijfers"));
    }

    #[test]
    fn does_not_guess_wildly() {
        assert_eq!(nearest("banaan", ["oordeel", "cijfers"]), None);
        assert_eq!(nearest("x", ["titel"]), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("1.3", ["1.1", "1.2"]), None);
    }
}

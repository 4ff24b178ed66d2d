//! What differs between two lists.

/// A place where two lists differ: positions in the first, positions in the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Difference {
    pub(in crate::rules) first: std::ops::Range<usize>,
    pub(in crate::rules) second: std::ops::Range<usize>,
}

/// The differences in order, and how many items both have in common.
pub(in crate::rules) fn differences<T: PartialEq>(first: &[T], second: &[T]) -> (Vec<Difference>, usize) {
    let width = second.len() + 1;
    let mut table = vec![0usize; (first.len() + 1) * width];
    for a in (0..first.len()).rev() {
        for b in (0..second.len()).rev() {
            table[a * width + b] = if first[a] == second[b] {
                table[(a + 1) * width + b + 1] + 1
            } else {
                table[(a + 1) * width + b].max(table[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut out: Vec<Difference> = Vec::new();
    while a < first.len() || b < second.len() {
        if a < first.len() && b < second.len() && first[a] == second[b] {
            (a, b) = (a + 1, b + 1);
            continue;
        }
        let from = (a, b);
        while (a < first.len() || b < second.len()) && !(a < first.len() && b < second.len() && first[a] == second[b]) {
            if b == second.len() || (a < first.len() && table[(a + 1) * width + b] >= table[a * width + b + 1]) {
                a += 1;
            } else {
                b += 1;
            }
        }
        out.push(Difference { first: from.0..a, second: from.1..b });
    }
    (out, table[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_changed_and_one_added() {
        let (first, second): (Vec<&str>, Vec<&str>) =
            ("de 17 ouders zijn blij".split(' ').collect(), "de 19 ouders zijn zeer blij".split(' ').collect());
        let (found, common) = differences(&first, &second);
        let expected = [Difference { first: 1..2, second: 1..2 }, Difference { first: 4..4, second: 4..5 }];
        assert_eq!((found.as_slice(), common), (&expected[..], 4));
    }
}

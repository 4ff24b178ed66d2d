//! The names of files: the first digits of a hash of what they hold.

use sha1::{Digest, Sha1};
use std::collections::BTreeSet;

/// So many digits a name has, unless another file has the same ones.
const SHORT: usize = 7;

/// The hash of these bytes in hexadecimal digits. As in the engine, a byte below 16 is one digit.
pub fn hash(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from(b"0123456789abcdef"[usize::from(number)]);
    let mut out = String::with_capacity(40);
    for byte in Sha1::digest(bytes) {
        if byte >= 16 {
            out.push(digit(byte >> 4));
        }
        out.push(digit(byte & 15));
    }
    out
}

/// The name of the file that says what there is.
pub fn of_meta(language: &str, bytes: &[u8]) -> String {
    format!("{language}_{}", first(&hash(bytes), language.len() + SHORT + 1))
}

/// Names that are given out, each once.
pub struct Namen {
    prefix: String,
    /// So many digits are added when a name is taken.
    step: usize,
    given: BTreeSet<String>,
}

impl Namen {
    /// The names of fragments and of groups of them start with `prefix` and grow by one digit.
    pub fn new(prefix: String) -> Self {
        Namen { prefix, step: 1, given: BTreeSet::new() }
    }

    /// The names of filters and of pieces of the index grow by two digits.
    pub fn by_two(prefix: String) -> Self {
        Namen { step: 2, ..Namen::new(prefix) }
    }

    /// The name for what has this hash.
    pub fn give(&mut self, hash: &str) -> String {
        let mut len = SHORT;
        loop {
            let name = format!("{}{}", self.prefix, first(hash, len));
            if self.given.insert(name.clone()) || len >= hash.len() {
                return name;
            }
            len += self.step;
        }
    }
}

fn first(digits: &str, len: usize) -> &str {
    digits.get(..len).unwrap_or(digits)
}

#[cfg(test)]
mod tests {
    use super::Namen;

    #[test]
    fn a_name_that_is_taken_grows() {
        let mut names = Namen::new("nl_".to_owned());
        let given = ["012345678", "012345690", "012345690"].map(|hash| names.give(hash));
        assert_eq!(given, ["nl_0123456", "nl_01234569", "nl_012345690"]);
        let mut names = Namen::by_two("nl_".to_owned());
        assert_eq!(["01234567890", "01234569000"].map(|hash| names.give(hash)), ["nl_0123456", "nl_012345690"]);
    }
}

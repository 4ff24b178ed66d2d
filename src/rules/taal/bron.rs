//! Which of a report's sources a noun in the text is about.

use super::aandeel::Aandeel;
use super::passage::Passage;
use crate::corpus::Bron;

/// The source that a share counts from, when there can be only one.
pub(in crate::rules) fn van_aandeel(passage: &Passage, aandeel: &Aandeel, bronnen: &[Bron]) -> Option<usize> {
    if !aandeel.na.is_empty() {
        return van_woorden(&aandeel.na, bronnen);
    }
    let words = passage.van_zin(&passage.zinnen[aandeel.zin]);
    let starts = words.first()?.is_een_van(&["bij", "van", "onder", "voor"]);
    let at = 1 + usize::from(words.get(1).is_some_and(|word| word.is("de")));
    words.get(at).filter(|_| starts).and_then(|word| van_woord(word.text(), bronnen))
}

/// The source of the first of these words that names one.
pub(in crate::rules) fn van_woorden(words: &[String], bronnen: &[Bron]) -> Option<usize> {
    let phrase = words.join(" ").to_lowercase();
    let whole = bronnen.iter().position(|bron| bron.wat.value.contains(' ') && phrase.starts_with(&bron.wat.value));
    whole.or_else(|| words.iter().find_map(|word| van_woord(word, bronnen)))
}

/// The source with this name: `jeugdige` is about `jeugdigen`, `dossiers` about `cliëntdossiers` if no other fits.
fn van_woord(word: &str, bronnen: &[Bron]) -> Option<usize> {
    let word = stam(word);
    let single = || bronnen.iter().enumerate().filter(|(_, bron)| !bron.wat.value.contains(' '));
    let mut exact = single().filter(|(_, bron)| stam(&bron.wat.value) == word);
    if let Some((at, _)) = exact.next() {
        return exact.next().is_none().then_some(at);
    }
    let mut longer = single().filter(|(_, bron)| word.len() > 4 && stam(&bron.wat.value).ends_with(&word));
    let (at, _) = longer.next()?;
    longer.next().is_none().then_some(at)
}

/// A noun without its ending.
pub(in crate::rules) fn stam(word: &str) -> String {
    let word = word.to_lowercase();
    let ends = ["'s", "’s", "en", "s", "e", "n"];
    let end = ends.iter().find(|end| word.ends_with(**end) && word.len() > end.len() + 3);
    word[..word.len() - end.map_or(0, |end| end.len())].to_owned()
}

#[cfg(test)]
mod tests {
    use super::{stam, van_woorden};
    use crate::corpus::Bron;
    use crate::source::{FileId, Span, Spanned};

    fn bronnen(names: &[&str]) -> Vec<Bron> {
        let span = Span::new(FileId::from_index(0), 0, 1);
        let bron = |name: &&str| Bron {
            wat: Spanned::new((*name).to_owned(), span),
            aantal: Spanned::new(9, span),
            wijze: None,
        };
        names.iter().map(bron).collect()
    }

    #[test]
    fn singular_and_plural_are_one() {
        assert_eq!(stam("jeugdigen"), stam("jeugdige"));
        assert_eq!(stam("ouders"), stam("Ouder"));
        assert_eq!(van_woorden(&["gesproken".into(), "jeugdigen".into()], &bronnen(&["ouders", "jeugdigen"])), Some(1));
    }

    #[test]
    fn a_shorter_word_fits_only_when_one_source_ends_in_it() {
        assert_eq!(van_woorden(&["dossiers".into()], &bronnen(&["ouders", "cliëntdossiers"])), Some(1));
        assert_eq!(van_woorden(&["dossiers".into()], &bronnen(&["cliëntdossiers", "personeelsdossiers"])), None);
        assert_eq!(van_woorden(&["pleegouders".into()], &bronnen(&["ouders"])), None);
    }
}

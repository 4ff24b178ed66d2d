//! What became of the passage that a point is about.

use super::Punt;
use crate::corpus::Merk;
use crate::diagnostic::{listed, nearest};
use std::collections::BTreeMap;

/// The passage of a point, in the report as it is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageNu<'a> {
    /// It still says the same, perhaps in another place.
    Gelijk(&'a Merk),
    /// It says something else now.
    Veranderd(&'a Merk),
    /// It is there, but what it said in the draft is not known.
    Onbekend(&'a Merk),
    /// It is not there any more.
    Weg,
}

impl<'a> PassageNu<'a> {
    /// The passage, where there is one.
    pub fn merk(self) -> Option<&'a Merk> {
        match self {
            PassageNu::Gelijk(merk) | PassageNu::Veranderd(merk) | PassageNu::Onbekend(merk) => Some(merk),
            PassageNu::Weg => None,
        }
    }
}

impl Punt {
    /// Finds the passage among those of the report: by what it said, else by its mark.
    pub fn passage_nu<'a>(&self, merken: &'a [Merk]) -> PassageNu<'a> {
        let marked = self.bij.as_ref().and_then(|bij| Merk::vind(merken, &bij.value));
        let Some(was) = &self.passage else { return marked.map_or(PassageNu::Weg, PassageNu::Onbekend) };
        let was = was.value.as_str();
        // A response is noted in full; whoever types a passage may stop after its first words.
        let is_full = self.antwoord.is_some();
        let same = |merk: &&Merk| is_same(was, &merk.tekst, is_full);
        if let Some(merk) = marked.filter(same).or_else(|| merken.iter().find(same)) {
            return PassageNu::Gelijk(merk);
        }
        // A number can pass to the next passage when one before it goes, so the words decide.
        let sectie = marked.map(|merk| merk.sectie.as_str());
        let others = merken.iter().filter(|merk| sectie.is_none_or(|sectie| merk.sectie == sectie));
        let likeness = |merk: &Merk| likeness(was, &merk.tekst);
        let best = marked.into_iter().chain(others).max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        best.filter(|merk| likeness(merk) >= ENOUGH).map_or(PassageNu::Weg, PassageNu::Veranderd)
    }
}

/// From this share of words in common on, two texts are one passage that was changed.
pub(crate) const ENOUGH: f64 = 0.4;

/// Whether a passage still says what was noted of it: all of it, or at least its first words.
fn is_same(noted: &str, now: &str, is_full: bool) -> bool {
    let noted: Vec<&str> = noted.split_whitespace().collect();
    let now: Vec<&str> = now.split_whitespace().collect();
    !noted.is_empty() && (noted == now || !is_full && noted.len() >= 5 && now.starts_with(&noted))
}

/// The share of words that two texts have in common, from 0 to 1.
pub(crate) fn likeness(a: &str, b: &str) -> f64 {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut shared, mut total) = (0, 0);
    for word in a.split_whitespace() {
        *count.entry(word).or_default() += 1;
        total += 1;
    }
    for word in b.split_whitespace() {
        total += 1;
        if let Some(left) = count.get_mut(word).filter(|left| **left > 0) {
            *left -= 1;
            shared += 2;
        }
    }
    if total == 0 { 1.0 } else { f64::from(shared) / total as f64 }
}

/// What to write instead of a mark that leads nowhere.
pub fn bedoeld(merken: &[Merk], getypt: &str) -> String {
    if let Some(guess) = nearest(getypt, merken.iter().map(|merk| merk.merk.as_str())) {
        return format!("bedoelde u `{guess}`?");
    }
    let sectie =
        merken.iter().find(|merk| getypt.trim().strip_prefix(&merk.sectie).is_some_and(|r| r.starts_with(' ')));
    if let Some(sectie) = sectie.map(|merk| merk.sectie.as_str()) {
        let own: Vec<&Merk> = merken.iter().filter(|merk| merk.sectie == sectie && merk.merk.contains('¶')).collect();
        return match own.as_slice() {
            [] => format!("`{sectie}` heeft geen alinea's; een merkteken daar is bijvoorbeeld `{sectie} oordeel`"),
            [one] => format!("in `{sectie}` is er alleen `{}`", one.merk),
            [first, .., last] => format!("`{sectie}` loopt van `{}` tot en met `{}`", first.merk, last.merk),
        };
    }
    let mut sections: Vec<String> = Vec::new();
    for merk in merken {
        let quoted = format!("`{}`", merk.sectie);
        if !sections.contains(&quoted) {
            sections.push(quoted);
        }
    }
    let norm = getypt.split_whitespace().next().unwrap_or_default();
    let beside = norm.rsplit_once('.').map(|(thema, _)| format!("`{thema}.")).unwrap_or_default();
    let near: Vec<String> =
        sections.iter().filter(|sectie| !beside.is_empty() && sectie.starts_with(&beside)).cloned().collect();
    let most = if near.is_empty() { sections } else { near };
    let among = if most.len() > MOST { "onder andere " } else { "" };
    let shown = listed(&most[..most.len().min(MOST)]);
    format!("een merkteken begint hier met {among}{shown}, en dan bijvoorbeeld ` ¶4`")
}

/// As many names stand in one tip.
const MOST: usize = 6;

#[cfg(test)]
mod tests {
    use super::{is_same, likeness};

    #[test]
    fn first_words_are_enough_when_there_are_some() {
        let first_words = |noted, now| is_same(noted, now, false);
        assert!(first_words("De wachttijd was zes", "De  wachttijd was zes"));
        assert!(first_words("De wachttijd was zes weken.", "De wachttijd was zes weken. En nu vier."));
        assert!(!is_same("De wachttijd was zes weken.", "De wachttijd was zes weken. En nu vier.", true));
        assert!(!first_words("De wachttijd", "De wachttijd was zes weken"));
        assert!(!first_words("", "De wachttijd"));
    }

    #[test]
    fn likeness_goes_from_nothing_to_one() {
        assert!(likeness("a b c", "a b c") > 0.99);
        assert!(likeness("a b c", "d e f") < 0.01);
        assert!((likeness("a b c d", "a b x y") - 0.5).abs() < 0.01);
    }
}

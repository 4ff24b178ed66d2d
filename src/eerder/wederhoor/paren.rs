//! Which passage of a report is which of its draft.

use crate::corpus::{ENOUGH, Merk, likeness};

/// A passage of the draft and what it became, each by its position; one side is absent when it is new, or gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paar {
    pub(super) voor: Option<usize>,
    pub(super) na: Option<usize>,
}

/// Every passage of both, section by section, in the order of the report as it is now.
pub(super) fn paren(old: &[Merk], new: &[Merk]) -> Vec<Paar> {
    let mut sections: Vec<&str> = Vec::new();
    for merk in new.iter().chain(old) {
        if !sections.contains(&merk.sectie.as_str()) {
            sections.push(&merk.sectie);
        }
    }
    let of = |merken: &[Merk], sectie: &str| -> Vec<usize> {
        merken.iter().enumerate().filter(|(_, merk)| merk.sectie == sectie).map(|(at, _)| at).collect()
    };
    sections.iter().flat_map(|sectie| section(&of(old, sectie), &of(new, sectie), old, new)).collect()
}

/// Passages that say the same stay together, in order; those between two of them are matched by likeness.
fn section(was: &[usize], is: &[usize], old: &[Merk], new: &[Merk]) -> Vec<Paar> {
    let mut out = Vec::new();
    let (mut a, mut b) = (0, 0);
    for (i, j) in common(was, is, &|x, y| old[x].soort == new[y].soort && old[x].tekst == new[y].tekst) {
        gap(&was[a..i], &is[b..j], old, new, &mut out);
        out.push(Paar { voor: Some(was[i]), na: Some(is[j]) });
        (a, b) = (i + 1, j + 1);
    }
    gap(&was[a..], &is[b..], old, new, &mut out);
    out
}

fn gap(was: &[usize], is: &[usize], old: &[Merk], new: &[Merk], out: &mut Vec<Paar>) {
    let alike = |x: usize, y: usize| {
        let (x, y) = (&old[x], &new[y]);
        // A verdict or a count says something else in the same place.
        let is_named = !x.merk.contains('¶') && x.merk == y.merk;
        is_named || x.soort == y.soort && likeness(&x.tekst, &y.tekst) >= ENOUGH
    };
    let (mut a, mut b) = (0, 0);
    for (i, j) in common(was, is, &alike) {
        out.extend(was[a..i].iter().map(|at| Paar { voor: Some(*at), na: None }));
        out.extend(is[b..j].iter().map(|at| Paar { voor: None, na: Some(*at) }));
        out.push(Paar { voor: Some(was[i]), na: Some(is[j]) });
        (a, b) = (i + 1, j + 1);
    }
    out.extend(was[a..].iter().map(|at| Paar { voor: Some(*at), na: None }));
    out.extend(is[b..].iter().map(|at| Paar { voor: None, na: Some(*at) }));
}

/// The longest row of pairs that match, in order of both (longest common subsequence).
fn common(was: &[usize], is: &[usize], matches: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut best = vec![vec![0_usize; is.len() + 1]; was.len() + 1];
    let mut same = vec![vec![false; is.len()]; was.len()];
    for i in (0..was.len()).rev() {
        for j in (0..is.len()).rev() {
            same[i][j] = matches(was[i], is[j]);
            let pair = if same[i][j] { best[i + 1][j + 1] + 1 } else { 0 };
            best[i][j] = pair.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < was.len() && j < is.len() {
        if same[i][j] && best[i][j] == best[i + 1][j + 1] + 1 {
            out.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    out
}

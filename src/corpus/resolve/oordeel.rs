//! Finds the verdict that an author wrote on the scale of a framework.

use super::super::{Kader, TredeNr, diags};
use crate::diagnostic::Sink;
use crate::draft::Tekst;
use crate::source::Spanned;

/// The place of a verdict on the scale; scores, labels and the short words of themes are taken alike.
///
/// What a word processor makes of `--` is understood, with a hint.
pub(super) fn find(written: &Spanned<Tekst>, kader: &Kader, sink: &mut Sink) -> Option<Spanned<TredeNr>> {
    let text = written.value.0.trim();
    let exact = |wanted: &str| {
        let same = |word: &str| word.to_lowercase() == wanted.to_lowercase();
        kader
            .schaal
            .iter()
            .position(|trede| same(&trede.score) || same(&trede.label) || same(&trede.verkort))
            .map(TredeNr)
    };
    if let Some(nr) = exact(text) {
        return Some(Spanned::new(nr, written.span));
    }
    if let Some(nr) = plain_score(text).and_then(|score| exact(&score)) {
        sink.report(diags::odd_score(written.span, text, &kader.trede(nr).score));
        return Some(Spanned::new(nr, written.span));
    }
    sink.report(diags::outside_scale(written.span, text, kader));
    None
}

/// `- -`, `−−` and `––` as `--`, and a minus sign as `-`.
///
/// A single `–` is not guessed at: a word processor may have made it of `-` or of `--`.
fn plain_score(text: &str) -> Option<String> {
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_sign = |c: &char| matches!(c, '-' | '−' | '–' | '‐' | '‑' | '+' | '＋');
    if signs.is_empty() || !signs.iter().all(is_sign) || signs == ['–'] {
        return None;
    }
    Some(signs.iter().map(|c| if matches!(c, '+' | '＋') { '+' } else { '-' }).collect())
}

#[cfg(test)]
mod tests {
    use super::plain_score;

    #[test]
    fn understands_what_word_processors_make_of_it() {
        for written in ["- -", "−−", "––", "-−"] {
            assert_eq!(plain_score(written).as_deref(), Some("--"), "{written}");
        }
        assert_eq!(plain_score("−").as_deref(), Some("-"));
        assert_eq!(plain_score("+ +").as_deref(), Some("++"));
        assert_eq!(plain_score("–"), None);
        assert_eq!(plain_score("goed"), None);
    }
}

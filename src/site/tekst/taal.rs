//! Words of another language, marked so that a screen reader pronounces them well.

use super::Run;

impl Run<'_, '_> {
    /// Text; the words that `site.yaml` calls foreign get their language.
    pub(super) fn text(&mut self, text: &str) {
        let words = &self.writer.corpus.site.vreemde_woorden;
        if words.is_empty() {
            self.out.html.text(text);
            return;
        }
        let mut done = 0;
        let mut at = 0;
        while at < text.len() {
            let starts = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let found =
                words.iter().filter(|(word, _)| starts && stands_at(text, at, word)).max_by_key(|(word, _)| word.len());
            if let Some((word, language)) = found {
                self.out.html.text(&text[done..at]);
                self.out.html.open("span", &[("lang", language)]);
                at += word.len();
                self.out.html.text(&text[at - word.len()..at]);
                self.out.html.raw("</span>");
                done = at;
            } else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
            }
        }
        self.out.html.text(&text[done..]);
    }
}

/// Whether a whole word stands here, in capitals or not.
fn stands_at(text: &str, at: usize, word: &str) -> bool {
    let rest = &text[at..];
    !word.is_empty()
        && rest.get(..word.len()).is_some_and(|part| part.eq_ignore_ascii_case(word))
        && rest[word.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
}

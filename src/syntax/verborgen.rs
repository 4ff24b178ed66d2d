//! Characters that nobody sees, and that came along from another document.

use super::diags;
use crate::diagnostic::Sink;
use crate::source::{FileId, Span, what_is};

/// Reports them, each kind once. What reads control characters up to `controls_from` reports those itself.
pub fn report_hidden(file: FileId, text: &str, controls_from: usize, sink: &mut Sink) {
    if !may_hide(text) {
        return;
    }
    let mut found: Vec<(char, Vec<Span>)> = Vec::new();
    for (at, char) in text.char_indices() {
        // A joiner makes one picture of several, and one letter of two.
        let is_fine = matches!(char, '\n' | '\r' | '\u{200c}' | '\u{200d}') || char.is_control() && at < controls_from;
        if is_fine || what_is(char).is_none() {
            continue;
        }
        let span = Span::new(file, at, at + char.len_utf8());
        match found.iter_mut().find(|(known, _)| *known == char) {
            Some((_, spans)) => spans.push(span),
            None => found.push((char, vec![span])),
        }
    }
    for (char, spans) in found {
        sink.report(diags::hidden(char, what_is(char).unwrap_or_default(), &spans));
    }
}

/// Whether there is a byte with which such a character can begin; `”` and `é` begin with others or are looked at.
fn may_hide(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = bytes.get(1..).unwrap_or_default();
    let third = bytes.get(2..).unwrap_or_default();
    let is_plain = |byte: u8| (0x20..0x7f).contains(&byte) | matches!(byte, b'\t' | b'\n' | b'\r');
    let is_letter = |byte: u8| (0xc3..=0xca).contains(&byte);
    let starts = bytes.iter().zip(next).zip(third).any(|((a, b), c)| {
        let is_known = is_plain(*a) | is_letter(*a) | (0x80..0xc0).contains(a);
        // Of these only quotation marks, dashes, bullets and signs of money are common.
        let is_sign = (*a == 0xe2) & ((*b == 0x80) & (0x90..0xa8).contains(c) | (0x82..0xbf).contains(b));
        let is_space = (*a == 0xc2) & (0xa0..0xc0).contains(b) & (*b != 0xad);
        !(is_known | is_sign | is_space)
    });
    starts || bytes.iter().rev().take(2).any(|byte| !is_plain(*byte) && !(0x80..0xc0).contains(byte))
}

#[cfg(test)]
mod tests {
    use super::may_hide;
    use crate::source::what_is;

    #[test]
    fn what_is_hidden_is_always_looked_at() {
        for hidden in ('\0'..=char::MAX).filter(|char| what_is(*char).is_some() && !matches!(char, '\n' | '\r')) {
            for text in [format!("{hidden}"), format!("woord{hidden}woord"), format!("aan het eind{hidden}")] {
                assert!(may_hide(&text), "{:x}", u32::from(hidden));
            }
        }
        assert!(!may_hide("Eén ‘punt’ – “3,5 %”\u{a0}€ 5 • …\r\n\tja."));
    }
}

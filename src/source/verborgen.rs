//! Characters that can hide something: they have no place in a text.

/// What is wrong with a character, in words; nothing for one that may stand in a text.
pub fn what_is(char: char) -> Option<&'static str> {
    Some(match char {
        '\t' => return None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "een teken dat de leesrichting omkeert"
        }
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0e}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffc}'
        | '\u{e0000}'..='\u{e0fff}' => "een onzichtbaar teken",
        '\u{2028}' | '\u{2029}' => "een verborgen regeleinde",
        char if char.is_control() => "een besturingsteken",
        char if u32::from(char) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&char) => {
            "een teken dat niet bestaat"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::what_is;

    #[test]
    fn ordinary_letters_of_any_language_may_stand() {
        assert!("Eén ‘punt’ – 3,5 %\u{a0}€ ё ش 漢 🙂\t".chars().all(|char| what_is(char).is_none()));
    }

    #[test]
    fn what_hides_may_not() {
        let hidden = "\0\u{7}\u{7f}\u{85}\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}\u{2028}\u{e0041}\u{ffff}\r";
        assert!(hidden.chars().all(|char| what_is(char).is_some()));
    }
}

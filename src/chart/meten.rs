//! How wide a text is, and how it is broken into lines. The widths are those of the widest usual sans-serif, so
//! that a text fits with whatever face the reader has.

use super::svg::Letter;
use unicode_width::UnicodeWidthChar;

/// Widths of the signs from space to tilde, in thousandths of the size.
const GEWOON: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863,
    748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// The same for heavy text.
const VET: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 556, 775, 637, 995,
    837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716,
    678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
    365, 712, 838,
];

/// The width of a text in units.
pub(crate) fn breedte(text: &str, letter: Letter) -> f64 {
    text.chars().map(|sign| sign_width(sign, letter.vet)).sum::<f64>() * letter.maat / 1000.0
}

fn sign_width(sign: char, vet: bool) -> f64 {
    let table = if vet { &VET } else { &GEWOON };
    let plain = unaccented(sign);
    if let Some(width) = u32::from(plain).checked_sub(32).and_then(|index| table.get(index as usize)) {
        return f64::from(*width);
    }
    match sign {
        '\u{a0}' => f64::from(table[0]),
        '–' | '€' | 'ß' => 700.0,
        '‘' | '’' | '·' => 380.0,
        '“' | '”' | '„' => 657.0,
        _ => match sign.width() {
            None | Some(0) => 0.0,
            Some(columns) => columns as f64 * if columns == 1 { 1042.0 } else { 520.0 },
        },
    }
}

/// The letter under an accent: as wide.
fn unaccented(sign: char) -> char {
    match sign {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'À'..='Å' => 'A',
        'ç' | 'ć' | 'č' => 'c',
        'Ç' | 'Ć' | 'Č' => 'C',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'È'..='Ë' => 'E',
        'ì'..='ï' | 'ı' => 'i',
        'Ì'..='Ï' | 'İ' => 'I',
        'ñ' | 'ń' => 'n',
        'Ñ' => 'N',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'Ò'..='Ö' | 'Ø' => 'O',
        'ù'..='ü' | 'ű' => 'u',
        'Ù'..='Ü' => 'U',
        'ý' | 'ÿ' => 'y',
        'ş' | 'š' | 'ś' => 's',
        'Ş' | 'Š' | 'Ś' => 'S',
        'ğ' => 'g',
        'ł' => 'l',
        'ž' | 'ź' | 'ż' => 'z',
        '−' => '+',
        other => other,
    }
}

/// Breaks a text into lines of at most `breed` units: between words, after a hyphen or slash, and where a word alone
/// is too long inside that word, with a hyphen. Nothing is ever left out.
pub(crate) fn regels(text: &str, breed: f64, letter: Letter) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let fits = |candidate: &str| breedte(candidate.trim_end(), letter) <= breed;
        if fits(&[line.as_str(), piece].concat()) {
            line.push_str(piece);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = piece;
        while !fits(rest) {
            let at = break_point(rest, breed, letter);
            let (head, tail) = rest.split_at(at);
            let hyphen =
                if head.ends_with(char::is_alphanumeric) && tail.starts_with(char::is_alphanumeric) { "-" } else { "" };
            lines.push([head, hyphen].concat());
            rest = tail;
        }
        line.push_str(rest);
    }
    lines.push(line);
    lines.iter().map(|line| line.trim().replace('\u{ad}', "")).filter(|line| !line.is_empty()).collect()
}

/// The text in parts after each of which a line may end.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '\n', '\t', '-', '/', '\u{ad}'])
}

/// Where to break a word: as late as it fits, if possible before a consonant and a vowel, as Dutch syllables go, and
/// never so that one or two letters stand alone.
fn break_point(word: &str, breed: f64, letter: Letter) -> usize {
    let signs: Vec<(usize, char)> = word.char_indices().collect();
    let fitting: Vec<usize> = (1..signs.len())
        .take_while(|&index| breedte(&word[..signs[index].0], letter) + breedte("-", letter) <= breed)
        .collect();
    let is_vowel = |index: usize| "aeiouy".contains(unaccented(signs[index].1).to_ascii_lowercase());
    let is_inside = |index: &usize| *index >= 3 && *index + 2 < signs.len();
    let is_syllable = |index: &usize| {
        let index = *index;
        (index - 1..=index + 1).all(|index| signs[index].1.is_alphabetic())
            && !is_vowel(index)
            && is_vowel(index + 1)
            && !matches!((signs[index - 1].1, signs[index].1), ('c', 'h') | ('i', 'j') | ('s', 'j') | ('t', 'h'))
    };
    let late = &fitting[fitting.len() / 2..];
    let good = late.iter().rev().find(|index| is_inside(index) && is_syllable(index));
    let passable = late.iter().rev().find(|index| is_inside(index));
    let index = good.or(passable).or(fitting.last()).copied().unwrap_or(1);
    signs.get(index).map_or(word.len(), |(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::super::svg::GEWOON;
    use super::*;

    #[test]
    fn an_accent_takes_no_room() {
        assert_eq!(breedte("Cliëntgericht", GEWOON), breedte("Clientgericht", GEWOON));
        assert_eq!(breedte("e\u{301}", GEWOON), breedte("e", GEWOON));
        assert!(breedte("学", GEWOON) > breedte("a", GEWOON));
    }

    #[test]
    fn long_words_are_broken_between_syllables_and_nothing_is_lost() {
        let word = "arbeidsongeschiktheidsverzekeringsmaatschappij";
        let lines = regels(word, 100.0, GEWOON);
        assert!(lines.len() > 2 && lines.iter().all(|line| breedte(line, GEWOON) <= 100.0), "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), word);
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(regels("Sluit aan bij de analyse", 90.0, GEWOON), ["Sluit aan bij", "de analyse"]);
        assert_eq!(regels("", 90.0, GEWOON), Vec::<String>::new());
        assert_eq!(regels("in- en tegenspraak", 30.0, GEWOON).first().unwrap(), "in-");
    }

    #[test]
    fn a_line_narrower_than_a_letter_still_ends() {
        assert_eq!(regels("abc", 1.0, GEWOON).len(), 3);
    }
}

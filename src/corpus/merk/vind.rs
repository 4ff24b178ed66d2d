//! Finds a passage by what a person types: its mark in some notation, or its address on the site.

use super::Merk;

impl Merk {
    /// The passage that is meant by a mark (`2.2 ¶4`, `2.2 p4`, `norm 2.2, alinea 4`, `2.2-t1`) or by an address with
    /// a `#` (`/rapporten/x/thema-2/#alinea-3f9a2c`, or only the part from `#`).
    pub fn vind<'a>(merken: &'a [Merk], getypt: &str) -> Option<&'a Merk> {
        match getypt.trim().split_once('#') {
            Some((pagina, anker)) => merken.iter().find(|merk| merk.is_at(pagina, anker)),
            None => {
                let wanted = plain(getypt);
                merken.iter().find(|merk| plain(&merk.merk) == wanted)
            }
        }
    }

    /// Whether it stands at this id of a page. Without a page the id has to be clear by itself; the page with the
    /// whole report holds every passage.
    fn is_at(&self, pagina: &str, anker: &str) -> bool {
        let below = pagina.trim_end_matches("index.html").rsplit_once("rapporten/");
        let has_page = below.is_none_or(|(_, rest)| {
            rest.split_once('/').is_some_and(|(_, page)| page == self.pagina || page == "volledig/")
        });
        has_page && (self.anker.as_deref() == Some(anker) || self.id() == anker)
    }
}

/// A mark without what people write in different ways: `norm 2.2, alinea 4` becomes `2.2 ¶ 4`.
fn plain(getypt: &str) -> String {
    let mut spaced = String::new();
    for c in getypt.to_lowercase().chars() {
        match c {
            '¶' | '§' => spaced.push_str(" ¶ "),
            ',' | ':' | '(' | ')' | '[' | ']' | '`' | '"' => spaced.push(' '),
            '\u{2010}'..='\u{2015}' | '−' => spaced.push('-'),
            c => spaced.push(c),
        }
    }
    let mut words: Vec<String> = Vec::new();
    for word in spaced.split_whitespace() {
        let (name, number) = word.split_at(word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len()));
        match kind(name.trim_end_matches('.')).filter(|_| !words.is_empty() && is_number(number)) {
            Some(kind) => words.extend([kind, number].map(str::to_owned).into_iter().filter(|word| !word.is_empty())),
            None => words.push(word.to_owned()),
        }
    }
    if words.len() > 1 && ["norm", "hoofdstuk", "tekortkoming"].contains(&words[0].as_str()) {
        words.remove(0);
    }
    // `2.2 T1` is `2.2-T1`.
    if let [sectie, last] = words.as_slice()
        && last.strip_prefix('t').is_some_and(|nr| !nr.is_empty() && is_number(nr))
    {
        return format!("{sectie}-{last}");
    }
    if let Some(last) = words.last_mut().filter(|last| is_number(last))
        && let Ok(number) = last.parse::<u32>()
    {
        *last = number.to_string();
    }
    words.join(" ")
}

/// The word in a mark that people mean by another one.
fn kind(word: &str) -> Option<&'static str> {
    Some(match word {
        "¶" | "p" | "al" | "alinea" | "par" | "paragraaf" | "passage" | "punt" | "lijstpunt" | "citaat" | "casus"
        | "tabel" | "figuur" => "¶",
        "cijfer" | "cijfers" => "cijfer",
        "noot" | "voetnoot" => "noot",
        "bron" => "bron",
        _ => return None,
    })
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

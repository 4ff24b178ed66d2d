//! What stands at a place in running text.

use super::spot::{Spot, line_at};
use super::yaml::yaml_spot;
use std::ops::Range;

/// Tells what stands at `offset` in the body of a file, which begins at `body`.
pub(super) fn markdown_spot(text: &str, body: usize, offset: usize) -> Option<Spot> {
    let line = line_at(text, offset);
    let here = &text[line.clone()];
    match fence(text, body, line.start) {
        Some((name, inside)) if !is_fence(here) => {
            let is_known = matches!(name, "grafiek" | "tabel");
            return is_known.then(|| yaml_spot(text, inside, offset, Some(name)))?.map(Spot::Yaml);
        }
        Some(_) => return None,
        None => {}
    }
    if is_fence(here) {
        let ticks = here.len() - here.trim_start().trim_start_matches('`').len();
        let name = line.start + ticks..line.start + here.trim_end().len().max(ticks);
        return (offset >= name.start).then_some(Spot::Fence { name });
    }
    permit(text, &line, offset)
        .or_else(|| reference(text, line.clone(), offset))
        .or_else(|| quoted(text, &line, offset))
        .or_else(|| here.starts_with('#').then_some(Spot::Heading { line }))
}

/// The fenced block that a line lies in: its name and what stands between the fences.
fn fence(text: &str, body: usize, line_start: usize) -> Option<(&str, Range<usize>)> {
    let mut open: Option<(&str, usize)> = None;
    let mut at = body;
    for line in text[body.min(line_start)..line_start].split_inclusive('\n') {
        at += line.len();
        if is_fence(line) {
            let name = line.trim().trim_start_matches('`');
            open = if open.is_some() { None } else { Some((name, at)) };
        }
    }
    let (name, start) = open?;
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if is_fence(line) {
            break;
        }
        end += line.len();
    }
    Some((name, start..end))
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```")
}

/// The link or image around a place; its destination may be open still.
pub(super) fn reference(text: &str, line: Range<usize>, offset: usize) -> Option<Spot> {
    let here = &text[line.clone()];
    for (at, _) in here.match_indices("](") {
        let start = line.start + at + 2;
        let rest = &text[start..line.end];
        let end = start + rest.find(|c: char| c == ')' || c.is_whitespace()).unwrap_or(rest.len());
        let before = here[..at].rfind('[').unwrap_or(at);
        let is_image = here[..before].ends_with('!');
        let whole = line.start + before - usize::from(is_image)..(end + 1).min(line.end);
        if (whole.start..=end).contains(&offset) {
            return Some(Spot::Reference { whole, to: start..end, is_image });
        }
    }
    None
}

/// The code in a permission to leave a message out.
fn permit(text: &str, line: &Range<usize>, offset: usize) -> Option<Spot> {
    const MARK: &str = "<!-- sta-toe:";
    let at = line.start + text[line.clone()].find(MARK)? + MARK.len();
    let rest = &text[at..line.end];
    let start = at + (rest.len() - rest.trim_start().len());
    let code = &text[start..line.end];
    let end = start + code.find([',', ' ', '>']).unwrap_or(code.len());
    (at..=end).contains(&offset).then_some(Spot::Permit { code: start.min(offset.max(at))..end })
}

/// A speaker or the name of a box, in a line that begins with `>`.
fn quoted(text: &str, line: &Range<usize>, offset: usize) -> Option<Spot> {
    let here = &text[line.clone()];
    let inside = here.trim_start_matches(['>', ' ']);
    if !here.trim_start().starts_with('>') {
        return None;
    }
    let start = line.start + here.len() - inside.len();
    if let Some(name) = inside.strip_prefix("[!") {
        let end = name.find([']', ' ']).unwrap_or(name.len());
        let is_closed = name[end..].starts_with(']');
        let range = start + 2..start + 2 + end;
        return (range.start..=range.end).contains(&offset).then_some(Spot::Box { name: range, is_closed });
    }
    // A dash alone, with nothing behind it yet, counts too.
    let rest = ["—", "–", "--"].iter().find_map(|dash| inside.strip_prefix(dash))?;
    let name = rest.strip_prefix(' ').unwrap_or(rest);
    let start = line.end - name.len();
    let stop = start + name.find(['(', ',']).unwrap_or(name.len());
    let end = start + text[start..stop].trim_end().len();
    (start..=stop).contains(&offset).then_some(Spot::Speaker { name: start..end.max(offset) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands at the mark `|`, which is taken out of the text.
    fn at(marked: &str) -> (String, Option<Spot>) {
        let offset = marked.find('|').unwrap();
        let text = marked.replacen('|', "", 1);
        let spot = markdown_spot(&text, 0, offset);
        (text, spot)
    }

    fn shown(marked: &str) -> String {
        let (text, spot) = at(marked);
        match spot {
            Some(Spot::Reference { to, is_image, .. }) => format!("reference {} {is_image}", &text[to]),
            Some(Spot::Speaker { name }) => format!("speaker {}", &text[name]),
            Some(Spot::Box { name, is_closed }) => format!("box {} {is_closed}", &text[name]),
            Some(Spot::Permit { code }) => format!("permit {}", &text[code]),
            Some(Spot::Fence { name }) => format!("fence {}", &text[name]),
            Some(Spot::Heading { .. }) => "heading".to_owned(),
            Some(Spot::Yaml(yaml)) => format!("yaml {:?} {}", yaml.block, &text[yaml.written]),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn references_may_be_open() {
        assert_eq!(shown("één [norm](norm:1.|1) en"), "reference norm:1.1 false");
        assert_eq!(shown("zie [](norm:|"), "reference norm: false");
        assert_eq!(shown("zie [](| en dan"), "reference  false");
        assert_eq!(shown("[a](norm:1) [de| tweede](thema:2)"), "reference thema:2 false");
        assert_eq!(shown("![een b|oom](boom.png)"), "reference boom.png true");
        assert_eq!(shown("[a](norm:1) da|arna"), "nothing");
    }

    #[test]
    fn a_speaker_is_the_name_without_detail() {
        assert_eq!(shown("> — Jeug|dige (15 jaar)"), "speaker Jeugdige");
        assert_eq!(shown("> — |"), "speaker ");
        assert_eq!(shown("> -- Oud|"), "speaker Oud");
        assert_eq!(shown("> — Ouder, zakelijk| weergegeven"), "nothing");
        assert_eq!(shown("— |"), "nothing");
    }

    #[test]
    fn boxes_permissions_and_fences() {
        assert_eq!(shown("> [!ca|"), "box ca false");
        assert_eq!(shown("> [!|casus] De overstap"), "box casus true");
        assert_eq!(shown("<!-- sta-toe: dubb| -->"), "permit dubb");
        assert_eq!(shown("<!-- sta-toe: dubbel-woord, om|dat -->"), "nothing");
        assert_eq!(shown("```gra|"), "fence gra");
        assert_eq!(shown("```grafiek\nsoo|\n```\n"), "yaml Some(\"grafiek\") soo");
        assert_eq!(shown("```grafiek\nx: 1\n```\n\n# K|op\n"), "heading");
        assert_eq!(shown("```\nx: |1\n```\n"), "nothing");
    }
}

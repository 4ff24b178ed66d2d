//! The id of a paragraph. It follows from its words, so that it stays when the text around it changes.

use super::{Block, Inline, each_in};

/// The id of a paragraph, item or quotation.
pub fn alinea<R, F>(blocks: &[Block<R, F>]) -> String {
    id(letters(blocks).into_iter().fold(START, step))
}

/// The ids of several, each by itself. A hash waits for its own last step; four at once wait together.
pub fn alineas<R, F>(all: &[&[Block<R, F>]]) -> Vec<String> {
    let texts: Vec<Vec<u8>> = all.iter().map(|blocks| letters(blocks)).collect();
    let (fours, rest) = texts.as_chunks::<4>();
    let fours = fours.iter().flat_map(|four| hashes(four.each_ref().map(Vec::as_slice)));
    fours.chain(rest.iter().map(|text| text.iter().copied().fold(START, step))).map(id).collect()
}

/// The words; where the lines of the source end is not part of them.
fn letters<R, F>(blocks: &[Block<R, F>]) -> Vec<u8> {
    let mut out = Vec::new();
    each_in(blocks, &mut |inline| {
        if let Inline::Text(text) | Inline::Code(text) = inline {
            let bytes = text.value.as_bytes();
            out.reserve(bytes.len());
            let mut start = 0;
            for end in memchr::memchr_iter(b'\n', bytes) {
                out.extend_from_slice(&bytes[start..end]);
                start = end + 1;
            }
            out.extend_from_slice(&bytes[start..]);
        }
    });
    out
}

// FNV-1a, folded to 24 bits.
const START: u32 = 0x811c_9dc5;

fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

fn id(hash: u32) -> String {
    format!("alinea-{:06x}", (hash >> 24) ^ (hash & 0x00ff_ffff))
}

fn hashes(texts: [&[u8]; 4]) -> [u32; 4] {
    let shared = texts.map(<[u8]>::len).into_iter().min().unwrap_or_default();
    let parts = texts.map(|text| text.split_at(shared));
    let [a, b, c, d] = parts.map(|(start, _)| start);
    let mut out = [START; 4];
    for (((a, b), c), d) in a.iter().zip(b).zip(c).zip(d) {
        out = [step(out[0], *a), step(out[1], *b), step(out[2], *c), step(out[3], *d)];
    }
    let ends = parts.map(|(_, end)| end);
    std::array::from_fn(|nr| ends[nr].iter().copied().fold(out[nr], step))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span, Spanned};

    fn paragraph(text: &str) -> Vec<Block<(), ()>> {
        let span = Span::new(FileId::from_index(0), 0, text.len());
        vec![Block::Paragraph { inlines: vec![Inline::Text(Spanned::new(text.to_owned(), span))], span }]
    }

    #[test]
    fn an_id_is_the_same_alone_and_with_others() {
        let texts = ["één", "een zin", "", "een langere zin\nop twee regels", "nog een", "de laatste"].map(paragraph);
        let all: Vec<&[_]> = texts.iter().map(Vec::as_slice).collect();
        let alone: Vec<String> = all.iter().map(|blocks| alinea(blocks)).collect();
        assert_eq!(alineas(&all), alone);
        assert_eq!(alone[2], "alinea-1c9d44");
        assert_eq!(alone[3], alinea(&paragraph("een langere zinop twee regels")));
    }
}

//! The id of a paragraph. It follows from its words, so that it stays when the text around it changes.

use super::{Block, Inline, each_in};

/// The id of a paragraph, item or quotation.
pub fn alinea<R, F>(blocks: &[Block<R, F>]) -> String {
    // FNV-1a, folded to 24 bits.
    let mut hash = 0x811c_9dc5_u32;
    each_in(blocks, &mut |inline| {
        if let Inline::Text(text) | Inline::Code(text) = inline {
            hash = text.value.bytes().fold(hash, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        }
    });
    format!("alinea-{:06x}", (hash >> 24) ^ (hash & 0x00ff_ffff))
}

//! Files of the index as they are sent to a browser.

use super::super::super::ZoekFout;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// By this the engine in the browser sees that a file was unpacked.
const SIGN: &[u8] = b"pagefind_dcd";

/// The files are a tenth larger than at the highest level, which takes four times as long.
const LEVEL: u32 = 2;

/// A gzip header without name and time (RFC 1952).
const HEADER: [u8; 10] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];

/// Packs one file after the other: its tables are large, and are made once.
pub struct Gzip {
    state: Compress,
}

impl Gzip {
    pub fn new() -> Self {
        Gzip { state: Compress::new(Compression::new(LEVEL), false) }
    }

    /// A packed file.
    pub fn pack(&mut self, bytes: &[u8]) -> Result<Vec<u8>, ZoekFout> {
        self.state.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 128);
        out.extend(HEADER);
        let mut crc = Crc::new();
        crc.update(SIGN);
        crc.update(bytes);
        self.deflate(SIGN, FlushCompress::None, &mut out)?;
        self.deflate(bytes, FlushCompress::Finish, &mut out)?;
        out.extend(crc.sum().to_le_bytes());
        out.extend(crc.amount().to_le_bytes());
        out.shrink_to_fit();
        Ok(out)
    }

    fn deflate(&mut self, bytes: &[u8], flush: FlushCompress, out: &mut Vec<u8>) -> Result<(), ZoekFout> {
        let start = self.state.total_in();
        loop {
            let done = usize::try_from(self.state.total_in() - start).map_err(ZoekFout::new)?;
            let status = self.state.compress_vec(&bytes[done..], out, flush).map_err(ZoekFout::new)?;
            let all_in = self.state.total_in() - start == bytes.len() as u64;
            match flush {
                FlushCompress::None if all_in => return Ok(()),
                _ if status == Status::StreamEnd => return Ok(()),
                _ => out.reserve(bytes.len() / 4 + 128),
            }
        }
    }
}

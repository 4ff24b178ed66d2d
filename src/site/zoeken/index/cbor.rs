//! The little of CBOR (RFC 8949) that the engine reads: lists, texts and whole numbers.

/// Bytes that are being written.
#[derive(Default)]
pub struct Cbor(pub Vec<u8>);

impl Cbor {
    /// The start of a list of so many items.
    pub fn list(&mut self, len: usize) {
        self.head(4, len as u64);
    }

    pub fn text(&mut self, text: &str) {
        self.head(3, text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub fn number(&mut self, number: i64) {
        match u64::try_from(number) {
            Ok(number) => self.head(0, number),
            Err(_) => self.head(1, number.unsigned_abs() - 1),
        }
    }

    /// The kind of an item with its number, in as few bytes as it fits in.
    fn head(&mut self, kind: u8, number: u64) {
        let kind = kind << 5;
        match number {
            0..=23 => self.0.push(kind | number as u8),
            24..=0xFF => self.0.extend([kind | 24, number as u8]),
            0x100..=0xFFFF => {
                self.0.push(kind | 25);
                self.0.extend_from_slice(&(number as u16).to_be_bytes());
            }
            0x1_0000..=0xFFFF_FFFF => {
                self.0.push(kind | 26);
                self.0.extend_from_slice(&(number as u32).to_be_bytes());
            }
            _ => {
                self.0.push(kind | 27);
                self.0.extend_from_slice(&number.to_be_bytes());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cbor;

    fn number(number: i64) -> Vec<u8> {
        let mut out = Cbor::default();
        out.number(number);
        out.0
    }

    #[test]
    fn numbers_are_as_short_as_can_be() {
        assert_eq!(number(23), [23]);
        assert_eq!(number(24), [0x18, 24]);
        assert_eq!(number(-1), [0x20]);
        assert_eq!(number(-25), [0x38, 24]);
        assert_eq!(number(500), [0x19, 1, 0xF4]);
        assert_eq!(number(70_000), [0x1A, 0, 1, 0x11, 0x70]);
        assert_eq!(number(1 << 32), [0x1B, 0, 0, 0, 1, 0, 0, 0, 0]);
    }
}

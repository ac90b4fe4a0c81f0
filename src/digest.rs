//! A digest of data, the same on every platform.

use core::fmt;
use core::str::FromStr;

use crate::error::Error;

/// A 64-bit digest (FNV-1a). It shows whether two results rest on the same data: if two differ, the data do; if two are equal, the
/// data almost certainly are ([`Receipt`](crate::Receipt) has the odds). It does not protect against forgery.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(u64);

impl Digest {
    pub(crate) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    /// Adds one byte.
    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(Self::PRIME))
    }

    /// Adds a number, in little-endian bytes.
    pub(crate) const fn number(mut self, number: u32) -> Self {
        let bytes = number.to_le_bytes();
        let [first, second, third, fourth] = bytes;
        self = self.byte(first).byte(second);
        self.byte(third).byte(fourth)
    }

    /// Adds a text and its length. Without the length, "ab" + "c" and "a" + "bc" would have the same digest.
    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "the loop ends at the length"
    )]
    pub(crate) const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            self = self.byte(bytes[at]);
            at += 1;
        }
        self.number(bytes.len() as u32)
    }

    pub(crate) const fn from_u64(digest: u64) -> Self {
        Self(digest)
    }

    /// The digest as a number.
    #[must_use]
    pub const fn as_u64(self) -> u64 {
        self.0
    }
}

impl FromStr for Digest {
    type Err = Error;

    /// Reads what `Display` writes: sixteen hexadecimal digits.
    fn from_str(text: &str) -> Result<Self, Error> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
        let is_written = text.len() == 16 && text.bytes().all(is_digit);
        let digits = if is_written { text } else { "" };
        u64::from_str_radix(digits, 16).map(Self).map_err(|_| Error::digest(text))
    }
}

impl fmt::Display for Digest {
    /// Sixteen hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_test_vectors() {
        // Fowler, Noll, Vo: FNV-1a 64 of "a" and of "foobar".
        assert_eq!(Digest::EMPTY.byte(b'a').as_u64(), 0xaf63_dc4c_8601_ec8c);
        let foobar = "foobar".bytes().fold(Digest::EMPTY, Digest::byte);
        assert_eq!(foobar.as_u64(), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn only_sixteen_digits_are_a_digest() {
        let digest = Digest::EMPTY.text("a");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        for text in
            ["", "abc", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg", "+123456789abcdef"]
        {
            assert!(text.parse::<Digest>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_border_between_texts_counts() {
        assert_ne!(Digest::EMPTY.text("ab").text("c"), Digest::EMPTY.text("a").text("bc"));
    }
}

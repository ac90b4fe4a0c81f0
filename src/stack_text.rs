//! A short text on the stack, because the crate has no heap.

use core::fmt;

/// A text of at most `N` bytes; `N` must be below 256. A longer text is cut off at the end of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct StackText<const N: usize> {
    bytes: [u8; N],
    length: u8,
    is_cut: bool,
}

impl<const N: usize> StackText<N> {
    const EMPTY: Self = Self { bytes: [0; N], length: 0, is_cut: false };

    /// The `Display` text of a value.
    pub(crate) fn of(content: &impl fmt::Display) -> Self {
        let mut text = Self::EMPTY;
        // Writing to it never fails.
        let _ = fmt::write(&mut text, format_args!("{content}"));
        text
    }

    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether the text was cut off.
    pub(crate) const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

impl<const N: usize> fmt::Write for StackText<N> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let length = usize::from(self.length);
        let mut fits = text.len().min(N - length);
        while !text.is_char_boundary(fits) {
            fits -= 1;
        }
        if self.is_cut {
            fits = 0;
        }
        let places = self.bytes.iter_mut().skip(length);
        for (place, byte) in places.zip(text.bytes().take(fits)) {
            *place = byte;
        }
        self.length = u8::try_from(length + fits).unwrap_or(self.length);
        self.is_cut |= fits < text.len();
        Ok(())
    }
}

impl<const N: usize> fmt::Display for StackText<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_end_of_a_character() {
        for (text, kept, is_cut) in [("short", "short", false), ("ééé", "éé", true), ("abéé", "abé", true)]
        {
            let stacked = StackText::<5>::of(&text);
            assert_eq!((stacked.as_str(), stacked.is_cut()), (kept, is_cut));
        }
        // Literals would be joined while compiling.
        let [one, two, three] = ["aé", "ééé", "b"];
        let parts = StackText::<5>::of(&format_args!("{one}{two}{three}"));
        assert_eq!((parts.as_str(), parts.is_cut()), ("aéé", true));
    }

    #[test]
    fn it_pads_like_a_text() {
        assert_eq!(format!("{:>4}|", StackText::<5>::of(&7)), "   7|");
    }
}

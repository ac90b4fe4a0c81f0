//! How a name of the input is quoted, which may be that of a person.

use std::fmt;

/// As much of a text as the library quotes, with control characters escaped.
pub(crate) struct Excerpt<'a>(pub(crate) &'a str);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        let end = (0..=48).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        write!(f, "{}{}", text[..end].escape_debug(), if end < text.len() { "…" } else { "" })
    }
}

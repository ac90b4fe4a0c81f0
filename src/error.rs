//! What can be wrong with what a caller says, in one sentence that names it, its place and what would be right.

use core::fmt;

/// Why a value was refused.
///
/// The sentence (`Display`) says what was wrong and what would be right. When the value came from a document, the
/// sentence begins with the field, and the reader of the document adds the line and column.
///
/// ```
/// use lumbago::{Age, Symptom};
///
/// let error = "pain_belw_knee".parse::<Symptom>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown symptom `pain_belw_knee`; the nearest valid id is `pain_below_knee`");
/// assert_eq!(error.nearest(), Some("pain_below_knee"));
///
/// let error = Age::years(131).unwrap_err();
/// assert_eq!(error.to_string(), "age 131 is out of range; expected whole years from 0 to 130");
/// ```
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Fault);

#[derive(Clone, PartialEq, Debug, thiserror::Error)]
enum Fault {
    #[error("unknown {kind} `{text}`; {}", Valid { nearest: *nearest, ids })]
    UnknownId {
        kind: &'static str,
        text: Excerpt,
        nearest: Option<&'static str>,
        ids: &'static [&'static str],
    },
    #[error("age {0} is out of range; expected whole years from 0 to 130")]
    Age(f64),
    #[error("symptom duration of {0} weeks is out of range; expected weeks from 0 to 5200")]
    DurationWeeks(f64),
    #[error("symptom duration of {0} days is out of range; expected days from 0 to 36400")]
    DurationDays(u32),
    #[error(
        "probability {0} is out of range; expected a number above 0 and below 1, no nearer to either than 0.000000001"
    )]
    Probability(f64),
}

impl Error {
    /// The valid id that was most likely meant, when the fault is an unknown id: that of the same thing under another
    /// name, else the nearest in spelling.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        match &self.0 {
            Fault::UnknownId { nearest, .. } => *nearest,
            _ => None,
        }
    }

    #[cold]
    pub(crate) fn unknown_id(kind: &'static str, text: &str, ids: &'static [&'static str]) -> Self {
        let text = Excerpt::of(text);
        Self(Fault::UnknownId { kind, nearest: nearest(&text, ids), text, ids })
    }

    /// A name that is understood, but stands where only the id will do.
    #[cold]
    #[cfg(feature = "serde")]
    pub(crate) fn name_for_id(
        kind: &'static str,
        name: &str,
        id: &'static str,
        ids: &'static [&'static str],
    ) -> Self {
        Self(Fault::UnknownId { kind, nearest: Some(id), text: Excerpt::of(name), ids })
    }

    #[cold]
    pub(crate) fn age(years: f64) -> Self {
        Self(Fault::Age(years))
    }

    #[cold]
    pub(crate) fn duration_weeks(weeks: f64) -> Self {
        Self(Fault::DurationWeeks(weeks))
    }

    #[cold]
    pub(crate) fn duration_days(days: u32) -> Self {
        Self(Fault::DurationDays(days))
    }

    #[cold]
    pub(crate) fn probability(value: f64) -> Self {
        Self(Fault::Probability(value))
    }
}

/// Up to this many valid ids are all named; beyond it only the nearest one is.
const FEW: usize = 6;

/// The half of the sentence that says what would be right.
struct Valid {
    nearest: Option<&'static str>,
    ids: &'static [&'static str],
}

impl fmt::Display for Valid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ids.len() > FEW {
            return match self.nearest {
                Some(id) => write!(f, "the nearest valid id is `{id}`"),
                None => Ok(()),
            };
        }
        for (position, id) in self.ids.iter().enumerate() {
            let before = match position {
                0 => "expected ",
                _ if position + 1 == self.ids.len() => " or ",
                _ => ", ",
            };
            write!(f, "{before}`{id}`")?;
        }
        Ok(())
    }
}

/// The beginning of a text somebody sent, short enough to keep without a heap and to read in a sentence.
#[derive(Clone, PartialEq)]
struct Excerpt {
    bytes: [u8; Excerpt::CAPACITY],
    length: u8,
    cut: bool,
}

impl Excerpt {
    const CAPACITY: usize = 48;

    fn of(text: &str) -> Self {
        let mut length = text.len().min(Self::CAPACITY);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        let mut bytes = [0; Self::CAPACITY];
        for (to, from) in bytes.iter_mut().zip(text.bytes()).take(length) {
            *to = from;
        }
        Self { bytes, length: u8::try_from(length).unwrap_or(0), cut: length < text.len() }
    }

    fn as_str(&self) -> &str {
        self.bytes
            .get(..usize::from(self.length))
            .and_then(|bytes| core::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.as_str().escape_debug(), if self.cut { "…" } else { "" })
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{self}`")
    }
}

/// The candidate with the fewest single-character edits from `text`; the first of several.
fn nearest(text: &Excerpt, ids: &'static [&'static str]) -> Option<&'static str> {
    ids.iter().copied().min_by_key(|id| edit_distance(text.as_str(), id))
}

/// How many single bytes must be inserted, removed or replaced to turn one text into the other, letter case aside.
fn edit_distance(one: &str, other: &str) -> usize {
    // Row by row as Wagner and Fischer do; `row[j]` is the distance from the bytes read so far to `one`'s first j.
    let mut row = [0; Excerpt::CAPACITY + 1];
    for (distance, cell) in row.iter_mut().enumerate() {
        *cell = distance;
    }
    for (read, there) in other.bytes().enumerate() {
        let mut diagonal = read;
        let mut left = read + 1;
        let mut cells = row.iter_mut();
        if let Some(first) = cells.next() {
            *first = left;
        }
        for (cell, here) in cells.zip(one.bytes()) {
            let replaced = diagonal + usize::from(!here.eq_ignore_ascii_case(&there));
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.get(one.len()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edit_distance_counts_single_edits() {
        assert_eq!(edit_distance("", ""), 0);
        assert_eq!(edit_distance("", "abc"), 3);
        assert_eq!(edit_distance("abc", ""), 3);
        assert_eq!(edit_distance("kitten", "sitting"), 3);
        assert_eq!(edit_distance("Fever", "fever"), 0);
        assert_eq!(edit_distance("flaw", "lawn"), 2);
    }

    #[test]
    fn an_excerpt_is_cut_at_a_character_and_escaped() {
        assert_eq!(Excerpt::of("a\nb").to_string(), "a\\nb");
        let long = "é".repeat(40);
        assert_eq!(Excerpt::of(&long).to_string(), format!("{}…", "é".repeat(24)));
        let odd = format!("a{}", "é".repeat(40));
        assert_eq!(Excerpt::of(&odd).to_string(), format!("a{}…", "é".repeat(23)));
    }

    #[test]
    fn few_choices_are_all_named() {
        let error = Error::unknown_id("sex", "man", &["female", "male"]);
        assert_eq!(error.to_string(), "unknown sex `man`; expected `female` or `male`");
        assert_eq!(error.nearest(), Some("male"));
    }
}

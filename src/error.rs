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
    #[error("age {years} is {}; expected whole years from 0 to 130", Wrong { number: *years, highest: 130.0 })]
    Age { years: f64 },
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
    /// The valid id that was most likely meant, when the fault is an unknown id: that of the id, label or other name which
    /// is nearest in spelling or holds all of the text. `None` if nothing is like it.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        match &self.0 {
            Fault::UnknownId { nearest, .. } => *nearest,
            _ => None,
        }
    }

    /// `names` are what values are called, each with its id.
    #[cold]
    pub(crate) fn unknown_id(
        kind: &'static str,
        text: &str,
        ids: &'static [&'static str],
        names: impl Iterator<Item = (&'static str, &'static str)> + Clone,
    ) -> Self {
        let text = Excerpt::of(text);
        Self(Fault::UnknownId { kind, nearest: nearest(text.as_str(), names), text, ids })
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
        Self(Fault::Age { years })
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

/// What is wrong with a number that should be a whole one from nought to some highest.
struct Wrong {
    number: f64,
    highest: f64,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lies_in_range = self.number >= 0.0 && self.number <= self.highest;
        f.write_str(if lies_in_range { "not a whole number" } else { "out of range" })
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
                None => f.write_str("no valid id is like it"),
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

/// The id of the name that was most likely meant: a misspelling of it, else one that holds the text word for word.
fn nearest(
    text: &str,
    names: impl Iterator<Item = (&'static str, &'static str)> + Clone,
) -> Option<&'static str> {
    let misspelt = names.clone().map(|(name, id)| (edit_distance(text, name), id));
    let misspelt = misspelt.min_by_key(|(distance, _)| *distance);
    let holding = names.filter(|(name, _)| holds_words(name, text)).min_by_key(|(name, _)| name.len());
    match misspelt {
        Some((distance, id)) if distance * 4 <= text.len() => Some(id),
        Some((distance, id)) if holding.is_none() && distance * 3 <= text.len() => Some(id),
        _ => holding.map(|(_, id)| id),
    }
}

/// Whether some words of a name, one after the other, are the text, letter case aside.
fn holds_words(name: &str, text: &str) -> bool {
    let (name, text) = (name.as_bytes(), text.as_bytes());
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let mut starts = name.windows(text.len().max(1)).enumerate();
    starts.any(|(at, words)| {
        let before = at.checked_sub(1).and_then(|before| name.get(before));
        words.iter().zip(text).all(|(here, there)| are_alike(*here, *there))
            && is_end(before)
            && is_end(name.get(at + text.len()))
            && !text.is_empty()
    })
}

/// Whether two bytes are the same to somebody who minds neither letter case nor how words are joined.
fn are_alike(one: u8, other: u8) -> bool {
    let joint = |byte: u8| matches!(byte, b' ' | b'_' | b'-');
    one.eq_ignore_ascii_case(&other) || (joint(one) && joint(other))
}

/// How many single bytes must be inserted, removed or replaced to turn one text into one like the other.
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
            let replaced = diagonal + usize::from(!are_alike(here, there));
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
        assert_eq!(edit_distance("night pain", "night_pain"), 0);
    }

    #[test]
    fn words_are_held_whole() {
        assert!(holds_words("unexplained_weight_loss", "weight loss"));
        assert!(holds_words("Collapse, fainting or shock", "collapse"));
        assert!(!holds_words("discitis", "disc"));
        assert!(!holds_words("fever", "fever and more"));
        assert!(!holds_words("fever", ""));
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
        let ids: &[&str] = &["female", "male"];
        let names = || ids.iter().map(|id| (*id, *id));
        let error = Error::unknown_id("sex", "man", ids, names());
        assert_eq!(error.to_string(), "unknown sex `man`; expected `female` or `male`");
        assert_eq!(error.nearest(), None);
        assert_eq!(Error::unknown_id("sex", "femal", ids, names()).nearest(), Some("female"));
    }
}

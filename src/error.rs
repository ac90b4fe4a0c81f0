//! The one error type: a sentence for people, with its parts for programs.

use core::fmt;

use crate::name;
use crate::stack_text::StackText;

/// Why a value was refused.
///
/// `Display` is one sentence: where the fault is, what is wrong, and what was expected. `Debug` is the same sentence, so that a
/// `main` that returns the error prints it. Programs can read the [`kind`](Self::kind), the offending [`text`](Self::text) or
/// [`number`](Self::number), the [`field`](Self::field) and [`key`](Self::key) of the document, and the
/// [`candidates`](Self::candidates).
///
/// The sentence and the text repeat up to 48 bytes of the input, which may be a name or a date of birth, and the sentence repeats a
/// number. If the input may be personal, log only the kind, the field, the key and the candidates, which are words of this library.
///
/// ```
/// use lumbago::{Age, ErrorKind, Finding, Symptom};
///
/// let error = "pain_belw_knee".parse::<Symptom>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown symptom `pain_belw_knee`; the nearest valid id is `pain_below_knee`");
/// assert_eq!(error.kind(), ErrorKind::UnknownName);
/// assert_eq!(error.text(), Some("pain_belw_knee"));
/// assert_eq!(error.nearest(), Some("pain_below_knee"));
///
/// let error = "incontinence".parse::<Finding>().unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::AmbiguousName);
/// assert!(error.candidates().eq(["bladder_dysfunction", "bowel_dysfunction"]));
///
/// let error = Age::years(131).unwrap_err();
/// assert_eq!(error.to_string(), "age 131 is out of range; expected whole years from 0 to 130");
/// assert_eq!((error.kind(), error.number()), (ErrorKind::OutOfRange, Some(131.0)));
/// ```
#[derive(Clone, PartialEq, thiserror::Error)]
#[error("{place}{fault}")]
pub struct Error {
    place: Place,
    fault: Fault,
}

/// What kind of fault an [`Error`] is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An unknown or misspelt name of a finding, condition, field or other word.
    UnknownName,
    /// A clinical word that is not precise enough. It could mean any of the [candidates](Error::candidates), or it means the only
    /// candidate under the conditions in its question.
    AmbiguousName,
    /// A known name, where a document must have the exact id, which is the only [candidate](Error::candidates).
    NotAnId,
    /// The name of a condition, where a finding was expected.
    ConditionForFinding,
    /// A number that is too small or too large, or NaN.
    OutOfRange,
    /// A fraction, where a whole number was expected.
    NotWhole,
    /// A text that is not a [`Digest`](crate::Digest).
    NotADigest,
    /// A value of the wrong type, such as text for a number, or a list for an object.
    WrongType,
    /// A field or key that a document has twice.
    Repeated,
}

impl ErrorKind {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownName => "unknown_name",
            Self::AmbiguousName => "ambiguous_name",
            Self::NotAnId => "not_an_id",
            Self::ConditionForFinding => "condition_for_finding",
            Self::OutOfRange => "out_of_range",
            Self::NotWhole => "not_whole",
            Self::NotADigest => "not_a_digest",
            Self::WrongType => "wrong_type",
            Self::Repeated => "repeated",
        }
    }
}

/// Where in a document the fault is; empty if the value is from no document.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    field: Option<&'static str>,
    key: Option<&'static str>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.field, self.key) {
            (None, _) => Ok(()),
            (Some(field), None) => write!(f, "{field}: "),
            (Some(field), Some(key)) => write!(f, "{field}.{key}: "),
        }
    }
}

#[derive(Clone, PartialEq, thiserror::Error)]
#[cfg_attr(not(feature = "serde"), expect(dead_code, reason = "some faults only a document can have"))]
enum Fault {
    #[error("unknown {vocabulary} {text}; {}", Right { nearest: at(ids, *nearest), ids })]
    UnknownName {
        vocabulary: &'static str,
        text: Excerpt,
        /// The index of the nearest id.
        nearest: Option<u8>,
        ids: &'static [&'static str],
    },
    #[error("{text} is not precise enough for a {vocabulary}; did you mean {}?", Choice(ids))]
    AmbiguousName { vocabulary: &'static str, text: Excerpt, ids: &'static [&'static str] },
    #[error("{text} is not the id of a {vocabulary}; the id is `{id}`")]
    NotAnId { vocabulary: &'static str, text: Excerpt, id: &'static str },
    #[error("{text} is a condition (`{id}`), not a finding; state what the patient or the examiner noticed")]
    ConditionForFinding { text: Excerpt, id: &'static str },
    #[error("{what}{}{unit} is out of range; expected {range}", Number(*number))]
    OutOfRange { what: &'static str, number: f64, unit: &'static str, range: &'static str },
    #[error("{what}{} is not a whole number; expected {range}", Number(*number))]
    NotWhole { what: &'static str, number: f64, range: &'static str },
    #[error("expected {expected}, found {found}")]
    WrongType { expected: &'static str, found: &'static str },
    #[error("{text} is not a digest; expected sixteen hexadecimal digits")]
    NotADigest { text: Excerpt },
    #[error("repeated {what} `{name}`")]
    Repeated { what: &'static str, name: &'static str },
}

impl Error {
    /// The kind of fault.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        match self.fault {
            Fault::UnknownName { .. } => ErrorKind::UnknownName,
            Fault::AmbiguousName { .. } => ErrorKind::AmbiguousName,
            Fault::NotAnId { .. } => ErrorKind::NotAnId,
            Fault::ConditionForFinding { .. } => ErrorKind::ConditionForFinding,
            Fault::OutOfRange { .. } => ErrorKind::OutOfRange,
            Fault::NotWhole { .. } => ErrorKind::NotWhole,
            Fault::NotADigest { .. } => ErrorKind::NotADigest,
            Fault::WrongType { .. } => ErrorKind::WrongType,
            Fault::Repeated { .. } => ErrorKind::Repeated,
        }
    }

    /// The offending text, up to its first 48 bytes, control characters included; `None` if the fault is not a text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.fault {
            Fault::UnknownName { text, .. }
            | Fault::AmbiguousName { text, .. }
            | Fault::NotAnId { text, .. }
            | Fault::NotADigest { text }
            | Fault::ConditionForFinding { text, .. } => Some(text.0.as_str()),
            Fault::Repeated { name, .. } => Some(name),
            Fault::OutOfRange { .. } | Fault::NotWhole { .. } | Fault::WrongType { .. } => None,
        }
    }

    /// The offending number; `None` if the fault is not a number.
    #[must_use]
    pub const fn number(&self) -> Option<f64> {
        match self.fault {
            Fault::OutOfRange { number, .. } | Fault::NotWhole { number, .. } => Some(number),
            _ => None,
        }
    }

    /// The field of the document that has the fault; `None` if the value is from no document, or if the field itself is the
    /// fault.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        self.place.field
    }

    /// The key under `findings` or `pretest` whose value is at fault.
    #[must_use]
    pub const fn key(&self) -> Option<&'static str> {
        self.place.key
    }

    /// The valid ids that may have been meant: every id of a small vocabulary, the meanings of an ambiguous name, or else the
    /// nearest id. Empty if no id is similar.
    pub fn candidates(&self) -> impl Iterator<Item = &'static str> + use<> {
        let (one, several): (_, &'static [&'static str]) = match &self.fault {
            Fault::UnknownName { ids, .. } if ids.len() <= FEW => (None, ids),
            Fault::UnknownName { nearest, ids, .. } => (at(ids, *nearest), &[]),
            Fault::AmbiguousName { ids, .. } => (None, ids),
            Fault::NotAnId { id, .. } => (Some(*id), &[]),
            _ => (None, &[]),
        };
        one.into_iter().chain(several.iter().copied())
    }

    /// The valid id that was most likely meant: the id of the name nearest in spelling, or of a name that contains the whole
    /// text. `None` if no name is similar.
    #[must_use]
    pub fn nearest(&self) -> Option<&'static str> {
        match &self.fault {
            Fault::UnknownName { nearest, ids, .. } => at(ids, *nearest),
            Fault::NotAnId { id, .. } | Fault::AmbiguousName { ids: [id], .. } => Some(id),
            _ => None,
        }
    }

    /// The id of the condition whose name stands where a finding belongs. It is no [candidate](Self::candidates): a finding is what
    /// the patient or the examiner noticed.
    #[must_use]
    pub const fn condition(&self) -> Option<&'static str> {
        match self.fault {
            Fault::ConditionForFinding { id, .. } => Some(id),
            _ => None,
        }
    }

    const fn new(fault: Fault) -> Self {
        Self { place: Place { field: None, key: None }, fault }
    }

    /// The same fault in a field of a document.
    #[cfg(feature = "serde")]
    pub(crate) fn in_field(self, field: &'static str) -> Self {
        self.at(Place { field: Some(field), key: None })
    }

    /// The same fault under a key of a field.
    #[cfg(feature = "serde")]
    pub(crate) fn under_key(self, field: &'static str, key: &'static str) -> Self {
        self.at(Place { field: Some(field), key: Some(key) })
    }

    /// The place already says what the number is, so the sentence does not repeat it.
    #[cfg(feature = "serde")]
    fn at(mut self, place: Place) -> Self {
        if let Fault::OutOfRange { what, .. } | Fault::NotWhole { what, .. } = &mut self.fault {
            *what = "";
        }
        Self { place, ..self }
    }

    /// `names` are all names of the values, each with its id.
    #[cold]
    pub(crate) fn unknown_name(
        vocabulary: &'static str,
        text: &str,
        ids: &'static [&'static str],
        names: impl Iterator<Item = (&'static str, &'static str)> + Clone,
    ) -> Self {
        let text = Excerpt::of(text);
        let nearest = name::nearest(text.0.as_str(), names);
        let nearest = ids.iter().position(|id| Some(*id) == nearest).and_then(|at| u8::try_from(at).ok());
        Self::new(Fault::UnknownName { vocabulary, text, nearest, ids })
    }

    /// A word that can mean several values.
    #[cold]
    pub(crate) fn ambiguous_name(vocabulary: &'static str, text: &str, ids: &'static [&'static str]) -> Self {
        Self::new(Fault::AmbiguousName { vocabulary, text: Excerpt::of(text), ids })
    }

    /// A known name, where only the id is accepted.
    #[cold]
    #[cfg(feature = "serde")]
    pub(crate) fn not_an_id(vocabulary: &'static str, name: &str, id: &'static str) -> Self {
        Self::new(Fault::NotAnId { vocabulary, text: Excerpt::of(name), id })
    }

    #[cold]
    pub(crate) fn condition_for_finding(name: &str, id: &'static str) -> Self {
        Self::new(Fault::ConditionForFinding { text: Excerpt::of(name), id })
    }

    #[cold]
    pub(crate) fn digest(text: &str) -> Self {
        Self::new(Fault::NotADigest { text: Excerpt::of(text) })
    }

    #[cold]
    pub(crate) const fn age(years: f64) -> Self {
        let (what, number, range) = ("age ", years, "whole years from 0 to 130");
        let lies_in_range = 0.0 <= years && years <= 130.0;
        Self::new(if lies_in_range {
            Fault::NotWhole { what, number, range }
        } else {
            Fault::OutOfRange { what, number, unit: "", range }
        })
    }

    #[cold]
    pub(crate) const fn duration_weeks(weeks: f64) -> Self {
        let (what, unit, range) = ("symptom duration of ", " weeks", "weeks from 0 to 5200");
        Self::new(Fault::OutOfRange { what, number: weeks, unit, range })
    }

    #[cold]
    pub(crate) const fn duration_days(days: u32) -> Self {
        let (what, unit, range) = ("symptom duration of ", " days", "days from 0 to 36400");
        Self::new(Fault::OutOfRange { what, number: days as f64, unit, range })
    }

    #[cold]
    pub(crate) const fn probability(value: f64) -> Self {
        let range = "a number from 0.000000001 to 0.999999999";
        Self::new(Fault::OutOfRange { what: "probability ", number: value, unit: "", range })
    }

    #[cold]
    #[cfg(feature = "serde")]
    pub(crate) const fn wrong_type(expected: &'static str, found: &'static str) -> Self {
        Self::new(Fault::WrongType { expected, found })
    }

    /// `what` is "field" or "key".
    #[cold]
    #[cfg(feature = "serde")]
    pub(crate) const fn repeated(what: &'static str, name: &'static str) -> Self {
        Self::new(Fault::Repeated { what, name })
    }
}

impl fmt::Debug for Error {
    /// The sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A number of the input. One that would have hundreds of digits has an exponent instead.
struct Number(f64);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number) = self;
        if *number == 0.0 || (1e-12..1e16).contains(&number.abs()) {
            write!(f, "{number}")
        } else {
            write!(f, "{number:e}")
        }
    }
}

/// The sentence names all valid ids if there are at most this many, and otherwise only the nearest.
const FEW: usize = 6;

fn at(ids: &'static [&'static str], place: Option<u8>) -> Option<&'static str> {
    place.and_then(|place| ids.get(usize::from(place))).copied()
}

/// The second half of the sentence: what was expected.
struct Right {
    nearest: Option<&'static str>,
    ids: &'static [&'static str],
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nearest {
            _ if self.ids.len() <= FEW => write!(f, "expected {}", Choice(self.ids)),
            Some(id) => write!(f, "the nearest valid id is `{id}`"),
            None => f.write_str("no similar id exists"),
        }
    }
}

/// Ids to choose from.
struct Choice(&'static [&'static str]);

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, id) in self.0.iter().enumerate() {
            let before = match position {
                0 => "",
                _ if position + 1 == self.0.len() => " or ",
                _ => ", ",
            };
            write!(f, "{before}`{id}`")?;
        }
        Ok(())
    }
}

/// The beginning of an input text, short enough to keep without a heap and to quote in a sentence.
#[derive(Clone, PartialEq)]
struct Excerpt(StackText<48>);

impl Excerpt {
    fn of(text: &str) -> Self {
        Self(StackText::of(&text))
    }
}

impl fmt::Display for Excerpt {
    /// In backquotes, with control characters escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}{}`", self.0.as_str().escape_debug(), if self.0.is_cut() { "…" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_cut_at_a_character_and_escaped() {
        assert_eq!(Excerpt::of("a\nb").to_string(), "`a\\nb`");
        let long = "é".repeat(40);
        assert_eq!(Excerpt::of(&long).to_string(), format!("`{}…`", "é".repeat(24)));
    }

    #[test]
    fn few_choices_are_all_named() {
        let ids: &[&str] = &["female", "male"];
        let names = || ids.iter().map(|id| (*id, *id));
        let error = Error::unknown_name("sex", "man", ids, names());
        assert_eq!(error.to_string(), "unknown sex `man`; expected `female` or `male`");
        assert_eq!(error.nearest(), None);
        assert!(error.candidates().eq(["female", "male"]));
        assert_eq!(Error::unknown_name("sex", "femal", ids, names()).nearest(), Some("female"));
    }

    #[test]
    fn debug_is_the_sentence() {
        let error = Error::age(131.0);
        assert_eq!(format!("{error:?}"), error.to_string());
    }
}

//! A terminal interview. It asks screens of safety questions first, then the questions that tell most, until no answer would
//! change the conclusion.
//!
//! [`Interview`] is the course of the interview, without input or output, and `words` is what is said. With the feature `terminal`
//! `screen` writes, `prompt` reads, and `file` saves; a page in a browser does without.

mod course;
#[cfg(feature = "terminal")]
pub mod file;
#[cfg(feature = "terminal")]
pub mod prompt;
#[cfg(feature = "terminal")]
pub mod screen;
pub mod words;

pub use course::{Alarm, End, Interview, Sheet, Step};

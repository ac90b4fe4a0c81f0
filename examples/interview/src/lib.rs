//! A terminal interview. It asks screens of safety questions first, then the questions that tell most, until no answer would
//! change the conclusion.
//!
//! [`Interview`] is the course of the interview, without input or output. `screen` writes, `prompt` reads, and `file` saves.

mod course;
pub mod file;
pub mod prompt;
pub mod screen;

pub use course::{Alarm, End, Interview, Sheet, Step};

//! A terminal interview: screens of safety questions first, then whatever tells most, until no answer would change the
//! conclusion.
//!
//! [`Interview`] is the pure course of it, without input or output; `screen` writes, `prompt` reads, and `file` keeps.

mod course;
pub mod file;
pub mod prompt;
pub mod screen;

pub use course::{Alarm, End, Interview, Sheet, Step};

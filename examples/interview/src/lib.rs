//! A terminal interview: safety questions first, then whatever tells most, until no answer would change the conclusion.
//!
//! [`Interview`] is the pure course of it, without input or output; `screen` writes, and `prompt` reads.

mod course;
pub mod prompt;
pub mod screen;

pub use course::{End, Interview, Step};

//! The wire form: a presentation in, an assessment out.
//!
//! It is written with JSON in mind and works with every serde format; formats that do not describe themselves, such as postcard and
//! bincode, can read back a presentation and what else has a `Deserialize`.

mod read;
mod write;

pub use read::Validation;

//! The wire form: a presentation in, an assessment out.
//!
//! It is written with JSON in mind and works with every serde format. Formats that do not describe themselves, such as postcard and
//! bincode, can write everything and read back a [`Presentation`](crate::Presentation). In binary formats numbers have one type: an age
//! is a `u32`, a duration in weeks and a probability are an `f64`.

mod knowledge;
mod read;
mod shapes;
mod summary;
mod write;

pub use read::Validation;
pub use summary::Summary;
pub use write::Record;

//! Reading and writing with serde: a presentation in, an assessment out.
//!
//! The form is made for JSON, and other text formats read it in the same way. Binary formats can write everything, and can read a
//! [`Presentation`](crate::Presentation). In these a number has one type, also where the format could tell another: an age is a
//! `u32`; a duration, in weeks, and a probability are an `f64`. So CBOR from elsewhere must hold three weeks as `3.0`.

mod knowledge;
mod read;
mod shapes;
mod summary;
mod write;

pub use read::Validation;
pub use summary::Summary;
pub use write::Record;

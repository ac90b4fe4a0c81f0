//! Reading and writing with serde: a presentation in, an assessment out.
//!
//! The form is made for JSON and works with every serde format. Formats that are not self-describing, such as postcard and
//! bincode, can write everything, and can read a [`Presentation`](crate::Presentation). In these, an age is a `u32`; a duration,
//! in weeks, and a probability are an `f64`.

mod knowledge;
mod read;
mod shapes;
mod summary;
mod write;

pub use read::Validation;
pub use summary::Summary;
pub use write::Record;

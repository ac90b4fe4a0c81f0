//! The library over HTTP and over the Model Context Protocol.
//!
//! [`answers`] is what all doors share: a presentation in, JSON out. [`rest`], [`fhir`], [`cds`] and [`mcp`] are the doors.
//! Nothing that is said of a patient is logged, or written to a disk.

pub mod answers;
pub mod cds;
#[path = "../../support/excerpt.rs"]
mod excerpt;
pub mod fhir;
pub mod mcp;
pub mod openapi;
pub mod problem;
pub mod reports;
pub mod rest;
pub mod serve;
pub mod strict;

pub use problem::Problem;

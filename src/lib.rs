#![cfg_attr(not(test), no_std)]
#![allow(missing_docs)]
//! x

mod assessment;
mod citation;
mod criterion;
mod digest;
mod error;
mod explanation;
#[cfg(feature = "serde")]
mod json;
pub mod knowledge;
mod posterior;
mod presentation;
mod text;
mod trigger_point;
mod vocabulary;
mod weight;

pub use assessment::{Assessment, Ranked, score};
pub use citation::{Basis, Grounds, Seen, Source};
pub use criterion::{CriterionStatus, Verdict};
pub use digest::Digest;
pub use error::Error;
pub use explanation::{Explanation, OpenFinding};
pub use posterior::{Evidence, Line, Standing};
pub use presentation::{Conflict, Presentation};
pub use trigger_point::TriggerPointActivity;
pub use vocabulary::{
    Age, AskedOf, Condition, Criterion, Finding, Investigation, PainQuality, Presence, RiskFactor, Setting,
    Sex, Sign, Symptom, SymptomDuration,
};
pub use weight::{Interval, LikelihoodRatio, Probability, ProbabilityBand, Weight};

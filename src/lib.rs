#![cfg_attr(not(test), no_std)]
#![forbid(unsafe_code)]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::todo,
    clippy::dbg_macro,
    clippy::print_stdout,
    clippy::print_stderr
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::float_cmp,
        clippy::cast_precision_loss,
        reason = "a test may stop at the first surprise"
    )
)]
//! x

mod assessment;
mod citation;
mod conclusion;
mod criterion;
mod digest;
mod error;
mod explanation;
mod inquiry;
#[cfg(feature = "serde")]
mod json;
pub mod knowledge;
mod posterior;
mod presentation;
mod text;
mod triage;
mod trigger_point;
mod vocabulary;
mod weight;

pub use assessment::{Assessment, Counterfactual, Ranked, Receipt, Serious, Stop, score};
pub use citation::{Basis, Grounds, Mark, Seen, Source};
pub use conclusion::{
    ADULT_FROM_YEARS, Conclusion, LEAST_EVIDENCE, LEAST_WEIGHT, MUST_NOT_MISS, NEAR_TIE, Outside,
};
pub use criterion::{CriterionStatus, Verdict};
pub use digest::Digest;
pub use error::Error;
pub use explanation::{Explanation, OpenFinding};
pub use inquiry::{Effect, Question, Reason, SERIOUS_FACTOR, WORTH_ASKING};
pub use posterior::{Evidence, Line, Standing};
pub use presentation::{Conflict, Presentation};
pub use triage::{FiredFlag, ROUTINE_FROM_WEEKS, SafetyQuestion, Triage};
pub use trigger_point::TriggerPointActivity;
pub use vocabulary::{
    Age, AskedOf, Condition, Criterion, Finding, Investigation, PainQuality, Presence, RiskFactor, Setting,
    Sex, Sign, Suspicion, Symptom, SymptomDuration, Urgency,
};
pub use weight::{Information, Interval, LikelihoodRatio, Probability, ProbabilityBand, Weight};

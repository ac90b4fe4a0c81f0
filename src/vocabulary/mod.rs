//! The words the library knows: each enum in a file of its own, every word with a stable id and a label.

mod condition;
mod criterion;
mod finding;
mod investigation;
mod macros;
mod pain_quality;
mod person;
mod risk_factor;
mod screen;
mod sign;
mod symptom;
mod urgency;

pub use condition::Condition;
pub(crate) use condition::PerCondition;
pub use criterion::Criterion;
pub use finding::{Finding, Presence, Respondent};
pub(crate) use finding::{FindingSet, PerFinding};
pub use investigation::Investigation;
pub use pain_quality::PainQuality;
pub use person::{Age, Setting, Sex, SymptomDuration};
pub use risk_factor::RiskFactor;
pub use screen::Screen;
pub use sign::Sign;
pub use symptom::Symptom;
pub use urgency::{Suspicion, Urgency};

//! The words that the library knows. Each enum has a file of its own, and each word a stable id and a label.

mod condition;
mod criterion;
mod finding;
mod finding_set;
mod investigation;
mod macros;
mod pain_quality;
mod person;
mod presence;
mod respondent;
mod risk_factor;
mod screen;
mod sign;
mod suspicion;
mod symptom;
mod urgency;

pub use condition::Condition;
pub(crate) use condition::PerCondition;
pub use criterion::Criterion;
pub use finding::Finding;
pub(crate) use finding_set::{FindingSet, PerFinding};
pub use investigation::Investigation;
pub use pain_quality::PainQuality;
pub use person::{Age, Setting, Sex, SymptomDuration};
pub use presence::Presence;
pub use respondent::Respondent;
pub use risk_factor::RiskFactor;
pub use screen::Screen;
pub use sign::Sign;
pub use suspicion::Suspicion;
pub use symptom::Symptom;
pub use urgency::Urgency;

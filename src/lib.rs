//! A ranked differential for low back and upper leg pain, with triage.
//!
//! Describe one adult in a [`Presentation`], and [`score`] it. The [`Assessment`] ranks sixteen causes, and gives the ledger behind
//! every number: likelihood ratios with their intervals, each with its source or marked as estimated. It also says how soon to seek
//! care, and what to ask next.
//!
//! The library is made to be embedded in triage, intake and decision-support software. It works offline, gives the same bits on
//! every platform, is `no_std`, and needs no allocator. **It informs clinicians and the software that serves them; it does not
//! diagnose.**
//!
//! ```
//! use lumbago::{score, Age, Condition, PainQuality, Presentation, Respondent, RiskFactor, Sex, Symptom};
//!
//! let presentation = Presentation::new()
//!     .age(Age::years(34)?)
//!     .sex(Sex::Female)
//!     .present(Symptom::PainBelowKnee)
//!     .present(Symptom::WorseCoughingSneezing)
//!     .present(PainQuality::ElectricShock)
//!     .present(RiskFactor::Smoking)
//!     .absent(Symptom::MorningStiffnessOver30Minutes);
//!
//! let assessment = score(&presentation);
//!
//! // What is likely: condition, probability, interval, weight.
//! let leading = assessment.ranking().next().unwrap();
//! assert_eq!(leading.condition(), Condition::LumbarDiscHerniation);
//! // Why: every line of evidence with its weight, ratio, basis and source. `Display` prints the ledger.
//! let why = assessment.explain(leading.condition());
//! assert_eq!(why.supporting().next().unwrap().grounds().unwrap().source().key(), "hill2011");
//! // How soon to seek care, and why.
//! let urgency = assessment.triage().urgency();
//! // What to ask the patient next.
//! let question = assessment.next_questions().find(|question| question.respondent() == Respondent::Patient).unwrap();
//! # let _ = (urgency, question);
//! # Ok::<(), lumbago::Error>(())
//! ```
//!
//! # Where to start
//!
//! | to | use |
//! |---|---|
//! | describe a patient | [`Presentation`], with findings ([`Symptom`], [`PainQuality`], [`RiskFactor`], [`Sign`], [`Investigation`]), [`Age`], [`Sex`], [`SymptomDuration`] and [`Setting`] |
//! | score the patient | [`score`], which returns an [`Assessment`] |
//! | show what is likely | [`Assessment::ranking`], [`Assessment::none_of_these`], [`Assessment::conclusion`] and [`conclusion`] |
//! | show why | [`Assessment::explain`], [`Assessment::compare`], and the lines in [`ledger`] |
//! | show which published criteria are met | [`Assessment::criteria`] and [`criterion`] |
//! | say how far to trust it | [`Ranked::interval`], [`Assessment::lead`], [`Assessment::on_published_evidence`], [`Ranked::ceiling`] |
//! | say how soon to seek care | [`Assessment::triage`], [`Triage::is_provisional`], [`Assessment::must_not_miss`] and [`triage`] |
//! | ask the safety questions | [`Triage::screens`], [`Presentation::none_of_these`], [`Triage::screening`] and [`screening`] |
//! | choose the next question | [`Assessment::next_questions`], [`Assessment::stop`], [`Assessment::counterfactuals`] and [`inquiry`] |
//! | find answers that contradict each other | [`Presentation::conflicts`], [`Presentation::oddities`] and [`conflict`] |
//! | read and write JSON, list every fault of a document | [`json`] |
//! | take an answer back | [`Presentation::without`] and its kin |
//! | translate what patients read | [`advice::Sentence`] |
//! | keep a record | [`Assessment::receipt`] |
//! | score a cohort | [`score_each`] |
//! | fill presentations from columns | [`Presentation::set`] and its kin |
//! | read the tables | [`knowledge`] |
//!
//! # The model
//!
//! A finding is present, absent, unknown (asked, but not known) or never asked. The last two weigh exactly nothing. Each pair of
//! condition and finding that matters has two likelihood ratios, one for presence and one for absence, published or openly
//! estimated. Each ratio becomes a [`Weight`] while the crate is compiled: a whole number of hundredths of a natural logarithm.
//!
//! ```text
//! weight(c) = pretest(c, setting) + Σ demographics
//!           + Σ over groups of correlated findings (the strongest support + the strongest opposition)
//! probability(c) = 1 / (1 + exp(−weight(c) / 100))
//! ```
//!
//! Some published criteria carry a weight, such as the ASAS expert rule for inflammatory back pain. Once such a criterion is met
//! or ruled out, its weight replaces that of the groups and demographics it covers. Conditions are scored independently, so two
//! can both be probable. The sums are of integers and the logistic function is a table, so results are exact, and do not depend
//! on the order of statements or on the platform.
//!
//! When two findings contradict each other, neither counts in the ranking, and [`Presentation::conflicts`] reports them. Triage
//! still uses every finding that is stated to be present.
//!
//! Triage is separate from the ranking. Its rules read findings, age, sex and duration. Its [floors](triage::Floor) read the
//! evidence for the five serious conditions: where it is strong, or the condition is probable, nobody is sent home. An unknown
//! answer never reassures: below an emergency, the urgency is [provisional](Triage::is_provisional) while a safety question is
//! open.
//!
//! # What it is not
//!
//! - It is not a diagnosis, and does not replace an examination. Four in ten of the likelihood ratios are our own estimates, and
//!   each is marked. No clinician has reviewed any of the figures or rules. The README says what the library was tested on, and where it fails.
//! - It is not for children, nor for people without pain in the back, buttock, hip or leg. It ranks sixteen conditions; people
//!   who have none of them mostly have non-specific pain.
//! - It gives no advice on medicines.
//!
//! # Features
//!
//! - `serde` (default): reads a presentation, and writes a presentation, an assessment and the knowledge. [`Presentation`] and
//!   [`Assessment`] document the JSON; every word in it is a stable id. Without this feature the only dependencies are `strum`
//!   and `thiserror`.
//!
#![cfg_attr(feature = "serde", doc = "[`json`]: crate::json")]
#![cfg_attr(not(feature = "serde"), doc = "[`json`]: https://docs.rs/lumbago/latest/lumbago/json/")]
#![cfg_attr(not(test), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
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

pub mod advice;
mod assessment;
mod batch;
mod citation;
mod comparison;
pub mod conclusion;
pub mod conflict;
pub mod criterion;
mod digest;
mod error;
mod explanation;
pub mod inquiry;
#[cfg(feature = "serde")]
pub mod json;
pub mod knowledge;
mod name;
mod posterior;
mod presentation;
pub mod screening;
mod sentence;
mod stack_text;
mod text;
pub mod triage;
mod trigger_point;
mod vocabulary;
mod weight;

pub use assessment::{Assessment, MustNotMiss, Ranked, Receipt, score};
pub use batch::{Scores, score_each};
pub use comparison::Comparison;
#[doc(no_inline)]
pub use conclusion::Conclusion;
#[doc(no_inline)]
pub use conflict::Conflict;
pub use digest::Digest;
pub use error::{Error, ErrorKind};
pub use explanation::Explanation;
#[doc(no_inline)]
pub use inquiry::Question;
pub use presentation::Presentation;
#[doc(no_inline)]
pub use triage::Triage;
pub use trigger_point::TriggerPointActivity;
pub use vocabulary::{
    Age, Condition, Criterion, Finding, Investigation, PainQuality, Presence, Respondent, RiskFactor,
    Setting, Sex, Sign, Symptom, SymptomDuration, Urgency,
};
pub use weight::{Information, Interval, LikelihoodRatio, Probability, ProbabilityBand, Weight};

/// The lines of a ledger: what each is about, what it weighs, and why it counts or not.
///
/// [`Explanation`] is the ledger of one condition; [`Comparison`] compares two ledgers.
pub mod ledger {
    pub use crate::comparison::ComparedLine;
    pub use crate::explanation::{OpenFinding, SumByBasis};
    pub use crate::posterior::{Line, LineStatus, Subject};
}

/// The README, so that its code is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! A ranked differential of the causes of low back and upper leg pain, with the likelihood ratio, interval and source
//! behind every number, and a safety verdict that stands apart from the ranking.
//!
//! It is made to be embedded in triage, intake and decision-support software: offline, deterministic, tiny, `no_std`,
//! without allocation, `unsafe` or global state. **It informs clinicians and the software that serves them; it does not
//! diagnose.**
//!
//! ```
//! use lumbago::{score, Age, Condition, PainQuality, Presentation, RiskFactor, Sex, Symptom};
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
//! // How soon to seek care, and what that rests on.
//! let urgency = assessment.triage().urgency();
//! // What to ask next.
//! let question = assessment.next_questions().next().unwrap();
//! # let _ = (urgency, question);
//! # Ok::<(), lumbago::Error>(())
//! ```
//!
//! # Where to start
//!
//! | to | use |
//! |---|---|
//! | say what is known of a patient | [`Presentation`], with findings ([`Symptom`], [`PainQuality`], [`RiskFactor`], [`Sign`], [`Investigation`]), [`Age`], [`Sex`], [`SymptomDuration`] and [`Setting`] |
//! | score it | [`score`], which returns an [`Assessment`] |
//! | show what is likely | [`Assessment::ranking`], [`Assessment::conclusion`], [`Assessment::none_of_these`] |
//! | show why | [`Assessment::explain`], an [`Explanation`]; [`Assessment::compare`]; [`Assessment::criteria`] for the published rules |
//! | say how far to trust it | [`Assessment::lead`], [`Assessment::on_published_evidence`], [`Ranked::ceiling`] |
//! | keep the patient safe | [`Assessment::triage`] with [`Triage::is_provisional`], [`Triage::screening`] and [`Triage::screens`]; [`Assessment::must_not_miss`] |
//! | ask on | [`Assessment::next_questions`], [`Assessment::stop`], [`Assessment::counterfactuals`] |
//! | keep a record | [`Assessment::receipt`] |
//! | score a cohort | [`score_each`] |
//! | read the tables | [`knowledge`] |
//!
//! # The model
//!
//! Every finding is present, absent, asked but unknown, or never asked; the last two weigh exactly nothing. Every pair of
//! condition and finding that matters has a published or openly estimated likelihood ratio for presence and for absence,
//! which becomes a whole number of hundredths of a natural logarithm, a [`Weight`], while the crate is compiled.
//!
//! ```text
//! weight(c) = pretest(c, setting) + Σ demographics
//!           + Σ over groups of correlated findings (the strongest support + the strongest opposition)
//! probability(c) = 1 / (1 + exp(−weight(c) / 100))
//! ```
//!
//! A criterion that carries weight (such as inflammatory back pain by the expert rule) stands in for its group as soon as it is
//! decided. Conditions are judged apart: two can both be probable. The sums are of integers and the logistic function is a
//! table, so that results are exact, independent of order, and the same on every platform.
//!
//! Two findings that contradict each other weigh nothing, either of them, and are reported by [`Presentation::conflicts`].
//! They still count in triage.
//!
//! Triage stands apart from the ranking. Its rules read findings, age, sex and duration, and its [floors](triage::Floor) read the
//! evidence for the serious conditions against documented thresholds, so that nobody is sent home where it is strong or the condition
//! probable. A verdict says what it [rests on](screening::Screening): unknown is never taken for absent, and never reassures.
//!
//! # What it is not
//!
//! - No diagnosis, and no substitute for an examination. Four in ten of the ratios are estimates, each marked so, and no clinician
//!   has reviewed them; see the README for what it was measured on and where it fails.
//! - Nothing about children, about pain without a complaint of back, buttock, hip or leg, or about conditions beyond the
//!   sixteen; what they leave over is mostly non-specific pain.
//! - No advice on medicines.
//!
//! # Features
//!
//! - `std` (default): only turns on the standard library in the dependencies. Without it the crate is `no_std` and needs no
//!   allocator.
//! - `serde` (default): a presentation can be read and written, an assessment written, in the JSON that the README shows;
//!   every word is its stable id. Leave it out to depend on nothing but two derive macros.

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
/// [`Explanation`] is the ledger of one condition; [`Comparison`] holds two against each other.
pub mod ledger {
    pub use crate::comparison::ComparedLine;
    pub use crate::explanation::{OpenFinding, SumByBasis};
    pub use crate::posterior::{Line, LineStatus, Subject};
}

/// The README, so that its code is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

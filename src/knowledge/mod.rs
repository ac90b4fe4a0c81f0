//! The knowledge: compiled-in, read-only tables. Every number has its basis, its source and a reason.
//!
//! The tables are checked while the crate is compiled. A row that breaks a law stops the build.

#![allow(
    clippy::enum_glob_use,
    clippy::wildcard_imports,
    reason = "tables name many words, and nothing else"
)]

mod check;
mod conditions;
pub(crate) mod contradictions;
pub(crate) mod criteria;
pub mod finding_lists;
mod profile;
pub(crate) mod red_flags;
mod rule;
mod screens;
mod sources;

pub use crate::citation::{Basis, Grounds, Reading, RuleBasis, Source};
pub(crate) use check::same;
pub(crate) use conditions::PROFILES;
pub use contradictions::Contradiction;
pub(crate) use criteria::MAX_CRITERIA;
pub(crate) use profile::Factor;
pub use profile::{Code, CodeFit, CodeSystem, Demographic, DemographicRange, Group, Pretest, Profile, Row};
pub(crate) use rule::Rule;
pub use rule::{Bound, CriterionRule, Item, RedFlag};
pub use screens::ScreenQuestion;

use crate::digest::Digest;
use crate::vocabulary::{Condition, Criterion, Finding};

/// The version of the knowledge: the year and month in which its meaning last changed.
pub const VERSION: &str = "2026.11";

/// The digest of every word, figure, rule, source and text of the knowledge. A test recomputes it.
pub const DIGEST: Digest = Digest::from_u64(0x90a6_fe71_497f_6a63);

const _: () = check::all(PROFILES.values(), &criteria::ALL, &red_flags::ALL, screens::ALL);

/// What the tables say about a condition.
///
/// ```
/// use lumbago::{Condition, Setting, knowledge};
///
/// let profile = knowledge::profile(Condition::CaudaEquinaSyndrome);
/// let pretest = profile.pretest(Setting::PrimaryCare).unwrap();
/// assert_eq!(pretest.probability().to_string(), "0.04 %");
/// assert_eq!(pretest.grounds().source().key(), "bmj_bp_ces");
/// ```
#[must_use]
pub fn profile(condition: Condition) -> &'static Profile {
    PROFILES.of(condition)
}

/// The rule of a published criterion, with its likelihood ratios and grounds.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "there is one rule for each variant, in order: see the checks")]
pub const fn criterion(criterion: Criterion) -> &'static CriterionRule {
    &criteria::ALL[criterion as usize]
}

/// Every source that the knowledge cites or names, sorted by key.
#[must_use]
pub fn sources() -> &'static [&'static Source] {
    sources::ALL
}

/// Every red-flag rule, in the order in which fired rules are listed.
#[must_use]
pub fn red_flags() -> &'static [RedFlag] {
    &red_flags::ALL
}

/// Every contradiction that [`Presentation::conflicts`](crate::Presentation::conflicts) looks for.
#[must_use]
pub fn contradictions() -> &'static [Contradiction] {
    contradictions::ALL
}

/// Statements that can both be true, but seldom are: a finding that is present, and what is unusual together with it.
#[must_use]
pub fn oddities() -> &'static [(Finding, Item)] {
    contradictions::ODD
}

/// Every question of the safety screens, screen by screen, in the order for back pain.
#[must_use]
pub fn screen_questions() -> &'static [ScreenQuestion] {
    screens::ALL
}

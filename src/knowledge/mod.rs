//! The knowledge: read-only tables, compiled in, each number with what it rests on.
//!
//! Every table is checked while the crate is compiled; a row that breaks a law does not build.

#![allow(
    clippy::enum_glob_use,
    clippy::wildcard_imports,
    reason = "tables name many words, and nothing else"
)]

mod check;
pub(crate) mod criteria;
mod fingerprint;
mod profile;
mod profiles;
pub(crate) mod red_flags;
mod rule;
mod sources;

mod abdominal_aortic_aneurysm;
mod ankylosing_spondylitis;
mod cauda_equina_syndrome;
mod facet_joint_pain;
mod greater_trochanteric_pain_syndrome;
mod hip_osteoarthritis;
mod lumbar_disc_herniation;
mod lumbar_spinal_stenosis;
mod lumbar_spondylolisthesis;
mod meralgia_paresthetica;
mod myofascial_trigger_points;
mod piriformis_syndrome;
mod sacroiliac_joint_pain;
mod spinal_infection;
mod spinal_malignancy;
mod vertebral_fracture;

pub(crate) use check::{MOST_CRITERIA, same};
pub(crate) use profile::Factor;
pub use profile::{Band, Code, CodeFit, CodeSystem, Demographic, Group, Pretest, Profile, Row};
pub(crate) use profiles::PROFILES;
pub(crate) use rule::Rule;
pub use rule::{Bound, CriterionRule, Item, RedFlag};

use crate::citation::Source;
use crate::digest::Digest;
use crate::vocabulary::{Condition, Criterion};

/// The version of the knowledge: the month of its last change of meaning.
pub const VERSION: &str = "2026.11";

/// The fingerprint of every figure, source and text of the knowledge, and of which findings contradict each other.
pub const DIGEST: Digest = fingerprint::of(PROFILES.values(), &criteria::ALL, &red_flags::ALL);

const _: () = check::all(PROFILES.values(), &criteria::ALL, &red_flags::ALL);

/// What is known of a condition.
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

/// The rule of a criterion.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "there is one rule for each variant, in order: see the checks")]
pub const fn criterion(criterion: Criterion) -> &'static CriterionRule {
    &criteria::ALL[criterion as usize]
}

/// Every source that the knowledge cites or names, by key.
#[must_use]
pub fn sources() -> &'static [&'static Source] {
    sources::ALL
}

/// Every red-flag rule, in the order in which fired rules are listed.
#[must_use]
pub fn red_flags() -> &'static [RedFlag] {
    &red_flags::ALL
}

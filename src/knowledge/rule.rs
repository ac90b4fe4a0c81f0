//! The shape of an m-of-n rule: so many of these items, and all of those.

use super::profile::Factor;
use crate::citation::{Grounds, Mark, Source};
use crate::digest::Digest;
use crate::vocabulary::{
    Condition, Criterion, Finding, Investigation, PainQuality, RiskFactor, Sex, Sign, Suspicion, Symptom,
    Urgency,
};
use crate::weight::LikelihoodRatio;

/// A rule that is met when enough of its counted items are present and none of its requirements is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Rule {
    /// Requirements, which are not counted.
    pub(crate) required: &'static [Item],
    /// The items of which `threshold` must be present.
    pub(crate) counted: &'static [Item],
    pub(crate) threshold: u8,
}

/// One condition of a rule: true, false, or not known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Item {
    /// The finding is present.
    Finding(Finding),
    /// The age in years is within the bound.
    Age(Bound),
    /// The age at onset in years is within the bound.
    AgeAtOnset(Bound),
    /// The duration in weeks is within the bound.
    DurationWeeks(Bound),
    /// No duration was stated. Never itself unknown.
    DurationUnstated,
    /// The patient is of this sex.
    Sex(Sex),
    /// Another criterion is met.
    Criterion(Criterion),
    /// At least one of these is true.
    Any(&'static [Item]),
}

/// A comparison with a whole number of years or weeks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Bound {
    /// The value or more.
    AtLeast(u32),
    /// The value or less.
    AtMost(u32),
    /// Less than the value.
    Below(u32),
    /// More than the value.
    Above(u32),
}

impl Bound {
    pub(crate) const fn digest(self, digest: Digest) -> Digest {
        match self {
            Self::AtLeast(limit) => digest.text(">=").number(limit),
            Self::AtMost(limit) => digest.text("<=").number(limit),
            Self::Below(limit) => digest.text("<").number(limit),
            Self::Above(limit) => digest.text(">").number(limit),
        }
    }
}

pub(crate) const fn symptom(symptom: Symptom) -> Item {
    Item::Finding(Finding::Symptom(symptom))
}

pub(crate) const fn quality(quality: PainQuality) -> Item {
    Item::Finding(Finding::PainQuality(quality))
}

pub(crate) const fn risk(factor: RiskFactor) -> Item {
    Item::Finding(Finding::RiskFactor(factor))
}

pub(crate) const fn sign(sign: Sign) -> Item {
    Item::Finding(Finding::Sign(sign))
}

pub(crate) const fn investigation(investigation: Investigation) -> Item {
    Item::Finding(Finding::Investigation(investigation))
}

/// A published m-of-n rule, and what it says about a condition once it is decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CriterionRule {
    pub(crate) criterion: Criterion,
    pub(crate) condition: Condition,
    pub(crate) rule: Rule,
    pub(crate) met: Option<LikelihoodRatio>,
    pub(crate) not_met: Option<LikelihoodRatio>,
    pub(crate) replaced_groups: &'static [&'static str],
    pub(crate) replaced_factors: &'static [Factor],
    pub(crate) grounds: Grounds,
}

impl CriterionRule {
    /// The criterion.
    #[must_use]
    pub const fn criterion(&self) -> Criterion {
        self.criterion
    }

    /// The condition it is about.
    #[must_use]
    pub const fn condition(&self) -> Condition {
        self.condition
    }

    /// The items that must all be true and are not counted.
    #[must_use]
    pub const fn required(&self) -> &'static [Item] {
        self.rule.required
    }

    /// The items of which enough must be true.
    #[must_use]
    pub const fn counted(&self) -> &'static [Item] {
        self.rule.counted
    }

    /// How many of the counted items must be true.
    #[must_use]
    pub const fn threshold(&self) -> u8 {
        self.rule.threshold
    }

    /// The likelihood ratio once the criterion is met; `None` where that changes nothing.
    #[must_use]
    pub const fn if_met(&self) -> Option<LikelihoodRatio> {
        self.met
    }

    /// The likelihood ratio once the criterion can no longer be met; `None` where that changes nothing.
    #[must_use]
    pub const fn if_not_met(&self) -> Option<LikelihoodRatio> {
        self.not_met
    }

    /// What the rule and its figures rest on.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }

    pub(crate) const fn carries_weight(&self) -> bool {
        self.met.is_some() || self.not_met.is_some()
    }

    /// The likelihood ratio when the patient meets the criterion, with its 95 % interval.
    pub(crate) const fn met(mut self, point: f64, low: f64, high: f64) -> Self {
        self.met = Some(LikelihoodRatio::printed(point, low, high));
        self
    }

    /// The likelihood ratio when the patient no longer can.
    pub(crate) const fn not_met(mut self, point: f64, low: f64, high: f64) -> Self {
        self.not_met = Some(LikelihoodRatio::printed(point, low, high));
        self
    }

    /// What is left out of the sum in its stead: groups of the condition by name, and demographic factors.
    pub(crate) const fn replacing(
        mut self,
        groups: &'static [&'static str],
        factors: &'static [Factor],
    ) -> Self {
        self.replaced_groups = groups;
        self.replaced_factors = factors;
        self
    }
}

/// A criterion that asks for so many of these items, and carries no weight yet.
pub(crate) const fn criterion(
    criterion: Criterion,
    condition: Condition,
    threshold: u8,
    counted: &'static [Item],
    required: &'static [Item],
    grounds: Grounds,
) -> CriterionRule {
    CriterionRule {
        criterion,
        condition,
        rule: Rule { required, counted, threshold },
        met: None,
        not_met: None,
        replaced_groups: &[],
        replaced_factors: &[],
        grounds,
    }
}

/// A red-flag rule: when it fires, the patient should seek care, and how soon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RedFlag {
    pub(crate) id: &'static str,
    pub(crate) suspicion: Suspicion,
    pub(crate) urgency: Urgency,
    pub(crate) rule: Rule,
    pub(crate) priority: Option<u8>,
    pub(crate) mark: Mark,
    pub(crate) source: &'static Source,
    pub(crate) what_to_do: &'static str,
    pub(crate) rationale: &'static str,
}

impl RedFlag {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.id
    }

    /// What the rule is afraid of. It is no diagnosis.
    #[must_use]
    pub const fn suspicion(&self) -> Suspicion {
        self.suspicion
    }

    /// How soon to seek care when the rule fires.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// The items that must all be true and are not counted.
    #[must_use]
    pub const fn required(&self) -> &'static [Item] {
        self.rule.required
    }

    /// The items of which enough must be true.
    #[must_use]
    pub const fn counted(&self) -> &'static [Item] {
        self.rule.counted
    }

    /// How many of the counted items must be true.
    #[must_use]
    pub const fn threshold(&self) -> u8 {
        self.rule.threshold
    }

    /// How much its open items deserve asking, from 1, ask everybody first, to 5; `None` where they are results that
    /// nobody can be asked for.
    #[must_use]
    pub const fn priority(&self) -> Option<u8> {
        self.priority
    }

    /// How far the rule is that of its source.
    #[must_use]
    pub const fn mark(&self) -> Mark {
        self.mark
    }

    /// The source.
    #[must_use]
    pub const fn source(&self) -> &'static Source {
        self.source
    }

    /// What to do and how soon, in words for people.
    #[must_use]
    pub const fn what_to_do(&self) -> &'static str {
        self.what_to_do
    }

    /// Why the rule is as it is.
    #[must_use]
    pub const fn rationale(&self) -> &'static str {
        self.rationale
    }
}

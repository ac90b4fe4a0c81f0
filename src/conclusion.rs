//! The conclusion from the ranking: which condition to name, or why none.

use crate::knowledge::finding_lists;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Presence, Symptom};
use crate::weight::{Probability, Weight};

/// The conclusion from the ranking: which condition to name, or why none. `Display` gives it as a phrase.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Conclusion {
    /// One condition leads, and has enough evidence of its own.
    Leading(Condition),
    /// Two conditions are nearly level, the first slightly ahead. Both may be present at once. It is enough if one of them has
    /// evidence; the other may be probable only because it is common.
    NearTie(Condition, Condition),
    /// One condition leads and has evidence, but it is more probable that the patient has none of the sixteen. Say this before
    /// you name the condition.
    NoneMoreLikely(Condition),
    /// No condition stands out: what is known is not enough to name one.
    Insufficient,
    /// Statements contradict each other, and the condition to name depends on which of them is true.
    Conflicting,
    /// The knowledge does not cover this patient.
    OutsidePopulation(ExclusionReason),
}

impl Conclusion {
    /// The least evidence, apart from the pretest, on which a condition is named: it doubles the odds. In a near tie one of the
    /// two must have it.
    ///
    /// Likelihood ratios below two change a probability to a small and rarely important degree (Jaeschke, Guyatt and
    /// Sackett, JAMA 1994;271:703-707).
    pub const MIN_EVIDENCE: Weight = Weight::from_centinats(69);

    /// The least weight at which a condition is named: a probability of one in four. Below it, more than three patients in four
    /// have something else. An estimate.
    pub const MIN_WEIGHT: Weight = Weight::from_centinats(-110);

    /// The greatest difference at which two conditions count as level: odds within a factor of one and a half. Few rows of the
    /// knowledge have an interval that narrow. An estimate.
    pub const NEAR_TIE: Weight = Weight::from_centinats(41);

    /// The condition that is named first, if any.
    pub(crate) const fn leader(self) -> Option<Condition> {
        match self {
            Self::Leading(condition) | Self::NearTie(condition, _) | Self::NoneMoreLikely(condition) => {
                Some(condition)
            }
            _ => None,
        }
    }

    /// The stable `snake_case` id of the kind of conclusion.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leading(_) => "leading",
            Self::NearTie(..) => "near_tie",
            Self::NoneMoreLikely(_) => "none_more_likely",
            Self::Insufficient => "insufficient",
            Self::Conflicting => "conflicting",
            Self::OutsidePopulation(_) => "outside_population",
        }
    }
}

/// Why the knowledge does not cover a patient.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum ExclusionReason {
    /// Younger than [`Age::ADULT_FROM`](crate::Age::ADULT_FROM).
    Child,
    /// Low back pain is denied, and no other pain of back, buttock, hip or leg is present.
    NoComplaint,
}

impl ExclusionReason {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::NoComplaint => "no_complaint",
        }
    }
}

/// A condition with its weight, and its weight without the pretest.
pub(crate) struct Contender {
    pub(crate) condition: Condition,
    pub(crate) weight: Weight,
    pub(crate) evidence: Weight,
}

/// Draws the conclusion from the first two of the ranking, and the probability of having none of the conditions.
pub(crate) fn conclude(
    presentation: &Presentation,
    first: &Contender,
    second: &Contender,
    none: Probability,
) -> Conclusion {
    if let Some(outside) = outside(presentation) {
        return Conclusion::OutsidePopulation(outside);
    }
    let is_probable = |contender: &Contender| contender.weight >= Conclusion::MIN_WEIGHT;
    let has_evidence = |contender: &Contender| contender.evidence >= Conclusion::MIN_EVIDENCE;
    let are_level = is_probable(second) && first.weight - second.weight <= Conclusion::NEAR_TIE;
    let is_tie = are_level && (has_evidence(first) || has_evidence(second));
    let is_leader = is_probable(first) && has_evidence(first);
    if none > first.weight.probability() {
        if is_leader { Conclusion::NoneMoreLikely(first.condition) } else { Conclusion::Insufficient }
    } else if is_tie {
        Conclusion::NearTie(first.condition, second.condition)
    } else if is_leader {
        Conclusion::Leading(first.condition)
    } else {
        Conclusion::Insufficient
    }
}

fn outside(presentation: &Presentation) -> Option<ExclusionReason> {
    if presentation.is_about_a_child() {
        return Some(ExclusionReason::Child);
    }
    let denied = presentation.presence_of(Symptom::LowBackPain) == Some(Presence::Absent);
    let complains =
        finding_lists::COMPLAINTS.iter().any(|complaint| presentation.is_present((*complaint).into()));
    (denied && !complains).then_some(ExclusionReason::NoComplaint)
}

//! What the ranking amounts to, in one typed sentence.

use crate::knowledge::finding_lists;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Presence, Symptom};
use crate::weight::{Probability, Weight};

/// What the ranking amounts to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Conclusion {
    /// One condition leads, on evidence of its own.
    Leading(Condition),
    /// Two conditions lead, the first by so little that they count as level. Both may be true at once. There may be evidence
    /// for but one of them, and the other be so common as to stand beside it.
    NearTie(Condition, Condition),
    /// One condition comes first among the sixteen, on evidence of its own, and yet it is more probable that the patient has none of
    /// them. Say so before you name it.
    NoneMoreLikely(Condition),
    /// What is known is not enough to name a condition: none stands out.
    Insufficient,
    /// Statements contradict each other, and which of them is true decides which condition leads, or whether one does.
    Conflicting,
    /// The knowledge is not about such a patient.
    OutsidePopulation(ExclusionReason),
}

impl Conclusion {
    /// The least evidence, pretest aside, on which a condition is named: it doubles the odds. Of two that are nearly level, one
    /// must have it.
    ///
    /// Likelihood ratios below two change a probability to a small and rarely important degree (Jaeschke, Guyatt and
    /// Sackett, JAMA 1994;271:703-707).
    pub const MIN_EVIDENCE: Weight = Weight::from_centinats(69);

    /// The least weight at which a condition is named: a probability of one in four. Below it, three patients in four would
    /// have something else.
    pub const MIN_WEIGHT: Weight = Weight::from_centinats(-110);

    /// How near the second must come to count as level with the first: odds within a factor of one and a half. Hardly any
    /// row of the knowledge has so narrow an interval.
    pub const NEAR_TIE: Weight = Weight::from_centinats(41);

    /// The condition that is named first, if one is.
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

/// Why the knowledge is not about a patient.
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

/// A condition with its weight and the part of it that is evidence.
pub(crate) struct Contender {
    pub(crate) condition: Condition,
    pub(crate) weight: Weight,
    pub(crate) evidence: Weight,
}

/// Draws the conclusion from the first two of the ranking and the weight of having none of the conditions.
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
    if !(is_tie || is_probable(first) && has_evidence(first)) {
        Conclusion::Insufficient
    } else if none > first.weight.probability() {
        Conclusion::NoneMoreLikely(first.condition)
    } else if is_tie {
        Conclusion::NearTie(first.condition, second.condition)
    } else {
        Conclusion::Leading(first.condition)
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

//! What the ranking amounts to, in one typed sentence.

use crate::knowledge;
use crate::presentation::{Conflict, Presentation};
use crate::vocabulary::{Condition, Presence, Symptom};
use crate::weight::Weight;

/// What the ranking amounts to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Conclusion {
    /// One condition leads, on evidence of its own.
    Leading(Condition),
    /// Two conditions lead, the first by so little that they count as level. Both may be true at once.
    NearTie(Condition, Condition),
    /// Too little is known to name a condition.
    Insufficient,
    /// Statements that contradict each other bear on the leading condition, so that it may not lead.
    Conflicting,
    /// The knowledge is not about such a patient.
    OutsidePopulation(Outside),
}

impl Conclusion {
    /// The stable `snake_case` id of the kind of conclusion.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leading(_) => "leading",
            Self::NearTie(..) => "near_tie",
            Self::Insufficient => "insufficient",
            Self::Conflicting => "conflicting",
            Self::OutsidePopulation(_) => "outside_population",
        }
    }
}

/// Why the knowledge is not about a patient.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Outside {
    /// Younger than [`ADULT_FROM_YEARS`].
    Child,
    /// Low back pain is denied, and no other pain of back, buttock, hip or leg is present.
    NoComplaint,
}

impl Outside {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::NoComplaint => "no_complaint",
        }
    }
}

/// The youngest age that the tables speak of, in years.
pub const ADULT_FROM_YEARS: u32 = 16;

/// The least evidence, pretest aside, on which a condition is named: it doubles the odds.
///
/// Likelihood ratios below two change a probability to a small and rarely important degree (Jaeschke, Guyatt and
/// Sackett, JAMA 1994;271:703-707).
pub const LEAST_EVIDENCE: Weight = Weight::from_centinats(69);

/// The least weight at which a condition is named: a probability of one in four. Below it, three patients in four would
/// have something else.
pub const LEAST_WEIGHT: Weight = Weight::from_centinats(-110);

/// How near the second must come to count as level with the first: odds within a factor of one and a half. Hardly any
/// row of the knowledge has so narrow an interval.
pub const NEAR_TIE: Weight = Weight::from_centinats(41);

/// How strongly the evidence alone, pretest aside, must speak for a serious condition before it must not be missed: it
/// makes the odds ten times as large.
///
/// Likelihood ratios above ten make large and often conclusive changes (Jaeschke, Guyatt and Sackett, JAMA
/// 1994;271:703-707).
pub const MUST_NOT_MISS: Weight = Weight::from_centinats(230);

/// Where a patient says it hurts, or that the outer thigh burns or is numb.
const COMPLAINTS: [Symptom; 18] = [
    Symptom::LowBackPain,
    Symptom::ButtockPain,
    Symptom::AlternatingButtockPain,
    Symptom::HipPain,
    Symptom::GroinPain,
    Symptom::MedialThighPain,
    Symptom::LateralHipPain,
    Symptom::AnteriorThighPain,
    Symptom::PosteriorThighPain,
    Symptom::LateralThighDysesthesia,
    Symptom::PainBelowKnee,
    Symptom::UnilateralLegPain,
    Symptom::BilateralLegPain,
    Symptom::LegPainWorseThanBackPain,
    Symptom::DermatomalLegPain,
    Symptom::ThoracicPain,
    Symptom::MidlineSpinalPain,
    Symptom::ExertionalLegPain,
];

/// A condition with its weight and the part of it that is evidence.
pub(crate) struct Contender {
    pub(crate) condition: Condition,
    pub(crate) weight: Weight,
    pub(crate) evidence: Weight,
}

impl Contender {
    fn can_be_named(&self) -> bool {
        self.evidence >= LEAST_EVIDENCE && self.weight >= LEAST_WEIGHT
    }
}

/// Draws the conclusion from the first two of the ranking.
pub(crate) fn conclude(presentation: &Presentation, first: &Contender, second: &Contender) -> Conclusion {
    if let Some(outside) = outside(presentation) {
        return Conclusion::OutsidePopulation(outside);
    }
    let bears =
        |conflict: Conflict| [first, second].iter().any(|contender| bears_on(conflict, contender.condition));
    if presentation.conflicts().any(bears) {
        return Conclusion::Conflicting;
    }
    if !first.can_be_named() {
        return Conclusion::Insufficient;
    }
    if second.can_be_named() && first.weight - second.weight <= NEAR_TIE {
        return Conclusion::NearTie(first.condition, second.condition);
    }
    Conclusion::Leading(first.condition)
}

fn outside(presentation: &Presentation) -> Option<Outside> {
    if presentation.stated_age().is_some_and(|age| age.as_years() < ADULT_FROM_YEARS) {
        return Some(Outside::Child);
    }
    let denied = presentation.presence_of(Symptom::LowBackPain) == Some(Presence::Absent);
    let complains = COMPLAINTS.iter().any(|complaint| presentation.is_present((*complaint).into()));
    (denied && !complains).then_some(Outside::NoComplaint)
}

/// Whether resolving a conflict could change the weight of a condition.
fn bears_on(conflict: Conflict, condition: Condition) -> bool {
    let (one, other) = conflict.findings();
    knowledge::profile(condition).rows().any(|row| [one, other].contains(&row.finding()))
}

//! The answer: what `score` returns.

use crate::criterion::CriterionStatus;
use crate::explanation::Explanation;
use crate::posterior;
use crate::presentation::Presentation;
use crate::trigger_point::{self, TriggerPointActivity};
use crate::vocabulary::{Condition, Criterion, PerCondition};
use crate::weight::{Interval, Probability, ProbabilityBand, Weight};

/// Scores a presentation: a ranked differential with the ledger behind every number.
///
/// Pure and total: the same presentation gives the same bits on every platform, nothing outside it matters, nothing is
/// allocated, and no presentation makes it fail.
///
/// ```
/// use lumbago::{score, Age, Condition, PainQuality, Presentation, RiskFactor, Symptom};
///
/// let presentation = Presentation::new()
///     .age(Age::years(34)?)
///     .present(Symptom::PainBelowKnee)
///     .present(Symptom::LegPainWorseThanBackPain)
///     .present(Symptom::WorseCoughingSneezing)
///     .present(PainQuality::ElectricShock)
///     .present(RiskFactor::Smoking);
///
/// let assessment = score(&presentation);
/// let leading = assessment.ranking().next().unwrap();
/// assert_eq!(leading.condition(), Condition::LumbarDiscHerniation);
/// assert!(leading.interval().contains(leading.probability()));
/// # Ok::<(), lumbago::Error>(())
/// ```
#[must_use]
pub fn score(presentation: &Presentation) -> Assessment {
    let mut weights = PerCondition::new([Weight::ZERO; Condition::ALL.len()]);
    for condition in Condition::ALL {
        *weights.of_mut(*condition) = posterior::weight(*condition, presentation);
    }
    let mut order = [Condition::LumbarDiscHerniation; Condition::ALL.len()];
    for (place, condition) in order.iter_mut().zip(Condition::ALL) {
        *place = *condition;
    }
    order.sort_unstable_by_key(|condition| (core::cmp::Reverse(*weights.of(*condition)), *condition));
    Assessment { presentation: presentation.clone(), weights, order }
}

/// What a presentation amounts to: every condition with its probability, ranked, and views of why.
///
/// Conditions are judged apart from each other, so two can both be probable and the probabilities need not sum to one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Assessment {
    presentation: Presentation,
    weights: PerCondition<Weight>,
    order: [Condition; Condition::ALL.len()],
}

impl Assessment {
    /// What was scored.
    #[must_use]
    pub fn presentation(&self) -> &Presentation {
        &self.presentation
    }

    /// Every condition, the most probable first. Of equally probable ones, the first of [`Condition::ALL`] comes first.
    pub fn ranking(&self) -> impl ExactSizeIterator<Item = Ranked<'_>> {
        self.order.iter().map(|condition| self.get(*condition))
    }

    /// How one condition stands.
    #[must_use]
    pub fn get(&self, condition: Condition) -> Ranked<'_> {
        Ranked { condition, assessment: self }
    }

    /// The probability that the patient has none of the sixteen conditions, taking them as independent. What is left
    /// is mostly non-specific pain.
    #[must_use]
    pub fn none_of_these(&self) -> Probability {
        let complement = |rest: Probability, weight: &Weight| rest.and_not(weight.probability());
        self.weights.values().iter().fold(Probability::NEARLY_CERTAIN, complement)
    }

    /// The ledger of a condition.
    ///
    /// ```
    /// use lumbago::{score, Condition, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::PainBelowKnee));
    /// let explanation = assessment.explain(Condition::LumbarDiscHerniation);
    /// let sum: lumbago::Weight =
    ///     explanation.lines().filter(|line| line.is_counted()).map(|line| line.weight()).sum();
    /// assert_eq!(sum, explanation.weight());
    /// ```
    #[must_use]
    pub fn explain(&self, condition: Condition) -> Explanation {
        Explanation::new(condition, &self.presentation)
    }

    /// How every published rule stands, with the state of each item.
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = CriterionStatus<'_>> {
        Criterion::ALL.iter().map(|criterion| CriterionStatus::new(*criterion, &self.presentation))
    }

    /// How one published rule stands.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> CriterionStatus<'_> {
        CriterionStatus::new(criterion, &self.presentation)
    }

    /// Whether trigger points are active or latent; `None` when none was felt or the findings do not tell.
    ///
    /// An active point hurts by itself, at rest; a latent one does not, but may restrict movement and weaken the
    /// muscle.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Sign, Symptom, TriggerPointActivity};
    ///
    /// let felt = Presentation::new().present(Sign::HypersensitiveNodule);
    /// assert_eq!(score(&felt).trigger_point_activity(), None);
    /// let active = felt.clone().present(Symptom::PainAtRest);
    /// assert_eq!(score(&active).trigger_point_activity(), Some(TriggerPointActivity::Active));
    /// let latent = felt.absent(Symptom::PainAtRest).present(Symptom::RestrictedMovement);
    /// assert_eq!(score(&latent).trigger_point_activity(), Some(TriggerPointActivity::Latent));
    /// ```
    #[must_use]
    pub fn trigger_point_activity(&self) -> Option<TriggerPointActivity> {
        trigger_point::activity(&self.presentation)
    }
}

/// How one condition stands in an assessment.
#[derive(Clone, Copy, Debug)]
pub struct Ranked<'a> {
    condition: Condition,
    assessment: &'a Assessment,
}

impl Ranked<'_> {
    /// The condition.
    #[must_use]
    pub fn condition(&self) -> Condition {
        self.condition
    }

    /// The log odds: the pretest and all that is known.
    #[must_use]
    pub fn weight(&self) -> Weight {
        *self.assessment.weights.of(self.condition)
    }

    /// What is known without the pretest: the weight of the evidence alone.
    #[must_use]
    pub fn evidence(&self) -> Weight {
        self.weight() - posterior::prior(self.condition, &self.assessment.presentation)
    }

    /// The probability.
    #[must_use]
    pub fn probability(&self) -> Probability {
        self.weight().probability()
    }

    /// The 95 % interval of the probability, from the intervals of the pretest and of every counted ratio.
    #[must_use]
    pub fn interval(&self) -> Interval {
        posterior::interval(self.condition, &self.assessment.presentation)
    }

    /// The probability in words.
    #[must_use]
    pub fn band(&self) -> ProbabilityBand {
        self.probability().band()
    }
}

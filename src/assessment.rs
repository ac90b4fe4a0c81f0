//! The answer: what `score` returns.

use crate::conclusion::{self, Conclusion, Contender, MUST_NOT_MISS};
use crate::criterion::CriterionStatus;
use crate::digest::Digest;
use crate::explanation::{Explanation, OpenFinding};
use crate::knowledge;
use crate::posterior;
use crate::presentation::Presentation;
use crate::triage::Triage;
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
    let settled = presentation.without_all(&presentation.contested());
    let mut weights = PerCondition::new([Weight::ZERO; Condition::ALL.len()]);
    for condition in Condition::ALL {
        *weights.of_mut(*condition) = posterior::weight(*condition, &settled);
    }
    let mut order = [Condition::LumbarDiscHerniation; Condition::ALL.len()];
    for (place, condition) in order.iter_mut().zip(Condition::ALL) {
        *place = *condition;
    }
    order.sort_unstable_by_key(|condition| (core::cmp::Reverse(*weights.of(*condition)), *condition));
    Assessment { presentation: presentation.clone(), settled, weights, order }
}

/// What a presentation amounts to: every condition with its probability, ranked, and views of why.
///
/// Conditions are judged apart from each other, so two can both be probable and the probabilities need not sum to one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Assessment {
    presentation: Presentation,
    /// The presentation without the findings that contradict each other.
    settled: Presentation,
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
    #[must_use]
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

    /// What the ranking amounts to: a leader, a near tie, or why none is named. The thresholds are the constants beside
    /// [`Conclusion`].
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        let mut contenders = self.ranking().map(|ranked| Contender {
            condition: ranked.condition(),
            weight: ranked.weight(),
            evidence: ranked.evidence(),
        });
        match (contenders.next(), contenders.next()) {
            (Some(first), Some(second)) => conclusion::conclude(&self.presentation, &first, &second),
            _ => Conclusion::Insufficient,
        }
    }

    /// The serious conditions for which the evidence alone, pretest aside, speaks by [`MUST_NOT_MISS`] or more, however
    /// improbable they are; the strongest evidence first.
    ///
    /// ```
    /// use lumbago::{score, Condition, Presentation, Symptom};
    ///
    /// let presentation = Presentation::new()
    ///     .present(Symptom::LowBackPain)
    ///     .present(Symptom::SaddleNumbness)
    ///     .present(Symptom::BladderDysfunction);
    /// let assessment = score(&presentation);
    /// let serious = assessment.must_not_miss().next().unwrap();
    /// assert_eq!(serious.ranked().condition(), Condition::CaudaEquinaSyndrome);
    /// assert_eq!(serious.settled_by().unwrap().finding().as_str(), "cauda_equina_compression_on_mri");
    /// ```
    pub fn must_not_miss(&self) -> impl Iterator<Item = Serious<'_>> {
        let mut serious = self.order.map(|condition| self.get(condition));
        serious.sort_unstable_by_key(|ranked| (core::cmp::Reverse(ranked.evidence()), ranked.condition()));
        serious
            .into_iter()
            .filter(|ranked| ranked.condition().is_serious() && ranked.evidence() >= MUST_NOT_MISS)
            .map(|ranked| Serious { ranked })
    }

    /// How soon to seek care, judged from red flags alone. A conflict never silences it: what is said to be present
    /// counts, whatever contradicts it.
    #[must_use]
    pub fn triage(&self) -> Triage<'_> {
        Triage::new(&self.presentation)
    }

    /// What this result rests on, to be kept with it.
    #[must_use]
    pub fn receipt(&self) -> Receipt {
        Receipt { presentation_digest: self.presentation.digest() }
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
        Explanation::new(condition, &self.settled, &self.presentation)
    }

    /// How every published rule stands, with the state of each item.
    #[must_use]
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = CriterionStatus<'_>> {
        Criterion::ALL.iter().map(|criterion| CriterionStatus::new(*criterion, &self.settled))
    }

    /// How one published rule stands.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> CriterionStatus<'_> {
        CriterionStatus::new(criterion, &self.settled)
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
        trigger_point::activity(&self.settled)
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
        self.weight() - posterior::prior(self.condition, &self.assessment.settled)
    }

    /// The probability.
    #[must_use]
    pub fn probability(&self) -> Probability {
        self.weight().probability()
    }

    /// The 95 % interval of the probability, from the intervals of the pretest and of every counted ratio.
    #[must_use]
    pub fn interval(&self) -> Interval {
        posterior::interval(self.condition, &self.assessment.settled)
    }

    /// The probability in words.
    #[must_use]
    pub fn band(&self) -> ProbabilityBand {
        self.probability().band()
    }
}

/// A serious condition for which the evidence speaks, however improbable it is.
#[derive(Clone, Copy, Debug)]
pub struct Serious<'a> {
    ranked: Ranked<'a>,
}

impl<'a> Serious<'a> {
    /// How the condition stands.
    #[must_use]
    pub fn ranked(&self) -> Ranked<'a> {
        self.ranked
    }

    /// Its ledger, with what speaks for it.
    #[must_use]
    pub fn explanation(&self) -> Explanation {
        self.ranked.assessment.explain(self.ranked.condition)
    }

    /// The one finding that would best settle it.
    #[must_use]
    pub fn settled_by(&self) -> Option<OpenFinding> {
        self.explanation().open().next()
    }
}

/// What a result rests on: the same receipt means the same result, bit for bit, on every platform.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Receipt {
    presentation_digest: Digest,
}

impl Receipt {
    /// The version of this crate.
    #[must_use]
    pub const fn crate_version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// The version of the knowledge.
    #[must_use]
    pub const fn knowledge_version(&self) -> &'static str {
        knowledge::VERSION
    }

    /// The fingerprint of the knowledge.
    #[must_use]
    pub const fn knowledge_digest(&self) -> Digest {
        knowledge::DIGEST
    }

    /// The fingerprint of what was scored.
    #[must_use]
    pub const fn presentation_digest(&self) -> Digest {
        self.presentation_digest
    }
}

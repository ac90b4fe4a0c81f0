//! Scores many patients: an iterator of presentations in, compact results out.

use crate::posterior;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, PerCondition};
use crate::weight::{Probability, Weight};

/// Scores many presentations, and keeps only the sixteen weights of each.
///
/// It is lazy, allocates nothing and keeps no state between presentations. To use several threads, give each a part of the
/// presentations. For ledgers, triage or questions, use [`score`](crate::score).
///
/// ```
/// use lumbago::{score_each, Condition, Presentation, Sign, Symptom};
///
/// let cohort = [
///     Presentation::new().present(Symptom::PainBelowKnee).present(Sign::StraightLegRaise),
///     Presentation::new().present(Symptom::WorseInMorning).present(Symptom::EyePainOrRedness),
///     Presentation::new().present(Sign::FamiliarPainOnPalpation),
/// ];
///
/// // One thread for each half, with the standard library alone.
/// let (first, second) = cohort.split_at(cohort.len() / 2);
/// let leading: Vec<Condition> = std::thread::scope(|scope| {
///     let halves = [first, second].map(|half| {
///         scope.spawn(move || score_each(half).map(|scores| scores.leading()).collect::<Vec<_>>())
///     });
///     halves.into_iter().flat_map(|half| half.join().unwrap()).collect()
/// });
/// assert_eq!(leading[0], Condition::LumbarDiscHerniation);
/// ```
pub fn score_each<'a>(
    presentations: impl IntoIterator<Item = &'a Presentation>,
) -> impl Iterator<Item = Scores> {
    presentations
        .into_iter()
        .map(|presentation| Scores { weights: posterior::weights_of_stated(presentation) })
}

impl Scores {
    pub(crate) fn new(weights: PerCondition<Weight>) -> Self {
        Self { weights }
    }
}

/// The weights of the sixteen conditions for one patient.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Scores {
    weights: PerCondition<Weight>,
}

impl Scores {
    /// The log odds of a condition.
    #[must_use]
    pub fn weight(&self, condition: Condition) -> Weight {
        *self.weights.of(condition)
    }

    /// The probability of a condition.
    #[must_use]
    pub fn probability(&self, condition: Condition) -> Probability {
        self.weight(condition).probability()
    }

    /// The most probable condition; if several are equal, the first of them in [`Condition::ALL`].
    #[must_use]
    pub fn leading(&self) -> Condition {
        let [leading, ..] = posterior::ranked(&self.weights);
        leading
    }

    /// Every condition, the most probable first.
    pub fn ranking(&self) -> impl Iterator<Item = Condition> + use<> {
        posterior::ranked(&self.weights).into_iter()
    }
}

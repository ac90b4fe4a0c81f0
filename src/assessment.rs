//! The answer: what `score` returns.

use crate::conclusion::{self, Conclusion, Contender, MUST_NOT_MISS};
use crate::criterion::CriterionStatus;
use crate::digest::Digest;
use crate::explanation::{Explanation, OpenFinding};
use crate::inquiry::{self, Effect, Question, Reason};
use crate::knowledge;
use crate::posterior;
use crate::presentation::{Conflict, Presentation};
use crate::triage::Triage;
use crate::trigger_point::{self, TriggerPointActivity};
use crate::vocabulary::{AskedOf, Condition, Criterion, Finding, PerCondition, Presence};
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
    let settled = presentation.settled();
    let weights = posterior::weights(settled.as_ref().unwrap_or(presentation));
    let order = posterior::ranked(&weights);
    Assessment { presentation: presentation.clone(), settled, weights, order }
}

/// What a presentation amounts to: every condition with its probability, ranked, and views of why.
///
/// Conditions are judged apart from each other, so two can both be probable and the probabilities need not sum to one.
///
/// With the feature `serde` it is written as a document. Every word is a stable id, weights are whole hundredths of a natural
/// logarithm, and texts for people are under `advice`, `safety_net`, `what_to_do`, `because`, `question`, `label` and `item`.
///
/// | field | what it holds |
/// |---|---|
/// | `receipt` | versions and fingerprints of crate, knowledge and presentation |
/// | `conclusion` | its `kind`, with `conditions` or `why` |
/// | `ranking` | every condition, the most probable first: `probability`, `interval` (low, high), `weight`, `evidence`, `band` |
/// | `none_of_these` | the probability of having none of the sixteen |
/// | `must_not_miss` | serious conditions that the evidence speaks for, what supports them, and what would tell most |
/// | `triage` | `urgency`, `advice`, the rules `fired` and by what, what is `unstated` of the person, the questions `unanswered` |
/// | `criteria` | every published rule with its `verdict` and the state of each item; null where that is not known |
/// | `trigger_point_activity` | `active`, `latent` or null |
/// | `conflicts` | pairs of statements that contradict each other |
/// | `explanations` | the ledgers of the first three, with the findings that are still `open` |
/// | `next_questions` | the first five, why they are asked, and their `effects` on every condition that they would move |
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Assessment {
    presentation: Presentation,
    /// The presentation without the findings that contradict each other, where there are any.
    settled: Option<Presentation>,
    weights: PerCondition<Weight>,
    order: [Condition; Condition::ALL.len()],
}

impl Assessment {
    /// What weighs: the presentation without the findings that contradict each other.
    fn settled(&self) -> &Presentation {
        self.settled.as_ref().unwrap_or(&self.presentation)
    }

    /// The first two of the ranking.
    fn leaders(&self) -> [Condition; 2] {
        let [first, second, ..] = self.order;
        [first, second]
    }

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

    /// What the ranking amounts to: a leader, a near tie, or why none is named. The thresholds are
    /// [`LEAST_EVIDENCE`](crate::LEAST_EVIDENCE), [`LEAST_WEIGHT`](crate::LEAST_WEIGHT) and [`NEAR_TIE`](crate::NEAR_TIE).
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        let settled = self.settled_conclusion();
        if let Conclusion::OutsidePopulation(_) = settled {
            return settled;
        }
        // A contradiction counts if taking back either of its sides would put another condition first, or none.
        let matters = |conflict: Conflict| {
            let (one, other) = conflict.findings();
            [one, other].into_iter().any(|mistaken| {
                let corrected = score(&self.presentation.clone().without(mistaken));
                corrected.settled_conclusion().leader() != settled.leader()
            })
        };
        if self.presentation.conflicts().any(matters) { Conclusion::Conflicting } else { settled }
    }

    /// What the ranking amounts to if contradictions are left aside.
    fn settled_conclusion(&self) -> Conclusion {
        let [first, second] = self.leaders().map(|condition| {
            let ranked = self.get(condition);
            Contender { condition, weight: ranked.weight(), evidence: ranked.evidence() }
        });
        conclusion::conclude(&self.presentation, &first, &second)
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

    /// The questions worth asking next, the most useful first: open safety questions to which a yes would raise the urgency
    /// by itself, then by expected information, down to [`WORTH_ASKING`](crate::WORTH_ASKING).
    ///
    /// What was asked before, even in vain, is not asked again, nor what other answers already tell.
    ///
    /// ```
    /// use lumbago::{score, AskedOf, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// // What a patient can answer; `<= AskedOf::Examiner` would include what an examiner can find.
    /// let question = assessment.next_questions().find(|question| question.asked_of() == AskedOf::Patient).unwrap();
    /// assert_eq!(question.reason().as_str(), "safety");
    /// ```
    pub fn next_questions(&self) -> impl Iterator<Item = Question> + use<> {
        inquiry::questions(&self.presentation, self.settled(), &self.weights, self.leaders())
    }

    /// What a yes and a no to the question about a finding would do, to every condition that it would move: by how much its
    /// weight would differ from what it is now.
    pub fn effects_of(&self, finding: Finding) -> impl Iterator<Item = Effect> + use<> {
        inquiry::effects(&self.presentation, finding, self.weights)
    }

    /// Why no further question is needed of respondents up to this one; `None` while one is.
    ///
    /// Safety questions that come first are always needed. Beyond them, asking ends when nothing that they can answer is
    /// left worth asking, or when a conclusion names a condition and no single answer of theirs would change it.
    ///
    /// ```
    /// use lumbago::{score, AskedOf, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// assert_eq!(assessment.stop(AskedOf::Patient), None);
    /// ```
    #[must_use]
    pub fn stop(&self, respondents: AskedOf) -> Option<Stop> {
        let can_answer = |question: &Question| question.asked_of() <= respondents;
        let mut questions = self.next_questions().filter(can_answer).peekable();
        match questions.peek().map(Question::reason) {
            None => return Some(Stop::NothingToGain),
            Some(Reason::Safety(_)) => return None,
            Some(_) => {}
        }
        let conclusion = self.conclusion();
        if !matches!(conclusion, Conclusion::Leading(_) | Conclusion::NearTie(..)) {
            return None;
        }
        let changes = |question: Question| {
            [Presence::Present, Presence::Absent].into_iter().any(|presence| {
                score(&self.presentation.clone().with(question.finding(), presence)).conclusion()
                    != conclusion
            })
        };
        if questions.any(changes) { None } else { Some(Stop::Settled) }
    }

    /// The single answers that would each put another condition first: findings never asked or asked in vain, but for those
    /// that other answers already tell, in catalogue order.
    pub fn counterfactuals(&self) -> impl Iterator<Item = Counterfactual> + '_ {
        let [leader, _] = self.leaders();
        let answers = |finding| [(finding, Presence::Present), (finding, Presence::Absent)];
        self.presentation.open().flat_map(answers).filter_map(move |(finding, presence)| {
            let [leading, _] = score(&self.presentation.clone().with(finding, presence)).leaders();
            (leading != leader).then_some(Counterfactual { finding, presence, leading })
        })
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
        Explanation::new(condition, self.settled(), &self.presentation)
    }

    /// How every published rule stands, with the state of each item.
    #[must_use]
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = CriterionStatus<'_>> {
        Criterion::ALL.iter().map(|criterion| CriterionStatus::new(*criterion, self.settled()))
    }

    /// How one published rule stands.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> CriterionStatus<'_> {
        CriterionStatus::new(criterion, self.settled())
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
        trigger_point::activity(self.settled())
    }
}

/// Why no further question is needed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Stop {
    /// No question left is worth asking.
    NothingToGain,
    /// A conclusion names a condition, and no single answer that is worth asking for would change it.
    Settled,
}

/// A single answer that would put another condition first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Counterfactual {
    finding: Finding,
    presence: Presence,
    leading: Condition,
}

impl Counterfactual {
    /// The finding.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The answer: present or absent.
    #[must_use]
    pub fn presence(&self) -> Presence {
        self.presence
    }

    /// The condition that would then lead.
    #[must_use]
    pub fn leading(&self) -> Condition {
        self.leading
    }
}

/// How one condition stands in an assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
        self.weight() - posterior::prior(self.condition, self.assessment.settled())
    }

    /// The probability.
    #[must_use]
    pub fn probability(&self) -> Probability {
        self.weight().probability()
    }

    /// The 95 % interval of the probability, from the intervals of the pretest and of every counted ratio.
    #[must_use]
    pub fn interval(&self) -> Interval {
        posterior::interval(self.condition, self.assessment.settled())
    }

    /// The probability in words.
    #[must_use]
    pub fn band(&self) -> ProbabilityBand {
        self.probability().band()
    }
}

/// A serious condition for which the evidence speaks, however improbable it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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

//! The answer: what `score` returns.

use crate::batch::Scores;
use crate::comparison::Comparison;
use crate::conclusion::{self, Conclusion, Contender};
use crate::conflict::Conflict;
use crate::criterion::CriterionStatus;
use crate::digest::Digest;
use crate::explanation::{Explanation, OpenFinding};
use crate::inquiry::{self, Counterfactual, Effect, Question, Reason, Stop};
use crate::knowledge;
use crate::posterior;
use crate::presentation::Presentation;
use crate::triage::{FiredFlag, Triage};
use crate::trigger_point::{self, TriggerPointActivity};
use crate::vocabulary::{Condition, Criterion, Finding, PerCondition, Presence, Respondent, Urgency};
use crate::weight::{Interval, Probability, ProbabilityBand, Weight};

/// Scores a presentation: a ranked differential, with the ledger behind every number.
///
/// It never fails and allocates nothing. The result depends on the presentation alone, and has the same bits on every platform.
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
    let consistent = presentation.without_conflicts();
    let weights = posterior::weights(consistent.as_ref().unwrap_or(presentation));
    let order = posterior::ranked(&weights);
    Assessment { presentation: presentation.clone(), consistent, weights, order }
}

/// The result of [`score`]: every condition ranked by probability, how soon to seek care, and the reasons.
///
/// Conditions are scored independently, so two can both be probable, and the probabilities need not sum to one.
///
/// With the feature `serde` it can be written, for example as JSON. Every word is a stable id, and a weight is a whole number of
/// hundredths of a natural logarithm. Texts for people are under `advice`, `what_to_do`, `question`, `heading`, `label`, `limits`
/// and `text`.
///
/// | field | what it holds |
/// |---|---|
/// | `receipt` | versions of crate and knowledge, digests of knowledge and presentation |
/// | `conclusion` | its `kind`, with `conditions` or `why`, and whether it holds only `if_urgent_cause_excluded` |
/// | `ranking` | every condition, the most probable first: `probability`, `interval` (low, high), `weight`, `evidence` (the weight without the pretest), `band` |
/// | `none_of_these` | the probability of having none of the sixteen |
/// | `must_not_miss` | serious conditions with strong evidence or a fired rule (`because`), what is `supporting` them, and the finding to check next (`best_next`) |
/// | `triage` | `urgency`, whether it is `provisional`, `ambulance`, `advice`, `safety_net`, `screening` (how many safety questions are open), the rules that `fired` and why, the `floors`, the `missing_facts` about the person, the open safety questions whose yes would raise the urgency (`escalating_questions`), and the `screens` still to be asked |
/// | `criteria` | every published criterion with its `verdict`, and for each item whether it `holds`; null where that is not known |
/// | `trigger_point_activity` | `active`, `latent` or null |
/// | `conflicts` | statements that contradict each other |
/// | `oddities` | statements that can both be true, but seldom are |
/// | `lead` | the chance that the first condition is truly ahead of the second; null outside the population |
/// | `published_evidence` | the ranking again without estimates: which condition is `leading`, whether that is the `same_leader`, and the `ranking`; null outside the population |
/// | `explanations` | the ledgers of the first three conditions, with `probability`, `interval`, `limits`, the `ceiling` by respondent, the sum by basis (`by_basis`), and the `open` findings |
/// | `next_questions` | the first five, why each is asked, and its `effects` on every condition that it would move |
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Assessment {
    presentation: Presentation,
    /// The presentation without the findings that contradict each other; `None` if there are none.
    consistent: Option<Presentation>,
    weights: PerCondition<Weight>,
    order: [Condition; Condition::ALL.len()],
}

impl Assessment {
    /// What counts in the score: the presentation without the findings that contradict each other.
    fn consistent(&self) -> &Presentation {
        self.consistent.as_ref().unwrap_or(&self.presentation)
    }

    /// The first two of the ranking.
    pub(crate) fn leaders(&self) -> [Condition; 2] {
        let [first, second, ..] = self.order;
        [first, second]
    }

    /// The scores on published evidence alone, to compare with this assessment. Rows, criteria and demographic figures count only
    /// if their basis [is published](crate::knowledge::Basis::is_published); the pretest stays as it is. If another condition
    /// leads, the lead rests on estimates.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::PainBelowKnee));
    /// let leader = assessment.ranking().next().unwrap().condition();
    /// assert_eq!(assessment.on_published_evidence().leading(), leader);
    /// ```
    #[must_use]
    pub fn on_published_evidence(&self) -> Scores {
        let mut weights = PerCondition::default();
        for condition in Condition::ALL.iter().copied() {
            *weights.of_mut(condition) = posterior::published_weight(condition, self.consistent());
        }
        Scores::new(weights)
    }

    /// Why one condition ranks above another: their ledgers, line by line.
    ///
    /// ```
    /// use lumbago::{score, Condition, Presentation, Symptom, Weight};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::PainBelowKnee));
    /// let comparison =
    ///     assessment.compare(Condition::LumbarDiscHerniation, Condition::LumbarSpinalStenosis);
    /// let sum: Weight = comparison.lines().map(|line| line.difference()).sum();
    /// assert_eq!(sum, comparison.difference());
    /// ```
    #[must_use]
    pub fn compare(&self, first: Condition, second: Condition) -> Comparison {
        Comparison::new(self.explain(first), self.explain(second))
    }

    /// How firm the lead is: the chance that the first condition of the ranking is truly ahead of the second, given the intervals
    /// of the lines that they do not share. See [`Comparison::lead`].
    #[must_use]
    pub fn lead(&self) -> Probability {
        let [first, second] = self.leaders();
        self.compare(first, second).lead()
    }

    /// What was scored.
    #[must_use]
    pub fn presentation(&self) -> &Presentation {
        &self.presentation
    }

    /// The differential: every condition, the most probable first. Equally probable conditions keep the order of
    /// [`Condition::ALL`].
    #[doc(alias = "differential")]
    #[must_use]
    pub fn ranking(&self) -> impl ExactSizeIterator<Item = Ranked<'_>> {
        self.order.iter().map(|condition| self.get(*condition))
    }

    /// The result for one condition.
    #[must_use]
    pub fn get(&self, condition: Condition) -> Ranked<'_> {
        Ranked { condition, assessment: self }
    }

    /// The probability that the patient has none of the sixteen conditions, if they are independent. Such patients mostly have
    /// non-specific pain.
    #[must_use]
    pub fn none_of_these(&self) -> Probability {
        let complement = |rest: Probability, weight: &Weight| rest.and_not(weight.probability());
        self.weights.values().iter().fold(Probability::MAX, complement)
    }

    /// The conclusion from the ranking: a leader, a near tie, or why no condition is named. Check
    /// [`is_urgent_cause_first`](Self::is_urgent_cause_first) before you show it. The thresholds are
    /// [`Conclusion::MIN_EVIDENCE`](crate::Conclusion::MIN_EVIDENCE), [`Conclusion::MIN_WEIGHT`](crate::Conclusion::MIN_WEIGHT)
    /// and [`Conclusion::NEAR_TIE`](crate::Conclusion::NEAR_TIE).
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        let consistent = self.consistent_conclusion();
        if let Conclusion::OutsidePopulation(_) = consistent {
            return consistent;
        }
        // A contradiction matters if, without either of its sides, another condition or none would be named.
        let matters = |conflict: Conflict| {
            conflict.findings().any(|mistaken| {
                let corrected = score(&self.presentation.clone().without(mistaken));
                corrected.consistent_conclusion().leader() != consistent.leader()
            })
        };
        if self.presentation.conflicts().any(matters) { Conclusion::Conflicting } else { consistent }
    }

    /// Whether an urgent cause must be excluded before the conclusion holds: the urgency is urgent or above, and the condition
    /// that the conclusion names is not one that must not be missed. Show the urgency before the conclusion.
    #[must_use]
    pub fn is_urgent_cause_first(&self) -> bool {
        let (leader, triage) = (self.conclusion().leader(), self.triage());
        let is_the_cause = |serious: MustNotMiss<'_>| Some(serious.ranked().condition()) == leader;
        triage.urgency() >= Urgency::Urgent && !self.must_not_miss_by(&triage).any(is_the_cause)
    }

    /// The conclusion, without regard to what contradictions could change.
    fn consistent_conclusion(&self) -> Conclusion {
        let [first, second] = self.leaders().map(|condition| {
            let ranked = self.get(condition);
            Contender { condition, weight: ranked.weight(), evidence: ranked.evidence() }
        });
        conclusion::conclude(&self.presentation, &first, &second, self.none_of_these())
    }

    /// The serious conditions that must not be missed, even if they are improbable. Either the evidence for them is
    /// [strong](crate::triage::Floor), or a rule at urgent or above suspects them. The strongest evidence comes first. Diseases
    /// that are not ranked, such as aortic dissection, are only among the [fired rules](Triage::fired).
    ///
    /// ```
    /// use lumbago::{score, Respondent, Condition, Presentation, Symptom};
    ///
    /// let presentation = Presentation::new()
    ///     .present(Symptom::LowBackPain)
    ///     .present(Symptom::SaddleNumbness)
    ///     .present(Symptom::BladderDysfunction);
    /// let assessment = score(&presentation);
    /// let serious = assessment.must_not_miss().next().unwrap();
    /// assert_eq!(serious.ranked().condition(), Condition::CaudaEquinaSyndrome);
    /// assert!(serious.is_strong() && serious.suspected_by().is_some());
    /// let next = serious.best_next(Respondent::Laboratory).unwrap();
    /// assert_eq!(next.finding().as_str(), "cauda_equina_compression_on_mri");
    /// ```
    pub fn must_not_miss(&self) -> impl Iterator<Item = MustNotMiss<'_>> {
        self.must_not_miss_by(&self.triage())
    }

    fn must_not_miss_by<'a>(
        &'a self,
        triage: &Triage<'a>,
    ) -> impl Iterator<Item = MustNotMiss<'a>> + use<'a> {
        let triage = *triage;
        let mut serious = self.order.map(|condition| self.get(condition));
        serious.sort_unstable_by_key(|ranked| (core::cmp::Reverse(ranked.evidence()), ranked.condition()));
        serious
            .into_iter()
            .filter(|ranked| ranked.condition().is_serious())
            .map(move |ranked| MustNotMiss { ranked, triage })
            .filter(|serious| serious.is_strong() || serious.suspected_by().is_some())
    }

    /// How soon to seek care. A conflict never lowers it: a finding that is stated to be present counts, whatever contradicts it.
    #[must_use]
    pub fn triage(&self) -> Triage<'_> {
        Triage::new(&self.presentation)
    }

    /// The questions worth asking next, in three parts:
    ///
    /// 1. Below an emergency, the [safety questions](Triage::safety_questions) that were never asked, screen by screen.
    /// 2. The rest by expected information, down to [`Question::WORTH_ASKING`](crate::Question::WORTH_ASKING). The items of an
    ///    undecided criterion count at least [`Question::ITEM_COUNTS_AS`](crate::Question::ITEM_COUNTS_AS), if the criterion
    ///    carries weight for the leader or for another condition that may yet be named.
    /// 3. Below an emergency, the remaining escalations that an examiner or a laboratory can be asked for.
    ///
    /// A finding that was answered *unknown* is not asked again. Beyond the safety questions, neither is one that another answer
    /// implies. To ask a patient alone, keep the questions whose [`respondent`](Question::respondent) is the patient: none of
    /// them is in part 3.
    ///
    /// ```
    /// use lumbago::{score, Respondent, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// // Questions that a patient can answer; `<= Respondent::Examiner` would include those for an examiner.
    /// let question = assessment.next_questions().find(|question| question.respondent() == Respondent::Patient).unwrap();
    /// assert_eq!(question.reason().as_str(), "screen");
    /// ```
    pub fn next_questions(&self) -> impl Iterator<Item = Question> + use<> {
        inquiry::questions(&self.presentation, self.consistent(), &self.weights, self.leaders())
    }

    /// What an answer about a finding would change: for every condition that it would move, the change of its weight.
    pub fn effects_of(&self, finding: Finding) -> impl Iterator<Item = Effect> + use<> {
        inquiry::effects(&self.presentation, finding, self.weights)
    }

    /// Why respondents up to this one need no further question; `None` if they do.
    ///
    /// Below an emergency, safety questions are always needed. Beyond them, asking ends when no question is left that they can
    /// answer and that is worth asking. It also ends when all of these hold:
    ///
    /// - The conclusion is a leader or a near tie.
    /// - No single answer of theirs would change the conclusion.
    /// - No undecided criterion that carries weight for the leader needs an answer of theirs.
    /// - The interval of the leader is no wider than [`WIDEST_INTERVAL`](Stop::WIDEST_INTERVAL).
    ///
    /// ```
    /// use lumbago::{score, Respondent, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// assert_eq!(assessment.stop(Respondent::Patient), None);
    /// ```
    #[must_use]
    pub fn stop(&self, respondents: Respondent) -> Option<Stop> {
        let can_answer = |question: &Question| question.respondent() <= respondents;
        let mut questions = self.next_questions().filter(can_answer).peekable();
        match questions.peek().map(Question::reason) {
            None => return Some(Stop::NothingToGain),
            Some(Reason::RaisesUrgency(raise)) if raise.finding().respondent() == Respondent::Patient => {
                return None;
            }
            Some(Reason::Screen(_)) => return None,
            Some(_) => {}
        }
        let conclusion = self.conclusion();
        let (Conclusion::Leading(leader) | Conclusion::NearTie(leader, _)) = conclusion else { return None };
        let interval = self.get(leader).interval();
        let width = interval.high().billionths() - interval.low().billionths();
        if width > Stop::WIDEST_INTERVAL.billionths() {
            return None;
        }
        let changes = |question: Question| {
            [Presence::Present, Presence::Absent].into_iter().any(|presence| {
                score(&self.presentation.clone().with(question.finding(), presence)).conclusion()
                    != conclusion
            })
        };
        let decides = |question: &Question| inquiry::is_item(self.consistent(), leader, question.finding());
        if questions.any(|question| decides(&question) || changes(question)) {
            None
        } else {
            Some(Stop::Decided)
        }
    }

    /// The single answers about open findings that would each put another condition first, in catalogue order.
    pub fn counterfactuals(&self) -> impl Iterator<Item = Counterfactual> + '_ {
        let [leader, _] = self.leaders();
        let answers = |finding| [(finding, Presence::Present), (finding, Presence::Absent)];
        self.presentation.open().flat_map(answers).filter_map(move |(finding, presence)| {
            let [leading, _] = score(&self.presentation.clone().with(finding, presence)).leaders();
            (leading != leader).then_some(Counterfactual::new(finding, presence, leading))
        })
    }

    /// The versions and digests that this result depends on, to keep with it.
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
        Explanation::new(condition, self.consistent(), &self.presentation)
    }

    /// Every published criterion, with its verdict and the state of each item.
    #[must_use]
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = CriterionStatus<'_>> {
        Criterion::ALL.iter().map(|criterion| CriterionStatus::new(*criterion, self.consistent()))
    }

    /// One published criterion, with its verdict and the state of each item.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> CriterionStatus<'_> {
        CriterionStatus::new(criterion, self.consistent())
    }

    /// Whether trigger points are active or latent; `None` if none was felt, or if the findings do not decide it.
    ///
    /// An active point hurts at rest, or pressing it brings on the familiar pain. A latent one does neither, but may restrict
    /// movement and weaken the muscle.
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
        trigger_point::activity(self.consistent())
    }
}

/// The result for one condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ranked<'a> {
    condition: Condition,
    assessment: &'a Assessment,
}

impl Ranked<'_> {
    /// Its ledger.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        self.assessment.explain(self.condition)
    }

    /// The condition.
    #[must_use]
    pub fn condition(&self) -> Condition {
        self.condition
    }

    /// The log odds: the weight of the pretest probability plus the evidence.
    #[must_use]
    pub fn weight(&self) -> Weight {
        *self.assessment.weights.of(self.condition)
    }

    /// The weight of the evidence alone: findings, criteria, age, sex and duration, without the pretest.
    #[must_use]
    pub fn evidence(&self) -> Weight {
        self.weight() - posterior::prior(self.condition, self.assessment.consistent())
    }

    /// The probability.
    #[must_use]
    pub fn probability(&self) -> Probability {
        self.weight().probability()
    }

    /// The 95 % interval of the probability, from the intervals of the pretest and of every counted likelihood ratio.
    #[must_use]
    pub fn interval(&self) -> Interval {
        posterior::total(self.condition, self.assessment.consistent()).interval()
    }

    /// The highest probability that the condition can still reach, if respondents up to this one give the most favourable answer
    /// to every open finding: the patient alone, the patient and an examiner, or everybody. An age, a sex or a duration that is
    /// not stated counts as the most favourable one. The ceiling is never too low, and can be a little too high.
    ///
    /// ```
    /// use lumbago::{score, Respondent, Condition, Presentation};
    ///
    /// // History and examination alone never make facet joint pain probable; a diagnostic block can.
    /// let facet = score(&Presentation::new());
    /// let facet = facet.get(Condition::FacetJointPain);
    /// assert!(facet.ceiling(Respondent::Examiner).value() < 0.6);
    /// assert!(facet.ceiling(Respondent::Laboratory).value() > 0.7);
    /// ```
    #[must_use]
    pub fn ceiling(&self, respondents: Respondent) -> Probability {
        let consistent = self.assessment.consistent();
        let ceilings = posterior::ceiling(self.condition, consistent, &consistent.open_set());
        ceilings.of(self.condition, respondents).probability()
    }

    /// The probability in words.
    #[must_use]
    pub fn band(&self) -> ProbabilityBand {
        self.probability().band()
    }
}

/// A serious condition that must not be missed, even if it is improbable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MustNotMiss<'a> {
    ranked: Ranked<'a>,
    triage: Triage<'a>,
}

impl<'a> MustNotMiss<'a> {
    /// The result for the condition.
    #[must_use]
    pub fn ranked(&self) -> Ranked<'a> {
        self.ranked
    }

    /// Whether the evidence is [strong](crate::triage::Floor).
    #[must_use]
    pub fn is_strong(&self) -> bool {
        self.triage.is_strong(self.ranked.condition)
    }

    /// The most urgent of the fired rules at urgent or above that suspect it.
    #[must_use]
    pub fn suspected_by(&self) -> Option<FiredFlag<'a>> {
        let suspects = |flag: &FiredFlag<'_>| {
            let flag = flag.red_flag();
            flag.urgency() >= Urgency::Urgent && flag.suspicion().condition() == Some(self.ranked.condition)
        };
        let fired = self.triage.fired().filter(suspects);
        fired.min_by_key(|flag| core::cmp::Reverse(flag.red_flag().urgency()))
    }

    /// Its ledger.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        self.ranked.explain()
    }

    /// The open finding that would change its weight most, among those that respondents up to this one can answer.
    #[must_use]
    pub fn best_next(&self, respondents: Respondent) -> Option<OpenFinding> {
        self.explain().open().find(|open| open.finding().respondent() <= respondents)
    }
}

/// The versions and digests that a result depends on. The same presentation, scored by the same version, has the same receipt and the
/// same result, bit for bit, on every platform.
///
/// The other way round it is almost certain: two different presentations have the same digest by a chance of one in 2^64. If
/// digests were random, any two of a million patients would share one with a chance of 3 in 100 million, and any two of a billion
/// with one of 3 in 100. So keep the presentation too, and do not use the receipt as its key.
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

    /// The digest of the knowledge.
    #[must_use]
    pub const fn knowledge_digest(&self) -> Digest {
        knowledge::DIGEST
    }

    /// The digest of the presentation that was scored.
    #[must_use]
    pub const fn presentation_digest(&self) -> Digest {
        self.presentation_digest
    }
}

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
    let consistent = presentation.without_conflicts();
    let weights = posterior::weights(consistent.as_ref().unwrap_or(presentation));
    let order = posterior::ranked(&weights);
    Assessment { presentation: presentation.clone(), consistent, weights, order }
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
/// | `conclusion` | its `kind`, with `conditions` or `why`, and whether it holds only `if_urgent_cause_excluded` |
/// | `ranking` | every condition, the most probable first: `probability`, `interval` (low, high), `weight`, `evidence`, `band` |
/// | `none_of_these` | the probability of having none of the sixteen |
/// | `must_not_miss` | serious conditions that the evidence speaks for or a fired rule suspects (`because`), what supports them, and what would tell most |
/// | `triage` | `urgency`, whether it is `provisional`, `ambulance`, `advice`, `screening` (what it rests on, with counts), the rules `fired` and by what, the `floors`, what is `unstated` of the person, the safety questions `unanswered` whose yes would raise the urgency, and the `screens` still to be asked |
/// | `criteria` | every published rule with its `verdict` and the state of each item; null where that is not known |
/// | `trigger_point_activity` | `active`, `latent` or null |
/// | `conflicts` | statements that contradict each other |
/// | `oddities` | statements that can be true together and seldom are |
/// | `lead` | the chance that the first is truly ahead of the second |
/// | `published_evidence` | the answer again without estimates: who is `leading`, whether that is the `same_leader`, and the `ranking` |
/// | `explanations` | the ledgers of the first three, with `probability`, `interval`, `limits`, the `ceiling` by respondent, the sum by basis (`by_basis`), and the findings that are still `open` |
/// | `next_questions` | the first five, why they are asked, and their `effects` on every condition that they would move |
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Assessment {
    presentation: Presentation,
    /// The presentation without the findings that contradict each other, where there are any.
    consistent: Option<Presentation>,
    weights: PerCondition<Weight>,
    order: [Condition; Condition::ALL.len()],
}

impl Assessment {
    /// What weighs: the presentation without the findings that contradict each other.
    fn consistent(&self) -> &Presentation {
        self.consistent.as_ref().unwrap_or(&self.presentation)
    }

    /// The first two of the ranking.
    pub(crate) fn leaders(&self) -> [Condition; 2] {
        let [first, second, ..] = self.order;
        [first, second]
    }

    /// The answer again on published evidence alone, to be held against this one: as if no row, no criterion and no figure about the
    /// person existed that is estimated. Where the leader is another, the lead rests on a guess.
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
        Scores::new(posterior::published_weights(self.consistent()))
    }

    /// Why one condition rather than another: their ledgers line by line.
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

    /// How firm the lead is: the chance that the first of the ranking is truly ahead of the second, given the intervals of the
    /// lines that they do not share. See [`Comparison::lead`].
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
        self.weights.values().iter().fold(Probability::MAX, complement)
    }

    /// What the ranking amounts to: a leader, a near tie, or why none is named. After an urgent or emergency verdict it holds only if
    /// the urgent cause is excluded, which [`is_urgent_cause_first`](Self::is_urgent_cause_first) says. The thresholds are
    /// [`Conclusion::MIN_EVIDENCE`](crate::Conclusion::MIN_EVIDENCE), [`Conclusion::MIN_WEIGHT`](crate::Conclusion::MIN_WEIGHT) and [`Conclusion::NEAR_TIE`](crate::Conclusion::NEAR_TIE).
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        let consistent = self.consistent_conclusion();
        if let Conclusion::OutsidePopulation(_) = consistent {
            return consistent;
        }
        // A contradiction counts if taking back either of its sides would put another condition first, or none.
        let matters = |conflict: Conflict| {
            conflict.findings().any(|mistaken| {
                let corrected = score(&self.presentation.clone().without(mistaken));
                corrected.consistent_conclusion().leader() != consistent.leader()
            })
        };
        if self.presentation.conflicts().any(matters) { Conclusion::Conflicting } else { consistent }
    }

    /// Whether the conclusion holds only if an urgent cause is excluded first: the verdict on safety is urgent or above, and what
    /// the conclusion names is not itself what must not be missed. Show the verdict before it.
    #[must_use]
    pub fn is_urgent_cause_first(&self) -> bool {
        let (leader, triage) = (self.conclusion().leader(), self.triage());
        let is_the_cause = |serious: MustNotMiss<'_>| Some(serious.ranked().condition()) == leader;
        triage.urgency() >= Urgency::Urgent && !self.must_not_miss_by(triage).any(is_the_cause)
    }

    /// What the ranking amounts to if contradictions are left aside.
    fn consistent_conclusion(&self) -> Conclusion {
        let [first, second] = self.leaders().map(|condition| {
            let ranked = self.get(condition);
            Contender { condition, weight: ranked.weight(), evidence: ranked.evidence() }
        });
        conclusion::conclude(&self.presentation, &first, &second, self.none_of_these())
    }

    /// The serious conditions that must not be missed, however improbable they are: those for which the evidence is
    /// [strong](crate::triage::Floor), and those that a fired rule of level urgent or above suspects. The strongest evidence comes
    /// first. Diseases that are not ranked, such as a dissection of the aorta, stand among the [fired rules](Triage::fired).
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
        self.must_not_miss_by(self.triage())
    }

    fn must_not_miss_by<'a>(&'a self, triage: Triage<'a>) -> impl Iterator<Item = MustNotMiss<'a>> {
        let mut serious = self.order.map(|condition| self.get(condition));
        serious.sort_unstable_by_key(|ranked| (core::cmp::Reverse(ranked.evidence()), ranked.condition()));
        serious
            .into_iter()
            .filter(|ranked| ranked.condition().is_serious())
            .map(move |ranked| MustNotMiss { ranked, triage })
            .filter(|serious| serious.is_strong() || serious.suspected_by().is_some())
    }

    /// How soon to seek care. A conflict never silences it: what is said to be present counts, whatever contradicts it.
    #[must_use]
    pub fn triage(&self) -> Triage<'_> {
        Triage::new(&self.presentation)
    }

    /// The questions worth asking next, the most useful first: the open [safety questions](Triage::safety_questions) screen by
    /// screen; then by expected information, down to [`Question::WORTH_ASKING`](crate::Question::WORTH_ASKING); among these whatever an undecided published
    /// rule asks about, of the leader and of others that may yet be named, at [`Question::ITEM_COUNTS_AS`](crate::Question::ITEM_COUNTS_AS) or more; then
    /// whatever else an examiner or a laboratory could find that would raise the urgency by itself.
    ///
    /// What was asked before and is not known is not asked again, nor what other answers already tell. To ask a patient
    /// alone, keep the questions whose [`respondent`](Question::respondent) is the patient: none of them stands behind one that
    /// only others can answer for safety's sake.
    ///
    /// ```
    /// use lumbago::{score, Respondent, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// // What a patient can answer; `<= Respondent::Examiner` would include what an examiner can find.
    /// let question = assessment.next_questions().find(|question| question.respondent() == Respondent::Patient).unwrap();
    /// assert_eq!(question.reason().as_str(), "screen");
    /// ```
    pub fn next_questions(&self) -> impl Iterator<Item = Question> + use<> {
        inquiry::questions(&self.presentation, self.consistent(), &self.weights, self.leaders())
    }

    /// What a yes and a no to the question about a finding would do, to every condition that it would move: by how much its
    /// weight would differ from what it is now.
    pub fn effects_of(&self, finding: Finding) -> impl Iterator<Item = Effect> + use<> {
        inquiry::effects(&self.presentation, finding, self.weights)
    }

    /// Why no further question is needed of respondents up to this one; `None` while one is.
    ///
    /// Safety questions are always needed. Beyond them, asking ends when nothing that they can answer is left worth asking;
    /// or when a conclusion names a condition, no single answer of theirs would change it, they cannot decide a published rule
    /// that weighs for the leader any further, and the interval of the leader is no wider than
    /// [`WIDEST_INTERVAL`](Stop::WIDEST_INTERVAL).
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

    /// The single answers that would each put another condition first: of findings that are neither known nor told by other answers,
    /// in catalogue order.
    pub fn counterfactuals(&self) -> impl Iterator<Item = Counterfactual> + '_ {
        let [leader, _] = self.leaders();
        let answers = |finding| [(finding, Presence::Present), (finding, Presence::Absent)];
        self.presentation.open().flat_map(answers).filter_map(move |(finding, presence)| {
            let [leading, _] = score(&self.presentation.clone().with(finding, presence)).leaders();
            (leading != leader).then_some(Counterfactual::new(finding, presence, leading))
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
        Explanation::new(condition, self.consistent(), &self.presentation)
    }

    /// How every published rule stands, with the state of each item.
    #[must_use]
    pub fn criteria(&self) -> impl ExactSizeIterator<Item = CriterionStatus<'_>> {
        Criterion::ALL.iter().map(|criterion| CriterionStatus::new(*criterion, self.consistent()))
    }

    /// How one published rule stands.
    #[must_use]
    pub fn criterion(&self, criterion: Criterion) -> CriterionStatus<'_> {
        CriterionStatus::new(criterion, self.consistent())
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
        trigger_point::activity(self.consistent())
    }
}

/// How one condition stands in an assessment.
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

    /// The log odds: the pretest and all that is known.
    #[must_use]
    pub fn weight(&self) -> Weight {
        *self.assessment.weights.of(self.condition)
    }

    /// What is known without the pretest: the weight of the evidence alone.
    #[must_use]
    pub fn evidence(&self) -> Weight {
        self.weight() - posterior::prior(self.condition, self.assessment.consistent())
    }

    /// The probability.
    #[must_use]
    pub fn probability(&self) -> Probability {
        self.weight().probability()
    }

    /// The 95 % interval of the probability, from the intervals of the pretest and of every counted ratio.
    #[must_use]
    pub fn interval(&self) -> Interval {
        posterior::total(self.condition, self.assessment.consistent()).interval()
    }

    /// The highest probability that the condition can still reach when those who can answer up to these respondents answer
    /// whatever is open at its best: the patient alone, the patient and an examiner, or everybody. Ages, sexes and durations that are
    /// not stated are taken to be the likeliest. It is never too low, and can be a little too high.
    ///
    /// ```
    /// use lumbago::{score, Respondent, Condition, Presentation};
    ///
    /// // No history and no examination makes pain from facet joints more than a possibility; a diagnostic block can.
    /// let facet = score(&Presentation::new());
    /// let facet = facet.get(Condition::FacetJointPain);
    /// assert!(facet.ceiling(Respondent::Examiner).value() < 0.6);
    /// assert!(facet.ceiling(Respondent::Laboratory).value() > 0.7);
    /// ```
    #[must_use]
    pub fn ceiling(&self, respondents: Respondent) -> Probability {
        {
            let consistent = self.assessment.consistent();
            posterior::ceilings(self.condition, consistent, &consistent.open_set())
                .by(respondents)
                .probability()
        }
    }

    /// The probability in words.
    #[must_use]
    pub fn band(&self) -> ProbabilityBand {
        self.probability().band()
    }
}

/// A serious condition that must not be missed, however improbable it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MustNotMiss<'a> {
    ranked: Ranked<'a>,
    triage: Triage<'a>,
}

impl<'a> MustNotMiss<'a> {
    /// How the condition stands.
    #[must_use]
    pub fn ranked(&self) -> Ranked<'a> {
        self.ranked
    }

    /// Whether the evidence is [strong](crate::triage::Floor).
    #[must_use]
    pub fn is_strong(&self) -> bool {
        self.triage.is_strong(self.ranked.condition)
    }

    /// The most urgent fired rule, of level urgent or above, that suspects it.
    #[must_use]
    pub fn suspected_by(&self) -> Option<FiredFlag<'a>> {
        let suspects = |flag: &FiredFlag<'_>| {
            let flag = flag.red_flag();
            flag.urgency() >= Urgency::Urgent && flag.suspicion().condition() == Some(self.ranked.condition)
        };
        let fired = self.triage.fired().filter(suspects);
        fired.min_by_key(|flag| core::cmp::Reverse(flag.red_flag().urgency()))
    }

    /// Its ledger, with what speaks for it.
    #[must_use]
    pub fn explain(&self) -> Explanation {
        self.ranked.explain()
    }

    /// The one finding that would best settle it, of those that respondents up to this one can tell.
    #[must_use]
    pub fn best_next(&self, respondents: Respondent) -> Option<OpenFinding> {
        self.explain().open().find(|open| open.finding().respondent() <= respondents)
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

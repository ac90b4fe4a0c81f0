//! Which question to ask next, why, and when to stop.
//!
//! Take a condition of weight w, and an answer that would move it to w₊ (present) or w₋ (absent). By the law of total probability
//! the chance of a yes is (σ(w) − σ(w₋)) / (σ(w₊) − σ(w₋)); no further data are needed. The expected information is the average
//! loss of entropy of the condition. It is summed over the conditions that are serious or can still be named.

use crate::conclusion::Conclusion;
use crate::criterion;
use crate::knowledge::{self, MAX_CRITERIA};
use crate::posterior::{self, Ceilings, Moved};
use crate::presentation::Presentation;
use crate::screening::Escalation;
use crate::triage::Triage;
use crate::vocabulary::{
    Condition, Criterion, Finding, FindingSet, PerCondition, PerFinding, Presence, Respondent, Screen,
    Urgency,
};
use crate::weight::{Belief, Information, Probability, Weight};

/// A question worth asking, and why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    finding: Finding,
    information: Information,
    reason: Reason,
}

/// Why a question is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// A yes would raise the urgency by itself.
    RaisesUrgency(Escalation),
    /// It is a safety question of this screen. A yes alone would not raise the urgency, but together with other answers it might.
    Screen(Screen),
    /// One answer would decide this criterion.
    Decides(Criterion),
    /// It is an item of this criterion, which one answer alone would not decide.
    CountsTowards(Criterion),
    /// It tells these two leading conditions apart.
    Separates(Condition, Condition),
    /// It is expected to tell more about this condition than about any other.
    BearsOn(Condition),
}

impl Reason {
    /// The stable `snake_case` id of the kind of reason.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RaisesUrgency(_) => "raises_urgency",
            Self::Screen(_) => "screen",
            Self::Decides(_) => "decides",
            Self::CountsTowards(_) => "counts_towards",
            Self::Separates(..) => "separates",
            Self::BearsOn(_) => "bears_on",
        }
    }
}

impl Question {
    /// The factor by which information about a serious condition counts more, because missing it costs more. An estimate.
    pub const SERIOUS_FACTOR: u32 = 3;

    /// The least expected information for which a question is worth asking: 0.005 bit, low enough that the hallmarks of rare
    /// conditions are still asked about. An estimate.
    pub const WORTH_ASKING: Information = Information::from_millibits(5);

    /// The least information that an item of an undecided criterion counts for when questions are sorted: 0.02 bit. Only the last
    /// item, which decides the criterion, tells much by itself. An estimate.
    pub const ITEM_COUNTS_AS: Information = Information::from_millibits(20);

    /// The finding to ask about. [`Finding::question`] is the wording.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// Who can answer it.
    #[must_use]
    pub fn respondent(&self) -> Respondent {
        self.finding.respondent()
    }

    /// The expected information, summed over the conditions that are serious or can still be named. Serious ones count
    /// [`Question::SERIOUS_FACTOR`] times.
    #[must_use]
    pub fn information(&self) -> Information {
        self.information
    }

    /// Why it is asked.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.reason
    }
}

/// What the two answers to a question would change for one condition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Effect {
    condition: Condition,
    if_present: Weight,
    if_absent: Weight,
}

impl Effect {
    /// The condition.
    #[must_use]
    pub fn condition(&self) -> Condition {
        self.condition
    }

    /// The change of its weight if the finding turns out present.
    #[must_use]
    pub fn if_present(&self) -> Weight {
        self.if_present
    }

    /// The change of its weight if the finding turns out absent.
    #[must_use]
    pub fn if_absent(&self) -> Weight {
        self.if_absent
    }
}

/// Why no further question is needed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Stop {
    /// No question left is worth asking.
    NothingToGain,
    /// The conclusion is a leader or a near tie, and no single answer to a question worth asking would change it.
    Decided,
}

impl Stop {
    /// The widest interval of the leader's probability, high end minus low end, at which asking can stop while a question worth
    /// asking is left. An estimate.
    pub const WIDEST_INTERVAL: Probability = Probability::printed(0.6);

    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NothingToGain => "nothing_to_gain",
            Self::Decided => "decided",
        }
    }
}

/// A single answer that would put another condition first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Counterfactual {
    finding: Finding,
    presence: Presence,
    leading: Condition,
}

impl Counterfactual {
    pub(crate) const fn new(finding: Finding, presence: Presence, leading: Condition) -> Self {
        Self { finding, presence, leading }
    }

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

    /// The condition that would then come first.
    #[must_use]
    pub fn leading(&self) -> Condition {
        self.leading
    }
}

/// What each answer about a finding would change, for every condition that it would move.
pub(crate) fn effects(
    stated: &Presentation,
    finding: Finding,
    now: PerCondition<Weight>,
) -> impl Iterator<Item = Effect> + use<> {
    let [if_present, if_absent] = [Presence::Present, Presence::Absent]
        .map(|presence| posterior::weights_of_stated(&stated.clone().with(finding, presence)));
    Condition::ALL.iter().filter_map(move |condition| {
        let change = |after: &PerCondition<Weight>| *after.of(*condition) - *now.of(*condition);
        let (if_present, if_absent) = (change(&if_present), change(&if_absent));
        let moves = if_present != Weight::ZERO || if_absent != Weight::ZERO;
        moves.then_some(Effect { condition: *condition, if_present, if_absent })
    })
}

/// The expected information from one finding, and the conditions behind it.
#[derive(Clone, Copy, Default)]
struct Gain {
    total: Information,
    greatest: Information,
    about: Option<Condition>,
    /// The change of the two leading conditions' weights after a yes.
    leaders: [Weight; 2],
}

/// The questions worth asking: the safety questions by screen; then the rest by expected information; then the escalations that
/// only an examiner or a laboratory can find.
///
/// `consistent` is `stated` without contradictions. `leaders` are the first two of the ranking.
pub(crate) fn questions(
    stated: &Presentation,
    consistent: &Presentation,
    weights: &PerCondition<Weight>,
    leaders: [Condition; 2],
) -> impl Iterator<Item = Question> + use<> {
    let closed = stated.closed();
    let ceilings = posterior::ceilings(consistent, &consistent.open_set());
    let gains = gains(consistent, &closed, &ceilings, weights, leaders);
    let mut queue = Queue::new();
    let triage = Triage::new(stated);
    let survey = triage.survey();
    // In an emergency, seeking care must not wait for answers.
    if triage.urgency() < Urgency::Emergency {
        for (place, question) in (0..).zip(survey.questions().filter(|question| !question.was_asked())) {
            let reason =
                question.escalation().map_or(Reason::Screen(question.screen()), Reason::RaisesUrgency);
            queue.ask(question.finding(), place, reason, gains.of(question.finding()).total);
        }
    }

    // The ratios are about adults.
    let findings = if stated.is_about_a_child() { &[] } else { Finding::ALL };
    let criteria = deciding(consistent, &closed, leaders);
    let items = items(consistent, weights, leaders[0], &ceilings);
    for finding in findings.iter().copied() {
        let (gain, item) = (gains.of(finding), *items.of(finding));
        let is_asked = gain.total >= Question::WORTH_ASKING || item.is_some();
        if queue.holds(finding) || closed.contains(finding) || !is_asked {
            continue;
        }
        let apart = (gain.leaders[0] - gain.leaders[1]).centinats().unsigned_abs();
        let decided = criteria.iter().flatten().find(|(_, findings)| findings.contains(finding));
        let reason = match (decided, item, gain.about) {
            (Some((criterion, _)), ..) => Reason::Decides(*criterion),
            (None, Some(criterion), _) if gain.total < Question::ITEM_COUNTS_AS => {
                Reason::CountsTowards(criterion)
            }
            _ if apart >= Conclusion::NEAR_TIE.centinats().unsigned_abs() => {
                Reason::Separates(leaders[0], leaders[1])
            }
            (_, _, about) => Reason::BearsOn(about.unwrap_or(leaders[0])),
        };
        let counts_as = match reason {
            Reason::Decides(_) | Reason::CountsTowards(_) => gain.total.max(Question::ITEM_COUNTS_AS),
            _ => gain.total,
        };
        let behind_safety = u32::MAX / 2 - counts_as.microbits().min(u32::MAX / 4);
        queue.ask(finding, behind_safety, reason, gain.total);
    }

    // Escalations that only others can find come last, so that they do not crowd out the rest.
    if triage.urgency() < Urgency::Emergency {
        for raise in survey.escalations().filter(Escalation::can_be_asked) {
            let finding = raise.finding();
            // What a patient can answer has its place already.
            if !closed.contains(finding) {
                let order = u32::MAX - u32::from(raise.urgency() as u8);
                queue.ask(finding, order, Reason::RaisesUrgency(raise), gains.of(finding).total);
            }
        }
    }

    queue.into_questions()
}

/// Questions to be sorted: each finding once, with its order.
struct Queue {
    reasons: PerFinding<Option<Reason>>,
    information: PerFinding<Information>,
    /// The order, with the finding's catalogue index in the lowest byte, so that no two keys are equal.
    keys: [u64; Finding::ALL.len()],
    count: usize,
}

impl Queue {
    const fn new() -> Self {
        Self {
            reasons: PerFinding::new(None),
            information: PerFinding::new(Information::NONE),
            keys: [0; Finding::ALL.len()],
            count: 0,
        }
    }

    fn holds(&self, finding: Finding) -> bool {
        self.reasons.of(finding).is_some()
    }

    /// Adds a question about a finding, unless there is one already.
    fn ask(&mut self, finding: Finding, order: u32, reason: Reason, information: Information) {
        if self.holds(finding) {
            return;
        }
        *self.reasons.of_mut(finding) = Some(reason);
        *self.information.of_mut(finding) = information;
        if let Some(key) = self.keys.get_mut(self.count) {
            *key = u64::from(order) << 8 | u64::from(finding.index());
            self.count += 1;
        }
    }

    fn into_questions(mut self) -> impl Iterator<Item = Question> + use<> {
        if let Some(keys) = self.keys.get_mut(..self.count) {
            keys.sort_unstable();
        }
        (0..self.count).filter_map(move |place| {
            let [at, ..] = self.keys.get(place)?.to_le_bytes();
            let finding = *Finding::ALL.get(usize::from(at))?;
            let (information, reason) = (*self.information.of(finding), (*self.reasons.of(finding))?);
            Some(Question { finding, information, reason })
        })
    }
}

/// Whether a finding is an item of an undecided criterion that carries weight for a condition.
pub(crate) fn is_item(consistent: &Presentation, condition: Condition, finding: Finding) -> bool {
    undecided(consistent, condition).any(|(_, findings)| findings.contains(finding))
}

/// The undecided criteria that carry weight for a condition, with the findings that they ask about.
fn undecided(
    consistent: &Presentation,
    condition: Condition,
) -> impl Iterator<Item = (Criterion, FindingSet)> {
    let criteria = knowledge::profile(condition).criteria().iter();
    criteria
        .filter(|criterion| {
            criterion::verdict(&knowledge::criterion(**criterion).rule, consistent).decided().is_none()
        })
        .map(|criterion| {
            (
                *criterion,
                criterion::findings_of_rule(&knowledge::criterion(*criterion).rule, FindingSet::EMPTY),
            )
        })
}

/// The findings that undecided criteria ask about, each with its criterion. They are the criteria of the leader, which must not
/// be confirmed without them, and of any condition that has enough evidence to be named and could still become probable enough.
fn items(
    consistent: &Presentation,
    weights: &PerCondition<Weight>,
    leader: Condition,
    ceilings: &Ceilings,
) -> PerFinding<Option<Criterion>> {
    let mut items = PerFinding::new(None);
    for condition in Condition::ALL.iter().copied() {
        let evidence = *weights.of(condition) - posterior::prior(condition, consistent);
        if condition != leader && evidence < Conclusion::MIN_EVIDENCE {
            continue;
        }
        for (criterion, findings) in undecided(consistent, condition) {
            for finding in findings.iter() {
                let ceiling = ceilings.of(condition, finding.respondent());
                let is_chased = condition == leader || ceiling >= Conclusion::MIN_WEIGHT;
                if is_chased && items.of(finding).is_none() {
                    *items.of_mut(finding) = Some(criterion);
                }
            }
        }
    }
    items
}

/// The criteria that carry weight for the two leaders and that a single answer would decide, with the findings that would do so.
fn deciding(
    consistent: &Presentation,
    closed: &FindingSet,
    leaders: [Condition; 2],
) -> [Option<(Criterion, FindingSet)>; 2 * MAX_CRITERIA] {
    let mut deciding = [None; 2 * MAX_CRITERIA];
    let criteria = leaders.iter().flat_map(|condition| knowledge::profile(*condition).criteria());
    for (place, criterion) in deciding.iter_mut().zip(criteria) {
        let rule = &knowledge::criterion(*criterion).rule;
        if !criterion::verdict(rule, consistent).is_one_answer_short() {
            continue;
        }
        let decides = |finding, presence| {
            let answered = consistent.clone().with(finding, presence);
            criterion::verdict(rule, &answered).decided().is_some()
        };
        let mut findings = FindingSet::EMPTY;
        for finding in criterion::findings_of_rule(rule, FindingSet::EMPTY).minus(closed).iter() {
            if decides(finding, Presence::Present) || decides(finding, Presence::Absent) {
                findings.insert(finding);
            }
        }
        *place = Some((*criterion, findings));
    }
    deciding
}

/// The expected information from every finding that was not asked about and that no answer implies.
fn gains(
    consistent: &Presentation,
    closed: &FindingSet,
    ceilings: &Ceilings,
    weights: &PerCondition<Weight>,
    leaders: [Condition; 2],
) -> PerFinding<Gain> {
    let mut gains = PerFinding::new(Gain::default());
    let now = PerCondition::new(weights.values().map(Belief::of));
    let answers = posterior::Answers::to(consistent);
    for finding in FindingSet::EVERY.minus(closed).iter() {
        let gain = gains.of_mut(finding);
        for Moved { condition, if_present, if_absent } in answers.about(finding) {
            let weight = *weights.of(condition);
            for (leader, change) in leaders.iter().zip(&mut gain.leaders) {
                if *leader == condition {
                    *change = if_present - weight;
                }
            }
            // A condition that even the most favourable answers could not make probable enough to name is not pursued.
            let is_near = condition.is_serious() || weight >= Conclusion::MIN_WEIGHT;
            if !is_near && ceilings.of(condition, finding.respondent()) < Conclusion::MIN_WEIGHT {
                continue;
            }
            let factor = if condition.is_serious() { Question::SERIOUS_FACTOR } else { 1 };
            let information = now.of(condition).expected(if_present, if_absent).times(factor);
            gain.total = gain.total.plus(information);
            if information > gain.greatest {
                (gain.greatest, gain.about) = (information, Some(condition));
            }
        }
    }
    gains
}

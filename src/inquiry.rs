//! The next question worth asking.
//!
//! For a condition of weight w that an answer would move to w₊ (present) or w₋ (absent), the law of total probability
//! gives the chance of a yes, (σ(w) − σ(w₋)) / (σ(w₊) − σ(w₋)), with no further data. The expected information is what
//! the entropy of the condition loses on average. It is summed over the conditions.

use crate::criterion;
use crate::knowledge::{self, MOST_CRITERIA, RedFlag};
use crate::posterior;
use crate::presentation::Presentation;
use crate::triage::{SafetyQuestion, Triage};
use crate::vocabulary::{
    AskedOf, Condition, Criterion, Finding, FindingSet, PerCondition, PerFinding, Presence,
};
use crate::weight::{Information, Weight};

/// How many times the information about a serious condition counts, because to miss one costs more. An estimate.
pub const SERIOUS_FACTOR: u32 = 3;

/// The least expected information for which a question is worth asking: a fiftieth of a bit. An estimate.
pub const WORTH_ASKING: Information = Information::from_millibits(20);

/// By how much an answer must move two leaders apart, or together, to be asked for that reason: half as much again in
/// the odds of one against the other, as for a near tie.
const SEPARATES: u32 = 41;

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
    /// A yes would raise the urgency by itself, by this rule.
    Safety(&'static RedFlag),
    /// One answer would decide this criterion.
    Decides(Criterion),
    /// It tells these two leading conditions apart.
    Separates(Condition, Condition),
    /// Of all conditions, it tells most about this one.
    BearsOn(Condition),
}

impl Reason {
    /// The stable `snake_case` id of the kind of reason.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safety(_) => "safety",
            Self::Decides(_) => "decides",
            Self::Separates(..) => "separates",
            Self::BearsOn(_) => "bears_on",
        }
    }
}

impl Question {
    /// The finding to ask about; its `question` is the wording.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// Who can answer.
    #[must_use]
    pub fn asked_of(&self) -> AskedOf {
        self.finding.asked_of()
    }

    /// The expected information about all conditions together, serious ones counted [`SERIOUS_FACTOR`] times.
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

/// What an answer would do to a condition.
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

    /// By how much its weight would change if the finding turned out present.
    #[must_use]
    pub fn if_present(&self) -> Weight {
        self.if_present
    }

    /// By how much its weight would change if the finding turned out absent.
    #[must_use]
    pub fn if_absent(&self) -> Weight {
        self.if_absent
    }
}

/// What each answer to a question would do, to every condition that it would move from its weight now.
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

/// What the expected information about one finding is made of.
#[derive(Clone, Copy, Default)]
struct Gain {
    total: Information,
    greatest: Information,
    about: Option<Condition>,
    /// What a yes would do to the two leading conditions.
    leaders: [Weight; 2],
}

/// The questions worth asking: open safety questions to which a yes would raise the urgency, then by expected information.
///
/// `stated` is what was said, `settled` the same without contradictions, `leaders` the first two of the ranking.
pub(crate) fn questions(
    stated: &Presentation,
    settled: &Presentation,
    weights: &PerCondition<Weight>,
    leaders: [Condition; 2],
) -> impl Iterator<Item = Question> + use<> {
    let closed = stated.closed();
    let gains = gains(settled, &closed, weights, leaders);
    let mut questions = PerFinding::new(None::<(u32, Question)>);

    for (order, question) in Triage::new(stated).unanswered().filter(SafetyQuestion::suffices).enumerate() {
        let finding = question.finding();
        let (information, reason) = (gains.of(finding).total, Reason::Safety(question.red_flag()));
        let order = u32::try_from(order).unwrap_or(u32::MAX);
        *questions.of_mut(finding) = Some((order, Question { finding, information, reason }));
    }

    let criteria = deciding(settled, &closed, leaders);
    for finding in Finding::ALL.iter().copied() {
        let gain = gains.of(finding);
        if questions.of(finding).is_some() || gain.total < WORTH_ASKING {
            continue;
        }
        let apart = (gain.leaders[0] - gain.leaders[1]).centinats().unsigned_abs();
        let decided = criteria.iter().flatten().find(|(_, findings)| findings.contains(finding));
        let reason = match (decided, gain.about) {
            (Some((criterion, _)), _) => Reason::Decides(*criterion),
            (None, _) if apart >= SEPARATES => Reason::Separates(leaders[0], leaders[1]),
            (None, Some(condition)) => Reason::BearsOn(condition),
            (None, None) => continue,
        };
        let behind_safety = u32::MAX - gain.total.microbits();
        *questions.of_mut(finding) =
            Some((behind_safety, Question { finding, information: gain.total, reason }));
    }

    questions.sorted_by_key(|(order, question)| (*order, question.finding)).map(|(_, question)| question)
}

/// The criteria that carry weight for the two leaders and that one answer would decide, with the findings that would.
fn deciding(
    settled: &Presentation,
    closed: &FindingSet,
    leaders: [Condition; 2],
) -> [Option<(Criterion, FindingSet)>; 2 * MOST_CRITERIA] {
    let mut deciding = [None; 2 * MOST_CRITERIA];
    let criteria = leaders.iter().flat_map(|condition| knowledge::profile(*condition).criteria());
    for (place, criterion) in deciding.iter_mut().zip(criteria) {
        let rule = &knowledge::criterion(*criterion).rule;
        if !criterion::verdict(rule, settled).is_one_answer_short() {
            continue;
        }
        let decides = |finding, presence| {
            let answered = settled.clone().with(finding, presence);
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

/// The expected information about every finding that was never asked and that nothing said implies.
fn gains(
    settled: &Presentation,
    closed: &FindingSet,
    weights: &PerCondition<Weight>,
    leaders: [Condition; 2],
) -> PerFinding<Gain> {
    let mut gains = PerFinding::new(Gain::default());
    for condition in Condition::ALL.iter().copied() {
        let weight = *weights.of(condition);
        let factor = if condition.is_serious() { SERIOUS_FACTOR } else { 1 };
        posterior::for_each_answer(condition, settled, closed, weight, |finding, if_present, if_absent| {
            let gain = gains.of_mut(finding);
            let information = Information::expected(weight, if_present, if_absent);
            gain.total = gain.total.plus(information.times(factor));
            if information.times(factor) > gain.greatest {
                (gain.greatest, gain.about) = (information.times(factor), Some(condition));
            }
            for (leader, change) in leaders.iter().zip(&mut gain.leaders) {
                if *leader == condition {
                    *change = if_present - weight;
                }
            }
        });
    }
    gains
}

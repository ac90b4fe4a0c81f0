//! The safety verdict: reads findings and red flags, never a probability.

use core::cmp::Reverse;

use crate::criterion::{self, Verdict};
use crate::knowledge::{self, Item, RedFlag, red_flags};
use crate::presentation::Presentation;
use crate::vocabulary::{ADULT_FROM_YEARS, Age, Finding, FindingSet, PerFinding, Sex, Urgency};

/// From this many weeks on, pain that raises no red flag is for an ordinary appointment and not for self-care.
///
/// The boundary of guidance that treats the first six weeks as acute (NICE NG59 and the rules compiled from it).
pub const ROUTINE_FROM_WEEKS: u32 = 6;

/// What holds for a child when no red flag is raised: the rules were made for adults, and guidance has a first episode below 15
/// years of age seen within two weeks (`community_rf2023`).
const CHILD: Urgency = Urgency::Soon;

/// How soon to seek care, the red flags behind it, and the safety questions still open.
///
/// The highest level of all fired rules is the answer. Rules read what is said to be present, the age, the sex and the
/// duration; a finding that is denied is the same as one nobody asked about, so one more red flag never lowers the
/// urgency. Where none fires, it is self-care, from [`ROUTINE_FROM_WEEKS`] on an ordinary appointment, and for a child, of whom
/// the rules do not speak, a clinician within two weeks. This is information, not a diagnosis.
///
/// ```
/// use lumbago::{score, Presentation, Symptom, Urgency};
///
/// let presentation = Presentation::new()
///     .present(Symptom::LowBackPain)
///     .present(Symptom::SaddleNumbness)
///     .present(Symptom::BladderDysfunction);
/// let assessment = score(&presentation);
/// assert_eq!(assessment.triage().urgency(), Urgency::Emergency);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Triage<'a> {
    presentation: &'a Presentation,
    urgency: Urgency,
}

impl<'a> Triage<'a> {
    pub(crate) fn new(presentation: &'a Presentation) -> Self {
        let weeks = presentation.stated_duration().map_or(0, |duration| duration.as_days() / 7);
        let default = if presentation.is_about_a_child() {
            CHILD
        } else if weeks >= ROUTINE_FROM_WEEKS {
            Urgency::Routine
        } else {
            Urgency::SelfCare
        };
        let urgency = fired(presentation).map(RedFlag::urgency).fold(default, Ord::max);
        Self { presentation, urgency }
    }

    pub(crate) fn is_about_a_child(&self) -> bool {
        self.presentation.is_about_a_child()
    }

    /// How soon to seek care.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// The rules that fired, in the order of the knowledge, each with what made it fire.
    pub fn fired(&self) -> impl Iterator<Item = FiredFlag<'a>> + use<'a> {
        let presentation = self.presentation;
        fired(presentation).map(move |red_flag| FiredFlag { red_flag, presentation })
    }

    /// The answers that would each raise the urgency by themselves: a finding, never asked or asked in vain and not told by
    /// other answers, and the most urgent rule that its presence would make fire.
    pub fn raised_by(&self) -> impl Iterator<Item = Raise> + use<'a> {
        let Self { presentation, urgency } = *self;
        presentation.open().filter_map(move |finding| {
            let answered = presentation.clone().present(finding);
            let red_flag = fired(&answered).min_by_key(|flag| Reverse(flag.urgency()))?;
            (red_flag.urgency() > urgency).then_some(Raise { finding, red_flag })
        })
    }

    /// The findings, never asked or asked in vain and not told by other answers, of which each by itself would make a rule
    /// fire that has not; none for one that has.
    pub fn fires_by(&self, red_flag: &'static RedFlag) -> impl Iterator<Item = Finding> + use<'a> {
        let presentation = self.presentation;
        let is_met =
            |presentation: &Presentation| criterion::verdict(&red_flag.rule, presentation) == Verdict::Met;
        let open = (!is_met(presentation)).then(|| presentation.open());
        open.into_iter().flatten().filter(move |finding| is_met(&presentation.clone().present(*finding)))
    }

    /// The safety questions that were never asked and whose answer could raise the urgency, the most dangerous first: those
    /// to which a yes would be enough, the most urgent rule first; then those that need more than a yes. Among equals the
    /// priority decides, and then the order of the rules, which begins with cauda equina syndrome.
    ///
    /// What other answers already tell is not asked: sudden onset, say, once the onset is said to be slow.
    /// A rule that still lacks a requirement asks for that alone: whether a fever goes with weakness matters only once
    /// there is a fever.
    pub fn unanswered(&self) -> impl Iterator<Item = SafetyQuestion> + use<> {
        let mut questions = PerFinding::new(None::<SafetyQuestion>);
        let closed = self.presentation.closed();
        for (place, flag) in (0_u8..).zip(knowledge::red_flags()) {
            let Some(priority) = flag.priority().filter(|_| flag.urgency() > self.urgency) else { continue };
            let Verdict::Undecided { to_meet, .. } = criterion::verdict(&flag.rule, self.presentation) else {
                continue;
            };
            let is_open = |item: &&'static Item| criterion::holds(item, self.presentation).is_none();
            let items = if flag.required().iter().any(|item| is_open(&item)) {
                flag.required()
            } else {
                flag.counted()
            };
            for item in items.iter().filter(is_open) {
                for finding in criterion::findings_of(item, FindingSet::EMPTY).minus(&closed).iter() {
                    let suffices = to_meet == 1 && self.would_hold(item, finding);
                    let question = SafetyQuestion { finding, priority, suffices, place, red_flag: flag };
                    let known = questions.of_mut(finding);
                    if known.is_none_or(|known| question.rank() < known.rank()) {
                        *known = Some(question);
                    }
                }
            }
        }
        questions.sorted_by_key(SafetyQuestion::rank)
    }

    /// Whether an open item would be true if one of the findings that it asks about were present.
    fn would_hold(&self, item: &Item, finding: Finding) -> bool {
        matches!(item, Item::Finding(_))
            || criterion::holds(item, &self.presentation.clone().present(finding)) == Some(true)
    }

    /// What was not stated about the person and could change the urgency by itself: an age or a sex that would make a rule
    /// fire, or a duration without which a rule takes the pain to be new.
    pub fn unstated(&self) -> impl Iterator<Item = Unstated> + use<> {
        let would_raise = |stated: Presentation| Triage::new(&stated).urgency > self.urgency;
        let of_age =
            |years: &u32| Age::years(*years).is_ok_and(|age| would_raise(self.presentation.clone().age(age)));
        let mut ages = ADULT_FROM_YEARS..=Age::MOST_YEARS;
        let age = (self.presentation.stated_age().is_none() && ages.any(|years| of_age(&years)))
            .then_some(Unstated::Age);
        let of_sex = |sex: &Sex| would_raise(self.presentation.clone().sex(*sex));
        let sex = (self.presentation.stated_sex().is_none() && Sex::ALL.iter().any(of_sex))
            .then_some(Unstated::Sex);
        let duration =
            self.fired().any(|flag| flag.rests_on_unstated_duration()).then_some(Unstated::Duration);
        [age, sex, duration].into_iter().flatten()
    }
}

/// What a caller can state of a person beside findings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Unstated {
    /// The age.
    Age,
    /// The sex.
    Sex,
    /// How long the present pain has lasted.
    Duration,
}

impl Unstated {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Duration => "duration",
        }
    }
}

/// An answer that would raise the urgency by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Raise {
    finding: Finding,
    red_flag: &'static RedFlag,
}

impl Raise {
    /// The finding that would have to turn out present.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The most urgent rule that would then fire.
    #[must_use]
    pub fn red_flag(&self) -> &'static RedFlag {
        self.red_flag
    }
}

fn fired(presentation: &Presentation) -> impl Iterator<Item = &'static RedFlag> + use<'_> {
    // Every rule needs a finding to be present, which spares most of them the count.
    let flags = knowledge::red_flags().iter().zip(&ASKED);
    let possible = flags.filter(|(_, findings)| presentation.any_present(findings)).map(|(flag, _)| flag);
    possible.filter(|flag| criterion::verdict(&flag.rule, presentation) == Verdict::Met)
}

/// The findings that each red flag asks about, in the order of the rules.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
static ASKED: [FindingSet; red_flags::ALL.len()] = {
    let mut asked = [FindingSet::EMPTY; red_flags::ALL.len()];
    let mut at = 0;
    while at < asked.len() {
        asked[at] = criterion::findings_of_rule(&red_flags::ALL[at].rule, FindingSet::EMPTY);
        at += 1;
    }
    asked
};

/// A red-flag rule that fired for a patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FiredFlag<'a> {
    red_flag: &'static RedFlag,
    presentation: &'a Presentation,
}

impl<'a> FiredFlag<'a> {
    /// The rule, with what it is afraid of, what to do, and its source.
    #[must_use]
    pub fn red_flag(&self) -> &'static RedFlag {
        self.red_flag
    }

    /// What made it fire: those of its requirements and counted items that are true, alternatives taken one by one.
    /// Age, sex and duration appear among them where they played a part.
    pub fn because(&self) -> impl Iterator<Item = &'static Item> + use<'a> {
        let presentation = self.presentation;
        let items = self.red_flag.required().iter().chain(self.red_flag.counted());
        let leaves = items.flat_map(|item| match item {
            Item::Any(alternatives) => alternatives.iter(),
            leaf => core::slice::from_ref(leaf).iter(),
        });
        leaves.filter(move |item| criterion::holds(item, presentation) == Some(true))
    }

    /// The findings said to be present that made it fire.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + use<'a> {
        let presentation = self.presentation;
        let asked = self.because().fold(FindingSet::EMPTY, |asked, item| criterion::findings_of(item, asked));
        asked.iter().filter(|finding| presentation.is_present(*finding))
    }

    /// The findings of which each, if it turned out not to be present after all, would alone clear the rule.
    pub fn cleared_by(&self) -> impl Iterator<Item = Finding> + use<'a> {
        let Self { red_flag, presentation } = *self;
        self.findings().filter(move |finding| {
            let denied = presentation.clone().absent(*finding);
            criterion::verdict(&red_flag.rule, &denied) != Verdict::Met
        })
    }

    /// Whether the rule fired because no duration was stated, so that the pain counts as new. To state it may clear the rule.
    #[must_use]
    pub fn rests_on_unstated_duration(&self) -> bool {
        self.because().any(|item| matches!(item, Item::DurationUnstated))
    }
}

/// A question whose answer could raise the urgency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SafetyQuestion {
    finding: Finding,
    priority: u8,
    suffices: bool,
    /// The place of the rule among all.
    place: u8,
    red_flag: &'static RedFlag,
}

impl SafetyQuestion {
    /// The finding to ask about.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// How much it deserves asking, from 1, ask everybody first, to 5.
    #[must_use]
    pub fn priority(&self) -> u8 {
        self.priority
    }

    /// Whether a yes would be enough to make the rule fire, whatever else is answered.
    #[must_use]
    pub fn suffices(&self) -> bool {
        self.suffices
    }

    /// The most pressing rule that asks.
    #[must_use]
    pub fn red_flag(&self) -> &'static RedFlag {
        self.red_flag
    }

    fn rank(&self) -> (Reverse<Option<Urgency>>, u8, Reverse<Urgency>, u8, Finding) {
        let alone = self.suffices.then(|| self.red_flag.urgency());
        (Reverse(alone), self.priority, Reverse(self.red_flag.urgency()), self.place, self.finding)
    }
}

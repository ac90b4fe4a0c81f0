//! The safety verdict: reads findings and red flags, never a probability.

use crate::criterion::{self, Verdict};
use crate::knowledge::{self, Item, RedFlag};
use crate::presentation::Presentation;
use crate::vocabulary::{Finding, FindingSet, PerFinding, Presence, Urgency};

/// From this many weeks on, pain that raises no red flag is for an ordinary appointment and not for self-care.
///
/// The boundary of guidance that treats the first six weeks as acute (NICE NG59 and the rules compiled from it).
pub const ROUTINE_FROM_WEEKS: u32 = 6;

/// How soon to seek care, the red flags behind it, and the safety questions still open.
///
/// The highest level of all fired rules is the answer. Rules read what is said to be present, the age, the sex and the
/// duration; a finding that is denied is the same as one nobody asked about, so one more red flag never lowers the
/// urgency. This is information, not a diagnosis.
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
#[derive(Clone, Copy, Debug)]
pub struct Triage<'a> {
    presentation: &'a Presentation,
    urgency: Urgency,
}

impl<'a> Triage<'a> {
    pub(crate) fn new(presentation: &'a Presentation) -> Self {
        let weeks = presentation.stated_duration().map_or(0, |duration| duration.as_days() / 7);
        let default = if weeks >= ROUTINE_FROM_WEEKS { Urgency::Routine } else { Urgency::SelfCare };
        let urgency = fired(presentation).map(RedFlag::urgency).fold(default, Ord::max);
        Self { presentation, urgency }
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

    /// The answers that would each raise the urgency by themselves: a finding, never asked or asked in vain, and the
    /// rule that its presence would make fire.
    pub fn raised_by(&self) -> impl Iterator<Item = (Finding, &'static RedFlag)> + use<'a> {
        let Self { presentation, urgency } = *self;
        let open = |finding: &Finding| {
            !matches!(presentation.presence_of(*finding), Some(Presence::Present | Presence::Absent))
        };
        Finding::ALL.iter().copied().filter(open).filter_map(move |finding| {
            let answered = presentation.clone().present(finding);
            let most_urgent = fired(&answered).max_by_key(|flag| flag.urgency())?;
            (most_urgent.urgency() > urgency).then_some((finding, most_urgent))
        })
    }

    /// The safety questions that were never asked and whose answer could raise the urgency, the most dangerous first.
    ///
    /// What other answers already tell is not asked: sudden onset, say, once the onset is said to be slow.
    /// A rule that still lacks a requirement asks for that alone: whether a fever goes with weakness matters only once
    /// there is a fever.
    pub fn unanswered(&self) -> impl Iterator<Item = SafetyQuestion> + use<> {
        let mut questions = PerFinding::new(None::<SafetyQuestion>);
        let closed = self.presentation.closed();
        let open = knowledge::red_flags().iter().filter(|flag| flag.urgency() > self.urgency);
        for flag in open {
            let Some(priority) = flag.priority() else { continue };
            let Verdict::Undecided { .. } = criterion::verdict(&flag.rule, self.presentation) else {
                continue;
            };
            let is_open = |item: &&'static Item| criterion::holds(item, self.presentation).is_none();
            let items = if flag.required().iter().any(|item| is_open(&item)) {
                flag.required()
            } else {
                flag.counted()
            };
            for item in items.iter().filter(is_open) {
                criterion::for_each_finding(core::slice::from_ref(item), &mut |finding| {
                    let place = questions.of_mut(finding);
                    let question = SafetyQuestion { finding, priority, red_flag: flag };
                    if !closed.contains(finding) && place.is_none_or(|known| question.rank() < known.rank()) {
                        *place = Some(question);
                    }
                });
            }
        }
        questions.sorted_by_key(SafetyQuestion::rank)
    }
}

fn fired(presentation: &Presentation) -> impl Iterator<Item = &'static RedFlag> + use<'_> {
    // Every rule needs a finding to be present, which spares most of them the count.
    let flags = knowledge::red_flags().iter().zip(knowledge::red_flag_findings());
    let possible = flags.filter(|(_, findings)| presentation.any_present(findings)).map(|(flag, _)| flag);
    possible.filter(|flag| criterion::verdict(&flag.rule, presentation) == Verdict::Met)
}

/// A red-flag rule that fired for a patient.
#[derive(Clone, Copy, Debug)]
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
        let mut present = FindingSet::EMPTY;
        for item in self.because() {
            criterion::for_each_finding(core::slice::from_ref(item), &mut |finding| {
                if presentation.is_present(finding) {
                    present.insert(finding);
                }
            });
        }
        present.iter()
    }
}

impl FiredFlag<'_> {
    /// The findings of which each, if it turned out not to be present after all, would alone clear the rule.
    pub fn cleared_by(&self) -> impl Iterator<Item = Finding> {
        self.findings().filter(|finding| {
            let denied = self.presentation.clone().absent(*finding);
            criterion::verdict(&self.red_flag.rule, &denied) != Verdict::Met
        })
    }
}

/// A question whose answer could raise the urgency.
#[derive(Clone, Copy, Debug)]
pub struct SafetyQuestion {
    finding: Finding,
    priority: u8,
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

    /// The most pressing rule that asks.
    #[must_use]
    pub fn red_flag(&self) -> &'static RedFlag {
        self.red_flag
    }

    /// By priority, then the most urgent rule, then the order of the catalogue.
    fn rank(&self) -> (u8, u8, u8) {
        (self.priority, u8::MAX - self.red_flag.urgency() as u8, self.finding.index())
    }
}

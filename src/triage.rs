//! How soon to seek care: the urgency, the red-flag rules that fired, and the floors.
//!
//! Red-flag rules read the findings that are stated to be present, age, sex and duration. A [floor](Floor) reads the evidence for
//! a serious condition: where it is strong, or the condition is probable, nobody is sent home. A setting or a stated pretest
//! probability can remove the floor of a condition that is only probable. It never removes the effect of a rule or of strong
//! evidence.

use crate::criterion::{self, Verdict};
use crate::knowledge::finding_lists::{DATE_OF_CHANGE, INTIMATE};
use crate::knowledge::{self, Item, RedFlag, Rule};
use crate::posterior::{self, FloorEvidence};
use crate::presentation::Presentation;
pub use crate::vocabulary::Suspicion;
use crate::vocabulary::{
    Age, Condition, Finding, FindingSet, PerCondition, Presence, Screen, Sex, SymptomDuration, Urgency,
};
use crate::weight::Weight;

/// How soon to seek care, with the red flags and floors behind it.
///
/// The urgency is the highest of these:
///
/// 1. The urgencies of the red-flag rules that fire. To a rule, a finding that is denied is the same as one that was never asked.
///    There is one exception: a nerve deficit counts as new unless `recent_neurological_change` is denied. So stating
///    a finding to be present never lowers the urgency, unless it was denied before.
/// 2. The [floors](Floor) of serious conditions.
/// 3. The default. It is self-care, or an ordinary appointment if the pain has lasted
///    [`ROUTINE_FROM_WEEKS`](Self::ROUTINE_FROM_WEEKS) or longer. It is a clinician within two weeks for a child, whom the rules
///    do not cover, and for anybody whose answers about saddle numbness, bladder and bowel are all *unknown*.
///
/// The urgency is only as reliable as the answers behind it: [`screening`](Self::screening) counts the safety questions that are
/// still open. This is information, not a diagnosis.
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
#[doc(alias = "red flag")]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Triage<'a> {
    presentation: &'a Presentation,
    urgency: Urgency,
    /// The evidence for the serious conditions, as floors read it.
    evidence: PerCondition<FloorEvidence>,
}

impl<'a> Triage<'a> {
    /// Pain without a red flag that has lasted this many weeks or longer needs an ordinary appointment, not self-care.
    ///
    /// Guidance treats the first six weeks as acute (NICE NG59, and the rules compiled from it).
    pub const ROUTINE_FROM_WEEKS: u32 = 6;

    pub(crate) fn new(presentation: &'a Presentation) -> Self {
        let weeks = presentation.stated_duration().map_or(0, |duration| duration.as_days() / 7);
        // Guidance: a first episode below 15 years of age should be seen within two weeks (`community_rf2023`).
        let default = if presentation.is_about_a_child() || nobody_could_answer(Screen::Saddle, presentation)
        {
            Urgency::Soon
        } else if weeks >= Self::ROUTINE_FROM_WEEKS {
            Urgency::Routine
        } else {
            Urgency::SelfCare
        };
        let by_rules = fired(presentation).map(RedFlag::urgency).fold(default, Ord::max);
        let mut evidence = PerCondition::default();
        let contested = presentation.contested();
        for condition in serious() {
            *evidence.of_mut(condition) = posterior::evidence_for_floor(condition, presentation, &contested);
        }
        let by_rules = Self { presentation, urgency: by_rules, evidence };
        let urgency = by_rules.floors().map(|floor| floor.urgency).fold(by_rules.urgency, Ord::max);
        Self { urgency, ..by_rules }
    }

    pub(crate) fn presentation(&self) -> &'a Presentation {
        self.presentation
    }

    pub(crate) fn is_about_a_child(&self) -> bool {
        self.presentation.is_about_a_child()
    }

    /// How soon to seek care.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// Whether to call an ambulance: a rule fired that asks for one.
    #[must_use]
    pub fn needs_ambulance(&self) -> bool {
        fired(self.presentation).any(RedFlag::needs_ambulance)
    }

    /// The rules that fired, in the order of [`knowledge::red_flags()`], each with what made it fire.
    pub fn fired(&self) -> impl Iterator<Item = FiredFlag<'a>> + use<'a> {
        let presentation = self.presentation;
        fired(presentation).map(move |red_flag| FiredFlag { red_flag, presentation })
    }

    /// The floors under the urgency, in the order of [`Condition::ALL`].
    pub fn floors(&self) -> impl Iterator<Item = Floor> + use<'a> {
        let Self { presentation, evidence, .. } = *self;
        serious().filter_map(move |condition| {
            let urgency = floor_by(evidence.of(condition), condition, presentation)?;
            Some(Floor { condition, urgency })
        })
    }

    /// The evidence for a serious condition.
    pub(crate) fn evidence(&self, condition: Condition) -> FloorEvidence {
        *self.evidence.of(condition)
    }

    /// The open findings whose presence would each, by itself, make the rule fire. Empty if the rule has fired already.
    pub fn would_fire_by(&self, red_flag: &'static RedFlag) -> impl Iterator<Item = Finding> + use<> {
        let (presentation, open) = (self.presentation, self.presentation.open_set());
        let is_met = is_met(red_flag, presentation);
        let fires =
            if is_met { FindingSet::EMPTY } else { criterion::met_by(&red_flag.rule, presentation, open) };
        fires.iter()
    }

    /// The facts about the person that were not stated and could by themselves change the urgency. The age is listed if some age
    /// would raise the urgency, a child's included, and the sex if one of the two would. The duration is listed if it could raise
    /// the urgency to [`Soon`](Urgency::Soon) or above, or lower it: without a duration, the pain counts as new.
    pub fn missing_facts(&self) -> impl Iterator<Item = MissingFact> + use<> {
        let now = self.urgency;
        let matters = |unstated: MissingFact| {
            self.would_be(unstated, |then| match unstated {
                MissingFact::Age | MissingFact::Sex => then > now,
                MissingFact::Duration => then < now || then > now && then >= Urgency::Soon,
            })
        };
        ALL_MISSING.map(|unstated| matters(unstated).then_some(unstated)).into_iter().flatten()
    }

    /// The facts that were not stated and could raise the urgency to [`Soon`](Urgency::Soon) or above.
    pub(crate) fn could_rise_by(&self) -> impl Iterator<Item = MissingFact> + use<> {
        let rises = |then: Urgency| then > self.urgency && then >= Urgency::Soon;
        ALL_MISSING.map(|unstated| self.would_be(unstated, rises).then_some(unstated)).into_iter().flatten()
    }

    /// Whether some value of a missing fact gives an urgency for which `is_such` is true.
    fn would_be(&self, unstated: MissingFact, is_such: impl Fn(Urgency) -> bool) -> bool {
        let now = self.presentation;
        let judged = |stated: Presentation| is_such(Triage::new(&stated).urgency);
        match unstated {
            MissingFact::Age if now.stated_age().is_none() => (0..=Age::MAX_YEARS)
                .any(|years| Age::years(years).is_ok_and(|age| judged(now.clone().age(age)))),
            MissingFact::Sex if now.stated_sex().is_none() => {
                Sex::ALL.iter().any(|sex| judged(now.clone().sex(*sex)))
            }
            MissingFact::Duration if now.stated_duration().is_none() => DAYS.into_iter().any(|days| {
                SymptomDuration::days(days).is_ok_and(|duration| judged(now.clone().duration(duration)))
            }),
            _ => false,
        }
    }

    /// Whether answers that a red flag reads contradict each other, so that the urgency may rest on a mistake.
    pub(crate) fn is_contradicted(&self) -> bool {
        let contested = self.presentation.contested();
        RED_FLAG_FINDINGS.iter().any(|findings| findings.intersects(&contested))
    }

    /// Whether the evidence for a serious condition is strong, as a [floor](Floor) reads it.
    pub(crate) fn is_strong(&self, condition: Condition) -> bool {
        // The ratios are about adults.
        !self.is_about_a_child() && is_strong(self.evidence.of(condition))
    }
}

/// Every fact that can be missing.
const ALL_MISSING: [MissingFact; 3] = [MissingFact::Age, MissingFact::Sex, MissingFact::Duration];

/// Durations in days: one for every stretch between two limits in the rules and in what the floors read.
const DAYS: [u32; 8] = [7, 14, 35, 42, 49, 84, 91, 1827];

fn fired(presentation: &Presentation) -> impl Iterator<Item = &'static RedFlag> + use<'_> {
    // A quick test that rules out most rules. No rule fires while nothing is present.
    let has_needed = |needs: &Needs| needs.iter().all(|needed| presentation.any_present(needed));
    let flags = knowledge::red_flags().iter().zip(&NEEDS);
    let possible = flags.filter(move |(_, needs)| has_needed(needs)).map(|(flag, _)| flag);
    possible.filter(|flag| is_met(flag, presentation))
}

/// The rules above an urgency that one more yes would make fire, each with the findings of a set that do so. None of the set may
/// be known.
pub(crate) fn fired_by(
    presentation: &Presentation,
    open: FindingSet,
    above: Urgency,
) -> impl Iterator<Item = (&'static RedFlag, FindingSet)> + use<'_> {
    let narrow = |open: FindingSet, needed: &FindingSet| {
        if presentation.any_present(needed) { open } else { open.both(needed) }
    };
    let flags = knowledge::red_flags().iter().zip(&NEEDS).filter(move |(flag, _)| flag.urgency() > above);
    let possible = flags.map(move |(flag, needs)| (flag, needs.iter().fold(open, narrow)));
    possible
        .filter(|(_, open)| *open != FindingSet::EMPTY)
        .map(move |(flag, open)| (flag, criterion::met_by(&flag.rule, presentation, open)))
}

pub(crate) fn is_met(red_flag: &RedFlag, presentation: &Presentation) -> bool {
    criterion::verdict(&red_flag.rule, presentation) == Verdict::Met
}

/// The findings that each red flag asks about, in the order of the rules.
pub(crate) static RED_FLAG_FINDINGS: [FindingSet; knowledge::red_flags::ALL.len()] = {
    let mut findings = [FindingSet::EMPTY; knowledge::red_flags::ALL.len()];
    let mut at = 0;
    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
    while at < findings.len() {
        findings[at] = criterion::findings_of_rule(&knowledge::red_flags::ALL[at].rule, FindingSet::EMPTY);
        at += 1;
    }
    findings
};

/// Sets of findings. One finding of each set must be present before a rule can fire.
type Needs = [FindingSet; 4];

/// The needs of each red flag, in the order of the rules.
static NEEDS: [Needs; knowledge::red_flags::ALL.len()] = {
    let mut all = [[FindingSet::EVERY; 4]; knowledge::red_flags::ALL.len()];
    let mut at = 0;
    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
    while at < all.len() {
        all[at] = needs(&knowledge::red_flags::ALL[at].rule);
        at += 1;
    }
    all
};

/// One set for the counted items, and one for each of the first requirements. Few rules have more, and leaving some out only lets
/// more rules through to `is_met`.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn needs(rule: &Rule) -> Needs {
    let mut needs = [FindingSet::EVERY; 4];
    needs[0] = criterion::one_of(rule.counted);
    let mut place = 0;
    while place < rule.required.len() && place + 1 < needs.len() {
        needs[place + 1] = criterion::one_of(core::slice::from_ref(&rule.required[place]));
        place += 1;
    }
    needs
}

/// Whether every question that a screen asks of everybody was answered *unknown*. The question that some prefer not to answer is
/// left out.
fn nobody_could_answer(screen: Screen, presentation: &Presentation) -> bool {
    let questions = knowledge::screen_questions().iter();
    let mut asked = questions.filter(|question| {
        question.screen() == screen && question.trigger().is_none() && question.finding() != INTIMATE.into()
    });
    asked.all(|question| presentation.presence_of(question.finding()) == Some(Presence::Unknown))
}

/// The least urgency that the evidence for a serious condition allows.
///
/// It reads the counted lines in the ledger of the condition. It leaves out the findings that are present and speak against the
/// condition, so that one more present finding never lowers the urgency. It also leaves out denials that another answer
/// contradicts.
///
/// - The evidence is *strong* if it makes the odds at least ten times as large ([`STRONG`](Self::STRONG)), with a factor of
///   more than three from findings and criteria ([`FROM_FINDINGS`](Self::FROM_FINDINGS)).
/// - The condition is *probable* from one in four, pretest included ([`PROBABLE`](Self::PROBABLE)).
///
/// Either gives [`Soon`](Urgency::Soon). The floor is [`Urgent`](Urgency::Urgent) if findings and criteria alone make the odds at
/// least ten times as large, with two or more lines in favour. For an aortic aneurysm it is also urgent if the pain is at most
/// two weeks old, or if its duration is not stated.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Floor {
    condition: Condition,
    urgency: Urgency,
}

impl Floor {
    /// The least evidence that is strong, pretest aside: it makes the odds ten times as large.
    ///
    /// Likelihood ratios above ten make large and often conclusive changes (Jaeschke, Guyatt and Sackett, JAMA
    /// 1994;271:703-707).
    pub const STRONG: Weight = Weight::from_centinats(230);

    /// How much of the strong evidence must come from findings and criteria, and not from age, sex or duration: a factor just
    /// above three, so that a single ratio of three is not enough. An estimate.
    pub const FROM_FINDINGS: Weight = Weight::from_centinats(111);

    /// The least log odds at which a serious condition is probable enough for a floor: one in four, as for
    /// [`Conclusion::MIN_WEIGHT`](crate::Conclusion::MIN_WEIGHT). An estimate.
    pub const PROBABLE: Weight = Weight::from_centinats(-110);

    /// For how many days aortic pain counts as new, as in the rules about the aorta. An estimate.
    const NEW_AORTIC_PAIN_DAYS: u32 = 14;

    /// The serious condition.
    #[must_use]
    pub const fn condition(&self) -> Condition {
        self.condition
    }

    /// The least urgency that its evidence allows.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        self.urgency
    }
}

/// The serious conditions.
pub(crate) fn serious() -> impl Iterator<Item = Condition> {
    Condition::ALL.iter().copied().filter(|condition| condition.is_serious())
}

pub(crate) fn floor(
    condition: Condition,
    presentation: &Presentation,
    contested: &FindingSet,
) -> Option<Urgency> {
    floor_by(&posterior::evidence_for_floor(condition, presentation, contested), condition, presentation)
}

/// The floor that some evidence gives. More evidence never lowers it.
pub(crate) fn floor_by(
    evidence: &FloorEvidence,
    condition: Condition,
    presentation: &Presentation,
) -> Option<Urgency> {
    // The ratios are about adults.
    if presentation.is_about_a_child() || !has_floor(evidence) {
        return None;
    }
    let by_findings_alone = evidence.from_findings >= Floor::STRONG && evidence.lines_in_favour >= 2;
    let is_new = presentation
        .stated_duration()
        .is_none_or(|duration| duration.as_days() <= Floor::NEW_AORTIC_PAIN_DAYS);
    let new_aortic_pain = condition == Condition::AbdominalAorticAneurysm && is_new;
    Some(if by_findings_alone || new_aortic_pain { Urgency::Urgent } else { Urgency::Soon })
}

/// Whether the evidence for a serious condition is strong, or the condition is probable.
fn has_floor(evidence: &FloorEvidence) -> bool {
    evidence.weight >= Floor::PROBABLE || is_strong(evidence)
}

/// Whether the evidence for a serious condition is strong: all of it, and the part from findings and criteria.
fn is_strong(evidence: &FloorEvidence) -> bool {
    evidence.total >= Floor::STRONG && evidence.from_findings >= Floor::FROM_FINDINGS
}

/// A fact about the person that was not stated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum MissingFact {
    /// The age.
    Age,
    /// The sex.
    Sex,
    /// How long the present pain has lasted.
    Duration,
}

impl MissingFact {
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

/// A red-flag rule that fired for a patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FiredFlag<'a> {
    red_flag: &'static RedFlag,
    presentation: &'a Presentation,
}

impl<'a> FiredFlag<'a> {
    /// The rule, with its suspicion, what to do, and its source.
    #[must_use]
    pub fn red_flag(&self) -> &'static RedFlag {
        self.red_flag
    }

    /// What made it fire: its requirements and counted items that are true, split into single facts. A fact that makes several
    /// items true is repeated. Age, sex and duration are included where the rule reads them, and so is an item that only needs
    /// not to be denied.
    pub fn because(&self) -> impl Iterator<Item = &'static Item> + use<'a> {
        let presentation = self.presentation;
        let items = self.red_flag.required().iter().chain(self.red_flag.counted());
        // Alternatives joined by "or" count one by one. Parts joined by "and" are true or false as a whole.
        let alternatives = items.flat_map(|item| match item {
            Item::Any(alternatives) => alternatives.iter(),
            one => core::slice::from_ref(one).iter(),
        });
        let true_ones = alternatives.filter(move |item| criterion::holds(item, presentation) == Some(true));
        true_ones.flat_map(|item| match item {
            Item::All(parts) => parts.iter(),
            one => core::slice::from_ref(one).iter(),
        })
    }

    /// The present findings that made it fire.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + use<'a> {
        let presentation = self.presentation;
        let mut present = FindingSet::EMPTY;
        for item in self.because() {
            for finding in criterion::findings_of(item, FindingSet::EMPTY).iter() {
                if presentation.is_present(finding) {
                    present.insert(finding);
                }
            }
        }
        present.iter()
    }

    /// The findings that would each clear the rule if they turned out to be absent after all.
    pub fn cleared_by(&self) -> impl Iterator<Item = Finding> + use<'a> {
        let Self { red_flag, presentation } = *self;
        self.findings().filter(move |finding| !is_met(red_flag, &presentation.clone().absent(*finding)))
    }

    /// Whether the rule fired because no duration was stated, so that the pain counts as new. Stating a duration may clear the
    /// rule.
    #[must_use]
    pub fn rests_on_unstated_duration(&self) -> bool {
        self.because().any(|item| matches!(item, Item::DurationUnstated))
    }

    /// Whether the rule fired because nobody has stated that the deficit is old, so that it counts as new. Stating
    /// [`DATE_OF_CHANGE`] to be absent would clear the rule.
    #[must_use]
    pub fn rests_on_undated_deficit(&self) -> bool {
        self.presentation.holds(DATE_OF_CHANGE.into()).is_none()
            && !is_met(self.red_flag, &self.presentation.clone().absent(DATE_OF_CHANGE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Demographic, DemographicRange};
    use std::vec::Vec;

    /// The items about a duration among some items and their parts.
    fn about_duration(items: &[Item], found: &mut Vec<Item>) {
        for item in items {
            match item {
                Item::DurationWeeks(_) => found.push(*item),
                Item::All(parts) | Item::Any(parts) => about_duration(parts, found),
                Item::Criterion(criterion) => {
                    let rule = &knowledge::criterion(*criterion).rule;
                    about_duration(rule.required, found);
                    about_duration(rule.counted, found);
                }
                Item::AgeAtOnset(_) => {
                    panic!("it depends on the duration, and no durations are tried for it")
                }
                Item::Finding(_)
                | Item::NotDenied(_)
                | Item::Age(_)
                | Item::DurationUnstated
                | Item::Sex(_) => {}
            }
        }
    }

    #[test]
    fn the_durations_tried_stand_for_all() {
        let mut items = Vec::new();
        for flag in knowledge::red_flags() {
            about_duration(flag.rule.required, &mut items);
            about_duration(flag.rule.counted, &mut items);
        }
        let mut bands = Vec::new();
        for condition in serious() {
            let profile = knowledge::profile(condition);
            for criterion in profile.criteria() {
                about_duration(&[Item::Criterion(*criterion)], &mut items);
            }
            bands.extend(profile.demographics().iter().map(Demographic::range));
            assert!(
                bands.iter().all(|band| !matches!(band, DemographicRange::AgeAtOnset(..))),
                "{condition}"
            );
        }
        let seen = |days: u32| {
            let dated = Presentation::new().duration(SymptomDuration::days(days).unwrap());
            let items: Vec<_> = items.iter().map(|item| criterion::holds(item, &dated)).collect();
            let bands: Vec<_> = bands.iter().map(|band| criterion::belongs(*band, &dated)).collect();
            let is_routine = days >= 7 * Triage::ROUTINE_FROM_WEEKS;
            (items, bands, days <= Floor::NEW_AORTIC_PAIN_DAYS, is_routine)
        };
        let tried = DAYS.map(seen);
        for days in 0..=SymptomDuration::MAX_WEEKS * 7 {
            assert!(tried.contains(&seen(days)), "{days}");
        }
    }
}

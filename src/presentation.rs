//! What the caller says about one patient.

use core::fmt;

use crate::digest::Digest;
use crate::vocabulary::{
    Age, Condition, Finding, FindingSet, PerCondition, Presence, Setting, Sex, SymptomDuration,
};
use crate::weight::Probability;

/// What is known of one adult with low back or upper leg pain.
///
/// Build it a statement at a time. Each finding is in one of four states: present, absent, asked but unknown, or never
/// asked, which is the state of every finding that is not mentioned. The last two weigh exactly nothing; unknown is
/// never taken for absent. Saying something twice keeps the later statement, so a finding cannot contradict itself,
/// and the order of statements about different things never matters.
///
/// With the feature `serde` it is read from, and written as, a document such as this, all fields optional:
///
/// ```json
/// {"age": 34, "sex": "female", "duration_weeks": 8, "setting": "primary_care",
///  "findings": {"pain_below_knee": "present", "fever": "absent", "hla_b27": "unknown"},
///  "pretest": {"ankylosing_spondylitis": 0.05}}
/// ```
///
/// Any self-describing serde format will do. What is not understood, to the last word, is an error.
///
/// ```
/// use lumbago::{Age, Presence, Presentation, Sex, Sign, Symptom, SymptomDuration};
///
/// let presentation = Presentation::new()
///     .age(Age::years(34)?)
///     .sex(Sex::Female)
///     .duration(SymptomDuration::weeks(8.0)?)
///     .present(Symptom::PainBelowKnee)
///     .absent(Symptom::Fever)
///     .unknown(Sign::StraightLegRaise);
///
/// assert_eq!(presentation.presence_of(Symptom::Fever), Some(Presence::Absent));
/// assert_eq!(presentation.presence_of(Symptom::LowBackPain), None);
/// # Ok::<(), lumbago::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Presentation {
    age: Option<Age>,
    sex: Option<Sex>,
    duration: Option<SymptomDuration>,
    setting: Setting,
    present: FindingSet,
    absent: FindingSet,
    unknown: FindingSet,
    pretest: PerCondition<Option<Probability>>,
}

impl Presentation {
    /// A patient of whom nothing is known, in primary care.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            age: None,
            sex: None,
            duration: None,
            setting: Setting::PrimaryCare,
            present: FindingSet::EMPTY,
            absent: FindingSet::EMPTY,
            unknown: FindingSet::EMPTY,
            pretest: PerCondition::new([None; Condition::ALL.len()]),
        }
    }

    /// States the age.
    #[must_use]
    pub const fn age(mut self, age: Age) -> Self {
        self.age = Some(age);
        self
    }

    /// States the sex.
    #[must_use]
    pub const fn sex(mut self, sex: Sex) -> Self {
        self.sex = Some(sex);
        self
    }

    /// States how long the present pain has lasted. Together with the age it also tells the age at onset.
    #[must_use]
    pub const fn duration(mut self, duration: SymptomDuration) -> Self {
        self.duration = Some(duration);
        self
    }

    /// States where the patient is seen; primary care otherwise.
    #[must_use]
    pub const fn setting(mut self, setting: Setting) -> Self {
        self.setting = setting;
        self
    }

    /// States that a finding is present.
    #[must_use]
    pub fn present(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Present)
    }

    /// States that a finding is absent: it was looked for and is not there.
    #[must_use]
    pub fn absent(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Absent)
    }

    /// States that a finding was asked about and is not known. It weighs nothing and is not asked again.
    #[must_use]
    pub fn unknown(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Unknown)
    }

    /// States the presence of a finding.
    #[must_use]
    pub fn with(mut self, finding: impl Into<Finding>, presence: Presence) -> Self {
        self.state(finding.into(), presence);
        self
    }

    /// States that each of several findings is present.
    ///
    /// ```
    /// use lumbago::{Presentation, RiskFactor, Symptom};
    ///
    /// let presentation = Presentation::new()
    ///     .present_all([Symptom::LowBackPain, Symptom::PainBelowKnee])
    ///     .absent_all([RiskFactor::Smoking, RiskFactor::Diabetes]);
    /// assert_eq!(presentation.findings().count(), 4);
    /// ```
    #[must_use]
    pub fn present_all(self, findings: impl IntoIterator<Item = impl Into<Finding>>) -> Self {
        findings.into_iter().fold(self, Self::present)
    }

    /// States that each of several findings is absent.
    #[must_use]
    pub fn absent_all(self, findings: impl IntoIterator<Item = impl Into<Finding>>) -> Self {
        findings.into_iter().fold(self, Self::absent)
    }

    /// Takes back the age, as if it had never been stated.
    #[must_use]
    pub const fn without_age(mut self) -> Self {
        self.age = None;
        self
    }

    /// Takes back the sex, as if it had never been stated.
    #[must_use]
    pub const fn without_sex(mut self) -> Self {
        self.sex = None;
        self
    }

    /// Takes back the duration, as if it had never been stated.
    #[must_use]
    pub const fn without_duration(mut self) -> Self {
        self.duration = None;
        self
    }

    /// Takes back the pretest probability stated for a condition: that of the setting holds again.
    #[must_use]
    pub const fn without_pretest(mut self, condition: Condition) -> Self {
        *self.pretest.of_mut(condition) = None;
        self
    }

    /// Takes back whatever was stated about a finding, as if it had never been asked.
    #[must_use]
    pub fn without(mut self, finding: impl Into<Finding>) -> Self {
        self.forget(finding.into());
        self
    }

    pub(crate) fn state(&mut self, finding: Finding, presence: Presence) {
        self.forget(finding);
        match presence {
            Presence::Present => self.present.insert(finding),
            Presence::Absent => self.absent.insert(finding),
            Presence::Unknown => self.unknown.insert(finding),
        }
    }

    fn forget(&mut self, finding: Finding) {
        self.present.remove(finding);
        self.absent.remove(finding);
        self.unknown.remove(finding);
    }

    /// States the probability of a condition before anything in this presentation is known, in place of that of the
    /// setting. It is taken as given, without an interval of its own. It is no evidence: however high, a condition is named only if
    /// something that is known of the patient speaks for it.
    #[must_use]
    pub const fn pretest(mut self, condition: Condition, probability: Probability) -> Self {
        self.state_pretest(condition, probability);
        self
    }

    pub(crate) const fn state_pretest(&mut self, condition: Condition, probability: Probability) {
        *self.pretest.of_mut(condition) = Some(probability);
    }

    /// The age, if stated.
    #[must_use]
    pub const fn stated_age(&self) -> Option<Age> {
        self.age
    }

    /// The sex, if stated.
    #[must_use]
    pub const fn stated_sex(&self) -> Option<Sex> {
        self.sex
    }

    /// The duration of the pain, if stated.
    #[must_use]
    pub const fn stated_duration(&self) -> Option<SymptomDuration> {
        self.duration
    }

    /// Whether the age is below [`Age::ADULT_FROM`].
    pub(crate) fn is_about_a_child(&self) -> bool {
        self.age.is_some_and(|age| age < Age::ADULT_FROM)
    }

    /// The setting, which is primary care unless another was stated.
    #[must_use]
    pub const fn stated_setting(&self) -> Setting {
        self.setting
    }

    /// The pretest probability stated for a condition, if any.
    #[must_use]
    pub const fn stated_pretest(&self, condition: Condition) -> Option<Probability> {
        *self.pretest.of(condition)
    }

    /// What was stated about a finding; `None` if it was never asked.
    #[must_use]
    pub fn presence_of(&self, finding: impl Into<Finding>) -> Option<Presence> {
        let finding = finding.into();
        if self.present.contains(finding) {
            Some(Presence::Present)
        } else if self.absent.contains(finding) {
            Some(Presence::Absent)
        } else if self.unknown.contains(finding) {
            Some(Presence::Unknown)
        } else {
            None
        }
    }

    /// Every finding that was asked about, in catalogue order.
    pub fn findings(&self) -> impl Iterator<Item = (Finding, Presence)> + '_ {
        self.asked().iter().filter_map(|finding| Some((finding, self.presence_of(finding)?)))
    }

    /// The findings that were asked about.
    pub(crate) fn asked(&self) -> FindingSet {
        self.known().plus(&self.unknown)
    }

    /// The fingerprint of everything that was stated, which does not depend on the order of the statements.
    pub(crate) fn digest(&self) -> Digest {
        // Zero is never the code of something stated, so that nothing stated is told from everything that can be.
        let age = self.age.map_or(0, |age| age.as_years() + 1);
        let sex = self.sex.map_or("", Sex::as_str);
        let duration = self.duration.map_or(0, |duration| duration.as_days() + 1);
        let mut digest = Digest::EMPTY.number(age).text(sex).number(duration).text(self.setting.as_str());
        for (finding, presence) in self.findings() {
            digest = digest.text(finding.as_str()).text(presence.as_str());
        }
        for condition in Condition::ALL {
            if let Some(probability) = self.stated_pretest(*condition) {
                digest = digest.text(condition.as_str()).number(probability.billionths());
            }
        }
        digest
    }

    /// Hands over the place in the catalogue of every finding of a set that is present or absent.
    #[inline]
    pub(crate) fn for_each_known(&self, among: &FindingSet, mut take: impl FnMut(usize, Answer)) {
        let words = self.present.words().zip(self.absent.words()).zip(among.words());
        for (((present, from), (absent, _)), (among, _)) in words {
            let mut open = (present | absent) & among;
            while open != 0 {
                let bit = open.trailing_zeros();
                let known = if absent >> bit & 1 == 0 { Answer::Present } else { Answer::Absent };
                take(usize::from(from) + bit as usize, known);
                open &= open - 1;
            }
        }
    }

    /// The findings that are present or absent.
    pub(crate) fn known(&self) -> FindingSet {
        self.present.plus(&self.absent)
    }

    /// Whether one of the findings is present.
    pub(crate) fn any_present(&self, findings: &FindingSet) -> bool {
        self.present.intersects(findings)
    }

    /// The stated pretest probabilities by condition.
    pub(crate) fn stated_pretests(&self) -> &PerCondition<Option<Probability>> {
        &self.pretest
    }

    /// Whether a finding is present; `None` where that is not known.
    #[inline]
    pub(crate) fn holds(&self, finding: Finding) -> Option<bool> {
        let (present, absent) = (self.present.contains(finding), self.absent.contains(finding));
        (present || absent).then_some(present)
    }

    /// The findings that are present.
    pub(crate) fn present_set(&self) -> &FindingSet {
        &self.present
    }

    /// The presentation without whatever was stated about some findings.
    pub(crate) fn minus(&self, findings: &FindingSet) -> Self {
        let mut rest = self.clone();
        for set in [&mut rest.present, &mut rest.absent, &mut rest.unknown] {
            *set = set.minus(findings);
        }
        rest
    }

    pub(crate) fn is_present(&self, finding: Finding) -> bool {
        self.present.contains(finding)
    }

    pub(crate) fn is_absent(&self, finding: Finding) -> bool {
        self.absent.contains(finding)
    }

    /// The age at onset in days of a year of 364, which makes a week exactly a fifty-second of it. A pain that has
    /// lasted longer than the life began at birth.
    pub(crate) fn age_at_onset_days(&self) -> Option<u32> {
        let age = self.age?.as_years() * SymptomDuration::DAYS_PER_YEAR;
        Some(age.saturating_sub(self.duration?.as_days()))
    }
}

impl Default for Presentation {
    fn default() -> Self {
        Self::new()
    }
}

impl Extend<(Finding, Presence)> for Presentation {
    /// States the presence of each finding; the later statement about one holds.
    fn extend<I: IntoIterator<Item = (Finding, Presence)>>(&mut self, statements: I) {
        for (finding, presence) in statements {
            self.state(finding, presence);
        }
    }
}

impl FromIterator<(Finding, Presence)> for Presentation {
    fn from_iter<I: IntoIterator<Item = (Finding, Presence)>>(statements: I) -> Self {
        let mut presentation = Self::new();
        presentation.extend(statements);
        presentation
    }
}

/// The two states of a finding that can weigh.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Present,
    Absent,
}

impl fmt::Debug for Presentation {
    /// Only what was stated.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut stated = f.debug_struct("Presentation");
        if let Some(age) = self.age {
            stated.field("age", &age);
        }
        if let Some(sex) = self.sex {
            stated.field("sex", &sex);
        }
        if let Some(duration) = self.duration {
            stated.field("duration", &duration);
        }
        stated.field("setting", &self.setting);
        for (name, set) in [("present", &self.present), ("absent", &self.absent), ("unknown", &self.unknown)]
        {
            if *set != FindingSet::EMPTY {
                stated.field(name, set);
            }
        }
        for condition in Condition::ALL {
            if let Some(probability) = self.stated_pretest(*condition) {
                stated.field("pretest", &(condition, probability));
            }
        }
        stated.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Symptom;

    #[test]
    fn the_later_statement_holds() {
        let twice = Presentation::new().present(Symptom::Fever).absent(Symptom::Fever);
        assert_eq!(twice, Presentation::new().absent(Symptom::Fever));
        assert_eq!(twice.without(Symptom::Fever), Presentation::new());
    }

    #[test]
    fn age_at_onset_counts_back_from_the_age() {
        let at = |years, days| {
            let age = Age::years(years).unwrap();
            let duration = SymptomDuration::days(days).unwrap();
            Presentation::new().age(age).duration(duration).age_at_onset_days()
        };
        assert_eq!(at(40, 0), Some(40 * 364));
        assert_eq!(at(40, 1), Some(40 * 364 - 1));
        assert_eq!(at(3, 36_400), Some(0));
        assert_eq!(Presentation::new().age(Age::years(40).unwrap()).age_at_onset_days(), None);
    }
}

//! What the caller states about one patient.

use core::fmt;

use crate::digest::Digest;
use crate::vocabulary::{
    Age, Condition, Finding, FindingSet, PerCondition, Presence, Setting, Sex, SymptomDuration,
};
use crate::weight::Probability;

/// What is known of one adult with low back or upper leg pain.
///
/// Build it one statement at a time. A finding is present, absent, unknown (asked, but not known) or never asked; a finding that
/// is not mentioned was never asked. The last two weigh exactly nothing, and unknown never counts as absent. A later statement
/// about the same thing replaces the earlier one. Otherwise the order of statements does not matter.
///
/// A finding is **open** while it is not answered, or answered *unknown*, and not implied by another answer. For example, pain in
/// both legs is no longer open once the pain is stated to be in one leg only.
///
/// With the feature `serde` it is read and written in this form. All fields are optional:
///
/// ```json
/// {"age": 34, "sex": "female", "duration_weeks": 8, "setting": "primary_care",
///  "findings": {"pain_below_knee": "present", "fever": "absent", "hla_b27": "unknown"},
///  "pretest": {"ankylosing_spondylitis": 0.05}}
/// ```
///
/// An unknown field, id or value is an error, and nothing is silently ignored. Other serde formats work too; see the module
/// `json`.
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
///
/// # Filling in place
///
/// The builder moves the whole presentation at every step. Whoever fills many of them, for example from columns, can write into
/// presentations that are there already: with [`set`](Self::set) and its kin, or with `extend`. In a column, a null means *never
/// asked*.
///
/// ```
/// use lumbago::{score_each, Age, Condition, Finding, Presence, Presentation, Sign, Symptom};
///
/// let ages = [Some(34), None, Some(71)];
/// let columns: [(Finding, [Option<bool>; 3]); 2] = [
///     (Symptom::PainBelowKnee.into(), [Some(true), Some(false), None]),
///     (Sign::StraightLegRaise.into(), [Some(true), None, Some(false)]),
/// ];
///
/// let mut cohort = vec![Presentation::new(); ages.len()];
/// for (patient, age) in cohort.iter_mut().zip(ages) {
///     patient.set_age(age.map(Age::years).transpose()?);
/// }
/// for (finding, column) in columns {
///     for (patient, cell) in cohort.iter_mut().zip(column) {
///         patient.set(finding, cell.map(|yes| if yes { Presence::Present } else { Presence::Absent }));
///     }
/// }
///
/// let leading = score_each(&cohort).next().unwrap().leading();
/// assert_eq!(leading, Condition::LumbarDiscHerniation);
/// assert_eq!(cohort[1].presence_of(Sign::StraightLegRaise), None);
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

    /// States how long the present pain has lasted. Age and duration together give the age at onset.
    #[must_use]
    pub const fn duration(mut self, duration: SymptomDuration) -> Self {
        self.duration = Some(duration);
        self
    }

    /// States where the patient is seen. The default is primary care.
    #[must_use]
    pub const fn setting(mut self, setting: Setting) -> Self {
        self.setting = setting;
        self
    }

    /// States that a finding is present.
    #[inline]
    #[must_use]
    pub fn present(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Present)
    }

    /// States that a finding is absent: it was looked for and is not there.
    #[inline]
    #[must_use]
    pub fn absent(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Absent)
    }

    /// States that a finding was asked about, but is not known. It weighs nothing, and is not asked again.
    #[inline]
    #[must_use]
    pub fn unknown(self, finding: impl Into<Finding>) -> Self {
        self.with(finding, Presence::Unknown)
    }

    /// States that a finding is present, absent or unknown.
    #[inline]
    #[must_use]
    pub fn with(mut self, finding: impl Into<Finding>, presence: Presence) -> Self {
        self.set(finding, presence);
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

    /// Removes the age, as if it had never been stated.
    #[must_use]
    pub const fn without_age(mut self) -> Self {
        self.age = None;
        self
    }

    /// Removes the sex, as if it had never been stated.
    #[must_use]
    pub const fn without_sex(mut self) -> Self {
        self.sex = None;
        self
    }

    /// Removes the duration, as if it had never been stated.
    #[must_use]
    pub const fn without_duration(mut self) -> Self {
        self.duration = None;
        self
    }

    /// Removes the pretest probability stated for a condition; that of the setting applies again.
    #[must_use]
    pub const fn without_pretest(mut self, condition: Condition) -> Self {
        *self.pretest.of_mut(condition) = None;
        self
    }

    /// Removes the statement about a finding, as if it had never been asked.
    #[must_use]
    pub fn without(mut self, finding: impl Into<Finding>) -> Self {
        self.set(finding, None);
        self
    }

    /// States the pretest probability (prior) of a condition, in place of that of the setting. It has no interval of its own. It
    /// does not count as evidence: however high it is, the conclusion names the condition alone only if findings speak for it. In a
    /// near tie it is enough that they speak for the other one.
    #[doc(alias = "prior")]
    #[must_use]
    pub const fn pretest(mut self, condition: Condition, probability: Probability) -> Self {
        *self.pretest.of_mut(condition) = Some(probability);
        self
    }

    /// States a finding in place, or with `None` removes the statement. See [filling in place](Self#filling-in-place).
    #[inline]
    pub fn set(&mut self, finding: impl Into<Finding>, presence: impl Into<Option<Presence>>) {
        let (finding, presence) = (finding.into(), presence.into());
        self.present.put(finding, presence == Some(Presence::Present));
        self.absent.put(finding, presence == Some(Presence::Absent));
        self.unknown.put(finding, presence == Some(Presence::Unknown));
    }

    /// States the age in place, or with `None` removes it.
    #[inline]
    pub fn set_age(&mut self, age: impl Into<Option<Age>>) {
        self.age = age.into();
    }

    /// States the sex in place, or with `None` removes it.
    #[inline]
    pub fn set_sex(&mut self, sex: impl Into<Option<Sex>>) {
        self.sex = sex.into();
    }

    /// States the duration of the pain in place, or with `None` removes it.
    #[inline]
    pub fn set_duration(&mut self, duration: impl Into<Option<SymptomDuration>>) {
        self.duration = duration.into();
    }

    /// States the setting in place.
    #[inline]
    pub const fn set_setting(&mut self, setting: Setting) {
        self.setting = setting;
    }

    /// States the pretest probability of a condition in place, or with `None` removes it.
    #[inline]
    pub fn set_pretest(&mut self, condition: Condition, probability: impl Into<Option<Probability>>) {
        *self.pretest.of_mut(condition) = probability.into();
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

    /// The setting; primary care unless another was stated.
    #[must_use]
    pub const fn stated_setting(&self) -> Setting {
        self.setting
    }

    /// The pretest probability stated for a condition, if any; not that of the setting.
    #[must_use]
    pub const fn stated_pretest(&self, condition: Condition) -> Option<Probability> {
        *self.pretest.of(condition)
    }

    /// The statement about a finding; `None` if it was never asked.
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

    /// The digest of everything that was stated. It does not depend on the order of the statements.
    pub(crate) fn digest(&self) -> Digest {
        // Zero means "not stated", so a stated value is coded as one more.
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

    /// Calls `take` with the catalogue index and the answer of every finding of a set that is present or absent.
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

    /// Whether a finding is present; `None` if that is not known.
    #[inline]
    pub(crate) fn holds(&self, finding: Finding) -> Option<bool> {
        let (present, absent) = (self.present.contains(finding), self.absent.contains(finding));
        (present || absent).then_some(present)
    }

    /// The findings that are present.
    pub(crate) fn present_set(&self) -> &FindingSet {
        &self.present
    }

    /// The presentation without the statements about some findings.
    pub(crate) fn minus(&self, findings: &FindingSet) -> Self {
        let mut rest = self.clone();
        for set in [&mut rest.present, &mut rest.absent, &mut rest.unknown] {
            *set = set.minus(findings);
        }
        rest
    }

    /// The presentation as if some findings were present.
    pub(crate) fn if_present(&self, findings: &FindingSet) -> Self {
        let mut answered = self.minus(findings);
        answered.present = answered.present.plus(findings);
        answered
    }

    pub(crate) fn is_present(&self, finding: Finding) -> bool {
        self.present.contains(finding)
    }

    pub(crate) fn is_absent(&self, finding: Finding) -> bool {
        self.absent.contains(finding)
    }

    /// The age at onset, in days. A year has 364 days here, so that it is exactly 52 weeks. A pain that has lasted longer than
    /// the patient has lived began at birth.
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
    /// States each finding; a later statement about the same finding replaces the earlier one.
    #[inline]
    fn extend<I: IntoIterator<Item = (Finding, Presence)>>(&mut self, statements: I) {
        for (finding, presence) in statements {
            self.set(finding, presence);
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

/// The two answers that can carry weight.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Present,
    Absent,
}

impl fmt::Debug for Presentation {
    /// Lists only what was stated.
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
    fn what_is_set_in_place_is_what_the_builder_states() {
        let (age, duration) = (Age::years(40).unwrap(), SymptomDuration::days(9).unwrap());
        let (condition, probability) = (Condition::SpinalMalignancy, Probability::new(0.1).unwrap());
        let mut set = Presentation::new();
        set.set_age(age);
        set.set_sex(Sex::Male);
        set.set_duration(duration);
        set.set_setting(Setting::SpineClinic);
        set.set_pretest(condition, probability);
        let mut built = Presentation::new()
            .age(age)
            .sex(Sex::Male)
            .duration(duration)
            .setting(Setting::SpineClinic)
            .pretest(condition, probability);
        let mut kinds = Presence::ALL.iter().copied().cycle();
        for (finding, presence) in Finding::ALL.iter().copied().zip(kinds.by_ref()) {
            set.set(finding, presence);
            built = built.with(finding, presence);
        }
        assert_eq!(set, built);
        // A later statement replaces the earlier one, whichever the two are.
        for (finding, presence) in Finding::ALL.iter().copied().zip(kinds.skip(1)) {
            set.set(finding, presence);
            assert_eq!(set.presence_of(finding), Some(presence));
            set.set(finding, None);
            assert_eq!(set.presence_of(finding), None);
        }
        set.set_age(None);
        set.set_sex(None);
        set.set_duration(None);
        set.set_setting(Setting::PrimaryCare);
        set.set_pretest(condition, None);
        assert_eq!(set, Presentation::new());
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

//! The types of the knowledge about a condition: pretest probabilities, demographic ranges, and rows in dependence groups.

use core::fmt;

use crate::citation::Grounds;
use crate::vocabulary::{
    Condition, Finding, FindingSet, Investigation, PainQuality, RiskFactor, Setting, Sex, Sign, Symptom,
};
use crate::weight::{LikelihoodRatio, Probability, Weight, log_odds, variance};

/// What the tables say about one condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Profile {
    pub(crate) condition: Condition,
    pub(crate) mechanism: &'static str,
    pub(crate) usual_course: &'static str,
    pub(crate) limits: Option<&'static str>,
    pub(crate) codes: &'static [Code],
    pub(crate) primary_care: Pretest,
    pub(crate) spine_clinic: Pretest,
    pub(crate) emergency_department: Pretest,
    pub(crate) demographics: &'static [Demographic],
    pub(crate) groups: &'static [Group],
}

impl Profile {
    /// The condition.
    #[must_use]
    pub const fn condition(&self) -> Condition {
        self.condition
    }

    /// How the condition causes pain, in plain words.
    #[must_use]
    pub const fn mechanism(&self) -> &'static str {
        self.mechanism
    }

    /// Its usual course and conservative care, in plain words. No advice on medicines is given.
    #[must_use]
    pub const fn usual_course(&self) -> &'static str {
        self.usual_course
    }

    /// What the library cannot know about the condition, in plain words. Show it with the name of the condition. `None` if there
    /// is nothing special to say.
    #[must_use]
    pub const fn limits(&self) -> Option<&'static str> {
        self.limits
    }

    /// Its codes in classifications, and how well each fits.
    #[must_use]
    pub const fn codes(&self) -> &'static [Code] {
        self.codes
    }

    /// The pretest probability in a setting. `None` for [`Setting::EqualPretest`], where it is one in sixteen for every condition
    /// and has no source.
    #[must_use]
    pub const fn pretest(&self, setting: Setting) -> Option<&Pretest> {
        match setting {
            Setting::PrimaryCare => Some(&self.primary_care),
            Setting::SpineClinic => Some(&self.spine_clinic),
            Setting::EmergencyDepartment => Some(&self.emergency_department),
            Setting::EqualPretest => None,
        }
    }

    /// The likelihood ratios of age, age at onset, sex and duration.
    #[must_use]
    pub const fn demographics(&self) -> &'static [Demographic] {
        self.demographics
    }

    /// The dependence groups with their rows.
    #[must_use]
    pub const fn groups(&self) -> &'static [Group] {
        self.groups
    }

    /// Every row, group by group.
    pub fn rows(&self) -> impl Iterator<Item = &'static Row> + use<> {
        self.groups.iter().flat_map(|group| group.rows)
    }
}

/// The pretest probability (prior): how common a condition is among adults in a setting, before anything else is known.
#[doc(alias = "prior")]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Pretest {
    probability: Probability,
    low: Probability,
    high: Probability,
    weight: Weight,
    variance: u32,
    grounds: Grounds,
}

impl Pretest {
    /// A probability, the low and high end of its plausible range, and its grounds.
    pub(crate) const fn new((probability, low, high): (f64, f64, f64), grounds: Grounds) -> Self {
        let (probability, low, high) =
            (Probability::printed(probability), Probability::printed(low), Probability::printed(high));
        Self {
            probability,
            low,
            high,
            weight: Weight::of_logarithm(log_odds(probability)),
            variance: variance(log_odds(high) - log_odds(low)),
            grounds,
        }
    }

    /// The probability.
    #[must_use]
    pub const fn probability(&self) -> Probability {
        self.probability
    }

    /// The lower end of the plausible range.
    #[must_use]
    pub const fn low(&self) -> Probability {
        self.low
    }

    /// The upper end of the plausible range.
    #[must_use]
    pub const fn high(&self) -> Probability {
        self.high
    }

    /// The log odds of the probability.
    #[must_use]
    pub const fn weight(&self) -> Weight {
        self.weight
    }

    pub(crate) const fn variance(&self) -> u32 {
        self.variance
    }

    /// The grounds of the figure.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }
}

/// What a range of age, age at onset or duration, or a sex, says about a condition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Demographic {
    range: DemographicRange,
    ratio: LikelihoodRatio,
    grounds: Grounds,
}

impl Demographic {
    /// The range, or the sex.
    #[must_use]
    pub const fn range(&self) -> DemographicRange {
        self.range
    }

    /// The likelihood ratio for people in the range.
    #[must_use]
    pub const fn likelihood_ratio(&self) -> LikelihoodRatio {
        self.ratio
    }

    /// The grounds of the figure.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }
}

/// A range of age, age at onset or duration, or a sex. Both ends are included. Values are in completed years or weeks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum DemographicRange {
    /// Age, in completed years.
    Age(u32, u32),
    /// Age at onset of the present pain, in completed years: the age minus the duration.
    AgeAtOnset(u32, u32),
    /// Duration of the present pain, in completed weeks.
    DurationWeeks(u32, u32),
    /// Sex.
    Sex(Sex),
}

impl DemographicRange {
    pub(crate) const fn factor(self) -> Factor {
        match self {
            Self::Age(..) => Factor::Age,
            Self::AgeAtOnset(..) => Factor::AgeAtOnset,
            Self::DurationWeeks(..) => Factor::DurationWeeks,
            Self::Sex(_) => Factor::Sex,
        }
    }

    pub(crate) const fn from(self, point: f64, low: f64, high: f64, grounds: Grounds) -> Demographic {
        Demographic { range: self, ratio: LikelihoodRatio::printed(point, low, high), grounds }
    }
}

/// The factor that a range is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Factor {
    Age,
    AgeAtOnset,
    DurationWeeks,
    Sex,
}

impl Factor {
    pub(crate) const ALL: [Self; 4] = [Self::Age, Self::AgeAtOnset, Self::DurationWeeks, Self::Sex];
    pub(crate) const COUNT: usize = Self::ALL.len();

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::AgeAtOnset => "age_at_onset",
            Self::DurationWeeks => "duration_weeks",
            Self::Sex => "sex",
        }
    }

    /// The factor in words.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::AgeAtOnset => "age at onset",
            Self::DurationWeeks => "duration",
            Self::Sex => "sex",
        }
    }
}

/// A dependence group: correlated findings, of which only the strongest supporting and the strongest opposing row count.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Group {
    name: &'static str,
    rows: &'static [Row],
    findings: FindingSet,
}

impl Group {
    /// The name. A group with one row usually has the name of its finding.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The rows. If two are equally strong, the earlier counts.
    #[must_use]
    pub const fn rows(&self) -> &'static [Row] {
        self.rows
    }

    /// The findings of the rows.
    pub(crate) const fn findings(&self) -> &FindingSet {
        &self.findings
    }
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
pub(crate) const fn group(name: &'static str, rows: &'static [Row]) -> Group {
    let mut findings = FindingSet::EMPTY;
    let mut at = 0;
    while at < rows.len() {
        findings.insert(rows[at].finding);
        at += 1;
    }
    Group { name, rows, findings }
}

/// What a finding says about a condition: a likelihood ratio for presence and one for absence.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Row {
    finding: Finding,
    present: LikelihoodRatio,
    absent: LikelihoodRatio,
    grounds: Grounds,
}

impl Row {
    /// The finding.
    #[must_use]
    pub const fn finding(&self) -> Finding {
        self.finding
    }

    /// The likelihood ratio if the finding is present.
    #[must_use]
    pub const fn if_present(&self) -> LikelihoodRatio {
        self.present
    }

    /// The likelihood ratio if the finding is absent; one if absence says nothing.
    #[must_use]
    pub const fn if_absent(&self) -> LikelihoodRatio {
        self.absent
    }

    /// The grounds of the figures.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }
}

/// A row without its grounds.
#[derive(Clone, Copy)]
pub(crate) struct RowBuilder {
    finding: Finding,
    present: LikelihoodRatio,
    absent: LikelihoodRatio,
}

impl RowBuilder {
    const fn about(finding: Finding) -> Self {
        Self { finding, present: LikelihoodRatio::ONE, absent: LikelihoodRatio::ONE }
    }

    /// The likelihood ratio when the finding is present, with its 95 % interval.
    pub(crate) const fn present(mut self, point: f64, low: f64, high: f64) -> Self {
        self.present = LikelihoodRatio::printed(point, low, high);
        self
    }

    /// The likelihood ratio when the finding is absent. Leave it out if absence says nothing.
    pub(crate) const fn absent(mut self, point: f64, low: f64, high: f64) -> Self {
        self.absent = LikelihoodRatio::printed(point, low, high);
        self
    }

    /// Completes the row with its grounds.
    pub(crate) const fn from(self, grounds: Grounds) -> Row {
        Row { finding: self.finding, present: self.present, absent: self.absent, grounds }
    }
}

/// Lets a row begin with the name of its finding.
macro_rules! findings_begin_rows {
    ($($kind:ident),+) => {
        $(
            impl $kind {
                /// The likelihood ratio when the finding is present, with its 95 % interval.
                pub(crate) const fn present(self, point: f64, low: f64, high: f64) -> RowBuilder {
                    RowBuilder::about(Finding::$kind(self)).present(point, low, high)
                }
            }
        )+
    };
}

findings_begin_rows!(Symptom, PainQuality, RiskFactor, Sign, Investigation);

/// A code of a condition in a classification.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[expect(clippy::struct_field_names, reason = "the code of a code is what every classification calls it")]
pub struct Code {
    system: CodeSystem,
    code: &'static str,
    label: &'static str,
    fit: CodeFit,
}

impl Code {
    pub(crate) const fn new(
        system: CodeSystem,
        code: &'static str,
        label: &'static str,
        fit: CodeFit,
    ) -> Self {
        Self { system, code, label, fit }
    }

    /// The classification and its edition.
    #[must_use]
    pub const fn system(&self) -> CodeSystem {
        self.system
    }

    /// The code itself.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The classification's own label for the code.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        self.label
    }

    /// How well the code fits the condition.
    #[must_use]
    pub const fn fit(&self) -> CodeFit {
        self.fit
    }
}

/// A classification, and its edition if that was recorded with the codes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum CodeSystem {
    /// ICD-10 of the World Health Organization, version 2019.
    Icd10Who2019,
    /// ICD-10-CM of the United States, release of April 2026.
    Icd10Cm202604,
    /// ICD-11 for Mortality and Morbidity Statistics. No release was recorded with the codes.
    Icd11Mms,
    /// The Human Phenotype Ontology. No release was recorded with the codes.
    HumanPhenotypeOntology,
}

impl CodeSystem {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Icd10Who2019 => "icd10_who_2019",
            Self::Icd10Cm202604 => "icd10_cm_2026_04",
            Self::Icd11Mms => "icd11_mms",
            Self::HumanPhenotypeOntology => "hpo",
        }
    }
}

impl fmt::Display for CodeSystem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Icd10Who2019 => "ICD-10 (WHO, 2019)",
            Self::Icd10Cm202604 => "ICD-10-CM (April 2026)",
            Self::Icd11Mms => "ICD-11 MMS",
            Self::HumanPhenotypeOntology => "HPO",
        })
    }
}

/// How well a code fits a condition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum CodeFit {
    /// The same condition.
    Exact,
    /// Nearly the same condition.
    Close,
    /// A wider class that includes the condition.
    Broad,
    /// A part of the condition: one site, form or cause of it.
    Narrow,
    /// The nearest available code.
    Approximate,
    /// The code of the main symptom, not of the condition.
    Symptom,
}

impl CodeFit {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Close => "close",
            Self::Broad => "broad",
            Self::Narrow => "narrow",
            Self::Approximate => "approximate",
            Self::Symptom => "symptom",
        }
    }
}

impl fmt::Display for CodeFit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Exact => "exact",
            Self::Close => "close",
            Self::Broad => "broader",
            Self::Narrow => "narrower",
            Self::Approximate => "approximate",
            Self::Symptom => "symptom only",
        })
    }
}

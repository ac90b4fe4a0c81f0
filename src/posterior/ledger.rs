//! The ledger of a condition: one line for every piece of evidence, with its grounds. It defines the weight.
//!
//! The first line is the log odds of the pretest probability. Each demographic factor adds its weight. Each dependence group adds
//! its strongest supporting and its strongest opposing row. Once a criterion that carries weight is decided, its line replaces
//! the groups and factors that it covers.
//!
//! The weight, its interval and every reason come from these lines. `lanes` adds the same weights for all conditions at once, and
//! a test compares the two.

use crate::citation::Grounds;
use crate::criterion;
use crate::knowledge::{self, CriterionRule, DemographicRange, Factor, Group, MAX_CRITERIA, Profile, Row};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Criterion, Finding, Presence, Setting};
use crate::weight::{Interval, LikelihoodRatio, Probability, Weight};

/// What a line of the ledger is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Subject {
    /// The pretest probability of the setting.
    Pretest(Setting, Probability),
    /// The pretest probability that the caller stated.
    StatedPretest(Probability),
    /// The patient's range of age, age at onset or duration, or the patient's sex.
    Demographic(DemographicRange),
    /// A finding that is present or absent.
    Finding(Finding, Presence),
    /// A decided criterion: met (`true`) or not met.
    Criterion(Criterion, bool),
}

/// Whether a line of the ledger counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum LineStatus {
    /// Its weight is part of the sum.
    Counted,
    /// A stronger finding of the same dependence group counts instead.
    CoveredByFinding(Finding),
    /// A decided criterion counts instead.
    CoveredByCriterion(Criterion),
    /// Its likelihood ratio is one: it says nothing either way.
    Neutral,
    /// Another statement contradicts it, so neither counts.
    Contradicted,
}

/// One line of the ledger: its subject, weight and grounds, and whether it counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Line {
    subject: Subject,
    ratio: Option<LikelihoodRatio>,
    weight: Weight,
    variance: u32,
    grounds: Option<&'static Grounds>,
    status: LineStatus,
}

impl Line {
    fn of(subject: Subject, ratio: LikelihoodRatio, grounds: &'static Grounds, status: LineStatus) -> Self {
        let (weight, variance) = (ratio.weight(), ratio.variance());
        Self { subject, ratio: Some(ratio), weight, variance, grounds: Some(grounds), status }
    }

    /// What the line is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// The likelihood ratio with its interval; `None` for the pretest.
    #[must_use]
    pub fn likelihood_ratio(&self) -> Option<LikelihoodRatio> {
        self.ratio
    }

    /// What the line weighs, whether it counts or not.
    #[must_use]
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// The grounds of the figure; `None` for a pretest that the caller stated, or that is equal for all conditions.
    #[must_use]
    pub fn grounds(&self) -> Option<&'static Grounds> {
        self.grounds
    }

    pub(crate) fn variance(&self) -> u32 {
        self.variance
    }

    /// Whether it is about a finding or a criterion, not the person or the pretest.
    pub(super) fn is_from_findings(&self) -> bool {
        matches!(self.subject, Subject::Finding(..) | Subject::Criterion(..))
    }

    /// Whether the line counts, or why it does not.
    #[must_use]
    pub fn status(&self) -> LineStatus {
        self.status
    }

    /// Whether the weight of the line is part of the sum.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.status == LineStatus::Counted
    }
}

/// The sum of counted lines: a weight and its variance.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Total {
    pub(crate) weight: Weight,
    variance: u32,
}

impl Total {
    /// The 95 % interval of the probability.
    pub(crate) fn interval(self) -> Interval {
        Interval::around(self.weight, self.variance)
    }
}

impl FromIterator<Line> for Total {
    /// Adds the weights and the variances of the lines that count.
    fn from_iter<I: IntoIterator<Item = Line>>(lines: I) -> Self {
        lines.into_iter().filter(Line::is_counted).fold(Self::default(), |sum, line| Self {
            weight: sum.weight + line.weight,
            variance: sum.variance.saturating_add(line.variance),
        })
    }
}

/// The weight of the pretest probability.
pub(crate) fn prior(condition: Condition, presentation: &Presentation) -> Weight {
    pretest(knowledge::profile(condition), presentation).weight
}

/// The sum of the ledger of a condition.
pub(crate) fn total(condition: Condition, presentation: &Presentation) -> Total {
    lines(condition, presentation).collect()
}

/// The weight of a condition on published evidence alone: as if there were no estimated row, criterion or demographic figure,
/// and none that is disputed or from the lay article. The pretest stays as it is.
pub(crate) fn published_weight(condition: Condition, presentation: &Presentation) -> Weight {
    let published: Total = lines_on(condition, presentation, Grounds::is_published).collect();
    published.weight
}

/// The ledger of a condition: the pretest, decided criteria, demographics, then findings by group.
pub(crate) fn lines(condition: Condition, presentation: &Presentation) -> impl Iterator<Item = Line> {
    lines_on(condition, presentation, |_| true)
}

/// The ledger as if only the rows, criteria and demographic figures existed whose grounds `keeps` accepts.
fn lines_on(
    condition: Condition,
    presentation: &Presentation,
    keeps: impl Fn(&Grounds) -> bool + Copy,
) -> impl Iterator<Item = Line> {
    let profile = knowledge::profile(condition);
    let decided = Decided::among(profile, presentation, keeps);

    let factors = profile.demographics().iter().filter(move |row| keeps(row.grounds()));
    let factors = factors.filter(|row| criterion::belongs(row.range(), presentation)).map(move |row| {
        let status = match decided.instead_of_factor(row.range().factor()) {
            _ if row.likelihood_ratio().weight() == Weight::ZERO => LineStatus::Neutral,
            Some(criterion) => LineStatus::CoveredByCriterion(criterion),
            None => LineStatus::Counted,
        };
        Line::of(Subject::Demographic(row.range()), row.likelihood_ratio(), row.grounds(), status)
    });

    let known = presentation.known();
    let groups = profile.groups().iter().filter(move |group| known.intersects(group.findings()));
    let findings = groups.flat_map(move |group| {
        let replacement = decided.instead_of_group(group);
        let strongest = Strongest::among(group, presentation, keeps);
        applying(group, presentation).filter(move |(row, ..)| keeps(row.grounds())).map(
            move |(row, presence, ratio)| {
                let weight = ratio.weight();
                let counts = if weight > Weight::ZERO { strongest.support } else { strongest.opposition };
                let status = match (replacement, counts) {
                    _ if weight == Weight::ZERO => LineStatus::Neutral,
                    (Some(criterion), _) => LineStatus::CoveredByCriterion(criterion),
                    (None, Some((finding, _))) if finding != row.finding() => {
                        LineStatus::CoveredByFinding(finding)
                    }
                    _ => LineStatus::Counted,
                };
                Line::of(Subject::Finding(row.finding(), presence), ratio, row.grounds(), status)
            },
        )
    });

    core::iter::once(pretest(profile, presentation)).chain(decided.lines()).chain(factors).chain(findings)
}

/// A line for each finding that was left out because another statement contradicts it.
pub(crate) fn contested_lines(
    condition: Condition,
    consistent: &Presentation,
    stated: &Presentation,
) -> impl Iterator<Item = Line> {
    let groups = knowledge::profile(condition).groups().iter();
    let contested = groups
        .flat_map(|group| applying(group, stated))
        .filter(|(row, ..)| consistent.presence_of(row.finding()).is_none());
    contested.map(|(row, presence, ratio)| {
        let subject = Subject::Finding(row.finding(), presence);
        Line::of(subject, ratio, row.grounds(), LineStatus::Contradicted)
    })
}

/// The first line: the pretest that the caller stated, or else that of the setting.
fn pretest(profile: &'static Profile, presentation: &Presentation) -> Line {
    let setting = presentation.stated_setting();
    let (subject, weight, variance, grounds) =
        match (presentation.stated_pretest(profile.condition()), profile.pretest(setting)) {
            (Some(probability), _) => (Subject::StatedPretest(probability), probability.weight(), 0, None),
            (None, Some(pretest)) => {
                let subject = Subject::Pretest(setting, pretest.probability());
                (subject, pretest.weight(), pretest.variance(), Some(pretest.grounds()))
            }
            (None, None) => {
                let equal = Probability::EQUAL;
                (Subject::Pretest(setting, equal), equal.weight(), 0, None)
            }
        };
    Line { subject, ratio: None, weight, variance, grounds, status: LineStatus::Counted }
}

/// The rows of a group whose finding is known, each with the likelihood ratio for its presence or absence.
fn applying(
    group: &'static Group,
    presentation: &Presentation,
) -> impl Iterator<Item = (&'static Row, Presence, LikelihoodRatio)> {
    group.rows().iter().filter_map(|row| {
        if presentation.is_present(row.finding()) {
            Some((row, Presence::Present, row.if_present()))
        } else if presentation.is_absent(row.finding()) {
            Some((row, Presence::Absent, row.if_absent()))
        } else {
            None
        }
    })
}

/// The strongest supporting and the strongest opposing finding of a group, with their weights. Of equal ones, the first counts.
#[derive(Clone, Copy, Default)]
pub(super) struct Strongest {
    pub(super) support: Option<(Finding, Weight)>,
    pub(super) opposition: Option<(Finding, Weight)>,
}

impl Strongest {
    pub(super) fn of(group: &'static Group, presentation: &Presentation) -> Self {
        Self::among(group, presentation, |_| true)
    }

    /// The same among the rows whose grounds `keeps` accepts.
    fn among(group: &'static Group, presentation: &Presentation, keeps: impl Fn(&Grounds) -> bool) -> Self {
        let mut strongest = Self::default();
        for (row, _, ratio) in applying(group, presentation).filter(|(row, ..)| keeps(row.grounds())) {
            let weight = ratio.weight();
            if weight > strongest.support.map_or(Weight::ZERO, |(_, support)| support) {
                strongest.support = Some((row.finding(), weight));
            } else if weight < strongest.opposition.map_or(Weight::ZERO, |(_, opposition)| opposition) {
                strongest.opposition = Some((row.finding(), weight));
            }
        }
        strongest
    }
}

/// The decided criteria of a condition whose verdict has a likelihood ratio. No two replace the same group or factor: the checks
/// of the knowledge make sure of that.
#[derive(Clone, Copy, Default)]
struct Decided([Option<(&'static CriterionRule, bool, LikelihoodRatio)>; MAX_CRITERIA]);

impl Decided {
    fn among(profile: &Profile, presentation: &Presentation, keeps: impl Fn(&Grounds) -> bool) -> Self {
        let mut decided = Self::default();
        for (place, criterion) in decided.0.iter_mut().zip(profile.criteria()) {
            let rule = knowledge::criterion(*criterion);
            let weighing = deciding_ratio(rule, presentation).filter(|_| keeps(rule.grounds()));
            *place = weighing.map(|(is_met, ratio)| (rule, is_met, ratio));
        }
        decided
    }

    fn rules(&self) -> impl Iterator<Item = &'static CriterionRule> {
        self.0.iter().flatten().map(|(rule, ..)| *rule)
    }

    /// A line for each. All of them count.
    fn lines(self) -> impl Iterator<Item = Line> {
        self.0.into_iter().flatten().map(|(rule, is_met, ratio)| {
            let subject = Subject::Criterion(rule.criterion(), is_met);
            Line::of(subject, ratio, rule.grounds(), LineStatus::Counted)
        })
    }

    fn instead_of_group(&self, group: &Group) -> Option<Criterion> {
        let rule = self.rules().find(|rule| rule.replaced_groups.contains(&group.name()))?;
        Some(rule.criterion())
    }

    fn instead_of_factor(&self, factor: Factor) -> Option<Criterion> {
        let rule = self.rules().find(|rule| rule.replaced_factors.contains(&factor))?;
        Some(rule.criterion())
    }
}

/// Whether a decided criterion is met, and the likelihood ratio of that verdict; `None` if it is undecided or has no ratio.
pub(super) fn deciding_ratio(
    rule: &CriterionRule,
    presentation: &Presentation,
) -> Option<(bool, LikelihoodRatio)> {
    let is_met = criterion::verdict(&rule.rule, presentation).decided()?;
    let ratio = if is_met { rule.if_met() } else { rule.if_not_met() };
    Some((is_met, ratio?))
}

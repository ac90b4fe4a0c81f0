//! The ledger of a condition: every piece of evidence on a line of its own, with its reason. This is the definition of a weight.
//!
//! The weight is the log odds of the pretest probability. Each demographic factor adds its weight. Each dependence group adds
//! its strongest supporting and its strongest opposing row that applies. A criterion that carries weight stands in for the
//! groups and factors that it replaces, as soon as it is decided.
//!
//! The weight, its interval and every reason come from these lines. `lanes` adds the same weights for all conditions at
//! once, and a test holds it to this file.

use crate::citation::Grounds;
use crate::criterion::{self, Verdict};
use crate::knowledge::{self, CriterionRule, DemographicRange, Factor, Group, MAX_CRITERIA, Profile, Row};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Criterion, Finding, PerCondition, Presence, Setting};
use crate::weight::{Interval, LikelihoodRatio, Probability, Weight};

/// What a line of the ledger is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Subject {
    /// The pretest probability of the setting.
    Pretest(Setting, Probability),
    /// The pretest probability that the caller stated.
    StatedPretest(Probability),
    /// The band of age, age at onset or duration, or the sex, to which the patient belongs.
    Demographic(DemographicRange),
    /// A finding that is present or absent.
    Finding(Finding, Presence),
    /// A criterion that is decided: met, or not.
    Criterion(Criterion, bool),
}

/// Whether a line of the ledger counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum LineStatus {
    /// Its weight is part of the sum.
    Counted,
    /// A stronger finding of the same dependence group counts in its stead.
    CoveredByFinding(Finding),
    /// A decided criterion counts in its stead.
    CoveredByCriterion(Criterion),
    /// Its likelihood ratio is one: it says nothing either way.
    Neutral,
    /// Another statement contradicts it, so neither weighs.
    Contradicted,
}

/// One line of the ledger: a piece of subject, what it weighs, on what grounds, and whether it counts.
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

    /// The likelihood ratio as printed, with its interval; the pretest has none.
    #[must_use]
    pub fn likelihood_ratio(&self) -> Option<LikelihoodRatio> {
        self.ratio
    }

    /// What the line weighs, whether it counts or not.
    #[must_use]
    pub fn weight(&self) -> Weight {
        self.weight
    }

    /// What the figure rests on; a pretest that the caller stated, or that is equal for all, rests on nothing here.
    #[must_use]
    pub fn grounds(&self) -> Option<&'static Grounds> {
        self.grounds
    }

    pub(crate) fn variance(&self) -> u32 {
        self.variance
    }

    /// Whether it is about a finding or a criterion, and not about the person or the pretest.
    pub(super) fn is_from_findings(&self) -> bool {
        matches!(self.subject, Subject::Finding(..) | Subject::Criterion(..))
    }

    /// Whether the line counts, and if not, why.
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

/// The weight of the pretest probability.
pub(crate) fn prior(condition: Condition, presentation: &Presentation) -> Weight {
    pretest(knowledge::profile(condition), presentation).weight
}

/// The weight of a condition: the sum of the counted lines.
pub(crate) fn weight(condition: Condition, presentation: &Presentation) -> Weight {
    let mut sum = Weight::ZERO;
    for_each_line(condition, presentation, |line| {
        if line.is_counted() {
            sum = sum + line.weight;
        }
    });
    sum
}

/// The 95 % interval of a condition's probability: the variances of the counted lines add.
pub(crate) fn interval(condition: Condition, presentation: &Presentation) -> Interval {
    let (mut sum, mut variance) = (Weight::ZERO, 0_u32);
    for_each_line(condition, presentation, |line| {
        if line.is_counted() {
            sum = sum + line.weight;
            variance = variance.saturating_add(line.variance);
        }
    });
    Interval::around(sum, variance)
}

/// Hands over the lines of a condition's ledger: the pretest, decided criteria, demographics, then findings by group.
pub(crate) fn for_each_line(condition: Condition, presentation: &Presentation, take: impl FnMut(Line)) {
    for_each_line_on(condition, presentation, |_| true, take);
}

/// The weight of every condition on published evidence alone: as if no row, no criterion and no figure about the person existed that
/// is estimated, disputed or only a lay article's. The pretest stays as it is.
pub(crate) fn published_weights(presentation: &Presentation) -> PerCondition<Weight> {
    let mut weights = PerCondition::default();
    for condition in Condition::ALL.iter().copied() {
        let weight = weights.of_mut(condition);
        for_each_line_on(condition, presentation, Grounds::is_published, |line| {
            if line.is_counted() {
                *weight = *weight + line.weight;
            }
        });
    }
    weights
}

/// Hands over the lines that rest on grounds to be kept, as if there were no others.
fn for_each_line_on(
    condition: Condition,
    presentation: &Presentation,
    keeps: impl Fn(&Grounds) -> bool,
    mut take: impl FnMut(Line),
) {
    let profile = knowledge::profile(condition);
    take(pretest(profile, presentation));

    let mut decided = Decided::default();
    for criterion in profile.criteria() {
        let rule = knowledge::criterion(*criterion);
        let Some((met, ratio)) = deciding_ratio(rule, presentation) else { continue };
        if keeps(rule.grounds()) && decided.take(rule) {
            take(Line::of(Subject::Criterion(*criterion, met), ratio, rule.grounds(), LineStatus::Counted));
        }
    }

    for demographic in profile
        .demographics()
        .iter()
        .filter(|demographic| criterion::belongs(demographic.range(), presentation))
        .filter(|demographic| keeps(demographic.grounds()))
    {
        let ratio = demographic.likelihood_ratio();
        let status = match decided.instead_of_factor(demographic.range().factor()) {
            _ if ratio.weight() == Weight::ZERO => LineStatus::Neutral,
            Some(criterion) => LineStatus::CoveredByCriterion(criterion),
            None => LineStatus::Counted,
        };
        take(Line::of(Subject::Demographic(demographic.range()), ratio, demographic.grounds(), status));
    }

    let known = presentation.known();
    for group in profile.groups().iter().filter(|group| known.intersects(group.findings())) {
        let replacement = decided.instead_of_group(group);
        let strongest = Strongest::among(group, presentation, &keeps);
        for (row, presence, ratio) in applying(group, presentation).filter(|(row, ..)| keeps(row.grounds())) {
            let counts = if ratio.weight() > Weight::ZERO { strongest.support } else { strongest.opposition };
            let status = match (replacement, counts) {
                _ if ratio.weight() == Weight::ZERO => LineStatus::Neutral,
                (Some(criterion), _) => LineStatus::CoveredByCriterion(criterion),
                (None, Some((finding, _))) if finding != row.finding() => {
                    LineStatus::CoveredByFinding(finding)
                }
                _ => LineStatus::Counted,
            };
            take(Line::of(Subject::Finding(row.finding(), presence), ratio, row.grounds(), status));
        }
    }
}

/// The side to which a criterion is decided, if that side carries weight.
pub(super) fn deciding_ratio(
    rule: &CriterionRule,
    presentation: &Presentation,
) -> Option<(bool, LikelihoodRatio)> {
    side(rule, criterion::verdict(&rule.rule, presentation))
}

/// The side of a verdict, if it carries weight.
pub(super) fn side(rule: &CriterionRule, verdict: Verdict) -> Option<(bool, LikelihoodRatio)> {
    let met = verdict.decided()?;
    Some((met, (if met { rule.if_met() } else { rule.if_not_met() })?))
}

/// Hands over a line for each finding that was stated and is not consistent, because another statement contradicts it.
pub(crate) fn for_each_contested_line(
    condition: Condition,
    consistent: &Presentation,
    stated: &Presentation,
    mut take: impl FnMut(Line),
) {
    for group in knowledge::profile(condition).groups() {
        for (row, presence, ratio) in applying(group, stated) {
            if consistent.presence_of(row.finding()).is_none() {
                let subject = Subject::Finding(row.finding(), presence);
                take(Line::of(subject, ratio, row.grounds(), LineStatus::Contradicted));
            }
        }
    }
}

/// The first line: what the caller stated, else what the setting says.
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

/// The rows of a group that apply, with the likelihood ratio of the side that does.
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

/// The strongest supporting and the strongest opposing finding of a group, with their weights; the first of equals.
#[derive(Default)]
pub(super) struct Strongest {
    pub(super) support: Option<(Finding, Weight)>,
    pub(super) opposition: Option<(Finding, Weight)>,
}

impl Strongest {
    pub(super) fn of(group: &'static Group, presentation: &Presentation) -> Self {
        Self::among(group, presentation, |_| true)
    }

    /// The same among the rows whose grounds are to be kept.
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

/// The criteria that are decided and count, and so what they replace.
#[derive(Default)]
pub(super) struct Decided([Option<&'static CriterionRule>; MAX_CRITERIA]);

impl Decided {
    /// Counts a criterion, unless one that replaces some of the same already does.
    pub(super) fn take(&mut self, rule: &'static CriterionRule) -> bool {
        let overlaps = |counted: &CriterionRule| {
            counted.replaced_groups.iter().any(|group| rule.replaced_groups.contains(group))
                || counted.replaced_factors.iter().any(|factor| rule.replaced_factors.contains(factor))
        };
        if self.0.iter().flatten().any(|counted| overlaps(counted)) {
            return false;
        }
        if let Some(free) = self.0.iter_mut().find(|place| place.is_none()) {
            *free = Some(rule);
        }
        true
    }

    pub(super) fn instead_of_group(&self, group: &Group) -> Option<Criterion> {
        let rule = self.0.iter().flatten().find(|rule| rule.replaced_groups.contains(&group.name()))?;
        Some(rule.criterion())
    }

    pub(super) fn instead_of_factor(&self, factor: Factor) -> Option<Criterion> {
        let rule = self.0.iter().flatten().find(|rule| rule.replaced_factors.contains(&factor))?;
        Some(rule.criterion())
    }
}

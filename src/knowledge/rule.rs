//! The types of rules, and the macros in which criteria, red flags and screens are written.

use core::fmt;

use super::profile::Factor;
use crate::citation::{Grounds, RuleBasis, Source};
use crate::stack_text::StackText;
use crate::vocabulary::{
    Condition, Criterion, Finding, Investigation, PainQuality, RiskFactor, Sex, Sign, Suspicion, Symptom,
    Urgency,
};
use crate::weight::LikelihoodRatio;

/// A rule that is met if all its requirements and enough of its counted items are true.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Rule {
    /// The items that must all be true. They are not counted.
    pub(crate) required: &'static [Item],
    /// The items of which `threshold` must be true.
    pub(crate) counted: &'static [Item],
    pub(crate) threshold: u8,
}

/// Writes a rule, to be read down the page.
///
/// ```text
/// rule! {
///     every HistoryOfCancer;                                   a requirement, which is not counted
///     every (weeks <= 12) | (weeks unknown);                   | is "or"
///     at_least 2 of SeverePain & NightPain, Fever, Fatigue     & is "and", and binds tighter
/// }
/// ```
///
/// `any` is short for `at_least 1 of`. A bare name is a finding that must be present. All other items are in brackets:
/// `(age >= 50)`, `(age_at_onset < 40)` and `(weeks <= 2)`, with `>=`, `<=`, `<` or `>`; `(weeks unknown)`: no duration is
/// stated; `(female)` and `(male)`; `(met ACriterion)`; and `(unless_denied AFinding)`: true unless the finding is stated to be
/// absent.
macro_rules! rule {
    ($(every $($($required:tt)&+)|+;)* any $($($($counted:tt)&+)|+),+ $(,)?) => {
        $crate::knowledge::rule::rule! {
            $(every $($($required)&+)|+;)* at_least 1 of $($($($counted)&+)|+),+
        }
    };
    ($(every $($($required:tt)&+)|+;)* at_least $threshold:literal of $($($($counted:tt)&+)|+),+ $(,)?) => {
        $crate::knowledge::rule::Rule {
            required: &[$($crate::knowledge::rule::item!($($($required)&+)|+)),*],
            counted: &[$($crate::knowledge::rule::item!($($($counted)&+)|+)),+],
            threshold: $threshold,
        }
    };
}

/// One item, as [`rule!`] writes it.
macro_rules! item {
    ($finding:ident) => { $finding.as_item() };
    ((unless_denied $finding:ident)) => { $finding.unless_denied() };
    ((age $compare:tt $limit:literal)) => {
        $crate::knowledge::rule::Item::Age($crate::knowledge::rule::bound!($compare $limit))
    };
    ((age_at_onset $compare:tt $limit:literal)) => {
        $crate::knowledge::rule::Item::AgeAtOnset($crate::knowledge::rule::bound!($compare $limit))
    };
    ((weeks unknown)) => { $crate::knowledge::rule::Item::DurationUnstated };
    ((weeks $compare:tt $limit:literal)) => {
        $crate::knowledge::rule::Item::DurationWeeks($crate::knowledge::rule::bound!($compare $limit))
    };
    ((female)) => { $crate::knowledge::rule::Item::Sex($crate::vocabulary::Sex::Female) };
    ((male)) => { $crate::knowledge::rule::Item::Sex($crate::vocabulary::Sex::Male) };
    ((met $criterion:ident)) => {
        $crate::knowledge::rule::Item::Criterion($crate::vocabulary::Criterion::$criterion)
    };
    ($($part:tt)&+) => { $crate::knowledge::rule::Item::All(const { &[$($crate::knowledge::rule::item!($part)),+] }) };
    ($($($part:tt)&+)|+) => {
        $crate::knowledge::rule::Item::Any(const { &[$($crate::knowledge::rule::item!($($part)&+)),+] })
    };
}

/// A comparison, as [`rule!`] writes it.
macro_rules! bound {
    (>= $limit:literal) => {
        $crate::knowledge::rule::Bound::AtLeast($limit)
    };
    (<= $limit:literal) => {
        $crate::knowledge::rule::Bound::AtMost($limit)
    };
    (< $limit:literal) => {
        $crate::knowledge::rule::Bound::Below($limit)
    };
    (> $limit:literal) => {
        $crate::knowledge::rule::Bound::Above($limit)
    };
}

pub(super) use {bound, item, rule};

macro_rules! findings_as_items {
    ($($kind:ident),+) => {
        $(
            impl $kind {
                pub(crate) const fn as_item(self) -> Item {
                    Item::Finding(Finding::$kind(self))
                }

                #[allow(dead_code, reason = "rules ask this of few kinds of finding")]
                pub(crate) const fn unless_denied(self) -> Item {
                    Item::NotDenied(Finding::$kind(self))
                }
            }
        )+
    };
}

findings_as_items!(Symptom, PainQuality, RiskFactor, Sign, Investigation);

/// One item of a rule: true, false or not known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Item {
    /// The finding is present.
    Finding(Finding),
    /// The finding is not stated to be absent: it is present, unknown or was never asked. This item is always true or false.
    NotDenied(Finding),
    /// The age in years is within the bound.
    Age(Bound),
    /// The age at onset in years is within the bound.
    AgeAtOnset(Bound),
    /// The duration in weeks is within the bound.
    DurationWeeks(Bound),
    /// No duration was stated. This item is always true or false.
    DurationUnstated,
    /// The patient is of this sex.
    Sex(Sex),
    /// Another criterion is met.
    Criterion(Criterion),
    /// All of these are true.
    All(&'static [Item]),
    /// At least one of these is true.
    Any(&'static [Item]),
}

impl Item {
    /// A stable key: ids of findings and numbers, with `?` for "not denied", `@` for a criterion, `&` for "and" and `|` for "or".
    ///
    /// ```
    /// use lumbago::knowledge;
    ///
    /// let rule = knowledge::red_flags().iter().find(|flag| flag.as_str() == "first_pain_over_60").unwrap();
    /// assert_eq!(rule.required()[0].key().to_string(), "age>=60");
    /// assert_eq!(rule.required()[0].to_string(), "age 60 or more");
    /// ```
    #[must_use]
    pub fn key(&self) -> impl fmt::Display + '_ {
        Key(self)
    }
}

struct Key<'a>(&'a Item);

impl Key<'_> {
    fn joined(f: &mut fmt::Formatter<'_>, parts: &[Item], sign: &str) -> fmt::Result {
        for (place, part) in parts.iter().enumerate() {
            f.write_str(if place == 0 { "" } else { sign })?;
            match part {
                Item::Any(_) => write!(f, "({})", Key(part))?,
                part => write!(f, "{}", Key(part))?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Item::Finding(finding) => f.write_str(finding.as_str()),
            Item::NotDenied(finding) => write!(f, "?{}", finding.as_str()),
            Item::Age(bound) => write!(f, "age{}", bound.key()),
            Item::AgeAtOnset(bound) => write!(f, "age_at_onset{}", bound.key()),
            Item::DurationWeeks(bound) => write!(f, "duration_weeks{}", bound.key()),
            Item::DurationUnstated => f.write_str("duration_unknown"),
            Item::Sex(sex) => write!(f, "sex={}", sex.as_str()),
            Item::Criterion(criterion) => write!(f, "@{}", criterion.as_str()),
            Item::All(parts) => Self::joined(f, parts, "&"),
            Item::Any(parts) => Self::joined(f, parts, "|"),
        }
    }
}

/// A comparison with a whole number of years or weeks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Bound {
    /// The value or more.
    AtLeast(u32),
    /// The value or less.
    AtMost(u32),
    /// Less than the value.
    Below(u32),
    /// More than the value.
    Above(u32),
}

impl Bound {
    /// The comparison as in a formula: `>=60`.
    fn key(self) -> impl fmt::Display {
        let (sign, limit) = match self {
            Self::AtLeast(limit) => (">=", limit),
            Self::AtMost(limit) => ("<=", limit),
            Self::Below(limit) => ("<", limit),
            Self::Above(limit) => (">", limit),
        };
        StackText::<16>::of(&format_args!("{sign}{limit}"))
    }
}

/// A published m-of-n rule (a criterion), and what it says about a condition once it is decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CriterionRule {
    pub(crate) criterion: Criterion,
    pub(crate) condition: Condition,
    pub(crate) rule: Rule,
    pub(crate) met: Option<LikelihoodRatio>,
    pub(crate) not_met: Option<LikelihoodRatio>,
    pub(crate) replaced_groups: &'static [&'static str],
    pub(crate) replaced_factors: &'static [Factor],
    pub(crate) grounds: Grounds,
}

impl CriterionRule {
    /// The criterion.
    #[must_use]
    pub const fn criterion(&self) -> Criterion {
        self.criterion
    }

    /// The condition that it is about.
    #[must_use]
    pub const fn condition(&self) -> Condition {
        self.condition
    }

    /// The items that must all be true and are not counted.
    #[must_use]
    pub const fn required(&self) -> &'static [Item] {
        self.rule.required
    }

    /// The items of which enough must be true.
    #[must_use]
    pub const fn counted(&self) -> &'static [Item] {
        self.rule.counted
    }

    /// How many of the counted items must be true.
    #[must_use]
    pub const fn threshold(&self) -> u8 {
        self.rule.threshold
    }

    /// The likelihood ratio once the criterion is met; `None` if that changes nothing.
    #[must_use]
    pub const fn if_met(&self) -> Option<LikelihoodRatio> {
        self.met
    }

    /// The likelihood ratio once the criterion can no longer be met; `None` if that changes nothing.
    #[must_use]
    pub const fn if_not_met(&self) -> Option<LikelihoodRatio> {
        self.not_met
    }

    /// What it replaces in the score, once a verdict with a likelihood ratio is reached: dependence groups of its condition, by
    /// name, and demographic factors, by id.
    pub fn replaces(&self) -> impl Iterator<Item = &'static str> + use<> {
        let factors = self.replaced_factors.iter().map(|factor| factor.as_str());
        self.replaced_groups.iter().copied().chain(factors)
    }

    /// The grounds of the rule and its figures.
    #[must_use]
    pub const fn grounds(&self) -> &Grounds {
        &self.grounds
    }

    pub(crate) const fn carries_weight(&self) -> bool {
        self.met.is_some() || self.not_met.is_some()
    }

    /// Sets the likelihood ratio, with its 95 % interval, for a criterion that is met.
    pub(crate) const fn met(mut self, point: f64, low: f64, high: f64) -> Self {
        self.met = Some(LikelihoodRatio::printed(point, low, high));
        self
    }

    /// Sets the likelihood ratio, with its 95 % interval, for a criterion that can no longer be met.
    pub(crate) const fn not_met(mut self, point: f64, low: f64, high: f64) -> Self {
        self.not_met = Some(LikelihoodRatio::printed(point, low, high));
        self
    }

    /// Sets the groups of the condition, by name, and the demographic factors that it replaces.
    pub(crate) const fn replacing(
        mut self,
        groups: &'static [&'static str],
        factors: &'static [Factor],
    ) -> Self {
        self.replaced_groups = groups;
        self.replaced_factors = factors;
        self
    }
}

/// A criterion without a likelihood ratio.
pub(crate) const fn criterion(
    criterion: Criterion,
    condition: Condition,
    rule: Rule,
    grounds: Grounds,
) -> CriterionRule {
    CriterionRule {
        criterion,
        condition,
        rule,
        met: None,
        not_met: None,
        replaced_groups: &[],
        replaced_factors: &[],
        grounds,
    }
}

/// A red-flag rule: when it fires, the patient should seek care, and how soon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RedFlag {
    pub(crate) id: &'static str,
    pub(crate) suspicion: Suspicion,
    pub(crate) urgency: Urgency,
    pub(crate) ambulance: bool,
    pub(crate) rule: Rule,
    pub(crate) priority: Option<u8>,
    pub(crate) basis: RuleBasis,
    pub(crate) source: &'static Source,
    pub(crate) detail: &'static str,
    pub(crate) rationale: &'static str,
}

impl RedFlag {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.id
    }

    /// The disease that the rule is meant to catch. It is not a diagnosis.
    #[must_use]
    pub const fn suspicion(&self) -> Suspicion {
        self.suspicion
    }

    /// How soon to seek care when the rule fires.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// Whether to call an ambulance instead of being driven. Only emergencies can need one.
    #[must_use]
    pub const fn needs_ambulance(&self) -> bool {
        self.ambulance
    }

    /// The items that must all be true and are not counted.
    #[must_use]
    pub const fn required(&self) -> &'static [Item] {
        self.rule.required
    }

    /// The items of which enough must be true.
    #[must_use]
    pub const fn counted(&self) -> &'static [Item] {
        self.rule.counted
    }

    /// How many of the counted items must be true.
    #[must_use]
    pub const fn threshold(&self) -> u8 {
        self.rule.threshold
    }

    /// How important it is to ask about its items, from 1 (ask everybody first) to 5. `None` if the items are results that nobody
    /// should be asked for.
    #[must_use]
    pub const fn priority(&self) -> Option<u8> {
        self.priority
    }

    /// How closely the rule follows its source.
    #[must_use]
    pub const fn basis(&self) -> RuleBasis {
        self.basis
    }

    /// The source.
    #[must_use]
    pub const fn source(&self) -> &'static Source {
        self.source
    }

    /// What else to do, and why, in plain words, to go with the [first step](Self::first_step).
    #[must_use]
    pub const fn detail(&self) -> &'static str {
        self.detail
    }

    /// Why the rule is as it is.
    #[must_use]
    pub const fn rationale(&self) -> &'static str {
        self.rationale
    }
}

/// A red flag without its priority and texts.
pub(crate) const fn red_flag(
    id: &'static str,
    suspicion: Suspicion,
    urgency: Urgency,
    rule: Rule,
    basis: RuleBasis,
    source: &'static Source,
) -> RedFlag {
    RedFlag {
        id,
        suspicion,
        urgency,
        ambulance: false,
        rule,
        priority: None,
        basis,
        source,
        detail: "",
        rationale: "",
    }
}

impl RedFlag {
    /// Sets the priority, from 1 to 5.
    pub(crate) const fn asked(mut self, priority: u8) -> Self {
        self.priority = Some(priority);
        self
    }

    /// Asks for an ambulance.
    pub(crate) const fn by_ambulance(mut self) -> Self {
        self.ambulance = true;
        self
    }

    /// Sets what else to do, and why, in plain words.
    pub(crate) const fn with_detail(mut self, detail: &'static str) -> Self {
        self.detail = detail;
        self
    }

    /// Sets why the rule is as it is.
    pub(crate) const fn because(mut self, rationale: &'static str) -> Self {
        self.rationale = rationale;
        self
    }
}

//! Evaluates m-of-n rules to one of three verdicts: met, not met or undecided.

use crate::knowledge::{self, Bound, CriterionRule, DemographicRange, Item, Rule};
use crate::presentation::Presentation;
use crate::vocabulary::{Age, Criterion, FindingSet, SymptomDuration};

/// A published criterion for one patient: its verdict, and the state of every item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CriterionStatus<'a> {
    rule: &'static CriterionRule,
    presentation: &'a Presentation,
}

impl<'a> CriterionStatus<'a> {
    pub(crate) fn new(criterion: Criterion, presentation: &'a Presentation) -> Self {
        Self { rule: knowledge::criterion(criterion), presentation }
    }

    /// The criterion.
    #[must_use]
    pub fn criterion(&self) -> Criterion {
        self.rule.criterion()
    }

    /// The rule with its items, threshold and source.
    #[must_use]
    pub fn rule(&self) -> &'static CriterionRule {
        self.rule
    }

    /// Whether the criterion is met, not met or undecided.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(&self.rule.rule, self.presentation)
    }

    /// The requirements, each with whether it holds; `None` if that is not known.
    pub fn required(&self) -> impl Iterator<Item = (Item, Option<bool>)> + use<'a> {
        Self::states(self.rule.required(), self.presentation)
    }

    /// The counted items, each with whether it holds; `None` if that is not known.
    pub fn counted(&self) -> impl Iterator<Item = (Item, Option<bool>)> + use<'a> {
        Self::states(self.rule.counted(), self.presentation)
    }

    fn states(
        items: &'static [Item],
        presentation: &'a Presentation,
    ) -> impl Iterator<Item = (Item, Option<bool>)> + use<'a> {
        items.iter().map(move |item| (*item, holds(item, presentation)))
    }
}

/// The result of an m-of-n rule. No variant will be added: a rule is met, can no longer be met, or is undecided.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// Enough counted items and all requirements are true.
    Met,
    /// The rule can no longer be met.
    NotMet,
    /// What is known does not decide the rule.
    Undecided {
        /// How many more items must turn out true to meet the rule, requirements included.
        to_meet: u8,
        /// How many items must turn out false before the rule can no longer be met.
        to_miss: u8,
    },
}

impl Verdict {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Undecided { .. } => "undecided",
        }
    }

    /// Whether one answer could decide the rule.
    pub(crate) const fn is_one_answer_short(self) -> bool {
        matches!(self, Self::Undecided { to_meet: 1, .. } | Self::Undecided { to_miss: 1, .. })
    }

    /// Whether the rule is met; `None` while it is undecided.
    #[must_use]
    pub const fn decided(self) -> Option<bool> {
        match self {
            Self::Met => Some(true),
            Self::NotMet => Some(false),
            Self::Undecided { .. } => None,
        }
    }
}

/// The verdict on a rule, from what is known of the patient.
pub(crate) fn verdict(rule: &Rule, presentation: &Presentation) -> Verdict {
    let required = Tally::of(rule.required, presentation);
    let counted = Tally::of(rule.counted, presentation);
    let missing = rule.threshold.saturating_sub(counted.yes);
    if required.no > 0 || missing > counted.open {
        return Verdict::NotMet;
    }
    let to_meet = missing + required.open;
    if to_meet == 0 {
        return Verdict::Met;
    }
    // One false requirement is enough. Otherwise too few of the counted items must be left.
    let spare = counted.open - missing;
    let to_miss = if required.open > 0 { 1 } else { spare + 1 };
    Verdict::Undecided { to_meet, to_miss }
}

/// How many items are true, false and not known.
struct Tally {
    yes: u8,
    no: u8,
    open: u8,
}

impl Tally {
    fn of(items: &[Item], presentation: &Presentation) -> Self {
        let mut tally = Self { yes: 0, no: 0, open: 0 };
        for item in items {
            match holds(item, presentation) {
                Some(true) => tally.yes += 1,
                Some(false) => tally.no += 1,
                None => tally.open += 1,
            }
        }
        tally
    }
}

/// Whether one item is true; `None` if that is not known.
#[inline]
pub(crate) fn holds(item: &Item, presentation: &Presentation) -> Option<bool> {
    // Most items are findings, so their case is inlined.
    match item {
        Item::Finding(finding) => presentation.holds(*finding),
        other => holds_in_full(other, presentation, None),
    }
}

/// Whether an item is true, if every condition on an age, sex or duration that is not stated counts as true.
pub(crate) fn could_hold(item: &Item, presentation: &Presentation) -> bool {
    holds_in_full(item, presentation, Some(true)) == Some(true)
}

/// `unstated` is the value of an item about an age, sex or duration that is not stated.
fn holds_in_full(item: &Item, presentation: &Presentation, unstated: Option<bool>) -> Option<bool> {
    let part_holds = |part: &Item| match part {
        Item::Finding(finding) => presentation.holds(*finding),
        other => holds_in_full(other, presentation, unstated),
    };
    match item {
        Item::Finding(finding) => presentation.holds(*finding),
        Item::NotDenied(finding) => Some(!presentation.is_absent(*finding)),
        Item::Age(bound) => {
            let age = presentation.stated_age().map(Age::as_years);
            age.map_or(unstated, |age| Some(within(*bound, age, 1)))
        }
        Item::AgeAtOnset(bound) => {
            let days = presentation.age_at_onset_days();
            days.map_or(unstated, |days| Some(within(*bound, days, SymptomDuration::DAYS_PER_YEAR)))
        }
        Item::DurationWeeks(bound) => {
            let days = presentation.stated_duration().map(SymptomDuration::as_days);
            days.map_or(unstated, |days| Some(within(*bound, days, 7)))
        }
        Item::DurationUnstated => Some(presentation.stated_duration().is_none()),
        Item::Sex(sex) => presentation.stated_sex().map_or(unstated, |stated| Some(stated == *sex)),
        Item::Criterion(criterion) => verdict(&knowledge::criterion(*criterion).rule, presentation).decided(),
        Item::All(parts) => joined(parts.iter().map(part_holds), false),
        Item::Any(parts) => joined(parts.iter().map(part_holds), true),
    }
}

/// Joins parts with "and" or "or". A single part with the `deciding` value decides: false for "and", true for "or".
fn joined(parts: impl Iterator<Item = Option<bool>>, deciding: bool) -> Option<bool> {
    let mut all = Some(!deciding);
    for part in parts {
        match part {
            Some(value) if value == deciding => return Some(deciding),
            Some(_) => {}
            None => all = None,
        }
    }
    all
}

/// The findings of a set for which one yes meets the rule, or the whole set if the rule is already met. None of the set may be
/// known.
///
/// It gives the same as `verdict` for the patient with each yes in turn, but in one pass. This works because a yes never makes a
/// true item false.
pub(crate) fn met_by(rule: &Rule, presentation: &Presentation, open: FindingSet) -> FindingSet {
    let open = rule.required.iter().fold(open, |open, item| true_by(item, presentation, open));
    if rule.threshold == 1 {
        any_true_by(rule.counted, presentation, open)
    } else {
        enough_true_by(rule.threshold, rule.counted, presentation, open)
    }
}

/// The same for at least `enough` of some items.
fn enough_true_by(enough: u8, items: &[Item], presentation: &Presentation, open: FindingSet) -> FindingSet {
    match items {
        _ if enough == 0 || open == FindingSet::EMPTY => open,
        [] => FindingSet::EMPTY,
        [item, rest @ ..] => {
            let with_this = true_by(item, presentation, open);
            let with_enough = enough_true_by(enough - 1, rest, presentation, with_this);
            with_enough.plus(&enough_true_by(enough, rest, presentation, open))
        }
    }
}

/// The same for one of some items.
fn any_true_by(items: &[Item], presentation: &Presentation, open: FindingSet) -> FindingSet {
    let mut any = FindingSet::EMPTY;
    for item in items {
        match item {
            // Most items are findings: this path needs no call.
            Item::Finding(finding) if presentation.is_present(*finding) => return open,
            Item::Finding(finding) if open.contains(*finding) => any.insert(*finding),
            Item::Finding(_) => {}
            other => any = any.plus(&true_by_in_full(other, presentation, open)),
        }
    }
    any
}

/// The same for one item.
#[inline]
fn true_by(item: &Item, presentation: &Presentation, open: FindingSet) -> FindingSet {
    match item {
        Item::Finding(finding) if presentation.is_present(*finding) => open,
        Item::Finding(finding) => open.only(*finding),
        other => true_by_in_full(other, presentation, open),
    }
}

fn true_by_in_full(item: &Item, presentation: &Presentation, open: FindingSet) -> FindingSet {
    match item {
        Item::Any(parts) => any_true_by(parts, presentation, open),
        Item::All(parts) => parts.iter().fold(open, |open, part| true_by(part, presentation, open)),
        Item::Criterion(criterion) => met_by(&knowledge::criterion(*criterion).rule, presentation, open),
        // No yes changes the other items; a single finding is handled by the callers.
        rest if holds(rest, presentation) == Some(true) => open,
        _ => FindingSet::EMPTY,
    }
}

/// Whether the patient is known to be in a demographic range.
pub(crate) fn belongs(band: DemographicRange, presentation: &Presentation) -> bool {
    let lies =
        |value: Option<u32>, from: u32, to: u32| value.is_some_and(|value| from <= value && value <= to);
    match band {
        DemographicRange::Age(from, to) => lies(presentation.stated_age().map(Age::as_years), from, to),
        DemographicRange::AgeAtOnset(from, to) => {
            let days = presentation.age_at_onset_days();
            lies(days.map(|days| days / SymptomDuration::DAYS_PER_YEAR), from, to)
        }
        DemographicRange::DurationWeeks(from, to) => {
            lies(presentation.stated_duration().map(|duration| duration.as_days() / 7), from, to)
        }
        DemographicRange::Sex(sex) => presentation.stated_sex() == Some(sex),
    }
}

/// A set of findings, plus those that a rule asks about, including alternatives and the items of other criteria.
pub(crate) const fn findings_of_rule(rule: &Rule, findings: FindingSet) -> FindingSet {
    findings_of_all(rule.counted, findings_of_all(rule.required, findings))
}

const fn findings_of_all(mut items: &[Item], mut findings: FindingSet) -> FindingSet {
    while let [item, rest @ ..] = items {
        findings = findings_of(item, findings);
        items = rest;
    }
    findings
}

/// A set of findings, plus those that an item asks about.
pub(crate) const fn findings_of(item: &Item, mut findings: FindingSet) -> FindingSet {
    match item {
        Item::Finding(finding) | Item::NotDenied(finding) => findings.insert(*finding),
        Item::All(parts) | Item::Any(parts) => findings = findings_of_all(parts, findings),
        Item::Criterion(criterion) => {
            findings = findings_of_rule(&knowledge::criterion(*criterion).rule, findings);
        }
        Item::Age(_)
        | Item::AgeAtOnset(_)
        | Item::DurationWeeks(_)
        | Item::DurationUnstated
        | Item::Sex(_) => {}
    }
    findings
}

/// A set of findings: at least one must be present before any of the items is true. It holds every finding if an item can be true
/// without one.
pub(crate) const fn one_of(mut items: &[Item]) -> FindingSet {
    let mut findings = FindingSet::EMPTY;
    while let [item, rest @ ..] = items {
        match item {
            Item::Finding(_) => findings = findings_of(item, findings),
            Item::Any(parts) => findings = findings.plus(&one_of(parts)),
            // All parts must be true, so the first can stand for all.
            Item::All([part, ..]) => findings = findings.plus(&one_of(core::slice::from_ref(part))),
            _ => return FindingSet::EVERY,
        }
        items = rest;
    }
    findings
}

/// The least number of a rule's findings that must be present before it can be met, and absent before it can be not met.
///
/// Both may be too low, never too high: `verdict` has the last word.
pub(crate) const fn least_known(rule: &Rule) -> (usize, usize) {
    let (required_true, required_false) = without_findings(rule.required);
    let (counted_true, counted_false) = without_findings(rule.counted);
    let threshold = rule.threshold as usize;
    let to_meet = rule.required.len() - required_true + threshold.saturating_sub(counted_true);
    // One false requirement is enough. Otherwise too few of the counted items must be left.
    let to_miss = (rule.counted.len() + 1).saturating_sub(threshold + counted_false);
    // One finding may decide all the items that share it.
    let is_shared = items_share_findings(rule);
    let one_is_enough = is_shared || !rule.required.is_empty();
    (
        if to_meet > 1 && is_shared { 1 } else { to_meet },
        match to_miss {
            _ if required_false > 0 => 0,
            2.. if one_is_enough => 1,
            _ => to_miss,
        },
    )
}

/// How many of some items can be true before any finding is present, and false before any is absent.
const fn without_findings(mut items: &[Item]) -> (usize, usize) {
    let (mut met, mut failed) = (0, 0);
    while let [item, rest @ ..] = items {
        let (can_be_true, can_be_false) = match item {
            Item::Finding(_) => (false, false),
            // One true alternative makes it true; all must be false to make it false.
            Item::Any(alternatives) => {
                let (met, failed) = without_findings(alternatives);
                (met > 0, failed == alternatives.len())
            }
            // Where an item does need findings, this only costs time.
            _ => (true, true),
        };
        met += can_be_true as usize;
        failed += can_be_false as usize;
        items = rest;
    }
    (met, failed)
}

/// Whether two items of a rule ask about the same finding.
const fn items_share_findings(rule: &Rule) -> bool {
    asked(rule.required) + asked(rule.counted) > findings_of_rule(rule, FindingSet::EMPTY).len()
}

/// The sum over some items of how many findings each asks about.
const fn asked(mut items: &[Item]) -> u32 {
    let mut asked = 0;
    while let [item, rest @ ..] = items {
        asked += findings_of(item, FindingSet::EMPTY).len();
        items = rest;
    }
    asked
}

/// Whether a quantity is within a bound. The bound is in a coarser unit, which is `per_unit` units of the quantity.
fn within(bound: Bound, quantity: u32, per_unit: u32) -> bool {
    match bound {
        Bound::AtLeast(limit) => quantity >= limit * per_unit,
        Bound::AtMost(limit) => quantity <= limit * per_unit,
        Bound::Below(limit) => quantity < limit * per_unit,
        Bound::Above(limit) => quantity > limit * per_unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Symptom;

    #[test]
    fn a_bound_is_in_whole_units_and_the_quantity_in_days() {
        for (bound, held) in [
            (Bound::AtLeast(2), [false, false, true, true]),
            (Bound::AtMost(2), [true, true, true, false]),
            (Bound::Below(2), [true, true, false, false]),
            (Bound::Above(2), [false, false, false, true]),
        ] {
            let days = [0, 13, 14, 15];
            assert_eq!(days.map(|days| within(bound, days, 7)), held, "{bound:?}");
        }
    }

    /// Too high, a verdict would be missed. A finding that is asked about twice counts for both, and what needs no finding for none.
    #[test]
    fn the_least_that_must_be_known_is_never_too_high() {
        const FEVER: Item = Symptom::Fever.as_item();
        const SWEATS: Item = Symptom::NightSweats.as_item();
        const OLD: Item = Item::Age(Bound::AtLeast(50));
        let least = |required, counted, threshold| least_known(&Rule { required, counted, threshold });
        assert_eq!(least(&[FEVER], &[SWEATS], 1), (2, 1));
        assert_eq!(least(&[FEVER], &[FEVER, SWEATS], 1), (1, 1));
        assert_eq!(least(&[FEVER, OLD], &[SWEATS], 1), (2, 0));
        assert_eq!(least(&[], &[FEVER, SWEATS], 1), (1, 2));
        assert_eq!(least(&[], &[Item::Any(&[FEVER, OLD]), SWEATS], 2), (1, 1));
    }
}

//! Evaluates m-of-n rules in three values: met, not met, undecided.

use core::fmt;

use crate::knowledge::{self, Bound, CriterionRule, Item, Rule};
use crate::presentation::{DAYS_PER_YEAR, Presentation};
use crate::vocabulary::{Criterion, FindingSet};

/// How a published rule stands for one patient, with the state of every item.
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

    /// Whether the rule is met.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        verdict(&self.rule.rule, self.presentation)
    }

    /// The requirements, each with whether it holds; `None` where that is not known.
    pub fn required(&self) -> impl Iterator<Item = (Item, Option<bool>)> + use<'a> {
        Self::states(self.rule.required(), self.presentation)
    }

    /// The counted items, each with whether it holds; `None` where that is not known.
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

/// The outcome of an m-of-n rule. The enum is complete: a rule is met, cannot be met any more, or is open.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// Enough items are present and no requirement is missing or open.
    Met,
    /// It has become impossible to meet the rule.
    NotMet,
    /// What is known leaves both open.
    Undecided {
        /// How many open items would have to turn out true to meet the rule, requirements included.
        to_meet: u8,
        /// How many open items would have to turn out false for it to become impossible to meet.
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

    /// `Some` once the rule is decided.
    #[must_use]
    pub const fn decided(self) -> Option<bool> {
        match self {
            Self::Met => Some(true),
            Self::NotMet => Some(false),
            Self::Undecided { .. } => None,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Met => f.write_str("met"),
            Self::NotMet => f.write_str("not met"),
            Self::Undecided { to_meet, to_miss } => {
                write!(f, "undecided: {to_meet} more would meet it, {to_miss} denied would rule it out")
            }
        }
    }
}

/// Whether a rule is met, by what is known of the patient.
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
    // One denied requirement suffices; otherwise so many denied items that those left are too few.
    let spare = counted.open - missing;
    let to_miss = if required.open > 0 { 1 } else { spare + 1 };
    Verdict::Undecided { to_meet, to_miss }
}

/// How many items are true, false and open.
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

/// Whether one item is true; `None` where that is not known.
#[inline]
pub(crate) fn holds(item: &Item, presentation: &Presentation) -> Option<bool> {
    // Most items are findings, and are settled where they stand.
    match item {
        Item::Finding(finding) => presentation.holds(*finding),
        other => holds_in_full(other, presentation),
    }
}

fn holds_in_full(item: &Item, presentation: &Presentation) -> Option<bool> {
    match item {
        Item::Finding(finding) => presentation.holds(*finding),
        Item::Age(bound) => {
            let age = presentation.stated_age()?.as_years();
            Some(within(*bound, age, 1))
        }
        Item::AgeAtOnset(bound) => Some(within(*bound, presentation.age_at_onset_days()?, DAYS_PER_YEAR)),
        Item::DurationWeeks(bound) => Some(within(*bound, presentation.stated_duration()?.as_days(), 7)),
        Item::DurationUnstated => Some(presentation.stated_duration().is_none()),
        Item::Sex(sex) => Some(presentation.stated_sex()? == *sex),
        Item::Criterion(criterion) => verdict(&knowledge::criterion(*criterion).rule, presentation).decided(),
        Item::Any(items) => {
            let tally = Tally::of(items, presentation);
            if tally.yes > 0 {
                Some(true)
            } else if tally.open > 0 {
                None
            } else {
                Some(false)
            }
        }
    }
}

/// The findings of a set and those that a rule asks about, alternatives and the items of other criteria included.
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

/// The findings of a set and those that an item asks about.
pub(crate) const fn findings_of(item: &Item, mut findings: FindingSet) -> FindingSet {
    match item {
        Item::Finding(finding) => findings.insert(*finding),
        Item::Any(alternatives) => findings = findings_of_all(alternatives, findings),
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

/// How many findings that a rule asks about must at least be present before it can be met, and absent before it can be missed.
///
/// It may be too few, never too many: what it lets through is counted by `verdict`.
pub(crate) const fn least_known(rule: &Rule) -> (usize, usize) {
    let (required_true, required_false) = without_findings(rule.required);
    let (counted_true, counted_false) = without_findings(rule.counted);
    let threshold = rule.threshold as usize;
    let to_meet = rule.required.len() - required_true + threshold.saturating_sub(counted_true);
    // One requirement that fails is enough; otherwise so many items that those left are too few.
    let to_miss = (rule.counted.len() + 1).saturating_sub(threshold + counted_false);
    let enough = if required_false > 0 {
        0
    } else if rule.required.is_empty() && !items_share_findings(rule) {
        to_miss
    } else {
        1
    };
    let to_miss = if to_miss < enough { to_miss } else { enough };
    // One finding may settle all the items that share it.
    (if to_meet > 1 && items_share_findings(rule) { 1 } else { to_meet }, to_miss)
}

/// How many of some items can be true before any finding is present, and false before any is absent.
const fn without_findings(mut items: &[Item]) -> (usize, usize) {
    let (mut met, mut failed) = (0, 0);
    while let [item, rest @ ..] = items {
        let (can_be_true, can_be_false) = match item {
            Item::Finding(_) => (false, false),
            // One alternative makes it true, and it takes all to make it false.
            Item::Any(alternatives) => {
                let (met, failed) = without_findings(alternatives);
                (met > 0, failed == alternatives.len())
            }
            // To say so of what needs findings after all costs time, and nothing else.
            _ => (true, true),
        };
        met += can_be_true as usize;
        failed += can_be_false as usize;
        items = rest;
    }
    (met, failed)
}

/// Whether two items of a rule ask about the same finding, so that they ask more often than there are findings.
const fn items_share_findings(rule: &Rule) -> bool {
    asked(rule.required) + asked(rule.counted) > findings_of_rule(rule, FindingSet::EMPTY).len()
}

/// How many findings some items ask about, each item by itself.
const fn asked(mut items: &[Item]) -> u32 {
    let mut asked = 0;
    while let [item, rest @ ..] = items {
        asked += findings_of(item, FindingSet::EMPTY).len();
        items = rest;
    }
    asked
}

/// Whether a quantity lies within a bound that is given in a coarser unit of so many.
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
}

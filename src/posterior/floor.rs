//! The evidence for a serious condition, as a floor of the urgency reads it: without the lines that must not lower the urgency.

use super::ledger::{Line, Strongest, Subject, lines};
use crate::criterion;
use crate::knowledge;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, FindingSet, Presence};
use crate::weight::Weight;

/// The sum of the ledger of a condition, without the lines of present findings that speak against it, and without contradicted
/// denials that do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct FloorEvidence {
    /// The log odds, pretest included.
    pub(crate) weight: Weight,
    /// The weight without the pretest.
    pub(crate) total: Weight,
    /// The part from findings and criteria.
    pub(crate) from_findings: Weight,
    /// How many lines of that part speak for the condition.
    pub(crate) lines_in_favour: u8,
    /// The part from denied findings that speak against the condition; zero or negative.
    denied: Weight,
}

impl FloorEvidence {
    /// With one more line in favour, from findings.
    fn with(self, gain: Weight) -> Self {
        Self {
            weight: self.weight + gain,
            total: self.total + gain,
            from_findings: self.from_findings + gain,
            lines_in_favour: self.lines_in_favour + 1,
            ..self
        }
    }

    /// As if every denial were contradicted.
    fn without_denials(self) -> Self {
        Self {
            weight: self.weight - self.denied,
            total: self.total - self.denied,
            from_findings: self.from_findings - self.denied,
            ..self
        }
    }
}

pub(crate) fn evidence_for_floor(
    condition: Condition,
    presentation: &Presentation,
    contested: &FindingSet,
) -> FloorEvidence {
    let mut evidence = FloorEvidence::default();
    for line in lines(condition, presentation).filter(Line::is_counted) {
        let against = line.weight() < Weight::ZERO;
        let left_out = match line.subject() {
            Subject::Finding(finding, presence) => {
                against && (presence == Presence::Present || contested.contains(finding))
            }
            _ => false,
        };
        if left_out {
            continue;
        }
        evidence.weight = evidence.weight + line.weight();
        if !matches!(line.subject(), Subject::Pretest(..) | Subject::StatedPretest(_)) {
            evidence.total = evidence.total + line.weight();
        }
        if line.is_from_findings() {
            evidence.from_findings = evidence.from_findings + line.weight();
            evidence.lines_in_favour += u8::from(line.weight() > Weight::ZERO);
            // A finding that speaks against and was not left out is denied.
            if against && matches!(line.subject(), Subject::Finding(..)) {
                evidence.denied = evidence.denied + line.weight();
            }
        }
    }
    evidence
}

/// The findings of a set that are worth trying: a yes to one of them could make `reaches` true. There may be too many, never too
/// few. None of the set may be known.
///
/// A yes can raise this evidence in four ways. It can meet a criterion that carries weight. It can support the condition more
/// than the rest of its group does. It can oppose the condition more than a denial in its group does: then the denial is covered,
/// and the present finding is left out. And a yes about an implied finding can contradict denials, which then weigh nothing.
pub(crate) fn could_reach(
    condition: Condition,
    presentation: &Presentation,
    now: FloorEvidence,
    open: FindingSet,
    implied: &FindingSet,
    reaches: impl Fn(&FloorEvidence) -> bool,
) -> FindingSet {
    let profile = knowledge::profile(condition);
    let without_denials = now.without_denials();
    let mut near = if reaches(&without_denials) { *implied } else { FindingSet::EMPTY };
    for criterion in profile.criteria() {
        let rule = &knowledge::criterion(*criterion).rule;
        if criterion::verdict(rule, presentation).decided().is_none() {
            near = near.plus(&criterion::met_by(rule, presentation, open));
        }
    }
    let known = presentation.known();
    for group in profile.groups() {
        let strongest = if known.intersects(group.findings()) {
            Strongest::of(group, presentation)
        } else {
            Strongest::default()
        };
        let support = strongest.support.map_or(Weight::ZERO, |(_, weight)| weight);
        let against = strongest.opposition.map_or(Weight::ZERO, |(_, weight)| weight);
        for row in group.rows() {
            let before = if implied.contains(row.finding()) { without_denials } else { now };
            let gain = (row.if_present().weight() - support).max(Weight::ZERO) - against;
            if gain > Weight::ZERO && reaches(&before.with(gain)) {
                near.insert(row.finding());
            }
        }
    }
    near.both(&open)
}

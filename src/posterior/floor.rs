//! The evidence for a serious condition as a floor under the urgency reads it: without what must not lower the urgency.

use super::ledger::{Line, Strongest, Subject, lines};
use crate::criterion;
use crate::knowledge;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, FindingSet, Presence};
use crate::weight::Weight;

/// What the ledger of a condition comes to, without the lines of present findings that speak against it, and without those of
/// denials that are contradicted.
#[derive(Clone, Copy, Default)]
pub(crate) struct FloorEvidence {
    /// The log odds, pretest included.
    pub(crate) weight: Weight,
    /// All of it but the pretest.
    pub(crate) total: Weight,
    /// The part that findings and criteria give.
    pub(crate) from_findings: Weight,
    /// How many lines of that part speak for the condition.
    pub(crate) lines_in_favour: u8,
    /// What denials give of that part that speak against the condition.
    denied: Weight,
}

impl FloorEvidence {
    /// With one more line from findings.
    fn with(self, gain: Weight) -> Self {
        Self {
            weight: self.weight + gain,
            total: self.total + gain,
            from_findings: self.from_findings + gain,
            lines_in_favour: self.lines_in_favour + 1,
            ..self
        }
    }

    /// As if all denials were contradicted.
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
            // What is against and not left out, is denied.
            if against && matches!(line.subject(), Subject::Finding(..)) {
                evidence.denied = evidence.denied + line.weight();
            }
        }
    }
    evidence
}

/// The findings of a set, none of which is known, of which a yes could bring the evidence to where `reaches` says so. It may hold too
/// many, never too few: what it lets through is to be tried.
///
/// A yes may meet a criterion that weighs. It gains what it supports the condition by more than what its group has; and it may take
/// the place of a denial that speaks against the condition, and that is then left out. One that other answers told contradicts
/// denials, which then weigh nothing.
pub(crate) fn could_reach(
    condition: Condition,
    presentation: &Presentation,
    contested: &FindingSet,
    open: FindingSet,
    implied: &FindingSet,
    reaches: impl Fn(&FloorEvidence) -> bool,
) -> FindingSet {
    let profile = knowledge::profile(condition);
    let now = evidence_for_floor(condition, presentation, contested);
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

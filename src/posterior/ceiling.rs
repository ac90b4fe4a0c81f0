//! How high a condition can still come: its weight if some respondents give the most favourable answer to every open finding.
//!
//! The score goes on with the open findings of one respondent after the other, and keeps only what supports a condition.

use super::lanes::{add_up, factors, said};
use super::layout::{AT_BEST, CONDITIONS, Lanes, NOTHING, SLOTS, WEIGHING, Weighing};
use super::ledger::deciding_ratio;
use crate::criterion;
use crate::knowledge::{self, CriterionRule, Item};
use crate::presentation::{Answer, Presentation};
use crate::vocabulary::{Condition, FindingSet, Respondent};
use crate::weight::Weight;

/// The greatest weight that each condition can still reach, by respondent. Each respondent also has the answers of the earlier
/// ones.
#[derive(Clone, Copy)]
pub(crate) struct Ceilings([Lanes; Respondent::ALL.len()]);

impl Ceilings {
    /// The greatest weight if respondents up to this one can answer.
    pub(crate) fn of(&self, condition: Condition, respondents: Respondent) -> Weight {
        let lanes = self.0.get(respondents as usize).unwrap_or(&NOTHING);
        Weight::from_centinats(lanes.get(condition as usize).copied().unwrap_or_default().into())
    }
}

/// The greatest weights that the conditions can still reach, if the respondents give the most favourable answer to every open
/// finding. An age, a sex or a duration that is not stated counts as the most favourable one. `open` are the open findings.
///
/// The answers need not be consistent with each other. So a ceiling is never too low, and can be a little too high.
pub(crate) fn ceilings(presentation: &Presentation, open: &FindingSet) -> Ceilings {
    among(presentation, open, open, |_| true)
}

/// The same for one condition alone. That of the others is not defined.
pub(crate) fn ceiling(condition: Condition, presentation: &Presentation, open: &FindingSet) -> Ceilings {
    let groups = knowledge::profile(condition).groups().iter();
    let rows = groups.fold(FindingSet::EMPTY, |rows, group| rows.plus(group.findings()));
    among(presentation, open, &rows.both(open), |rule| rule.condition() == condition)
}

/// The ceilings with the rows of some findings and some of the criteria.
fn among(
    presentation: &Presentation,
    open: &FindingSet,
    rows: &FindingSet,
    is_tried: impl Fn(&CriterionRule) -> bool,
) -> Ceilings {
    let (mut slots, factors) = ([0; SLOTS], factors(presentation, AT_BEST.each_ref()));
    let mut best = add_up(presentation, &factors, &mut slots);
    let undecided = |weighing: &&Weighing| {
        is_tried(weighing.rule) && deciding_ratio(weighing.rule, presentation).is_none()
    };
    let mut ceilings = Ceilings([NOTHING; Respondent::ALL.len()]);
    for (ceiling, respondents) in ceilings.0.iter_mut().zip(Respondent::ALL) {
        let answers = rows.both(FindingSet::answered_by(*respondents)).indices();
        for said in answers.flat_map(|at| [said(at, Answer::Present), said(at, Answer::Absent)]) {
            for (best, alone) in best.iter_mut().zip(said.alone) {
                *best += alone.max(0);
            }
            for claim in said.claims().iter().filter(|claim| claim.is_support()) {
                let slot = usize::from(claim.slot);
                if let (Some(strongest), Some(best)) = (slots.get_mut(slot), best.get_mut(slot % CONDITIONS))
                {
                    *best += claim.strength.max(*strongest) - *strongest;
                    *strongest = claim.strength.max(*strongest);
                }
            }
        }
        *ceiling = best;
        // A criterion that could still be met may weigh more than the rows that it would replace.
        for weighing in WEIGHING.iter().filter(undecided) {
            let lane = weighing.rule.condition() as usize;
            let met = weighing
                .rule
                .if_met()
                .filter(|_| could_be_met(weighing.rule, presentation, open, *respondents));
            if let (Some(met), Some(best), Some(ceiling)) = (met, best.get(lane), ceiling.get_mut(lane)) {
                let replaced = weighing.replaced(&slots, &factors);
                *ceiling = (*ceiling).max(best - replaced + met.weight().as_lane());
            }
        }
    }
    ceilings
}

/// Whether a criterion would be met if every open finding that can be answered turned out present.
fn could_be_met(
    rule: &CriterionRule,
    presentation: &Presentation,
    open: &FindingSet,
    respondents: Respondent,
) -> bool {
    let later = Respondent::ALL.iter().filter(|later| **later > respondents);
    let open = later.fold(*open, |open, later| open.minus(FindingSet::answered_by(*later)));
    let answered = presentation.if_present(&open);
    let could = |items: &[Item]| items.iter().filter(|item| criterion::could_hold(item, &answered)).count();
    could(rule.required()) == rule.required().len() && could(rule.counted()) >= rule.threshold().into()
}

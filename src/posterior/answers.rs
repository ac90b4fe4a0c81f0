//! What each answer would change: the weight of every condition if a finding were present, and if it were absent.
//!
//! The slots of the score hold the strongest claims. So an answer changes a condition by what always counts, and by how far its
//! claims exceed the slots. If it decides a criterion, that is first taken over, as in the score. This is much faster than scoring
//! both answers to every question.

use super::lanes::{Slots, add_up, factors, said};
use super::layout::{CONDITIONS, Lanes, NOTHING, SLOTS, Said, WEIGHING, WEIGHING_COUNT};
use super::ledger::deciding_ratio;
use crate::criterion;
use crate::knowledge::Factor;
use crate::presentation::{Answer, Presentation};
use crate::vocabulary::{Condition, Finding, FindingSet, PerFinding, Presence};
use crate::weight::Weight;

/// What is needed to tell what any answer would change.
pub(crate) struct Answers<'a> {
    presentation: &'a Presentation,
    factors: [&'a Lanes; Factor::COUNT],
    now: Lanes,
    slots: Slots,
    /// Whether one answer could decide each criterion that carries weight. No further answer changes a decided one.
    nearly: [bool; WEIGHING_COUNT],
    /// One bit for each condition of which an answer may decide a criterion.
    deciding: PerFinding<u16>,
}

/// A condition that an answer would move, with its weight after either answer.
pub(crate) struct Moved {
    pub(crate) condition: Condition,
    pub(crate) if_present: Weight,
    pub(crate) if_absent: Weight,
}

impl<'a> Answers<'a> {
    pub(crate) fn to(presentation: &'a Presentation) -> Self {
        let (factors, mut slots) = (factors(presentation, [&NOTHING; Factor::COUNT]), [0; SLOTS]);
        let now = add_up(presentation, &factors, &mut slots);
        let (mut nearly, mut deciding) = ([false; WEIGHING_COUNT], PerFinding::new(0));
        for (nearly, weighing) in nearly.iter_mut().zip(&WEIGHING) {
            let rule = weighing.rule;
            *nearly = criterion::verdict(&rule.rule, presentation).is_one_answer_short();
            if *nearly {
                for finding in criterion::findings_of_rule(&rule.rule, FindingSet::EMPTY).iter() {
                    *deciding.of_mut(finding) |= 1 << rule.condition() as u16;
                }
            }
        }
        Self { presentation, factors, now, slots, nearly, deciding }
    }

    /// The conditions that an answer about an open finding would move, in catalogue order.
    pub(crate) fn about(&self, finding: Finding) -> impl Iterator<Item = Moved> {
        let sides = [Answer::Present, Answer::Absent].map(|answer| said(finding.index().into(), answer));
        let changes = sides.map(|said| change(said, &self.slots));
        let deciding = *self.deciding.of(finding);
        let mut left = sides.iter().fold(deciding, |left, said| left | said.conditions);
        core::iter::from_fn(move || {
            let lane = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            let condition = *Condition::ALL.get(lane)?;
            let changes = if deciding >> lane & 1 == 1 {
                let answers = [Presence::Present, Presence::Absent].into_iter().zip(sides);
                let mut changes =
                    answers.map(|(presence, said)| self.deciding(condition, finding, presence, said));
                [changes.next()?, changes.next()?]
            } else {
                changes.map(|change| of(&change, condition))
            };
            let now = of(&self.now, condition);
            let [if_present, if_absent] = changes.map(|change| Weight::from_centinats((now + change).into()));
            Some(Moved { condition, if_present, if_absent })
        })
    }

    /// What an answer would add to a condition of which it may decide a criterion.
    fn deciding<const ROOM: usize>(
        &self,
        condition: Condition,
        finding: Finding,
        presence: Presence,
        said: &Said<ROOM>,
    ) -> i16 {
        let answered = self.presentation.clone().with(finding, presence);
        let (mut slots, mut added) = (self.slots, 0);
        for (weighing, nearly) in WEIGHING.iter().zip(self.nearly) {
            if nearly && weighing.rule.condition() == condition {
                if let Some((_, ratio)) = deciding_ratio(weighing.rule, &answered) {
                    added += ratio.weight().as_lane() - weighing.replace(&mut slots, &self.factors);
                }
            }
        }
        added + of(&change(said, &slots), condition)
    }
}

fn of(lanes: &Lanes, condition: Condition) -> i16 {
    lanes.get(condition as usize).copied().unwrap_or_default()
}

/// What one side of a finding would add to every condition.
fn change<const ROOM: usize>(said: &Said<ROOM>, slots: &Slots) -> Lanes {
    let mut change = said.alone;
    for claim in said.claims() {
        let (strongest, lane) = (slots.get(usize::from(claim.slot)), usize::from(claim.slot) % CONDITIONS);
        if let (Some(strongest), Some(change)) = (strongest, change.get_mut(lane)) {
            let gain = claim.strength.max(*strongest) - strongest;
            *change += if claim.is_support() { gain } else { -gain };
        }
    }
    change
}

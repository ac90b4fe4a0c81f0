//! The weights of all conditions at once, in one pass over the known findings of a patient.
//!
//! Weights are whole numbers, and each condition has a lane. Each known finding adds its row of weights that always count. It
//! also claims slots: a slot keeps the strongest support, or the strongest opposition, of one group of one condition. The claims
//! are first collected in a list and then settled in one loop. A loop for each finding would end after a different number of
//! claims each time, and cost a branch misprediction for each finding.
//!
//! Then the slots are added to the lanes, layer by layer. A decided criterion subtracts the slots of the groups that it replaces,
//! and the factors that it replaces, and adds its own weight. The pass also counts how many findings of each criterion are known,
//! so that a criterion that cannot be decided yet is skipped.
//!
//! The result equals the sum of the counted lines of each ledger exactly. A test compares the two.

use core::ops::AddAssign;

use super::layout::{
    AGE, AGE_AT_ONSET, CONDITIONS, DURATION, Entry, LAYERS, Lanes, MIN_KNOWN, NOTHING, PRIORS, ROOM, SAID,
    SEX, SLOTS, WATCHES, WEIGHING, Watch, Weighing,
};
use super::ledger::deciding_ratio;
use crate::knowledge::Factor;
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, FindingSet, PerCondition, SymptomDuration};
use crate::weight::Weight;

/// The weight of every condition.
pub(crate) fn weights(presentation: &Presentation) -> PerCondition<Weight> {
    let factors = factors(presentation);
    let mut slots = [0; SLOTS];
    let (mut total, watched) = pass(presentation, &mut slots);
    total = plus(total, prior(presentation));
    for lanes in factors {
        total = plus(total, lanes);
    }
    if presentation.stated_pretests().values().iter().fold(false, |any, stated| any | stated.is_some()) {
        take_stated(&mut total, presentation);
    }
    // Testing all lanes takes no branch, and it is rare that any criterion can be decided.
    if watched.iter().zip(&MIN_KNOWN).fold(0, |any, (count, least)| any | u8::from(count >= least)) > 0 {
        decide(&mut total, presentation, &watched, &slots, &factors);
    }
    PerCondition::new(total.map(|weight| Weight::from_centinats(i32::from(weight))))
}

/// The weight of every condition. Findings that contradict each other weigh nothing.
pub(crate) fn weights_of_stated(stated: &Presentation) -> PerCondition<Weight> {
    match stated.without_conflicts() {
        Some(consistent) => weights(&consistent),
        None => weights(stated),
    }
}

/// The conditions by falling weight. Equal ones keep catalogue order.
pub(crate) fn ranked(weights: &PerCondition<Weight>) -> [Condition; Condition::ALL.len()] {
    // Unlike a sort, counting the conditions that come before each one needs no branches. A condition later in the catalogue
    // counts as one lower, so that no two are equal.
    let lanes = weights.values().map(Weight::as_lane);
    let mut ranks = [0_i16; CONDITIONS];
    for (at, before) in (0_i16..).zip(lanes) {
        for ((place, rank), lane) in (0_i16..).zip(&mut ranks).zip(lanes) {
            *rank += i16::from(before > lane.saturating_sub(i16::from(place > at)));
        }
    }
    let mut order = [Condition::LumbarDiscHerniation; Condition::ALL.len()];
    for (rank, condition) in ranks.iter().zip(Condition::ALL) {
        if let Some(place) = usize::try_from(*rank).ok().and_then(|rank| order.get_mut(rank)) {
            *place = *condition;
        }
    }
    order
}

/// The strongest claim to each slot.
type Slots = [i16; SLOTS];

/// The most claims in the list: enough for most patients, and few enough for the list to be cheap to clear.
const WAITING: usize = 128;

const _: () = assert!(ROOM <= WAITING, "one finding claims more slots than can wait");

/// The weights from findings, and for each criterion how many of its findings are known.
#[inline]
fn pass(presentation: &Presentation, slots: &mut Slots) -> (Lanes, Watch) {
    let (mut total, mut watched) = (NOTHING, [0; WATCHES]);
    let (mut waiting, mut count) = ([Entry::NONE; WAITING], 0);
    presentation.for_each_known(&FindingSet::EVERY, |place, known| {
        let Some(said) = SAID.as_flattened().get(2 * place + known as usize) else { return };
        total = plus(total, &said.alone);
        watched = plus(watched, &said.watched);
        if count > WAITING - ROOM {
            settle(slots, waiting.get(..count).unwrap_or_default());
            count = 0;
        }
        // Copying all the room, used or not, takes no branch. The next claims overwrite what is not used.
        if let Some(next) = waiting.get_mut(count..count + ROOM) {
            next.copy_from_slice(&said.entries);
        }
        count += usize::from(said.count);
    });
    settle(slots, waiting.get(..count).unwrap_or_default());
    for layer in slots.chunks_exact(2 * CONDITIONS).take(LAYERS) {
        let (support, opposition) = layer.split_at(CONDITIONS);
        for ((lane, support), opposition) in total.iter_mut().zip(support).zip(opposition) {
            *lane += support - opposition;
        }
    }
    (total, watched)
}

/// Replaces groups and factors by the decided criteria that cover them.
#[cold]
fn decide(
    total: &mut Lanes,
    presentation: &Presentation,
    watched: &Watch,
    slots: &Slots,
    factors: &[&Lanes; Factor::COUNT],
) {
    let is_reached = |lane: usize| watched.get(lane) >= MIN_KNOWN.get(lane);
    let mut replaced = (None, 0, 0);
    for weighing in &WEIGHING {
        if !weighing.lanes.into_iter().flatten().any(is_reached) {
            continue;
        }
        let rule = weighing.rule;
        let Some((_, ratio)) = deciding_ratio(rule, presentation) else { continue };
        if replaced.0 != Some(rule.condition()) {
            replaced = (Some(rule.condition()), 0, 0);
        }
        // If two criteria replace the same group or factor, the first counts.
        if replaced.1 & weighing.layers == 0 && replaced.2 & weighing.factors == 0 {
            replaced = (replaced.0, replaced.1 | weighing.layers, replaced.2 | weighing.factors);
            let lane = rule.condition() as usize;
            if let Some(total) = total.get_mut(lane) {
                *total += ratio.weight().as_lane() - weighing.replaced(lane, slots, factors);
            }
        }
    }
}

impl Weighing {
    /// The weight that was added for the groups and factors that it replaces.
    fn replaced(&self, lane: usize, slots: &Slots, factors: &[&Lanes; Factor::COUNT]) -> i16 {
        let factors = factors.iter().enumerate().filter(|(at, _)| self.factors >> at & 1 == 1);
        let factors = factors.filter_map(|(_, lanes)| lanes.get(lane));
        let rows = slots.chunks_exact(CONDITIONS).take(2 * LAYERS).enumerate();
        let rows = rows.filter(|(at, _)| self.layers >> at & 1 == 1);
        let slots =
            rows.filter_map(|(at, row)| Some(if at % 2 == 0 { *row.get(lane)? } else { -row.get(lane)? }));
        factors.copied().chain(slots).sum()
    }
}

/// Keeps the strongest claim to each slot.
#[inline]
fn settle(slots: &mut Slots, claims: &[Entry]) {
    for claim in claims {
        // The mask never changes a valid slot; it spares a bounds check.
        if let Some(strongest) = slots.get_mut(usize::from(claim.slot) & (SLOTS - 1)) {
            *strongest = claim.strength.max(*strongest);
        }
    }
}

/// Adds two rows of lanes. The first is taken by value, so that the compiler knows that the two do not overlap, and adds many
/// lanes at a time.
fn plus<T: Copy + AddAssign, const LANES: usize>(mut lanes: [T; LANES], others: &[T; LANES]) -> [T; LANES] {
    for (lane, other) in lanes.iter_mut().zip(others) {
        *lane += *other;
    }
    lanes
}

/// The log odds of every condition in the setting, before any evidence.
fn prior(presentation: &Presentation) -> &'static Lanes {
    PRIORS.get(presentation.stated_setting() as usize).unwrap_or(&NOTHING)
}

/// Replaces the pretest probabilities of the setting by those that were stated.
#[cold]
fn take_stated(total: &mut Lanes, presentation: &Presentation) {
    let stated = presentation.stated_pretests().values();
    for ((lane, prior), stated) in total.iter_mut().zip(prior(presentation)).zip(stated) {
        if let Some(probability) = stated {
            *lane += probability.weight().as_lane() - prior;
        }
    }
}

/// The weights of each demographic factor, in the order of `Factor`; zeros if it is not stated.
fn factors(presentation: &Presentation) -> [&'static Lanes; Factor::COUNT] {
    let age = presentation.stated_age().and_then(|age| AGE.get(age.as_years() as usize));
    let onset_days = presentation.age_at_onset_days();
    let onset =
        onset_days.and_then(|days| AGE_AT_ONSET.get((days / SymptomDuration::DAYS_PER_YEAR) as usize));
    let duration = presentation.stated_duration().and_then(|duration| {
        let weeks = duration.as_days() / 7;
        DURATION.iter().rev().find(|(from, _)| *from <= weeks).map(|(_, lanes)| lanes)
    });
    let sex = presentation.stated_sex().and_then(|sex| SEX.get(sex as usize));
    [age, onset, duration, sex].map(|lanes| lanes.unwrap_or(&NOTHING))
}

//! The weights of all conditions at once, in one pass over the known findings of a patient.
//!
//! Weights are whole numbers, and each condition has a lane. Each known finding adds its row of weights that always count. It
//! also claims slots: a slot keeps the strongest support, or the strongest opposition, of one group of one condition. The claims
//! are first collected in a list and then settled in one loop. A loop for each finding would end after a different number of
//! claims each time, and cost a branch misprediction for each finding.
//!
//! Then the slots are added to the lanes, layer by layer. A decided criterion subtracts the slots of the groups that it replaces,
//! and the factors that it replaces, and adds its own weight. The pass also counts how many findings of each criterion are known,
//! so that a criterion that cannot be decided yet is skipped. `answers` and `ceiling` go on from the slots.
//!
//! The result equals the sum of the counted lines of each ledger exactly. A test compares the two.

use core::ops::AddAssign;

use super::layout::{
    AGE, AGE_AT_ONSET, CONDITIONS, DURATION, Entry, LAYERS, Lanes, MIN_KNOWN, NOTHING, PRIORS, ROOM, SAID,
    SEX, SLOTS, Said, WATCHES, WEIGHING, Watch, Weighing,
};
use super::ledger::deciding_ratio;
use crate::knowledge::Factor;
use crate::presentation::{Answer, Presentation};
use crate::vocabulary::{Condition, FindingSet, PerCondition, SymptomDuration};
use crate::weight::Weight;

/// The weight of every condition.
pub(crate) fn weights(presentation: &Presentation) -> PerCondition<Weight> {
    let mut slots = [0; SLOTS];
    let lanes = add_up(presentation, &factors(presentation, [&NOTHING; Factor::COUNT]), &mut slots);
    PerCondition::new(lanes.map(|weight| Weight::from_centinats(i32::from(weight))))
}

/// Adds up everything that is known, and keeps the strongest claims in `slots`.
#[inline]
pub(super) fn add_up(
    presentation: &Presentation,
    factors: &[&Lanes; Factor::COUNT],
    slots: &mut Slots,
) -> Lanes {
    let (mut total, watched) = pass(presentation, slots);
    total = plus(total, prior(presentation));
    for lanes in factors {
        total = plus(total, lanes);
    }
    if presentation.stated_pretests().values().iter().fold(false, |any, stated| any | stated.is_some()) {
        take_stated(&mut total, presentation);
    }
    // Testing all lanes takes no branch, and it is rare that any criterion can be decided.
    if watched.iter().zip(&MIN_KNOWN).fold(0, |any, (count, least)| any | u8::from(count >= least)) > 0 {
        decide(&mut total, presentation, &watched, slots, factors);
    }
    total
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
pub(super) type Slots = [i16; SLOTS];

/// What one side of the finding at a place of the catalogue says.
#[inline]
pub(super) fn said(place: usize, answer: Answer) -> &'static Said<ROOM> {
    static NOTHING_SAID: Said<ROOM> = Said::NOTHING;
    SAID.as_flattened().get(2 * place + answer as usize).unwrap_or(&NOTHING_SAID)
}

/// The most claims in the list: enough for most patients, and few enough for the list to be cheap to clear.
const WAITING: usize = 128;

const _: () = assert!(ROOM <= WAITING, "one finding claims more slots than can wait");

/// The weights from findings, and for each criterion how many of its findings are known.
#[inline]
fn pass(presentation: &Presentation, slots: &mut Slots) -> (Lanes, Watch) {
    let (mut total, mut watched) = (NOTHING, [0; WATCHES]);
    let (mut waiting, mut count) = ([Entry::NONE; WAITING], 0);
    presentation.for_each_known(&FindingSet::EVERY, |place, known| {
        let said = said(place, known);
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

/// Replaces groups and factors by the decided criteria that cover them. No two of a condition cover the same: the checks of the
/// knowledge make sure of that.
#[cold]
fn decide(
    total: &mut Lanes,
    presentation: &Presentation,
    watched: &Watch,
    slots: &mut Slots,
    factors: &[&Lanes; Factor::COUNT],
) {
    let is_reached = |lane: usize| watched.get(lane) >= MIN_KNOWN.get(lane);
    for weighing in WEIGHING.iter().filter(|weighing| weighing.lanes.into_iter().flatten().any(is_reached)) {
        let Some((_, ratio)) = deciding_ratio(weighing.rule, presentation) else { continue };
        if let Some(total) = total.get_mut(weighing.rule.condition() as usize) {
            *total += ratio.weight().as_lane() - weighing.replace(slots, factors);
        }
    }
}

impl Weighing {
    /// The weight that was added for the groups and factors that it replaces. No further answer moves these groups.
    pub(super) fn replace(&self, slots: &mut Slots, factors: &[&Lanes; Factor::COUNT]) -> i16 {
        let replaced = self.replaced(slots, factors);
        let lane = self.rule.condition() as usize;
        for row in self.rows() {
            if let Some(slot) = slots.get_mut(row * CONDITIONS + lane) {
                *slot = i16::MAX;
            }
        }
        replaced
    }

    /// The weight that was added for the groups and factors that it would replace.
    pub(super) fn replaced(&self, slots: &Slots, factors: &[&Lanes; Factor::COUNT]) -> i16 {
        let lane = self.rule.condition() as usize;
        let factors = factors.iter().enumerate().filter(|(at, _)| self.factors >> at & 1 == 1);
        let factors = factors.filter_map(|(_, lanes)| lanes.get(lane)).copied();
        let slots = self.rows().filter_map(|row| {
            let strongest = *slots.get(row * CONDITIONS + lane)?;
            Some(if row % 2 == 0 { strongest } else { -strongest })
        });
        factors.chain(slots).sum()
    }

    /// The rows of slots in which the groups that it replaces have theirs. Even rows hold support, odd ones opposition.
    fn rows(&self) -> impl Iterator<Item = usize> + use<> {
        let layers = self.layers;
        (0..2 * LAYERS).filter(move |row| layers >> row & 1 == 1)
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

/// The weights of each demographic factor, in the order of `Factor`; those of `unstated` if it is not stated.
pub(super) fn factors<'a>(
    presentation: &Presentation,
    unstated: [&'a Lanes; Factor::COUNT],
) -> [&'a Lanes; Factor::COUNT] {
    let year = |days: u32| (days / SymptomDuration::DAYS_PER_YEAR) as usize;
    let [age, onset, duration, sex] = unstated;
    let of_duration = |duration: SymptomDuration| {
        let weeks = duration.as_days() / 7;
        DURATION.iter().rev().find(|(from, _)| *from <= weeks).map_or(&NOTHING, |(_, lanes)| lanes)
    };
    let stated = |lanes: Option<&'static Lanes>| lanes.unwrap_or(&NOTHING);
    [
        presentation.stated_age().map_or(age, |age| stated(AGE.get(age.as_years() as usize))),
        presentation.age_at_onset_days().map_or(onset, |days| stated(AGE_AT_ONSET.get(year(days)))),
        presentation.stated_duration().map_or(duration, of_duration),
        presentation.stated_sex().map_or(sex, |sex| stated(SEX.get(sex as usize))),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::layout::bit;
    use super::*;

    #[test]
    fn a_criterion_can_replace_any_factor() {
        for factor in Factor::ALL {
            let mut factors = [&NOTHING; Factor::COUNT];
            factors[factor as usize] = &[3; CONDITIONS];
            let weighing = Weighing { layers: 0, factors: bit(factor), ..WEIGHING[0] };
            assert_eq!(weighing.replaced(&[0; SLOTS], &factors), 3);
        }
    }

    #[test]
    fn a_criterion_can_replace_what_is_in_any_layer() {
        let layers = u64::MAX >> (64 - 2 * LAYERS);
        assert!(Weighing { layers, ..WEIGHING[0] }.rows().eq(0..2 * LAYERS));
    }
}

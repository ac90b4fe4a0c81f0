//! Evidence and profiles make weights: the only file that adds them.
//!
//! For a condition, the score is the log odds of the pretest probability, plus one weight per demographic factor, plus
//! for each dependence group the strongest supporting and the strongest opposing row that applies. A criterion that
//! carries weight stands in for the groups and factors it replaces as soon as it is decided.

use crate::citation::Grounds;
use crate::criterion::{self, Verdict};
use crate::knowledge::layout::{self, LAYERS, Lanes, Weighing};
use crate::knowledge::{self, Band, CriterionRule, Factor, Group, MOST_CRITERIA, Profile, Row};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Criterion, Finding, FindingSet, PerCondition, Presence, Setting};
use crate::weight::{Interval, LikelihoodRatio, Probability, Weight};

/// What a line of the ledger is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Evidence {
    /// The pretest probability of the setting.
    Pretest(Setting, Probability),
    /// The pretest probability that the caller stated.
    StatedPretest(Probability),
    /// The band of age, age at onset or duration, or the sex, to which the patient belongs.
    Demographic(Band),
    /// A finding that is present or absent.
    Finding(Finding, Presence),
    /// A criterion that is decided: met, or not.
    Criterion(Criterion, bool),
}

/// Whether a line of the ledger counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Standing {
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

/// One line of the ledger: a piece of evidence, what it weighs, on what grounds, and whether it counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Line {
    evidence: Evidence,
    ratio: Option<LikelihoodRatio>,
    weight: Weight,
    variance: u32,
    grounds: Option<&'static Grounds>,
    standing: Standing,
}

impl Line {
    fn of(evidence: Evidence, ratio: LikelihoodRatio, grounds: &'static Grounds, standing: Standing) -> Self {
        let (weight, variance) = (ratio.weight(), ratio.variance());
        Self { evidence, ratio: Some(ratio), weight, variance, grounds: Some(grounds), standing }
    }

    /// What the line is about.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        self.evidence
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

    /// Whether the line counts, and if not, why.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether the weight of the line is part of the sum.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.standing == Standing::Counted
    }
}

/// The weight of every condition, by way of the rows laid out for speed. Each equals the sum of the counted lines of its
/// ledger, which a law proves.
pub(crate) fn weights(presentation: &Presentation) -> PerCondition<Weight> {
    let mut sums = Sums::of(presentation);
    let mut replaced = (None, 0, 0);
    for weighing in layout::weighing(presentation) {
        let rule = weighing.rule;
        let Some((_, ratio)) = counted_side(rule, presentation) else { continue };
        if replaced.0 != Some(rule.condition()) {
            replaced = (Some(rule.condition()), 0, 0);
        }
        // Of two criteria that replace some of the same, the first counts.
        if replaced.1 & weighing.layers == 0 && replaced.2 & weighing.factors == 0 {
            replaced = (replaced.0, replaced.1 | weighing.layers, replaced.2 | weighing.factors);
            sums.replace(weighing, ratio.weight());
        }
    }
    PerCondition::new(sums.total.map(|weight| Weight::from_centinats(i32::from(weight))))
}

/// The weight of every condition by what was stated, of which contradictions weigh nothing.
pub(crate) fn weights_of_stated(stated: &Presentation) -> PerCondition<Weight> {
    match stated.settled() {
        Some(settled) => weights(&settled),
        None => weights(stated),
    }
}

/// The conditions by falling weight; of equals, the first of the catalogue comes first.
pub(crate) fn ranked(weights: &PerCondition<Weight>) -> [Condition; Condition::ALL.len()] {
    // A key holds the weight above the place from the end, so that no two are equal. Counting, for each condition, the keys
    // above its own has no branches, unlike a sort.
    let mut keys = [0_i32; Condition::ALL.len()];
    for ((key, weight), condition) in keys.iter_mut().zip(weights.values()).zip(Condition::ALL) {
        *key = (weight.centinats() << 8) | (0xff - *condition as i32);
    }
    let mut ranks = [0; Condition::ALL.len()];
    for key in keys {
        for (rank, beside) in ranks.iter_mut().zip(keys) {
            *rank += i32::from(key > beside);
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

/// The sums of all conditions at once, a lane for each, with the parts that a criterion may yet replace.
struct Sums {
    total: Lanes,
    factors: [&'static Lanes; Factor::COUNT],
    /// The strongest support and the strongest opposition in each layer, together.
    layers: [Lanes; LAYERS],
}

impl Sums {
    fn of(presentation: &Presentation) -> Self {
        let mut total = layout::prior(presentation);
        let factors = layout::factors(presentation);
        for lanes in factors {
            add(&mut total, lanes);
        }
        for layer in &layout::ALONE {
            total = presentation.fold_known(&layer.members, &layer.turns, total, |total, bit, known| {
                lane_by_lane(total, layer.sides(bit).on(known), core::ops::Add::add)
            });
        }
        let mut layers = [layout::NOTHING; LAYERS];
        for (sum, layer) in layers.iter_mut().zip(&layout::LAYERED) {
            let nothing = (layout::NOTHING, layout::NOTHING);
            let (support, opposition) = presentation.fold_known(
                &layer.members,
                &layer.turns,
                nothing,
                |(support, opposition), bit, known| {
                    let lanes = layer.sides(bit).on(known);
                    (lane_by_lane(support, lanes, i16::max), lane_by_lane(opposition, lanes, i16::min))
                },
            );
            *sum = lane_by_lane(support, &opposition, core::ops::Add::add);
            add(&mut total, sum);
        }
        Self { total, factors, layers }
    }

    /// Puts a decided criterion in the place of the layers and factors that it replaces.
    fn replace(&mut self, weighing: &Weighing, weight: Weight) {
        let lane = weighing.rule.condition() as usize;
        let factors = self.factors.iter().enumerate().filter(|(at, _)| weighing.factors >> at & 1 == 1);
        let layers = self.layers.iter().enumerate().filter(|(at, _)| weighing.layers >> at & 1 == 1);
        let parts = factors.map(|(_, lanes)| *lanes).chain(layers.map(|(_, layer)| layer));
        let before: i16 = parts.filter_map(|lanes| lanes.get(lane)).sum();
        if let Some(total) = self.total.get_mut(lane) {
            *total += weight.as_lane() - before;
        }
    }
}

fn add(total: &mut Lanes, lanes: &Lanes) {
    *total = lane_by_lane(*total, lanes, core::ops::Add::add);
}

/// Joins two rows of lanes. The first is taken by value: the compiler then knows that the two do not overlap in memory,
/// and joins eight lanes at a time.
fn lane_by_lane(mut lanes: Lanes, others: &Lanes, join: impl Fn(i16, i16) -> i16) -> Lanes {
    for (lane, other) in lanes.iter_mut().zip(others) {
        *lane = join(*lane, *other);
    }
    lanes
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
pub(crate) fn for_each_line(condition: Condition, presentation: &Presentation, mut take: impl FnMut(Line)) {
    let profile = knowledge::profile(condition);
    take(pretest(profile, presentation));

    let mut decided = Decided::default();
    for criterion in profile.criteria() {
        let rule = knowledge::criterion(*criterion);
        let Some((met, ratio)) = counted_side(rule, presentation) else { continue };
        if decided.take(rule) {
            take(Line::of(Evidence::Criterion(*criterion, met), ratio, rule.grounds(), Standing::Counted));
        }
    }

    for demographic in
        profile.demographics().iter().filter(|demographic| demographic.band().holds(presentation))
    {
        let ratio = demographic.likelihood_ratio();
        let standing = match decided.instead_of_factor(demographic.band().factor()) {
            _ if ratio.weight() == Weight::ZERO => Standing::Neutral,
            Some(criterion) => Standing::CoveredByCriterion(criterion),
            None => Standing::Counted,
        };
        take(Line::of(Evidence::Demographic(demographic.band()), ratio, demographic.grounds(), standing));
    }

    let known = presentation.known();
    for group in profile.groups().iter().filter(|group| known.intersects(group.findings())) {
        let replacement = decided.instead_of_group(group);
        let strongest = Strongest::of(group, presentation);
        for (row, presence, ratio) in applying(group, presentation) {
            let counts = if ratio.weight() > Weight::ZERO { strongest.support } else { strongest.opposition };
            let standing = match (replacement, counts) {
                _ if ratio.weight() == Weight::ZERO => Standing::Neutral,
                (Some(criterion), _) => Standing::CoveredByCriterion(criterion),
                (None, Some((finding, _))) if finding != row.finding() => Standing::CoveredByFinding(finding),
                _ => Standing::Counted,
            };
            take(Line::of(Evidence::Finding(row.finding(), presence), ratio, row.grounds(), standing));
        }
    }
}

/// Hands over, for every finding that is not closed and whose answer could move a condition, what the weight would
/// become if it were present and if it were absent. `now` is the weight as it is.
pub(crate) fn for_each_answer(
    condition: Condition,
    presentation: &Presentation,
    closed: &FindingSet,
    now: Weight,
    mut take: impl FnMut(Finding, Weight, Weight),
) {
    let profile = knowledge::profile(condition);

    // A finding that a criterion asks about can decide it, which may move more than the finding's own group. One answer
    // decides a criterion only if it is the last that is wanted; and no answer undoes a decision.
    let mut asked_about = FindingSet::EMPTY;
    let mut nearly = [None::<&CriterionRule>; MOST_CRITERIA];
    let mut decided = Decided::default();
    for (place, criterion) in nearly.iter_mut().zip(profile.criteria()) {
        let rule = knowledge::criterion(*criterion);
        let verdict = criterion::verdict(&rule.rule, presentation);
        if verdict.is_one_answer_short() {
            let mut insert = |finding| asked_about.insert(finding);
            criterion::for_each_finding(rule.required(), &mut insert);
            criterion::for_each_finding(rule.counted(), &mut insert);
            *place = Some(rule);
        } else if side(rule, verdict).is_some() {
            decided.take(rule);
        }
    }
    // The weight after an answer that decides a criterion to a side that counts.
    let deciding = |finding: Finding, presence: Presence| {
        let answered = presentation.clone().with(finding, presence);
        let settles = nearly.iter().flatten().any(|rule| counted_side(rule, &answered).is_some());
        settles.then(|| weight(condition, &answered))
    };

    let known = presentation.known();
    for group in profile.groups().iter().filter(|group| !closed.includes(group.findings())) {
        let replaced = decided.instead_of_group(group).is_some();
        let strongest = if known.intersects(group.findings()) {
            Strongest::of(group, presentation)
        } else {
            Strongest::default()
        };
        let support = strongest.support.map_or(Weight::ZERO, |(_, weight)| weight);
        let opposition = strongest.opposition.map_or(Weight::ZERO, |(_, weight)| weight);
        let with = |ratio: LikelihoodRatio| {
            let weight = ratio.weight();
            let change = (weight.max(support) - support) + (weight.min(opposition) - opposition);
            if replaced { now } else { now + change }
        };
        for row in group.rows().iter().filter(|row| !closed.contains(row.finding())) {
            let finding = row.finding();
            let (mut if_present, mut if_absent) = (with(row.if_present()), with(row.if_absent()));
            if asked_about.contains(finding) {
                if_present = deciding(finding, Presence::Present).unwrap_or(if_present);
                if_absent = deciding(finding, Presence::Absent).unwrap_or(if_absent);
                asked_about.remove(finding);
            }
            take(finding, if_present, if_absent);
        }
    }
    // What a criterion asks about, and no row does.
    for finding in asked_about.minus(closed).iter() {
        let answered = |presence| deciding(finding, presence).unwrap_or(now);
        take(finding, answered(Presence::Present), answered(Presence::Absent));
    }
}

/// The side to which a criterion is decided, if that side carries weight.
fn counted_side(rule: &CriterionRule, presentation: &Presentation) -> Option<(bool, LikelihoodRatio)> {
    side(rule, criterion::verdict(&rule.rule, presentation))
}

/// The side of a verdict, if it carries weight.
fn side(rule: &CriterionRule, verdict: Verdict) -> Option<(bool, LikelihoodRatio)> {
    let met = verdict.decided()?;
    Some((met, (if met { rule.if_met() } else { rule.if_not_met() })?))
}

/// Hands over a line for each finding that was stated and is not settled, because another statement contradicts it.
pub(crate) fn for_each_contested_line(
    condition: Condition,
    settled: &Presentation,
    stated: &Presentation,
    mut take: impl FnMut(Line),
) {
    for group in knowledge::profile(condition).groups() {
        for (row, presence, ratio) in applying(group, stated) {
            if settled.presence_of(row.finding()).is_none() {
                let evidence = Evidence::Finding(row.finding(), presence);
                take(Line::of(evidence, ratio, row.grounds(), Standing::Contradicted));
            }
        }
    }
}

/// The first line: what the caller stated, else what the setting says.
fn pretest(profile: &'static Profile, presentation: &Presentation) -> Line {
    let setting = presentation.stated_setting();
    let (evidence, weight, variance, grounds) =
        match (presentation.stated_pretest(profile.condition()), profile.pretest(setting)) {
            (Some(probability), _) => (Evidence::StatedPretest(probability), probability.weight(), 0, None),
            (None, Some(pretest)) => {
                let evidence = Evidence::Pretest(setting, pretest.probability());
                (evidence, pretest.weight(), pretest.variance(), Some(pretest.grounds()))
            }
            (None, None) => {
                let equal = Probability::EQUAL;
                (Evidence::Pretest(setting, equal), equal.weight(), 0, None)
            }
        };
    Line { evidence, ratio: None, weight, variance, grounds, standing: Standing::Counted }
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
struct Strongest {
    support: Option<(Finding, Weight)>,
    opposition: Option<(Finding, Weight)>,
}

impl Strongest {
    fn of(group: &'static Group, presentation: &Presentation) -> Self {
        let mut strongest = Self::default();
        for (row, _, ratio) in applying(group, presentation) {
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
struct Decided([Option<&'static CriterionRule>; MOST_CRITERIA]);

impl Decided {
    /// Counts a criterion, unless one that replaces some of the same already does.
    fn take(&mut self, rule: &'static CriterionRule) -> bool {
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

    fn instead_of_group(&self, group: &Group) -> Option<Criterion> {
        let rule = self.0.iter().flatten().find(|rule| rule.replaced_groups.contains(&group.name()))?;
        Some(rule.criterion())
    }

    fn instead_of_factor(&self, factor: Factor) -> Option<Criterion> {
        let rule = self.0.iter().flatten().find(|rule| rule.replaced_factors.contains(&factor))?;
        Some(rule.criterion())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Age, Sex, SymptomDuration};

    /// Presentations of every size, by a generator with a fixed seed (splitmix64).
    fn presentations() -> impl Iterator<Item = Presentation> {
        let mut state = 20_261_124_u64;
        let mut draw = move |below: u64| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = state;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (mixed ^ (mixed >> 31)) % below
        };
        (0..400).map(move |_| {
            let mut presentation = Presentation::new();
            if draw(4) > 0 {
                presentation = presentation.age(Age::years(u32::try_from(draw(100)).unwrap()).unwrap());
            }
            if draw(4) > 0 {
                let days = u32::try_from(draw(2000)).unwrap();
                presentation = presentation.duration(SymptomDuration::days(days).unwrap());
            }
            if draw(2) > 0 {
                presentation = presentation.sex(Sex::Female);
            }
            // Up to all of them, so that criteria come near to being decided and are.
            for _ in 0..draw(160) {
                let finding = Finding::ALL[usize::try_from(draw(Finding::ALL.len() as u64)).unwrap()];
                presentation = presentation.with(finding, Presence::ALL[usize::try_from(draw(3)).unwrap()]);
            }
            presentation
        })
    }

    #[test]
    fn the_lanes_and_the_ledger_agree() {
        for presentation in presentations() {
            let weights = weights(&presentation);
            for condition in Condition::ALL {
                assert_eq!(
                    *weights.of(*condition),
                    weight(*condition, &presentation),
                    "{condition}, {presentation:?}"
                );
            }
        }
    }

    #[test]
    fn what_an_answer_would_do_is_what_it_does() {
        let mut moved = 0;
        for presentation in presentations() {
            let closed = presentation.closed();
            for condition in Condition::ALL {
                let now = weight(*condition, &presentation);
                let mut seen = FindingSet::EMPTY;
                for_each_answer(*condition, &presentation, &closed, now, |finding, if_present, if_absent| {
                    let answered =
                        |presence| weight(*condition, &presentation.clone().with(finding, presence));
                    assert_eq!(
                        if_present,
                        answered(Presence::Present),
                        "{condition}, {finding}, {presentation:?}"
                    );
                    assert_eq!(
                        if_absent,
                        answered(Presence::Absent),
                        "{condition}, {finding}, {presentation:?}"
                    );
                    assert!(!closed.contains(finding) && !seen.contains(finding));
                    seen.insert(finding);
                });
                // What is not handed over moves nothing.
                for finding in Finding::ALL.iter().filter(|finding| !closed.contains(**finding)) {
                    let yes = weight(*condition, &presentation.clone().present(*finding));
                    assert!(
                        seen.contains(*finding) || yes == now,
                        "{condition}, {finding}, {presentation:?}"
                    );
                    moved += usize::from(yes != now);
                }
            }
        }
        assert!(moved > 10_000, "{moved}");
    }
}

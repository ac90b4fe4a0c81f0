//! The knowledge laid out as lanes: rows of sixteen weights, one for each condition, made while the crate is compiled.
//!
//! A row of the knowledge has two sides, presence and absence, and each side has a direction: support or opposition. If a side is
//! the only one of its group in its direction, its weight always counts. Otherwise only the strongest of the group counts, and
//! the group has a slot for that direction, which keeps the strongest. A group that a criterion may replace also has slots, so
//! that its weight can be subtracted again.
//!
//! Slots are stored in layers. A layer has one slot for the support of each condition, then one for the opposition of each:
//!
//! ```text
//!           c0   c1   …  c15
//! layer 0   +    +    …  +      support: the first group of each condition that needs such a slot
//!           -    -    …  -      opposition: likewise
//! layer 1   +    +    …  +      support: the second such group of each condition
//!           …
//! ```

#![expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where a bad index is an error of the build"
)]
#![expect(clippy::cast_possible_truncation, reason = "weights of rows and counts of tables are small")]

use crate::criterion;
use crate::knowledge::{CriterionRule, DemographicRange, Factor, PROFILES, Profile, Row, criteria, same};
use crate::presentation::Answer;
use crate::vocabulary::{Age, Condition, Finding, FindingSet, Setting, Sex};
use crate::weight::Probability;

pub(super) const CONDITIONS: usize = Condition::ALL.len();

/// One weight for every condition, in centinats.
pub(super) type Lanes = [i16; CONDITIONS];

/// No weight for any condition.
pub(super) static NOTHING: Lanes = [0; CONDITIONS];

/// What one side of a finding says to all conditions, with room for `ROOM` claims.
#[derive(Clone, Copy)]
#[repr(align(16))]
pub(super) struct Said<const ROOM: usize> {
    /// The weights that always count.
    pub(super) alone: Lanes,
    /// A one in the lane of each criterion that counts the finding.
    pub(super) watched: Watch,
    /// The claims, which count unless something stronger is known.
    pub(super) entries: [Entry; ROOM],
    /// How many of the entries are used.
    pub(super) count: u16,
    /// One bit for each condition that it speaks for or against.
    pub(super) conditions: u16,
}

impl<const ROOM: usize> Said<ROOM> {
    pub(super) const NOTHING: Self =
        Self { alone: NOTHING, watched: [0; WATCHES], entries: [Entry::NONE; ROOM], count: 0, conditions: 0 };

    /// The entries that are used.
    pub(super) fn claims(&self) -> &[Entry] {
        self.entries.get(..usize::from(self.count)).unwrap_or_default()
    }
}

/// A claim to a slot: how strongly a row supports or opposes its condition.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) slot: u16,
    pub(super) strength: i16,
}

impl Entry {
    pub(super) const NONE: Self = Self { slot: 0, strength: 0 };

    /// Whether it is a claim to the slot of a support.
    pub(super) const fn is_support(self) -> bool {
        self.slot as usize / CONDITIONS % 2 == 0
    }
}

/// What each finding says, in catalogue order; first present, then absent, as in `Answer`.
pub(super) static SAID: [[Said<ROOM>; 2]; Finding::ALL.len()] = said();

/// The most claims of one side of a finding.
pub(super) const ROOM: usize = {
    // A finding has at most one row for each condition.
    let said = said::<CONDITIONS>();
    let (mut most, mut at) = (0, 0);
    while at < 2 * Finding::ALL.len() {
        let count = said[at / 2][at % 2].count as usize;
        most = if count > most { count } else { most };
        at += 1;
    }
    most
};

const fn said<const ROOM: usize>() -> [[Said<ROOM>; 2]; Finding::ALL.len()] {
    let mut said = [[Said::NOTHING; 2]; Finding::ALL.len()];
    let mut at = 0;
    while at < CONDITIONS * MAX_GROUPS * 2 {
        let (condition, group, direction) = (at / 2 / MAX_GROUPS, at / 2 % MAX_GROUPS, at % 2);
        let mut rows = rows(condition, group);
        while let [row, rest @ ..] = rows {
            let mut known = 0;
            while known < 2 {
                let strength = strength(row, known, direction);
                let side = &mut said[row.finding().index() as usize][known];
                if strength > 0 {
                    side.conditions |= 1 << condition;
                }
                match LAYERS_OF_GROUPS[condition][group][direction] {
                    _ if strength <= 0 => {}
                    Some(layer) => {
                        let slot = (2 * layer + direction) * CONDITIONS + condition;
                        assert!(slot < SLOTS && SLOTS <= u16::MAX as usize, "there are too many slots");
                        side.entries[side.count as usize] = Entry { slot: slot as u16, strength };
                        side.count += 1;
                    }
                    None => side.alone[condition] += if direction == 0 { strength } else { -strength },
                }
                known += 1;
            }
            rows = rest;
        }
        at += 1;
    }
    at = 0;
    while at < WEIGHING.len() {
        let asked = criterion::findings_of_rule(&WEIGHING[at].rule.rule, FindingSet::EMPTY);
        let mut index = 0;
        while index < Finding::ALL.len() {
            let is_asked = asked.contains(Finding::ALL[index]) as u8;
            let mut known = 0;
            while known < 2 {
                if let Some(lane) = WEIGHING[at].lanes[known] {
                    said[index][known].watched[lane] = is_asked;
                }
                known += 1;
            }
            index += 1;
        }
        at += 1;
    }
    said
}

/// How strongly one side of a row supports its condition (direction 0) or opposes it (direction 1). Zero or less if it does not.
const fn strength(row: &Row, known: usize, direction: usize) -> i16 {
    let ratio = if known == Answer::Present as usize { row.if_present() } else { row.if_absent() };
    let weight = ratio.weight().as_lane();
    if direction == 0 { weight } else { -weight }
}

/// The rows of a group of a condition. Empty beyond the last group.
const fn rows(condition: usize, group: usize) -> &'static [Row] {
    let groups = PROFILES.values()[condition].groups;
    if group < groups.len() { groups[group].rows() } else { &[] }
}

/// How many layers of slots there are. The condition with the most slots in one direction decides.
pub(super) const LAYERS: usize = PLACES.1;

/// The number of slots, rounded up to a power of two, so that masking an index keeps it in range.
pub(super) const SLOTS: usize = (LAYERS * 2 * CONDITIONS).next_power_of_two();

/// For every condition and group, the layers of its slots for support and for opposition.
const LAYERS_OF_GROUPS: [[[Option<usize>; 2]; MAX_GROUPS]; CONDITIONS] = PLACES.0;

/// The layers of every group, and how many there are.
const PLACES: ([[[Option<usize>; 2]; MAX_GROUPS]; CONDITIONS], usize) = {
    let mut layers = [[[None; 2]; MAX_GROUPS]; CONDITIONS];
    let (mut most, mut at) = (0, 0);
    while at < CONDITIONS * 2 {
        let (condition, direction) = (at / 2, at % 2);
        let (mut next, mut group) = (0, 0);
        while group < PROFILES.values()[condition].groups.len() {
            let (mut speaking, mut rows) = (0, rows(condition, group));
            while let [row, rest @ ..] = rows {
                speaking += (strength(row, 0, direction) > 0) as usize;
                speaking += (strength(row, 1, direction) > 0) as usize;
                rows = rest;
            }
            if speaking > 1 || is_replaced(&PROFILES.values()[condition], group) {
                layers[condition][group][direction] = Some(next);
                next += 1;
            }
            group += 1;
        }
        most = if next > most { next } else { most };
        at += 1;
    }
    (layers, most)
};

const MAX_GROUPS: usize = {
    let (mut most, mut condition) = (0, 0);
    while condition < CONDITIONS {
        let groups = PROFILES.values()[condition].groups.len();
        most = if groups > most { groups } else { most };
        condition += 1;
    }
    most
};

/// Whether a criterion that carries weight may replace a group.
const fn is_replaced(profile: &Profile, group: usize) -> bool {
    let mut at = 0;
    while at < profile.criteria().len() {
        let rule = &criteria::ALL[profile.criteria()[at] as usize];
        if contains(rule.replaced_groups, profile.groups[group].name()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn contains(mut names: &[&str], name: &str) -> bool {
    while let [first, rest @ ..] = names {
        if same(first, name) {
            return true;
        }
        names = rest;
    }
    false
}

/// How many findings of each criterion are known. There is a lane for each verdict with a likelihood ratio.
pub(super) type Watch = [u8; WATCHES];

/// How many such lanes there are, rounded up to whole vectors.
pub(super) const WATCHES: usize = (2 * WEIGHING_COUNT).next_multiple_of(16);

/// A criterion that carries weight, with what it replaces.
#[derive(Clone, Copy)]
pub(super) struct Weighing {
    pub(super) rule: &'static CriterionRule,
    /// The lane that counts its present findings, and the one that counts its absent findings. `None` if the verdict that they
    /// lead to, met or not met, has no likelihood ratio.
    pub(super) lanes: [Option<usize>; 2],
    /// The slots of the groups that it replaces: two bits for each layer, for support and for opposition.
    pub(super) layers: u64,
    /// The factors that it replaces, one bit for each.
    pub(super) factors: u32,
}

/// The least number of known findings in each lane before its criterion can be decided.
pub(super) static MIN_KNOWN: Watch = {
    let (mut least, mut at) = ([u8::MAX; WATCHES], 0);
    while at < WEIGHING.len() {
        let (to_meet, to_miss) = criterion::least_known(&WEIGHING[at].rule.rule);
        assert!(to_meet < u8::MAX as usize && to_miss < u8::MAX as usize, "a criterion has too many items");
        if let Some(lane) = WEIGHING[at].lanes[0] {
            least[lane] = to_meet as u8;
        }
        if let Some(lane) = WEIGHING[at].lanes[1] {
            least[lane] = to_miss as u8;
        }
        at += 1;
    }
    least
};

/// The criteria that carry weight, condition by condition, in the order in which they are tried.
pub(super) static WEIGHING: [Weighing; WEIGHING_COUNT] = {
    assert!(2 * LAYERS <= u64::BITS as usize, "there are more layers than bits in a word");
    let nothing = Weighing { rule: &criteria::ALL[0], lanes: [None; 2], layers: 0, factors: 0 };
    let mut weighing = [nothing; WEIGHING_COUNT];
    let (mut next, mut lane, mut condition) = (0, 0, 0);
    while condition < CONDITIONS {
        let profile = &PROFILES.values()[condition];
        let mut at = 0;
        while at < profile.criteria().len() {
            let rule = &criteria::ALL[profile.criteria()[at] as usize];
            weighing[next].rule = rule;
            if rule.met.is_some() {
                weighing[next].lanes[0] = Some(lane);
                lane += 1;
            }
            if rule.not_met.is_some() {
                weighing[next].lanes[1] = Some(lane);
                lane += 1;
            }
            let mut group = 0;
            while group < profile.groups.len() {
                if let ([Some(support), Some(opposition)], true) = (
                    LAYERS_OF_GROUPS[condition][group],
                    contains(rule.replaced_groups, profile.groups[group].name()),
                ) {
                    weighing[next].layers |= 1 << (2 * support) | 1 << (2 * opposition + 1);
                }
                group += 1;
            }
            let mut factor = 0;
            while factor < rule.replaced_factors.len() {
                weighing[next].factors |= bit(rule.replaced_factors[factor]);
                factor += 1;
            }
            next += 1;
            at += 1;
        }
        condition += 1;
    }
    weighing
};

/// A set of one factor.
pub(super) const fn bit(factor: Factor) -> u32 {
    1 << factor as u8
}

/// How many criteria carry weight.
pub(super) const WEIGHING_COUNT: usize = {
    let (mut count, mut condition) = (0, 0);
    while condition < CONDITIONS {
        count += PROFILES.values()[condition].criteria().len();
        condition += 1;
    }
    count
};

pub(super) static PRIORS: [Lanes; Setting::ALL.len()] = priors();
pub(super) static AGE: [Lanes; YEARS] = bands_by_year(Factor::Age);
pub(super) static AGE_AT_ONSET: [Lanes; YEARS] = bands_by_year(Factor::AgeAtOnset);
pub(super) static SEX: [Lanes; Sex::ALL.len()] = sexes();
/// The weights of each duration, with the week from which they apply.
pub(super) static DURATION: [(u32, Lanes); DURATIONS] = durations();

/// The greatest weight of each demographic factor, in the order of `Factor`.
pub(super) static AT_BEST: [Lanes; Factor::COUNT] = {
    let mut best = [[i16::MIN; CONDITIONS]; Factor::COUNT];
    let mut condition = 0;
    while condition < CONDITIONS {
        let demographics = PROFILES.values()[condition].demographics;
        let mut at = 0;
        while at < demographics.len() {
            let weight = demographics[at].likelihood_ratio().weight().as_lane();
            let best = &mut best[demographics[at].range().factor() as usize][condition];
            if weight > *best {
                *best = weight;
            }
            at += 1;
        }
        let mut factor = 0;
        while factor < Factor::COUNT {
            if best[factor][condition] == i16::MIN {
                best[factor][condition] = 0;
            }
            factor += 1;
        }
        condition += 1;
    }
    best
};

/// The number of ages, from 0 to the greatest that can be stated.
const YEARS: usize = Age::MAX_YEARS as usize + 1;

const fn priors() -> [Lanes; Setting::ALL.len()] {
    let mut priors = [NOTHING; Setting::ALL.len()];
    let mut setting = 0;
    while setting < Setting::ALL.len() {
        let mut condition = 0;
        while condition < CONDITIONS {
            let weight = match PROFILES.values()[condition].pretest(Setting::ALL[setting]) {
                Some(pretest) => pretest.weight(),
                None => Probability::EQUAL_WEIGHT,
            };
            priors[setting][condition] = weight.as_lane();
            condition += 1;
        }
        setting += 1;
    }
    priors
}

const fn bands_by_year(factor: Factor) -> [Lanes; YEARS] {
    let mut years = [NOTHING; YEARS];
    let mut year = 0;
    while year < YEARS {
        years[year] = demographic(factor, year as u32);
        year += 1;
    }
    years
}

/// The weight of a value of a factor, in whole years or weeks, for every condition.
const fn demographic(factor: Factor, value: u32) -> Lanes {
    let mut lanes = NOTHING;
    let mut condition = 0;
    while condition < CONDITIONS {
        let demographics = PROFILES.values()[condition].demographics;
        let mut at = 0;
        while at < demographics.len() {
            let band = demographics[at].range();
            let holds = match band {
                DemographicRange::Age(from, to)
                | DemographicRange::AgeAtOnset(from, to)
                | DemographicRange::DurationWeeks(from, to) => from <= value && value <= to,
                DemographicRange::Sex(sex) => sex as u32 == value,
            };
            if holds && band.factor() as u8 == factor as u8 {
                lanes[condition] = demographics[at].likelihood_ratio().weight().as_lane();
            }
            at += 1;
        }
        condition += 1;
    }
    lanes
}

const fn sexes() -> [Lanes; Sex::ALL.len()] {
    let mut sexes = [NOTHING; Sex::ALL.len()];
    let mut sex = 0;
    while sex < Sex::ALL.len() {
        sexes[sex] = demographic(Factor::Sex, Sex::ALL[sex] as u32);
        sex += 1;
    }
    sexes
}

/// How many different durations begin a range of some condition.
const DURATIONS: usize = {
    let (mut count, mut next) = (0, next_duration(None));
    while let Some(weeks) = next {
        count += 1;
        next = next_duration(Some(weeks));
    }
    count
};

const fn durations() -> [(u32, Lanes); DURATIONS] {
    let mut durations = [(0, NOTHING); DURATIONS];
    let (mut at, mut next) = (0, next_duration(None));
    while let Some(weeks) = next {
        durations[at] = (weeks, demographic(Factor::DurationWeeks, weeks));
        at += 1;
        next = next_duration(Some(weeks));
    }
    durations
}

/// The first duration, after a given one, at which a range of some condition begins.
const fn next_duration(after: Option<u32>) -> Option<u32> {
    let mut next = None;
    let mut condition = 0;
    while condition < CONDITIONS {
        let demographics = PROFILES.values()[condition].demographics;
        let mut at = 0;
        while at < demographics.len() {
            if let DemographicRange::DurationWeeks(from, _) = demographics[at].range() {
                let later = match after {
                    Some(after) => from > after,
                    None => true,
                };
                let sooner = match next {
                    Some(next) => from < next,
                    None => true,
                };
                if later && sooner {
                    next = Some(from);
                }
            }
            at += 1;
        }
        condition += 1;
    }
    next
}

//! The rows laid out for scoring: for every finding and side, one row of sixteen weights, a lane for each condition.
//!
//! Rows that stand alone in their group are added straight away. The others go through layers: a layer holds at most one
//! group of each condition, so that the strongest support and the strongest opposition of sixteen groups at once are a lane-wise
//! maximum and minimum. All of it is computed while the crate is compiled.

#![expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where a bad index is an error of the build"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "weights of rows and counts of tables are small"
)]

use super::check::same;
use super::criteria;
use super::profile::{Band, Factor, Profile};
use super::profiles::PROFILES;
use super::red_flags;
use super::rule::{CriterionRule, Item, Rule};
use crate::presentation::{DAYS_PER_YEAR, Known, Presentation};
use crate::vocabulary::{Age, Condition, Finding, FindingSet, Setting, Sex, Turns};
use crate::weight::{LikelihoodRatio, Probability, Weight, log_odds};

/// One weight for every condition, in centinats.
pub(crate) type Lanes = [i16; Condition::ALL.len()];

/// What says nothing to any condition.
pub(crate) static NOTHING: Lanes = [0; Condition::ALL.len()];

/// How many layers there are: as many as the condition with the most groups needs.
pub(crate) const LAYERS: usize = 8;

/// What presence and absence say, in the order of `Known`.
#[derive(Clone, Copy)]
pub(crate) struct Sides([Lanes; 2]);

impl Sides {
    const NOTHING: Self = Self([NOTHING; 2]);

    #[expect(clippy::indexing_slicing, reason = "an enum of two indexes an array of two")]
    pub(crate) const fn on(&self, known: Known) -> &Lanes {
        &self.0[known as usize]
    }
}

/// The findings that have rows in a layer, which fall on bits of one word of their own, so that a layer is gone through in one
/// loop: a processor guesses wrong once for each.
pub(crate) struct Layer {
    pub(crate) members: FindingSet,
    pub(crate) turns: Turns,
    /// Where in `ENTRIES` the rows of each bit's finding are.
    places: [u16; 64],
}

impl Layer {
    /// What the member of a bit says to every condition.
    #[expect(clippy::indexing_slicing, reason = "there is a place for each bit, and an entry for each place")]
    pub(crate) fn sides(&self, bit: u8) -> &'static Sides {
        &ENTRIES[self.places[bit as usize & 63] as usize]
    }
}

/// The groups of which the strongest support and the strongest opposition count.
pub(crate) static LAYERED: [Layer; LAYERS] = {
    let mut layers = [const { layer(0, ALL) }; LAYERS];
    let mut at = 0;
    while at < LAYERS {
        layers[at] = layer(at, ALL);
        at += 1;
    }
    layers
};

/// The groups of one row, which count whatever they say: too many for one word, so there is a layer for each word.
pub(crate) static ALONE: [Layer; ALONE_COUNT] = {
    let mut layers = [const { layer(LAYERS, (0, 64)) }; ALONE_COUNT];
    let mut at = 0;
    while at < ALONE_COUNT {
        layers[at] = layer(LAYERS, (64 * at, 64 * at + 64));
        at += 1;
    }
    layers
};

const ALONE_COUNT: usize = Finding::ALL.len().div_ceil(64);

/// Every place in the catalogue.
const ALL: (usize, usize) = (0, Finding::ALL.len());

/// The log odds of every condition before any evidence.
pub(crate) fn prior(presentation: &Presentation) -> Lanes {
    let mut prior = PRIORS[presentation.stated_setting() as usize];
    for (lane, stated) in prior.iter_mut().zip(presentation.stated_pretests().values()) {
        if let Some(probability) = stated {
            *lane = probability.weight().as_lane();
        }
    }
    prior
}

/// What each demographic factor says, in the order of `Factor`; nothing where it is not stated.
pub(crate) fn factors(presentation: &Presentation) -> [&'static Lanes; Factor::COUNT] {
    let age = presentation.stated_age().and_then(|age| AGE.get(age.as_years() as usize));
    let onset_days = presentation.age_at_onset_days();
    let onset = onset_days.and_then(|days| AGE_AT_ONSET.get((days / DAYS_PER_YEAR) as usize));
    let duration = presentation.stated_duration().and_then(|duration| {
        let weeks = duration.as_days() / 7;
        DURATION.iter().rev().find(|(from, _)| *from <= weeks).map(|(_, lanes)| lanes)
    });
    let sex = presentation.stated_sex().map(|sex| &SEX[sex as usize]);
    [age, onset, duration, sex].map(|lanes| lanes.unwrap_or(&NOTHING))
}

/// However many findings there are, no sum leaves a lane.
const _: () = {
    let mut condition = 0;
    while condition < Condition::ALL.len() {
        let profile = &PROFILES.values()[condition];
        // The greatest weight of a pretest, stated or not, and whatever could ever be added to it.
        let mut greatest = Weight::of_logarithm(log_odds(Probability::NEARLY_CERTAIN)).centinats();
        let mut at = 0;
        while at < profile.demographics.len() {
            greatest += magnitude(profile.demographics[at].likelihood_ratio());
            at += 1;
        }
        at = 0;
        while at < profile.groups.len() {
            let mut row = 0;
            while row < profile.groups[at].rows().len() {
                let said = &profile.groups[at].rows()[row];
                greatest += magnitude(said.if_present()) + magnitude(said.if_absent());
                row += 1;
            }
            at += 1;
        }
        assert!(greatest < i16::MAX as i32, "the weights of a condition could overflow a lane");
        condition += 1;
    }
};

const fn magnitude(ratio: LikelihoodRatio) -> i32 {
    ratio.weight().centinats().abs()
}

static PRIORS: [Lanes; Setting::ALL.len()] = priors();
static AGE: [Lanes; YEARS] = bands_by_year(Factor::Age);
static AGE_AT_ONSET: [Lanes; YEARS] = bands_by_year(Factor::AgeAtOnset);
static SEX: [Lanes; Sex::ALL.len()] = sexes();
/// What each duration says, from so many weeks on.
static DURATION: [(u32, Lanes); DURATIONS] = durations();

/// Ages from 0 to the greatest that can be stated.
const YEARS: usize = Age::MOST_YEARS as usize + 1;

/// For every condition, the layer of each of its groups, or `DIRECT`.
type Assignment = [[u8; MOST_GROUPS]; Condition::ALL.len()];

const MOST_GROUPS: usize = 32;
const DIRECT: u8 = u8::MAX;

static ASSIGNMENT: Assignment = assignment();

/// A criterion that carries weight, with what it replaces.
#[derive(Clone, Copy)]
pub(crate) struct Weighing {
    pub(crate) rule: &'static CriterionRule,
    /// The bits of the findings that it asks about.
    findings: u64,
    /// How many of them must at least be present before it can be met, and absent before it can be missed; more than there
    /// are where that weighs nothing.
    least: (u32, u32),
    /// The layers of the groups that it replaces, one bit each.
    pub(crate) layers: u32,
    /// The factors that it replaces, one bit each.
    pub(crate) factors: u32,
}

/// The criteria that carry weight and may be decided to a side that does: a quick look that spares most of them the count.
#[inline]
pub(crate) fn weighing(presentation: &Presentation) -> impl Iterator<Item = &'static Weighing> {
    let (present, absent) = presentation.folded(&ASKED, &TURNS);
    WEIGHING.iter().filter(move |weighing| {
        let (least_present, least_absent) = weighing.least;
        (present & weighing.findings).count_ones() >= least_present
            || (absent & weighing.findings).count_ones() >= least_absent
    })
}

/// The findings that some criterion that carries weight asks about.
static ASKED: FindingSet = ASKED_ABOUT;

const ASKED_ABOUT: FindingSet = {
    let mut asked = FindingSet::EMPTY;
    let mut at = 0;
    while at < criteria::ALL.len() {
        if criteria::ALL[at].carries_weight() {
            asked = findings_of_rule(&criteria::ALL[at].rule, asked);
        }
        at += 1;
    }
    asked
};

static TURNS: Turns = match Turns::of(&ASKED_ABOUT) {
    Some(turns) => turns,
    None => panic!("the findings that weighing criteria ask about do not fall on bits of their own"),
};

/// The criteria that carry weight, condition by condition in the order in which they are tried.
static WEIGHING: [Weighing; WEIGHING_COUNT] = all_weighing();

const WEIGHING_COUNT: usize = {
    let (mut count, mut condition) = (0, 0);
    while condition < Condition::ALL.len() {
        count += PROFILES.values()[condition].criteria.len();
        condition += 1;
    }
    count
};

const fn all_weighing() -> [Weighing; WEIGHING_COUNT] {
    let nothing = Weighing { rule: &criteria::ALL[0], findings: 0, least: (0, 0), layers: 0, factors: 0 };
    let mut weighing = [nothing; WEIGHING_COUNT];
    let (mut next, mut condition) = (0, 0);
    while condition < Condition::ALL.len() {
        let profile = &PROFILES.values()[condition];
        let mut at = 0;
        while at < profile.criteria.len() {
            let rule = &criteria::ALL[profile.criteria[at] as usize];
            let asked = findings_of_rule(&rule.rule, FindingSet::EMPTY);
            let (mut findings, mut finding) = (0, 0);
            while finding < Finding::ALL.len() {
                if asked.contains(Finding::ALL[finding]) {
                    findings |= 1 << TURNS.bit(Finding::ALL[finding]);
                }
                finding += 1;
            }
            let (mut layers, mut group) = (0, 0);
            while group < profile.groups.len() {
                if contains(rule.replaced_groups, profile.groups[group].name()) {
                    layers |= 1 << ASSIGNMENT[condition][group];
                }
                group += 1;
            }
            let (mut factors, mut factor) = (0, 0);
            while factor < rule.replaced_factors.len() {
                factors |= 1 << rule.replaced_factors[factor] as u8;
                factor += 1;
            }
            weighing[next] = Weighing { rule, findings, least: least(rule), layers, factors };
            next += 1;
            at += 1;
        }
        condition += 1;
    }
    weighing
}

/// How many findings must at least be present before a rule can be met, and absent before it can be missed. What is not about
/// findings may hold or not hold without any.
const fn least(rule: &CriterionRule) -> (u32, u32) {
    const NEVER: u32 = u32::MAX;
    let (required, counted) = (rule.rule.required, rule.rule.counted);
    let free = (counted.len() - about_findings(counted)) as u32;
    let threshold = rule.rule.threshold as u32;
    let to_meet = about_findings(required) as u32 + threshold.saturating_sub(free);
    // One requirement that fails is enough; otherwise so many items that those left are too few.
    let to_miss =
        if required.is_empty() { (counted.len() as u32 + 1 - threshold).saturating_sub(free) } else { 0 };
    (if rule.met.is_some() { to_meet } else { NEVER }, if rule.not_met.is_some() { to_miss } else { NEVER })
}

/// How many of some items hold or fail by findings alone.
const fn about_findings(items: &[Item]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < items.len() {
        count += matches!(items[at], Item::Finding(_)) as usize;
        if let Item::Any(alternatives) = items[at] {
            count += (about_findings(alternatives) == alternatives.len()) as usize;
        }
        at += 1;
    }
    count
}

/// The findings of a set and those that a rule asks about.
const fn findings_of_rule(rule: &Rule, findings: FindingSet) -> FindingSet {
    findings_of(rule.counted, findings_of(rule.required, findings))
}

/// The findings that each red flag asks about, in the order of the rules.
pub(crate) static RED_FLAG_FINDINGS: [FindingSet; red_flags::ALL.len()] = {
    let mut findings = [FindingSet::EMPTY; red_flags::ALL.len()];
    let mut at = 0;
    while at < findings.len() {
        findings[at] = findings_of_rule(&red_flags::ALL[at].rule, FindingSet::EMPTY);
        at += 1;
    }
    findings
};

/// The findings of a set and those that a list of items asks about.
const fn findings_of(items: &[Item], mut findings: FindingSet) -> FindingSet {
    let mut at = 0;
    while at < items.len() {
        match items[at] {
            Item::Finding(finding) => findings.insert(finding),
            Item::Any(alternatives) => findings = findings_of(alternatives, findings),
            Item::Criterion(criterion) => {
                findings = findings_of_rule(&criteria::ALL[criterion as usize].rule, findings);
            }
            _ => {}
        }
        at += 1;
    }
    findings
}

/// Gives every group that needs one a layer that its condition does not use yet: the one that shares the most findings
/// with it, so that few findings have entries in several layers.
const fn assignment() -> Assignment {
    let mut assignment = [[DIRECT; MOST_GROUPS]; Condition::ALL.len()];
    let mut members = [[false; Finding::ALL.len()]; LAYERS];
    let mut condition = 0;
    while condition < Condition::ALL.len() {
        let profile = &PROFILES.values()[condition];
        let mut taken = [false; LAYERS];
        let mut at = 0;
        while at < profile.groups.len() {
            let rows = profile.groups[at].rows();
            if rows.len() > 1 || is_replaced(profile, profile.groups[at].name()) {
                let layer = best_layer(profile, at, &members, taken);
                taken[layer] = true;
                assignment[condition][at] = layer as u8;
                let mut row = 0;
                while row < rows.len() {
                    members[layer][rows[row].finding().index() as usize] = true;
                    row += 1;
                }
            }
            at += 1;
        }
        condition += 1;
    }
    assignment
}

const fn best_layer(
    profile: &Profile,
    group: usize,
    members: &[[bool; Finding::ALL.len()]; LAYERS],
    taken: [bool; LAYERS],
) -> usize {
    let rows = profile.groups[group].rows();
    let (mut best, mut most, mut layer) = (LAYERS, 0, 0);
    while layer < LAYERS {
        let (mut common, mut row) = (1, 0);
        while row < rows.len() {
            if members[layer][rows[row].finding().index() as usize] {
                common += 1;
            }
            row += 1;
        }
        if !taken[layer] && common > most {
            (best, most) = (layer, common);
        }
        layer += 1;
    }
    assert!(best < LAYERS, "a condition has more groups than there are layers: raise `LAYERS`");
    best
}

/// Whether a criterion that carries weight stands in for a group, which must then be found again in a layer of its own.
const fn is_replaced(profile: &Profile, group: &str) -> bool {
    let mut at = 0;
    while at < profile.criteria.len() {
        let rule = &criteria::ALL[profile.criteria[at] as usize];
        if contains(rule.replaced_groups, group) {
            return true;
        }
        at += 1;
    }
    false
}

const fn contains(names: &[&str], name: &str) -> bool {
    let mut at = 0;
    while at < names.len() {
        if same(names[at], name) {
            return true;
        }
        at += 1;
    }
    false
}

/// What each finding says to each layer, the last place being what it adds straight away; `None` where it says nothing.
type Grid = [[Option<Sides>; LAYERS + 1]; Finding::ALL.len()];

static GRID: Grid = {
    let mut grid = [[None; LAYERS + 1]; Finding::ALL.len()];
    let mut condition = 0;
    while condition < Condition::ALL.len() {
        let groups = PROFILES.values()[condition].groups;
        let mut at = 0;
        while at < groups.len() {
            let layer =
                if ASSIGNMENT[condition][at] == DIRECT { LAYERS } else { ASSIGNMENT[condition][at] as usize };
            let mut row = 0;
            while row < groups[at].rows().len() {
                let said = &groups[at].rows()[row];
                let place = &mut grid[said.finding().index() as usize][layer];
                let mut sides = match *place {
                    Some(sides) => sides,
                    None => Sides::NOTHING,
                };
                sides.0[Known::Present as usize][condition] = said.if_present().weight().as_lane();
                sides.0[Known::Absent as usize][condition] = said.if_absent().weight().as_lane();
                *place = Some(sides);
                row += 1;
            }
            at += 1;
        }
        condition += 1;
    }
    grid
};

const ENTRIES_COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while at < Finding::ALL.len() * (LAYERS + 1) {
        count += GRID[at / (LAYERS + 1)][at % (LAYERS + 1)].is_some() as usize;
        at += 1;
    }
    count
};

/// What the members of all layers say, layer by layer. Those who stand alone come last.
static ENTRIES: [Sides; ENTRIES_COUNT] = {
    let mut entries = [Sides::NOTHING; ENTRIES_COUNT];
    let (mut next, mut layer) = (0, 0);
    while layer <= LAYERS {
        let mut finding = 0;
        while finding < Finding::ALL.len() {
            if let Some(sides) = GRID[finding][layer] {
                entries[next] = sides;
                next += 1;
            }
            finding += 1;
        }
        layer += 1;
    }
    entries
};

/// A layer of the grid, as far as it is about findings in a range of the catalogue.
#[expect(clippy::panic, reason = "evaluated at compile time, where a panic is an error of the build")]
const fn layer(number: usize, (from, to): (usize, usize)) -> Layer {
    let mut members = FindingSet::EMPTY;
    let mut finding = from;
    while finding < to && finding < Finding::ALL.len() {
        if GRID[finding][number].is_some() {
            members.insert(Finding::ALL[finding]);
        }
        finding += 1;
    }
    let Some(turns) = Turns::of(&members) else {
        panic!("the members of a layer do not fall on bits of their own: raise `LAYERS`");
    };
    let mut layer = Layer { members, turns, places: [0; 64] };
    let (mut next, mut before) = (0, 0);
    while before <= number {
        finding = 0;
        while finding < Finding::ALL.len() {
            if GRID[finding][before].is_some() {
                if before == number && layer.members.contains(Finding::ALL[finding]) {
                    layer.places[turns.bit(Finding::ALL[finding])] = next as u16;
                }
                next += 1;
            }
            finding += 1;
        }
        before += 1;
    }
    layer
}

const fn priors() -> [Lanes; Setting::ALL.len()] {
    let mut priors = [NOTHING; Setting::ALL.len()];
    let mut setting = 0;
    while setting < Setting::ALL.len() {
        let mut condition = 0;
        while condition < Condition::ALL.len() {
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

/// What a value of a factor, in its whole units, says to every condition.
const fn demographic(factor: Factor, value: u32) -> Lanes {
    let mut lanes = NOTHING;
    let mut condition = 0;
    while condition < Condition::ALL.len() {
        let demographics = PROFILES.values()[condition].demographics;
        let mut at = 0;
        while at < demographics.len() {
            let band = demographics[at].band();
            let holds = match band {
                Band::Age(from, to) | Band::AgeAtOnset(from, to) | Band::DurationWeeks(from, to) => {
                    from <= value && value <= to
                }
                Band::Sex(sex) => sex as u32 == value,
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

/// How many durations begin a band of some condition.
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

/// The first duration after another at which a band of some condition begins.
const fn next_duration(after: Option<u32>) -> Option<u32> {
    let mut next = None;
    let mut condition = 0;
    while condition < Condition::ALL.len() {
        let demographics = PROFILES.values()[condition].demographics;
        let mut at = 0;
        while at < demographics.len() {
            if let Band::DurationWeeks(from, _) = demographics[at].band() {
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

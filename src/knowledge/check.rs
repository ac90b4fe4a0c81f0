//! The laws of the tables, checked while the crate is compiled. The compiler's message names the row that breaks one.

#![expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where a bad index is an error of the build"
)]
#![expect(clippy::panic, reason = "evaluated at compile time, where a panic is an error of the build")]

use super::profile::{Demographic, DemographicRange, Factor, Group, Pretest, Profile, Row};
use super::rule::{CriterionRule, Item, RedFlag, Rule};
use super::screens::ScreenQuestion;
use crate::citation::{Basis, Grounds};
use crate::vocabulary::{
    Age, Condition, Criterion, FindingSet, Respondent, Screen, SymptomDuration, Urgency,
};
use crate::weight::{LikelihoodRatio, Probability, Weight, log_odds};

/// The greatest likelihood ratio of a row; the least is its reciprocal.
const CAP: f64 = 30.0;

/// Stops the build unless every law holds.
#[allow(dead_code, reason = "Rust 1.85 does not see that a `const _` calls it")]
pub(crate) const fn all(
    profiles: &[Profile],
    criteria: &[CriterionRule],
    red_flags: &[RedFlag],
    questions: &[ScreenQuestion],
) {
    let mut at = 0;
    while at < Condition::ALL.len() {
        let condition = Condition::ALL[at];
        if profiles[at].condition as usize != condition as usize {
            refuse(&[condition.as_str()], "the profiles must be one per condition in the order of the enum");
        }
        profile(&profiles[at]);
        sum(&profiles[at], criteria);
        at += 1;
    }
    at = 0;
    while at < Criterion::ALL.len() {
        let criterion = Criterion::ALL[at];
        if criteria[at].criterion as usize != criterion as usize {
            refuse(&[criterion.as_str()], "the rules must be one per criterion in the order of the enum");
        }
        criterion_rule(&criteria[at], profiles);
        let mut other = 0;
        while other < at {
            replace_apart(&criteria[at], &criteria[other]);
            other += 1;
        }
        at += 1;
    }
    if at != criteria.len() {
        refuse(&["criteria"], "there must be no more rules than criteria");
    }
    let asked = asked_on(questions);
    at = 0;
    while at < red_flags.len() {
        red_flag(&red_flags[at]);
        if red_flags[at].urgency as u8 >= Urgency::Soon as u8 {
            are_asked(red_flags[at].id, red_flags[at].rule.required, &asked);
            are_asked(red_flags[at].id, red_flags[at].rule.counted, &asked);
        }
        let mut other = 0;
        while other < at {
            if same(red_flags[other].id, red_flags[at].id) {
                refuse(&[red_flags[at].id], "the red flag is there twice");
            }
            other += 1;
        }
        at += 1;
    }
    screens(questions);
}

/// The most questions that one screen may ask of everybody, because people do not read more.
const MAX_ON_SCREEN: usize = 8;

/// The screens are in the order of the enum, ask only what a patient can answer, ask each finding once, and are not too long.
const fn screens(questions: &[ScreenQuestion]) {
    let (mut at, mut shown, mut before_it) = (0, 0, FindingSet::EMPTY);
    while at < questions.len() {
        let (screen, finding) = (questions[at].screen(), questions[at].finding());
        let place = &[screen.as_str(), finding.as_str()];
        let before = if at == 0 { 0 } else { questions[at - 1].screen() as u8 + 1 };
        if screen as u8 + 1 != before {
            shown = 0;
            if screen as u8 != before {
                refuse(place, "the screens must stand in the order of the enum");
            }
        }
        if !matches!(finding.respondent(), Respondent::Patient) {
            refuse(place, "a screen can only ask what a patient can answer");
        }
        if before_it.contains(finding) {
            refuse(place, "the finding is on a screen twice");
        }
        before_it.insert(finding);
        match questions[at].trigger() {
            Some(trigger) => items(screen.as_str(), core::slice::from_ref(trigger), None),
            None => shown += 1,
        }
        if shown > MAX_ON_SCREEN {
            refuse(place, "a screen asks everybody too many questions");
        }
        at += 1;
    }
    if questions.is_empty() || questions[at - 1].screen() as usize + 1 != Screen::ALL.len() {
        refuse(&["screens"], "every screen must have questions");
    }
}

/// The findings that some screen asks about.
const fn asked_on(questions: &[ScreenQuestion]) -> FindingSet {
    let (mut asked, mut at) = (FindingSet::EMPTY, 0);
    while at < questions.len() {
        asked.insert(questions[at].finding());
        at += 1;
    }
    asked
}

/// Every finding that a rule reads and a patient can answer is on a screen.
const fn are_asked(name: &str, list: &[Item], asked: &FindingSet) {
    let mut at = 0;
    while at < list.len() {
        match list[at] {
            Item::Finding(finding) | Item::NotDenied(finding)
                if matches!(finding.respondent(), Respondent::Patient) && !asked.contains(finding) =>
            {
                refuse(&[name, finding.as_str()], "the rule reads what no screen asks");
            }
            Item::Criterion(criterion) => {
                let rule = &super::criteria::ALL[criterion as usize].rule;
                are_asked(name, rule.required, asked);
                are_asked(name, rule.counted, asked);
            }
            Item::All(parts) | Item::Any(parts) => are_asked(name, parts, asked),
            _ => {}
        }
        at += 1;
    }
}

const fn profile(profile: &Profile) {
    let name = profile.condition.as_str();
    pretest(&[name, "primary_care"], &profile.primary_care);
    pretest(&[name, "spine_clinic"], &profile.spine_clinic);
    pretest(&[name, "emergency_department"], &profile.emergency_department);
    bands(name, profile.demographics);
    groups(name, profile.groups);
    if profile.mechanism.is_empty() || profile.usual_course.is_empty() || profile.codes.is_empty() {
        refuse(&[name], "mechanism, usual course and codes must be given");
    }
}

/// Weights are added in lanes of 16 bits. No sum can overflow one, however many findings are stated.
const fn sum(profile: &Profile, criteria: &[CriterionRule]) {
    // The greatest weight of a pretest, stated or not, plus everything that could be added to it.
    let mut greatest = Weight::of_logarithm(log_odds(Probability::MAX)).centinats();
    let mut at = 0;
    while at < profile.demographics.len() {
        greatest += magnitude(profile.demographics[at].likelihood_ratio());
        at += 1;
    }
    at = 0;
    while at < profile.groups.len() {
        let (rows, mut row) = (profile.groups[at].rows(), 0);
        while row < rows.len() {
            greatest += magnitude(rows[row].if_present()) + magnitude(rows[row].if_absent());
            row += 1;
        }
        at += 1;
    }
    at = 0;
    while at < criteria.len() {
        if criteria[at].condition as usize == profile.condition as usize {
            if let Some(met) = criteria[at].met {
                greatest += magnitude(met);
            }
            if let Some(not_met) = criteria[at].not_met {
                greatest += magnitude(not_met);
            }
        }
        at += 1;
    }
    if greatest > i16::MAX as i32 {
        refuse(&[profile.condition.as_str()], "the weights of a condition could overflow a lane");
    }
}

const fn magnitude(ratio: LikelihoodRatio) -> i32 {
    ratio.weight().centinats().abs()
}

const fn pretest(place: &[&str], pretest: &Pretest) {
    let (low, point, high) = (pretest.low().value(), pretest.probability().value(), pretest.high().value());
    // A printed value of 0 or less is kept as the least probability.
    if low <= Probability::MIN.value() || high >= 1.0 {
        refuse(place, "a pretest probability and its range must lie between 0 and 1");
    }
    if point < low || point > high {
        refuse(place, "the range must contain the pretest probability");
    }
    grounds(place, pretest.grounds());
}

const fn bands(condition: &str, demographics: &[Demographic]) {
    let mut at = 0;
    while at < demographics.len() {
        let band = demographics[at].range();
        let place = &[condition, band.factor().as_str()];
        ratio(place, demographics[at].likelihood_ratio());
        grounds(place, demographics[at].grounds());
        let before = last_of(demographics, at, band.factor());
        let after = next_of(demographics, at, band.factor());
        match band {
            DemographicRange::Sex(sex) => {
                if let (Some(DemographicRange::Sex(other)), _) | (_, Some(DemographicRange::Sex(other))) =
                    (before, after)
                {
                    if sex as usize == other as usize {
                        refuse(place, "a sex must have one row");
                    }
                } else {
                    refuse(place, "both sexes must have a row");
                }
            }
            DemographicRange::Age(from, to)
            | DemographicRange::AgeAtOnset(from, to)
            | DemographicRange::DurationWeeks(from, to) => {
                let (least, greatest) = match band.factor() {
                    Factor::Age => (Age::ADULT_FROM.as_years(), Age::MAX_YEARS),
                    Factor::DurationWeeks => (0, SymptomDuration::MAX_WEEKS),
                    _ => (0, Age::MAX_YEARS),
                };
                let starts = match before {
                    Some(
                        DemographicRange::Age(_, end)
                        | DemographicRange::AgeAtOnset(_, end)
                        | DemographicRange::DurationWeeks(_, end),
                    ) => end + 1,
                    _ => least,
                };
                if from != starts || to < from || (after.is_none() && to != greatest) {
                    refuse(place, "the bands must follow each other without gaps over the whole range");
                }
            }
        }
        at += 1;
    }
}

const fn last_of(demographics: &[Demographic], before: usize, factor: Factor) -> Option<DemographicRange> {
    let mut at = before;
    while at > 0 {
        at -= 1;
        if demographics[at].range().factor() as usize == factor as usize {
            return Some(demographics[at].range());
        }
    }
    None
}

const fn next_of(demographics: &[Demographic], after: usize, factor: Factor) -> Option<DemographicRange> {
    let mut at = after + 1;
    while at < demographics.len() {
        if demographics[at].range().factor() as usize == factor as usize {
            return Some(demographics[at].range());
        }
        at += 1;
    }
    None
}

const fn groups(condition: &str, groups: &[Group]) {
    let (mut at, mut seen) = (0, FindingSet::EMPTY);
    while at < groups.len() {
        let group = &groups[at];
        if group.rows().is_empty() {
            refuse(&[condition, group.name()], "a group must have rows");
        }
        let mut other = 0;
        while other < at {
            if same(groups[other].name(), group.name()) {
                refuse(&[condition, group.name()], "the group is there twice");
            }
            other += 1;
        }
        let mut place = 0;
        while place < group.rows().len() {
            let finding = group.rows()[place].finding();
            if seen.contains(finding) {
                refuse(&[condition, finding.as_str()], "the finding has two rows");
            }
            seen.insert(finding);
            row(condition, &group.rows()[place]);
            place += 1;
        }
        at += 1;
    }
}

const fn row(condition: &str, row: &Row) {
    let finding = row.finding().as_str();
    ratio(&[condition, finding, "present"], row.if_present());
    ratio(&[condition, finding, "absent"], row.if_absent());
    let place = &[condition, finding];
    let (present, absent) = (row.if_present().point(), row.if_absent().point());
    if present > 1.0 && absent > 1.0 {
        refuse(place, "presence and absence cannot both support the condition");
    }
    if present < 1.0 && absent < 1.0 {
        refuse(place, "presence and absence cannot both oppose the condition");
    }
    let disputed = matches!(row.grounds().basis(), Basis::Disputed);
    let silent = row.if_present().says_nothing() && row.if_absent().says_nothing();
    if disputed && !silent {
        refuse(place, "a disputed finding must have a likelihood ratio of one");
    }
    if !disputed && silent {
        refuse(place, "a finding that says nothing must be disputed or left out");
    }
    grounds(place, row.grounds());
}

const fn ratio(place: &[&str], ratio: LikelihoodRatio) {
    let (low, point, high) = (ratio.low(), ratio.point(), ratio.high());
    if low <= 0.0 || point <= 0.0 {
        refuse(place, "a likelihood ratio must be positive");
    }
    if point < low || point > high {
        refuse(place, "the interval must contain the likelihood ratio");
    }
    if point > CAP || point < 1.0 / CAP - 0.0001 {
        refuse(place, "a likelihood ratio must lie from 1/30 to 30");
    }
}

const fn grounds(place: &[&str], grounds: &Grounds) {
    let sourced = matches!(grounds.basis(), Basis::Measured | Basis::Adapted);
    if sourced && same(grounds.source().key(), "curator_estimate") {
        refuse(place, "a measured or adapted figure must have a published source");
    }
    if grounds.rationale().is_empty() {
        refuse(place, "every figure must have a rationale");
    }
}

const fn criterion_rule(criterion: &CriterionRule, profiles: &[Profile]) {
    let name = criterion.criterion.as_str();
    let place = &[name];
    rule(name, &criterion.rule, Some(criterion.criterion));
    grounds(place, &criterion.grounds);
    if let Some(met) = criterion.met {
        ratio(&[name, "met"], met);
        if met.point() <= 1.0 {
            refuse(&[name, "met"], "a criterion that is met must support its condition");
        }
    }
    if let Some(not_met) = criterion.not_met {
        ratio(&[name, "not met"], not_met);
        if not_met.point() >= 1.0 {
            refuse(&[name, "not met"], "a criterion that is not met must oppose its condition");
        }
    }
    let mut at = 0;
    while at < criterion.replaced_groups.len() {
        let group = criterion.replaced_groups[at];
        let groups = profiles[criterion.condition as usize].groups;
        let mut other = 0;
        while other < groups.len() && !same(groups[other].name(), group) {
            other += 1;
        }
        if other == groups.len() {
            refuse(&[name, group], "the criterion replaces a group that its condition does not have");
        }
        at += 1;
    }
}

/// Two criteria of one condition must not replace the same group or factor, so that both can count.
const fn replace_apart(one: &CriterionRule, other: &CriterionRule) {
    if one.condition as usize != other.condition as usize {
        return;
    }
    let mut at = 0;
    while at < one.replaced_groups.len() * other.replaced_groups.len() {
        let group = one.replaced_groups[at / other.replaced_groups.len()];
        if same(group, other.replaced_groups[at % other.replaced_groups.len()]) {
            refuse(
                &[one.criterion.as_str(), group],
                "another criterion of its condition replaces the group too",
            );
        }
        at += 1;
    }
    at = 0;
    while at < one.replaced_factors.len() * other.replaced_factors.len() {
        let factor = one.replaced_factors[at / other.replaced_factors.len()];
        if factor as usize == other.replaced_factors[at % other.replaced_factors.len()] as usize {
            let place = &[one.criterion.as_str(), factor.as_str()];
            refuse(place, "another criterion of its condition replaces the factor too");
        }
        at += 1;
    }
}

const fn red_flag(flag: &RedFlag) {
    rule(flag.id, &flag.rule, None);
    if matches!(flag.urgency, Urgency::SelfCare) {
        refuse(&[flag.id], "a red flag cannot ask for self-care, which is what holds when none fires");
    }
    if flag.ambulance && !matches!(flag.urgency, Urgency::Emergency) {
        refuse(&[flag.id], "only an emergency can need an ambulance");
    }
    if matches!(flag.priority, Some(0 | 6..)) {
        refuse(&[flag.id], "the priority of a red flag's questions must lie from 1 to 5");
    }
    if !needs_finding(&flag.rule) {
        refuse(&[flag.id], "a red flag must need a finding: age, sex and duration alone fire nothing");
    }
    if flag.detail.is_empty() || flag.rationale.is_empty() {
        refuse(&[flag.id], "a red flag must say what to do and why");
    }
    if same(flag.source.key(), "curator_estimate") {
        refuse(&[flag.id], "a red flag must have a published source");
    }
}

/// Whether at least one finding must be present before a rule can be met.
const fn needs_finding(rule: &Rule) -> bool {
    let mut at = 0;
    while at < rule.required.len() {
        if is_about_finding(&rule.required[at]) {
            return true;
        }
        at += 1;
    }
    let (mut others, mut at) = (0, 0);
    while at < rule.counted.len() {
        if !is_about_finding(&rule.counted[at]) {
            others += 1;
        }
        at += 1;
    }
    others < rule.threshold
}

/// Whether at least one finding must be present before an item can be true.
const fn is_about_finding(item: &Item) -> bool {
    match item {
        Item::Finding(_) => true,
        Item::Criterion(criterion) => needs_finding(&super::criteria::ALL[*criterion as usize].rule),
        Item::Any(alternatives) => {
            let mut at = 0;
            while at < alternatives.len() {
                if !is_about_finding(&alternatives[at]) {
                    return false;
                }
                at += 1;
            }
            true
        }
        Item::All(parts) => {
            let mut at = 0;
            while at < parts.len() {
                if is_about_finding(&parts[at]) {
                    return true;
                }
                at += 1;
            }
            false
        }
        _ => false,
    }
}

/// A rule can be met, and refers only to criteria that come before it.
const fn rule(name: &str, rule: &Rule, criterion: Option<Criterion>) {
    if rule.threshold == 0 || rule.threshold as usize > rule.counted.len() {
        refuse(&[name], "the threshold must lie between one and the number of counted items");
    }
    items(name, rule.required, criterion);
    items(name, rule.counted, criterion);
}

const fn items(name: &str, list: &[Item], criterion: Option<Criterion>) {
    let mut at = 0;
    while at < list.len() {
        match (list[at], criterion) {
            (Item::Criterion(other), Some(this)) if other as usize >= this as usize => {
                refuse(&[name, other.as_str()], "a criterion can refer only to one that stands before it");
            }
            (Item::Any(parts) | Item::All(parts), _) => {
                if parts.len() < 2 {
                    refuse(&[name], "alternatives, and parts joined by `&`, must be two or more");
                }
                let mut other = 0;
                while other < parts.len() {
                    match (list[at], parts[other]) {
                        (_, Item::Any(_)) | (Item::All(_), Item::All(_)) => {
                            refuse(&[name], "`|` joins what `&` has joined, and nothing else is nested");
                        }
                        _ => {}
                    }
                    other += 1;
                }
                items(name, parts, criterion);
            }
            _ => {}
        }
        at += 1;
    }
}

/// Whether two texts are the same, which `==` cannot say at compile time.
pub(crate) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Stops the build with a message that names the place and the law.
const fn refuse(place: &[&str], law: &str) -> ! {
    let mut bytes = [0; 256];
    let mut length = 0;
    let mut part = 0;
    while part <= place.len() {
        let text = if part < place.len() { place[part].as_bytes() } else { law.as_bytes() };
        let after: &[u8] = match place.len() - part {
            0 => b"",
            1 => b": ",
            _ => b" / ",
        };
        let mut at = 0;
        while at < text.len() + after.len() && length < bytes.len() {
            bytes[length] = if at < text.len() { text[at] } else { after[at - text.len()] };
            length += 1;
            at += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(bytes.split_at(length).0) {
        Ok(sentence) => panic!("{}", sentence),
        Err(_) => panic!("{}", law),
    }
}

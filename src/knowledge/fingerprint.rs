//! The fingerprint of the tables: every figure, source and text of them.

#![expect(
    clippy::indexing_slicing,
    reason = "evaluated at compile time, where a bad index is an error of the build"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "figures and counts of tables are small"
)]

use super::profile::{Band, Profile};
use super::rule::{CriterionRule, Item, RedFlag, Rule};
use crate::citation::{Grounds, Source};
use crate::digest::Digest;
use crate::presentation::{EXCLUSIONS, IMPLICATIONS};
use crate::vocabulary::Finding;
use crate::weight::LikelihoodRatio;

/// The fingerprint of everything in the tables, and of which findings contradict each other.
pub(crate) const fn of(profiles: &[Profile], criteria: &[CriterionRule], red_flags: &[RedFlag]) -> Digest {
    let mut digest = pairs(pairs(Digest::EMPTY, EXCLUSIONS), IMPLICATIONS);
    let mut at = 0;
    while at < profiles.len() {
        digest = profile(digest, &profiles[at]);
        at += 1;
    }
    at = 0;
    while at < criteria.len() {
        digest = criterion_rule(digest, &criteria[at]);
        at += 1;
    }
    at = 0;
    while at < red_flags.len() {
        digest = red_flag(digest, &red_flags[at]);
        at += 1;
    }
    digest
}

const fn pairs(digest: Digest, pairs: &[(Finding, Finding)]) -> Digest {
    let mut digest = digest.number(pairs.len() as u32);
    let mut at = 0;
    while at < pairs.len() {
        digest = digest.text(pairs[at].0.as_str()).text(pairs[at].1.as_str());
        at += 1;
    }
    digest
}

const fn red_flag(digest: Digest, flag: &RedFlag) -> Digest {
    let digest = digest.text(flag.id).text(flag.suspicion.as_str()).text(flag.urgency.as_str());
    let digest = rule(digest, &flag.rule).number(match flag.priority {
        Some(priority) => priority as u32,
        None => 0,
    });
    let digest = source(digest.text(flag.mark.as_str()), flag.source);
    digest.text(flag.what_to_do).text(flag.rationale)
}

const fn profile(digest: Digest, profile: &Profile) -> Digest {
    let mut digest =
        digest.text(profile.condition.as_str()).text(profile.mechanism).text(profile.usual_course);
    let mut at = 0;
    while at < profile.codes.len() {
        let code = &profile.codes[at];
        digest = digest
            .number(code.system() as u32)
            .text(code.code())
            .text(code.label())
            .number(code.fit() as u32);
        at += 1;
    }
    let pretests = [&profile.primary_care, &profile.spine_clinic, &profile.emergency_department];
    at = 0;
    while at < pretests.len() {
        let pretest = pretests[at];
        digest = figure(digest, pretest.probability().value());
        digest = figure(figure(digest, pretest.low().value()), pretest.high().value());
        digest = grounds(digest, pretest.grounds());
        at += 1;
    }
    at = 0;
    while at < profile.demographics.len() {
        let demographic = &profile.demographics[at];
        digest = digest.text(demographic.band().factor().as_str());
        digest = match demographic.band() {
            Band::Sex(sex) => digest.text(sex.as_str()),
            Band::Age(from, to) | Band::AgeAtOnset(from, to) | Band::DurationWeeks(from, to) => {
                digest.number(from).number(to)
            }
        };
        digest = ratio(digest, demographic.likelihood_ratio());
        digest = grounds(digest, demographic.grounds());
        at += 1;
    }
    at = 0;
    while at < profile.groups.len() {
        let group = &profile.groups[at];
        digest = digest.text(group.name());
        let mut place = 0;
        while place < group.rows().len() {
            let row = &group.rows()[place];
            digest = ratio(digest.text(row.finding().as_str()), row.if_present());
            digest = grounds(ratio(digest, row.if_absent()), row.grounds());
            place += 1;
        }
        at += 1;
    }
    digest
}

const fn criterion_rule(digest: Digest, criterion: &CriterionRule) -> Digest {
    let mut digest = digest.text(criterion.criterion.as_str()).text(criterion.condition.as_str());
    digest = rule(digest, &criterion.rule);
    let sides = [criterion.met, criterion.not_met];
    let mut at = 0;
    while at < sides.len() {
        digest = match sides[at] {
            Some(side) => ratio(digest, side),
            None => digest.text(""),
        };
        at += 1;
    }
    at = 0;
    digest = digest.number(criterion.replaced_groups.len() as u32);
    while at < criterion.replaced_groups.len() {
        digest = digest.text(criterion.replaced_groups[at]);
        at += 1;
    }
    at = 0;
    while at < criterion.replaced_factors.len() {
        digest = digest.text(criterion.replaced_factors[at].as_str());
        at += 1;
    }
    grounds(digest, &criterion.grounds)
}

const fn rule(digest: Digest, rule: &Rule) -> Digest {
    let digest = items(digest.number(rule.threshold as u32), rule.required);
    items(digest, rule.counted)
}

const fn items(digest: Digest, list: &[Item]) -> Digest {
    let mut digest = digest.number(list.len() as u32);
    let mut at = 0;
    while at < list.len() {
        digest = match list[at] {
            Item::Finding(finding) => digest.text(finding.as_str()),
            Item::Age(bound) => bound.digest(digest.text("age")),
            Item::AgeAtOnset(bound) => bound.digest(digest.text("age_at_onset")),
            Item::DurationWeeks(bound) => bound.digest(digest.text("duration_weeks")),
            Item::DurationUnstated => digest.text("duration_unstated"),
            Item::Sex(sex) => digest.text(sex.as_str()),
            Item::Criterion(criterion) => digest.text(criterion.as_str()),
            Item::Any(alternatives) => items(digest, alternatives),
        };
        at += 1;
    }
    digest
}

const fn ratio(digest: Digest, ratio: LikelihoodRatio) -> Digest {
    figure(figure(figure(digest, ratio.point()), ratio.low()), ratio.high())
}

const fn grounds(digest: Digest, grounds: &Grounds) -> Digest {
    let digest = source(digest.text(grounds.basis().as_str()), grounds.source());
    let digest = digest.number(grounds.is_from_memory() as u32);
    let digest = match grounds.published() {
        Some(published) => digest.text(published),
        None => digest.text(""),
    };
    digest.text(grounds.rationale())
}

const fn source(digest: Digest, source: &Source) -> Digest {
    let digest = digest.text(source.key).text(source.authors).text(source.title).text(source.journal);
    let digest = digest.text(source.doi).text(source.pmid).text(source.design).number(source.seen as u32);
    digest.number(match source.year {
        Some(year) => year as u32,
        None => 0,
    })
}

/// A figure of a table, of which none has more than nine decimals.
const fn figure(digest: Digest, value: f64) -> Digest {
    let billionths = (value * 1e9 + 0.5) as u64;
    digest.number(billionths as u32).number((billionths >> 32) as u32)
}

//! What each answer would change: the weight of a condition if a finding were present, and if it were absent.
//!
//! One answer can move a condition in two ways. Its row can become the strongest of its group. It can also decide a criterion;
//! only then is the whole ledger added again. This is much faster than scoring both answers to every question.

use super::ledger::{Decided, Strongest, deciding_ratio, total};
use crate::criterion;
use crate::knowledge::{self, CriterionRule, MAX_CRITERIA};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Finding, FindingSet, Presence};
use crate::weight::{LikelihoodRatio, Weight};

/// Calls `take` for every finding that could move a condition and is not closed, with the weight if it were present and the
/// weight if it were absent. `now` is the present weight.
pub(crate) fn for_each_answer(
    condition: Condition,
    presentation: &Presentation,
    closed: &FindingSet,
    now: Weight,
    mut take: impl FnMut(Finding, Weight, Weight),
) {
    let profile = knowledge::profile(condition);

    // A finding can decide a criterion, which may move the weight more than the finding's own group does. One answer decides a
    // criterion only if the criterion is one answer short, and no further answer changes a decided one.
    let mut asked_about = FindingSet::EMPTY;
    let mut nearly = [None::<&CriterionRule>; MAX_CRITERIA];
    let decided = Decided::of(profile, presentation);
    for (place, criterion) in nearly.iter_mut().zip(profile.criteria()) {
        let rule = knowledge::criterion(*criterion);
        if criterion::verdict(&rule.rule, presentation).is_one_answer_short() {
            asked_about = criterion::findings_of_rule(&rule.rule, asked_about);
            *place = Some(rule);
        }
    }
    // The weight after an answer that decides a criterion, if its verdict has a likelihood ratio.
    let deciding = |finding: Finding, presence: Presence| {
        let answered = presentation.clone().with(finding, presence);
        let settles = nearly.iter().flatten().any(|rule| deciding_ratio(rule, &answered).is_some());
        settles.then(|| total(condition, &answered).weight)
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
    // The findings that a criterion asks about and that have no row.
    for finding in asked_about.minus(closed).iter() {
        let answered = |presence| deciding(finding, presence).unwrap_or(now);
        take(finding, answered(Presence::Present), answered(Presence::Absent));
    }
}

//! How high a condition can still come: whatever is open and could be answered by some respondents, answered at its best.

use super::ledger::{Decided, Strongest, deciding_ratio, prior};
use crate::criterion;
use crate::knowledge::{self, CriterionRule, Factor, Group, Item, Profile};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Finding, FindingSet, Respondent};
use crate::weight::Weight;

/// The greatest weight that a condition can reach when those who can answer up to these respondents answer whatever is open at
/// its best, and the age, the sex and the duration are the likeliest where they are not stated.
///
/// Answers that would contradict each other, or fit no single person, are not told apart, so it is never too low and can be a little too
/// high.
pub(crate) fn ceiling(condition: Condition, presentation: &Presentation, respondents: Respondent) -> Weight {
    let profile = knowledge::profile(condition);
    let can_answer = |finding: Finding| finding.respondent() <= respondents;
    let open = presentation.open_set();

    // Decided criteria stay, and so does what they replace.
    let decided = Decided::of(profile, presentation);
    let mut total = prior(condition, presentation) + decided.weight();
    for factor in Factor::ALL {
        if decided.instead_of_factor(factor).is_none() {
            total = total + factor_at_best(profile, presentation, factor);
        }
    }
    let mut best_of_groups = Weight::ZERO;
    for group in profile.groups().iter().filter(|group| decided.instead_of_group(group).is_none()) {
        best_of_groups = best_of_groups + group_at_best(group, presentation, &open, can_answer);
    }
    let by_rows = total + best_of_groups;
    // A criterion that could still be met may say more than the rows that it would replace.
    let rules = profile.criteria().iter().map(|criterion| knowledge::criterion(*criterion));
    let undecided = rules.filter(|rule| deciding_ratio(rule, presentation).is_none());
    undecided.fold(by_rows, |best, rule| {
        let Some(met) = rule.if_met() else { return best };
        if !could_be_met(rule, presentation, &open, can_answer) {
            return best;
        }
        let groups = profile.groups().iter().filter(|group| rule.replaced_groups.contains(&group.name()));
        let replaced = groups
            .fold(Weight::ZERO, |sum, group| sum + group_at_best(group, presentation, &open, can_answer));
        let factors = rule
            .replaced_factors
            .iter()
            .fold(Weight::ZERO, |sum, factor| sum + factor_at_best(profile, presentation, *factor));
        best.max(by_rows - replaced - factors + met.weight())
    })
}

/// What a factor says where it is stated, and the most it can say where it is not.
fn factor_at_best(profile: &Profile, presentation: &Presentation, factor: Factor) -> Weight {
    let bands = || profile.demographics().iter().filter(move |band| band.range().factor() == factor);
    let weight = |band: &crate::knowledge::Demographic| band.likelihood_ratio().weight();
    match bands().find(|band| criterion::belongs(band.range(), presentation)) {
        Some(band) => weight(band),
        None if is_stated(factor, presentation) => Weight::ZERO,
        None => bands().map(weight).max().unwrap_or_default(),
    }
}

fn is_stated(factor: Factor, presentation: &Presentation) -> bool {
    match factor {
        Factor::Age => presentation.stated_age().is_some(),
        Factor::AgeAtOnset => presentation.age_at_onset_days().is_some(),
        Factor::DurationWeeks => presentation.stated_duration().is_some(),
        Factor::Sex => presentation.stated_sex().is_some(),
    }
}

/// What a group says at best: what is known against the condition stays, and the strongest support may still be found.
fn group_at_best(
    group: &'static Group,
    presentation: &Presentation,
    open: &FindingSet,
    can_answer: impl Fn(Finding) -> bool,
) -> Weight {
    let strongest = Strongest::of(group, presentation);
    let known = |side: Option<(Finding, Weight)>| side.map_or(Weight::ZERO, |(_, weight)| weight);
    let askable = group.rows().iter().filter(|row| open.contains(row.finding()) && can_answer(row.finding()));
    let best = askable.fold(known(strongest.support), |best, row| {
        best.max(row.if_present().weight()).max(row.if_absent().weight())
    });
    best + known(strongest.opposition)
}

/// Whether a criterion is met if everything that is open and can be answered turns out present.
fn could_be_met(
    rule: &CriterionRule,
    presentation: &Presentation,
    open: &FindingSet,
    can_answer: impl Fn(Finding) -> bool,
) -> bool {
    let answered = open.iter().filter(|finding| can_answer(*finding));
    let answered = answered.fold(presentation.clone(), Presentation::present);
    let could = |items: &[Item]| items.iter().filter(|item| criterion::could_hold(item, &answered)).count();
    could(rule.required()) == rule.required().len() && could(rule.counted()) >= rule.threshold().into()
}

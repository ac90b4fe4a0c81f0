//! How high a condition can still come: its weight if some respondents give the most favourable answer to every open finding.

use super::ledger::{Decided, Strongest, deciding_ratio, prior};
use crate::criterion;
use crate::knowledge::{self, CriterionRule, Demographic, Factor, Group, Item, Profile};
use crate::presentation::Presentation;
use crate::vocabulary::{Condition, Finding, FindingSet, Respondent};
use crate::weight::Weight;

/// How many kinds of respondents there are. Each also has the answers of the earlier ones.
const RESPONDENTS: usize = Respondent::ALL.len();

/// The greatest weight that a condition can still reach, by respondent.
#[derive(Clone, Copy)]
pub(crate) struct Ceilings([Weight; RESPONDENTS]);

impl Ceilings {
    /// The greatest weight if respondents up to this one can answer.
    pub(crate) fn by(&self, respondents: Respondent) -> Weight {
        self.0.get(respondents as usize).copied().unwrap_or_default()
    }
}

/// The greatest weights that a condition can still reach, if the respondents give the most favourable answer to every open
/// finding. An age, a sex or a duration that is not stated counts as the most favourable one. `open` are the open findings.
///
/// The answers need not be consistent with each other. So a ceiling is never too low, and can be a little too high.
pub(crate) fn ceilings(condition: Condition, presentation: &Presentation, open: &FindingSet) -> Ceilings {
    let profile = knowledge::profile(condition);
    // Decided criteria stay decided, so what they replace stays replaced.
    let decided = Decided::of(profile, presentation);
    let mut fixed = prior(condition, presentation) + decided.weight();
    for factor in Factor::ALL {
        if decided.instead_of_factor(factor).is_none() {
            fixed = fixed + factor_at_best(profile, presentation, factor);
        }
    }
    let mut by_rows = [fixed; RESPONDENTS];
    for group in profile.groups().iter().filter(|group| decided.instead_of_group(group).is_none()) {
        for (sum, best) in by_rows.iter_mut().zip(group_at_best(group, presentation, open)) {
            *sum = *sum + best;
        }
    }
    let mut ceilings = by_rows;
    // A criterion that could still be met may weigh more than the rows that it would replace.
    let rules = profile.criteria().iter().map(|criterion| knowledge::criterion(*criterion));
    for rule in rules.filter(|rule| deciding_ratio(rule, presentation).is_none()) {
        let Some(met) = rule.if_met() else { continue };
        let mut replaced = [Weight::ZERO; RESPONDENTS];
        for group in profile.groups().iter().filter(|group| rule.replaced_groups.contains(&group.name())) {
            for (sum, best) in replaced.iter_mut().zip(group_at_best(group, presentation, open)) {
                *sum = *sum + best;
            }
        }
        let factors: Weight =
            rule.replaced_factors.iter().map(|factor| factor_at_best(profile, presentation, *factor)).sum();
        let sums = by_rows.into_iter().zip(replaced).zip(Respondent::ALL);
        for (ceiling, ((by_rows, replaced), respondents)) in ceilings.iter_mut().zip(sums) {
            if could_be_met(rule, presentation, open, *respondents) {
                *ceiling = (*ceiling).max(by_rows - replaced - factors + met.weight());
            }
        }
    }
    Ceilings(ceilings)
}

/// The weight of a factor if it is stated, and the most that it can weigh if it is not.
fn factor_at_best(profile: &Profile, presentation: &Presentation, factor: Factor) -> Weight {
    let rows = || profile.demographics().iter().filter(move |row| row.range().factor() == factor);
    let weight = |row: &Demographic| row.likelihood_ratio().weight();
    match rows().find(|row| criterion::belongs(row.range(), presentation)) {
        Some(row) => weight(row),
        None if is_stated(factor, presentation) => Weight::ZERO,
        None => rows().map(weight).max().unwrap_or_default(),
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

/// The most that a group can weigh, by respondent: what is known against the condition stays, and the strongest support may still
/// be found.
fn group_at_best(
    group: &'static Group,
    presentation: &Presentation,
    open: &FindingSet,
) -> [Weight; RESPONDENTS] {
    let strongest = if presentation.known().intersects(group.findings()) {
        Strongest::of(group, presentation)
    } else {
        Strongest::default()
    };
    let known = |side: Option<(Finding, Weight)>| side.map_or(Weight::ZERO, |(_, weight)| weight);
    let mut best = [known(strongest.support); RESPONDENTS];
    for row in group.rows().iter().filter(|row| open.contains(row.finding())) {
        let support = row.if_present().weight().max(row.if_absent().weight());
        for best in best.iter_mut().skip(row.finding().respondent() as usize) {
            *best = (*best).max(support);
        }
    }
    best.map(|best| best + known(strongest.opposition))
}

/// Whether a criterion would be met if every open finding that can be answered turned out present.
fn could_be_met(
    rule: &CriterionRule,
    presentation: &Presentation,
    open: &FindingSet,
    respondents: Respondent,
) -> bool {
    let answered = criterion::findings_of_rule(&rule.rule, FindingSet::EMPTY).both(open).iter();
    let answered = answered.filter(|finding| finding.respondent() <= respondents);
    let answered = answered.fold(presentation.clone(), Presentation::present);
    let could = |items: &[Item]| items.iter().filter(|item| criterion::could_hold(item, &answered)).count();
    could(rule.required()) == rule.required().len() && could(rule.counted()) >= rule.threshold().into()
}

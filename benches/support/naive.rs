//! The same computation, written in the most obvious way: floating point, `ln` and `exp`, maps, vectors and a sort. It gets the
//! verdicts of criteria and the contradictions from the library, so it does a little less.

use std::collections::{BTreeMap, BTreeSet};

use lumbago::knowledge::{self, DemographicRange};
use lumbago::{Condition, Criterion, Finding, Presence, Presentation, score};

/// One line that counts.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) weight: f64,
}

/// A condition with its log odds and probability.
pub(crate) struct Ranked {
    pub(crate) condition: Condition,
    pub(crate) weight: f64,
    pub(crate) probability: f64,
}

fn sigma(weight: f64) -> f64 {
    1.0 / (1.0 + (-weight).exp())
}

fn entropy(weight: f64) -> f64 {
    let p = sigma(weight);
    -(p * p.log2() + (1.0 - p) * (1.0 - p).log2())
}

/// What it gets from the library.
pub(crate) struct Given {
    /// Whether each decided criterion is met.
    verdicts: BTreeMap<Criterion, bool>,
    /// The findings that contradict each other.
    contested: BTreeSet<Finding>,
}

/// The counted lines of a condition.
fn lines(condition: Condition, presentation: &Presentation, given: &Given) -> Vec<Line> {
    let profile = knowledge::profile(condition);
    let prior =
        profile.pretest(presentation.stated_setting()).map_or(1.0 / 16.0, |p| p.probability().value());
    let mut lines = vec![Line { what: "pretest".to_owned(), weight: (prior / (1.0 - prior)).ln() }];
    // A criterion replaces groups and factors, unless an earlier one has already replaced one of them.
    let mut replaced = BTreeSet::new();
    for criterion in profile.criteria() {
        let rule = knowledge::criterion(*criterion);
        let side = given.verdicts.get(criterion);
        let side = side.and_then(|met| if *met { rule.if_met() } else { rule.if_not_met() });
        if let Some(ratio) = side.filter(|_| !rule.replaces().any(|name| replaced.contains(name))) {
            lines.push(Line { what: criterion.label().to_owned(), weight: ratio.point().ln() });
            replaced.extend(rule.replaces());
        }
    }
    for demographic in profile.demographics() {
        let years = presentation.stated_age().map(lumbago::Age::as_years);
        let weeks = presentation.stated_duration().map(|duration| duration.as_days() / 7);
        let within = |value: Option<u32>, from, to| value.is_some_and(|value| (from..=to).contains(&value));
        let (factor, holds) = match demographic.range() {
            DemographicRange::Age(from, to) => ("age", within(years, from, to)),
            DemographicRange::DurationWeeks(from, to) => ("duration_weeks", within(weeks, from, to)),
            DemographicRange::AgeAtOnset(from, to) => {
                // In days; a year has exactly 52 weeks.
                let days = presentation.stated_duration().map(lumbago::SymptomDuration::as_days);
                let onset = years.zip(days).map(|(years, days)| (364 * years).saturating_sub(days) / 364);
                ("age_at_onset", within(onset, from, to))
            }
            DemographicRange::Sex(sex) => ("sex", presentation.stated_sex() == Some(sex)),
            _ => continue,
        };
        if holds && !replaced.contains(factor) {
            let weight = demographic.likelihood_ratio().point().ln();
            lines.push(Line { what: demographic.range().to_string(), weight });
        }
    }
    let mut strongest: BTreeMap<(&str, bool), (Finding, f64)> = BTreeMap::new();
    for group in profile.groups().iter().filter(|group| !replaced.contains(group.name())) {
        for row in group.rows().iter().filter(|row| !given.contested.contains(&row.finding())) {
            let ratio = match presentation.presence_of(row.finding()) {
                Some(Presence::Present) => row.if_present().point(),
                Some(Presence::Absent) => row.if_absent().point(),
                _ => continue,
            };
            let weight = ratio.ln();
            let best = strongest.entry((group.name(), weight > 0.0)).or_insert((row.finding(), 0.0));
            if weight.abs() > best.1.abs() {
                *best = (row.finding(), weight);
            }
        }
    }
    lines.extend(
        strongest
            .values()
            .map(|(finding, weight)| Line { what: finding.label().to_owned(), weight: *weight }),
    );
    lines
}

/// Gets the verdicts and contradictions from the library.
pub(crate) fn given(presentation: &Presentation) -> Given {
    let assessment = score(presentation);
    let verdicts = assessment.criteria();
    let verdicts = verdicts.filter_map(|status| Some((status.criterion(), status.verdict().decided()?)));
    Given {
        verdicts: verdicts.collect(),
        contested: presentation.conflicts().flat_map(|conflict| conflict.findings()).collect(),
    }
}

/// Panics if the weight of a condition differs from the library's by more than the library's rounding of each line.
pub(crate) fn is_the_same(presentation: &Presentation, given: &Given) {
    let assessment = score(presentation);
    for condition in Condition::ALL.iter().copied() {
        let lines = lines(condition, presentation, given);
        let here = f64::from(assessment.get(condition).weight().centinats()) / 100.0;
        let naive: f64 = lines.iter().map(|line| line.weight).sum();
        let rounded = 0.005 * f64::from(u32::try_from(lines.len()).unwrap_or(u32::MAX)) + 1e-9;
        assert!((here - naive).abs() <= rounded, "{condition}: {here}, naively {naive}; {presentation:?}");
    }
}

pub(crate) fn ranking(presentation: &Presentation, given: &Given) -> Vec<Ranked> {
    let mut ranking: Vec<_> = Condition::ALL
        .iter()
        .map(|condition| {
            let weight: f64 = lines(*condition, presentation, given).iter().map(|line| line.weight).sum();
            Ranked { condition: *condition, weight, probability: sigma(weight) }
        })
        .collect();
    ranking.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    ranking
}

pub(crate) fn explain(condition: Condition, presentation: &Presentation, given: &Given) -> Vec<Line> {
    let mut lines = lines(condition, presentation, given);
    lines.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
    lines
}

/// Every finding that was never asked, with its expected information, the greatest first. It scores both answers from scratch,
/// and leaves out what an answer does to criteria.
pub(crate) fn next_questions(presentation: &Presentation, given: &Given) -> Vec<(Finding, f64)> {
    let weights = |presentation: &Presentation| -> Vec<f64> {
        let weight = |condition| lines(condition, presentation, given).iter().map(|line| line.weight).sum();
        Condition::ALL.iter().map(|condition| weight(*condition)).collect()
    };
    let now = weights(presentation);
    let mut questions = Vec::new();
    for finding in Finding::ALL.iter().filter(|finding| presentation.presence_of(**finding).is_none()) {
        let yes = weights(&presentation.clone().present(*finding));
        let no = weights(&presentation.clone().absent(*finding));
        let mut bits = 0.0;
        for ((now, yes), no) in now.iter().zip(yes).zip(no) {
            let span = sigma(yes) - sigma(no);
            if span.abs() > 1e-12 {
                let chance = ((sigma(*now) - sigma(no)) / span).clamp(0.0, 1.0);
                bits += (entropy(*now) - chance * entropy(yes) - (1.0 - chance) * entropy(no)).max(0.0);
            }
        }
        questions.push((*finding, bits));
    }
    questions.sort_by(|one, other| other.1.total_cmp(&one.1));
    questions
}

/// The ranking as a JSON document.
pub(crate) fn json_of_ranking(ranking: &[Ranked]) -> String {
    serde_json::to_string(&ranking_value(ranking)).unwrap_or_default()
}

fn ranking_value(ranking: &[Ranked]) -> serde_json::Value {
    let entries = ranking.iter().map(|ranked| {
        serde_json::json!({
            "condition": ranked.condition.as_str(),
            "probability": ranked.probability,
            "weight": ranked.weight,
        })
    });
    entries.collect()
}

/// A part of the assessment as a JSON document: the ranking, the ledgers of the first three, and five questions.
pub(crate) fn json_of_assessment(presentation: &Presentation, given: &Given) -> String {
    let ranking = ranking(presentation, given);
    let ledgers: serde_json::Value = ranking
        .iter()
        .take(3)
        .map(|ranked| {
            let lines = explain(ranked.condition, presentation, given);
            lines
                .iter()
                .map(|line| serde_json::json!([line.what, line.weight]))
                .collect::<serde_json::Value>()
        })
        .collect();
    let questions: serde_json::Value = next_questions(presentation, given)
        .iter()
        .take(5)
        .map(|(finding, bits)| serde_json::json!([finding.as_str(), bits]))
        .collect();
    serde_json::json!({"ranking": ranking_value(&ranking), "explanations": ledgers, "next_questions": questions}).to_string()
}

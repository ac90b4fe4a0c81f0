//! Agreement with an independent implementation of the scoring and triage rules, a slow one in floating point, on
//! thousands of random presentations. `tests/data/README.md` says how the file was made.

#![cfg(feature = "serde")]

use lumbago::triage::Floor;
use lumbago::{
    Condition, Conflict, Finding, Presence, Presentation, Triage, Urgency, Weight,
    ledger::{Line, Subject},
    score,
};
use serde_json::Value;

fn cases() -> impl Iterator<Item = (Presentation, Value)> {
    include_str!("data/reference.jsonl").lines().map(|line| {
        let mut case: Value = serde_json::from_str(line).unwrap();
        (serde_json::from_value(case["presentation"].take()).unwrap(), case)
    })
}

/// The reference lets findings weigh that contradict each other; here none of them does.
fn contradicts_itself(presentation: &Presentation) -> bool {
    presentation.conflicts().next().is_some()
}

#[test]
fn every_weight_is_within_half_a_centinat_per_counted_line() {
    let (mut compared, mut contradictory) = (0, 0);
    for (presentation, expected) in cases() {
        if contradicts_itself(&presentation) {
            contradictory += 1;
            continue;
        }
        let assessment = score(&presentation);
        for (condition, expected) in Condition::ALL.iter().zip(expected["weights"].as_array().unwrap()) {
            let expected = expected.as_f64().unwrap();
            let explanation = assessment.explain(*condition);
            let rounding: f64 = explanation.lines().filter(|line| line.is_counted()).map(|_| 0.005).sum();
            let weight = f64::from(assessment.get(*condition).weight().centinats()) / 100.0;
            assert!(
                (weight - expected).abs() <= rounding + 1e-4,
                "{condition}: {weight} here, {expected} by the reference, for {presentation:?}\n{explanation}"
            );
        }
        compared += 1;
    }
    assert_eq!(compared + contradictory, 3000);
    assert!(compared > 2000, "only {compared} presentations were compared");
}

#[test]
fn every_rule_fires_where_the_reference_says_and_nowhere_else() {
    let mut fired = 0;
    for (presentation, expected) in cases() {
        let assessment = score(&presentation);
        let flags: Vec<_> = assessment.triage().fired().map(|flag| flag.red_flag().as_str()).collect();
        fired += flags.len();
        assert_eq!(Value::from(flags), expected["triage"]["fired"], "{presentation:?}");
        if assessment.triage().urgency() == Urgency::Emergency {
            assert_eq!(
                assessment.triage().needs_ambulance(),
                expected["triage"]["ambulance"],
                "{presentation:?}"
            );
        }
    }
    assert!(fired > 5000, "only {fired} rules fired");
}

/// Whether the sum of some lines lies within their rounding of a threshold of floors.
fn is_near_a_threshold(lines: &[Line]) -> bool {
    let rounding = i32::try_from(lines.len() / 2 + 1).unwrap();
    let sum = |keep: fn(&Line) -> bool| {
        lines.iter().filter(|line| keep(line)).map(lumbago::ledger::Line::weight).sum()
    };
    let is_near =
        |sum: Weight, threshold: Weight| (sum.centinats() - threshold.centinats()).abs() <= rounding;
    let all = sum(|_| true);
    let evidence = sum(|line| !matches!(line.subject(), Subject::Pretest(..)));
    let findings = sum(|line| matches!(line.subject(), Subject::Finding(..) | Subject::Criterion(..)));
    is_near(all, Floor::PROBABLE)
        || is_near(evidence, Floor::STRONG)
        || is_near(findings, Floor::STRONG)
        || is_near(findings, Floor::FROM_FINDINGS)
}

fn floors(triage: &Triage<'_>) -> Vec<(String, String)> {
    triage
        .floors()
        .map(|floor| (floor.urgency().as_str().to_owned(), floor.condition().as_str().to_owned()))
        .collect()
}

/// Floors and what must not be missed read sums against thresholds, which here are of whole centinats and there of real numbers: a
/// sum within their rounding of a threshold can lie on either side. There may be few of these, and they are counted.
#[test]
fn every_urgency_floor_and_must_not_miss_is_the_same() {
    let (mut compared, mut rounded, mut seen) = (0, 0, 0);
    for (presentation, expected) in cases() {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        let expected_floors: Vec<(String, String)> =
            serde_json::from_value(expected["triage"]["floors"].clone()).unwrap();
        // Rounding can change places where the evidence for two is almost the same, so the order is for a law of its own.
        let mut must_not_miss: Vec<_> = assessment
            .must_not_miss()
            .map(|serious| serious.ranked().condition().as_str().to_owned())
            .collect();
        must_not_miss.sort_unstable();
        let mut expected_serious: Vec<String> =
            serde_json::from_value(expected["triage"]["must_not_miss"].clone()).unwrap();
        expected_serious.sort_unstable();
        let urgency = triage.urgency().as_str();
        if contradicts_itself(&presentation) {
            // A floor heeds what speaks for a serious condition, whatever contradicts it.
            let expected: Urgency = serde_json::from_value(expected["triage"]["urgency"].clone()).unwrap();
            assert!(triage.urgency() >= expected, "{presentation:?}");
            continue;
        }
        // Here what is strong goes by what a floor reads, so that a present finding that speaks against it takes nothing off the list.
        let has_floor = |id: &String| expected_floors.iter().any(|(_, condition)| condition == id);
        let is_listed = expected_serious.iter().all(|id| must_not_miss.contains(id))
            && must_not_miss.iter().all(|id| expected_serious.contains(id) || has_floor(id));
        let same = floors(&triage) == expected_floors && is_listed;
        if same {
            assert_eq!(urgency, expected["triage"]["urgency"], "{presentation:?}");
            compared += 1;
            seen += expected_floors.len();
        } else {
            let near = Condition::ALL.iter().filter(|condition| condition.is_serious()).any(|condition| {
                let explanation = assessment.explain(*condition);
                let counted: Vec<_> = explanation.lines().filter(|line| line.is_counted()).copied().collect();
                // A floor leaves out what is present and speaks against the condition.
                let for_floor = counted.iter().copied().filter(|line| {
                    let present = matches!(line.subject(), Subject::Finding(_, Presence::Present));
                    !(present && line.weight() < Weight::ZERO)
                });
                [counted.clone(), for_floor.collect()].iter().any(|lines| is_near_a_threshold(lines))
            });
            assert!(
                near,
                "{:?} and {must_not_miss:?} here, {} by the reference, for {presentation:?}",
                floors(&triage),
                expected["triage"]
            );
            rounded += 1;
        }
    }
    println!("{compared} the same with {seen} floors, {rounded} within rounding");
    assert!(compared > 2000 && seen > 300 && rounded < compared / 200, "{compared}, {seen}, {rounded}");
}

#[test]
fn every_screen_asks_what_the_reference_asks() {
    let mut screens = 0;
    for (presentation, expected) in cases() {
        let Some(expected) = expected.get("screens") else { continue };
        let assessment = score(&presentation);
        let mut asked: Vec<(String, Vec<String>)> = assessment
            .triage()
            .screens()
            .map(|open| {
                let findings = open.findings().map(|finding| finding.as_str().to_owned()).collect();
                (open.screen().as_str().to_owned(), findings)
            })
            .collect();
        let mut expected: Vec<(String, Vec<String>)> = serde_json::from_value(expected.clone()).unwrap();
        // The reference also asks of the pain of two weeks whether it has got better in a month.
        for (_, findings) in &mut expected {
            findings.retain(|finding| {
                let finding: Finding = finding.parse().unwrap();
                let yes = presentation.clone().present(finding);
                !yes.conflicts().any(
                    |conflict| matches!(conflict, Conflict::Impossible { present, .. } if present == finding),
                )
            });
        }
        expected.retain(|(_, findings)| !findings.is_empty());
        // It asks a follow-up only when its trigger holds, and not when a yes by itself would raise the urgency.
        let is_asked = |finding: &String| expected.iter().any(|(_, findings)| findings.contains(finding));
        for (_, findings) in &mut asked {
            findings.retain(|finding| {
                let yes = presentation.clone().present(finding.parse::<Finding>().unwrap());
                is_asked(finding) || score(&yes).triage().urgency() <= assessment.triage().urgency()
            });
        }
        asked.retain(|(_, findings)| !findings.is_empty());
        // The order of the screens depends on where the pain is.
        asked.sort();
        expected.sort();
        assert_eq!(asked, expected, "{presentation:?}");
        screens += asked.len();
    }
    assert!(screens > 2000, "{screens}");
}

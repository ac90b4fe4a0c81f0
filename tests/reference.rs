//! Agreement with an independent implementation of the scoring and triage rules, a slow one in floating point, on
//! thousands of random presentations. `tests/data/README.md` says how the file was made.

#![cfg(feature = "serde")]

use lumbago::{Condition, Presentation, score};
use serde_json::Value;

fn cases() -> impl Iterator<Item = (Presentation, Value)> {
    include_str!("data/reference.jsonl").lines().map(|line| {
        let mut case: Value = serde_json::from_str(line).unwrap();
        (serde_json::from_value(case["presentation"].take()).unwrap(), case)
    })
}

#[test]
fn every_weight_is_within_half_a_centinat_per_counted_line() {
    let (mut compared, mut contradictory) = (0, 0);
    for (presentation, expected) in cases() {
        // The reference lets findings weigh that contradict each other; here neither side does.
        if presentation.conflicts().next().is_some() {
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
                (weight - expected).abs() <= rounding + 1e-6,
                "{condition}: {weight} here, {expected} by the reference, for {presentation:?}\n{explanation}"
            );
        }
        compared += 1;
    }
    assert_eq!(compared + contradictory, 3000);
    assert!(compared > 2700, "only {compared} presentations were compared");
}

#[test]
fn every_triage_verdict_is_the_same() {
    for (presentation, expected) in cases() {
        let assessment = score(&presentation);
        let triage = assessment.triage();
        assert_eq!(triage.urgency().as_str(), expected["triage"]["urgency"], "{presentation:?}");
        let fired: Vec<_> = triage.fired().map(|flag| flag.red_flag().as_str()).collect();
        assert_eq!(Value::from(fired), expected["triage"]["fired"], "{presentation:?}");
    }
}

//! Agreement with an independent implementation of the scoring rule, a slow one in floating point, on thousands of random
//! presentations. `tests/data/README.md` says how the file was made.

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
    let mut seen = 0;
    for (presentation, expected) in cases() {
        let assessment = score(&presentation);
        for (condition, expected) in Condition::ALL.iter().zip(expected["weights"].as_array().unwrap()) {
            let expected = expected.as_f64().unwrap();
            let explanation = assessment.explain(*condition);
            let counted = explanation.lines().filter(|line| line.is_counted()).count();
            let weight = f64::from(assessment.get(*condition).weight().centinats()) / 100.0;
            let tolerance = 0.005 * counted as f64 + 1e-6;
            assert!(
                (weight - expected).abs() <= tolerance,
                "{condition}: {weight} here, {expected} by the reference, for {presentation:?}\n{explanation}"
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 3000 * 16);
}

//! The wire form is a promise: what is written today is written tomorrow.

#![cfg(feature = "serde")]

#[path = "support/frozen.rs"]
mod frozen;

use lumbago::{
    Age, Condition, Finding, Presentation, Probability, RiskFactor, Setting, Sex, Symptom, SymptomDuration,
    Urgency, score,
};

fn presentation() -> Presentation {
    Presentation::new()
        .pretest(Condition::AnkylosingSpondylitis, Probability::new(0.05).unwrap())
        .unknown(RiskFactor::HlaB27)
        .absent(Symptom::Fever)
        .present(Symptom::PainBelowKnee)
        .setting(Setting::PrimaryCare)
        .duration(SymptomDuration::weeks(8.0).unwrap())
        .sex(Sex::Female)
        .age(Age::years(34).unwrap())
}

const WRITTEN: &str = r#"{"age":34,"sex":"female","duration_weeks":8,"setting":"primary_care","findings":{"pain_below_knee":"present","fever":"absent","hla_b27":"unknown"},"pretest":{"ankylosing_spondylitis":0.05}}"#;

#[test]
fn a_presentation_is_written_in_canonical_order() {
    assert_eq!(serde_json::to_string(&presentation()).unwrap(), WRITTEN);
    assert_eq!(serde_json::from_str::<Presentation>(WRITTEN).unwrap(), presentation());
}

#[test]
fn the_order_of_a_document_does_not_matter() {
    let shuffled = r#"{"pretest":{"ankylosing_spondylitis":0.05},"findings":{"hla_b27":"unknown","fever":"absent","pain_below_knee":"present"},"sex":"female","setting":"primary_care","duration_weeks":8.0,"age":34}"#;
    assert_eq!(serde_json::from_str::<Presentation>(shuffled).unwrap(), presentation());
}

#[test]
fn what_is_not_stated_is_not_written() {
    assert_eq!(serde_json::to_string(&Presentation::new()).unwrap(), r#"{"setting":"primary_care"}"#);
}

#[test]
fn a_fraction_of_a_week_is_kept_in_days() {
    let fraction: Presentation = serde_json::from_str(r#"{"duration_weeks": 12.9}"#).unwrap();
    assert_eq!(fraction.stated_duration().unwrap().as_days(), 90);
    let written = serde_json::to_string(&fraction).unwrap();
    assert_eq!(serde_json::from_str::<Presentation>(&written).unwrap(), fraction);
}

#[test]
fn every_word_is_written_as_its_id() {
    for finding in Finding::ALL {
        let json = serde_json::to_string(finding).unwrap();
        assert_eq!(json, format!("\"{}\"", finding.as_str()));
        assert_eq!(serde_json::from_str::<Finding>(&json).unwrap(), *finding);
    }
    for condition in Condition::ALL {
        let json = serde_json::to_string(condition).unwrap();
        assert_eq!(json, format!("\"{}\"", condition.as_str()));
        assert_eq!(serde_json::from_str::<Condition>(&json).unwrap(), *condition);
    }
    assert_eq!(serde_json::to_string(&Urgency::SelfCare).unwrap(), "\"self_care\"");
    // A label or a synonym is for people; a document has the id.
    assert!(serde_json::from_str::<Condition>("\"Facet joint pain\"").is_err());
}

#[test]
fn every_conclusion_is_written_with_its_kind() {
    let written = |presentation: &Presentation| {
        serde_json::to_value(score(presentation)).unwrap()["conclusion"].clone()
    };
    let back = Presentation::new().present(Symptom::LowBackPain);
    let child = back.clone().age(Age::years(10).unwrap());
    assert_eq!(written(&child), serde_json::json!({"kind": "outside_population", "why": "child"}));
    let denied = Presentation::new().absent(Symptom::LowBackPain);
    assert_eq!(written(&denied), serde_json::json!({"kind": "outside_population", "why": "no_complaint"}));
    let spondylitis = back.present(RiskFactor::HlaB27).present(Symptom::EyePainOrRedness);
    let leading = serde_json::json!({"kind": "leading", "conditions": ["ankylosing_spondylitis"]});
    assert_eq!(written(&spondylitis), leading);
}

#[test]
fn an_assessment_is_written_as_it_was() {
    let mut written = serde_json::to_string_pretty(&score(&presentation())).unwrap();
    written.push('\n');
    frozen::frozen("assessment.json", &written);
}

//! The wire form is a promise: what is written today is written tomorrow.

#![cfg(feature = "serde")]

#[path = "support/frozen.rs"]
mod frozen;

use lumbago::{
    Age, Condition, Finding, Presentation, Probability, RiskFactor, Setting, Sex, Sign, Symptom,
    SymptomDuration, Urgency, score,
};
use serde_json::json;

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
    // To the nearest day; half a day is rounded up.
    for (weeks, days) in [(12.9, 90), (0.5, 4), (0.49, 3)] {
        let fraction: Presentation = serde_json::from_value(json!({"duration_weeks": weeks})).unwrap();
        assert_eq!(fraction.stated_duration().unwrap().as_days(), days);
        let written = serde_json::to_string(&fraction).unwrap();
        assert_eq!(serde_json::from_str::<Presentation>(&written).unwrap(), fraction);
    }
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
    let outside = |why| json!({"kind": "outside_population", "why": why, "if_urgent_cause_excluded": false});
    assert_eq!(written(&child), outside("child"));
    let denied = Presentation::new().absent(Symptom::LowBackPain);
    assert_eq!(written(&denied), outside("no_complaint"));
    assert_eq!(written(&back), json!({"kind": "insufficient", "if_urgent_cause_excluded": false}));
    let spondylitis = back.clone().present(RiskFactor::HlaB27).present(Symptom::EyePainOrRedness);
    let leading = |excluded| json!({"kind": "leading", "conditions": ["ankylosing_spondylitis"], "if_urgent_cause_excluded": excluded});
    let known = spondylitis.present(Symptom::GoodResponseToNsaids);
    assert_eq!(written(&known), leading(false));
    assert_eq!(written(&known.present(Symptom::SaddleNumbness)), leading(true));
    let [less, more] = [0.3, 0.5].map(|value| Probability::new(value).unwrap());
    let level = back
        .clone()
        .pretest(Condition::LumbarDiscHerniation, less)
        .pretest(Condition::MyofascialTriggerPoints, more)
        .present(Sign::SlumpTest);
    let tie = json!({
        "kind": "near_tie",
        "conditions": ["lumbar_disc_herniation", "myofascial_trigger_points"],
        "if_urgent_cause_excluded": false,
    });
    assert_eq!(written(&level), tie);
    let first_of_few = json!({
        "kind": "none_more_likely",
        "conditions": ["lumbar_spinal_stenosis"],
        "if_urgent_cause_excluded": false,
    });
    let seated = back.present(Symptom::NoPainWhenSeated);
    assert_eq!(written(&seated), first_of_few);
    let contradictory = seated.present(Symptom::WorseSitting);
    assert_eq!(written(&contradictory), json!({"kind": "conflicting", "if_urgent_cause_excluded": false}));
}

#[test]
fn every_reason_is_written_with_what_it_is_about() {
    let inflammatory = Presentation::new()
        .setting(Setting::EqualPretest)
        .present(Symptom::InsidiousOnset)
        .present(Symptom::ImprovesWithExercise)
        .present(Symptom::NoImprovementWithRest)
        .present(Symptom::EyePainOrRedness);
    let assessment = score(&inflammatory);
    let written = |finding: Finding| {
        let question = assessment.next_questions().find(|question| question.finding() == finding).unwrap();
        let mut written = serde_json::to_value(question).unwrap();
        let of_every_question = ["finding", "question", "respondent", "bits"];
        for field in of_every_question {
            written.as_object_mut().unwrap().remove(field).unwrap();
        }
        written
    };
    for (finding, reason) in [
        (
            Finding::from(Symptom::SaddleNumbness),
            json!({
                "reason": "raises_urgency",
                "raises_to": "emergency",
                "red_flag": "cauda_equina_new_sphincter_or_saddle",
            }),
        ),
        (
            RiskFactor::RecentInfection.into(),
            json!({"reason": "raises_urgency", "raises_to": "soon", "floor": "spinal_infection"}),
        ),
        (Symptom::UnilateralLegPain.into(), json!({"reason": "screen", "screen": "legs"})),
        (
            Symptom::NightPainEasedByGettingUp.into(),
            json!({"reason": "decides", "criterion": "asas_inflammatory_back_pain"}),
        ),
        (
            RiskFactor::HlaB27.into(),
            json!({"reason": "separates", "conditions": ["ankylosing_spondylitis", "facet_joint_pain"]}),
        ),
        (
            Symptom::LateralThighDysesthesia.into(),
            json!({"reason": "bears_on", "conditions": ["meralgia_paresthetica"]}),
        ),
    ] {
        assert_eq!(written(finding), reason);
    }
}

#[test]
fn every_conflict_and_oddity_is_written_with_its_sides() {
    let presentation = Presentation::new()
        .sex(Sex::Male)
        .present(RiskFactor::Pregnancy)
        .present(Symptom::UnilateralLegPain)
        .present(Symptom::BilateralLegPain)
        .present(Symptom::WakesSecondHalfOfNight)
        .absent(Symptom::NightPain)
        .present(Symptom::LegPainWorseThanBackPain)
        .present(Symptom::SuddenNeurologicalDeficit)
        .absent(Symptom::LegWeakness)
        .absent(Symptom::LegNumbness)
        .absent(Symptom::SevereLegWeakness)
        .absent(Symptom::BilateralLegWeakness)
        .present(RiskFactor::MajorTrauma)
        .present(RiskFactor::MinorTrauma);
    let written = serde_json::to_value(score(&presentation)).unwrap();
    let deficits = ["leg_weakness", "leg_numbness", "severe_leg_weakness", "bilateral_leg_weakness"];
    let conflicts = json!([
        {"exclusive": ["unilateral_leg_pain", "bilateral_leg_pain"]},
        {"present": "wakes_second_half_of_night", "implies": "night_pain"},
        {"present": "sudden_neurological_deficit", "implies_one_of": deficits},
        {"present": "pregnancy", "needs": "sex female"},
    ]);
    assert_eq!(written["conflicts"], conflicts);
    assert_eq!(written["oddities"], json!([{"finding": "major_trauma", "with": "Minor trauma"}]));
}

/// Numb and incontinent for a time that is not stated, with trigger points, and with contradictions of either kind.
fn emergency() -> Presentation {
    Presentation::new()
        .present(Symptom::LowBackPain)
        .present(Symptom::SaddleNumbness)
        .present(Symptom::BladderDysfunction)
        .present(Sign::TautBand)
        .present(Sign::HypersensitiveNodule)
        .present(Symptom::PainAtRest)
        .present(Symptom::RelievedBySitting)
        .present(Symptom::RelievedByBendingForward)
        .present(Symptom::UnilateralLegPain)
        .present(Symptom::BilateralLegPain)
        .present(Symptom::WakesSecondHalfOfNight)
        .absent(Symptom::NightPain)
}

#[test]
fn assessments_are_written_as_they_were() {
    for (name, presentation) in [("assessment.json", presentation()), ("emergency.json", emergency())] {
        let written = serde_json::to_string_pretty(&score(&presentation)).unwrap();
        frozen::frozen(name, &(written + "\n"));
    }
}

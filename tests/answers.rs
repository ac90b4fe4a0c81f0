//! The answers to the sample cases, frozen, and what the samples must show.

#![cfg(feature = "serde")]

#[path = "support/frozen.rs"]
mod frozen;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use lumbago::{
    Age, Assessment, Conclusion, Condition, Presentation, ProbabilityBand, Respondent, Symptom,
    TriggerPointActivity, Urgency, score,
    screening::{SafetyQuestion, ScreeningState},
};

fn samples() -> BTreeMap<String, Assessment> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let mut samples = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = std::fs::read_to_string(&path).unwrap();
            let presentation: Presentation = serde_json::from_str(&text).unwrap();
            samples.insert(path.file_stem().unwrap().to_str().unwrap().to_owned(), score(&presentation));
        }
    }
    samples
}

fn leading(assessment: &Assessment) -> Condition {
    assessment.ranking().next().unwrap().condition()
}

#[test]
fn the_answers_are_as_they_were() {
    let mut answers = String::new();
    for (name, assessment) in samples() {
        let explanation = assessment.explain(leading(&assessment));
        writeln!(answers, "==== {name}\n\n{assessment}\n{explanation}").unwrap();
    }
    frozen::frozen("answers.txt", &answers);
}

#[test]
fn every_condition_leads_for_its_textbook_patient() {
    let samples = samples();
    for condition in Condition::ALL {
        let name = condition.as_str();
        let assessment = samples.get(name).unwrap_or_else(|| panic!("examples/data/{name}.json is missing"));
        assert_eq!(assessment.conclusion(), Conclusion::Leading(*condition));
        assert!(assessment.get(*condition).probability().value() > 0.5, "{condition}");
    }
}

#[test]
fn no_sample_contradicts_itself_or_is_odd() {
    for (name, assessment) in samples() {
        assert_eq!(assessment.presentation().conflicts().count(), 0, "{name}");
        assert_eq!(assessment.presentation().oddities().count(), 0, "{name}");
    }
}

/// Of the textbook patients, just those with a serious condition are sent to a clinician today, or at once.
#[test]
fn the_serious_are_urgent_and_the_others_are_not() {
    let samples = samples();
    for condition in Condition::ALL {
        let assessment = &samples[condition.as_str()];
        let urgency = assessment.triage().urgency();
        assert_eq!(urgency >= Urgency::Urgent, condition.is_serious(), "{condition}: {urgency}");
        let ruptured = *condition == Condition::AbdominalAorticAneurysm;
        assert_eq!(assessment.triage().needs_ambulance(), ruptured, "{condition}");
        let told = assessment.must_not_miss().any(|serious| serious.ranked().condition() == *condition);
        assert_eq!(told, condition.is_serious(), "{condition}");
    }
}

/// Built from nothing but what a lay article says of each: statements H1 to H12, T1 to T11 and A1 to A9 of
/// `tests/source_statements.rs`.
#[test]
fn the_patients_of_the_lay_article_lead_to_their_condition() {
    let samples = samples();
    for (name, condition) in [
        ("article_herniation", Condition::LumbarDiscHerniation),
        ("article_trigger_point", Condition::MyofascialTriggerPoints),
        ("article_spondylitis", Condition::AnkylosingSpondylitis),
    ] {
        let assessment = &samples[name];
        assert_eq!(leading(assessment), condition);
        let explanation = assessment.explain(condition);
        assert!(explanation.supporting().count() >= 5, "{explanation}");
    }
    let active = samples["article_trigger_point"].trigger_point_activity();
    assert_eq!(active, Some(TriggerPointActivity::Active));
}

#[test]
fn two_conditions_at_once_are_both_probable() {
    let assessment = &samples()["two_conditions"];
    for condition in [Condition::LumbarDiscHerniation, Condition::MyofascialTriggerPoints] {
        assert!(assessment.get(condition).probability().value() >= 0.5, "{assessment}");
    }
}

#[test]
fn low_back_pain_alone_alarms_nobody() {
    let assessment = &samples()["low_back_pain_only"];
    assert_eq!(assessment.conclusion(), Conclusion::Insufficient);
    assert_eq!(assessment.triage().urgency(), Urgency::SelfCare);
    assert_eq!(assessment.triage().fired().count(), 0);
    assert_eq!(assessment.must_not_miss().count(), 0);
    // And yet nobody is told that all is well before the safety questions are answered.
    assert_eq!(assessment.triage().screening().state(), ScreeningState::Incomplete);
    let advice = assessment.triage().advice().to_string();
    assert!(advice.starts_with("It is not yet clear whether you can look after this yourself."), "{advice}");
    let raises = |question: SafetyQuestion| question.escalation().map(|raise| raise.urgency());
    let urgencies: Vec<_> = assessment.triage().safety_questions().filter_map(raises).collect();
    assert!(urgencies.contains(&Urgency::Emergency), "{urgencies:?}");
}

/// By probability the emergency is far from first; it is first where it matters.
#[test]
fn an_improbable_emergency_is_not_ranked_away() {
    let assessment = &samples()["saddle_numbness"];
    assert_ne!(leading(assessment), Condition::CaudaEquinaSyndrome);
    assert_eq!(assessment.triage().urgency(), Urgency::Emergency);
    let serious = assessment.must_not_miss().next().unwrap();
    assert_eq!(serious.ranked().condition(), Condition::CaudaEquinaSyndrome);
}

/// It is said only of what an injection or an image could still confirm. It can be said of somebody who has denied everything.
#[test]
fn what_history_and_examination_cannot_confirm_is_said_to_be_so() {
    let denies = |years| {
        let mut patient = Presentation::new().present(Symptom::LowBackPain).age(Age::years(years).unwrap());
        let next = |patient: &Presentation| {
            score(patient).next_questions().find(|question| question.respondent() == Respondent::Patient)
        };
        while let Some(question) = next(&patient) {
            patient = patient.absent(question.finding());
        }
        (format!("no to everything at {years}"), score(&patient))
    };
    let mut said = 0;
    for (name, assessment) in samples().into_iter().chain([20, 27, 34, 41, 48, 60].map(denies)) {
        let text = assessment.to_string();
        for (place, ranked) in assessment.ranking().enumerate() {
            let can_be_named = |respondents| ranked.ceiling(respondents).weight() >= Conclusion::MIN_WEIGHT;
            let is_possible = place < 3 && ranked.band() >= ProbabilityBand::Possible;
            let only_by_results = !can_be_named(Respondent::Examiner) && can_be_named(Respondent::Laboratory);
            let sentence =
                format!("\n{} cannot be confirmed by history and examination: ", ranked.condition());
            assert_eq!(text.contains(&sentence), is_possible && only_by_results, "{name}: {sentence}{text}");
            said += usize::from(is_possible && only_by_results);
        }
    }
    assert!(said > 0);
}

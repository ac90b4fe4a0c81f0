//! The wire form is a promise: what is written today is written tomorrow.

#![cfg(feature = "serde")]

#[path = "support/frozen.rs"]
mod frozen;

use lumbago::advice::Sentence;
use lumbago::knowledge::{self, Basis};
use lumbago::{
    Age, Condition, Finding, Presentation, Probability, RiskFactor, Setting, Sex, Sign, Symptom,
    SymptomDuration, Urgency, score,
};
use serde_json::{Value, json};

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
    // Figures about adults with such pain are not written of anybody else.
    for somebody_else in [&child, &denied] {
        let record = serde_json::to_value(score(somebody_else)).unwrap();
        assert_eq!([&record["ranking"], &record["explanations"]], [&json!([]), &json!([])]);
        assert_eq!([&record["none_of_these"], &record["published_evidence"]], [&json!(null), &json!(null)]);
    }
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
        {"present": "pregnancy", "needs": {"key": "sex=female", "text": "sex female"}},
    ]);
    assert_eq!(written["conflicts"], conflicts);
    assert_eq!(
        written["oddities"],
        json!([{"finding": "major_trauma", "with": {"key": "minor_trauma", "text": "Minor trauma"}}])
    );
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
    let written = |patient| serde_json::to_string_pretty(&score(&patient)).unwrap() + "\n";
    let [ordinary, emergency] = [written(presentation()), written(emergency())];
    frozen::frozen_in("tests/data", &[("assessment.json", &ordinary), ("emergency.json", &emergency)]);
}

#[test]
fn summaries_are_written_as_they_were() {
    let written =
        |patient| serde_json::to_string_pretty(&score(&patient).summary().conditions(2)).unwrap() + "\n";
    let [ordinary, emergency] = [written(presentation()), written(emergency())];
    frozen::frozen_in("tests/data", &[("summary.json", &ordinary), ("summary-emergency.json", &emergency)]);
}

/// Ledgers and questions are as many as are wanted, and three and five otherwise.
#[test]
fn how_much_is_written_is_the_callers_choice() {
    let assessment = score(&presentation());
    let lengths = |written: Value| {
        ["explanations", "next_questions"].map(|field| written[field].as_array().unwrap().len())
    };
    assert_eq!(lengths(serde_json::to_value(&assessment).unwrap()), [3, 5]);
    assert_eq!(lengths(serde_json::to_value(assessment.record().ledgers(0).questions(1)).unwrap()), [0, 1]);
    let all = serde_json::to_value(assessment.record().ledgers(99).questions(999)).unwrap();
    assert_eq!(lengths(all), [Condition::ALL.len(), assessment.next_questions().count()]);
    let short = serde_json::to_value(assessment.summary().conditions(3).questions(0)).unwrap();
    assert_eq!(short["conditions"].as_array().unwrap().len(), 3);
    assert_eq!(short["next_questions"], json!([]));
}

/// Whatever a program shows can be written: words as their ids, and what has parts as an object of them.
#[test]
fn everything_that_a_program_shows_can_be_written() {
    let assessment = score(&emergency());
    let words = json!([
        Basis::Adapted,
        knowledge::RuleBasis::Compiled,
        knowledge::Reading::OwnEstimate,
        knowledge::CodeSystem::Icd11Mms,
        knowledge::CodeFit::Close,
        lumbago::ProbabilityBand::VeryProbable,
        lumbago::triage::MissingFact::Duration,
        lumbago::conclusion::ExclusionReason::Child,
        lumbago::inquiry::Stop::Decided,
        lumbago::ErrorKind::OutOfRange,
        assessment.trigger_point_activity(),
        assessment.triage().screening().state(),
    ]);
    let ids = json!([
        "adapted",
        "compiled",
        "own_estimate",
        "icd11_mms",
        "close",
        "very_probable",
        "duration",
        "child",
        "decided",
        "out_of_range",
        "active",
        "incomplete"
    ]);
    assert_eq!(words, ids);

    let profile = serde_json::to_value(knowledge::profile(Condition::LumbarDiscHerniation)).unwrap();
    assert_eq!(profile["codes"][0]["system"], "icd10_who_2019");
    assert_eq!(profile["pretest"]["primary_care"]["probability"], 0.06);
    let row = &profile["groups"][0]["rows"][0];
    assert!(row["if_present"][0].as_f64().unwrap() > 0.0 && row["grounds"]["source"].is_string(), "{row}");
    let source = serde_json::to_value(knowledge::sources()[0]).unwrap();
    assert_eq!(source["key"], knowledge::sources()[0].key());
    let rule =
        serde_json::to_value(knowledge::criterion(lumbago::Criterion::AsasInflammatoryBackPain)).unwrap();
    assert_eq!(rule["counted"][0], json!({"key": "age_at_onset<40", "text": "age at onset below 40"}));
    assert_eq!(rule["replaces"], json!(["inflammatory_back_pain"]));
    let flag = serde_json::to_value(knowledge::red_flags()[0]).unwrap();
    assert_eq!(flag["red_flag"], knowledge::red_flags()[0].as_str());
    assert!(flag["what_to_do"].as_str().unwrap().starts_with("Go to an emergency department now"));
    assert_eq!(
        serde_json::to_value(knowledge::contradictions()).unwrap().as_array().unwrap().len(),
        knowledge::contradictions().len()
    );
    assert_eq!(serde_json::to_value(knowledge::screen_questions()).unwrap()[0]["screen"], "where");

    let scores = serde_json::to_value(assessment.on_published_evidence()).unwrap();
    assert_eq!(scores["leading"], assessment.on_published_evidence().leading().as_str());
    let other = serde_json::to_value(assessment.counterfactuals().next()).unwrap();
    assert!(other["leading"].is_string() || other.is_null(), "{other}");
    let well = score(&presentation());
    let escalation = serde_json::to_value(well.triage().escalations().next().unwrap()).unwrap();
    assert!(escalation["raises_to"].is_string() && escalation["red_flag"].is_string(), "{escalation}");
    let digest: lumbago::Digest = serde_json::from_value(json!(knowledge::DIGEST)).unwrap();
    assert_eq!(digest, knowledge::DIGEST);
}

/// What the evidence asks for stands beside the rules, with the sentence that the verdict says.
#[test]
fn a_summary_says_what_should_be_ruled_out_by_the_evidence() {
    let patient = Presentation::new()
        .present(Symptom::LowBackPain)
        .present(Symptom::Fever)
        .present(Symptom::MidlineSpinalPain);
    let assessment = score(&patient);
    let floor = assessment.triage().floors().next().unwrap();
    let written = json!(assessment.summary());
    let how_soon = written.as_object().unwrap().values().find(|part| part.get("floors").is_some()).unwrap();
    assert_eq!(how_soon["urgency"], json!(assessment.triage().urgency()));
    let expected = json!({ "condition": floor.condition(), "text": floor.detail().to_string() });
    assert_eq!(how_soon["floors"], json!([expected]));
    let title = assessment.triage().urgency_in_full().to_string();
    assert!(assessment.triage().to_string().starts_with(&format!("{title}. ")), "{title}");
}

/// Nothing is written without its parts.
#[test]
fn no_object_is_empty() {
    fn is_full(value: &Value) -> bool {
        match value {
            Value::Object(fields) => !fields.is_empty() && fields.values().all(is_full),
            Value::Array(values) => values.iter().all(is_full),
            _ => true,
        }
    }
    let mut written = vec![
        json!(Condition::ALL.iter().map(|condition| knowledge::profile(*condition)).collect::<Vec<_>>()),
        json!(
            lumbago::Criterion::ALL
                .iter()
                .map(|criterion| knowledge::criterion(*criterion))
                .collect::<Vec<_>>()
        ),
        json!(knowledge::red_flags()),
        json!(knowledge::contradictions()),
        json!(knowledge::screen_questions()),
        json!(knowledge::sources()),
    ];
    for patient in [presentation(), emergency()] {
        let assessment = score(&patient);
        written.push(json!(assessment.record().ledgers(16).questions(99)));
        written.push(json!(assessment.summary()));
        written.push(json!(assessment.compare(Condition::ALL[0], Condition::ALL[1])));
    }
    let ordinary = score(&presentation());
    written.push(json!(ordinary.counterfactuals().collect::<Vec<_>>()));
    written.push(json!(ordinary.triage().escalations().collect::<Vec<_>>()));
    written.push(json!(ordinary.triage().screens().collect::<Vec<_>>()));
    for value in written {
        assert!(is_full(&value) && value != json!([]) && value != json!({}), "{value}");
    }
}

#[test]
fn every_kind_of_error_reading_and_reason_has_an_id() {
    use lumbago::ErrorKind::{
        AmbiguousName, ConditionForFinding, NotADigest, NotAnId, NotWhole, OutOfRange, Repeated, UnknownName,
        WrongType,
    };
    let kinds = [
        (UnknownName, "unknown_name"),
        (AmbiguousName, "ambiguous_name"),
        (NotAnId, "not_an_id"),
        (ConditionForFinding, "condition_for_finding"),
        (OutOfRange, "out_of_range"),
        (NotWhole, "not_whole"),
        (NotADigest, "not_a_digest"),
        (WrongType, "wrong_type"),
        (Repeated, "repeated"),
    ];
    for (kind, id) in kinds {
        assert_eq!((kind.as_str(), json!(kind)), (id, json!(id)));
    }
    let readings = [knowledge::Reading::Text, knowledge::Reading::Abstract, knowledge::Reading::Restated];
    assert_eq!(json!(readings), json!(["text", "abstract", "restated"]));
    let stops = [lumbago::inquiry::Stop::NothingToGain, lumbago::inquiry::Stop::Decided];
    assert_eq!(json!(stops), json!(["nothing_to_gain", "decided"]));
    let criterion = lumbago::Criterion::AsasInflammatoryBackPain;
    assert_eq!(lumbago::inquiry::Reason::CountsTowards(criterion).as_str(), "counts_towards");
    let facts = [lumbago::triage::MissingFact::Age, lumbago::triage::MissingFact::Sex];
    assert_eq!(json!(facts), json!(["age", "sex"]));
}

#[test]
fn a_comparison_is_written_with_both_sides() {
    let assessment = score(&emergency());
    let mut ranking = assessment.ranking().map(|ranked| ranked.condition());
    let (one, other) = (ranking.next().unwrap(), ranking.next().unwrap());
    let comparison = assessment.compare(one, other);
    let written = serde_json::to_value(&comparison).unwrap();
    assert_eq!((&written["first"], &written["second"]), (&json!(one), &json!(other)));
    assert_eq!(written["difference"], json!(comparison.difference()));
    assert_eq!(written["lead"], json!(comparison.lead()));
    let lines = written["lines"].as_array().unwrap();
    assert_eq!(lines.len(), comparison.lines().count());
    for (written, line) in lines.iter().zip(comparison.lines()) {
        assert_eq!(written["difference"], json!(line.difference()));
        assert_eq!(
            (written["first"].is_null(), written["second"].is_null()),
            (line.first().is_none(), line.second().is_none())
        );
    }
}

/// Every text of an answer that is a sentence for patients stands beside a key, and each key in the list of all.
#[test]
fn sentences_have_keys() {
    for presentation in [presentation(), emergency(), Presentation::new()] {
        let written = serde_json::to_value(score(&presentation)).unwrap();
        let sentences = written["triage"]["advice_sentences"].as_array().unwrap();
        let texts: Vec<_> = sentences.iter().map(|sentence| sentence["text"].as_str().unwrap()).collect();
        assert_eq!(written["triage"]["advice"], texts.join(" "));
        for sentence in sentences.iter().chain([&written["triage"]["safety_net"]]) {
            let listed = Sentence::ALL.iter().find(|listed| sentence["key"] == listed.key()).unwrap();
            let count = sentence["count"].to_string();
            assert_eq!(sentence["text"], listed.english().replace("{}", &count));
        }
    }
}

/// Room for so many bytes and no more.
struct Room(usize);

impl std::io::Write for Room {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Wherever the room ends, who asked for the answer is told.
#[test]
fn an_answer_that_does_not_fit_is_an_error() {
    fn is_whole_or_an_error(value: &impl serde::Serialize, step: usize) {
        let length = serde_json::to_vec(value).unwrap().len();
        for room in (0..length).step_by(step) {
            assert!(serde_json::to_writer(Room(room), value).is_err(), "{room} of {length} bytes");
        }
        assert!(serde_json::to_writer(Room(length), value).is_ok());
    }
    for patient in [presentation(), emergency()] {
        let assessment = score(&patient);
        let leading: Vec<_> = assessment.ranking().map(|ranked| ranked.condition()).take(2).collect();
        is_whole_or_an_error(&patient, 1);
        is_whole_or_an_error(&assessment, 37);
        is_whole_or_an_error(&assessment.summary(), 11);
        is_whole_or_an_error(&assessment.compare(leading[0], leading[1]), 11);
        is_whole_or_an_error(&assessment.on_published_evidence(), 1);
    }
    is_whole_or_an_error(&knowledge::profile(Condition::SpinalInfection), 37);
    is_whole_or_an_error(&knowledge::criterion(lumbago::Criterion::AsasInflammatoryBackPain), 1);
    is_whole_or_an_error(&knowledge::contradictions(), 11);
    is_whole_or_an_error(&knowledge::screen_questions(), 11);
    is_whole_or_an_error(&&knowledge::red_flags()[..5], 11);
    is_whole_or_an_error(&&knowledge::sources()[..5], 1);
}

//! FHIR: what is written is R4 and has the library's numbers; what is read is what was answered, and nothing that is uncertain.

use chrono::NaiveDate;
use fhirkit::r4;
use lumbago::knowledge::{self, CodeFit};
use lumbago::{Condition, Finding, Presence, Presentation, Respondent, RiskFactor, Symptom, Urgency, score};
use lumbago_service::fhir::{self, questionnaire, read::read, write};
use serde_json::{Value, json};

mod support;
use support::{check, response, samples};

fn subject() -> Value {
    json!({ "reference": "Patient/1" })
}

fn bundle(presentation: &Presentation) -> Value {
    write::bundle(&score(presentation), &subject(), &["something".to_owned()])
}

fn of_type<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    let resources = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
    resources.filter(|resource| resource["resourceType"] == *kind).collect()
}

fn condition(code: &Value, certainty: &str, status: &str) -> Value {
    json!({
        "resourceType": "Condition",
        "id": "c",
        "clinicalStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": status }] },
        "verificationStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": certainty }] },
        "code": { "coding": [code] },
        "subject": subject(),
    })
}

fn observation(finding: &str, rest: Value) -> Value {
    let mut observation = json!({
        "resourceType": "Observation",
        "status": "final",
        "code": { "coding": [{ "system": fhir::FINDING, "code": finding }] },
        "subject": subject(),
    });
    let Value::Object(rest) = rest else { panic!("{rest} is no object") };
    observation.as_object_mut().unwrap().extend(rest);
    observation
}

fn together(resources: &[Value]) -> Value {
    let entries: Value = resources.iter().map(|resource| json!({ "resource": resource })).collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn read_all(resources: &[Value]) -> (Presentation, Vec<String>) {
    let read = read(&together(resources), None).unwrap();
    (read.presentation, read.left_out)
}

#[test]
fn fifty_per_cent_is_written_as_fifty() {
    let even = lumbago::Probability::new(0.5).unwrap();
    let presentation = Presentation::new().pretest(Condition::FacetJointPain, even);
    let bundle = bundle(&presentation);
    let predictions = of_type(&bundle, "RiskAssessment")[0]["prediction"].as_array().unwrap();
    let facet =
        predictions.iter().find(|it| it["outcome"]["coding"][0]["code"] == "facet_joint_pain").unwrap();
    assert_eq!(facet["probabilityDecimal"].to_string(), "50.0");
    assert_eq!(score(&presentation).get(Condition::FacetJointPain).probability(), even);
}

#[test]
fn everything_written_is_r4_and_has_the_numbers_of_the_library() {
    for (name, presentation) in samples() {
        let assessment = score(&presentation);
        let bundle = bundle(&presentation);
        check::<r4::Bundle>(&bundle);
        let impression = of_type(&bundle, "ClinicalImpression")[0];
        assert_eq!(bundle["entry"][0]["resource"], *impression, "the urgency stands first");
        let urgency = assessment.triage().urgency();
        assert_eq!(impression["extension"][0]["valueCode"], json!(urgency), "{name}");
        let is_provisional = assessment.triage().is_provisional();
        assert_eq!(impression["extension"][1]["valueBoolean"], json!(is_provisional), "{name}");
        assert_eq!(impression["status"] == "in-progress", is_provisional, "{name}");
        assert!(impression["summary"].as_str().unwrap().starts_with("Urgency"));
        let issues = of_type(&bundle, "DetectedIssue");
        let triage = assessment.triage();
        let open = usize::from(triage.safety_questions().next().is_some());
        assert_eq!(issues.len(), triage.fired().count() + triage.floors().count() + open, "{name}");
        let severe = issues.iter().any(|issue| issue["severity"] == "high" && issue["status"] == "final");
        assert_eq!(severe, urgency >= Urgency::Urgent, "{name}");
        let predictions = of_type(&bundle, "RiskAssessment")[0]["prediction"].as_array().unwrap();
        assert_eq!(predictions.len(), Condition::ALL.len() + 1);
        for (prediction, ranked) in predictions.iter().zip(assessment.ranking()) {
            let close = |value: &Value, to: lumbago::Probability| {
                (value.as_f64().unwrap() / 100.0 - to.value()).abs() < 1e-12
            };
            assert_eq!(prediction["outcome"]["coding"][0]["code"], ranked.condition().as_str(), "{name}");
            assert!(close(&prediction["probabilityDecimal"], ranked.probability()));
            let range = &prediction["extension"][0]["valueRange"];
            assert!(close(&range["low"]["value"], ranked.interval().low()));
            assert!(close(&range["high"]["value"], ranked.interval().high()));
            assert!(prediction["rationale"].as_str().unwrap().contains("95 % interval"));
        }
        assert_eq!(bundle, self::bundle(&presentation), "equal input gives equal output");
    }
}

#[test]
fn only_an_exact_code_is_written_as_the_same() {
    let bundle = bundle(&Presentation::new());
    let predictions = of_type(&bundle, "RiskAssessment")[0]["prediction"].as_array().unwrap();
    for condition in Condition::ALL {
        let outcome = predictions.iter().map(|prediction| &prediction["outcome"]);
        let outcome = outcome.into_iter().find(|it| it["coding"][0]["code"] == condition.as_str()).unwrap();
        let exact: Vec<_> = knowledge::profile(*condition)
            .codes()
            .iter()
            .filter(|code| code.fit() == CodeFit::Exact)
            .collect();
        let others = knowledge::profile(*condition).codes().len() - exact.len();
        let written =
            outcome["coding"].as_array().unwrap()[1..].iter().map(|coding| coding["code"].as_str().unwrap());
        assert!(written.eq(exact.iter().map(|code| code.code())), "{condition:?}");
        let related = outcome["extension"].as_array().map_or(0, Vec::len);
        assert_eq!(related, others, "{condition:?}");
    }
}

#[test]
fn a_child_is_named_no_condition() {
    let child = Presentation::new().age(lumbago::Age::years(9).unwrap()).present(Symptom::LowBackPain);
    let bundle = bundle(&child);
    check::<r4::Bundle>(&bundle);
    assert!(of_type(&bundle, "RiskAssessment").is_empty());
}

#[test]
fn the_questionnaire_has_every_question_of_the_patient_once_and_no_other() {
    let questionnaire = questionnaire::questionnaire();
    check::<r4::Questionnaire>(&questionnaire);
    let groups = questionnaire["item"].as_array().unwrap();
    let items = groups.iter().flat_map(|group| group["item"].as_array().unwrap());
    let ids: Vec<_> = items.clone().map(|item| item["linkId"].as_str().unwrap()).collect();
    let mut written = ids[3..].to_vec();
    let mut asked: Vec<_> = Finding::ALL
        .iter()
        .filter(|finding| finding.respondent() == Respondent::Patient)
        .map(|finding| finding.as_str())
        .collect();
    written.sort_unstable();
    asked.sort_unstable();
    assert_eq!(written, asked);
    // A follow-up depends on questions that are there, and those for everybody on none.
    let free = knowledge::screen_questions().iter().filter(|row| row.trigger().is_none());
    let free: Vec<_> = free.map(|row| row.finding().as_str()).collect();
    let mut follow_ups = 0;
    for item in items {
        for condition in item["enableWhen"].as_array().into_iter().flatten() {
            follow_ups += 1;
            assert!(ids.contains(&condition["question"].as_str().unwrap()), "{item}");
            assert!(!free.contains(&item["linkId"].as_str().unwrap()), "{item}");
        }
    }
    assert!(follow_ups > 40);
}

#[test]
fn answers_come_back_as_they_were_given() {
    for (name, presentation) in samples() {
        let response = response(&presentation);
        check::<r4::QuestionnaireResponse>(&response);
        let read = read(&response, None).unwrap();
        assert_eq!(read.presentation.setting(presentation.stated_setting()), presentation, "{name}");
        assert!(read.left_out.is_empty());
    }
}

#[test]
fn wrong_answers_are_all_refused_by_name() {
    let answer = |id: &str, value: Value| json!({ "linkId": id, "answer": [value] });
    let response = |items: Value| json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
    let code = |code: &str| json!({ "valueCoding": { "code": code } });
    let all = response(json!([
        answer("fevr", code("present")),
        answer("age", json!({ "valueInteger": 200 })),
        answer("limp", json!({ "valueString": "yes" })),
        { "linkId": "rigors", "answer": [code("present"), code("absent")] },
    ]));
    let problem = read(&all, None).unwrap_err();
    assert_eq!(problem.faults.len(), 4, "{problem:?}");
    assert!(problem.faults.iter().any(|fault| fault.candidates == ["fever"]));
    for (items, sentence) in [
        (json!([answer("fever", code("yes"))]), "findings.fever: unknown name; expected one of `present`"),
        (
            json!([answer("fever", json!({ "valueString": "present" }))]),
            "findings.fever: expected an answer of the type",
        ),
        (
            json!([answer(
                "fever",
                json!({ "valueCoding": { "system": "http://snomed.info/sct", "code": "present" } })
            )]),
            "expected a code of",
        ),
        (json!([answer("fever", code("present")), answer("fever", code("absent"))]), "answered twice"),
        (json!([{ "linkId": "fever", "answer": [code("present"), code("absent")] }]), "has several answers"),
        (json!([{ "answer": [code("present")] }]), "has no linkId"),
    ] {
        let problem = read(&response(items), None).unwrap_err();
        assert!(problem.faults[0].detail.contains(sentence), "{problem:?}");
        check::<r4::OperationOutcome>(&fhir::outcome(&problem));
    }
    assert!(read(&json!({ "resourceType": "Basic" }), None).is_err());
    assert!(read(&json!([1]), None).is_err());
}

#[test]
fn conditions_count_only_if_code_and_status_are_certain() {
    let icd = |code: &str| json!({ "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": code });
    let own = json!({ "system": fhir::FINDING, "code": "diabetes" });
    let cancer = RiskFactor::HistoryOfCancer;
    for (code, certainty, status, finding, presence) in [
        (icd("E11.9"), "confirmed", "active", RiskFactor::Diabetes, Some(Presence::Present)),
        (icd("E11.9"), "provisional", "active", RiskFactor::Diabetes, None),
        (icd("E11.9"), "confirmed", "resolved", RiskFactor::Diabetes, None),
        // That it is not this kind of diabetes does not mean that it is none.
        (icd("E11.9"), "refuted", "active", RiskFactor::Diabetes, None),
        (own.clone(), "refuted", "active", RiskFactor::Diabetes, Some(Presence::Absent)),
        (own, "confirmed", "active", RiskFactor::Diabetes, Some(Presence::Present)),
        (
            json!({ "system": "http://snomed.info/sct", "code": "E11" }),
            "confirmed",
            "active",
            RiskFactor::Diabetes,
            None,
        ),
        (icd("C50.911"), "confirmed", "resolved", cancer, Some(Presence::Present)),
        (icd("C44.91"), "confirmed", "active", cancer, None),
        (icd("Z85.3"), "confirmed", "inactive", cancer, Some(Presence::Present)),
        (icd("Z85.820"), "confirmed", "active", cancer, Some(Presence::Present)),
        (icd("Z85.828"), "confirmed", "active", cancer, None),
        (icd("Z85.8"), "confirmed", "active", cancer, None),
        (
            icd("M45.9"),
            "confirmed",
            "active",
            RiskFactor::KnownAnkylosingSpondylitis,
            Some(Presence::Present),
        ),
        (icd("M45.A2"), "confirmed", "active", RiskFactor::KnownAnkylosingSpondylitis, None),
        (icd("I71.00"), "confirmed", "active", RiskFactor::KnownAorticAneurysm, None),
        (icd("I71.43"), "confirmed", "active", RiskFactor::KnownAorticAneurysm, Some(Presence::Present)),
        (icd("M801"), "confirmed", "active", RiskFactor::Osteoporosis, None),
    ] {
        let condition = condition(&code, certainty, status);
        check::<r4::Condition>(&condition);
        let (presentation, left_out) = read_all(&[condition]);
        assert_eq!(presentation.presence_of(finding), presence, "{code} {certainty} {status}");
        assert_eq!(left_out.len(), usize::from(presence.is_none()));
    }
}

#[test]
fn observations_count_only_if_they_are_final_current_and_plain() {
    let reason = |code: &str| json!({ "dataAbsentReason": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": code }] } });
    let mut both = reason("unknown");
    both["valueBoolean"] = json!(false);
    let coded =
        json!({ "valueCodeableConcept": { "coding": [{ "system": fhir::PRESENCE, "code": "absent" }] } });
    for (finding, rest, presence) in [
        ("fever", json!({ "valueBoolean": true }), Some(Presence::Present)),
        ("fever", json!({ "valueBoolean": false }), Some(Presence::Absent)),
        ("fever", coded, Some(Presence::Absent)),
        ("fever", reason("asked-unknown"), Some(Presence::Unknown)),
        ("fever", reason("not-asked"), None),
        ("fever", json!({ "valueBoolean": false, "status": "preliminary" }), None),
        ("fever", json!({ "valueString": "no" }), None),
        ("fever", both, None),
        ("8310-5", json!({ "valueBoolean": true }), None),
    ] {
        let observation = observation(finding, rest);
        check::<r4::Observation>(&observation);
        let (presentation, left_out) = read_all(std::slice::from_ref(&observation));
        assert_eq!(presentation.presence_of(Symptom::Fever), presence, "{observation}");
        assert_eq!(left_out.len(), usize::from(presence.is_none()));
    }
}

#[test]
fn what_is_out_of_date_does_not_count() {
    let no_fever =
        |date: &str| observation("fever", json!({ "valueBoolean": false, "effectiveDateTime": date }));
    let chills = observation("rigors", json!({ "valueBoolean": true, "effectiveDateTime": "2026-11-20" }));
    let today = NaiveDate::from_ymd_opt(2026, 11, 20);
    for (date, counts) in [("2026-11-18", true), ("2026-11-17T23:00:00Z", false), ("2025-11-20", false)] {
        for as_of in [None, today] {
            let read = read(&together(&[no_fever(date), chills.clone()]), as_of).unwrap();
            assert_eq!(read.presentation.presence_of(Symptom::Fever).is_some(), counts, "{date}");
            assert_eq!(read.left_out.is_empty(), counts);
        }
    }
    // What has no date counts unless it is to be true today.
    let undated = observation("fever", json!({ "valueBoolean": false }));
    assert!(read(&undated, None).unwrap().was_asked);
    assert!(!read(&undated, today).unwrap().was_asked);
    // The newest response counts, to the second, unless it was withdrawn.
    let newer = response(&Presentation::new().absent(Symptom::Rigors));
    let mut withdrawn = newer.clone();
    withdrawn["authored"] = json!("2026-11-20T23:00:00Z");
    withdrawn["status"] = json!("entered-in-error");
    for authored in ["2026-11-19", "2026-11-20T10:29:00+01:00"] {
        let mut older = response(&Presentation::new().absent(Symptom::Fever));
        older["authored"] = json!(authored);
        let (presentation, left_out) = read_all(&[older, newer.clone(), withdrawn.clone()]);
        assert!(presentation.findings().eq([(Symptom::Rigors.into(), Presence::Absent)]));
        assert_eq!(left_out.len(), 2);
    }
    // What was denied before may be there now.
    let mut refuted = condition(&json!({ "system": fhir::FINDING, "code": "fever" }), "refuted", "active");
    refuted["recordedDate"] = json!("2026-11-01");
    assert_eq!(read_all(&[refuted, newer]).0.presence_of(Symptom::Fever), None);
}

#[test]
fn an_alarm_that_is_out_of_date_is_not_lost() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25);
    let answers = response(&Presentation::new().present(Symptom::SaddleNumbness).absent(Symptom::Fever));
    let seen = read(&answers, today).unwrap();
    assert_eq!(seen.presentation, Presentation::new());
    assert!(!seen.was_asked);
    assert_eq!(seen.was_present, Presentation::new().present(Symptom::SaddleNumbness));
    assert!(seen.left_out.iter().any(|line| line.starts_with("saddle_numbness was present")));
    let next_year = NaiveDate::from_ymd_opt(2027, 11, 25);
    assert_eq!(read(&answers, next_year).unwrap().was_present, Presentation::new());
}

#[test]
fn presence_counts_where_two_disagree_and_everything_is_about_one_patient() {
    let denied = response(&Presentation::new().absent(RiskFactor::Diabetes));
    let known = condition(&json!({ "system": fhir::FINDING, "code": "diabetes" }), "confirmed", "active");
    let (presentation, left_out) = read_all(&[denied, known.clone()]);
    assert_eq!(presentation.presence_of(RiskFactor::Diabetes), Some(Presence::Present));
    assert!(left_out[0].contains("presence counts"));
    let patient = |id: &str| json!({ "resourceType": "Patient", "id": id });
    for reference in ["http://example.org/Patient/2", "urn:uuid:3f1a2b4c-0000-4000-8000-000000000000"] {
        let mut other = known.clone();
        other["subject"] = json!({ "reference": reference });
        assert!(read(&together(&[known.clone(), other.clone()]), None).is_err());
    }
    // One patient may have two names.
    let name = "urn:uuid:3f1a2b4c-0000-4000-8000-000000000000";
    let mut other = known.clone();
    other["subject"] = json!({ "reference": name });
    let mut bundle = together(&[known, patient("1"), other]);
    bundle["entry"][1]["fullUrl"] = json!(name);
    assert_eq!(read(&bundle, None).unwrap().subject, subject());
    assert!(read(&together(&[patient("1"), patient("2")]), None).is_err());
}

#[test]
fn the_patient_gives_age_and_sex_unless_the_answers_do() {
    let patient =
        |born: &str| json!({ "resourceType": "Patient", "id": "1", "gender": "female", "birthDate": born });
    let answers = response(&Presentation::new().absent(Symptom::Fever));
    for (born, age) in
        [("1986-11-20", Some(40)), ("1986-11-21", Some(39)), ("1986", None), ("2027-01-01", None)]
    {
        let (presentation, left_out) = read_all(&[patient(born), answers.clone()]);
        assert_eq!(presentation.stated_age().map(lumbago::Age::as_years), age, "{born}");
        assert_eq!(presentation.stated_sex(), Some(lumbago::Sex::Female));
        assert_eq!(left_out.is_empty(), age.is_some());
    }
    let stated = response(&Presentation::new().age(lumbago::Age::years(50).unwrap()));
    assert_eq!(read_all(&[patient("1986-11-20"), stated]).0.stated_age().unwrap().as_years(), 50);
}

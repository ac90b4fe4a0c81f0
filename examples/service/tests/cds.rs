//! CDS Hooks: the cards are as the specification demands, an alarm is the first and never lost, and nothing unknown reassures.

use chrono::NaiveDate;
use fhirkit::r4;
use lumbago::{Age, Finding, Presence, Presentation, RiskFactor, Sex, Symptom, Urgency, score};
use lumbago_service::cds;
use lumbago_service::fhir;
use serde_json::{Value, json};

mod support;
use support::{Service, check, response, samples};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

fn request(prefetch: &Value) -> Value {
    json!({
        "hook": "patient-view",
        "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        "context": { "userId": "Practitioner/2", "patientId": "1" },
        "prefetch": prefetch,
    })
}

fn answers(presentation: &Presentation) -> Value {
    let mut response = response(presentation);
    response["subject"] = json!({ "reference": "Patient/1" });
    json!({ "resourceType": "Bundle", "type": "searchset", "entry": [{ "resource": response }] })
}

/// The cards of a request in which everything was sent.
fn cards(prefetch: &Value) -> Vec<Value> {
    let mut all = json!({ "answers": null, "patient": null, "conditions": null, "observations": null });
    all.as_object_mut().unwrap().extend(prefetch.as_object().unwrap().clone());
    let link = |_: &Presentation| Some("http://localhost/report/1".to_owned());
    let answer = cds::cards(request(&all), today(), link).unwrap();
    answer["cards"].as_array().unwrap().clone()
}

/// The specification of a card, as far as cards here go.
#[track_caller]
fn check_card(card: &Value) {
    let summary = card["summary"].as_str().unwrap();
    // What is too long is cut to 139 characters, and nothing is.
    assert!(summary.chars().count() < 139, "{summary}");
    assert!(["info", "warning", "critical"].iter().any(|indicator| card["indicator"] == **indicator));
    assert!(card["source"]["label"].as_str().unwrap().starts_with("lumbago"));
    assert!(!card["detail"].as_str().unwrap().is_empty());
    assert_eq!(card["suggestions"].is_null(), card["selectionBehavior"].is_null());
    for action in
        card["suggestions"].as_array().into_iter().flatten().flat_map(|it| it["actions"].as_array().unwrap())
    {
        assert_eq!(action["type"], "create");
        match action["resource"]["resourceType"].as_str().unwrap() {
            "Task" => check::<r4::Task>(&action["resource"]),
            "ClinicalImpression" => check::<r4::ClinicalImpression>(&action["resource"]),
            "RiskAssessment" => check::<r4::RiskAssessment>(&action["resource"]),
            other => panic!("{other}"),
        }
    }
    for link in card["links"].as_array().into_iter().flatten() {
        assert!(link["url"].as_str().unwrap().starts_with("http"));
        assert_eq!(link["type"], "absolute");
    }
}

/// Patients with random answers, the same in every run.
fn random() -> impl Iterator<Item = Presentation> {
    let mut state = 1_u64;
    let mut below = move |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % limit
    };
    (0..300).map(move |place| {
        let mut patient = Presentation::new().age(Age::years(u32::try_from(below(100)).unwrap()).unwrap());
        if below(2) == 0 {
            patient = patient.sex(Sex::ALL[below(2)]);
        }
        // From few answers to all, and from mostly denied to mostly present.
        let (asked, present) = (1 + place % 10, 1 + place / 30);
        for finding in Finding::ALL {
            if below(10) < asked {
                let presence = match below(100) {
                    it if it < present => Presence::Present,
                    99 => Presence::Unknown,
                    _ => Presence::Absent,
                };
                patient = patient.with(*finding, presence);
            }
        }
        patient
    })
}

#[test]
fn every_card_keeps_to_the_specification_and_the_urgency_is_first() {
    let mut seen = std::collections::BTreeSet::new();
    for patient in samples().into_iter().map(|(_, patient)| patient).chain(random()) {
        let all = cards(&json!({ "answers": answers(&patient) }));
        all.iter().for_each(check_card);
        let assessment = score(&patient.clone().setting(lumbago::Setting::PrimaryCare));
        let triage = assessment.triage();
        if patient.findings().next().is_none() {
            continue;
        }
        seen.insert((triage.urgency(), triage.is_provisional()));
        let first = all[0]["summary"].as_str().unwrap();
        assert!(first.starts_with(&triage.urgency_in_full().to_string()), "{first}");
        assert_eq!(all[0]["indicator"] == "critical", triage.urgency() == Urgency::Emergency, "{first}");
        assert_eq!(
            all[0]["indicator"] == "info",
            triage.urgency() < Urgency::Soon && !triage.is_provisional()
        );
        assert!(all[0]["detail"].as_str().unwrap().contains(&triage.advice().to_string()));
        // In an emergency there is nothing else to read.
        assert_eq!(all.len() == 1, triage.urgency() == Urgency::Emergency);
    }
    assert!(seen.len() > 5, "{seen:?}");
}

#[test]
fn why_nothing_is_named_is_said_once() {
    let back = Presentation::new().present(Symptom::LowBackPain);
    let seated = back.clone().present(Symptom::NoPainWhenSeated).present(Symptom::WorseSitting);
    for (patient, said) in [
        (back.clone(), "Nothing stands out so far"),
        (back.age(Age::years(9).unwrap()), "No cause is named: this library covers people aged 16 and over"),
        (seated, "No cause is named: it depends on which of the contradictory answers is true"),
    ] {
        let all = cards(&json!({ "answers": answers(&patient) }));
        assert!(all.iter().any(|card| card["summary"] == said), "{said} in {all:?}");
    }
}

#[test]
fn who_was_not_asked_about_back_pain_gets_no_card() {
    assert!(cards(&json!({})).is_empty());
    let diabetes = json!({
        "resourceType": "Condition",
        "code": { "coding": [{ "system": "http://hl7.org/fhir/sid/icd-10", "code": "E11" }] },
        "clinicalStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active" }] },
        "verificationStatus": { "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "confirmed" }] },
        "subject": { "reference": "Patient/1" },
    });
    assert!(cards(&json!({ "conditions": diabetes })).is_empty());
    // But it counts for whoever was asked.
    let back_pain = Presentation::new().present(Symptom::LowBackPain);
    let both = cards(&json!({ "answers": answers(&back_pain), "conditions": diabetes }));
    let record = &both.last().unwrap()["suggestions"][0]["actions"][0]["resource"]["summary"];
    let known = score(&back_pain.present(RiskFactor::Diabetes));
    assert!(record.as_str().unwrap().starts_with(&known.triage().urgency_in_full().to_string()));
}

#[test]
fn what_was_not_sent_is_missed() {
    let link = |_: &Presentation| None;
    for prefetch in [
        json!(null),
        json!({}),
        json!({ "patient": { "resourceType": "Patient", "id": "1" } }),
        json!({ "answers": { "resourceType": "OperationOutcome", "issue": [] } }),
    ] {
        assert_eq!(cds::cards(request(&prefetch), today(), link).unwrap_err().status, 412);
    }
    let saddle = answers(&Presentation::new().present(Symptom::SaddleNumbness));
    let partly = cds::cards(request(&json!({ "answers": saddle, "patient": null })), today(), link).unwrap();
    assert_eq!(partly["cards"][0]["indicator"], "critical");
    let detail = partly["cards"][0]["detail"].as_str().unwrap();
    assert!(detail.contains("Not sent, so not known: conditions, observations."), "{detail}");
    // An alarm among the observations does not wait for the answers.
    let observation = json!({
        "resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-11-20", "valueBoolean": true,
        "code": { "coding": [{ "system": fhir::FINDING, "code": "saddle_numbness" }] },
    });
    let partly = cds::cards(request(&json!({ "observations": observation })), today(), link).unwrap();
    assert_eq!(partly["cards"][0]["indicator"], "critical");
    assert!(partly["cards"][0]["detail"].as_str().unwrap().contains("answers, patient, conditions"));
}

#[test]
fn an_alarm_is_not_lost_with_the_record() {
    // Answers that cannot be read.
    let mut broken = answers(&Presentation::new().present(Symptom::SaddleNumbness));
    let items = broken["entry"][0]["resource"]["item"].as_array_mut().unwrap();
    items.push(json!({ "linkId": "fever", "answer": [{ "valueString": "perhaps" }] }));
    let all = cards(&json!({ "answers": broken }));
    check_card(&all[0]);
    assert_eq!((all.len(), &all[0]["indicator"]), (1, &json!("warning")));
    assert!(all[0]["summary"].as_str().unwrap().contains("not judged"));
    assert!(all[0]["detail"].as_str().unwrap().contains("findings.fever"));
    // A record of somebody else.
    let mut other = answers(&Presentation::new().absent(Symptom::Fever));
    other["entry"][0]["resource"]["subject"]["reference"] = json!("Patient/2");
    assert!(cards(&json!({ "answers": other }))[0]["detail"].as_str().unwrap().contains("several patients"));
    // Answers of last week, alone and beside those of today.
    let mut older = answers(&Presentation::new().present(Symptom::SaddleNumbness))["entry"][0].clone();
    older["resource"]["authored"] = json!("2026-11-13");
    let alone = cards(&json!({ "answers": older["resource"] }));
    check_card(&alone[0]);
    assert_eq!((alone.len(), &alone[0]["indicator"]), (1, &json!("critical")));
    let denied = Presentation::new().absent(Symptom::SaddleNumbness);
    for (now, is_open) in [(Presentation::new().absent(Symptom::Fever), true), (denied, false)] {
        let mut both = response(&now);
        both["status"] = json!("completed");
        let mut observation = json!({
            "resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-11-13", "valueBoolean": true,
            "code": { "coding": [{ "system": fhir::FINDING, "code": "saddle_numbness" }] },
        });
        observation["subject"] = json!({ "reference": "Patient/1" });
        let all = cards(&json!({ "answers": both, "observations": observation }));
        assert_eq!(all[0]["summary"].as_str().unwrap().starts_with("Older answers say: emergency"), is_open);
    }
}

#[test]
fn a_request_that_is_none_is_refused_with_all_its_faults() {
    let link = |_: &Presentation| None;
    let problem = cds::cards(json!({ "hook": "order-sign", "prefetch": [] }), today(), link).unwrap_err();
    let pointers: Vec<_> = problem.faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(
        pointers,
        ["#/hook", "#/hookInstance", "#/context/userId", "#/context/patientId", "#/prefetch"]
    );
    assert!(cds::cards(json!([]), today(), link).is_err());
}

#[test]
fn a_client_finds_the_service_and_its_pages() {
    let service = Service::start(&["--allow-origin", "https://clinic.example"]);
    let found = service.get("/cds-services").json()["services"][0].clone();
    for field in ["hook", "id", "description", "prefetch"] {
        assert!(!found[field].is_null());
    }
    let templates = found["prefetch"].as_object().unwrap().values();
    assert!(templates.clone().all(|it| it.as_str().unwrap().contains("{{context.patientId}}")));
    assert!(templates.clone().all(|it| !it.as_str().unwrap().contains("FINDING")));
    let path = format!("/cds-services/{}", found["id"].as_str().unwrap());
    let patient = Presentation::new().present(Symptom::SaddleNumbness);
    let mut answers = answers(&patient);
    answers["entry"][0]["resource"]["authored"] = json!(chrono::Utc::now().to_rfc3339());
    let answer = service.post(&path, request(&json!({ "answers": answers })).to_string());
    assert_eq!(answer.headers["cache-control"], "no-store");
    let url = answer.json()["cards"][0]["links"][0]["url"].as_str().unwrap().to_owned();
    let page = service.get(url.strip_prefix(&service.url("")).unwrap());
    assert_eq!(page.text, lumbago_report::html(&patient));
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    assert_eq!(service.get("/report/00000000000000000000000000000000").status, 404);

    let asks = |origin: &str| service.preflight(&path, origin).headers;
    assert_eq!(asks("https://clinic.example")["access-control-allow-origin"], "https://clinic.example");
    assert!(
        asks("https://clinic.example")["access-control-allow-headers"]
            .to_str()
            .unwrap()
            .contains("authorization")
    );
    assert!(!asks("https://other.example").contains_key("access-control-allow-origin"));
    let closed = Service::start(&[]).preflight(&path, "https://clinic.example");
    assert!(!closed.headers.contains_key("access-control-allow-origin"));
}

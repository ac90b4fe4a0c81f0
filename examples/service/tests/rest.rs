//! REST over a real connection: the answers are the library's, and every refusal says why.

use lumbago::{Condition, Respondent, score};
use lumbago_service::rest::table;
use serde_json::{Value, json};

mod support;
use support::{Service, run, samples};

#[test]
fn answers_are_those_of_the_library() {
    let service = Service::start(&[]);
    for (name, presentation) in samples() {
        let assessment = score(&presentation);
        let body = serde_json::to_string(&presentation).unwrap();
        let record = service.post("/assess?form=record", &body);
        assert_eq!((record.status, record.media_type.as_str()), (200, "application/json"));
        assert_eq!(record.text, serde_json::to_string(&assessment).unwrap(), "{name}");
        let summary = serde_json::to_string(&assessment.summary()).unwrap();
        assert_eq!(service.post("/assess", &body).text, summary, "{name}");
        // A byte-order mark before it is read over.
        assert_eq!(service.post("/assess", format!("\u{feff}{body}")).text, summary, "{name}");

        let [first, second] = [0, 1].map(|place| assessment.ranking().nth(place).unwrap().condition());
        let why = service.post(&format!("/explain/{}", first.as_str()), &body).json();
        assert_eq!(why["explanation"], json!(assessment.explain(first)), "{name}");
        let than = service.post(&format!("/compare/{}/{}", first.as_str(), second.as_str()), &body).json();
        assert_eq!(than["comparison"], json!(assessment.compare(first, second)), "{name}");

        let next = service.post("/next?for=examiner", &body).json();
        let screens = next["screens"].as_array().unwrap().iter().map(|screen| screen["screen"].clone());
        assert!(screens.eq(assessment.triage().screens().map(|open| json!(open.screen()))), "{name}");
        let questions =
            assessment.next_questions().filter(|question| question.respondent() <= Respondent::Examiner);
        assert_eq!(next["questions"], questions.take(5).map(|question| json!(question)).collect::<Value>());

        for answer in [why, than, next] {
            assert_eq!(
                answer.as_object().unwrap().keys().next().unwrap(),
                "triage",
                "the urgency stands first"
            );
            assert_eq!(answer["triage"]["urgency"], json!(assessment.triage().urgency()), "{name}");
        }
        let page = service.post("/report", &body);
        assert_eq!(page.text, lumbago_report::html(&presentation));
        assert!(page.media_type.starts_with("text/html"));
    }
}

#[test]
fn every_refusal_says_why() {
    let service = Service::start(&[]);
    let json = "application/json";
    let deep = "[".repeat(60_000);
    let nested = format!(r#"{{"findings": {}1{}}}"#, "[".repeat(20_000), "]".repeat(20_000));
    let large = format!(r#"{{"x": "{}"}}"#, "x".repeat(64 * 1024));
    for (path, media_type, body, status, sentence) in [
        ("/assess", json, &b"{\"age\": 3"[..], 400, "not sound JSON: EOF"),
        ("/assess", json, b"", 400, "not sound JSON: EOF"),
        ("/assess", json, b"{} {}", 400, "trailing characters"),
        ("/assess", json, b"{\"findings\": {\"\xff\": 1}}", 400, "invalid utf-8"),
        ("/assess", json, deep.as_bytes(), 400, "recursion limit"),
        ("/assess", json, nested.as_bytes(), 422, "expected an object, found a list"),
        ("/assess", json, b"[34]", 422, "expected a presentation, which is an object, found a list"),
        ("/assess", json, b"{\"age\": 1, \"age\": 2}", 422, "repeated field `age`"),
        ("/assess", json, large.as_bytes(), 413, "larger than 64 KiB"),
        ("/assess", "text/plain", b"{}", 415, "must be JSON"),
        ("/assess?form=long", json, b"{}", 400, "`form` is `summary` or `record`"),
        ("/assess?from=record", json, b"{}", 400, "expected `form` alone"),
        ("/next?for=doctor", json, b"{}", 400, "unknown respondent `doctor`"),
        ("/explain/sciatica", json, b"{}", 404, "unknown condition `sciatica`"),
        ("/compare/slipped%20disc/%ff", json, b"{}", 400, "could not be read"),
        ("/nothing", json, b"{}", 404, "nothing at this path"),
        ("/health", json, b"{}", 405, "another method"),
    ] {
        let answer = service.post_as(media_type, path, body);
        assert_eq!(
            (answer.status, answer.media_type.as_str()),
            (status, "application/problem+json"),
            "{path} {answer:?}"
        );
        let problem = answer.json();
        assert_eq!(problem["status"], status);
        assert!(problem["detail"].as_str().unwrap().contains(sentence), "{problem}");
    }
    assert_eq!(service.post("/health", "").headers["allow"], "GET,HEAD");
    let wrong = r#"{"age": 340, "findings": {"fevr": "present", "limp": "yes", "SLR": "present"}}"#;
    let errors = service.post("/assess", wrong).json()["errors"].clone();
    let pointers: Vec<_> =
        errors.as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["#/age", "#/findings", "#/findings/limp", "#/findings"]);
    assert_eq!(errors[3]["candidates"], json!(["straight_leg_raise"]));
    // What could be said of a person is not repeated, neither a value nor a name that is no word.
    let personal = r#"{"Ann": 1, "sex": "ann", "findings": {"fever": "ann", "Ann Example": "present"}}"#;
    let problem = service.post("/assess", personal);
    assert_eq!(problem.json()["errors"].as_array().unwrap().len(), 4);
    assert!(!problem.text.to_lowercase().contains("ann"), "{problem:?}");
    let many: Value = (0..50)
        .map(|place| (format!("nothing_{place}"), json!("present")))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let problem = service.post("/assess", json!({ "findings": many }).to_string()).json();
    assert!(problem["detail"].as_str().unwrap().ends_with("18 more are not listed."), "{problem}");
    // Of a key that is there twice a parser would keep the last.
    let twice =
        r#"{"resourceType": "QuestionnaireResponse", "item": [{"linkId": "fever", "linkId": "limp"}]}"#;
    for path in ["/fhir/$assess", "/cds-services/back-pain"] {
        let problem = service.post(path, twice);
        assert_eq!(problem.status, 400);
        assert!(problem.text.contains("not sound JSON: a key is there twice at line 1"), "{problem:?}");
        assert_eq!(service.post(path, &deep).status, 400);
        assert_eq!(service.post(path, b"\"\xff\"").status, 400);
        assert_eq!(service.post(path, "{}").text, service.post(path, "\u{feff}{}").text);
    }
    let fhir = service.post_as("application/fhir+json", "/fhir/$assess", "{}");
    assert_eq!((fhir.status, fhir.media_type.as_str()), (422, "application/fhir+json"));
    assert_eq!(fhir.json()["resourceType"], "OperationOutcome");
}

#[test]
fn other_names_are_understood_and_choices_are_given() {
    let service = Service::start(&[]);
    let search = |text: &str| service.get(&format!("/vocabulary?search={text}")).json();
    assert_eq!(search("SLR")["is"]["id"], "straight_leg_raise");
    assert_eq!(search("saddle%20anaesthesia")["is"]["id"], "saddle_numbness");
    let unsure = search("incontinence");
    assert_eq!(unsure["is"], Value::Null);
    let ids = unsure["may_be"].as_array().unwrap().iter().map(|entry| entry["id"].as_str().unwrap());
    assert!(ids.eq(["bladder_dysfunction", "bowel_dysfunction"]));
    assert_eq!(search("slipped%20disc")["conditions"][0]["id"], "lumbar_disc_herniation");
    assert_eq!(search("fevr")["may_be"][0]["id"], "fever");
    assert_eq!(
        service.get("/vocabulary").json()["findings"].as_array().unwrap().len(),
        lumbago::Finding::ALL.len()
    );
    let row = service.get("/evidence/slipped%20disc/pain_below_knee").json();
    assert_eq!(row["sources"][0]["key"], "hill2011");
    let profile = service.get("/evidence/cauda_equina_syndrome").json();
    assert_eq!(profile["profile"]["condition"], json!(Condition::CaudaEquinaSyndrome));
    assert_eq!(service.get("/evidence/meralgia_paresthetica/fever").status, 404);
}

#[test]
fn the_openapi_document_describes_what_is_there() {
    let service = Service::start(&[]);
    let document = service.get("/openapi.json").json();
    assert_eq!(document["openapi"], "3.1.0");
    let emergency = r#"{"findings": {"saddle_numbness": "present", "bladder_dysfunction": "present"}}"#;
    // It has every path of the program, and no other, with the same methods.
    let paths = document["paths"].as_object().unwrap();
    let mut described: Vec<_> = paths.keys().map(String::as_str).collect();
    let mut served: Vec<_> = table().into_iter().map(|(path, _)| path).collect();
    described.sort_unstable();
    served.sort_unstable();
    assert_eq!(described, served);
    for (path, operations) in paths {
        let request = ureq::http::Request::delete(service.url(path)).body(()).unwrap();
        let allowed = run(request).headers["allow"].to_str().unwrap().replace(",HEAD", "");
        let described: Vec<_> = operations.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(described.join(",").to_uppercase(), allowed, "{path}");
    }
    for (path, operations) in paths {
        let path = path.replace("{condition}", "hip_osteoarthritis").replace("{first}", "facet_joint_pain");
        let path = path.replace("{second}", "spinal_infection").replace("{finding}", "limp");
        for (method, operation) in operations.as_object().unwrap() {
            let body = if path.starts_with("/fhir") { r#"{"resourceType": "Patient"}"# } else { emergency };
            let answer = if method == "get" { service.get(&path) } else { service.post(&path, body) };
            let media_type = answer.media_type.split(';').next().unwrap();
            let described = &operation["responses"][answer.status.to_string()]["content"];
            assert!(!described[media_type].is_null(), "{method} {path}: {answer:?}");
        }
    }
    // Every reference leads somewhere.
    let text = document.to_string();
    let references = text.split(r##""$ref":"#"##).skip(1).map(|rest| rest.split('"').next().unwrap());
    let mut count = 0;
    for reference in references {
        count += 1;
        assert!(document.pointer(reference).is_some(), "{reference}");
    }
    assert!(count > 100 && !text.contains("$defs"));
}

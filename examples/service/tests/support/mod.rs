//! The sample patients, and the program as a service of its own.

#![allow(dead_code, reason = "each test file uses a part")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fhirkit::FhirJson;
use lumbago::{Presentation, knowledge};
use lumbago_service::fhir::{self, questionnaire};
use serde_json::{Value, json};

/// Every sample: its name and the patient.
pub fn samples() -> Vec<(String, Presentation)> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../data")).unwrap();
    let samples: Vec<_> = folder
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), serde_json::from_str(&text).unwrap())
        })
        .collect();
    assert!(samples.len() > 20);
    samples
}

/// Fails unless the outside checker has nothing to say of a resource.
#[track_caller]
pub fn check<T: FhirJson>(resource: &Value) {
    let (_, issues) = fhirkit::from_json::<T>(&resource.to_string()).unwrap();
    assert!(issues.is_empty(), "{issues:?}");
}

/// What a form would send.
pub fn response(presentation: &Presentation) -> Value {
    let answer = |id: &str, value: Value| json!({ "linkId": id, "answer": [value] });
    let mut items = Vec::new();
    if let Some(age) = presentation.stated_age() {
        items.push(answer("age", json!({ "valueInteger": age })));
    }
    if let Some(sex) = presentation.stated_sex() {
        items.push(answer("sex", json!({ "valueCoding": { "system": questionnaire::GENDER, "code": sex } })));
    }
    if let Some(duration) = presentation.stated_duration() {
        items.push(answer("duration_weeks", json!({ "valueDecimal": duration })));
    }
    for (finding, presence) in presentation.findings() {
        items.push(answer(
            finding.as_str(),
            json!({ "valueCoding": { "system": fhir::PRESENCE, "code": presence } }),
        ));
    }
    json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": format!("{}|{}", fhir::QUESTIONNAIRE, knowledge::VERSION),
        "status": "completed",
        "authored": "2026-11-20T09:30:00Z",
        "item": [{ "linkId": "person", "item": items }],
    })
}

/// The program, which ends with the test.
pub struct Service {
    pub process: Child,
    pub address: String,
}

impl Service {
    pub fn start(arguments: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_lumbago-service"));
        Self::of(program.args(["--address", "127.0.0.1:0"]).args(arguments))
    }

    /// The program by a command of one's own, which must start it at port 0.
    pub fn of(command: &mut Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Self { process, address }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn get(&self, path: &str) -> Answer {
        Answer::of(agent().get(self.url(path)).call())
    }

    pub fn post(&self, path: &str, body: impl AsRef<[u8]>) -> Answer {
        self.post_as("application/json", path, body)
    }

    pub fn post_as(&self, media_type: &str, path: &str, body: impl AsRef<[u8]>) -> Answer {
        Answer::of(agent().post(self.url(path)).content_type(media_type).send(body.as_ref()))
    }

    /// What a browser asks before a page of `origin` may.
    pub fn preflight(&self, path: &str, origin: &str) -> Answer {
        let request = ureq::http::Request::options(self.url(path))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type");
        run(request.body(()).unwrap())
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn run(request: ureq::http::Request<()>) -> Answer {
    Answer::of(agent().run(request))
}

/// An answer that takes so long is none.
const TIMEOUT: Duration = Duration::from_secs(30);

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(TIMEOUT)).build().into()
}

/// What the service answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub media_type: String,
    pub headers: ureq::http::HeaderMap,
    pub text: String,
}

impl Answer {
    #[track_caller]
    fn of(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Self {
        let mut response = response.unwrap();
        let headers = response.headers().clone();
        let media_type = headers.get("content-type").map_or("", |kind| kind.to_str().unwrap()).to_owned();
        let text = response.body_mut().read_to_string().unwrap();
        Self { status: response.status().as_u16(), media_type, headers, text }
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

//! FHIR R4: a questionnaire, and an operation that reads answers and writes an assessment.
//!
//! | file | what it holds |
//! |---|---|
//! | `questionnaire` | the patient's questions, screen by screen |
//! | `read` | answers, conditions and observations to a presentation |
//! | `write` | an assessment to resources |

pub mod questionnaire;
pub mod read;
pub mod write;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use lumbago::{Setting, score};
use serde_json::{Value, json};

use crate::answers;
use crate::problem::Problem;
use crate::rest::{JsonBody, MAX_RECORD, Parameters, Table, parameter};

/// The media type of FHIR in JSON.
pub const MEDIA_TYPE: &str = "application/fhir+json";

/// A name of this library. It identifies, and leads to no page.
macro_rules! uri {
    ($name:literal) => {
        concat!("urn:lumbago:fhir:", $name)
    };
}

/// The code system of the ids of findings.
pub const FINDING: &str = uri!("finding");
/// The code system of `present`, `absent` and `unknown`.
pub const PRESENCE: &str = uri!("presence");
/// The code system of the ids of conditions, and of `none_of_these`.
pub const CONDITION: &str = uri!("condition");
/// The code system of what was detected: ids of red-flag rules, `floor` and `open_safety_questions`.
pub const ISSUE: &str = uri!("issue");
/// The extension with the 95 % interval of a probability, in per cent.
pub const INTERVAL: &str = uri!("interval");
/// The extension with a code that is not the same condition, and with how well it fits.
pub const RELATED_CODE: &str = uri!("related-code");
/// The extension with the urgency.
pub const URGENCY: &str = uri!("urgency");
/// The extension that says whether the urgency may still rise.
pub const PROVISIONAL: &str = uri!("provisional");
/// The canonical address of the questionnaire.
pub const QUESTIONNAIRE: &str = uri!("Questionnaire/patient");

/// The paths of FHIR.
#[must_use]
pub fn table() -> Table {
    let questionnaire = async || answer(StatusCode::OK, &questionnaire::questionnaire());
    vec![("/fhir/Questionnaire/patient", get(questionnaire)), ("/fhir/$assess", post(assess))]
}

fn answer(status: StatusCode, resource: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], resource.to_string()).into_response()
}

async fn assess(query: Parameters, body: Result<JsonBody<MAX_RECORD>, Problem>) -> Response {
    let assessed = || -> Result<Value, Problem> {
        let setting = parameter(&query, "setting")?.map(|text| answers::word(StatusCode::BAD_REQUEST, text));
        let setting: Setting = setting.transpose()?.unwrap_or_default();
        let mut read = read::read(&answers::document(&body?.0)?, None)?;
        read.presentation = read.presentation.setting(setting);
        Ok(write::bundle(&score(&read.presentation), &read.subject, &read.left_out))
    };
    match assessed() {
        Ok(bundle) => answer(StatusCode::OK, &bundle),
        Err(problem) => answer(problem.status, &outcome(&problem)),
    }
}

/// A problem as an `OperationOutcome`.
#[must_use]
pub fn outcome(problem: &Problem) -> Value {
    let code = match problem.status {
        StatusCode::PAYLOAD_TOO_LARGE => "too-long",
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => "structure",
        _ => "invalid",
    };
    let issue = |diagnostics: &str| json!({ "severity": "error", "code": code, "diagnostics": diagnostics });
    let mut issues: Vec<_> = problem.faults.iter().map(|fault| issue(&fault.detail)).collect();
    if issues.is_empty() {
        issues.push(issue(&problem.detail));
    }
    json!({ "resourceType": "OperationOutcome", "issue": issues })
}

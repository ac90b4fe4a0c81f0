//! Why a request was refused: Problem Details for HTTP (RFC 9457), with every fault of the document.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use lumbago::ErrorKind;
use lumbago::json::Validation;
use serde_json::{Value, json};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Why a request was refused.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// The status of HTTP.
    pub status: StatusCode,
    /// One sentence.
    pub detail: String,
    /// Every fault of the document, if the document is at fault.
    pub faults: Vec<Fault>,
}

/// What is wrong in one place of a document.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// One sentence: where, what, and what would be right.
    pub detail: String,
    /// The place, as a JSON Pointer (`#/findings/limp`).
    pub pointer: String,
    /// The kind of fault: an id that programs can rely on.
    pub kind: &'static str,
    /// The ids that may have been meant.
    pub candidates: Vec<&'static str>,
}

impl Problem {
    /// A problem without faults of a document.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, detail: detail.into(), faults: Vec::new() }
    }

    /// Faults of a document that is well-formed.
    #[must_use]
    pub fn of_faults(faults: Vec<Fault>) -> Self {
        let detail = match &faults[..] {
            [only] => only.detail.clone(),
            faults => format!("The document has {} faults.", faults.len()),
        };
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, detail, faults }
    }

    /// The faults that the library found.
    #[must_use]
    pub fn of_validation(validation: &Validation) -> Self {
        let problem = Self::of_faults(validation.faults().map(Fault::from).collect());
        let left = validation.fault_count() - problem.faults.len();
        let detail = if left == 0 {
            problem.detail
        } else {
            format!("{} {left} more are not listed.", problem.detail)
        };
        Self { detail, ..problem }
    }

    /// The body of a response.
    #[must_use]
    pub fn json(&self) -> Value {
        let mut body = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        if !self.faults.is_empty() {
            body["errors"] = self.faults.iter().map(Fault::json).collect();
        }
        body
    }
}

impl Fault {
    fn json(&self) -> Value {
        json!({
            "detail": self.detail,
            "pointer": self.pointer,
            "kind": self.kind,
            "candidates": self.candidates,
        })
    }
}

/// Whether a text may be repeated: a misspelt id or field, but nothing that could be said of a person.
#[must_use]
pub fn is_word(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    text.len() <= 48 && text.bytes().all(is_part)
}

/// The sentence of the library. It repeats what was found, and clients keep logs, so of a value that is no number and of a name
/// that is neither known nor like an id the sentence tells only the place and what would be right.
fn sentence(error: &lumbago::Error) -> String {
    let is_name = error.key().is_none() && matches!(error.field(), None | Some("findings" | "pretest"));
    let is_known = matches!(
        error.kind(),
        ErrorKind::AmbiguousName | ErrorKind::NotAnId | ErrorKind::ConditionForFinding
    );
    if error.text().is_none_or(|text| is_name && (is_known || is_word(text))) {
        return error.to_string();
    }
    let place: Vec<_> = [error.field(), error.key()].into_iter().flatten().collect();
    let candidates: Vec<_> = error.candidates().map(|id| format!("`{id}`")).collect();
    let place = if place.is_empty() { "name".to_owned() } else { place.join(".") };
    let kind = error.kind().as_str().replace('_', " ");
    match &candidates[..] {
        [] => format!("{place}: {kind}, and no id is similar"),
        [only] => format!("{place}: {kind}; expected {only}"),
        _ => format!("{place}: {kind}; expected one of {}", candidates.join(", ")),
    }
}

impl From<&lumbago::Error> for Fault {
    fn from(error: &lumbago::Error) -> Self {
        let place = [error.field(), error.key()].into_iter().flatten();
        Self {
            detail: sentence(error),
            pointer: place.fold("#".to_owned(), |pointer, part| pointer + "/" + part),
            kind: error.kind().as_str(),
            candidates: error.candidates().collect(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, [(header::CONTENT_TYPE, MEDIA_TYPE)], self.json().to_string()).into_response()
    }
}

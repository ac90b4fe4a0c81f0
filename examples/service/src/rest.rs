//! HTTP: the routes, and the limits of every request.

use std::collections::HashMap;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequest, Path, Query, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::Value;

use crate::answers::{self, Form};
use crate::fhir;
use crate::openapi;
use crate::problem::Problem;

/// The largest body that is read. A presentation that states every finding has 8 kB.
pub const MAX_BODY: usize = 64 * 1024;

/// What the operator decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// How others reach the service, for links.
    pub base: String,
    /// The origin whose pages may call the CDS service.
    pub allow_origin: Option<HeaderValue>,
    /// How long a request may take, from its first byte to the answer.
    pub time_limit: Duration,
}

/// All routes. An answer takes microseconds, so handlers compute where they stand, without a pool of threads.
pub fn routes(settings: &Settings) -> Router {
    Router::new()
        .route("/health", get(async || json_text(r#"{"status":"ok"}"#.to_owned())))
        .route("/assess", post(assess))
        .route("/next", post(next))
        .route("/explain/{condition}", post(explain))
        .route("/compare/{first}/{second}", post(compare))
        .route("/report", post(report))
        .route("/vocabulary", get(vocabulary))
        .route("/evidence/{condition}", get(evidence))
        .route("/evidence/{condition}/{finding}", get(row))
        .route("/openapi.json", get(async || json(&openapi::document())))
        .merge(fhir::routes())
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(middleware::from_fn_with_state(settings.time_limit, limits))
}

/// Ends a request that takes too long, and puts every refusal, also those of the router, into the form of a problem.
async fn limits(State(time_limit): State<Duration>, request: Request, next: Next) -> Response {
    let Ok(response) = tokio::time::timeout(time_limit, next.run(request)).await else {
        let detail = format!("The request was not complete after {time_limit:?}.");
        return Problem::new(StatusCode::REQUEST_TIMEOUT, detail).into_response();
    };
    let status = response.status();
    let is_explained =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().ends_with(b"json"));
    if is_explained || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let detail = match status {
        StatusCode::NOT_FOUND => "There is nothing at this path; /openapi.json lists all paths.",
        StatusCode::METHOD_NOT_ALLOWED => "This path takes another method; the header Allow names it.",
        _ => "The request could not be read.",
    };
    let (allow, mut explained) =
        (response.headers().get(header::ALLOW).cloned(), Problem::new(status, detail).into_response());
    if let Some(allow) = allow {
        explained.headers_mut().insert(header::ALLOW, allow);
    }
    explained
}

/// The bytes of a JSON body of at most [`MAX_BODY`].
pub struct JsonBody(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or("").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        if !["application/json", fhir::MEDIA_TYPE].contains(&kind.as_str()) {
            let detail = "The body must be JSON: Content-Type: application/json, or application/fhir+json.";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
        }
        Bytes::from_request(request, state).await.map(Self).map_err(|error| match error.status() {
            status @ StatusCode::PAYLOAD_TOO_LARGE => {
                Problem::new(status, format!("The body is larger than {} KiB.", MAX_BODY / 1024))
            }
            status => Problem::new(status, "The body broke off."),
        })
    }
}

/// The parameters of a query.
pub type Parameters = Query<HashMap<String, String>>;

/// The value of the one parameter that a path knows.
///
/// # Errors
///
/// If there is another parameter.
pub fn parameter<'a>(query: &'a Parameters, name: &str) -> Result<Option<&'a str>, Problem> {
    if query.keys().all(|key| key == name) {
        Ok(query.get(name).map(String::as_str))
    } else {
        Err(Problem::new(StatusCode::BAD_REQUEST, format!("unknown parameter; expected `{name}` alone")))
    }
}

fn json_text(text: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}

fn json(value: &Value) -> Response {
    json_text(value.to_string())
}

async fn assess(query: Parameters, JsonBody(body): JsonBody) -> Result<Response, Problem> {
    let form = match parameter(&query, "form")? {
        None | Some("summary") => Form::Summary,
        Some("record") => Form::Record,
        Some(_) => return Err(Problem::new(StatusCode::BAD_REQUEST, "`form` is `summary` or `record`")),
    };
    Ok(json_text(answers::assess(&answers::presentation(&body)?, form)))
}

async fn next(query: Parameters, JsonBody(body): JsonBody) -> Result<Response, Problem> {
    let respondents = parameter(&query, "for")?.unwrap_or("patient");
    let respondents = answers::word(StatusCode::BAD_REQUEST, respondents)?;
    Ok(json(&answers::next(&answers::presentation(&body)?, respondents)))
}

async fn explain(Path(condition): Path<String>, JsonBody(body): JsonBody) -> Result<Response, Problem> {
    let condition = answers::word(StatusCode::NOT_FOUND, &condition)?;
    Ok(json(&answers::explain(&answers::presentation(&body)?, condition)))
}

async fn compare(
    Path((first, second)): Path<(String, String)>,
    JsonBody(body): JsonBody,
) -> Result<Response, Problem> {
    let (first, second) =
        (answers::word(StatusCode::NOT_FOUND, &first)?, answers::word(StatusCode::NOT_FOUND, &second)?);
    Ok(json(&answers::compare(&answers::presentation(&body)?, first, second)))
}

async fn report(JsonBody(body): JsonBody) -> Result<Html<String>, Problem> {
    Ok(Html(lumbago_report::html(&answers::presentation(&body)?)))
}

async fn vocabulary(query: Parameters) -> Result<Response, Problem> {
    Ok(json(&match parameter(&query, "search")? {
        Some(text) => answers::search(text),
        None => answers::vocabulary(),
    }))
}

async fn evidence(Path(condition): Path<String>) -> Result<Response, Problem> {
    Ok(json(&answers::evidence(answers::word(StatusCode::NOT_FOUND, &condition)?)))
}

async fn row(Path((condition, finding)): Path<(String, String)>) -> Result<Response, Problem> {
    let condition = answers::word(StatusCode::NOT_FOUND, &condition)?;
    let finding = answers::word(StatusCode::NOT_FOUND, &finding)?;
    Ok(json(&answers::row(condition, finding)?))
}

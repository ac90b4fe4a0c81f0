//! HTTP: the routes, and the limits of every request.

use std::collections::HashMap;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::HttpBody as _;
use axum::extract::{FromRequest, Path, Query, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use lumbago::Presentation;
use serde_json::Value;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::answers::{self, Form};
use crate::problem::Problem;
use crate::reports::{self, Reports};
use crate::{cds, fhir, openapi};

/// The largest presentation that is read. One that states every finding has 8 kB.
pub const MAX_PRESENTATION: usize = 64 * 1024;

/// The largest document of FHIR that is read: a record of a patient may be long.
pub const MAX_RECORD: usize = 1024 * 1024;

/// What the operator decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// How others reach the service, for links.
    pub base: String,
    /// The origins whose pages may ask; `*` is every page.
    pub allow_origins: Vec<HeaderValue>,
    /// How long a request may take, from its first byte to the answer.
    pub time_limit: Duration,
}

/// What all requests share.
#[derive(Debug)]
pub struct Shared {
    base: String,
    reports: Reports,
}

/// Paths, each with its methods.
pub type Table = Vec<(&'static str, MethodRouter<Arc<Shared>>)>;

/// Every path. An answer takes a fraction of a millisecond, so handlers compute where they stand, without a pool of threads.
#[must_use]
pub fn table() -> Table {
    let mut table: Table = vec![
        ("/health", get(async || json_text(r#"{"status":"ok"}"#.to_owned()))),
        ("/assess", post(assess)),
        ("/next", post(next)),
        ("/explain/{condition}", post(explain)),
        ("/compare/{first}/{second}", post(compare)),
        ("/report", post(report)),
        ("/report/{id}", get(kept_report)),
        ("/vocabulary", get(vocabulary)),
        ("/evidence/{condition}", get(evidence)),
        ("/evidence/{condition}/{finding}", get(row)),
        ("/openapi.json", get(async || json(&openapi::document()))),
        ("/cds-services", get(async || json(&cds::services()))),
        ("/cds-services/back-pain", post(patient_view)),
    ];
    table.extend(fhir::table());
    table
}

/// All paths, with the limits and the headers of every request.
pub fn routes(settings: Settings) -> Router {
    let any = settings.allow_origins.iter().any(|origin| origin == "*");
    let origins = if any { AllowOrigin::any() } else { AllowOrigin::list(settings.allow_origins) };
    let cors = CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::CONTENT_TYPE, header::AUTHORIZATION]);
    let always = |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let shared = Arc::new(Shared { base: settings.base, reports: Reports::default() });
    let forgetful = Arc::clone(&shared);
    tokio::spawn(async move { forgetful.reports.forget().await });
    table()
        .into_iter()
        .fold(Router::new(), |router, (path, methods)| router.route(path, methods))
        .with_state(shared)
        .layer(middleware::from_fn_with_state(settings.time_limit, limits))
        .layer(cors)
        // What is said of a patient stays in no cache, and the name of a page is told to no other site.
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(always(header::REFERRER_POLICY, "no-referrer"))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
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

/// The bytes of a JSON body of at most so many bytes.
pub struct JsonBody<const MAX: usize>(pub Vec<u8>);

impl<const MAX: usize, S: Send + Sync> FromRequest<S> for JsonBody<MAX> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or("").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
        if !["application/json", fhir::MEDIA_TYPE].contains(&kind.as_str()) {
            let detail = "The body must be JSON: Content-Type: application/json, or application/fhir+json.";
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
        }
        collect(request.into_body(), MAX).await.map(Self)
    }
}

/// Reads a body. Of one that is too large the rest is thrown away, within reason: many clients look for an answer only after they
/// have sent all.
async fn collect(mut body: axum::body::Body, max: usize) -> Result<Vec<u8>, Problem> {
    let patience = 16 * max;
    let mut bytes = Vec::new();
    let mut size = 0;
    // If the head says so already, nothing is waited for.
    let is_hopeless = body.size_hint().lower() > patience as u64;
    while !is_hopeless && size <= patience {
        let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await else { break };
        let frame = frame.map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "The body broke off."))?;
        let data = frame.data_ref().map_or(&[][..], |data| data);
        size += data.len();
        if size <= max {
            bytes.extend_from_slice(data);
        }
    }
    if is_hopeless || size > max {
        let detail = format!("The body is larger than {} KiB.", max / 1024);
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail));
    }
    Ok(bytes)
}

/// The body of a request about a presentation.
type Body = JsonBody<MAX_PRESENTATION>;

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

async fn assess(query: Parameters, JsonBody(body): Body) -> Result<Response, Problem> {
    let form = match parameter(&query, "form")? {
        None | Some("summary") => Form::Summary,
        Some("record") => Form::Record,
        Some(_) => return Err(Problem::new(StatusCode::BAD_REQUEST, "`form` is `summary` or `record`")),
    };
    Ok(json_text(answers::assess(&answers::presentation(&body)?, form)))
}

async fn next(query: Parameters, JsonBody(body): Body) -> Result<Response, Problem> {
    let respondents = parameter(&query, "for")?.unwrap_or("patient");
    let respondents = answers::word(StatusCode::BAD_REQUEST, respondents)?;
    Ok(json(&answers::next(&answers::presentation(&body)?, respondents)))
}

async fn explain(Path(condition): Path<String>, JsonBody(body): Body) -> Result<Response, Problem> {
    let condition = answers::word(StatusCode::NOT_FOUND, &condition)?;
    Ok(json(&answers::explain(&answers::presentation(&body)?, condition)))
}

async fn compare(
    Path((first, second)): Path<(String, String)>,
    JsonBody(body): Body,
) -> Result<Response, Problem> {
    let (first, second) =
        (answers::word(StatusCode::NOT_FOUND, &first)?, answers::word(StatusCode::NOT_FOUND, &second)?);
    Ok(json(&answers::compare(&answers::presentation(&body)?, first, second)))
}

async fn report(JsonBody(body): Body) -> Result<Html<String>, Problem> {
    Ok(Html(lumbago_report::html(&answers::presentation(&body)?)))
}

async fn kept_report(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
) -> Result<Html<String>, Problem> {
    let presentation = shared.reports.get(&id).ok_or_else(|| {
        let minutes = reports::LIFETIME.as_secs() / 60;
        let detail =
            format!("This report is gone. It is kept for {minutes} minutes; open the patient again.");
        Problem::new(StatusCode::NOT_FOUND, detail)
    })?;
    Ok(Html(lumbago_report::html(&presentation)))
}

async fn patient_view(
    State(shared): State<Arc<Shared>>,
    JsonBody(body): JsonBody<MAX_RECORD>,
) -> Result<Response, Problem> {
    let link = |presentation: &Presentation| {
        Some(format!("{}/report/{}", shared.base, shared.reports.keep(presentation)?))
    };
    Ok(json(&cds::cards(answers::document(&body)?, chrono::Utc::now().date_naive(), link)?))
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

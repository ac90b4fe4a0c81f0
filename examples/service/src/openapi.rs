//! The `OpenAPI` 3.1 document. Its schemas are the committed ones of the library.

use lumbago::knowledge;
use serde_json::{Map, Value, json};

use crate::fhir;
use crate::problem;

/// The schema of what every request about a patient holds.
pub const PRESENTATION: &str = include_str!("../../../schema/presentation.json");
const SUMMARY: &str = include_str!("../../../schema/summary.json");
const RECORD: &str = include_str!("../../../schema/record.json");

/// The document.
#[must_use]
pub fn document() -> Value {
    let mut schemas = Map::new();
    for (name, text) in [("presentation", PRESENTATION), ("summary", SUMMARY), ("record", RECORD)] {
        add(&mut schemas, name, text);
    }
    schemas.insert("problem".to_owned(), problem_schema());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "lumbago",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "A ranked, explained differential for low back and upper leg pain, with triage.",
            "description": format!(
                "Knowledge {}. It informs clinicians and the software that serves them; it does not diagnose. Show the \
                 urgency before anything else. Unknown is never absent. Nothing is logged or written to a disk.",
                knowledge::VERSION
            ),
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        // Where it is served from.
        "servers": [{ "url": "/" }],
        // Whoever needs to know callers puts something before it that does.
        "security": [],
        "paths": paths(),
        "components": { "schemas": schemas },
    })
}

/// Adds a schema and its parts, with the references between them as `OpenAPI` has them.
fn add(schemas: &mut Map<String, Value>, name: &str, text: &str) {
    let text = text.replace("#/$defs/", &format!("#/components/schemas/{name}."));
    let mut schema: Map<String, Value> = serde_json::from_str(&text).expect("a committed schema is JSON");
    schema.remove("$schema");
    schema.remove("$id");
    if let Some(Value::Object(parts)) = schema.remove("$defs") {
        schemas.extend(parts.into_iter().map(|(part, schema)| (format!("{name}.{part}"), schema)));
    }
    schemas.insert(name.to_owned(), schema.into());
}

fn problem_schema() -> Value {
    let text = json!({ "type": "string" });
    let fault = json!({
        "type": "object",
        "properties": {
            "detail": text,
            "pointer": text,
            "kind": text,
            "candidates": { "type": "array", "items": text },
        },
        "required": ["detail", "pointer", "kind", "candidates"],
    });
    json!({
        "description": "Problem Details (RFC 9457). `errors` has every fault of the document, with what was probably meant.",
        "type": "object",
        "properties": {
            "type": text,
            "title": text,
            "status": { "type": "integer" },
            "detail": text,
            "errors": { "type": "array", "items": fault },
        },
        "required": ["type", "title", "status", "detail"],
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// What an operation answers, and how it refuses.
fn operation(
    id: &str,
    summary: &str,
    media_type: &str,
    schema: &Value,
    refuses: &[u16],
    rest: Value,
) -> Value {
    let mut responses = Map::new();
    let content = json!({ media_type: { "schema": schema } });
    responses.insert("200".to_owned(), json!({ "description": "The answer.", "content": content }));
    for status in refuses {
        let (kind, schema) = match media_type {
            // Who is too slow is told so before anybody knows what the answer would be.
            fhir::MEDIA_TYPE if *status != 408 => {
                (fhir::MEDIA_TYPE, json!({ "type": "object", "description": "OperationOutcome" }))
            }
            _ => (problem::MEDIA_TYPE, reference("problem")),
        };
        let refusal = json!({ "description": "Why not.", "content": { kind: { "schema": schema } } });
        responses.insert(status.to_string(), refusal);
    }
    let mut operation = json!({ "operationId": id, "summary": summary, "responses": responses });
    if let (Some(operation), Value::Object(rest)) = (operation.as_object_mut(), rest) {
        operation.extend(rest);
    }
    operation
}

fn paths() -> Value {
    const ABOUT_PATIENT: &[u16] = &[400, 408, 413, 415, 422];
    const NAMED: &[u16] = &[400, 404, 408, 413, 415, 422];
    let any = json!({ "type": "object" });
    let body =
        |kind: &str, schema: Value| json!({ "required": true, "content": { kind: { "schema": schema } } });
    let presentation = || body("application/json", reference("presentation"));
    let place = |kind: &str, name: &str| {
        let text = format!("Which {kind}: its id, or a name of it.");
        json!({ "name": name, "in": "path", "required": true, "description": text, "schema": { "type": "string" } })
    };
    let parameter = |name: &str, schema: Value| json!({ "name": name, "in": "query", "schema": schema });
    let form = json!({ "enum": ["summary", "record"], "default": "summary" });
    let respondent = json!({ "enum": ["patient", "examiner", "laboratory"], "default": "patient" });
    let either = json!({ "anyOf": [reference("summary"), reference("record")] });
    let json_type = "application/json";
    json!({
        "/health": { "get": operation("health", "Whether the service runs.", json_type, &any, &[408], json!({})) },
        "/assess": { "post": operation(
            "assess", "The whole assessment: for a screen, or for the record.", json_type, &either, ABOUT_PATIENT,
            json!({ "parameters": [parameter("form", form)], "requestBody": presentation() }),
        ) },
        "/next": { "post": operation(
            "next", "The open safety questions, screen by screen, and the next questions.", json_type, &any, ABOUT_PATIENT,
            json!({ "parameters": [parameter("for", respondent)], "requestBody": presentation() }),
        ) },
        "/explain/{condition}": { "post": operation(
            "explain", "Why a condition has its probability.", json_type, &any, NAMED,
            json!({ "parameters": [place("condition", "condition")], "requestBody": presentation() }),
        ) },
        "/compare/{first}/{second}": { "post": operation(
            "compare", "Why one condition ranks above another.", json_type, &any, NAMED,
            json!({ "parameters": [place("condition", "first"), place("condition", "second")], "requestBody": presentation() }),
        ) },
        "/report": { "post": operation(
            "report", "The report as one page.", "text/html", &json!({ "type": "string" }), ABOUT_PATIENT,
            json!({ "requestBody": presentation() }),
        ) },
        "/report/{id}": { "get": operation(
            "keptReport", "The report to which a card leads, for a quarter of an hour.", "text/html",
            &json!({ "type": "string" }), &[404, 408], json!({ "parameters": [place("report", "id")] }),
        ) },
        "/openapi.json": { "get": operation("openapi", "This document.", json_type, &any, &[408], json!({})) },
        "/cds-services": { "get": operation(
            "cdsServices", "What there is of CDS Hooks 2.0.", json_type, &any, &[408], json!({}),
        ) },
        "/cds-services/back-pain": { "post": operation(
            "patientView", "Cards for whoever opens a patient's record (CDS Hooks 2.0).", json_type, &any,
            &[400, 408, 412, 413, 415, 422], json!({ "requestBody": body(json_type, any.clone()) }),
        ) },
        "/vocabulary": { "get": operation(
            "vocabulary", "Every word, or what a text means.", json_type, &any, &[400, 408],
            json!({ "parameters": [parameter("search", json!({ "type": "string" }))] }),
        ) },
        "/evidence/{condition}": { "get": operation(
            "evidence", "What the tables say about a condition.", json_type, &any, &[404, 408],
            json!({ "parameters": [place("condition", "condition")] }),
        ) },
        "/evidence/{condition}/{finding}": { "get": operation(
            "row", "What the tables say about a finding in a condition.", json_type, &any, &[404, 408],
            json!({ "parameters": [place("condition", "condition"), place("finding", "finding")] }),
        ) },
        "/fhir/Questionnaire/patient": { "get": operation(
            "questionnaire", "The patient's questions (FHIR R4).", fhir::MEDIA_TYPE, &any, &[408], json!({}),
        ) },
        "/fhir/$assess": { "post": operation(
            "fhirAssess", "A QuestionnaireResponse or a Bundle to a Bundle with the assessment (FHIR R4).",
            fhir::MEDIA_TYPE, &any, ABOUT_PATIENT,
            json!({
                "parameters": [parameter("setting", json!({ "type": "string", "default": "primary_care" }))],
                "requestBody": body(fhir::MEDIA_TYPE, any.clone()),
            }),
        ) },
    })
}

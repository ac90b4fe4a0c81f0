//! JSON Schemas (draft 2020-12) of what the library reads and writes: the presentation, the record and the summary.
//!
//! Words, questions and limits come from the library. The shapes are written here, with their properties in the order in which
//! the library writes them; the tests hold them to what it reads and writes.

mod presentation;
mod shape;
mod summary;
mod words;

use std::collections::BTreeSet;

use lumbago::{Age, PainQuality, Presentation, RiskFactor, Sex, Symptom, SymptomDuration, score};
use serde_json::{Map, Value, json};

/// The name and the text of every schema file.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    let file = |(name, shape, example): (_, &str, _)| (name, format!("{:#}\n", document(shape, example)));
    let patient = example();
    let assessment = score(&patient);
    let summary = json!(assessment.summary().conditions(1).questions(1));
    [("presentation.json", "Presentation", json!(patient)), ("summary.json", "Summary", summary)]
        .map(file)
        .into()
}

/// A patient of whom something of every kind is known.
fn example() -> Presentation {
    Presentation::new()
        .age(Age::years(34).expect("34 is an age"))
        .sex(Sex::Female)
        .duration(SymptomDuration::days(56).expect("eight weeks are a duration"))
        .present_all([Symptom::PainBelowKnee, Symptom::WorseCoughingSneezing])
        .present(PainQuality::ElectricShock)
        .absent(Symptom::Fever)
        .unknown(RiskFactor::HlaB27)
}

/// The schema of a document: one shape, and under `$defs` every other that it needs.
fn document(shape: &str, example: Value) -> Value {
    let shapes: Map<_, _> = [words::shapes(), presentation::shapes(), summary::shapes()]
        .into_iter()
        .flatten()
        .map(|(name, shape)| (name.to_owned(), shape))
        .collect();
    let receipt = score(&Presentation::new()).receipt();
    let minor = receipt.crate_version().rsplit_once('.').map_or("", |(minor, _)| minor);
    let mut schema = Map::new();
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("$id".into(), format!("urn:lumbago:{}:{minor}", shape.to_lowercase()).into());
    schema.insert("title".into(), shape.into());
    schema.extend(shapes[shape].as_object().expect("a shape is an object").clone());
    schema.insert("examples".into(), [example].into());

    let mut needed = BTreeSet::new();
    let mut fresh = references(&shapes[shape]);
    while let Some(name) = fresh.pop() {
        if needed.insert(name) {
            fresh.extend(references(&shapes[name]));
        }
    }
    let definitions = shapes.iter().filter(|(name, _)| needed.contains(name.as_str()));
    schema.insert("$defs".into(), definitions.map(|(name, shape)| (name.clone(), shape.clone())).collect());
    schema.into()
}

/// The names of the shapes that a schema refers to.
fn references(schema: &Value) -> Vec<&str> {
    match schema {
        Value::Object(parts) => match parts.get("$ref").and_then(Value::as_str) {
            Some(reference) => reference.strip_prefix(shape::DEFINITIONS).into_iter().collect(),
            None => parts.values().flat_map(references).collect(),
        },
        Value::Array(parts) => parts.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

//! JSON Schemas (draft 2020-12) of what the library reads and writes: the presentation, the record and the summary.
//!
//! Words, questions and limits come from the library. The shapes are written here, with their properties in the order in which
//! the library writes them; the tests hold them to what it reads and writes.

mod presentation;
mod record;
mod shape;
mod summary;
mod words;

use std::collections::BTreeSet;

use lumbago::{Age, PainQuality, Presentation, RiskFactor, Sex, Symptom, SymptomDuration, score};
use serde_json::{Map, Value, json};

/// The name and the text of every schema file.
#[must_use]
pub fn files() -> [(&'static str, String); 3] {
    let patient = example();
    let summary = json!(score(&patient).summary().conditions(1).questions(1));
    // A record would be too long for an example.
    [
        ("presentation.json", "Presentation", vec![json!(patient)]),
        ("record.json", "Record", vec![]),
        ("summary.json", "Summary", vec![summary]),
    ]
    .map(|(file, shape, examples)| (file, format!("{:#}\n", document(shape, examples))))
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

/// The schema of a document: its shape, and under `$defs` every other that it needs.
fn document(name: &str, examples: Vec<Value>) -> Value {
    let shapes = [presentation::shapes(), record::shapes(), summary::shapes(), words::shapes()];
    let shapes: Map<String, Value> =
        shapes.into_iter().flatten().map(|(name, shape)| (name.to_owned(), shape)).collect();

    let mut needed = BTreeSet::new();
    let mut found = references(&shapes[name]);
    while let Some(name) = found.pop() {
        if needed.insert(name) {
            found.extend(references(&shapes[name]));
        }
    }

    let receipt = score(&Presentation::new()).receipt();
    let minor_version = receipt.crate_version().rsplit_once('.').map_or("", |(minor, _)| minor);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:lumbago:{}:{minor_version}", name.to_lowercase()),
        "title": name,
    });
    let parts = schema.as_object_mut().expect("it is an object");
    parts.extend(shapes[name].as_object().expect("a shape is an object").clone());
    if !examples.is_empty() {
        parts.insert("examples".to_owned(), examples.into());
    }
    let definitions = shapes.iter().filter(|(name, _)| needed.contains(name.as_str()));
    let definitions = definitions.map(|(name, shape)| (name.clone(), shape.clone())).collect();
    parts.insert("$defs".to_owned(), definitions);
    schema
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

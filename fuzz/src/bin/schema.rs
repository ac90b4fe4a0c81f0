//! The schema of a presentation accepts what the library reads, and refuses what it refuses, but for the two differences that
//! `examples/schema/tests/schema.rs` names.

#![no_main]

#[path = "../../../examples/schema/tests/support/rounding.rs"]
mod rounding;

use std::sync::LazyLock;

use jsonschema::Validator;
use libfuzzer_sys::fuzz_target;
use lumbago::Presentation;
use rounding::only_rounding_helps;
use serde_json::Value;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("../../../schema/presentation.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

fuzz_target!(|bytes: &[u8]| {
    // A parser drops all but the last of several equal keys, so that neither side sees them.
    let Ok(document) = serde_json::from_slice::<Value>(bytes) else { return };
    let by_library = serde_json::from_value::<Presentation>(document.clone());
    let by_schema = SCHEMA.validate(&document);
    let is_as_named = by_schema.is_err() && by_library.is_ok() && only_rounding_helps(&document);
    assert!(
        by_schema.is_ok() == by_library.is_ok() || is_as_named,
        "{document}\nthe schema: {by_schema:?}\nthe library: {by_library:?}"
    );
});

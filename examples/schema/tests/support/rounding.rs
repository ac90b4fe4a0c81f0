//! A named difference between the schema and the library, which the fuzzer in `fuzz/` makes allowance for too.

use lumbago::Probability;
use serde_json::Value;

/// Whether a document has a probability that only rounding brings within the limits.
pub(crate) fn only_rounding_helps(document: &Value) -> bool {
    let limits = Probability::MIN.value()..=Probability::MAX.value();
    let stated = document["pretest"].as_object().into_iter().flat_map(|pretest| pretest.values());
    stated
        .filter_map(Value::as_f64)
        .any(|stated| !limits.contains(&stated) && Probability::new(stated).is_ok())
}

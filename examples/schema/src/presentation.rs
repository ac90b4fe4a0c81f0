//! What the library reads.

use lumbago::{Age, Condition, Finding, SymptomDuration};
use serde_json::{Value, json};

use crate::shape::{of, or_null, probability, shapes};

shapes! {
    "Presentation", PRESENTATION => {
        "age?": or_null(from_zero_to("integer", Age::MAX_YEARS)), "The age in completed years. Someone younger than 16 can be stated, and is reported as outside the population.";
        "sex?": or_null(of("Sex")), "The sex. Leave it out if it is not known.";
        "duration_weeks?": or_null(from_zero_to("number", SymptomDuration::MAX_WEEKS)), "How many weeks the present pain has lasted, from the start of this bout, not of the first one ever; rounded to a day. It says nothing about how long weakness or numbness has lasted.";
        "setting?": or_null(of("Setting")), "Where the patient is seen; primary care if it is left out.";
        "findings?": or_null(of("Findings")), "What is known of each finding.";
        "pretest?": or_null(of("Pretest")), "How probable a condition is before anything is known of the patient, where you know better than the setting does.";
    }
    "Findings", "What is known of each finding. One that is left out was never asked about. Each has its label and its question; for a sign or an investigation, it is a statement to confirm." => (findings())
    "Pretest", "Pretest probabilities by condition, above 0 and below 1." => (pretest())
}

/// The exceptions are those that `tests/schema.rs` holds the schema to.
const PRESENTATION: &str = "What is known of one adult with low back or upper leg pain. Every property can be left out, and null is \
    the same as leaving it out. What is not known stays out: nothing is taken for granted.\n\nThe library reads every document \
    that this schema accepts, unless a key is repeated in it, which no schema can see. It also reads a probability that only \
    rounding to nine decimals brings within the limits.";

fn from_zero_to(kind: &str, most: u32) -> Value {
    json!({"type": kind, "minimum": 0, "maximum": most})
}

fn findings() -> impl Iterator<Item = (String, Value, String)> {
    Finding::ALL.iter().map(|finding| {
        let meaning = format!("{}. {}", finding.label(), finding.question());
        (format!("{}?", finding.as_str()), of("Presence"), meaning)
    })
}

fn pretest() -> impl Iterator<Item = (String, Value, &'static str)> {
    let conditions = Condition::ALL.iter();
    conditions.map(|condition| (format!("{}?", condition.as_str()), probability(), condition.label()))
}

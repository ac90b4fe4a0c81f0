//! What the library reads.

use lumbago::{Age, Condition, Finding, SymptomDuration};
use serde_json::{Value, json};

use crate::shape::{Shape, object, of, or_null, probability};

pub(crate) fn shapes() -> Vec<Shape> {
    vec![("Presentation", presentation()), ("Findings", findings()), ("Pretest", pretest())]
}

fn presentation() -> Value {
    let age = json!({"type": "integer", "minimum": 0, "maximum": Age::MAX_YEARS});
    let duration = json!({"type": "number", "minimum": 0, "maximum": SymptomDuration::MAX_WEEKS});
    object(
        "What is known of one adult with low back or upper leg pain. Every property can be left out, and null is the same as \
         leaving it out. What is not known stays out: nothing is taken for granted.\n\n\
         The library reads a document that this schema accepts, unless a key is repeated in it, which no schema can see. Beyond \
         the schema it reads a probability that only rounding to nine decimals brings within the limits.",
        [
            (
                "age?",
                or_null(age),
                "The age in completed years. Someone younger than 16 can be stated, and is reported as outside the population.",
            ),
            ("sex?", or_null(of("Sex")), "The sex. Leave it out if it is not known."),
            (
                "duration_weeks?",
                or_null(duration),
                "How many weeks the present pain has lasted, counted from the start of this bout; it is rounded to a day. It says nothing about how long weakness or numbness has lasted.",
            ),
            (
                "setting?",
                or_null(of("Setting")),
                "Where the patient is seen; primary care if it is left out.",
            ),
            ("findings?", or_null(of("Findings")), "What is known of each finding."),
            (
                "pretest?",
                or_null(of("Pretest")),
                "How probable a condition is before anything is known of the patient, where you know better than the setting does.",
            ),
        ],
    )
}

fn findings() -> Value {
    let findings = Finding::ALL.iter().map(|finding| {
        let description = format!("{}. {}", finding.label(), finding.question());
        (format!("{}?", finding.as_str()), of("Presence"), description)
    });
    object(
        "What is known of each finding. One that is left out was never asked about. Each has its label and its question; for a \
         sign or an investigation, it is a statement to confirm.",
        findings,
    )
}

fn pretest() -> Value {
    let conditions = Condition::ALL
        .iter()
        .map(|condition| (format!("{}?", condition.as_str()), probability(), condition.label()));
    object("Pretest probabilities by condition, above 0 and below 1.", conditions)
}

//! Any bytes are a presentation or an error that says why not. What can be read can be scored, explained and written, and what is
//! written reads back the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lumbago::json::Validation;
use lumbago::{Assessment, Condition, Presentation, Respondent, score};
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let by_value = serde_json::from_slice::<Value>(bytes).ok().map(serde_json::from_value::<Presentation>);
    let validation = serde_json::from_slice::<Validation>(bytes);
    let presentation = match serde_json::from_slice::<Presentation>(bytes) {
        Ok(presentation) => presentation,
        Err(error) => {
            is_plain(&error.to_string());
            // A parser may give up first, where brackets are too deep or the text ends; then both readers have nothing to say.
            if let Ok(validation) = validation {
                assert!(validation.presentation().is_err() && validation.fault_count() > 0);
                validation.faults().for_each(|fault| is_plain(&fault.to_string()));
            }
            return;
        }
    };
    assert_eq!(validation.unwrap().presentation(), Ok(&presentation));
    assert_eq!(by_value.unwrap().unwrap(), presentation);

    let text = serde_json::to_string(&presentation).unwrap();
    assert_eq!(serde_json::from_str::<Presentation>(&text).unwrap(), presentation);
    let value = serde_json::to_value(&presentation).unwrap();
    assert_eq!(serde_json::from_value::<Presentation>(value).unwrap(), presentation);
    is_written(&score(&presentation));
});

/// A sentence without control characters, which a log or a terminal could take for something else.
fn is_plain(text: &str) {
    assert!(!text.is_empty());
    assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control()), "{text:?}");
}

/// Everything that can be said of a patient, in words and in JSON.
fn is_written(assessment: &Assessment) {
    is_plain(&assessment.to_string());
    is_plain(&assessment.conclusion_in_full().to_string());
    is_plain(&assessment.triage().urgency_in_full().to_string());
    is_plain(&assessment.triage().to_string());
    is_plain(&assessment.triage().advice().to_string());
    assessment.next_questions().for_each(|question| is_plain(&question.to_string()));
    assessment.presentation().conflicts().for_each(|conflict| is_plain(&conflict.to_string()));
    assessment.presentation().oddities().for_each(|oddity| is_plain(&oddity.to_string()));
    let leader = assessment.ranking().next().unwrap().condition();
    for ranked in assessment.ranking() {
        is_plain(&ranked.explain().to_string());
        is_plain(&assessment.compare(leader, ranked.condition()).to_string());
    }
    for respondents in Respondent::ALL {
        let _ = assessment.stop(*respondents);
    }
    let record = assessment.record().ledgers(Condition::ALL.len()).questions(usize::MAX);
    let summary = assessment.summary().conditions(Condition::ALL.len()).questions(usize::MAX);
    for (text, value) in [
        (serde_json::to_string(&record), serde_json::to_value(record)),
        (serde_json::to_string(&summary), serde_json::to_value(summary)),
        (serde_json::to_string(assessment), serde_json::to_value(assessment)),
    ] {
        assert_eq!(serde_json::from_str::<Value>(&text.unwrap()).unwrap(), value.unwrap());
    }
}

//! Any text is a name that the knowledge has, or an error that says what would be one. What has the name is written as JSON.

#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use libfuzzer_sys::fuzz_target;
use lumbago::screening::Screen;
use lumbago::{
    Condition, Criterion, Digest, Error, Finding, Investigation, PainQuality, Presence, RiskFactor, Setting,
    Sex, Sign, Symptom, Urgency, knowledge,
};
use serde_json::Value;

fuzz_target!(|text: &str| {
    if let Some(condition) = named::<Condition>(text, Condition::as_str) {
        let written = json(knowledge::profile(condition));
        assert_eq!(written["condition"], condition.as_str());
    }
    if let Some(criterion) = named::<Criterion>(text, Criterion::as_str) {
        assert_eq!(json(knowledge::criterion(criterion))["criterion"], criterion.as_str());
    }
    if let Some(finding) = named::<Finding>(text, Finding::as_str) {
        assert_eq!(json(&finding), finding.as_str());
        for contradiction in knowledge::contradictions() {
            assert!(json(contradiction).is_object());
        }
    }
    if let Some(screen) = named::<Screen>(text, Screen::as_str) {
        let questions = knowledge::screen_questions().iter().filter(|row| row.screen() == screen);
        questions.for_each(|row| assert_eq!(json(row)["screen"], screen.as_str()));
    }
    if let Some(urgency) = named::<Urgency>(text, Urgency::as_str) {
        let flags = knowledge::red_flags().iter().filter(|flag| flag.urgency() == urgency);
        flags.for_each(|flag| assert_eq!(json(flag)["urgency"], urgency.as_str()));
    }
    named::<Symptom>(text, Symptom::as_str);
    named::<PainQuality>(text, PainQuality::as_str);
    named::<RiskFactor>(text, RiskFactor::as_str);
    named::<Sign>(text, Sign::as_str);
    named::<Investigation>(text, Investigation::as_str);
    named::<Setting>(text, Setting::as_str);
    named::<Sex>(text, Sex::as_str);
    named::<Presence>(text, Presence::as_str);
    match text.parse::<Digest>() {
        Ok(digest) => assert_eq!(digest.to_string(), text),
        Err(error) => is_plain(&error),
    }
});

/// What has this name, if anything. Its id is a name of it too.
fn named<T: FromStr<Err = Error> + Copy + PartialEq + Debug>(
    text: &str,
    id: fn(T) -> &'static str,
) -> Option<T> {
    match text.parse::<T>() {
        Ok(value) => {
            assert_eq!(id(value).parse::<T>().as_ref(), Ok(&value));
            Some(value)
        }
        Err(error) => {
            is_plain(&error);
            None
        }
    }
}

fn is_plain(error: &impl Display) {
    let sentence = error.to_string();
    assert!(!sentence.is_empty() && !sentence.contains(char::is_control), "{sentence:?}");
}

/// The same by text and by value.
fn json(part: &impl serde::Serialize) -> Value {
    let value = serde_json::to_value(part).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&serde_json::to_string(part).unwrap()).unwrap(), value);
    value
}

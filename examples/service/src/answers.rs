//! What all doors share: a presentation in, JSON out.

use std::str::FromStr;

use axum::http::StatusCode;
use lumbago::json::Validation;
use lumbago::knowledge::{self, Grounds, Source};
use lumbago::{Assessment, Condition, Finding, Presentation, Respondent, Setting, Sex, score};
use serde::Deserialize as _;
use serde_json::{Value, json};

use crate::problem::{Fault, Problem};
use crate::strict::Strict;

/// Reads JSON. What is nested deeper than 128 levels is refused, and a key that is there twice.
///
/// # Errors
///
/// If it is not UTF-8 or not such JSON.
pub fn document(bytes: &[u8]) -> Result<Value, Problem> {
    let bad = |error: &dyn std::fmt::Display| {
        Problem::new(StatusCode::BAD_REQUEST, format!("The body is not sound JSON: {error}"))
    };
    let text = std::str::from_utf8(unmarked(bytes)).map_err(|error| bad(&error))?;
    serde_json::from_str(text).map(|Strict(value)| value).map_err(|error| bad(&error))
}

/// Without the byte-order mark with which some programs begin a text.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads a presentation from the body of a request. A field that is there twice is a fault, so the text is not read as a
/// [`Value`] first.
///
/// # Errors
///
/// If it is not JSON, or with every fault of the presentation.
pub fn presentation(bytes: &[u8]) -> Result<Presentation, Problem> {
    match serde_json::from_slice(unmarked(bytes)) {
        Ok(validation) => valid(&validation),
        // A document that is not UTF-8 or not JSON, for which `document` has the sentence.
        Err(error) => Err(document(bytes).err().unwrap_or_else(|| {
            Problem::new(StatusCode::BAD_REQUEST, format!("The body is no presentation: {error}"))
        })),
    }
}

/// Reads a presentation that is a part of another document.
///
/// # Errors
///
/// With every fault of the presentation.
pub fn presentation_in(value: &Value) -> Result<Presentation, Problem> {
    match Validation::deserialize(value) {
        Ok(validation) => valid(&validation),
        Err(error) => Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, error.to_string())),
    }
}

fn valid(validation: &Validation) -> Result<Presentation, Problem> {
    validation.presentation().cloned().map_err(|_| Problem::of_validation(validation))
}

/// A word of the library, from an id, a label or another name.
///
/// # Errors
///
/// With what was probably meant.
pub fn word<T: FromStr<Err = lumbago::Error>>(status: StatusCode, text: &str) -> Result<T, Problem> {
    text.parse().map_err(|error: lumbago::Error| {
        let fault = Fault::from(&error);
        Problem { status, detail: fault.detail.clone(), faults: vec![fault] }
    })
}

/// How soon to seek care, which stands first in every answer.
fn how_soon(assessment: &Assessment) -> Value {
    let triage = assessment.triage();
    json!({
        "urgency": triage.urgency(),
        "provisional": triage.is_provisional(),
        "ambulance": triage.needs_ambulance(),
        "advice": triage.advice().to_string(),
        "safety_net": triage.safety_net(),
    })
}

/// The whole assessment: the short answer for a screen, or the record with every number.
///
/// # Panics
///
/// Never: all keys are texts and all numbers finite.
#[must_use]
pub fn assess(presentation: &Presentation, form: Form) -> String {
    let assessment = score(presentation);
    let text = match form {
        Form::Summary => serde_json::to_string(&assessment.summary()),
        Form::Record => serde_json::to_string(&assessment),
    };
    text.expect("all keys are texts and all numbers finite")
}

/// Which form of the assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// The short answer for a screen.
    Summary,
    /// Every number.
    Record,
}

/// What to ask next: the open screens of safety questions, then the questions that tell most, for those who can answer them.
#[must_use]
pub fn next(presentation: &Presentation, respondents: Respondent) -> Value {
    let assessment = score(presentation);
    let screens = assessment.triage().screens().map(|open| {
        json!({
            "screen": open.screen(),
            "heading": open.screen().label(),
            "at_stake": open.at_stake(),
            "questions": open.findings().map(asked).collect::<Value>(),
        })
    });
    let questions = assessment.next_questions().filter(|question| question.respondent() <= respondents);
    json!({
        "triage": how_soon(&assessment),
        "screens": screens.collect::<Value>(),
        "questions": questions.take(5).map(|question| json!(question)).collect::<Value>(),
        "stop": assessment.stop(respondents),
    })
}

/// Why a condition has its probability.
#[must_use]
pub fn explain(presentation: &Presentation, condition: Condition) -> Value {
    let assessment = score(presentation);
    let explanation = assessment.explain(condition);
    json!({
        "triage": how_soon(&assessment),
        "explanation": explanation,
        "text": explanation.to_string(),
        "sources": sources(explanation.lines().filter_map(lumbago::ledger::Line::grounds)),
    })
}

/// Why one condition ranks above another.
#[must_use]
pub fn compare(presentation: &Presentation, first: Condition, second: Condition) -> Value {
    let assessment = score(presentation);
    let comparison = assessment.compare(first, second);
    json!({
        "triage": how_soon(&assessment),
        "probabilities": [assessment.get(first), assessment.get(second)],
        "comparison": comparison,
        "text": comparison.to_string(),
    })
}

fn asked(finding: Finding) -> Value {
    json!({ "finding": finding, "question": finding.question() })
}

fn entry(finding: Finding) -> Value {
    let kind = match finding {
        Finding::Symptom(_) => "symptom",
        Finding::PainQuality(_) => "pain_quality",
        Finding::RiskFactor(_) => "risk_factor",
        Finding::Sign(_) => "sign",
        _ => "investigation",
    };
    json!({
        "id": finding,
        "label": finding.label(),
        "question": finding.question(),
        "kind": kind,
        "respondent": finding.respondent(),
    })
}

fn condition_entry(condition: Condition) -> Value {
    json!({
        "id": condition,
        "label": condition.label(),
        "lay_label": condition.lay_label(),
        "synonyms": condition.synonyms(),
        "serious": condition.is_serious(),
    })
}

/// Every word that a presentation can have.
#[must_use]
pub fn vocabulary() -> Value {
    json!({
        "findings": Finding::ALL.iter().copied().map(entry).collect::<Value>(),
        "conditions": Condition::ALL.iter().copied().map(condition_entry).collect::<Value>(),
        "sexes": Sex::ALL,
        "settings": Setting::ALL,
        "presences": lumbago::Presence::ALL,
        "knowledge_version": knowledge::VERSION,
        "knowledge_digest": knowledge::DIGEST,
    })
}

/// What a text means, as the library understands it: an id, a label or another name such as `SLR`. If it is no name, what it may
/// mean, and the findings that have most of its words in their label or question. And the conditions with all its words in a name.
#[must_use]
pub fn search(text: &str) -> Value {
    const MOST: usize = 20;
    let text = text.trim();
    let (is, fault) = match text.parse::<Finding>() {
        Ok(finding) => (Some(finding), None),
        Err(error) => (None, Some(error)),
    };
    let by_id = |id: &'static str| id.parse::<Finding>().ok();
    let meant = fault.iter().flat_map(lumbago::Error::candidates).filter_map(by_id);
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().take(MOST).collect();
    let held = |label: &str| {
        let label = label.to_lowercase();
        words.iter().filter(|word| label.contains(**word)).count()
    };
    let held_by = |finding: &Finding| held(finding.label()).max(held(finding.question()));
    let most = Finding::ALL.iter().map(held_by).max().filter(|most| *most > 0);
    let holding = Finding::ALL.iter().copied().filter(|finding| Some(held_by(finding)) == most);
    let mut may_be: Vec<Finding> = Vec::new();
    for finding in meant.chain(holding) {
        if Some(finding) != is && !may_be.contains(&finding) && may_be.len() < MOST {
            may_be.push(finding);
        }
    }
    let named = text.parse::<Condition>().ok();
    let conditions = Condition::ALL.iter().filter(|condition| {
        let labels = [condition.label(), condition.lay_label()];
        let most = labels.iter().chain(condition.synonyms()).map(|name| held(name)).max();
        Some(**condition) == named || (!words.is_empty() && most == Some(words.len()))
    });
    json!({
        "search": text,
        "is": is.map(entry),
        "may_be": may_be.iter().copied().map(entry).collect::<Value>(),
        "conditions": conditions.copied().map(condition_entry).collect::<Value>(),
        "detail": fault.map(|error| error.to_string()),
    })
}

/// Everything that the tables say about a condition, with the sources in full.
#[must_use]
pub fn evidence(condition: Condition) -> Value {
    let profile = knowledge::profile(condition);
    let settings = Setting::ALL.iter().filter_map(|setting| profile.pretest(*setting));
    let grounds = settings.map(knowledge::Pretest::grounds);
    let grounds = grounds.chain(profile.demographics().iter().map(knowledge::Demographic::grounds));
    let grounds = grounds.chain(profile.rows().map(knowledge::Row::grounds));
    json!({ "profile": profile, "sources": sources(grounds) })
}

/// What the tables say about a finding in a condition.
///
/// # Errors
///
/// If it says nothing: there is no row.
pub fn row(condition: Condition, finding: Finding) -> Result<Value, Problem> {
    let mut groups = knowledge::profile(condition).groups().iter();
    let found = groups.find_map(|group| {
        let row = group.rows().iter().find(|row| row.finding() == finding)?;
        Some(json!({
            "condition": condition,
            "group": group.name(),
            "row": row,
            "sources": sources([row.grounds()].into_iter()),
        }))
    });
    found.ok_or_else(|| {
        let (finding, condition) = (finding.as_str(), condition.as_str());
        Problem::new(
            StatusCode::NOT_FOUND,
            format!("There is no row for `{finding}` in `{condition}`: it weighs nothing there."),
        )
    })
}

fn sources<'a>(grounds: impl Iterator<Item = &'a Grounds>) -> Value {
    let mut sources: Vec<&Source> = grounds.map(Grounds::source).collect();
    sources.sort_by_key(|source| source.key());
    sources.dedup_by_key(|source| source.key());
    json!(sources)
}

//! CDS Hooks 2.0: what a clinician who opens a patient's record is told. Urgency first, then what is not known, then what is likely.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::http::StatusCode;
use chrono::NaiveDate;
use lumbago::{Assessment, Conclusion, Finding, Presence, Presentation, Urgency, knowledge, score};
use serde_json::{Value, json};

use crate::fhir::read::{self, DAYS, Read};
use crate::fhir::{FINDING, QUESTIONNAIRE, write};
use crate::problem::{Fault, Problem};

/// The id of the service.
pub const ID: &str = "back-pain";

/// What a client fetches before it asks: keys and templates. The third cannot be narrowed to active problems, since to have had
/// cancer once counts.
const PREFETCH: [(&str, &str); 4] = [
    (
        "answers",
        "QuestionnaireResponse?patient={{context.patientId}}&questionnaire=QUESTIONNAIRE&_sort=-authored&_count=5",
    ),
    ("patient", "Patient/{{context.patientId}}"),
    ("conditions", "Condition?patient={{context.patientId}}"),
    ("observations", "Observation?patient={{context.patientId}}&code=FINDING|"),
];

/// A summary is shorter than this, in characters.
const SUMMARY: usize = 140;

/// How many lines of one kind a card lists.
const LINES: usize = 12;

/// What the discovery endpoint answers.
#[must_use]
pub fn services() -> Value {
    let templates = PREFETCH.map(|(key, template)| {
        let template = template.replace("QUESTIONNAIRE", QUESTIONNAIRE).replace("FINDING", FINDING);
        (key.to_owned(), Value::from(template))
    });
    json!({ "services": [{
        "hook": "patient-view",
        "id": ID,
        "title": "Low back and upper leg pain",
        "description": "From the patient's answers: how soon to act, which safety questions are open, and which causes are likely.",
        "prefetch": serde_json::Map::from_iter(templates),
        "usageRequirements": format!(
            "Prefetch of the answers to {QUESTIONNAIRE}: this service calls no FHIR server. It says nothing of a patient without \
             answers of the last {DAYS} days."
        ),
    }] })
}

/// The cards about a patient, as of `today`. `link` leads to the report about a presentation.
///
/// # Errors
///
/// If the request is not one of `patient-view`, or with the status 412 if nothing was sent that could be judged.
pub fn cards(
    mut request: Value,
    today: NaiveDate,
    link: impl Fn(&Presentation) -> Option<String>,
) -> Result<Value, Problem> {
    let patient = patient_of(&request)?;
    // The patient whose record is open, so that what is about somebody else is refused.
    let mut entries = vec![json!({ "resource": { "resourceType": "Patient", "id": patient } })];
    let mut missing = Vec::new();
    for (key, _) in PREFETCH {
        let fetched = request["prefetch"].get_mut(key).map(Value::take);
        match fetched {
            // There is nothing on record.
            Some(Value::Null) => {}
            Some(resource) if resource["resourceType"] != "OperationOutcome" => {
                entries.push(json!({ "resource": resource }));
            }
            _ => missing.push(key),
        }
    }
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    let read = match read::read(&bundle, Some(today)) {
        Ok(read) => read,
        // A client shows nobody an error, and nothing would look like an all-clear.
        Err(problem) => return Ok(json!({ "cards": [not_judged(&problem)] })),
    };
    let assessment = score(&read.presentation);
    let mut cards = Vec::new();
    cards.extend(older(&read, &assessment));
    if read.was_asked {
        let links = link(&read.presentation)
            .map(|url| json!([{ "label": "Report with every number", "url": url, "type": "absolute" }]));
        let all = [
            Some(urgency(&assessment, &read, &missing)),
            open(&assessment, &read),
            likely(&assessment, &read),
        ];
        for mut card in all.into_iter().flatten() {
            if let Some(links) = &links {
                card["links"] = links.clone();
            }
            cards.push(card);
        }
    } else if cards.is_empty() && missing.contains(&"answers") {
        let detail = "prefetch.answers is missing, and this service calls no FHIR server: nothing was judged";
        return Err(Problem::new(StatusCode::PRECONDITION_FAILED, detail));
    }
    Ok(json!({ "cards": cards }))
}

/// The id of the patient, from a request that is complete.
fn patient_of(request: &Value) -> Result<String, Problem> {
    let text =
        |pointer: &str| request.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut faults = Vec::new();
    let mut fault = |pointer: &str, expected: &str| {
        let detail = format!("{}: expected {expected}", pointer[1..].replace('/', "."));
        faults.push(Fault {
            detail,
            pointer: format!("#{pointer}"),
            kind: "cds_hooks",
            candidates: Vec::new(),
        });
    };
    if text("/hook") != Some("patient-view") {
        fault("/hook", "`patient-view`");
    }
    for pointer in ["/hookInstance", "/context/userId", "/context/patientId"] {
        if text(pointer).is_none() {
            fault(pointer, "a text");
        }
    }
    if !matches!(request["prefetch"], Value::Object(_) | Value::Null) {
        fault("/prefetch", "an object");
    }
    match text("/context/patientId") {
        Some(patient) if faults.is_empty() => Ok(patient.to_owned()),
        _ => Err(Problem::of_faults(faults)),
    }
}

fn card(indicator: &str, summary: &str, detail: &str) -> Value {
    let mut summary = summary.to_owned();
    // No text of the library is so long; a new one may be.
    if let Some((end, _)) = summary.char_indices().nth(SUMMARY - 1) {
        summary.truncate(end);
    }
    json!({
        "summary": summary,
        "indicator": indicator,
        "detail": detail.trim_end(),
        "source": { "label": format!("lumbago {}, knowledge {}", env!("CARGO_PKG_VERSION"), knowledge::VERSION) },
    })
}

fn indicator(urgency: Urgency, is_provisional: bool) -> &'static str {
    match urgency {
        Urgency::Emergency => "critical",
        Urgency::Urgent | Urgency::Soon => "warning",
        Urgency::Routine | Urgency::SelfCare if is_provisional => "warning",
        Urgency::Routine | Urgency::SelfCare => "info",
    }
}

fn not_judged(problem: &Problem) -> Value {
    let mut detail = "This says nothing about how urgent it is. Ask the patient.\n\n".to_owned();
    list(&mut detail, problem.faults.iter().map(|fault| &fault.detail));
    card("warning", "Back pain was not judged: the record could not be read.", &detail)
}

/// A list in Markdown, which says how much of it is not shown.
fn list(text: &mut String, lines: impl Iterator<Item = impl std::fmt::Display>) {
    let mut left = 0;
    for (place, line) in lines.enumerate() {
        if place < LINES {
            let _ = writeln!(text, "- {line}");
        } else {
            left += 1;
        }
    }
    if left > 0 {
        let _ = writeln!(text, "- and {left} more");
    }
    if text.ends_with('\n') && !text.ends_with("\n\n") {
        text.push('\n');
    }
}

/// What answers that are out of date would mean, if that is more urgent than what is known now.
fn older(read: &Read, assessment: &Assessment) -> Option<Value> {
    let open = |finding: &Finding| {
        !matches!(read.presentation.presence_of(*finding), Some(Presence::Present | Presence::Absent))
    };
    let findings: Vec<_> = read.was_present.findings().map(|(finding, _)| finding).filter(open).collect();
    let still = findings.iter().fold(read.presentation.clone(), |all, finding| all.present(*finding));
    let still = score(&still);
    let urgency = still.triage().urgency();
    if urgency < Urgency::Urgent || (read.was_asked && urgency <= assessment.triage().urgency()) {
        return None;
    }
    let mut detail = "Nobody has said that it is over. Ask whether this is still so:\n\n".to_owned();
    list(&mut detail, findings.iter().map(|finding| finding.question()));
    let summary = format!("Older answers say: {urgency}, if they still hold. Ask again now.");
    Some(card(indicator(urgency, true), &summary, &detail))
}

fn urgency(assessment: &Assessment, read: &Read, missing: &[&str]) -> Value {
    let triage = assessment.triage();
    let fired = triage.fired().map(|fired| fired.red_flag());
    let fired = fired.filter(|flag| flag.urgency() == triage.urgency()).map(|flag| flag.suspicion().label());
    let floors = triage.floors().filter(|floor| floor.urgency() == triage.urgency());
    let mut reasons: Vec<&str> = Vec::new();
    for reason in fired.chain(floors.map(|floor| floor.condition().label())) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    let open = triage.safety_questions().count();
    let why = match &reasons[..] {
        [] if open > 0 => format!("Safety questions that are open: {open}."),
        [] if triage.is_provisional() => {
            "Something about the patient is missing or contradictory.".to_owned()
        }
        [] => "Every safety question is answered, and no rule fired.".to_owned(),
        [only] => format!("Possible: {only}."),
        [first, others @ ..] => format!("Possible: {first}; and {} more.", others.len()),
    };
    let summary = format!("{}. {why}", triage.urgency_in_full());

    let mut detail = format!("For the patient: {}\n\n", triage.advice());
    // Of the rules that suspect the same disease, the most urgent.
    let mut fired: Vec<_> = triage.fired().collect();
    fired.sort_by_key(|fired| Reverse(fired.red_flag().urgency()));
    let mut suspected = BTreeSet::new();
    fired.retain(|fired| suspected.insert(fired.red_flag().suspicion()));
    let rules = fired.iter().map(|fired| match fired.red_flag().source().doi() {
        Some(doi) => format!("{fired} ([source](https://doi.org/{doi}))"),
        None => fired.to_string(),
    });
    let is_suspected = |condition| suspected.iter().any(|suspicion| suspicion.condition() == Some(condition));
    let floors = triage.floors().filter(|floor| !is_suspected(floor.condition()));
    list(&mut detail, rules.chain(floors.map(|floor| floor.detail().to_string())));
    list(&mut detail, assessment.presentation().conflicts());
    if !missing.is_empty() {
        let _ = writeln!(detail, "Not sent, so not known: {}.\n", missing.join(", "));
    }
    if !read.left_out.is_empty() {
        detail.push_str("Not used:\n\n");
        list(&mut detail, read.left_out.iter());
    }
    let _ = write!(detail, "For the patient: {}", triage.safety_net());
    for sentence in triage.closing() {
        let _ = write!(detail, " {sentence}");
    }
    card(indicator(triage.urgency(), triage.is_provisional()), &summary, &detail)
}

/// The safety questions that are open, with a task to ask them. In an emergency there are more urgent things to do.
fn open(assessment: &Assessment, read: &Read) -> Option<Value> {
    let triage = assessment.triage();
    let mut questions: Vec<_> = triage.safety_questions().collect();
    questions.sort_by_key(|question| Reverse(question.escalation().map(|raise| raise.urgency())));
    if questions.is_empty() || triage.urgency() == Urgency::Emergency {
        return None;
    }
    let summary =
        format!("Safety questions that are open: {}. Until then it may be more urgent.", questions.len());
    let mut detail =
        "What is not known is not absent. What a yes would make most urgent comes first.\n\n".to_owned();
    list(&mut detail, questions.iter().map(|question| question.finding().question()));
    let mut card = card("warning", &summary, &detail);
    card["selectionBehavior"] = json!("at-most-one");
    card["suggestions"] = json!([{
        "label": "Ask the safety questions",
        "actions": [{ "type": "create", "description": "A task to ask the safety questions", "resource": {
            "resourceType": "Task",
            "status": "requested",
            "intent": "proposal",
            "priority": "urgent",
            "description": "Ask the open safety questions about back pain.",
            "for": read.subject,
            "input": [{ "type": { "text": "Questionnaire" }, "valueCanonical": QUESTIONNAIRE }],
        } }],
    }]);
    Some(card)
}

/// What is likely, with an offer to keep it in the record. Not in an emergency, from which it would distract.
fn likely(assessment: &Assessment, read: &Read) -> Option<Value> {
    if assessment.triage().urgency() == Urgency::Emergency {
        return None;
    }
    let named = |condition| {
        let ranked = assessment.get(condition);
        format!("{}, {}", ranked.condition().label(), write::shown(ranked))
    };
    let conclusion = match assessment.conclusion() {
        Conclusion::Leading(first) => format!("Most likely: {}", named(first)),
        Conclusion::NearTie(first, second) => format!("Nearly level: {}; {}", first.label(), second.label()),
        Conclusion::NoneMoreLikely(first) => format!("Nothing stands out; first {}", named(first)),
        Conclusion::OutsidePopulation(reason) => format!("No cause is named: {reason}"),
        Conclusion::Conflicting => {
            "No cause is named: it depends on which of the contradictory answers is true".to_owned()
        }
        _ => "Nothing stands out so far".to_owned(),
    };
    let first = if assessment.is_urgent_cause_first() { "If the urgent cause is excluded: " } else { "" };
    let detail =
        format!("{}\nEach condition is judged by itself. Not a diagnosis.", assessment.conclusion_in_full());
    let mut card = card("info", &format!("{first}{conclusion}"), &detail);
    let bundle = write::bundle(assessment, &read.subject, &[]);
    let resources = bundle["entry"].as_array().into_iter().flatten().map(|entry| &entry["resource"]);
    let kept = resources
        .filter(|it| it["resourceType"] == "ClinicalImpression" || it["resourceType"] == "RiskAssessment");
    let create = |resource: &Value| json!({ "type": "create", "description": format!("Create a {}", resource["resourceType"].as_str().unwrap_or("resource")), "resource": resource });
    card["selectionBehavior"] = json!("at-most-one");
    card["suggestions"] = json!([{
        "label": "Keep this assessment in the record",
        "actions": kept.map(create).collect::<Value>(),
    }]);
    Some(card)
}

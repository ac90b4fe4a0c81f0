//! Answers, conditions and observations to a presentation. What is not certain is left out and listed, never guessed.

use chrono::{Datelike as _, NaiveDate};
use lumbago::{Finding, Presence, Presentation, RiskFactor};
use serde_json::{Map, Value, json};

use super::questionnaire::GENDER;
use super::{FINDING, PRESENCE, QUESTIONNAIRE};
use crate::answers;
use crate::problem::{Fault, Problem};

/// What was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Read {
    /// What is known of the patient.
    pub presentation: Presentation,
    /// A reference to the patient.
    pub subject: Value,
    /// Whether anybody answered a question, or a record says something of the patient other than age and sex.
    pub says_something: bool,
    /// What was not used, and why.
    pub left_out: Vec<String>,
}

/// Answers that are this many days older than the newest, or than today, are out of date: the questions are about the last days.
/// An estimate.
pub const DAYS: i64 = 2;

/// Reads a `QuestionnaireResponse`, or a `Bundle` with one, a `Patient`, `Condition`s and `Observation`s.
///
/// As of `today` if it is given, and then what has no date is left out. Otherwise as of the newest date in the document, so that
/// old records can be read.
///
/// # Errors
///
/// With every fault in what was answered, or if the document is about several patients.
pub fn read(document: &Value, today: Option<NaiveDate>) -> Result<Read, Problem> {
    let mut resources = Vec::new();
    collect(document, &mut resources);
    let known = ["QuestionnaireResponse", "Patient", "Condition", "Observation"];
    let dates = resources.iter().filter_map(|resource| date_of(resource));
    let as_of = today.or_else(|| dates.max());
    let mut reader = Reader { as_of, is_dated: today.is_some(), ..Reader::default() };
    if !resources.iter().any(|resource| known.iter().any(|kind| resource["resourceType"] == **kind)) {
        return Err(fault(
            "",
            "expected a QuestionnaireResponse, or a Bundle with one, a Patient, Conditions or Observations",
        ));
    }
    for kind in known {
        let mut of_kind: Vec<_> =
            resources.iter().filter(|resource| resource["resourceType"] == *kind).collect();
        // Of several responses only the newest counts.
        if kind == "QuestionnaireResponse" {
            of_kind.sort_by_key(|resource| std::cmp::Reverse(date_of(resource)));
            for older in of_kind.drain(1.min(of_kind.len())..) {
                reader.leave_out(older, "there is a newer response");
            }
        }
        for resource in of_kind {
            reader.subject(resource)?;
            match kind {
                "QuestionnaireResponse" => reader.response(resource)?,
                "Patient" => reader.patient(resource),
                "Condition" => reader.condition(resource),
                _ => reader.observation(resource),
            }
        }
    }
    for other in
        resources.iter().filter(|resource| known.iter().all(|kind| resource["resourceType"] != **kind))
    {
        reader.leave_out(other, "resources of this type are not read");
    }
    Ok(reader.finish())
}

/// Every resource in a document, through bundles in bundles.
fn collect<'a>(document: &'a Value, resources: &mut Vec<&'a Value>) {
    if document["resourceType"] == "Bundle" {
        for entry in document["entry"].as_array().into_iter().flatten() {
            collect(&entry["resource"], resources);
        }
    } else if document.is_object() {
        resources.push(document);
    }
}

fn fault(place: &str, detail: &str) -> Problem {
    let pointer =
        place.split('.').filter(|part| !part.is_empty()).fold("#".to_owned(), |all, part| all + "/" + part);
    let detail = if place.is_empty() { detail.to_owned() } else { format!("{place}: {detail}") };
    Problem::of_faults(vec![Fault { detail, pointer, kind: "fhir", candidates: Vec::new() }])
}

/// The day of a resource, if it is stated to the day.
fn date_of(resource: &Value) -> Option<NaiveDate> {
    let stated = ["authored", "effectiveDateTime", "effectiveInstant", "issued"];
    stated.iter().find_map(|field| day(resource[*field].as_str()?))
}

fn day(text: &str) -> Option<NaiveDate> {
    text.get(..10)?.parse().ok()
}

/// Whether a concept has a coding, by its system and code.
fn has(concept: &Value, system: &str, codes: &[&str]) -> bool {
    codings(concept)
        .any(|coding| coding["system"] == *system && codes.iter().any(|code| coding["code"] == **code))
}

fn codings(concept: &Value) -> impl Iterator<Item = &Value> {
    concept["coding"].as_array().into_iter().flatten()
}

/// The finding that a coding names by its id.
fn finding_of(coding: &Value) -> Option<Finding> {
    let code = coding["code"].as_str().filter(|_| coding["system"] == FINDING)?;
    Finding::ALL.iter().copied().find(|finding| finding.as_str() == code)
}

#[derive(Default)]
struct Reader {
    as_of: Option<NaiveDate>,
    /// Whether what has no date is left out.
    is_dated: bool,
    presentation: Presentation,
    patient: Option<String>,
    says_something: bool,
    left_out: Vec<String>,
}

impl Reader {
    fn leave_out(&mut self, resource: &Value, why: &str) {
        let kind = resource["resourceType"].as_str().unwrap_or("");
        let is_name =
            !kind.is_empty() && kind.len() <= 64 && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
        let kind = if is_name { kind } else { "a resource" };
        // Only what FHIR allows as an id is repeated.
        let is_plain = |id: &&str| {
            id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte))
        };
        let id = resource["id"].as_str().filter(is_plain).map_or_else(String::new, |id| format!("/{id}"));
        self.left_out.push(format!("{kind}{id}: left out, because {why}."));
    }

    /// Everything must be about one patient.
    fn subject(&mut self, resource: &Value) -> Result<(), Problem> {
        let named = match resource["resourceType"].as_str() {
            Some("Patient") => resource["id"].as_str(),
            _ => resource["subject"]["reference"].as_str().and_then(|reference| {
                reference.split_once("Patient/").map(|(_, rest)| rest.split('/').next().unwrap_or(rest))
            }),
        };
        match (named, &self.patient) {
            (Some(named), Some(known)) if named != known => {
                Err(fault("", "the resources are about several patients"))
            }
            (Some(named), None) => {
                self.patient = Some(named.to_owned());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Adds what one resource says. Where two disagree, presence counts, then absence: that can never lower the urgency.
    fn state(&mut self, finding: Finding, presence: Presence, resource: &Value) {
        self.says_something = true;
        let rank = |presence: Presence| match presence {
            Presence::Present => 2,
            Presence::Absent => 1,
            Presence::Unknown => 0,
        };
        let known = self.presentation.presence_of(finding);
        if known.is_some_and(|known| known != presence) {
            let why = format!(
                "it says {} of {}, and something else says otherwise; presence counts",
                presence.as_str(),
                finding.as_str()
            );
            self.leave_out(resource, &why);
        }
        if known.is_none_or(|known| rank(presence) > rank(known)) {
            self.presentation = std::mem::take(&mut self.presentation).with(finding, presence);
        }
    }

    /// Whether a dated statement is still true.
    fn is_current(&mut self, resource: &Value) -> bool {
        match (date_of(resource), self.as_of) {
            (Some(date), Some(as_of)) if (as_of - date).num_days().abs() > DAYS => {
                self.leave_out(resource, &format!("it is not from the last {DAYS} days"));
                false
            }
            (None, _) if self.is_dated => {
                self.leave_out(resource, "it has no date");
                false
            }
            _ => true,
        }
    }

    fn response(&mut self, response: &Value) -> Result<(), Problem> {
        let of = response["questionnaire"].as_str().map(|of| of.split('|').next().unwrap_or(of));
        if of.is_some_and(|of| of != QUESTIONNAIRE) {
            self.leave_out(response, "it answers another questionnaire");
            return Ok(());
        }
        if !["completed", "amended", "in-progress"].iter().any(|status| response["status"] == **status) {
            self.leave_out(response, "its status is not completed, amended or in-progress");
            return Ok(());
        }
        if !self.is_current(response) {
            return Ok(());
        }
        // A presentation in JSON, so that the library finds the faults.
        let mut fields = Map::new();
        let mut findings = Map::new();
        answers_of(response, &mut fields, &mut findings)?;
        self.says_something |= !findings.is_empty();
        fields.insert("findings".to_owned(), findings.into());
        self.presentation = answers::presentation_in(&fields.into())?;
        Ok(())
    }

    fn patient(&mut self, patient: &Value) {
        let mut fields = Map::new();
        if self.presentation.stated_sex().is_none()
            && ["female", "male"].iter().any(|sex| patient["gender"] == **sex)
        {
            fields.insert("sex".to_owned(), patient["gender"].clone());
        }
        let today = self.as_of.unwrap_or_else(|| chrono::Utc::now().date_naive());
        if let (None, Some(born)) = (self.presentation.stated_age(), patient["birthDate"].as_str()) {
            let years = day(born).map(|born| {
                today.year()
                    - born.year()
                    - i32::from((today.month(), today.day()) < (born.month(), born.day()))
            });
            match years {
                Some(years @ 0..=130) => drop(fields.insert("age".to_owned(), json!(years))),
                _ => self
                    .left_out
                    .push("Patient.birthDate: left out, because it gives no certain age.".to_owned()),
            }
        }
        if let Ok(person) = answers::presentation_in(&fields.into()) {
            let mut known = std::mem::take(&mut self.presentation);
            known = person.stated_age().into_iter().fold(known, Presentation::age);
            self.presentation = person.stated_sex().into_iter().fold(known, Presentation::sex);
        }
    }

    fn condition(&mut self, condition: &Value) {
        const STATUS: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
        const CERTAINTY: &str = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
        let Some((finding, match_)) = codings(&condition["code"]).find_map(known_code) else {
            return self.leave_out(condition, "no code of it is certain to be a finding");
        };
        let is_current = match_ == Match::Ever
            || has(&condition["clinicalStatus"], STATUS, &["active", "recurrence", "relapse"]);
        if has(&condition["verificationStatus"], CERTAINTY, &["confirmed"]) && is_current {
            self.state(finding, Presence::Present, condition);
        } else if has(&condition["verificationStatus"], CERTAINTY, &["refuted"]) && match_ == Match::Whole {
            self.state(finding, Presence::Absent, condition);
        } else {
            self.leave_out(condition, "it is neither confirmed and active, nor refuted as a whole");
        }
    }

    fn observation(&mut self, observation: &Value) {
        const REASON: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        let Some(finding) = codings(&observation["code"]).find_map(finding_of) else {
            return self.leave_out(observation, "no code of it is certain to be a finding");
        };
        if !["final", "amended", "corrected"].iter().any(|status| observation["status"] == **status) {
            return self.leave_out(observation, "its status is not final, amended or corrected");
        }
        if !self.is_current(observation) {
            return;
        }
        let said = Presence::ALL
            .iter()
            .find(|presence| has(&observation["valueCodeableConcept"], PRESENCE, &[presence.as_str()]));
        let unknown = ["unknown", "asked-unknown", "temp-unknown", "asked-declined"];
        match (&observation["valueBoolean"], said) {
            (Value::Bool(true), None) => self.state(finding, Presence::Present, observation),
            (Value::Bool(false), None) => self.state(finding, Presence::Absent, observation),
            (Value::Null, Some(presence)) => self.state(finding, *presence, observation),
            (Value::Null, None) if has(&observation["dataAbsentReason"], REASON, &unknown) => {
                self.state(finding, Presence::Unknown, observation);
            }
            _ => {
                self.leave_out(observation, "its value is neither a boolean, nor present, absent or unknown");
            }
        }
    }

    fn finish(self) -> Read {
        let subject = match self.patient {
            Some(id) => json!({ "reference": format!("Patient/{id}") }),
            None => json!({ "display": "the patient who was described" }),
        };
        let Self { presentation, left_out, says_something, .. } = self;
        Read { presentation, subject, says_something, left_out }
    }
}

/// The answers in the items of a response, groups in groups included.
fn answers_of(
    item: &Value,
    fields: &mut Map<String, Value>,
    findings: &mut Map<String, Value>,
) -> Result<(), Problem> {
    for inner in item["item"].as_array().into_iter().flatten() {
        let id = inner["linkId"].as_str().ok_or_else(|| fault("item", "an item has no linkId"))?;
        match inner["answer"].as_array().map_or(&[][..], Vec::as_slice) {
            [] => {}
            [answer] => {
                let is_field = ["age", "sex", "duration_weeks"].contains(&id);
                let (system, place) = match id {
                    "sex" => (GENDER, id.to_owned()),
                    _ if is_field => ("", id.to_owned()),
                    _ => (PRESENCE, format!("findings.{id}")),
                };
                let into = if is_field { &mut *fields } else { &mut *findings };
                if into.insert(id.to_owned(), value_of(answer, system, &place)?).is_some() {
                    return Err(fault(&place, "answered twice"));
                }
                answers_of(answer, fields, findings)?;
            }
            _ => return Err(fault(id, "has several answers")),
        }
        answers_of(inner, fields, findings)?;
    }
    Ok(())
}

/// The value of an answer. A code must be of the system, if it says of which it is.
fn value_of(answer: &Value, system: &str, place: &str) -> Result<Value, Problem> {
    let coding = &answer["valueCoding"];
    if coding["system"].as_str().is_some_and(|of| of != system) {
        return Err(fault(place, &format!("expected a code of {system}")));
    }
    let values = [&coding["code"], &answer["valueInteger"], &answer["valueDecimal"]];
    let value = values.into_iter().find(|value| !value.is_null());
    value.cloned().ok_or_else(|| fault(place, "expected an answer of the type that the questionnaire names"))
}

/// How a code of a classification and a finding go together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Match {
    /// The code is our own id, so to refute it denies the finding.
    Whole,
    /// The code is one way to have the finding.
    Part,
    /// The code is one way to have the finding, for which it is enough to have had it once.
    Ever,
}

/// Categories of ICD-10 and ICD-10-CM whose members all have the finding, word for word as it is asked.
const CATEGORIES: &[(&str, RiskFactor)] = &[
    ("E10", RiskFactor::Diabetes),
    ("E11", RiskFactor::Diabetes),
    ("E13", RiskFactor::Diabetes),
    ("E14", RiskFactor::Diabetes),
    ("I10", RiskFactor::Hypertension),
    ("I71.1", RiskFactor::KnownAorticAneurysm),
    ("I71.2", RiskFactor::KnownAorticAneurysm),
    ("I71.3", RiskFactor::KnownAorticAneurysm),
    ("I71.4", RiskFactor::KnownAorticAneurysm),
    ("I71.5", RiskFactor::KnownAorticAneurysm),
    ("I71.6", RiskFactor::KnownAorticAneurysm),
    ("K50", RiskFactor::InflammatoryBowelDisease),
    ("K51", RiskFactor::InflammatoryBowelDisease),
    ("L40", RiskFactor::Psoriasis),
    ("M17", RiskFactor::KneeOsteoarthritis),
    ("M45", RiskFactor::KnownAnkylosingSpondylitis),
    ("M80", RiskFactor::Osteoporosis),
    ("M81", RiskFactor::Osteoporosis),
    ("Z99.2", RiskFactor::DialysisOrIndwellingLine),
];

/// The finding that a code is certain to mean.
fn known_code(coding: &Value) -> Option<(Finding, Match)> {
    if let Some(finding) = finding_of(coding) {
        return Some((finding, Match::Whole));
    }
    let systems = ["http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm"];
    let code =
        coding["code"].as_str().filter(|_| systems.iter().any(|system| coding["system"] == **system))?;
    // Spondyloarthritis that no radiograph shows, which the question does not ask about.
    if code.starts_with("M45.A") {
        return None;
    }
    // All cancers but those of the skin other than melanoma, as the question asks.
    if code.starts_with('C') && !code.starts_with("C44") && !code.starts_with("C4A") {
        return Some((RiskFactor::HistoryOfCancer.into(), Match::Ever));
    }
    let (_, finding) = CATEGORIES.iter().find(|(category, _)| {
        let rest = code.strip_prefix(category);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || category.contains('.'))
    })?;
    Some(((*finding).into(), Match::Part))
}

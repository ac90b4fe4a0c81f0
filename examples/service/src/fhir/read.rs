//! Answers, conditions and observations to a presentation. What is not certain is left out and listed, never guessed.

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};
use lumbago::{Finding, Presence, Presentation, RiskFactor};
use serde_json::{Map, Value, json};

use super::questionnaire::GENDER;
use super::{FINDING, PRESENCE, QUESTIONNAIRE};
use crate::answers;
use crate::problem::{Fault, Problem, is_word};

/// What was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Read {
    /// What is known of the patient.
    pub presentation: Presentation,
    /// A reference to the patient.
    pub subject: Value,
    /// Whether anybody answered a question about this pain. A disease that the patient has besides is no answer.
    pub was_asked: bool,
    /// What was present according to answers that are out of date.
    pub was_present: Presentation,
    /// What was not used, and why.
    pub left_out: Vec<String>,
}

/// Answers that are this many days older than the newest, or than today, are out of date: the questions are about the last days.
/// An estimate.
pub const DAYS: i64 = 2;

/// What was present so many days ago is still worth a question. An estimate.
pub const DAYS_OF_ALARM: i64 = 28;

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
    let mut left_out = Vec::new();
    let patients = Patients::in_bundle(document, &mut resources, &mut left_out)?;
    let known = ["QuestionnaireResponse", "Patient", "Condition", "Observation"];
    let dates = resources.iter().filter_map(|resource| date_of(resource));
    let as_of = today.or_else(|| dates.max());
    let mut reader = Reader { as_of, is_dated: today.is_some(), left_out, ..Reader::default() };
    if !resources.iter().any(|resource| known.iter().any(|kind| resource["resourceType"] == **kind)) {
        let expected =
            "expected a QuestionnaireResponse, or a Bundle with one, a Patient, Conditions or Observations";
        return Err(Problem::of_faults(vec![fault("", expected)]));
    }
    for kind in known {
        let mut of_kind: Vec<_> =
            resources.iter().filter(|resource| resource["resourceType"] == *kind).collect();
        // Of several responses that count only the newest does.
        if kind == "QuestionnaireResponse" {
            of_kind.retain(|response| reader.is_ours(response));
            of_kind.sort_by_key(|response| std::cmp::Reverse((date_of(response), moment_of(response))));
            for older in of_kind.drain(1.min(of_kind.len())..) {
                reader.leave_out(older, "there is a newer response");
            }
        }
        for resource in of_kind {
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
    let Reader { presentation, left_out, was_asked, was_present, .. } = reader;
    Ok(Read { presentation, subject: patients.subject(), was_asked, was_present, left_out })
}

/// By what the one patient is called: ids, and what else refers to a patient.
#[derive(Default)]
struct Patients<'a>(Vec<&'a str>);

impl<'a> Patients<'a> {
    /// Collects every resource in a document, and says by what all of them call the one patient.
    fn in_bundle(
        document: &'a Value,
        resources: &mut Vec<&'a Value>,
        left_out: &mut Vec<String>,
    ) -> Result<Self, Problem> {
        let mut urls = Vec::new();
        collect(document, None, resources, &mut urls, left_out);
        let mut patients = Self::default();
        // A patient in the document first: it has two names, its id and that in the bundle.
        for (resource, url) in resources.iter().zip(&urls).filter(|(it, _)| it["resourceType"] == "Patient") {
            let id = resource["id"].as_str();
            patients.add([id, url.map(Self::name)].into_iter().flatten().collect())?;
        }
        for resource in resources.iter() {
            patients.add(resource["subject"]["reference"].as_str().map(Self::name).into_iter().collect())?;
        }
        Ok(patients)
    }

    /// An id, or all of a reference that has none, such as that to a UUID in the bundle.
    fn name(reference: &str) -> &str {
        let after = reference.split_once("Patient/").map(|(_, id)| id);
        after.map_or(reference, |id| id.split('/').next().unwrap_or(id))
    }

    fn add(&mut self, names: Vec<&'a str>) -> Result<(), Problem> {
        if names.is_empty() || self.0.is_empty() || names.iter().any(|name| self.0.contains(name)) {
            self.0.extend(names);
            return Ok(());
        }
        Err(Problem::of_faults(vec![fault("", "the resources are about several patients")]))
    }

    fn subject(&self) -> Value {
        match self.0.first() {
            Some(name) if name.contains([':', '/', '#']) => json!({ "reference": name }),
            Some(id) => json!({ "reference": format!("Patient/{id}") }),
            None => json!({ "display": "the patient who was described" }),
        }
    }
}

/// Every resource in a document with its address, through bundles in bundles.
fn collect<'a>(
    document: &'a Value,
    url: Option<&'a str>,
    resources: &mut Vec<&'a Value>,
    urls: &mut Vec<Option<&'a str>>,
    left_out: &mut Vec<String>,
) {
    if document["resourceType"] == "Bundle" {
        let mut links = document["link"].as_array().into_iter().flatten();
        if links.any(|link| link["relation"] == "next") {
            left_out.push("Bundle: it has further pages, which were not read.".to_owned());
        }
        for entry in document["entry"].as_array().into_iter().flatten() {
            collect(&entry["resource"], entry["fullUrl"].as_str(), resources, urls, left_out);
        }
    } else if document.is_object() {
        resources.push(document);
        urls.push(url);
    }
}

fn fault(place: &str, detail: &str) -> Fault {
    let pointer =
        place.split('.').filter(|part| !part.is_empty()).fold("#".to_owned(), |all, part| all + "/" + part);
    let detail = if place.is_empty() { detail.to_owned() } else { format!("{place}: {detail}") };
    Fault { detail, pointer, kind: "fhir", candidates: Vec::new() }
}

/// When a response was written, if that is stated to the second.
fn moment_of(response: &Value) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(response["authored"].as_str()?).ok()
}

/// The day of a resource, if it is stated to the day.
fn date_of(resource: &Value) -> Option<NaiveDate> {
    let stated = ["authored", "effectiveDateTime", "effectiveInstant", "issued", "recordedDate"];
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
    was_asked: bool,
    was_present: Presentation,
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

    /// Adds what one resource says. Where two disagree, presence counts, then absence: that can never lower the urgency.
    fn state(&mut self, finding: Finding, presence: Presence, resource: &Value) {
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

    /// Notes what was present according to something that is out of date.
    fn was(&mut self, findings: impl Iterator<Item = (Finding, Presence)>, resource: &Value) {
        let age = date_of(resource).zip(self.as_of).map(|(date, as_of)| (as_of - date).num_days());
        if age.is_none_or(|days| days <= DAYS_OF_ALARM) {
            for (finding, _) in findings.filter(|(_, presence)| *presence == Presence::Present) {
                self.left_out.push(format!("{} was present, and may be still: ask again.", finding.as_str()));
                self.was_present = std::mem::take(&mut self.was_present).present(finding);
            }
        }
    }

    /// Whether a response is to our questions, and was not withdrawn.
    fn is_ours(&mut self, response: &Value) -> bool {
        let of = response["questionnaire"].as_str().map(|of| of.split('|').next().unwrap_or(of));
        let counts = ["completed", "amended", "in-progress"];
        if of.is_some_and(|of| of != QUESTIONNAIRE) {
            self.leave_out(response, "it answers another questionnaire");
        } else if !counts.iter().any(|status| response["status"] == **status) {
            self.leave_out(response, "its status is not completed, amended or in-progress");
        } else {
            return true;
        }
        false
    }

    fn response(&mut self, response: &Value) -> Result<(), Problem> {
        // A presentation in JSON, so that the library finds the faults.
        let (mut fields, mut findings, mut faults) = (Map::new(), Map::new(), Vec::new());
        answers_of(response, &mut fields, &mut findings, &mut faults);
        let has_answers = !findings.is_empty();
        fields.insert("findings".to_owned(), findings.into());
        let said = answers::presentation_in(&fields.into());
        if !self.is_current(response) {
            if let Ok(said) = said {
                self.was(said.findings(), response);
            }
            return Ok(());
        }
        match said {
            Ok(said) if faults.is_empty() => {
                self.presentation = said;
                self.was_asked |= has_answers;
                Ok(())
            }
            said => {
                faults.extend(said.err().into_iter().flat_map(|problem| problem.faults));
                Err(Problem::of_faults(faults))
            }
        }
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
        let is_active = match_ == Match::Ever
            || has(&condition["clinicalStatus"], STATUS, &["active", "recurrence", "relapse"]);
        let is_refuted = has(&condition["verificationStatus"], CERTAINTY, &["refuted"]);
        if has(&condition["verificationStatus"], CERTAINTY, &["confirmed"]) && is_active {
            self.state(finding, Presence::Present, condition);
        } else if is_refuted && match_ == Match::Whole {
            // What was denied long ago may have begun since.
            if self.is_current(condition) {
                self.state(finding, Presence::Absent, condition);
            }
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
        if observation["component"].as_array().is_some_and(|parts| !parts.is_empty()) {
            self.leave_out(observation, "it has components, which are not read");
            return;
        }
        let said = Presence::ALL
            .iter()
            .find(|presence| has(&observation["valueCodeableConcept"], PRESENCE, &[presence.as_str()]));
        let absent = &observation["dataAbsentReason"];
        let unknown = ["unknown", "asked-unknown", "temp-unknown", "asked-declined"];
        let presence = match (&observation["valueBoolean"], said) {
            (Value::Bool(true), None) if absent.is_null() => Presence::Present,
            (Value::Bool(false), None) if absent.is_null() => Presence::Absent,
            (Value::Null, Some(presence)) if absent.is_null() => *presence,
            (Value::Null, None) if has(absent, REASON, &unknown) => Presence::Unknown,
            _ => {
                let why = "its value is neither a boolean, nor present, absent or unknown";
                return self.leave_out(observation, why);
            }
        };
        if self.is_current(observation) {
            self.was_asked = true;
            self.state(finding, presence, observation);
        } else {
            self.was([(finding, presence)].into_iter(), observation);
        }
    }
}

/// The answers in the items of a response, groups in groups included.
fn answers_of(
    item: &Value,
    fields: &mut Map<String, Value>,
    findings: &mut Map<String, Value>,
    faults: &mut Vec<Fault>,
) {
    for inner in item["item"].as_array().into_iter().flatten() {
        let answers = inner["answer"].as_array().map_or(&[][..], Vec::as_slice);
        match (inner["linkId"].as_str(), answers) {
            (None, _) => faults.push(fault("item", "an item has no linkId")),
            (Some(_), []) => {}
            (Some(id), [answer]) => {
                let is_field = ["age", "sex", "duration_weeks"].contains(&id);
                let system = if id == "sex" { GENDER } else { PRESENCE };
                let place = shown(id);
                let place = if is_field { place } else { format!("findings.{place}") };
                let into = if is_field { &mut *fields } else { &mut *findings };
                match value_of(answer, system) {
                    Err(why) => faults.push(fault(&place, &why)),
                    Ok(value) => {
                        if into.insert(id.to_owned(), value).is_some() {
                            faults.push(fault(&place, "answered twice"));
                        }
                    }
                }
                answers_of(answer, fields, findings, faults);
            }
            (Some(id), _) => faults.push(fault(&shown(id), "has several answers")),
        }
        answers_of(inner, fields, findings, faults);
    }
}

/// The name of an item, if it could be one of ours.
fn shown(id: &str) -> String {
    if is_word(id) { id.to_owned() } else { "item".to_owned() }
}

/// The value of an answer. A code must be of the system, if it says of which it is.
fn value_of(answer: &Value, system: &str) -> Result<Value, String> {
    let coding = &answer["valueCoding"];
    if coding["system"].as_str().is_some_and(|of| of != system) {
        return Err(format!("expected a code of {system}"));
    }
    let values = [&coding["code"], &answer["valueInteger"], &answer["valueDecimal"]];
    let value = values.into_iter().find(|value| !value.is_null());
    value.cloned().ok_or_else(|| "expected an answer of the type that the questionnaire names".to_owned())
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
const CATEGORIES: &[(RiskFactor, &[&str])] = &[
    (RiskFactor::Diabetes, &["E10", "E11", "E13", "E14"]),
    (RiskFactor::DialysisOrIndwellingLine, &["Z99.2"]),
    (RiskFactor::Hypertension, &["I10"]),
    (RiskFactor::InflammatoryBowelDisease, &["K50", "K51"]),
    (RiskFactor::KneeOsteoarthritis, &["M17"]),
    (RiskFactor::KnownAnkylosingSpondylitis, &["M45"]),
    // Not I71.0, a dissection, of which not all are widened.
    (
        RiskFactor::KnownAorticAneurysm,
        &["I71.1", "I71.2", "I71.3", "I71.4", "I71.5", "I71.6", "I71.8", "I71.9"],
    ),
    (RiskFactor::Osteoporosis, &["M80", "M81"]),
    (RiskFactor::Psoriasis, &["L40"]),
];

/// Cancer now or before, as the question asks: not of the skin, unless it was melanoma. Z85.8 of the WHO is of any other organ,
/// the skin among them.
fn is_cancer(code: &str) -> bool {
    let of_skin = ["C44", "C4A", "Z85.821", "Z85.828"];
    (code.starts_with('C') || code.starts_with("Z85"))
        && !of_skin.iter().any(|skin| code.starts_with(skin))
        && !["Z85", "Z85.8", "Z85.82"].contains(&code)
}

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
    if is_cancer(code) {
        return Some((RiskFactor::HistoryOfCancer.into(), Match::Ever));
    }
    let is_in = |category: &str| {
        let rest = code.strip_prefix(category);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || category.contains('.'))
    };
    let (finding, _) =
        CATEGORIES.iter().find(|(_, categories)| categories.iter().any(|category| is_in(category)))?;
    Some(((*finding).into(), Match::Part))
}

//! An assessment to resources: how soon first, then what was detected, then what is likely.

use lumbago::knowledge::{self, CodeFit, CodeSystem};
use lumbago::{Assessment, Conclusion, Condition, Finding, Probability, Ranked, Urgency};
use serde_json::{Value, json};

use super::{CONDITION, FINDING, INTERVAL, ISSUE, PROVISIONAL, RELATED_CODE, URGENCY};

/// A `Bundle` of the type `collection`: a `ClinicalImpression` with the urgency and the conclusion, a `DetectedIssue` for each
/// rule that fired, each floor and the open safety questions, a `RiskAssessment` with the ranking, and an `OperationOutcome`
/// about what was left out of the input.
#[must_use]
pub fn bundle(assessment: &Assessment, subject: &Value, left_out: &[String]) -> Value {
    let mut resources = vec![impression(assessment, subject)];
    resources.extend(issues(assessment, subject));
    // Of somebody outside the population no condition is named.
    if !matches!(assessment.conclusion(), Conclusion::OutsidePopulation(_)) {
        resources.push(risks(assessment, subject));
    }
    if !left_out.is_empty() {
        let issue =
            |text: &String| json!({ "severity": "warning", "code": "incomplete", "diagnostics": text });
        let issues: Value = left_out.iter().map(issue).collect();
        resources.push(json!({ "resourceType": "OperationOutcome", "issue": issues }));
    }
    let entries = resources
        .into_iter()
        .enumerate()
        .map(|(place, resource)| json!({ "fullUrl": name(assessment, place), "resource": resource }));
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries.collect::<Value>() })
}

/// A name that depends on the patient, the knowledge and the place alone, so that equal input gives equal output.
fn name(assessment: &Assessment, place: usize) -> String {
    let receipt = assessment.receipt();
    let (patient, tables) =
        (receipt.presentation_digest().to_string(), receipt.knowledge_digest().to_string());
    // A UUID of version 8, whose bits are free.
    format!(
        "urn:uuid:{}-{}-8{}-8{}-{}{place:04x}",
        &patient[..8],
        &patient[8..12],
        &patient[12..15],
        &tables[..3],
        &tables[3..11]
    )
}

fn impression(assessment: &Assessment, subject: &Value) -> Value {
    let triage = assessment.triage();
    let named = match assessment.conclusion() {
        Conclusion::Leading(first) | Conclusion::NoneMoreLikely(first) => vec![first],
        Conclusion::NearTie(first, second) => vec![first, second],
        _ => Vec::new(),
    };
    let found =
        |ranked: Ranked<'_>, basis: String| json!({ "itemCodeableConcept": concept(ranked), "basis": basis });
    let is_serious = |condition: &Condition| {
        assessment.must_not_miss().any(|serious| serious.ranked().condition() == *condition)
    };
    let named = named.into_iter().filter(|condition| !is_serious(condition)).map(|condition| {
        let ranked = assessment.get(condition);
        found(ranked, shown(ranked))
    });
    let serious =
        assessment.must_not_miss().map(|serious| found(serious.ranked(), "must not be missed".to_owned()));
    let (conflicts, closing) = (assessment.presentation().conflicts(), triage.closing());
    let notes = conflicts.map(|conflict| conflict.to_string());
    let notes = notes.chain([triage.safety_net().to_string()]);
    let notes = notes.chain(closing.map(|sentence| sentence.to_string()));
    let summary =
        format!("{}. {}\n{}", triage.urgency_in_full(), triage.advice(), assessment.conclusion_in_full());
    let mut resource = json!({
        "resourceType": "ClinicalImpression",
        "extension": [
            { "url": URGENCY, "valueCode": triage.urgency() },
            { "url": PROVISIONAL, "valueBoolean": triage.is_provisional() },
        ],
        "status": if triage.is_provisional() { "in-progress" } else { "completed" },
        "subject": subject,
        "summary": summary.trim_end(),
        "note": notes.map(|text| json!({ "text": text })).collect::<Value>(),
    });
    let findings: Vec<_> = serious.chain(named).collect();
    if !findings.is_empty() {
        resource["finding"] = json!(findings);
    }
    resource
}

fn issues(assessment: &Assessment, subject: &Value) -> Vec<Value> {
    let triage = assessment.triage();
    let issue = |status: &str,
                 code: &str,
                 text: &str,
                 urgency: Option<Urgency>,
                 detail: String,
                 evidence: Vec<Value>| {
        let severity = match urgency {
            Some(Urgency::Emergency | Urgency::Urgent) => "high",
            Some(Urgency::Soon) => "moderate",
            _ => "low",
        };
        let mut resource = json!({
            "resourceType": "DetectedIssue",
            "status": status,
            "code": { "coding": [{ "system": ISSUE, "code": code }], "text": text },
            "severity": severity,
            "patient": subject,
            "detail": detail,
        });
        if !evidence.is_empty() {
            resource["evidence"] = json!(evidence);
        }
        resource
    };
    let mut issues = Vec::new();
    for fired in triage.fired() {
        let flag = fired.red_flag();
        let evidence = fired.findings().map(evidence).collect();
        let (code, text) = (flag.as_str(), flag.suspicion().label());
        let mut rule =
            issue("final", code, text, Some(flag.urgency()), flag.what_to_do().to_string(), evidence);
        if let Some(doi) = flag.source().doi() {
            rule["reference"] = json!(format!("https://doi.org/{doi}"));
        }
        issues.push(rule);
    }
    for floor in triage.floors() {
        let text = format!("Evidence for: {}", floor.condition().label());
        let supporting = assessment.explain(floor.condition());
        let findings = supporting.supporting().filter_map(|line| match line.subject() {
            lumbago::ledger::Subject::Finding(finding, _) => Some(evidence(finding)),
            _ => None,
        });
        issues.push(issue(
            "final",
            "floor",
            &text,
            Some(floor.urgency()),
            floor.to_string(),
            findings.collect(),
        ));
    }
    let open: Vec<_> = triage.safety_questions().collect();
    if !open.is_empty() {
        let raise =
            open.iter().filter_map(|question| question.escalation().map(|raise| raise.urgency())).max();
        let detail =
            "These are not answered, so the urgency may be too low. What is not known is not absent.";
        let asked = open.iter().map(|question| evidence(question.finding())).collect();
        issues.push(issue(
            "preliminary",
            "open_safety_questions",
            "Open safety questions",
            raise,
            detail.to_owned(),
            asked,
        ));
    }
    issues
}

fn evidence(finding: Finding) -> Value {
    let coding = json!({ "system": FINDING, "code": finding, "display": finding.label() });
    json!({ "code": [{ "coding": [coding], "text": finding.question() }] })
}

/// The ranking. `probabilityDecimal` is a percentage. There the interval has no place, and a `probabilityRange` would stand
/// instead of the number, so the interval is an extension, and in words the `rationale`.
fn risks(assessment: &Assessment, subject: &Value) -> Value {
    let predictions = assessment.ranking().map(|ranked| {
        let (low, high) = (ranked.interval().low(), ranked.interval().high());
        let end = |probability| {
            json!({ "value": per_cent(probability), "unit": "%", "system": "http://unitsofmeasure.org", "code": "%" })
        };
        json!({
            "extension": [{ "url": INTERVAL, "valueRange": { "low": end(low), "high": end(high) } }],
            "outcome": concept(ranked),
            "probabilityDecimal": per_cent(ranked.probability()),
            "rationale": shown(ranked),
        })
    });
    let none = json!({
        "outcome": { "coding": [{ "system": CONDITION, "code": "none_of_these" }], "text": "None of these conditions" },
        "probabilityDecimal": per_cent(assessment.none_of_these()),
        "rationale": "What is left if the conditions are independent. There is no interval for it.",
    });
    let receipt = assessment.receipt();
    let method = format!(
        "lumbago {}, knowledge {} ({})",
        receipt.crate_version(),
        receipt.knowledge_version(),
        receipt.knowledge_digest()
    );
    json!({
        "resourceType": "RiskAssessment",
        "status": if assessment.triage().is_provisional() { "preliminary" } else { "final" },
        "method": { "text": method },
        "subject": subject,
        "prediction": predictions.chain([none]).collect::<Value>(),
        "note": [{ "text": "Each condition by itself: the probabilities do not add up to 100 %. Read the urgency first. Not a diagnosis." }],
    })
}

/// A probability as a percentage, to the billionth of one that the library counts in.
fn per_cent(probability: Probability) -> f64 {
    (probability.value() * 1e9).round() / 1e7
}

/// A probability with its interval, in words.
#[must_use]
pub fn shown(ranked: Ranked<'_>) -> String {
    let interval = ranked.interval();
    format!("{} (95 % interval {} to {})", ranked.probability(), interval.low(), interval.high())
}

/// A condition. Only codes that mean the same are codings. The others are extensions, each with its fit, so that a reader who
/// does not know the extension cannot take one for the same.
fn concept(ranked: Ranked<'_>) -> Value {
    let condition = ranked.condition();
    let mut codings = vec![json!({ "system": CONDITION, "code": condition, "display": condition.label() })];
    let mut related = Vec::new();
    for code in knowledge::profile(condition).codes() {
        let (system, version) = match code.system() {
            CodeSystem::Icd10Who2019 => ("http://hl7.org/fhir/sid/icd-10", Some("2019")),
            CodeSystem::Icd10Cm202604 => ("http://hl7.org/fhir/sid/icd-10-cm", Some("2026-04")),
            CodeSystem::Icd11Mms => ("http://id.who.int/icd/release/11/mms", None),
            CodeSystem::HumanPhenotypeOntology => ("http://human-phenotype-ontology.org", None),
            _ => continue,
        };
        let mut coding = json!({ "system": system, "code": code.code(), "display": code.label() });
        if let Some(version) = version {
            coding["version"] = json!(version);
        }
        if code.fit() == CodeFit::Exact {
            codings.push(coding);
        } else {
            related.push(json!({
                "url": RELATED_CODE,
                "extension": [{ "url": "fit", "valueCode": code.fit() }, { "url": "code", "valueCoding": coding }],
            }));
        }
    }
    let mut concept = json!({ "coding": codings, "text": condition.label() });
    if !related.is_empty() {
        concept["extension"] = json!(related);
    }
    concept
}

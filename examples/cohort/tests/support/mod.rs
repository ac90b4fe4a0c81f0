//! Patients in every form that the cohort library reads.

// Each test program uses a part of it.
#![allow(dead_code)]

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Float64Builder, ListBuilder, StringBuilder, UInt32Builder};
use arrow_array::{ArrayRef, RecordBatch, StringArray};
use lumbago::{Condition, Finding, Presence, Presentation};

/// The random patients of the library's own tests.
pub fn patients() -> Vec<Presentation> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/reference.jsonl");
    let lines = std::fs::read_to_string(path).unwrap();
    let patient = |line: &str| {
        let mut case: serde_json::Value = serde_json::from_str(line).unwrap();
        serde_json::from_value(case["presentation"].take()).unwrap()
    };
    lines.lines().map(patient).collect()
}

/// The same without answers *unknown*, which a boolean cannot hold. They weigh nothing, but a question that was asked counts as
/// asked.
pub fn known(patients: &[Presentation]) -> Vec<Presentation> {
    let is_unknown = |(_, presence): &(Finding, Presence)| *presence == Presence::Unknown;
    let known = |patient: &Presentation| {
        let unknown = patient.findings().filter(is_unknown);
        unknown.fold(patient.clone(), |patient, (finding, _)| patient.without(finding))
    };
    patients.iter().map(known).collect()
}

fn column<'a, T>(
    patients: &'a [Presentation],
    of: impl Fn(&Presentation) -> Option<T> + 'a,
) -> impl Iterator<Item = Option<T>> + 'a {
    patients.iter().map(of)
}

/// What is known of a patient apart from the findings.
fn facts(patients: &[Presentation]) -> Vec<(String, ArrayRef)> {
    let mut ages = UInt32Builder::new();
    ages.extend(column(patients, |patient| patient.stated_age().map(lumbago::Age::as_years)));
    let mut weeks = Float64Builder::new();
    weeks.extend(column(patients, |patient| {
        patient.stated_duration().map(lumbago::SymptomDuration::as_weeks)
    }));
    let sexes: StringArray =
        column(patients, |patient| patient.stated_sex().map(lumbago::Sex::as_str)).collect();
    let settings: StringArray = column(patients, |patient| Some(patient.stated_setting().as_str())).collect();
    let mut facts: Vec<(String, ArrayRef)> = vec![
        ("age".into(), Arc::new(ages.finish())),
        ("duration_weeks".into(), Arc::new(weeks.finish())),
        ("sex".into(), Arc::new(sexes)),
        ("setting".into(), Arc::new(settings)),
    ];
    for condition in Condition::ALL {
        let mut pretest = Float64Builder::new();
        pretest.extend(column(patients, |patient| {
            patient.stated_pretest(*condition).map(lumbago::Probability::value)
        }));
        facts.push((format!("pretest_{}", condition.as_str()), Arc::new(pretest.finish())));
    }
    facts
}

fn batch(patients: &[Presentation], findings: impl IntoIterator<Item = (String, ArrayRef)>) -> RecordBatch {
    let ids: StringArray = (1..=patients.len()).map(|row| Some(format!("p-{row}"))).collect();
    let id = [("id".to_owned(), Arc::new(ids) as ArrayRef)];
    RecordBatch::try_from_iter_with_nullable(
        id.into_iter().chain(findings).chain(facts(patients)).map(|(name, column)| (name, column, true)),
    )
    .unwrap()
}

/// A column of text for each finding.
pub fn as_text(patients: &[Presentation]) -> RecordBatch {
    let of = |finding: &Finding| {
        let column: StringArray =
            column(patients, |patient| patient.presence_of(*finding).map(lumbago::Presence::as_str))
                .collect();
        (finding.as_str().to_owned(), Arc::new(column) as ArrayRef)
    };
    batch(patients, Finding::ALL.iter().map(of))
}

/// A boolean column for each finding.
pub fn as_booleans(patients: &[Presentation]) -> RecordBatch {
    let of = |finding: &Finding| {
        let mut booleans = BooleanBuilder::new();
        let known = |presence| match presence {
            Presence::Present => true,
            Presence::Absent => false,
            Presence::Unknown => panic!("a boolean cannot hold what is unknown"),
        };
        booleans.extend(column(patients, |patient| patient.presence_of(*finding).map(known)));
        (finding.as_str().to_owned(), Arc::new(booleans.finish()) as ArrayRef)
    };
    batch(patients, Finding::ALL.iter().map(of))
}

/// A list of findings for each answer.
pub fn as_lists(patients: &[Presentation]) -> RecordBatch {
    let of = |presence: &Presence| {
        let mut lists = ListBuilder::new(StringBuilder::new());
        for patient in patients {
            let of_kind = patient.findings().filter(|(_, answer)| answer == presence);
            lists.append_value(of_kind.map(|(finding, _)| Some(finding.as_str())));
        }
        (presence.as_str().to_owned(), Arc::new(lists.finish()) as ArrayRef)
    };
    batch(patients, Presence::ALL.iter().map(of))
}

/// Whole presentations in JSON.
pub fn as_json(patients: &[Presentation]) -> RecordBatch {
    let ids: StringArray = (1..=patients.len()).map(|row| Some(format!("p-{row}"))).collect();
    let documents: StringArray =
        patients.iter().map(|patient| Some(serde_json::to_string(patient).unwrap())).collect();
    let columns = [("id", Arc::new(ids) as ArrayRef), ("presentation", Arc::new(documents))];
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
}

//! The schemas say what the library reads and writes, and nothing else.
//!
//! The samples, the cases and the random presentations of the library's own tests are all tried. Between the schema of the
//! presentation and what the library reads there are two differences, and no others:
//!
//! - **A key that is repeated** is refused by the library. A schema only sees what a parser made of the text, and most parsers keep
//!   the last.
//! - **A probability beyond the limits by less than half a billionth** is read by the library, which rounds it to nine decimals.

#[path = "../../../tests/support/frozen.rs"]
mod frozen;
#[path = "support/rounding.rs"]
mod rounding;

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::Validator;
use lumbago::json::Validation;
use lumbago::screening::Screen;
use lumbago::{Age, Condition, Finding, Presence, Presentation, Probability, Setting, Symptom, score};
use rounding::only_rounding_helps;
use serde_json::{Value, json};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

#[test]
fn the_files_are_up_to_date() {
    let files = schema::files();
    frozen::frozen_in("../../schema", &files.each_ref().map(|(name, text)| (*name, text.as_str())));
}

/// A schema, and a validator for each shape in it.
struct Schema {
    document: Value,
    shapes: BTreeMap<String, Validator>,
}

impl Schema {
    fn read(name: &str) -> Self {
        let text = std::fs::read_to_string(format!("{ROOT}/schema/{name}.json")).unwrap();
        let mut document: Value = serde_json::from_str(&text).unwrap();
        let title = document["title"].as_str().unwrap().to_owned();
        jsonschema::meta::validate(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
        let whole = jsonschema::validator_for(&document).unwrap();
        for example in document["examples"].as_array().into_iter().flatten() {
            assert!(whole.is_valid(example), "{name}: an example is not valid");
        }
        let definitions = &document["$defs"];
        let validator = |shape: &String| {
            let one = json!({"$ref": format!("#/$defs/{shape}"), "$defs": definitions});
            (shape.clone(), jsonschema::validator_for(&one).unwrap())
        };
        let mut shapes: BTreeMap<_, _> = definitions.as_object().unwrap().keys().map(validator).collect();
        shapes.insert(title.clone(), whole);
        // The document is a shape like the others.
        let mut root = document.clone();
        root.as_object_mut().unwrap().remove("$defs");
        document["$defs"][title] = root;
        Self { document, shapes }
    }

    fn whole(&self) -> &Validator {
        &self.shapes[self.document["title"].as_str().unwrap()]
    }

    #[track_caller]
    fn accepts(&self, document: &Value) {
        if let Err(error) = self.whole().validate(document) {
            panic!("{}: {error} at {}", self.document["title"], error.instance_path());
        }
    }

    /// Shows every part of a document with the name of its shape, or of the property that it is.
    fn walk(&self, name: &str, schema: &Value, value: &Value, see: &mut dyn FnMut(&str, &Value)) {
        if let Some(target) = schema["$ref"].as_str() {
            let target = target.strip_prefix("#/$defs/").unwrap();
            return self.walk(target, &self.document["$defs"][target], value, see);
        }
        if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
            let fits = |choice: &&Value| match choice["$ref"].as_str() {
                Some(target) => self.shapes[target.strip_prefix("#/$defs/").unwrap()].is_valid(value),
                None => value.is_null(),
            };
            let mut choices = choices.iter().filter(fits);
            let choice = choices.next().unwrap_or_else(|| panic!("{name}: {value} fits nothing"));
            assert!(choices.next().is_none(), "{name}: {value} fits twice");
            see(name, value);
            if !value.is_null() {
                self.walk(name, choice, value, see);
            }
            return;
        }
        see(name, value);
        match value {
            Value::Object(parts) => {
                for (key, part) in parts {
                    let property = format!("{name}.{key}");
                    see(&property, part);
                    self.walk(&property, &schema["properties"][key], part, see);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(name, &schema["items"], item, see)),
            _ => {}
        }
    }
}

/// The lines of a file under `tests/data/`, each with a presentation in it.
fn lines(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("{ROOT}/tests/data/{file}.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["presentation"].take()).collect()
}

/// Documents that people and programs wrote.
fn documents() -> Vec<Value> {
    let samples = std::fs::read_dir(format!("{ROOT}/examples/data")).unwrap();
    let sample = |entry: std::io::Result<std::fs::DirEntry>| {
        serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap()
    };
    let files = ["cases", "diagnostic-cases", "safety-cases", "reference"].map(lines);
    samples.map(sample).chain(files.concat()).collect()
}

/// All of these as patients, and some whom chance would not bring.
fn patients() -> Vec<Presentation> {
    let mut patients: Vec<Presentation> =
        documents().into_iter().map(|document| serde_json::from_value(document).unwrap()).collect();
    let nothing = Presentation::new();
    let everywhere = |presence| Finding::ALL.iter().map(move |finding| (*finding, presence));
    let with_pain = nothing.clone().present(Symptom::LowBackPain);
    let screened =
        Screen::ALL.iter().fold(with_pain.clone(), |patient, screen| patient.none_of_these(*screen));
    patients.extend(Presence::ALL.iter().map(|presence| everywhere(*presence).collect()));
    patients.extend(Setting::ALL.iter().map(|setting| {
        let stated = Probability::new(0.3).unwrap();
        with_pain.clone().setting(*setting).pretest(Condition::SpinalInfection, stated)
    }));
    let deficits = [
        Symptom::LegWeakness,
        Symptom::LegNumbness,
        Symptom::SevereLegWeakness,
        Symptom::BilateralLegWeakness,
    ];
    let unfounded = with_pain.clone().present(Symptom::SuddenNeurologicalDeficit).absent_all(deficits);
    patients.extend([
        unfounded,
        with_pain.clone().age(Age::years(10).unwrap()),
        nothing.clone().absent(Symptom::LowBackPain),
        screened.clone(),
        screened.unknown(Symptom::Fever),
        with_pain,
        nothing,
    ]);
    patients
}

/// Values of every kind, near every limit.
fn values() -> Vec<Value> {
    let words = [
        "",
        "present",
        "Present",
        "absent",
        "unknown",
        "not asked",
        "female",
        "Female",
        "male",
        "other",
        "primary_care",
    ];
    let more_words =
        ["primary care", "spine_clinic", "emergency_department", "equal_pretest", "fever", "34", "8 weeks"];
    let numbers = [
        -1e300,
        -1.0,
        -0.0,
        0.0,
        4e-10,
        5e-10,
        9e-10,
        1e-9,
        0.05,
        0.5,
        0.999_999_999,
        0.999_999_999_4,
        0.999_999_999_6,
    ];
    let more_numbers =
        [1.0, 1.5, 16.0, 34.0, 34.5, 130.0, 130.5, 131.0, 256.0, 5200.0, 5200.01, 5201.0, 1e300];
    let wholes = [
        json!(0),
        json!(1),
        json!(34),
        json!(-1),
        json!(130),
        json!(131),
        json!(5200),
        json!(5201),
        json!(i64::MIN),
        json!(u64::MAX),
    ];
    let others = [
        json!(null),
        json!(true),
        json!(false),
        json!([]),
        json!({}),
        json!(["present"]),
        json!({"present": "fever"}),
        json!({"fever": "present"}),
    ];
    let words = words.into_iter().chain(more_words).map(Value::from);
    words
        .chain(numbers.into_iter().chain(more_numbers).map(Value::from))
        .chain(wholes)
        .chain(others)
        .collect()
}

/// Small documents, good and spoilt: every value in every field, and what can be said of every finding and condition.
fn small_documents() -> Vec<Value> {
    let mut documents = values();
    for value in values() {
        for field in ["age", "sex", "duration_weeks", "setting", "findings", "pretest", "Age", "id", ""] {
            documents.push(json!({field: value}));
        }
        documents.push(json!({"findings": {"fever": value}}));
        documents.push(json!({"pretest": {"spinal_infection": value}}));
    }
    for finding in Finding::ALL {
        for name in [
            finding.as_str(),
            finding.label(),
            &finding.as_str().replace('_', "-"),
            &finding.as_str().to_uppercase(),
        ] {
            for presence in ["present", "absent", "unknown", "yes"] {
                documents.push(json!({"findings": {name: presence}}));
            }
        }
        documents.push(json!({"pretest": {finding.as_str(): 0.5}}));
    }
    for condition in Condition::ALL {
        for name in [condition.as_str(), condition.label(), condition.lay_label(), condition.synonyms()[0]] {
            documents.push(json!({"pretest": {name: 0.5}}));
        }
        documents.push(json!({"findings": {condition.as_str(): "present"}}));
    }
    documents
}

#[test]
fn the_schema_and_the_library_accept_the_same_presentations() {
    let schema = Schema::read("presentation");
    let (mut accepted, mut refused, mut rounded) = (0, 0, 0);
    let mut compare = |document: &Value| {
        let by_library = serde_json::from_value::<Presentation>(document.clone()).is_ok();
        let validation: Validation = serde_json::from_value(document.clone()).unwrap();
        assert_eq!(by_library, validation.presentation().is_ok(), "{document}");
        let by_schema = schema.whole().is_valid(document);
        if by_library && only_rounding_helps(document) {
            assert!(!by_schema, "{document}");
            rounded += 1;
        } else {
            assert_eq!(
                by_schema, by_library,
                "the schema says {by_schema}, the library {by_library}: {document}"
            );
            *if by_schema { &mut accepted } else { &mut refused } += 1;
        }
    };
    let small = small_documents();
    small.iter().for_each(&mut compare);
    for (document, part) in documents().iter().zip(small.iter().filter(|part| part.is_object()).cycle()) {
        compare(document);
        // The same document with a small one in it, good or spoilt.
        let mut changed = document.clone();
        for (field, value) in part.as_object().unwrap() {
            match (changed.get_mut(field), value) {
                (Some(Value::Object(known)), Value::Object(more)) => known.extend(more.clone()),
                _ => changed[field] = value.clone(),
            }
        }
        compare(&changed);
    }
    for patient in patients() {
        compare(&json!(patient));
    }
    assert!(
        accepted > 6000 && refused > 3000 && rounded > 1,
        "{accepted} accepted, {refused} refused, {rounded} rounded"
    );
}

#[test]
fn a_repeated_key_is_refused_by_the_library_alone() {
    let schema = Schema::read("presentation");
    for document in [
        r#"{"age": 34, "age": 34}"#,
        r#"{"findings": {}, "findings": {}}"#,
        r#"{"findings": {"fever": "absent", "fever": "absent"}}"#,
        r#"{"pretest": {"spinal_infection": 0.1, "spinal_infection": 0.1}}"#,
    ] {
        assert!(serde_json::from_str::<Presentation>(document).is_err(), "{document}");
        schema.accepts(&serde_json::from_str(document).unwrap());
    }
}

/// Properties that an object of their shape can be without.
const OPTIONAL: &[&str] = &[
    "DemographicLine.covered_by_criterion",
    "EscalatingQuestion.floor",
    "EscalatingQuestion.red_flag",
    "FindingLine.contradicted",
    "FindingLine.covered_by_criterion",
    "FindingLine.covered_by_finding",
    "PretestLine.basis",
    "PretestLine.source",
    "SafetyQuestion.floor",
    "SafetyQuestion.red_flag",
    "Sentence.count",
];

/// Properties that can be null.
const NULLABLE: &[&str] = &[
    "Explanation.limits",
    "ItemState.holds",
    "MustNotMiss.best_next",
    "MustNotMiss.red_flag",
    "OpenScreen.at_stake",
    "Record.lead",
    "Record.none_of_these",
    "Record.published_evidence",
    "Record.trigger_point_activity",
    "Summary.none_of_these",
    "SummaryCondition.limits",
];

/// Words of which these patients do not bring out every one.
const VOCABULARIES: &[&str] = &["Basis", "Finding", "RedFlag", "SentenceKey"];

/// What was seen of each shape and of each property: some values, and all words.
#[derive(Default)]
struct Seen {
    values: BTreeMap<String, Vec<Value>>,
    words: BTreeMap<String, BTreeSet<String>>,
}

impl Seen {
    fn see(&mut self, name: &str, value: &Value) {
        if let Some(word) = value.as_str() {
            self.words.entry(name.to_owned()).or_default().insert(word.to_owned());
        }
        let known = self.values.entry(name.to_owned()).or_default();
        let form = |value: &Value| value.as_object().map(|parts| parts.keys().cloned().collect::<Vec<_>>());
        if known.len() < 8
            && known.iter().all(|known| form(known) != form(value) || known.is_null() != value.is_null())
        {
            known.push(value.clone());
        }
    }
}

fn written(name: &str, documents: impl Fn(&lumbago::Assessment) -> [Value; 2]) {
    let schema = Schema::read(name);
    let title = schema.document["title"].as_str().unwrap();
    let mut seen = Seen::default();
    for patient in patients() {
        for document in documents(&score(&patient)) {
            schema.accepts(&document);
            schema.walk(title, &schema.document["$defs"][title], &document, &mut |name, value| {
                seen.see(name, value);
            });
        }
    }

    // Nothing is promised that never comes.
    let (mut optional, mut nullable) = (BTreeSet::new(), BTreeSet::new());
    for (name, shape) in schema.document["$defs"].as_object().unwrap() {
        assert!(seen.values.contains_key(name), "no {name} was written");
        let properties = shape["properties"].as_object().into_iter().flatten();
        let properties = properties.map(|(key, property)| (format!("{name}.{key}"), property));
        for (name, part) in properties.chain([(name.clone(), shape)]) {
            let values = seen.values.get(&name).unwrap_or_else(|| panic!("no {name} was written"));
            if values.iter().any(Value::is_null) {
                assert!(values.len() > 1, "{name} is always null");
            }
            let ids = part["enum"].as_array().or(part["items"]["enum"].as_array());
            for id in ids.into_iter().flatten().filter(|_| !VOCABULARIES.contains(&name.as_str())) {
                assert!(seen.words[&name].contains(id.as_str().unwrap()), "{name} is never {id}");
            }
        }
    }

    // What is changed in any place is refused.
    for (name, shape) in &schema.shapes {
        // Of several shapes, each has its turn.
        if schema.document["$defs"][name].get("properties").is_none() {
            continue;
        }
        for object in seen.values[name].iter().filter(|value| value.is_object()) {
            assert!(shape.is_valid(object), "{name}: {object}");
            let mut surplus = object.clone();
            surplus["surplus"] = 1.into();
            assert!(!shape.is_valid(&surplus), "{name} accepts a property that it does not have");
            for (key, value) in object.as_object().unwrap() {
                let mut changed = object.clone();
                changed.as_object_mut().unwrap().remove(key);
                if shape.is_valid(&changed) {
                    optional.insert(format!("{name}.{key}"));
                }
                if value.is_null() {
                    nullable.insert(format!("{name}.{key}"));
                    continue;
                }
                for other in [json!(null), json!(true), json!(0.25), json!("?"), json!([0.25]), json!({})] {
                    if std::mem::discriminant(&other) == std::mem::discriminant(value) {
                        continue;
                    }
                    changed[key] = other;
                    if shape.is_valid(&changed) {
                        assert!(changed[key].is_null(), "{name}.{key} can be {}", changed[key]);
                        nullable.insert(format!("{name}.{key}"));
                    }
                }
            }
        }
    }
    let of_this = |names: &[&str]| {
        let names = names.iter().filter(|name| schema.shapes.contains_key(name.split('.').next().unwrap()));
        names.map(|name| (*name).to_owned()).collect::<BTreeSet<_>>()
    };
    assert_eq!(optional, of_this(OPTIONAL));
    assert_eq!(nullable, of_this(NULLABLE));
}

#[test]
fn every_record_is_what_the_schema_says() {
    written("record", |assessment| {
        [json!(assessment), json!(assessment.record().ledgers(Condition::ALL.len()).questions(999))]
    });
}

#[test]
fn every_summary_is_what_the_schema_says() {
    written("summary", |assessment| {
        [
            json!(assessment.summary()),
            json!(assessment.summary().conditions(Condition::ALL.len()).questions(999)),
        ]
    });
}

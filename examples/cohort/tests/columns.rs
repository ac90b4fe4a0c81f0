//! The library: the same patients in every form, bad cells and bad columns.

mod support;

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, BooleanArray, Int64Array, NullArray, RecordBatch, StringArray};
use arrow_cast::cast;
use arrow_schema::DataType;
use lumbago::{Condition, score};
use lumbago_cohort::{Answers, ColumnError, Options, Scorer};

use support::{as_booleans, as_json, as_lists, as_text, known, patients};

fn with_id() -> Options {
    Options::new().carry("id")
}

fn scored(batch: &RecordBatch) -> RecordBatch {
    Scorer::new(&batch.schema(), &with_id()).unwrap().score(batch).unwrap()
}

fn text(values: &[Option<&str>]) -> ArrayRef {
    Arc::new(values.iter().collect::<StringArray>())
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter(columns).unwrap()
}

/// The error of each row.
fn errors(columns: Vec<(&str, ArrayRef)>) -> Vec<Option<String>> {
    let batch = batch(columns);
    let answers = Scorer::new(&batch.schema(), &Options::new()).unwrap().score(&batch).unwrap();
    let urgency = answers["urgency"].clone();
    let errors = answers["error"].as_string::<i32>();
    // A row has either an answer or an error.
    assert!((0..errors.len()).all(|row| urgency.is_null(row) != errors.is_null(row)));
    errors.iter().map(|error| error.map(str::to_owned)).collect()
}

#[track_caller]
fn is_refused(columns: Vec<(&str, ArrayRef)>, sentence: &str) {
    let error = Scorer::new(&batch(columns).schema(), &Options::new()).unwrap_err();
    assert_eq!(error.to_string(), sentence);
}

#[test]
fn a_scorer_is_shared_by_threads() {
    fn is_shared<T: Send + Sync + 'static>() {}
    is_shared::<Scorer>();
    is_shared::<Answers>();
    is_shared::<ColumnError>();
}

#[test]
fn the_answers_are_those_of_the_library() {
    let patients = patients();
    let answers = scored(&as_text(&patients));
    assert_eq!(answers.num_rows(), patients.len());
    let conditions = answers["conditions"].as_struct();
    let number = |name: &str| answers[name].as_primitive::<arrow_array::types::Int32Type>().clone();
    let (never_asked, not_known) = (number("never_asked"), number("not_known"));
    for (row, patient) in patients.iter().enumerate() {
        let assessment = score(patient);
        let triage = assessment.triage();
        let text = |name: &str| answers[name].as_string::<i32>().value(row).to_owned();
        let is = |name: &str| answers[name].as_boolean().value(row);
        assert_eq!(text("id"), format!("p-{}", row + 1));
        assert_eq!(text("urgency"), triage.urgency().as_str());
        assert_eq!(is("provisional"), triage.is_provisional());
        assert_eq!(is("ambulance"), triage.needs_ambulance());
        assert_eq!(never_asked.value(row), i32::from(triage.screening().never_asked()));
        assert_eq!(not_known.value(row), i32::from(triage.screening().not_known()));
        assert_eq!(text("conclusion"), assessment.conclusion().as_str());
        let receipt = assessment.receipt();
        assert_eq!(
            text("receipt"),
            format!(
                "{} {} {}",
                receipt.crate_version(),
                receipt.knowledge_digest(),
                receipt.presentation_digest()
            )
        );
        for condition in Condition::ALL {
            let ranked = assessment.get(*condition);
            let value = |part: &str| {
                let condition = conditions.column_by_name(condition.as_str()).unwrap().as_struct();
                condition.column_by_name(part).unwrap().as_primitive::<Float64Type>().value(row).to_bits()
            };
            assert_eq!(value("probability"), ranked.probability().value().to_bits());
            assert_eq!(value("low"), ranked.interval().low().value().to_bits());
            assert_eq!(value("high"), ranked.interval().high().value().to_bits());
        }
    }
    assert_eq!(answers["error"].null_count(), patients.len());
    let kinds: std::collections::BTreeSet<_> =
        answers["conclusion"].as_string::<i32>().iter().flatten().collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
}

#[test]
fn every_form_gives_the_same_answers() {
    let patients = patients();
    let expected = scored(&as_text(&patients));
    assert_eq!(scored(&as_lists(&patients)), expected);
    assert_eq!(scored(&as_json(&patients)), expected);

    let known = known(&patients);
    let expected = scored(&as_text(&known));
    assert_eq!(scored(&as_booleans(&known)), expected);

    // Whatever the type of text and of numbers; `true` and `false` as text too.
    let original = as_booleans(&known);
    for to in [
        DataType::Utf8,
        DataType::LargeUtf8,
        DataType::Utf8View,
        DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Utf8)),
        DataType::Dictionary(Box::new(DataType::UInt32), Box::new(DataType::LargeUtf8)),
    ] {
        let schema = original.schema();
        let columns = schema.fields().iter().zip(original.columns()).map(|(field, column)| {
            let text =
                if field.name() == "id" { Ok(Arc::clone(column)) } else { cast(column, &DataType::Utf8) };
            let column =
                if field.name() == "id" { text.unwrap() } else { cast(&text.unwrap(), &to).unwrap() };
            (field.name().clone(), column, true)
        });
        let batch = RecordBatch::try_from_iter_with_nullable(columns).unwrap();
        assert_eq!(scored(&batch), expected, "{to}");
    }
}

#[test]
fn a_part_of_a_batch_and_no_rows_are_batches_too() {
    let batch = as_text(&patients());
    let scorer = Scorer::new(&batch.schema(), &with_id()).unwrap();
    let whole = scorer.score(&batch).unwrap();
    assert_eq!(scorer.score(&batch.slice(255, 1000)).unwrap(), whole.slice(255, 1000));
    let none = scorer.score(&batch.slice(0, 0)).unwrap();
    assert_eq!((none.num_rows(), none.schema()), (0, scorer.schema()));
    assert!(scorer.score(&as_booleans(&[])).is_err());
}

#[test]
fn null_means_never_asked_and_a_column_of_nothing_but_nulls_says_nothing() {
    let nulls: ArrayRef = Arc::new(NullArray::new(2));
    let said = batch(vec![
        ("age", Arc::new(Int64Array::from(vec![Some(40), None]))),
        ("fever", Arc::clone(&nulls)),
        ("setting", Arc::clone(&nulls)),
        ("present", Arc::clone(&nulls)),
        ("sex", nulls),
    ]);
    let only_age = batch(vec![("age", Arc::clone(said.column(0)))]);
    let answers =
        |batch: &RecordBatch| Scorer::new(&batch.schema(), &Options::new()).unwrap().score(batch).unwrap();
    assert_eq!(answers(&said), answers(&only_age));
}

#[test]
fn a_bad_cell_is_an_error_of_its_row_alone() {
    let ages: ArrayRef = Arc::new(Int64Array::from(vec![Some(34), Some(-1), None, Some(131)]));
    let fever = text(&[Some("present"), None, Some("yes"), Some("perhaps")]);
    assert_eq!(
        errors(vec![("age", ages), ("fever", fever)]),
        [
            None,
            Some("column age: age -1 is out of range; expected whole years from 0 to 130".into()),
            Some("column fever: unknown presence `yes`; expected `present`, `absent` or `unknown`".into()),
            Some("column age: age 131 is out of range; expected whole years from 0 to 130".into()),
        ]
    );
    assert_eq!(
        errors(vec![
            ("age", text(&[Some("34"), Some("34.5"), Some("old"), Some(""), Some("34")])),
            ("sex", text(&[Some("female"), None, None, None, Some("w")])),
        ]),
        [
            None,
            Some("column age: age 34.5 is not a whole number; expected whole years from 0 to 130".into()),
            Some("column age: expected a whole number of years, found text".into()),
            Some("column age: expected a whole number of years, found text".into()),
            Some("column sex: unknown sex `w`; expected `female` or `male`".into()),
        ]
    );
    let presentations =
        [r#"{"age": 40}"#, r#"{"age": 340}"#, r#"{"findings": {"fevr": "present"}}"#, "{"].map(Some);
    let said = errors(vec![("presentation", text(&presentations))]);
    assert_eq!(said[0], None);
    assert!(
        said[1].as_ref().unwrap().starts_with("column presentation: age: 340 is out of range"),
        "{said:?}"
    );
    assert!(said[2].as_ref().unwrap().contains("the nearest valid id is `fever`"), "{said:?}");
    assert!(said[3].as_ref().unwrap().contains("EOF"), "{said:?}");
}

#[test]
fn a_finding_is_stated_once() {
    let lists = |lists: &[&[Option<&str>]]| -> ArrayRef {
        let mut builder = arrow_array::builder::ListBuilder::new(arrow_array::builder::StringBuilder::new());
        for list in lists {
            builder.append_value(list.iter().copied());
        }
        Arc::new(builder.finish())
    };
    let fever: ArrayRef = Arc::new(BooleanArray::from(vec![None, None, None, Some(true), None, None]));
    let present = [
        &[Some("fever")][..],
        &[Some("fever")],
        &[Some("limp"), Some("limp")],
        &[Some("fever")],
        &[None],
        &[Some("fevr")],
    ];
    let absent = [&[][..], &[Some("fever")], &[], &[], &[], &[]];
    let said = errors(vec![("present", lists(&present)), ("absent", lists(&absent)), ("fever", fever)]);
    let expected = [
        None,
        Some("column absent: `fever` is stated twice"),
        Some("column present: `limp` is stated twice"),
        Some("column present: `fever` is stated twice"),
        Some("column present: expected the id of a finding, found null"),
        Some("column present: unknown finding `fevr`; the nearest valid id is `fever`"),
    ];
    assert_eq!(said, expected.map(|error| error.map(str::to_owned)));
}

/// Or an alarm would be lost without a word.
#[test]
fn what_is_carried_is_scored_all_the_same() {
    let cohort = batch(vec![
        ("id", text(&[Some("a"), Some("b")])),
        ("age", Arc::new(Int64Array::from(vec![Some(40), Some(340)]))),
        ("saddle_numbness", text(&[Some("present"), None])),
    ]);
    let carried = with_id().carry("saddle_numbness").carry("age");
    let answers = Scorer::new(&cohort.schema(), &carried).unwrap().score(&cohort).unwrap();
    let expected = scored(&cohort);
    assert_eq!(answers["urgency"].as_string::<i32>().value(0), "emergency");
    assert!(answers["error"].is_valid(1));
    for (field, column) in expected.schema_ref().fields().iter().zip(expected.columns()) {
        assert_eq!(&answers[field.name()], column, "{field}");
    }
    for name in ["age", "saddle_numbness"] {
        assert_eq!(&answers[name], &cohort[name]);
    }
}

#[test]
fn a_bad_column_is_named_with_what_would_be_right() {
    let some = || text(&[Some("a")]);
    let age: fn() -> ArrayRef = || Arc::new(Int64Array::from(vec![40]));
    is_refused(
        vec![("age", age()), ("fevr", some())],
        "unknown column `fevr`; the nearest name is `fever`, or name it as a column to carry",
    );
    is_refused(
        vec![("age", age()), ("duration_week", some())],
        "unknown column `duration_week`; the nearest name is `duration_weeks`, or name it as a column to carry",
    );
    is_refused(
        vec![("Saddle numbness", some())],
        "unknown column `Saddle numbness`; the nearest name is `saddle_numbness`, or name it as a column to carry",
    );
    is_refused(
        vec![("age", age()), ("insurance", some())],
        "unknown column `insurance`; no similar name exists, or name it as a column to carry",
    );
    is_refused(
        vec![("fever", age())],
        "column `fever` is of type Int64; expected boolean, or text that is `present`, `absent` or `unknown`",
    );
    is_refused(
        vec![("present", some())],
        "column `present` is of type Utf8; expected a list of the ids of findings",
    );
    is_refused(
        vec![("presentation", some()), ("age", age())],
        "column `age` is beside `presentation`, which holds whole presentations; keep one or the other",
    );
    is_refused(vec![("age", age()), ("age", age())], "two columns are named `age`");
    // Without a header, the first row stands for it.
    let (long, cut) = ("é".repeat(40), "é".repeat(24));
    is_refused(
        vec![("age", age()), (&long, some())],
        &format!("unknown column `{cut}…`; no similar name exists, or name it as a column to carry"),
    );
    let carried = batch(vec![("age", age()), ("urgency", some())]);
    let refused = |name: &str| Scorer::new(&carried.schema(), &Options::new().carry(name)).unwrap_err();
    assert!(matches!(refused("id"), ColumnError::Missing(name) if name == "id"));
    assert!(matches!(refused("urgency"), ColumnError::NameOfAnswer(_)));
    let nothing = batch(vec![("id", some())]);
    assert_eq!(Scorer::new(&nothing.schema(), &with_id()).unwrap_err(), ColumnError::Nothing);
}

#[test]
fn what_is_left_out_changes_nothing_else() {
    let batch = as_text(&patients()[..100]);
    let whole = scored(&batch);
    let options = with_id().without_intervals().without_open_questions().without_receipt();
    let less = Scorer::new(&batch.schema(), &options).unwrap().score(&batch).unwrap();
    assert_eq!(less["urgency"].as_ref(), whole["urgency"].as_ref());
    assert_eq!(less["provisional"].as_ref(), whole["provisional"].as_ref());
    for left_out in ["never_asked", "not_known", "receipt"] {
        assert!(less.column_by_name(left_out).is_none() && whole.column_by_name(left_out).is_some());
    }
    for (less, whole) in
        less["conditions"].as_struct().columns().iter().zip(whole["conditions"].as_struct().columns())
    {
        assert_eq!(less.as_struct().num_columns(), 1);
        assert_eq!(less.as_struct().column(0), whole.as_struct().column(0));
    }
}

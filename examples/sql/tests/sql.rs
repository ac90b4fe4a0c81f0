//! The functions, and the program.

#[path = "../../cohort/tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, StringArray, StructArray,
};
use arrow_buffer::NullBuffer;
use datafusion::arrow::compute::concat_batches;
use datafusion::error::Result;
use datafusion::prelude::SessionContext;
use lumbago::{Condition, score};
use lumbago_cohort::{Options, Scorer};
use parquet::arrow::ArrowWriter;

use support::{as_booleans, as_json, as_lists, as_text, known, patients};

fn ask(table: &RecordBatch, query: &str) -> Result<RecordBatch> {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let context = SessionContext::new();
        lumbago_sql::register(&context);
        let cohort = context.read_batch(table.clone())?;
        let (patient, _) = lumbago_sql::patient(&table.schema(), &[]).unwrap();
        context.register_table("cohort", cohort.with_column("patient", patient)?.into_view())?;
        let answers = context.sql(query).await?;
        let schema = Arc::clone(answers.schema().inner());
        Ok(concat_batches(&schema, &answers.collect().await?)?)
    })
}

fn table(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true)))
        .unwrap()
}

fn two_patients() -> RecordBatch {
    table(vec![
        ("age", Arc::new(Int64Array::from(vec![Some(34), Some(340), None]))),
        ("saddle_numbness", Arc::new(StringArray::from(vec![Some("present"), None, None]))),
    ])
}

#[track_caller]
fn is_refused(query: &str, sentence: &str) {
    let error = ask(&two_patients(), query).unwrap_err();
    assert_eq!(error.find_root().message(), sentence);
}

#[test]
fn every_form_of_a_patient_gets_the_answers_of_the_library() {
    let all = patients();
    let (all, known) = (&all[..500], known(&all[..500]));
    for (form, patients) in
        [(as_text(all), all), (as_lists(all), all), (as_json(all), all), (as_booleans(&known), &known[..])]
    {
        let query =
            "select id, lumbago_score(patient) as answers, lumbago_urgency(patient) as urgency from cohort";
        let answers = ask(&form, query).unwrap();
        let expected =
            Scorer::new(&form.schema(), &Options::new().carry("id")).unwrap().score(&form).unwrap();
        let structure = answers["answers"].as_struct();
        for (field, column) in structure.fields().iter().zip(structure.columns()) {
            assert_eq!(column, &expected[field.name()], "{field}");
        }
        assert_eq!(answers["urgency"].as_ref(), expected["urgency"].as_ref());
        assert_eq!(answers["id"].len(), 500);
        for (patient, urgency) in patients.iter().zip(answers["urgency"].as_string::<i32>()) {
            assert_eq!(urgency, Some(score(patient).triage().urgency().as_str()));
        }
    }
}

#[test]
fn a_field_of_the_answers_is_a_column() {
    let query = "select answers.urgency, answers.conditions.cauda_equina_syndrome.low as low, answers.error
                 from (select lumbago_score(patient) as answers from cohort)";
    let answers = ask(&two_patients(), query).unwrap();
    assert_eq!(answers.column(0).as_string::<i32>().value(0), "emergency");
    assert!(answers.column(1).is_valid(0) && answers.column(1).is_null(1));
    let error = "column age: age 340 is out of range; expected whole years from 0 to 130";
    assert_eq!(answers.column(2).as_string::<i32>().iter().collect::<Vec<_>>(), [None, Some(error), None]);
}

/// However many of its answers a query takes.
#[test]
fn a_row_is_scored_once() {
    let query = "explain select answers.urgency, answers.conditions, answers.error
                 from (select lumbago_score(patient) as answers from cohort)";
    let plans = ask(&two_patients(), query).unwrap();
    let plans = plans["plan"].as_string::<i32>();
    assert!(plans.len() > 1);
    for plan in plans.iter().flatten() {
        assert_eq!(plan.matches("lumbago_score").count(), 1, "{plan}");
    }
}

/// Columns of a hospital: other names, other words, and a date of birth.
#[test]
fn a_query_makes_a_patient_of_what_there_is() {
    let table = table(vec![
        ("low_back_pain", Arc::new(BooleanArray::from(vec![true]))),
        ("born", Arc::new(StringArray::from(vec!["1990-03-01"]))),
        ("SN", Arc::new(StringArray::from(vec!["Yes"]))),
    ]);
    let query = "select lumbago_score(named_struct(
                     'age', cast(date_part('year', date '2026-01-01') - date_part('year', cast(born as date)) as int),
                     'low_back_pain', low_back_pain,
                     'saddle_numbness', lower(\"SN\") = 'yes'))['urgency'] from cohort";
    assert_eq!(ask(&table, query).unwrap().column(0).as_string::<i32>().value(0), "emergency");
}

/// That of the README, by which nothing that is not known becomes absent.
#[test]
fn the_recipe_takes_each_word_for_what_it_means() {
    let (_, recipe) = include_str!("../README.md").split_once("let the query make the patient").unwrap();
    let recipe = recipe.split("```").nth(1).unwrap().strip_prefix("sql").unwrap();
    let words = [Some("yes"), Some("no"), Some("not sure"), Some("unclear"), None];
    let hospital = table(vec![
        ("id", Arc::new(Int64Array::from(vec![1, 2, 3, 4, 5]))),
        ("age_at_visit", Arc::new(Int64Array::from(vec![34; 5]))),
        ("sn", Arc::new(StringArray::from(words.to_vec()))),
        (
            "temperature",
            Arc::new(Float64Array::from(vec![Some(36.6), Some(38.0), Some(37.9), None, Some(39.0)])),
        ),
        // Without a finding under its own name there is no patient to register.
        ("low_back_pain", Arc::new(BooleanArray::from(vec![true; 5]))),
    ]);
    let answers = ask(&hospital, &recipe.replace("lumbago_urgency(", "lumbago_score(")).unwrap();
    let meant = table(vec![
        ("age", Arc::new(Int64Array::from(vec![34; 5]))),
        (
            "saddle_numbness",
            Arc::new(StringArray::from(vec![Some("present"), Some("absent"), Some("unknown"), None, None])),
        ),
        ("fever", Arc::new(BooleanArray::from(vec![Some(false), Some(true), Some(false), None, Some(true)]))),
    ]);
    let expected = Scorer::new(&meant.schema(), &Options::new()).unwrap().score(&meant).unwrap();
    // It holds a digest of all that is known of the patient.
    let receipt = answers["urgency"].as_struct().column_by_name("receipt");
    assert_eq!(receipt, expected.column_by_name("receipt"));
    let urgencies = ask(&hospital, recipe).unwrap();
    assert_eq!(urgencies["urgency"].as_ref(), expected["urgency"].as_ref());
}

#[test]
fn a_row_that_is_no_patient_is_not_lost_among_urgencies() {
    is_refused(
        "select count(*) from cohort where lumbago_urgency(patient) = 'emergency'",
        "column age: age 340 is out of range; expected whole years from 0 to 130; lumbago_score gives such a row an \
         `error` instead",
    );
}

#[test]
fn no_patient_at_all_has_no_answers_and_one_of_whom_nothing_is_known_has() {
    let ages: ArrayRef = Arc::new(Int64Array::from(vec![Some(34), Some(340), None]));
    let fields = two_patients().schema().fields()[..1].to_vec().into();
    let people = StructArray::new(fields, vec![ages], Some(NullBuffer::from(vec![true, false, true])));
    let texts = StringArray::from(vec![Some("{\"age\": 34}"), None, Some("{}")]);
    let table = table(vec![
        ("age", Arc::new(Int64Array::from(vec![1, 2, 3]))),
        ("who", Arc::new(people)),
        ("text", Arc::new(texts)),
    ]);
    for column in ["who", "text"] {
        let query = format!("select lumbago_urgency({column}), lumbago_score({column}) from cohort");
        let answers = ask(&table, &query).unwrap();
        for column in answers.columns() {
            assert_eq!([0, 1, 2].map(|row| column.is_valid(row)), [true, false, true]);
        }
    }
    let answers = ask(&table, "select lumbago_score(null), lumbago_urgency(null) from cohort").unwrap();
    assert!(answers.columns().iter().all(|column| column.null_count() == 3));
}

#[test]
fn a_query_that_cannot_be_meant_is_refused_before_it_runs() {
    is_refused(
        "select lumbago_urgency(named_struct('sadle_numbness', true))",
        "unknown field `sadle_numbness`; the nearest name is `saddle_numbness`",
    );
    is_refused(
        "select lumbago_urgency(named_struct('x1', true))",
        "unknown field `x1`; no similar name exists",
    );
    is_refused(
        "select lumbago_score(age) from cohort",
        "lumbago_score takes a struct of findings, or text that is a presentation in JSON; found Int64",
    );
    for query in ["select lumbago_score()", "select lumbago_score(age, age) from cohort"] {
        assert!(ask(&two_patients(), query).is_err());
    }
}

/// A finding may be among them, under a name that nobody could guess.
#[test]
fn columns_that_say_nothing_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let yes: ArrayRef = Arc::new(BooleanArray::from(vec![true]));
    let columns = ["low_back_pain", "Fieber", "urinary_retention", "site"];
    let path = cohort(folder.path(), &table(columns.map(|name| (name, Arc::clone(&yes))).to_vec()));
    let query = "select lumbago_urgency(patient) as urgency, site from cohort";
    let output = program(&[path.to_str().unwrap(), query, "--ignore", "site"]);
    assert!(
        output.status.success() && String::from_utf8(output.stdout).unwrap().contains("| self_care | true |")
    );
    assert_eq!(output.stderr, b"no part of a patient: Fieber, urinary_retention\n");
}

#[test]
fn no_patient_in_a_folder_is_missing_without_a_word_or_there_twice() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("2025").join("march");
    let begun = below.join("_temporary").join("0");
    std::fs::create_dir_all(&begun).unwrap();
    let all = patients();
    cohort(folder.path(), &as_text(&all[..30]));
    let file = cohort(&below, &as_text(&all[30..100]));
    for copy in [below.join("april"), begun.join("part.parquet"), below.join("._cohort.parquet")] {
        std::fs::copy(&file, copy).unwrap();
    }
    std::fs::write(below.join("_SUCCESS"), "").unwrap();
    let path = folder.path().to_str().unwrap();
    let query = "select count(lumbago_urgency(patient)) as patients from cohort";
    let output = program(&[path, query]);
    let april = below.join("april");
    let said = format!(
        "not read, because their names do not end in .parquet: 1, the first of them {}\n",
        april.display()
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), said);
    assert!(String::from_utf8(output.stdout).unwrap().contains("| 100 "));
    std::fs::remove_file(april).unwrap();
    assert!(program(&[path, query]).stderr.is_empty());
    let named = folder.path().join("fever=true");
    std::fs::create_dir(&named).unwrap();
    let inside = cohort(&named, &as_text(&all[..1]));
    for cohort in [path, named.to_str().unwrap(), inside.to_str().unwrap()] {
        is_said(&[cohort, query], "a column in the name of a folder is not read");
    }
    std::fs::remove_dir_all(named).unwrap();
    is_said(&[&format!("{path}/*.parquet"), query], "*.parquet: ");
    std::fs::copy(&file, folder.path().join("a*.parquet")).unwrap();
    is_said(&[path, query], "a*.parquet: a name with `*`, `?` or `[` stands for several files");
}

/// Patients in a file of Parquet.
fn cohort(folder: &Path, table: &RecordBatch) -> std::path::PathBuf {
    let path = folder.join("cohort.parquet");
    let mut writer =
        ArrowWriter::try_new(std::fs::File::create(&path).unwrap(), table.schema(), None).unwrap();
    writer.write(table).unwrap();
    writer.close().unwrap();
    path
}

fn program(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lumbago-sql")).args(arguments).output().unwrap()
}

#[track_caller]
fn is_said(arguments: &[&str], sentence: &str) {
    let output = program(arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.stdout.is_empty() && output.status.code() == Some(2) && said.contains(sentence), "{said}");
}

#[test]
fn the_program_asks_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let all = patients();
    let path = cohort(folder.path(), &as_text(&all));
    let path = path.to_str().unwrap();
    let query =
        "select lumbago_urgency(patient) as urgency, count(*) as patients from cohort group by urgency";
    let printed = String::from_utf8(program(&[path, query]).stdout).unwrap();
    let emergencies =
        all.iter().filter(|patient| score(patient).triage().urgency().as_str() == "emergency").count();
    let line = printed.lines().find(|line| line.contains("emergency")).unwrap();
    assert_eq!(line.split_whitespace().nth(3), Some(&*emergencies.to_string()));

    let output = folder.path().join("answers.parquet");
    let query = "select id, answers.urgency, answers.conditions
                 from (select id, lumbago_score(patient) as answers from cohort)";
    let status = program(&[path, query, "-o", output.to_str().unwrap()]).status;
    assert!(status.success());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    let query = format!(
        "select count(*) from cohort where conditions.{}.low is not null",
        Condition::ALL[0].as_str()
    );
    let printed = program(&[output.to_str().unwrap(), &query, "--ignore", "x"]);
    assert!(String::from_utf8(printed.stderr).unwrap().contains("no column says anything of a patient"));
}

#[cfg(unix)]
#[test]
fn a_file_of_answers_is_replaced_as_a_whole_or_stays() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let path = cohort(folder.path(), &as_text(&patients()[..100]));
    let run = |query: &str, to: &Path| program(&[path.to_str().unwrap(), query, "-o", to.to_str().unwrap()]);
    let ask = |query: &str, to: &Path| run(query, to).status.code();
    let (answers, link) = (folder.path().join("answers.parquet"), folder.path().join("link.parquet"));
    let mode = || answers.metadata().unwrap().permissions().mode() & 0o777;
    // What an earlier version would have followed.
    let (victim, planted) = (folder.path().join("victim"), folder.path().join("answers.part.parquet"));
    fs::write(&victim, "precious").unwrap();
    symlink("victim", planted).unwrap();

    assert_eq!(ask("select id from cohort", &answers), Some(0));
    assert_eq!(mode(), 0o600);
    fs::set_permissions(&answers, Permissions::from_mode(0o640)).unwrap();
    symlink("answers.parquet", &link).unwrap();
    assert_eq!(ask("select age from cohort", &link), Some(0));
    assert!(link.is_symlink() && mode() == 0o640);
    let whole = fs::read(&answers).unwrap();
    // One that ends while it is under way.
    let failed = run("select 1 / case id when 'p-50' then 0 else 1 end from cohort", &answers);
    assert_eq!(failed.status.code(), Some(2));
    assert!(String::from_utf8(failed.stderr).unwrap().contains("answers.parquet: Divide by zero"));
    fs::set_permissions(&answers, Permissions::from_mode(0o440)).unwrap();
    assert_eq!(ask("select id from cohort", &answers), Some(2));
    assert_eq!(ask("select id from cohort", folder.path()), Some(2));
    assert_eq!(ask("select id from cohort", Path::new("/dev/full")), Some(2));
    assert!(fs::read(&answers).unwrap() == whole && fs::read(&victim).unwrap() == b"precious");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5);
    // A pipe gets the same as a file.
    let piped = program(&[path.to_str().unwrap(), "select age from cohort", "-o", "/dev/stdout"]);
    assert_eq!(piped.stdout, whole);
}

#[cfg(unix)]
#[test]
fn an_interrupted_query_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = cohort(folder.path(), &as_text(&patients()));
    let count = || std::fs::read_dir(folder.path()).unwrap().count();
    // It would take hours.
    let query = "select a.id, b.id as b, c.id as c from cohort a, cohort b, cohort c";
    let mut run = Command::new(env!("CARGO_BIN_EXE_lumbago-sql"));
    run.arg(path).arg(query).arg("-o").arg(folder.path().join("answers.parquet")).stderr(Stdio::piped());
    let run = run.spawn().unwrap();
    while count() < 2 {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap().success());
    let output = run.wait_with_output().unwrap();
    assert_eq!((output.status.code(), count()), (Some(2), 1), "{output:?}");
    assert_eq!(output.stderr, b"interrupted: no file was written\n");
}

#[test]
fn bad_input_is_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let words: ArrayRef = Arc::new(StringArray::from(vec!["present"]));
    let path = cohort(folder.path(), &table(vec![("sadle_numbness", Arc::clone(&words)), ("fever", words)]));
    let path = path.to_str().unwrap();
    is_said(
        &[path, "select 1"],
        "may be meant to be `saddle_numbness`; rename it, or pass over it with --ignore",
    );
    is_said(&[path, "choose 1", "--ignore", "sadle_numbness"], "choose");
    is_said(&["nowhere.parquet", "select 1"], "nowhere.parquet");
    // Patients are not written over with answers.
    let before = std::fs::read(path).unwrap();
    for cohort in [path, folder.path().to_str().unwrap()] {
        is_said(&[cohort, "select 1", "--ignore", "sadle_numbness", "-o", path], "belongs to the cohort");
    }
    assert_eq!(std::fs::read(path).unwrap(), before);
    let text: ArrayRef = Arc::new(StringArray::from(vec!["p-1"]));
    let named = folder.path().join("named");
    std::fs::create_dir(&named).unwrap();
    let named = cohort(
        &named,
        &table(vec![("patient", Arc::clone(&text)), ("fever", Arc::new(BooleanArray::from(vec![true])))]),
    );
    is_said(&[named.to_str().unwrap(), "select 1"], "a column is named `patient`");
    is_said(&[path], "usage");
    is_said(&["--nothing"], "--nothing");
    let answer =
        program(&[path, "select lumbago_urgency(patient) from cohort", "--ignore", "sadle_numbness"]);
    assert!(answer.status.success());
    // The file is no folder, and an answer cannot be put into it.
    is_said(
        &[path, "select 1", "--ignore", "sadle_numbness", "-o", &format!("{path}/x.parquet")],
        "x.parquet",
    );
}

/// They would be patients of the next query.
#[test]
fn answers_are_not_put_among_the_patients() {
    let folder = tempfile::tempdir().unwrap();
    let (patients, below) = (folder.path().join("patients"), folder.path().join("patients/2025"));
    std::fs::create_dir_all(&below).unwrap();
    cohort(&below, &two_patients());
    for (cohort, output) in [
        ("patients", "patients/new.parquet"),
        ("patients/", "patients/../patients/2025/new.parquet"),
        ("patients", "patients/2025/new"),
        (".", "new.parquet"),
        (".", "./new.parquet"),
    ] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_lumbago-sql"));
        let program = program.args([cohort, "select 1", "-o", output]).current_dir(folder.path());
        let refused = program.output().unwrap();
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(2), "{output}: {said}");
        assert_eq!(said, format!("{output}: belongs to the cohort; name another output\n"));
    }
    assert_eq!(std::fs::read_dir(&below).unwrap().count() + std::fs::read_dir(&patients).unwrap().count(), 2);
    // Beside them is another place, although its name begins alike.
    let beside = folder.path().join("patients.parquet");
    let output =
        program(&[patients.to_str().unwrap(), "select age from cohort", "-o", beside.to_str().unwrap()]);
    assert!(output.status.success() && beside.is_file(), "{output:?}");
}

#[test]
fn only_queries_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = cohort(folder.path(), &two_patients());
    let (path, victim) = (path.to_str().unwrap(), folder.path().join("victim.csv"));
    std::fs::write(&victim, "precious").unwrap();
    let to = victim.display();
    for query in [
        &format!("copy cohort to '{to}'"),
        &format!("explain analyze copy (select age from cohort) to '{to}'"),
        &format!("create external table t (age int) stored as csv location '{to}'"),
        "create table t as select age from cohort",
        "insert into cohort select * from cohort",
        "drop table cohort",
        "set datafusion.execution.batch_size = 1",
    ] {
        is_said(
            &[path, query],
            "QUERY: only a query is taken, such as `select`; `-o FILE` writes its answer",
        );
    }
    assert_eq!(std::fs::read(&victim).unwrap(), b"precious");
    for query in ["with few as (select age from cohort) select * from few", "explain select age from cohort"]
    {
        assert!(program(&[path, query]).status.success(), "{query}");
    }
}

#[test]
fn a_reader_that_has_gone_away_is_forgiven_and_a_lost_answer_is_not() {
    let mut help = Command::new(env!("CARGO_BIN_EXE_lumbago-sql"));
    let mut help = help.arg("--help").stdout(Stdio::piped()).spawn().unwrap();
    drop(help.stdout.take());
    assert!(help.wait().unwrap().success());
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut help = Command::new(env!("CARGO_BIN_EXE_lumbago-sql"));
    assert_eq!(help.arg("--help").stdout(full).stderr(Stdio::null()).status().unwrap().code(), Some(2));
}

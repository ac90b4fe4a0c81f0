//! The program on small cohorts, on bad lines and on bad arguments.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Output};

use lumbago::{Conclusion, Presence, Presentation, Symptom, score};

/// The order that the README documents.
const COLUMNS: &str = "id,urgency,provisional,never_asked,not_known,ambulance,conclusion,leading,level_with,lumbar_disc_herniation,";

/// A path in a folder for tests, of a file that does not exist yet.
fn file(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&path);
    path
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_cohort"))
}

/// Scores some input; what the program says, and the rows without the header, if any were written.
fn run(input: impl AsRef<[u8]>, name: &str) -> (Output, Option<Vec<Vec<String>>>) {
    let (from, to) = (file(&format!("{name}.jsonl")), file(&format!("{name}.csv")));
    std::fs::write(&from, input).unwrap();
    let output = program().args([&from, &to]).output().unwrap();
    assert!(!file(&format!("{name}.csv.part")).exists());
    let rows = to.exists().then(|| {
        let mut csv = csv::Reader::from_path(to).unwrap();
        csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    });
    (output, rows)
}

#[track_caller]
fn is_refused(output: &Output, with: &str) {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let sentence = String::from_utf8_lossy(&output.stderr);
    assert!(sentence.contains(with), "{sentence}");
    assert_eq!(sentence.trim().lines().count(), 1, "{sentence}");
}

#[test]
fn every_line_becomes_a_row_in_its_order() {
    let patients = [
        r#"{"findings": {"low_back_pain": "present"}}"#,
        r#"{"findings": {"saddle_numbness": "present", "bladder_dysfunction": "present", "fever": "unknown"}}"#,
        r#"{"setting": "equal_pretest", "findings": {"hla_b27": "present", "sacroiliitis_on_mri": "present"}}"#,
        r#"{"age": 70, "findings": {"low_back_pain": "present", "collapse_or_shock": "present"}}"#,
    ];
    let input = patients.map(|patient| format!("{patient}\n")).concat().repeat(2_500);
    let (output, rows) = run(&input, "cohort");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "10000 patients scored\n");
    let rows = rows.unwrap();
    assert_eq!(rows.len(), 10_000);
    for (at, row) in rows.iter().enumerate() {
        // A condition leads only where the conclusion says so, and an emergency is never provisional.
        let expected = [
            ["self_care", "true", "0", "false", "insufficient", "", ""],
            ["emergency", "false", "1", "false", "insufficient", "", ""],
            ["self_care", "true", "0", "false", "leading", "ankylosing_spondylitis", ""],
            ["emergency", "false", "0", "true", "insufficient", "", ""],
        ][at % 4];
        assert_eq!(row[0], (at + 1).to_string());
        let never_asked: u8 = row[3].parse().unwrap();
        assert!(never_asked > 0, "row {at}");
        assert_eq!([&row[1..3], &row[4..9]].concat(), expected, "row {at}");
        assert_eq!(row.len(), 9 + 16);
        assert!(row[9..].iter().all(|p| (0.0..1.0).contains(&p.parse::<f64>().unwrap())));
    }
}

#[test]
fn a_verdict_is_provisional_until_every_safety_question_is_answered() {
    let answered = |presence: Presence| {
        let mut patient = Presentation::new().present(Symptom::LowBackPain);
        while let Some(open) = {
            let assessment = score(&patient);
            let mut open = assessment.triage().safety_questions().filter(|question| !question.was_asked());
            open.next().map(|question| question.finding())
        } {
            patient = patient.with(open, presence);
        }
        let findings = patient.findings().map(|(finding, said)| (finding.as_str(), said.as_str()));
        let findings: std::collections::BTreeMap<_, _> = findings.collect();
        serde_json::json!({ "findings": findings }).to_string()
    };
    let (no, unsure) = (answered(Presence::Absent), answered(Presence::Unknown));
    let (output, rows) = run(format!("{no}\n{unsure}\n"), "answered");
    assert!(output.status.success(), "{output:?}");
    let rows = rows.unwrap();
    assert_eq!(rows[0][2..5], ["false", "0", "0"]);
    assert_eq!(rows[1][2..4], ["true", "0"]);
    assert!(rows[1][4].parse::<u8>().unwrap() > 50, "{:?}", rows[1]);
}

#[test]
fn ids_go_through_and_empty_lines_are_passed_over() {
    let input = concat!(
        r#"{"id": "a, \"b\"", "gold": "other", "presentation": {"age": 40}}"#,
        "\n\n  \r\n",
        r#"{"presentation": {}}"#,
        "\r\n",
        r#"{"presentation": {"age": 41}, "id": 17}"#,
        "\n{}",
    );
    let (output, rows) = run(input, "ids");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "4 patients scored\n");
    let ids: Vec<_> = rows.unwrap().into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(ids, ["a, \"b\"", "4", "17", "6"]);
}

#[test]
fn only_conditions_that_the_conclusion_names_lead() {
    let data =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/reference.jsonl"));
    let data = data.unwrap();
    let (_, rows) = run(&data, "reference");
    let mut kinds = BTreeSet::new();
    for (line, row) in data.lines().zip(rows.unwrap()) {
        let mut case: serde_json::Value = serde_json::from_str(line).unwrap();
        let presentation: Presentation = serde_json::from_value(case["presentation"].take()).unwrap();
        let conclusion = score(&presentation).conclusion();
        let named = match conclusion {
            Conclusion::Leading(first) => [first.as_str(), ""],
            Conclusion::NearTie(first, second) => [first.as_str(), second.as_str()],
            _ => ["", ""],
        };
        assert_eq!(row[6..9], [&[conclusion.as_str()], &named[..]].concat());
        kinds.insert(conclusion.as_str());
    }
    assert!(
        ["leading", "near_tie", "none_more_likely", "insufficient"].iter().all(|kind| kinds.contains(kind)),
        "{kinds:?}"
    );
}

#[test]
fn a_bad_line_is_named_once_and_leaves_no_output() {
    for (line, sentence) in [
        (
            &b"{\"age\": 131}"[..],
            "bad.jsonl: line 3, column 11: age: 131 is out of range; expected whole years from 0 to 130\n",
        ),
        (b"{\"id\": [1], \"presentation\": {}}", "line 3, column 10: `id` must be text or a number\n"),
        (b"{\"id\": 1, \"presentation\": {\"agee\": 1}}", "line 3, column 33: unknown field `agee`"),
        (b"{\"age\": \"\xff\"}", "line 3, column "),
        (b"{", "line 3, column 1: EOF while parsing an object\n"),
    ] {
        let (output, rows) = run([b"{}\n\n", line].concat(), "bad");
        is_refused(&output, sentence);
        assert_eq!(rows, None);
    }
}

#[test]
fn an_earlier_output_is_replaced_only_by_a_whole_one() {
    let (from, to) = (file("replaced.jsonl"), file("replaced.csv"));
    std::fs::write(&to, "earlier").unwrap();
    std::fs::write(&from, "{}\n{\"age\": 131}\n").unwrap();
    is_refused(&program().args([&from, &to]).output().unwrap(), "line 2");
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "earlier");
    std::fs::write(&from, "{}\n").unwrap();
    assert!(program().args([&from, &to]).output().unwrap().status.success());
    assert!(std::fs::read_to_string(&to).unwrap().starts_with(COLUMNS));
}

#[test]
fn the_input_is_never_written_over() {
    let input = file("same.jsonl");
    std::fs::write(&input, "{}\n").unwrap();
    let detour = input.parent().unwrap().join("../tmp/same.jsonl");
    let (unfinished, output) = (file("same.csv.part"), file("same.csv"));
    std::fs::write(&unfinished, "{}\n").unwrap();
    for (from, to) in [(&input, &input), (&input, &detour), (&unfinished, &output)] {
        is_refused(&program().args([from, to]).output().unwrap(), "would be written over");
        assert_eq!(std::fs::read_to_string(from).unwrap(), "{}\n");
    }
}

#[test]
fn bad_arguments_give_one_sentence_and_help_is_no_error() {
    let (input, missing) = (file("arguments.jsonl"), file("missing.jsonl"));
    std::fs::write(&input, "{}\n").unwrap();
    let folder = input.parent().unwrap();
    is_refused(&program().output().unwrap(), "usage: cohort IN.jsonl OUT.csv");
    is_refused(&program().args(["a", "b", "c"]).output().unwrap(), "usage: ");
    is_refused(&program().args([&missing, &file("out.csv")]).output().unwrap(), "missing.jsonl: ");
    is_refused(
        &program().args([&input, &folder.join("no_folder/out.csv")]).output().unwrap(),
        "no_folder/out.csv",
    );
    is_refused(&program().arg(&input).arg(folder).output().unwrap(), "not a file that can be replaced");
    let help = program().arg("--help").output().unwrap();
    assert!(help.status.success() && help.stdout.starts_with(b"usage: "), "{help:?}");
}

#[test]
fn a_byte_order_mark_is_read_over() {
    let (output, rows) = run(b"\xef\xbb\xbf{\"age\": 40}\n", "bom");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(rows.unwrap().len(), 1);
}

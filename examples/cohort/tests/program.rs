//! The program on a small cohort, and on a bad line.

use std::path::PathBuf;
use std::process::{Command, Output};

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn run(input: &str, name: &str) -> (Output, String) {
    let (from, to) = (file(&format!("{name}.jsonl")), file(&format!("{name}.csv")));
    std::fs::write(&from, input).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_cohort")).args([&from, &to]).output().unwrap();
    (output, std::fs::read_to_string(to).unwrap_or_default())
}

#[test]
fn every_line_becomes_a_row_in_its_order() {
    let patients = [
        r#"{"findings": {"low_back_pain": "present"}}"#,
        r#"{"findings": {"saddle_numbness": "present", "bladder_dysfunction": "present"}}"#,
        r#"{"setting": "equal_pretest", "findings": {"hla_b27": "present", "sacroiliitis_on_mri": "present"}}"#,
    ];
    let input = patients.map(|patient| format!("{patient}\n")).concat().repeat(3_000);
    let (output, csv) = run(&input, "cohort");
    assert!(output.status.success(), "{output:?}");
    let rows: Vec<Vec<&str>> = csv.lines().map(|row| row.split(',').collect()).collect();
    assert_eq!((rows.len(), rows[0].len()), (9_001, 19));
    for (at, row) in rows[1..].iter().enumerate() {
        let expected = [
            ["self_care", "insufficient", "myofascial_trigger_points"],
            ["emergency", "insufficient", "lumbar_spinal_stenosis"],
            ["self_care", "leading", "ankylosing_spondylitis"],
        ][at % 3];
        assert_eq!(row[..3], expected, "row {at}");
        assert!(row[3..].iter().all(|p| (0.0..1.0).contains(&p.parse::<f64>().unwrap())));
    }
}

#[test]
fn a_bad_line_is_named() {
    let (output, _) = run("{}\n{\"age\": 131}\n", "bad");
    assert_eq!(output.status.code(), Some(2));
    let sentence = String::from_utf8(output.stderr).unwrap();
    assert!(sentence.contains("line 2: age 131 is out of range"), "{sentence}");
    assert_eq!(sentence.trim().lines().count(), 1, "{sentence}");
}

//! The program itself, fed through a pipe.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// What the program says to so many lines of input.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_interview"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    program.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Forty-one, male, five weeks, pain in the low back and nowhere else.
const PERSON: &str = "41\nmale\n5\ny\nn\nn\nn\nn\nn\n";

#[test]
fn the_end_of_input_ends_the_interview_with_an_answer() {
    for input in ["", "41\n", PERSON] {
        let output = run(&[], input);
        assert!(output.status.success());
        assert!(text(&output).contains("Stopped."), "{}", text(&output));
        assert!(text(&output).contains("none of these"));
        // No escape sequence without a terminal.
        assert!(!text(&output).contains('\u{1b}'));
    }
}

#[test]
fn a_value_out_of_range_is_asked_again() {
    let shown = text(&run(&[], "131\nold\n41\n"));
    assert!(shown.contains("age 131 is out of range; expected whole years from 0 to 130"), "{shown}");
    assert!(shown.contains("`old` is not a whole number of years"), "{shown}");
}

#[test]
fn a_red_flag_interrupts_at_once() {
    let shown = text(&run(&[], &format!("{PERSON}y\nn\n")));
    assert!(shown.contains("!! Go to an emergency department"), "{shown}");
    assert!(shown.contains("Because of: Chest pain"), "{shown}");
    assert!(shown.contains("Stopped."), "{shown}");
}

#[test]
fn answers_can_be_taken_back_and_questioned() {
    let saved = file("back.json");
    let saved = saved.to_str().unwrap();
    let shown = text(&run(&["--save", saved], &format!("{PERSON}x\nw\nn\nn\nb\nb\nb\nd\ns\n")));
    assert!(shown.contains("y, n, d (don't know), b (back), w (why) or s (stop)"), "{shown}");
    assert!(shown.contains("Expected information"), "{shown}");
    assert!(shown.contains("This is the first question."), "{shown}");
    let saved = std::fs::read_to_string(saved).unwrap();
    assert!(saved.contains("\"chest_pain\": \"unknown\""), "{saved}");
    assert!(!saved.contains("colicky_flank_pain"), "{saved}");
}

#[test]
fn an_interview_is_saved_and_resumed() {
    let saved = file("saved.json");
    let saved = saved.to_str().unwrap();
    run(&["--save", saved], &format!("{PERSON}n\nn\ns\n"));
    let first = std::fs::read_to_string(saved).unwrap();
    assert!(first.contains("\"age\": 41") && first.contains("\"chest_pain\": \"absent\""), "{first}");
    // What was asked is not asked again.
    let shown = text(&run(&["--resume", saved, "--save", saved], "n\ns\n"));
    assert!(!shown.contains("pain in the chest"), "{shown}");
    let second = std::fs::read_to_string(saved).unwrap();
    assert!(second.len() > first.len(), "{second}");
}

#[test]
fn the_ledger_is_shown_on_request() {
    let shown = text(&run(&[], &format!("{PERSON}s\nslipped disc\nnonsense\n\n")));
    assert!(shown.contains("sum: natural logarithm of the odds"), "{shown}");
    assert!(shown.contains("unknown condition `nonsense`"), "{shown}");
}

#[test]
fn bad_arguments_give_one_sentence_and_status_2() {
    let missing = file("missing.json");
    for arguments in [
        &["--for", "cat"][..],
        &["--most", "few"],
        &["--nothing", "x"],
        &["--save"],
        &["--resume", missing.to_str().unwrap()],
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1, "{arguments:?}");
    }
}

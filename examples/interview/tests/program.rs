//! The program itself, fed through a pipe.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use interview::prompt::Reply;
use interview::{Interview, Step};
use lumbago::{Age, AskedOf, Finding, Presence, Presentation, Sex, Suspicion, Symptom};

/// What the program says to some input.
fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_interview"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends before it has read everything closes the pipe.
    let _ = program.stdin.take().unwrap().write_all(input.as_ref());
    program.wait_with_output().unwrap()
}

fn shown(arguments: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = run(arguments, input);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A name in a folder for tests, of a file that does not exist yet.
fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_file(&path);
    path.to_str().unwrap().to_owned()
}

/// What was saved after some input.
fn saved(name: &str, input: impl AsRef<[u8]>) -> Presentation {
    let path = file(name);
    shown(&["--save", &path], input);
    read(&path)
}

fn read(path: &str) -> Presentation {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Forty-one, male, five weeks, pain in the low back and nowhere else.
const PERSON: &str = "41\nmale\n5\ny\nn\nn\nn\nn\nn\n";

/// The lines of that person, who denies everything until something is reached.
fn until(reached: impl Fn(&Interview) -> bool) -> String {
    let mut interview = Interview::new(Presentation::new(), AskedOf::Patient, 60);
    let mut input = String::new();
    for line in PERSON.lines().chain(std::iter::repeat("n")) {
        if reached(&interview) {
            break;
        }
        let known = interview.presentation().clone();
        interview.go_on(Reply::of(line).answer(interview.next().unwrap(), known).unwrap());
        input.extend([line, "\n"]);
    }
    input
}

#[test]
fn the_end_of_input_ends_the_interview_with_an_answer() {
    for input in ["", "41\n", PERSON] {
        let shown = shown(&[], input);
        assert!(shown.contains("Stopped."), "{shown}");
        assert!(shown.contains("None of these"), "{shown}");
        // No escape sequence without a terminal.
        assert!(!shown.contains('\u{1b}'), "{shown}");
    }
}

#[test]
fn only_whole_words_are_answers() {
    for (presence, words) in [
        (Presence::Present, &["y", "Yes", " YES "][..]),
        (Presence::Absent, &["n", "No"]),
        (Presence::Unknown, &["d", "?", "don't know", "Don’t know", "dont know", "unknown"]),
    ] {
        for word in words {
            let known = saved("words.json", format!("41\nmale\n5\n{word}\ns\n"));
            assert_eq!(known.presence_of(Symptom::LowBackPain), Some(presence), "{word}");
        }
    }
    for word in ["not sure", "no idea", "Definitely", "sometimes", "back pain", "yes no", ""] {
        let path = file("words.json");
        let shown = shown(&["--save", &path], format!("41\nmale\n5\n{word}\ny\ns\n"));
        assert!(shown.contains("not understood; expected y (yes), n (no)"), "{word}: {shown}");
        assert_eq!(read(&path).presence_of(Symptom::LowBackPain), Some(Presence::Present), "{word}");
    }
}

#[test]
fn bytes_that_are_no_text_are_asked_again() {
    let known = saved("bytes.json", b"41\n\xff\nmale\n5\n\xff\xfe\ny\n");
    assert_eq!(known.stated_sex(), Some(Sex::Male));
    assert_eq!(known.presence_of(Symptom::LowBackPain), Some(Presence::Present));
}

#[test]
fn the_opening_is_kept_passed_over_and_taken_back_like_the_rest() {
    let known = saved("opening.json", "41\n");
    assert_eq!(known, Presentation::new().age(Age::years(41).unwrap()));

    let known = saved("opening.json", "41\nb\n52\nM\n\ny\nb\nw\nn\nstop\n");
    let expected = Presentation::new().age(Age::years(52).unwrap()).sex(Sex::Male);
    assert_eq!(known, expected.absent(Symptom::LowBackPain));

    let shown = shown(&[], "b\n41\nf\nd\nw\n");
    assert!(shown.contains("This is the first question."), "{shown}");
    assert!(shown.contains("Asked because") && shown.contains("if yes,"), "{shown}");
}

#[test]
fn a_value_out_of_range_is_asked_again() {
    let shown = shown(&[], "131\nold\n41\nman\nm\nlong\n");
    for sentence in [
        "age 131 is out of range; expected whole years from 0 to 130",
        "expected a whole number of years, or nothing",
        "unknown sex `man`; expected `female` or `male`",
        "expected a number of weeks, or nothing",
    ] {
        assert!(shown.contains(sentence), "{shown}");
    }
}

#[test]
fn a_red_flag_interrupts_at_once_and_can_be_taken_back() {
    let saddle = Some(Symptom::SaddleNumbness.into());
    let alarm = until(|interview| interview.next().unwrap().finding() == saddle) + "yes\n";
    for (reply, presence) in [("n", Some(Presence::Present)), ("maybe\nb\ns", None)] {
        let path = file("flag.json");
        let shown = shown(&["--save", &path], format!("{alarm}{reply}\n"));
        let (_, after) = shown.split_once(Symptom::SaddleNumbness.question()).unwrap();
        assert!(after.starts_with("\n\n!! "), "{shown}");
        assert!(after.contains("because of: ") && after.contains("Go on with the questions?"), "{shown}");
        assert!(shown.contains("Stopped."), "{shown}");
        assert_eq!(shown.contains("expected y (go on), n (stop)"), reply.contains("maybe"), "{shown}");
        assert_eq!(read(&path).presence_of(Symptom::SaddleNumbness), presence);
    }
}

#[test]
fn a_further_red_flag_of_the_same_urgency_interrupts_too() {
    let path = file("further.json");
    std::fs::write(
        &path,
        r#"{"age": 70, "duration_weeks": 1, "findings": {"low_back_pain": "present", "saddle_numbness": "present"}}"#,
    )
    .unwrap();
    let mut interview = Interview::new(read(&path), AskedOf::Patient, 60);
    assert!(matches!(interview.next(), Ok(Step::Alarm)));
    interview.heed();
    let urgency = interview.assessment().triage().urgency();
    assert!(!matches!(interview.next(), Ok(Step::Alarm)));
    interview.go_on(interview.presentation().clone().present(Symptom::CollapseOrShock));
    assert!(matches!(interview.next(), Ok(Step::Alarm)));
    assert_eq!(interview.assessment().triage().urgency(), urgency);
    assert!(interview.alarms().iter().all(|flag| flag.suspicion() != Suspicion::CaudaEquinaSyndrome));

    // A file that tells of danger says so before anything is asked.
    let shown = shown(&["--resume", &path], "n\n");
    let (alarm, question) = (shown.find("!! ").unwrap(), shown.find("Go on with the questions?").unwrap());
    assert!(alarm < question && !shown.contains("About you"), "{shown}");
}

#[test]
fn answers_can_be_taken_back_and_questioned() {
    let path = file("back.json");
    let shown = shown(&["--save", &path], format!("{PERSON}w\nn\nn\nb\nb\nd\ns\n"));
    assert!(shown.contains("Asked because it bears on safety"), "{shown}");
    assert!(shown.contains("Expected information"), "{shown}");
    let known = read(&path);
    let after_opening: Vec<_> = known.findings().map(|(_, presence)| presence).collect();
    assert_eq!(after_opening.len(), 7, "{known:?}");
    assert_eq!(after_opening.iter().filter(|presence| **presence == Presence::Unknown).count(), 1);
}

#[test]
fn progress_tells_how_many_safety_questions_are_left() {
    let shown = shown(&["--most", "2"], format!("{PERSON}n\nn\n"));
    assert!(shown.contains("About you, 9 of 9"), "{shown}");
    let (_, first) = shown.split_once("Question 1 of at most 2; safety questions to go: ").unwrap();
    let (_, second) = shown.split_once("Question 2 of at most 2; safety questions to go: ").unwrap();
    let left = |text: &str| text.lines().next().unwrap().parse::<usize>().unwrap();
    assert!(left(first) > left(second), "{shown}");
    assert!(shown.contains("Enough questions were asked."), "{shown}");
}

#[test]
fn an_interview_is_saved_and_resumed() {
    let path = file("saved.json");
    shown(&["--save", &path], format!("{PERSON}n\nn\ns\n"));
    let first = read(&path);
    let shown = shown(&["--resume", &path, "--save", &path], "n\ns\n");
    // What was asked is not asked again.
    assert!(!shown.contains("About you"), "{shown}");
    let (first, second) = (first.findings().count(), read(&path).findings().count());
    assert_eq!((first, second), (8, 9));
}

#[test]
fn answers_are_never_lost_to_saving() {
    let path = file("kept.json");
    shown(&["--save", &path], PERSON);
    let kept = std::fs::read_to_string(&path).unwrap();
    // Another interview does not write over them.
    let output = run(&["--save", &path], "52\n");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), kept);
    // Nor does a write that fails on the way.
    let unfinished = format!("{path}.part");
    std::fs::create_dir_all(&unfinished).unwrap();
    let output = run(&["--save", &path, "--resume", &path], "n\n");
    std::fs::remove_dir(&unfinished).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), kept);
}

#[test]
fn a_file_that_cannot_be_written_is_noticed_before_the_first_question() {
    let output = run(&["--save", &file("no_such_folder/answers.json")], PERSON);
    assert_eq!(output.status.code(), Some(2));
    assert!(!String::from_utf8(output.stdout).unwrap().contains("Age in years"));
}

#[test]
fn a_patient_is_shown_plain_names_and_nothing_only_an_examiner_can_tell() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/saddle_numbness.json");
    let answer = |respondents| shown(&["--resume", sample, "--for", respondents], "n\n");
    let serious = answer("patient");
    assert!(serious.contains("Muscle knots / Myofascial trigger points"), "{serious}");
    assert!(serious.contains("Must not be missed: Squeezed nerve bundle"), "{serious}");
    let harmless = shown(&[], until(|interview| interview.safety_questions() == 1) + "s\n");
    assert!(harmless.contains("if all open safety questions are answered no"), "{harmless}");
    assert!(harmless.contains("Open safety questions (1 of 1):"), "{harmless}");
    for finding in Finding::ALL.iter().filter(|finding| finding.asked_of() > AskedOf::Patient) {
        assert!(!serious.contains(&format!("Most telling next: {finding}")), "{finding}");
        assert!(!harmless.contains(finding.question()), "{finding}");
    }
    assert!(answer("laboratory").contains("Most telling next: "));
}

#[test]
fn a_child_is_asked_about_safety_and_no_more() {
    let shown = shown(&["--most", "200"], format!("12\nf\n1\ny\n{}", "n\n".repeat(200)));
    assert!(shown.contains("; safety questions to go: 1\n"), "{shown}");
    assert!(!shown.contains(" of at most 200\n"), "{shown}");
    assert!(shown.contains("the knowledge is about adults"), "{shown}");
}

#[test]
fn the_ledger_is_shown_on_request() {
    let shown = shown(&[], format!("{PERSON}s\nslipped disc\nmuscle knots\nnonsense\n\n"));
    assert_eq!(shown.matches("sum: natural logarithm of the odds").count(), 2, "{shown}");
    assert!(shown.contains("unknown condition `nonsense`"), "{shown}");
}

#[test]
fn help_is_no_error() {
    for arguments in [&["--help"][..], &["-h"], &["--most", "3", "--help"]] {
        assert!(shown(arguments, "").starts_with("usage: interview"));
    }
}

#[test]
fn bad_arguments_give_one_sentence_and_status_2() {
    let missing = file("missing.json");
    for arguments in [
        &["--for", "cat"][..],
        &["--most", "few"],
        &["--nothing", "x"],
        &["--nothing"],
        &["--save"],
        &["--save", "--resume"],
        &["--resume", &missing],
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1, "{arguments:?}");
    }
}

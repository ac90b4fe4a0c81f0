//! The program itself, fed through a pipe.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use interview::prompt::{Marks, Reply};
use interview::{Interview, Step};
use lumbago::{
    Age, Finding, Presence, Presentation, Respondent, Sex, Symptom, SymptomDuration, Urgency, score,
    screening::Screen,
};

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_interview"));
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// What the program says to some input.
fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    fed(program().args(arguments), input)
}

fn fed(program: &mut Command, input: impl AsRef<[u8]>) -> Output {
    let mut program = program.spawn().unwrap();
    // A program that ends before it has read everything closes the pipe.
    let _ = program.stdin.take().unwrap().write_all(input.as_ref());
    program.wait_with_output().unwrap()
}

fn shown(arguments: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = run(arguments, input);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The same in one line, so that a sentence is found however it was wrapped.
fn unwrapped(shown: &str) -> String {
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name in a folder for tests, of a file that does not exist yet.
fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path.to_str().unwrap().to_owned()
}

/// What was saved after some input.
fn saved(name: &str, input: impl AsRef<[u8]>) -> Presentation {
    let path = file(name);
    shown(&["--save", &path], input);
    read(&path)
}

fn read(path: &str) -> Presentation {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Forty-one, male, five weeks.
const PERSON: &str = "41\nmale\n5\n";

/// The lines of that person, whose low back hurts and who denies all else until something is reached.
fn until(reached: impl Fn(&Interview) -> bool) -> String {
    let mut interview = Interview::new(Presentation::new(), Respondent::Patient, 12);
    let mut input = String::new();
    while !reached(&interview) {
        let Ok(step) = interview.next() else { break };
        let known = interview.presentation().clone();
        let line = match &step {
            Step::Age => "41",
            Step::Sex => "male",
            Step::Duration => "5",
            Step::Sheet(sheet) if sheet.findings().contains(&Symptom::LowBackPain.into()) => "1",
            Step::Sheet(sheet) if sheet.screen() == Screen::Saddle => "none\ny",
            Step::Sheet(_) => "0",
            Step::DateOfChange | Step::Question(_) | Step::Alarm => "n",
        };
        interview.go_on(match &step {
            Step::Sheet(sheet) => sheet.findings().iter().fold(known, |known, finding| {
                let hurts = *finding == Symptom::LowBackPain.into();
                known.with(*finding, if hurts { Presence::Present } else { Presence::Absent })
            }),
            step => Reply::of(line).answer(step, known).unwrap(),
        });
        input.extend([line, "\n"]);
    }
    input
}

fn is_on(interview: &Interview, screen: Screen) -> bool {
    matches!(interview.next(), Ok(Step::Sheet(sheet)) if sheet.screen() == screen)
}

#[test]
fn the_end_of_input_ends_the_interview_with_an_answer() {
    for input in ["", "41\n", PERSON, "45\nfemale\n1\n", "45\nfemale\n1", "41\nmale\n5\n1\n0"] {
        let shown = shown(&[], input);
        assert!(shown.contains("Stopped."), "{shown}");
        assert!(shown.contains("None of these"), "{shown}");
        // No escape sequence without a terminal, and no line that is too long for one.
        assert!(!shown.contains('\u{1b}'), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
        assert!(shown.contains("Urgency so far: provisional.") && !shown.contains("self-care"), "{shown}");
    }
}

#[test]
fn a_line_of_numbers_answers_a_list() {
    use Presence::{Absent, Present, Unknown};
    let answers = |line| Marks::of(line, 3);
    for (line, expected) in [
        ("1 3 ?2\n", [Present, Unknown, Present]),
        ("3,1", [Present, Absent, Present]),
        ("  2  2 ", [Absent, Present, Absent]),
        ("?3", [Absent, Absent, Unknown]),
        ("?", [Unknown; 3]),
        ("not sure", [Unknown; 3]),
        ("", [Absent; 3]),
        ("0", [Absent; 3]),
        ("None", [Absent; 3]),
    ] {
        assert_eq!(answers(line), Ok(Marks::Answers(expected.to_vec())), "{line}");
    }
    for (line, reply) in [("b", Reply::Back), ("Why", Reply::Why), ("stop", Reply::Stop)] {
        assert_eq!(answers(line), Ok(Marks::Reply(reply)), "{line}");
    }
    for line in [
        "4",
        "1 4",
        "0 1",
        "1 ?1",
        "1-3",
        "y",
        "no",
        "all",
        "-1",
        "1 b",
        "? 2",
        ",",
        "??",
        "99999999999999999999",
    ] {
        assert!(answers(line).unwrap_err().contains("expected numbers from 1 to 3, or 0."), "{line}");
    }
}

#[test]
fn only_whole_words_are_answers() {
    let step = Step::DateOfChange;
    let answer = |word: &str| Reply::of(word).answer(&step, Presentation::new());
    for (presence, words) in [
        (Presence::Present, &["y", "Yes", " YES "][..]),
        (Presence::Absent, &["n", "No"]),
        (Presence::Unknown, &["d", "?", "not sure", "don't know", "Don’t know", "dont know", "unknown"]),
    ] {
        for word in words {
            let known = answer(word).unwrap();
            assert_eq!(known.presence_of(Symptom::RecentNeurologicalChange), Some(presence), "{word}");
        }
    }
    for word in ["no idea", "Definitely", "sometimes", "yes no", "1", ""] {
        assert!(answer(word).unwrap_err().contains("not understood; expected y yes, n no"), "{word}");
    }
}

#[test]
fn bytes_that_are_no_text_are_asked_again() {
    let known = saved("bytes.json", b"41\n\xff\nmale\n5\n\xff\xfe\n1\n");
    assert_eq!(known.stated_sex(), Some(Sex::Male));
    assert_eq!(known.presence_of(Symptom::LowBackPain), Some(Presence::Present));
}

#[test]
fn the_opening_is_kept_passed_over_and_taken_back_like_the_rest() {
    let known = saved("opening.json", "41\n");
    assert_eq!(known, Presentation::new().age(Age::years(41).unwrap()));

    let known = saved("opening.json", "41\nb\n52\nM\n\n1 ?2\nb\nw\n2\nstop\n");
    assert_eq!((known.stated_age(), known.stated_sex()), (Age::years(52).ok(), Some(Sex::Male)));
    assert_eq!(known.stated_duration(), None);
    assert_eq!(known.presence_of(Symptom::LowBackPain), Some(Presence::Absent));
    assert_eq!(known.presence_of(Symptom::ThoracicPain), Some(Presence::Present));

    let known = saved("opening.json", "41\nf\n0.5\n");
    assert_eq!(known.stated_duration().unwrap().as_days(), 4);

    let shown = shown(&[], "b\n41\nf\n2\nw\n");
    assert!(shown.contains("This is the first question."), "{shown}");
    assert!(shown.contains("Asked for safety: a yes may lead to \"emergency\"."), "{shown}");
}

#[test]
fn a_value_out_of_range_is_asked_again() {
    let shown = unwrapped(&shown(&[], "131\nold\n41\nman\nm\nlong\n-1\n"));
    for sentence in [
        "age 131 is out of range; expected whole years from 0 to 130",
        "expected a whole number of years, or nothing",
        "unknown sex `man`; expected `female` or `male`",
        "expected a number of weeks, or nothing",
        "duration",
    ] {
        assert!(shown.contains(sentence), "{shown}");
    }
}

#[test]
fn none_of_these_is_confirmed_between_the_legs() {
    let before = until(|interview| is_on(interview, Screen::Saddle));
    // What was denied by a slip is asked again; "not sure" needs no second question.
    for (replies, presence) in [
        ("0\ny\n", Some(Presence::Absent)),
        ("0\nn\n?\n", Some(Presence::Unknown)),
        ("0\nmaybe\n1\n", Some(Presence::Present)),
        ("0\n", None),
        ("0\ns\n", None),
        ("?1\n", Some(Presence::Unknown)),
    ] {
        let known = saved("sure.json", format!("{before}{replies}"));
        assert_eq!(known.presence_of(Symptom::SaddleNumbness), presence, "{replies}");
    }
    let back = saved("sure.json", format!("{before}0\nb\n"));
    assert_eq!(back.presence_of(Symptom::ChestPain), None);
}

#[test]
fn a_red_flag_interrupts_at_once_and_can_be_taken_back() {
    let before = until(|interview| is_on(interview, Screen::Saddle));
    for (reply, presence) in
        [("n", Some(Presence::Present)), ("maybe\nb\ns", None), ("", Some(Presence::Present))]
    {
        let path = file("flag.json");
        let shown = shown(&["--save", &path], format!("{before}1\n{reply}\n"));
        let (_, after) = shown.split_once("Screen 3 of 8\n").unwrap();
        let (_, after) = after.split_once("w why, s stop.]\n").map(|(_, after)| ("", after)).unwrap();
        assert!(
            after.starts_with("\n!! Go to an emergency department now, and let someone else drive.\n"),
            "{shown}"
        );
        let (alarm, _) = after.split_once("[y answer more").unwrap();
        assert!(unwrapped(alarm).contains("Possible cauda equina syndrome: "), "{shown}");
        assert!(unwrapped(alarm).contains("it helps the people who take over"), "{shown}");
        assert!(shown.contains("Stopped."), "{shown}");
        assert_eq!(read(&path).presence_of(Symptom::SaddleNumbness), presence);
    }
}

#[test]
fn after_an_emergency_the_rest_is_for_whoever_takes_over() {
    let before = until(|interview| is_on(interview, Screen::Saddle));
    let shown = shown(&[], format!("{before}1\ny\n{}", "0\n".repeat(20)));
    assert!(shown.contains("Screen 4 of 8, only while you wait"), "{shown}");
    assert!(shown.contains("One question about time, only while you wait"), "{shown}");
    // The date has to be answered by a word.
    assert!(shown.contains("expected y yes, n no"), "{shown}");
    assert!(shown.contains("Not asked yet, for the people who take over: "), "{shown}");
}

#[test]
fn a_file_that_tells_of_danger_says_so_before_anything_is_asked() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/saddle_numbness.json");
    let shown = shown(&["--resume", sample], "n\n");
    assert!(
        shown.find("!! ").unwrap() < shown.find("Stopped.").unwrap() && !shown.contains("About you"),
        "{shown}"
    );
}

/// Where the answers cannot be saved, and where they must not be.
#[test]
fn a_file_that_tells_of_danger_says_so_before_anything_is_saved() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/saddle_numbness.json");
    let existing = file("precious.json");
    fs::write(&existing, "{}").unwrap();
    for (save, reason) in [
        (file("no_such_folder/answers.json").as_str(), "The interview goes on."),
        (&existing, "exists; add --resume"),
        ("/dev/null", "is not a file"),
    ] {
        let output = run(&["--resume", sample, "--save", save], "n\n");
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let (shown, said) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!(shown.matches("!! Go to an emergency department now").count(), 1, "{save}: {shown}");
        assert!(said.contains(reason) && said.lines().count() == 1, "{save}: {said}");
    }
    assert_eq!(fs::read_to_string(existing).unwrap(), "{}");
}

#[test]
fn single_questions_can_be_taken_back_and_questioned() {
    let path = file("back.json");
    let before = until(|interview| matches!(interview.next(), Ok(Step::Question(_))));
    let shown = shown(&["--save", &path], format!("{before}w\nn\nb\n?\ns\n"));
    assert!(shown.contains("Asked because it "), "{shown}");
    assert!(shown.contains("Question 2 of at most 12"), "{shown}");
    let unknown = read(&path).findings().filter(|(_, presence)| *presence == Presence::Unknown).count();
    assert_eq!(unknown, 1);
}

#[test]
fn what_an_answer_would_tell_is_said_on_request() {
    let path = file("telling.json");
    let young = saved("telling.json", until(|_| false)).age(Age::years(27).unwrap());
    let stiff =
        young.duration(SymptomDuration::weeks(104.0).unwrap()).present(Symptom::NoImprovementWithRest);
    fs::write(&path, serde_json::to_string(&stiff).unwrap()).unwrap();
    let shown = shown(&["--resume", &path], "w\n0\n0\nw\n");
    assert!(
        shown.contains("Question 1 of at most 12\n") && shown.contains("   Asked because it "),
        "{shown}"
    );
    assert!(shown.contains("Expected information: 0.0") && shown.contains(" if yes, "), "{shown}");
}

#[test]
fn whoever_is_sure_of_nothing_is_told_so() {
    let shown = unwrapped(&shown(&[], format!("41\nm\n5\n{}", "?\n".repeat(60))));
    assert!(
        shown.contains("Urgency so far: soon, provisional. See a clinician within two weeks, unless"),
        "{shown}"
    );
    assert!(shown.contains("Nobody could answer ") && shown.contains("(not known)"), "{shown}");
    assert!(!shown.contains("look after this yourself"), "{shown}");
}

#[test]
fn whoever_denies_all_is_told_what_that_rests_on() {
    let shown = unwrapped(&shown(&[], until(|_| false)));
    assert!(
        shown.contains("Urgency: self-care. From what you have told us so far, you can look after this"),
        "{shown}"
    );
    assert!(shown.contains("Every safety question was answered with yes or no."), "{shown}");
}

#[test]
fn an_interview_is_saved_and_resumed() {
    let path = file("saved.json");
    shown(&["--save", &path], format!("{PERSON}1\ns\n"));
    let first = read(&path);
    let shown = shown(&["--resume", &path, "--save", &path], "0\ns\n");
    // What was asked is not asked again.
    assert!(!shown.contains("About you") && shown.contains("Screen 1 of 8\n"), "{shown}");
    assert!(first.findings().count() < read(&path).findings().count());
}

#[test]
fn a_byte_order_mark_is_read_over() {
    let path = file("marked.json");
    fs::write(&path, "\u{feff}{\"age\": 34}").unwrap();
    shown(&["--resume", &path, "--save", &path], "\u{feff}male\n");
    assert_eq!(read(&path), Presentation::new().age(Age::years(34).unwrap()).sex(Sex::Male));
}

#[test]
fn answers_are_never_lost_to_saving() {
    let path = file("kept.json");
    shown(&["--save", &path], PERSON);
    let kept = fs::read_to_string(&path).unwrap();
    // Another interview does not write over them.
    let output = run(&["--save", &path], "52\n");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&path).unwrap(), kept);
}

#[test]
fn a_file_is_for_its_owner_and_keeps_its_mode() {
    let path = file("mode.json");
    shown(&["--save", &path], PERSON);
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    for mode in [0o600, 0o640, 0o644] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        shown(&["--resume", &path, "--save", &path], format!("{}\n", mode % 8 + 1));
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, mode);
    }
}

#[test]
fn a_link_is_followed_and_one_to_nowhere_refused() {
    let (path, link) = (file("linked.json"), file("link.json"));
    shown(&["--save", &path], PERSON);
    symlink(&path, &link).unwrap();
    shown(&["--resume", &link, "--save", &link], "1\n");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read(&path).presence_of(Symptom::LowBackPain), Some(Presence::Present));
    fs::remove_file(&path).unwrap();
    for (name, reason) in [
        (link.as_str(), "No such file"),
        ("/dev/null", "is not a file"),
        ("/dev/stdout", "is not a file"),
        (env!("CARGO_TARGET_TMPDIR"), "is not a file"),
    ] {
        let output = run(&["--save", name], PERSON);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(reason), "{output:?}");
    }
    assert!(!fs::exists(&path).unwrap());
}

#[test]
fn a_save_that_fails_is_said_once_and_the_alarm_is_heard() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gone");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    let path = folder.join("answers.json");
    let mut program = program().args(["--save", path.to_str().unwrap()]).spawn().unwrap();
    let mut input = program.stdin.take().unwrap();
    input.write_all(b"41\n").unwrap();
    while !fs::read_to_string(&path).is_ok_and(|text| text.contains("41")) {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    fs::remove_dir_all(&folder).unwrap();
    let rest = until(|interview| is_on(interview, Screen::Saddle)).split_off("41\n".len());
    input.write_all(format!("{rest}1\nn\n").as_bytes()).unwrap();
    drop(input);
    let output = program.wait_with_output().unwrap();
    let (shown, said) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(
        shown.contains("!! Go to an emergency department now") && shown.contains("Urgency: emergency."),
        "{shown}"
    );
    assert_eq!(said.matches("The interview goes on.").count(), 1, "{said}");
    assert_eq!((said.lines().count(), output.status.code()), (1, Some(2)), "{said}");
}

#[test]
fn what_another_program_wrote_is_not_written_over() {
    let path = file("changed.json");
    let mut program = program().args(["--save", &path]).spawn().unwrap();
    let mut input = program.stdin.take().unwrap();
    input.write_all(b"41\n").unwrap();
    while !fs::read_to_string(&path).is_ok_and(|text| text.contains("41")) {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    fs::write(&path, "{}").unwrap();
    input.write_all(b"f\n").unwrap();
    drop(input);
    let output = program.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("changed by another program"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "{}");
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
    assert!(serious.contains("If the urgent cause is excluded: "), "{serious}");
    for finding in Finding::ALL.iter().filter(|finding| finding.respondent() > Respondent::Patient) {
        assert!(!serious.contains(&format!("Check next: {finding}")), "{finding}");
    }
    assert!(answer("laboratory").contains("Check next: "));
}

#[test]
fn what_cannot_be_known_stands_beside_the_name() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/facet_joint_pain.json");
    let shown = unwrapped(&shown(&["--resume", sample, "--most", "0"], "n\n"));
    let limits = lumbago::knowledge::profile(lumbago::Condition::FacetJointPain).limits().unwrap();
    assert!(shown.contains(limits), "{shown}");
}

#[test]
fn contradictions_and_oddities_are_said() {
    let path = file("odd.json");
    let json = r#"{"age": 30, "sex": "male", "duration_weeks": 3, "findings": {"low_back_pain": "present",
        "unilateral_leg_pain": "present", "bilateral_leg_pain": "present",
        "major_trauma": "present", "minor_trauma": "present"}}"#;
    fs::write(&path, json).unwrap();
    let shown = unwrapped(&shown(&["--resume", &path], "n\n"));
    assert!(
        shown.contains("Contradiction (neither side weighs; for the urgency, what is present counts): "),
        "{shown}"
    );
    assert!(shown.contains("Unusual together, so ask again: "), "{shown}");
}

#[test]
fn a_child_is_asked_about_safety_and_no_more() {
    let shown = shown(&[], format!("12\nf\n1\n1\n0\n0\n0\ny\n{}{}", "0\n".repeat(12), "n\n".repeat(30)));
    assert!(!shown.contains(" of at most 12\n"), "{shown}");
    assert!(shown.contains("the knowledge is about adults"), "{shown}");
}

#[test]
fn a_ledger_is_chosen_by_number_or_any_beginning_that_is_clear() {
    let shown =
        unwrapped(&shown(&[], format!("{PERSON}s\n1\nslip\nANKYLO\nhip_osteo\nlumbar\n9\nnonsense\n\n3\n")));
    assert_eq!(shown.matches("sum: natural logarithm of the odds").count(), 3, "{shown}");
    assert!(shown.contains("Several names start like this: Slipped disc with trapped nerve / "), "{shown}");
    assert!(
        shown.contains("There is no bar 9") && shown.contains("No condition is called `nonsense`"),
        "{shown}"
    );
}

#[test]
fn two_conditions_are_compared_by_number() {
    let shown = unwrapped(&shown(&[], format!("{PERSON}s\n2 1\n3,3\n1 9\n1 2 3\n\n")));
    assert_eq!(shown.matches(" A B A-B evidence ").count(), 1, "{shown}");
    let (_, table) = shown.split_once("A: ").unwrap();
    let person = saved("compared.json", PERSON);
    let assessment = score(&person);
    let ranking: Vec<_> = assessment.ranking().map(|ranked| ranked.condition().label()).collect();
    assert!(table.starts_with(ranking[1]), "{shown}");
    assert!(table.contains(&format!("B: {}", ranking[0])), "{shown}");
    assert!(shown.contains("The finding that would best tell them apart: "), "{shown}");
    assert!(
        shown.contains("These are the same; name two.") && shown.contains("There is no bar 9"),
        "{shown}"
    );
    assert!(shown.contains("No condition is called `1 2 3`"), "{shown}");
}

#[test]
fn the_answer_says_how_firm_it_is_and_what_cannot_be_confirmed() {
    let sample = |name: &str| format!("{}/../data/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let answer = |name: &str| unwrapped(&shown(&["--resume", &sample(name), "--most", "0"], "n\n"));
    let spondylitis = answer("ankylosing_spondylitis");
    assert!(
        spondylitis.contains("How firm it is: ") && spondylitis.contains(" times in 10."),
        "{spondylitis}"
    );
    let denied = saved("ceilings.json", until(|_| false));
    let path = file("ceilings.json");
    for (age, sentence) in [
        (41, "An examination could tell more about Lumbar facet joint pain: "),
        (27, "Lumbar facet joint pain cannot be confirmed by history and examination: at most "),
    ] {
        let denied = denied.clone().age(Age::years(age).unwrap());
        fs::write(&path, serde_json::to_string(&denied).unwrap()).unwrap();
        let shown = unwrapped(&shown(&["--resume", &path], "0\n".repeat(5)));
        assert!(shown.contains(sentence), "{shown}");
        // Nobody is sent for a test of what is most unlikely.
        assert!(!shown.contains("Sacroiliac joint pain cannot be confirmed"), "{shown}");
    }
}

#[test]
fn what_to_do_is_said_again_at_the_end() {
    let shown = unwrapped(&shown(
        &["--resume", concat!(env!("CARGO_MANIFEST_DIR"), "/../data/saddle_numbness.json")],
        "n\n",
    ));
    let (_, end) = shown.split_once("None of these").unwrap();
    assert!(
        end.contains("What to do: Go to an emergency department now, and let someone else drive."),
        "{shown}"
    );
    // A small figure beside what must not be missed would reassure.
    assert!(shown.contains("But if you do, hours count, so it must be checked now."), "{shown}");
    assert!(shown.contains("The urgency comes first. Nothing below changes it."), "{shown}");
    assert_eq!(shown.matches("Call an ambulance after all").count(), 1, "{shown}");
}

#[test]
fn output_that_is_lost_is_an_error_and_a_reader_that_left_is_none() {
    for (arguments, input) in [(&["--help"][..], ""), (&[], PERSON)] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = fed(program().args(arguments).stdout(full), input);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8(output.stderr).unwrap().starts_with("the output was lost: "));

        // A reader that is gone before the first word.
        let mut reader = Command::new("true").stdin(Stdio::piped()).spawn().unwrap();
        let closed = reader.stdin.take().unwrap();
        reader.wait().unwrap();
        let output = fed(program().args(arguments).stdout(closed), input);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }
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
    let bytes = std::ffi::OsStr::from_bytes(b"--\xff");
    for arguments in [
        &[bytes][..],
        &["--for".as_ref(), bytes],
        &["--resume".as_ref(), std::ffi::OsStr::from_bytes(b"\xff")],
    ] {
        assert_eq!(fed(program().args(arguments), "").status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_person_of_these_tests_is_in_no_danger() {
    assert_eq!(score(&saved("harmless.json", until(|_| false))).triage().urgency(), Urgency::SelfCare);
}

/// Each fact that is missing is missed in one sentence.
#[test]
fn what_is_missing_is_said_once() {
    let of = |symptoms: [Symptom; 2]| -> Presentation {
        symptoms.iter().map(|symptom| (Finding::from(*symptom), Presence::Present)).collect()
    };
    let lasting = of([Symptom::SeverePain, Symptom::PainAtRest]).age(Age::years(70).unwrap());
    let sudden = of([Symptom::SuddenOnset, Symptom::SeverePain]);
    for (patient, sentence) in
        [(lasting, "We do not know how long the pain has lasted."), (sudden, "Age not given.")]
    {
        let assessment = score(&patient);
        let lines = interview::words::urgency(&assessment.triage());
        let said: String = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(said.matches("not given").count() + said.matches("We do not know").count(), 1, "{said}");
        assert!(said.contains(sentence), "{said}");
    }
}

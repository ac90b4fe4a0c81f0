//! The program at a real terminal, driven by keys: lists, typed words, the menu, and five patients from the first question to
//! the answer.

mod support;

use std::process::Command;

use interview::{Interview, Sheet, Step, words};
use lumbago::{Finding, Presence, Presentation, Respondent, Symptom, screening::Screen};
use rexpect::session::{PtySession, spawn_command};
use support::{Goal, PATIENTS, Patient, presence, told};

const TIMEOUT_MILLISECONDS: u64 = 10_000;

const DOWN: &str = "\u{1b}[B";
const UP: &str = "\u{1b}[A";
const ESCAPE: &str = "\u{1b}";
const ENTER: &str = "\r";

struct Person {
    terminal: PtySession,
    /// The same interview, to know what is asked when.
    course: Interview,
}

impl Person {
    fn new(respondents: Respondent) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", r#"stty rows 24 cols 80; exec "$0" "$@""#, env!("CARGO_BIN_EXE_interview")]);
        command.args(["--for", respondents.as_str()]).env("TERM", "xterm").env_remove("NO_COLOR");
        let mut terminal = spawn_command(command, Some(TIMEOUT_MILLISECONDS)).unwrap();
        terminal.exp_string("This informs; it does not diagnose.").unwrap();
        Self { terminal, course: Interview::new(Presentation::new(), respondents, 12) }
    }

    fn sees(&mut self, text: &str) {
        self.terminal.exp_string(text).unwrap_or_else(|error| panic!("waiting for {text}: {error}"));
    }

    fn presses(&mut self, keys: &str) {
        self.terminal.send(keys).unwrap();
        self.terminal.flush().unwrap();
    }

    /// Waits for what is asked next, until it can be answered.
    fn is_asked(&mut self) -> Step {
        let step = self.course.next().unwrap();
        match &step {
            Step::Alarm => self.sees("!! "),
            step => self.sees(&words::progress(&self.course, step)),
        }
        self.sees(match &step {
            Step::Sheet(_) => "arrows move",
            Step::Alarm => "y answer more",
            Step::DateOfChange | Step::Question(_) => "y yes",
            Step::Age | Step::Sex | Step::Duration => "or nothing",
        });
        step
    }

    /// Ticks the lines at these places of a list.
    fn ticks(&mut self, places: impl IntoIterator<Item = usize>) {
        let mut cursor = 0;
        for place in places {
            self.presses(&DOWN.repeat(place - cursor));
            self.presses(" ");
            cursor = place;
        }
        self.presses(ENTER);
    }

    fn answers_list(&mut self, sheet: &Sheet, presence: impl Fn(Finding) -> Presence) {
        let among = |presences: &[Presence], wanted: Presence| -> Vec<usize> {
            presences.iter().enumerate().filter(|(_, one)| **one == wanted).map(|(place, _)| place).collect()
        };
        let presences: Vec<_> = sheet.findings().iter().map(|finding| presence(*finding)).collect();
        let mut lines = among(&presences, Presence::Present);
        let is_unsure = presences.contains(&Presence::Unknown);
        if is_unsure {
            lines.push(presences.len());
        } else if lines.is_empty() {
            lines.push(presences.len() + 1);
        }
        self.ticks(lines);
        let left = presences.iter().filter(|one| **one != Presence::Present).count();
        if is_unsure && left > 1 {
            self.sees("Which are you not sure of?");
            self.sees("arrows move");
            let left: Vec<_> = presences.iter().copied().filter(|one| *one != Presence::Present).collect();
            self.ticks(among(&left, Presence::Unknown));
        }
        let is_none = presences.iter().all(|presence| *presence == Presence::Absent);
        if is_none && sheet.screen() == Screen::Saddle {
            self.sees("Are you sure?");
            self.sees("y yes");
            self.presses("y");
            self.presses(ENTER);
        }
    }

    fn answers(&mut self, step: &Step, truth: &Presentation, presence: impl Fn(Finding) -> Presence) {
        let line = match step {
            Step::Age => truth.stated_age().map_or(String::new(), |age| age.as_years().to_string()),
            Step::Sex => truth.stated_sex().map_or(String::new(), |sex| sex.as_str().to_owned()),
            Step::Duration => {
                truth.stated_duration().map_or(String::new(), |duration| duration.as_weeks().to_string())
            }
            Step::Alarm => "y".to_owned(),
            _ => match step.finding().map(&presence) {
                Some(Presence::Present) => "y".to_owned(),
                Some(Presence::Absent) => "No".to_owned(),
                _ => "?".to_owned(),
            },
        };
        if let Step::Sheet(sheet) = step {
            self.answers_list(sheet, &presence);
        } else {
            self.presses(&line);
            self.presses(ENTER);
        }
        match step {
            Step::Alarm => self.course.heed(),
            _ => self.course.go_on(told(truth, presence, step, self.course.presentation().clone())),
        }
    }
}

/// Interviews a patient from the first question to the ledger.
fn drive(patient: &Patient) {
    let truth = patient.truth();
    let mut person = Person::new(patient.respondents);
    let mut alarms = 0;
    while person.course.next().is_ok() {
        let step = person.is_asked();
        alarms += usize::from(step == Step::Alarm);
        person.answers(&step, &truth, |finding| presence(&truth, finding));
    }
    assert!(person.course.screens() <= 8 && person.course.singles() <= 12, "{}", patient.name);
    match patient.goal {
        Goal::Emergency => {
            assert!(alarms > 0, "{}", patient.name);
            person.sees("That is all. Show this to the people who take over.");
            person.sees("Urgency: emergency.");
            person.sees("If the urgent cause is excluded: ");
        }
        Goal::Names(condition) => {
            assert_eq!(alarms, 0, "{}", patient.name);
            person.sees("Every safety question was answered with yes or no.");
            person.sees("Most likely: ");
            person.sees(&format!(" 1  {} / ", condition.lay_label()));
        }
    }
    person.sees("nothing to end.");
    person.presses("1");
    person.presses(ENTER);
    person.sees("sum: natural logarithm of the odds");
    person.sees("nothing to end.");
    person.presses(ENTER);
    person.terminal.exp_eof().unwrap();
}

#[test]
fn a_herniation() {
    drive(&PATIENTS[0]);
}

#[test]
fn a_spondylitis() {
    drive(&PATIENTS[1]);
}

#[test]
fn trigger_points() {
    drive(&PATIENTS[2]);
}

#[test]
fn a_cauda_equina_syndrome() {
    drive(&PATIENTS[3]);
}

#[test]
fn an_aneurysm() {
    drive(&PATIENTS[4]);
}

/// Pain of the low back for a week, and nothing else.
fn back_pain(finding: Finding) -> Presence {
    if finding == Symptom::LowBackPain.into() { Presence::Present } else { Presence::Absent }
}

fn at_the_first_list() -> Person {
    let mut person = Person::new(Respondent::Patient);
    for line in ["45", "f", "1"] {
        let step = person.is_asked();
        person.presses(line);
        person.presses(ENTER);
        // What it was matters to nothing that is asked here.
        person.course.go_on(told(
            &PATIENTS[3].truth(),
            back_pain,
            &step,
            person.course.presentation().clone(),
        ));
    }
    assert!(matches!(person.is_asked(), Step::Sheet(_)));
    person
}

#[test]
fn a_list_needs_a_clear_answer() {
    let mut person = at_the_first_list();
    person.presses(ENTER);
    person.sees("Nothing is ticked.");
    // To tick everything by one key is no answer.
    person.presses("\u{1b}[C");
    person.presses(ENTER);
    person.sees("Untick one or the other.");
    // Nor is it one to be sure of every line and yet not sure.
    person.presses(UP);
    person.presses(" ");
    person.presses(ENTER);
    person.sees("Every line is ticked.");
    person.presses("\u{1b}[D");
    person.presses(" ");
    person.presses(ENTER);
    person.sees("Tick what is true: \u{1b}");
    person.sees("None of these");
}

#[test]
fn not_sure_is_said_line_by_line() {
    let mut person = at_the_first_list();
    let Ok(Step::Sheet(sheet)) = person.course.next() else { panic!("no list") };
    let last = *sheet.findings().last().unwrap();
    let unsure = |finding| if finding == last { Presence::Unknown } else { back_pain(finding) };
    person.answers(&Step::Sheet(sheet), &Presentation::new(), unsure);
    assert_eq!(person.course.presentation().presence_of(last), Some(Presence::Unknown));
    // Of a list with one line left it is clear which one is meant.
    let Ok(Step::Sheet(sheet)) = person.course.next() else { panic!("no list") };
    let first = *sheet.findings().first().unwrap();
    person.is_asked();
    let all_but_one = |finding| if finding == first { Presence::Unknown } else { Presence::Present };
    person.answers(&Step::Sheet(sheet), &Presentation::new(), all_but_one);
    person.is_asked();
}

#[test]
fn the_escape_key_offers_a_menu() {
    let mut person = at_the_first_list();
    for (downs, shown) in [(0, "arrows move, space"), (2, "Asked for safety"), (1, "About you, 3 of 3")] {
        person.presses(ESCAPE);
        person.sees("What next?");
        person.sees("arrows move, enter confirms");
        person.presses(&DOWN.repeat(downs));
        person.presses(ENTER);
        if downs != 1 {
            person.sees("This list starts again.");
        }
        person.sees(shown);
        if downs == 2 {
            person.sees("arrows move, space");
        }
    }
    person.sees("or nothing");
    person.presses(ESCAPE);
    person.sees("arrows move, enter confirms");
    person.presses(UP);
    person.presses(ENTER);
    person.sees("Stopped.");
}

#[test]
fn words_that_are_no_answer_are_asked_again() {
    let mut person = Person::new(Respondent::Patient);
    person.is_asked();
    person.presses("old");
    person.presses(ENTER);
    person.sees("not understood");
    person.is_asked();
    person.presses("why");
    person.presses(ENTER);
    person.sees("Asked because");
    person.is_asked();
}

#[test]
fn the_interrupt_key_stops_with_an_answer() {
    let mut person = at_the_first_list();
    person.terminal.send_control('c').unwrap();
    person.sees("Stopped.");
    person.sees("None of these");
    person.sees("nothing to end.");
    person.terminal.send_control('d').unwrap();
    person.terminal.exp_eof().unwrap();
}

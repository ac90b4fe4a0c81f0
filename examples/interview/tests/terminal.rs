//! The program in a real terminal: typed words, and a red flag.

use interview::prompt::Reply;
use interview::{Interview, Step};
use lumbago::{AskedOf, Presence, Presentation, Symptom};
use rexpect::session::PtySession;

const TIMEOUT_MILLISECONDS: u64 = 20_000;

struct Person {
    terminal: PtySession,
    /// The same interview, to know what is asked when.
    course: Interview,
}

impl Person {
    fn new() -> Self {
        let mut terminal =
            rexpect::spawn(env!("CARGO_BIN_EXE_interview"), Some(TIMEOUT_MILLISECONDS)).unwrap();
        terminal.exp_string("This informs; it does not diagnose.").unwrap();
        Self { terminal, course: Interview::new(Presentation::new(), AskedOf::Patient, 60) }
    }

    /// Waits for the next question.
    fn is_asked(&mut self) -> Step {
        let step = self.course.next().unwrap();
        self.terminal.exp_string(step.wording()).unwrap();
        step
    }

    fn answers(&mut self, step: Step, line: &str) {
        self.terminal.send_line(line).unwrap();
        let known = self.course.presentation().clone();
        self.course.go_on(Reply::of(line).answer(step, known).unwrap());
    }

    /// Types something that is no answer, and is asked again.
    fn types(&mut self, line: &str, shown: &str) {
        self.terminal.send_line(line).unwrap();
        self.terminal.exp_string(shown).unwrap();
        self.is_asked();
    }
}

/// What somebody says of whom nothing is true but pain of the low back for a week and numbness between the legs.
fn truth(step: Step) -> &'static str {
    match step {
        Step::Age => "45",
        Step::Sex => "f",
        Step::Duration => "1",
        Step::Complaint(Symptom::LowBackPain) => "yes",
        _ if step.finding() == Some(Symptom::SaddleNumbness.into()) => "Yes",
        _ => "no",
    }
}

#[test]
fn a_person_at_a_terminal_is_led_to_the_red_flag() {
    let mut person = Person::new();
    loop {
        match person.is_asked() {
            Step::Alarm => break,
            step @ Step::Complaint(Symptom::ButtockPain) => {
                person.types("sometimes", "not understood");
                person.types("why", "Asked because");
                person.answers(step, "no");
            }
            step => person.answers(step, truth(step)),
        }
    }
    let present = |(_, presence): &(_, Presence)| *presence == Presence::Present;
    assert_eq!(person.course.presentation().findings().filter(present).count(), 2);
    let mut terminal = person.terminal;
    terminal.exp_string("[y/n/b]").unwrap();
    terminal.send_line("no").unwrap();
    terminal.exp_string("Urgency: emergency").unwrap();
    terminal.exp_string("The ledger of which condition").unwrap();
    terminal.send_line("").unwrap();
    terminal.exp_eof().unwrap();
}

#[test]
fn the_interrupt_key_stops_with_an_answer() {
    let mut person = Person::new();
    let step = person.is_asked();
    person.answers(step, "45");
    person.is_asked();
    person.terminal.send_control('c').unwrap();
    person.terminal.exp_string("Stopped.").unwrap();
    person.terminal.exp_string("None of these").unwrap();
}

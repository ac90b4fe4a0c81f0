//! Reading replies, a line at a time, from a person at a terminal or from a pipe.

use std::io::ErrorKind;

use lumbago::{Age, Presence, Presentation, Sex, SymptomDuration};
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use crate::Step;

/// Where replies come from.
pub struct Prompt(DefaultEditor);

/// What a line says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and not known.
    Unknown,
    /// Take back the last answer.
    Back,
    /// Say why it is asked.
    Why,
    /// End the interview.
    Stop,
    /// An empty line.
    Nothing,
    /// Any other text, which only some questions ask for.
    Text(String),
}

impl Prompt {
    /// The terminal, if standard input is one, else the lines of standard input.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be set up.
    pub fn new() -> Result<Self, String> {
        DefaultEditor::new().map(Self).map_err(|error| format!("terminal: {error}"))
    }

    /// The next reply. The end of input, and the end-of-file and interrupt keys, wish to stop.
    pub fn reply(&mut self, hint: &str) -> Reply {
        match self.0.readline(hint) {
            Ok(line) => Reply::of(&line),
            // Bytes that are no text are no reason to stop.
            Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => {
                Reply::Text(char::REPLACEMENT_CHARACTER.to_string())
            }
            Err(_) => Reply::Stop,
        }
    }
}

impl Reply {
    /// What a line says. Only whole words count, so that "not sure" is not taken for a no.
    #[must_use]
    pub fn of(line: &str) -> Self {
        match line.trim().to_lowercase().replace('’', "'").as_str() {
            "" => Self::Nothing,
            "y" | "yes" => Self::Yes,
            "n" | "no" => Self::No,
            "d" | "don't know" | "dont know" | "unknown" | "?" => Self::Unknown,
            "b" | "back" => Self::Back,
            "w" | "why" => Self::Why,
            "s" | "stop" | "q" | "quit" => Self::Stop,
            _ => Self::Text(line.trim().to_owned()),
        }
    }

    /// What is known after this reply to a step.
    ///
    /// # Errors
    ///
    /// A sentence that says what would be an answer.
    pub fn answer(&self, step: Step, presentation: Presentation) -> Result<Presentation, String> {
        let expected = || format!("That was not understood; expected {}.", expected(step));
        let stated = match (step, self) {
            (Step::Age | Step::Sex | Step::Duration, Self::Nothing | Self::Unknown) => Ok(presentation),
            (Step::Age, Self::Text(years)) => {
                let years = years.parse().map_err(|_| expected())?;
                Age::years(years).map(|age| presentation.age(age))
            }
            (Step::Sex, Self::Text(sex)) => {
                let sex = match sex.to_lowercase().as_str() {
                    "f" => Ok(Sex::Female),
                    "m" => Ok(Sex::Male),
                    word => word.parse(),
                };
                sex.map(|sex| presentation.sex(sex))
            }
            (Step::Duration, Self::Text(weeks)) => {
                let weeks = weeks.parse().map_err(|_| expected())?;
                SymptomDuration::weeks(weeks).map(|duration| presentation.duration(duration))
            }
            _ => {
                let (finding, presence) = step.finding().zip(self.presence()).ok_or_else(expected)?;
                Ok(presentation.with(finding, presence))
            }
        };
        stated.map_err(|error| error.to_string())
    }

    fn presence(&self) -> Option<Presence> {
        match self {
            Self::Yes => Some(Presence::Present),
            Self::No => Some(Presence::Absent),
            Self::Unknown => Some(Presence::Unknown),
            _ => None,
        }
    }
}

fn expected(step: Step) -> &'static str {
    match step {
        Step::Age => "a whole number of years, or nothing",
        Step::Sex => "female or male, or nothing",
        Step::Duration => "a number of weeks, or nothing",
        Step::Complaint(_) | Step::Question(_) => {
            "y (yes), n (no), d (don't know), b (back), w (why) or s (stop)"
        }
        Step::Alarm => "y (go on), n (stop) or b (take the last answer back)",
    }
}

//! Reads replies: lists to tick and lines to type at a terminal, or plain lines from a pipe.

use std::io::{self, BufRead as _, IsTerminal as _, Write};

use inquire::list_option::ListOption;
use inquire::ui::{RenderConfig, Styled};
use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};
use lumbago::{Age, Presence, Presentation, Sex, SymptomDuration};

use crate::screen::{self, say};
use crate::{Sheet, Step};

/// Where replies come from.
pub enum Prompt {
    /// A person at a terminal, who moves and ticks.
    Terminal,
    /// The lines of standard input.
    Lines,
}

/// What a line says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known.
    Unknown,
    /// Take back the last answer.
    Back,
    /// Say why it is asked.
    Why,
    /// End the interview.
    Stop,
    /// An empty line.
    Nothing,
    /// Any other text. Only some questions ask for text.
    Text(String),
}

/// A reply to a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Marks {
    /// An answer to each line.
    Answers(Vec<Presence>),
    /// A reply that is not about a line of the list.
    Reply(Reply),
}

/// The last two lines of a list.
const NONE: &str = "None of these";
const NOT_SURE: &str = "Not sure of one or more";

/// The choices of the menu.
const MENU: [(&str, Option<Reply>); 4] = [
    ("Carry on", None),
    ("Go back one step", Some(Reply::Back)),
    ("Why is this asked?", Some(Reply::Why)),
    ("Stop, and show the answer", Some(Reply::Stop)),
];

/// What the keys do in a list.
const KEYS: &str = "arrows move, space ticks, enter confirms; Esc: back, why, stop";

/// What is shown before each line of a list: the cursor and the box.
const BOX: &str = "> [ ] ";

impl Prompt {
    /// Lists if the terminal can show them, unless plain lines were asked for.
    #[must_use]
    pub fn new(plain: bool) -> Self {
        let is_terminal =
            io::stdin().is_terminal() && io::stdout().is_terminal() && io::stderr().is_terminal();
        let is_dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        if is_terminal && !is_dumb && !plain { Self::Terminal } else { Self::Lines }
    }

    /// The next line. `None` at the end of input, and after the interrupt key. The hint says what may be typed.
    ///
    /// # Errors
    ///
    /// If the hint cannot be written.
    pub fn line(&self, out: &mut impl Write, hint: &str) -> io::Result<Option<String>> {
        match self {
            Self::Terminal => Ok(text(hint).ok()),
            Self::Lines => plain_line(out, hint),
        }
    }

    /// The reply to a question. The end of input and the interrupt key mean stop.
    ///
    /// # Errors
    ///
    /// If the hint cannot be written.
    pub fn reply(&self, out: &mut impl Write, hint: &str) -> io::Result<Reply> {
        match self {
            Self::Terminal => loop {
                match text(hint) {
                    Ok(line) => return Ok(Reply::of(&line)),
                    Err(error) => {
                        if let Some(reply) = menu(&error) {
                            return Ok(reply);
                        }
                    }
                }
            },
            Self::Lines => Ok(plain_line(out, hint)?.map_or(Reply::Stop, |line| Reply::of(&line))),
        }
    }

    /// The reply to a list.
    ///
    /// # Errors
    ///
    /// If the list cannot be written.
    pub fn marks(&self, out: &mut impl Write, sheet: &Sheet) -> io::Result<Marks> {
        match self {
            Self::Terminal => loop {
                match ticked(sheet) {
                    Ok(Some(answers)) => return Ok(Marks::Answers(answers)),
                    Ok(None) => {}
                    Err(error) => {
                        let reply = menu(&error);
                        // The escape key clears the ticks, and a finding without a tick would count as denied.
                        if matches!(reply, None | Some(Reply::Why)) {
                            say(out, "This list starts again. Please tick everything in it once more.")?;
                        }
                        if let Some(reply) = reply {
                            return Ok(Marks::Reply(reply));
                        }
                    }
                }
            },
            Self::Lines => {
                screen::numbered(out, sheet)?;
                loop {
                    let Some(line) = plain_line(out, LIST_HINT)? else {
                        return Ok(Marks::Reply(Reply::Stop));
                    };
                    match Marks::of(&line, sheet.findings().len()) {
                        Ok(marks) => return Ok(marks),
                        Err(sentence) => say(out, &sentence)?,
                    }
                }
            }
        }
    }
}

/// What may be typed to a list.
const LIST_HINT: &str = "Numbers of what is true, as in 1 4; ?6 not sure of 6; ? not sure of any; 0 none of these; \
    b back, w why, s stop.";

/// The next line of standard input.
fn plain_line(out: &mut impl Write, hint: &str) -> io::Result<Option<String>> {
    say(out, &format!("[{hint}]"))?;
    if io::stdin().is_terminal() {
        write!(out, "> ")?;
    }
    out.flush()?;
    let mut bytes = Vec::new();
    // Bytes that are not valid text are replaced, so that they do not end the interview.
    Ok(match io::stdin().lock().read_until(b'\n', &mut bytes) {
        Ok(0) | Err(_) => None,
        // Answers from a file may begin with a byte-order mark.
        Ok(_) => Some(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned()),
    })
}

/// The look of a prompt. A prompt that was left for the menu shows no mark.
fn looks() -> RenderConfig<'static> {
    RenderConfig::default().with_canceled_prompt_indicator(Styled::new(""))
}

/// A hint for square brackets, wrapped.
fn bracketed(hint: &str) -> String {
    let (_, columns) = screen::size();
    screen::hung_behind("[", hint, columns - 1, 1)
}

fn text(hint: &str) -> Result<String, InquireError> {
    let arrow = Styled::new(">");
    let config = looks().with_prompt_prefix(arrow);
    Text::new("").with_help_message(&bracketed(hint)).with_render_config(config).prompt()
}

/// The reply chosen in the menu, which the escape key opens; `None` to carry on. Every other error means stop.
fn menu(error: &InquireError) -> Option<Reply> {
    if !matches!(error, InquireError::OperationCanceled) {
        return Some(Reply::Stop);
    }
    let words = MENU.iter().map(|(words, _)| *words).collect();
    match Select::new("What next?", words)
        .without_filtering()
        .with_help_message("arrows move, enter confirms")
        .raw_prompt()
    {
        Ok(ListOption { index, .. }) => MENU.into_iter().nth(index).and_then(|(_, reply)| reply),
        Err(InquireError::OperationCanceled) => None,
        Err(_) => Some(Reply::Stop),
    }
}

/// The answers to a list at a terminal. `None` if the person wants to see it again.
fn ticked(sheet: &Sheet) -> Result<Option<Vec<Presence>>, InquireError> {
    let count = sheet.findings().len();
    let mut answers = vec![Presence::Absent; count];
    let lines = sheet.findings().iter().map(|finding| (finding.question(), finding.label()));
    let lines = lines.chain([(NOT_SURE, NOT_SURE), (NONE, NONE)]);
    let ticks = list("Tick what is true:", lines, move |ticks| {
        let is_none = ticks.contains(&(count + 1));
        match ticks.len() {
            0 => Some("Nothing is ticked. Tick what is true, or the last line: None of these."),
            2.. if is_none => {
                Some("\"None of these\" is ticked, and other lines too. Untick one or the other.")
            }
            all if all > count => Some("Every line is ticked. Untick what you are not sure of."),
            _ => None,
        }
    })?;
    let mut answer = |place: usize, presence: Presence| {
        if let Some(answer) = answers.get_mut(place) {
            *answer = presence;
        }
    };
    for place in &ticks {
        answer(*place, Presence::Present);
    }
    if ticks.contains(&count) {
        let open: Vec<_> = (0..).zip(sheet.findings()).filter(|(place, _)| !ticks.contains(place)).collect();
        // If only one line is left, it must be the one that is meant.
        if let [(place, _)] = open.as_slice() {
            answer(*place, Presence::Unknown);
            return Ok(Some(answers));
        }
        let lines = open.iter().map(|(_, finding)| (finding.question(), finding.label()));
        let unsure = list("Which are you not sure of?", lines, |ticks| {
            ticks.is_empty().then_some("Tick what you are not sure of, or press Esc to see all again.")
        });
        match unsure {
            Ok(unsure) => {
                let unsure = unsure.into_iter().filter_map(|tick| open.get(tick));
                unsure.for_each(|(place, _)| answer(*place, Presence::Unknown));
            }
            Err(InquireError::OperationCanceled) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    Ok(Some(answers))
}

/// Shows lines to tick, until `wrong` finds nothing wrong with the ticks. Each line has a label, which is shown afterwards.
fn list<'a>(
    message: &str,
    lines: impl Iterator<Item = (&'a str, &'a str)>,
    wrong: impl Fn(&[usize]) -> Option<&'static str> + Clone + 'static,
) -> Result<Vec<usize>, InquireError> {
    let (rows, columns) = screen::size();
    let (lines, labels): (Vec<_>, Vec<_>) =
        lines.map(|(line, label)| (screen::hung_behind(BOX, line, columns, BOX.len()), label)).unzip();
    // A list that is higher than the terminal cannot be drawn, so it is shown in pages.
    let height = |page: &[String]| page.iter().map(|line| line.lines().count()).sum::<usize>();
    let fits = |shown: &usize| lines.windows(*shown).all(|page| height(page) + 4 <= rows);
    let shown = (1..=lines.len()).rev().find(fits).unwrap_or(1);
    let validator = move |ticks: &[ListOption<&String>]| {
        let ticks: Vec<_> = ticks.iter().map(|tick| tick.index).collect();
        Ok(wrong(&ticks).map_or(Validation::Valid, |sentence| Validation::Invalid(sentence.into())))
    };
    let before = format!("> {message} ");
    let said = |ticks: &[ListOption<&String>]| {
        let labels: Vec<_> = ticks.iter().filter_map(|tick| labels.get(tick.index).copied()).collect();
        screen::hung_behind(&before, &labels.join("; "), columns, 2)
    };
    let keys = bracketed(KEYS);
    let list = MultiSelect::new(message, lines.clone()).without_filtering().with_page_size(shown);
    let list = list
        .with_help_message(&keys)
        .with_validator(validator)
        .with_formatter(&said)
        .with_render_config(looks());
    Ok(list.raw_prompt()?.into_iter().map(|tick| tick.index).collect())
}

impl Marks {
    /// The meaning of a typed line for a list of `count` lines: `1 4 ?6` is yes to lines 1 and 4, and not sure of line 6.
    ///
    /// # Errors
    ///
    /// A sentence that says what was expected.
    pub fn of(line: &str, count: usize) -> Result<Self, String> {
        let all = |presence| Ok(Self::Answers(vec![presence; count]));
        let text = match Reply::of(line) {
            Reply::Nothing => return all(Presence::Absent),
            Reply::Unknown => return all(Presence::Unknown),
            reply @ (Reply::Back | Reply::Why | Reply::Stop) => return Ok(Self::Reply(reply)),
            Reply::Text(text) if text == "0" || text.eq_ignore_ascii_case("none") => {
                return all(Presence::Absent);
            }
            Reply::Text(text) => text,
            Reply::Yes | Reply::No => String::new(),
        };
        let mut answers = vec![None; count];
        let words = text.split([' ', ',', ';', '\t']).filter(|word| !word.is_empty());
        let is_understood = words.into_iter().all(|word| {
            let (number, presence) = match word.strip_prefix('?') {
                Some(number) => (number, Presence::Unknown),
                None => (word, Presence::Present),
            };
            let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let Some(answer) = place.and_then(|place| answers.get_mut(place)) else { return false };
            // If a line is named twice, both must agree.
            answer.replace(presence).is_none_or(|earlier| earlier == presence)
        });
        if !is_understood || answers.iter().all(Option::is_none) {
            return Err(format!("That was not understood; expected numbers from 1 to {count}, or 0."));
        }
        Ok(Self::Answers(answers.into_iter().map(|answer| answer.unwrap_or(Presence::Absent)).collect()))
    }
}

impl Reply {
    /// The meaning of a line. Only whole lines count, so that "no idea" is not taken for a no.
    #[must_use]
    pub fn of(line: &str) -> Self {
        match line.trim().to_lowercase().replace('’', "'").as_str() {
            "" => Self::Nothing,
            "y" | "yes" => Self::Yes,
            "n" | "no" => Self::No,
            "?" | "d" | "not sure" | "don't know" | "dont know" | "unknown" => Self::Unknown,
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
    /// A sentence that says what was expected.
    pub fn answer(&self, step: &Step, presentation: Presentation) -> Result<Presentation, String> {
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

/// The answers that a step expects.
#[must_use]
pub fn expected(step: &Step) -> &'static str {
    match step {
        Step::Age => "a whole number of years, or nothing",
        Step::Sex => "female or male, or nothing",
        Step::Duration => "a number of weeks, or nothing",
        Step::Sheet(_) => "numbers",
        Step::DateOfChange | Step::Question(_) => "y yes, n no, ? not sure, b back, w why, s stop",
        Step::Alarm => "y answer more, n stop here, b take the last answer back",
    }
}

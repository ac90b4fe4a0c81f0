//! Writes what is shown. Text is wrapped at the width of the terminal. There are no colours if the terminal has none, or if
//! `NO_COLOR` is set.

use std::io::{self, Write};

use console::{Term, style};
use lumbago::{Assessment, Conclusion, Condition, Probability, Respondent, Urgency, screening::Screen};
use textwrap::{Options, WordSplitter};

use crate::words::{self, Kind, Line, both_names};
use crate::{Interview, Sheet, Step};

/// Writes a line, formatted as by `format!`.
macro_rules! show {
    ($out:expr, $($text:tt)*) => {
        say($out, &format!($($text)*))
    };
}

/// The greatest width of a probability bar, and the width of what is beside it.
const BAR: u16 = 30;
const BESIDE_BAR: usize = 36;

/// How many conditions the answer lists.
const CONDITIONS: usize = 8;

/// The height and width to assume without a terminal, and the greatest width that is easy to read.
const SIZE: (usize, usize) = (24, 80);
const WIDEST: usize = 100;

/// How many rows and columns there are.
#[must_use]
pub fn size() -> (usize, usize) {
    let size = Term::stdout().size_checked().filter(|(rows, columns)| *rows > 0 && *columns > 0);
    let (rows, columns) = size.map_or(SIZE, |(rows, columns)| (usize::from(rows), usize::from(columns)));
    (rows, columns.clamp(20, WIDEST))
}

/// Writes text, wrapped at the width of the terminal. The rest of a long line is indented like its beginning.
///
/// # Errors
///
/// If it cannot be written.
pub fn say(out: &mut impl Write, text: &str) -> io::Result<()> {
    let (_, columns) = size();
    for line in text.split('\n') {
        let indent = line.len() - line.trim_start().len();
        let mark = if line.trim_start().starts_with("- ") { 2 } else { 0 };
        writeln!(out, "{}", hung(line, columns, indent + mark))?;
    }
    Ok(())
}

/// A line, wrapped at `columns`. The lines after the first are indented by `indent`.
#[must_use]
pub fn hung(line: &str, columns: usize, indent: usize) -> String {
    hung_behind("", line, columns, indent)
}

/// A line that follows `before`, wrapped so that both fit in `columns`. The lines after the first are indented by `indent`.
#[must_use]
pub fn hung_behind(before: &str, line: &str, columns: usize, indent: usize) -> String {
    let spaces = " ".repeat(indent);
    let options = Options::new(columns.max(indent + 10)).initial_indent(before).subsequent_indent(&spaces);
    let whole_words = options.break_words(false).word_splitter(WordSplitter::NoHyphenation);
    let wrapped = textwrap::fill(line, whole_words);
    wrapped.strip_prefix(before).map(str::to_owned).unwrap_or(wrapped)
}

/// Writes what the program is, before the first question.
///
/// # Errors
///
/// If it cannot be written.
pub fn welcome(out: &mut impl Write) -> io::Result<()> {
    show!(out, "{}", style("Low back and upper leg pain").bold())?;
    show!(
        out,
        "This informs; it does not diagnose. In an emergency, call an ambulance and do not go on here."
    )?;
    show!(
        out,
        "A few questions about you, {} short lists, then single questions. If you do not know, say so.",
        Screen::ALL.len()
    )
}

/// Writes the next question, with the progress of the interview.
///
/// # Errors
///
/// If it cannot be written.
pub fn step(out: &mut impl Write, interview: &Interview, step: &Step) -> io::Result<()> {
    if *step == Step::Alarm {
        return lines(out, &words::alarm(interview), |action| {
            style(format!("!! {action}")).red().bold().to_string()
        });
    }
    show!(out, "\n{}", style(words::progress(interview, step)).dim())?;
    show!(out, "{}", style(words::wording(step)).bold())
}

/// Writes lines, headings as `heading` draws them.
fn lines(out: &mut impl Write, lines: &[Line], heading: impl Fn(&str) -> String) -> io::Result<()> {
    lines.iter().try_for_each(|Line { kind, text }| match kind {
        Kind::Heading => show!(out, "\n{}", heading(text)),
        Kind::Text => say(out, text),
        Kind::Point => show!(out, "  - {text}"),
        Kind::Detail => show!(out, "    {text}"),
    })
}

/// Writes why a step is asked, and what each answer would change.
///
/// # Errors
///
/// If it cannot be written.
pub fn why(out: &mut impl Write, assessment: &Assessment, step: &Step) -> io::Result<()> {
    words::why(assessment, step).iter().try_for_each(|Line { kind, text }| {
        let mark = if *kind == Kind::Point { "- " } else { "" };
        show!(out, "   {mark}{text}")
    })
}

/// Writes the lines of a list with their numbers, to answer by typing.
///
/// # Errors
///
/// If they cannot be written.
pub fn numbered(out: &mut impl Write, sheet: &Sheet) -> io::Result<()> {
    let (_, columns) = size();
    for (place, finding) in sheet.findings().iter().enumerate() {
        writeln!(out, "{}", hung(&format!("{:>3}  {}", place + 1, finding.question()), columns, 5))?;
    }
    Ok(())
}

/// Writes the answer: how soon to seek care, what is likely, and what must not be missed. It suggests only findings that
/// respondents up to this one can answer.
///
/// # Errors
///
/// If it cannot be written.
pub fn answer(out: &mut impl Write, assessment: &Assessment, respondents: Respondent) -> io::Result<()> {
    let bold = |heading: &str| style(heading).bold().to_string();
    lines(out, &words::urgency(&assessment.triage()), bold)?;
    // Dangerous conditions come before those that are only likely.
    lines(out, &words::must_not_miss(assessment, respondents), bold)?;
    if assessment.triage().urgency() == Urgency::Emergency {
        show!(out, "\nThe urgency comes first. Nothing below changes it.")?;
    }
    lines(out, &words::conclusion(assessment, respondents), bold)?;
    ranking(out, assessment)?;
    words::remarks(assessment).iter().try_for_each(|remark| show!(out, "\n{}", remark.text))
}

fn ranking(out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
    // Of someone outside the population no condition is named.
    if let Conclusion::OutsidePopulation(_) = assessment.conclusion() {
        return Ok(());
    }
    let (_, columns) = size();
    show!(out, "")?;
    for (place, ranked) in assessment.ranking().take(CONDITIONS).enumerate() {
        let line = format!("{:>2}  {}", place + 1, both_names(ranked.condition()));
        writeln!(out, "{}", hung(&line, columns, 4))?;
        show!(out, "    {}  ({})", bar(ranked.probability(), columns), ranked.interval())?;
    }
    show!(out, "    None of these")?;
    show!(out, "    {}", bar(assessment.none_of_these(), columns))
}

/// Repeats what to do, because the answer is longer than a terminal.
///
/// # Errors
///
/// If it cannot be written.
pub fn reminder(out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
    show!(out, "\n{}", style(format!("What to do: {}", words::action(&assessment.triage()))).bold())
}

fn bar(probability: Probability, columns: usize) -> String {
    let width = u16::try_from(columns.saturating_sub(BESIDE_BAR)).unwrap_or(BAR).clamp(5, BAR);
    // A cell is filled if the probability reaches its middle.
    let reaches = |place: &u16| probability.value() * f64::from(width) >= f64::from(*place) + 0.5;
    let filled = (0..width).filter(reaches).count();
    let empty = usize::from(width) - filled;
    format!("{}{} {:>7}", "#".repeat(filled), ".".repeat(empty), probability.to_string())
}

/// The condition that is meant, by the number of its bar or the start of one of its names. Otherwise a sentence that says what
/// was expected.
fn meant(assessment: &Assessment, name: &str) -> Result<Condition, String> {
    let name = name.trim().to_lowercase();
    if let Ok(number) = name.parse::<usize>() {
        let shown = assessment.ranking().take(CONDITIONS).map(|ranked| ranked.condition());
        let place = number.checked_sub(1).and_then(|place| shown.into_iter().nth(place));
        return place
            .ok_or_else(|| format!("There is no bar {number}; expected 1 to {CONDITIONS}, or a name."));
    }
    let names = |condition: Condition| {
        [condition.label(), condition.lay_label(), condition.as_str()].map(str::to_lowercase)
    };
    let among = |fits: &dyn Fn(&str) -> bool| -> Vec<Condition> {
        Condition::ALL
            .iter()
            .copied()
            .filter(|condition| names(*condition).iter().any(|name| fits(name)))
            .collect()
    };
    // A whole name counts before the beginning of another.
    let whole = among(&|whole| whole == name);
    let found = if whole.is_empty() { among(&|whole| whole.starts_with(&name)) } else { whole };
    match found.as_slice() {
        [condition] => Ok(*condition),
        [] => Err(format!(
            "No condition is called `{name}`; expected the number of a bar, or the start of a name."
        )),
        several => {
            let several: Vec<_> = several.iter().map(|condition| both_names(*condition)).collect();
            Err(format!("Several names start like this: {}.", several.join("; ")))
        }
    }
}

/// What the person wants to see: the ledger of one condition, or a comparison of two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wish {
    /// The ledger of this condition.
    Ledger(Condition),
    /// The comparison of the first with the second.
    Comparison(Condition, Condition),
}

impl Wish {
    /// The meaning of a line: a number or a name, or two numbers.
    ///
    /// # Errors
    ///
    /// A sentence that says what was expected.
    pub fn of(assessment: &Assessment, line: &str) -> Result<Self, String> {
        let between = |letter: char| letter.is_whitespace() || ",;".contains(letter);
        let words: Vec<_> = line.split(between).filter(|word| !word.is_empty()).collect();
        let are_numbers = words.iter().all(|word| word.parse::<usize>().is_ok());
        match words.as_slice() {
            [first, second] if are_numbers => match (meant(assessment, first)?, meant(assessment, second)?) {
                (first, second) if first == second => Err("These are the same; name two.".to_owned()),
                (first, second) => Ok(Self::Comparison(first, second)),
            },
            _ => Ok(Self::Ledger(meant(assessment, line)?)),
        }
    }

    /// Writes it.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn show(self, out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
        let (table, last) = match self {
            Self::Ledger(condition) => (assessment.explain(condition).to_string(), "evidence ["),
            Self::Comparison(first, second) => (assessment.compare(first, second).to_string(), "evidence"),
        };
        let (_, columns) = size();
        // Long rows of the table are indented to its last column.
        let column = table.lines().find_map(|line| line.find(last)).unwrap_or_default();
        let mut is_row = false;
        show!(out, "")?;
        for line in table.lines() {
            is_row = !line.is_empty() && (is_row || line.contains(last));
            let indent = if is_row { column } else { 4 };
            writeln!(out, "{}", hung(line, columns, indent))?;
        }
        Ok(())
    }
}

//! Reads a presentation and prints its assessment.
//!
//! `cargo run --example assess -- FILE` reads a file, and `-` standard input. Without an argument it shows a sample case.
//! `--json` prints the assessment as JSON. `--compare A B` adds a comparison of two conditions, line by line; with `--json` it
//! prints only that. Bad input gives one sentence and exit status 2.

#[path = "support/terminal.rs"]
mod terminal;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use lumbago::knowledge::CriterionRule;
use lumbago::{
    Assessment, Conclusion, Condition, Presence, Presentation, Question, Respondent, Urgency,
    criterion::{CriterionStatus, Verdict},
    inquiry::Reason,
    score,
};

const SAMPLE: &str = include_str!("data/lumbar_disc_herniation.json");

const USAGE: &str = "usage: assess [--json] [--compare CONDITION CONDITION] [FILE | -]";

/// The most columns of a line.
const WIDTH: usize = 80;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    terminal::finish(run(&arguments))
}

fn run(arguments: &[OsString]) -> Result<String, String> {
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return Ok(USAGE.to_owned());
    }
    let mut json = false;
    let (mut path, mut compared) = (None, None);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        if argument == "--json" {
            json = true;
        } else if argument == "--compare" {
            compared = Some((condition(arguments.next())?, condition(arguments.next())?));
        } else if path.is_none() && (argument == "-" || !argument.as_encoded_bytes().starts_with(b"-")) {
            path = Some(Path::new(argument));
        } else {
            return Err(USAGE.to_owned());
        }
    }

    let (place, text) = match path {
        None => ("the sample case".to_owned(), SAMPLE.to_owned()),
        Some(path) if path == Path::new("-") => ("standard input".to_owned(), read_standard_input()?),
        Some(path) => {
            let place = path.display().to_string();
            let text = std::fs::read_to_string(path).map_err(|error| format!("{place}: {error}"))?;
            (place, text)
        }
    };
    // Some editors begin a file with a byte-order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(format!("{place}: it is empty; expected a presentation, such as {{\"age\": 34}}"));
    }
    let presentation: Presentation =
        serde_json::from_str(text).map_err(|error| format!("{place}: {error}"))?;
    let assessment = score(&presentation);

    let comparison = compared.map(|(first, second)| assessment.compare(first, second));
    if json {
        return match comparison {
            Some(comparison) => serde_json::to_string_pretty(&comparison),
            None => serde_json::to_string_pretty(&assessment),
        }
        .map_err(|error| error.to_string());
    }
    let mut text = format!("{}\n{}", patient(&presentation), answer(&assessment));
    if let Some(comparison) = comparison {
        text.extend(["\n", &comparison.to_string()]);
    }
    Ok(wrapped(&text))
}

/// The condition of an argument: its id, its label or another name.
fn condition(argument: Option<&OsString>) -> Result<Condition, String> {
    let name = argument.ok_or("--compare: two conditions are expected")?.to_string_lossy();
    name.parse().map_err(|error| format!("--compare: {error}"))
}

/// The patient, and everything that was stated.
fn patient(presentation: &Presentation) -> String {
    let stated = |what: Option<String>, unstated: &str| what.unwrap_or_else(|| unstated.to_owned());
    let mut patient = format!(
        "Patient: {}, {}, {}; {}\n",
        stated(presentation.stated_age().map(|age| age.to_string()), "age not stated"),
        stated(presentation.stated_sex().map(|sex| sex.to_string()), "sex not stated"),
        stated(presentation.stated_duration().map(|pain| format!("pain for {pain}")), "duration not stated"),
        presentation.stated_setting(),
    );
    for (title, presence) in
        [("Present", Presence::Present), ("Absent", Presence::Absent), ("Not known", Presence::Unknown)]
    {
        let findings = presentation.findings().filter(|(_, said)| *said == presence);
        let findings: Vec<_> = findings.map(|(finding, _)| finding.label()).collect();
        if !findings.is_empty() {
            patient.extend(["  ", title, ": ", &findings.join("; "), "\n"]);
        }
    }
    for condition in Condition::ALL {
        if let Some(probability) = presentation.stated_pretest(*condition) {
            patient.extend(["  Pretest as stated: ", condition.label(), " ", &probability.to_string(), "\n"]);
        }
    }
    patient
}

/// The text for people: the assessment, what to ask next, what would change it, and the ledgers of the conditions that it names.
fn answer(assessment: &Assessment) -> String {
    let mut answer = assessment.to_string();
    let conclusion = assessment.conclusion();
    let named: &[Condition] = match &conclusion {
        Conclusion::Leading(condition) | Conclusion::NoneMoreLikely(condition) => &[*condition],
        Conclusion::NearTie(first, second) => &[*first, *second],
        _ => &[],
    };
    // In an emergency, seeking care must not wait for questions. The safety questions are printed above.
    let goes_on = assessment.triage().urgency() < Urgency::Emergency
        && !matches!(conclusion, Conclusion::OutsidePopulation(_));
    if goes_on {
        let is_of_patient = |question: &Question| question.respondent() == Respondent::Patient;
        let is_for_safety =
            |question: &Question| matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_));
        let of_patient = assessment.next_questions().filter(is_of_patient);
        let by = |respondent| {
            assessment.next_questions().filter(move |question| question.respondent() == respondent)
        };
        let is_open = assessment.triage().safety_questions().next().is_some();
        let title = if is_open { "After the safety questions, ask the patient" } else { "Ask the patient" };
        list(&mut answer, title, of_patient.filter(|question| !is_for_safety(question)));
        list(&mut answer, "Then examine", by(Respondent::Examiner));
        // The test that would tell most is seldom the one to do first.
        let title = "If there is a reason to test, or a result is already there, what it would tell";
        list(&mut answer, title, by(Respondent::Laboratory));
        let counterfactuals = assessment.counterfactuals().map(|answer| {
            format!("{}, {}: {} would lead", answer.finding(), answer.presence(), answer.leading())
        });
        if !named.is_empty() {
            list(&mut answer, "A single answer that would put another condition first", counterfactuals);
        }
    }
    // A rule that one item meets, with nothing required, is made to rule a condition out. Being met says little.
    let rules_in =
        |rule: &CriterionRule| rule.threshold() > 1 || !rule.required().is_empty() || rule.if_met().is_some();
    let is_met = |status: &CriterionStatus<'_>| status.verdict() == Verdict::Met && rules_in(status.rule());
    list(&mut answer, "Published rules that are met", assessment.criteria().filter(is_met));
    for condition in named {
        answer.push('\n');
        answer.push_str(&assessment.explain(*condition).to_string());
    }
    answer
}

/// Adds the first few entries of a list, if there are any.
fn list(answer: &mut String, title: &str, entries: impl Iterator<Item = impl Display>) {
    const MOST: usize = 5;
    for (at, entry) in entries.take(MOST).enumerate() {
        if at == 0 {
            answer.extend(["\n", title, ":\n"]);
        }
        answer.extend(["  - ", &entry.to_string(), "\n"]);
    }
}

/// The text, wrapped so that no line is wider than [`WIDTH`], as far as its words allow.
fn wrapped(text: &str) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        wrap(line, &mut wrapped);
        wrapped.push('\n');
    }
    wrapped
}

/// Breaks a line between words. Continuation lines are indented to the last column of a table, or to the text of a list item.
fn wrap(line: &str, out: &mut String) {
    let text = line.rfind("  ").map_or(0, |gap| gap + 2);
    let (columns, text) = line.split_at(text);
    out.push_str(columns);
    let mut column = columns.chars().count();
    let is_list = text.starts_with("- ");
    let hanging = if is_list || columns.trim().is_empty() { column + 2 } else { column };
    let mut is_first = true;
    for word in words(text) {
        let width = word.chars().count();
        if !is_first && column + 1 + width > WIDTH {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', hanging));
            column = hanging;
        } else if !is_first {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
        is_first = false;
    }
}

/// The words of a text. A number and the per cent sign after it are one word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = (!text.is_empty()).then_some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let mut spaces = text.match_indices(' ').map(|(at, _)| at);
        let end = spaces.find(|at| !text[at + 1..].starts_with('%'));
        rest = end.map(|at| &text[at + 1..]);
        Some(end.map_or(text, |at| &text[..at]))
    })
}

fn read_standard_input() -> Result<String, String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

//! Reads a presentation and prints the answer.
//!
//! `cargo run --example assess -- FILE` reads a file, `-` standard input; without an argument a sample case is shown.
//! `--json` prints the assessment as JSON. Bad input gives one sentence and exit status 2.

use std::fmt::Display;
use std::io::{Read, Write};
use std::process::ExitCode;

use lumbago::knowledge::CriterionRule;
use lumbago::{
    Assessment, Conclusion, Condition, CriterionStatus, Presentation, Question, Reason, Urgency, Verdict,
    score,
};

const SAMPLE: &str = include_str!("data/lumbar_disc_herniation.json");

const USAGE: &str = "usage: assess [--json] [FILE | -]";

fn main() -> ExitCode {
    if std::env::args().skip(1).any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(answer) => {
            // A reader that has gone away, as `head` does, is no reason to fail.
            let _ = writeln!(std::io::stdout(), "{}", answer.trim_end());
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let mut json = false;
    let mut path = None;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--json" => json = true,
            _ if path.is_some() || (argument.starts_with('-') && argument != "-") => {
                return Err(USAGE.to_owned());
            }
            _ => path = Some(argument),
        }
    }

    let (place, text) = match path.as_deref() {
        None => ("the sample case", SAMPLE.to_owned()),
        Some("-") => ("standard input", read_standard_input()?),
        Some(path) => (path, std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?),
    };
    if text.trim().is_empty() {
        return Err(format!(
            "{place}: there is nothing in it; expected a presentation, such as {{\"age\": 34}}"
        ));
    }
    let presentation: Presentation =
        serde_json::from_str(&text).map_err(|error| format!("{place}: {error}"))?;
    let assessment = score(&presentation);

    if json {
        return serde_json::to_string_pretty(&assessment).map_err(|error| error.to_string());
    }
    Ok(answer(&assessment))
}

/// The answer for people: the assessment, what to ask next, what would change it, and the ledgers of the conditions it names.
fn answer(assessment: &Assessment) -> String {
    let mut answer = assessment.to_string();
    let named: &[Condition] = match assessment.conclusion() {
        Conclusion::Leading(condition) => &[condition],
        Conclusion::NearTie(first, second) => &[first, second],
        _ => &[],
    };
    // In an emergency there are better things to do than to answer questions, and the safety questions are above.
    let goes_on = assessment.triage().urgency() < Urgency::Emergency
        && !matches!(assessment.conclusion(), Conclusion::OutsidePopulation(_));
    if goes_on {
        let by_information = |question: &Question| !matches!(question.reason(), Reason::Safety(_));
        let mut questions: Vec<_> = assessment.next_questions().filter(by_information).collect();
        // What the patient can tell before what takes an examination or a scan; the sort keeps the order within each.
        questions.sort_by_key(Question::asked_of);
        list(&mut answer, "After the safety questions, ask", questions.into_iter());
        let counterfactuals = assessment.counterfactuals().map(|answer| {
            format!("{}, {}: {} would lead", answer.finding(), answer.presence(), answer.leading())
        });
        if !named.is_empty() {
            list(&mut answer, "A single answer that would put another condition first", counterfactuals);
        }
    }
    // A rule of which one item is enough, with nothing required, is there to rule out: met, it says little.
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

fn read_standard_input() -> Result<String, String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

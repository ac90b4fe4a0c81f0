//! Reads a presentation and prints the answer.
//!
//! `cargo run --example assess -- FILE` reads a file, `-` standard input; without an argument a sample case is shown.
//! `--json` prints the assessment as JSON. Bad input gives one sentence and exit status 2.

use std::io::{Read, Write};
use std::process::ExitCode;

use lumbago::{Presentation, score};

const SAMPLE: &str = include_str!("data/lumbar_disc_herniation.json");

const USAGE: &str = "usage: assess [--json] [FILE | -]";

fn main() -> ExitCode {
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
    let presentation: Presentation =
        serde_json::from_str(&text).map_err(|error| format!("{place}: {error}"))?;
    let assessment = score(&presentation);

    if json {
        return serde_json::to_string_pretty(&assessment).map_err(|error| error.to_string());
    }
    let leading = assessment.ranking().next().map(|ranked| assessment.explain(ranked.condition()));
    let questions: Vec<_> =
        assessment.next_questions().take(5).map(|question| format!("  - {question}")).collect();
    Ok(match leading {
        Some(ledger) => format!("{assessment}\nAsk next:\n{}\n\n{ledger}", questions.join("\n")),
        None => assessment.to_string(),
    })
}

fn read_standard_input() -> Result<String, String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

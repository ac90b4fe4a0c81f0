//! Scores a cohort: one presentation a line in JSON Lines, one row a patient in CSV.
//!
//! `cargo run --release --manifest-path examples/cohort/Cargo.toml -- IN.jsonl OUT.csv` uses every core. Lines are scored in
//! chunks, a chunk a thread, so that memory does not grow with the file and rows keep the order of lines. A line that is
//! no presentation ends the run with one sentence and exit status 2.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use lumbago::{Condition, Presentation, score, score_each};

const USAGE: &str = "usage: cohort IN.jsonl OUT.csv";

/// How many lines a thread is given at a time.
const CHUNK: usize = 4096;

fn main() -> ExitCode {
    match run() {
        Ok(patients) => {
            eprintln!("{patients} patients scored");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<usize, String> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err(USAGE.to_owned());
    };
    let at = |path: &str| {
        let path = path.to_owned();
        move |error: &dyn std::fmt::Display| format!("{path}: {error}")
    };
    let (in_input, in_output) = (at(&input), at(&output));

    let file = File::open(&input).map_err(|error| in_input(&error))?;
    let progress = progress_bar(file.metadata().map_or(0, |metadata| metadata.len()));
    let mut lines = BufReader::new(file).lines();
    let mut csv = csv::Writer::from_path(&output).map_err(|error| in_output(&error))?;
    csv.write_record(header()).map_err(|error| in_output(&error))?;

    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut patients = 0;
    loop {
        let batch: Vec<String> = lines
            .by_ref()
            .take(CHUNK * threads)
            .collect::<Result<_, _>>()
            .map_err(|error| in_input(&error))?;
        if batch.is_empty() {
            break;
        }
        for rows in score_batch(&batch, patients) {
            for row in rows.map_err(|sentence| in_input(&sentence))? {
                csv.write_record(row).map_err(|error| in_output(&error))?;
            }
        }
        patients += batch.len();
        progress.inc(batch.iter().map(|line| line.len() as u64 + 1).sum());
    }
    csv.flush().map_err(|error| in_output(&error))?;
    progress.finish_and_clear();
    Ok(patients)
}

fn progress_bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}");
    ProgressBar::new(bytes).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// The rows of a batch, a chunk a thread, in the order of its lines. `before` counts the lines before the batch.
fn score_batch(batch: &[String], before: usize) -> Vec<Result<Vec<Vec<String>>, String>> {
    std::thread::scope(|scope| {
        let chunks: Vec<_> = batch
            .chunks(CHUNK)
            .enumerate()
            .map(|(at, lines)| scope.spawn(move || rows(lines, before + at * CHUNK)))
            .collect();
        let ended = |_| Err("a thread ended before its work was done".to_owned());
        chunks.into_iter().map(|chunk| chunk.join().unwrap_or_else(ended)).collect()
    })
}

/// The rows of some lines, of which the first has so many before it.
fn rows(lines: &[String], before: usize) -> Result<Vec<Vec<String>>, String> {
    let presentations: Vec<Presentation> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| format!("line {}: {error}", before + at + 1))
        })
        .collect::<Result<_, _>>()?;
    // The compact scores are all that the columns of probability need; triage reads the findings itself.
    let scores = score_each(&presentations);
    Ok(presentations
        .iter()
        .zip(scores)
        .map(|(presentation, scores)| {
            let assessment = score(presentation);
            let mut row = vec![
                assessment.triage().urgency().as_str().to_owned(),
                assessment.conclusion().as_str().to_owned(),
                scores.leading().as_str().to_owned(),
            ];
            row.extend(
                Condition::ALL.iter().map(|condition| scores.probability(*condition).value().to_string()),
            );
            row
        })
        .collect())
}

fn header() -> Vec<&'static str> {
    let mut header = vec!["urgency", "conclusion", "leading"];
    header.extend(Condition::ALL.iter().map(|condition| condition.as_str()));
    header
}

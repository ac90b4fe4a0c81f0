//! Scores a cohort: one patient per line of JSON Lines, one row per patient in CSV.
//!
//! `cargo run --release --manifest-path examples/cohort/Cargo.toml -- IN.jsonl OUT.csv` uses every core. Each thread scores a
//! chunk of lines at a time, so memory does not grow with the file, and rows keep the order of lines. A line that is not a
//! patient ends the run with one sentence and exit status 2, and no output is written.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use lumbago::{Conclusion, Condition, Presentation, score, score_each};
use serde::Deserialize;

const USAGE: &str = "usage: cohort IN.jsonl OUT.csv";

/// How many lines a thread scores at a time.
const CHUNK: usize = 4096;

/// The first columns. One column with the probability of each condition follows them.
const COLUMNS: [&str; 9] = [
    "id",
    "urgency",
    "provisional",
    "never_asked",
    "not_known",
    "ambulance",
    "conclusion",
    "leading",
    "level_with",
];

/// A line that is not empty, with its number.
type Line = (usize, Vec<u8>);

/// A patient with an id. Other fields are ignored.
#[derive(Deserialize)]
struct Case {
    id: Option<Id>,
    presentation: Presentation,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "`id` must be text or a number")]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let [input, output] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match convert(Path::new(input), Path::new(output)) {
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

/// Writes to a temporary file beside the output, and renames it at the end, so that the output is complete or not there at all.
fn convert(input: &Path, output: &Path) -> Result<usize, String> {
    let mut unfinished = output.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    for path in [output, unfinished] {
        if path.exists() && !path.is_file() {
            return Err(format!("{}: not a file that can be replaced", path.display()));
        }
        if path.canonicalize().is_ok_and(|written| input.canonicalize().is_ok_and(|read| read == written)) {
            return Err(format!("{}: would be written over; name another output", input.display()));
        }
    }
    let patients = score_file(input, unfinished).and_then(|patients| {
        std::fs::rename(unfinished, output).map_err(at(output))?;
        Ok(patients)
    });
    if patients.is_err() {
        // If this fails too, the first error is still the one to report.
        let _ = std::fs::remove_file(unfinished);
    }
    patients
}

fn score_file(input: &Path, output: &Path) -> Result<usize, String> {
    let file = File::open(input).map_err(at(input))?;
    let progress = progress_bar(file.metadata().map_or(0, |metadata| metadata.len()));
    let lines = BufReader::new(progress.wrap_read(file)).split(b'\n').enumerate();
    let mut lines = lines.filter(|(_, line)| !line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty()));

    let mut rows = BufWriter::new(File::create(output).map_err(at(output))?);
    let columns = COLUMNS.into_iter().chain(Condition::ALL.iter().map(|condition| condition.as_str()));
    writeln!(rows, "{}", columns.collect::<Vec<_>>().join(",")).map_err(at(output))?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut patients = 0;
    loop {
        let batch = lines.by_ref().take(CHUNK * threads).map(|(place, line)| Ok((place + 1, line?)));
        let batch: Vec<Line> = batch.collect::<Result<_, _>>().map_err(at::<std::io::Error>(input))?;
        if batch.is_empty() {
            break;
        }
        for chunk in score_batch(&batch) {
            rows.write_all(&chunk.map_err(at(input))?).map_err(at(output))?;
        }
        patients += batch.len();
    }
    rows.flush().map_err(at(output))?;
    Ok(patients)
}

/// Adds the path to an error.
fn at<E: std::fmt::Display>(path: &Path) -> impl Fn(E) -> String {
    move |error| format!("{}: {error}", path.display())
}

fn progress_bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(bytes).with_style(style).with_finish(ProgressFinish::AndClear)
}

/// The rows of a batch in the order of its lines. Each chunk has a thread of its own.
fn score_batch(batch: &[Line]) -> Vec<Result<Vec<u8>, String>> {
    std::thread::scope(|scope| {
        let chunks: Vec<_> = batch.chunks(CHUNK).map(|lines| scope.spawn(|| rows(lines))).collect();
        let ended = |_| Err("a thread ended before its work was done".to_owned());
        chunks.into_iter().map(|chunk| chunk.join().unwrap_or_else(ended)).collect()
    })
}

fn rows(lines: &[Line]) -> Result<Vec<u8>, String> {
    let patients: Vec<(String, Presentation)> = lines.iter().map(patient).collect::<Result<_, _>>()?;
    let scores = score_each(patients.iter().map(|(_, presentation)| presentation));
    let mut csv = csv::Writer::from_writer(Vec::new());
    for ((id, presentation), scores) in patients.iter().zip(scores) {
        // The compact scores have the probabilities. Triage and the conclusion need a whole assessment.
        let assessment = score(presentation);
        let conclusion = assessment.conclusion();
        let (leading, level_with) = match conclusion {
            Conclusion::Leading(condition) => (Some(condition), None),
            Conclusion::NearTie(first, second) => (Some(first), Some(second)),
            _ => (None, None),
        };
        let probabilities = Condition::ALL.iter().map(|condition| scores.probability(*condition).value());
        let probabilities: Vec<f64> = probabilities.collect();
        let (triage, screening) = (assessment.triage(), assessment.triage().screening());
        let urgency = triage.urgency();
        let answered = (triage.is_provisional(), screening.never_asked(), screening.not_known());
        let named = (conclusion.as_str(), leading, level_with);
        csv.serialize((id, urgency, answered, triage.needs_ambulance(), named, probabilities))
            .map_err(|error| error.to_string())?;
    }
    csv.into_inner().map_err(|error| error.to_string())
}

/// The id and presentation of a line. Without an id, the line number takes its place.
fn patient((number, line): &Line) -> Result<(String, Presentation), String> {
    // A presentation never has this key, so there is no need to try both forms.
    const KEY: &[u8] = b"\"presentation\"";
    let case = if line.windows(KEY.len()).any(|part| part == KEY) {
        serde_json::from_slice(line)
    } else {
        serde_json::from_slice(line).map(|presentation| Case { id: None, presentation })
    };
    let Case { id, presentation } = case.map_err(|error| {
        let (column, sentence) = (error.column(), error.to_string());
        let sentence = sentence.trim_end_matches(&format!(" at line 1 column {column}"));
        format!("line {number}, column {column}: {sentence}")
    })?;
    let id = match id {
        Some(Id::Text(text)) => text,
        Some(Id::Number(id)) => id.to_string(),
        None => number.to_string(),
    };
    Ok((id, presentation))
}

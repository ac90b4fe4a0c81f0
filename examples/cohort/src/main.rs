//! Scores a cohort: one patient per line of JSON Lines, one row per patient in CSV.
//!
//! `cargo run --release --manifest-path examples/cohort/Cargo.toml -- IN.jsonl OUT.csv` uses every core. Blocks of whole lines go to
//! the threads in turn, and their rows come back in the same order; a few blocks are under way at a time, so memory does not grow
//! with the file. A line that is not a patient ends the run with one sentence and exit status 2, and no output is written.

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, SyncSender};

use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use lumbago::{Conclusion, Condition, Presentation, score, score_each};
use serde::Deserialize;

const USAGE: &str = "usage: cohort IN.jsonl OUT.csv";

/// What some programs put at the beginning of a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// How much of the input a thread works on at a time, if no line is longer.
const BLOCK: usize = 1 << 20;

/// How many blocks are with each thread: one in work and one in waiting.
const UNDER_WAY: usize = 2;

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

/// Whole lines, with the number of the first.
struct Block {
    first: usize,
    lines: Vec<u8>,
}

/// What becomes of a block: its rows and how many they are, or what is wrong with a line.
type Rows = Result<(Vec<u8>, usize), String>;

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
    let mut blocks = Blocks { file: progress.wrap_read(file), begun: Vec::new(), next: 1 };

    let mut output_file = File::create(output).map_err(at(output))?;
    let columns = COLUMNS.into_iter().chain(Condition::ALL.iter().map(|condition| condition.as_str()));
    writeln!(output_file, "{}", columns.collect::<Vec<_>>().join(",")).map_err(at(output))?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                let (to, blocks) = mpsc::sync_channel(UNDER_WAY);
                let (rows, from) = mpsc::sync_channel(UNDER_WAY);
                scope.spawn(move || work(&blocks, &rows));
                (to, from)
            })
            .collect();
        let mut under_way = VecDeque::new();
        let mut turns = workers.iter().cycle();
        let mut patients = 0;
        loop {
            let block = blocks.next().map_err(at(input))?;
            let is_last = block.is_none();
            if let (Some(block), Some((to, from))) = (block, turns.next()) {
                to.send(block).map_err(|_| ENDED)?;
                under_way.push_back(from);
            }
            // Threads get their blocks in turn, so the oldest block is that of the thread whose turn is next.
            while is_last && !under_way.is_empty() || under_way.len() >= UNDER_WAY * threads {
                let rows: Option<Rows> = under_way.pop_front().and_then(|from| from.recv().ok());
                let (rows, count) = rows.ok_or(ENDED)?.map_err(at(input))?;
                output_file.write_all(&rows).map_err(at(output))?;
                patients += count;
            }
            if is_last {
                return Ok(patients);
            }
        }
    })
}

const ENDED: &str = "a thread ended before its work was done";

/// The input, in blocks of whole lines.
struct Blocks<R> {
    file: R,
    /// The beginning of a line that the last block left over.
    begun: Vec<u8>,
    next: usize,
}

impl<R: Read> Blocks<R> {
    fn next(&mut self) -> io::Result<Option<Block>> {
        let mut lines = std::mem::take(&mut self.begun);
        lines.reserve(2 * BLOCK);
        loop {
            let before = lines.len();
            let read = self.file.by_ref().take(BLOCK as u64).read_to_end(&mut lines)?;
            let end = memchr::memrchr(b'\n', &lines[before..]);
            match end {
                Some(end) if read > 0 => self.begun = lines.split_off(before + end + 1),
                _ if read > 0 => continue,
                // The last line may end without a line break.
                _ => {}
            }
            let first = self.next;
            if first == 1 && lines.starts_with(BYTE_ORDER_MARK) {
                lines.drain(..BYTE_ORDER_MARK.len());
            }
            self.next += memchr::memchr_iter(b'\n', &lines).count();
            return Ok((!lines.is_empty()).then_some(Block { first, lines }));
        }
    }
}

/// Scores blocks until there are no more.
fn work(blocks: &Receiver<Block>, to: &SyncSender<Rows>) {
    for block in blocks {
        if to.send(rows(&block)).is_err() {
            return;
        }
    }
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

fn rows(block: &Block) -> Rows {
    let lines = (block.first..).zip(block.lines.split(|byte| *byte == b'\n'));
    let lines = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    let patients: Vec<(String, Presentation)> =
        lines.map(|(number, line)| patient(number, line)).collect::<Result<_, _>>()?;
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
        let triage = assessment.triage();
        let (urgency, screening) = (triage.urgency(), triage.screening());
        let answered = (triage.is_provisional(), screening.never_asked(), screening.not_known());
        let named = (conclusion.as_str(), leading, level_with);
        csv.serialize((id, urgency, answered, triage.needs_ambulance(), named, probabilities))
            .map_err(|error| error.to_string())?;
    }
    Ok((csv.into_inner().map_err(|error| error.to_string())?, patients.len()))
}

/// The id and presentation of a line. Without an id, the line number takes its place.
fn patient(number: usize, line: &[u8]) -> Result<(String, Presentation), String> {
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

//! Scores a cohort: Parquet, CSV or JSON Lines in and out. The README says how.
//!
//! One thread reads blocks of rows and hands them to the others in turn. Their answers come back in the same order, and are
//! written. A few blocks are under way at a time, so memory does not grow with the file.

mod encode;
#[path = "../../support/excerpt.rs"]
mod excerpt;
mod input;
mod output;
mod rows;
#[path = "../../support/terminal.rs"]
mod terminal;

use std::collections::VecDeque;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::{Duration, Instant, UNIX_EPOCH};

use bytes::Bytes;

use encode::Assembly;
use input::{Block, Fault, Input};
use output::{Journal, Part, State, Target};
use rows::{Done, Worker};

const USAGE: &str = "usage: cohort [OPTIONS] IN OUT

IN and OUT are Parquet, CSV or JSON Lines by their ending: .parquet, .csv, .jsonl or
.ndjson, the last three also with .gz. - is standard input or output.

  --from FORMAT, --to FORMAT  parquet, csv, csv.gz, jsonl or jsonl.gz, whatever the ending
  --keep NAME                 carry a column or field through; `id` always is
  --ignore NAME               pass a column or field over
  --without PART              leave out `intervals`, `open-questions` or `receipt`
  --rejects FILE              go on after rows that cannot be read as patients, and list them here
  --max-rejects N             stop all the same if there are more than N of them
  --resume                    go on where an interrupted run ended
";

/// How many blocks are with each thread: one in work and one in waiting.
const UNDER_WAY: usize = 2;

/// What to do.
#[derive(Debug)]
pub struct Job {
    input: PathBuf,
    output: PathBuf,
    from: (Format, bool),
    to: (Format, bool),
    keep: Vec<String>,
    ignore: Vec<String>,
    without: Vec<String>,
    rejects: Option<PathBuf>,
    max_rejects: Option<u64>,
    resume: bool,
}

/// A form of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// In row groups.
    Parquet,
    /// With a header.
    Csv,
    /// A document a line.
    JsonLines,
}

impl Format {
    /// The format by its name or by the ending of a file, and whether it is compressed with gzip.
    fn of(name: &str) -> Option<(Self, bool)> {
        let lower = name.to_ascii_lowercase();
        let (rest, is_compressed) = lower.strip_suffix(".gz").map_or((&*lower, false), |rest| (rest, true));
        Some(match rest.rsplit('.').next()? {
            "parquet" if !is_compressed => (Self::Parquet, false),
            "csv" => (Self::Csv, is_compressed),
            "jsonl" | "ndjson" => (Self::JsonLines, is_compressed),
            _ => return None,
        })
    }
}

/// Why there is no output.
pub enum Failure {
    /// Something is wrong with the arguments or the input.
    Input(String),
    /// The input could not be read, for which it may not be to blame.
    Reading(String),
    /// The output could not be written.
    Output(String),
    /// Nobody reads the output any more.
    Closed,
}

impl Failure {
    fn reading(path: &Path) -> impl Fn(Fault) -> Self {
        move |fault| match fault {
            Fault::Content(sentence) => at(path)(sentence),
            Fault::System(sentence) => Self::Reading(format!("{}: {sentence}", path.display())),
        }
    }

    fn writing(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Output(format!("{}: {error}", path.display())),
        }
    }
}

/// Adds the path to an error.
pub fn at<E: Display>(path: &Path) -> impl Fn(E) -> Failure {
    move |error| Failure::Input(format!("{}: {error}", path.display()))
}

fn main() -> ExitCode {
    let job = match arguments(std::env::args_os().skip(1)) {
        Ok(Some(job)) => job,
        Ok(None) => return terminal::finish(Ok(USAGE.to_owned())),
        Err(error) => return terminal::finish(Err(format!("{error}; cohort --help shows how"))),
    };
    match run(&job) {
        Ok(state) => {
            let rejected = match (&job.rejects, state.rejected) {
                (Some(path), 1..) => {
                    format!(", {} rejected: {}", counted(state.rejected, "row"), path.display())
                }
                _ => String::new(),
            };
            say(format_args!("{} scored{rejected}", counted(state.patients, "patient")));
            ExitCode::SUCCESS
        }
        Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(Failure::Input(sentence) | Failure::Reading(sentence) | Failure::Output(sentence)) => {
            terminal::finish(Err(sentence))
        }
    }
}

/// A number of things, such as `1 row`.
fn counted(number: u64, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Writes a line to standard error. If nobody takes it, the run goes on all the same.
fn say(line: std::fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn arguments(arguments: impl Iterator<Item = OsString>) -> Result<Option<Job>, String> {
    use lexopt::{Arg, ValueExt};
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut files, mut from, mut to) = (Vec::new(), None, None);
    let (mut keep, mut ignore, mut without) = (Vec::new(), Vec::new(), Vec::new());
    let (mut rejects, mut max_rejects, mut resume) = (None, None, false);
    let mut read = || -> Result<bool, lexopt::Error> {
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("from") => from = Some(parser.value()?.string()?),
                Arg::Long("to") => to = Some(parser.value()?.string()?),
                Arg::Long("keep") => keep.push(parser.value()?.string()?),
                Arg::Long("ignore") => ignore.push(parser.value()?.string()?),
                Arg::Long("without") => without.push(parser.value()?.string()?),
                Arg::Long("rejects") => rejects = Some(PathBuf::from(parser.value()?)),
                Arg::Long("max-rejects") => max_rejects = Some(parser.value()?.parse()?),
                Arg::Long("resume") => resume = true,
                Arg::Long("help") | Arg::Short('h') => return Ok(false),
                Arg::Value(path) => files.push(PathBuf::from(path)),
                other => return Err(other.unexpected()),
            }
        }
        Ok(true)
    };
    if !read().map_err(|error| error.to_string())? {
        return Ok(None);
    }
    let Ok([input, output]) = <[PathBuf; 2]>::try_from(files) else {
        return Err("expected two files, IN and OUT".to_owned());
    };
    let format = |option: &str, named: Option<String>, path: &Path| {
        let name = named.unwrap_or_else(|| path.to_string_lossy().into_owned());
        Format::of(&name).ok_or(format!(
            "{name}: no known format; expected one of parquet, csv, csv.gz, jsonl, jsonl.gz with {option}"
        ))
    };
    let (from, to) = (format("--from", from, &input)?, format("--to", to, &output)?);
    if max_rejects.is_some() && rejects.is_none() {
        return Err("--max-rejects needs --rejects FILE".to_owned());
    }
    Ok(Some(Job { input, output, from, to, keep, ignore, without, rejects, max_rejects, resume }))
}

/// What must be the same for a run to go on: the input, the options, the program and its knowledge.
fn run_of(job: &Job, rejects: Option<&Path>) -> String {
    let input = std::fs::metadata(&job.input);
    let changed =
        input.as_ref().ok().and_then(|input| input.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    let (size, changed) = (input.map_or(0, |input| input.len()), changed.unwrap_or_default().as_nanos());
    let receipt = lumbago::score(&lumbago::Presentation::new()).receipt();
    let Job { from, to, keep, ignore, without, .. } = job;
    let rejects = rejects.map(output::resolved);
    let (version, knowledge) = (receipt.crate_version(), receipt.knowledge_digest());
    format!(
        "{version} {knowledge} {size} {changed} {from:?} {to:?} {keep:?} {ignore:?} {without:?} {rejects:?}"
    )
}

fn run(job: &Job) -> Result<State, Failure> {
    let target = Target::of(&job.output)?;
    let rejects = match job.rejects.as_deref().map(Target::of).transpose()? {
        Some(Target::Stream(_)) => return Err(Failure::Input("--rejects: expected a file".to_owned())),
        Some(Target::File(path)) => Some(path),
        None => None,
    };
    let output = match &target {
        Target::File(path) => Some(path),
        Target::Stream(_) => None,
    };
    output::are_apart(&job.input, output, rejects.as_ref())?;
    if job.resume && (output.is_none() || job.input == Path::new("-")) {
        return Err(Failure::Input("--resume: only from a file to a file".to_owned()));
    }

    // What is wrong with the columns is said before anything is written.
    let reader = Input::open(job, 0)?;
    let worker = Worker::new(job, reader.schema.as_ref()).map_err(at(&job.input))?;
    let place = match target {
        Target::File(place) => place,
        Target::Stream(stream) => {
            let rejects = rejects.map(|path| Part::open(&path, None)).transpose()?;
            let stream = Sink::of_stream(stream, &worker);
            return Run { job, worker, sink: stream, rejects, journal: None, state: State::default() }
                .go(reader);
        }
    };
    let (journal, earlier) = Journal::open(&place, &run_of(job, rejects.as_deref()), job.resume)?;
    let state = earlier.unwrap_or_default();
    let open = |path: &Path, bytes| match earlier {
        Some(earlier) => Part::go_on(path, bytes, earlier.is_whole),
        None => Part::open(path, None).map(Some),
    };
    let is_free =
        if worker.encoder().is_parquet() && !state.is_whole { Part::can_assemble(&place) } else { Ok(()) };
    let parts = is_free.and_then(|()| open(&place, state.output)).and_then(|part| {
        match rejects.map_or(Ok(None), |path| open(&path, state.rejects)) {
            Ok(rejects) => Ok((part, rejects)),
            Err(failure) => {
                if let (Some(part), None) = (part, earlier) {
                    part.remove();
                }
                Err(failure)
            }
        }
    });
    let (part, rejects) = match parts {
        Ok(parts) => parts,
        Err(failure) => {
            if earlier.is_none() {
                journal.remove();
            }
            return Err(failure);
        }
    };
    let sink = part.map_or_else(Sink::nowhere, Sink::Part);
    let reader = if state.read > 0 { Input::open(job, state.read)? } else { reader };
    Run { job, worker, sink, rejects, journal: Some(journal), state }.go(reader)
}

/// Where the pieces go.
enum Sink {
    Part(Part),
    Stream(Box<dyn Write + Send>),
    /// Parquet pieces are put together on their way.
    Assembly(Box<Assembly<Box<dyn Write + Send>>>),
}

impl Sink {
    /// For what is in its place.
    fn nowhere() -> Self {
        Self::Stream(Box::new(io::sink()))
    }

    fn of_stream(stream: Box<dyn Write + Send>, worker: &Worker) -> Self {
        if worker.encoder().is_parquet() {
            Self::Assembly(Box::new(Assembly::new(stream)))
        } else {
            Self::Stream(stream)
        }
    }

    fn write(&mut self, piece: Vec<u8>, job: &Job) -> Result<(), Failure> {
        match self {
            Self::Part(part) => part.write(&piece),
            Self::Stream(stream) => stream.write_all(&piece).map_err(Failure::writing(&job.output)),
            Self::Assembly(assembly) => {
                assembly.append(&Bytes::from(piece).slice(8..)).map_err(Failure::writing(&job.output))
            }
        }
    }

    fn part(&self) -> Option<&Part> {
        if let Self::Part(part) = self { Some(part) } else { None }
    }
}

/// A run: what it writes, and how far it has come.
struct Run<'a> {
    job: &'a Job,
    worker: Worker,
    sink: Sink,
    rejects: Option<Part>,
    journal: Option<Journal>,
    state: State,
}

impl Run<'_> {
    fn go(mut self, input: Input) -> Result<State, Failure> {
        match self.score(input).and_then(|()| self.finish_output()) {
            Ok(()) => Ok(self.state),
            Err(failure) => Err(self.end(failure)),
        }
    }

    fn score(&mut self, input: Input) -> Result<(), Failure> {
        if self.state.output == 0 {
            let beginning = self.worker.encoder().beginning().map_err(Failure::Output)?;
            self.state.output = beginning.len() as u64;
            self.sink.write(beginning, self.job)?;
            if let Some(rejects) = &mut self.rejects {
                let header =
                    if self.job.from.0 == Format::Parquet { "row,reason\n" } else { "line,reason\n" };
                rejects.write(header.as_bytes())?;
                self.state.rejects = header.len() as u64;
            }
        }
        let progress = input.progress.clone();
        let every = Duration::from_secs(if io::stderr().is_terminal() { 1 } else { 10 });
        let mut last = Instant::now();
        let Self { job, worker, sink, rejects, journal, state } = self;
        in_order(
            input,
            |block| worker.work(block),
            job,
            |done| {
                take(job, done, sink, rejects.as_mut(), state)?;
                if let Some(journal) = journal {
                    journal.note(state, &[sink.part(), rejects.as_ref()])?;
                }
                if last.elapsed() >= every {
                    let percent =
                        progress.percent().map(|percent| format!(", {percent} %")).unwrap_or_default();
                    say(format_args!("{} scored{percent}", counted(state.patients, "patient")));
                    last = Instant::now();
                }
                Ok(())
            },
        )
    }

    /// Puts everything in its place. What fails leaves the parts to go on with, or to be removed.
    fn finish_output(&mut self) -> Result<(), Failure> {
        self.state.is_whole = true;
        if let Some(journal) = &mut self.journal {
            journal.note(&self.state, &[self.sink.part(), self.rejects.as_ref()])?;
        }
        match &mut self.sink {
            Sink::Part(pieces) if self.worker.encoder().is_parquet() => pieces.assemble()?,
            Sink::Part(part) => part.finish()?,
            Sink::Stream(_) | Sink::Assembly(_) => {}
        }
        let fail = Failure::writing(&self.job.output);
        match std::mem::replace(&mut self.sink, Sink::nowhere()) {
            // Of Parquet, the pieces are left.
            Sink::Part(part) => part.remove(),
            Sink::Stream(mut stream) => stream.flush().map_err(fail)?,
            Sink::Assembly(assembly) => {
                assembly.finish().and_then(|mut stream| stream.flush()).map_err(fail)?;
            }
        }
        if let Some(rejects) = self.rejects.take() {
            rejects.finish()?;
        }
        if let Some(journal) = self.journal.take() {
            journal.remove();
        }
        Ok(())
    }

    /// After a failure of the system, what is done is kept, so that the run can go on. If the input is at fault there is nothing to
    /// go on with, but the reasons for it are kept.
    fn end(self, failure: Failure) -> Failure {
        let can_go_on = self.journal.as_ref().is_some_and(|journal| journal.has_entry);
        match failure {
            Failure::Output(sentence) | Failure::Reading(sentence)
                if can_go_on && self.job.input != Path::new("-") =>
            {
                Failure::Output(format!("{sentence}; what is done is kept: go on with --resume"))
            }
            failure => {
                if let Sink::Part(part) = self.sink {
                    part.remove();
                }
                match self.rejects {
                    Some(rejects) if self.state.rejected > 0 && matches!(failure, Failure::Input(_)) => {
                        // The first failure is the one to report.
                        let _ = rejects.finish();
                    }
                    Some(rejects) => rejects.remove(),
                    None => {}
                }
                if let Some(journal) = self.journal {
                    journal.remove();
                }
                failure
            }
        }
    }
}

/// Writes what has become of a block.
fn take(
    job: &Job,
    done: Done,
    sink: &mut Sink,
    rejects: Option<&mut Part>,
    state: &mut State,
) -> Result<(), Failure> {
    state.rejected += done.rejects.len() as u64;
    match rejects {
        None => {
            if let Some((number, reason)) = done.rejects.first() {
                let unit = if job.from.0 == Format::Parquet { "row" } else { "line" };
                return Err(Failure::Input(format!("{}: {unit} {number}, {reason}", job.input.display())));
            }
        }
        Some(rejects) => {
            let mut lines = Vec::new();
            for (number, reason) in &done.rejects {
                rows::write_reject(&mut lines, *number, reason).map_err(Failure::writing(&job.output))?;
            }
            rejects.write(&lines)?;
            state.rejects += lines.len() as u64;
        }
    }
    if let Some(most) = job.max_rejects.filter(|most| state.rejected > *most) {
        return Err(Failure::Input(format!(
            "{}: more than {most} rows could not be read as patients; {} says why",
            job.input.display(),
            job.rejects.as_deref().unwrap_or(Path::new("")).display()
        )));
    }
    state.output += done.output.len() as u64;
    state.read += done.read;
    state.patients += done.patients;
    sink.write(done.output, job)
}

/// Has blocks worked on by every core, and takes what becomes of them in their order.
fn in_order(
    mut blocks: impl Iterator<Item = Result<Block, Fault>>,
    work: impl Fn(Block) -> Result<Done, String> + Sync,
    job: &Job,
    mut take: impl FnMut(Done) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let ended = || Failure::Output("a thread ended before its work was done".to_owned());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                let (to, blocks) = mpsc::sync_channel(UNDER_WAY);
                let (done, from) = mpsc::sync_channel(UNDER_WAY);
                scope.spawn(move || blocks.into_iter().map(work).try_for_each(|result| done.send(result)));
                (to, from)
            })
            .collect();
        let mut under_way = VecDeque::new();
        let mut turns = workers.iter().cycle();
        loop {
            let block = blocks.next().transpose().map_err(Failure::reading(&job.input))?;
            let is_last = block.is_none();
            if let (Some(block), Some((to, from))) = (block, turns.next()) {
                to.send(block).map_err(|_| ended())?;
                under_way.push_back(from);
            }
            // Threads get their blocks in turn, so the oldest block is that of the thread whose turn is next.
            while is_last && !under_way.is_empty() || under_way.len() >= UNDER_WAY * threads {
                let from = under_way.pop_front().ok_or_else(ended)?;
                take(from.recv().map_err(|_| ended())?.map_err(at(&job.input))?)?;
            }
            if is_last {
                return Ok(());
            }
        }
    })
}

//! From a file to blocks of rows.

use std::fs::File;
use std::io::{self, BufReader, Chain, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use flate2::read::MultiGzDecoder;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use crate::{Failure, Format, Job, at};

/// What some programs put at the beginning of a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Some rows of the input.
pub struct Block {
    /// How many lines, records or rows it is.
    pub read: u64,
    pub rows: Rows,
}

/// Rows, numbered as a person would find them: by the line of a text, or by the row of a Parquet file.
pub enum Rows {
    /// Whole lines of JSON Lines, and the number of the first.
    Lines(u64, Vec<u8>),
    /// Columns, the number of each row, and what is wrong with the rows that are missing.
    Columns(RecordBatch, Vec<u64>, Vec<(u64, String)>),
}

/// Why a block could not be read.
pub enum Fault {
    /// A disk or a network that failed, and may work again.
    System(String),
    /// What is there cannot be understood.
    Content(String),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        let of = if error.raw_os_error().is_some() { Self::System } else { Self::Content };
        of(error.to_string())
    }
}

impl From<csv::Error> for Fault {
    fn from(error: csv::Error) -> Self {
        let sentence = error.to_string();
        if let csv::ErrorKind::Io(error) = error.into_kind() { error.into() } else { Self::Content(sentence) }
    }
}

/// The input, from which blocks are read in order.
pub struct Input {
    pub schema: Option<SchemaRef>,
    pub progress: Arc<Progress>,
    reader: Reader,
    rows: usize,
}

/// How much of the input has been read.
#[derive(Default)]
pub struct Progress {
    done: AtomicU64,
    /// Zero if it cannot be told.
    all: u64,
}

impl Progress {
    pub fn percent(&self) -> Option<u64> {
        (self.done.load(Ordering::Relaxed) * 100).checked_div(self.all)
    }
}

enum Reader {
    Lines { text: Text, begun: Vec<u8>, next: u64 },
    Csv { csv: csv::Reader<Text>, columns: Vec<usize> },
    Parquet { rows: ParquetRecordBatchReader, next: u64 },
}

type Text = Chain<Cursor<Vec<u8>>, Box<dyn Read>>;

impl Input {
    /// Opens the input, and passes over what an earlier run has done.
    pub fn open(job: &Job, done: u64) -> Result<Self, Failure> {
        let rows = if job.to.0 == Format::Parquet { 32_768 } else { 4_096 };
        let is_stream = job.input == Path::new("-");
        let open = || File::open(&job.input).map_err(at(&job.input));
        let is_ignored = |name: &str| job.ignore.iter().any(|ignored| ignored == name);
        if job.from.0 == Format::Parquet {
            if is_stream {
                return Err(Failure::Input(
                    "standard input cannot be Parquet, which is read from its end; name a file".into(),
                ));
            }
            let parquet = ParquetRecordBatchReaderBuilder::try_new(open()?).map_err(at(&job.input))?;
            let all = parquet.metadata().file_metadata().num_rows().unsigned_abs();
            let kept =
                parquet.schema().fields().iter().enumerate().filter(|(_, field)| !is_ignored(field.name()));
            let mask = ProjectionMask::roots(parquet.parquet_schema(), kept.map(|(column, _)| column));
            if done > all {
                return Err(Failure::reading(&job.input)(too_short(done)));
            }
            let parquet = parquet.with_projection(mask).with_batch_size(rows);
            let parquet = parquet.with_offset(usize::try_from(done).unwrap_or(usize::MAX));
            let parquet = parquet.build().map_err(at(&job.input))?;
            return Ok(Self {
                schema: Some(arrow_array::RecordBatchReader::schema(&parquet)),
                progress: Arc::new(Progress { done: done.into(), all }),
                reader: Reader::Parquet { rows: parquet, next: done + 1 },
                rows,
            });
        }
        let file: Box<dyn Read> = if is_stream { Box::new(io::stdin()) } else { Box::new(open()?) };
        let all =
            if is_stream { 0 } else { std::fs::metadata(&job.input).map_or(0, |metadata| metadata.len()) };
        let progress = Arc::new(Progress { done: 0.into(), all });
        let file = BufReader::with_capacity(1 << 16, Counted(file, Arc::clone(&progress)));
        let mut text: Box<dyn Read> =
            if job.from.1 { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
        let mut beginning = Vec::new();
        text.by_ref().take(3).read_to_end(&mut beginning).map_err(at(&job.input))?;
        if beginning == BYTE_ORDER_MARK {
            beginning.clear();
        }
        let text = Cursor::new(beginning).chain(text);
        let (reader, schema) = if job.from.0 == Format::JsonLines {
            (Reader::Lines { text, begun: Vec::new(), next: 1 }, None)
        } else {
            let mut csv = csv::ReaderBuilder::new().buffer_capacity(1 << 16).from_reader(text);
            let header = csv.headers().map_err(at(&job.input))?.clone();
            let kept = || header.iter().enumerate().filter(|(_, name)| !is_ignored(name));
            let fields: Vec<_> = kept().map(|(_, name)| Field::new(name, DataType::Utf8, true)).collect();
            let columns = kept().map(|(column, _)| column).collect();
            (Reader::Csv { csv, columns }, Some(Arc::new(Schema::new(fields))))
        };
        let mut input = Self { schema, progress, reader, rows };
        input.pass_over(done).map_err(Failure::reading(&job.input))?;
        Ok(input)
    }

    /// Reads as many lines or records without looking at them.
    fn pass_over(&mut self, done: u64) -> Result<(), Fault> {
        let mut left = done;
        while left > 0 {
            match &mut self.reader {
                Reader::Lines { .. } => {
                    let read = self.next_block()?.ok_or_else(|| too_short(done))?.read;
                    // Blocks end where they ended in the earlier run.
                    left = left.checked_sub(read).ok_or_else(|| {
                        Fault::Content("has other lines than in the earlier run".to_owned())
                    })?;
                }
                Reader::Csv { csv, .. } => {
                    match csv.read_byte_record(&mut csv::ByteRecord::new()) {
                        Ok(false) => return Err(too_short(done)),
                        Err(error) if error.is_io_error() => return Err(error.into()),
                        // A bad record counts, too.
                        _ => left -= 1,
                    }
                }
                Reader::Parquet { .. } => break,
            }
        }
        Ok(())
    }

    fn next_block(&mut self) -> Result<Option<Block>, Fault> {
        let rows = self.rows;
        match &mut self.reader {
            Reader::Lines { text, begun, next } => Ok(lines(text, begun, next, rows * 256)?),
            Reader::Csv { csv, columns } => {
                let schema = self.schema.clone();
                let schema = schema.ok_or_else(|| Fault::Content("a CSV file has a header".to_owned()))?;
                records(csv, columns, schema, rows)
            }
            Reader::Parquet { rows, next } => {
                // The error does not say whether the disk or the file is to blame. To keep what is done does no harm.
                let batch = rows.next().transpose().map_err(|error| Fault::System(error.to_string()))?;
                let Some(batch) = batch else { return Ok(None) };
                let read = batch.num_rows() as u64;
                let numbers = (*next..*next + read).collect();
                *next += read;
                self.progress.done.fetch_add(read, Ordering::Relaxed);
                Ok(Some(Block { read, rows: Rows::Columns(batch, numbers, Vec::new()) }))
            }
        }
    }
}

impl Iterator for Input {
    type Item = Result<Block, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_block().transpose()
    }
}

/// What is wrong if the journal says that more has been read than there is.
fn too_short(done: u64) -> Fault {
    Fault::Content(format!(
        "holds fewer than the {done} lines or rows that the journal says have been read; remove the journal and begin again"
    ))
}

/// The next whole lines, of about so many bytes if none is longer.
fn lines(text: &mut Text, begun: &mut Vec<u8>, next: &mut u64, bytes: usize) -> io::Result<Option<Block>> {
    let mut lines = std::mem::take(begun);
    lines.reserve(bytes);
    loop {
        let before = lines.len();
        let read = text.by_ref().take(bytes as u64).read_to_end(&mut lines)?;
        match memchr::memrchr(b'\n', &lines[before..]) {
            Some(end) if read > 0 => *begun = lines.split_off(before + end + 1),
            _ if read > 0 => continue,
            // The last line may end without a line break.
            _ => {}
        }
        let breaks = memchr::memchr_iter(b'\n', &lines).count() as u64;
        let read = breaks + u64::from(lines.last().is_some_and(|last| *last != b'\n'));
        let first = *next;
        *next += read;
        return Ok((read > 0).then_some(Block { read, rows: Rows::Lines(first, lines) }));
    }
}

/// The next records, all of text. An empty cell says nothing.
fn records(
    csv: &mut csv::Reader<Text>,
    columns: &[usize],
    schema: SchemaRef,
    rows: usize,
) -> Result<Option<Block>, Fault> {
    let mut builders: Vec<StringBuilder> = columns.iter().map(|_| StringBuilder::new()).collect();
    let (mut numbers, mut bad, mut read) = (Vec::with_capacity(rows), Vec::new(), 0);
    let mut record = csv::ByteRecord::new();
    while read < rows as u64 {
        let number = csv.position().line();
        let fault = match csv.read_byte_record(&mut record) {
            Ok(false) => break,
            Ok(true) if std::str::from_utf8(record.as_slice()).is_ok() => None,
            Ok(true) => Some("not UTF-8".to_owned()),
            Err(error) => match error.kind() {
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                    Some(format!("{len} cells; expected {expected_len}, as in the header"))
                }
                _ => return Err(error.into()),
            },
        };
        read += 1;
        // The reader passes over empty lines.
        let number = record.position().map_or(number, csv::Position::line);
        if let Some(fault) = fault {
            bad.push((number, fault));
            continue;
        }
        numbers.push(number);
        for (builder, column) in builders.iter_mut().zip(columns) {
            let cell = record.get(*column).and_then(|cell| std::str::from_utf8(cell).ok());
            builder.append_option(cell.filter(|cell| !cell.is_empty()));
        }
    }
    let columns = builders.iter_mut().map(|builder| Arc::new(builder.finish()) as ArrayRef).collect();
    let batch = RecordBatch::try_new(schema, columns).map_err(|error| Fault::Content(error.to_string()))?;
    Ok((read > 0).then_some(Block { read, rows: Rows::Columns(batch, numbers, bad) }))
}

/// Counts what is read.
struct Counted(Box<dyn Read>, Arc<Progress>);

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(into)?;
        self.1.done.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Journal, Part, State};
    use crate::{Run, Sink, Worker, arguments};

    /// A file of which only the beginning can be read.
    struct Failing(Option<io::Error>);

    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(self.0.take().unwrap())
        }
    }

    #[test]
    fn what_is_done_is_kept_if_the_input_can_no_longer_be_read_but_not_if_it_is_broken() {
        let folder = std::env::temp_dir().join(format!("cohort-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let output = folder.join("out.csv");
        for (error, is_kept) in
            [(io::Error::from_raw_os_error(5), true), (io::ErrorKind::InvalidData.into(), false)]
        {
            let names = ["in.csv".into(), output.clone().into_os_string()];
            let job = arguments(names.into_iter()).unwrap().unwrap();
            let beginning = Cursor::new(b"age\n40\n".to_vec());
            let text = beginning.chain(Box::new(Failing(Some(error))) as Box<dyn Read>);
            let schema = Arc::new(Schema::new(vec![Field::new("age", DataType::Utf8, true)]));
            let reader = Reader::Csv { csv: csv::Reader::from_reader(text), columns: vec![0] };
            let progress = Arc::new(Progress::default());
            let input = Input { schema: Some(schema), progress, reader, rows: 1 };
            let worker = Worker::new(&job, input.schema.as_ref()).unwrap();
            let Ok((mut journal, None)) = Journal::open(&output, "this run", false) else {
                panic!("no journal")
            };
            journal.has_entry = true;
            let Ok(part) = Part::open(&output, None) else { panic!("no part") };
            let (sink, state) = (Sink::Part(part), State::default());
            let failure = Run { job: &job, worker, sink, rejects: None, journal: Some(journal), state }
                .go(input)
                .unwrap_err();
            let (Failure::Input(sentence) | Failure::Output(sentence)) = failure else { panic!("neither") };
            assert!(sentence.starts_with("in.csv: "), "{sentence}");
            assert_eq!(sentence.contains("go on with --resume"), is_kept, "{sentence}");
            for left in ["out.csv.journal", "out.csv.part"] {
                assert_eq!(folder.join(left).exists(), is_kept, "{left}");
            }
            std::fs::remove_dir_all(&folder).unwrap();
            std::fs::create_dir(&folder).unwrap();
        }
        std::fs::remove_dir(folder).unwrap();
    }
}

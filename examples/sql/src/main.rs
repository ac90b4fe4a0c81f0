//! Asks a cohort in Parquet by SQL. See the README.

#[path = "../../support/terminal.rs"]
mod terminal;
#[path = "../../support/whole_file.rs"]
mod whole_file;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::DataFusionError;
use datafusion::execution::SendableRecordBatchStream;
use datafusion::prelude::{ParquetReadOptions, SQLOptions, SessionContext};
use futures::StreamExt as _;
use lumbago_cohort::ColumnError;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;
use whole_file::WholeFile;

const USAGE: &str = "usage: lumbago-sql COHORT QUERY [--ignore COLUMN]... [-o OUT.parquet]

COHORT is a Parquet file, or a folder with Parquet files at any depth: the table `cohort`, with a column `patient` for the
functions lumbago_urgency(patient) and lumbago_score(patient).";

/// The column that holds what is known of a patient.
const PATIENT: &str = "patient";

struct Request {
    cohort: String,
    query: String,
    ignored: Vec<String>,
    output: Option<PathBuf>,
}

fn main() -> ExitCode {
    run().transpose().map_or(ExitCode::SUCCESS, terminal::finish)
}

/// What is to be printed, unless it went into a file.
fn run() -> Result<Option<String>, String> {
    let Some(request) = arguments()? else { return Ok(Some(USAGE.to_owned())) };
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        tokio::select! {
            answered = answer(&request) => answered,
            // A file that was begun is dropped, and leaves nothing behind.
            _ = tokio::signal::ctrl_c() => Err("interrupted: no file was written".to_owned()),
        }
    })
}

fn arguments() -> Result<Option<Request>, String> {
    use lexopt::prelude::*;
    let text = |value: OsString, what| {
        value.into_string().map_err(|value| format!("{what} {} is not UTF-8", value.display()))
    };
    let (mut places, mut ignored, mut output) = (Vec::new(), Vec::new(), None);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Long("help") | Short('h') => return Ok(None),
            Long("ignore") => {
                ignored.push(text(parser.value().map_err(|error| error.to_string())?, "column")?);
            }
            Short('o') => output = Some(parser.value().map_err(|error| error.to_string())?.into()),
            Value(value) => places.push(value),
            other => return Err(format!("{}\n{USAGE}", other.unexpected())),
        }
    }
    let [cohort, query] = <[OsString; 2]>::try_from(places).map_err(|_| USAGE.to_owned())?;
    Ok(Some(Request { cohort: text(cohort, "path")?, query: text(query, "query")?, ignored, output }))
}

async fn answer(request: &Request) -> Result<Option<String>, String> {
    let said = |error: DataFusionError| error.find_root().message().into_owned();
    if let Some(output) = &request.output
        && belongs_to(Path::new(&request.cohort), output)
    {
        return Err(format!("{}: belongs to the cohort; name another output", output.display()));
    }
    let files = Files::of(&request.cohort)?;
    // If nobody takes what is said on standard error, the answer goes on all the same.
    let said_aside = |sentence: String| {
        let _ = writeln!(io::stderr(), "{sentence}");
    };
    if let Some(first) = files.not_read.first() {
        let count = files.not_read.len();
        said_aside(format!(
            "not read, because their names do not end in .parquet: {count}, the first of them {first}"
        ));
    }
    let context = SessionContext::new();
    lumbago_sql::register(&context);
    let cohort = context.read_parquet(files.read, ParquetReadOptions::default());
    let cohort = cohort.await.map_err(|error| format!("{}: {}", request.cohort, said(error)))?;
    if cohort.schema().has_column_with_unqualified_name(PATIENT) {
        return Err(format!(
            "{}: a column is named `{PATIENT}`, which is to be the patient; rename it",
            request.cohort
        ));
    }
    let patient = lumbago_sql::patient(cohort.schema().as_arrow(), &request.ignored);
    let (patient, others) = patient.map_err(|error| match error {
        ColumnError::Unknown { column, nearest: Some(nearest) } => format!(
            "{}: column `{column}` may be meant to be `{nearest}`; rename it, or pass over it with --ignore {column}",
            request.cohort
        ),
        error => format!("{}: {error}", request.cohort),
    })?;
    let others: Vec<_> = others.into_iter().filter(|other| other != "id").collect();
    if !others.is_empty() {
        said_aside(format!("no part of a patient: {}", others.join(", ")));
    }
    let cohort = cohort.with_column(PATIENT, patient).map_err(said)?;
    context.register_table("cohort", cohort.into_view()).map_err(said)?;

    let plan = context.state().create_logical_plan(&request.query).await.map_err(said)?;
    let queries = SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
    // What a query itself writes would replace a file without the care that is taken of `-o`.
    queries.verify_plan(&plan).map_err(|_| {
        "QUERY: only a query is taken, such as `select`; `-o FILE` writes its answer into a file".to_owned()
    })?;
    let answers = context.execute_logical_plan(plan).await.map_err(said)?;
    let Some(output) = &request.output else {
        let answers = answers.collect().await.map_err(said)?;
        let table = pretty_format_batches(&answers).map_err(|error| error.to_string())?;
        return Ok(Some(table.to_string()));
    };
    let failed = |sentence: String| format!("{}: {sentence}", output.display());
    let file = WholeFile::create(output).map_err(|error| failed(error.to_string()))?;
    let answers = answers.execute_stream().await.map_err(said)?;
    let file = write(answers, file).await.map_err(|error| failed(said(error)))?;
    file.finish().map_err(|error| failed(error.to_string()))?;
    Ok(None)
}

/// Whether an output is a part of a cohort, or would be one once it is there.
fn belongs_to(cohort: &Path, output: &Path) -> bool {
    let Ok(cohort) = cohort.canonicalize() else { return false };
    // A file that does not exist yet has only a folder.
    let folder = output.parent().map(|folder| Path::new(".").join(folder));
    let places = [Some(output), folder.as_deref()].into_iter().flatten();
    places.filter_map(|place| place.canonicalize().ok()).any(|place| place.starts_with(&cohort))
}

/// The files of a cohort, and what else is in its folder. What begins with `_` or `.` is neither: the program that wrote the others
/// left it there.
#[derive(Default)]
struct Files {
    read: Vec<String>,
    not_read: Vec<String>,
}

impl Files {
    fn of(cohort: &str) -> Result<Self, String> {
        let mut files = Self::default();
        let place = Path::new(cohort);
        let metadata = place.metadata().map_err(|error| format!("{cohort}: {error}"))?;
        if metadata.is_dir() {
            files.add_folder(place)?;
            files.read.sort();
            files.not_read.sort();
        } else {
            files.read.push(name_of(place)?);
        }
        if files.read.is_empty() {
            Err(format!("{cohort}: no file here ends in .parquet"))
        } else {
            Ok(files)
        }
    }

    /// A link to a folder is not followed, because it may lead back.
    fn add_folder(&mut self, folder: &Path) -> Result<(), String> {
        let failed = |error: io::Error| format!("{}: {error}", folder.display());
        name_of(folder)?;
        for entry in folder.read_dir().map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with(['_', '.']) {
                continue;
            }
            if entry.file_type().map_err(failed)?.is_dir() {
                self.add_folder(&path)?;
            } else if path.extension().is_some_and(|extension| extension == "parquet") && path.is_file() {
                self.read.push(name_of(&path)?);
            } else {
                self.not_read.push(path.display().to_string());
            }
        }
        Ok(())
    }
}

/// The name of a file or folder, as `DataFusion` takes it. It reads several files by one that holds a `*`, and a column in the name of
/// a folder is not read at all, although it may be a finding.
fn name_of(path: &Path) -> Result<String, String> {
    let name = path.display();
    let Some(text) = path.to_str() else { return Err(format!("{name}: the name is not UTF-8")) };
    if text.contains(['*', '?', '[']) {
        Err(format!("{name}: a name with `*`, `?` or `[` stands for several files; rename it"))
    } else if path.parent().is_some_and(|folders| folders.to_string_lossy().contains('=')) {
        Err(format!("{name}: a column in the name of a folder is not read; rename the folder"))
    } else {
        Ok(text.to_owned())
    }
}

/// Writes answers as they come.
async fn write(
    mut answers: SendableRecordBatchStream,
    file: WholeFile,
) -> Result<WholeFile, DataFusionError> {
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::default()))
        // So many rows are held in memory.
        .set_max_row_group_row_count(Some(100_000))
        .build();
    let mut writer = ArrowWriter::try_new(file, answers.schema(), Some(properties))?;
    while let Some(batch) = answers.next().await {
        writer.write(&batch?)?;
    }
    Ok(writer.into_inner()?)
}

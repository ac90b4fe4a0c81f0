//! What is compiled of the Python package: reading, scoring and writing. Its face is in `python/lumbago/__init__.py`.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use arrow_array::cast::AsArray;
use arrow_array::{RecordBatch, RecordBatchReader};
use arrow_schema::ArrowError;
use lumbago::Presentation;
use lumbago_cohort::{Options, Scorer};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;

/// How many rows a thread scores at a time: some hundredths of a second.
const PIECE: usize = 16_384;

/// How long an interruption by Ctrl-C may wait for a piece.
const PATIENCE: Duration = Duration::from_millis(100);

fn value_error(error: &impl ToString) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// A table, cut into numbered pieces for whoever takes the next.
struct Pieces {
    reader: Box<dyn RecordBatchReader + Send>,
    columns: Vec<usize>,
    rest: Option<RecordBatch>,
    taken: usize,
}

impl Pieces {
    fn next(&mut self) -> Option<(usize, Result<RecordBatch, ArrowError>)> {
        let batch = match self.rest.take() {
            Some(rest) => rest,
            None => match self.reader.next()?.and_then(|batch| batch.project(&self.columns)) {
                Ok(batch) => batch,
                Err(error) => return Some((self.taken, Err(error))),
            },
        };
        let rows = batch.num_rows().min(PIECE);
        if rows < batch.num_rows() {
            self.rest = Some(batch.slice(rows, batch.num_rows() - rows));
        }
        self.taken += 1;
        Some((self.taken, Ok(batch.slice(0, rows))))
    }
}

/// The answer about a patient, both in JSON. Only in `written` text may an error name a line.
#[pyfunction]
fn assess(py: Python<'_>, presentation: &str, written: bool, summary: bool) -> PyResult<String> {
    py.detach(|| {
        let presentation: Presentation = if written {
            serde_json::from_str(presentation)?
        } else {
            serde_json::from_value(serde_json::from_str(presentation)?)?
        };
        let assessment = lumbago::score(&presentation);
        if summary {
            serde_json::to_string(&assessment.summary())
        } else {
            serde_json::to_string(&assessment)
        }
    })
    .map_err(|error| value_error(&error))
}

/// How many rows could not be read as patients, and the first of them: its number, counted from 0, and its error.
type Faults = (usize, usize, String);

fn faults<'a>(answers: impl Iterator<Item = &'a RecordBatch>) -> Option<Faults> {
    let errors = answers.flat_map(|batch| batch["error"].as_string::<i32>());
    let mut errors = errors.enumerate().filter_map(|(row, error)| Some((row, error?)));
    let (row, error) = errors.next()?;
    Some((1 + errors.count(), row, error.to_owned()))
}

/// The answers about a cohort, and which rows could not be read as patients.
#[pyfunction]
#[expect(clippy::needless_pass_by_value, clippy::too_many_arguments, reason = "Python calls it")]
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime only")]
fn score(
    py: Python<'_>,
    table: AnyRecordBatch,
    carry: Vec<String>,
    ignore: Vec<String>,
    intervals: bool,
    open_questions: bool,
    receipt: bool,
    threads: Option<NonZero<usize>>,
) -> PyResult<(PyTable, Option<Faults>)> {
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let reader = table.into_reader()?;
    let schema = reader.schema();
    for name in &ignore {
        if schema.fields().find(name).is_none() {
            return Err(value_error(&format!("no column `{name}` to ignore")));
        }
        if carry.contains(name) {
            return Err(value_error(&format!("column `{name}` is both to carry and to ignore")));
        }
    }
    // Where pandas keeps an index that it did not number itself.
    let is_index = |name: &String| name.starts_with("__index_level_") && !carry.contains(name);
    let is_read = |name: &String| !is_index(name) && !ignore.contains(name);
    let columns = (0..schema.fields().len()).filter(|at| is_read(schema.field(*at).name()));
    let columns: Vec<_> = columns.collect();
    let schema = schema.project(&columns).map_err(|error| value_error(&error))?;

    let mut options = carry.into_iter().fold(Options::new(), Options::carry);
    if !intervals {
        options = options.without_intervals();
    }
    if !open_questions {
        options = options.without_open_questions();
    }
    if !receipt {
        options = options.without_receipt();
    }
    let scorer = Scorer::new(&schema, &options).map_err(|error| {
        value_error(
            &error.to_string().replace("name it as a column to carry", "name it in `carry` or `ignore`"),
        )
    })?;

    let pieces = Mutex::new(Pieces { reader, columns, rest: None, taken: 0 });
    let answers = py.detach(|| {
        thread::scope(|scope| {
            let (send, received) = channel();
            for _ in 0..threads {
                let (send, pieces, scorer) = (send.clone(), &pieces, &scorer);
                scope.spawn(move || {
                    loop {
                        let piece = pieces.lock().unwrap_or_else(PoisonError::into_inner).next();
                        let Some((number, piece)) = piece else { break };
                        let answers = piece.and_then(|piece| scorer.score(&piece));
                        // Nobody receives once there was an error or an interruption.
                        if send.send((number, answers)).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(send);
            let mut answers = BTreeMap::new();
            loop {
                match received.recv_timeout(PATIENCE) {
                    Ok((number, piece)) => {
                        answers.insert(number, piece.map_err(|error| value_error(&error))?);
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return Ok::<_, PyErr>(answers),
                }
                Python::attach(|py| py.check_signals())?;
            }
        })
    })?;
    let faults = faults(answers.values());
    Ok((PyTable::try_new(answers.into_values().collect(), scorer.schema())?, faults))
}

/// The compiled part of the package `lumbago`.
#[pymodule]
mod _lumbago {
    use lumbago::{Condition, Finding};
    use pyo3::prelude::{Bound, PyModule, PyModuleMethods, PyResult};
    use pyo3::types::{PyDict, PyDictMethods};

    #[pymodule_export]
    use super::{assess, score};

    #[pymodule_init]
    fn add_names(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let findings = PyDict::new(module.py());
        for finding in Finding::ALL {
            findings.set_item(finding.as_str(), finding.label())?;
        }
        let conditions = PyDict::new(module.py());
        for condition in Condition::ALL {
            conditions.set_item(condition.as_str(), condition.label())?;
        }
        module.add("FINDINGS", findings)?;
        module.add("CONDITIONS", conditions)?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

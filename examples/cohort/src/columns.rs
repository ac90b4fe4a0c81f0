//! From columns to presentations.

use std::fmt::Display;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, RecordBatch, StringViewArray};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use lumbago::{Age, Condition, Finding, Presence, Presentation, Probability, Setting, Sex, SymptomDuration};
use serde::Deserialize;
use serde::de::value::{Error as Refusal, F64Deserializer, StrDeserializer};

use crate::excerpt::Excerpt;
use crate::{Answers, Options};

/// How many rows are turned into presentations at a time: few enough for a processor's nearest memory.
const BLOCK: usize = 256;

/// What begins the name of a column with a pretest probability.
const PRETEST: &str = "pretest_";

/// Why a schema cannot be scored. The sentence repeats up to 48 bytes of a name, which may be that of a person if the header is
/// missing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ColumnError {
    /// A column that says nothing of a patient, and is not to be carried.
    #[error("unknown column `{}`; {}, or name it as a column to carry", Excerpt(.column), Nearest(.nearest.as_deref()))]
    Unknown {
        /// The column.
        column: String,
        /// The name that it may have been meant to be.
        nearest: Option<String>,
    },
    /// A column whose type cannot hold what it should.
    #[error("column `{column}` is of type {found}; expected {expected}")]
    WrongType {
        /// The column.
        column: String,
        /// Its type.
        found: DataType,
        /// The types that it may have.
        expected: &'static str,
    },
    /// Two columns of the same name.
    #[error("two columns are named `{}`", Excerpt(.0))]
    Repeated(String),
    /// A column that is to be carried, and is not there.
    #[error("no column `{}` to carry", Excerpt(.0))]
    Missing(String),
    /// A column that is to be carried, and has the name of an answer.
    #[error("column `{0}` cannot be carried, because an answer has that name; rename it")]
    NameOfAnswer(String),
    /// A column beside one with whole presentations.
    #[error("column `{0}` is beside `presentation`, which holds whole presentations; keep one or the other")]
    BesidePresentation(String),
    /// No column says anything of a patient.
    #[error("no column says anything of a patient; expected `presentation`, `age`, or the ids of findings")]
    Nothing,
}

struct Nearest<'a>(Option<&'a str>);

impl Display for Nearest<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(name) => write!(f, "the nearest name is `{name}`"),
            None => f.write_str("no similar name exists"),
        }
    }
}

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Age,
    Sex,
    DurationWeeks,
    Setting,
    Finding(Finding),
    Pretest(Condition),
    /// A list of the findings that are all present, absent or unknown.
    Listed(Presence),
    Presentation,
}

impl Meaning {
    fn of(column: &str) -> Option<Self> {
        Some(match column {
            "age" => Self::Age,
            "sex" => Self::Sex,
            "duration_weeks" => Self::DurationWeeks,
            "setting" => Self::Setting,
            "present" => Self::Listed(Presence::Present),
            "absent" => Self::Listed(Presence::Absent),
            "unknown" => Self::Listed(Presence::Unknown),
            "presentation" => Self::Presentation,
            _ => match column.strip_prefix(PRETEST) {
                Some(condition) => Self::Pretest(exact(condition).ok()?),
                None => Self::Finding(exact(column).ok()?),
            },
        })
    }

    /// Which types it may have, unless `column` is of one of them.
    fn refuses(self, column: &DataType) -> Option<&'static str> {
        let (is_fine, expected) = match self {
            Self::Age | Self::DurationWeeks | Self::Pretest(_) => {
                (column.is_numeric() || is_text(column), "a number, or text that is one")
            }
            Self::Sex | Self::Setting => (is_text(column), "text"),
            Self::Finding(_) => (
                *column == DataType::Boolean || is_text(column),
                "boolean, or text that is `present`, `absent` or `unknown`",
            ),
            Self::Listed(_) => (
                matches!(
                    column,
                    DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _)
                        if is_text(item.data_type()) || item.data_type().is_null()
                ),
                "a list of the ids of findings",
            ),
            Self::Presentation => (is_text(column), "text that is a presentation in JSON"),
        };
        (!is_fine && !column.is_null()).then_some(expected)
    }
}

fn is_text(column: &DataType) -> bool {
    match column {
        DataType::Dictionary(_, values) => is_text(values),
        _ => column.is_string(),
    }
}

/// The name of a column that a misspelt one may have been meant to be.
fn nearest(column: &str) -> Option<String> {
    const FIXED: [&str; 8] =
        ["age", "sex", "duration_weeks", "setting", "present", "absent", "unknown", "presentation"];
    // What a clinician may call it.
    if let Ok(finding) = column.parse::<Finding>() {
        return Some(finding.as_str().to_owned());
    }
    let fixed = FIXED.into_iter().map(str::to_owned);
    let findings = Finding::ALL.iter().map(|finding| finding.as_str().to_owned());
    let pretests = Condition::ALL.iter().map(|condition| format!("{PRETEST}{}", condition.as_str()));
    let names = fixed.chain(findings).chain(pretests);
    let (distance, name) = names.map(|name| (strsim::osa_distance(column, &name), name)).min()?;
    (distance <= 1 + name.len() / 4).then_some(name)
}

/// Scores batches of one schema. It keeps no state between them, and any number of threads may share it.
#[derive(Clone, Debug)]
pub struct Scorer {
    input: SchemaRef,
    output: SchemaRef,
    carried: Vec<usize>,
    stated: Vec<(usize, Meaning)>,
    options: Options,
}

impl Scorer {
    /// Looks the columns up, by the table in the [documentation of the crate](crate#columns-in).
    ///
    /// # Errors
    ///
    /// If a column is unknown and not to be carried, has the wrong type, is there twice, or is beside whole presentations; if a
    /// column to carry is missing or has the name of an answer; and if no column says anything of a patient.
    pub fn new(input: &Schema, options: &Options) -> Result<Self, ColumnError> {
        let answers = Answers::fields(options);
        let mut fields: Vec<Arc<Field>> = Vec::new();
        let mut carried = Vec::new();
        for name in &options.carried {
            let (at, field) = input.fields().find(name).ok_or_else(|| ColumnError::Missing(name.clone()))?;
            if answers.find(name).is_some() {
                return Err(ColumnError::NameOfAnswer(name.clone()));
            }
            fields.push(Arc::clone(field));
            carried.push(at);
        }
        let mut stated = Vec::new();
        for (at, field) in input.fields().iter().enumerate() {
            let column = field.name();
            if input.fields().find(column).is_some_and(|(first, _)| first != at) {
                return Err(ColumnError::Repeated(column.clone()));
            }
            let Some(meaning) = Meaning::of(column) else {
                if carried.contains(&at) {
                    continue;
                }
                return Err(ColumnError::Unknown { column: column.clone(), nearest: nearest(column) });
            };
            if let Some(expected) = meaning.refuses(field.data_type()) {
                let found = field.data_type().clone();
                return Err(ColumnError::WrongType { column: column.clone(), found, expected });
            }
            stated.push((at, meaning));
        }
        if stated.len() > 1 && stated.iter().any(|(_, meaning)| *meaning == Meaning::Presentation) {
            let beside = stated.iter().find(|(_, meaning)| *meaning != Meaning::Presentation);
            let beside = beside.map_or(0, |(at, _)| *at);
            return Err(ColumnError::BesidePresentation(input.field(beside).name().clone()));
        }
        if stated.is_empty() {
            return Err(ColumnError::Nothing);
        }
        // A list may repeat what a column of its own says, so lists come last.
        stated.sort_by_key(|(_, meaning)| matches!(meaning, Meaning::Listed(_)));
        fields.extend(answers.iter().map(Arc::clone));
        let output = Arc::new(Schema::new(fields));
        Ok(Self { input: Arc::new(input.clone()), output, carried, stated, options: options.clone() })
    }

    /// The columns of the answers.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        Arc::clone(&self.output)
    }

    /// Scores a batch: a row of answers for each of its rows, in the same order.
    ///
    /// # Errors
    ///
    /// If the batch does not have the columns that the scorer was made for. What is wrong with a row is in its column `error`.
    pub fn score(&self, batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
        let types = |schema: &Schema| -> Vec<(String, DataType)> {
            schema.fields().iter().map(|field| (field.name().clone(), field.data_type().clone())).collect()
        };
        let schema = batch.schema_ref();
        if !Arc::ptr_eq(schema, &self.input) && types(schema) != types(&self.input) {
            return Err(ArrowError::SchemaError(
                "the batch has other columns than the scorer was made for".into(),
            ));
        }
        let rows = batch.num_rows();
        let mut answers = Answers::new(&self.options, rows);
        let mut block = Block::default();
        for from in (0..rows).step_by(BLOCK) {
            let part = batch.slice(from, BLOCK.min(rows - from));
            block.clear(part.num_rows());
            for (at, meaning) in &self.stated {
                let column = part.column(*at);
                if column.logical_null_count() < column.len() {
                    block.read(self.input.field(*at).name(), *meaning, column)?;
                }
            }
            for (patient, fault) in block.patients.iter().zip(&block.faults) {
                match fault {
                    None => answers.push(Ok(patient)),
                    Some(fault) => answers.push(Err(fault)),
                }
            }
        }
        let carried = self.carried.iter().map(|at| Arc::clone(batch.column(*at)));
        let (_, answers, _) = answers.finish().into_parts();
        RecordBatch::try_new(self.schema(), carried.chain(answers).collect())
    }
}

/// Some rows, while they are read column by column. The first fault of a row is kept.
#[derive(Default)]
struct Block {
    patients: Vec<Presentation>,
    faults: Vec<Option<String>>,
}

impl Block {
    fn clear(&mut self, rows: usize) {
        self.patients.clear();
        self.patients.resize(rows, Presentation::new());
        self.faults.clear();
        self.faults.resize(rows, None);
    }

    fn read(&mut self, name: &str, meaning: Meaning, column: &ArrayRef) -> Result<(), ArrowError> {
        match meaning {
            Meaning::Age => self.read_numbers(name, column, |patient, age: Age| patient.set_age(age))?,
            Meaning::DurationWeeks => {
                self.read_numbers(name, column, |patient, weeks: SymptomDuration| {
                    patient.set_duration(weeks);
                })?;
            }
            Meaning::Pretest(condition) => {
                self.read_numbers(name, column, |patient, pretest: Probability| {
                    patient.set_pretest(condition, pretest);
                })?;
            }
            Meaning::Sex => self.read_texts(name, column, |patient, text| {
                patient.set_sex(exact::<Sex>(text)?);
                Ok::<_, Refusal>(())
            })?,
            Meaning::Setting => self.read_texts(name, column, |patient, text| {
                patient.set_setting(exact::<Setting>(text)?);
                Ok::<_, Refusal>(())
            })?,
            Meaning::Finding(finding) => match column.as_boolean_opt() {
                Some(column) => self.read_each(name, column, |patient, row| {
                    let presence = if column.value(row) { Presence::Present } else { Presence::Absent };
                    patient.set(finding, presence);
                    Ok::<_, Refusal>(())
                }),
                None => self.read_texts(name, column, |patient, text| {
                    patient.set(finding, presence(text)?);
                    Ok::<_, Refusal>(())
                })?,
            },
            Meaning::Listed(presence) => {
                let item = Arc::new(Field::new_list_field(DataType::Utf8View, true));
                let lists = cast(column, &DataType::List(item))?;
                let lists = lists.as_list::<i32>();
                self.read_each(name, lists, |patient, row| {
                    let ids = lists.value(row);
                    ids.as_string_view().iter().try_for_each(|id| {
                        let id = id.ok_or("expected the id of a finding, found null")?;
                        let finding: Finding = exact(id).map_err(|error: Refusal| error.to_string())?;
                        if patient.presence_of(finding).is_some() {
                            return Err(format!("`{}` is stated twice", finding.as_str()));
                        }
                        patient.set(finding, presence);
                        Ok(())
                    })
                });
            }
            Meaning::Presentation => self.read_texts(name, column, |patient, text| {
                *patient = serde_json::from_str(text)?;
                Ok::<_, serde_json::Error>(())
            })?,
        }
        Ok(())
    }

    fn read_numbers<T: for<'de> Deserialize<'de>>(
        &mut self,
        name: &str,
        column: &ArrayRef,
        set: impl Fn(&mut Presentation, T),
    ) -> Result<(), ArrowError> {
        if is_text(column.data_type()) {
            return self.read_texts(name, column, |patient, text| {
                // What is no number is refused as text.
                let value = match text.trim().parse() {
                    Ok(number) => T::deserialize(F64Deserializer::new(number)),
                    Err(_) => T::deserialize(StrDeserializer::new(text)),
                };
                set(patient, value?);
                Ok::<_, Refusal>(())
            });
        }
        let column = cast(column, &DataType::Float64)?;
        let numbers = column.as_primitive::<Float64Type>();
        self.read_each(name, numbers, |patient, row| {
            set(patient, T::deserialize(F64Deserializer::<Refusal>::new(numbers.value(row)))?);
            Ok::<_, Refusal>(())
        });
        Ok(())
    }

    fn read_texts<E: Display>(
        &mut self,
        name: &str,
        column: &ArrayRef,
        read: impl Fn(&mut Presentation, &str) -> Result<(), E>,
    ) -> Result<(), ArrowError> {
        let column = cast(column, &DataType::Utf8View)?;
        let texts: &StringViewArray = column.as_string_view();
        self.read_each(name, texts, |patient, row| read(patient, texts.value(row)));
        Ok(())
    }

    /// Reads the cells that are not null.
    fn read_each<E: Display>(
        &mut self,
        name: &str,
        column: &impl Array,
        read: impl Fn(&mut Presentation, usize) -> Result<(), E>,
    ) {
        let mut read = |row: usize| {
            if let Err(error) = read(&mut self.patients[row], row) {
                self.faults[row].get_or_insert_with(|| format!("column {name}: {error}"));
            }
        };
        match column.nulls() {
            Some(nulls) => nulls.valid_indices().for_each(&mut read),
            None => (0..column.len()).for_each(&mut read),
        }
    }
}

/// The word of an exact id.
fn exact<'de, T: Deserialize<'de>>(id: &'de str) -> Result<T, Refusal> {
    T::deserialize(StrDeserializer::new(id))
}

fn presence(text: &str) -> Result<Presence, Refusal> {
    match text {
        "present" => Ok(Presence::Present),
        "absent" => Ok(Presence::Absent),
        "unknown" => Ok(Presence::Unknown),
        _ if text.eq_ignore_ascii_case("true") => Ok(Presence::Present),
        _ if text.eq_ignore_ascii_case("false") => Ok(Presence::Absent),
        _ => exact(text),
    }
}

//! From blocks of rows to encoded answers. This is what every thread does.

use std::fmt;
use std::io::Write;
use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, BooleanArray, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use arrow_select::filter::filter_record_batch;
use lumbago::{Condition, Presentation};
use lumbago_cohort::{Answers, ColumnError, Options, Scorer};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::encode::Encoder;
use crate::excerpt::Excerpt;
use crate::input::{Block, Rows};
use crate::{Format, Job};

/// What becomes of a block.
pub struct Done {
    pub read: u64,
    pub patients: u64,
    pub output: Vec<u8>,
    /// The number of each bad row, and what is wrong with it.
    pub rejects: Vec<(u64, String)>,
}

/// Scores blocks. Threads share it.
pub struct Worker {
    scorer: Option<Scorer>,
    options: Options,
    /// The fields that are carried through from JSON Lines, and those that are passed over.
    carried: Vec<String>,
    ignored: Vec<String>,
    schema: SchemaRef,
    encoder: Encoder,
}

impl Worker {
    pub fn new(job: &Job, input: Option<&SchemaRef>) -> Result<Self, String> {
        let has_id = input.is_some_and(|input| input.fields().find("id").is_some());
        let mut carried = job.keep.clone();
        if (has_id || input.is_none()) && !carried.iter().any(|name| name == "id") {
            carried.insert(0, "id".to_owned());
        }
        let mut options = carried.iter().fold(Options::new(), Options::carry);
        for part in &job.without {
            options = match part.as_str() {
                "intervals" => options.without_intervals(),
                "open-questions" => options.without_open_questions(),
                "receipt" => options.without_receipt(),
                _ => {
                    return Err(format!(
                        "--without {part}: expected `intervals`, `open-questions` or `receipt`"
                    ));
                }
            };
        }
        let answers = Answers::fields(&options);
        let is_answer = |name: &&String| {
            // In CSV every condition has columns of its own.
            let is_condition = job.to.0 == Format::Csv
                && Condition::ALL.iter().any(|condition| {
                    let rest = name.strip_prefix(condition.as_str());
                    rest.is_some_and(|rest| ["", "_low", "_high"].contains(&rest))
                });
            is_condition || answers.find(name).is_some()
        };
        if let Some(name) = carried.iter().find(is_answer) {
            return Err(ColumnError::NameOfAnswer(name.clone()).to_string());
        }
        let scorer = input.map(|input| Scorer::new(input, &options)).transpose().map_err(|error| {
            error.to_string().replace(
                "name it as a column to carry",
                "carry it with --keep, or pass it over with --ignore",
            )
        })?;
        let mut fields = if let Some(scorer) = &scorer {
            scorer.schema().fields().to_vec()
        } else {
            let carried = carried.iter().map(|name| Arc::new(Field::new(name, DataType::Utf8, true)));
            carried.chain(answers.iter().map(Arc::clone)).collect()
        };
        fields.retain(|field| field.name() != "error");
        if !carried.iter().any(|name| name == "id") {
            fields.insert(0, Arc::new(Field::new("id", DataType::Utf8, true)));
        }
        let schema = Arc::new(Schema::new(fields));
        let encoder = Encoder::new(job.to, &schema);
        Ok(Self { scorer, options, carried, ignored: job.ignore.clone(), schema, encoder })
    }

    pub fn encoder(&self) -> &Encoder {
        &self.encoder
    }

    pub fn work(&self, block: Block) -> Result<Done, String> {
        let (answers, numbers, mut rejects) = match (block.rows, &self.scorer) {
            (Rows::Columns(batch, numbers, bad), Some(scorer)) => {
                (scorer.score(&batch).map_err(|error| error.to_string())?, numbers, bad)
            }
            (Rows::Lines(first, lines), _) => {
                let (answers, numbers) = self.score_lines(first, &lines)?;
                (answers, numbers, Vec::new())
            }
            (Rows::Columns(..), None) => return Err("columns without a schema".to_owned()),
        };
        let errors = answers["error"].as_string::<i32>();
        let faults =
            errors.iter().zip(&numbers).filter_map(|(error, number)| Some((*number, error?.to_owned())));
        rejects.extend(faults);
        rejects.sort_unstable();
        let mut columns: Vec<ArrayRef> = Vec::with_capacity(self.schema.fields().len());
        if !self.carried.iter().any(|name| name == "id") {
            columns.push(Arc::new(
                numbers.iter().map(|number| Some(number.to_string())).collect::<StringArray>(),
            ));
        }
        let named = answers.schema_ref().fields().iter().zip(answers.columns());
        columns
            .extend(named.filter(|(field, _)| field.name() != "error").map(|(_, column)| Arc::clone(column)));
        let mut answers =
            RecordBatch::try_new(Arc::clone(&self.schema), columns).map_err(|error| error.to_string())?;
        if errors.null_count() < errors.len() {
            let is_scored: BooleanArray = errors.iter().map(|error| Some(error.is_none())).collect();
            answers = filter_record_batch(&answers, &is_scored).map_err(|error| error.to_string())?;
        }
        let (patients, output) = (answers.num_rows() as u64, self.encoder.encode(&answers)?);
        Ok(Done { read: block.read, patients, output, rejects })
    }

    fn score_lines(&self, first: u64, lines: &[u8]) -> Result<(RecordBatch, Vec<u64>), String> {
        let lines = (first..).zip(lines.split(|byte| *byte == b'\n'));
        let mut carried: Vec<StringBuilder> = self.carried.iter().map(|_| StringBuilder::new()).collect();
        let mut answers = Answers::new(&self.options, 4_096);
        let mut numbers = Vec::with_capacity(4_096);
        for (number, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
            numbers.push(number);
            let case = self.case(line);
            for (at, (name, builder)) in self.carried.iter().zip(&mut carried).enumerate() {
                match case.as_ref().ok().and_then(|case| case.carried[at].as_deref()) {
                    None if name == "id" => builder.append_value(number.to_string()),
                    value => builder.append_option(value),
                }
            }
            match case {
                Ok(case) => answers.push(Ok(&case.presentation)),
                Err(error) => answers.push(Err(&sentence(&error))),
            }
        }
        let (fields, answers, _) = answers.finish().into_parts();
        let of_carried = self.carried.iter().map(|name| Arc::new(Field::new(name, DataType::Utf8, true)));
        let schema = Schema::new(of_carried.chain(fields.iter().map(Arc::clone)).collect::<Vec<_>>());
        let carried = carried.iter_mut().map(|builder| Arc::new(builder.finish()) as ArrayRef);
        let batch = RecordBatch::try_new(Arc::new(schema), carried.chain(answers).collect());
        Ok((batch.map_err(|error| error.to_string())?, numbers))
    }

    fn case(&self, line: &[u8]) -> serde_json::Result<Case> {
        // A presentation never has this key, so there is no need to try both forms.
        if memchr::memmem::find(line, b"\"presentation\"").is_some() {
            let mut json = serde_json::Deserializer::from_slice(line);
            let case = self.deserialize(&mut json)?;
            json.end()?;
            Ok(case)
        } else {
            let presentation = serde_json::from_slice(line)?;
            Ok(Case { carried: vec![None; self.carried.len()], presentation })
        }
    }
}

/// A line of JSON Lines.
pub struct Case {
    carried: Vec<Option<String>>,
    presentation: Presentation,
}

impl<'de> DeserializeSeed<'de> for &Worker {
    type Value = Case;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Case, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &Worker {
    type Value = Case;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `presentation`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Case, A::Error> {
        let (mut carried, mut presentation) = (vec![None; self.carried.len()], None);
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == "presentation" {
                if presentation.replace(map.next_value()?).is_some() {
                    return Err(A::Error::custom("repeated field `presentation`"));
                }
            } else if self.ignored.iter().any(|name| *name == key) {
                map.next_value::<IgnoredAny>()?;
            } else if ["age", "sex", "duration_weeks", "setting", "findings", "pretest"].contains(&&*key) {
                return Err(A::Error::custom(format_args!(
                    "field `{key}` is beside `presentation`; expected it inside"
                )));
            } else if let Some(at) = self.carried.iter().position(|name| *name == key) {
                let value: &RawValue = map.next_value()?;
                let value = match value.get() {
                    "null" => None,
                    text if text.starts_with('"') => {
                        Some(serde_json::from_str(text).map_err(A::Error::custom)?)
                    }
                    other
                        if key == "id"
                            && !other.starts_with(|first: char| first == '-' || first.is_ascii_digit()) =>
                    {
                        return Err(A::Error::custom("`id` must be text or a number"));
                    }
                    other => Some(other.to_owned()),
                };
                if carried[at].is_some() {
                    return Err(A::Error::custom(format_args!("repeated field `{key}`")));
                }
                carried[at] = value;
            } else {
                return Err(A::Error::custom(format_args!(
                    "unknown field `{}` beside `presentation`; carry it with --keep, or pass it over with --ignore",
                    Excerpt(&key)
                )));
            }
        }
        let presentation = presentation.ok_or_else(|| A::Error::missing_field("presentation"))?;
        Ok(Case { carried, presentation })
    }
}

/// An error of one line, without the number of the line.
fn sentence(error: &serde_json::Error) -> String {
    let (column, sentence) = (error.column(), error.to_string());
    let sentence = sentence.trim_end_matches(&format!(" at line 1 column {column}"));
    format!("column {column}: {sentence}")
}

/// A line of the file of rejects.
pub fn write_reject(mut into: impl Write, number: u64, reason: &str) -> std::io::Result<()> {
    let mut csv = csv::Writer::from_writer(&mut into);
    csv.write_record([&number.to_string(), reason])?;
    csv.flush()
}

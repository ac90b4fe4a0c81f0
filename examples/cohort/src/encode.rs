//! From answers to bytes.

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::Float64Type;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_cast::display::{ArrayFormatter, FormatOptions};
use arrow_json::writer::LineDelimited;
use arrow_schema::{DataType, SchemaRef};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression as Codec, ZstdLevel};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::ParquetError;
use parquet::file::metadata::{PageIndexPolicy, ParquetMetaDataReader};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;

use crate::Format;

/// Encodes answers. Each piece stands for itself, so that threads can make them: lines of text, a member of a gzip file, or a
/// whole Parquet file with its length before it.
pub struct Encoder {
    format: Format,
    is_compressed: bool,
    schema: SchemaRef,
}

impl Encoder {
    pub fn new((format, is_compressed): (Format, bool), schema: &SchemaRef) -> Self {
        Self { format, is_compressed, schema: Arc::clone(schema) }
    }

    pub fn is_parquet(&self) -> bool {
        self.format == Format::Parquet
    }

    /// What the output begins with, even if there is no patient.
    pub fn beginning(&self) -> Result<Vec<u8>, String> {
        let none = RecordBatch::new_empty(Arc::clone(&self.schema));
        match self.format {
            Format::Csv => {
                let mut csv = csv::Writer::from_writer(Vec::new());
                let mut text = String::new();
                for (name, _) in leaves(&none) {
                    csv.write_field(harmless(&name, &mut text)).map_err(|error| error.to_string())?;
                }
                csv.write_record(None::<&[u8]>).map_err(|error| error.to_string())?;
                self.compressed(csv.into_inner().map_err(|error| error.to_string())?)
            }
            _ => self.encode(&none),
        }
    }

    pub fn encode(&self, answers: &RecordBatch) -> Result<Vec<u8>, String> {
        match self.format {
            Format::Csv => self.compressed(csv(answers)?),
            Format::JsonLines => {
                let builder = arrow_json::WriterBuilder::new().with_explicit_nulls(true);
                let mut json = builder.build::<_, LineDelimited>(Vec::new());
                json.write(answers).map_err(|error| error.to_string())?;
                self.compressed(json.into_inner())
            }
            Format::Parquet => parquet(answers).map_err(|error| error.to_string()),
        }
    }

    fn compressed(&self, text: Vec<u8>) -> Result<Vec<u8>, String> {
        if !self.is_compressed || text.is_empty() {
            return Ok(text);
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        gzip.write_all(&text).and_then(|()| gzip.finish()).map_err(|error| error.to_string())
    }
}

/// The columns of a table in CSV, where a condition has one for its probability and one for each end of the interval.
fn leaves(answers: &RecordBatch) -> Vec<(String, ArrayRef)> {
    let mut leaves = Vec::new();
    for (field, column) in answers.schema_ref().fields().iter().zip(answers.columns()) {
        match column.as_struct_opt().filter(|_| field.name() == "conditions") {
            None => leaves.push((field.name().clone(), Arc::clone(column))),
            Some(conditions) => {
                for (condition, estimate) in conditions.column_names().iter().zip(conditions.columns()) {
                    let estimate = estimate.as_struct();
                    for (part, values) in estimate.column_names().iter().zip(estimate.columns()) {
                        let is_end = *part != "probability";
                        let name =
                            if is_end { format!("{condition}_{part}") } else { (*condition).to_owned() };
                        leaves.push((name, Arc::clone(values)));
                    }
                }
            }
        }
    }
    leaves
}

fn csv(answers: &RecordBatch) -> Result<Vec<u8>, String> {
    let leaves = leaves(answers);
    let options = FormatOptions::new();
    let cells: Result<Vec<_>, _> =
        leaves.iter().map(|(_, column)| ArrayFormatter::try_new(column.as_ref(), &options)).collect();
    let cells = cells.map_err(|error| error.to_string())?;
    let mut csv = csv::Writer::from_writer(Vec::with_capacity(answers.num_rows() * leaves.len() * 12));
    let (mut number, mut text) = (zmij::Buffer::new(), String::new());
    for row in 0..answers.num_rows() {
        for ((_, column), cell) in leaves.iter().zip(&cells) {
            let written = if column.is_null(row) {
                csv.write_field("")
            } else {
                match column.data_type() {
                    DataType::Float64 => {
                        csv.write_field(number.format(column.as_primitive::<Float64Type>().value(row)))
                    }
                    DataType::Utf8 => {
                        csv.write_field(harmless(column.as_string::<i32>().value(row), &mut text))
                    }
                    _ => {
                        let shown = cell.value(row).to_string();
                        csv.write_field(if column.data_type().is_numeric() {
                            &shown
                        } else {
                            harmless(&shown, &mut text)
                        })
                    }
                }
            };
            written.map_err(|error| error.to_string())?;
        }
        csv.write_record(None::<&[u8]>).map_err(|error| error.to_string())?;
    }
    csv.into_inner().map_err(|error| error.to_string())
}

/// Text that no spreadsheet takes for a formula: with an apostrophe before it, unless it is a number. Text that begins with an
/// apostrophe gets another one, so that whoever takes one away has the text as it was.
fn harmless<'a>(text: &'a str, escaped: &'a mut String) -> &'a str {
    let is_risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
    let is_number = |text: &str| {
        text.bytes().all(|byte| b"+-.0123456789eE".contains(&byte)) && text.parse::<f64>().is_ok()
    };
    if !is_risky || is_number(text) {
        return text;
    }
    escaped.clear();
    escaped.push('\'');
    escaped.push_str(text);
    escaped
}

fn parquet(answers: &RecordBatch) -> Result<Vec<u8>, ParquetError> {
    let codec = Codec::ZSTD(ZstdLevel::default());
    let properties = WriterProperties::builder().set_compression(codec).build();
    let mut writer = ArrowWriter::try_new(vec![0; 8], answers.schema(), Some(properties))?;
    writer.write(answers)?;
    let mut piece = writer.into_inner()?;
    let length = piece.len() as u64 - 8;
    piece[..8].copy_from_slice(&length.to_le_bytes());
    Ok(piece)
}

/// Puts Parquet files together: their row groups follow each other, as they are.
pub struct Assembly<W: Write + Send> {
    writer: Option<SerializedFileWriter<W>>,
    into: Option<W>,
}

impl<W: Write + Send> Assembly<W> {
    pub fn new(into: W) -> Self {
        Self { writer: None, into: Some(into) }
    }

    pub fn append(&mut self, piece: &Bytes) -> io::Result<()> {
        self.try_append(piece).map_err(io_error)
    }

    fn try_append(&mut self, piece: &Bytes) -> Result<(), ParquetError> {
        let metadata = ParquetMetaDataReader::new().with_page_index_policy(PageIndexPolicy::Optional);
        let metadata = metadata.parse_and_finish(piece)?;
        if let Some(into) = self.into.take() {
            let file = metadata.file_metadata();
            let properties =
                WriterProperties::builder().set_key_value_metadata(file.key_value_metadata().cloned());
            let schema = file.schema_descr().root_schema_ptr();
            self.writer = Some(SerializedFileWriter::new(into, schema, Arc::new(properties.build()))?);
        }
        let Some(writer) = &mut self.writer else { return Ok(()) };
        for (at, group) in metadata.row_groups().iter().enumerate() {
            let mut written = writer.next_row_group()?;
            for (column, chunk) in group.columns().iter().enumerate() {
                written.append_column(
                    piece,
                    ColumnCloseResult {
                        bytes_written: chunk.compressed_size().unsigned_abs(),
                        rows_written: group.num_rows().unsigned_abs(),
                        metadata: chunk.clone(),
                        bloom_filter: None,
                        column_index: metadata
                            .column_index()
                            .and_then(|index| index.get(at)?.get(column).cloned()),
                        offset_index: metadata
                            .offset_index()
                            .and_then(|index| index.get(at)?.get(column).cloned()),
                    },
                )?;
            }
            written.close()?;
        }
        Ok(())
    }

    /// Gives back what was written to.
    pub fn finish(self) -> io::Result<W> {
        let writer = self.writer.ok_or_else(|| io::Error::other("nothing to put together"))?;
        writer.into_inner().map_err(io_error)
    }
}

/// The error of the system, if there is one within.
fn io_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        error => io::Error::other(error),
    }
}

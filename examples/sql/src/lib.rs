//! The library as functions of SQL, for `datafusion`.
//!
//! | function | what it gives |
//! |---|---|
//! | `lumbago_urgency(patient)` | how soon to seek care: `self_care`, `routine`, `soon`, `urgent` or `emergency` |
//! | `lumbago_score(patient)` | a struct of all answers, urgency first; `error` where a row is no patient |
//!
//! A patient is a struct of the columns that [`lumbago_cohort`] reads, or text with a presentation in JSON. Null means *never
//! asked*, and no patient at all, a null struct or text, gives null. A row that is no patient ends a query that asks for its
//! urgency alone: as a null it would be lost where somebody counts emergencies.
//!
//! ```
//! use datafusion::prelude::SessionContext;
//!
//! # tokio::runtime::Runtime::new()?.block_on(async {
//! let context = SessionContext::new();
//! lumbago_sql::register(&context);
//! let query = "select lumbago_urgency(named_struct('age', 34, 'saddle_numbness', true)) as urgency";
//! let answer = context.sql(query).await?.to_string().await?;
//! assert!(answer.contains("| emergency |"));
//! # Ok::<(), datafusion::error::DataFusionError>(())
//! # })?;
//! # Ok::<(), datafusion::error::DataFusionError>(())
//! ```

use std::sync::Arc;

use datafusion::arrow::array::{Array, ArrayRef, AsArray, BooleanArray, RecordBatch, StructArray};
use datafusion::arrow::compute::nullif;
use datafusion::arrow::datatypes::{DataType, Field, Schema};
use datafusion::common::cast::as_string_array;
use datafusion::common::{exec_err, plan_err};
use datafusion::error::{DataFusionError, Result};
use datafusion::functions::core::expr_fn::named_struct;
use datafusion::logical_expr::{
    ColumnarValue, Expr, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use datafusion::prelude::{SessionContext, ident, lit};
use lumbago_cohort::{ColumnError, Options, Scorer};

/// Makes the functions known to a session. It also turns off an optimisation, by which a row would be scored once for each field
/// of its answers that a query takes (`datafusion.optimizer.enable_leaf_expression_pushdown`).
pub fn register(context: &SessionContext) {
    context.state_ref().write().config_mut().options_mut().optimizer.enable_leaf_expression_pushdown = false;
    for answer in [Answer::Urgency, Answer::Everything] {
        let signature = Signature::any(1, Volatility::Immutable);
        context.register_udf(ScalarUDF::from(Function { answer, signature }));
    }
}

/// The columns of a table that say something of a patient, as one struct for the functions; and the names of those that say nothing,
/// which should be shown to somebody, because a finding may be among them under a name that nobody could guess. Those that are
/// `ignored` are in neither.
///
/// # Errors
///
/// If a column has nearly the name of one that says something, for then an alarm could be lost; if one has the wrong type; and if
/// none says anything.
pub fn patient(table: &Schema, ignored: &[String]) -> Result<(Expr, Vec<String>), ColumnError> {
    let (mut fields, mut others) = (Vec::new(), Vec::new());
    for field in table.fields().iter().filter(|field| !ignored.contains(field.name())) {
        match Scorer::new(&Schema::new([Arc::clone(field)].to_vec()), &Options::new()) {
            Ok(_) => fields.extend([lit(field.name()), ident(field.name())]),
            Err(ColumnError::Unknown { nearest: None, .. }) => others.push(field.name().clone()),
            Err(error) => return Err(error),
        }
    }
    if fields.is_empty() { Err(ColumnError::Nothing) } else { Ok((named_struct(fields), others)) }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Answer {
    Urgency,
    Everything,
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Function {
    answer: Answer,
    signature: Signature,
}

impl Function {
    fn scorer(&self, argument: &DataType) -> Result<Scorer> {
        let fields = match argument {
            DataType::Struct(fields) => fields.clone(),
            text if text.is_string() || text.is_null() => {
                [Field::new("presentation", text.clone(), true)].into_iter().collect()
            }
            other => {
                let name = self.name();
                return plan_err!(
                    "{name} takes a struct of findings, or text that is a presentation in JSON; found {other}"
                );
            }
        };
        let options = match self.answer {
            Answer::Urgency => Options::new().without_intervals().without_open_questions().without_receipt(),
            Answer::Everything => Options::new(),
        };
        Scorer::new(&Schema::new(fields), &options).map_err(|error| match error {
            ColumnError::Unknown { column, nearest: Some(nearest) } => {
                DataFusionError::Plan(format!("unknown field `{column}`; the nearest name is `{nearest}`"))
            }
            ColumnError::Unknown { column, nearest: None } => {
                DataFusionError::Plan(format!("unknown field `{column}`; no similar name exists"))
            }
            error => DataFusionError::Plan(error.to_string()),
        })
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &'static str {
        match self.answer {
            Answer::Urgency => "lumbago_urgency",
            Answer::Everything => "lumbago_score",
        }
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, arguments: &[DataType]) -> Result<DataType> {
        let scorer = self.scorer(one(arguments)?)?;
        Ok(match self.answer {
            Answer::Urgency => DataType::Utf8,
            Answer::Everything => DataType::Struct(scorer.schema().fields().clone()),
        })
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let argument = one(&arguments.args)?.to_array(arguments.number_rows)?;
        let scorer = self.scorer(argument.data_type())?;
        // No patient at all, which is not a patient of whom nothing is known.
        let nulls = argument.logical_nulls();
        let batch = match argument.as_struct_opt() {
            Some(patients) => {
                let schema = Schema::new(patients.fields().clone());
                RecordBatch::try_new(Arc::new(schema), patients.columns().to_vec())?
            }
            None => RecordBatch::try_from_iter_with_nullable([("presentation", argument, true)])?,
        };
        let (fields, columns, _) = StructArray::from(scorer.score(&batch)?).into_parts();
        let answers = StructArray::new(fields, columns, nulls);
        if self.answer == Answer::Everything {
            return Ok(ColumnarValue::Array(Arc::new(answers)));
        }
        let error = as_string_array(named(&answers, "error")?)?;
        if let Some(row) = (0..answers.len()).find(|row| answers.is_valid(*row) && error.is_valid(*row)) {
            return exec_err!("{}; lumbago_score gives such a row an `error` instead", error.value(row));
        }
        let urgency = named(&answers, "urgency")?;
        Ok(ColumnarValue::Array(match answers.nulls() {
            Some(nulls) => nullif(urgency, &BooleanArray::from(!nulls.inner()))?,
            None => Arc::clone(urgency),
        }))
    }
}

/// The argument, of which there is one.
fn one<T>(arguments: &[T]) -> Result<&T> {
    let [argument] = arguments else {
        return plan_err!("a patient is one argument, such as named_struct('age', age, 'fever', fever)");
    };
    Ok(argument)
}

fn named<'a>(answers: &'a StructArray, name: &str) -> Result<&'a ArrayRef> {
    answers
        .column_by_name(name)
        .ok_or_else(|| DataFusionError::Internal(format!("no answer is named {name}")))
}

//! The answers, a column for each part, filled row by row.

use std::fmt::Write;
use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Float64Builder, Int32Builder, NullBufferBuilder, StringBuilder};
use arrow_array::{ArrayRef, StructArray};
use arrow_buffer::NullBuffer;
use arrow_schema::{Field, Fields};
use lumbago::{Assessment, Conclusion, Condition, Presentation, score};

use crate::Options;

/// The answers to some patients, as columns.
///
/// For callers that hold [`Presentation`]s already. A [`Scorer`](crate::Scorer) reads them from columns first.
///
/// ```
/// use arrow_array::RecordBatch;
/// use lumbago::{Presentation, Symptom};
/// use lumbago_cohort::{Answers, Options};
///
/// let mut answers = Answers::new(&Options::new(), 2);
/// answers.push(Ok(&Presentation::new().present(Symptom::LowBackPain)));
/// answers.push(Err("not a patient"));
/// let batch = RecordBatch::from(answers.finish());
/// assert_eq!(batch["error"].null_count(), 1);
/// ```
#[derive(Debug)]
pub struct Answers {
    urgency: StringBuilder,
    provisional: BooleanBuilder,
    /// How many safety questions were never asked, and how many are not known.
    open_questions: Option<[Int32Builder; 2]>,
    ambulance: BooleanBuilder,
    conclusion: StringBuilder,
    leading: StringBuilder,
    level_with: StringBuilder,
    none_of_these: Float64Builder,
    conditions: [Estimate; Condition::ALL.len()],
    is_patient: NullBufferBuilder,
    /// With what every receipt begins.
    receipt: Option<(StringBuilder, String)>,
    error: StringBuilder,
}

#[derive(Debug)]
struct Estimate {
    probability: Float64Builder,
    /// Low and high.
    interval: Option<[Float64Builder; 2]>,
}

impl Answers {
    /// No answers yet, with room for some rows.
    #[must_use]
    pub fn new(options: &Options, rows: usize) -> Self {
        let text = |width: usize| StringBuilder::with_capacity(rows, rows * width);
        let number = || Float64Builder::with_capacity(rows);
        let interval = || options.intervals.then(|| [number(), number()]);
        Self {
            urgency: text(9),
            provisional: BooleanBuilder::with_capacity(rows),
            open_questions: options
                .open_questions
                .then(|| [Int32Builder::with_capacity(rows), Int32Builder::with_capacity(rows)]),
            ambulance: BooleanBuilder::with_capacity(rows),
            conclusion: text(12),
            leading: text(16),
            level_with: text(4),
            none_of_these: number(),
            conditions: std::array::from_fn(|_| Estimate { probability: number(), interval: interval() }),
            is_patient: NullBufferBuilder::new(rows),
            receipt: options.receipt.then(|| {
                let receipt = score(&Presentation::new()).receipt();
                (text(40), format!("{} {} ", receipt.crate_version(), receipt.knowledge_digest()))
            }),
            error: text(0),
        }
    }

    /// The columns that [`finish`](Self::finish) gives.
    #[must_use]
    pub fn fields(options: &Options) -> Fields {
        Self::new(options, 0).finish().fields().clone()
    }

    /// Scores a patient, or says why a row holds none.
    pub fn push(&mut self, patient: Result<&Presentation, &str>) {
        let assessment = patient.ok().map(score);
        let assessment = assessment.as_ref();
        let triage = assessment.map(Assessment::triage);
        self.urgency.append_option(triage.map(|triage| triage.urgency().as_str()));
        self.provisional.append_option(triage.map(|triage| triage.is_provisional()));
        if let Some([never_asked, not_known]) = &mut self.open_questions {
            let screening = triage.map(|triage| triage.screening());
            never_asked.append_option(screening.map(|screening| screening.never_asked().into()));
            not_known.append_option(screening.map(|screening| screening.not_known().into()));
        }
        self.ambulance.append_option(triage.map(|triage| triage.needs_ambulance()));
        let conclusion = assessment.map(Assessment::conclusion);
        let (leading, level_with) = match conclusion {
            Some(Conclusion::Leading(condition)) => (Some(condition), None),
            Some(Conclusion::NearTie(first, second)) => (Some(first), Some(second)),
            _ => (None, None),
        };
        self.conclusion.append_option(conclusion.map(Conclusion::as_str));
        self.leading.append_option(leading.map(Condition::as_str));
        self.level_with.append_option(level_with.map(Condition::as_str));
        self.none_of_these.append_option(assessment.map(|assessment| assessment.none_of_these().value()));
        for (estimate, condition) in self.conditions.iter_mut().zip(Condition::ALL) {
            let ranked = assessment.map(|assessment| assessment.get(*condition));
            estimate.probability.append_option(ranked.map(|ranked| ranked.probability().value()));
            if let Some([low, high]) = &mut estimate.interval {
                let interval = ranked.map(|ranked| ranked.interval());
                low.append_option(interval.map(|interval| interval.low().value()));
                high.append_option(interval.map(|interval| interval.high().value()));
            }
        }
        self.is_patient.append(assessment.is_some());
        if let Some((receipt, beginning)) = &mut self.receipt {
            if let Some(assessment) = assessment {
                // Writing into memory cannot fail.
                let _ = write!(receipt, "{beginning}{}", assessment.receipt().presentation_digest());
                receipt.append_value("");
            } else {
                receipt.append_null();
            }
        }
        self.error.append_option(patient.err());
    }

    /// The answers, in the order of the rows.
    #[must_use]
    pub fn finish(mut self) -> StructArray {
        let nulls = self.is_patient.finish();
        let conditions = self.conditions.into_iter().zip(Condition::ALL).map(|(mut estimate, condition)| {
            let mut columns = vec![("probability", Arc::new(estimate.probability.finish()) as ArrayRef)];
            if let Some([mut low, mut high]) = estimate.interval {
                columns.push(("low", Arc::new(low.finish())));
                columns.push(("high", Arc::new(high.finish())));
            }
            (condition.as_str(), Arc::new(structure(columns, nulls.clone())) as ArrayRef)
        });
        let conditions = structure(conditions.collect(), nulls.clone());
        let mut columns: Vec<(_, ArrayRef)> = vec![
            ("urgency", Arc::new(self.urgency.finish())),
            ("provisional", Arc::new(self.provisional.finish())),
        ];
        if let Some([mut never_asked, mut not_known]) = self.open_questions {
            columns.push(("never_asked", Arc::new(never_asked.finish())));
            columns.push(("not_known", Arc::new(not_known.finish())));
        }
        let rest: [(_, ArrayRef); 6] = [
            ("ambulance", Arc::new(self.ambulance.finish())),
            ("conclusion", Arc::new(self.conclusion.finish())),
            ("leading", Arc::new(self.leading.finish())),
            ("level_with", Arc::new(self.level_with.finish())),
            ("none_of_these", Arc::new(self.none_of_these.finish())),
            ("conditions", Arc::new(conditions)),
        ];
        columns.extend(rest);
        if let Some((mut receipt, _)) = self.receipt {
            columns.push(("receipt", Arc::new(receipt.finish())));
        }
        columns.push(("error", Arc::new(self.error.finish())));
        structure(columns, None)
    }
}

/// A struct of columns, each of which may have nulls.
fn structure(columns: Vec<(&str, ArrayRef)>, nulls: Option<NullBuffer>) -> StructArray {
    let fields = columns.iter().map(|(name, column)| Field::new(*name, column.data_type().clone(), true));
    let fields = fields.collect();
    let columns = columns.into_iter().map(|(_, column)| column).collect();
    StructArray::new(fields, columns, nulls)
}

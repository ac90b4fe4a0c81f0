//! Scores a cohort in columns: Arrow record batches in, record batches out.
//!
//! A [`Scorer`] looks the columns of a schema up once. It then scores batch after batch, from as many threads as there are. A row
//! that is not a patient does not cost the batch: its column `error` says what is wrong, and its other answers are null.
//!
//! ```
//! use std::sync::Arc;
//! use arrow_array::{cast::AsArray, ArrayRef, BooleanArray, Int64Array, RecordBatch, StringArray};
//! use lumbago_cohort::{Options, Scorer};
//!
//! let cohort = RecordBatch::try_from_iter([
//!     ("id", Arc::new(StringArray::from(vec!["p-1", "p-2"])) as ArrayRef),
//!     ("age", Arc::new(Int64Array::from(vec![Some(34), Some(340)]))),
//!     ("saddle_numbness", Arc::new(BooleanArray::from(vec![Some(true), None]))),
//!     ("bladder_dysfunction", Arc::new(StringArray::from(vec!["present", "unknown"]))),
//! ])?;
//!
//! let scorer = Scorer::new(&cohort.schema(), &Options::new().carry("id"))?;
//! let answers = scorer.score(&cohort)?;
//! assert_eq!(answers["urgency"].as_string::<i32>().value(0), "emergency");
//! let error = answers["error"].as_string::<i32>();
//! assert_eq!(error.value(1), "column age: age 340 is out of range; expected whole years from 0 to 130");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Columns in
//!
//! All are optional, in any order. Null means *never asked*, and a finding without a column was never asked. Text may be `Utf8`,
//! `LargeUtf8`, `Utf8View` or a dictionary of them. Numbers may be of any numeric type, or text.
//!
//! | column | type | what it holds |
//! |---|---|---|
//! | the id of a finding | boolean | `true` present, `false` absent |
//! | | text | `present`, `absent` or `unknown`; also `true` and `false` |
//! | `present`, `absent`, `unknown` | list of text | ids of findings |
//! | `age` | number | whole years |
//! | `sex`, `setting` | text | an id |
//! | `duration_weeks` | number | weeks |
//! | `pretest_` and the id of a condition | number | a probability between 0 and 1 |
//! | `presentation` | text | a whole presentation in JSON, in place of all the above |
//!
//! A column that is none of these is an error, unless it is to be [carried](Options::carry) into the answers. A column that is one of
//! these is read, carried or not: leave it out of the batch if it means something else.
//!
//! # Columns out
//!
//! First the columns that are carried, then:
//!
//! | column | type | what it holds |
//! |---|---|---|
//! | `urgency` | text | `self_care`, `routine`, `soon`, `urgent` or `emergency` |
//! | `provisional` | boolean | whether the urgency can still rise |
//! | `never_asked`, `not_known` | int32 | how many safety questions were never asked, or answered *unknown* |
//! | `ambulance` | boolean | whether the emergency asks for an ambulance |
//! | `conclusion` | text | `leading`, `near_tie`, `none_more_likely`, `insufficient`, `conflicting` or `outside_population` |
//! | `leading`, `level_with` | text or null | the conditions that the conclusion names |
//! | `none_of_these` | float64 | the probability of having none of the sixteen |
//! | `conditions` | struct | for each condition a struct of `probability`, `low` and `high` (the 95 % interval) |
//! | `receipt` | text | version of the library, digest of the knowledge, digest of the presentation |
//! | `error` | text or null | why the row could not be scored; all other answers are null then |

mod answers;
mod columns;
#[path = "../../support/excerpt.rs"]
mod excerpt;

pub use answers::Answers;
pub use columns::{ColumnError, Scorer};

/// What a [`Scorer`] carries through, and what it may leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub(crate) carried: Vec<String>,
    pub(crate) intervals: bool,
    pub(crate) open_questions: bool,
    pub(crate) receipt: bool,
}

impl Options {
    /// Carries no column, and leaves nothing out.
    #[must_use]
    pub fn new() -> Self {
        Self { carried: Vec::new(), intervals: true, open_questions: true, receipt: true }
    }

    /// Carries a column through as it is. Carried columns come first, in this order. What one says of a patient is scored all the
    /// same.
    #[must_use]
    pub fn carry(mut self, column: impl Into<String>) -> Self {
        self.carried.push(column.into());
        self
    }

    /// Leaves the intervals out: `conditions` then holds the `probability` alone. Intervals take more time than all
    /// probabilities do. A probability without its interval says nothing of how uncertain it is.
    #[must_use]
    pub fn without_intervals(self) -> Self {
        Self { intervals: false, ..self }
    }

    /// Leaves the columns `never_asked` and `not_known` out. To count the open safety questions takes over a quarter of all the
    /// time. `provisional` still says whether any is open.
    #[must_use]
    pub fn without_open_questions(self) -> Self {
        Self { open_questions: false, ..self }
    }

    /// Leaves the column `receipt` out.
    #[must_use]
    pub fn without_receipt(self) -> Self {
        Self { receipt: false, ..self }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self::new()
    }
}

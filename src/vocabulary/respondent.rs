//! Who can answer a question.

use super::macros::vocabulary;

vocabulary! {
    /// Who can answer whether a finding is present, in order: who can answer for a later one usually has the answers of
    /// those before.
    #[non_exhaustive]
    pub enum Respondent, "respondent" {
        Patient = "patient", "patient";
        Examiner = "examiner", "examiner";
        /// Or a scan, or a procedure: whoever holds the result.
        Laboratory = "laboratory", "laboratory";
    }
}

//! Who can answer a question.

use super::macros::vocabulary;

vocabulary! {
    /// Who can answer a question. Ordered: an examiner usually also has the patient's answers, and a laboratory both.
    #[non_exhaustive]
    pub enum Respondent, "respondent" {
        Patient = "patient", "patient";
        Examiner = "examiner", "examiner";
        /// Whoever has the result of a laboratory test, a scan or a procedure.
        Laboratory = "laboratory", "laboratory";
    }
}

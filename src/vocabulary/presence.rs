//! What is known of a finding.

use super::macros::vocabulary;

vocabulary! {
    /// What is known of a finding that was asked about. A finding that was never asked has no `Presence`.
    ///
    /// Only the first two can carry weight. No variant will be added.
    pub enum Presence, "presence" {
        Present = "present", "present";
        Absent = "absent", "absent";
        /// Asked, but not known. It weighs exactly nothing, and is not asked again.
        Unknown = "unknown", "unknown";
    }
}

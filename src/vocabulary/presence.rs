//! What is known of a finding.

use super::macros::vocabulary;

vocabulary! {
    /// What is known of a finding that was asked about. A finding nobody asked about has no `Presence` at all.
    ///
    /// Only the first two weigh anything. The enum is complete: these three and "never asked" are all there is.
    pub enum Presence, "presence" {
        Present = "present", "present";
        Absent = "absent", "absent";
        /// Asked about, and not known. It weighs exactly nothing, and is not asked again.
        Unknown = "unknown", "unknown";
    }
}

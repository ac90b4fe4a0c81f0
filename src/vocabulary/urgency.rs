//! How soon to seek care.

use super::macros::vocabulary;

vocabulary! {
    /// How soon the patient should seek care; the greater, the sooner. The enum is complete, so that a caller's `match` on it
    /// cannot overlook a level.
    pub enum Urgency, "urgency" {
        /// Looking after oneself, with advice on when to seek help.
        SelfCare = "self_care", "self-care";
        /// An ordinary appointment.
        Routine = "routine", "routine";
        /// A clinician within two weeks.
        Soon = "soon", "soon";
        /// A clinician today or within 24 hours.
        Urgent = "urgent", "urgent";
        /// An emergency department or an ambulance now.
        Emergency = "emergency", "emergency";
    }
}

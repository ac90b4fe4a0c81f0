//! The screens on which a patient answers the safety questions.

use super::macros::vocabulary;

vocabulary! {
    /// A screen of safety questions, to be shown together under one heading, in the order for back pain. The label is the heading.
    #[non_exhaustive]
    pub enum Screen, "screen" {
        Where = "where", "Where does it hurt?";
        Danger = "danger", "Since this pain began, have you had any of these?";
        Saddle = "saddle", "Between the legs, bladder and bowel: are any of these new?";
        Legs = "legs", "Do you notice any of these in your legs?";
        Injury = "injury", "Injury, bones and joints: do any of these apply?";
        Ill = "ill", "Have you felt ill in any of these ways?";
        Health = "health", "Your health: do any of these apply?";
        Pain = "pain", "How does the pain behave?";
    }
}

//! The sentences that patients read: what to do, how soon, and what to look out for.

use core::fmt;

use crate::vocabulary::Urgency;

/// A sentence for patients. `Display` gives the English. The [`key`](Self::key) stays the same between versions, so use it to
/// look up translations.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Sentence {
    key: &'static str,
    english: &'static str,
    count: Option<u8>,
}

impl Sentence {
    /// The stable key, such as `advice.self_care`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The English wording, with `{}` in place of the count.
    #[must_use]
    pub const fn english(&self) -> &'static str {
        self.english
    }

    /// The count in the sentence, if it has one.
    #[must_use]
    pub const fn count(&self) -> Option<u8> {
        self.count
    }

    /// The sentence with a count in it.
    pub(crate) const fn of(mut self, count: u8) -> Self {
        self.count = Some(count);
        self
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.count, self.english.split_once("{}")) {
            (Some(count), Some((before, after))) => write!(f, "{before}{count}{after}"),
            _ => f.write_str(self.english),
        }
    }
}

macro_rules! sentences {
    ($($(#[$note:meta])* $name:ident = $key:literal, $english:literal;)+) => {
        $(
            $(#[$note])*
            pub(crate) const $name: Sentence = Sentence { key: $key, english: $english, count: None };
        )+

        impl Sentence {
            /// Every sentence, for translators.
            pub const ALL: &'static [Self] = &[$($name),+];
        }
    };
}

sentences! {
    CALL_AN_AMBULANCE = "step.ambulance", "Call an ambulance now.";
    GO_NOW = "step.emergency", "Go to an emergency department now, and let someone else drive.";
    TODAY = "step.urgent", "See a clinician today.";
    WITHIN_TWO_WEEKS = "step.soon", "See a clinician within two weeks.";
    APPOINTMENT = "step.routine", "Book an ordinary appointment.";
    LOOK_AFTER_YOURSELF = "step.self_care", "Look after this yourself.";

    URGENT = "advice.urgent", "See a clinician today, within 24 hours at most. If you cannot reach anyone today, use the out-of-hours service.";
    CHILD = "advice.child", "From what you have told us so far, see a clinician within two weeks. A child with pain like this should be seen.";
    SOON_SO_FAR = "advice.soon_so_far", "See a clinician within two weeks, unless what follows makes it more urgent.";
    ROUTINE = "advice.routine", "From what you have told us so far, book an ordinary appointment. Stay active as far as the pain allows.";
    ROUTINE_SO_FAR = "advice.routine_so_far", "Book an ordinary appointment, unless what follows makes it more urgent.";
    SELF_CARE = "advice.self_care", "From what you have told us so far, you can look after this yourself. Stay active as far as the pain allows.";
    NOT_YET_CLEAR = "advice.not_yet_clear", "It is not yet clear whether you can look after this yourself.";

    ONE_OPEN = "screening.one_open", "One safety question is still open. Please answer it.";
    SOME_OPEN = "screening.some_open", "{} safety questions are still open. Please answer them.";
    /// The day or two is an estimate.
    ONE_NOT_KNOWN = "screening.one_not_known", "Nobody could answer one safety question. Have it checked by a clinician within a day or two.";
    /// The day or two is an estimate.
    SOME_NOT_KNOWN = "screening.some_not_known", "Nobody could answer {} safety questions. Have them checked by a clinician within a day or two.";

    ONE_NOT_KNOWN_TODAY = "screening.one_not_known_today", "Nobody could answer one safety question. Say so when you are seen.";
    SOME_NOT_KNOWN_TODAY = "screening.some_not_known_today", "Nobody could answer {} safety questions. Say so when you are seen.";

    CONTRADICTED = "advice.contradicted", "Some answers contradict each other. Please check them.";
    AGE_NOT_GIVEN = "advice.age_not_given", "Age not given. Knowing it could make this more urgent.";
    SEX_NOT_GIVEN = "advice.sex_not_given", "Sex not given. Knowing it could make this more urgent.";
    DURATION_NOT_GIVEN = "advice.duration_not_given", "We do not know how long the pain has lasted. Knowing it could make this more urgent.";

    /// The signs of a squeezed cauda equina, of infection, of a clot, of a broken hip, of a burst or blocked artery and of a lung
    /// clot.
    SAFETY_NET = "safety_net.below_emergency", "Go to an emergency department at once if any of these starts or gets worse: numbness between the legs, a change in passing urine or stool, a weak leg, fever or shaking chills, a swollen leg, or a leg that you cannot stand on. Call an ambulance if you now get sudden severe pain in the back or belly, faint, have chest pain or trouble breathing, or if a leg turns cold or pale.";
    ON_THE_WAY = "safety_net.on_the_way", "Call an ambulance after all if you get sudden severe pain in the back or belly, faint, have chest pain or trouble breathing, or if a leg turns cold or pale.";
    WHILE_YOU_WAIT = "safety_net.while_you_wait", "While you wait: call again if it gets worse, or if you faint, have chest pain or trouble breathing, or if a leg turns cold or pale.";

    INFORMATION_ONLY = "closing.information_only", "This is information, not a diagnosis.";
    SOONER = "closing.sooner", "If it gets worse or you are worried, seek care sooner.";
}

/// The first thing to do at a level of urgency.
pub(crate) const fn first_step(urgency: Urgency, needs_ambulance: bool) -> Sentence {
    match urgency {
        Urgency::Emergency if needs_ambulance => CALL_AN_AMBULANCE,
        Urgency::Emergency => GO_NOW,
        Urgency::Urgent => TODAY,
        Urgency::Soon => WITHIN_TWO_WEEKS,
        Urgency::Routine => APPOINTMENT,
        Urgency::SelfCare => LOOK_AFTER_YOURSELF,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stands_for_one_sentence() {
        for (place, sentence) in Sentence::ALL.iter().enumerate() {
            assert!(
                Sentence::ALL.iter().skip(place + 1).all(|other| other.key != sentence.key),
                "{sentence}"
            );
        }
    }

    #[test]
    fn a_count_stands_in_its_place() {
        assert_eq!(SOME_OPEN.of(12).to_string(), "12 safety questions are still open. Please answer them.");
        assert_eq!(TODAY.of(12).to_string(), "See a clinician today.");
    }
}

//! The advice that a triage result gives, as sentences: what to do, how soon, and what is still uncertain.

use core::fmt;

use crate::knowledge::RedFlag;
use crate::screening::Survey;
use crate::sentence;
pub use crate::sentence::Sentence;
use crate::triage::{Floor, MissingFact, Triage};
use crate::vocabulary::Urgency;

impl Triage<'_> {
    /// What to do, how soon, and what is still uncertain, in plain words. Nobody is told to look after themselves while a safety
    /// question is open, and a child is not sent home with advice written for adults.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// let advice = assessment.triage().advice().to_string();
    /// assert!(advice.starts_with("It is not yet clear whether you can look after this yourself."));
    /// ```
    #[must_use]
    pub fn advice(&self) -> Advice {
        self.advice_by(&self.survey())
    }

    pub(crate) fn advice_by(&self, survey: &Survey<'_>) -> Advice {
        let is_final = !survey.is_provisional();
        let first = match self.urgency() {
            Urgency::Urgent => sentence::URGENT,
            Urgency::Soon if self.is_about_a_child() => sentence::CHILD,
            Urgency::Routine if is_final => sentence::ROUTINE,
            Urgency::Routine => sentence::ROUTINE_SO_FAR,
            Urgency::SelfCare if is_final => sentence::SELF_CARE,
            Urgency::SelfCare => sentence::NOT_YET_CLEAR,
            Urgency::Soon if !is_final => sentence::SOON_SO_FAR,
            Urgency::Emergency | Urgency::Soon => {
                sentence::first_step(self.urgency(), self.needs_ambulance())
            }
        };
        let mut further = [None; 6];
        // No answer could make an emergency more urgent.
        if self.urgency() < Urgency::Emergency {
            let [open, not_known, contradicted, age, sex, duration] = &mut further;
            let screening = survey.screening();
            *open = match screening.never_asked() {
                0 => None,
                1 => Some(sentence::ONE_OPEN),
                count => Some(sentence::SOME_OPEN.of(count)),
            };
            let is_seen_today = self.urgency() == Urgency::Urgent;
            *not_known = match screening.not_known() {
                0 => None,
                1 if is_seen_today => Some(sentence::ONE_NOT_KNOWN_TODAY),
                1 => Some(sentence::ONE_NOT_KNOWN),
                count if is_seen_today => Some(sentence::SOME_NOT_KNOWN_TODAY.of(count)),
                count => Some(sentence::SOME_NOT_KNOWN.of(count)),
            };
            *contradicted = self.is_contradicted().then_some(sentence::CONTRADICTED);
            for missing in self.could_rise_by() {
                let place = match missing {
                    MissingFact::Age => &mut *age,
                    MissingFact::Sex => &mut *sex,
                    MissingFact::Duration => &mut *duration,
                };
                *place = Some(not_given(missing));
            }
        }
        Advice { first, further }
    }

    /// What to look out for, in plain words, at every level of urgency. In an emergency it is for the time until the patient
    /// gets help.
    #[must_use]
    pub fn safety_net(&self) -> Sentence {
        match self.urgency() {
            Urgency::Emergency if self.needs_ambulance() => sentence::WHILE_YOU_WAIT,
            Urgency::Emergency => sentence::ON_THE_WAY,
            _ => sentence::SAFETY_NET,
        }
    }

    /// The last sentences: that this is information, and, below an emergency, when to seek care sooner.
    pub fn closing(&self) -> impl Iterator<Item = Sentence> + use<> {
        let sooner = (self.urgency() < Urgency::Emergency).then_some(sentence::SOONER);
        core::iter::once(sentence::INFORMATION_ONLY).chain(sooner)
    }
}

/// What to do, how soon, and what is still uncertain. `Display` gives all sentences in English.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Advice {
    first: Sentence,
    further: [Option<Sentence>; 6],
}

impl Advice {
    /// The sentences in order, each with a key to translate it by.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// let keys = assessment.triage().advice().sentences().map(|sentence| sentence.key());
    /// assert!(keys.take(2).eq(["advice.not_yet_clear", "screening.some_open"]));
    /// ```
    pub fn sentences(&self) -> impl Iterator<Item = Sentence> + use<> {
        core::iter::once(self.first).chain(self.further.into_iter().flatten())
    }

    /// Whether one of the sentences says that this fact is missing, so that it need not be said again.
    #[must_use]
    pub fn names(&self, fact: MissingFact) -> bool {
        self.sentences().any(|sentence| sentence == not_given(fact))
    }
}

/// That a fact is missing which could make it more urgent.
const fn not_given(fact: MissingFact) -> Sentence {
    match fact {
        MissingFact::Age => sentence::AGE_NOT_GIVEN,
        MissingFact::Sex => sentence::SEX_NOT_GIVEN,
        MissingFact::Duration => sentence::DURATION_NOT_GIVEN,
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, sentence) in self.sentences().enumerate() {
            write!(f, "{}{sentence}", if place == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl RedFlag {
    /// What to do first, and how soon.
    #[must_use]
    pub const fn first_step(&self) -> Sentence {
        sentence::first_step(self.urgency(), self.needs_ambulance())
    }

    /// What to do and how soon, in plain words: the [first step](Self::first_step), then the [detail](Self::detail).
    #[must_use]
    pub fn what_to_do(&self) -> impl fmt::Display + use<> {
        Step { first: self.first_step(), detail: self.detail() }
    }
}

/// A first step, and the detail that goes with it.
struct Step<D> {
    first: Sentence,
    detail: D,
}

impl<D: fmt::Display> fmt::Display for Step<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.first, self.detail)
    }
}

impl Floor {
    /// What to do first, and how soon.
    #[must_use]
    pub const fn first_step(&self) -> Sentence {
        sentence::first_step(self.urgency(), false)
    }

    /// What should be ruled out, in plain words, to go with the [first step](Self::first_step).
    #[must_use]
    pub fn detail(&self) -> impl fmt::Display + use<> {
        FloorDetail(*self)
    }
}

struct FloorDetail(Floor);

impl fmt::Display for FloorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let condition = self.0.condition();
        if self.0.urgency() >= Urgency::Urgent {
            let condition = InSentence(condition.label());
            write!(f, "What you told us fits {condition} well enough that it should be ruled out.")
        } else {
            write!(f, "{condition} should be ruled out.")
        }
    }
}

impl fmt::Display for Floor {
    /// What to do, and which condition should be ruled out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Step { first: self.first_step(), detail: self.detail() })
    }
}

/// A label inside a sentence, with a lower-case first letter. No label begins with a proper name.
pub(crate) struct InSentence(pub(crate) &'static str);

impl fmt::Display for InSentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = self.0.chars();
        if let Some(first) = letters.next() {
            write!(f, "{}", first.to_lowercase())?;
        }
        f.write_str(letters.as_str())
    }
}

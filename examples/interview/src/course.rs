//! The course of an interview, without input or output.

use lumbago::{AskedOf, Assessment, Finding, Presence, Presentation, Question, Stop, Urgency, score};

/// An interview under way: what is known, and how it came to be known, so that answers can be taken back.
#[derive(Clone, Debug)]
pub struct Interview {
    presentation: Presentation,
    before: Vec<Presentation>,
    respondents: AskedOf,
    most: usize,
}

/// Why an interview is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// No single answer would change the conclusion.
    Settled,
    /// No question is left that the respondents can answer and that is worth asking.
    NothingToAsk,
    /// As many questions were asked as were to be asked.
    Enough,
}

impl Interview {
    /// An interview that goes on from what is known, with questions that respondents up to this one can answer, and no more
    /// questions than so many.
    #[must_use]
    pub fn new(presentation: Presentation, respondents: AskedOf, most: usize) -> Self {
        Self { presentation, before: Vec::new(), respondents, most }
    }

    /// What is known.
    #[must_use]
    pub fn presentation(&self) -> &Presentation {
        &self.presentation
    }

    /// The answer so far.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        score(&self.presentation)
    }

    /// How many questions were answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.before.len()
    }

    /// The question to ask next.
    ///
    /// # Errors
    ///
    /// The reason, when the interview is over.
    pub fn next(&self) -> Result<Question, End> {
        if self.answered() >= self.most {
            return Err(End::Enough);
        }
        let assessment = self.assessment();
        match assessment.stop(self.respondents) {
            Some(Stop::Settled) => return Err(End::Settled),
            Some(_) => return Err(End::NothingToAsk),
            None => {}
        }
        let mut questions = assessment.next_questions();
        questions.find(|question| question.asked_of() <= self.respondents).ok_or(End::NothingToAsk)
    }

    /// Takes an answer. If it raises the urgency to a clinician's attention within a day or sooner, the new urgency.
    pub fn answer(&mut self, finding: Finding, presence: Presence) -> Option<Urgency> {
        let earlier = score(&self.presentation).triage().urgency();
        let answered = self.presentation.clone().with(finding, presence);
        self.before.push(std::mem::replace(&mut self.presentation, answered));
        let now = score(&self.presentation).triage().urgency();
        (now > earlier && now >= Urgency::Urgent).then_some(now)
    }

    /// Takes the last answer back; false if there is none.
    pub fn back(&mut self) -> bool {
        match self.before.pop() {
            Some(before) => {
                self.presentation = before;
                true
            }
            None => false,
        }
    }
}

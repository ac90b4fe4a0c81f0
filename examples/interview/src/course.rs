//! The course of an interview, without input or output.

use lumbago::knowledge::RedFlag;
use lumbago::{
    AskedOf, Assessment, Conclusion, Finding, Outside, Presentation, Question, Reason, Stop, Symptom,
    Urgency, score,
};

/// Something to ask.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// How old the patient is.
    Age,
    /// Which sex.
    Sex,
    /// For how long it has hurt.
    Duration,
    /// Whether it hurts in one of the usual places.
    Complaint(Symptom),
    /// What the library finds worth asking.
    Question(Question),
    /// Whether to go on in spite of a red flag.
    Alarm,
}

/// What patients say first: who they are and where it hurts.
const OPENING: [Step; 9] = [
    Step::Age,
    Step::Sex,
    Step::Duration,
    Step::Complaint(Symptom::LowBackPain),
    Step::Complaint(Symptom::ButtockPain),
    Step::Complaint(Symptom::PosteriorThighPain),
    Step::Complaint(Symptom::PainBelowKnee),
    Step::Complaint(Symptom::GroinPain),
    Step::Complaint(Symptom::LateralHipPain),
];

impl Step {
    /// The finding that is asked about, where it is one.
    #[must_use]
    pub fn finding(self) -> Option<Finding> {
        match self {
            Self::Complaint(symptom) => Some(symptom.into()),
            Self::Question(question) => Some(question.finding()),
            Self::Age | Self::Sex | Self::Duration | Self::Alarm => None,
        }
    }

    /// The question in plain words.
    #[must_use]
    pub fn wording(self) -> &'static str {
        match self {
            Self::Age => "Age in years (or nothing)?",
            Self::Sex => "Sex, female or male (or nothing)?",
            Self::Duration => "For how many weeks has it hurt (or nothing)?",
            Self::Complaint(symptom) => symptom.question(),
            Self::Question(question) => question.finding().question(),
            Self::Alarm => "Go on with the questions?",
        }
    }

    fn is_answered(self, presentation: &Presentation) -> bool {
        match self {
            Self::Age => presentation.stated_age().is_some(),
            Self::Sex => presentation.stated_sex().is_some(),
            Self::Duration => presentation.stated_duration().is_some(),
            _ => self.finding().is_some_and(|finding| presentation.presence_of(finding).is_some()),
        }
    }
}

/// What is known, and how far the opening has come; what was passed over there is not asked again.
#[derive(Clone, Debug)]
struct Known {
    presentation: Presentation,
    opened: usize,
}

impl Known {
    fn new(presentation: Presentation, from: usize) -> Self {
        let next = OPENING.iter().skip(from).position(|step| !step.is_answered(&presentation));
        let opened = next.map_or(OPENING.len(), |place| from + place);
        Self { presentation, opened }
    }

    fn opening(&self) -> Option<Step> {
        OPENING.get(self.opened).copied()
    }

    /// The red flags for a clinician's attention within a day or sooner.
    fn red_flags(&self) -> Vec<&'static RedFlag> {
        let assessment = score(&self.presentation);
        let fired = assessment.triage().fired().map(|flag| flag.red_flag());
        fired.filter(|flag| flag.urgency() >= Urgency::Urgent).collect()
    }
}

/// An interview under way: what is known, and how it came to be known, so that answers can be taken back.
#[derive(Clone, Debug)]
pub struct Interview {
    known: Known,
    before: Vec<Known>,
    alarms: Vec<&'static RedFlag>,
    respondents: AskedOf,
    most: usize,
}

/// Why an interview is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// No answer that is worth asking for would change the conclusion.
    Settled,
    /// No question is left that the respondents can answer and that is worth asking.
    NothingToAsk,
    /// As many questions were asked as were to be asked.
    Enough,
    /// Safety was asked about, and the knowledge beyond it is not about children.
    Child,
}

impl Interview {
    /// An interview that goes on from what is known, with questions that respondents up to this one can answer, and after
    /// the opening no more questions than so many.
    #[must_use]
    pub fn new(presentation: Presentation, respondents: AskedOf, most: usize) -> Self {
        let known = Known::new(presentation, 0);
        let alarms = known.red_flags();
        Self { known, before: Vec::new(), alarms, respondents, most }
    }

    /// What is known.
    #[must_use]
    pub fn presentation(&self) -> &Presentation {
        &self.known.presentation
    }

    /// The answer so far.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        score(self.presentation())
    }

    /// How many questions were answered after the opening.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.before.iter().filter(|known| known.opening().is_none()).count()
    }

    /// The place of the next question, and of how many at most: within the opening, then among the questions after it.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        match self.known.opening() {
            Some(_) => (self.known.opened + 1, OPENING.len()),
            None => (self.answered() + 1, self.most),
        }
    }

    /// How many questions about safety come before all others. A yes can bring more.
    #[must_use]
    pub fn safety_questions(&self) -> usize {
        self.questions().filter(is_about_safety).count()
    }

    /// The red flags, urgent or more, that the last answer raised, or that were there at the start, until they are heeded.
    #[must_use]
    pub fn alarms(&self) -> &[&'static RedFlag] {
        &self.alarms
    }

    /// What to ask next.
    ///
    /// # Errors
    ///
    /// The reason, when the interview is over.
    pub fn next(&self) -> Result<Step, End> {
        if !self.alarms.is_empty() {
            return Ok(Step::Alarm);
        }
        if let Some(step) = self.known.opening() {
            return Ok(step);
        }
        if self.answered() >= self.most {
            return Err(End::Enough);
        }
        let assessment = self.assessment();
        match assessment.stop(self.respondents) {
            Some(Stop::Settled) => return Err(End::Settled),
            Some(_) => return Err(End::NothingToAsk),
            None => {}
        }
        let question = self.questions().next().ok_or(End::NothingToAsk)?;
        let child = assessment.conclusion() == Conclusion::OutsidePopulation(Outside::Child);
        if child && !is_about_safety(&question) { Err(End::Child) } else { Ok(Step::Question(question)) }
    }

    /// Goes on to what is known after an answer, or after a step of the opening was passed over.
    pub fn go_on(&mut self, presentation: Presentation) {
        let known = Known::new(presentation, self.known.opened + 1);
        let before = std::mem::replace(&mut self.known, known);
        let old = before.red_flags();
        self.alarms = self.known.red_flags();
        self.alarms.retain(|alarm| old.iter().all(|flag| flag.as_str() != alarm.as_str()));
        self.before.push(before);
    }

    /// Goes on in spite of the alarms.
    pub fn heed(&mut self) {
        self.alarms.clear();
    }

    /// Takes the last answer back, and the alarms that it raised; false if there is none.
    pub fn back(&mut self) -> bool {
        match self.before.pop() {
            Some(before) => {
                self.known = before;
                self.alarms.clear();
                true
            }
            None => false,
        }
    }

    fn questions(&self) -> impl Iterator<Item = Question> + use<> {
        let respondents = self.respondents;
        self.assessment().next_questions().filter(move |question| question.asked_of() <= respondents)
    }
}

fn is_about_safety(question: &Question) -> bool {
    matches!(question.reason(), Reason::Safety(_))
}

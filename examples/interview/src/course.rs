//! The course of an interview, without input or output.

use lumbago::knowledge::RedFlag;
use lumbago::screening::OpenScreen;
use lumbago::triage::Floor;
use lumbago::{
    Assessment, Conclusion, Finding, Presentation, Question, Respondent, Urgency,
    conclusion::ExclusionReason,
    inquiry::{Reason, Stop},
    score,
    screening::Screen,
};

/// Something to ask.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// How old the patient is.
    Age,
    /// Which sex.
    Sex,
    /// How long ago this pain began.
    Duration,
    /// Several findings at once, of which each is ticked or not.
    Sheet(Sheet),
    /// When a change of the nerves began. To leave it unticked would lower the urgency, so it is a question of its own.
    DateOfChange,
    /// What the library finds worth asking.
    Question(Question),
    /// Whether to go on in spite of an alarm.
    Alarm,
}

/// A part of a screen: the findings that are shown at once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    screen: Screen,
    number: usize,
    is_further: bool,
    findings: Vec<Finding>,
}

impl Sheet {
    /// The screen; its label is the heading.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Its place among all screens, from one on.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    /// Whether the screen was shown before, and answers have opened these.
    #[must_use]
    pub fn is_further(&self) -> bool {
        self.is_further
    }

    /// The findings, in the order in which they are shown.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }
}

/// The one finding that no list may deny.
const DATE_OF_CHANGE: Finding = Finding::Symptom(lumbago::knowledge::finding_lists::DATE_OF_CHANGE);

/// What is asked before the screens.
const OPENING: [Step; 3] = [Step::Age, Step::Sex, Step::Duration];

impl Step {
    /// The finding that is asked about, where it is one.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        match self {
            Self::DateOfChange => Some(DATE_OF_CHANGE),
            Self::Question(question) => Some(question.finding()),
            Self::Age | Self::Sex | Self::Duration | Self::Sheet(_) | Self::Alarm => None,
        }
    }

    fn is_answered(&self, presentation: &Presentation) -> bool {
        match self {
            Self::Age => presentation.stated_age().is_some(),
            Self::Sex => presentation.stated_sex().is_some(),
            Self::Duration => presentation.stated_duration().is_some(),
            _ => false,
        }
    }
}

/// Why an interview is interrupted: it is urgent, or an emergency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alarm {
    /// This rule fired.
    RedFlag(&'static RedFlag),
    /// The evidence for a serious condition is strong.
    Floor(Floor),
}

impl Alarm {
    /// How urgent it is.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        match self {
            Self::RedFlag(flag) => flag.urgency(),
            Self::Floor(floor) => floor.urgency(),
        }
    }
}

/// What is known, and how far the interview has come.
#[derive(Clone, Debug)]
struct Answer {
    presentation: Presentation,
    /// How many steps of the opening are behind; what was passed over there is not asked again.
    opened: usize,
    /// The screens that were shown, with their numbers.
    shown: Vec<(Screen, usize)>,
    /// How many single questions were answered.
    singles: usize,
}

impl Answer {
    fn open(mut self, from: usize) -> Self {
        let next = OPENING.iter().skip(from).position(|step| !step.is_answered(&self.presentation));
        self.opened = next.map_or(OPENING.len(), |place| from + place);
        self
    }

    fn urgency(&self) -> Urgency {
        score(&self.presentation).triage().urgency()
    }

    /// What a clinician must hear of within a day or sooner.
    fn alarms(&self) -> Vec<Alarm> {
        let assessment = score(&self.presentation);
        let flags = assessment.triage().fired().map(|flag| Alarm::RedFlag(flag.red_flag()));
        let alarms = flags.chain(assessment.triage().floors().map(Alarm::Floor));
        alarms.filter(|alarm| alarm.urgency() >= Urgency::Urgent).collect()
    }

    /// The next sheet of the screens, or the date of a change once nothing else is open on its screen.
    fn screens(&self) -> Option<Step> {
        let assessment = score(&self.presentation);
        let triage = assessment.triage();
        // What the last answers have opened on a screen comes before the next screen.
        let is_last =
            |open: &OpenScreen| self.shown.last().is_some_and(|(last, _)| *last == open.screen());
        let open = triage.screens().find(is_last).or_else(|| triage.screens().next())?;
        let findings = open.findings().filter(|finding| *finding != DATE_OF_CHANGE);
        let findings: Vec<_> = findings.take(OpenScreen::MAX_SHOWN).collect();
        if findings.is_empty() {
            return Some(Step::DateOfChange);
        }
        let shown = self.shown.iter().find(|(screen, _)| *screen == open.screen());
        let is_new = |other: &OpenScreen| self.shown.iter().all(|(screen, _)| *screen != other.screen());
        // A screen that a file has answered counts as done.
        let number = shown.map_or_else(
            || Screen::ALL.len() + 1 - triage.screens().filter(is_new).count(),
            |(_, number)| *number,
        );
        Some(Step::Sheet(Sheet { screen: open.screen(), number, is_further: shown.is_some(), findings }))
    }
}

/// An interview under way: what is known, and how it came to be known, so that answers can be taken back.
#[derive(Clone, Debug)]
pub struct Interview {
    known: Answer,
    before: Vec<Answer>,
    alarms: Vec<Alarm>,
    respondents: Respondent,
    most: usize,
}

/// Why an interview is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// No answer that is worth asking for would change the conclusion.
    Decided,
    /// No question is left that the respondents can answer and that is worth asking.
    NothingToAsk,
    /// As many questions were asked as were to be asked.
    Enough,
    /// Safety was asked about, and the knowledge beyond it is not about children.
    Child,
    /// It is an emergency, and whoever takes over has all the safety questions answered.
    HandedOver,
}

impl Interview {
    /// An interview that goes on from what is known, with questions that respondents up to this one can answer, and no more
    /// single questions than so many, those about safety aside.
    #[must_use]
    pub fn new(presentation: Presentation, respondents: Respondent, most: usize) -> Self {
        let known = Answer { presentation, opened: 0, shown: Vec::new(), singles: 0 }.open(0);
        let alarms = known.alarms();
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

    /// How many screens were answered.
    #[must_use]
    pub fn screens(&self) -> usize {
        self.known.shown.len()
    }

    /// How many single questions were answered.
    #[must_use]
    pub fn singles(&self) -> usize {
        self.known.singles
    }

    /// How many single questions may be asked.
    #[must_use]
    pub fn most(&self) -> usize {
        self.most
    }

    /// How many steps of the opening are behind, and how many there are.
    #[must_use]
    pub fn opening(&self) -> (usize, usize) {
        (self.known.opened, OPENING.len())
    }

    /// What raised the alarm with the last answer, or was there at the start, until it is heeded.
    #[must_use]
    pub fn alarms(&self) -> &[Alarm] {
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
        if let Some(step) = OPENING.get(self.known.opened) {
            return Ok(step.clone());
        }
        if let Some(step) = self.known.screens() {
            return Ok(step);
        }
        let assessment = self.assessment();
        if assessment.triage().urgency() == Urgency::Emergency {
            return Err(End::HandedOver);
        }
        let is_child = assessment.conclusion() == Conclusion::OutsidePopulation(ExclusionReason::Child);
        let nothing_left = if is_child { End::Child } else { End::NothingToAsk };
        match assessment.stop(self.respondents) {
            Some(Stop::Decided) => return Err(End::Decided),
            Some(_) => return Err(nothing_left),
            None => {}
        }
        let is_for_safety =
            |question: &Question| matches!(question.reason(), Reason::RaisesUrgency(_) | Reason::Screen(_));
        let can_be_asked = |question: &Question| question.respondent() <= self.respondents;
        let question = assessment.next_questions().find(can_be_asked).ok_or(nothing_left)?;
        if is_for_safety(&question) && question.respondent() == Respondent::Patient {
            return Ok(Step::Question(question));
        }
        if self.known.singles >= self.most { Err(End::Enough) } else { Ok(Step::Question(question)) }
    }

    /// Goes on to what is known after an answer, or after a step of the opening was passed over.
    pub fn go_on(&mut self, presentation: Presentation) {
        let mut known = Answer { presentation, ..self.known.clone() };
        match self.next() {
            Ok(Step::Sheet(sheet)) => {
                known.shown.retain(|(screen, _)| *screen != sheet.screen);
                known.shown.push((sheet.screen, sheet.number));
            }
            Ok(Step::Question(_)) => known.singles += 1,
            _ => {}
        }
        let opened = known.opened;
        let before = std::mem::replace(&mut self.known, known.open(opened + 1));
        let (old, least) = (before.alarms(), before.urgency().max(Urgency::Urgent));
        self.alarms = self.known.alarms();
        // What is less urgent than what is known already need not interrupt.
        self.alarms.retain(|alarm| alarm.urgency() >= least && !old.contains(alarm));
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
}

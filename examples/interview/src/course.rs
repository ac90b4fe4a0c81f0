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
    /// Several findings at once, to tick or leave unticked.
    Sheet(Sheet),
    /// Whether a neurological change is recent. Leaving it unticked would lower the urgency, so it is a question of its own.
    DateOfChange,
    /// The next question of the library.
    Question(Question),
    /// Whether to go on after an alarm.
    Alarm,
}

/// A part of a screen: the findings that are shown together.
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

    /// Its number among all screens, from one.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    /// Whether the screen was shown before, and answers have opened more findings on it.
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

/// The finding that must not be denied by leaving it unticked in a list.
const DATE_OF_CHANGE: Finding = Finding::Symptom(lumbago::knowledge::finding_lists::DATE_OF_CHANGE);

/// What is asked before the screens.
const OPENING: [Step; 3] = [Step::Age, Step::Sex, Step::Duration];

impl Step {
    /// The finding that is asked about; `None` if it is not a single finding.
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

/// Why an interview is interrupted: the urgency is urgent or emergency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alarm {
    /// This rule fired.
    RedFlag(&'static RedFlag),
    /// The evidence for a serious condition reaches this floor.
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
    /// How many steps of the opening are done. A skipped step is not asked again.
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

    /// The rules and floors at urgent or above.
    fn alarms(&self) -> Vec<Alarm> {
        let assessment = score(&self.presentation);
        let flags = assessment.triage().fired().map(|flag| Alarm::RedFlag(flag.red_flag()));
        let alarms = flags.chain(assessment.triage().floors().map(Alarm::Floor));
        alarms.filter(|alarm| alarm.urgency() >= Urgency::Urgent).collect()
    }

    /// The next sheet, or the question about a recent change once nothing else is open on its screen.
    fn screens(&self) -> Option<Step> {
        let assessment = score(&self.presentation);
        let triage = assessment.triage();
        // Follow-ups that the last answers have opened come before the next screen.
        let is_last = |open: &OpenScreen| self.shown.last().is_some_and(|(last, _)| *last == open.screen());
        let open = triage.screens().find(is_last).or_else(|| triage.screens().next())?;
        let findings = open.findings().filter(|finding| *finding != DATE_OF_CHANGE);
        let findings: Vec<_> = findings.take(OpenScreen::MAX_SHOWN).collect();
        if findings.is_empty() {
            return Some(Step::DateOfChange);
        }
        let shown = self.shown.iter().find(|(screen, _)| *screen == open.screen());
        let is_new = |other: &OpenScreen| self.shown.iter().all(|(screen, _)| *screen != other.screen());
        // Screens that a resumed file has already answered count as done.
        let number = shown.map_or_else(
            || Screen::ALL.len() + 1 - triage.screens().filter(is_new).count(),
            |(_, number)| *number,
        );
        Some(Step::Sheet(Sheet { screen: open.screen(), number, is_further: shown.is_some(), findings }))
    }
}

/// An interview in progress: what is known, and the earlier states, so that answers can be taken back.
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
    /// No answer worth asking for would change the conclusion.
    Decided,
    /// No question worth asking is left that the respondents can answer.
    NothingToAsk,
    /// The limit of single questions is reached.
    Enough,
    /// The safety questions were asked. The other questions do not apply to children.
    Child,
    /// It is an emergency, and all safety questions were asked, for the people who take over.
    HandedOver,
}

impl Interview {
    /// An interview that starts from what is known, with questions that respondents up to this one can answer. It asks at most
    /// `most` single questions, not counting those about safety.
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

    /// The assessment of what is known.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        score(self.presentation())
    }

    /// Who can answer.
    #[must_use]
    pub fn respondents(&self) -> Respondent {
        self.respondents
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

    /// How many steps of the opening are done, and how many there are.
    #[must_use]
    pub fn opening(&self) -> (usize, usize) {
        (self.known.opened, OPENING.len())
    }

    /// The alarms that the last answer raised, or that were there at the start, until they are heeded.
    #[must_use]
    pub fn alarms(&self) -> &[Alarm] {
        &self.alarms
    }

    /// What to ask next.
    ///
    /// # Errors
    ///
    /// The reason, if the interview is over.
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

    /// Goes on with what is known after an answer, or after a skipped step of the opening.
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
        // An alarm that is less urgent than the urgency before this answer does not interrupt.
        self.alarms.retain(|alarm| alarm.urgency() >= least && !old.contains(alarm));
        self.before.push(before);
    }

    /// Goes on after the alarms.
    pub fn heed(&mut self) {
        self.alarms.clear();
    }

    /// Takes back the last answer and the alarms that it raised. False if there is no answer to take back.
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

//! Which safety questions are open, and what a yes to each would change.
//!
//! Everything here is derived from [`Triage::safety_questions`]: the screens, how complete the screening is, and the escalation
//! that a question names. That function finds a question open if its screen asks it now, or if a yes by itself would raise the
//! urgency.

use crate::criterion;
use crate::knowledge::finding_lists::{self, DATE_OF_CHANGE};
use crate::knowledge::{self, RedFlag, ScreenQuestion};
use crate::posterior::{self, FloorEvidence};
use crate::presentation::Presentation;
use crate::triage::{self, RED_FLAG_FINDINGS, Triage};
pub use crate::vocabulary::Screen;
use crate::vocabulary::{Condition, Finding, FindingSet, PerFinding, Respondent, Urgency};

/// How many safety questions are still open. The urgency is only as reliable as the answers behind it.
///
/// It counts the [open safety questions](Triage::safety_questions), which are all questions that a patient can answer.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Screening {
    never_asked: u8,
    not_known: u8,
}

impl Screening {
    /// How many safety questions were never asked.
    #[must_use]
    pub const fn never_asked(&self) -> u8 {
        self.never_asked
    }

    /// How many safety questions were answered *unknown*.
    #[must_use]
    pub const fn not_known(&self) -> u8 {
        self.not_known
    }

    /// Whether the screening is complete, in one word.
    #[must_use]
    pub const fn state(&self) -> ScreeningState {
        match (self.never_asked, self.not_known) {
            (0, 0) => ScreeningState::Complete,
            (0, _) => ScreeningState::NotKnown,
            _ => ScreeningState::Incomplete,
        }
    }

    /// Counts questions, of each of which it is told whether it was asked before.
    fn of(were_asked: impl Iterator<Item = bool>) -> Self {
        let mut screening = Self { never_asked: 0, not_known: 0 };
        for was_asked in were_asked {
            let count = if was_asked { &mut screening.not_known } else { &mut screening.never_asked };
            *count = count.saturating_add(1);
        }
        screening
    }

    /// Whether every safety question was answered with yes or no. Until then, an urgency below an emergency is provisional.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        matches!(self.state(), ScreeningState::Complete)
    }
}

/// Whether the screening is complete. No variant will be added.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ScreeningState {
    /// Some safety questions were never asked.
    Incomplete,
    /// Every safety question was asked, but some were answered *unknown*.
    NotKnown,
    /// Every safety question was answered with yes or no.
    Complete,
}

impl ScreeningState {
    /// The stable `snake_case` id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::NotKnown => "not_known",
            Self::Complete => "complete",
        }
    }
}

/// An open safety question: a finding that a patient can answer, and that is not stated to be present or absent. It can be one
/// that another answer implies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SafetyQuestion {
    finding: Finding,
    screen: Screen,
    raise: Option<Escalation>,
    was_asked: bool,
}

impl SafetyQuestion {
    /// The finding to ask about.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The screen that it is on.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The escalation that a yes alone would cause; `None` if a yes alone would not raise the urgency.
    #[must_use]
    pub fn escalation(&self) -> Option<Escalation> {
        self.raise
    }

    /// Whether it was asked before, and answered *unknown*.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.was_asked
    }
}

/// An answer that would raise the urgency by itself: a yes about one finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Escalation {
    finding: Finding,
    urgency: Urgency,
    cause: Cause,
}

/// What would raise the urgency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// This red-flag rule would fire. If several would, it is the most urgent, and the first of these.
    RedFlag(&'static RedFlag),
    /// The evidence for this serious condition would reach its [floor](crate::triage::Floor).
    Floor(Condition),
}

impl Escalation {
    /// The finding that would have to turn out present.
    #[must_use]
    pub fn finding(&self) -> Finding {
        self.finding
    }

    /// The urgency after a yes.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// What would raise it.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// Whether to ask for it. A floor, or a rule without a priority, is no reason to order a test.
    pub(crate) fn can_be_asked(&self) -> bool {
        match self.cause {
            Cause::RedFlag(flag) => flag.priority().is_some(),
            Cause::Floor(_) => false,
        }
    }
}

/// A screen with questions that this patient was not asked yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OpenScreen {
    screen: Screen,
    findings: [Option<Finding>; Finding::ALL.len()],
    at_stake: Option<Urgency>,
}

impl OpenScreen {
    /// The most findings to show at once, so that people read all of them. An estimate.
    pub const MAX_SHOWN: usize = 8;

    /// The screen. Its label is the heading.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The findings to ask about, first those for everybody, then the follow-ups. Show at most [`MAX_SHOWN`](Self::MAX_SHOWN) at
    /// once, then score again: answers can open follow-ups. Ask [`DATE_OF_CHANGE`] as a question of its own: leaving it unticked
    /// does not deny it.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + use<> {
        self.findings.into_iter().map_while(|finding| finding)
    }

    /// The highest urgency that answers on this screen can still lead to, alone or together with others; `None` if they cannot
    /// raise the urgency.
    #[must_use]
    pub fn at_stake(&self) -> Option<Urgency> {
        self.at_stake
    }
}

impl<'a> Triage<'a> {
    /// How many safety questions are still open.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom, screening::{Screen, ScreeningState}};
    ///
    /// let mut patient = Presentation::new().present(Symptom::LowBackPain);
    /// assert_eq!(score(&patient).triage().screening().state(), ScreeningState::Incomplete);
    /// // "None of these" on every screen, and no to the remaining questions.
    /// for screen in Screen::ALL {
    ///     patient = patient.none_of_these(*screen);
    /// }
    /// while let Some(left) = score(&patient).triage().safety_questions().next() {
    ///     patient = patient.absent(left.finding());
    /// }
    /// assert_eq!(score(&patient).triage().screening().state(), ScreeningState::Complete);
    /// ```
    #[must_use]
    pub fn screening(&self) -> Screening {
        let mut questions = FindingSet::EMPTY;
        self.asked_anyway().for_each(|finding| questions.insert(finding));
        // What a yes would do matters only for the others, which are few, so this costs a part of the survey.
        let others = FindingSet::answered_by(Respondent::Patient)
            .minus(&questions)
            .minus(&self.presentation().impossible());
        let raises = self.raises(others);
        others
            .iter()
            .filter(|finding| raises.of(*finding).is_some())
            .for_each(|finding| questions.insert(finding));
        let asked = self.presentation().asked();
        Screening::of(questions.iter().map(|finding| asked.contains(finding)))
    }

    /// Whether the urgency may still rise: a safety question is open; or an age, a sex or a duration that is not stated could by
    /// itself raise it to [`Soon`](Urgency::Soon) or above; or answers that a red flag reads contradict each other. An emergency
    /// is never provisional.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        let is_below = self.urgency() < Urgency::Emergency;
        let asks_something = || self.asked_anyway().next().is_some();
        is_below && (asks_something() || self.survey().is_provisional())
    }

    /// What a screen asks that is not known, whatever a yes would do.
    fn asked_anyway(&self) -> impl Iterator<Item = Finding> + use<'a> {
        let presentation = self.presentation();
        let open = FindingSet::EVERY.minus(&presentation.known()).minus(&presentation.impossible());
        let is_asked =
            move |row: &&ScreenQuestion| open.contains(row.finding()) && row.concerns(presentation);
        knowledge::screen_questions().iter().filter(is_asked).map(ScreenQuestion::finding)
    }

    /// The open safety questions, in the order in which to ask them, screen by screen. A question is open while its finding is
    /// not stated to be present or absent, and one of these holds:
    ///
    /// - Everybody is asked it.
    /// - It is a follow-up, and its trigger holds, or would hold for some age, sex or duration that is not stated.
    /// - A yes would by itself raise the urgency. If it is on no screen, it comes at the end of the last one, the most urgent
    ///   first.
    ///
    /// A finding that was answered *unknown* is still open here. One that the stated age, sex or duration rules out is not.
    ///
    /// If the pain is in a leg, the screens about saddle and legs come before the one about danger.
    pub fn safety_questions(&self) -> impl Iterator<Item = SafetyQuestion> + use<> {
        self.survey().into_questions()
    }

    /// The screens with questions that were never asked, in the order in which to ask them. The screening is not complete until
    /// all are answered. In an emergency, seeking care must not wait for them.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom, screening::Screen};
    ///
    /// let assessment = score(&Presentation::new().present(Symptom::LowBackPain));
    /// let next = assessment.triage().screens().nth(1).unwrap();
    /// assert_eq!(next.screen(), Screen::Danger);
    /// assert_eq!(next.screen().label(), "Since this pain began, have you had any of these?");
    /// assert_eq!(next.findings().next(), Some(Symptom::CollapseOrShock.into()));
    /// ```
    pub fn screens(&self) -> impl Iterator<Item = OpenScreen> + use<> {
        self.survey().screens()
    }

    /// The open findings whose presence would by itself raise the urgency, for every respondent, in catalogue order.
    pub fn escalations(&self) -> impl Iterator<Item = Escalation> + use<'a> {
        self.survey().into_escalations()
    }

    /// The safety questions and escalations, found once.
    pub(crate) fn survey(&self) -> Survey<'a> {
        Survey::of(self)
    }

    /// For each of some findings that is not known, the escalation that a yes would cause. Rules are tried for all findings at once.
    /// Floors are tried one finding at a time, but only for the findings that could reach one.
    fn raises(&self, of: FindingSet) -> PerFinding<Option<Escalation>> {
        let mut raises = PerFinding::new(None::<Escalation>);
        if self.urgency() == Urgency::Emergency {
            return raises;
        }
        let now = self.presentation();
        let open = of.minus(&now.known());
        let mut raise = |finding: Finding, urgency: Urgency, cause: Cause| {
            let known = raises.of_mut(finding);
            if known.is_none_or(|known| urgency > known.urgency) {
                *known = Some(Escalation { finding, urgency, cause });
            }
        };
        for (flag, findings) in triage::fired_by(now, open, self.urgency()) {
            for finding in findings.iter() {
                raise(finding, flag.urgency(), Cause::RedFlag(flag));
            }
        }
        let (contested, implied) = (now.contested(), now.implied());
        // A floor is at most urgent, so it cannot raise the urgency any further.
        for condition in triage::serious().filter(|_| self.urgency() < Urgency::Urgent) {
            let reaches =
                |evidence: &FloorEvidence| triage::floor_by(evidence, condition, now) > Some(self.urgency());
            for finding in
                posterior::could_reach(condition, now, self.evidence(condition), open, &implied, reaches)
                    .iter()
            {
                let answered = now.clone().present(finding);
                // Only a yes about an implied finding can contradict another answer.
                let contested = if implied.contains(finding) { answered.contested() } else { contested };
                let floor = triage::floor(condition, &answered, &contested);
                if let Some(urgency) = floor.filter(|urgency| *urgency > self.urgency()) {
                    raise(finding, urgency, Cause::Floor(condition));
                }
            }
        }
        raises
    }
}

/// The safety questions and escalations of a patient. Finding them is costly, so whatever needs several of them shares one
/// survey.
#[derive(Clone, Copy)]
pub(crate) struct Survey<'a> {
    triage: Triage<'a>,
    escalations: PerFinding<Option<Escalation>>,
    questions: [Option<(Finding, Screen)>; Finding::ALL.len()],
    asked: FindingSet,
}

impl<'a> Survey<'a> {
    fn of(triage: &Triage<'a>) -> Self {
        let presentation = triage.presentation();
        let escalations = triage.raises(FindingSet::EVERY);
        let open = FindingSet::EVERY.minus(&presentation.known()).minus(&presentation.impossible());
        let mut questions = [None; Finding::ALL.len()];
        let mut places = questions.iter_mut();
        let mut ask = |finding: Finding, screen: Screen| {
            if let Some(place) = places.next() {
                *place = Some((finding, screen));
            }
        };
        let mut others = open;
        for screen in order(presentation) {
            for row in knowledge::screen_questions().iter().filter(|row| row.screen() == screen) {
                let finding = row.finding();
                others.remove(finding);
                let raises = escalations.of(finding).is_some();
                if open.contains(finding) && (raises || row.concerns(presentation)) {
                    ask(finding, screen);
                }
            }
        }
        let others = others.both(FindingSet::answered_by(Respondent::Patient));
        for level in Urgency::ALL.iter().rev() {
            let is_of_level = |finding: &Finding| {
                escalations.of(*finding).is_some_and(|escalation| escalation.urgency == *level)
            };
            others.iter().filter(is_of_level).for_each(|finding| ask(finding, Screen::Pain));
        }
        Self { triage: *triage, escalations, questions, asked: presentation.asked() }
    }

    fn question(&self, place: usize) -> Option<SafetyQuestion> {
        let (finding, screen) = (*self.questions.get(place)?)?;
        let (raise, was_asked) = (*self.escalations.of(finding), self.asked.contains(finding));
        Some(SafetyQuestion { finding, screen, raise, was_asked })
    }

    pub(crate) fn questions(&self) -> impl Iterator<Item = SafetyQuestion> {
        (0..).map_while(|place| self.question(place))
    }

    fn into_questions(self) -> impl Iterator<Item = SafetyQuestion> + use<> {
        let Self { escalations, questions, asked, .. } = self;
        questions.into_iter().map_while(|question| question).map(move |(finding, screen)| SafetyQuestion {
            finding,
            screen,
            raise: *escalations.of(finding),
            was_asked: asked.contains(finding),
        })
    }

    pub(crate) fn escalations(&self) -> impl Iterator<Item = Escalation> {
        self.triage.presentation().open().filter_map(|finding| *self.escalations.of(finding))
    }

    fn into_escalations(self) -> impl Iterator<Item = Escalation> + use<'a> {
        self.triage.presentation().open().filter_map(move |finding| *self.escalations.of(finding))
    }

    pub(crate) fn screening(&self) -> Screening {
        Screening::of(self.questions().map(|question| question.was_asked))
    }

    pub(crate) fn is_provisional(&self) -> bool {
        self.triage.urgency() < Urgency::Emergency
            && (!self.screening().is_complete()
                || self.triage.is_contradicted()
                || self.triage.could_rise_by().next().is_some())
    }

    pub(crate) fn screens(&self) -> impl Iterator<Item = OpenScreen> + use<> {
        let presentation = self.triage.presentation();
        let nothing = [None; Finding::ALL.len()];
        let mut screens = order(presentation)
            .map(|screen| (OpenScreen { screen, findings: nothing, at_stake: None }, FindingSet::EMPTY));
        for question in self.questions().filter(|question| !question.was_asked) {
            if let Some((open, findings)) =
                screens.iter_mut().find(|(open, _)| open.screen == question.screen)
            {
                if let Some(place) = open.findings.get_mut(findings.len() as usize) {
                    *place = Some(question.finding);
                }
                findings.insert(question.finding);
                open.at_stake = open.at_stake.max(question.raise.map(|raise| raise.urgency));
            }
        }
        let flags = knowledge::red_flags().iter().zip(&RED_FLAG_FINDINGS);
        for (flag, reads) in flags.filter(|(flag, _)| flag.urgency() > self.triage.urgency()) {
            let mut can_fire = None;
            for (open, findings) in &mut screens {
                if open.at_stake < Some(flag.urgency()) && reads.intersects(findings) {
                    let can_fire = can_fire.get_or_insert_with(|| {
                        criterion::verdict(&flag.rule, presentation).decided().is_none()
                    });
                    if *can_fire {
                        open.at_stake = Some(flag.urgency());
                    }
                }
            }
        }
        screens.into_iter().map(|(open, _)| open).filter(|open| open.findings().next().is_some())
    }
}

impl ScreenQuestion {
    /// Whether the question is for this patient: for everybody, or its trigger holds or could.
    fn concerns(&self, presentation: &Presentation) -> bool {
        self.trigger().is_none_or(|trigger| criterion::could_hold(trigger, presentation))
    }
}

impl Presentation {
    /// Answers "none of these" to a screen: every finding that it asks about now, and that was never asked before, becomes
    /// absent.
    ///
    /// [`DATE_OF_CHANGE`] stays as it is. Denying it would make a deficit count as old, so it must be a question of its own.
    #[must_use]
    pub fn none_of_these(self, screen: Screen) -> Self {
        let mut denied = FindingSet::EMPTY;
        Triage::new(&self)
            .safety_questions()
            .filter(|question| question.screen == screen && !question.was_asked)
            .filter(|question| question.finding != DATE_OF_CHANGE.into())
            .for_each(|question| denied.insert(question.finding));
        denied.iter().fold(self, Presentation::absent)
    }
}

/// The screens in the order in which to ask them.
fn order(presentation: &Presentation) -> [Screen; Screen::ALL.len()] {
    use Screen::{Danger, Health, Ill, Injury, Legs, Pain, Saddle, Where};
    let in_a_leg = finding_lists::LEG_PAIN.iter().any(|symptom| presentation.is_present((*symptom).into()));
    if in_a_leg {
        [Where, Saddle, Legs, Danger, Injury, Ill, Health, Pain]
    } else {
        [Where, Danger, Saddle, Legs, Injury, Ill, Health, Pain]
    }
}

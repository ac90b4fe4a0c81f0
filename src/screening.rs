//! Which safety questions are open, and what a yes to each would do.
//!
//! One function answers it, [`Triage::safety_questions`], and it judges the patient again with each yes: a question is open if its
//! screen asks it now, or if a yes by itself would raise the urgency. Everything else here is read from that: the screens, how far
//! the screening has come, the rule that a question names, and what is asked next.

use crate::criterion;
use crate::knowledge::finding_lists::{self, DATE_OF_CHANGE};
use crate::knowledge::{self, RedFlag};
use crate::posterior::{self, FloorEvidence};
use crate::presentation::Presentation;
use crate::triage::{self, RED_FLAG_FINDINGS, Triage};
pub use crate::vocabulary::Screen;
use crate::vocabulary::{Condition, Finding, FindingSet, PerFinding, Respondent, Urgency};

/// How far the safety questions have been answered: what a verdict rests on.
///
/// A question counts while its screen asks it of this patient, and also while a yes to it would by itself raise the urgency.
/// Only what a patient can answer counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Screening {
    never_asked: u8,
    not_known: u8,
}

impl Screening {
    /// How many safety questions nobody has asked yet.
    #[must_use]
    pub const fn never_asked(&self) -> u8 {
        self.never_asked
    }

    /// How many safety questions were asked and could not be answered.
    #[must_use]
    pub const fn not_known(&self) -> u8 {
        self.not_known
    }

    /// What it amounts to.
    #[must_use]
    pub const fn state(&self) -> ScreeningState {
        match (self.never_asked, self.not_known) {
            (0, 0) => ScreeningState::Complete,
            (0, _) => ScreeningState::NotKnown,
            _ => ScreeningState::Incomplete,
        }
    }

    /// Whether every safety question was answered with yes or no. Until then a verdict below an emergency is provisional.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        matches!(self.state(), ScreeningState::Complete)
    }
}

/// What a verdict rests on, in one word. The enum is complete: all answered, all asked, or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ScreeningState {
    /// Some safety questions were never asked.
    Incomplete,
    /// Every safety question was asked, and some could not be answered.
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

/// An open safety question: a finding that a patient can tell, not known to be present or absent.
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

    /// The screen on which it stands.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// What a yes would raise the urgency to, by itself, and why; `None` where it would take more than this yes.
    #[must_use]
    pub fn escalation(&self) -> Option<Escalation> {
        self.raise
    }

    /// Whether it was asked before and could not be answered.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.was_asked
    }
}

/// An answer that would raise the urgency by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Escalation {
    finding: Finding,
    urgency: Urgency,
    cause: Cause,
}

/// Why an answer would raise the urgency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Cause {
    /// This red-flag rule would fire; of several the most urgent, and of those the first.
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

    /// The urgency that there would then be.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        self.urgency
    }

    /// What would raise it.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// Whether anybody can be asked for it: the rules say of some results that nobody has them by chance.
    pub(crate) fn can_be_asked(&self) -> bool {
        match self.cause {
            Cause::RedFlag(flag) => flag.priority().is_some(),
            Cause::Floor(_) => false,
        }
    }
}

/// A screen with questions that are still to be asked of this patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OpenScreen {
    screen: Screen,
    findings: [Option<Finding>; Finding::ALL.len()],
    at_stake: Option<Urgency>,
}

impl OpenScreen {
    /// How many findings to show at once, so that all are read. An estimate.
    pub const MAX_SHOWN: usize = 8;

    /// The screen; its label is the heading.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The findings still to be asked, those for everybody before the follow-ups. Show at most
    /// [`MAX_SHOWN`](Self::MAX_SHOWN) at once, then look again: answers can open follow-ups. Ask [`DATE_OF_CHANGE`] by itself: to leave
    /// it unticked is not to deny it.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + use<> {
        self.findings.into_iter().map_while(|finding| finding)
    }

    /// The most urgent level that answers on this screen can still raise the urgency to, with whatever else may turn out true;
    /// `None` where they can raise it no further.
    #[must_use]
    pub fn at_stake(&self) -> Option<Urgency> {
        self.at_stake
    }
}

impl<'a> Triage<'a> {
    /// How far the safety questions have been answered.
    ///
    /// ```
    /// use lumbago::{score, Presentation, Symptom, screening::{Screen, ScreeningState}};
    ///
    /// let mut patient = Presentation::new().present(Symptom::LowBackPain);
    /// assert_eq!(score(&patient).triage().screening().state(), ScreeningState::Incomplete);
    /// // "None of these" to every screen, and no to what is left over.
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
        self.survey().screening()
    }

    /// Whether the urgency may still rise: a safety question is open; or an age, a sex or a duration that is not stated could by
    /// itself raise it to [`Soon`](Urgency::Soon) or above; or answers that red flags read contradict each other. An emergency is never
    /// provisional.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.survey().is_provisional()
    }

    /// The safety questions that are open, in the order in which to ask them: screen by screen what everybody is asked, the
    /// follow-ups whose trigger holds, and those whose yes would by itself raise the urgency; at the end of the last screen such as
    /// no table places on one, the most urgent first. A follow-up whose trigger asks for an age, a sex or a duration that is not
    /// stated is open too. What the stated sex or duration rules out is not asked. Those that were asked and not answered are among
    /// them.
    ///
    /// Saddle and legs come before danger when the pain is in a leg.
    pub fn safety_questions(&self) -> impl Iterator<Item = SafetyQuestion> + use<> {
        self.survey().into_questions()
    }

    /// The screens with questions that were never asked, in order. None of them can be skipped before a verdict is complete;
    /// in an emergency they are for whoever takes over.
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

    /// The answers that would each raise the urgency by themselves, whoever can give them, in catalogue order: of findings that
    /// are neither known nor told by other answers.
    pub fn escalations(&self) -> impl Iterator<Item = Escalation> + use<'a> {
        self.survey().into_escalations()
    }

    /// What all of this is read from.
    pub(crate) fn survey(&self) -> Survey<'a> {
        Survey::of(*self)
    }

    /// For every finding that is not known: what a yes would raise the urgency to. The patient is judged again with that yes: rule
    /// by rule for all findings at once, and floor by floor; what is not tried cannot raise anything.
    fn raises(&self) -> PerFinding<Option<Escalation>> {
        let mut raises = PerFinding::new(None::<Escalation>);
        if self.urgency() == Urgency::Emergency {
            return raises;
        }
        let now = self.presentation();
        let open = FindingSet::EVERY.minus(&now.known());
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
        // A floor is urgent at most, and most patients are far from any.
        let serious = Condition::ALL.iter().copied().filter(|condition| condition.is_serious());
        for condition in serious.filter(|_| self.urgency() < Urgency::Urgent) {
            let reaches =
                |evidence: &FloorEvidence| triage::floor_by(evidence, condition, now) > Some(self.urgency());
            for finding in posterior::could_reach(condition, now, &contested, open, &implied, reaches).iter()
            {
                let answered = now.clone().present(finding);
                // No other yes contradicts anything.
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

/// The safety questions of a patient, found once for all that is read from them.
#[derive(Clone, Copy)]
pub(crate) struct Survey<'a> {
    triage: Triage<'a>,
    escalations: PerFinding<Option<Escalation>>,
    questions: [Option<(Finding, Screen)>; Finding::ALL.len()],
    asked: FindingSet,
}

impl<'a> Survey<'a> {
    fn of(triage: Triage<'a>) -> Self {
        let presentation = triage.presentation();
        let escalations = triage.raises();
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
                let is_triggered =
                    || row.trigger().is_none_or(|trigger| criterion::could_hold(trigger, presentation));
                if open.contains(finding) && (escalations.of(finding).is_some() || is_triggered()) {
                    ask(finding, screen);
                }
            }
        }
        let mut left = FindingSet::EMPTY;
        for finding in others.iter() {
            if finding.respondent() == Respondent::Patient && escalations.of(finding).is_some() {
                left.insert(finding);
            }
        }
        for level in Urgency::ALL.iter().rev() {
            let is_of_level = |finding: &Finding| {
                escalations.of(*finding).is_some_and(|escalation| escalation.urgency == *level)
            };
            left.iter().filter(is_of_level).for_each(|finding| ask(finding, Screen::Pain));
        }
        Self { triage, escalations, questions, asked: presentation.asked() }
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
        let mut screening = Screening { never_asked: 0, not_known: 0 };
        for question in self.questions() {
            let count =
                if question.was_asked { &mut screening.not_known } else { &mut screening.never_asked };
            *count = count.saturating_add(1);
        }
        screening
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
            let Some((open, findings)) = screens.iter_mut().find(|(open, _)| open.screen == question.screen)
            else {
                continue;
            };
            if let Some(place) = open.findings.get_mut(findings.len() as usize) {
                *place = Some(question.finding);
            }
            findings.insert(question.finding);
            open.at_stake = open.at_stake.max(question.raise.map(|raise| raise.urgency));
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

impl Presentation {
    /// Says "none of these" to a screen: whatever it asks now and nobody has asked yet becomes absent.
    ///
    /// [`DATE_OF_CHANGE`] is never answered by it: to deny it
    /// makes a deficit old, so it has to be a question of its own.
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

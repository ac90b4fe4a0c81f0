//! Writing an assessment and its parts. Every word is a stable id, and every text for people has an id or a key beside it.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::shapes::{Array, Map, Object, Text, written_as_ids, written_as_objects};
use crate::assessment::{Assessment, MustNotMiss, Ranked, Receipt};
use crate::batch::Scores;
use crate::citation::{Basis, Reading, RuleBasis};
use crate::comparison::{ComparedLine, Comparison};
use crate::conclusion::{Conclusion, ExclusionReason};
use crate::conflict::{Conflict, Oddity};
use crate::criterion::{CriterionStatus, Verdict};
use crate::digest::Digest;
use crate::error::ErrorKind;
use crate::explanation::{Explanation, OpenFinding, SumByBasis};
use crate::inquiry::{Counterfactual, Effect, Question, Reason, Stop};
use crate::knowledge::{self, CodeFit, CodeSystem, DemographicRange, Item};
use crate::posterior::{Line, LineStatus, Subject};
use crate::presentation::Presentation;
use crate::screening::{Cause, Escalation, OpenScreen, SafetyQuestion, Screening, ScreeningState};
use crate::sentence::Sentence;
use crate::triage::{FiredFlag, Floor, MissingFact, Triage};
use crate::trigger_point::TriggerPointActivity;
use crate::vocabulary::{Age, Condition, Respondent, SymptomDuration};
use crate::weight::{Interval, LikelihoodRatio, Probability, ProbabilityBand, Weight};

written_as_objects! {
    Asked<'_>, ComparedLine, Comparison, Concluded<'_>, Conclusion, Conflict, Counterfactual, CriterionStatus<'_>, DemographicRange, Effect, Escalation, Explanation, FiredFlag<'_>, Floor, Item, ItemState, Line, MustNotMiss<'_>, Oddity, OpenFinding, OpenScreen, Presentation, Published<'_>, Question, Ranked<'_>, Receipt, Record<'_>, SafetyQuestion, Scores, Screening, Sentence, SumByBasis, Triage<'_>
}

written_as_ids! {
    Basis, CodeFit, CodeSystem, ErrorKind, ExclusionReason, MissingFact, ProbabilityBand, Reading, RuleBasis, ScreeningState, Stop,
    TriggerPointActivity,
}

impl Serialize for Age {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.as_years())
    }
}

impl Serialize for SymptomDuration {
    /// In weeks. Text formats get a whole number if there is no fraction.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.as_days() % 7 == 0 && serializer.is_human_readable() {
            serializer.serialize_u32(self.as_days() / 7)
        } else {
            serializer.serialize_f64(self.as_weeks())
        }
    }
}

impl Serialize for Probability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Weight {
    /// In centinats.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.centinats())
    }
}

impl Serialize for Interval {
    /// `[low, high]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.low(), self.high()).serialize(serializer)
    }
}

impl Object for Presentation {
    /// In canonical order: fields as documented, findings and conditions in catalogue order. The setting is always written; other
    /// fields only if they were stated.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        if let Some(age) = self.stated_age() {
            map.serialize_entry("age", &Some(age))?;
        }
        if let Some(sex) = self.stated_sex() {
            map.serialize_entry("sex", &Some(sex))?;
        }
        if let Some(duration) = self.stated_duration() {
            map.serialize_entry("duration_weeks", &Some(duration))?;
        }
        map.serialize_entry("setting", &Some(self.stated_setting()))?;
        if self.findings().next().is_some() {
            map.serialize_entry("findings", &Some(Map(|| self.findings())))?;
        }
        let stated = |condition: &Condition| Some((*condition, self.stated_pretest(*condition)?));
        if Condition::ALL.iter().find_map(stated).is_some() {
            map.serialize_entry("pretest", &Some(Map(|| Condition::ALL.iter().filter_map(stated))))?;
        }
        Ok(())
    }
}

/// The full form of an assessment, with a chosen number of ledgers and questions.
///
/// An [`Assessment`] by itself is written as the default record: three ledgers and five questions.
///
/// ```
/// use lumbago::{Presentation, Symptom, score};
///
/// let assessment = score(&Presentation::new().present(Symptom::PainBelowKnee));
/// let record = serde_json::to_value(assessment.record().ledgers(16).questions(0))?;
/// assert_eq!(record["explanations"].as_array().unwrap().len(), 16);
/// assert_eq!(record["next_questions"].as_array().unwrap().len(), 0);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Record<'a> {
    assessment: &'a Assessment,
    ledgers: usize,
    questions: usize,
}

impl Assessment {
    /// The full form. The default is the ledgers of the first three conditions, and the first five questions.
    #[must_use]
    pub fn record(&self) -> Record<'_> {
        Record { assessment: self, ledgers: 3, questions: 5 }
    }
}

impl Record<'_> {
    /// Sets for how many of the leading conditions to write the ledger. The default is three.
    #[must_use]
    pub fn ledgers(self, ledgers: usize) -> Self {
        Self { ledgers, ..self }
    }

    /// Sets how many of the next questions to write. The default is five.
    #[must_use]
    pub fn questions(self, questions: usize) -> Self {
        Self { questions, ..self }
    }
}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

impl Object for Record<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let Self { assessment, ledgers, questions } = *self;
        map.serialize_entry("receipt", &assessment.receipt())?;
        map.serialize_entry("conclusion", &Concluded(assessment))?;
        // The figures are about adults with such pain: nobody else is ranked by them.
        let is_inside = !matches!(assessment.conclusion(), Conclusion::OutsidePopulation(_));
        let ranking = || assessment.ranking().filter(move |_| is_inside);
        map.serialize_entry("ranking", &Array(ranking))?;
        map.serialize_entry("none_of_these", &is_inside.then(|| assessment.none_of_these()))?;
        map.serialize_entry("lead", &is_inside.then(|| assessment.lead()))?;
        map.serialize_entry("published_evidence", &is_inside.then_some(Published(assessment)))?;
        map.serialize_entry("must_not_miss", &Array(|| assessment.must_not_miss()))?;
        map.serialize_entry("triage", &assessment.triage())?;
        map.serialize_entry("criteria", &Array(|| assessment.criteria()))?;
        map.serialize_entry("trigger_point_activity", &assessment.trigger_point_activity())?;
        map.serialize_entry("conflicts", &Array(|| assessment.presentation().conflicts()))?;
        map.serialize_entry("oddities", &Array(|| assessment.presentation().oddities()))?;
        let leading = || ranking().take(ledgers).map(|ranked| assessment.explain(ranked.condition()));
        map.serialize_entry("explanations", &Array(leading))?;
        let asked =
            || assessment.next_questions().take(questions).map(|question| Asked { assessment, question });
        map.serialize_entry("next_questions", &Array(asked))
    }
}

/// The scores of an assessment on published evidence alone.
struct Published<'a>(&'a Assessment);

impl Object for Published<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let scores = self.0.on_published_evidence();
        let leader = self.0.ranking().next().map(|ranked| ranked.condition());
        map.serialize_entry("same_leader", &(leader == Some(scores.leading())))?;
        scores.write(map)
    }
}

impl Object for Scores {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("leading", &self.leading())?;
        let ranking = || self.ranking().map(|condition| (condition, self.probability(condition)));
        map.serialize_entry("ranking", &Map(ranking))
    }
}

impl Object for Escalation {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("raises_to", &self.urgency())?;
        write_cause(map, self.cause())
    }
}

impl Object for Counterfactual {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("presence", &self.presence())?;
        map.serialize_entry("leading", &self.leading())
    }
}

impl Object for Sentence {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("key", self.key())?;
        map.serialize_entry("text", &Text(self))?;
        if let Some(count) = self.count() {
            map.serialize_entry("count", &count)?;
        }
        Ok(())
    }
}

impl Object for Item {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("key", &Text(&self.key()))?;
        map.serialize_entry("text", &Text(self))
    }
}

impl Object for SumByBasis {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("pretest", &self.pretest())?;
        for basis in Basis::ALL {
            map.serialize_entry(basis.as_str(), &self.of(*basis))?;
        }
        Ok(())
    }
}

impl Object for Comparison {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("first", &self.first().condition())?;
        map.serialize_entry("second", &self.second().condition())?;
        map.serialize_entry("difference", &self.difference())?;
        map.serialize_entry("lead", &self.lead())?;
        map.serialize_entry("lines", &Array(|| self.lines()))?;
        map.serialize_entry("best_next", &self.best_next(Respondent::Laboratory))?;
        Ok(())
    }
}

impl Object for ComparedLine {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("first", &self.first())?;
        map.serialize_entry("second", &self.second())?;
        map.serialize_entry("difference", &self.difference())?;
        Ok(())
    }
}

/// A question, with the effects of its answers.
struct Asked<'a> {
    assessment: &'a Assessment,
    question: Question,
}

impl Object for Asked<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.question.write(map)?;
        let effects = || self.assessment.effects_of(self.question.finding());
        map.serialize_entry("effects", &Array(effects))
    }
}

impl Object for Question {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("question", self.finding().question())?;
        map.serialize_entry("respondent", &self.respondent())?;
        map.serialize_entry("bits", &self.information().bits())?;
        map.serialize_entry("reason", self.reason().as_str())?;
        match self.reason() {
            Reason::RaisesUrgency(raise) => {
                map.serialize_entry("raises_to", &raise.urgency())?;
                write_cause(map, raise.cause())?;
            }
            Reason::Screen(screen) => map.serialize_entry("screen", &screen)?,
            Reason::Decides(criterion) | Reason::CountsTowards(criterion) => {
                map.serialize_entry("criterion", &criterion)?;
            }
            Reason::Separates(one, other) => map.serialize_entry("conditions", &[one, other])?,
            Reason::BearsOn(condition) => map.serialize_entry("conditions", &[condition])?,
        }
        Ok(())
    }
}

impl Object for Effect {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("if_present", &self.if_present())?;
        map.serialize_entry("if_absent", &self.if_absent())?;
        Ok(())
    }
}

impl Object for Receipt {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("crate_version", self.crate_version())?;
        map.serialize_entry("knowledge_version", self.knowledge_version())?;
        map.serialize_entry("knowledge_digest", &self.knowledge_digest())?;
        map.serialize_entry("presentation_digest", &self.presentation_digest())?;
        Ok(())
    }
}

impl Object for Conclusion {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("kind", self.as_str())?;
        match *self {
            Self::Leading(condition) | Self::NoneMoreLikely(condition) => {
                map.serialize_entry("conditions", &[condition])
            }
            Self::NearTie(first, second) => map.serialize_entry("conditions", &[first, second]),
            Self::OutsidePopulation(outside) => map.serialize_entry("why", outside.as_str()),
            Self::Insufficient | Self::Conflicting => Ok(()),
        }
    }
}

/// The conclusion of an assessment, with whether an urgent cause must be excluded first.
struct Concluded<'a>(&'a Assessment);

impl Object for Concluded<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.0.conclusion().write(map)?;
        map.serialize_entry("if_urgent_cause_excluded", &self.0.is_urgent_cause_first())?;
        Ok(())
    }
}

impl Object for MustNotMiss<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let explanation = self.explain();
        map.serialize_entry("condition", &self.ranked().condition())?;
        map.serialize_entry("probability", &self.ranked().probability())?;
        map.serialize_entry("evidence", &self.ranked().evidence())?;
        let because = [(self.is_strong(), "evidence"), (self.suspected_by().is_some(), "red_flag")];
        let because = || because.iter().filter(|(holds, _)| *holds).map(|(_, id)| *id);
        map.serialize_entry("because", &Array(because))?;
        let red_flag = self.suspected_by().map(|flag| flag.red_flag().as_str());
        map.serialize_entry("red_flag", &red_flag)?;
        map.serialize_entry("supporting", &Array(|| explanation.supporting()))?;
        map.serialize_entry("best_next", &self.best_next(Respondent::Laboratory).map(|open| open.finding()))?;
        Ok(())
    }
}

impl Object for Triage<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let survey = self.survey();
        let advice = self.advice_by(&survey);
        map.serialize_entry("urgency", &self.urgency())?;
        map.serialize_entry("provisional", &survey.is_provisional())?;
        map.serialize_entry("ambulance", &self.needs_ambulance())?;
        map.serialize_entry("advice", &Text(&advice))?;
        map.serialize_entry("advice_sentences", &Array(|| advice.sentences()))?;
        map.serialize_entry("safety_net", &self.safety_net())?;
        map.serialize_entry("screening", &survey.screening())?;
        map.serialize_entry("fired", &Array(|| self.fired()))?;
        map.serialize_entry("floors", &Array(|| self.floors()))?;
        map.serialize_entry("missing_facts", &Array(|| self.missing_facts()))?;
        let raising = || survey.questions().filter(|question| question.escalation().is_some());
        map.serialize_entry("escalating_questions", &Array(raising))?;
        map.serialize_entry("screens", &Array(|| survey.screens()))
    }
}

impl Object for Screening {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("state", self.state().as_str())?;
        map.serialize_entry("never_asked", &self.never_asked())?;
        map.serialize_entry("not_known", &self.not_known())?;
        Ok(())
    }
}

impl Object for Floor {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("urgency", &self.urgency())?;
        map.serialize_entry("what_to_do", &Text(self))?;
        Ok(())
    }
}

impl Object for OpenScreen {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("screen", &self.screen())?;
        map.serialize_entry("heading", self.screen().label())?;
        map.serialize_entry("findings", &Array(|| self.findings()))?;
        map.serialize_entry("at_stake", &self.at_stake())?;
        Ok(())
    }
}

/// Writes the cause of an escalation.
fn write_cause<M: SerializeMap>(map: &mut M, cause: Cause) -> Result<(), M::Error> {
    match cause {
        Cause::RedFlag(flag) => map.serialize_entry("red_flag", flag.as_str()),
        Cause::Floor(condition) => map.serialize_entry("floor", &condition),
    }
}

impl Object for FiredFlag<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let flag = self.red_flag();
        map.serialize_entry("red_flag", flag.as_str())?;
        map.serialize_entry("suspicion", &flag.suspicion())?;
        map.serialize_entry("urgency", &flag.urgency())?;
        map.serialize_entry("ambulance", &flag.needs_ambulance())?;
        map.serialize_entry("what_to_do", &Text(&flag.what_to_do()))?;
        map.serialize_entry("rests_on_undated_deficit", &self.rests_on_undated_deficit())?;
        map.serialize_entry("findings", &Array(|| self.findings()))?;
        map.serialize_entry("because", &Array(|| self.because()))?;
        map.serialize_entry("basis", flag.basis().as_str())?;
        map.serialize_entry("source", flag.source().key())?;
        Ok(())
    }
}

impl Object for SafetyQuestion {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("question", self.finding().question())?;
        map.serialize_entry("screen", &self.screen())?;
        map.serialize_entry("was_asked", &self.was_asked())?;
        map.serialize_entry("raises_to", &self.escalation().map(|raise| raise.urgency()))?;
        if let Some(cause) = self.escalation().map(|raise: Escalation| raise.cause()) {
            write_cause(map, cause)?;
        }
        Ok(())
    }
}

impl Object for Ranked<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("probability", &self.probability())?;
        map.serialize_entry("interval", &self.interval())?;
        map.serialize_entry("weight", &self.weight())?;
        map.serialize_entry("evidence", &self.evidence())?;
        map.serialize_entry("band", self.band().as_str())?;
        Ok(())
    }
}

impl Object for CriterionStatus<'_> {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("criterion", &self.criterion())?;
        map.serialize_entry("label", self.criterion().label())?;
        map.serialize_entry("condition", &self.rule().condition())?;
        let verdict = self.verdict();
        map.serialize_entry("verdict", verdict.as_str())?;
        if let Verdict::Undecided { to_meet, to_miss } = verdict {
            map.serialize_entry("to_meet", &to_meet)?;
            map.serialize_entry("to_miss", &to_miss)?;
        }
        map.serialize_entry("threshold", &self.rule().threshold())?;
        map.serialize_entry("required", &Array(|| self.required().map(ItemState)))?;
        map.serialize_entry("counted", &Array(|| self.counted().map(ItemState)))?;
        map.serialize_entry("source", self.rule().grounds().source().key())?;
        Ok(())
    }
}

/// An item of a rule, and whether it holds; null if that is not known.
struct ItemState((Item, Option<bool>));

impl Object for ItemState {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let Self((item, holds)) = self;
        item.write(map)?;
        map.serialize_entry("holds", holds)
    }
}

impl Object for Conflict {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Exclusive(one, other) => map.serialize_entry("exclusive", &(one, other))?,
            Self::Implied { present, absent } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies", absent)?;
            }
            Self::Unfounded { present, absent } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("implies_one_of", absent)?;
            }
            Self::Impossible { present, needs } => {
                map.serialize_entry("present", present)?;
                map.serialize_entry("needs", needs)?;
            }
        }
        Ok(())
    }
}

impl Object for Oddity {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("with", &self.with())?;
        Ok(())
    }
}

impl Object for Explanation {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("condition", &self.condition())?;
        map.serialize_entry("probability", &self.weight().probability())?;
        map.serialize_entry("interval", &self.interval())?;
        map.serialize_entry("weight", &self.weight())?;
        map.serialize_entry("limits", &knowledge::profile(self.condition()).limits())?;
        let ceilings = self.ceilings();
        let by = |respondents: &'static Respondent| {
            (respondents, ceilings.of(self.condition(), *respondents).probability())
        };
        map.serialize_entry("ceiling", &Map(|| Respondent::ALL.iter().map(by)))?;
        map.serialize_entry("by_basis", &self.by_basis())?;
        map.serialize_entry("published_weight", &self.published_weight())?;
        map.serialize_entry("lines", &Array(|| self.lines()))?;
        map.serialize_entry("open", &Array(|| self.open()))?;
        Ok(())
    }
}

impl Object for Line {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self.subject() {
            Subject::Pretest(setting, probability) => {
                map.serialize_entry("pretest", &probability)?;
                map.serialize_entry("setting", &setting)?;
            }
            Subject::StatedPretest(probability) => map.serialize_entry("stated_pretest", &probability)?,
            Subject::Demographic(band) => map.serialize_entry("demographic", &band)?,
            Subject::Finding(finding, presence) => {
                map.serialize_entry("finding", &finding)?;
                map.serialize_entry("presence", &presence)?;
            }
            Subject::Criterion(criterion, met) => {
                map.serialize_entry("criterion", &criterion)?;
                map.serialize_entry("met", &met)?;
            }
        }
        map.serialize_entry("weight", &self.weight())?;
        if let Some(ratio) = self.likelihood_ratio() {
            map.serialize_entry("likelihood_ratio", &ratio)?;
        }
        if let Some(grounds) = self.grounds() {
            map.serialize_entry("basis", grounds.basis().as_str())?;
            map.serialize_entry("source", grounds.source().key())?;
        }
        map.serialize_entry("counted", &self.is_counted())?;
        match self.status() {
            LineStatus::CoveredByFinding(finding) => map.serialize_entry("covered_by_finding", &finding)?,
            LineStatus::CoveredByCriterion(criterion) => {
                map.serialize_entry("covered_by_criterion", &criterion)?;
            }
            LineStatus::Contradicted => map.serialize_entry("contradicted", &true)?,
            LineStatus::Counted | LineStatus::Neutral => {}
        }
        Ok(())
    }
}

impl Object for DemographicRange {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("factor", self.factor().as_str())?;
        match self {
            Self::Age(from, to) | Self::AgeAtOnset(from, to) | Self::DurationWeeks(from, to) => {
                map.serialize_entry("from", from)?;
                map.serialize_entry("to", to)?;
            }
            Self::Sex(sex) => map.serialize_entry("is", sex)?,
        }
        Ok(())
    }
}

impl Serialize for LikelihoodRatio {
    /// `[point, low, high]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.point(), self.low(), self.high()).serialize(serializer)
    }
}

impl Object for OpenFinding {
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("finding", &self.finding())?;
        map.serialize_entry("if_present", &self.if_present())?;
        map.serialize_entry("if_absent", &self.if_absent())?;
        Ok(())
    }
}
